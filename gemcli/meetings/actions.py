"""Actions as claims: lines and tables that say themselves what is to be done, and what the clerk undertakes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from gemcli.meetings import chapter_lists
from gemcli.meetings.candidate import REPORTING
from gemcli.meetings.cues import Cues
from gemcli.meetings.family import Family
from gemcli.meetings.frames import NAME, Frames
from gemcli.meetings.layout import Layout
from gemcli.meetings.reading import Reading
from gemcli.meetings.task_tables import task_rows
from gemcli.meetings.terms import Term, term
from gemcli.meetings.undertakings import NEAR, NOT, undertaken
from gemcli.meetings.walk import READABLE, Said, heading, item_of
from gemcli.meetings.wording import key_words
from gemcli.model.claim import By, Claim, FieldEvidence, FieldValue, Kind
from gemcli.model.section import Role, SectionKind
from gemcli.model.taken import Taken

LABELLED = re.compile(
    r"^(?:[-–•*]\s)?(?P<label>[A-Za-z][A-Za-z ]{1,24}?)\s?(?:\d{1,3})?(?:\s(?P<who>[^:.]{2,40}))?:\s*(?P<what>.{4,})$"
)
"""`Actie: ...`, `Actiepunt 3: ...`, `Actie griffie: ...`."""
TO_DO = re.compile(
    r"^(?P<who>(?:[Tt]he\s)?[A-Z][\w'’.\-]{0,20}(?:\s(?:of|and|the|for|[A-Z][\w'’.\-]{0,20})){0,6})\sto\s[a-z]"
)
"""`Clerk to write to the owner`, `Head of Legal Services to update the constitution`."""
PARTED = re.compile(r"\s[-–—|/]\s")
"""What parts who, what and when on one line: `griffie - kaart toevoegen - 27 maart`."""
FIRST_PERSON = re.compile(
    r"(?:I\b|I'll|ik\b|(?:stuur|zoek|maak|regel|neem|zal|ga|bel|mail|vraag|zet) ik\b)", re.IGNORECASE
)
TASKED = re.compile(
    r"\b(?:you|you guys|you two|(?:designers?|experts?|specialists?|executives?|managers?|officers?|engineers?"
    r"|analysts?|clerk|secretary|treasurer|department|marketing|team leader))(?:\s\w{2,12}){0,2}?"
    r"(?:\s(?:is|are|will)|'re|'s|'ll)"
    r"(?:\s(?:also|then|now|just|basically|both|um|uh)){0,2}"
    r"\s(?:be\s|gonna\s(?:be\s)?|going\sto\s(?:be\s)?|to\s)?(?:just\s)?(?:be\s)?"
    r"(?:work(?:ing)?\s(?:on|together)|look(?:ing)?\s(?:at|into|after)\s(?:the|how|what)|think(?:ing)?\sabout\s(?:the|our|how)"
    r"|watch(?:ing)?\s\w+s\b|doing\s(?:um\s|uh\s)?the|design(?:ing)?\sthe|build(?:ing)?\s(?:a|the)|prepar(?:e|ing)\s"
    r"|present(?:ing)?\s(?:the|your|a)|research(?:ing)?|investigat(?:e|ing)|report(?:ing)?\s(?:back|on)|draft(?:ing)?\s(?:a|the)"
    r"|contact(?:ing)?\s|organis(?:e|ing)\s|arrang(?:e|ing)\s)"
    r"|\byou(?:'ll|\swill)\s(?:have\sto\s(?:work|look|find|show|make)\b|be\s\w{3,12}ing\s(?:the|your|our)\b"
    r"|get\s(?:\w+\s)?instructions\b)"
    r"|(?-i:\b(?!They|There|Th[aeio]s|That|These|Those|She|What|Which|Who)[A-Z][a-z]{2,14}(?:\sand\s[A-Z][a-z]{2,14})?)\swill\s(?:be\s\w{3,12}ing|have\sto\s(?:work|look|find|make))\b"
    r"|\bI(?:'ll|\swill)\sask\s(?:the\s|our\s)?(?-i:[A-Z])\w+|\bthe\stwo\sof\syou\s(?:get\sto|will)\b"
    r"|\bI\swould\slike\syou\b"
    r"|\bwe\s(?:have|need)\sto\s(?:complete|finish|submit|deliver|hand\sin|fill\sin)\b",
    re.IGNORECASE,
)
"""A task given in conversation: "the designer is going to work on the look", "you'll be thinking about the case"."""
ASKED = re.compile(
    r"\bmaybe\syou\s(?:can|could)\s(?:look|start|find|try|make|prepare|write|send)\b"
    r"|\btry\sto\s(?:find|get|make)\b.{0,60}\b(?:for|by|before)\s(?:the\s)?next\s(?:meeting|time|week)\b",
    re.IGNORECASE,
)
"""The same, said as a wish."""
SUPPOSED = re.compile(r"\b(?:if|when|because|could|would|might|people|users?|customers?)\b(?!\slike)", re.IGNORECASE)
"""Words of talk about what happens in general: no task for anybody."""


LEAST_WORDS = 4
"""Words of the shortest task that says something: "I'll look into that."."""
OWNER_LENGTH, OWNER_WORDS = 40, 5
"""What an owner in front of a dash is at most: a name or an office, no sentence."""


@dataclass(frozen=True, slots=True)
class Action:
    """Something to be done, as the record says it."""

    what: str
    who: str
    when: Term
    text: str
    """The words as they stand."""
    start: int
    end: int
    said: Said | None = None


def actions(reading: Reading, promised: frozenset[str] = frozenset()) -> tuple[Action, ...]:
    """Return the actions of a record in reading order; an owner and a term only where the record names them.

    `promised` are the sentences of what the college undertakes: they stand in the list of promises.
    """
    cues, day = reading.cues, reading.date
    acting = Frames.acting(cues)
    listed = [*_lines(reading.found, cues, day), *_tables(reading)]
    taken = Taken((action.start, action.end) for action in listed)
    whole = {each.id for each in reading.sentences if taken.meets((each.start, each.end))}
    for task in chapter_lists.tasks(reading, {*whole, *promised}):
        exact = term(task.due or task.said.text, cues, day)
        when = Term(exact.due, exact.text or task.due or None, exact.is_proposed)
        listed.append(Action(task.what, task.who, when, task.said.text, task.said.start, task.said.end))
        taken.add((task.said.start, task.said.end))
    for each in reading.sentences:
        if taken.meets((each.start, each.end)):
            continue
        labelled = _labelled(each.text, cues, day, (each.start, each.end))
        if labelled is not None:
            listed.append(labelled)
            continue
        if each.id in promised:
            continue
        spoken = _spoken(each, reading)
        if spoken is not None:
            listed.append(spoken)
        if spoken is None and _is_arranged(each, reading.found.family, acting):
            who = _actor(each.text, acting)
            listed.append(Action(each.text, who, term(each.text, cues, day), each.text, each.start, each.end, each))
    return tuple(sorted(listed, key=lambda action: action.start))


def _is_arranged(each: Said, family: Family, acting: Frames) -> bool:
    """Say whether the record, the chair or the clerk tells what is to be arranged and by whom."""
    section = each.section
    tells = each.by_record and (section.kind is not SectionKind.TURN or section.role in (Role.CHAIR, Role.CLERK))
    if not (tells or family in REPORTING) or each.text.endswith("?") or len(each.text) > READABLE:
        return False
    match = acting.cues.found("actions.undertakings", each.text)
    arranged = match is not None and NOT.search(each.text, match.start(), match.end() + NEAR) is None
    return arranged or undertaken(each.text, acting, asked=False) in ("implied", "conditional")


def _actor(text: str, acting: Frames) -> str:
    """Return who arranges it, as the sentence names him; empty where it does not."""
    match = re.search(
        rf"\b(?:(?:de|het|the)\s)?(?:{acting.cues.pattern('actions.actors').pattern}){NAME}(?<!,)(?!,)",
        text,
        re.IGNORECASE,
    )
    named = match.group() if match else ""
    return named[:1].upper() + named[1:]


def claim_of(action: Action, reading: Reading) -> Claim | None:
    """Write an action as a claim."""
    words, places = reading.words, reading.places
    ids = places.ids(action.start, action.end)
    near = action.said or next((each for each in reading.sentences if each.start <= action.start < each.end), None)
    if not ids or near is None:
        return None
    item = item_of(near.section, reading.found)
    notes = [f"{words.who}: {action.who}"] if action.who and action.who not in action.what else []
    if action.when.text and action.when.text not in action.what:
        notes.append(f"{words.due}: {action.when.text}")
    text = (
        action.text if action.said else f'{words.action}: "{action.what}"' + (f" ({'; '.join(notes)})" if notes else "")
    )
    fields: dict[str, FieldValue] = {
        "who": action.who or None,
        "what": action.what,
        "due": action.when.due,
        "due_text": action.when.text,
        "due_proposed": action.when.is_proposed,
        "subject": heading(None, item.title if item is not None else near.section.title) or None,
    }
    proof: dict[str, FieldEvidence] = {}
    if action.when.text:
        proof["due"] = places.field(action.when.text, ids)
    return Claim(
        kind=Kind.ACTION,
        text=text,
        evidence=places.evidence(ids),
        by=By.RULE,
        key=f"{reading.day}/{key_words(action.what)}",
        section=heading(item, near.section.title),
        fields=fields,
        field_evidence=proof,
    )


def _lines(found: Layout, cues: Cues, day: date | None) -> list[Action]:
    """Read lines with a label: `Actie griffie: stuurt de brief voor 1 mei.`"""
    rows = (row for row in found.rows if ":" in row.text[:60] and "\t" not in row.text)
    read = (_labelled(row.text, cues, day, (row.start, row.end)) for row in rows)
    return [action for action in read if action is not None]


def _labelled(text: str, cues: Cues, day: date | None, place: tuple[int, int]) -> Action | None:
    """Read one line or sentence with a label."""
    match = LABELLED.match(text)
    if match is None:
        return None
    name, _, rest = match["label"].partition(" ")
    label = cues.pattern("actions.labels")
    if not (label.fullmatch(match["label"]) or label.fullmatch(name)):
        return None
    own = "" if label.fullmatch(match["label"]) else rest
    what = match["what"].strip()
    who = (match["who"] or own).strip() or _named(what, cues)
    parts = [part.strip() for part in PARTED.split(what)]
    if not who and len(parts) > 1 and len(parts[0]) < OWNER_LENGTH and len(parts[0].split()) <= OWNER_WORDS:
        who, what = parts[0], " - ".join(parts[1:])
    told = TO_DO.match(what) or re.match(
        rf"(?P<who>(?:(?:de|het|the)\s)?(?:{cues.pattern('actions.actors').pattern}){NAME})(?=\s)", what, re.IGNORECASE
    )
    return Action(what, who or (told["who"].strip() if told else ""), term(text, cues, day), text, *place)


def _spoken(each: Said, reading: Reading) -> Action | None:
    """Read an undertaking or a task in a transcript: "I'll send the minutes.", "You'll look at the costs."

    Who says "I" does it; whom a task is for stays open, since "you" names nobody.
    """
    section = each.section
    if reading.found.family is not Family.TRANSCRIPT or section.role not in (Role.UNKNOWN, Role.CHAIR):
        return None
    match = reading.cues.found("actions.spoken", each.text) or _tasked(each.text)
    if match is None or each.text.endswith("?") or len(each.text.split()) < LEAST_WORDS:
        return None
    own = FIRST_PERSON.match(match.group()) is not None
    text = f'{section.voice}: "{each.text}"' if section.voice else each.text
    who = section.voice if own else ""
    return Action(each.text, who, term(each.text, reading.cues, reading.date), text, each.start, each.end, each)


def _tasked(text: str) -> re.Match[str] | None:
    """Return where a sentence gives somebody a task, unless it speaks of what happens in general."""
    return ASKED.search(text) or (None if SUPPOSED.search(text) else TASKED.search(text))


def _named(text: str, cues: Cues) -> str:
    """Return an owner that a bracket or label behind the action names: `(wie: griffie)`, `Actiehouder: griffie`."""
    match = re.search(r"(?P<label>\w{3,18}):\s*(?P<who>[^();,.]{2,40})", text)
    return match["who"].strip() if match and cues.pattern("actions.owner_labels").fullmatch(match["label"]) else ""


def _tables(reading: Reading) -> list[Action]:
    """Read tables whose head names an action, an owner or a term: the columns say which is which."""
    listed = []
    for row in task_rows(reading.found.rows, reading.places.printed, reading.cues):
        if not row.is_promise:
            exact = term(row.due, reading.cues, reading.date)
            when = Term(exact.due, row.due or None, exact.is_proposed)
            listed.append(Action(row.what, row.who, when, row.text, row.start, row.end))
    return listed
