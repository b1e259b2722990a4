"""A paper that asks the council to decide: its title, what it asks, and which agenda item it belongs to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from gemcli.cases import places
from gemcli.cases.places import Place
from gemcli.cases.topic import Topic, numbers_of, topic_of
from gemcli.model.claim import Evidence
from gemcli.model.document import Document, PassageKind

TOP = 14
"""Sentences at the top of a paper among which its title and its number stand."""
NAMED = re.compile(
    r"(?:(?:gewijzigde? )?(?:motie|amendement)|initiatiefvoorstel|onderwerp|betreft|subject|motion"
    r"|amendment)\s?:\s(?=\S)",
    re.IGNORECASE,
)
"""A line that names what a paper is about."""
LABEL = re.compile(r"(?:onderwerp|betreft|subject)\s?:?\s", re.IGNORECASE)
ALONE = re.compile(r"(?:onderwerp|betreft)\s?:?$", re.IGNORECASE)
"""A label above the subject."""
SHORTEST = 3
"""Words of a heading that says what a paper is about."""
DECIDED = re.compile(r"\baldus (?:aangenomen|verworpen)\b", re.IGNORECASE)
"""A motion that was put to the vote; a proposal says "aldus besloten" in advance, as a form."""
SHORT_LINE = 12
"""Words of a line that ends with a stamp."""
END = 400
"""Characters at the end of a paper in which it says that it was adopted."""
STANDING = re.compile(r"\s(?:aangenomen|verworpen|ingetrokken|aangehouden)$", re.IGNORECASE)
"""A stamp behind a title."""


@dataclass(frozen=True, slots=True)
class Asks:
    """One thing that a paper asks its readers to decide."""

    text: str
    evidence: Evidence
    is_of_college: bool = False
    """Whether the college is asked to do it; else the council is asked to decide it."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A proposal, motion or amendment."""

    document: Document
    title: str
    place: Place | None
    """Where its title stands."""
    asks: tuple[Asks, ...]
    topic: Topic
    is_settled: bool = False
    """Whether the paper bears the stamp of what became of it: nothing is left to prepare."""


@dataclass(frozen=True, slots=True)
class Item:
    """An item of an agenda, with where it stands."""

    number: str
    title: str
    place: Place


@dataclass(frozen=True, slots=True)
class Chapter:
    """What a council prepares as one: an agenda item with its papers, or a paper alone."""

    heading: str
    item: Item | None
    proposals: tuple[Proposal, ...]


def proposal(document: Document, asks: Sequence[Asks]) -> Proposal:
    """Return a paper as a proposal."""
    title, place = title_of(document)
    top = " ".join(each.text for _, each in zip(range(TOP), places.sentences(document), strict=False))
    lines = (each.text for _, each in zip(range(TOP), places.sentences(document), strict=False))
    is_stamped = any(STANDING.search(text) and len(text.split()) <= SHORT_LINE for text in lines)
    is_settled = is_stamped or DECIDED.search(document.text[-END:]) is not None
    return Proposal(document, title, place, tuple(asks), topic_of(title, numbers=_own_number(top)), is_settled)


def _own_number(top: str) -> frozenset[str]:
    """The first registered number at the top of a paper: its own, where it has one."""
    found = sorted(numbers_of(top), key=top.index)
    return frozenset(found[:1])


def title_of(document: Document) -> tuple[str, Place | None]:
    """Return what a paper is called, and where that stands: as it names its subject, else by its first full heading."""
    top = [place for _, place in zip(range(TOP), places.sentences(document), strict=False)]
    for place in top:
        if NAMED.match(place.text):
            return STANDING.sub("", LABEL.sub("", place.text, count=1)), place
    for place, below in pairwise(top):
        if ALONE.match(place.text):
            return below.text, below
    headings = [place for place in top if place.passage.kind is PassageKind.HEADING]
    full = [place for place in headings if len(place.text.split()) > SHORTEST]
    found = next(iter([*full, *headings, *top]), None)
    return (found.text if found else document.source.title), found


def chapters(proposals: Sequence[Proposal], items: Sequence[Item]) -> tuple[Chapter, ...]:
    """Put papers under the agenda items that they are about; what no item names stands behind, each on its own."""
    placed: dict[int, list[Proposal]] = {}
    loose = []
    for each in proposals:
        scored = [(each.topic.shares(f"{item.title}"), -index) for index, item in enumerate(items)]
        best = max(scored, default=(0, 0))
        if best[0]:
            placed.setdefault(-best[1], []).append(each)
        else:
            loose.append(each)
    found = [
        Chapter(f"{item.number}. {item.title}".strip(". "), item, tuple(placed.get(index, ())))
        for index, item in enumerate(items)
    ]
    return (*found, *(Chapter(each.title, None, (each,)) for each in loose))
