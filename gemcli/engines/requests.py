"""Finds what a paper asks its readers to decide: the dictum of a motion, the points of a proposal."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gemcli.model.document import Document, PassageKind
from gemcli.model.section import Section
from gemcli.model.span import cut
from gemcli.text.words import STOP_WORDS

MARKS = re.compile(r"^(?:[▪•●◦○−–*\-]\s*)?(?:(?:[IVX]{1,5}|[a-z]|\d{1,2})[.)]\s+)?")
"""What stands before a point: a bullet, a number, both."""

LEAD = re.compile(
    r"(?:^|[,;:.]\s|\ben\s)(?:verzoekt|verzoeken|roept|roepen|draagt|dragen|spreekt|spreken|besluit|besluiten"
    r"|stelt(?:\s\w+){1,4}\svoor|wordt voorgesteld|beslispunten|resolves|requests|calls (?:up)?on|urges|recommends"
    r"|it is recommended|the council is (?:asked|recommended))\b[^:]{0,300}:$",
    re.IGNORECASE,
)
"""The line above the points: "Verzoekt het college:", "... besluit:"."""

PROPOSES = re.compile(r"\bstelt(?:\s\w+){1,6}\svoor\b[^:]{0,80}", re.IGNORECASE)
"""A proposal is no decision: of "stelt voor ...: de raad ... besluit:" the proposing words stay."""

WHOLE = re.compile(
    r"^(?:verzoekt|roept|draagt|besluit|requests|calls (?:up)?on|urges|resolves)\s(?:\w+\s){1,6}?"
    r"(?:om|op|to|dat|that|aan|in|de|het)\s.{15,}",
    re.IGNORECASE,
)
"""A request in one line: "verzoekt het college om ..."."""

NAMED = re.compile(
    r"^(?:motie|amendement|initiatiefvoorstel|indieners?|onderwerp|motion|amendment|moved by|subject):\s\S",
    re.IGNORECASE,
)
"""A line that says what the paper is, or who hands it in."""

END = re.compile(
    r"^(?:en gaat over tot|gaat over tot|aldus|toelichting|ondertekening|namens|and (?:moves|proceeds) to"
    r"|explanatory)\b",
    re.IGNORECASE,
)
"""What comes after the points."""

HEADED = re.compile(
    r"\b(?:beslispunten|dictum|ontwerpbesluit|gevraagd besluit|gevraagde beslissing|recommendations?)\b", re.IGNORECASE
)
"""A heading above the points of a proposal."""

MOST = 12
"""Points of one paper that a summary takes over."""
LONGEST = 90
"""Words of a point beyond which it is no point that anybody reads."""


@dataclass(frozen=True, slots=True)
class Point:
    """A line that a summary of the paper cannot leave out."""

    section: Section
    sentence_ids: tuple[str, ...]
    """The lead, where there is one, and the point itself."""
    text: str


def points(document: Document, sections: Sequence[Section]) -> list[Point]:
    """Return the title lines and the points of a motion, amendment or proposal, in reading order.

    A council record has neither: what was asked there, rules report.
    """
    if any(section.item or section.speaker for section in sections):
        return []
    found = [point for section in sections if not section.withheld for point in _of(document, section)]
    return found[:MOST] if any(len(point.sentence_ids) > 1 or not NAMED.match(point.text) for point in found) else []


def _of(document: Document, section: Section) -> Iterator[Point]:
    lead: tuple[str, str] | None = None
    is_headed = HEADED.search(section.heading) is not None
    for sentence_id in section.sentence_ids:
        sentence = document.sentence(sentence_id)
        passage = document.passage_at(sentence.spans[0].start)
        text = cut(document.text, sentence.spans)
        bare = MARKS.sub("", text, count=1).strip()
        is_short = len(bare.split(maxsplit=LONGEST)) <= LONGEST
        if passage is None or passage.kind is PassageKind.HEADING or END.match(bare):
            lead, is_headed = None, is_headed and not END.match(bare)
            continue
        is_point = passage.kind is PassageKind.LIST_ITEM or bare != text
        if LEAD.search(text) or (text.endswith(":") and PROPOSES.search(text)):
            lead = (sentence_id, _lead(text))
        elif NAMED.match(text) or (WHOLE.match(text) and not text.endswith(":")):
            if is_short:
                yield Point(section, (sentence_id,), text)
        elif text.endswith(":"):
            continue
        elif lead is not None and (is_point or bare[:1].islower()) and is_short:
            yield Point(section, (lead[0], sentence_id), f"{lead[1]} {_run_on(bare)}")
        elif is_headed and is_point and is_short:
            yield Point(section, (sentence_id,), bare)
        elif lead is not None and passage.kind is PassageKind.PARAGRAPH:
            lead = None


def _lead(text: str) -> str:
    """Return the words that ask, without what was considered before them and without the colon.

    >>> _lead("Gehoord de beraadslaging, verzoekt het college:")
    'Verzoekt het college'
    >>> _lead("Gelet hierop stelt het college de raad voor te besluiten: de raad van Waterrade besluit:")
    'Stelt het college de raad voor te besluiten'
    """
    match = PROPOSES.search(text) or LEAD.search(text)
    words = match.group().strip(",;:. ") if match else text.rstrip(": ")
    return words[:1].upper() + words[1:]


def _run_on(point: str) -> str:
    """Return a point as the end of the line above it: its first word small, unless it is a name or an abbreviation."""
    first = point.split(maxsplit=1)[0]
    return point[:1].lower() + point[1:] if first.casefold() in STOP_WORDS else point
