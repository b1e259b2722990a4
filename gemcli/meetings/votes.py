"""Follows the votes of a meeting: what was put to the vote, and what the chair said of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from gemcli.facts.votes import Outcome
from gemcli.meetings.confirming import confirmed
from gemcli.meetings.family import Family
from gemcli.meetings.headlines import Headline
from gemcli.meetings.layout import Layout
from gemcli.meetings.list_lines import LONE, RESULT_LINE, hammered, line, lone, noun_of, of_table, sub_line
from gemcli.meetings.motion_ids import NOUN
from gemcli.meetings.polling import Polling
from gemcli.meetings.verdicts import (
    ANNOUNCED,
    AS_PROPOSED,
    IF,
    NAMED_ONLY,
    OF_AGENDA,
    OWN_ACT,
    PERSON,
    RECORDED,
    SIDE_FIRST,
    TAKEN_BACK,
    TAKES_BACK,
    VERDICT,
)
from gemcli.meetings.vote_event import Event
from gemcli.meetings.voting import NAMES, PROPOSAL, Reader, Result, Subject, is_called, with_name
from gemcli.meetings.walk import Places, Said, item_of
from gemcli.model.claim import Kind
from gemcli.model.section import Role, SectionKind

HINT = re.compile(
    r"stemm|stem\b|terugg|aangenom|aanvaard|verworp|verwerp|verwierp|ingetrok|\btre[ck]|aangehou|\bhou|staken|gestaakt"
    r"|haal|halen|vastgesteld|gewijzigd|vervall|besluit|besloten|bekrachtig"
    r"|afgewezen|akkoord|behandeld|ondersteund|tafel|overgenom|neemt|nam |afgevoerd|van de agenda|onthoud|fail|fell|tie"
    r"|carried|lost"
    r"|reject|adopt|approv|agreed|withdr|defer|adjourn|resolv|vote"
    r"|defeated|passed",
    re.IGNORECASE,
)
"""Letters without which a sentence says nothing of a vote: a sieve, not a decision."""


ITEM_IS_MOTION = re.compile(
    r"(?:motie|motion)\b(?:\svreemd(?: aan de orde(?: van de dag)?)?)?(?:\s(?:inzake|over|betreffende"
    r"|met betrekking tot|on))?:?\s?",
    re.IGNORECASE,
)
"""The title of an item that is itself a motion: `Motie vreemd aan de orde van de dag: fietspad`."""


OF_MOTION = re.compile(r"\b(?:de|het|the)\s(?:\w+\s)?(?:motie|amendement|motion|amendment)\b", re.IGNORECASE)
"""`Stemming: De raad heeft de motie aangenomen.`: the result of the motion, not of the item."""
OWN_DECISION = re.compile(r"(?:besluit|decision)\s?:", re.IGNORECASE)
"""`Besluit: de raad besluit ...`: what follows is of this decision, whoever reads it."""
EXPLAINS = re.compile(r"(?:bij\s(?:wijze\svan\s)?)?stemverklaring|explanation\sof\svote", re.IGNORECASE)
"""`Stemverklaring: mevrouw Mak stemt voor omdat ...`: a reason, of one who is counted already."""
BACK = 4
"""Turns after which whoever named a motion last may still speak of it without its name."""
OPENING = 40
"""Characters at the start of a sentence in which a motion is what it speaks of."""
HAMMER = 4
"""Sentences before the outcome in which the chair says that an item needs no debate."""
HAMMERED = re.compile(
    r"\bhamerstuk|^(?:tik|hamer(?:slag)?|klop|bij hamerslag)\b"
    r"|\b(?:zonder (?:hoofdelijke )?stemming|niemand\b.{0,40}\bstemming)\b",
    re.IGNORECASE,
)
REPORTING = (Family.MINUTES, Family.NARRATIVE_LIST)
"""Records that tell in indirect speech what was said; whole sentences in them are the record's own."""


