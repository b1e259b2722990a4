"""Lines that speak of several things at once: silent items, agendas with their papers, the votes of an item."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gemcli import resources
from gemcli.meetings.cues import Cues, read
from gemcli.meetings.outline import outline
from gemcli.meetings.overview import silent, together
from gemcli.meetings.requests import request
from gemcli.model.claim import By, Claim, Evidence, FieldEvidence, Kind, SentenceRef
from gemcli.model.municipality import Municipality
from gemcli.model.section import Section, SectionKind
from tests.meetings.conftest import build
from tests.patience import patience

AGENDA = "1. Opening\n\n2. Nota Bomen\n\nNota Bomen 2026.pdf\n\nJ. de Vries\n\n3. Nota Wegen\n"
MINUTES = """Notulen van de gemeenteraad Waterrade
12 maart 2026

1. Opening
De voorzitter: Ik open de vergadering.

2. Nota Bomen
De heer Kok (DB): Wij steunen de nota, omdat er te weinig schaduw is.
Mevrouw De Haan (WVP): Wij zijn tegen de nota, want hij kost te veel.
De heer Aydin (GW): De nota is goed voor de stad.

3. Sluiting
De voorzitter: Ik sluit de vergadering.
"""


@pytest.fixture(scope="module")
def cues() -> Cues:
    return read(resources.toml(resources.config("cues.nl.toml")), "nl")


def lines(text: str, told: set[str], cues: Cues) -> list[Claim]:
    document = build(text)
    return list(silent(document, outline(document, Municipality(), cues), told, "nl"))


def voted(raw_id: str, outcome: str, title: str = "", number: int = 1) -> Claim:
    fields = {
        "raw_id": raw_id,
        "outcome": outcome,
        "title": title,
        "agenda_item": "B",
        "asks": "het college: te tellen",
    }
    refs = (SentenceRef("n", f"s{number}"), SentenceRef("n", f"s{number + 1}"))
    proof = {
        "asks": FieldEvidence("het college: te tellen", Evidence((SentenceRef("n", "s9"),))),
        "outcome": FieldEvidence(outcome, Evidence((refs[1],))),
    }
    return Claim(
        Kind.MOTION,
        f"Motie {raw_id}.",
        Evidence(refs),
        By.RULE,
        section="B. Bomen",
        fields=fields,
        field_evidence=proof,
    )


def test_items_that_nobody_spoke_about_are_named_once(cues: Cues) -> None:
    quiet, spoken = lines(MINUTES, set(), cues)
    assert quiet.text == "Zonder bespreking: Opening (1); Sluiting (3)."
    assert spoken.text == "Ook besproken: Nota Bomen (2)."
    assert [claim.fields["items"] for claim in lines(MINUTES, {"2"}, cues)] == [("1", "3")]


def test_an_agenda_names_its_items_with_their_papers_and_no_people() -> None:
    document = build(AGENDA)
    ids = [sentence.id for sentence in document.sentences()]
    parts = (("1", "Opening", ids[:1]), ("2", "Nota Bomen", ids[1:4]), ("3", "Nota Wegen", ids[4:]))
    sections = [
        Section(document.source.id, SectionKind.ITEM, (item,), title, tuple(own), item) for item, title, own in parts
    ]
    listed = {claim.fields["items"]: claim.text for claim in silent(document, sections, set(), "nl")}
    assert listed[("2",)] == "Nota Bomen (2); stukken: Nota Bomen 2026.pdf."
    assert listed[("1",)] == "Opening (1)."


def test_the_motions_of_an_item_are_told_in_one_line_by_outcome() -> None:
    claims = [voted("B.2", "rejected", "Meer", 1), voted("B.1", "adopted", "Minder", 3), voted("B.3", "adopted", "", 5)]
    (joined,) = together(claims, "nl", titled=True)
    assert joined.text == "Moties bij B: aangenomen B.1 'Minder' en B.3; verworpen B.2 'Meer'."
    assert joined.fields["adopted"] == ("B.1", "B.3")
    assert len(joined.evidence.sentences) == 6


def test_one_motion_or_one_without_outcome_keeps_its_own_line() -> None:
    alone, open_end = voted("B.1", "adopted"), voted("B.2", "unknown")
    assert together([alone, open_end], "nl", titled=False) == (alone, open_end)


def test_a_request_is_cited_where_it_is_named_and_asked_not_where_it_was_voted_on() -> None:
    asked = request(voted("B.1", "adopted", number=1), "nl")
    assert asked is not None
    assert asked.text == "Motie B.1 vraagt: het college: te tellen."
    assert [ref.sentence_id for ref in asked.evidence.sentences] == ["s1", "s9"]
    assert request(voted("", "adopted"), "nl") is None


@pytest.mark.parametrize(
    ("asks", "told"),
    [
        (
            "Verzoekt het college; - het aantal te tellen;",
            "Motie B.1 vraagt het college: het aantal te tellen.",
        ),
        ("roept het college op: • om te tellen", "Motie B.1 roept het college op: te tellen."),
        ("Draagt de burgemeester op: te tellen.", "Motie B.1 draagt de burgemeester op: te tellen."),
        ("Verzoekt het college een telling te doen", "Motie B.1 verzoekt het college een telling te doen."),
        ("Spreekt haar afkeuring uit", "Motie B.1 spreekt haar afkeuring uit."),
        ("Besluit om: ▪ dictum I te schrappen", "Motie B.1 stelt voor: dictum I te schrappen."),
        ("het dak te laten staan", "Motie B.1 vraagt: het dak te laten staan."),
    ],
)
def test_a_request_reads_as_a_sentence_with_one_verb(asks: str, told: str) -> None:
    motion = voted("B.1", "adopted")
    made = request(replace(motion, fields={**motion.fields, "asks": asks}), "nl")
    assert made is not None
    assert made.text == told


def test_requests_take_linear_time() -> None:
    motion = voted("B.1", "adopted")
    with patience():
        for asks in ("verzoekt " + "het " * 20_000, "besluit om : " * 8_000, "- " * 20_000):
            request(replace(motion, fields={**motion.fields, "asks": asks}), "nl")


def test_proposals_on_a_list_without_a_vote_are_told_together_with_their_titles() -> None:
    listed = [
        Claim(
            Kind.DECISION,
            f"Het voorstel '{title}' is aangenomen.",
            Evidence((SentenceRef("n", f"s{number}"), SentenceRef("n", "s9"))),
            By.RULE,
            section=f"E.{number}. {title}",
            fields={"agenda_item": f"E.{number}", "title": title, "outcome": "adopted", "votes_for": None},
        )
        for number, title in ((1, "Marktgelden"), (2, "Zienswijze GGD"))
    ]
    (joined,) = together(listed, "nl", titled=False)
    assert joined.text == "Voorstellen bij E: aangenomen E.1 'Marktgelden' en E.2 'Zienswijze GGD'."
    assert joined.fields["pieces"] == "proposals"
