"""Judges claims: finds what carries each one, compares, and says what a person must still look at."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cached_property

from gemcli.facts.reading import Facts, read
from gemcli.files import sha256
from gemcli.grounding import gathering, seeking, vicinity
from gemcli.grounding.blocks import filled
from gemcli.grounding.compare import TYPED, compared, verdict
from gemcli.grounding.grounds import grounds
from gemcli.grounding.lines import Spot, find
from gemcli.grounding.locate import Located, Locator
from gemcli.grounding.passages import shown
from gemcli.grounding.prose import carried, is_prose
from gemcli.grounding.quoting import quoted
from gemcli.grounding.reasons import reasons
from gemcli.grounding.recount import is_counted, recounted
from gemcli.grounding.search import Search
from gemcli.grounding.seeking import CARRIED
from gemcli.grounding.sides import Sides, content, sides
from gemcli.grounding.spared import without_missing
from gemcli.grounding.structured import KINDS, NAMES, fields
from gemcli.grounding.tables import recomputed
from gemcli.grounding.told_rows import is_row, retold
from gemcli.grounding.vocabulary import Vocabulary
from gemcli.grounding.witness import Bench, Witness
from gemcli.locales import N_, say
from gemcli.model.citation import Citation, cite
from gemcli.model.claim import By, Claim, Evidence, Kind, Quote, SentenceRef
from gemcli.model.document import Document
from gemcli.model.finding import Check, CheckResult, Finding, Ground, Verdict
from gemcli.model.municipality import Municipality
from gemcli.model.opinion import Shown
from gemcli.model.section import Section
from gemcli.model.source import Rank
from gemcli.model.span import Span

GOOD = (CheckResult.EQUAL, CheckResult.ENTAILED)
BAD = (Verdict.PARTLY, Verdict.CONTRADICTED, Verdict.UNSUPPORTED)
ABOUT = 0.6
"""Share of a claim's words in a passage that nobody cited, from which another value there contradicts the claim."""
LIKELY = 0.75
"""Share of a claim's words that another passage must hold before it is compared."""
AROUND = 0.35
"""Share of a claim's words that heading, speaker and lead-in of a passage hold at most."""
SOFT_CHECKS = frozenset({"coverage", "modality", "polarity", "attribution", "roles", "cohesion"})
"""Checks of free wording: a sentence that code wrote from checked fields does not need them."""


