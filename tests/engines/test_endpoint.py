"""The endpoint engine against a real server on loopback: what it asks, and what it makes of the answer."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from gemcli.engines.endpoint import Endpoint
from gemcli.engines.engine import Task
from gemcli.errors import TruncatedError
from gemcli.model.claim import By, Kind, SentenceRef

SUMMARISE = Task("summarise", "nl", (Kind.KEY_POINT, Kind.DECISION), max_words=200)
EXTRACT = Task("extract", "nl", (Kind.COMMITMENT, Kind.ACTION, Kind.DECISION, Kind.MOTION))


def test_claims_name_the_sentences_of_their_request(scripted_endpoint, settings_for, evening):
    document, sections = evening
    scripted_endpoint.claim(
        ("De wethouder zegt een brief toe voor 1 mei 2025.", ["een brief krijgt"], {}),
        ("De raad stelt de begroting vast.", ["stelt de begroting vast"], {"kind": "decision"}),
    )
    proposal = Endpoint(settings_for(scripted_endpoint.url)).propose(SUMMARISE, [document], sections)
    first, second = proposal.claims
    assert (first.text, first.by, first.section) == (
        "De wethouder zegt een brief toe voor 1 mei 2025.",
        By.MODEL,
        "F. Zwembad",
    )
    assert first.evidence.sentences == (SentenceRef("notulen", "s1"),)
    assert (second.kind, second.section, second.fields["agenda_item"]) == (Kind.DECISION, "G. Begroting", "G")
    assert (proposal.agent.model_asked, proposal.agent.model_reported) == ("m", "m-2026")
    assert proposal.agent.host == "127.0.0.1"
    assert proposal.plan.prompt == "summarise.nl" and len(proposal.plan.prompt_sha256) == 64
    assert proposal.usage.requests == 1 and proposal.usage.request_ids == ("chatcmpl-1",)


def test_withheld_sections_are_not_sent(scripted_endpoint, settings_for, evening):
    document, sections = evening
    scripted_endpoint.claim()
    Endpoint(settings_for(scripted_endpoint.url)).propose(SUMMARISE, [document], sections)
    sent = scripted_endpoint.asked[0].raw.decode()
    assert "gesloten deuren" not in sent and "Personele zaak" not in sent


def test_the_schema_lets_evidence_be_a_sentence_of_the_request_only(scripted_endpoint, settings_for, evening):
    document, sections = evening
    scripted_endpoint.claim()
    Endpoint(settings_for(scripted_endpoint.url)).propose(EXTRACT, [document], sections)
    shape = scripted_endpoint.asked[0].body["response_format"]["json_schema"]["schema"]
    item = shape["properties"]["claims"]["items"]
    assert item["properties"]["evidence"]["items"]["enum"] == ["s1", "s2", "s3", "s4", "s5", "s6"]
    assert set(item["required"]) == set(item["properties"]) and not item["additionalProperties"]


def test_fields_of_a_commitment_and_where_they_stand(scripted_endpoint, settings_for, evening):
    document, sections = evening
    scripted_endpoint.claim(
        (
            "Wethouder Smit zegt een brief toe.",
            ["een brief krijgt"],
            {"kind": "commitment", "who": "wethouder Smit", "asks": "een brief", "due_text": "voor 1 mei 2025"},
        )
    )
    (claim,) = Endpoint(settings_for(scripted_endpoint.url)).propose(EXTRACT, [document], sections).claims
    assert claim.fields["who"] == "wethouder Smit" and claim.fields["status"] == "new"
    assert claim.fields["due"] is None and claim.fields["due_text"] == "voor 1 mei 2025"
    assert claim.field_evidence["due_text"].evidence.sentences == (SentenceRef("notulen", "s1"),)
    assert "who" not in claim.field_evidence


def test_a_text_with_several_sentences_becomes_several_claims(scripted_endpoint, settings_for, evening):
    document, sections = evening
    scripted_endpoint.claim(("De raad stelt de begroting vast. Groen Dorp stemt tegen.", ["begroting vast"], {}))
    claims = Endpoint(settings_for(scripted_endpoint.url)).propose(SUMMARISE, [document], sections).claims
    assert [claim.text for claim in claims] == ["De raad stelt de begroting vast.", "Groen Dorp stemt tegen."]
    assert claims[0].evidence == claims[1].evidence


@pytest.mark.parametrize(
    "bad",
    [
        '{"marks": [], "claims": [{"kind": "key_point", "text": "x", "evidence": ["s99"]}]}',
        '{"marks": [], "claims": [{"kind": "key_point", "text": "x", "evidence": []}]}',
        '{"marks": [], "claims": [{"kind": "key_point", "text": "x", "evidence": ["s1"], "approved": true}]}',
        '{"marks": [], "claims": [{"kind": "gap", "text": "x", "evidence": ["s1"]}]}',
        '{"marks": [], "claims": [], "claims": []}',
        '{"marks": [], "claims": [{"kind": "key_point", "text": "' + "x" * 601 + '", "evidence": ["s1"]}]}',
        "Natuurlijk, hier is de samenvatting.",
        '{"marks": [], "claims": [',
        "[" * 5000,
    ],
)
def test_a_reply_of_another_form_gets_one_more_chance(scripted_endpoint, settings_for, evening, bad):
    document, sections = evening
    scripted_endpoint.say(bad)
    scripted_endpoint.claim(("De raad stelt de begroting vast.", ["begroting vast"], {}))
    proposal = Endpoint(settings_for(scripted_endpoint.url)).propose(SUMMARISE, [document], sections)
    assert len(proposal.claims) == 1 and proposal.usage.requests == 2
    assert "Your last answer" in scripted_endpoint.asked[1].body["messages"][0]["content"]


def test_thinking_and_fences_around_the_answer_are_taken_away(scripted_endpoint, settings_for, evening):
    document, sections = evening
    answer = json.dumps(
        {"marks": [], "claims": [{"kind": "key_point", "text": "Groen Dorp is tegen.", "evidence": ["s6"]}]}
    )
    scripted_endpoint.say("<think>" + "wik {weeg} " * 20000 + "</think>\n```json\n" + answer + "\n```")
    (claim,) = Endpoint(settings_for(scripted_endpoint.url)).propose(SUMMARISE, [document], sections).claims
    assert claim.text == "Groen Dorp is tegen."


def test_control_characters_never_reach_a_claim(scripted_endpoint, settings_for, evening):
    document, sections = evening
    scripted_endpoint.claim(("Groen\u202e Dorp\x1b[31m is\n tegen.", ["stemt tegen"], {}))
    (claim,) = Endpoint(settings_for(scripted_endpoint.url)).propose(SUMMARISE, [document], sections).claims
    assert claim.text == "Groen Dorp[31m is tegen."


@pytest.mark.parametrize(
    ("marks", "counted", "code"),
    [
        ("wrong", 2048, "input_cut"),
        ("right", 1100, "input_cut"),
        ("right", 2048, ""),
        ("wrong", 9000, ""),
        ("right", 0, ""),
        ("wrong", 0, "unproven"),
        ("wrong", 42, "unproven"),
    ],
)
def test_a_server_that_cuts_its_input_in_silence_is_found(
    scripted_endpoint, settings_for, evening, marks, counted, code
):
    document, sections = long_evening(*evening)
    changes = {"usage": {"prompt_tokens": counted}}
    if marks == "right":
        scripted_endpoint.claim(**changes)
    else:
        scripted_endpoint.say({"marks": ["x", "y"], "claims": []}, **changes)
    engine = Endpoint(settings_for(scripted_endpoint.url))
    if code == "input_cut":
        with pytest.raises(TruncatedError) as caught:
            engine.propose(SUMMARISE, [document], sections)
        assert (caught.value.code, caught.value.exit_code) == ("input_cut", 6)
    else:
        assert [entry.code for entry in engine.propose(SUMMARISE, [document], sections).ledger] == (
            [code] if code else []
        )


def long_evening(document, sections):
    """The second item of the evening, repeated until a request is about 10,000 code points."""
    return document, (replace(sections[2], sentence_ids=sections[2].sentence_ids * 100),)


def test_a_dry_run_hands_over_exactly_what_a_real_run_sends(scripted_endpoint, settings_for, evening):
    document, sections = evening
    shown = []
    settings = settings_for(scripted_endpoint.url, context_tokens=16000)
    dry = Endpoint(settings, dry_run=lambda name, address, data: shown.append((name, address, data)))
    assert dry.propose(SUMMARISE, [document], sections).claims == ()
    assert scripted_endpoint.requests == []
    scripted_endpoint.claim()
    Endpoint(settings).propose(SUMMARISE, [document], sections)
    assert [data for _, _, data in shown] == [request.raw for request in scripted_endpoint.asked]
    assert shown[0][:2] == ("summarise-001", f"{scripted_endpoint.url}/chat/completions")
