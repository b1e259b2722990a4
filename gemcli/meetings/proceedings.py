"""Motions and votes in parliamentary proceedings: read out in a turn, numbered by the chair, voted on by party."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from gemcli.facts.votes import Outcome
from gemcli.meetings.motions import ASKS
from gemcli.meetings.reading import Reading
from gemcli.meetings.vote_fields import vote_fields, vote_marks
from gemcli.meetings.voting import Result
from gemcli.meetings.walk import Said, heading
from gemcli.meetings.wording import Wording, joined, listed, outcome_sentence, quoted
from gemcli.model.claim import By, Claim, FieldEvidence, FieldValue, Kind

TITLE = re.compile(r"(?:(?:Nader )?[Gg]ewijzigde )?(?P<noun>[Mm]otie|[Aa]mendement)")
"""The line above the words of a motion."""
MOVED = re.compile(
    r"(?:Deze|De|Dit|Het) (?:gewijzigde )?(?:motie|amendement) is (?:voorgesteld|ingediend) door"
    r" (?:het lid|de leden) (?P<who>[^.]{2,300})\."
)
NUMBERED = re.compile(r"\b(?P<raw>nr\.? (?P<nr>\d{1,4}) \((?P<file>\d{5}(?:[ -][A-Z0-9]{1,6})?)\))")
"""`Zij krijgt nr. 253 (29538).`"""
PUT = re.compile(
    r"(?P<noun>motie|amendement)(?:-(?P<who>[^(,;:]{2,60}?))?(?P<about>\s(?:over|inzake|betreffende)\s[^();]{3,200})?"
    r"\s\((?P<raw>(?P<file>\d{5}(?:[ -][A-Z0-9]{1,6})?),? nr\.? ?(?P<nr>\d{1,4}))[^()]{0,40}\)",
)
"""`de motie-Jansen c.s. over digitale lijkbezorging (35300-VII, nr. 13)`."""
CALLED = re.compile(r"^In stemming (?:komt|komen)\b|^(?:Dan )?(?:[Ii]n )?stemming (?:over|komt)\b")
FOUND = re.compile(
    r"\bik constateer\b|\bis (?:bij acclamatie |met algemene stemmen )?(?:aangenomen|verworpen)\b", re.IGNORECASE
)
ASKING = re.compile(r"(?:verzoekt|verzoeken|roept|draagt|spreekt uit|spreekt als|nodigt)\b", re.IGNORECASE)
ENDS = re.compile(r"en gaat over tot de orde van de dag", re.IGNORECASE)
HELD = re.compile(
    r"\bmotie[- ][^.]{0,80}\((?P<file>\d{5}(?:[ -][A-Z0-9]{1,6})?),? nr\.? ?(?P<nr>\d{1,4})\)"
    r"[^.]{0,80}\b(?P<what>aan te houden|aangehouden|ingetrokken|vervallen)\b"
)
OTHERS = "overige fracties"
LONGEST = 40
"""Lines over which the words of a motion may run."""


@dataclass(slots=True)
class Moved:
    """A motion or amendment gathered from the places that speak of it."""

    kind: Kind
    raw_id: str = ""
    title: str = ""
    submitters: tuple[str, ...] = ()
    asks: str = ""
    result: Result | None = None
    naming: list[Said] = field(default_factory=list)
    asking: list[Said] = field(default_factory=list)
    telling: list[Said] = field(default_factory=list)
    section: str = ""


def claims(reading: Reading) -> Iterator[Claim]:
    """Yield the motions and amendments of proceedings with who moved them and what became of them."""
    found: dict[tuple[str, str], Moved] = {}
    _read_out(reading.sentences, found)
    _voted(reading.sentences, reading, found)
    for moved in found.values():
        claim = _claim(moved, reading)
        if claim is not None:
            yield claim


def _read_out(sentences: Sequence[Said], found: dict[tuple[str, str], Moved]) -> None:
    """Gather the motions that are read out: title, request, and the chair's words on who and which number."""
    current: Moved | None = None
    left = 0
    for each in sentences:
        title = TITLE.fullmatch(each.text)
        if title is not None:
            kind = Kind.MOTION if title["noun"].lower() == "motie" else Kind.AMENDMENT
            current, left = Moved(kind, naming=[each], section=each.section.title), LONGEST
            continue
        if current is None:
            continue
        left -= 1
        moved, numbered = MOVED.search(each.text), NUMBERED.search(each.text)
        if moved is not None:
            current.submitters = tuple(name.strip() for name in re.split(r",\s|\sen\s", moved["who"]) if name.strip())
            current.naming.append(each)
        elif numbered is not None:
            current.raw_id = numbered["raw"]
            current.naming.append(each)
            found.setdefault((numbered["file"], numbered["nr"]), current)
            current = None
        elif ASKING.match(each.text) and not ENDS.search(each.text):
            current.asking.append(each)
            current.asks = " ".join(one.text for one in current.asking)
        if left <= 0:
            current = None


