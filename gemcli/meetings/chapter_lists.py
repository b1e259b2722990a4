"""Lists under a heading of their own: "Toezeggingen" with a line for each, "Actiepunten", "Afspraken", "Action items".

A line of such a list is a promise or a task by its place, whatever its words: `Burgemeester: zal in gesprek gaan`,
`- Griffie: M24-020 agenderen`, `a. tabel leges (Spaans, november); b. ...`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from gemcli.meetings.candidate import Candidate
from gemcli.meetings.conditions import condition_of
from gemcli.meetings.reading import Reading
from gemcli.meetings.walk import Said
from gemcli.model.section import Role

PROMISES = re.compile(
    r"^(?:(?:\d{1,2}|[A-Z])[.)]?\s)?(?:overige\s|gedane\s|nieuwe\s|lijst\s(?:van|met)\s)?toezeggingen?(?:lijst)?(?:\s[^.:]{0,50})?\s?:?$"
    r"|^wat\s(?:is|werd|heeft\shet\scollege)\s(?:er\s)?toegezegd\s?:?$|^toegezegd\s(?:is|werd|zijn)?\s?:$"
    r"|^(?:(?:\d{1,2}|[A-Z])[.)]?\s)?(?:undertakings|commitments)(?:\s[^.:]{0,40})?\s?:?$",
    re.IGNORECASE,
)
"""The head of a list of undertakings: `Toezeggingen`, `5. Lijst van toezeggingen:`."""
PROMISED_BY = re.compile(
    r"^(?P<who>(?:de\s)?(?:wethouder|burgemeester|gedeputeerde|portefeuillehouder|commissaris|dijkgraaf|heemraad|het\scollege)"
    r"(?:\s[A-ZÀ-Þ][\w'’ -]{1,30})?)\s(?:heeft\s|zegt\s|zegde\s)?(?:toegezegd|toe)\s?:$",
    re.IGNORECASE,
)
"""`Wethouder Coskun heeft toegezegd:` above a list."""
TASKS = re.compile(
    r"^(?:(?:\d{1,2}|[A-Z])[.)]?\s)?(?:actie(?:s|punten|lijst|houders?)?(?:\(s\))?|actie-\s?en\sbesluitenlijst|afspraken(?:lijst)?|taken"
    r"|te\sdoen|action\s(?:items|points|list)|actions|follow-?up)"
    r"(?:\s(?:naar\saanleiding|voor|van|uit|commissie|griffie|arising)\b[^.:]{0,60})?\s?:?$",
    re.IGNORECASE,
)
"""The head of a list of tasks: `Actiepunten`, `Afspraken:`, `Action items`."""
LISTED = re.compile(
    r"^(?:[-–—•*▪>]|\(?(?:[a-z]|\d{1,2}|[A-Z]\d{1,2}|[A-Z]{1,2}\d{2}[-.]\d{1,4})[.)]?)\s(?P<text>\S.*)$"
)
"""A line of a list, behind its mark."""
NUMBER_ONLY = re.compile(r"^(?:[A-Z]?\d{1,3}|[a-z])[.)]$")
OWNER = re.compile(
    r"^(?P<who>(?:[Dd]e\s|[Hh]et\s)?[A-ZÀ-Þa-zà-ÿ][\w'’./&-]{1,24}(?:\s(?:en\s|/\s)?[\w'’./&-]{1,24}){0,4})\s?:\s(?P<what>\S.{3,})$"
)
"""`Griffie: stuurt de tabel na`: who does it stands in front."""
BEHIND = re.compile(r"^(?P<what>.{4,200}?)\s\((?P<who>[A-ZÀ-Þ][^(),;]{1,30})(?:,\s(?P<due>[^()]{2,40}))?\)$")
"""`tabel leges (Spaans, november)`"""
PARTS = re.compile(r";\s(?=[a-z][.)]\s)")
REFUSED = re.compile(
    r"\b(?:niet|geen)\b[^.;]{0,50}\b(?:toe(?:gezegd|zeggen|zegging)?|mee\sin|in\sop)\b|\b(?:zegt|gaat)\b[^.;]{0,40}\bniet\b[^.;]{0,30}\b(?:toe|mee)\b"
    r"|\bdeclined\b|\bcould not commit\b",
    re.IGNORECASE,
)
REPEATED = re.compile(
    r"\b(?:herhaalt|bevestigt|nogmaals|eerder\stoegezegd|herhaling|as promised|repeated)\b", re.IGNORECASE
)
LONGEST = 420
MOST = 40


@dataclass(frozen=True, slots=True)
class Task:
    """A line of a list of tasks."""

    what: str
    who: str
    due: str
    said: Said


def _runs(sentences: Sequence[Said], opens: re.Pattern[str]) -> Iterator[tuple[Said, list[Said]]]:
    """Yield each heading with the lines of the list below it, up to what is no line of it."""
    for place, each in enumerate(sentences):
        text = each.text.strip()
        heading = re.sub(r"^#{1,6}\s|\*\*", "", text)
        if len(heading) > 110 or opens.match(heading) is None:
            continue
        lines: list[Said] = []
        for other in sentences[place + 1 : place + 1 + MOST]:
            if TASKS.match(other.text) or PROMISES.match(other.text):
                break
            if other.index != each.index and not (LISTED.match(other.text) or NUMBER_ONLY.match(other.text)):
                break
            lines.append(other)
        yield each, lines


def promised(reading: Reading, found: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """Return the promises of a record with those of lists that call themselves so; in a list none is only implied."""
    own = {each.said.id for each in found}
    listed: set[str] = set()
    added: dict[str, Candidate] = {}
    known = {part.id for each in found for part in (each.said, *each.more, *each.before)}
    for pattern in (PROMISES, PROMISED_BY):
        for heading, lines in _runs(reading.sentences, pattern):
            by = PROMISED_BY.match(heading.text)
            for each in lines:
                mark = LISTED.match(each.text)
                text = mark["text"] if mark is not None else each.text
                if by is not None and mark is None:
                    break
                if each.id in own:
                    listed.add(each.id)
                    continue
                who = by["who"] if by is not None else _owner(text)
                if who and each.id not in known and len(text) <= LONGEST and not text.endswith("?"):
                    name = who[:1].upper() + who[1:]
                    status = _status(text, reading)
                    added[each.id] = Candidate(each, 0, name, Role.COLLEGE.value, status, is_reported=True)
    told = (
        replace(each, status="new") if each.said.id in listed and each.status == "implied" else each for each in found
    )
    return (*told, *added.values())


def _owner(text: str) -> str:
    """Return the member of the college with whom a line begins; empty for any other line."""
    owner, told = OWNER.match(text), TOLD.match(text)
    if owner is not None:
        return owner["who"] if OFFICE.match(owner["who"]) else ""
    return told["who"] if told is not None else ""


OFFICE = re.compile(
    r"(?:de\s|het\s)?(?:wethouder|burgemeester|gedeputeerde|portefeuillehouder|college|commissaris|dijkgraaf|heemraad|mayor"
    r"|leader)\b",
    re.IGNORECASE,
)
TOLD = re.compile(
    r"(?P<who>(?:[Dd]e\s|[Hh]et\s)?(?:[Ww]ethouder|[Bb]urgemeester|[Gg]edeputeerde|[Pp]ortefeuillehouder|[Cc]ollege|[Cc]ommissaris"
    r"|[Dd]ijkgraaf|[Hh]eemraad)(?:\s(?:(?:van|de|der|den|ter|ten|el)\s){0,3}[A-ZÀ-Þ][\w'’-]{1,24}){0,2})\s(?:zal|gaat|stuurt|komt|laat"
    r"|neemt|informeert|onderzoekt|zorgt|bespreekt|organiseert|deelt|levert|legt|bericht|vraagt|maakt|zoekt|spant|zet)\b"
)
"""`Gedeputeerde Tack zal zich ervoor inzetten`: in a list of promises it is one."""


def _status(text: str, reading: Reading) -> str:
    if REFUSED.search(text):
        return "refused"
    if REPEATED.search(text):
        return "repeated"
    return "conditional" if condition_of(text, reading.cues) else "new"


def tasks(reading: Reading, taken: Collection[str]) -> Iterator[Task]:
    """Yield the tasks of lists that call themselves so."""
    for _, lines in _runs(reading.sentences, TASKS):
        for each in lines:
            if each.id in taken or len(each.text) > LONGEST or each.text.endswith("?"):
                continue
            for part in PARTS.split(each.text):
                mark = LISTED.match(part)
                if mark is None:
                    continue
                text = mark["text"].strip(" ;.")
                owner, behind = OWNER.match(text), BEHIND.match(text)
                if owner is not None:
                    yield Task(owner["what"], owner["who"], "", each)
                elif behind is not None:
                    yield Task(behind["what"], behind["who"], behind["due"] or "", each)
                elif len(text.split()) > 2:
                    yield Task(text, "", "", each)
