"""Windows: everything is sent once, in order, within the room there is; what fits nowhere is named."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gemcli.engines.endpoint.windows import LINE_COST, MOST_LINES, Budget, Line, Window, cut_windows
from gemcli.errors import ConfigError
from gemcli.model.claim import SentenceRef
from gemcli.model.section import Section, SectionKind

ITEM = st.tuples(st.integers(0, 2), st.integers(0, 3), st.lists(st.integers(1, 400), min_size=1, max_size=12))


def lines_of(items):
    lines, number = [], 0
    for source, speaker, lengths in items:
        title = f"Onderwerp {len(lines)}"
        section = Section(f"bron{source}", SectionKind.TURN, (title,), title, (), speaker="abc"[speaker % 3])
        for length in lengths:
            number += 1
            ref = SentenceRef(section.source_id, f"s{number}")
            lines.append(Line(ref, "x" * length, section, section.heading, section.voice))
    return lines


@given(st.lists(ITEM, max_size=12), st.integers(300, 3000))
def test_every_sentence_is_in_one_window_or_named(items, room):
    lines = lines_of(items)
    windows, misfits = cut_windows(lines, room)
    sent = [line for window in windows for line in window.lines]
    assert sorted([*sent, *misfits], key=lines.index) == lines
    assert sent == [line for line in lines if line not in misfits]
    for window in windows:
        assert window.lines and window.size <= room and len(window.lines) <= MOST_LINES
        assert len({line.ref.source_id for line in window.lines}) == 1
    for line in misfits:
        assert len(line.text) + LINE_COST + len(line.heading) + len(line.voice) + 6 > room


def test_items_are_kept_whole_where_they_fit():
    lines = lines_of([(0, 0, [300] * 10), (0, 0, [300] * 20), (0, 0, [300] * 20)])
    windows, _ = cut_windows(lines, 10_000)
    assert [len({line.heading for line in window.lines}) for window in windows] == [1, 1, 1]


def test_short_items_of_one_document_share_a_window():
    lines = lines_of([(0, 0, [40] * 3), (0, 0, [40] * 3), (1, 0, [40] * 3)])
    windows, _ = cut_windows(lines, 10_000)
    assert [len(window.lines) for window in windows] == [6, 3]


def test_items_of_any_documents_share_a_window_when_they_may():
    lines = lines_of([(0, 0, [5000]), (1, 0, [5000]), (0, 1, [5000])])
    windows, misfits = cut_windows(lines, 12_000, is_mixed=True)
    assert [len(window.lines) for window in windows] == [2, 1] and misfits == []
    assert [line for window in windows for line in window.lines] == lines
    assert len(cut_windows(lines, 12_000)[0]) == 3


def test_no_window_has_more_sentences_than_an_enumeration_may_have():
    windows, _ = cut_windows(lines_of([(0, 0, [1] * (MOST_LINES + 5))]), 10**6)
    assert [len(window.lines) for window in windows] == [MOST_LINES, 5]


def test_a_budget_learns_from_the_count_of_the_server():
    budget = Budget(4096, 1000)
    before = budget.room(3000)
    budget.learn(9000, 6000)
    assert budget.chars_per_token < 1.5 and budget.room(100) < before
    with pytest.raises(ConfigError) as caught:
        budget.room(9000)
    assert caught.value.code == "window_too_small"


def test_a_window_counts_headings_and_speakers():
    (line,) = lines_of([(0, 0, [10])])
    assert Window((line,)).size == 10 + LINE_COST + len(line.heading) + 3 + len(line.voice) + 3
