"""Brings the sentences that say who voted on which side together with the outcome that they belong to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from gemcli.facts import tallies, voters
from gemcli.facts.ballots import Ballot, Side
from gemcli.facts.camps import BY_NAME
from gemcli.facts.votes import Outcome
from gemcli.meetings.vote_event import Event
from gemcli.meetings.voting import Result
from gemcli.meetings.walk import Said

COUNTED = (Outcome.ADOPTED, Outcome.REJECTED, Outcome.TIED)
"""Outcomes that come of counting."""
NOT_VOTED = (Outcome.WITHDRAWN, Outcome.HELD, Outcome.NOT_VOTED)
"""Outcomes of what nobody voted on: who voted how, beside them, is told of something else."""

OPENS_ROLL = re.compile(
    rf"{BY_NAME.pattern}|^(?:stemming|stemuitslag|uitslag(?: van de stemming)?|stemverhouding|vote)\b", re.IGNORECASE
)
"""Votes are counted from here on: what follows belongs to the outcome that is still to come."""


ASKS = re.compile(
    r"\b(?:wie|all those)\b[^.!]{0,40}\b(?:voor|in favou?r)\b[^.!]{0,60}\?$"
    r"|^wie is (?:er |daar )?voor\b[^.!?]{0,80}\d$",
    re.IGNORECASE,
)
"""`Wie is voor?`, and in speech without marks `wie is voor dat zijn er 19`."""
CORRECTS = re.compile(
    r"\b(?:u|uw fractie|jij)\s(?:heeft|hebt|hebben|had)\s"
    r"(?:(?:toch|juist|net|zojuist|wel|echter|echt|volgens mij)\s){0,2}(?:voor|tegen)\s?gestemd\b(?!\s?\?)"
    r"|\byou\s(?:have\s|had\s)?(?:actually\s|in fact\s)?voted\s(?:for|against)\b",
    re.IGNORECASE,
)
"""`Meneer Bos, u heeft tegengestemd.`: what the chair tells a member of that member's own vote."""
VOTED = re.compile(
    r"\b(?:voor|tegen)\s?(?:(?:[\w./-]{1,24}\s){1,5}?)?(?:ge)?stem(?:d|men)\b"
    r"|\bstem(?:men|den|de)?\s(?:\w{1,16}\s){0,3}?(?:voor|tegen)\b|\bvoted?\s(?:for|against)\b",
    re.IGNORECASE,
)
MOST_CAMPS = 600
"""Groups of voters that one vote can have: more than four times the members of the largest council."""
HANDS = 8
"""Sentences between the question and the outcome."""


