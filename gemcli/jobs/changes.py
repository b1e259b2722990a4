"""What changed between an earlier register and this one: new, another state, closed, gone quiet, gone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from gemcli.export.rows import row
from gemcli.export.standing_words import state_word
from gemcli.locales import N_, Translate
from gemcli.meetings.following.states import standing
from gemcli.model.register import Place, Register, Sighting, Standing
from gemcli.text.escape import escape_terminal

WORDS = {
    "new": N_("New"),
    "state": N_("Another state"),
    "closed": N_("Closed"),
    "quiet": N_("Gone quiet: open and past its term"),
    "gone": N_("No longer in the sources"),
}
"""The kinds of change, in the order in which a clerk looks at them."""


@dataclass(frozen=True, slots=True)
class Change:
    """One entry that is not as it was."""

    kind: str
    before: Standing | None
    after: Standing | None

    @property
    def standing(self) -> Standing:
        """The entry as it is now; as it was where it is gone."""
        found = self.after or self.before
        assert found is not None
        return found


def changes(old: Register, new: Register) -> tuple[Change, ...]:
    """Compare two registers: entries are the same by their findings, those of people by their number."""
    before = [standing(entry) for entry in old.entries if not entry.taken_out]
    after = [standing(entry) for entry in new.entries if not entry.taken_out]
    by_finding = {(each.id, each.dated): one for one in before for each in one.entry.sightings}
    by_number = {one.entry.number: one for one in before}
    found: list[Change] = []
    seen: set[str] = set()
    for now in after:
        was = next((w for each in now.entry.sightings if (w := by_finding.get((each.id, each.dated)))), None)
        was = was or _same_number(by_number, now)
        if was is not None:
            seen.add(was.entry.number)
        found.extend(_between(was, now, new.newest))
    numbers = {entry.number for entry in new.entries}
    there = {(each.id, each.dated) for entry in new.entries for each in entry.sightings}
    for was in before:
        lost = all((each.id, each.dated) not in there for each in was.entry.sightings)
        if was.entry.number not in seen and lost and (was.entry.number not in numbers or was.entry.sightings):
            found.append(Change("gone", was, None))
    order = list(WORDS)
    return tuple(sorted(found, key=lambda change: order.index(change.kind)))


def _same_number(by_number: dict[str, Standing], now: Standing) -> Standing | None:
    """A row without findings is known by its number alone."""
    was = by_number.get(now.entry.number)
    return was if was is not None and not (was.entry.sightings and now.entry.sightings) else None


def _between(was: Standing | None, now: Standing, newest: str) -> Iterator[Change]:
    if was is None:
        yield Change("new", None, now)
    elif was.is_open and not now.is_open:
        yield Change("closed", was, now)
    elif (was.last and now.last) and (_told_of(was) != _told_of(now)):
        yield Change("state", was, now)
    if is_quiet(now, newest):
        yield Change("quiet", was, now)


def _told_of(one: Standing) -> tuple[object, ...]:
    """What makes a state another one: the word, its day, and what the college reported since."""
    last = one.last
    reported = tuple(one.fields.get(name) for name in REPORTED)
    return (last.state, last.dated, *reported) if last is not None else reported


REPORTED = {"interim": N_("interim report"), "settle_proposal": N_("proposal to settle")}


def is_quiet(one: Standing, newest: str) -> bool:
    """Whether something is open while its term, as people or the record gave it, lies before the newest meeting."""
    term = one.entry.people.get("verwachte datum afdoening") or one.due or one.proposed
    return bool(one.is_open and term and newest and term[:4].isdigit() and term < newest)


def shown(found: Sequence[Change], translate: Translate) -> str:
    """Return the changes as lines for a terminal, under a heading for each kind."""
    text = ""
    for kind, heading in WORDS.items():
        of_kind = [change for change in found if change.kind == kind]
        if of_kind:
            text += f"{translate(heading)} ({len(of_kind)})\n"
            text += "".join(f"  {escape_terminal(line(change, translate))}\n" for change in of_kind)
    return text


def line(change: Change, translate: Translate) -> str:
    """Say one change on a line: number, what it is, and how its state went."""
    one = change.standing
    people = one.entry.people
    said = one.text or people.get("omschrijving") or people.get("titel") or people.get("besluit", "")
    told = "" if change.kind == "new" and one.last is None else f" [{_course(change, translate)}]"
    return f"{one.entry.number}: {said}{told}"


def _course(change: Change, translate: Translate) -> str:
    """Say how the state went: "aangehouden (2025-01-23) -> aangenomen (2025-02-13)"."""
    one = change.standing
    was = change.before.last if change.before is not None else None
    steps = [_state(each, translate) for each in (was, one.last) if each is not None]
    course = " -> ".join(dict.fromkeys(steps))
    cells = row(one, translate)
    if change.kind == "closed" and cells.get("afgedaan"):
        course += f" -> {translate(N_('settled'))}: {cells['afgedaan']} {cells.get('datum afgedaan', '')}".rstrip()
    for name, word in REPORTED.items():
        if change.before is not None and one.fields.get(name) != change.before.fields.get(name):
            course += f"; {translate(word)}: {one.fields.get(name)}"
    if change.kind == "quiet":
        term = one.entry.people.get("verwachte datum afdoening") or one.due or one.proposed
        confirm = "" if term != one.proposed else f", {translate(N_('proposed date, to be confirmed'))}"
        words = f'"{one.due_text}", ' if one.due_text else ""
        course += f"; {translate(N_('term'))}: {words}{term}{confirm}"
    return course


def _state(sighting: Sighting, translate: Translate) -> str:
    return f"{state_word(sighting, translate)} ({sighting.dated or translate(N_('no date'))})"


def places(change: Change) -> tuple[Place, ...]:
    """Return where both states stand, each place once."""
    one = change.standing
    sides = [change.before.last if change.before is not None else one.first, one.last, *one.entry.sightings[-1:]]
    return tuple(dict.fromkeys(place for side in sides if side is not None for place in side.places))


def record(change: Change, translate: Translate) -> dict[str, Any]:
    """Return a change for the JSON envelope."""
    one = change.standing
    return {
        "kind": change.kind,
        "number": one.entry.number,
        "entry": one.entry.kind.value,
        "text": line(change, translate),
        "before": _side(change.before),
        "after": _side(change.after),
        "due": one.due or None,
        "due_text": one.due_text or None,
        "due_proposed": one.proposed or None,
    }


def _side(one: Standing | None) -> dict[str, Any] | None:
    if one is None:
        return None
    last = one.last
    return {
        "state": last.state if last is not None else None,
        "date": last.dated or None if last is not None else None,
        "open": one.is_open,
        "citations": [
            {
                "label": place.citation.label,
                "source": place.path,
                "sha256": place.sha256,
                "place": place.citation.place,
                "exact": place.citation.exact,
            }
            for place in (last.places if last is not None else ())
        ],
    }
