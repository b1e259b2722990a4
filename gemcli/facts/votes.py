"""Votes as one record: what became of it, how many for and against, whether nobody was against."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from gemcli.facts import tallies, voters
from gemcli.facts.ballots import Side
from gemcli.facts.tallies import Tally
from gemcli.model.span import Span
from gemcli.model.taken import Taken


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
    abstained: int = -1

    @property
    def canonical(self) -> str:
        """`adopted 29-14`, `adopted unanimous`, `withdrawn`."""
        counts = f"{self.votes_for}-{self.votes_against}" if self.votes_for >= 0 else ""
        return " ".join(word for word in (self.outcome.value, counts, "unanimous" if self.unanimous else "") if word)


UNANIMOUS = re.compile(
    r"\b(?:met\s{1,2})?algemene\s{1,2}stemmen\b|\bunaniem\b|\beenparig(?:heid)?\b|\braadsbreed\b"
    r"|\bbij\s{1,2}acclamatie\b"
    r"|\beenstemmig\b|\bmet\s{1,2}alle\s{1,2}stemmen\b|\balle\s(?:aanwezige\s)?(?:raads)?(?:leden"
    r"|fracties)\sstem(?:men|den)\svoor\b"
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
    (Outcome.HELD, (
        r"van\sde\sagenda\s(?:af)?ge(?:voerd|haald)"
        r"(?=[^.]{0,90}(?:\.\s(?:het|dit|de|deze)\s\w{3,20}\s)?\b(?:komt|keert)\b[^.]{0,40}\bterug)"
        r"|(?:is|wordt|werd)\s(?:\w{1,20}\s){0,6}?(?:uitgesteld|doorgeschoven|verdaagd)"
    )),
    (Outcome.NOT_VOTED, (
        r"niet\s{1,2}in\s{1,2}stemming\s{1,2}gebracht|niet\s{1,2}in\s{1,2}stemming|niet\s{1,2}behandeld"
    r"|niet\s{1,2}aan\s{1,2}de\s{1,2}orde(?=\s(?:geweest|gekomen|gesteld))"
        r"|niet\s{1,2}ingediend|niet\s{1,2}in\s{1,2}behandeling\s{1,2}(?:worden\s|wordt\s|is\s)?genomen|komt\s{1,2}niet\s{1,2}(?:meer\s)?in\s{1,2}stemming"
        r"|(?:niet\s{1,2}voldoende|onvoldoende)\s{1,2}(?:onder|ge)steund"
        r"|van\sde\sagenda\s(?:af)?ge(?:voerd|haald)"
        r"|(?:komt|komen)\s(?:\w+\s){0,2}?te\s{1,2}vervallen|(?:is|zijn)\s(?:komen\s{1,2}te\s{1,2})?vervallen"
        r"|no\ssecond(?:er)?\b[^.;]{0,40}?\b(?:fell|lapsed|failed|died)|for\s(?:lack|want)\sof\sa\sseconde?r?|not\s{1,2}(?:been\s)?put\s{1,2}to\s{1,2}(?:the\s)?vote|not\s{1,2}moved"
    )),
    (Outcome.REJECTED, (
        r"niet\s{1,2}(?:is\s|wordt\s)?(?:aangenomen|aanvaard|overgenomen)|te\sweigeren|af\ste\swijzen|stemt\sniet\sin"
        r"|niet\sin\ste\sstemmen|gaat\sniet\sakkoord|verworpen|verwierp(?:en)?|verwerpt"
        r"|verwerpen|afgewezen|wijst\s{1,2}(?:\w+\s){0,4}af|rejected|defeated|negatived|rejects"
        r"|lost|fell|fail(?:s|ed)(?!\sfor\s(?:lack|want)\sof\s(?:an?\s)?second)|voted\s{1,2}down|weggestemd|haal(?:t|de"
    r"|den)\s{1,2}(?:het\s{1,2}niet|geen\s{1,2}meerderheid)"
    r"|(?<!termijn\s)(?<!norm\s)(?<!doel\s)(?<!grens\s)(?<!weken\s)(?<!dagen\s)(?<!maanden\s)niet\s{1,2}gehaald"
        r"|kr(?:ijgt|eeg)\s{1,2}geen\s{1,2}meerderheid"
    )),
    (Outcome.TIED, (
        r"stemmen\s{1,2}(?:over\s(?:[\w./]{1,24}\s){1,6}?)?staken|staken\s{1,2}(?:de\s)?stemmen|gestaakt"
    r"|stemmen\s{1,2}staakten"
        r"|(?<![^\n])staken(?=\s*(?:\n|$))|staken\s(?:van\s(?:de\s)?|der\s)stemmen|staakten\s{1,2}de\s{1,2}stemmen|tied|a\s{1,2}tie"
    )),
    (Outcome.WITHDRAWN, (
        r"(?:gaat|gaan|is|zijn|haal|haalt|halen)\s{1,2}(?:[\w./-]{1,24}\s){0,4}?van\s{1,2}tafel|"
        r"ingetrokken|teruggenomen|teruggetrokken|trek(?:t|ken)?\s{1,2}(?:[\w./]{1,24}\s){0,9}(?:in|terug)|trok(?:ken)?\s{1,2}(?:[\w./]{1,24}\s){0,9}(?:in|terug)"
    r"|agree[sd]?\s(?:to|that)\s(?:[\w'’]{1,16}\s){0,5}?withdraw(?:n|al)?|withdrawn|withdrew"
        r"|withdraws"
    )),
    (Outcome.HELD, (
        r"aangehouden|houd(?:t|en)?\s{1,2}(?:ik\s|wij\s|we\s)?(?:de|het|deze|dit|die|dat|hem|zijn|haar|hun|motie"
    r"|amendement)\s(?:[\w./]{1,24}\s){0,3}aan|aan\s{1,2}te\s{1,2}houden"
    r"|held\s{1,2}over|agree[sd]?\sto\s(?:[\w'’]{1,16}\s){0,3}?(?:defer|postpone|adjourn)|deferred"
        r"|adjourned|postponed"
    )),
    (Outcome.ADOPTED, (
        r"(?:is|zijn|wordt|worden)\s(?:\w+\s){0,3}benoemd|(?<!kennisgeving\s)aangenomen|aanvaard|aanvaardt"
    r"|te\s{1,2}aanvaarden"
        r"|(?:neemt|nam|namen)\s{1,2}(?:(?:de|het|deze|dit|ook|gewijzigde?|alle|raad|gemeenteraad)\s){0,4}(?:moties?"
    r"|amendement(?:en)?"
        r"|(?:raads|initiatief)?voorstel(?:len)?)\s(?:[^\s;]{1,24}\s){0,10}?aan\b"
        r"|aan\s{1,2}te\s{1,2}nemen|goedgekeurd"
        r"|(?:raad|gemeenteraad|commissie|vergadering|staten)\s{1,2}stemt\s(?:(?:unaniem|ook|hiermee|daarmee)\s){0,2}in"
        r"|(?:raad|gemeenteraad|commissie|vergadering|staten)\s{1,2}stem(?:t|de|den)\smet\s\d{1,3}\sstemmen\b[^.;]{1,300}?\bin(?=\smet\b)"
        r"|(?:raad|gemeenteraad|commissie|staten)\s{1,2}stelt\s(?:[^\s;.]{1,30}\s){1,12}?vast"
        r"|stelt\s{1,2}de\s{1,2}(?:agenda|notulen|besluitenlijst)\s(?:[^\s;.]{1,30}\s){0,8}?vast"
        r"|besluit\s{1,2}(?:unaniem\s{1,2})?conform|conform\s{1,2}(?:het\s)?(?:voorstel|voorgestelde?\sbesluit)(?=\s*(?:[.;,]|$|z\.h\.s"
    r"|zonder\b))|(?<![^\n])conform|conform(?:\s{1,2}besloten|(?=\s*$))|vastgesteld|adopted|carried"
    r"|passed|approved|agreed\s{1,2}to"
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
DECIDED = (Outcome.ADOPTED, Outcome.REJECTED, Outcome.TIED)
BETWEEN = re.compile(r"[\s.;,:(]{0,6}(?:(?:stemverhouding|stemming|uitslag|met|vote)[\s:]{1,3})?", re.IGNORECASE)
NAMED = re.compile(r"\(\d{1,3}\)|:|\b(?:ge)?stem(?:d|men|den)\b")
"""What is there where parties or members are listed on two sides: a sieve."""
LAST_CELL = re.compile(
    r"(?:^|[\s\t])(?P<for>\d{1,3})\s[-–]\s(?P<against>\d{1,3})(?:\s\([^()]{1,40}\))?\s*(?:$|(?=\t)|(?=(?:Voor|Tegen)\b))"
)
"""`Vastgesteld. 25 – 0`: the last cell of a row, where the column's head says what it counts."""
PAIR_LINE = re.compile(
    r"(?<![^\n])\s{0,3}(?:(?i:stem(?:men|ming|verhouding)|uitslag)\s?:?\s)?(?P<for>\d{1,3})\s?[–-]\s?(?P<against>\d{1,3})"
    r"(?=\s{0,3}(?:\n|$|[(;,]|(?i:voor|tegen|for|against)\b))"
)
"""A line that begins with two counts: the column of votes."""
TWO_CELLS = re.compile(r"(?<![^\n])(?P<for>\d{1,3})(?: {1,3}|\n)(?P<against>\d{1,3})\n\s{0,3}")
"""Two counts, the columns for and against, on a line or two right above the line that opens with the outcome."""
COUNTED = (Outcome.ADOPTED, Outcome.REJECTED, Outcome.TIED, Outcome.UNKNOWN)
"""Outcomes that counts belong to."""
VOTING = re.compile(r"\b(?:stem|gestemd|voor|tegen|vote|for|against|ayes?|yeas?|nays?)", re.IGNORECASE)
BARE = re.compile(r"\d{1,3} om \d{1,3}\s{0,3}[.!]?\s{0,3}")
"""`11 om 8.`, a sentence that is nothing but counts."""
PAIRED = 120
"""Characters between counts and the outcome that they belong to."""
BLOCK = 700
"""Characters of a text about one vote."""
NUMBERED = re.compile(r"(?<![\w.])[A-Za-z]{0,5}[.\-/]?\d{1,4}(?:[.\-/][A-Za-z]?\d{1,4})*[a-z]?(?![\w])")
"""A number of a motion or of an item."""
READ_LATELY = 1024
"""Texts whose votes are kept: several readings of one record ask the same of a sentence."""
ALREADY = re.compile(
    r"\b(?:als|indien|mocht|wanneer|zodra|voordat|tenzij|if|should|unless|when)\b[^;]{0,80}$", re.IGNORECASE
)


