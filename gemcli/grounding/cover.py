"""Looks for words of a claim that nothing in its evidence or surroundings carries."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from gemcli.facts import tallies
from gemcli.facts.inflection import PARTICLES
from gemcli.facts.paraphrase import NEUTRAL, SPEECH, is_function
from gemcli.facts.polarity import NEGATIONS, SIGNS
from gemcli.facts.votes import Vote
from gemcli.grounding.alignment import Alignment
from gemcli.grounding.sides import Sides, is_known
from gemcli.grounding.vocabulary import Vocabulary
from gemcli.grounding.wishes import is_wish
from gemcli.model.finding import Check, CheckResult
from gemcli.model.span import Span
from gemcli.text.lists import listed
from gemcli.text.words import Token, tokens

GOOD = (CheckResult.EQUAL, CheckResult.ENTAILED)

SCANT = 0.3
"""Share of carried words below which a claim has nothing to do with its evidence."""

SCATTERED = 0.6
"""Share of carried words that one sentence, or two that stand together, must hold: else words were gathered."""

ASKING = listed("vragen vraagt vroeg vroegen gevraagd weten asks ask asked wonders wanted know")
"""What may be said of a question."""

WISHING = listed("wil willen wilde vraagt vragen verzoekt wants asks")
"""What may be said of a motion or amendment that wants what its dictum says."""

VOTE_WORDS = listed(
    """
    stemmen stem stemming stemmingen gestemd voor tegen meerderheid hoofdelijke raad gemeenteraad uitslag leden council
    votes vote voted majority
    """
)
"""Words around a vote that say nothing that the check of the vote does not say."""


def coverage(sides: Sides, alignment: Alignment, checks: Sequence[Check], known: Sequence[str] = ()) -> list[Check]:
    """Return a check for the words, and one for each name that stands nowhere.

    `known` holds words that were checked elsewhere: the field values of a structured claim.
    """
    words = _open(sides, checks)
    offered = Vocabulary(sides.quote, sides.context, *known)
    spoken = any(check.name == "attribution" and check.result in GOOD for check in checks)
    allowed = SPEECH if spoken else frozenset()
    if spoken and "?" in sides.quote:
        allowed |= ASKING
    if is_wish(sides):
        allowed |= WISHING
    if _turned_alike(checks):
        allowed |= NEGATIONS
    left = _left(sides.claim, words, offered, allowed, f"{sides.quote} {sides.context}")
    found: list[Check] = []
    names = [token for token in left if _is_name(sides.claim, token)]
    for token in names:
        in_turn = token.text in sides.witness.turn_before
        stands = is_known(token.text, sides) and not _is_for_another(sides, token)
        result = CheckResult.UNDECIDED if in_turn or stands else CheckResult.MISSING
        found.append(sides.check("name", result, token.text, sides.witness.sections[0].voice if in_turn else ""))
    rest = [token.text for token in left if token not in names]
    share = 1 - len(left) / len(words) if words else 1.0
    if rest:
        result = CheckResult.MISSING if share < SCANT else CheckResult.UNDECIDED
        found.append(sides.check("coverage", result, " ".join(rest), sides.quote[:80] if share >= SCANT else ""))
    elif not names:
        scattered = alignment.focus < SCATTERED and len(words) > 3
        result = CheckResult.UNDECIDED if scattered else CheckResult.EQUAL
        found.append(sides.check("coverage", result, sides.claim, sides.quote[:80]))
    return found


FULL_NAME = re.compile(r"\b[A-ZÀ-Þ][\w'’-]+\s(?:(?:van|de|der|den|ten|ter|el)\s){0,3}[A-ZÀ-Þ][\w'’-]+")


def _is_for_another(sides: Sides, token: Token) -> bool:
    """Whether a name is half of a full name where the evidence has another one: somebody else did it."""
    own = [match for match in FULL_NAME.finditer(sides.claim) if match.start() <= token.start < match.end()]
    rivals = [match[0] for match in FULL_NAME.finditer(sides.quote)]
    return bool(own) and any(rival.split()[-1] not in sides.claim for rival in rivals)


def carried(sides: Sides) -> float:
    """Return the share of the claim's content words that the cited words themselves hold."""
    words = [token for token in tokens(sides.claim) if not is_function(token.text.casefold())]
    offered = Vocabulary(sides.quote)
    return sum(offered.holds(token.text.casefold()) for token in words) / len(words) if words else 0.0


