"""Votes as one record: what became of it, how many for and against, whether nobody was against."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from gemcli.facts.numberwords import dutch, fold
from gemcli.model.span import Span


class Outcome(StrEnum):
    """The closed list of the JSON contract."""

    ADOPTED = "adopted"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    HELD = "held"
    TIED = "tied"
    NOT_VOTED = "not_voted"
    CHANGED = "changed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Vote:
    """One vote or outcome; -1 where a count is not said."""

    outcome: Outcome
    votes_for: int
    votes_against: int
    unanimous: bool
    without_roll_call: bool
    """"zonder hoofdelijke stemming", "zonder stemming": nobody asked for a vote."""
    raw: str
    span: Span

    @property
    def canonical(self) -> str:
        """`adopted 29-14`, `adopted unanimous`, `withdrawn`."""
        counts = f"{self.votes_for}-{self.votes_against}" if self.votes_for >= 0 else ""
        return " ".join(word for word in (self.outcome.value, counts, "unanimous" if self.unanimous else "") if word)


COUNT = r"(?:\d{1,3}|[a-zéëA-ZÉ]{2,22}(?:-[a-z]{3,5})?)"
VOICES = r"(?:\s{1,2}(?:stemmen|stem|leden|lid|raadsleden|raadslid|votes?|members?))?"
FOR_AGAINST = re.compile(
    rf"\b(?:met|by|with)\s{{1,2}}(?:a\s(?:vote"
    rf"|majority)\sof\s)?(?P<for>{COUNT}){VOICES}(?:\s{{1,2}}(?P<side>voor|vóór|tegen|in\sfavou?r|for"
    rf"|against))?"
    rf"(?:\s{{0,2}}(?:,|en|and|to|tegen|against"
    rf"|bij)){{1,2}}\s{{1,2}}(?P<against>{COUNT}){VOICES}(?:\s{{1,2}}(?P<side2>tegen|against|voor|vóór|for"
    rf"|in\sfavou?r))?(?!\w)",
    re.IGNORECASE,
)
FOR_AND_AGAINST = re.compile(
    rf"\b(?P<for>{COUNT}){VOICES}\s{{1,2}}(?:waren\s|stemmen\s|stemden\s)?(?P<side>voor|vóór|tegen"
    rf"|in\sfavou?r|for|against)\s{{0,2}}(?:,|en|and|bij|/|-)?\s{{0,2}}(?:en\s|and\s)?"
    rf"(?P<against>{COUNT}){VOICES}\s{{1,2}}(?:waren\s|stemden\s)?(?P<side2>tegen|against|voor|vóór|for"
    rf"|in\sfavou?r)\b",
    re.IGNORECASE,
)
LABELLED = re.compile(
    r"\b(?P<side>voor|vóór|tegen|for|against|yes|no)\s{0,2}:?\s{0,2}\(?(?P<for>\d{1,3})\)?(?:\s(?:stemmen"
    r"|votes))?\s{0,2}[,;/|–-]?\s{0,2}(?:en\s|and\s)?"
    r"(?P<side2>tegen|voor|vóór|against|for|no|yes)\s{0,2}:?\s{0,2}\(?(?P<against>\d{1,3})\)?(?!\d|[.,]\d)",
    re.IGNORECASE,
)
BRACKETS = re.compile(r"(?:\(|\bmet\s|\bby\s)\s?(?P<for>\d{1,3})\s?[-–/]\s?(?P<against>\d{1,3})(?!\d|[-.,/]\d)\s?\)?")
STEMS_TO = re.compile(
    r"\b(?P<for>\d{1,3})\s{1,2}(?:stemmen\s{1,2})?tegen\s{1,2}(?P<against>\d{1,3})(?:\s{1,2}stem(?:men)?)?\b",
    re.IGNORECASE,
)
UNANIMOUS = re.compile(
    r"\b(?:met\s{1,2})?algemene\s{1,2}stemmen\b|\bunaniem\b|\beenparig\b|\bbij\s{1,2}acclamatie\b"
    r"|\beenstemmig\b|\bmet\s{1,2}alle\s{1,2}stemmen\b"
    r"|\bunanimous(?:ly)?\b|\bnem\.?\s?con\b|\bby\s{1,2}acclamation\b",
    re.IGNORECASE,
)
NO_ROLL_CALL = re.compile(
    r"\bzonder\s{1,2}(?:beraadslaging\s{1,2}(?:en"
    r"|of)\s{1,2}(?:zonder\s{1,2})?)?(?:hoofdelijke\s{1,2})?stemming\b"
    r"|\bwithout\s{1,2}(?:a\s{1,2})?(?:vote|division)\b|\bhamerstuk\b|\bconform\b",
    re.IGNORECASE,
)
OUTCOMES = (
    (Outcome.ADOPTED, r"niet\s{1,2}(?:is\s|wordt\s)?verworpen"),
    (Outcome.NOT_VOTED, (
        r"niet\s{1,2}in\s{1,2}stemming\s{1,2}gebracht|niet\s{1,2}in\s{1,2}stemming|niet\s{1,2}behandeld|niet\s{1,2}aan\s{1,2}de\s{1,2}orde(?=\s(?:geweest|gekomen|gesteld))"
        r"|niet\s{1,2}ingediend|not\s{1,2}(?:been\s)?put\s{1,2}to\s{1,2}(?:the\s)?vote|not\s{1,2}moved"
    )),
    (Outcome.REJECTED, (
        r"niet\s{1,2}(?:is\s|wordt\s)?(?:aangenomen|aanvaard|overgenomen)|verworpen|verwierp(?:en)?|verwerpt"
        r"|verwerpen|afgewezen|wijst\s{1,2}(?:\w+\s){0,4}af|rejected|defeated|negatived|rejects"
        r"|lost(?=\s{1,2}by)|voted\s{1,2}down|weggestemd|haal(?:t|de|den)\s{1,2}(?:het\s{1,2}niet|geen\s{1,2}meerderheid)"
        r"|kr(?:ijgt|eeg)\s{1,2}geen\s{1,2}meerderheid"
    )),
    (Outcome.TIED, (
        r"stemmen\s{1,2}staken|staken\s{1,2}(?:de\s)?stemmen|gestaakt|stemmen\s{1,2}staakten"
        r"|staakten\s{1,2}de\s{1,2}stemmen|tied|a\s{1,2}tie"
    )),
    (Outcome.WITHDRAWN, (
        r"ingetrokken|trek(?:t|ken)?\s{1,2}(?:[\w./]{1,24}\s){0,6}in|trok(?:ken)?\s{1,2}(?:[\w./]{1,24}\s){0,6}in|withdrawn|withdrew"
        r"|withdraws"
    )),
    (Outcome.HELD, (
        r"aangehouden|houd(?:t|en)?\s{1,2}(?:ik\s|wij\s|we\s)?(?:de|het|deze|dit|zijn|haar|hun|motie|amendement)\s(?:[\w./]{1,24}\s){0,3}aan|aan\s{1,2}te\s{1,2}houden|held\s{1,2}over|deferred"
        r"|adjourned|postponed"
    )),
    (Outcome.ADOPTED, (
        r"(?:is|zijn|wordt|worden)\s(?:\w+\s){0,3}benoemd|(?<!kennisgeving\s)aangenomen|aanvaard|aanvaardt|te\s{1,2}aanvaarden"
        r"|(?:neemt|nam|namen)\s{1,2}(?:(?:de|het|deze|dit|ook|gewijzigde?|alle|raad|gemeenteraad)\s){0,4}(?:moties?|amendement(?:en)?"
        r"|(?:raads|initiatief)?voorstel(?:len)?)\s(?:[^\s;]{1,24}\s){0,10}?aan\b"
        r"|aan\s{1,2}te\s{1,2}nemen|goedgekeurd"
        r"|conform(?:\s{1,2}besloten|(?=\s*$))|vastgesteld|adopted|carried|passed|approved|agreed\s{1,2}to"
        r"|adopts"
    )),
    (Outcome.CHANGED, r"(?:aldus\s)?gewijzigd\s{1,2}vastgesteld|gewijzigd(?=\s*$)|geamendeerd(?=\s*$)"),
)  # fmt: skip
OUTCOME = re.compile(
    "|".join(rf"(?P<o{index}>\b(?:{words})\b)" for index, (_, words) in enumerate(OUTCOMES)), re.IGNORECASE
)
SETTLED = re.compile(
    r"\braad\s{1,2}(?:heeft\s{1,2})?(?:besluit|beslist|besloten)\s{1,2}"
    r"(?:unaniem|in\s{1,2}meerderheid|bij\s{1,2}acclamatie|eenparig|met\s{1,2}algemene\s{1,2}stemmen)\b",
    re.IGNORECASE,
)
"""How a narrative decision list opens a decision; without another outcome in the sentence it is adopted."""
VOTING = re.compile(r"\b(?:stem|gestemd|voor|tegen|vote|for|against)", re.IGNORECASE)
ALREADY = re.compile(
    r"\b(?:als|indien|mocht|wanneer|zodra|voordat|tenzij|if|should|unless|when)\b[^;]{0,80}$", re.IGNORECASE
)
ENGLISH_NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "none": 0, "nil": 0,
}  # fmt: skip


def find(text: str) -> tuple[Vote, ...]:
    """Return every vote in reading order: an outcome and the counts nearest to it in its sentence are one record.

    A condition ("als de motie wordt aangenomen") is no outcome; "met 22 stemmen voor" beside equal votes against
    with no other word is a tie.

    >>> [v.canonical for v in find("De motie wordt aangenomen met 42 stemmen tegen 1 stem.")]
    ['adopted 42-1']
    >>> text = "Aangezien 22 leden tegen en 22 leden voor het voorstel zijn, staken de stemmen."
    >>> [v.canonical for v in find(text)]
    ['tied 22-22']
    """
    found: list[Vote] = []
    for start, end in _sentences(text):
        found.extend(_in_sentence(text, start, end))
    return tuple(found)


def _sentences(text: str) -> list[tuple[int, int]]:
    """Cut at sentence ends only; a full stop inside "I.1" or a line break inside a sentence does not end one."""
    cuts = [match.end() for match in re.finditer(r"(?<![A-Z])[.!?;](?=\s|$)|\n\s*\n|(?<=\d)\.(?=\s[A-Z])", text)]
    return list(zip([0, *cuts], [*cuts, len(text)], strict=True))


def _in_sentence(text: str, start: int, end: int) -> list[Vote]:
    outcomes = [
        (match, _outcome(match))
        for match in OUTCOME.finditer(text, start, end)
        if not ALREADY.search(text, max(start, match.start() - 80), match.start())
    ]
    counts = _counts(text, start, end)
    if not outcomes and not VOTING.search(text, start, end):
        counts = []
    unanimous = UNANIMOUS.search(text, start, end)
    quiet = NO_ROLL_CALL.search(text, start, end)
    if not outcomes:
        return _without_word(text, counts, unanimous, Span(start, end))
    votes = []
    for index, (match, outcome) in enumerate(outcomes):
        left = outcomes[index - 1][0].end() if index else start
        right = outcomes[index + 1][0].start() if index + 1 < len(outcomes) else end
        own = _nearest(match, counts, left, right)
        first, second, span = own if own else (-1, -1, Span(match.start(), match.end()))
        begin, stop = min(span.start, match.start()), max(span.end, match.end())
        agreed = unanimous is not None and left <= unanimous.start() < right
        votes.append(
            Vote(
                outcome,
                first,
                second,
                agreed and not own,
                quiet is not None and quiet[0].lower() != "conform",
                text[begin:stop],
                Span(begin, stop),
            )
        )
    return votes


def _without_word(
    text: str, counts: list[tuple[int, int, Span]], unanimous: re.Match[str] | None, sentence: Span
) -> list[Vote]:
    """Read a vote that names no outcome: "De raad besluit unaniem", "23 voor en 20 tegen"."""
    votes = [
        Vote(
            Outcome.TIED if first == second else Outcome.UNKNOWN,
            first,
            second,
            False,
            False,
            text[span.start : span.end],
            span,
        )
        for first, second, span in counts
    ]
    if not votes and unanimous:
        span = Span(unanimous.start(), unanimous.end())
        votes.append(Vote(Outcome.UNKNOWN, -1, -1, True, False, unanimous[0], span))
    settled = SETTLED.search(text, sentence.start, sentence.end)
    if settled and len(votes) <= 1:
        counted = votes[0] if votes and votes[0].votes_for >= 0 else None
        first, second = (counted.votes_for, counted.votes_against) if counted else (-1, -1)
        end = max(settled.end(), counted.span.end) if counted else settled.end()
        span = Span(settled.start(), end)
        agreed = unanimous is not None and counted is None
        return [Vote(Outcome.ADOPTED, first, second, agreed, False, text[span.start : span.end], span)]
    return votes


def _outcome(match: re.Match[str]) -> Outcome:
    return next(outcome for index, (outcome, _) in enumerate(OUTCOMES) if match[f"o{index}"])


def _counts(text: str, start: int, end: int) -> list[tuple[int, int, Span]]:
    found: list[tuple[int, int, Span]] = []
    for pattern in (FOR_AGAINST, FOR_AND_AGAINST, LABELLED, BRACKETS, STEMS_TO):
        for match in pattern.finditer(text, start, end):
            first, second = _number(match["for"]), _number(match["against"])
            if first is None or second is None:
                continue
            span = Span(match.start(), match.end())
            if any(span.start < other.end and span.end > other.start for _, _, other in found):
                continue
            side = (match.groupdict().get("side") or "").lower()
            if side in ("tegen", "against", "no"):
                first, second = second, first
            found.append((first, second, span))
    return sorted(found, key=lambda count: count[2])


def _nearest(
    match: re.Match[str], counts: list[tuple[int, int, Span]], left: int, right: int
) -> tuple[int, int, Span] | None:
    """Return the counts between the outcomes on either side that stand nearest to this one."""
    near = [count for count in counts if left <= count[2].start < right]
    return min(near, key=lambda count: abs(count[2].start - match.start())) if near else None


def _number(word: str) -> int | None:
    if word.isdigit():
        return int(word)
    plain = fold(word).replace("-", "")
    if plain in ENGLISH_NUMBERS:
        return ENGLISH_NUMBERS[plain]
    if plain in ("geen", "niemand"):
        return 0
    value = dutch(plain)
    return int(value) if value is not None and value < 1000 else None
