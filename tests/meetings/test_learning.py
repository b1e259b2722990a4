"""What records teach: party names, numbers of motions, words for outcomes, the name of the town."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from gemcli.meetings.cues import Cues
from gemcli.meetings.learning.entry import Entry, Seen, gathered
from gemcli.meetings.learning.party_names import is_shorthand
from gemcli.meetings.learning.profile import learned
from gemcli.meetings.outline import outline
from gemcli.model.municipality import Municipality
from gemcli.model.span import Span
from gemcli.sources.making import from_bytes

Learn = Callable[..., list[Entry]]


@pytest.fixture
def learn(dutch: Cues) -> Learn:
    def of(text: str, municipality: Municipality | None = None) -> list[Entry]:
        document = from_bytes(text.encode(), "lijst.txt").document
        profile = municipality or Municipality()
        return list(learned(document, outline(document, profile, dutch), profile, dutch))

    return of


def values(entries: list[Entry], key: str) -> list[tuple[str, str]]:
    return [(each.under, each.value) for each in entries if each.key == key]


@pytest.mark.parametrize(
    ("short", "long", "expected"),
    [
        ("HvM", "Hart voor Meerdam", True),
        ("LPF", "Lijst Piet Fokkema", True),
        ("GB", "Gemeentebelangen", True),
        ("PvdD", "Partij voor de Dieren", True),
        ("DN", "Dorpen Nu!", True),
        ("VVD", "Vooruit", False),
        ("SP", "Senioren", False),
        ("CDA", "D66", False),
        ("Gemeentebelangen", "GB", False),
    ],
)
def test_shorthand(short: str, long: str, expected: bool) -> None:
    assert is_shorthand(short, long) is expected


LIST = """Besluitenlijst raadsvergadering gemeente Meerdam 12 maart 2026

Nr. Onderwerp Besluit
1. Vaststellen agenda\tConform
2. Voorstel krediet zwembad\tDoorgeleid
3. Voorstel verordening leges\tDoorgeleid
4. Motie {a} Meer bomen\tAangenomen
5. Motie {b} Minder verkeer\tVerworpen
6. Motie {c} Zwembad open\tAangenomen
7. Amendement {d} Leges omlaag\tAangenomen
8. Voorstel begroting\tAangenomen
"""


def test_numbers_that_nobody_knows_become_a_pattern(learn: Learn) -> None:
    entries = learn(LIST.format(a="RM/2026/0017", b="RM/2026/0018", c="RM/2026/0021", d="RM/2026/0020"))
    found = values(entries, "id_patterns")
    assert all(pattern.startswith("RM/") for _, pattern in found)
    usual = learn(LIST.format(a="M1", b="M2", c="M3", d="A1"))
    assert values(usual, "id_patterns") == []


def test_words_of_the_outcome_column_wait_for_a_person(learn: Learn) -> None:
    text = LIST.format(a="M1", b="M2", c="M3", d="A1")
    assert values(learn(text), "name") == []
    for under, _ in values(learn(text), "statuses"):
        assert under == ""
    known = Municipality(statuses={"held": ("doorgeleid",)})
    assert ("", "doorgeleid") not in values(learn(text, known), "statuses")


def test_one_mention_names_no_town(learn: Learn) -> None:
    assert values(learn("Notulen\n\nDe wethouder sprak met de gemeente Verweg over het water.\n"), "name") == []


def test_counts_add_up_over_documents() -> None:
    seen = Seen("a", Span(0, 1))
    joined = gathered([Entry("college", "Kok", count=2, places=(seen,)), Entry("college", "Kok", places=(seen,))])
    assert [(each.value, each.count, len(each.places)) for each in joined] == [("Kok", 3, 2)]


@pytest.mark.parametrize(
    "piece", ["gemeente Aa aan den Bb ", "motie nr. a1.b2/", "de gemeenteraad van de gemeente ", "'s-"]
)
def test_no_text_makes_it_slow(learn: Learn, piece: str) -> None:
    """A pattern that is not linear would not come back from these."""
    assert learn("Notulen\n\n" + piece * (60_000 // len(piece)) + "\n") is not None
