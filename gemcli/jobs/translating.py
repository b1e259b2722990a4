"""Puts a translation beside judged Dutch sentences: a service to the reader, held to the figures of the Dutch."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from gemcli.facts.fixed import is_in_script
from gemcli.jobs.outcome import Warned
from gemcli.jobs.own_words import OwnWords
from gemcli.jobs.rewording import Reworded, Wording, asked
from gemcli.locales import N_, say, translator
from gemcli.model.claim import By, FieldValue, Kind
from gemcli.model.finding import Finding
from gemcli.model.languages import HELD_BACK, INTO, LANGUAGES, TRANSLATION


def translated(findings: Sequence[Finding], target: str, wording: Wording, blocks: OwnWords) -> Reworded:
    """Return findings in their order, statements and answers with a translation in their fields.

    Claim, evidence and verdict stay those of the Dutch sentence. Dates, amounts, numbers, references, addresses and
    names are put in by code; a translation that does not keep to them is held back. A text block is never translated
    by a model: it has the municipality's own words in that language, or stays Dutch.
    """
    from gemcli.engines.endpoint.rewriting import Rewriting

    places = [place for place, finding in enumerate(findings) if _is_statement(finding)]
    name = translator(wording.language)(LANGUAGES[target].name)
    wanted = Rewriting("translate", wording.language, target, {"target": f"{name} ({target})"})
    answered = asked([findings[place].claim.text for place in places], wanted, wording)
    result = [_from_block(finding, blocks, target) for finding in findings]
    for place, sentence, said in zip(places, answered.sentences, answered.said, strict=True):
        fits = bool(said) and is_in_script(said, target)
        words = sentence.filled(said, target) if fits else ""
        held: dict[str, FieldValue] = {} if fits else {HELD_BACK: True}
        result[place] = _with(findings[place], {TRANSLATION: words, INTO: target, **held})
    warnings = answered.warnings if wording.is_dry else (*answered.warnings, *_told(result, target))
    return Reworded(tuple(result), answered.done, warnings, answered.requests)


def _is_statement(finding: Finding) -> bool:
    claim = finding.claim
    is_own = claim.by in (By.RULE, By.MODEL) and not claim.not_checkable and "question" not in claim.fields
    return claim.kind in (Kind.STATEMENT, Kind.ANSWER) and finding.verdict.may_stand and is_own


def _with(finding: Finding, fields: Mapping[str, FieldValue]) -> Finding:
    return replace(finding, claim=replace(finding.claim, fields={**finding.claim.fields, **fields}))


def _from_block(finding: Finding, blocks: OwnWords, target: str) -> Finding:
    own = blocks.said(finding.claim) if finding.claim.kind is Kind.LETTER_PART else ""
    return _with(finding, {TRANSLATION: own, INTO: target}) if own else finding


def _told(findings: Sequence[Finding], target: str) -> Iterator[Warned]:
    """Warn that the Dutch holds, and say what has no translation."""
    what = say(
        N_("The translation ({language}) is a service and its meaning was not checked: only the Dutch text holds."),
        language=target,
    )
    yield Warned("translation", what)
    held = sum(bool(finding.claim.fields.get(HELD_BACK)) for finding in findings)
    if held:
        what = say(
            N_("{count} translations were held back: they did not keep to the figures, names or form of the Dutch."),
            count=held,
        )
        yield Warned("translation_held_back", what)
    dutch = sum(finding.verdict.may_stand and INTO not in finding.claim.fields for finding in findings)
    if dutch:
        what = say(
            N_("{count} sentences stay Dutch: text blocks are translated only by your own block in that language."),
            count=dutch,
        )
        yield Warned("blocks_stay_dutch", what)