@dataclass(slots=True)
class Polling:
    """Who voted how, between what is put to the vote and its outcome, or right behind the outcome."""

    happened: list[Event] = field(default_factory=list)
    _waiting: list[tuple[Said, Result]] = field(default_factory=list)
    _mode: str = "before"
    _hands: list[Said] = field(default_factory=list)
    _since: list[Said] = field(default_factory=list)
    """What the record or the chair says since something was put to the vote."""
    _tail: int = 0
    """How many events the last outcome made."""

    def turn_page(self) -> None:
        """Another item begins."""
        self._waiting, self._hands, self._mode, self._tail = [], [], "before", 0
        self._since = []

    def expect(self, each: Said) -> None:
        """Something is named or put to the vote, and its outcome is still to come."""
        self._waiting, self._mode, self._since = [], "before", [each]

    def lose(self) -> None:
        """An outcome was stated of something that nobody can name: what follows it belongs to no event."""
        self._waiting, self._mode = [], "off"

    def complete(self, each: Said, counted: Result | None) -> bool:
        """Take in a line that only counts ("Stemming: ..."), for the one outcome above it, where it bears that out."""
        last = self.happened[-1] if self.happened else None
        if last is None or counted is None or self._mode != "after" or self._tail != 1 or last.item is None:
            return False
        first, second = counted.votes_for, counted.votes_against
        bare = last.result.votes_for is None and not last.result.ballot.camps
        if not bare or first is None or second is None or last.item.id != each.section.item:
            return False
        if first == second or last.result.outcome is not (Outcome.ADOPTED if first > second else Outcome.REJECTED):
            return False
        self.happened[-1] = _with(last, each, counted)
        return True

    def call_roll(self, each: Said) -> None:
        """A vote by name is called after an outcome of something unnamed: who is named below waits for the next."""
        if self._mode == "off" and BY_NAME.search(each.text):
            self.expect(each)

    def hear(self, each: Said) -> None:
        """Keep what the chair asks and counts, from the question who is in favour on."""
        if self._since and len(self._since) < HANDS:
            self._since.append(each)
        if ASKS.search(each.text):
            self._hands = [each]
        elif self._hands and len(self._hands) < HANDS:
            self._hands.append(each)

    def correct(self, sentences: Sequence[Said], place: int) -> None:
        """Keep a member's word on how he voted beside the chair's "U heeft tegengestemd": a person looks at both."""
        each = sentences[place]
        if not (self.happened and each.by_record and CORRECTS.search(each.text)):
            return
        member = _said_by_member(sentences, place)
        last = self.happened[-1]
        same = last.item is None or last.item.id == each.section.item
        if member is not None and same:
            ids = tuple(dict.fromkeys((*last.ids, member.id, each.id)))
            self.happened[-1] = replace(last, ids=ids, is_disputed=True)

    def _raised(self) -> Result | None:
        """Return the hands that were counted aloud since the chair asked; None when no question was answered twice."""
        tally = tallies.asked(" ".join(each.text for each in self._hands)) if self._hands else None
        if tally is None:
            return None
        return Result(Outcome.UNKNOWN, tally.votes_for, tally.votes_against)

    def _listed(self, event: Event) -> list[tuple[Said, Result]]:
        """Return the camps that a chair reads out over several sentences: "Voor: VVD. Zestien. Tegen de SP, negen."."""
        alone = any(counted.ballot.counts or counted.votes_for is not None for _, counted in self._waiting)
        if alone or not self._waiting or event.result.votes_for is not None or event.result.outcome not in COUNTED:
            return []
        ballot = voters.find(" ".join(each.text for each in self._since))
        if ballot.counts is None:
            return []
        whole = Result(Outcome.UNKNOWN, *ballot.counts, ballot=ballot)
        return [(each, whole if not index else Result(Outcome.UNKNOWN)) for index, each in enumerate(self._since)]

    def add(self, events: Sequence[Event]) -> None:
        """Take events of one outcome in, with the votes that were counted before it."""
        if not events:
            return
        raised = self._raised()
        if raised is not None and events[0].result.votes_for is None:
            self._waiting.extend(
                (each, raised if not index else Result(Outcome.UNKNOWN)) for index, each in enumerate(self._hands)
            )
        self._hands = []
        self._waiting = self._listed(events[0]) or self._waiting
        self._since = []
        for event in events:
            for each, counted in self._waiting:
                event = _with(event, each, counted)
            self.happened.append(event)
        self._waiting, self._mode, self._tail = [], "after", len(events)

    def note(self, each: Said, counted: Result) -> bool:
        """Take in a sentence that says who voted how; False when it belongs to nothing."""
        if OPENS_ROLL.search(each.text) and self._mode != "before":
            self.expect(each)
        if self._mode == "before":
            self._waiting.append((each, counted))
            return True
        if self._mode == "off" or not self._tail:
            return False
        tail = self.happened[-self._tail :]
        if any(_is_other(event.result, counted) or len(event.result.ballot.camps) >= MOST_CAMPS for event in tail):
            self.lose()
            return False
        self.happened[-self._tail :] = [_with(event, each, counted) for event in tail]
        return True


def _is_other(result: Result, counted: Result) -> bool:
    """Say whether counts are those of another vote than the one that an outcome came of."""
    pairs = ((result.votes_for, counted.votes_for), (result.votes_against, counted.votes_against))
    differ = any(None not in pair and pair[0] != pair[1] for pair in pairs)
    return differ or (result.unanimous and bool(counted.votes_against))


def _said_by_member(sentences: Sequence[Said], place: int) -> Said | None:
    """Return the sentence right before a chair's turn in which a member says how he voted."""
    here = sentences[place].index
    before = [one for one in sentences[max(0, place - HANDS) : place] if one.index != here and not one.by_record]
    return next((one for one in reversed(before) if VOTED.search(one.text)), None)


def _with(event: Event, each: Said, counted: Result) -> Event:
    """Return an event with the votes of one more sentence, and that sentence.

    As it is where nobody voted, and where its own words name both sides: what stands beside them is of another vote.
    """
    result = event.result
    if result.outcome in NOT_VOTED or (_has_both(result.ballot) and counted.ballot.camps):
        return event
    ballot = Ballot((*result.ballot.camps, *counted.ballot.camps))
    if result.outcome in COUNTED:
        counts = (_either(result.votes_for, counted.votes_for), _either(result.votes_against, counted.votes_against))
        added = ballot.counts
        if counts == (None, None) and added is None:
            counts = (_of_parties(ballot, Side.FOR), _of_parties(ballot, Side.AGAINST))
        if None in counts and added is not None:
            counts = added
        result = replace(result, votes_for=counts[0], votes_against=counts[1])
    abstained = result.abstained if result.abstained is not None else counted.abstained
    result = replace(result, ballot=ballot, abstained=abstained, unanimous=result.unanimous or counted.unanimous)
    return replace(event, result=result, ids=tuple(dict.fromkeys((*event.ids, *each.more, each.id))))


def _has_both(ballot: Ballot) -> bool:
    return {Side.FOR, Side.AGAINST} <= {camp.side for camp in ballot.camps}


def _either(first: int | None, second: int | None) -> int | None:
    return first if first is not None else second


def _of_parties(ballot: Ballot, side: Side) -> int | None:
    """Return what the numbers behind the parties of one side add up to; None where a party has none."""
    own = [camp for camp in ballot.camps if camp.side is side]
    counted = bool(own) and all(camp.parties and camp.counted >= 0 for camp in own)
    return ballot.votes(side) if counted else None
