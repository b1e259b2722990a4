"""Compares the pieces that a claim names and what became of them: ids, and votes as one record with their piece."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from gemcli.facts import ids as id_facts
from gemcli.facts import parties
from gemcli.facts.ids import Id, IdKind
from gemcli.facts.paraphrase import is_function
from gemcli.facts.reading import Facts
from gemcli.facts.votes import Outcome, Vote
from gemcli.grounding.quoting import stands_in
from gemcli.grounding.sides import Said, Sides, content
from gemcli.grounding.vocabulary import Vocabulary
from gemcli.model.finding import Check, CheckResult
from gemcli.text.lists import listed
from gemcli.text.words import tokens

PUT = (IdKind.MOTION, IdKind.AMENDMENT, IdKind.PROPOSAL)
"""Kinds that are voted on; a bare number may name either."""

SUBJECT = re.compile(
    r"\b(?P<motion>motie|moties|motion|motions)\b|\b(?P<amendment>(?:sub)?amendement(?:en)?|amendments?)\b"
    r"|\b(?P<proposal>(?:raads|initiatief|college)?voorstel(?:len)?|proposals?|verordening|bill)\b",
    re.IGNORECASE,
)
OPENS = re.compile(r"\b(?:besluit|beslist|besloten)\s", re.IGNORECASE)
STAMP = re.compile(r"\baldus\s{1,2}$", re.IGNORECASE)
"""`Aldus aangenomen in de openbare vergadering van ...`: what was done with the paper on which it stands."""
ELSEWHERE = "elsewhere"
"""The noun of a vote whose piece is not in the cited text."""
IN_LIST = re.compile(
    r"\s{0,2}(?:\(?[\w/&.-]{1,24}\)?\s{0,2})?(?:,|\s(?:en|and)\s|,\s?(?:en|and)\s)\s{0,2}(?:(?:de\s)?(?:moties?|amendement(?:en)?)\s)?"
)
"""What may stand between two ids of one list: a party, a comma, "en"."""
ABOUT_VOTES = listed(
    """
    stemmen stem stemming voor tegen meerderheid raad gemeenteraad uitslag leden unaniem met kreeg kregen haalde
    werd wordt is zijn door vote votes council majority members
    """
)
"""Words around a vote that do not say what it was about."""
PARTY_AFTER = re.compile(r"\s{0,2}\(?(?:van\s(?:de\s|het\s)?|of\s(?:the\s)?)?(?:fractie\s(?:van\s)?(?:de\s|het\s)?)?")


@dataclass(frozen=True, slots=True)
class Ruling:
    """A vote with what it was about."""

    vote: Vote
    subjects: tuple[Id, ...]
    """The piece, or the pieces of a list that share one outcome: "J.A, J.B en J.C zijn ingetrokken"."""
    noun: str
    """motion, amendment, proposal, or empty."""


def pieces(sides: Sides) -> list[Check]:
    """Return one check for each id and each vote of the claim."""
    return [*(_id(sides, fact) for fact in sides.facts.ids), *_votes(sides)]


def _id(sides: Sides, claim: Id) -> Check:
    for source in (*sides.quoted.ids, *sides.around.ids):
        if _alike(claim, source):
            return _with_party(sides, claim, source)
    if _stands_bare(claim, sides) or _opens_row(claim, sides):
        return sides.check("id", CheckResult.EQUAL, claim, claim)
    if claim.kind is IdKind.ITEM and any(section.item.upper() == claim.value for section in sides.witness.sections):
        return sides.check("id", CheckResult.EQUAL, claim, claim)
    rivals = [
        source for source in sides.quoted.ids if source.kind is claim.kind or {source.kind, claim.kind} <= set(PUT)
    ]
    stated = {fact.value for fact in sides.facts.ids}
    rival = next((source for source in rivals if source.value not in stated), None)
    if rival is not None:
        return sides.check("id", CheckResult.DIFFERENT, claim, rival)
    return sides.check("id", CheckResult.MISSING, claim)


def _stands_bare(claim: Id, sides: Sides) -> bool:
    """Whether a number of letters and digits stands in the passage by itself, without its word: "(2016/A3)"."""
    number = claim.raw.split()[-1]
    telling = re.search(r"[A-Za-z]", number) and re.search(r"\d{2}", number) and claim.kind in PUT
    taken = any(_token(source.raw, number) and source.kind is not claim.kind for source in sides.quoted.ids)
    return bool(telling) and not taken and _token(sides.quote, number)


def _opens_row(claim: Id, sides: Sides) -> bool:
    """Whether a passage begins with the number of an agenda item, as a row or a heading does: "5.1 Verordening ..."."""
    return claim.kind is IdKind.ITEM and re.match(rf"{re.escape(claim.raw)}[.)]?\s", sides.quote) is not None


def _token(text: str, number: str) -> bool:
    return re.search(rf"(?<![\w./-]){re.escape(number)}(?![\w/-])", text) is not None


def _alike(claim: Id, source: Id) -> bool:
    """Whether two ids name one piece: a motion is not the amendment of the same number."""
    if claim.kind is IdKind.ARTICLE:
        if source.kind is not IdKind.ARTICLE:
            return False
        number, _, law = claim.value.partition(" ")
        other, _, other_law = source.value.partition(" ")
        return number == other and (not law or law == other_law)
    kinds = {claim.kind, source.kind}
    fits = claim.kind is source.kind or (IdKind.PROPOSAL in kinds and kinds <= {*PUT, IdKind.ITEM})
    return fits and id_facts.same(claim.value, source.value)


def _with_party(sides: Sides, claim: Id, found: Id) -> Check:
    """Compare the party that stands behind an id, where both texts name one: "motie I.1 van de SP"."""
    own = _party_after(sides.claim, claim, sides.facts, sides)
    theirs = [
        _party_after(text, source, facts, sides)
        for text, facts in ((sides.quote, sides.quoted), (sides.context, sides.around))
        for source in facts.ids
        if _alike(claim, source)
    ]
    named = [party for party in theirs if party]
    if own and named and own not in named:
        other = Said(f"{claim.raw} {named[0]}", found.span) if found in sides.quoted.ids else f"{claim.raw} {named[0]}"
        return sides.check("party", CheckResult.DIFFERENT, Said(f"{claim.raw} {own}", claim.span), other)
    return sides.check("id", CheckResult.EQUAL, claim, found)


def _party_after(text: str, fact: Id, facts: Facts, sides: Sides) -> str:
    joint = PARTY_AFTER.match(text, fact.span.end)
    start = joint.end() if joint else fact.span.end
    known = next((party.name for party in facts.parties if party.span.start == start), "")
    if known:
        return known
    word = re.match(r"[A-Z][\w/&-]{1,20}", text[start : start + 24])
    if word is None or not re.search(r"[A-Z].*[A-Z]", word[0]):
        return ""
    return parties.canonical(word[0], sides.municipality)


def rulings(text: str, facts: Facts, before: tuple[Id, ...] = (), noun: str = "") -> list[Ruling]:
    """Tie each vote of a text to the piece named nearest before it, or after it in its own sentence."""
    found = []
    named = [fact for fact in facts.ids if fact.kind in PUT]
    for vote in facts.votes:
        earlier = [fact for fact in named if fact.span.start < vote.span.end]
        later = [fact for fact in named if fact.span.start >= vote.span.end]
        subjects = _listed(text, earlier) if earlier else before
        if not earlier and later and not re.search(r"[.!?\n]", text[vote.span.end : later[0].span.start]):
            subjects = (later[0],)
        if earlier and _new_piece(text[earlier[-1].span.end : vote.span.start], earlier[-1]):
            subjects = ()
        nouns = list(SUBJECT.finditer(text, 0, vote.span.end))
        about = (nouns[-1].lastgroup or "") if nouns else noun
        if OPENS.search(vote.raw):
            subjects, about = _opened(text, vote, later)
        found.append(Ruling(vote, subjects, str(subjects[0].kind) if subjects else about))
    return found


def _opened(text: str, vote: Vote, later: Sequence[Id]) -> tuple[tuple[Id, ...], str]:
    """Return what "De raad besluit unaniem:" is about: what follows it, never what came before."""
    line = text.find("\n", vote.span.end)
    end = text.find("\n", line + 1) if line >= 0 else -1
    end = end if end >= 0 else len(text)
    noun = SUBJECT.search(text, vote.span.end, end)
    subjects = tuple(fact for fact in later[:1] if fact.span.start < end)
    return subjects, (noun.lastgroup or "") if noun else ELSEWHERE


def _listed(text: str, named: Sequence[Id]) -> tuple[Id, ...]:
    """Return the last id and those that stand in one list with it."""
    found = [named[-1]]
    for earlier in reversed(named[:-1]):
        if not IN_LIST.fullmatch(text, earlier.span.end, found[-1].span.start):
            break
        found.append(earlier)
    return tuple(found)


def _new_piece(between: str, subject: Id) -> bool:
    """Whether another subject word after an id begins a new piece: "motie I.1 ... Het voorstel wordt aangenomen"."""
    other = [match for match in SUBJECT.finditer(between) if match.lastgroup != subject.kind.value]
    return bool(other) and re.search(r"[.;\n]", between[: other[-1].start()]) is not None


def _votes(sides: Sides) -> list[Check]:
    claimed = rulings(sides.claim, sides.facts)
    if not claimed:
        return []
    put = [fact for fact in sides.around.ids if fact.kind in PUT and fact.span.end <= len(sides.witness.before)]
    nouns = list(SUBJECT.finditer(sides.witness.before))
    last_noun = (nouns[-1].lastgroup or "") if nouns else ""
    sourced = rulings(sides.quote, sides.quoted, (put[-1],) if put else (), last_noun)
    return [_vote(sides, ruling, sourced) for ruling in claimed]


def _vote(sides: Sides, claim: Ruling, sourced: Sequence[Ruling]) -> Check:
    if not sourced:
        result = CheckResult.UNDECIDED if _in_other_form(claim.vote, sides) else CheckResult.MISSING
        return sides.check("vote", result, Said(claim.vote.canonical, claim.vote.span))
    own = [ruling for ruling in sourced if _same_piece(claim, ruling)] or _of_the_only_piece(sides, claim, sourced)
    if not own and claim.subjects:
        other = sourced[0]
        result = CheckResult.DIFFERENT if all(ruling.subjects for ruling in sourced) else CheckResult.UNDECIDED
        return sides.check("vote", result, _said(claim), _said(other))
    if not own:
        return sides.check("vote", CheckResult.UNDECIDED, _said(claim), _said(sourced[0]))
    candidates = own
    graded = [(same_vote(claim.vote, ruling.vote), ruling) for ruling in candidates]
    order = (CheckResult.EQUAL, CheckResult.ENTAILED, CheckResult.UNDECIDED, CheckResult.MISSING, CheckResult.DIFFERENT)
    result, best = min(graded, key=lambda pair: order.index(pair[0]))
    settled = result in (CheckResult.EQUAL, CheckResult.ENTAILED)
    if settled and len({ruling.vote.canonical for ruling in candidates}) > 1 and not claim.subjects:
        # Several votes and the claim does not say which piece: only the subject word can decide.
        alike = {ruling.vote.canonical for ruling in candidates if ruling.noun == claim.noun}
        if len(alike) != 1 or best.noun != claim.noun:
            result = CheckResult.UNDECIDED
    if result in (CheckResult.EQUAL, CheckResult.ENTAILED) and not claim.subjects and not _is_about(sides):
        result = CheckResult.UNDECIDED
    return sides.check("vote", result, _said(claim), _said(best))


def _in_other_form(vote: Vote, sides: Sides) -> bool:
    """Whether the words of an outcome stand in the evidence as somebody says them: "wij houden de motie aan"."""
    offered = Vocabulary(sides.quote)
    said = [word for word in content(vote.raw) if word.isalpha()]
    return vote.votes_for < 0 and bool(said) and all(offered.holds(word) for word in said)


def _is_about(sides: Sides) -> bool:
    """Whether the passage of a vote names what a claim without a number says that was voted on."""
    closed = [fact.span for group in (sides.facts.votes, sides.facts.parties, sides.facts.persons) for fact in group]
    words = {
        token.text.casefold()
        for token in tokens(sides.claim)
        if token.text.isalpha() and not any(span.start <= token.start < span.end for span in closed)
    }
    words = {word for word in words if not (is_function(word) or SUBJECT.fullmatch(word) or word in ABOUT_VOTES)}
    offered = Vocabulary(sides.quote, sides.context)
    return sum(offered.holds(word) for word in words) >= len(words) / 2


def _of_the_only_piece(sides: Sides, claim: Ruling, sourced: Sequence[Ruling]) -> list[Ruling]:
    """Return the one vote of a passage that names no other piece: a motion's own paper with its stamp."""
    others = [
        fact for fact in sides.quoted.ids if fact.kind in PUT and not any(_alike(one, fact) for one in claim.subjects)
    ]
    stands = len(claim.subjects) == 1 and stands_in(claim.subjects[0].raw.split()[-1], sides.quote)
    stamped = [
        one for one in sourced if STAMP.search(sides.quote, max(0, one.vote.span.start - 8), one.vote.span.start)
    ]
    sourced = stamped or sourced
    alone = len({ruling.vote.canonical for ruling in sourced}) == 1 and not any(ruling.subjects for ruling in sourced)
    alike = all(ruling.noun in ("", claim.noun) for ruling in sourced)
    return list(sourced) if stands and alone and alike and not others else []