@lru_cache(maxsize=READ_LATELY)
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
    joined = _joined(text, _with_lines(text, [_counted_above(text, vote) for vote in found]))
    return _with_ballot(text, _paired(text, joined))


def _counted_above(text: str, vote: Vote) -> Vote:
    """Give an outcome the two counts that stand alone above it."""
    if vote.outcome not in DECIDED or vote.votes_for >= 0:
        return vote
    above = next(
        (pair for pair in TWO_CELLS.finditer(text, max(0, vote.span.start - 16)) if pair.end() == vote.span.start), None
    )
    return vote if above is None else replace(vote, votes_for=int(above["for"]), votes_against=int(above["against"]))


def _with_lines(text: str, found: list[Vote]) -> list[Vote]:
    """Join an outcome with the counts that begin the next line: two columns of one row, "Verworpen" and "5 – 20"."""
    told = Taken(vote.span for vote in found)
    pairs = [
        Vote(Outcome.UNKNOWN, int(pair["for"]), int(pair["against"]), False, False, pair[0].strip(), Span(*pair.span()))
        for pair in PAIR_LINE.finditer(text)
        if found and not told.meets(pair.span())
    ]
    joined: list[Vote] = []
    for vote in sorted((*found, *pairs), key=lambda vote: vote.span):
        last = joined[-1] if joined else None
        opens_line = (
            vote in pairs
            or text[: vote.span.start + 1].rstrip(" ").endswith("\n")
            or (vote.span.start > 0 and text[vote.span.start - 1] == "\n")
        )
        if last is None or not opens_line or vote.outcome not in (Outcome.UNKNOWN, Outcome.TIED):
            joined.append(vote)
        elif last.outcome in DECIDED and last.votes_for < 0:
            joined[-1] = replace(
                last,
                votes_for=vote.votes_for,
                votes_against=vote.votes_against,
                unanimous=last.unanimous or vote.unanimous,
                abstained=max(last.abstained, vote.abstained),
            )
        elif vote not in pairs:
            joined.append(vote)
    return joined


