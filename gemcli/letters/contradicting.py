"""Finds where papers of a case state different values for one thing, in prose, tables or decisions; which counts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from gemcli.facts.same_thing import agree, is_bare_fee, is_same_thing
from gemcli.facts.stated import Stated, called, of_cell, of_day, stated
from gemcli.facts.table_rows import shown
from gemcli.facts.values import Sort
from gemcli.letters.decided import Decided
from gemcli.letters.passages import Row, Said
from gemcli.letters.standing import Ground, Standing, is_tariff, why_stronger
from gemcli.model.claim import Evidence
from gemcli.model.document import Document
from gemcli.model.span import Span
from gemcli.text import sentences

MANY = 400
"""Sentences and rows whose values are compared."""
Told = Said | Row


@dataclass(frozen=True, slots=True)
class Value:
    """One value that a paper states, and where."""

    said: Told | Decided
    stated: Stated
    column: int = -1
    """Index of its cell, where it stands in a row of a sheet."""

    @property
    def document(self) -> Document:
        return self.said.document

    @property
    def text(self) -> str:
        return " ".join(self.said.text.split())

    @property
    def evidence(self) -> Evidence:
        return self.said.evidence

    @property
    def standing(self) -> Standing:
        tariff = isinstance(self.said, Row) and self.stated.sort is Sort.MONEY and is_tariff(self.said)
        return Standing(self.document, tariff, self.stated.is_told, self.text)


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two values of one thing, the one that counts first; where `ground` is None neither does."""

    one: Value
    other: Value
    ground: Ground | None


def contradictions(
    told: Sequence[Told], known: Sequence[Told], decided: Decided | None, about: Iterable[str]
) -> tuple[Contradiction, ...]:
    """Return what the sentences that a letter would tell (`told`) and its decision are contradicted on.

    By any of the known ones, of another paper. Where one row of a paper says the same there is no contradiction; of
    several that do not, the row of the latest year is the one.
    """
    words = tuple(about)
    own = [value for one in told[:MANY] for value in _values(one)]
    own += list(_decided(decided)) if decided is not None else []
    others = [value for one in _first(known, told) for value in _values(one)]
    found: dict[frozenset[tuple[str, str, int]], Contradiction] = {}
    for value in own:
        for one, other in (*_pairs(value, others, words), *_with_tariff(value, others, told, words)):
            found.setdefault(frozenset((_place(one.said), _place(other.said))), _weighed(one, other))
    return tuple(found.values())


def agreed(told: Sequence[Told], found: Iterable[Contradiction]) -> tuple[Told, ...]:
    """Return what a letter may tell: the value that counts in the place of the weaker one, else neither.

    A row of a sheet stays without the cell that is contradicted, for its other cells.
    """
    kept: list[Told] = list(told)
    for each in found:
        weaker = [each.other] if each.ground is not None else [each.one, each.other]
        for value in weaker:
            at = next((index for index, one in enumerate(kept) if _is_place(one, value.said)), -1)
            if at < 0:
                continue
            put = [] if each.ground is None or isinstance(each.one.said, Decided) else [each.one.said]
            if any(_is_place(one, said) for said in put for one in kept):
                put = []
            kept[at : at + 1] = [*_without_cell(kept[at], value.column), *put]
    return tuple(kept)


def _decided(decided: Decided) -> Iterator[Value]:
    """The values of a decision, sentence by sentence; what it is on stands in its row of the list."""
    whole = decided.document.text[decided.span.start : decided.span.end]
    for start, end in sentences.split(whole):
        part = replace(decided, span=Span(decided.span.start + start, decided.span.start + end))
        for each in stated(part.text):
            yield Value(part, replace(each, prices=each.prices or called(decided.row)))


def _first(known: Sequence[Told], told: Sequence[Told]) -> list[Told]:
    """The known sentences up to `MANY`, those that are told before the others."""
    places = {_place(one) for one in told}
    return sorted(known, key=lambda one: _place(one) not in places)[:MANY]


