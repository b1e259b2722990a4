"""Chooses what a second reader is shown with a claim: the cited sentences, their neighbours and the best others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gemcli.grounding.bench import Bench
from gemcli.grounding.search import Search
from gemcli.model.claim import SentenceRef
from gemcli.model.finding import Finding
from gemcli.model.opinion import Shown
from gemcli.model.span import cut

MOST_OTHERS = 8
"""Sentences beside the cited ones: more of them cost more tokens and seldom hold the answer."""


def shown(finding: Finding, bench: Bench, search: Search) -> Shown:
    """Return what a second reader is shown of a finding; nothing of a withheld section is ever among it.

    `cited` is empty where a citation has no sentence that may be shown whole: such a claim cannot be read.
    """
    cited = tuple(dict.fromkeys(_cited(finding, bench)))
    if any(_is_withheld(ref, bench) for ref in cited):
        return Shown(finding.claim.text, ())
    best = (refs[0] for refs in search.passages(finding.claim.text) if len(refs) == 1)
    others = dict.fromkeys(ref for ref in (*_neighbours(cited, bench), *best) if ref not in cited)
    open_ones = [ref for ref in others if not _is_withheld(ref, bench) and not _is_label(ref, bench)]
    return Shown(finding.claim.text, cited, tuple(open_ones[:MOST_OTHERS]))


def _cited(finding: Finding, bench: Bench) -> Iterator[SentenceRef]:
    for citation in finding.citations:
        document = bench.documents[citation.source_id]
        for span in citation.spans:
            for sentence in document.sentences_in(span):
                if any(piece.start < span.end and piece.end > span.start for piece in sentence.spans):
                    yield SentenceRef(citation.source_id, sentence.id)


def _neighbours(cited: Iterable[SentenceRef], bench: Bench) -> Iterator[SentenceRef]:
    """Yield the sentences just before and after the cited ones, of the same section: what "dat" and "hij" point to."""
    for ref in cited:
        place = bench.order[ref.source_id][ref.sentence_id]
        sentences = bench.lists[ref.source_id]
        for beside in (place - 1, place + 1):
            if 0 <= beside < len(sentences):
                other = SentenceRef(ref.source_id, sentences[beside].id)
                if _section(other, bench) == _section(ref, bench):
                    yield other


def _section(ref: SentenceRef, bench: Bench) -> object:
    return bench.sections.get((ref.source_id, ref.sentence_id))


def _is_withheld(ref: SentenceRef, bench: Bench) -> bool:
    section = bench.sections.get((ref.source_id, ref.sentence_id))
    return section is not None and section.withheld


def _is_label(ref: SentenceRef, bench: Bench) -> bool:
    """Whether a sentence only names who speaks, which stands above the turn already."""
    section = bench.sections.get((ref.source_id, ref.sentence_id))
    document = bench.documents[ref.source_id]
    text = cut(document.text, document.sentence(ref.sentence_id).spans)
    return section is not None and text.rstrip(".: ") in (section.voice, section.named)