def _joined(text: str, found: list[Vote]) -> list[Vote]:
    """Take counts right behind an outcome for its own, with a full stop between: "Aangenomen. 15 voor, 5 tegen"."""
    joined: list[Vote] = []
    for vote in found:
        last = joined[-1] if joined else None
        bare = vote.outcome in (Outcome.UNKNOWN, Outcome.TIED) and vote.votes_for >= 0
        open_ = last is not None and last.outcome in DECIDED and last.votes_for < 0
        if last is not None and bare and open_ and BETWEEN.fullmatch(text, last.span.end, vote.span.start):
            span = Span(last.span.start, vote.span.end)
            joined[-1] = replace(
                last,
                votes_for=vote.votes_for,
                votes_against=vote.votes_against,
                abstained=vote.abstained,
                raw=text[span.start : span.end],
                span=span,
            )
        else:
            joined.append(vote)
    return joined


def _paired(text: str, found: list[Vote]) -> list[Vote]:
    """Take the only counts of a text for those of its only outcome, where they agree and nothing else is named between.

    `Dat is 12 tegen 9. Amendement A4 is aangenomen.`, `acht voor, drie tegen, te weten mevrouw Uil. Aangenomen.`
    """
    stated = [vote for vote in found if vote.outcome in (Outcome.ADOPTED, Outcome.REJECTED)]
    counted = [vote for vote in found if vote.votes_for >= 0]
    if len(found) != 2 or len(stated) != 1 or len(counted) != 1 or counted[0].outcome is not Outcome.UNKNOWN:
        return found
    first, second = sorted(found, key=lambda vote: vote.span)
    between = text[first.span.end : second.span.start]
    if len(between) > PAIRED or not set(NUMBERED.findall(between)) <= set(NUMBERED.findall(text[: first.span.start])):
        return found
    own = counted[0]
    if (own.votes_for > own.votes_against) != (stated[0].outcome is Outcome.ADOPTED):
        return found
    span = Span(first.span.start, second.span.end)
    return [
        replace(
            stated[0],
            votes_for=own.votes_for,
            votes_against=own.votes_against,
            unanimous=stated[0].unanimous and not own.votes_against,
            abstained=own.abstained,
            raw=text[span.start : span.end],
            span=span,
        )
    ]


