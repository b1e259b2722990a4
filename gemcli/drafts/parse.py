"""Reads a draft back, also after a person edited it: its claims, to be judged anew."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from gemcli.drafts.footnotes import definition, read_definition
from gemcli.drafts.markdown import FROM_OUTSIDE, LANGUAGES, TO_CHECK, is_appended
from gemcli.drafts.record import evidence_of
from gemcli.locales import translator
from gemcli.model.citation import Citation
from gemcli.model.claim import By, Claim, Kind, Quote
from gemcli.model.draft import Draft
from gemcli.model.finding import Finding
from gemcli.text.neutral import one_line

if TYPE_CHECKING:
    from markdown_it.token import Token


DEFINITION = re.compile(r"^[ >]{0,9}\[\^([^\]\n]{1,200})\]:", re.MULTILINE)
"""The head of a footnote, also where a parser passes over a second one of the same label."""
HARMLESS = re.compile(r"</?(?:b|i|u|em|strong|sub|sup|small|br|a|mark|span)\s*/?>", re.IGNORECASE)
"""Tags that only dress words."""
SHOWN_HTML = 300
"""Code points of a piece of HTML that are shown to a person."""


class Zone(StrEnum):
    """Where on the page of a draft a line stands."""

    BODY = "body"
    ASIDE = "aside"
    """Quoted under a claim: its fields, or room for a person."""
    APPENDED = "appended"
    """In the must-verify list or among what was left out: a copy of what gemcli said."""
    HEAD = "head"
    """In the label above the first claim."""
    HEADING = "heading"
    """A heading, the title too: the sidecar knows them all."""


class Oddity(StrEnum):
    """What gemcli never writes in a line of a draft: people then see something else than is checked."""

    HTML = "html"
    IMAGE = "image"
    STRUCK = "struck"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Line:
    """A claim as it stands on the page."""

    text: str
    labels: tuple[str, ...]
    section: str
    zone: Zone = Zone.BODY
    oddity: Oddity | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """A Markdown file taken apart: front matter, the lines of its body, its footnotes."""

    front: Mapping[str, str]
    lines: tuple[Line, ...]
    """Of the body, in order."""
    footnotes: Mapping[str, str]
    around: tuple[Line, ...] = ()
    """Everything else that is said on the page, in order; of a draft of gemcli its headings too."""
    doubled: frozenset[str] = frozenset()
    """Labels of footnotes that are written down twice: one program shows the first, another the last."""

    @property
    def is_ours(self) -> bool:
        """Whether gemcli wrote it, by its front matter."""
        return self.front.get("generator", "").startswith("gemcli")


def read_page(markdown: str) -> Page:
    """Take Markdown apart. In a draft of gemcli the must-verify list and what was left out are not of the body."""
    from gemcli.drafts.grammar import front_matter, parser

    front = front_matter(markdown)
    tokens = parser().parse(markdown)
    lines = tuple(_lines(tokens, is_ours=front.get("generator", "").startswith("gemcli")))
    return Page(
        front,
        tuple(line for line in lines if line.zone is Zone.BODY),
        dict(footnotes_of(tokens)),
        tuple(line for line in lines if line.zone is not Zone.BODY),
        frozenset(label for label, times in Counter(DEFINITION.findall(markdown)).items() if times > 1),
    )


def put_in(lines: Sequence[Line], page: Page, draft: Draft | None) -> tuple[Claim, ...]:
    """Return lines that somebody put into a draft as claims of a person."""
    citations = _citations(page, draft)
    return tuple(_foreign(line, page, citations, None) for line in lines)


def claims(page: Page, draft: Draft | None) -> tuple[Claim, ...]:
    """Return the claims of a page in order.

    With the draft of its sidecar, an unchanged line is that draft's claim with all its fields; a changed one is a
    person's claim on the same places. A footnote whose words were changed, or that the sidecar does not know, is a
    quote to be located.
    """
    known = _by_line(draft) if draft is not None else {}
    citations = _citations(page, draft)
    found = []
    for line in page.lines:
        same = known.get((line.section, line.text, line.labels)) or known.get(("", line.text, line.labels))
        altered = any(label not in citations for label in line.labels)
        if same is not None and not altered:
            found.append(same.claim)
        else:
            found.append(_foreign(line, page, citations, same))
    return tuple(found)


def _foreign(line: Line, page: Page, citations: Mapping[str, Citation], same: Finding | None) -> Claim:
    """A line that a person or another tool wrote or changed."""
    evidence = evidence_of(tuple(citations[label] for label in line.labels if label in citations))
    quotes = tuple(quote_of(page.footnotes.get(label, "")) for label in line.labels if label not in citations)
    kind = Kind.GAP if line.text.startswith("[invullen") else Kind.STATEMENT
    claim = Claim(kind, line.text, replace(evidence, quotes=quotes), By.PERSON, section=line.section)
    return replace(claim, kind=same.claim.kind) if same is not None else claim


def quote_of(footnote: str) -> Quote:
    """Return what a footnote quotes and where it says that it stands; all of its words where it names no place."""
    read = read_definition(footnote)
    if read is None:
        return Quote(exact=footnote)
    digits = read.place.removeprefix("p. ").split("-")[0]
    page = int(digits) if read.place.startswith("p. ") and digits.isdecimal() else 0
    return Quote(read.exact, read.path, page)


def _by_line(draft: Draft) -> dict[tuple[str, str, tuple[str, ...]], Finding]:
    lines: dict[tuple[str, str, tuple[str, ...]], Finding] = {}
    for section in draft.sections:
        for finding in section.findings:
            labels = tuple(dict.fromkeys(finding.labels))
            text = one_line(finding.claim.text)
            lines.setdefault((one_line(section.title), text, labels), finding)
            lines.setdefault(("", text, labels), finding)
    return lines


def _citations(page: Page, draft: Draft | None) -> dict[str, Citation]:
    """The sidecar's citations whose one footnote still says the same."""
    if draft is None:
        return {}
    sources = {source.id: source for source in draft.activity.used}
    return {
        label: citation
        for label, citation in draft.citations().items()
        if label not in page.doubled
        and page.footnotes.get(label) == one_line(definition(citation, sources[citation.source_id]))
    }


