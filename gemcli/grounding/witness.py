"""What a claim leans on: the cited words, who spoke them, and under which heading and lead-in they stand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from gemcli.grounding.lines import Line, Spot, find, folded
from gemcli.model.citation import Citation
from gemcli.model.section import Role, Section
from gemcli.model.source import Rank, Source
from gemcli.model.span import Span
from gemcli.model.table import Cell

OFFICES = {
    Role.CHAIR: "voorzitter chair",
    Role.COLLEGE: "wethouder college alderman",
    Role.COUNCILLOR: "raadslid fractie councillor",
    Role.RESIDENT: "inspreker resident",
    Role.CLERK: "griffier clerk",
}
"""How a claim may call a speaker by office."""


@dataclass(frozen=True, slots=True)
class Witness:
    """The evidence of one claim, cut from the sources."""

    citations: tuple[Citation, ...] = ()
    sentences: tuple[str, ...] = ()
    """Each cited sentence or piece, white space folded, in reading order."""
    before: str = ""
    """What is put to the vote in the sentences just before: names what "the motion" is."""
    lead_in: str = ""
    """The part of a motion that governs the cited words: "Verzoekt het college:"."""
    heading: str = ""
    """Headings, agenda item and title of the piece that the words stand in."""
    sections: tuple[Section, ...] = ()
    sources: tuple[Source, ...] = ()
    trouble: tuple[str, ...] = ()
    """Code words of what could not be resolved: unknown_source, unknown_sentence, unknown_cell, withheld, not_found."""
    numbers: Mapping[str, Cell] = field(default_factory=dict)
    """Cited cells by `Sheet!C5`."""

    turns: tuple[Section, ...] = ()
    """The section of each cited sentence that lies in one, beside `turn_words`."""
    turn_words: tuple[str, ...] = ()
    piece: str = ""
    """Title line of the motion or amendment that the words are part of."""
    is_table: bool = False
    """Whether every cited sentence is a row of a table: header and row say one thing together."""
    turn_before: str = ""
    """What the same speaker said just before: names there may be what "de stichting" points to."""
    is_gathered: bool = False
    """Whether the sentences were put together by code, not named by who made the claim."""
    body: str = ""
    """The municipality or council that the head of a source names as its own."""
    names: frozenset[str] = frozenset()
    """Words with a capital, in small letters, that stand anywhere in the sources: what a person's claim may mean."""
    lines: tuple[Line, ...] = ()
    """The cited sentences again, each with its place in the source."""
    heads: tuple[Line, ...] = ()
    """Where a turn says who speaks, and a paper whose and of what day it is."""
    back: str = ""
    """The sentence before, in the same turn, where the cited words point back to it ("daarover", "dat")."""

    @property
    def quote(self) -> str:
        """The cited words as one text."""
        return "\n".join(self.sentences)

    def spot(self, part: Span) -> Spot:
        """Return where a part of `quote` stands; nowhere when its ends lie in places that do not touch."""
        touched: list[Spot] = []
        at = 0
        for line in self.lines:
            end = at + len(line.text)
            if at < part.end and end > part.start:
                touched.append(line.spot(max(part.start - at, 0), min(part.end, end) - at))
            at = end + 1
        if len(touched) < 2:
            return touched[0] if touched else Spot()
        return self._joined(part, touched[0], touched[-1])

    def spot_around(self, value: str) -> Spot:
        """Return where a value stands that comes from the label of a turn or the head of a paper."""
        for line in self.heads:
            found = find(value, line.text)
            if found is not None and (spot := line.spot(*found)).is_known:
                return replace(spot, label="")
        return Spot()

    def _joined(self, part: Span, first: Spot, last: Spot) -> Spot:
        """Return the run from one line into another, when nothing but white space lies between."""
        if first.source_id != last.source_id or first.span is None or last.span is None:
            return replace(first, span=None, cell="")
        whole = Span(first.span.start, last.span.end)
        layer = next(line.layer for line in self.lines if line.citation.source_id == first.source_id)
        same = folded(layer[whole.start : whole.end]) == folded(self.quote[part.start : part.end])
        return replace(first, span=whole if same else None)

    @property
    def speakers(self) -> tuple[Section, ...]:
        """The sections whose speaker is known."""
        return tuple(section for section in self.sections if section.speaker)

    @property
    def context(self) -> str:
        """What surrounds the words and may be named by a claim: heading, item, speaker, date and body."""
        voices = (
            f"{section.honorific} {section.speaker} {section.party} {OFFICES.get(section.role, '')}"
            for section in self.speakers
        )
        own = " college" if any(source.rank is Rank.OWN_DECISION for source in self.sources) else ""
        about = [f"{source.title}{own} {source.dated.isoformat() if source.dated else ''}" for source in self.sources]
        about.append(self.body)
        return "\n".join(line for line in (self.heading, self.lead_in, self.back, *voices, *about) if line.strip())

    @property
    def is_official(self) -> bool:
        """Whether every source is one that the municipality itself adopted."""
        official = (Rank.OFFICIAL_LIST, Rank.ADOPTED_MINUTES, Rank.OWN_DECISION, Rank.TEXT_BLOCK)
        return bool(self.sources) and all(source.rank in official for source in self.sources)
