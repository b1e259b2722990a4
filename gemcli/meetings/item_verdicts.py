"""What became of an item of which no vote and no decision was read: the short verdict that stands under its head."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from gemcli.facts import votes as vote_facts
from gemcli.facts.votes import Outcome
from gemcli.meetings.closings import Closing
from gemcli.meetings.decisions import MOTION_TITLE, PROCEDURE
from gemcli.meetings.family import Family
from gemcli.meetings.items import Item
from gemcli.meetings.list_lines import noun_of
from gemcli.meetings.motion_ids import NOUN
from gemcli.meetings.reading import Reading
from gemcli.meetings.tense import is_of_now
from gemcli.meetings.verdicts import PERSON
from gemcli.meetings.vote_event import Event
from gemcli.meetings.votes import REPORTING
from gemcli.meetings.voting import Reader, Result, Subject
from gemcli.meetings.walk import Said, item_of
from gemcli.model.claim import Kind
from gemcli.model.section import SectionKind

BODY = (
    r"(?:de\s(?:gemeente)?raad|de\scommissie|de\svergadering|(?:provinciale|de)\sstaten|het\salgemeen\sbestuur"
    r"|het\scollege(?=\sbesluit))"
)
DONE = (
    r"(?:vastgesteld|aangenomen|verworpen|aanvaard|bekrachtigd|goedgekeurd|(?:her)?benoemd|aangewezen|ingestemd|besloten"
    r"|aangehouden|ingetrokken|afgevoerd|afgewezen|teruggenomen|akkoord\sbevonden|opgeheven|verleend)"
)
ADVERB = (
    r"(?:(?:aldus|conform|ongewijzigd|gewijzigd|geamendeerd|unaniem|bij|met|zonder|voor|ter|hamerslag|acclamatie|algemene"
    r"|hoofdelijke|stemmen|stemming|beraadslaging|discussie|kennisgeving|kennisname|en|als|hamerstuk|na|het|raadsvoorstel"
    r"|voorstel|wordt|is|zijn|worden|is\shiermee|hiermee|daarmee|unanieme|meerderheid|van|in|eenparig|concept)[\s,]{1,2}){0,8}"
)
LABEL = re.compile(r"(?:(?:besluit|beslissing|uitkomst|resultaat|uitslag)\s?[:–-]\s)", re.IGNORECASE)
BARE = re.compile(rf"^{ADVERB}(?:{DONE}|akkoord|conform(?:\s(?:besluit|voorstel))?|unaniem)\b[^.;:?]{{0,60}}[.!]?$", re.IGNORECASE)
OF_SUBJECT = re.compile(
    rf"^(?P<subject>[^.;:?]{{2,160}}?)\s(?:is|zijn|wordt|worden|werd|werden)\s(?:[^.;:?]{{0,90}}\s)?{DONE}\b[^.;:?]{{0,90}}[.!]?$"
    rf"|^[^.;:?]{{0,90}}?\b(?:is|zijn|wordt|worden|werd|werden)\s(?:(?:de|het|dit|deze|alle)\s[^.;:?]{{2,120}}?)\s{DONE}\b[^.;:?]{{0,60}}[.!]?$",
    re.IGNORECASE,
)
OF_BODY = re.compile(
    rf"^(?:[^.;:?]{{0,120}}?\s)?(?:{BODY}\s(?:stelt|stemt|gaat|neemt|besluit|besloot|heeft|verleent|benoemt|wijst|bekrachtigt|kiest|keurt)"
    rf"|(?:stelt|stemt|gaat|neemt|besluit|verleent|benoemt|bekrachtigt)\s{BODY})\b(?P<rest>[^?]{{0,400}})$",
    re.IGNORECASE,
)
DECIDES = re.compile(
    r"\b(?:vast|in|akkoord|aan|besluit|besloot|kennis|ingestemd|besloten|verleent|benoemt|bekrachtigt|kiest|goed|af|vastgesteld"
    r"|kennisgenomen)\b",
    re.IGNORECASE,
)
GOES_BACK = re.compile(
    r"\b(?:gaat|komt|keert|wordt|is)\s(?:het\s(?:voorstel|stuk)|dit\s(?:voorstel|punt)|het\spunt)?\s?(?:daarmee\s|hiermee\s|dus\s)?"
    r"(?:terug\b|doorgeschoven|aangehouden|verdaagd|teruggestuurd)",
    re.IGNORECASE,
)
"""`Dan gaat het voorstel terug`: it is held."""
NO_VERDICT = re.compile(
    r"\b(?:die|waarin|waarbij\sde|dat\s(?:er|het|de|is)|eerder|vorige?|destijds|zodra|indien|als\s(?:de|het|er)|mits|nog\sniet"
    r"|eerst|volgende\svergadering|zou|zal|zullen|kan|moet|wil|verzoekt?|vraagt?|stelt\svoor|van\smening)\b",
    re.IGNORECASE,
)
NEAR = 2
"""Sentences around a verdict in which its votes may be counted."""
LONGEST = 320


def verdicts(reading: Reading, decided: Collection[str], used: Collection[str], closed: Sequence[Closing]) -> Iterator[Event]:
    """Yield the last short verdict under every item that has no decision yet.

    `decided` are ids or titles of items that have one, `used` sentences that carry another claim.
    """
    taken = {*used, *(each.said.id for each in closed)}
    spoken = reading.found.family in (Family.VERBATIM, Family.TRANSCRIPT)
    reports = reading.found.family in REPORTING
    last: dict[str, Event] = {}
    for place, each in enumerate(reading.sentences):
        item = item_of(each.section, reading.found)
        if item is None or item.secret or _name(item) in decided or MOTION_TITLE.match(item.title) or each.id in taken:
            continue
        if item.start <= each.start < item.end or not (each.by_record or reports) or (spoken and each.section.kind is not SectionKind.TURN and len(each.text) > 160):
            continue
        result = verdict(each.text, reading.reader)
        if result is None or (PROCEDURE.match(item.title) and not re.search(r"agenda", item.title, re.IGNORECASE)):
            continue
        result, ids = _counted(reading, place, result, taken)
        subject = Subject(Kind.DECISION, noun=noun_of(item.title))
        last[_name(item)] = Event(subject, result, item, "", ids, each.start)
    yield from last.values()


def verdict(text: str, reader: Reader) -> Result | None:
    """Return what a sentence says became of the item above it; None for any other sentence."""
    label = LABEL.match(text)
    plain = text[label.end() :] if label is not None else text
    if len(plain) > LONGEST or NOUN.search(plain) or PERSON.match(plain) and not re.search(r"\b(?:benoemd|aangewezen|herbenoemd)\b", plain):
        return None
    if GOES_BACK.search(plain) and is_of_now(plain):
        return Result(Outcome.HELD, raw=text)
    body = OF_BODY.match(plain)
    shaped = BARE.match(plain) or OF_SUBJECT.match(plain) or (body is not None and DECIDES.search(plain, body.start("rest") - 12))
    if not shaped or not is_of_now(plain) or NO_VERDICT.search(plain):
        return None
    stated = reader.result(plain)
    if stated is not None and stated.outcome not in (Outcome.UNKNOWN, Outcome.CHANGED):
        return replace(stated, raw=text)
    if re.search(r"\b(?:niet|geen)\b", plain, re.IGNORECASE) and body is None:
        return None
    if re.search(r"\baf\s?te\s?wijzen\b|\bwijst\b.*\baf\b", plain, re.IGNORECASE):
        return Result(Outcome.REJECTED, raw=text)
    return replace(reader.decided(plain), raw=text)


def _counted(reading: Reading, place: int, result: Result, taken: Collection[str]) -> tuple[Result, tuple[str, ...]]:
    """Add the counts and sides that stand right around a verdict."""
    each = reading.sentences[place]
    ids = [each.id]
    if result.outcome not in (Outcome.ADOPTED, Outcome.REJECTED, Outcome.TIED):
        return result, (each.id,)
    around = [*reversed(range(max(0, place - NEAR), place)), *range(place + 1, min(len(reading.sentences), place + 1 + NEAR))]
    words = [each.text]
    stopped: set[bool] = set()
    for at in around:
        other = reading.sentences[at]
        before = at < place
        if before in stopped or other.index != each.index or other.id in taken or NOUN.search(other.text):
            stopped.add(before)
            continue
        if reading.reader.counted(other.text) is None or (reading.reader.result(other.text) is not None):
            stopped.add(before)
            continue
        words = [other.text, *words] if before else [*words, other.text]
        ids = [other.id, *ids] if before else [*ids, other.id]
    whole = " ".join(words)
    read = [vote for vote in vote_facts.find(whole) if vote.votes_for >= 0]
    ballot = reading.reader.ballot(whole)
    if len({(vote.votes_for, vote.votes_against) for vote in read}) == 1 and result.votes_for is None:
        result = replace(result, votes_for=read[0].votes_for, votes_against=read[0].votes_against)
    return replace(result, ballot=ballot if ballot.camps else result.ballot), tuple(ids)


def _name(item: Item) -> str:
    return (item.id or item.title).rstrip(".").casefold()