PROCEDURAL = re.compile(
    r"(?:voorgesteld )?besluit(?:en)?|stemuitslag|stemming|(?:resultaat|uitslag)(?: (?:van de )?stemming)?"
    r"|toelichting|spreektijden"
    r"|decision|result|vote|minutes",
    re.IGNORECASE,
)
"""Headings inside an item of an information system's page."""
NO_HEADLINES: Mapping[str, Headline] = {}


@dataclass(slots=True)
class _Memory:
    """What was last put to the vote and last named, inside one item."""

    section: int = -1
    place: tuple[str, ...] = ()
    pending: tuple[Subject, ...] = ()
    pending_ids: tuple[str, ...] = ()
    named: dict[Kind, tuple[Subject, str]] = field(default_factory=dict)
    headed: bool = False
    """What is pending was named by a heading: the outcome below needs no other word."""
    latest: tuple[Subject, str] | None = None
    """The motion or amendment that was named last."""
    latest_turn: int = -1
    latest_by: str = ""
    """Who named it."""
    keys: dict[Kind, set[str]] = field(default_factory=dict)
    """Every number or title named under the item, by kind."""
    voted: set[str] = field(default_factory=set)


def events(
    sentences: Sequence[Said],
    found: Layout,
    reader: Reader,
    places: Places,
    titled: Mapping[str, Headline] = NO_HEADLINES,
) -> tuple[Event, ...]:
    """Return what happened to motions, amendments and proposals, in reading order.

    Only the chair and the minute-taker say what became of a vote; a member may withdraw or hold an own motion.
    """
    if found.table:
        return tuple(of_table(found, reader, places))
    memory, polling = _Memory(), Polling()
    strict = found.family in (Family.VERBATIM, Family.TRANSCRIPT, Family.UNKNOWN)
    for place, each in enumerate(sentences):
        before = sentences[place - 1] if place else each
        if _turn_page(memory, each):
            polling.turn_page()
        if each.by_record:
            polling.hear(each)
            polling.correct(sentences, place)
        headline = titled.get(each.id)
        if headline is not None:
            _set_out(memory, headline, each)
            polling.expect(each)
            if not (HINT.search(each.text) and reader.result(each.text)):
                continue
        hints = HINT.search(each.text) is not None or reader.knows(each.text) or reader.numbers(each.text)
        names = NAMES.search(each.text) is not None
        hints = hints or ANNOUNCED.match(each.text) is not None
        subjects = reader.subjects(each.text) if hints or NOUN.search(each.text) else ()
        _remember(memory, subjects, each)
        if subjects and subjects[0].kind is not Kind.DECISION and OF_AGENDA.search(each.text):
            continue
        if not (hints or names):
            if any(subject.mention for subject in subjects):
                polling.expect(each)
            continue
        if not strict and each.section.item and not memory.headed and (under := sub_line(each, reader, found)):
            polling.add(under)
            continue
        by_record = each.by_record or (found.family in REPORTING and RECORDED.match(each.text) is not None)
        if not by_record and not _own_act(each, subjects, found.family, memory):
            _note(polling, each, reader, found.family)
            continue
        decided = RESULT_LINE.search(each.text) if not strict and each.section.item else None
        if decided is not None and OF_MOTION.search(decided["what"]):
            decided = None
        headed = memory.headed and bool(memory.pending) and not (decided and PROPOSAL.search(decided["what"]))
        if decided is not None and not headed:
            told = line(each, before, decided["what"], reader, found)
            polling.add(told)
            if not told and not polling.complete(each, reader.counted(each.text)) and OWN_DECISION.match(each.text):
                polling.lose()
            continue
        alone = LONE.fullmatch(each.text) if not strict and each.section.item else None
        if alone is not None and not headed:
            polling.add([lone(each, before, reader, found)])
            continue
        tapped = _tapped(sentences, place) if found.family is Family.TRANSCRIPT and not memory.pending else ()
        if tapped:
            polling.add([_struck(lone(each, before, reader, found), sentences, place, tapped)])
            continue
        taken_back = confirmed(sentences, place, subjects, found)
        if taken_back is not None:
            polling.add([taken_back])
            continue
        result = reader.result(each.text) or _implied(each, subjects, reader, found.attendance.count)
        if result is None:
            if subjects and (is_called(each.text) or _is_announced(each, subjects)):
                memory.pending, memory.pending_ids = subjects, (*each.more, each.id)
                memory.headed = not is_called(each.text)
                polling.expect(each)
            elif not _note(polling, each, reader, found.family):
                if any(subject.mention for subject in subjects):
                    polling.expect(each)
                else:
                    polling.call_roll(each)
            continue
        made = _resolve(memory, each, subjects, result, found, by_record)
        if made:
            polling.add(made)
        else:
            polling.lose()
    return tuple(polling.happened)


