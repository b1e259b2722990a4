"""Footnotes: a stable label for each citation, and the line that says where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from gemcli.model.citation import Citation
from gemcli.model.finding import Finding
from gemcli.model.source import Source

SEPARATOR = ", "
"""Between path and place."""
OPENING = ', "'
"""Between place and quote."""


@dataclass(frozen=True, slots=True)
class Footnote:
    """What a footnote says, read back."""

    path: str
    place: str
    exact: str


def number_coincident(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Give citations whose label coincides but whose place differs an ordinal, in reading order.

    Returns the findings with such citations replaced; equal citations keep one label.
    """
    findings = tuple(findings)
    by_label: dict[str, list[Citation]] = {}
    for citation in (citation for finding in findings for citation in finding.citations):
        same = by_label.setdefault(citation.label, [])
        if citation not in same:
            same.append(citation)
    ordinals = {
        citation: ordinal
        for same in by_label.values()
        for ordinal, citation in enumerate(sorted(same, key=lambda citation: (citation.spans, citation.cells)))
        if ordinal
    }
    if not ordinals:
        return findings
    return tuple(_renumbered(finding, ordinals) for finding in findings)


def definition(citation: Citation, source: Source) -> str:
    """Return the text of a footnote: file, place and the verbatim quote; not yet escaped."""
    return f'{source.path}, {citation.place}, "{citation.exact}"'


def read_definition(text: str) -> Footnote | None:
    """Read a footnote's text back; None when it was not written by `definition`.

    >>> read_definition('notulen.pdf, p. 4-5, "De raad besluit."').place
    'p. 4-5'
    """
    text = text.removesuffix("\n")
    close = len(text) - 1
    opening = text.rfind(OPENING, 0, close) if text.endswith('"') else -1
    while opening > 0:
        comma = _before_place(text, text.rfind('"', 0, opening) + 1, opening)
        if comma > 0:
            return Footnote(text[:comma], text[comma + len(SEPARATOR) : opening], text[opening + len(OPENING) : close])
        opening = text.rfind(OPENING, 0, opening)
    return None


def _before_place(text: str, start: int, end: int) -> int:
    """Return where the path ends between `start` and the quote, as late as it can; 0 or less where it does not.

    A place holds no quotation mark and nothing empty between its commas. Each character is looked at once: a file
    that was written by others may hold a footnote of a million commas.
    """
    if text[end - 1] == ",":
        return -1
    doubled = text.rfind(",,", start, end)
    comma = text.rfind(SEPARATOR, start, end)
    while comma > 0 and (comma + len(SEPARATOR) == end or text[comma + len(SEPARATOR)] == ","):
        comma = text.rfind(SEPARATOR, start, comma + 1)
    return comma if comma + len(SEPARATOR) > doubled else -1


def _renumbered(finding: Finding, ordinals: Mapping[Citation, int]) -> Finding:
    renamed: dict[str, str] = {}
    citations = []
    for citation in finding.citations:
        numbered = replace(citation, ordinal=ordinals.get(citation, 0))
        renamed[citation.label] = numbered.label
        citations.append(numbered)
    return replace(
        finding,
        citations=tuple(citations),
        checks=tuple(replace(check, citation=renamed.get(check.citation, check.citation)) for check in finding.checks),
        field_labels={name: renamed.get(label, label) for name, label in finding.field_labels.items()},
    )
