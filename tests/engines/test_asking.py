"""What the engine asks beyond plain windows: masked text, questions, shortening, plainer words, and its own test."""

from __future__ import annotations

import json
import re

import pytest

from gemcli.engines.endpoint import Endpoint
from gemcli.engines.endpoint.relevance import MOST_ASKED
from gemcli.engines.endpoint.selftest import selftest
from gemcli.engines.engine import Task
from gemcli.errors import WithheldError
from gemcli.model.claim import Kind
from gemcli.model.document import Document, Passage, PassageKind, PlaceKind, Sentence
from gemcli.model.section import Section, SectionKind
from gemcli.model.source import Source
from gemcli.model.span import Span

SUMMARISE = Task("summarise", "nl", (Kind.KEY_POINT,), max_words=200)


class Names:
    """A shield that knows two names."""

    def __init__(self):
        self.words = {"[PERSOON-1]": "De Vries", "[PERSOON-2]": "Smit"}

    def hide(self, text):
        if "BSN" in text:
            raise WithheldError("personal_data", None)
        for placeholder, name in self.words.items():
            text = text.replace(name, placeholder)
        return text

    def restore(self, text):
        for placeholder, name in self.words.items():
            text = text.replace(placeholder, name)
        return text

    def counts(self):
        return {"person": 3}


def document_with(sections, source_id="n"):
    """A document of sections: title -> sentences."""
    text, passages, made, number = "", [], [], 0
    for index, (title, sentences) in enumerate(sections.items()):
        cut, start = [], len(text)
        for sentence in sentences:
            number += 1
            cut.append(Sentence(f"s{number}", (Span(len(text), len(text) + len(sentence)),)))
            text += sentence + "\n"
        passages.append(Passage(PassageKind.PARAGRAPH, (Span(start, len(text)),), tuple(cut), index + 1))
        made.append(Section(source_id, SectionKind.CHAPTER, (title,), title, tuple(s.id for s in cut)))
    source = Source(source_id, f"{source_id}.txt", "text/plain", "0" * 64, "1" * 64)
    return Document(source, text, PlaceKind.LINE, tuple(passages)), tuple(made)


def test_personal_data_is_hidden_before_and_back_after(scripted_endpoint, settings_for, evening):
    document, sections = evening
    scripted_endpoint.claim(("[PERSOON-1] dient een motie in over het zwembad.", ["dient motie"], {}))
    engine = Endpoint(settings_for(scripted_endpoint.url), Names())
    proposal = engine.propose(SUMMARISE, [document], sections)
    sent = scripted_endpoint.asked[0].raw.decode()
    assert "De Vries" not in sent and "Smit" not in sent and "[PERSOON-1]" in sent
    assert proposal.claims[0].text == "De Vries dient een motie in over het zwembad."
    assert proposal.masked == {"person": 3}


def test_what_may_not_leave_stops_the_run_before_the_first_request(scripted_endpoint, settings_for):
    document, sections = document_with({"Een": ["Alles goed."], "Twee": ["Het BSN staat hier."]})
    with pytest.raises(WithheldError):
        Endpoint(settings_for(scripted_endpoint.url), Names()).propose(SUMMARISE, [document], sections)
    assert scripted_endpoint.requests == []


def test_a_question_goes_to_the_windows_that_speak_of_it(scripted_endpoint, settings_for):
    filler = ["De fractie spreekt over de begroting van het komende jaar en over de lasten. " * 12] * 6
    chapters = {f"Hoofdstuk {n}": [f"Alinea {n} over groen.", *filler] for n in range(MOST_ASKED + 8)}
    chapters["Hoofdstuk 15"][0] = "Het zwembad kost 25.000 euro."
    document, sections = document_with(chapters)
    for _ in range(MOST_ASKED):
        scripted_endpoint.claim()
    task = Task("ask", "nl", (Kind.ANSWER,), options={"question": "Wat kost het zwembad van de heer De Vries?"})
    engine = Endpoint(settings_for(scripted_endpoint.url, context_tokens=6000, max_tokens=500), Names())
    proposal = engine.propose(task, [document], sections)
    assert 1 <= len(scripted_endpoint.asked) <= MOST_ASKED
    assert any("25.000 euro" in request.material for request in scripted_endpoint.asked)
    system = scripted_endpoint.asked[0].body["messages"][0]["content"]
    assert "Wat kost het zwembad van de heer [PERSOON-1]?" in system
    left = [entry for entry in proposal.ledger if entry.code == "not_asked"]
    assert len(left) >= 8 and all(entry.place.startswith("Hoofdstuk") for entry in left)


def test_wishes_of_the_user_are_told(scripted_endpoint, settings_for, evening):
    document, sections = evening
    scripted_endpoint.claim()
    task = Task(
        "summarise", "nl", (Kind.KEY_POINT,), options={"about": "het zwembad", "who": "Groen Dorp", "plain": "yes"}
    )
    Endpoint(settings_for(scripted_endpoint.url)).propose(task, [document], sections)
    system = scripted_endpoint.asked[0].body["messages"][0]["content"]
    assert "- Alleen wat gaat over: het zwembad.\n- Alleen wat gezegd of gedaan wordt door: Groen Dorp.\n" in system
    assert "- Schrijf in gewone woorden" in system


