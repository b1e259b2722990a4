"""Picks of a table the rows that a case is about, by what tells them apart: their names, classes and years."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from gemcli.facts import classes, counts, money
from gemcli.facts.counts import Count
from gemcli.facts.stated import of_day
from gemcli.facts.table_rows import shown
from gemcli.letters.matching import nearest
from gemcli.letters.passages import Row, Said
from gemcli.letters.remarks import TO_SHEET
from gemcli.letters.standing import is_tariff
from gemcli.letters.year_rows import OF_YEAR, table_of
from gemcli.text.words import content_words

TOLD = 0.8
"""Worth of a word that only a colleague's note on the case holds: it names in his words what was asked."""
OF_STEPS = re.compile(
    r"(?:maatregel|actie|stap|activiteit|werkzaamhe|voorziening|onderdeel|afspraak|voorwaarde|voorschrift)",
    re.IGNORECASE,
)
"""First column of a table that lists what is done: its rows belong together, and none of them is an alternative."""
YEAR = re.compile(r"(?:19|20)\d\d")
LEFT_ASIDE = re.compile(r"\b(?:tel(?:t|len) niet mee|vervallen|niet van toepassing|n\.v\.t\.?)(?!\w)", re.IGNORECASE)
"""What a row says of itself that is there for the record only."""
POINTED = 1.2
"""Worth of a word of the sentence that itself points to the table: "met eigen auto, tarief zie tabel"."""
LABELLED = re.compile(r"(?m)^\W{0,4}(?P<label>[^\W\d_][\w -]{2,40}?)\s{0,2}:\s{0,3}(?P<value>(?:€\s?)?\d[^\n]{0,60})")
"""A line of a paper with a value behind a label: "Bouwkosten: € 34.500"."""
MOST = 6
"""Rows between which a person can still be asked to choose."""