def _same_piece(claim: Ruling, source: Ruling) -> bool:
    if not claim.subjects:
        return not claim.noun or not source.noun or claim.noun == source.noun
    return all(any(_alike(one, other) for other in source.subjects) for one in claim.subjects)


def _said(ruling: Ruling) -> Said:
    named = ", ".join(subject.value for subject in ruling.subjects)
    return Said(f"{named} {ruling.vote.canonical}".strip(), ruling.vote.span)


def same_vote(claim: Vote, source: Vote) -> CheckResult:
    """Say how two votes stand to each other as records: outcome, counts and unanimity together.

    Counts that the claim leaves out are no difference; counts that it adds are missing in the source. A majority in
    favour carries "adopted" (Gemeentewet 30), a tie is a tie.
    """
    outcome = _same_outcome(claim, source)
    if outcome is CheckResult.DIFFERENT:
        return outcome
    counted = claim.votes_for >= 0
    if counted and source.votes_for >= 0:
        if (claim.votes_for, claim.votes_against) != (source.votes_for, source.votes_against):
            return CheckResult.DIFFERENT
    elif counted:
        return CheckResult.DIFFERENT if source.unanimous and claim.votes_against > 0 else CheckResult.MISSING
    if claim.unanimous and not source.unanimous:
        if source.votes_against > 0:
            return CheckResult.DIFFERENT
        return CheckResult.ENTAILED if source.votes_against == 0 else CheckResult.MISSING
    if claim.without_roll_call and not source.without_roll_call:
        return CheckResult.MISSING
    return outcome


def _same_outcome(claim: Vote, source: Vote) -> CheckResult:
    if claim.outcome is source.outcome:
        return CheckResult.EQUAL
    if {claim.outcome, source.outcome} == {Outcome.ADOPTED, Outcome.CHANGED}:
        return CheckResult.ENTAILED if claim.outcome is Outcome.ADOPTED else CheckResult.UNDECIDED
    if claim.outcome is Outcome.UNKNOWN:
        return CheckResult.ENTAILED
    if source.outcome is Outcome.UNKNOWN:
        if source.unanimous:
            return CheckResult.ENTAILED if claim.outcome is Outcome.ADOPTED else CheckResult.UNDECIDED
        wins = source.votes_for > source.votes_against
        expected = Outcome.ADOPTED if wins else Outcome.REJECTED
        return CheckResult.ENTAILED if claim.outcome is expected else CheckResult.DIFFERENT
    return CheckResult.DIFFERENT