def _with_ballot(text: str, found: list[Vote]) -> tuple[Vote, ...]:
    """Add what parties or names on either side come to, where no counts are printed: "Voor: VVD (5). Tegen: SP (2)"."""
    if any(vote.votes_for >= 0 for vote in found):
        return tuple(found)
    ratio = LAST_CELL.search(text)
    if ratio is not None and len(found) == 1 and found[0].outcome in COUNTED:
        return (replace(found[0], votes_for=int(ratio["for"]), votes_against=int(ratio["against"])),)
    hands = tallies.asked(text) if "?" in text or "wie is" in text else None
    if hands is not None and len(found) == 1 and found[0].outcome in COUNTED:
        return (replace(found[0], votes_for=hands.votes_for, votes_against=hands.votes_against),)
    single = len(found) == 1 and found[0].outcome in COUNTED
    sides = tallies.apart(text) if single and len(text) < BLOCK else {}
    if not (NAMED.search(text) or sides):
        return tuple(found)
    ballot = voters.find(text)
    counts = ballot.counts
    if counts is None and not found and ballot.camps and len(text) < BLOCK:
        sides = tallies.apart(text)
    if counts is None and sides:
        whole = [ballot.votes(Side(name)) if name not in sides else sides[name] for name in ("for", "against")]
        counts = (whole[0], whole[1]) if min(whole) >= 0 else None
    if counts is None:
        return tuple(found)
    if len(found) == 1 and found[0].outcome in COUNTED:
        return (replace(found[0], votes_for=counts[0], votes_against=counts[1]),)
    span = Span(ballot.camps[0].span.start, ballot.camps[-1].span.end)
    outcome = Outcome.TIED if counts[0] == counts[1] else Outcome.UNKNOWN
    return (*found, Vote(outcome, *counts, False, False, text[span.start : span.end], span))


