"""Motions are read in the shapes that councils write them, with the place of every word."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from gemcli.letters.motion import motions
from gemcli.letters.outcome import outcome_of
from gemcli.model.citation import cite
from gemcli.model.document import Document
from gemcli.model.source import Rank
from tests.patience import patience

CASES = tomllib.loads((Path(__file__).parents[1] / "cases" / "letters_motions.toml").read_text(encoding="utf-8"))[
    "case"
]
MakeDocument = Callable[..., Document]

TWO = """Motie C.1 DB Meer bankjes
De raad van de gemeente Waterrade, in vergadering bijeen op 9 april 2026,
verzoekt het college:
• twaalf bankjes te plaatsen;
en gaat over tot de orde van de dag.
Motie C.2 WVP Minder bankjes
De raad van de gemeente Waterrade, in vergadering bijeen op 9 april 2026,
verzoekt het college:
• zes bankjes weg te halen;
en gaat over tot de orde van de dag.
"""


@pytest.mark.parametrize("case", CASES, ids=[case["title"] for case in CASES])
def test_case(case: dict[str, Any], make_document: MakeDocument) -> None:
    (motion,) = motions(make_document("motie.txt", case["input"]))
    expected = case["expected"]
    for name in ("title", "number", "document_number", "submitters", "dated"):
        words = getattr(motion.head, name)
        assert (name, words.text) == (name, expected[name])
        if words.text:
            assert words.text in cite(motion.document, words.spans).exact
    assert [motion.text(spans) for spans in motion.asks()] == expected["asks"]


def test_two_motions_in_one_document_stay_apart(make_document: MakeDocument) -> None:
    first, second = motions(make_document("moties.txt", TWO))
    assert (first.head.number.text, second.head.number.text) == ("C.1 DB", "C.2 WVP")
    assert [first.text(spans) for spans in first.asks()] == ["twaalf bankjes te plaatsen;"]
    assert [second.text(spans) for spans in second.asks()] == ["zes bankjes weg te halen;"]


def test_a_title_in_a_paragraph_below_the_number_is_the_title(make_document: MakeDocument) -> None:
    text = TWO.split("Motie C.2")[0].replace("Motie C.1 DB Meer bankjes", "Motie C.1 DB\n\nMeer bankjes\n")
    (motion,) = motions(make_document("motie.txt", text))
    assert (motion.head.number.text, motion.head.title.text) == ("C.1 DB", "Meer bankjes")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "De raad van de gemeente Waterrade, in vergadering bijeen op 9 april 2026,\n",
        TWO.replace("Motie C.1 DB", "Amendement C.A").split("Motie C.2")[0],
        "Motie C.1 DB Meer bankjes\nDe raad is bijeen.\nOverwegende dat:\n• het regent;\n",
    ],
    ids=["empty", "only an opening", "an amendment", "nothing asked"],
)
def test_what_is_no_motion_gives_none(text: str, make_document: MakeDocument) -> None:
    assert motions(make_document("stuk.txt", text)) == []


@pytest.mark.parametrize(
    ("told", "word", "is_adopted"),
    [
        ("De motie C.1 DB is aangenomen.", "aangenomen", True),
        ("In stemming komt motie C.1 DB.\nDe motie wordt verworpen met 3 tegen 18 stemmen.", "verworpen", False),
        ("In stemming komt motie C.2 WVP.\nDe motie wordt aangenomen.", "", False),
        ("Als motie C.1 DB wordt aangenomen, kost dat geld.", "", False),
        ("W26.1\tMotie C.1 DB Meer bankjes\taangenomen", "aangenomen", True),
    ],
)
def test_the_outcome_is_what_a_source_tells_of_this_motion(
    told: str, word: str, is_adopted: bool, make_document: MakeDocument
) -> None:
    motion = motions(make_document("motie.txt", TWO))[0]
    outcome = outcome_of(motion, [motion.document, make_document("lijst.txt", told, Rank.OFFICIAL_LIST)])
    assert (outcome.word, outcome.is_adopted) == (word, is_adopted)
    assert bool(outcome.evidence) == bool(word)


def test_sources_that_disagree_on_the_outcome_give_no_outcome(make_document: MakeDocument) -> None:
    motion = motions(make_document("motie.txt", TWO))[0]
    lists = [
        make_document("lijst.txt", "Motie C.1 DB is aangenomen.", Rank.OFFICIAL_LIST),
        make_document("notulen.txt", "Motie C.1 DB is verworpen.", Rank.ADOPTED_MINUTES),
    ]
    outcome = outcome_of(motion, lists)
    assert (outcome.word, outcome.disagree, outcome.is_adopted) == ("aangenomen, verworpen", True, False)
    assert [ref.source_id for ref in outcome.evidence.sentences] == ["lijst", "notulen"]


def test_what_outsiders_say_of_the_outcome_does_not_count(make_document: MakeDocument) -> None:
    motion = motions(make_document("motie.txt", TWO))[0]
    mail = make_document("mail.eml", "Motie C.1 DB is aangenomen.", Rank.THIRD_PARTY)
    assert outcome_of(motion, [mail]).word == ""


@pytest.mark.parametrize(
    "text",
    [
        "De raad van de gemeente " * 8_000,
        "Motie " * 30_000,
        "van de leden " * 20_000,
        "Door de heer " * 20_000 + "wordt",
        "verzoekt het college:\n" * 10_000,
        "• \n" * 30_000,
        "9 april 2026 op " * 10_000,
    ],
    ids=lambda text: text[:20],
)
def test_hostile_text_takes_time_in_proportion(text: str, make_document: MakeDocument) -> None:
    from gemcli.model.document import PlaceKind
    from gemcli.model.source import Source

    hostile = f"Motie: x\n{text}\nDe raad van de gemeente X, bijeen op 1 mei 2026,\nverzoekt het college:\n• {text}\n"
    document = Document(Source("x", "x", "", "", ""), hostile, PlaceKind.LINE, ())
    with patience():
        motions(document)