def test_too_many_claims_are_chosen_among_and_counted(scripted_endpoint, settings_for, evening):
    document, sections = evening
    long = "De wethouder zegt toe dat de raad een lange brief krijgt over het zwembad en de kosten daarvan in euro's."
    scripted_endpoint.claim(*[(f"{long[:-1]} {n}.", ["een brief krijgt"], {}) for n in range(2)])
    scripted_endpoint.say({"keep": ["c2"]})
    task = Task("summarise", "nl", (Kind.KEY_POINT,), max_words=25)
    proposal = Endpoint(settings_for(scripted_endpoint.url)).propose(task, [document], sections)
    assert [claim.text[-3:] for claim in proposal.claims] == [" 1."]
    (entry,) = proposal.ledger
    assert entry.code == "shortened" and "1 sentences" in entry.reason.text()


def test_a_sentence_that_fits_nowhere_is_named(scripted_endpoint, settings_for):
    document, sections = document_with({"Een": ["Een lange zin " * 1000, "Een korte zin."]})
    scripted_endpoint.claim()
    settings = settings_for(scripted_endpoint.url, context_tokens=4000, max_tokens=500)
    proposal = Endpoint(settings).propose(SUMMARISE, [document], sections)
    assert [(entry.code, entry.place) for entry in proposal.ledger] == [("sentence_too_long", "s1")]


def test_questions_are_put_plainer_and_keep_their_figures(scripted_endpoint, settings_for):
    questions = [
        "Waarom wijkt cel C14 12.500 euro af van de som van C5:C13?",
        "Waarom staat 'Riolering' twee keer in de tabel?",
        "Waarom is D7 leeg?",
    ]
    scripted_endpoint.say(
        {
            "questions": [
                {"id": "q1", "text": "Waarom is C14 12.500 euro anders dan C5:C13 opgeteld?"},
                {"id": "q2", "text": "Waarom staat 'Afval' er twee keer?"},
                {"id": "q3", "text": "D7 is leeg. Dat is een fout."},
            ]
        }
    )
    done = Endpoint(settings_for(scripted_endpoint.url)).rephrase(questions, "nl")
    assert done.questions == ("Waarom is C14 12.500 euro anders dan C5:C13 opgeteld?", *questions[1:])
    assert done.usage.requests == 1


def test_a_dry_run_of_questions_sends_nothing(scripted_endpoint, settings_for):
    shown = []
    engine = Endpoint(settings_for(scripted_endpoint.url), dry_run=lambda *parts: shown.append(parts))
    assert engine.rephrase(["Waarom is D7 leeg?"] * 21, "nl").questions == ("Waarom is D7 leeg?",) * 21
    assert [name for name, _, _ in shown] == ["flag-001", "flag-002"] and scripted_endpoint.requests == []


def test_azure_has_its_own_address_and_header(scripted_endpoint, settings_for, evening):
    document, sections = evening
    scripted_endpoint.claim()
    settings = settings_for(
        scripted_endpoint.url.removesuffix("/v1") + "/openai", api="azure", api_version="2024-10-21"
    )
    Endpoint(settings).propose(SUMMARISE, [document], sections)
    (asked,) = scripted_endpoint.asked
    assert asked.path == "/openai/deployments/m/chat/completions?api-version=2024-10-21"
    assert asked.headers["api-key"] and "Authorization" not in asked.headers


def steps(settings):
    return {step.name: (step.is_well, step.said.text()) for step in selftest(settings)}


def test_the_test_of_an_endpoint_names_each_step(scripted_endpoint, settings_for):
    scripted_endpoint.say({"keep": ["rood-71"]})
    found = steps(settings_for(scripted_endpoint.url))
    assert list(found) == ["host", "connection", "key", "model", "window", "form"]
    assert all(well for well, _ in found.values()) and found["window"][1] == "32768 tokens"
    assert "raad" not in scripted_endpoint.asked[0].raw.decode()


def test_the_test_of_an_endpoint_sees_free_text_and_an_unknown_model(scripted_endpoint, settings_for):
    scripted_endpoint.models = {"data": [{"id": "other"}, {"id": "another"}]}
    scripted_endpoint.say("Blauw!")
    found = steps(settings_for(scripted_endpoint.url))
    assert (found["model"][0], found["window"][0], found["form"][0]) == (False, False, False)


def test_the_test_of_an_endpoint_stops_where_the_way_stops(settings_for):
    found = steps(settings_for("http://127.0.0.1:9/v1", timeout_s=2))
    assert list(found) == ["host", "connection"] and not found["connection"][0]


def test_a_request_holds_instructions_and_material_apart(scripted_endpoint, settings_for, evening):
    document, sections = evening
    scripted_endpoint.claim()
    Endpoint(settings_for(scripted_endpoint.url)).propose(SUMMARISE, [document], sections)
    body = scripted_endpoint.asked[0].body
    assert [message["role"] for message in body["messages"]] == ["system", "user"]
    system, material = (message["content"] for message in body["messages"])
    mark = re.match(r"<<<(\w+)>>>\n", material).group(1)
    assert mark in system and "zwembad" not in system and "tools" not in json.dumps(sorted(body))
