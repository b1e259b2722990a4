"""Has a person look at what words carry that the readers of a document may not see."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from gemcli.locales import N_, say
from gemcli.model.citation import Citation
from gemcli.model.document import Document
from gemcli.model.finding import Finding, Ground
from gemcli.model.table import cell_place

REASON = N_("People who open {source} may not see the words that this rests on ({place}): look at it as it is printed.")


def with_unseen(finding: Finding, documents: Mapping[str, Document]) -> Finding:
    """Return a finding that a person must look at where one of its citations may not be seen in its document.

    The verdict stays: the words are there. The reason names the first such place.
    """
    for citation in finding.citations:
        document = documents.get(citation.source_id)
        if document is not None and _is_doubtful(citation, document):
            singles = (ground for ground in finding.must_verify if ground.is_single)
            grounds = tuple(dict.fromkeys((*singles, Ground.UNSEEN)))
            reason = say(REASON, source=document.source.path, place=citation.place)
            return replace(finding, must_verify=grounds, reasons=(*finding.reasons, reason))
    return finding


def _is_doubtful(citation: Citation, document: Document) -> bool:
    """Whether a passage or a cell that a citation was cut from holds words that may not be seen."""
    if citation.cells:
        return any(_is_doubtful_cell(cell, document) for cell in citation.cells)
    return any(
        span.start < passage.spans[-1].end and passage.spans[0].start < span.end
        for passage in document.passages
        if passage.is_doubtful
        for span in citation.spans
    )


def _is_doubtful_cell(name: str, document: Document) -> bool:
    sheet, _, address = name.rpartition("!")
    table = document.table(sheet)
    return table is not None and cell_place(address) in table.unseen.doubtful
