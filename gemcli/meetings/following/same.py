"""Whether a finding is of a thing that the register already holds: the same, perhaps the same, or another."""

from __future__ import annotations

import re
from functools import lru_cache

from gemcli.facts import parties, persons
from gemcli.meetings.following.settling import is_closing
from gemcli.meetings.following.similar import Likeness, contained, content, likeness, same_title, shared_words
from gemcli.meetings.following.states import TO_BE_VOTED
from gemcli.meetings.motion_ids import key_of
from gemcli.meetings.titles import number_of
from gemcli.model.claim import Kind
from gemcli.model.register import Sighting

UNIQUE = re.compile(r"20\d\d\D{0,2}\d|\d{3}")
"""Numbers that a council gives once (`139`, `M-2025-03`); `K.1` comes back in every meeting."""
STANDING = re.compile(
    r"^(?:\W*)(?:opening|sluiting|schorsing|mededelingen|vaststell|vaststelling|vragen|vragenuur|rondvraag|spreekrecht"
    r"|insprekers?|ingekomen|lijst|agenda|notulen|verslag|besluitenlijst|actualiteiten|hamerstukken|moties? vreemd"
    r"|minutes|apologies|declarations?|welcome|any other|questions)\b",
    re.IGNORECASE,
)
"""Items that every agenda has: that of the next meeting is another one."""
GENERIC = re.compile(r"\b(?:afkeuring|treurnis|wantrouwen|censure|no confidence)\b", re.IGNORECASE)
"""Titles that name a sort of motion, not its subject."""


def relation(known: Sighting, new: Sighting) -> Likeness:
    """Say what a finding is to one that is in the register; both are of the same kind.

    Of one meeting the number decides, of two meetings the title and whether the earlier one was left open; promises
    and tasks by owner and content words. What is not certain is MAYBE, and stays apart.
    """
    if is_closing(new) != is_closing(known):
        closing, thing = (new, known) if is_closing(new) else (known, new)
        return _closes(closing, thing)
    if known.kind in (Kind.COMMITMENT, Kind.ACTION):
        return _of_promises(known, new)
    earlier, later = sorted((known, new), key=lambda each: each.dated)
    one_meeting = known.dated == new.dated
    if known.kind is Kind.DECISION:
        return _of_decisions(known, new) if one_meeting else _returned_proposal(earlier, later)
    return _of_motions(known, new) if one_meeting else _returned_motion(earlier, later)


def _closes(closing: Sighting, thing: Sighting) -> Likeness:
    """Say whether a sentence settles a motion or promise: by its title or subject, else only perhaps by its number."""
    if closing.dated and thing.dated > closing.dated:
        return Likeness.APART
    if thing.kind is Kind.COMMITMENT:
        return _fulfils(closing, thing)
    one, other = number(closing), number(thing)
    if one and other and one != other:
        return Likeness.APART
    titles = _titles(closing, thing)
    named = content(_title(thing))
    if (
        titles is Likeness.APART
        and len(named.words) >= 2
        and all(not word.isdisjoint(content(closing.text).roots) for word in named.words)
    ):
        titles = Likeness.SAME
    if one and one == other:
        unique = UNIQUE.search(one) is not None
        return Likeness.SAME if titles or unique or closing.dated == thing.dated else Likeness.MAYBE
    return Likeness.APART if one and _title(closing) == "" and titles is not Likeness.SAME else titles


def _fulfils(closing: Sighting, thing: Sighting) -> Likeness:
    """Say whether a sentence settles a promise: all that it names is in the promise, and nobody else promised it."""
    if thing.state == "refused":
        return Likeness.APART
    one, other = owner(closing), owner(thing)
    if one and other and one != other:
        return Likeness.APART
    what = content(str(closing.fields.get("what") or ""))
    there = content(f"{promised(thing)} {thing.fields.get('subject') or ''}").roots
    if not what or any(word.isdisjoint(there) for word in what.words):
        return Likeness.APART
    return Likeness.SAME if len(what.words) >= 2 or (one and one == other) else Likeness.MAYBE


def number(sighting: Sighting) -> str:
    """Return the number of a motion in the form by which mentions are joined; empty where none is printed."""
    raw = str(sighting.fields.get("raw_id") or "")
    return key_of(raw) if raw else ""


def owner(sighting: Sighting) -> str:
    """Return the surname of whoever is to do it, in small letters; empty where only an office is named.

    A function without a name that does a task ("griffie") is an owner as well.
    """
    return _surname(str(sighting.fields.get("who") or ""), sighting.kind is Kind.ACTION)


@lru_cache(maxsize=4096)
def _surname(who: str, takes_office: bool) -> str:
    named = persons.find(who)
    if named:
        return named[0].surname
    plain = re.sub(r"\([^()]{0,60}\)", "", who).strip(" .:")
    last = plain.split()[-1].casefold() if plain.split() else ""
    office = re.fullmatch(r"(?:de |het |the )?[a-z\- ]{2,40}", plain) or plain.casefold() in OFFICES
    return last if takes_office or not office else ""


OFFICES = frozenset({"de wethouder", "het college", "de burgemeester", "wethouder", "college", "burgemeester", "mayor"})


