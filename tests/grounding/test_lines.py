"""A part of a cited line is found again in its source: across line ends, in rows of tables and in cells."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gemcli.grounding.lines import Line, Spot, find, folded, layer_span
from gemcli.model.citation import Citation
from gemcli.model.span import Span, cut
from tests.patience import patience

WORDS = st.lists(st.text(st.characters(exclude_categories=("Z", "C"), exclude_characters="|"), min_size=1), min_size=1)
BLANKS = st.text(st.sampled_from(" \t\n\r\u00a0\u2009"), min_size=1, max_size=4)


@given(st.data(), WORDS, st.text(max_size=9))
def test_any_part_of_a_line_stands_where_it_was_cut(data: st.DataObject, words: list[str], before: str) -> None:
    layer = before + "".join(word + data.draw(BLANKS) for word in words)
    spans = (Span(len(before), len(layer)),)
    text = cut(layer, spans)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    found = layer_span(text, Span(start, end), layer, spans)
    if not text[start:end].strip():
        assert found is None
    else:
        assert found is not None
        assert folded(layer[found.start : found.end]) == folded(text[start:end])
        assert len(before) <= found.start < found.end <= len(layer)


def test_nothing_but_white_space_may_lie_between() -> None:
    layer = "Het kost € 1.850\n- 12 -\n.000 euro."
    spans = (Span(0, 16), Span(24, 34))
    text = cut(layer, spans)
    part = Span(text.index("€"), text.index(" euro"))
    assert layer_span(text, part, layer, spans) is None
    euro = layer_span(text, Span(text.index("euro"), text.index("euro") + 4), layer, spans)
    assert euro is not None
    assert layer[euro.start : euro.end] == "euro"


def test_a_row_of_a_table_has_lost_its_bars() -> None:
    layer = "| Motie F.1 |  14 - 7 |\n"
    found = layer_span("Motie F.1\n14 - 7", Span(10, 16), layer, (Span(0, len(layer)),))
    assert found is not None
    assert layer[found.start : found.end] == "14 - 7"


def test_a_cell_is_named_by_its_address() -> None:
    cells = Citation("b", (), "Groen | 390000 | 12", "", "", "Blad1!A4:C4", cells=("Blad1!A4", "Blad1!B4", "Blad1!C4"))
    line = Line(cells.exact, "", (), cells)
    at = cells.exact.index("390000")
    assert line.spot(at, at + 6) == Spot("b", cells.label, None, "Blad1!B4")
    assert not line.spot(0, at + 6).is_known
    odd = Citation("b", (), "Groen | wit | 12", "", "", "Blad1!A4:B4", cells=("Blad1!A4", "Blad1!B4"))
    assert not Line(odd.exact, "", (), odd).spot(14, 16).is_known


@pytest.mark.parametrize(
    ("value", "text", "found"),
    [
        ("2 leden", "42 leden", ""),
        ("€ 1.850", "€ 1.850.000", ""),
        ("850", "1.850", ""),
        ("5", "2,5 en 5.", "5"),
        ("mei", "Gemeente, in Mei", "Mei"),
        ("", "niets", ""),
        ("Istanbul", "in İstanbul, Istanbul", "Istanbul"),
    ],
)
def test_a_value_stands_by_itself(value: str, text: str, found: str) -> None:
    span = find(value, text)
    assert (text[span.start : span.end] if span else "") == found


def test_a_sentence_that_was_cut_is_found_up_to_the_cut() -> None:
    assert find("De wethouder komt in mei ter", "De wethouder komt in mei terug.") == Span(0, 28)


def test_looking_takes_linear_time() -> None:
    long = "1.1" * 100_000
    with patience():
        assert find("1", long) is None
        text = folded("woord\n" * 60_000)
        assert layer_span(text, Span(len(text) - 5, len(text)), "woord\n" * 60_000, (Span(0, 360_000),)) is not None
