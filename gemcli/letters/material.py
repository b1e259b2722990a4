"""Gathers what the carriers of a letter say: every sentence and table row that may stand in it, in reading order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from gemcli.letters.asked.courtesy import is_for_a_machine
from gemcli.letters.carriers import SAID_BY_US, is_of_call
from gemcli.letters.passages import Row, Said, behind, prose, rows
from gemcli.letters.persons import names_somebody
from gemcli.letters.remarks import (
    INTERNAL,
    OF_FORMULA,
    after_lead,
    files_in,
    is_hearsay,
    is_remark,
    takes_back,
    without_pointer,
)
from gemcli.letters.twice import told_once
from gemcli.model.document import Document
from gemcli.model.span import cut


@dataclass(frozen=True, slots=True)
class Material:
    """What may be told, and what of the same papers may not."""

    said: tuple[Said | Row, ...]
    kept_out: tuple[Said, ...]
    """Remarks for colleagues and what others say: never told."""
    formulas: tuple[Said, ...]
    """Where an own source says that the college considers the motion settled."""

    pointed: Mapping[str, str]
    """Id of each sheet that a sentence points to, with the id of the paper that does."""

    def of(self, documents: Iterable[Document]) -> tuple[Said | Row, ...]:
        """What these documents say."""
        ids = {document.source.id for document in documents}
        return tuple(said for said in self.said if said.document.source.id in ids)


def material(documents: Sequence[Document], names_private: Callable[[str], bool] = names_somebody) -> Material:
    """Read the documents, each sentence and row once; what names somebody (`names_private`) is kept out.

    A sentence that only points to a table is left out and the rows of that table stand in its place; where a sentence
    points to one at its end, they follow it. What several papers say is told once, by the one that ranks highest.
    """
    sheets = {PurePosixPath(d.source.path).name.casefold(): d for d in documents if is_sheet(d)}
    placed: dict[str, str] = {}
    said: list[Said | Row] = []
    kept_out: list[Said] = []
    formulas: list[Said] = []
    for document in documents:
        if is_sheet(document):
            continue
        before: Said | Row | None = None
        for one in _in_order(document):
            one = one if isinstance(one, Row) else _without_lead(one)
            latest, before = before, one
            if isinstance(one, Row):
                said.append(one)
                continue
            names = files_in(one.text)
            if OF_FORMULA.search(one.text):
                formulas.append(one)
            elif _is_internal(one) or _is_kept_out(one.text) or names_private(one.text):
                if takes_back(one.text) and said and said[-1] is latest:
                    said.pop()
                kept_out.append(one)
            elif (told := _without_pointer(one)) is not None:
                said.append(told)
            said.extend(_called(names, sheets, placed, one))
    for document in documents:
        if is_sheet(document) and document.source.id not in placed:
            said.extend(rows(document))
    return Material(told_once(said), tuple(kept_out), tuple(formulas), placed)


def _is_internal(said: Said) -> bool:
    """Whether the line or paragraph of a sentence begins with words that keep it among colleagues."""
    paragraph = cut(said.document.text, said.passage.spans)
    line = said.document.text[: said.place.start].rsplit("\n", 1)[-1] + said.text
    return INTERNAL.match(paragraph) is not None or INTERNAL.match(line) is not None


def _is_kept_out(text: str) -> bool:
    """Whether a sentence is for colleagues, told by others, an order to a machine, or names somebody."""
    return is_remark(text) or is_hearsay(text) or is_for_a_machine(text) or names_somebody(text)


def is_sheet(document: Document) -> bool:
    """Whether a document is nothing but tables."""
    return bool(document.tables) and next(prose(document), None) is None


def _in_order(document: Document) -> Iterator[Said | Row]:
    """Sentences and rows as they stand under each other."""
    found: list[Said | Row] = [*_own_words(document), *rows(document)]
    yield from sorted(found, key=lambda one: one.sentence.spans[0])


def _own_words(document: Document) -> Iterator[Said]:
    """The sentences of a paper; of a note of a call only what the municipality itself said in it."""
    if not is_of_call(document):
        yield from prose(document)
        return
    for one in prose(document):
        said = behind(one, SAID_BY_US)
        if said is not None:
            yield said


def _called(names: Sequence[str], sheets: Mapping[str, Document], placed: dict[str, str], by: Said) -> Iterator[Row]:
    """The rows of the sheets that a sentence names, where no sentence before did; they stand under its heading."""
    for name in names:
        sheet = sheets.get(name.casefold())
        if sheet is not None and sheet.source.id not in placed:
            placed[sheet.source.id] = by.document.source.id
            yield from (replace(row, heading=by.heading) for row in rows(sheet))


def _without_lead(said: Said) -> Said:
    """The sentence without the words in which a colleague says how he came to it."""
    place = said.place
    at = after_lead(said.document.text[place.start : place.end])
    return replace(said, start=place.start + at) if at else said


def _without_pointer(said: Said) -> Said | None:
    """The sentence without the file that its end points to; None where nothing else is left."""
    if without_pointer(said.text) == len(said.text):
        return said
    if len(said.sentence.spans) > 1:
        return None
    start, end = said.place
    stop = without_pointer(said.document.text[start:end])
    return replace(said, stop=start + stop) if stop and cut(said.document.text, said.sentence.spans) else None