def _tapped(sentences: Sequence[Said], place: int) -> tuple[str, ...]:
    """Return what the chair says of an item that is settled with the hammer, before the outcome: `Tik. Aangenomen.`"""
    each = sentences[place]
    if not each.section.item or not LONE.fullmatch(each.text):
        return ()
    before = [one for one in sentences[max(0, place - HAMMER) : place] if one.index == each.index]
    struck = any(HAMMERED.search(one.text) for one in before)
    return tuple(one.id for one in before) if struck else ()


def _struck(event: Event, sentences: Sequence[Said], place: int, ids: Sequence[str]) -> Event:
    """Return a hammered item with its title, where the chair says it in a sentence of its own."""
    said = [one.text for one in sentences[max(0, place - HAMMER) : place] if one.id in ids]
    titles = [text.strip(" .") for text in said if not HAMMERED.search(text) and len(text.split()) <= 12]
    item = event.item
    if item is not None and not item.title and titles:
        item = replace(item, title=titles[-1])
    return replace(event, item=item, ids=(*ids, *event.ids))


def _is_announced(each: Said, subjects: Sequence[Subject]) -> bool:
    """Say whether the chair comes to the vote on a motion, in a short sentence that says no more."""
    named = any(subject.mention for subject in subjects)
    short = len(each.text) < (160 if named else 50)
    read_out = named and NAMED_ONLY.fullmatch(each.text) is not None
    return each.by_record and short and (read_out or ANNOUNCED.match(each.text) is not None)


def _note(polling: Polling, each: Said, reader: Reader, kind: Family) -> bool:
    """Take in a sentence that says who voted how, when it is the record that says so."""
    named = kind in REPORTING and (PERSON.match(each.text) or RECORDED.match(each.text) or SIDE_FIRST.match(each.text))
    if not (each.by_record or named) or EXPLAINS.match(each.text):
        return False
    counted = reader.counted(each.text)
    if counted is None:
        return False
    if reader.mentions(each.text[:OPENING]):
        polling.expect(each)
    return polling.note(each, counted)


def _implied(each: Said, subjects: Sequence[Subject], reader: Reader, present: int | None) -> Result | None:
    """Return the outcome that counts alone come to, for a motion that is named with them (Gemeentewet 30).

    Where only the votes for it are printed, more than half of those present adopt it.
    """
    if not any(subject.mention for subject in subjects):
        return None
    counted = reader.counted(each.text)
    if counted is None or counted.votes_for is None:
        return None
    if counted.votes_against is None:
        most = present is not None and present >= counted.votes_for > present / 2
        return replace(counted, outcome=Outcome.ADOPTED) if most else None
    if counted.votes_for == counted.votes_against:
        return replace(counted, outcome=Outcome.TIED)
    wins = counted.votes_for > counted.votes_against
    return replace(counted, outcome=Outcome.ADOPTED if wins else Outcome.REJECTED)


def _set_out(memory: _Memory, headline: Headline, each: Said) -> None:
    """Take a motion that a heading names as the one that the next outcome is about."""
    mention = headline.mention if headline.mention.raw_id else None
    subject = Subject(headline.mention.kind, mention, headline.title, changed=headline.changed)
    memory.pending, memory.pending_ids, memory.headed = (subject,), (each.id,), True
    memory.named[subject.kind] = memory.latest = (subject, each.id)


