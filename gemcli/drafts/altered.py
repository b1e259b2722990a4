"""What somebody altered on the page of a draft besides its claims: around them, in headings and labels."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from gemcli.drafts.footnotes import definition
from gemcli.drafts.markdown import LANGUAGES, is_appended, render
from gemcli.drafts.parse import Line, Page, Zone, read_page
from gemcli.drafts.sidecar import Sidecar
from gemcli.facts import statements
from gemcli.locales import translator
from gemcli.model.document import PassageKind
from gemcli.model.draft import Draft
from gemcli.text.neutral import one_line

DIGITS = re.compile(r"\d+")
FRONT = ("title", "language", "task", "status", "generator", "ai_generated", "engine")
"""Front matter that only code writes."""


@dataclass(frozen=True, slots=True)
class Altered:
    """What stands on a page that gemcli did not write there, and what it wrote and is gone."""

    said: tuple[Line, ...] = ()
    """Sentences that a person put among notes, lists, labels or headings: claims like any other."""
    headings: tuple[str, ...] = ()
    """Other headings that the draft does not have; they state nothing."""
    older: tuple[str, ...] = ()
    """Lines of the lists of an edited draft, whose page is not written anew, that are from before the edit."""
    missing: tuple[str, ...] = ()
    """Lines of the label and headings of the lists that are gone."""
    front: tuple[str, ...] = ()
    """Names of the front matter with another value than gemcli writes."""


def altered(page: Page, beside: Sidecar) -> Altered:
    """Compare what is around the claims of a draft with what gemcli writes there.

    Notes, lists and labels repeat what was checked; a sentence that a person put among them is a claim like any other.
    A copy, in the lists, of a line of the body is not: the line itself is judged.
    """
    written = [read_page(text) for text in _renderings(beside.draft, page.front.get("sidecar", ""))]
    known = {_key(line, beside) for one in written for line in one.around}
    own = [line.text for line in page.lines]
    strange = [
        line
        for line in page.around
        if _key(line, beside) not in known
        and not (line.zone is Zone.APPENDED and any(text in line.text for text in own if text))
    ]
    older = tuple(line for line in strange if beside.is_edited and line.zone is Zone.APPENDED)
    said = tuple(line for line in strange if line not in older and _states(line))
    headings = tuple(line.text for line in strange if line not in (*said, *older))
    there = {_key(line, beside) for line in page.around}
    missing = min((tuple(_missing(one, there, beside)) for one in written), key=len)
    fronts = [tuple(name for name in FRONT if one.front.get(name) != page.front.get(name)) for one in written]
    return Altered(said, headings, tuple(line.text for line in older), missing, min(fronts, key=len))


def says_the_same(page: Page, beside: Sidecar) -> bool:
    """Whether the claims and footnotes of a page are those of its sidecar: what is approved is what is exported.

    Of an edited draft, whose page was not written anew, a claim may stand in a heading or a note, and a place that was
    found since has no footnote on the page.
    """
    draft = beside.draft
    put = tuple(line.text for line in (*page.lines, *altered(page, beside).said))
    claims = tuple(one_line(finding.claim.text) for finding in draft.findings())
    if beside.is_edited:
        there = {line.text for line in (*page.lines, *page.around)}
        agrees = set(put) <= set(claims) <= there
    else:
        agrees = Counter(put) == Counter(claims)
    sources = {source.id: source for source in draft.activity.used}
    written = {
        label: one_line(definition(citation, sources[citation.source_id]))
        for label, citation in draft.citations().items()
        if not beside.is_edited or label in page.footnotes
    }
    return agrees and not page.doubled and all(page.footnotes.get(label) == text for label, text in written.items())


def _renderings(draft: Draft, sidecar: str) -> tuple[str, ...]:
    """The draft as gemcli writes it, in each of its languages."""
    return tuple(
        render(draft, sidecar, translator(language)) for language in dict.fromkeys((draft.language, *LANGUAGES))
    )


def _key(line: Line, beside: Sidecar) -> tuple[str, Zone]:
    """What a line is known by; numbers that an edited draft counts in its label are those from before the edit."""
    is_counted = beside.is_edited and line.zone is not Zone.ASIDE
    return (DIGITS.sub("0", line.text) if is_counted else line.text, line.zone)


def _states(line: Line) -> bool:
    return line.zone is not Zone.HEADING or (
        line.oddity is not None or statements.standing(line.text, PassageKind.HEADING) is statements.Standing.STATES
    )


def _missing(written: Page, there: set[tuple[str, Zone]], beside: Sidecar) -> Iterator[str]:
    """The lines of the label above a draft, and the headings of its lists, that are not on the page."""
    for line in written.around:
        is_list = line.zone is Zone.HEADING and is_appended(line.text)
        if (line.zone is Zone.HEAD or is_list) and _key(line, beside) not in there:
            yield line.text
