"""The simulator changes exactly what it says, makes false what it calls false, and does the same every time."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

import pytest

from gemcli.model.document import Document, PassageKind, PlaceKind, Sentence
from gemcli.model.document import Passage as Block
from gemcli.model.section import Role, Section, SectionKind
from gemcli.model.source import Source
from gemcli.model.span import Span
from tests.distortion import corpus
from tests.distortion.edit import folded
from tests.distortion.kinds import FALSE, GROUPS, TRUE
from tests.distortion.numerals import another, bare, numbers
from tests.distortion.passage import Passage, half_of, passages
from tests.distortion.quotes import FALSIFIED
from tests.distortion.record import Record
from tests.distortion.simulator import Made, drawn, is_false, made

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture(scope="module")
def pool() -> list[Passage]:
    """Every sentence of the made-up records to develop on."""
    return passages(corpus.made_up("dev", corpus.bench()), "dev")


def said(text: str, language: str = "nl", role: Role = Role.COLLEGE, before: str = "") -> Passage:
    """A sentence alone in a record, said by an alderman; `before` stands in front of it."""
    whole = f"{before} {text}".strip()
    start = len(whole) - len(text)
    spans = [Span(0, start - 1), Span(start, len(whole))] if before else [Span(0, len(whole))]
    sentences = tuple(Sentence(f"s{number}", (span,)) for number, span in enumerate(spans, 1))
    source = Source("bron", "bron.txt", "text/plain", "", "")
    block = Block(PassageKind.PARAGRAPH, (Span(0, len(whole)),), sentences, 1)
    document = Document(source, whole, PlaceKind.LINE, (block,), language=language)
    keys = tuple(sentence.id for sentence in sentences)
    section = Section(
        "bron", SectionKind.TURN, ("1",), "Punt", keys, speaker="Visbeen", honorific="Wethouder", role=role
    )
    return Passage(Record(document, (section,), "minutes", "dev"), keys[-1], text, section, whole)


CHANGES = [
    ("amount", "Het krediet bedraagt € 1.250.000 voor de school.", "1.250.000"),
    ("scale", "Het krediet bedraagt € 3 miljoen voor de school.", " miljoen"),
    ("unit", "Wij komen daar binnen zes weken op terug.", "weken"),
    ("percent", "Van de woningen wordt 30 procent sociaal.", None),
    ("date", "De nota komt op 13 maart naar de raad.", None),
    ("number", "Er komen 48 woningen aan de Dorpsstraat.", "48"),
    ("person", "De motie van mevrouw Schouten gaat over de kermis.", "Schouten"),
    ("party", "De fractie van D66 dient een motie in.", "D66"),
    ("referent", "Morgen beslist het college over de vergunning.", "het college"),
    ("outcome", "De motie over de kermis wordt aangenomen.", "aangenomen"),
    ("vote counts", "De motie wordt verworpen met 12 tegen 19 stemmen.", "12 tegen 19"),
    ("negation", "De brug is in mei niet open.", " niet"),
    ("negation", "De brug is in mei open.", ""),
    ("contradiction", "De kosten zijn hoger dan in de begroting.", "hoger"),
    ("hedge", "De brug gaat misschien in mei weer open.", " misschien"),
    ("rounding word", "Het kost ruim 300 bewoners hun uitzicht.", "ruim "),
    ("nuance", "In de wijk zijn veel woningen slecht geïsoleerd.", "veel"),
    ("duty", "De bewoners moeten dat zelf regelen.", "moeten"),
    ("opinion as fact", "Dat is volgens mij een goed plan.", " volgens mij"),
]


@pytest.mark.parametrize(("kind", "text", "was"), CHANGES)
def test_a_kind_changes_what_it_is_called_after(kind: str, text: str, was: str | None) -> None:
    passage = said(text)
    edit = FALSE[kind](passage, Random(1))
    assert edit is not None
    ((found, new),) = edit.changes(text)
    assert was is None or found == was
    assert new != found
    assert edit.of(text).replace(new, found, 1) == text or not new


ENGLISH = [
    ("amount", "The grant is £45,000 for the youth bus."),
    ("unit", "The report will be published within six weeks."),
    ("date", "The work was finished on 26 February 2025."),
    ("person", "The motion of Councillor Hallam was about parking."),
    ("outcome", "The motion was carried by the members present."),
    ("vote counts", "The motion was carried by 13 votes to 9 with 1 abstention."),
    ("negation", "The bridge will be open in May."),
    ("hedge", "The council might close the bridge."),
    ("tense", "The plan was approved in the spring."),
    ("nuance", "Many houses are hard to heat."),
    ("opinion as fact", "I think that the plan is a good one."),
    ("request as promise", "This motion calls on the Cabinet to reopen the library."),
    ("invented clause", "The library opens again on Monday."),
]


@pytest.mark.parametrize(("kind", "text"), ENGLISH)
def test_english_is_distorted_too(kind: str, text: str) -> None:
    edit = FALSE[kind](said(text, "en"), Random(1))
    assert edit is not None
    assert edit.of(text) != text


HELD_BACK = [
    ("negation", "De niet-toegankelijke woningen liggen in het dorp."),
    ("duty", "Zij mag dat vinden maar de raad moet beslissen."),
    ("negation", "Het gaat niet alleen om geld maar om vertrouwen."),
    ("contradiction", "Dat is onder meer een zaak van de provincie."),
    ("hedge", "Wij doen dat zo snel mogelijk na de zomer."),
    ("hedge", "Ik wil de raad daar hartelijk voor danken."),
    ("outcome", "Als de motie wordt aangenomen, komt er een onderzoek."),
    ("unit", "De vergadering begint om 19.30 uur in het raadhuis."),
    ("number", "In 2025 wonen daar meer mensen."),
    ("number", "Ik dien motie 12 in over de kermis."),
    ("vote counts", "De wethouder stemt in met het voorstel."),
    ("duty", "Dat mag niet van de provincie."),
]


@pytest.mark.parametrize(("kind", "text"), HELD_BACK)
def test_what_would_not_be_false_is_left_alone(kind: str, text: str) -> None:
    assert FALSE[kind](said(text), Random(1)) is None


def test_a_changed_value_stands_nowhere_near(pool: list[Passage]) -> None:
    for kind in ("amount", "number"):
        for one in made(kind, pool, 80):
            ((was, new),) = one.changes
            assert bare(new) != bare(was) or not was[0].isdigit()
            assert not new[0].isdigit() or bare(new) not in numbers(one.passage.near)
    assert another("12", "van 12 naar 13 en 32 en 92", Random(1)) not in ("", "12", "13", "32", "92")


def test_another_name_is_of_nobody_near_it(pool: list[Passage]) -> None:
    for kind in ("person", "party"):
        for one in made(kind, pool, 80):
            ((was, new),) = one.changes
            assert was != new
            assert new not in one.passage.near


def test_nothing_false_stands_in_the_source(pool: list[Passage]) -> None:
    counted = Counter[str]()
    for kind in FALSE:
        for one in made(kind, pool, 40):
            counted[kind] += 1
            assert one.text != one.passage.text
            assert folded(one.text) not in [folded(text) for text in one.passage.record.sentences.values()]
    assert set(counted) == set(FALSE), "a kind finds nothing in the made-up records"
    assert sum(counted.values()) > 500


def test_nothing_changes_but_what_is_recorded(pool: list[Passage]) -> None:
    for kind in (*FALSE, *TRUE):
        for one in made(kind, pool, 15):
            text = one.text
            for cut, (was, new) in zip(one.edit.cuts, one.changes, strict=True):
                assert text[cut.start : cut.start + len(new)] == new
                text = text[: cut.start] + was + text[cut.start + len(new) :]
            assert text == one.passage.text


FAITHFUL = [
    ("amount rewritten", "Het krediet bedraagt € 2,5 mln. in totaal.", "€ 2.500.000"),
    ("percent rewritten", "Van de woningen wordt 30% sociaal.", "30 procent"),
    ("quarter rewritten", "De nota komt in het tweede kwartaal van 2025.", "in Q2 2025"),
    ("number rewritten", "Er zijn drie moties ingediend vandaag.", "3 moties"),
    ("party renamed", "De fractie van GroenLinks stemt tegen.", "van GL stemt"),
    ("we told as college", "Wij hebben de nota in januari naar de raad gestuurd.", "Het college heeft de nota"),
    ("council named", "Morgen besluit de raad over de kermis.", "de gemeenteraad"),
    ("filler dropped", "Dat doen wij natuurlijk na de zomer.", "wij na de zomer"),
    ("clauses turned", "Als de brug open is, gaat het college tellen hoe druk het wordt.", "Het college gaat tellen"),
    ("active and passive", "De raad stelt de agenda vast.", "De agenda wordt door de raad vastgesteld."),
    ("vote reworded", "De motie wordt aangenomen met 31 tegen 13 stemmen.", "31"),
    (
        "promise told",
        "Ik zeg de raad toe dat de nota voor de zomer klaar is.",
        "Wethouder Visbeen zegt toe dat de nota",
    ),
]


@pytest.mark.parametrize(("kind", "text", "holds"), FAITHFUL)
def test_a_faithful_wording_says_the_same(kind: str, text: str, holds: str) -> None:
    edit = TRUE[kind](said(text), Random(1))
    assert edit is not None
    assert holds in edit.of(text)


DRAW = """
from pathlib import Path
from gemcli.sources.reader import read
from tests.distortion import corpus
from tests.distortion.passage import passages
from tests.distortion.simulator import drawn

