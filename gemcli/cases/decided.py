"""Tells what was decided in a case, and says of a draft that it decides nothing yet."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from gemcli.cases.case import Case
from gemcli.cases.line import line, quoted
from gemcli.cases.papers import Paper
from gemcli.cases.places import Place, evidence, prose, sentences
from gemcli.cases.starts import EXTENDS
from gemcli.cases.subject import Subject, subject_of
from gemcli.facts.table_rows import cells
from gemcli.facts.written_dates import written
from gemcli.locales import N_
from gemcli.model.claim import Claim
from gemcli.model.document import Document, PassageKind

SECTION = N_("What was decided")
DECIDES = re.compile(
    r"\b(?:besluit(?:en|:)?|besloten|verle(?:nen|ent|end)|weiger(?:en|t|d)|geweigerd|verklaren?|verklaart|houdt\b.{0,60}\baan"
    r"|stemt?\b.{0,60}\bin|wijzen?\b.{0,60}\baf|afgewezen|ingetrokken|trekken?\b.{0,60}\bin|stellen?\b.{0,40}\bvast)",
    re.IGNORECASE,
)
ITEM = re.compile(r"\d{1,3}(?:\.\d{1,2})?[.)]?\s")
"""The number before an item of a list of decisions."""
BARS = re.compile(r"\s\|\s")
SAID = N_("{day}, {path}: “{said}”")
DRAFT = N_("Draft, nothing decided yet ({day}, {path}): “{said}”")
UNDER = N_("{day}, {path}, under “{item}”: “{said}”")


def decided(case: Case) -> Iterator[Claim]:
    """Yield what letters, extensions and lists of decisions decide on this case, by date; drafts behind."""
    subject = subject_of(case)
    for paper in case.papers:
        if paper.kind.name == "list":
            yield from _listed(case, paper, subject)
        elif paper.kind.name == "decision" and not paper.is_incoming:
            yield from _first(case, paper, DECIDES, SAID)
        elif paper.kind.name == "extension":
            yield from _first(case, paper, EXTENDS, SAID)
    for paper in case.of_kind("draft"):
        yield from _first(case, paper, DECIDES, DRAFT)


def _first(case: Case, paper: Paper, pattern: re.Pattern[str], template: str) -> Iterator[Claim]:
    """The first sentence of a paper that decides."""
    for place in prose(paper.document):
        if not place.is_private and place.text.endswith(".") and pattern.search(place.text):
            yield _line(case, paper, (place,), template, quoted(place.text))
            return


def _listed(case: Case, paper: Paper, subject: Subject) -> Iterator[Claim]:
    """What a list of decisions says under the items that are about this case."""
    for ruling in decided_under(paper.document, subject.holds):
        yield _line(case, paper, ruling.places, UNDER, ruling.said, ruling.item)


@dataclass(frozen=True, slots=True)
class Ruling:
    """A decision of a list, with the item that it stands under."""

    item: str
    said: str
    places: tuple[Place, ...]


def decided_under(document: Document, holds: Callable[[str], object]) -> Iterator[Ruling]:
    """Yield the decisions of a list whose item is about something: lines below the item, or a row of a table."""
    item: Place | None = None
    for place in sentences(document):
        if place.passage.kind is PassageKind.TABLE_ROW:
            *heads, last = _cells(document, place)
            if heads and holds(" ".join(heads)) and DECIDES.search(last):
                yield Ruling(quoted(" ".join(heads[-1].split())), quoted(" ".join(last.split())), (place,))
        elif place.passage.kind in (PassageKind.HEADING, PassageKind.LIST_ITEM) or ITEM.match(place.text):
            item = place if holds(place.text) else None
        elif item is not None and DECIDES.search(place.text):
            yield Ruling(quoted(item.text), quoted(place.text), (item, place))


def _cells(document: Document, place: Place) -> list[str]:
    """The cells of a row: kept apart by tabs, or by the bars of a table that somebody typed."""
    raw = document.text[place.sentence.spans[0].start : place.sentence.spans[-1].end]
    return cells(BARS.sub("\t", raw.strip().strip("|").strip()))


def _line(case: Case, paper: Paper, places: tuple[Place, ...], template: str, said: str, item: str = "") -> Claim:
    translate = case.telling.translate
    day = written(paper.day, case.telling.language) if paper.day else translate(N_("undated"))
    text = translate(template).format(day=day, path=paper.path, said=said, item=item)
    dated = (paper.dated_at,) if paper.dated_at is not None else ()
    fields = {"said": said, "path": paper.path, "item": item, "date": paper.day.isoformat() if paper.day else ""}
    return line("decided", translate(SECTION), text, evidence(*places, *dated), fields)
