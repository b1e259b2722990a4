"""Outcomes as decision lists print them: rows of a table, lines of their own, items taken together."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from gemcli.facts.voters import Ballot
from gemcli.facts.votes import UNANIMOUS, Outcome
from gemcli.meetings.items import Item
from gemcli.meetings.layout import Layout
from gemcli.meetings.table_list import Row
from gemcli.meetings.vote_event import Event
from gemcli.meetings.voting import Reader, Result, Subject
from gemcli.meetings.walk import Places, Said, item_of
from gemcli.model.claim import Kind

LONE = re.compile(
    r"(?:het (?:raads)?voorstel\s(?:is|wordt)\s)?(?:unaniem |met algemene stemmen |gewijzigd )?"
    r"(?:aangenomen|verworpen|ingetrokken|aangehouden|vastgesteld|conform(?: besloten)?|adopted|carried|rejected"
    r"|withdrawn|deferred)"
    r"(?: \(?(?:met |by )?\d[^.]{0,50})?\.?",
    re.IGNORECASE,
)
"""A line that is an outcome and nothing else: `Aangenomen`."""

ACTS = re.compile(
    r"(?:de )?(?:gemeente)?raad (?:benoemt|laat|besluit|stelt|stemt|wijst|verleent|machtigt|draagt)\b", re.IGNORECASE
)
RATIO = re.compile(r"\d{1,3}\s?[-–]\s?\d{1,3}(?!\d)")
RESULT_LINE = re.compile(
    r"\b(?:Besluit|Uitkomst|Uitslag|Stemuitslag|Resultaat|Stemming|Decision|Result"
    r"|Outcome)\s?:\s(?P<what>.{3,300})$"
)
"""`Besluit: conform voorstel.` in a decision list."""

SUB_ITEM = re.compile(r"(?:^|\s)(?P<letter>[a-z])[.)]\s(?P<title>[A-ZÀ-Ý][^:]{3,160}?)(?:\sBesluit:.*|\sDecision:.*)?$")
"""`a. Verordening rekenkamer` above such a line."""


def lone(each: Said, before: Said, reader: Reader, found: Layout) -> Event:
    """Return the outcome of a line that is nothing else, on the motion right above it or on the item."""
    named = reader.subjects(before.text) if before.index == each.index else ()
    subject = named[0] if named and named[0].mention else Subject(Kind.DECISION, noun=noun_of(each.section.title))
    if subject.mention is not None and not subject.title:
        rest = before.text[subject.mention.end :].lstrip(") ").strip(" :.-–'’‘\"“”")
        subject = replace(subject, title=rest if 3 < len(rest) <= 120 else "")
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
                items[row.item] = Item(row.item, row.title, row.start, row.end, "", row.secret)
        if row.item in secret:
            continue
        result = _with_votes(_status(row, reader), row, reader)
        changed = (bool(row.state) and "wijzig" in row.state.lower()) or "geamend" in row.title[:12].lower()
        if row.mention is not None:
            if result.outcome is Outcome.UNKNOWN and row.state:
                stated = reader.status(row.state)
                result = Result(stated.outcome, raw=row.state)
            subject = Subject(row.mention.kind, row.mention, row.title, changed=changed)
        elif not row.status:
            continue
        else:
            subject = Subject(Kind.DECISION, title=row.title, changed=changed)
        yield Event(subject, result, items.get(row.item), "", places.ids(row.start, row.end), row.start)


def _status(row: Row, reader: Reader) -> Result:
    """Return the outcome of a row; what the council itself does in its cell is a decision: `De raad benoemt ...`."""
    result = reader.status(row.status)
    if result.outcome is Outcome.UNKNOWN and row.mention is None and ACTS.match(row.status):
        return Result(Outcome.ADOPTED, raw=row.status)
    return result


def _agreeing(ballot: Ballot, linear: Ballot) -> Ballot:
    """Return the camps that the text layer shows in the same words: columns that wrap may tear others apart."""
    kept = []
    for camp in ballot.camps:
        parties, members = linear.parties(camp.side), linear.members(camp.side)
        if set(camp.parties) <= set(parties) and set(camp.members) <= set(members):
            kept.append(camp)
    return Ballot(tuple(kept))


def _with_votes(result: Result, row: Row, reader: Reader) -> Result:
    """Return the outcome of a row with what its column of votes holds: counts, who voted how, unanimity."""
    if not row.votes:
        return result
    ratio = RATIO.match(row.votes)
    counted = reader.counted(f"stemverhouding {row.votes}" if ratio is not None else row.votes)
    unanimous = result.unanimous or UNANIMOUS.search(row.votes) is not None
    if counted is None:
        return replace(result, unanimous=unanimous)
    if row.linear:
        counted = replace(counted, ballot=_agreeing(counted.ballot, reader.ballot(row.linear)))
    counts = (result.votes_for, result.votes_against)
    first, second = (counted.votes_for, counted.votes_against) if counts == (None, None) else counts
    return replace(
        result,
        votes_for=first,
        votes_against=second,
        abstained=result.abstained if result.abstained is not None else counted.abstained,
        unanimous=unanimous,
        ballot=Ballot((*result.ballot.camps, *counted.ballot.camps)),
    )


def noun_of(title: str) -> str:
    """Return the word for a proposal when a title is that of one."""
    return "voorstel" if "voorstel" in title.casefold() else ""
