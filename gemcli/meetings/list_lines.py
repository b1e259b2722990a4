"""Outcomes as decision lists print them: rows of a table, lines of their own, items taken together."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from gemcli.facts.ballots import Ballot
from gemcli.facts.votes import Outcome
from gemcli.meetings.items import Item
from gemcli.meetings.layout import Layout
from gemcli.meetings.motion_ids import NOUN
from gemcli.meetings.passages import without_motions
from gemcli.meetings.submissions import Submission
from gemcli.meetings.table_list import Row
from gemcli.meetings.tense import is_of_now
from gemcli.meetings.vote_event import Event
from gemcli.meetings.voting import Reader, Result, Subject
from gemcli.meetings.walk import Places, Said, item_of
from gemcli.model.claim import Kind

LONE = re.compile(
    r"(?:het (?:raads)?voorstel\s(?:is|wordt)\s)?(?:unaniem |met algemene stemmen |(?:on)?gewijzigd )?"
    r"(?:aangenomen|verworpen|ingetrokken|aangehouden|vastgesteld|conform(?: besloten)?|adopted|carried|rejected"
    r"|withdrawn|deferred)"
    r"(?: \(?(?:met |by )?\d[^.]{0,50})?\.?",
    re.IGNORECASE,
)
"""A line that is an outcome and nothing else: `Aangenomen`."""

RESULT_LINE = re.compile(
    r"\b(?:Besluit|Uitkomst|Uitslag|Stemuitslag|Resultaat|Stemming|Decision|Result"
    r"|Outcome)\s?:\s(?P<what>.{3,300})$"
)
"""`Besluit: conform voorstel.` in a decision list."""

SUB_ITEM = re.compile(r"(?:^|\s)(?P<letter>[a-z])[.)]\s(?P<title>[A-ZÀ-Ý][^:]{3,160}?)(?:\sBesluit:.*|\sDecision:.*)?$")
"""`a. Verordening rekenkamer` above such a line."""

SUB_LINE = re.compile(
    r"^(?:(?P<id>[a-z]|\d{1,2}(?:\.\d{1,2}|\.?[a-z])?|[IVX]{1,4}(?:\.\d{1,2}){1,2}(?:\.[a-z])?)[.)]?\s)?"
    r"(?:[-•–]\s)?(?P<title>[A-ZÀ-Ý][^:]{3,200}?)(?::\s|\s[-–]\s)(?P<what>(?i:het\s(?:(?:gewijzigde|geamendeerde)\s)?"
    r"(?:raads|college)?voorstel\s(?:wordt|is)|(?:on)?gewijzigd|conform|overeenkomstig|vastgesteld|aangenomen|verworpen"
    r"|aangehouden|ingetrokken|akkoord|unaniem|met\salgemene\sstemmen|zonder\s(?:hoofdelijke\s)?(?:stemming"
    r"|beraadslaging)|bij\s(?:hamerslag|acclamatie)|ingestemd)\b.{0,240})$"
)
"""`a. Verordening precario: het voorstel wordt aangenomen.`, `Benoeming lid - vastgesteld (20 stemmen voor)`."""
NO_SUBJECT = re.compile(
    r"(?:(?:de|het)\s)?(?:wethouder|burgemeester|voorzitter|griffier|college|heer|dhr|mevrouw|mevr|mw|raadslid|fractie"
    r"|inspreker|conclusie|advies|toezegging|actie|motie|amendement|besluit|uitslag|stemming)\b",
    re.IGNORECASE,
)
"""A line that begins so tells what somebody said, or is of a motion."""

POINTS = re.compile(r"\b(?:(?:beslis|besluit)?punt(?:en)?|point|onderdeel)\s(?:\d{1,2}|[a-z])\s?:", re.IGNORECASE)
"""`Beslispunt 1: aangenomen. Beslispunt 2: verworpen.`"""
SENTENCE_END = re.compile(r"(?<=[a-z)]\.)\s(?=[A-Z])|(?<=[a-z)]); ")
"""The end of the first sentence of a cell: the outcome; what follows explains it or promises something."""
COUNCIL = re.compile(
    r"(?:de (?:gemeente)?raad|de commissie|the council)\s"
    r"(?!neemt (?:voor )?kennis|bespreekt|heeft (?:het |de )?\w{0,20} ?besproken)\w",
    re.IGNORECASE,
)
NOT_COUNTED = (Outcome.WITHDRAWN, Outcome.HELD, Outcome.NOT_VOTED)


def lone(each: Said, before: Said, reader: Reader, found: Layout) -> Event:
    """Return the outcome of a line that is nothing else, on the motion right above it or on the item."""
    named = reader.subjects(before.text) if before.index == each.index else ()
    subject = named[0] if named and named[0].mention else Subject(Kind.DECISION, noun=noun_of(each.section.title))
    if subject.mention is not None and not subject.title:
        rest = before.text[subject.mention.end :].lstrip(") ").strip(" :.-–'’‘\"“”")
        subject = replace(subject, title=rest if 3 < len(rest) <= 120 and reader.counted(rest) is None else "")
    ids = (before.id, each.id) if subject.mention else (each.id,)
    return Event(subject, reader.status(each.text), item_of(each.section, found), "", ids, each.start)


def line(each: Said, before: Said, what: str, reader: Reader, found: Layout) -> list[Event]:
    """Return the decision of a line "Besluit: ...", on the item above it or on the sub-item right before it."""
    result = reader.status(what)
    if result.outcome is Outcome.UNKNOWN:
        return []
    item = item_of(each.section, found)
    sub = SUB_ITEM.search(each.text) or (SUB_ITEM.search(before.text) if before.index == each.index else None)
    ids: tuple[str, ...] = (each.id,)
    if sub is not None and item is not None:
        inside = SUB_ITEM.search(each.text) is not None
        item = replace(item, title=sub["title"].strip(" ."))
        ids = (each.id,) if inside else (before.id, each.id)
    subject = Subject(Kind.DECISION, noun=noun_of(item.title if item else ""))
    return [Event(subject, result, item, "", ids, each.start)]


def sub_line(each: Said, reader: Reader, found: Layout) -> list[Event]:
    """Return the decision of a line that names its subject and, behind a colon or dash, what became of it."""
    match = SUB_LINE.match(each.text)
    if match is None or NO_SUBJECT.match(match["title"]) or not is_of_now(each.text):
        return []
    if not match["id"] and LONE.fullmatch(match["what"]) is None:
        return []
    result = reader.status(match["what"])
    item = item_of(each.section, found)
    if result.outcome is Outcome.UNKNOWN or item is None:
        return []
    item = replace(item, title=match["title"].strip(" .-–"))
    return [Event(Subject(Kind.DECISION, noun=noun_of(item.title)), result, item, "", (each.id,), each.start)]


def hammered(each: Said, item: Item | None, result: Result, found: Layout) -> list[Event]:
    """Return the decisions on sub-items that are taken together, in one sentence for all of them."""
    parent = item.id.split(".")[0] if item is not None else ""
    listed = [one for head in found.heads for one in head.items if _is_under(one.id, parent) and one.start < each.start]
    happened = []
    for one in listed:
        if one.secret:
            continue
        happened.append(Event(Subject(Kind.DECISION, noun="voorstel"), result, one, "", (each.id,), one.start))
    return happened


def _is_under(own: str, parent: str) -> bool:
    """Say whether an id is a part of another: E.1 of E, 3.a and 3a of 3; AA is none of A."""
    rest = own.removeprefix(parent) if parent and own.startswith(parent) else ""
    return rest.startswith(".") or (parent.isdigit() and rest.isalpha())


def of_table(found: Layout, reader: Reader, places: Places) -> Iterable[Event]:
    """Return what the rows of a decision list say."""
    items: dict[str, Item] = {}
    secret = {row.item for row in found.table if row.secret}
    for row in found.table:
        if row.mention is None:
            known = items.get(row.item)
            if known is None or (len(row.title) > len(known.title) and not row.status):
                start, end = (0, 0) if row.cells else (row.start, row.end)
                items[row.item] = Item(row.item, row.title, start, end, "", row.secret)
        if row.item in secret:
            continue
        result = told(row, reader)
        changed = (bool(row.state) and "wijzig" in row.state.lower()) or "geamend" in row.title[:12].lower()
        if row.mention is not None:
            if result.outcome is Outcome.UNKNOWN and row.state:
                stated = reader.status(row.state)
                result = Result(stated.outcome, raw=row.state)
            subject = Subject(row.mention.kind, row.mention, row.title, changed=changed)
        elif not (row.status or row.votes or row.ballot.camps):
            continue
        else:
            subject = Subject(Kind.DECISION, title=row.title, changed=changed)
        yield Event(subject, result, items.get(row.item), "", ids_of(row, places), row.start)


def ids_of(row: Row, places: Places) -> tuple[str, ...]:
    """Return what a row can be cited by: its sentences, or its cells where lines of other columns run through them."""
    own = tuple(places.cell(spans) for spans in row.cells) if row.cells else places.ids(row.start, row.end)
    return (*own, places.cell(row.matrix)) if row.matrix else own


def handed_in(found: Layout, places: Places) -> tuple[Submission, ...]:
    """Return the motions of a decision list as handed in: title, signers and parties as their rows print them."""
    made = []
    for row in found.table:
        if row.mention is None or row.secret or not (row.signed or row.title):
            continue
        span = (row.start, row.end)
        changed = "wijzig" in row.state.lower()
        made.append(
            Submission(
                row.mention,
                row.title,
                row.signed.people,
                "",
                changed,
                span,
                span if row.title and not row.cells else (0, 0),
                (0, 0),
                0,
                0,
                row.signed.parties,
                ids=ids_of(row, places),
            )
        )
    return tuple(made)


def told(row: Row, reader: Reader) -> Result:
    """Return what a row says became of it: the outcome of its own column, and the counts and sides of the others.

    Where no outcome is printed the counts tell it (Gemeentewet art. 30: the majority of the votes cast). Points that
    were decided one by one have no outcome as a whole.
    """
    if row.mention is None and row.status and NOUN.search(row.status):
        own = without_motions(row.status, reader)
        told_in = next(
            (each for each in SENTENCE_END.split(own) if reader.status(each).outcome is not Outcome.UNKNOWN), own
        )
        row = row if own == row.status else replace(row, status=told_in)
    if len(POINTS.findall(row.status)) > 1:
        return Result(Outcome.UNKNOWN, raw=row.status)
    first = SENTENCE_END.split(row.status, maxsplit=1)[0]
    result = reader.status(first)
    if result.outcome is Outcome.UNKNOWN and first != row.status:
        result = reader.status(row.status)
    if result.outcome is Outcome.UNKNOWN and COUNCIL.match(row.status):
        result = reader.decided(first)
    rest = row.status[len(first) :]
    if rest and row.status.startswith(first) and result.outcome not in NOT_COUNTED and not NOUN.search(rest):
        result = replace(result, ballot=Ballot((*result.ballot.camps, *reader.ballot(rest).camps)))
    counted = reader.votes(row.votes) if row.votes else None
    ballot = Ballot((*result.ballot.camps, *(counted.ballot.camps if counted else ()), *row.ballot.camps))
    result = replace(result, raw=row.status or row.votes, ballot=ballot)
    if counted is not None and result.outcome not in NOT_COUNTED:
        counts = (result.votes_for, result.votes_against)
        counts = (counted.votes_for, counted.votes_against) if counts == (None, None) else counts
        result = replace(
            result,
            votes_for=counts[0],
            votes_against=counts[1],
            unanimous=result.unanimous or counted.unanimous,
            abstained=counted.abstained if result.abstained is None else result.abstained,
        )
    if result.outcome is Outcome.UNKNOWN:
        return replace(result, outcome=_by_counts(result))
    return result


def _by_counts(result: Result) -> Outcome:
    if result.votes_for is None or result.votes_against is None:
        return Outcome.ADOPTED if result.unanimous else Outcome.UNKNOWN
    if result.votes_for == result.votes_against:
        return Outcome.TIED
    return Outcome.ADOPTED if result.votes_for > result.votes_against else Outcome.REJECTED


def noun_of(title: str) -> str:
    """Return the word for a proposal when a title is that of one."""
    return "voorstel" if "voorstel" in title.casefold() else ""
