"""Motions and amendments as claims: number, title, who submits, what is asked, what became of it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from gemcli.facts.votes import Outcome
from gemcli.meetings.family import Family
from gemcli.meetings.items import Item
from gemcli.meetings.motion_ids import VERSION, Mention, first_version, key_of
from gemcli.meetings.reading import Reading
from gemcli.meetings.submissions import Submission
from gemcli.meetings.vote_event import Event
from gemcli.meetings.vote_fields import vote_fields, vote_marks, vote_proof
from gemcli.meetings.voting import Result
from gemcli.meetings.walk import Places, heading
from gemcli.meetings.wording import Wording, joined, listed, outcome_sentence, quoted
from gemcli.model.claim import By, Claim, FieldEvidence, FieldValue, Kind

PLAIN = (Outcome.ADOPTED, Outcome.REJECTED, Outcome.TIED)
"""Outcomes that say enough of a motion without number and title."""

EARLIER_HEAD = re.compile(
    r"\b(?:gestaakte?|vorige|eerdere|previous|earlier)\b|\b(?:raads)?vergadering (?:van )?\d", re.IGNORECASE
)
"""A vote left over from an earlier meeting: its numbers are those of that meeting."""

ASKS = 1200
"""Characters of a request that are kept as a field; the citation holds it whole."""


@dataclass(slots=True)
class Motion:
    """One motion or amendment, gathered from all places that speak of it."""

    kind: Kind
    key: str
    item: Item | None = None
    head: str = ""
    handed_in: list[Submission] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    start: int = 0

    @property
    def last(self) -> Event | None:
        """The event that holds: the last outcome; a change only when nothing else happened.

        What is said twice of one vote counts once: the counts of the first stay with the outcome of the second.
        """
        decided = [event for event in self.events if event.result.outcome is not Outcome.CHANGED]
        known = [event for event in decided if event.result.outcome is not Outcome.UNKNOWN]
        told = known or decided or self.events
        if not told:
            return None
        last, before = self._with_sides(told[-1]), told[-2] if len(told) > 1 else None
        if before is None or before.result.outcome is not last.result.outcome or last.result.votes_for is not None:
            return last
        ballot = before.result.ballot if before.result.ballot.camps else last.result.ballot
        counted = replace(before.result, raw=last.result.raw, ballot=ballot)
        return replace(last, result=counted, ids=tuple(dict.fromkeys((*before.ids, *last.ids))))

    def _with_sides(self, last: Event) -> Event:
        """Return the last event with who voted how, where a table tells that by itself, without what became of it."""
        open_ = [event for event in self.events if event.result.outcome is Outcome.UNKNOWN]
        sides = [event for event in open_ if event.result.ballot.camps and event is not last]
        if len(sides) != 1 or last.result.ballot.camps or last.result.outcome not in PLAIN:
            return last
        result = replace(last.result, ballot=sides[0].result.ballot)
        return replace(last, result=result, ids=tuple(dict.fromkeys((*last.ids, *sides[0].ids))))

    @property
    def states(self) -> tuple[str, ...]:
        """What became of it, in order, each state once in a row: held, then adopted."""
        told = [event.result.outcome.value for event in self.events if event.result.outcome is not Outcome.UNKNOWN]
        return tuple(state for place, state in enumerate(told) if not place or told[place - 1] != state)


def gathered(
    texts: Sequence[Submission], items: Sequence[Item | None], happened: Sequence[Event]
) -> tuple[Motion, ...]:
    """Join submissions (with the item of each) and events that carry the same number, in order of appearance."""
    found: dict[tuple[Kind, str], Motion] = {}
    for text, item in zip(texts, items, strict=True):
        key = _replaced(found, text) or text.key or _nameless(found, text, item)
        motion = found.setdefault((text.mention.kind, key), Motion(text.mention.kind, key, item, start=text.intro[0]))
        motion.handed_in.append(text)
    for event in happened:
        kind = event.subject.kind
        if kind is Kind.DECISION:
            continue
        key = _key(event)
        key = _only_one(found, kind, event) if key.startswith("@") else _version(found, kind, event, key)
        motion = found.setdefault((kind, key), Motion(kind, key, event.item, event.head, start=event.start))
        motion.item = motion.item or event.item
        motion.events.append(event)
    return tuple(sorted(found.values(), key=lambda motion: motion.start))


def _replaced(found: Mapping[tuple[Kind, str], Motion], text: Submission) -> str:
    """Return the key of the motion that a changed one takes the place of, where its number says so: M2-gewijzigd."""
    base = key_of(first_version(text.mention.raw_id)) if VERSION.search(text.mention.raw_id) else ""
    return base if (text.mention.kind, base) in found else ""


def _nameless(found: Mapping[tuple[Kind, str], Motion], text: Submission, item: Item | None) -> str:
    """Return the key of the motion under the same item of which nobody was said to hand it in, else an own key."""
    same = [
        motion
        for motion in found.values()
        if motion.kind is text.mention.kind
        and not any(each.submitters for each in motion.handed_in)
        and motion.item is not None
        and item is not None
        and motion.item.id == item.id
    ]
    return same[-1].key if len(same) == 1 else f"@{text.intro[0]}"


def _version(found: Mapping[tuple[Kind, str], Motion], kind: Kind, event: Event, key: str) -> str:
    """Return the key of the motion of which this is a changed version: M1a of M1, while nothing became of M1 itself."""
    mention = event.subject.mention
    base = key_of(first_version(mention.raw_id)) if mention is not None else ""
    first = found.get((kind, base)) if base and (kind, key) not in found else None
    lettered = mention is not None and re.search(r"\d[a-z]$", mention.raw_id) is not None
    if first is None or not (event.subject.changed or lettered):
        return key
    others = [one for one in first.events if one.subject.mention is None or one.subject.mention.key != key]
    return base if not others else key


def _only_one(found: Mapping[tuple[Kind, str], Motion], kind: Kind, event: Event) -> str:
    """Return the key of the last motion handed in under the same item that nothing has become of yet, else an own key.

    "Het amendement wordt verworpen" is about the one that was handed in, though neither sentence gives a number.
    """
    same = [
        motion
        for motion in found.values()
        if motion.kind is kind
        and not motion.events
        and motion.handed_in
        and motion.start < event.start
        and motion.item is not None
        and event.item is not None
        and motion.item.id == event.item.id
    ]
    return same[-1].key if same else f"@{event.start}"


def claim_of(motion: Motion, reading: Reading) -> Claim | None:
    """Write the claim about one motion; None when nothing but its number is known."""
    words, places = reading.words, reading.places
    last = motion.last
    first = motion.handed_in[0] if motion.handed_in else None
    mention = next((each.mention for each in reversed(motion.handed_in) if each.mention.raw_id), None)
    voted = last.subject.mention if last else None
    mention = voted if mention is None or (voted and first_version(voted.raw_id) == mention.raw_id) else mention
    raw_id = _raw_id(motion, mention)
    party = next((each.mention.party for each in motion.handed_in if each.mention.party), "") or _event_party(motion)
    title = next((each.title for each in motion.handed_in if each.title), "") or next(
        (event.subject.title for event in motion.events if event.subject.title), ""
    )
    result = last.result if last else Result(Outcome.UNKNOWN)
    changed = any(each.changed for each in motion.handed_in) or any(event.subject.changed for event in motion.events)
    submitters = next((each.submitters for each in motion.handed_in if each.submitters), ())
    parties = tuple(dict.fromkeys(one for each in motion.handed_in for one in each.parties))
    leading = next((each.leading for each in motion.handed_in if each.submitters), 0)
    named = (party, *parties) if party else _own_first(submitters[:leading], parties, reading)
    parties = tuple(dict.fromkeys(named))
    party = party or (parties[0] if len(parties) == 1 else "")
    is_told = bool(submitters) and any(each.asks for each in motion.handed_in)
    is_bare = not raw_id and not title and result.votes_for is None and not is_told
    if is_bare and (result.outcome not in PLAIN or reading.found.family is Family.UNKNOWN):
        return None
    asks = _cut(next((each.asks for each in reversed(motion.handed_in) if each.asks), ""))
    sentence = _sentence(motion.kind, words, raw_id, party, title, result, changed, submitters, asks)
    if sentence is None:
        return None
    considering = next((each for each in reversed(motion.handed_in) if each.considerations), None)
    considerations = _cut(considering.considerations) if considering is not None else ""
    naming = _naming(motion, places)
    telling = last.ids if last else ()
    fields: dict[str, FieldValue] = {
        "raw_id": raw_id or None,
        "title": title or None,
        "agenda_item": _agenda_item(motion),
        "submitters": submitters,
        "parties": parties,
        "asks": asks or None,
        "considerations": considerations or None,
        "states": motion.states,
        "outcome": result.outcome.value,
        "outcome_text": result.raw or None,
        **vote_fields(result, reading),
    }
    proof: dict[str, FieldEvidence] = {}
    if first is not None:
        signing = next((each for each in motion.handed_in if each.submitters), first)
        if submitters:
            signs = signing.ids or places.ids(*signing.intro)
            signs = (*signs, *(one for span in signing.spans for one in places.ids(*span)))
            signs = tuple(dict.fromkeys(signs))
            whole = next((one for one in signs if places.hold((one,), submitters)), None)
            if whole is not None:
                proof["submitters"] = places.field(", ".join(submitters), (whole,))
            elif places.hold(signs, submitters):
                naming = (*naming, *signs)
        headed = next((each for each in motion.handed_in if each.title), first)
        above = _titled_by_item(motion.item, title, places)
        if title and (headed.head[1] or above):
            at = headed.ids or places.ids(*headed.head) if headed.head[1] else ()
            proof["title"] = places.field(title, (*above, *at))
        of_list = _on_list(submitters[:leading], parties, naming, reading)
        if of_list:
            proof["parties"] = places.field(parties[0], of_list)
        asking = next((each for each in reversed(motion.handed_in) if each.asks), None)
        if asking is not None:
            proof["asks"] = places.field(asking.asks, places.ids(*asking.asking))
        if considering is not None:
            proof["considerations"] = places.field(considering.considerations, places.ids(*considering.considering))
    if last is not None and result.raw:
        proof["outcome"] = places.field(result.raw, telling)
    proof |= vote_proof(fields, reading)
    evidence = places.evidence((*naming, *telling))
    if not evidence:
        return None
    return Claim(
        kind=motion.kind,
        text=sentence,
        evidence=evidence,
        by=By.RULE,
        key=f"{reading.day}/{raw_id or motion.key}",
        section=heading(motion.item, motion.head),
        fields=fields,
        field_evidence=proof,
        marks=_marks(motion, vote_marks(fields)),
    )


def _own_first(submitters: Sequence[str], parties: tuple[str, ...], reading: Reading) -> tuple[str, ...]:
    """Put the party of who hands in first, where the list of members names it and the words beside it do not."""
    present = reading.found.attendance.present
    own = []
    for name in submitters:
        surname = _surname(name)
        same = {party for member, party in present if party and _surname(member) == surname}
        if len(same) == 1:
            own.append(same.pop())
    return tuple(dict.fromkeys((*own, *parties)))


def _on_list(
    submitters: Sequence[str], parties: Sequence[str], naming: Sequence[str], reading: Reading
) -> tuple[str, ...]:
    """Return the line of the list of members that gives the first party, where the words beside the motion do not."""
    if not parties or not submitters or reading.places.hold(naming, parties[:1]):
        return ()
    there, surname = reading.found.attendance, _surname(submitters[0])
    listing = (row for row in reading.found.rows if there.start <= row.start and row.end <= there.end)
    line = next((row for row in listing if parties[0] in row.plain and surname in row.plain.casefold()), None)
    return reading.places.ids(line.start, line.end) if line is not None else ()


def _titled_by_item(item: Item | None, title: str, places: Places) -> tuple[str, ...]:
    """Return the head of the agenda item, where the title of the motion is that of the item."""
    if item is None or not title or title.casefold() not in item.title.casefold():
        return ()
    return places.ids(item.start, item.end)


def _surname(name: str) -> str:
    """Return the last word of a name without bracket, for comparing "de heer JANSEN" with "Jansen"."""
    words = name.split("(")[0].split()
    return words[-1].casefold() if words else ""


def _raw_id(motion: Motion, mention: Mention | None) -> str:
    """Return the number as printed; of "M. 2" and "M.2" the one without the blank."""
    if mention is None:
        return ""
    if " " not in mention.raw_id:
        return mention.raw_id
    printed = (event.subject.mention.raw_id for event in motion.events if event.subject.mention)
    return next((raw for raw in printed if " " not in raw), mention.raw_id)


def _key(event: Event) -> str:
    if event.subject.mention is not None and event.subject.mention.key:
        of_earlier = event.item is None and EARLIER_HEAD.search(event.head) is not None
        return f"{event.subject.mention.key}@{event.head}" if of_earlier else event.subject.mention.key
    if event.subject.title:
        return event.subject.title.casefold()
    return f"@{event.start}"


def _event_party(motion: Motion) -> str:
    return next(
        (
            event.subject.mention.party
            for event in motion.events
            if event.subject.mention and event.subject.mention.party
        ),
        "",
    )


def _sentence(
    kind: Kind,
    words: Wording,
    raw_id: str,
    party: str,
    title: str,
    result: Result,
    changed: bool,
    submitters: tuple[str, ...],
    asks: str,
) -> str | None:
    """Write the one sentence of a motion."""
    said_changed = changed and result.outcome in (Outcome.ADOPTED, Outcome.REJECTED)
    noun = words.changed_nouns[kind] if said_changed else words.nouns[kind]
    if raw_id.lower().startswith(words.nouns[kind].lower()):
        noun = noun[: noun.lower().rfind(words.nouns[kind].lower())].strip()
        raw_id = raw_id.lower() if noun else raw_id.capitalize()
    subject = joined(noun, raw_id, f"({party})" if party else "", quoted(title))
    if result.outcome is not Outcome.UNKNOWN:
        return outcome_sentence(words, subject, result)
    if submitters:
        language_and = "en" if words.nouns[Kind.MOTION] == "Motie" else "and"
        return f"{subject} {words.handed_in.format(names=listed(submitters, language_and))}."
    if title and asks:
        return f"{subject} {words.put_forward}."
    return None


def _naming(motion: Motion, places: Places) -> tuple[str, ...]:
    """Return the sentences that hold number, title and submitters."""
    if not motion.handed_in:
        return ()
    first = motion.handed_in[0]
    own = [first]
    later = motion.handed_in[-1]
    if later is not first and later.changed:
        own.append(later)
    ids: list[str] = []
    if not any(each.submitters for each in own):
        own.extend([each for each in motion.handed_in if each.submitters][:1])
    if not any(each.title for each in own):
        own.extend([each for each in motion.handed_in if each.title][:1])
    for each in own:
        ids.extend(each.ids or places.ids(*each.intro))
        ids.extend(places.ids(*each.head))
        for span in each.spans:
            ids.extend(places.ids(*span))
    return tuple(ids)


def _agenda_item(motion: Motion) -> str | None:
    if motion.item is not None:
        return motion.item.id or motion.item.title
    return motion.head or None


def _cut(words: str) -> str:
    return words.rstrip(" ,;") if len(words) <= ASKS else words[:ASKS].rsplit(" ", 1)[0] + " …"


def _marks(motion: Motion, marks: tuple[str, ...]) -> tuple[str, ...]:
    """Ask for a person where the figures do not fit, or the record gives two outcomes that are no tie and re-vote."""
    voted = [event.result for event in motion.events if event.result.outcome in (Outcome.ADOPTED, Outcome.REJECTED)]
    differ = len({each.outcome for each in voted}) > 1
    disputed = any(event.is_disputed for event in motion.events)
    return ("needs_human",) if differ or disputed else marks