def place_of(each: Said) -> tuple[str, ...]:
    """Return the item or chapter of a sentence; what stands under "Stemuitslag" belongs to that above it."""
    path = each.section.path
    while path and PROCEDURAL.fullmatch(path[-1]):
        path = path[:-1]
    return path


def _turn_page(memory: _Memory, each: Said) -> bool:
    """Forget what was pending when another item begins, and say whether one does."""
    place = place_of(each)
    if place == memory.place:
        return False
    memory.place, memory.pending, memory.pending_ids, memory.headed = place, (), (), False
    memory.named.clear()
    memory.latest = None
    memory.keys.clear()
    return True


def _remember(memory: _Memory, subjects: Iterable[Subject], each: Said) -> None:
    for subject in subjects:
        if subject.kind is not Kind.DECISION and (subject.mention is not None or subject.title):
            memory.named[subject.kind] = memory.latest = (subject, each.id)
            memory.latest_turn = each.index
            memory.latest_by = each.section.speaker
            name = subject.mention.key if subject.mention is not None else subject.title
            memory.keys.setdefault(subject.kind, set()).add(name)


def _own_act(each: Said, subjects: Sequence[Subject], kind: Family, memory: _Memory) -> bool:
    """Say whether a member withdraws or holds a motion: in the first person, or in reported speech, as last named."""
    if IF.search(each.text):
        return False
    if kind in REPORTING and subjects and subjects[0].kind in memory.named and TAKES_BACK.match(each.text):
        return True
    if OWN_ACT.search(each.text) and not any(subject.mention for subject in subjects):
        return _is_only(each, subjects, memory)
    if not any(subject.mention for subject in subjects):
        return False
    if OWN_ACT.search(each.text):
        return True
    return kind in (Family.MINUTES, Family.NARRATIVE_LIST)


def _is_only(each: Said, subjects: Sequence[Subject], memory: _Memory) -> bool:
    """Say whether a member who takes back "de motie" can mean one only: named in the same turn, or the only one."""
    if memory.latest is None:
        return False
    if not subjects:
        again = bool(memory.latest_by) and memory.latest_by == each.section.speaker
        return memory.latest_turn == each.index or (again and each.index - memory.latest_turn <= BACK)
    return subjects[0].kind in memory.named and len(memory.keys.get(subjects[0].kind, ())) == 1


def _resolve(
    memory: _Memory, each: Said, subjects: Sequence[Subject], result: Result, found: Layout, by_record: bool
) -> list[Event]:
    """Bind an outcome to what it is about; nothing when that cannot be said."""
    strict = found.family in (Family.VERBATIM, Family.TRANSCRIPT, Family.UNKNOWN)
    item = item_of(each.section, found)
    head = each.section.title if each.section.kind is SectionKind.VOTE_BLOCK else ""
    if result.outcome is Outcome.CHANGED and not any(subject.mention for subject in subjects):
        return []
    bound, ids = _bind(memory, each, subjects, result, strict)
    if not bound:
        return []
    is_act = result.outcome in (Outcome.WITHDRAWN, Outcome.HELD, Outcome.CHANGED)
    if not by_record and not is_act and (strict or each.section.role is Role.COUNCILLOR):
        return []
    happened = []
    for subject in bound:
        if subject.item_id:
            named = next((one for one in found.items() if one.id == subject.item_id), None)
            if named is None or named.secret:
                continue
            happened.append(Event(subject, result, named, "", (each.id,), each.start))
            continue
        if subject.several:
            happened.extend(hammered(each, item, result, found))
            continue
        happened.append(
            Event(subject, result, item, head, tuple(dict.fromkeys((*ids, *each.more, each.id))), each.start)
        )
    if not any(subject.point for subject in bound):
        memory.pending, memory.pending_ids, memory.headed = (), (), False
    return happened


