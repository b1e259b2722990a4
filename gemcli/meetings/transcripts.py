"""Sections of a transcript: its voices in turn, and the items that the chair announces."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from gemcli.meetings import announced
from gemcli.meetings.cues import Cues
from gemcli.meetings.items import Item
from gemcli.meetings.labels import Label, label
from gemcli.meetings.lines import words
from gemcli.meetings.marks import Mark, filled
from gemcli.meetings.participant_names import participant
from gemcli.meetings.people import split_title
from gemcli.meetings.speakers import Speaker, speaker
from gemcli.meetings.voice_roles import by_act, by_call
from gemcli.model.document import Document, Passage
from gemcli.model.municipality import Municipality
from gemcli.model.section import Role, Section, SectionKind

WINDOW_S = 300.0
"""Seconds of a transcript without speakers or items that make one section."""
FLOOR = re.compile(
    r"[\s,]*+(?:(?:(?:van |de |den |der )*+[A-Z][\w'’-]{1,30}[\s,.]*+){0,3}"
    r"(?:(?:aan u|u|gaat uw gang|heeft het woord|u heeft het woord|het woord|graag|alstublieft|please|go ahead"
    r"|you have the floor|has the floor)[\s,.]*+){0,2})[.?!]?\s*"
)
"""What may follow when the floor is given: the name, and the floor itself."""
CALLS = 2
"""Cues at the end of a turn in which the chair gives the floor."""
FRONT = SectionKind.FRONT
LEADS = 2
"""Times that a voice must lead the meeting to be taken for its chair."""


def turns(
    document: Document, municipality: Municipality, cues: Cues, shut: Sequence[tuple[int, int]] = ()
) -> tuple[Section, ...]:
    """Return the turns of a transcript inside the items that are announced; by five minutes where there are neither.

    A voice has a role when its name carries a title, a party or an office, when the profile knows it, when it alone
    leads the meeting, or when the chair calls on "de wethouder" and it answers; else its role is unknown. What lies
    between the offsets of `shut` was said behind closed doors and is withheld.
    """
    runs = [list(run) for _, run in groupby(document.passages, key=lambda passage: passage.speaker)]
    voices = _voices(document, runs, municipality, cues)
    marks = [_mark(run, voices[run[0].speaker]) for run in runs]
    found = items_said(document, marks, {}, cues)
    if not found and not any(voices) and not shut:
        return _windows(document)
    return filled(document, behind_doors(inside(marks, found), shut))


def items_said(
    document: Document, marks: Sequence[Mark], printed: Mapping[str, Item], cues: Cues
) -> list[tuple[int, Item]]:
    """Return the items that the chair announces, or anybody where no chair is known: offset and item."""
    starts = [mark.start for mark in marks]
    has_chair = any(mark.speaker.role is Role.CHAIR for mark in marks)
    spoken = []
    for sentence in document.sentences():
        start, end = sentence.spans[0].start, sentence.spans[-1].end
        mark = marks[max(0, bisect_right(starts, start) - 1)] if marks else None
        if mark is None or not has_chair or mark.speaker.role in (Role.CHAIR, Role.CLERK):
            spoken.append((start, end, _said(words(document, start, end), mark, cues)))
    return announced.items(spoken, printed, document.language)


def _said(text: str, mark: Mark | None, cues: Cues) -> str:
    """Return a sentence without the label of its turn."""
    printed = label(text, cues) if mark is not None and mark.speaker.name else None
    return text[printed.length :].strip() if printed is not None else text


def inside(marks: Iterable[Mark], found: Sequence[tuple[int, Item]]) -> list[Mark]:
    """Put the sections into the items that are announced, and cut them where one is."""
    starts = [start for start, _ in found]
    cut: list[Mark] = []
    for mark in marks:
        place = bisect_right(starts, mark.start)
        cut.append(_within(mark, found[place - 1][1]) if place else mark)
    cut.sort(key=_start)
    begins = [mark.start for mark in cut]
    for start, item in found:
        place = bisect_right(begins, start)
        if not place or begins[place - 1] == start:
            continue
        before = cut[bisect_left(begins, begins[place - 1])]
        kind = before.kind if before.kind is SectionKind.TURN else SectionKind.ITEM
        cut.insert(place, _within(Mark(start, kind, (), before.speaker), item))
        begins.insert(place, start)
    return cut


def behind_doors(marks: Sequence[Mark], shut: Sequence[tuple[int, int]]) -> list[Mark]:
    """Withhold what lies between the offsets at which the doors were shut and opened."""
    kept = sorted(marks, key=_start)
    begins = [mark.start for mark in kept]
    for start, end in shut:
        last = bisect_right(begins, end)
        before = kept[bisect_left(begins, begins[last - 1])] if last else Mark(0, FRONT)
        place = bisect_right(begins, start)
        items = kept[place - 1].items if place else ()
        first, behind = bisect_left(begins, start), bisect_left(begins, end)
        if first < behind:
            del kept[first:behind], begins[first:behind]
        _put(kept, begins, Mark(start, SectionKind.CLOSED_PART, items, withheld=True))
        behind = bisect_left(begins, end)
        if behind == len(begins) or begins[behind] > end + 1:
            _put(kept, begins, replace(before, start=end + 1))
    return kept


def _put(kept: list[Mark], begins: list[int], mark: Mark) -> None:
    """Put a mark into marks that are in order, behind those that begin where it does."""
    place = bisect_right(begins, mark.start)
    kept.insert(place, mark)
    begins.insert(place, mark.start)


def _start(mark: Mark) -> int:
    return mark.start


def _within(mark: Mark, item: Item) -> Mark:
    kind = SectionKind.ITEM if mark.kind in (SectionKind.CHAPTER, SectionKind.FRONT) else mark.kind
    return replace(mark, kind=SectionKind.CLOSED_PART if item.secret else kind, items=(item,), withheld=item.secret)


def _mark(run: Sequence[Passage], who: Speaker) -> Mark:
    kind = SectionKind.TURN if run[0].speaker else SectionKind.CHAPTER
    return Mark(run[0].spans[0].start, kind, speaker=who)


def _voices(
    document: Document, runs: Sequence[Sequence[Passage]], municipality: Municipality, cues: Cues
) -> dict[str, Speaker]:
    """Return who each voice tag is."""
    voices = {tag: _named(tag, municipality, cues) for tag in dict.fromkeys(run[0].speaker for run in runs)}
    if not any(each.role is Role.CHAIR for each in voices.values()):
        voices |= _leader(document, runs, voices, cues)
    for run, following in pairwise(runs):
        if voices[run[0].speaker].role is not Role.CHAIR:
            continue
        said = words(document, run[max(0, len(run) - CALLS)].spans[0].start, run[-1].spans[-1].end)
        answers = voices[following[0].speaker] = by_call(said, voices[following[0].speaker])
        if answers.role is Role.UNKNOWN and _calls_college(said[-60:], cues):
            voices[following[0].speaker] = replace(answers, role=Role.COLLEGE)
    for run in runs:
        if voices[run[0].speaker].role is Role.UNKNOWN:
            said = words(document, run[0].spans[0].start, run[-1].spans[-1].end)
            voices[run[0].speaker] = by_act(said, voices[run[0].speaker])
    return voices


def _calls_college(said: str, cues: Cues) -> bool:
    """Say whether the chair ends with calling on a member of the college, and on nobody else after that."""
    called = list(cues.pattern("people.college").finditer(said))
    return bool(called) and FLOOR.fullmatch(said, called[-1].end()) is not None


def _named(tag: str, municipality: Municipality, cues: Cues) -> Speaker:
    """Read a voice tag as a label: "Boonen (VVD)", "Wethouder Hofstra", "Jansen, J. - SP", "Spreker 2"."""
    if not tag:
        return Speaker()
    printed, shown = label(f"{tag}:", cues), participant(tag, cues)
    if shown is not None and (printed is None or shown.bracket != printed.bracket):
        printed = shown
    if printed is None:
        title, name = split_title(tag, cues)
        printed = Label(name or tag, title or ("" if name else tag), "", ":", 0)
    return speaker(printed, cues, municipality, (), ())


def _leader(
    document: Document, runs: Sequence[Sequence[Passage]], voices: Mapping[str, Speaker], cues: Cues
) -> dict[str, Speaker]:
    """Return the one voice that says what only a chair says, more often than all others together."""
    counts: Counter[str] = Counter()
    for run in runs:
        text = words(document, run[0].spans[0].start, run[-1].spans[-1].end)
        counts[run[0].speaker] += len(cues.pattern("people.chairs").findall(text))
    if not counts:
        return {}
    tag, count = counts.most_common(1)[0]
    alone = count >= LEADS and count * 2 > sum(counts.values())
    fits = bool(tag) and voices[tag].role in (Role.UNKNOWN, Role.COLLEGE)
    return {tag: replace(voices[tag], role=Role.CHAIR)} if alone and fits else {}


def _windows(document: Document) -> tuple[Section, ...]:
    """Cut a transcript without voices every five minutes."""
    found: list[Section] = []
    run: list[Passage] = []
    for passage in document.passages:
        if run and passage.start_s >= 0 and passage.start_s - max(run[0].start_s, 0.0) >= WINDOW_S:
            found.append(_window(document, run))
            run = []
        run.append(passage)
    if run:
        found.append(_window(document, run))
    return tuple(found)


def _window(document: Document, run: Sequence[Passage]) -> Section:
    minutes = int(max(run[0].start_s, 0.0)) // 60
    start = f"{minutes // 60:02}:{minutes % 60:02}"
    ids = tuple(sentence.id for passage in run for sentence in passage.sentences)
    return Section(document.source.id, SectionKind.CHAPTER, (start,), start, ids)
