"""Makes a camp of the names in a list: parties told from members, a number for all from numbers for each."""

from __future__ import annotations

import re

from gemcli.facts import parties
from gemcli.facts.ballots import Camp, Side
from gemcli.facts.voter_lists import Voter
from gemcli.model.municipality import Municipality
from gemcli.model.span import Span

SIDES = {
    "voor": Side.FOR, "vóór": Side.FOR, "for": Side.FOR, "in favour": Side.FOR, "in favor": Side.FOR, "aye": Side.FOR,
    "ayes": Side.FOR, "yea": Side.FOR, "yeas": Side.FOR, "yes": Side.FOR, "voting for": Side.FOR,
    "tegen": Side.AGAINST, "against": Side.AGAINST, "nay": Side.AGAINST, "nays": Side.AGAINST, "no": Side.AGAINST,
    "noes": Side.AGAINST, "onthouden": Side.ABSTAINED, "onthouding": Side.ABSTAINED, "onthoudingen": Side.ABSTAINED,
    "blanco": Side.ABSTAINED, "abstain": Side.ABSTAINED, "abstained": Side.ABSTAINED, "abstaining": Side.ABSTAINED,
    "abstentions": Side.ABSTAINED, "abstention": Side.ABSTAINED, "afwezig": Side.ABSENT, "absent": Side.ABSENT,
}  # fmt: skip

SECRET = re.compile(
    r"\bschriftelijke?\s(?:\w+\s)?stemming\b|\bstembri?ef|\bgeheime\sstemming\b|\bsecret\sballot\b|\bstembureau\b",
    re.IGNORECASE,
)
BY_NAME = re.compile(r"\bhoofdelijke?\s(?:stemming|oproep)|\broll\scall\b|\brecorded\svote\b", re.IGNORECASE)
COLLECTIVE = frozenset(("raadsleden", "leden", "members", "councillors", "statenleden"))
"""What stands for all members on a side: its number is the count of the side."""


def camp_of(
    text: str,
    side: Side,
    voters: tuple[Voter, ...],
    span: Span,
    municipality: Municipality | None,
    total: int = -1,
    label: str = "",
) -> Camp:
    """Tell parties from members, and a number for all from numbers for each."""
    counted = [voter.count for voter in voters]
    if total < 0 and len(voters) > 1 and counted[-1] >= 0 and all(count < 0 for count in counted[:-1]):
        total = counted[-1]
        voters = (*voters[:-1], Voter(voters[-1].name, voters[-1].name, -1, voters[-1].is_person))
        counted[-1] = -1
    if len(voters) == 1 and voters[0].name.casefold() in COLLECTIVE and voters[0].count >= 0:
        return Camp(side, (), (), voters[0].count, voters[0].count, span)
    named = text[span.start : span.start + 60].lower()
    of_members = re.search(r"\b(?:leden|lid|raadsleden|heren|dames|councillors?|members|cllrs?)\b", label or named)
    of_parties = re.search(r"\b(?:fracties?|partij(?:en)?|groups?)\b", (label or named).lower())
    by_name = bool(of_members) or BY_NAME.search(text) is not None or _is_english(text[span.start : span.end])
    some_party = any(_is_party(voter, municipality) for voter in voters)
    people = [
        voter.is_person or (by_name and not of_parties and not some_party and voter.count < 0) for voter in voters
    ]
    names = tuple(voter.printed for voter, is_person in zip(voters, people, strict=True) if not is_person)
    members = tuple(voter.printed for voter, is_person in zip(voters, people, strict=True) if is_person)
    own = tuple(dict.fromkeys(voter.party for voter in voters)) if ";" in text[span.start : span.end] else ()
    if SECRET.search(text):
        members, own = (), ()
    if names:
        parts = [voter.count for voter, is_person in zip(voters, people, strict=True) if not is_person]
        added = -1 if -1 in parts else sum(parts) + len(members)
    else:
        added = len(members) if label or total >= 0 else -1
    return Camp(side, names, members, total, added, span, () if "" in own else own)


def _is_party(voter: Voter, municipality: Municipality | None) -> bool:
    known = parties.find(voter.name, municipality)
    return voter.count >= 0 or bool(known and known[0].span == Span(0, len(voter.name)))


def _is_english(label: str) -> bool:
    words = re.match(
        r"\W{0,3}(?:\d{1,3}\s)?(?:for|against|in\sfavou?r|ayes?|yeas?|nays?|noes|yes|no|abstain\w*)\b", label, re.I
    )
    return words is not None


def side_of(word: str) -> Side:
    return SIDES[" ".join(word.casefold().split())]