def _sentences(text: str) -> list[tuple[int, int]]:
    """Cut at sentence ends only; a full stop inside "I.1" or a line break inside a sentence does not end one."""
    cuts = [
        match.end()
        for match in re.finditer(
            r"(?<![A-Z])(?:[.!?](?!\s(?i:nays?|noes)\b|\s(?:Het|Dit|De|Deze)\s\w{3,20}\s(?:komt|keert)\b)"
            r"|;(?!\s(?i:tegen|voor|against|for|abst|onth|nays|noes|komt|keert)))(?=\s|$)"
            r"|\n\s*\n|(?<=\d)\.(?=\s[A-Z])(?!\s(?i:nays?|noes)\b)",
            text,
        )
    ]
    return list(zip([0, *cuts], [*cuts, len(text)], strict=True))


def _in_sentence(text: str, start: int, end: int) -> list[Vote]:
    outcomes = [
        (match, _outcome(match))
        for match in OUTCOME.finditer(text, start, end)
        if not ALREADY.search(text, max(start, match.start() - 80), match.start())
    ]
    counts = list(tallies.find(text, start, end))
    abstained = tallies.abstained(text, start, end) if counts else -1
    if not outcomes and not VOTING.search(text, start, end):
        counts = [each for each in counts if BARE.fullmatch(text, each.span.start, end)]
    unanimous = UNANIMOUS.search(text, start, end)
    quiet = NO_ROLL_CALL.search(text, start, end)
    if not outcomes:
        return _without_word(text, counts, unanimous, Span(start, end), abstained)
    votes = []
    for index, (match, outcome) in enumerate(outcomes):
        left = outcomes[index - 1][0].end() if index else start
        right = outcomes[index + 1][0].start() if index + 1 < len(outcomes) else end
        own = _nearest(match, counts, left, right)
        first, second = (own.votes_for, own.votes_against) if own else (-1, -1)
        span = own.span if own else Span(match.start(), match.end())
        begin, stop = min(span.start, match.start()), max(span.end, match.end())
        agreed = unanimous is not None and left <= unanimous.start() < right
        votes.append(
            Vote(
                outcome,
                first,
                second,
                agreed and (own is None or not second),
                quiet is not None and quiet[0].lower() != "conform",
                text[begin:stop],
                Span(begin, stop),
                abstained if own else -1,
            )
        )
    return votes


def _without_word(
    text: str, counts: list[Tally], unanimous: re.Match[str] | None, sentence: Span, abstained: int
) -> list[Vote]:
    """Read a vote that names no outcome: "De raad besluit unaniem", "23 voor en 20 tegen"."""
    votes = [
        Vote(
            Outcome.TIED if each.votes_for == each.votes_against else Outcome.UNKNOWN,
            each.votes_for,
            each.votes_against,
            False,
            False,
            text[each.span.start : each.span.end],
            each.span,
            abstained,
        )
        for each in counts
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
        return [Vote(Outcome.ADOPTED, first, second, agreed, False, text[span.start : span.end], span, abstained)]
    return votes


def _outcome(match: re.Match[str]) -> Outcome:
    return next(outcome for index, (outcome, _) in enumerate(OUTCOMES) if match[f"o{index}"])


def _nearest(match: re.Match[str], counts: list[Tally], left: int, right: int) -> Tally | None:
    """Return the counts between the outcomes on either side that stand nearest to this one."""
    near = [count for count in counts if left <= count.span.start < right]
    return min(near, key=lambda count: abs(count.span.start - match.start())) if near else None
