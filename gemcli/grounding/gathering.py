"""Gathers the sentences that hold, beside its best passage, what a claim says: one claim may rest on several."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from gemcli.facts.clauses import clauses
from gemcli.facts.reading import Facts
from gemcli.facts.spelling import spellings
from gemcli.grounding.compare import TYPED
from gemcli.grounding.search import Search
from gemcli.grounding.sides import content
from gemcli.grounding.vocabulary import Vocabulary
from gemcli.model.claim import SentenceRef
from gemcli.model.finding import CheckResult, Finding, Verdict
from gemcli.text.words import tokens

ROUNDS = 3
"""Sentences that may be added to a passage; a claim that needs more is not one claim."""
TRIED = 3
"""Best candidates that are compared in each round."""
WEIGHT_OF_VALUE = 6.0
"""How much a sentence that may hold a missing value counts, beside words that are as rare as the corpus makes them."""
OF_ONE_SUBJECT = 0.4
"""How much a word of the same subject counts beside the word itself."""
AS_MUCH = 0.4
"""Share of what the passage holds beside a value that a sentence with that value must hold as well."""
FIGURE = re.compile(r"(?<![\w.,])\d[\d.,]{0,14}(?![\w])")
IN_A_ROW = 3
"""Figures that a row of a table has: its words stand in its head, not beside its values."""
OPEN = (CheckResult.MISSING, CheckResult.DIFFERENT)
HOW_GOOD = {Verdict.QUOTED: 3, Verdict.SUPPORTED: 3, Verdict.NEEDS_HUMAN: 2, Verdict.PARTLY: 1, Verdict.CONTRADICTED: 1}

Refs = tuple[SentenceRef, ...]
Weigh = Callable[[Refs], Finding]


def gathered(
    finding: Finding, facts: Facts, own: Sequence[SentenceRef], search: Search, weigh: Weigh
) -> tuple[Finding, Refs]:
    """Return the best finding on a claim by its passage and up to three sentences more, and the sentences it rests on.

    A sentence is added only where it leaves fewer facts of the claim missing or different, or fewer words open. What
    comes back may be the finding that was given: then nothing near it helps.
    """
    best, refs = finding, tuple(own)
    for _ in range(ROUNDS):
        if not _is_wanting(best):
            break
        tried = [(weigh((*refs, ref)), ref) for ref in _candidates(best, facts, refs, search)]
        better = max(tried, key=lambda pair: _quality(pair[0]), default=None)
        if better is None or _quality(better[0]) <= _quality(best):
            break
        best, refs = better[0], (*refs, better[1])
    return _without_idle(best, refs, weigh) if len(refs) > len(own) else (best, refs)


def _without_idle(best: Finding, refs: Refs, weigh: Weigh) -> tuple[Finding, Refs]:
    """Leave out the sentences without which no more of a claim is open: a reader must look at each that is named."""
    for ref in refs:
        if len(refs) == 1:
            break
        rest = tuple(other for other in refs if other != ref)
        without = weigh(rest)
        if _quality(without) >= _quality(best):
            best, refs = without, rest
    return best, refs


def is_better(one: Finding, other: Finding) -> bool:
    """Whether one finding leaves less of a claim open than another."""
    return _quality(one) >= _quality(other)


def _is_wanting(finding: Finding) -> bool:
    """Whether more sentences may help: never with a vote, which is one record with its piece, told in one place."""
    if any(check.name == "vote" and check.result is CheckResult.DIFFERENT for check in finding.checks):
        return False
    return HOW_GOOD.get(finding.verdict, 0) < HOW_GOOD[Verdict.NEEDS_HUMAN]


def _quality(finding: Finding) -> tuple[int, int, int, float]:
    results = [check.result for check in finding.checks]
    lacking = sum(len(check.claim.split()) for check in finding.checks if check.name == "coverage")
    good = HOW_GOOD.get(finding.verdict, 0)
    return good, -results.count(CheckResult.DIFFERENT), -results.count(CheckResult.MISSING), -lacking


def _candidates(finding: Finding, facts: Facts, refs: Sequence[SentenceRef], search: Search) -> list[SentenceRef]:
    """Return the sentences near a passage, or high in the ranking, that hold most of what is open; best first."""
    held = Vocabulary(*(citation.exact for citation in finding.citations))
    words = [word for word in dict.fromkeys(content(finding.claim.text)) if not held.holds(word)]
    values = [spelled for check in _missing(finding, OPEN) if (spelled := spellings(facts, check))]
    scored = []
    forms = {form for spelled in values for form in spelled}
    slots = [_beside(finding.claim.text, value) for value in _missing(finding, (CheckResult.DIFFERENT,))]
    theirs = [sum(_weight(word, held, search) for word in slot) for slot in slots]
    for distance, ref, text in search.around(finding.claim.text, refs, forms):
        vocabulary = Vocabulary(text)
        is_row = IN_A_ROW <= len(FIGURE.findall(text)) >= len(content(text)) / 2
        if (
            slots
            and not is_row
            and not any(_may_fill(slot, vocabulary, least, search) for slot, least in zip(slots, theirs, strict=True))
        ):
            continue
        score = sum(_weight(word, vocabulary, search) for word in words)
        said = {token.text.casefold() for token in tokens(text)}
        score += sum(WEIGHT_OF_VALUE for spelled in values if not said.isdisjoint(spelled))
        if score > 0:
            scored.append((-score, distance, ref))
    return [ref for _, _, ref in sorted(scored, key=lambda entry: entry[:2])[:TRIED]]


def _missing(finding: Finding, results: Sequence[CheckResult]) -> Iterator[str]:
    for check in finding.checks:
        if check.name in TYPED and check.result in results:
            yield check.claim


def _beside(text: str, value: str) -> list[str]:
    """Return the words of the clause of a claim in which a value stands, without those of the value itself."""
    clause = next((text[start:end] for start, end in clauses(text, fine=True) if value in text[start:end]), text)
    return list(dict.fromkeys(content(clause.replace(value, " "))))


def _may_fill(slot: Sequence[str], offered: Vocabulary, theirs: float, search: Search) -> bool:
    """Whether a sentence speaks of what a value of the claim is the value of, about as much as the passage: `theirs`.

    Else another value in the passage stands where that of the claim should, and the sentence is about something else.
    """
    own = sum(_weight(word, offered, search) for word in slot)
    return own > 0 and own >= AS_MUCH * theirs


def _weight(word: str, vocabulary: Vocabulary, search: Search) -> float:
    if vocabulary.holds(word):
        return search.weight(word)
    return OF_ONE_SUBJECT * search.weight(word) if vocabulary.is_about(word) else 0.0
