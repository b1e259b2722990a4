"""The head of a summary: which body met, when, where, under whom, who was there and which items were handled."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gemcli.facts import counts, dates
from gemcli.facts.floor import handled, top
from gemcli.locales import N_, Translate, translator
from gemcli.meetings.cues import Cues
from gemcli.meetings.layout import Layout, layout
from gemcli.meetings.lines import Line
from gemcli.meetings.meeting import CHAIR, FRONT, Meeting, of_rows
from gemcli.meetings.people import is_name, split_title
from gemcli.meetings.walk import Places
from gemcli.model.claim import By, Claim, FieldValue, Kind
from gemcli.model.document import Document
from gemcli.model.municipality import Municipality
from gemcli.model.section import Section, SectionKind

SECTION = N_("In short")
"""Heading of the first section of a summary."""

CLOCK = r"(?P<time>[0-2]?\d[.:][0-5]\d)(?!\d|[.:]\d)"
OPENED = re.compile(
    rf"\b(?:geopend|opent|aanvang(?:stijd)?|begin(?:tijd)?|starttijd|tijd|opened|commenced|started)\b[^\d]{{0,40}}{CLOCK}"
    rf"|\b(?:om|te|at)\s(?P<early>[0-2]?\d[.:][0-5]\d)\s(?:uur\s)?(?:de\svergadering|opent|geopend|the\schair\sopened)",
    re.IGNORECASE,
)
"""`(Geopend te 19.30 uur)`, `Aanvang: 20.00 uur`, `De voorzitter opent de vergadering om 19.35 uur`."""
CLOSED = re.compile(
    rf"\b(?:gesloten|sluit|sluiting|einde|eindtijd|closed|ended)\b[^\d]{{0,60}}{CLOCK}"
    rf"|\b(?:om|te|at)\s(?P<early>[0-2]?\d[.:][0-5]\d)\s(?:uur\s)?(?:wordt\s|is\s|was\s)?(?:de\s|the\s)?"
    rf"(?:vergadering|meeting|gesloten|closed)",
    re.IGNORECASE,
)
"""`sluit de voorzitter te 23.49 uur de vergadering`, `Sluiting: 22.10 uur`."""
PAUSE = re.compile(r"\b(?:schors\w*|geschorst|hervat|heropen\w*|pauze|adjourn\w*|resumed)\b", re.IGNORECASE)
"""Times of a pause are neither those of the opening nor of the end."""
PLACE = re.compile(r"^(?:plaats|locatie|location|venue|place)\s?[:\t]\s*(?P<place>[^\t]{3,80}?)\.?$", re.IGNORECASE)
NAMES = re.compile(r"[,;]\s|\s(?:en|and)\s")
BRACKET = re.compile(r"\s?\([^()]{1,60}\)")

LEAD = re.compile(r"^(?:\szijn|\smet\skennisgeving|\swith\sapologies)?\s?[:\t]?\s*", re.IGNORECASE)

BODY_WORDS = 9
"""Words of a line that names the body and nothing else."""

LAST = 40
"""Lines at the end among which the hour of closing stands."""

MOST_ABSENT = 15
"""Names of absent members that a line can hold."""


@dataclass(frozen=True, slots=True)
class _Fact:
    """One part of a line, the sentences of the record that say it, and what it comes to."""

    text: str
    ids: tuple[str, ...]
    name: str
    value: FieldValue


def headline(
    document: Document, sections: Sequence[Section], municipality: Municipality, cues: Cues, language: str
) -> tuple[Claim, ...]:
    """Return the claims about the meeting itself that its record carries; what it does not say is left out.

    Counts that the record does not print (names on its list, items handled) are counted here and counted again by
    the judge: `fact` names what the fields say.
    """
    found = layout(document, municipality, cues)
    front = _Front(found, of_rows(document, found.rows, cues), Places(document, sections), cues, translator(language))
    told = (
        ("meeting", tuple(front.sitting())),
        ("chair", tuple(front.chair())),
        ("attendance", tuple(front.attendance())),
        ("items", tuple(front.items(sections))),
    )
    return tuple(_claim(name, facts, front, language) for name, facts in told if facts)


def _claim(name: str, facts: Sequence[_Fact], front: _Front, language: str) -> Claim:
    text = "; ".join(fact.text for fact in facts)
    fields: dict[str, FieldValue] = {"fact": name}
    fields |= {fact.name: fact.value for fact in facts}
    return Claim(
        Kind.KEY_POINT,
        f"{text[:1].upper()}{text[1:].rstrip('.')}.",
        front.places.evidence([each for fact in facts for each in fact.ids]),
        By.RULE,
        key=name,
        section=translator(language)(SECTION),
        fields=fields,
    )


@dataclass(frozen=True, slots=True)
class _Front:
    """What the parts of the head are read from."""

    found: Layout
    meeting: Meeting
    places: Places
    cues: Cues
    say: Translate

    def _fact(self, name: str, value: FieldValue, text: str, *rows: Line) -> _Fact:
        return _Fact(text, tuple(each for row in rows for each in self.places.ids(row.start, row.end)), name, value)

    def sitting(self) -> Iterator[_Fact]:
        """Body, day, place and hours, each as printed."""
        front, body = self.found.rows[:FRONT], self.meeting.body
        named = next((row for row in front if body and body in row.plain), None)
        day = next(((row, raw) for row in front if (raw := self._day(row))), None)
        if day is None:
            return
        if named is not None:
            line = named.plain.strip(" .:")
            shown = line if len(line.split()) <= BODY_WORDS and not re.search(r"[\d:]", line) else body
            yield self._fact("body", shown, self.say(N_("meeting: {body}")).format(body=shown), named)
        yield self._fact("date", day[1], self.say(N_("date: {day}")).format(day=day[1]), day[0])
        place = next(((row, match["place"]) for row in front if (match := PLACE.match(row.text))), None)
        if place is not None:
            yield self._fact("place", place[1], self.say(N_("place: {place}")).format(place=place[1]), place[0])
        opened = _hour(OPENED, self.found.rows[: 2 * FRONT])
        if opened is not None:
            yield self._fact("opened", opened[1], self.say(N_("opened at {time}")).format(time=opened[1]), opened[0])
        closed = _hour(CLOSED, tuple(reversed(self.found.rows[-LAST:])))
        if closed is not None and closed != opened:
            yield self._fact("closed", closed[1], self.say(N_("closed at {time}")).format(time=closed[1]), closed[0])

    def _day(self, row: Line) -> str:
        """Return the date of the meeting as the line prints it."""
        day = self.meeting.date
        for fact in dates.find(row.plain):
            if day is not None and (fact.day, fact.month, fact.year) == (day.day, day.month, day.year):
                return fact.raw
        return ""

    def chair(self) -> Iterator[_Fact]:
        """The chair as the front names them."""
        for row in self.found.rows[:FRONT]:
            match = CHAIR.match(row.text)
            if match is not None:
                name = match["name"].strip()
                yield self._fact("chair", name, self.say(N_("chair: {name}")).format(name=name), row)
                return

    def attendance(self) -> Iterator[_Fact]:
        """The members present, as stated or else counted on the list, and the absent by name; never why."""
        there, rows = self.found.attendance, self.found.rows
        listing = tuple(row for row in rows if there.start <= row.start and row.end <= there.end)
        if there.count is not None:
            stating = next((row for row in (*listing, *rows) if _says(row, there.count)), rows[0])
            shown = self.say(N_("present: {count} members")).format(count=there.count)
            yield self._fact("present", there.count, shown, stating)
        elif there.present:
            shown = self.say(N_("present: {count} members, counted on the list")).format(count=len(there.present))
            yield self._fact("listed", tuple(name for name, _ in there.present), shown, *listing)
        else:
            return
        absent = self._absent()
        if absent is not None:
            shown = self.say(N_("absent: {count} ({names})")).format(names=", ".join(absent[1]), count=len(absent[1]))
            yield self._fact("absent", absent[1], shown, absent[0])

    def _absent(self) -> tuple[Line, tuple[str, ...]] | None:
        """Return the line that names the absent, where it holds names and nothing else."""
        for row in self.found.rows[:400]:
            head = self.cues.pattern("people.absent").match(row.text)
            if head is None or not head.end():
                continue
            parts = [part.strip(" .") for part in NAMES.split(LEAD.sub("", row.text[head.end() :])) if part.strip(" .")]
            bare = [split_title(BRACKET.sub("", part).strip(), self.cues)[1] for part in parts]
            if parts and len(parts) <= MOST_ABSENT and all(is_name(name) for name in bare):
                return row, tuple(parts)
        names = tuple(name for name, _ in self.found.attendance.absent)
        naming = next(
            (row for row in self.found.rows[:400] if names and all(name in row.plain for name in names)), None
        )
        return (naming, names) if naming is not None and len(names) <= MOST_ABSENT else None

    def items(self, sections: Sequence[Section]) -> Iterator[_Fact]:
        """How many items were handled, and those of which the record itself says that they were not."""
        skipped = {
            top(item.id): item
            for item in self.found.items()
            if item.note and self.cues.found("record.not_handled", item.note) and item.end > item.start
        }
        done = [item for item in handled(sections) if item not in skipped]
        if len(done) < 2:
            return
        first = [
            next(
                each.sentence_ids[0] for each in sections if item in (top(each.item), *each.path) and each.sentence_ids
            )
            for item in (done[0], done[-1])
        ]
        has_turns = any(section.kind is SectionKind.TURN for section in sections)
        said = N_("agenda items handled: {count}") if has_turns else N_("agenda items: {count}")
        shown = self.say(said).format(count=len(done))
        yield _Fact(shown, tuple(first), "handled", len(done))
        if skipped:
            shown = self.say(N_("not handled, says the record: {items}")).format(items=", ".join(skipped))
            ids = tuple(each for item in skipped.values() for each in self.places.ids(item.start, item.end))
            yield _Fact(shown, ids, "not_handled", tuple(skipped))


def _says(row: Line, number: int) -> bool:
    """Whether a line holds a number, in digits or in words."""
    return any(count.value == number for count in counts.find(row.plain))


def _hour(pattern: re.Pattern[str], rows: Sequence[Line]) -> tuple[Line, str] | None:
    for row in rows:
        match = pattern.search(row.plain)
        if match is not None and not PAUSE.search(row.plain):
            return row, match["time"] or match["early"]
    return None
