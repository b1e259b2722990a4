"""Reads Markdown that others wrote, line by line: what each is on its page, and the quotes of its footnotes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from gemcli.drafts.parse import footnotes_of, quote_of, spoken
from gemcli.model.claim import Evidence
from gemcli.model.document import PassageKind

NAMES = re.compile(
    r"(?:moties?|amendement(?:en)?|(?:initiatief|raads)?voorstel(?:len)?|besluit(?:en)?|agendapunt|motions?"
    r"|amendments?|proposals?|item)",
    re.IGNORECASE,
)
"""Heads of a first column that say what a bare number in it is the number of."""
TAG = re.compile(r"<!--(?:(?!-->).)*+(?:-->)?|<[^<>]*+>", re.DOTALL)
"""A comment or a tag of HTML."""


@dataclass(frozen=True, slots=True)
class Said:
    """A heading, paragraph, item or row of a text of others."""

    text: str
    kind: PassageKind
    evidence: Evidence = field(default_factory=Evidence)
    """The quotes of its footnotes; a footnote without quotation is a reference, not evidence that can be looked up."""
    is_head: bool = False
    """The head of a table, which names its columns."""


def said(markdown: str) -> Iterator[Said]:
    """Yield what Markdown says, footnotes aside; a row of a table is one line.

    >>> page = "# Kop\\n\\n| Motie | Uitslag |\\n| --- | --- |\\n| L.1 | verworpen |\\n"
    >>> [(str(line.kind), line.text) for line in said(page) if not line.is_head]
    [('heading', 'Kop'), ('table_row', 'Motie L.1: verworpen')]
    """
    from gemcli.drafts.grammar import parser

    tokens = parser().parse(markdown)
    notes = dict(footnotes_of(tokens))
    head: list[str] = []
    cells: list[str] = []
    items, aside = 0, 0
    kind, labels = PassageKind.PARAGRAPH, dict[str, None]()
    for token in tokens:
        match token.type:
            case "footnote_block_open" | "footnote_block_close":
                aside += token.nesting
            case "list_item_open" | "list_item_close":
                items += token.nesting
            case "heading_open":
                kind = PassageKind.HEADING
            case "paragraph_open":
                kind = PassageKind.LIST_ITEM if items else PassageKind.PARAGRAPH
            case "thead_open" | "tr_open":
                kind, cells, labels = PassageKind.TABLE_ROW, [], {}
                head = [] if token.type == "thead_open" else head
            case "tr_close":
                yield Said(_row(cells, head), kind, _evidence(labels, notes), is_head=not head)
                head = head or cells
            case "inline" if not aside:
                text, own = spoken(token)
                if kind is PassageKind.TABLE_ROW:
                    cells.append(text)
                    labels.update(dict.fromkeys(own))
                elif text:
                    yield Said(text, kind, _evidence(own, notes))
            case "fence" | "code_block" if token.content.strip() and not aside:
                yield Said(token.content.strip(), PassageKind.PARAGRAPH)
            case "html_block" if not aside and (text := " ".join(TAG.sub(" ", token.content).split())):
                yield Said(text, PassageKind.PARAGRAPH)


def _row(cells: Sequence[str], head: Sequence[str]) -> str:
    """Write a row as people would read it out: what it is about, a colon, the rest."""
    first, *rest = cells or ("",)
    if head and NAMES.fullmatch(head[0]) and not NAMES.match(first):
        first = f"{head[0]} {first}"
    values = "; ".join(cell for cell in rest if cell)
    return ": ".join(part for part in (first, values) if part)


def _evidence(labels: Iterable[str], notes: Mapping[str, str]) -> Evidence:
    quotes = (quote_of(notes.get(label, "")) for label in labels)
    return Evidence(quotes=tuple(quote for quote in quotes if quote.source_id))
