"""Cuts a document into sections: agenda items, turns, voting blocks, closed parts; chapters for the rest."""

from __future__ import annotations

import re

from gemcli.meetings import transcripts
from gemcli.meetings.chapters import chapters_by_speaker
from gemcli.meetings.cues import Cues
from gemcli.meetings.exported import is_exported
from gemcli.meetings.exported import sections as exported_sections
from gemcli.meetings.family import Family
from gemcli.meetings.items import Head, Item
from gemcli.meetings.layout import Layout, VoteHead, layout, stage_lines
from gemcli.meetings.marks import Mark, filled
from gemcli.meetings.speakers import Speaker
from gemcli.meetings.submissions import Submission
from gemcli.model.document import Document
from gemcli.model.municipality import Municipality
from gemcli.model.section import Role, Section, SectionKind

CALLED = re.compile(r"In stemming (?:komt|komen|is|wordt)\b")
"""The minute-taker goes on with the votes after somebody spoke in between."""


def outline(document: Document, municipality: Municipality, cues: Cues) -> tuple[Section, ...]:
    """Return the sections of a document in reading order; they do not overlap and hold every sentence once.

    A council record gives turns inside agenda items, a document of another kind chapters by its headings. Secret
    items and closed parts are `withheld`: their title stays as printed. Items taken together share one path.
    """
    if is_exported(document):
        return exported_sections(document, municipality, cues)
    found = layout(document, municipality, cues)
    if found.family is Family.TRANSCRIPT and not (found.heads or found.speakers):
        shut = [(found.rows[first].start, found.rows[last - 1].end) for first, last in found.closed if last > first]
        return transcripts.turns(document, municipality, cues, shut)
    spoken = (Family.UNKNOWN, Family.PROCEEDINGS, Family.RECEIVED)
    if found.family in spoken or not (found.heads or found.table or found.speakers or found.vote_heads):
        return chapters_by_speaker(document, municipality, cues)
    places = marks(found, cues)
    if not found.heads and found.family in (Family.TRANSCRIPT, Family.VERBATIM):
        printed = {item.id.upper(): item for item in found.agenda}
        places = tuple(transcripts.inside(places, transcripts.items_said(document, places, printed, cues)))
    return filled(document, places)


def marks(found: Layout, cues: Cues) -> tuple[Mark, ...]:
    """Return where sections begin, in reading order."""
    if found.table:
        return _table_marks(found)
    walk = _Walk(found, stage_lines(found, cues))
    if not found.heads and found.family in (Family.MINUTES, Family.NARRATIVE_LIST):
        walk.marks[0] = Mark(0, SectionKind.ITEM)
    for index in range(len(found.rows)):
        walk.step(index)
    return tuple(walk.marks)


