"""Has the endpoint say statements more simply; what the checks do not carry as firmly stays in its first words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from gemcli.jobs.outcome import Warned
from gemcli.jobs.rewording import Reworded, Wording, asked
from gemcli.locales import N_, say
from gemcli.model.claim import By, Kind
from gemcli.model.finding import Finding, Verdict
from gemcli.text import sentences

CARRIED = (Verdict.QUOTED, Verdict.SUPPORTED)
OWN_FIELDS = frozenset({"part"})
"""Fields that a sentence may have and still be prose; others make it a structured claim, whose words are code's."""
BEFORE = "plainer_of"
"""Field that keeps the sentence as it was; its words stand in the footnote as well."""

MOST_SENTENCES = 3
"""Short sentences that may stand in the place of a long one."""
TAKEN = N_("Plainer words for {taken} of {count} sentences; {refused} wordings were refused and the first words stay.")
FIGURES = N_(
    "As advice: words per sentence from {words_before} to {words_after}, Flesch-Douma from {flesch_before}"
    " to {flesch_after}. These figures say nothing about a language level."
)


def plainer(findings: Sequence[Finding], wording: Wording) -> Reworded:
    """Return findings in their order, some of them in plainer words on the evidence that they had.

    Each new sentence is judged alone like any other claim of a model; a long one may become a few short ones. A
    wording of which a sentence is not quoted or supported, or says what a model may not bring into a letter, is refused
    and the first words stay. Readability before and after is told as
    advice: figures, never a level.
    """
    from gemcli.engines.endpoint.rewriting import Rewriting

    places = [place for place, finding in enumerate(findings) if _is_prose(finding)]
    wanted = Rewriting("plain", wording.language, wording.language)
    answered = asked([findings[place].claim.text for place in places], wanted, wording)
    own = [[finding] for finding in findings]
    result = list(own)
    refused = answered.rewritten.refused if answered.rewritten is not None else 0
    taken = 0
    for place, sentence, said in zip(places, answered.sentences, answered.said, strict=True):
        if not said:
            continue
        new = _judged(findings[place], sentence.filled(said), wording)
        refused += not new
        taken += bool(new)
        result[place] = new or result[place]
    warnings = answered.warnings
    if answered.rewritten is not None and not wording.is_dry:
        before, after = ([one.claim.text for place in places for one in each[place]] for each in (own, result))
        counted = say(TAKEN, taken=taken, count=len(places), refused=refused)
        warnings = (*warnings, Warned("plainer", counted), *_figures(before, after, wording.language if taken else ""))
    return Reworded(tuple(chain.from_iterable(result)), answered.done, warnings, answered.requests)


def _is_prose(finding: Finding) -> bool:
    claim = finding.claim
    return (
        claim.kind in (Kind.STATEMENT, Kind.ANSWER)
        and finding.verdict in CARRIED
        and not claim.not_checkable
        and not claim.evidence.cells
        and claim.fields.keys() <= OWN_FIELDS
    )


def _judged(finding: Finding, text: str, wording: Wording) -> list[Finding]:
    """Judge the sentences of a plainer wording, each alone on the evidence of the first words; none where one fails."""
    first = finding.claim
    said = [text[start:end] for start, end in sentences.split(text, wording.language)]
    if len(said) > MOST_SENTENCES or (wording.task == "draft" and any(map(_is_reserved, said))):
        return []
    claims = [replace(first, text=one, by=By.MODEL, fields={**first.fields, BEFORE: first.text}) for one in said]
    new = [wording.judge.judge_or_spare(claim) for claim in claims]
    return new if all(each.verdict in CARRIED for each in new) else []


def _is_reserved(text: str) -> bool:
    from gemcli.letters.reserved import reserved

    return bool(reserved(text))


def _figures(before: Sequence[str], after: Sequence[str], language: str) -> Iterator[Warned]:
    """Say how the sentences read before and after; nothing where none of them changed."""
    from gemcli.letters.readability import readability

    old, new = (readability(texts, language) if language else None for texts in (before, after))
    if old is None or new is None:
        return
    told = say(
        FIGURES,
        words_before=f"{old.words_per_sentence:.1f}",
        words_after=f"{new.words_per_sentence:.1f}",
        flesch_before=f"{old.flesch_douma:.0f}",
        flesch_after=f"{new.flesch_douma:.0f}",
    )
    yield Warned("readability", told)
