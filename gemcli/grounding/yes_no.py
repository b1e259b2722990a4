"""Compares yes and no, clause by clause with the evidence: negations, opposites, for and against."""

from __future__ import annotations

import re

from gemcli.facts import polarity
from gemcli.facts.clauses import clauses
from gemcli.facts.inflection import fold, roots
from gemcli.facts.polarity import Mark
from gemcli.grounding.alignment import Alignment, Pair, overlap
from gemcli.grounding.sides import Sides, content, nearby
from gemcli.grounding.vocabulary import Vocabulary
from gemcli.model.finding import Check, CheckResult
from gemcli.text.lists import listed
from gemcli.text.words import tokens

TWICE = 2
STRONG = 0.5
"""Share of a claim clause's words from which an evidence clause is taken to say the same thing."""
REVERSE = frozenset(
    form
    for word in listed(
        """
        betekent betekenen
        uitgezonderd behalve uitzondering afzien voorkomen vermijden schrappen geschrapt ontbreekt ontbreken weigeren
        verbieden verboden stoppen beëindigen afwijzen ontraden uitstellen vervallen mislukt verhinderen belemmeren
        tegenhouden betwijfelen twijfel ontkennen onjuist zogenaamd vermeend tegenstelling intrekken opschorten
        annuleren afgelasten  afblazen misverstand onwaar denial denies except unless refuse cancel prevent avoid
        """
    )
    for form in roots(word)
)
"""Words that turn round or cancel what stands beside them; a claim may not drop them."""
AS_NOUN = re.compile(r"\bhet\s{1,2}$", re.IGNORECASE)
"""Before "aannemen" as the name of an act: "met het aannemen is nog niet besloten" denies something else."""
HALF_NO = listed(
    """
    buiten behalve uitgezonderd minder weinig nauwelijks amper zelden afwezig gratis vrij vrijgesteld ontslagen los
    tegen verzet weigert weigerde dicht stil leeg mist missen missing absent except outside
    hardly barely scarcely few little free
    """
)
"""Words by which a clause may say no without a negating word."""
THAT = re.compile(r"\b(?:dat|that)\b", re.IGNORECASE)
ASIDE = re.compile(
    r"(?:want|maar|omdat|doordat|terwijl|hoewel|zodat|waardoor|en|ook|because|but|while|although|so\sthat|and)\b",
    re.IGNORECASE,
)
"""How a clause begins that stands beside the statement instead of governing it."""
SIDE = re.compile(r"\b(?P<side>voor|tegen|for|against)\b", re.IGNORECASE)
VOTES = re.compile(r"\b(?:stem|stemt|stemde|stemden|gestemd|stemmen|vote|voted|votes)\b", re.IGNORECASE)
IN_FAVOUR = re.compile(
    r"\b(?:is|zijn|was|waren|are|were)\s(?:(?:ook|niet|not)\s)?(?:voor|tegen|for|against)\s"
    r"(?:de|deze|dit|het|dat|een|motie|amendement|the|this|motion)\b",
    re.IGNORECASE,
)
ONLY = re.compile(r"\b(?P<no>niet\s|not\s)?(?:alleen|slechts|only)\b", re.IGNORECASE)


def yes_no(sides: Sides, alignment: Alignment) -> list[Check]:
    """Return the checks of polarity: nothing may be turned round, dropped or added."""
    return [
        *_negation(sides, alignment),
        *_opposites(sides, alignment),
        *_sides_taken(sides, alignment),
        *_reversed(sides, alignment),
        *_only(sides, alignment),
        *_governed(sides, alignment),
    ]


def _reversed(sides: Sides, alignment: Alignment) -> list[Check]:
    """Find a word that cancels what the claim says, in the clauses that carry the claim."""
    own = Vocabulary(sides.claim)
    for clause in alignment.carrying():
        for token in tokens(clause):
            if not roots(token.text).isdisjoint(REVERSE) and not own.holds(token.text.casefold()):
                return [sides.check("polarity", CheckResult.UNDECIDED, sides.claim, token.text)]
    return []