class Judge:
    """The sources of a case, read once; `judge` then takes milliseconds and always says the same of the same claim."""

    def __init__(
        self,
        documents: Sequence[Document],
        sections: Iterable[Section],
        municipality: Municipality,
        language: str = "nl",
    ) -> None:
        self._documents = tuple(documents)
        self._sections = tuple(sections)
        self._bench = Bench(self._documents, self._sections)
        self._municipality = municipality
        self._language = language
        self._locator = Locator(self._documents)

    @cached_property
    def _search(self) -> Search:
        return Search(self._bench)

    def judge(self, claim: Claim) -> Finding:
        """Return the claim with verdict, citations, checks, reasons and grounds.

        A claim is `supported` only when every fact and every word of it is carried and nothing is undecided; evidence
        that it names is all that may carry it. Without evidence the best passages of the sources are tried. What a
        model takes from a third party alone is at most `needs_human` where own documents lie beside it.
        """
        return self._not_on_hearsay(self._judged(claim))

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
        return shown(finding, self._bench, self._search)

    def _not_on_hearsay(self, finding: Finding) -> Finding:
        """Lower what a model repeats of a third party: what a letter from outside says is no statement of ours."""
        documents = self._bench.documents
        foreign = [documents[citation.source_id].source.rank is Rank.THIRD_PARTY for citation in finding.citations]
        only_foreign = bool(foreign) and all(foreign)
        has_own = any(document.source.rank is not Rank.THIRD_PARTY for document in documents.values())
        vouched = finding.verdict in (Verdict.QUOTED, Verdict.SUPPORTED)
        if finding.claim.by is not By.MODEL or not (only_foreign and has_own and vouched):
            return finding
        grounds = tuple(dict.fromkeys((*finding.must_verify, Ground.NEEDS_HUMAN)))
        reason = say(N_("Only a third party says this."))
        return replace(finding, verdict=Verdict.NEEDS_HUMAN, must_verify=grounds, reasons=(*finding.reasons, reason))

    def _judged(self, claim: Claim) -> Finding:
        if claim.kind is Kind.GAP or claim.not_checkable:
            return self._unchecked(claim)
        if not claim.evidence:
            return self._from_sources(claim)
        witness, located = self._call(claim.evidence)
        if claim.kind is Kind.QUOTE:
            return self._quote(claim, witness, located)
        finding = self._weigh(claim, witness, located)
        if finding.verdict not in BAD or claim.kind is Kind.ANOMALY or is_prose(claim):
            return finding
        other = self._elsewhere(claim, finding)
        if other is finding and claim.by is By.PERSON and finding.citations:
            quoted = bool(located) and all(place.is_found and place.at_place for place in located)
            return seeking.reworded(self._gathered(claim, finding), self._search, is_quoted=quoted)
        return other

    def _gathered(self, claim: Claim, finding: Finding) -> Finding:
        """Look whether sentences near a passage carry the rest of a claim; only a person can say that they do."""
        own = self._bench.touched(finding.citations)
        facts = read(claim.text, self._municipality, self._language)

        def weigh(refs: tuple[SentenceRef, ...]) -> Finding:
            evidence = Evidence(sentences=refs)
            witness = replace(self._bench.call(evidence), is_gathered=True)
            return self._weigh(replace(claim, evidence=evidence, field_evidence={}), witness)

        whole = weigh(own) if own else finding
        start = finding if gathering.is_better(finding, whole) else whole
        best, refs = gathering.gathered(start, facts, own, self._search, weigh)
        if best is finding:
            return finding
        if best.verdict not in CARRIED or self._bench.is_one_passage(refs):
            return replace(best, claim=claim)
        reason = say(N_("No single passage says this; several together may."))
        grounds = tuple(dict.fromkeys((*best.must_verify, Ground.NEEDS_HUMAN)))
        return replace(best, claim=claim, verdict=Verdict.NEEDS_HUMAN, must_verify=grounds, reasons=(reason,))

    def _around(self, claim: Claim, finding: Finding) -> Finding:
        """Look whether an item or turn as a whole holds the values that a claim may have been worked out from."""
        one_passage = self._bench.is_one_passage(self._bench.touched(finding.citations))
        is_sure = finding.verdict is Verdict.CONTRADICTED and _is_about(finding) and one_passage
        if finding.verdict not in BAD or is_sure:
            return finding

        def weigh(refs: tuple[SentenceRef, ...]) -> Finding:
            evidence = Evidence(sentences=refs)
            witness = replace(self._bench.call(evidence), is_gathered=True)
            return self._weigh(replace(claim, evidence=evidence, field_evidence={}), witness)

        found = vicinity.around(finding, self._search, weigh)
        return finding if found is None else seeking.left_to_a_person(replace(found[0], claim=claim))

    def _call(self, evidence: Evidence) -> tuple[Witness, tuple[Located, ...]]:
        """Cut the evidence, quotes located first; a quote that stands nowhere is trouble, never evidence."""
        located = tuple(self._shown(self._locator.find(quote)) for quote in evidence.quotes)
        witness = self._bench.call(replace(evidence, quotes=()))
        found = [
            replace(cite(self._bench.documents[place.source_id], place.spans), match=place.tier)
            for place in located
            if place.is_found
        ]
        trouble = ["not_found" for place in located if not place.is_found]
        if not found and not trouble:
            return witness, located
        citations = tuple(dict.fromkeys((*witness.citations, *found)))
        return self._bench.surround(
            replace(witness, citations=citations, trouble=(*witness.trouble, *trouble))
        ), located

    def _shown(self, place: Located) -> Located:
        """Take the closest text away where it stands in a secret part."""
        document = self._bench.documents.get(place.closest_source)
        if document is None:
            return place
        near = [sentence for span in place.closest_spans for sentence in document.sentences_in(span)]
        sections = (self._bench.sections.get((document.source.id, sentence.id)) for sentence in near)
        is_secret = any(section is not None and section.withheld for section in sections)
        return replace(place, closest="", closest_source="", closest_spans=()) if is_secret else place

    def _weigh(self, claim: Claim, witness: Witness, located: Sequence[Located] = ()) -> Finding:
        """Judge a claim by this evidence alone."""
        proof = self._proof(claim, witness)
        witness = self._bench.named(witness) if claim.by is By.PERSON else witness
        whole = self._with_proof(witness, [citation for _, citation, _ in proof])
        if "withheld" in whole.trouble:
            return self._finding(claim, replace(whole, citations=()), Verdict.UNSUPPORTED, (), located)
        if not whole.citations or "not_found" in whole.trouble:
            return self._finding(claim, whole, Verdict.UNSUPPORTED, (), located)
        both = sides(claim.text, whole, self._municipality, self._language)
        said = quoted(both)
        if whole.numbers and claim.by is By.RULE and claim.fields.get("cell"):
            checks = tuple(recomputed(claim, both, self._bench.book(whole)))
            return self._finding(claim, whole, self._arithmetic(checks), checks, located, proof)
        if whole.numbers and is_prose(claim):
            checks = tuple(carried(claim, both, self._bench.book(whole)))
            return self._finding(claim, whole, self._arithmetic(checks), checks, located, proof)
        if is_counted(claim):
            checks = recounted(claim, both, self._bench.documents, self._sections)
            return self._finding(claim, whole, self._arithmetic(checks), checks, located, proof)
        if is_row(claim) and (same := retold(claim, both, self._bench.documents)):
            values = (check for check in compared(both) if check.result in GOOD)
            return self._finding(claim, whole, self._arithmetic(same), (*same, *values), located, proof)
        if claim.by is By.BLOCK:
            checks = tuple(filled(claim, both, {name: text for name, _, text in proof}))
            if checks:
                return self._finding(claim, whole, self._arithmetic(checks), checks, located, proof)
        if said:
            checks = (*said, *self._field_checks(claim, both, proof))
            return self._finding(claim, whole, self._of_quote(checks), checks, located, proof)
        own = self._field_checks(claim, both, proof)
        if own and claim.by in (By.RULE, By.BLOCK):
            checks = self._structured(claim, both, own)
            return self._finding(claim, whole, verdict(checks, both), checks, located, proof)
        checks = (*compared(both), *own)
        return self._finding(claim, whole, verdict(checks, both), checks, located, proof)

    def _structured(self, claim: Claim, both: Sides, own: Sequence[Check]) -> tuple[Check, ...]:
        """Check the sentence of a claim that code wrote from its fields: its values, not its wording."""
        written = [check for check in compared(both, _words(claim)) if check.name not in SOFT_CHECKS]
        seen = {(check.name, check.claim) for check in own}
        softened = [
            replace(check, result=CheckResult.UNDECIDED) if check.result is CheckResult.MISSING else check
            for check in written
            if (check.name, check.claim) not in seen
        ]
        return (*own, *softened)

    def _field_checks(self, claim: Claim, both: Sides, proof: Sequence[tuple[str, Citation, str]]) -> list[Check]:
        if claim.kind not in KINDS or not claim.fields:
            return []
        texts = {name: text for name, _, text in proof}
        checks = fields(claim, both, texts)
        for name, citation, text in proof:
            raw = claim.field_evidence[name].raw
            good = _holds(raw, text)
            result = CheckResult.EQUAL if good else CheckResult.MISSING
            spot = both.spot("field", raw) if good else Spot()
            checks.append(
                Check(
                    "field",
                    result,
                    f"{name}: {raw}"[:200],
                    raw if good else "",
                    citation.label,
                    both.place("field", raw),
                    spot.span,
                    spot.source_id if spot.is_known else "",
                    spot.cell,
                )
            )
        return checks

    def _proof(self, claim: Claim, main: Witness) -> list[tuple[str, Citation, str]]:
        """Cut the evidence of single fields: name, citation and text of each.

        A field whose words stand inside a citation of the claim itself gets that one, not a footnote of its own.
        """
        found: list[tuple[str, Citation, str]] = []
        for name, evidence in sorted(claim.field_evidence.items()):
            witness, _ = self._call(evidence.evidence)
            whole = " ".join(citation.exact for citation in witness.citations)
            if name in NAMES:
                # Who says the cited words stands in the label or voice tag of the turn, outside the sentence.
                voices = (f"{each.honorific} {each.speaker} ({each.party})".strip() for each in witness.speakers)
                whole = "\n".join((whole, *voices))
            holding = [citation for citation in witness.citations if _holds(evidence.raw, citation.exact)]
            for citation in (holding or witness.citations)[:1]:
                found.append((name, _outer(citation, main.citations), whole))
        return found

    def _with_proof(self, witness: Witness, citations: Sequence[Citation]) -> Witness:
        new = [citation for citation in dict.fromkeys(citations) if citation not in witness.citations]
        if not new:
            return witness
        return self._bench.surround(replace(witness, citations=(*witness.citations, *new)))

    @staticmethod
    def _of_quote(checks: Sequence[Check]) -> Verdict:
        results = {check.result for check in checks}
        if CheckResult.DIFFERENT in results:
            return Verdict.CONTRADICTED
        return Verdict.QUOTED if results <= set(GOOD) else Verdict.NEEDS_HUMAN

    @staticmethod
    def _arithmetic(checks: Sequence[Check]) -> Verdict:
        """Say what checks of values that code recomputed or filled in amount to."""
        results = {check.result for check in checks}
        if CheckResult.DIFFERENT in results:
            return Verdict.CONTRADICTED
        if CheckResult.MISSING in results:
            return Verdict.PARTLY
        return Verdict.SUPPORTED if checks and results <= set(GOOD) else Verdict.NEEDS_HUMAN

    def _quote(self, claim: Claim, witness: Witness, located: Sequence[Located]) -> Finding:
        """Judge a quote and its place alone."""
        if "withheld" in witness.trouble:
            return self._finding(claim, replace(witness, citations=()), Verdict.UNSUPPORTED, (), located)
        if not located:
            both = sides(claim.text, witness, self._municipality, self._language)
            said = quoted(both) if witness.citations else ()
            return self._finding(claim, witness, self._of_quote(said) if said else Verdict.UNSUPPORTED, said, located)
        checks = tuple(
            Check(
                "quote",
                CheckResult.EQUAL
                if place.is_found and place.at_place
                else CheckResult.DIFFERENT
                if place.is_found
                else CheckResult.MISSING,
                place.quote.exact[:200],
                place.tier or place.closest[:200],
                claim_span=find(place.quote.exact, claim.text),
                source_span=Span(place.spans[0].start, place.spans[-1].end) if place.is_found else None,
                source_id=place.source_id if place.is_found else "",
            )
            for place in located
        )
        if not all(place.is_found for place in located):
            return self._finding(claim, witness, Verdict.UNSUPPORTED, checks, located)
        right = all(place.at_place for place in located)
        return self._finding(claim, witness, Verdict.QUOTED if right else Verdict.MISATTRIBUTED, checks, located)

    def _elsewhere(self, claim: Claim, finding: Finding) -> Finding:
        """Look whether a claim that its own evidence does not carry is carried elsewhere in the sources."""
        own = [(citation.source_id, span) for citation in finding.citations for span in citation.spans]
        for refs in self._search.passages(claim.text):
            said = Vocabulary(*(self._bench.words(ref) for ref in refs))
            if _held(claim.text, said) < LIKELY - AROUND:
                continue
            witness = self._bench.call(Evidence(sentences=refs))
            if _overlaps(witness, own) or not _may_carry(claim.text, witness):
                continue
            other = self._weigh(replace(claim, evidence=Evidence(sentences=refs), field_evidence={}), witness)
            if other.verdict in CARRIED:
                citations = tuple(dict.fromkeys((*finding.citations, *other.citations)))
                return self._made(
                    claim, replace(witness, citations=citations), Verdict.MISATTRIBUTED, finding.checks, finding.closest
                )
        return finding

    def _from_sources(self, claim: Claim) -> Finding:
        """Judge a claim that names no evidence by the passages that come closest; the first best verdict counts."""
        best: Finding | None = None
        quote = self._locator.find_verbatim(Quote(claim.text)) if len(claim.text) > 12 else None
        if quote is not None:
            witness, located = self._call(Evidence(quotes=(quote.quote,)))
            best = self._weigh(claim, witness, located)
            if best.verdict is Verdict.QUOTED:
                return best
        for refs in seeking.nearest(claim.text, self._search, self._bench):
            finding = self._weigh(claim, self._bench.call(Evidence(sentences=refs)))
            if best is None or seeking.is_nearer(finding, best, self._search):
                best = finding
            if best.verdict in CARRIED:
                break
        if best is None:
            return self._finding(claim, Witness(), Verdict.UNSUPPORTED, ())
        if best.verdict in BAD and best.citations:
            best = seeking.reworded(self._around(claim, self._gathered(claim, best)), self._search)
        best = seeking.humbled(best, self._search)
        if best.verdict is Verdict.UNSUPPORTED or not _is_about(best):
            closest = best.citations[0].exact if best.citations else ""
            return self._made(claim, Witness(), Verdict.UNSUPPORTED, best.checks, closest[:400])
        return best

    def _unchecked(self, claim: Claim) -> Finding:
        witness, _ = self._call(claim.evidence)
        return self._finding(claim, witness, Verdict.NOT_CHECKABLE, ())

    def _finding(
        self,
        claim: Claim,
        witness: Witness,
        result: Verdict,
        checks: Sequence[Check],
        located: Sequence[Located] = (),
        proof: Sequence[tuple[str, Citation, str]] = (),
    ) -> Finding:
        misplaced = [place for place in located if place.is_found and not place.at_place]
        if misplaced and result.may_stand:
            result = Verdict.MISATTRIBUTED
        closest = next((place.closest for place in located if not place.is_found), "")
        labels = {name: citation.label for name, citation, _ in proof}
        return replace(self._made(claim, witness, result, tuple(checks), closest), field_labels=labels)

    def _without_own(self, claim: Claim) -> Claim:
        """Return the claim without the municipality's own addresses, which are no personal data."""
        text = claim.text
        for own in self._municipality.own_addresses:
            text = re.sub(rf"[\w.+-]{{0,64}}@?{re.escape(own)}", "", text)
        return claim if text == claim.text else replace(claim, text=text)

    def _made(
        self, claim: Claim, witness: Witness, result: Verdict, checks: tuple[Check, ...], closest: str
    ) -> Finding:
        facts: Facts = read(claim.text, self._municipality, self._language)
        labels = "+".join(citation.label for citation in witness.citations) or sha256(claim.text.encode())[:12]
        return Finding(
            id=f"{claim.kind.value}:{claim.key or labels}",
            claim=claim,
            verdict=result,
            citations=witness.citations,
            checks=checks,
            reasons=reasons(result, checks, witness.trouble),
            must_verify=grounds(self._without_own(claim), result, checks, facts, witness),
            closest=closest,
        )