def _lines(tokens: list[Token], *, is_ours: bool) -> Iterator[Line]:
    """Every paragraph, list item and table row outside footnotes; in a draft of gemcli headings, code and HTML too."""
    section, quotes, notes, in_heading, level = "", 0, 0, False, ""
    zone, is_top = Zone.BODY, True
    labels: tuple[str, ...] = ()
    for token in tokens:
        if token.type in ("blockquote_open", "blockquote_close"):
            quotes += token.nesting
        elif token.type in ("footnote_block_open", "footnote_block_close"):
            notes += token.nesting
        elif token.type in ("heading_open", "heading_close"):
            in_heading, level = token.nesting == 1, token.tag
        elif token.type in BLOCKS and is_ours and token.content.strip():
            yield Line(one_line(token.content)[:SHOWN_HTML], (), section, Zone.BODY, BLOCKS[token.type])
        elif token.type == "inline" and not notes:
            text, own = spoken(token)
            odd = _oddity(token) if is_ours else None
            text = text or (one_line(token.content)[:SHOWN_HTML] if odd else "")
            is_top = is_top and (level == "h1" if in_heading else bool(quotes))
            if in_heading:
                if level == "h2" or zone is Zone.BODY:
                    zone, section = (Zone.APPENDED if is_ours and is_appended(text) else Zone.BODY), text
                if is_ours and text:
                    yield Line(text, own, section, Zone.HEADING, odd)
            elif text and quotes and is_ours:
                aside = Zone.HEAD if is_top else Zone.ASIDE
                yield Line(text, own or labels, section, zone if zone is Zone.APPENDED else aside, odd)
            elif text:
                labels = own if zone is Zone.BODY else labels
                yield Line(_without_mark(text), own, section, zone, odd)


BLOCKS = {"fence": Oddity.CODE, "code_block": Oddity.CODE, "html_block": Oddity.HTML}
PARTS = {"html_inline": Oddity.HTML, "image": Oddity.IMAGE, "s_open": Oddity.STRUCK, "code_inline": Oddity.CODE}


def _oddity(token: Token) -> Oddity | None:
    """What an inline token holds that gemcli never writes, the worst first."""
    found = {PARTS[child.type] for child in token.children or () if child.type in PARTS}
    return next((oddity for oddity in Oddity if oddity in found), None)


def spoken(token: Token) -> tuple[str, tuple[str, ...]]:
    """Return the visible text of an inline token and the labels of its footnotes.

    A tag that may do more than dress words stands in the text as it is written: what it shows or hides is not known.
    """
    text: list[str] = []
    labels: list[str] = []
    for child in token.children or ():
        if child.type in ("text", "code_inline"):
            text.append(child.content)
        elif child.type in ("softbreak", "hardbreak"):
            text.append(" ")
        elif child.type == "footnote_ref":
            labels.append(str(child.meta.get("label", "")))
        elif child.type == "image":
            text.append(child.content)
        elif child.type in ("s_open", "s_close"):
            text.append("~~")
        elif child.type == "html_inline":
            text.append(HARMLESS.sub(lambda tag: " " if "br" in tag[0].casefold() else "", child.content))
    return " ".join("".join(text).split()), tuple(dict.fromkeys(labels))


def footnotes_of(tokens: list[Token]) -> Iterator[tuple[str, str]]:
    """Yield the label of each footnote with its words, paragraph by paragraph."""
    label = ""
    for token in tokens:
        if token.type == "footnote_open":
            label = str(token.meta.get("label", ""))
        elif token.type == "footnote_close":
            label = ""
        elif token.type == "inline" and label:
            yield label, spoken(token)[0]


def _without_mark(text: str) -> str:
    for mark in (TO_CHECK, FROM_OUTSIDE):
        for language in LANGUAGES:
            text = text.removeprefix(f"[{translator(language)(mark)}] ")
    return text