def _governed(sides: Sides, alignment: Alignment) -> list[Check]:
    """A main clause that denies governs what stands behind "dat": "een garantie dat ..., kan ik niet toezeggen"."""
    own = sum(1 for _ in polarity.NEGATION.finditer(sides.claim))
    for sentence in alignment.sentences:
        parts = [sentence[start:end] for start, end in clauses(sentence)]
        best = max(parts, key=lambda part: overlap(sides.claim, part), default="")
        if not THAT.search(best):
            continue
        theirs = sum(1 for part in parts if not ASIDE.match(part) for _ in polarity.NEGATION.finditer(part))
        if theirs > own and not _turned_by_verb(sides.claim, sentence):
            return [sides.check("polarity", CheckResult.UNDECIDED, sides.claim, sentence[:80])]
    return []


def _only(sides: Sides, alignment: Alignment) -> list[Check]:
    """Compare "alleen" with "niet alleen"."""
    own, theirs = list(ONLY.finditer(sides.claim)), list(ONLY.finditer(alignment.text))
    if own and theirs and {bool(match["no"]) for match in own} != {bool(match["no"]) for match in theirs}:
        return [sides.check("polarity", CheckResult.UNDECIDED, own[0][0], theirs[0][0])]
    return []


def _negation(sides: Sides, alignment: Alignment) -> list[Check]:
    checks = []
    for pair in alignment.pairs:
        no = polarity.negated(pair.claim)
        if pair.claim.casefold() in alignment.text.casefold() and no == polarity.negated(
            _around(pair.claim, alignment)
        ):
            continue
        matches = _relevant(pair)
        if not matches:
            if no:
                checks.append(sides.check("polarity", CheckResult.UNDECIDED, pair.claim))
            continue
        best = matches[0][1]
        tied = [clause for clause, share in matches if share == best]
        others = [clause for clause, share in matches if share >= STRONG or share == best]
        agrees = [clause for clause in tied if polarity.negated(clause) == no]
        if agrees and all(polarity.negated(clause) == no for clause in others):
            doubled = next((clause for clause in tied if _how_often(clause) != _how_often(pair.claim)), "")
            if doubled:
                checks.append(sides.check("polarity", CheckResult.UNDECIDED, pair.claim, doubled))
            elif no:
                checks.append(sides.check("polarity", CheckResult.EQUAL, pair.claim, agrees[0]))
            continue
        rival = next(clause for clause in others if polarity.negated(clause) != no)
        if _turned_by_verb(pair.claim, rival):
            continue
        certain = not agrees and best >= STRONG and max(map(_how_often, (pair.claim, *others))) < TWICE
        certain = certain and _is_alike(rival, pair.claim) and not _says_no_otherwise(sides.claim, alignment.text)
        result = CheckResult.DIFFERENT if certain and not _tells_rest(sides, pair.claim) else CheckResult.UNDECIDED
        checks.append(sides.check("polarity", result, pair.claim, rival))
    return checks


def _tells_rest(sides: Sides, clause: str) -> bool:
    """Whether a clause counts others than the source does: 160 are not where 480 of 640 are."""
    own, theirs = (
        {fact.value for group in (facts.counts, facts.percents) for fact in group if fact.raw in text}
        for facts, text in ((sides.facts, clause), (sides.quoted, sides.quote))
    )
    return bool(own) and own.isdisjoint(theirs)


def _is_alike(rival: str, clause: str) -> bool:
    """Whether most words of a clause of the evidence stand in that of the claim: else it is about something else."""
    words = [word for word in dict.fromkeys(content(rival)) if word not in polarity.NEGATIONS and word != "meer"]
    own = Vocabulary(clause)
    return sum(own.holds(word) for word in words) > STRONG * len(words)


def _says_no_otherwise(one: str, other: str) -> bool:
    """Whether one of two clauses says no without a negation: "buiten de betaalde tijden", "unaudited", "afwezig"."""
    for clause, beside in ((one, other), (other, one)):
        own = {token.text.casefold() for token in tokens(clause)} - {token.text.casefold() for token in tokens(beside)}
        if not own.isdisjoint(HALF_NO) or any(_is_turned(word, beside) for word in own):
            return True
    return False


def _is_turned(word: str, beside: str) -> bool:
    """Whether a word is one of the other clause with a front that denies it: "onveilig", "unaudited"."""
    front = next((front for front in ("niet-", "non-", "on", "un", "in") if word.startswith(front)), "")
    return bool(front) and len(word) > len(front) + 3 and Vocabulary(beside).holds_as_written(word[len(front) :])


def _how_often(clause: str) -> int:
    """Return how often a clause says no; from twice on, a person has to see what is left of it."""
    return sum(1 for mark in polarity.find(clause) if not mark.family)