def _values(said: Told) -> Iterator[Value]:
    if isinstance(said, Said):
        yield from (Value(said, each) for each in stated(said.text))
        return
    if said.values and (day := of_day(shown(said.values[0]), " ".join(map(shown, said.values[1:])))) is not None:
        yield Value(said, day)
    for column, header, cell in _cells(said):
        if (each := of_cell(header, cell, said.name)) is not None:
            yield Value(said, each, column)


def _cells(row: Row) -> Iterator[tuple[int, str, str]]:
    """The cells of a row of a sheet with the name of their column, without those that name the row."""
    headers = {cell.column: shown(cell) for cell in row.names}
    for index, cell in enumerate(row.values):
        text = shown(cell)
        if index and text not in row.name:
            yield index, headers.get(cell.column, ""), text


def _pairs(value: Value, others: Sequence[Value], about: Sequence[str]) -> Iterator[tuple[Value, Value]]:
    """A value with each that contradicts it; of a cell, each sentence with the row of its table that it contradicts."""
    if not value.stated.is_cell:
        yield from ((value, other) for other in _against(value, others, about))
        return
    table = [other for other in others if other.document.source.id == value.document.source.id]
    for other in others:
        if not other.stated.is_cell and is_same_thing(value.stated, other.stated, about):
            yield from ((other, row) for row in _against(other, table, about))


def _against(value: Value, others: Sequence[Value], about: Sequence[str]) -> Iterator[Value]:
    """Of each other paper the one statement that contradicts a value, if none of that paper agrees with it."""
    by_paper: dict[str, list[Value]] = {}
    for other in others:
        if other.document.source.id == value.document.source.id:
            continue
        if is_same_thing(value.stated, other.stated, about) and not _is_of_another_time(value, other):
            by_paper.setdefault(other.document.source.id, []).append(other)
    for same in by_paper.values():
        if not any(agree(other.stated, value.stated) for other in same):
            yield max(same, key=lambda other: max(other.stated.years, default=""))


def _is_of_another_time(one: Value, other: Value) -> bool:
    """Whether one sentence tells of a year that was over when the other, which names none, was written."""
    for dated, plain in ((one, other), (other, one)):
        day = plain.document.source.dated
        is_prose = not dated.stated.is_cell and not plain.stated.is_cell
        if is_prose and dated.stated.years and not plain.stated.years and day is not None:
            return max(dated.stated.years) < str(day.year)
    return False


def _with_tariff(
    value: Value, others: Sequence[Value], told: Sequence[Told], about: Sequence[str]
) -> Iterator[tuple[Value, Value]]:
    """The one tariff that was chosen for the case, where a sentence states "de leges" without saying of what.

    Where the letter tells the tariff, any such sentence of the other papers is held against it.
    """
    if isinstance(value.said, Row):
        bare = [each for each in others if not isinstance(each.said, Row) and is_bare_fee(each.stated, about)]
        for each in bare if is_tariff(value.said) else ():
            yield from ((each, row) for _, row in _with_tariff(each, (), told, about))
        return
    if not is_bare_fee(value.stated, about):
        return
    tariffs = [each for one in told if isinstance(one, Row) and is_tariff(one) for each in _values(one)]
    amounts = [each for each in tariffs if each.stated.sort is Sort.MONEY]
    if len(amounts) == 1 and amounts[0].stated.value != value.stated.value:
        yield value, amounts[0]


def _weighed(value: Value, other: Value) -> Contradiction:
    if (ground := why_stronger(value.standing, other.standing)) is not None:
        return Contradiction(value, other, ground)
    if (ground := why_stronger(other.standing, value.standing)) is not None:
        return Contradiction(other, value, ground)
    return Contradiction(value, other, None)


def _without_cell(said: Told, column: int) -> list[Told]:
    """A row without one cell, where another value is left in it; nothing of all else."""
    if not isinstance(said, Row) or column < 0:
        return []
    gone = said.values[column].column
    names = tuple(cell for cell in said.names if cell.column != gone)
    values = tuple(cell for cell in said.values if cell.column != gone)
    return [replace(said, names=names, values=values)] if len(values) > 1 else []


def _place(said: Told | Decided) -> tuple[str, str, int]:
    return (said.document.source.id, "", 0) if isinstance(said, Decided) else said.key


def _is_place(one: Told, said: Told | Decided) -> bool:
    return _place(one) == _place(said)
