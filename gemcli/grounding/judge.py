"""Judges claims: finds what carries each one, compares, and says what a person must still look at."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from gemcli.grounding import seeking, several
from gemcli.grounding.case import Case
from gemcli.grounding.elsewhere import misattributed
from gemcli.grounding.findings import finding
from gemcli.grounding.hearsay import not_on_hearsay
from gemcli.grounding.passages import shown
from gemcli.grounding.prose import is_prose
from gemcli.grounding.quoted_claims import placed
from gemcli.grounding.seeking import BAD
from gemcli.grounding.spared import without_missing
from gemcli.grounding.unseen import with_unseen
from gemcli.grounding.unsourced import sought
from gemcli.grounding.weighing import weigh
from gemcli.locales import N_, say
from gemcli.model.claim import By, Claim, Kind
from gemcli.model.document import Document
from gemcli.model.finding import Finding, Verdict
from gemcli.model.municipality import Municipality
from gemcli.model.opinion import Shown
from gemcli.model.section import Section


class Judge:
    """The sources of a case, read once; `judge` then takes milliseconds and always says the same of the same claim."""

    def __init__(
        self,
        documents: Sequence[Document],
        sections: Iterable[Section],
        municipality: Municipality,
        language: str = "nl",
    ) -> None:
        self._case = Case(documents, sections, municipality, language)

    def judge(self, claim: Claim) -> Finding:
        """Return the claim with verdict, citations, checks, reasons and grounds.

        A claim is `supported` only when every fact and every word of it is carried and nothing is undecided; evidence
        that it names is all that may carry it. Without evidence the best passages of the sources are tried. What a
        model takes from a third party alone is at most `needs_human` where own documents lie beside it. What rests on
        words that may not be seen in their document is to be looked at, whatever the verdict.
        """
        documents = self._case.bench.documents
        return with_unseen(not_on_hearsay(self._judged(claim), documents), documents)

    def judge_or_spare(self, claim: Claim) -> Finding:
        """Return the finding on a claim of a new draft, without the optional fields that its place does not carry.

        A motion with its outcome is not lost because nobody can say where its title stands: it is judged again without
        the title, the finding says what was taken away, and a person looks at it. What stands in a file already is
        never spared: `judge` says what is wrong with it.
        """
        finding = self.judge(claim)
        if finding.verdict.may_stand:
            return finding
        rest, gone = without_missing(claim, finding.checks)
        other = self.judge(rest) if gone else finding
        if not other.verdict.may_stand:
            return finding
        told = say(N_("Left out of this claim, because its place does not carry it: {fields}."), fields=", ".join(gone))
        return replace(other, reasons=(told, *other.reasons))

    def shown(self, finding: Finding) -> Shown:
        """Return what a second reader is shown of a finding: its own sentences and the best others."""
        return shown(finding, self._case.bench, self._case.search)

    def _judged(self, claim: Claim) -> Finding:
        is_open = claim.kind is Kind.GAP or claim.not_checkable
        if not claim.evidence and not is_open:
            return sought(claim, self._case)
        witness, located = self._case.call(claim.evidence)
        if is_open:
            return finding(claim, witness, Verdict.NOT_CHECKABLE, (), self._case)
        if claim.kind is Kind.QUOTE:
            return placed(claim, witness, located, self._case)
        found = weigh(claim, witness, self._case, located)
        if found.verdict not in BAD or claim.kind is Kind.ANOMALY or is_prose(claim):
            return found
        other = misattributed(claim, found, self._case)
        if other is None and claim.by is By.PERSON and found.citations:
            is_quoted = bool(located) and all(place.is_found and place.at_place for place in located)
            return seeking.reworded(several.gathered(claim, found, self._case), self._case.search, is_quoted=is_quoted)
        return found if other is None else other
