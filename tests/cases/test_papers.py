"""What a paper is follows from how it calls itself, and its writer's role from where it came."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from gemcli.cases.papers import paper
from gemcli.cases.places import PRIVATE, limits, titled
from gemcli.model.document import Document
from gemcli.model.source import Rank

Make = Callable[..., Document]


@pytest.mark.parametrize(
    ("title", "rank", "kind", "role"),
    [
        ("Aanvraag omgevingsvergunning", Rank.THIRD_PARTY, "application", "applicant"),
        ("Zienswijze bouwplan", Rank.THIRD_PARTY, "view", "interested"),
        ("Bezwaar tegen besluit", Rank.THIRD_PARTY, "objection", "objector"),
        ("Goedemiddag", Rank.THIRD_PARTY, "other", "outsider"),
        ("ontvangstbevestiging aanvraag", Rank.OWN_DECISION, "receipt", "college"),
        ("verlenging beslistermijn", Rank.UNRANKED, "extension", "municipality"),
        ("Concept-besluit terras", Rank.UNRANKED, "draft", "municipality"),
        ("Advies van de welstandscommissie", Rank.UNRANKED, "advice", "adviser"),
        ("besluit op uw aanvraag", Rank.UNRANKED, "decision", "municipality"),
        ("Besluitenlijst", Rank.OFFICIAL_LIST, "list", "college"),
    ],
)
def test_kind_and_role(make: Make, title: str, rank: Rank, kind: str, role: str) -> None:
    made = paper(make("stuk.txt", f"Onderwerp: {title}\nTekst van het stuk.", rank))
    assert (made.kind.name.replace("mail", "other"), made.role) == (kind, role)


def test_who_writes_for_the_applicant_is_his_agent(make: Make) -> None:
    sent = make("mail.eml", "Subject: Aanvullende stukken\nNamens de aanvrager stuur ik dit.", Rank.THIRD_PARTY)
    assert (paper(sent).kind.name, paper(sent).role) == ("supplement", "agent")


def test_what_somebody_asks_tells_what_a_plain_letter_is(make: Make) -> None:
    letter = make("brief.txt", "Geachte gemeente,\nHierbij vraag ik een kapvergunning aan.")
    assert paper(letter).is_incoming is False
    assert (paper(letter, ["application"]).kind.name, paper(letter, ["application"]).role) == (
        "application",
        "applicant",
    )


def test_a_date_that_no_sentence_holds_is_not_told(make: Make) -> None:
    assert paper(make("stuk.txt", "Notitie", dated="2026-03-02")).day is None


def test_a_title_with_a_number_of_a_person_is_passed_over(make: Make) -> None:
    place = titled(make("stuk.txt", "BSN 999990019\nAanvraag bank"))
    assert place is not None
    assert place.text == "Aanvraag bank"


def test_numbers_and_mailboxes_of_people_are_known_in_linear_time() -> None:
    assert PRIVATE.search("nummer 999990019")
    assert PRIVATE.search("schrijf j@voorbeeld.example")
    assert not PRIVATE.search("€ 48.500 op 2 maart 2026, zaak Z-2026-0417")
    assert not PRIVATE.search("a" * 50_000 + "1" * 50_000)


def test_only_a_day_that_is_a_limit_counts_as_one() -> None:
    assert not limits("Wij vragen dit voor een dakkapel, ontvangen op 2 maart 2026.")
    assert len(limits("Stuur het vóór 1 mei 2026.")) == 1
