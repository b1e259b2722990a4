"""Walks through an export and writes down what it says of a meeting, item by item."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from gemcli.locales import N_, say
from gemcli.sources import council_lines as labels
from gemcli.sources.contents import Layer
from gemcli.sources.council_days import DAY, day_of, first_date, shown_day
from gemcli.sources.council_keys import KEYS, Role
from gemcli.sources.council_labels import write_text
from gemcli.sources.council_lines import Lines
from gemcli.sources.council_pieces import (
    piece_of,
    piece_title,
    plain_text,
    results_of,
    seconds,
    sort_of,
    sort_of_document,
    submitters,
    votes_of,
)
from gemcli.sources.council_record import first, folded, is_secret, is_yes, name_of, plain, text, things
from gemcli.sources.council_votes import Votes, has_vote, known_result, of_record, of_rows, result

DEEPEST = 30
"""Items under items that are followed."""
LONGEST_FIELD = 4_000
PRESENT = ("attendeecount", "aantalaanwezig", "aantalaanwezigen", "aantalaanwezigeleden", "presentcount")
"""Keys under which a system counts the members who were there."""
NUMBERED = re.compile(r"(?P<number>\d{1,3}(?:\.?[a-z]|\.\d{1,2}){0,2})[.)]\s(?P<title>\S.*)")
"""A title that holds its number: `6. Nota grondbeleid`."""
LONGEST_NUMBER = 12
MOMENT = 25
"""Characters of a day with its hour: when an item was planned is told by the meeting."""


class Writer:
    """Walks through an export and writes down what it says."""

    def __init__(self, layer: Layer) -> None:
        self._out = Lines(layer)
        self._layer = layer
        self._told: set[int] = set()

    def meeting(self, record: Mapping[str, Any]) -> None:
        """Write a meeting: its head, its items, and what belongs to no item."""
        own = folded(record)
        self._out.head(text(own, Role.TITLE) or text(own, Role.BODY))
        day, start, end = day_of(first_date(own))
        if text(own, Role.TITLE):
            self._out.line(labels.BODY, text(own, Role.BODY))
        if day is not None:
            self._out.day(day, start, end)
        for label, role in ((labels.PLACE, Role.PLACE), (labels.CHAIR, Role.CHAIR), (labels.CLERK, Role.CLERK)):
            self._out.line(label, text(own, role))
        self._out.line(labels.STATUS, text(own, Role.STATUS))
        present = next((name_of(each) for key, each in own.items() if plain(key) in PRESENT), "")
        self._out.line(labels.PRESENT, f"{present} leden" if present.isdigit() else "")
        address = text(own, Role.ADDRESS)
        self._out.line(labels.ADDRESS, address if address.startswith("http") else "")
        if is_secret(own):
            self._layer.remark(
                "confidential", say(N_("The system that exported this meeting marks it as confidential."))
            )
        self._text(text(own, Role.TEXT))
        self._documents(own)
        for item in _ordered(things(record, Role.ITEMS)):
            self._item(item, 2)
        self._pieces(own)

    def report(self, name: str, records: list[Mapping[str, Any]]) -> None:
        """Write a list of motions, amendments or promises under its name."""
        self._out.item("", name or labels.MOTION, 2)
        for record in records:
            self._piece(record, sort_of(folded(record), name) or labels.MOTION)

    def _item(self, record: Mapping[str, Any], level: int) -> None:
        """Write an agenda item, its text, its documents, what became of it, and the items below it."""
        own = folded(record)
        number, title = text(own, Role.NUMBER), text(own, Role.TITLE)
        inside = NUMBERED.match(title) if not number or len(number) > LONGEST_NUMBER else None
        if inside is not None:
            number, title = inside["number"], inside["title"]
        self._out.item(number, title or number, level, seconds(own, Role.START_S), seconds(own, Role.END_S))
        if is_secret(own):
            self._layer.remark(
                "confidential_item",
                say(N_("An agenda item is marked as confidential: its title is kept, its contents are left out.")),
                number or title[:40],
            )
            return
        self._text(text(own, Role.TEXT))
        self._out.line(labels.HAMMER, "ja" if is_yes(first(own, Role.HAMMER)) else "")
        self._unknown(own)
        self._out.line(labels.PROPOSED, plain_text(text(own, Role.PROPOSED)))
        self._documents(own)
        self._decided(own)
        self._pieces(own)
        for speech in things(own, Role.SPEECHES):
            self._speech(folded(speech))
        for below in _ordered(things(record, Role.ITEMS)) if level < DEEPEST else ():
            self._item(below, level + 1)

    def _decided(self, own: Mapping[str, Any]) -> None:
        """Write the decision on an item itself: its words, its votes."""
        about_pieces = [vote for vote in things(own, Role.VOTES) if piece_of(vote) is not None]
        self._decision(first(own, Role.DECISION))
        votes = [vote for vote in things(own, Role.VOTES) if vote not in about_pieces and has_vote(folded(vote))]
        rows = of_rows(list(things(own, Role.VOTES))) if not about_pieces else Votes()
        if rows:
            self._out.lines(rows.lines())
        elif has_vote(own):
            self._out.lines(of_record(own).lines())
        for vote in () if rows else votes:
            self._vote(folded(vote))
        self._promised(first(own, Role.DECISION))

    def _vote(self, own: Mapping[str, Any]) -> None:
        """Write one vote on an item; a title of its own says what was voted on."""
        title = text(own, Role.TITLE)
        sort = sort_of(own, "")
        if title:
            self._out.line(sort if sort in (labels.MOTION, labels.AMENDMENT) else labels.VOTE, title)
        self._decision(first(own, Role.DECISION))
        told = of_record(own)
        same = any(one.casefold() == told.result.casefold() for one in results_of(first(own, Role.DECISION)))
        self._out.lines((replace(told, result="") if same else told).lines())
        self._promised(first(own, Role.DECISION))

    def _promised(self, decision: Any) -> None:
        """Write the promise that goes with a decision, behind its votes."""
        for one in decision if isinstance(decision, list) else [decision]:
            if isinstance(one, dict):
                self._out.line(labels.PROMISE, plain_text(text(folded(one), Role.PROMISE)))

    def _decision(self, value: Any) -> None:
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, dict):
                own = folded(one)
                said = (text(own, Role.DECISION), text(own, Role.TEXT), text(own, Role.TITLE))
                self._out.line(labels.DECISION, "\n".join(dict.fromkeys(plain_text(part) for part in said if part)))
                self._out.line(labels.RESULT, result(first(own, Role.RESULT)))
            else:
                self._out.line(labels.DECISION, plain_text(name_of(one)))

    def _pieces(self, own: Mapping[str, Any]) -> None:
        """Write the motions, amendments and promises of an item, each once, with its vote."""
        for vote in things(own, Role.VOTES):
            piece = piece_of(vote)
            if piece is not None:
                self._piece(piece, sort_of(folded(piece), "") or labels.VOTE, folded(vote))
        for role, label in (
            (Role.MOTIONS, labels.MOTION),
            (Role.AMENDMENTS, labels.AMENDMENT),
            (Role.PROMISES, labels.PROMISE),
        ):
            for piece in things(own, role):
                self._piece(piece, sort_of(folded(piece), "") or label)
        for key, value in own.items():
            if plain(key) in ("listentries", "moduleitems"):
                for entry in value if isinstance(value, list) else ():
                    if isinstance(entry, dict):
                        self._piece(entry, sort_of(folded(entry), "") or labels.VOTE)
        for document in things(own, Role.DOCUMENTS):
            sort = sort_of_document(folded(document))
            if sort:
                self._piece(document, sort)
        promise = first(own, Role.PROMISE)
        for one in promise if isinstance(promise, list) else [promise]:
            if isinstance(one, dict):
                self._piece(one, labels.PROMISE)
            else:
                self._out.line(labels.PROMISE, plain_text(name_of(one)))

    def _piece(self, record: Mapping[str, Any], label: str, vote: Mapping[str, Any] | None = None) -> None:
        own = folded(record)
        mark = own.get("url") or own.get("id") or own.get("@id")
        known = hash(mark) if isinstance(mark, (str, int)) else id(record)
        if known in self._told or is_secret(own):
            return
        self._told.add(known)
        if not any(piece_title(own, label)):
            return
        self._out.piece(label, *piece_title(own, label))
        self._out.line(labels.SUBMITTER, ", ".join(submitters(own)))
        self._out.line(labels.PARTY, text(own, Role.PARTY))
        self._out.line(labels.ACTION_BY if label == labels.ACTION else labels.HOLDER, text(own, Role.HOLDER))
        self._out.line(labels.DEADLINE, shown_day(text(own, Role.DEADLINE)))
        if text(own, Role.TITLE):
            self._out.line(labels.TEXT, plain_text(text(own, Role.TEXT))[:LONGEST_FIELD])
        self._decision(first(own, Role.DECISION))
        self._unknown(own)
        votes = list(votes_of(own, vote))
        if not votes or not votes[-1].result:
            self._out.line(labels.STATUS, result(first(own, Role.STATUS)) or known_result(text(own, Role.KIND)))
        for one in votes:
            self._out.lines(one.lines())
        if vote is not None:
            self._decision(first(vote, Role.DECISION))
        for decision in (first(own, Role.DECISION), first(vote, Role.DECISION) if vote is not None else None):
            self._promised(decision)

    def _documents(self, own: Mapping[str, Any]) -> None:
        for document in things(own, Role.DOCUMENTS):
            record = folded(document)
            if is_secret(record) or sort_of_document(record):
                continue
            self._out.document(text(record, Role.TITLE) or name_of(record.get("FileName") or record.get("file_name")))

    def _unknown(self, own: Mapping[str, Any]) -> None:
        """Write the attributes that only this municipality's system knows, under their own names."""
        known = {name for names in KEYS.values() for name in names}
        for key, value in own.items():
            if plain(key) in known or not (" " in key or key[:1].isupper()) or not isinstance(value, str):
                continue
            said = plain_text(value)
            if (
                said
                and not (DAY.match(said) and len(said) <= MOMENT)
                and not said.startswith("http")
                and "Id" not in key
            ):
                self._out.line(key[:1].upper() + key[1:], said[:LONGEST_FIELD])

    def _speech(self, own: Mapping[str, Any]) -> None:
        who = text(own, Role.WHO) or text(own, Role.TITLE)
        self._out.spoken(who, plain_text(text(own, Role.TEXT)), seconds(own, Role.START_S), seconds(own, Role.END_S))

    def _text(self, value: str) -> None:
        """Write a text a line; some systems keep HTML in their fields."""
        write_text(self._out, plain_text(value).splitlines())


def _ordered(items: list[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Return agenda items by their own order where they all have one, else as they stand."""
    orders = [_order(item) for item in items]
    if any(order is None for order in orders):
        return items
    return [item for _, item in sorted(zip(orders, items, strict=True), key=lambda pair: pair[0] or 0)]


def _order(item: Mapping[str, Any]) -> int | None:
    for key in ("order", "position", "volgorde"):
        value = item.get(key)
        if isinstance(value, int) and not isinstance(value, bool):
            return value
    return None