def _voted(sentences: Sequence[Said], reading: Reading, found: dict[tuple[str, str], Moved]) -> None:
    """Tie what the chair says of a vote to the motion that was put to it; titles come from the list in front."""
    pending: list[tuple[str, str]] = []
    for each in sentences:
        for put in PUT.finditer(each.text):
            key = (put["file"], put["nr"])
            kind = Kind.MOTION if put["noun"] == "motie" else Kind.AMENDMENT
            moved = found.setdefault(key, Moved(kind, section=each.section.title))
            moved.raw_id = moved.raw_id or put["raw"]
            if not moved.naming or (put["about"] and not moved.title):
                moved.naming.append(each)
            if put["about"] and not moved.title:
                moved.title = put["about"].split(" ", 2)[2].strip(" ;,.")
            if put["who"] and not moved.submitters:
                names = put["who"].removesuffix(" c.s.")
                moved.submitters = tuple(name.strip() for name in names.split("/") if name.strip())
        if CALLED.search(each.text):
            pending = [(put["file"], put["nr"]) for put in PUT.finditer(each.text)]
            for key in pending:
                found[key].telling = [each]
            continue
        if pending and each.by_record and FOUND.search(each.text):
            result = reading.reader.result(each.text)
            if result is not None:
                for key in pending:
                    found[key].result = result
                    found[key].telling.append(each)
                pending = []
                continue
        held = HELD.search(each.text)
        if held is not None and (held["file"], held["nr"]) in found:
            moved = found[held["file"], held["nr"]]
            outcome = {"ingetrokken": Outcome.WITHDRAWN, "vervallen": Outcome.NOT_VOTED}.get(held["what"], Outcome.HELD)
            moved.result, moved.telling = Result(outcome, raw=each.text), [each]


def _claim(moved: Moved, reading: Reading) -> Claim | None:
    words, places = reading.words, reading.places
    sentence = _sentence(moved, words)
    ids = [each.id for each in (*moved.naming, *moved.telling)]
    if sentence is None or not ids:
        return None
    proof: dict[str, FieldEvidence] = {}
    asks = moved.asks.rstrip(" ,;") if len(moved.asks) <= ASKS else moved.asks[:ASKS].rsplit(" ", 1)[0] + " …"
    if moved.asking:
        proof["asks"] = places.field(asks, [each.id for each in moved.asking])
    result = moved.result or Result(Outcome.UNKNOWN)
    if moved.result is not None:
        proof["outcome"] = places.field(result.raw, [each.id for each in moved.telling])
    fields: dict[str, FieldValue] = {
        "raw_id": moved.raw_id or None,
        "title": moved.title or None,
        "agenda_item": moved.section or None,
        "submitters": moved.submitters,
        "parties": (),
        "asks": asks or None,
        "outcome": result.outcome.value,
        "outcome_text": result.raw or None,
        **vote_fields(result, reading),
    }
    return Claim(
        kind=moved.kind,
        text=sentence,
        evidence=places.evidence(ids),
        by=By.RULE,
        key=f"{reading.day}/{moved.raw_id}",
        section=heading(None, moved.section),
        fields=fields,
        field_evidence=proof,
        marks=vote_marks(fields),
    )


def _sentence(moved: Moved, words: Wording) -> str | None:
    subject = joined(words.nouns[moved.kind], moved.raw_id, quoted(moved.title))
    if moved.result is not None and moved.result.outcome is not Outcome.UNKNOWN:
        return outcome_sentence(words, subject, moved.result)
    if moved.submitters:
        return f"{subject} {words.handed_in.format(names=listed(moved.submitters, 'en'))}."
    return None
