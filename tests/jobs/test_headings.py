"""One heading for each agenda item, with its sub-items, and short ones where they would eat up a summary."""

from __future__ import annotations

from gemcli.jobs.headings import SHORT_HEADING, Headings
from gemcli.model.section import Section, SectionKind


def item(number: str, title: str) -> Section:
    return Section("n", SectionKind.ITEM, (number,), title, (), number)


OPENING, BRIDGE, SUB = item("1", "Opening"), item("2", "Brug over het kanaal"), item("2.1", "Motie over de leuning")
LONG = Section("n", SectionKind.CHAPTER, (), "Een hoofdstuk met een heel lange naam over van alles en nog wat", ())


def test_a_sub_item_stands_under_its_item() -> None:
    headings = Headings([OPENING, BRIDGE, SUB])
    assert headings.of(SUB.heading) == headings.of(BRIDGE.heading) != headings.of(OPENING.heading)
    assert len(headings.in_order()) == 2
    assert "Brug over het kanaal" in headings.of(SUB.heading)


def test_a_claim_may_name_the_item_alone() -> None:
    headings = Headings([OPENING, BRIDGE])
    assert headings.of("2. Iets anders genoemd") == headings.of(BRIDGE.heading)
    assert headings.of("Onbekend hoofdstuk") == "Onbekend hoofdstuk"
    assert headings.of("9. Onbekend punt") == "9. Onbekend punt"


def test_headings_are_cut_where_they_would_eat_up_the_summary() -> None:
    whole = Headings([LONG]).of(LONG.heading)
    assert whole == LONG.heading
    short = Headings([LONG], max_words=20).of(LONG.heading)
    assert short.endswith("…")
    assert len(short.split()) == SHORT_HEADING
    assert Headings([LONG], max_words=2000).of(LONG.heading) == whole
    assert Headings([LONG], longest=6).of(LONG.heading) == "Een hoofdstuk met een heel lange…"


def test_items_taken_together_are_shown_together() -> None:
    both = Section("n", SectionKind.ITEM, ("G", "H"), "Startnotitie / Verordening", (), "G")
    shown = Headings([both]).of(both.heading)
    assert shown.count(" / ") == 1
    assert shown.index("Startnotitie") < shown.index(" / ") < shown.index("Verordening")