def _around(clause: str, alignment: Alignment) -> str:
    """Return the clause of the evidence that holds a clause of the claim word for word."""
    return next(
        (part for pair in alignment.pairs for part, _ in pair.matches if clause.casefold() in part.casefold()), clause
    )


def _relevant(pair: Pair) -> list[tuple[str, float]]:
    return [match for match in pair.matches if match[1] >= 0.2] or list(pair.matches[:1])


def _families(clause: str) -> dict[str, int]:
    """Return the sign of each pair of opposites in a clause, its negation worked in; 0 where both signs stand."""
    marks = [mark for mark in polarity.find(clause) if mark.family]
    turn = -1 if polarity.negated(clause) else 1
    signs: dict[str, int] = {}
    for mark in marks:
        sign = mark.sign * turn
        signs[mark.family] = sign if signs.get(mark.family, sign) == sign else 0
    return signs


def _turned_by_verb(claim: str, evidence: str) -> bool:
    """Whether a negation is carried by the opposite verb: "niet aangenomen" and "verworpen"."""
    one, other = _families(claim), _families(evidence)
    return any(one[family] == other.get(family) and one[family] != 0 for family in one)


def _opposites(sides: Sides, alignment: Alignment) -> list[Check]:
    """Compare the members of pairs of opposites: each must stand on the same side as in the evidence."""
    checks = []
    evidence = alignment.text
    theirs = [mark for mark in polarity.find(evidence) if mark.family]
    for mark in polarity.find(sides.claim):
        if not mark.family or _inside_vote(sides, mark):
            continue
        rivals = [other for other in theirs if other.family == mark.family]
        if not rivals:
            continue
        if AS_NOUN.search(sides.claim, 0, mark.span.start):
            continue
        sign = mark.sign * _turn(sides.claim, mark)
        signs = {other.sign * _turn(evidence, other) for other in rivals}
        if signs == {sign}:
            continue
        if sign not in signs:
            around = (_clause(sides.claim, mark), *(_clause(evidence, other) for other in rivals))
            result = CheckResult.UNDECIDED if max(map(_how_often, around)) >= TWICE else CheckResult.DIFFERENT
            checks.append(sides.check("polarity", result, mark.word, rivals[0].word))
            continue
        words = nearby(sides.claim, mark.span)
        closest = max(rivals, key=lambda other: len(words & nearby(evidence, other.span)))
        agrees = closest.sign * _turn(evidence, closest) == sign and fold(closest.word) == fold(mark.word)
        if not agrees:
            checks.append(sides.check("polarity", CheckResult.UNDECIDED, mark.word, closest.word))
    return checks


def _inside_vote(sides: Sides, mark: Mark) -> bool:
    return any(vote.span.start <= mark.span.start < vote.span.end for vote in sides.facts.votes)


def _turn(text: str, mark: Mark) -> int:
    """Return -1 where the clause around a mark is negated."""
    return -1 if polarity.negated(_clause(text, mark)) else 1


def _clause(text: str, mark: Mark) -> str:
    """Return the clause around a mark."""
    return next((text[start:end] for start, end in clauses(text, fine=True) if start <= mark.span.start < end), text)


def _sides_taken(sides: Sides, alignment: Alignment) -> list[Check]:
    """Compare "voor" and "tegen" where somebody votes and no counts are given."""
    if not (VOTES.search(sides.claim) or IN_FAVOUR.search(sides.claim)) or any(
        vote.votes_for >= 0 for vote in sides.facts.votes
    ):
        return []
    claimed = {_side(match["side"]) for match in SIDE.finditer(sides.claim)}
    if not claimed:
        return []
    if not (VOTES.search(alignment.text) or IN_FAVOUR.search(alignment.text)):
        return (
            [sides.check("polarity", CheckResult.UNDECIDED, " ".join(sorted(claimed)))]
            if IN_FAVOUR.search(sides.claim)
            else []
        )
    said = {_side(match["side"]) for match in SIDE.finditer(alignment.text)}
    if claimed == said:
        return [sides.check("polarity", CheckResult.EQUAL, " ".join(sorted(claimed)), " ".join(sorted(said)))]
    result = CheckResult.UNDECIDED if claimed & said or not said else CheckResult.DIFFERENT
    return [sides.check("polarity", result, " ".join(sorted(claimed)), " ".join(sorted(said)))]


def _side(word: str) -> str:
    return {"for": "voor", "against": "tegen"}.get(word.lower(), word.lower())
