"""Follows what is moved, amended, put to the vote and resolved under each item of English minutes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from gemcli.facts.votes import Outcome
from gemcli.meetings.business import Business, Done, Piece
from gemcli.meetings.floor_forms import (
    ALONE,
    BODY,
    BY_HEAD,
    HEAD_TITLE,
    HELD,
    IS_AMENDMENT,
    IS_MOTION,
    IS_PROPOSAL,
    LABEL,
    MEMBER_HEAD,
    NO_SECOND,
    OF_ITEM,
    QUOTE,
    QUOTED_BODY,
    SAYS,
    VOTED,
)
from gemcli.meetings.items import Item
from gemcli.meetings.motion_ids import Mention, find, key_of
from gemcli.meetings.motions import Motion
from gemcli.meetings.moved import Move, move_in, people
from gemcli.meetings.polling import Polling
from gemcli.meetings.procedural import settled
from gemcli.meetings.reading import Reading
from gemcli.meetings.resolved import is_resolution, run_of
from gemcli.meetings.tense import is_of_now
from gemcli.meetings.vote_event import Event
from gemcli.meetings.votes import place_of
from gemcli.meetings.voting import Result, Subject
from gemcli.meetings.walk import Said, item_of
from gemcli.model.claim import Kind
from gemcli.model.section import SectionKind


def follow(reading: Reading) -> Done:
    """Return the motions and amendments with what became of them, and the outcome of everything else that was moved."""
    floor = _Floor(reading)
    for place, each in enumerate(reading.sentences):
        floor.hear(place, each)
    floor.close()
    return Done(tuple(floor.motions), tuple(floor.decided), frozenset(floor.taken))


class _Floor:
    """Goes through the sentences once."""

    def __init__(self, reading: Reading) -> None:
        self.motions: list[Motion] = []
        self.decided: list[tuple[Event, Piece]] = []
        self.taken: set[str] = set()
        self._reading = reading
        self._business: Business | None = None
        self._polling = Polling()
        self._last: Piece | None = None
        self._skip_to = 0

    def hear(self, place: int, each: Said) -> None:
        """Take in one sentence."""
        where = tuple(part for part in place_of(each) if not ALONE.match(part))
        if not where and self._business is not None:
            where = self._business.place
        if self._business is None or where != self._business.place:
            self._open(each, where)
        if place < self._skip_to or (each.section.kind is SectionKind.CLOSED_PART):
            return
        item = self._business.item if self._business is not None else None
        if item is not None and item.start <= each.start < item.end and each.section.kind is not SectionKind.TURN:
            self._head_with_text(each, item)
            return
        labelled = self._labelled(each)
        move = move_in(each.text)
        if move is not None:
            self._moved(each, move, labelled)
        elif labelled is None and self._is_text(each):
            return
        self._result(place, each, move)

    def close(self) -> None:
        """End the business of the item."""
        if self._business is None:
            return
        for piece in settled(self._business.pieces):
            if piece.kind is Kind.DECISION:
                if piece.events:
                    self.decided.append((piece.events[-1], piece))
                continue
            key = piece.number or (piece.title.casefold() if piece.title else f"@{piece.start}")
            self.motions.append(
                Motion(
                    piece.kind,
                    key,
                    self._business.item,
                    self._business.head,
                    [piece.submission()],
                    piece.events,
                    piece.start,
                )
            )
        self._business = None

    def _open(self, each: Said, where: tuple[str, ...]) -> None:
        self.close()
        self._polling, self._last = Polling(), None
        item = item_of(each.section, self._reading.found)
        self._business = Business(where, item, each.section.title if item is None and where else "")
        titles = [each.section.title, *(title for title in each.section.path if title != each.section.title)]
        own = OF_ITEM.match(each.section.title.strip(" ."))
        parent = any(OF_ITEM.match(part.strip(" .")) for part in (*titles[1:], self._parent(item)) if part)
        member = MEMBER_HEAD.match(each.section.title.strip(" ."))
        head_ids = self._reading.places.ids(item.start, item.end) if item is not None else ()
        if own is not None:
            title = own["title"] or ""
            by: tuple[str, ...] = ()
            headed = BY_HEAD.search(title)
            if headed is not None:
                title, by = title[: headed.start()].strip(" -–:"), people(headed["by"].strip())
            self._business.motion_title, self._business.by_head, self._business.head_ids = title, by, head_ids
        elif parent:
            title = (member["title"] or "") if member is not None else each.section.title
            self._business.motion_title, self._business.head_ids = title, head_ids
            self._business.by_head = people(member["by"].strip()) if member is not None else ()

    def _parent(self, item: Item | None) -> str:
        """Return the title of the item above a sub-item."""
        if item is None or "." not in item.id:
            return ""
        above = item.id.rsplit(".", 1)[0]
        return next((one.title for one in self._reading.found.items() if one.id == above), "")

    def _head_with_text(self, each: Said, item: Item) -> None:
        """Take the text of a motion that stands in the same block as the name of who gave notice of it."""
        begun = QUOTED_BODY.search(each.text)
        if begun is None or self._business is None or self._business.motion_title is None:
            return
        self._business.motion_title = ""
        by = MEMBER_HEAD.match(each.text[: begun.start()].removeprefix(item.id).strip(" .-–:"))
        self._business.by_head = people(by["by"].strip()) if by is not None else self._business.by_head
        self._business.head_ids = (each.id,)
        piece = self._headed(each)
        if piece is not None:
            piece.asks, piece.asks_ids = begun["what"].strip(" .;"), (each.id,)

    def _labelled(self, each: Said) -> Piece | None:
        """Open a motion or amendment that a label numbers, or find it again."""
        match = LABEL.match(each.text)
        if match is None or self._business is None or each.text.endswith("?"):
            return None
        kind = Kind.AMENDMENT if "amend" in match["word"].lower() else Kind.MOTION
        known = self._numbered(kind, match["id"])
        rest = match["rest"] or ""
        if known is not None:
            return known
        titled = HEAD_TITLE.match(rest)
        title = titled["title"].strip() if titled is not None and move_in(rest) is None else ""
        raw = match["raw"] if match["id"].isdigit() or match["id"].isalpha() else match["id"]
        piece = Piece(kind, each.start, raw, key_of(match["id"]), title, ids=(each.id,), span=(each.start, each.end))
        if title:
            piece.title_ids = (each.id,)
        self._business.pieces.append(piece)
        self._last = piece
        self._polling.expect(each)
        return piece

    def _numbered(self, kind: Kind, number: str) -> Piece | None:
        pieces = self._business.pieces if self._business is not None else []
        return next((one for one in pieces if one.kind is kind and one.number == key_of(number)), None)

    def _moved(self, each: Said, move: Move, labelled: Piece | None) -> None:
        assert self._business is not None
        self.taken.add(each.id)
        if not move.by:
            self._seconded(each, move)
            return
        piece = labelled or self._new(each, move)
        if piece.by and piece.by != move.by:
            piece = self._new(each, move)
        piece.by, piece.seconded = move.by, move.seconded or piece.seconded
        piece.ids = tuple(dict.fromkeys((*piece.ids, each.id)))
        piece.span = piece.span if piece.span != (0, 0) else (each.start, each.end)
        if move.what and not piece.asks:
            piece.asks, piece.asks_ids = move.what, (each.id,)
        self._last = piece
        self._polling.expect(each)

    def _seconded(self, each: Said, move: Move) -> None:
        last = self._last or self._headed(each)
        if last is not None and not last.seconded and last.is_open:
            last.seconded, last.ids = move.seconded, (*last.ids, each.id)
            self._last = last

    def _new(self, each: Said, move: Move) -> Piece:
        """Return what a sentence moves: an amendment to what lies before the council, a member's motion, a proposal."""
        assert self._business is not None
        business = self._business
        named = find(each.text[:200])
        if named and (known := self._numbered(named[0].kind, named[0].raw_id)) is not None and not known.by:
            return known
        if self._last is not None and not self._last.by and self._last.is_open and not move.amends:
            return self._last
        numbered = _numbered_here(each, named)
        if move.amends and not (numbered and numbered[0] is Kind.MOTION):
            kind = Kind.AMENDMENT
        elif numbered is not None:
            kind = numbered[0]
        else:
            kind = Kind.DECISION if business.motion_title is None else Kind.MOTION
            headed = self._headed(each) if kind is Kind.MOTION else None
            if headed is not None and (not headed.by or headed.by == move.by) and headed.is_open:
                return headed
        raw, number = (numbered[1], key_of(numbered[2])) if numbered is not None and numbered[0] is kind else ("", "")
        piece = Piece(kind, each.start, raw, number, span=(each.start, each.end))
        quoted = QUOTE.search(each.text) if raw or kind is Kind.MOTION else None
        if quoted is not None and not BODY.match(quoted["title"]):
            piece.title, piece.title_ids = quoted["title"].strip(" ."), (each.id,)
        if kind is Kind.MOTION and not piece.title and business.motion_title:
            piece.title, piece.title_ids = business.motion_title, business.head_ids
        business.pieces.append(piece)
        return piece

    def _headed(self, each: Said) -> Piece | None:
        """Return the motion that the head of its item names, opened when it is not there yet."""
        business = self._business
        if business is None or business.motion_title is None or not (business.motion_title or business.by_head):
            return None
        known = next((one for one in business.pieces if one.kind is Kind.MOTION and not one.number), None)
        if known is not None:
            return known
        piece = Piece(Kind.MOTION, each.start, title=business.motion_title, span=(each.start, each.end))
        piece.title_ids, piece.by, piece.ids = business.head_ids, business.by_head, business.head_ids
        business.pieces.insert(0, piece)
        return piece

    def _is_text(self, each: Said) -> bool:
        """Take the text of what was moved; what it resolves is not resolved yet."""
        if not BODY.match(each.text):
            return False
        last = self._last or self._headed(each)
        if last is not None and last.is_open and (not last.asks or last.asks.lower().startswith("whereas")):
            last.asks, last.asks_ids = each.text.strip(" \"“”'‘’.;"), (each.id,)
            self._last = last
        return last is not None and last.is_open

    def _result(self, place: int, each: Said, move: Move | None) -> None:
        """Take in an outcome, a resolution or the counts of a vote."""
        reader = self._reading.reader
        if SAYS.match(each.text) and move is None:
            return
        resolution = is_resolution(each.text)
        result = self._outcome(each, move)
        if resolution is not None and not (
            result is not None and result.votes_for is not None and IS_MOTION.search(each.text)
        ):
            self._resolved(place, each, resolution.start())
            return
        if result is None:
            counted = reader.counted(each.text)
            if counted is not None and self._polling.note(each, counted):
                self.taken.add(each.id)
                self._refresh()
            return
        piece = self._about(each)
        if piece is None:
            self._polling.lose()
            return
        self._happen(piece, each, result)

    def _outcome(self, each: Said, move: Move | None) -> Result | None:
        """Return the outcome that a sentence states of what is on the floor."""
        if NO_SECOND.search(each.text) and is_of_now(each.text):
            return Result(Outcome.NOT_VOTED, raw=each.text)
        bare = ALONE.match(each.text) is not None
        if not bare and not VOTED.search(each.text):
            return None
        text = each.text
        if move is not None:
            tail = re.search(
                r"(?:[.;]\s|,\s(?:and\s)?)(?:the\s)?(?:motion|vote|amendment|carried|passed|lost)\b.*$",
                text,
                re.I | re.S,
            )
            if tail is None and not re.search(
                r"\band\s(?:was\s)?(?:agreed|carried|lost|approved|passed|defeated)\b|\b(?:CARRIED|LOST|DEFEATED)\b",
                text,
            ):
                return None
            text = tail.group() if tail is not None else text
        result = self._reading.reader.result(text.strip(" .;,") if move is not None else text)
        if result is None and HELD.search(text) and is_of_now(text):
            result = Result(Outcome.HELD, raw=each.text)
        return replace(result, raw=each.text) if result is not None and result.outcome is not Outcome.CHANGED else None

    def _about(self, each: Said) -> Piece | None:
        """Return what an outcome is about."""
        assert self._business is not None
        pieces = self._business.pieces
        named = find(each.text)
        for mention in named:
            known = self._numbered(mention.kind, mention.raw_id)
            if known is not None:
                return known
        plain = re.sub(
            r"\bas amended\b|\bno amendments?\b|\b(?:subject\sto|with|by)\sthe\samendments?\b",
            " ",
            each.text,
            flags=re.IGNORECASE,
        )
        if IS_AMENDMENT.search(plain):
            return self._latest(Kind.AMENDMENT) or self._anonymous(each, Kind.AMENDMENT)
        if IS_MOTION.search(each.text):
            main = [one for one in pieces if one.kind is not Kind.AMENDMENT]
            open_ = [one for one in main if one.is_open]
            if open_ or main:
                return (open_ or main)[-1]
            return self._headed(each) or self._anonymous(
                each, Kind.DECISION if self._business.motion_title is None else Kind.MOTION
            )
        if IS_PROPOSAL.search(each.text):
            return self._latest(Kind.DECISION) or self._anonymous(each, Kind.DECISION)
        if self._last is not None:
            return self._last
        open_ = [one for one in pieces if one.is_open]
        return open_[-1] if open_ else None

    def _latest(self, kind: Kind) -> Piece | None:
        same = [one for one in (self._business.pieces if self._business else []) if one.kind is kind]
        return next((one for one in reversed(same) if one.is_open), same[-1] if same else None)

    def _anonymous(self, each: Said, kind: Kind) -> Piece:
        assert self._business is not None
        piece = Piece(kind, each.start, span=(each.start, each.end))
        self._business.pieces.append(piece)
        return piece

    def _happen(self, piece: Piece, each: Said, result: Result) -> None:
        """Note an outcome; a casting vote settles the tie before it, with its counts."""
        assert self._business is not None
        self.taken.add(each.id)
        before = piece.events[-1] if piece.events else None
        ids: tuple[str, ...] = (each.id,)
        if (
            before is not None
            and before.result.outcome is Outcome.TIED
            and result.outcome in (Outcome.ADOPTED, Outcome.REJECTED)
        ):
            counts = before.result
            result = replace(
                result, votes_for=counts.votes_for, votes_against=counts.votes_against, ballot=counts.ballot
            )
            ids = (*before.ids, each.id)
            piece.events.pop()
        elif before is not None and before.result.outcome is result.outcome:
            if result.votes_for is None:
                return
            piece.events.pop()
        changed = re.search(r"\bas amended\b|\bsubstantive\b|\bamended motion\b", each.text, re.IGNORECASE) is not None
        mention = Mention(piece.kind, piece.raw_id, "", 0, 0) if piece.raw_id else None
        subject = Subject(piece.kind, mention, piece.title, changed=changed and "as amended" in each.text.lower())
        self._polling.add([Event(subject, result, self._business.item, self._business.head, ids, each.start)])
        piece.events.append(self._polling.happened[-1])
        self.taken.update(piece.events[-1].ids)
        self._last = piece

    def _refresh(self) -> None:
        """Give the last outcome the votes that stand behind it."""
        if self._last is not None and self._last.events and self._polling.happened:
            latest = self._polling.happened[-1]
            if latest.start == self._last.events[-1].start:
                self._last.events[-1] = latest
                self.taken.update(latest.ids)

    def _resolved(self, place: int, each: Said, at: int) -> None:
        """Take in a resolution with its points: what was moved is adopted in these words."""
        assert self._business is not None
        run = run_of(self._reading.sentences, place, at)
        self._skip_to = place + len(run)
        ids = tuple(one.id for one in run)
        body = each.text[at:]
        result = self._reading.reader.decided(body)
        if HELD.search(body):
            result = replace(result, outcome=Outcome.HELD)
        result = replace(result, raw=" ".join([body, *(one.text for one in run[1:])]))
        named = IS_AMENDMENT.search(body) if self._latest(Kind.AMENDMENT) and "motion" not in body.lower() else None
        piece = self._latest(Kind.AMENDMENT) if named and result.outcome is not Outcome.ADOPTED else None
        mains = [one for one in self._business.pieces if one.kind is not Kind.AMENDMENT and not one.resolved]
        piece = piece or (mains[-1] if mains else None)
        if piece is None and self._business.motion_title is not None:
            piece = self._headed(each)
        if piece is None or (
            piece.kind is Kind.MOTION and not piece.is_open and result.outcome is not piece.events[-1].result.outcome
        ):
            piece = self._anonymous(each, Kind.DECISION)
        piece.resolved = ids
        if piece.events and piece.events[-1].result.outcome in (result.outcome, Outcome.TIED):
            before = piece.events[-1]
            counts = before.result if result.votes_for is None else result
            merged = replace(
                counts, outcome=result.outcome, raw=result.raw if piece.kind is Kind.DECISION else before.result.raw
            )
            piece.events[-1] = replace(before, result=merged, ids=tuple(dict.fromkeys((*before.ids, *ids))))
        else:
            self._happen(piece, each, result)
            piece.events[-1] = replace(piece.events[-1], ids=tuple(dict.fromkeys((*piece.events[-1].ids, *ids))))
        self.taken.update(ids)


def _numbered_here(each: Said, named: Sequence[Mention]) -> tuple[Kind, str, str] | None:
    """Return kind, printed id and number of what a sentence names; the word belongs to a bare number in capitals."""
    if not named:
        return None
    mention = named[0]
    word = re.search(
        rf"\b(?:Motion|MOTION|Amendment|AMENDMENT)\s(?:No\.?\s)?{re.escape(mention.raw_id)}(?!\w)", each.text
    )
    bare = mention.raw_id.isdigit() or (len(mention.raw_id) == 1 and mention.raw_id.isalpha())
    return mention.kind, word.group() if word is not None and bare else mention.raw_id, mention.raw_id