def _of_motions(known: Sighting, new: Sighting) -> Likeness:
    """Two mentions in one meeting: the printed number, else the title."""
    one, other = number(known), number(new)
    titles = _titles(known, new)
    if one and other:
        if one != other:
            return Likeness.APART
        fits = titles is not Likeness.APART or not (_title(known) and _title(new)) or _share(known, new)
        fits = fits or bool(_parties(known) & _parties(new))
        return Likeness.SAME if fits and not _parties_differ(known, new) else Likeness.MAYBE
    if titles is Likeness.SAME and not _parties_differ(known, new):
        return Likeness.SAME
    if _title(known) and _title(new) and (one or other):
        return titles
    return max(titles if not GENERIC.search(_title(known)) else Likeness.APART, _by_text(known, new))


def _returned_motion(earlier: Sighting, later: Sighting) -> Likeness:
    """A motion of an earlier meeting that comes back: held, tied or not voted on then."""
    titles = _titles(earlier, later)
    unique = number(earlier) == number(later) and UNIQUE.search(number(earlier)) is not None
    untitled = not (_title(earlier) and _title(later))
    open_then = earlier.state in TO_BE_VOTED
    if unique and (titles or untitled) and not _parties_differ(earlier, later):
        return Likeness.SAME if open_then or titles is Likeness.SAME else Likeness.MAYBE
    if titles is Likeness.APART or GENERIC.search(_title(earlier)):
        return Likeness.APART
    certain = titles is Likeness.SAME and len(content(_title(earlier)).words) >= 2
    same_party = bool(_parties(earlier) & _parties(later))
    if titles is Likeness.SAME and open_then and (certain or same_party) and not _parties_differ(earlier, later):
        return Likeness.SAME
    return Likeness.MAYBE if titles is Likeness.SAME or open_then else Likeness.APART


def _of_decisions(known: Sighting, new: Sighting) -> Likeness:
    """Two mentions in one meeting: item and point; a decision in words of its own by these words."""
    if known.key == new.key:
        fits = _titles(known, new) is not Likeness.APART or not (_title(known) and _title(new))
        return Likeness.SAME if fits or _share(known, new) else Likeness.MAYBE
    if known.rests_on & new.rests_on or item(known) != item(new) or not item(known):
        return Likeness.APART
    return Likeness.SAME if _by_text(known, new) is Likeness.SAME else Likeness.APART


def _returned_proposal(earlier: Sighting, later: Sighting) -> Likeness:
    """A proposal that was put off and comes back, by its document number or its title."""
    numbers = number_of(_title(earlier)), number_of(_title(later))
    open_then = earlier.state in TO_BE_VOTED - {"unknown"}
    if all(numbers):
        if numbers[0] != numbers[1]:
            return Likeness.APART
        return Likeness.SAME if open_then else Likeness.MAYBE
    if not open_then or STANDING.match(_title(earlier)) or len(content(_title(earlier)).words) < 3:
        return Likeness.APART
    return _titles(earlier, later)


def _of_promises(known: Sighting, new: Sighting) -> Likeness:
    """Two promises or tasks: who is to do it and what; a refusal is never the promise."""
    if known.key == new.key and known.dated == new.dated and known.text == new.text:
        return Likeness.SAME
    one, other = owner(known), owner(new)
    alike = likeness(content(promised(known)), content(promised(new)))
    if one and other and one != other:
        return Likeness.MAYBE if alike is Likeness.SAME and known.dated != new.dated else Likeness.APART
    if (known.state == "refused") != (new.state == "refused"):
        return min(alike, Likeness.MAYBE)
    if bool(known.dated) and known.dated == new.dated and item(known) == item(new):
        short = contained(content(promised(known)), content(promised(new)))
        return Likeness.SAME if short else alike
    if _other_subjects(known, new) and shared_words(content(promised(known)), content(promised(new))) < SPECIFIC:
        return min(alike, Likeness.MAYBE)
    return alike if one and other else min(alike, Likeness.MAYBE)


SPECIFIC = 4
"""Words that promises under two unlike agenda items must share to be one: "you get the answer" is said of anything."""


def _other_subjects(one: Sighting, other: Sighting) -> bool:
    """Whether two promises were given under agenda items that have no word in common."""
    left, right = (content(str(each.fields.get("subject") or "")) for each in (one, other))
    return bool(left and right and left.roots.isdisjoint(right.roots))


def promised(sighting: Sighting) -> str:
    """Return the words that say what is promised or to be done: with what they point back at, without who says it."""
    fields = sighting.fields
    said = str(fields.get("what") or fields.get("asks") or "")
    own = re.sub(r"^[^\"]{0,80}: \"", "", sighting.text)
    return own if said in own else f"{said} {own}"


def item(sighting: Sighting) -> str:
    """Return the agenda id of a finding: its field, else the second part of its key."""
    named = sighting.fields.get("agenda_item")
    parts = sighting.key.split("/")
    return str(named) if named else (parts[1] if len(parts) > 2 else "")


def _title(sighting: Sighting) -> str:
    return str(sighting.fields.get("title") or "")


def _titles(one: Sighting, other: Sighting) -> Likeness:
    return same_title(_title(one), _title(other))


def _share(one: Sighting, other: Sighting) -> bool:
    """Whether two titles have a content word in common."""
    return not content(_title(one)).roots.isdisjoint(content(_title(other)).roots)


def _by_text(one: Sighting, other: Sighting) -> Likeness:
    return likeness(content(one.text), content(other.text))


def _parties(sighting: Sighting) -> frozenset[str]:
    value = sighting.fields.get("parties")
    names = value if isinstance(value, tuple) else ()
    return frozenset(re.sub(r"\W", "", parties.canonical(name)).casefold() for name in names)


def _parties_differ(one: Sighting, other: Sighting) -> bool:
    left, right = _parties(one), _parties(other)
    return bool(left and right and left.isdisjoint(right))