@dataclass(frozen=True, slots=True)
class Picked:
    """What to tell, and the rows of which a person must say which one it is."""

    said: tuple[Said | Row, ...]
    alternatives: tuple[tuple[Row, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class _Case:
    """What may name a row."""

    asked: Sequence[str]
    told: Sequence[str]
    numbers: tuple[Count, ...]
    pointed: Sequence[str] = ()
    labelled: Sequence[tuple[str, tuple[Count, ...]]] = ()

    def numbers_for(self, row: Row) -> tuple[Count, ...]:
        """The numbers that may tell its class: those that a paper gives by the very name of one of its columns."""
        columns = [" ".join(cell.text.casefold().split()) for cell in row.names]
        named = [one for label, found in self.labelled if label in columns for one in found]
        return tuple(named) or self.numbers

    def names(self, word: str) -> float:
        """How well a word of a row's name is named."""
        if not word[0].isdigit() and nearest(word, self.pointed) >= 1:
            return POINTED
        if word[0].isdigit():
            return float(word in self.asked)
        return max(nearest(word, self.asked), TOLD * nearest(word, self.told))


def picked(said: Sequence[Said | Row], asked: str, papers: Iterable[str] = ()) -> Picked:
    """Return the sentences with, of each table, only the rows that the case and its writer name.

    A row is told from the others by the words that are in its name alone and by the class that it is for ("tot en met
    vijf bomen"). Where nothing tells rows apart all stay; of tariffs, of which only one can be meant, none does, and
    they are returned as alternatives, or left out where the case names none of them. `papers` are the texts in which
    a label may give the number by which a class is chosen. A row that says itself that it does not count is not told.
    """
    said = [one for one in said if not (isinstance(one, Row) and LEFT_ASIDE.search(one.text))]
    case = _case(said, asked, papers)
    kept: list[Said | Row] = []
    open_choices: list[tuple[Row, ...]] = []
    for group in _tables(said):
        best = _best(group, case)
        rows = [one for one in best if isinstance(one, Row)]
        if len(rows) > 1 and is_tariff(rows[0]) and not _are_all_named(rows, case):
            open_choices.extend([tuple(rows)] if len(rows) <= MOST and _is_named(rows, case) else [])
        else:
            kept.extend(best)
    return Picked(tuple(kept), tuple(open_choices))


def closest(said: Sequence[Said | Row], asked: str, papers: Iterable[str] = ()) -> tuple[Said | Row, ...]:
    """Return the sentences with, of each table, the rows that fit best; all of those that fit alike."""
    case = _case(said, asked, papers)
    return tuple(one for group in _tables(said) for one in _best(group, case))


def _case(said: Sequence[Said | Row], asked: str, papers: Iterable[str] = ()) -> _Case:
    prose = [one for one in said if isinstance(one, Said)]
    pointed = [word for one in prose if TO_SHEET.search(one.whole) for word in content_words(one.whole)]
    labelled = [_labelled(match) for text in papers for match in LABELLED.finditer(text)]
    told = [word for one in prose for word in content_words(f"{one.heading} {one.text}")]
    return _Case(content_words(asked), told, (*counts.find(asked), *_amounts(asked)), pointed, labelled)


def _labelled(match: re.Match[str]) -> tuple[str, tuple[Count, ...]]:
    """A label and the numbers behind it; where an amount stands there, only that."""
    amounts = tuple(_amounts(match["value"]))
    return " ".join(match["label"].casefold().split()), amounts or tuple(counts.find(match["value"]))


def _amounts(asked: str) -> Iterator[Count]:
    """Amounts as numbers of euros: classes of leges are often made by what the work costs."""
    for amount in money.find(asked):
        yield Count(amount.value, "euro", amount.rounding, amount.step, amount.raw, amount.span)


def _tables(said: Sequence[Said | Row]) -> Iterator[list[Said | Row]]:
    """The sentences between tables, and the rows of each table."""
    yield from (list(run) for _, run in groupby(said, key=table_of))


def _best(group: list[Said | Row], case: _Case) -> Sequence[Said | Row]:
    """The rows of one table that are named best; all where its rows are no alternatives."""
    rows = [one for one in group if isinstance(one, Row)]
    if (
        len(rows) < 2
        or _is_log(rows)
        or (not is_tariff(rows[0]) and rows[0].names and OF_STEPS.match(rows[0].names[0].text))
    ):
        return group
    fitting = [row for row in rows if classes.fits(row.name, case.numbers_for(row)) is not False]
    inside = [row for row in fitting if classes.fits(row.name, case.numbers_for(row))]
    fitting = _of_asked_size(inside or fitting, case)
    scores = [_score(own, case) for own in _own_words(fitting)]
    return [row for row, score in zip(fitting, scores, strict=True) if score == max(scores)]


def _of_asked_size(rows: list[Row], case: _Case) -> list[Row]:
    """The rows that bear a number that was asked with its unit: "tien jaar erbij" is the row of "10 jaar"."""
    asked = {(one.value, one.unit) for one in case.numbers}
    named = [row for row in rows if asked & {(one.value, one.unit) for one in counts.find(row.name)}]
    return named or rows


def _is_log(rows: Sequence[Row]) -> bool:
    """Whether a table tells what happened day by day: its rows are one story, and none of them is an alternative."""
    days = [shown(row.values[0]) if row.values else "" for row in rows]
    return all(not OF_YEAR.fullmatch(day) and of_day(day, "") is not None for day in days)


def _is_named(rows: Sequence[Row], case: _Case) -> bool:
    """Whether a case names what the rows have in common, so that one of them is meant."""
    return any(case.names(word) for row in rows for word in _words(row))


def _own_words(rows: Sequence[Row]) -> Iterator[list[str]]:
    """The words of each row's name that not all rows have; a single row's are all its own."""
    names = [_words(row) for row in rows]
    common = set(names[0]).intersection(*names[1:]) if len(names) > 1 else set()
    yield from ([word for word in name if word not in common] for name in names)


def _words(row: Row) -> list[str]:
    """The words and years of a row's name, without the number that it bears in its list."""
    words = dict.fromkeys(content_words(row.name))
    return [word for word in words if not word[0].isdigit() or YEAR.fullmatch(word)]


def _score(own: Sequence[str], case: _Case) -> float:
    """The share of a row's own words that are named."""
    return round(sum(case.names(word) for word in own) / len(own), 3) if own else 0.0


def _are_all_named(rows: Sequence[Row], case: _Case) -> bool:
    """Whether each of several rows is meant: each has words of its own, and all of them are named."""
    return all(own and all(case.names(word) for word in own) for own in _own_words(rows))
