"""Plain text: its layer is the decoded text, its wrapped lines are paragraphs."""

from __future__ import annotations

import tomllib
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gemcli.model.document import PassageKind
from gemcli.sources import plain
from gemcli.sources.cutting import cut
from tests.patience import patience

CASES = tomllib.loads((Path(__file__).parent.parent / "cases" / "paragraphs.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES["case"], ids=lambda case: case["title"])
def test_blocks(case: dict[str, object]) -> None:
    text = str(case["input"])
    blocks = plain.text_blocks(text)
    found = [
        f"{block.kind.value}: " + " ".join(" ".join(text[start:end].split()) for start, end in block.spans)
        for block in blocks
    ]
    assert found == case["expected"]


def test_the_layer_is_the_decoded_text_unchanged() -> None:
    written = "\ufeffEerste regel.\r\nTweede\tregel.\r\n\fDerde regel.\r\n"
    contents = plain.read(written.encode(), "a.txt")
    assert contents.text == written[1:]
    assert contents.page_starts == (0, written.index("\f"))
    assert [contents.text[b.spans[0].start : b.spans[-1].end] for b in contents.blocks] == [
        "Eerste regel.",
        "Tweede\tregel.",
        "Derde regel.",
    ]


def test_a_line_with_a_tab_is_a_row() -> None:
    kinds = [block.kind for block in plain.text_blocks("Punt\tBesluit\nA\tConform\n")]
    assert kinds == [PassageKind.TABLE_ROW, PassageKind.TABLE_ROW]


def test_page_numbers_between_form_feeds_are_no_text() -> None:
    long = "In de wijken Molenveld, Oosterpark en Rivierenbuurt is vorig jaar geen onderzoek gedaan naar wat de\n"
    pages = (f"{long}bewoners", "vinden. Dat komt nog.", "Slot.")
    text = "\f".join(f"{number}\nGemeente Waterveen\n{page}\n" for number, page in enumerate(pages, start=1))
    contents = plain.read(text.encode(), "a.txt")
    assert [text[start:end] for start, end in contents.furniture] == [
        "1", "Gemeente Waterveen", "2", "Gemeente Waterveen", "3", "Gemeente Waterveen",
    ]  # fmt: skip
    sentence = cut(text, contents.blocks, "nl")[0].sentences[0]
    assert [text[start:end] for start, end in sentence.spans][-1] == "vinden."


def test_blanks_for_columns_make_rows() -> None:
    text = "Punt    Omschrijving            Besluit\nA       Vaststelling agenda     Conform\n"
    blocks = plain.text_blocks(text)
    assert [block.kind for block in blocks] == [PassageKind.TABLE_ROW, PassageKind.TABLE_ROW]
    assert text[slice(*blocks[1].spans[0])] == "A       Vaststelling agenda     Conform"


@given(st.text(alphabet="Aab .,:\n\f\t-•1(", max_size=300))
def test_blocks_cover_every_visible_character_once_and_in_order(text: str) -> None:
    spans = [span for block in plain.text_blocks(text) for span in block.spans]
    assert all(before.end <= after.start for before, after in pairwise(spans))
    covered = "".join(text[start:end] for start, end in spans)
    assert "".join(covered.split()) == "".join(text.split())


@pytest.mark.parametrize("unit", ["A", "Aa ", "a.b.", "(", "De ", "Jan (", "A.1 ", "Aa:", "•  ", "1. "])
def test_hostile_lines_take_linear_time(unit: str) -> None:
    with patience():
        plain.text_blocks(unit * 60_000 + "\n" + unit * 60_000)
