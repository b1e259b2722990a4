"""Finds the sentences of the department's note that speak of each point that was asked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from gemcli.letters.leaning import leans
from gemcli.letters.matching import Relevance
from gemcli.letters.passages import Row, Said, prose, rows
from gemcli.letters.standing import Ground, Standing
from gemcli.model.claim import Evidence
from gemcli.model.document import Document

PARAGRAPH_SHARE = 0.35
"""Weighted share of the asked words that a paragraph must hold to answer a point."""
SENTENCE_SHARE = 0.3
"""The same for a single sentence."""
GUESSED, NAMED = 12, 40
"""Sentences under one heading, or in one paragraph, that are taken whole; of a longer run only what answers.
Of a source that `dossier.toml` names for the answer more is taken: somebody wrote it to be the answer."""
LOOSE_SHARE = 0.15
"""Share from which a sentence of a long paragraph is taken along once the paragraph answers."""
RESTATES = re.compile(
    r"\b(?:motie|indieners?|dictum|dictumpunt)\b.{0,60}?\b(?:verzoekt|verzoeken|vraagt|vragen|verzocht|roept|draagt)\b"
    r"|\b(?:uw|de) raad (?:verzoekt|verzocht|heeft (?:ons|het college) verzocht)\b",
    re.IGNORECASE,
)
"""A sentence that tells what was asked: "De motie verzoekt het college om ..."."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sentences of different sources that give different values for the same thing, the one that counts first."""

    text: str
    evidence: Evidence
    other: str
    other_evidence: Evidence
    papers: tuple[Standing, Standing]
    """The sources of both, as they weigh."""
    ground: Ground | None = None
    """Why the first counts; None where neither does before a person has looked."""
    is_advice: bool = False
    """Whether the second is advice, from which a decision may differ."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What sources say on the points that were asked."""

    said: tuple[Said | Row, ...]
    """In the order of the sources."""
    open_points: tuple[int, ...]
    """Points, counted from 0, that no sentence speaks of."""
    unused: tuple[Said, ...]
    """Sentences of the sources that speak of none."""
    differ: tuple[Pair, ...] = ()
    """What two sources say differently, told as neither."""
    formulas: tuple[Said, ...] = ()
    """Where own sources say that the motion is settled."""
    alternatives: tuple[tuple[Row, ...], ...] = ()
    """Rows of one table of which a person must say which is meant."""
    unplaced: tuple[Said | Row, ...] = ()
    """Facts of the case of which a person must say which question they answer."""


def answer(points: Sequence[str], documents: Iterable[Document], longest: int = GUESSED) -> Answer:
    """Choose what to quote for these points: under each heading that answers one, its sentences and table rows.

    Runs of up to `longest` sentences are taken whole.
    """
    documents = list(documents)
    pool = [said for document in documents for said in prose(document) if not restates(said.text, points)]
    relevance = Relevance([*(f"{said.heading} {said.text}" for said in pool), *points])
    wanted = _Wanted(points, relevance, longest)
    chosen: list[Said] = []
    answered: set[int] = set()
    for _, run in groupby(pool, key=lambda said: (said.document.source.id, said.heading)):
        taken, points_here = _from_section(list(run), wanted)
        chosen.extend(taken)
        answered |= points_here
    tables, points_here = _from_tables(documents, chosen, wanted)
    answered |= points_here
    keys = {said.key for said in chosen}
    unused = tuple(said for said in pool if said.key not in keys)
    open_points = tuple(index for index in range(len(points)) if index not in answered)
    order = {document.source.id: index for index, document in enumerate(documents)}
    everything: list[Said | Row] = [*chosen, *tables]
    everything.sort(key=lambda said: (order[said.document.source.id], said.sentence.spans[0]))
    return Answer(tuple(everything), open_points, unused)


def restates(said: str, points: Sequence[str]) -> bool:
    """Whether a sentence only repeats what was asked: it answers nothing, however many words it shares.

    >>> restates("De motie verzoekt het college om bomen te planten.", [])
    True
    >>> restates("Zie het verzoek: bomen te planten.", ["bomen te planten;"]), restates("Wij planten bomen.", [])
    (True, False)
    """
    if RESTATES.search(said):
        return True
    folded = " ".join(said.casefold().split())
    return any(len(point.split()) > 2 and point.casefold().rstrip(" ;.,") in folded for point in points)


@dataclass(frozen=True, slots=True)
class _Wanted:
    """The points to answer, and how to tell what speaks of them."""

    points: Sequence[str]
    relevance: Relevance
    longest: int

    def share(self, point: int, said: Said) -> float:
        return self.relevance.share(self.points[point], said.text, said.heading)

    def points_of(self, paragraph: Sequence[Said]) -> set[int]:
        """Return the points that a paragraph, or one sentence of it, speaks of."""
        whole = " ".join(said.text for said in paragraph)
        single = {
            index
            for index in range(len(self.points))
            if any(self.share(index, said) >= SENTENCE_SHARE for said in paragraph)
        }
        return single | self.points_in(whole, paragraph[0].heading)

    def points_in(self, text: str, heading: str) -> set[int]:
        """Return the points that a longer text under a heading speaks of."""
        return {
            index
            for index, point in enumerate(self.points)
            if self.relevance.share(point, text, heading) >= PARAGRAPH_SHARE
        }


def _from_section(section: list[Said], wanted: _Wanted) -> tuple[list[Said], set[int]]:
    """Return what to take from the text under one heading, and which points it answers."""
    answered: set[int] = set()
    taken: list[Said] = []
    for _, run in groupby(section, key=lambda said: said.passage.spans):
        paragraph = list(run)
        here = wanted.points_of(paragraph)
        answered |= here
        if here:
            taken.extend(_from_paragraph(paragraph, here, wanted))
    return (section if answered and len(section) <= wanted.longest else taken), answered


def _from_paragraph(paragraph: list[Said], here: set[int], wanted: _Wanted) -> list[Said]:
    """A short paragraph whole; of a long one what speaks of the points, with the sentence that it leans on."""
    if len(paragraph) <= wanted.longest:
        return paragraph
    taken: set[int] = set()
    for index, said in enumerate(paragraph):
        if any(wanted.share(point, said) >= LOOSE_SHARE for point in here):
            taken.add(index)
            while index and leans(paragraph[index].text):
                index -= 1
                taken.add(index)
    return [paragraph[index] for index in sorted(taken)]


def _from_tables(documents: Sequence[Document], chosen: Sequence[Said], wanted: _Wanted) -> tuple[list[Row], set[int]]:
    """Return the rows of tables that follow a chosen sentence, or stand alone under a heading and speak of a point."""
    ids = {(said.document.source.id, said.sentence.id) for said in chosen}
    taken: list[Row] = []
    answered: set[int] = set()
    for document in documents:
        for (after, heading), run in groupby(rows(document), key=lambda row: (row.after, row.heading)):
            table = list(run)
            whole = " ".join(row.text for row in table)
            here = set() if after else wanted.points_in(whole, heading)
            if here or (document.source.id, after) in ids:
                taken.extend(table)
                answered |= here
    return taken, answered
