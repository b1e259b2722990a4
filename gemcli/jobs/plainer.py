"""Has the endpoint say statements more simply; what the checks do not carry as firmly stays in its first words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from gemcli.jobs.outcome import Warned
from gemcli.jobs.rewording import Reworded, Wording, asked
from gemcli.locales import N_, say
from gemcli.model.claim import By, Kind
from gemcli.model.finding import Finding, Verdict

CARRIED = (Verdict.QUOTED, Verdict.SUPPORTED)
OWN_FIELDS = frozenset({"part"})
"""Fields that a sentence may have and still be prose; others make it a structured claim, whose words are code's."""
BEFORE = "plainer_of"
"""Field that keeps the sentence as it was; its words stand in the footnote as well."""


def plainer(findings: Sequence[Finding], wording: Wording) -> Reworded:
    """Return findings in their order, some of them in plainer words on the evidence that they had.

    Each new sentence is judged like any other claim of a model. One that is not quoted or supported, or that says what
    a model may not bring into a letter, is refused and the first words stay. Readability before and after is told as
    advice: figures, never a level.
    """
    from gemcli.engines.endpoint.rewriting import Rewriting

    places = [place for place, finding in enumerate(findings) if _is_prose(finding)]
    wanted = Rewriting("plain", wording.language, wording.language)
    answered = asked([findings[place].claim.text for place in places], wanted, wording)
    result = list(findings)
    refused = answered.rewritten.refused if answered.rewritten is not None else 0
    taken = []
    for place, sentence, said in zip(places, answered.sentences, answered.said, strict=True):
        if not said:
            continue
        new = _judged(findings[place], sentence.filled(said), wording)
        if new is None:
            refused += 1
        else:
            result[place] = new
            taken.append(place)
    warnings = answered.warnings
    if answered.rewritten is not None and not wording.is_dry:
        warnings = (*warnings, *_told(findings, result, places, taken, refused, wording.language))
    return Reworded(tuple(result), answered.done, warnings, answered.requests)


def _is_prose(finding: Finding) -> bool:
    claim = finding.claim
    return (
        claim.kind in (Kind.STATEMENT, Kind.ANSWER)
        and finding.verdict in CARRIED
        and not claim.not_checkable
        and not claim.evidence.cells
        and claim.fields.keys() <= OWN_FIELDS
    )


def _judged(finding: Finding, text: str, wording: Wording) -> Finding | None:
    """Judge a plainer sentence on the evidence of its first words; None where it may not stand in their place."""
    if wording.task == "draft":
        from gemcli.letters.reserved import reserved

        if reserved(text):
            return None
    first = finding.claim
    claim = replace(first, text=text, by=By.MODEL, fields={**first.fields, BEFORE: first.text})
    new = wording.judge.judge_or_spare(claim)
    return new if new.verdict in CARRIED else None


def _told(
    before: Sequence[Finding],
    after: Sequence[Finding],
    places: Sequence[int],
    taken: Sequence[int],
    refused: int,
    language: str,
) -> tuple[Warned, ...]:
    """Say how many sentences became plainer, how many wordings were refused, and what that did to the figures."""
    from gemcli.letters.readability import readability

    counted = say(
        N_("Plainer words for {taken} of {count} sentences; {refused} wordings were refused and the first words stay."),
        taken=len(taken),
        count=len(places),
        refused=refused,
    )
    warned = [Warned("plainer", counted)]
    old = readability((before[place].claim.text for place in places), language)
    new = readability((after[place].claim.text for place in places), language)
    if taken and old is not None and new is not None:
        figures = say(
            N_(
                "As advice: words per sentence from {words_before} to {words_after}, Flesch-Douma from {flesch_before}"
                " to {flesch_after}. These figures say nothing about a language level."
            ),
            words_before=f"{old.words_per_sentence:.1f}",
            words_after=f"{new.words_per_sentence:.1f}",
            flesch_before=f"{old.flesch_douma:.0f}",
            flesch_after=f"{new.flesch_douma:.0f}",
        )
        warned.append(Warned("readability", figures))
    return tuple(warned)