def _open(sides: Sides, checks: Sequence[Check]) -> list[Token]:
    """Return the content words of the claim outside facts that have a check of their own."""
    closed = list(_checked_spans(sides))
    voted = any(check.name == "vote" for check in checks)
    found = []
    for token in tokens(sides.claim):
        word = token.text.casefold()
        if is_function(word) or word in NEUTRAL or (voted and word in VOTE_WORDS):
            continue
        if any(token.start < span.end and token.end > span.start for span in closed):
            continue
        found.append(token)
    return found


def _checked_spans(sides: Sides) -> list[Span]:
    facts = sides.facts
    spans = [
        fact.span for group in (facts.money, facts.percents, facts.times, facts.ids, facts.parties) for fact in group
    ]
    spans += [fact.span for fact in facts.dates]
    spans += [fact.span for fact in facts.persons]
    spans += [span for vote in facts.votes if sides.quoted.votes for span in _of_vote(sides.claim, vote)]
    spans += [
        count.span if count.is_measure else Span(count.span.start, count.span.start + len(count.raw.split()[0]))
        for count in facts.counts
    ]
    return spans


def _of_vote(text: str, vote: Vote) -> Iterator[Span]:
    """Yield the words of a vote that its own check compares: outcome and counts, not what stands between them."""
    for token in tokens(text[vote.span.start : vote.span.end]):
        word = token.text.casefold()
        edge = token.start == 0 or token.end == vote.span.end - vote.span.start
        if (
            edge
            or word in VOTE_WORDS
            or word in SIGNS
            or word in NEGATIONS
            or tallies.number(word) is not None
            or not word.isalpha()
        ):
            yield Span(vote.span.start + token.start, vote.span.start + token.end)


def _left(
    claim: str, words: Sequence[Token], offered: Vocabulary, allowed: frozenset[str], offered_text: str
) -> list[Token]:
    particles = frozenset(token.text.casefold() for token in tokens(claim)) & PARTICLES
    left = []
    used: set[str] = set()
    joined_pairs = _written_apart(claim, offered)
    for token in words:
        word = token.text.casefold()
        if offered.holds(word) or word in allowed or offered.holds_parts(word):
            continue
        if token.start in joined_pairs:
            continue
        joined = offered.holds_verb(word, particles)
        if joined:
            used.add(joined)
            continue
        if token.text.isupper() and stands_for(token.text, offered_text):
            continue
        if "-" in word and all(offered.holds(part) for part in word.split("-") if not is_function(part)):
            continue
        left.append(token)
    return [token for token in left if token.text.casefold() not in used]


CAPITALS = re.compile(
    r"\b[A-ZÀ-Þ][\w'’-]+(?:\s(?:[A-ZÀ-Þ][\w'’-]+|(?:van|voor|het|de|der|en|of|the|for|and)(?=\s))){0,9}"
)


def stands_for(short: str, text: str) -> bool:
    """Say whether an abbreviation is made of the first letters of a name that a text writes out.

    >>> stands_for("RCE", "door de Rijksdienst voor het Cultureel Erfgoed aangewezen"), stands_for("RCE", "De Raad")
    (True, False)
    """
    if not 2 <= len(short) <= 7 or not short.isalpha():
        return False
    for match in CAPITALS.finditer(text):
        initials = "".join(word[0] for word in re.split(r"[\s-]", match.group()) if word[:1].isupper())
        if short in initials or short == "".join(word[0] for word in match.group().split()).upper():
            return True
    return False


def _turned_alike(checks: Sequence[Check]) -> bool:
    """Whether yes and no were compared and found equal, so that "geen" may stand for "niet"."""
    results = {check.result for check in checks if check.name == "polarity"}
    return results == {CheckResult.EQUAL}


def _written_apart(claim: str, offered: Vocabulary) -> set[int]:
    """Return the places of words that the evidence writes as one: "mede ondertekend"."""
    found: set[int] = set()
    for one, other in pairwise(tokens(claim)):
        if len(one.text) + len(other.text) > 8 and offered.holds_as_written((one.text + other.text).casefold()):
            found |= {one.start, other.start}
    return found


def _is_name(claim: str, token: Token) -> bool:
    """Whether a word is a name: a capital or digits that do not come from the start of a sentence."""
    if token.text[0].isdigit() or any(char.isdigit() for char in token.text):
        return True
    if not token.text[0].isupper():
        return False
    before = claim[: token.start].rstrip(" \"'“‘(")
    return bool(before) and before[-1] not in ".!?:"