class _Walk:
    """Goes through the lines of a record once and notes where a section begins."""

    def __init__(self, found: Layout, stage: frozenset[int]) -> None:
        self.marks: list[Mark] = [Mark(0, SectionKind.FRONT)]
        self._found = found
        self._stage = stage
        self._heads: dict[int, Head] = {head.first: head for head in found.heads}
        self._votes = {head.first: head for head in found.vote_heads}
        self._motions = {each.first: each for each in found.submissions if each.last > each.first}
        self._closed = dict(found.closed)
        self._items: tuple[Item, ...] = ()
        self._skip_to = 0
        self._motion_end = -1
        self._closed_end = -1
        self._resume: Mark | None = None
        self._voting = False
        self._vote_head: VoteHead | None = None
        self._after_list = -1

    def step(self, index: int) -> None:
        """Note what begins at a line."""
        start = self._found.rows[index].start
        if index in self._closed:
            self._closed_end = self._closed[index]
            self._items = self._heads[index].items if index in self._heads else self._items
            self._add(Mark(start, SectionKind.CLOSED_PART, self._items, withheld=True))
            return
        if index < self._closed_end:
            return
        if index == self._closed_end and index not in self._heads and index not in self._found.speakers:
            self._add(Mark(start, SectionKind.ITEM, self._items))
        if index == self._after_list and index not in self._heads and index not in self._found.speakers:
            self._add(Mark(start, SectionKind.ITEM, self._items))
        elif index in self._heads:
            self._begin_item(self._heads[index], start)
        elif index < self._skip_to:
            return
        elif index in self._votes:
            self._begin_vote(self._votes[index], start)
            self._skip_to = self._votes[index].last
        elif index in self._motions:
            self._begin_motion(self._motions[index], start)
        else:
            self._go_on(index, start)

    def _begin_item(self, head: Head, start: int) -> None:
        self._voting, self._vote_head = False, None
        self._motion_end = -1
        self._items = head.items
        withheld = any(item.secret for item in head.items)
        self._add(Mark(start, SectionKind.CLOSED_PART if withheld else SectionKind.ITEM, head.items, withheld=withheld))
        self._skip_to = head.last
        parent = self._list_ends(head)
        if parent is not None:
            self._items = parent
            self._after_list = head.last

    def _list_ends(self, head: Head) -> tuple[Item, ...] | None:
        """Return the item to which the text after a list of sub-items belongs, at the last of its lines.

        Hamerstukken stand one under another; what follows is said of all of them.
        """
        own = head.items[0].id
        if "." not in own or head.last in self._heads:
            return None
        before = next((each for each in self._found.heads if each.last == head.first), None)
        parent = own.rsplit(".", 1)[0]
        if before is None or not before.items[0].id.startswith(f"{parent}."):
            return None
        return next((each.items for each in self._found.heads if each.items[0].id == parent), None)

    def _begin_vote(self, head: VoteHead, start: int) -> None:
        self._voting, self._vote_head = True, head
        items = (head.item,) if head.item else ()
        self._add(Mark(start, SectionKind.VOTE_BLOCK, items, title=head.title))

    def _begin_motion(self, motion: Submission, start: int) -> None:
        self._resume = self.marks[-1] if self._motion_end < 0 else self._resume
        self._motion_end = motion.last
        self._add(Mark(start, SectionKind.TURN, self._items, _submitter(motion, self._found)))

    def _go_on(self, index: int, start: int) -> None:
        says = self._found.speakers.get(index)
        if not self._voting and self._vote_head is not None and CALLED.match(self._found.rows[index].text):
            self._begin_vote(self._vote_head, start)
        elif says is not None:
            self._motion_end = -1
            if self._voting and says.role is Role.CHAIR:
                return
            if self._voting:
                self._voting, self._items = False, ()
            self._add(Mark(start, SectionKind.TURN, self._items, says))
        elif self._voting:
            return
        elif index == self._motion_end:
            self._motion_end = -1
            if index in self._stage or self._resume is None:
                self._add(Mark(start, SectionKind.ITEM, self._items))
            else:
                self._add(Mark(start, SectionKind.TURN, self._items, self._resume.speaker))
        elif (
            self._motion_end < 0
            and self.marks[-1].kind is not SectionKind.FRONT
            and (index in self._stage or self._ends_report(index))
        ):
            self._add(Mark(start, SectionKind.ITEM, self._items))

    def _ends_report(self, index: int) -> bool:
        """In minutes that report, a paragraph is what one person said; the next one is the record's again."""
        reports = self._found.family in (Family.MINUTES, Family.NARRATIVE_LIST)
        return reports and self._found.rows[index].after_gap and self.marks[-1].kind is SectionKind.TURN

    def _add(self, mark: Mark) -> None:
        withheld = mark.withheld or any(item.secret for item in mark.items)
        if withheld and not mark.withheld:
            mark = Mark(mark.start, SectionKind.CLOSED_PART, mark.items, mark.speaker, True, mark.title)
        last = self.marks[-1]
        if last.kind is mark.kind is SectionKind.ITEM and last.items == mark.items and last.start < mark.start:
            return
        if last.start == mark.start and last.kind is SectionKind.FRONT:
            self.marks.pop()
        self.marks.append(mark)


def _submitter(motion: Submission, found: Layout) -> Speaker:
    """Who hands a motion in is who says its words, though the chair reads them."""
    if not motion.submitters:
        return Speaker("", party=motion.mention.party, role=Role.COUNCILLOR)
    name, honorific = motion.submitters[0], ""
    for title in ("de heer", "mevrouw", "het lid", "de fractie van"):
        if name.lower().startswith(title + " "):
            honorific, name = name[: len(title)], name[len(title) + 1 :]
    party = motion.mention.party or next(
        (party for member, party in found.attendance.present if member.split()[-1] == name.split()[-1]), ""
    )
    return Speaker(name, honorific, party, Role.COUNCILLOR)


def _table_marks(found: Layout) -> tuple[Mark, ...]:
    """Return one section for each item of a decision list in columns."""
    marks = [Mark(0, SectionKind.FRONT)]
    for row in found.table:
        if row.mention is not None:
            continue
        last = marks[-1]
        if last.items and last.items[0].id == row.item:
            continue
        item = Item(row.item, row.title, row.start, row.end, "", row.secret)
        kind = SectionKind.CLOSED_PART if row.secret else SectionKind.ITEM
        marks.append(Mark(row.start, kind, (item,), withheld=row.secret))
    return tuple(marks)