def _share(finding: Finding) -> float:
    """Return the share of a claim's words that its passages hold."""
    words = set(content(finding.claim.text))
    offered = Vocabulary(*(citation.exact for citation in finding.citations))
    return sum(offered.holds(word) for word in words) / len(words) if words else 0.0


def _is_about(finding: Finding) -> bool:
    """Whether a passage that was found, not cited, speaks of the same thing so that its other value counts."""
    if finding.verdict is not Verdict.CONTRADICTED:
        return True
    return _share(finding) >= ABOUT or any(check.name in TYPED and check.result in GOOD for check in finding.checks)


def _overlaps(witness: Witness, places: Sequence[tuple[str, Span]]) -> bool:
    return any(
        citation.source_id == source_id and piece.start < span.end and piece.end > span.start
        for citation in witness.citations
        for piece in citation.spans
        for source_id, span in places
    )


def _may_carry(text: str, witness: Witness) -> bool:
    """Whether a passage holds so many of a claim's words that a comparison is worth its time."""
    return _held(text, Vocabulary(witness.quote, witness.before, witness.context)) >= LIKELY


def _held(text: str, offered: Vocabulary) -> float:
    """Return the share of the words of a text that are offered."""
    words = set(content(text))
    return sum(offered.holds(word) for word in words) / len(words) if words else 1.0


def _words(claim: Claim) -> list[str]:
    """Return the texts of the fields of a claim."""
    found: list[str] = []
    for value in claim.fields.values():
        found.extend(value if isinstance(value, tuple) else (str(value),))
    return found


def _outer(inner: Citation, citations: Sequence[Citation]) -> Citation:
    """Return the citation that holds all of another, or the other itself.

    A citation of cells has a span for each cell: one that only lies between its first and its last is not held.
    """
    for citation in citations:
        same = citation.source_id == inner.source_id and citation.spans and inner.spans
        if same and all(any(o.start <= i.start and i.end <= o.end for o in citation.spans) for i in inner.spans):
            return citation
    return inner


def _holds(raw: str, text: str) -> bool:
    from gemcli.grounding.quoting import stands_in

    if not raw.strip() or stands_in(raw, text):
        return True
    pieces = [piece for piece in re.split(r"[,;]\s", raw) if piece.strip()]
    return len(pieces) > 1 and all(stands_in(piece, text) for piece in pieces)