if __name__ == "__main__":
    bench = corpus.bench()
    files = sorted((corpus.TESTS / "records" / "dev").glob("*notulen.txt"))[:2]
    records = [corpus.record(read(file), "minutes", bench, "dev") for file in files]
    print([one.text for one in drawn(passages(records, "dev"), 40)])
"""


def test_the_same_seed_makes_the_same_claims_in_any_process(in_processes: Any) -> None:
    told = in_processes(DRAW, ("1", "2"))
    assert len(told) == 1
    assert len(told.pop()) > 1000


def test_errors_are_drawn_in_the_proportions_of_practice(pool: list[Passage]) -> None:
    found = Counter(one.kind for one in drawn(pool, 300))
    invented = sum(found[kind] for kind in GROUPS["invented detail"].kinds)
    assert 0.40 < invented / 300 < 0.68
    assert {kind for group in GROUPS.values() for kind in group.kinds} == set(FALSE)


def test_the_halves_share_no_sentence(pool: list[Passage]) -> None:
    free = [replace(passage, record=replace(passage.record, half="")) for passage in pool]
    dev = {folded(passage.text) for passage in free if passage.half == "dev"}
    held = {folded(passage.text) for passage in free if passage.half == "held"}
    assert not dev & held
    assert 0.35 < len(dev) / (len(dev) + len(held)) < 0.65
    assert half_of("De raad  besluit.") == half_of("de Raad besluit")


def test_a_claim_that_stands_elsewhere_is_not_false() -> None:
    passage = said("De motie wordt aangenomen door de raad.", before="De motie wordt verworpen door de raad.")
    edit = FALSE["outcome"](passage, Random(1))
    assert edit is not None
    assert not is_false(Made("outcome", passage, edit))


@pytest.mark.parametrize("kind", FALSIFIED)
def test_a_falsified_quote_differs_in_one_word(kind: str) -> None:
    quote = "De raad stelt het krediet van 450 euro voor de school beschikbaar."
    new = FALSIFIED[kind](quote, Random(3))
    before, after = folded(quote).split(), folded(new).split()
    assert new != quote
    assert len(after) - len(before) == (kind == "denial put in")
    if kind != "denial put in":
        assert sum(one != other for one, other in zip(before, after, strict=True)) == 1