def _bind(
    memory: _Memory, each: Said, subjects: Sequence[Subject], result: Result, strict: bool
) -> tuple[tuple[Subject, ...], tuple[str, ...]]:
    """Return what an outcome is about, and the sentences that put it to the vote."""
    named = tuple(subject for subject in subjects if subject.mention is not None or subject.title)
    if named:
        if memory.pending and {subject.kind for subject in named} == {subject.kind for subject in memory.pending}:
            same = [
                s
                for s in memory.pending
                if s.mention and any(n.mention and n.mention.key == s.mention.key for n in named)
            ]
            return named, memory.pending_ids if same else ()
        own = not each.by_record and OWN_ACT.search(each.text) is not None
        return (named, ()) if own or _is_verdict(each, result, strict) else ((), ())
    takes_back = not each.by_record and not subjects and OWN_ACT.search(each.text) is not None
    if takes_back and memory.latest is not None and memory.latest_turn >= 0:
        return (memory.latest[0],), (memory.latest[1],)
    if memory.pending:
        kinds = {subject.kind for subject in memory.pending}
        if (
            not subjects
            or subjects[0].kind in kinds
            or (subjects[0].kind is Kind.DECISION and kinds == {Kind.DECISION})
        ):
            if subjects and subjects[0].point:
                return (subjects[0],), memory.pending_ids
            return tuple(_sharper(one, subjects) for one in memory.pending), memory.pending_ids
    if not subjects and each.section.kind is SectionKind.ITEM and each.section.item and AS_PROPOSED.match(each.text):
        return (Subject(Kind.DECISION, noun=noun_of(each.section.title)),), ()
    own_act = not each.by_record and OWN_ACT.search(each.text) is not None
    if own_act and memory.latest is not None and (not subjects or subjects[0].kind in memory.named):
        known = memory.named[subjects[0].kind] if subjects else memory.latest
        return (known[0],), (known[1],)
    if not subjects and result.outcome is Outcome.TIED and memory.latest is not None:
        return (memory.latest[0],), (memory.latest[1],)
    if not subjects or not _is_verdict(each, result, strict):
        return (), ()
    subject = subjects[0]
    if subject.kind is Kind.DECISION:
        return (subject,), ()
    last = memory.named.get(subject.kind)
    if last is not None and last[0].mention is not None:
        return (with_name(subject, last[0]),), (last[1],)
    if last is not None:
        return (last[0],), (last[1],)
    if not subject.title and (titled := ITEM_IS_MOTION.match(each.section.title)) is not None:
        return (replace(subject, title=each.section.title[titled.end() :].strip(" :‘’'")),), ()
    return (subject,), ()


def _sharper(pending: Subject, subjects: Sequence[Subject]) -> Subject:
    """Keep "het aldus gewijzigde voorstel" when either sentence says so."""
    if subjects and subjects[0].changed and not pending.changed and pending.kind is Kind.DECISION:
        return subjects[0]
    return pending


def _is_verdict(each: Said, result: Result, strict: bool) -> bool:
    """Say whether a sentence states an outcome of now, and not one that somebody tells about."""
    counted = (result.votes_for, result.votes_against)
    if None not in counted or (counted != (None, None) and not strict and RECORDED.match(each.text)):
        return True
    if result.outcome is Outcome.NOT_VOTED and each.section.kind is SectionKind.VOTE_BLOCK:
        return True
    if result.outcome in (Outcome.WITHDRAWN, Outcome.HELD, Outcome.NOT_VOTED, Outcome.TIED) and not strict:
        return not IF.search(each.text)
    if result.outcome in (Outcome.WITHDRAWN, Outcome.HELD) and TAKEN_BACK.match(each.text) and each.by_record:
        return not IF.search(each.text)
    if not any(VERDICT.match(clause.lstrip("( ")) for clause in each.text.split(";")):
        return False
    return len(each.text) < (220 if strict else 300)
