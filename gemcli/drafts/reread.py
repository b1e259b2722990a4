"""Reads a rendered draft again before it replaces a file: a tool that vouches checks its own hand."""

from __future__ import annotations

from collections.abc import Container, Iterator

from gemcli.drafts.grammar import ALLOWED, parser
from gemcli.drafts.parse import claims, read_page
from gemcli.errors import GemcliError
from gemcli.locales import N_, say
from gemcli.model.draft import Draft
from gemcli.model.finding import Finding, Verdict


class RenderError(GemcliError):
    """The rendered text does not say what the draft says: a bug of gemcli, and nothing was written."""


def reread(markdown: str, draft: Draft) -> None:
    """Refuse a rendering that lost or gained a claim, a footnote or a quote, or that holds anything active.

    Raises RenderError and names the place by finding id, never by text.
    """
    for problem in _problems(markdown, draft):
        raise RenderError(
            "render_differs",
            say(
                N_("The text just rendered does not match its claims ({problem}); nothing was written."),
                problem=problem,
            ),
            say(N_("This is a bug in gemcli: please report it with the log file.")),
        )


def _problems(markdown: str, draft: Draft) -> Iterator[str]:
    for token in parser().parse(markdown):
        for inner in (token, *(token.children or ())):
            if inner.type not in ALLOWED:
                yield f"token {inner.type}"
    page = read_page(markdown)
    findings = list(draft.findings())
    read = claims(page, draft)
    if len(read) != len(findings):
        yield f"{len(read)} lines, {len(findings)} claims"
    for claim, finding in zip(read, findings, strict=False):
        if claim.key != finding.claim.key or claim.by != finding.claim.by or claim.kind != finding.claim.kind:
            yield f"claim {finding.id}"
    for finding in (*findings, *draft.passed_over):
        yield from _unfooted(finding, page.footnotes.keys())


def _unfooted(finding: Finding, footnotes: Container[str]) -> Iterator[str]:
    if not finding.citations and finding.verdict not in (Verdict.NOT_CHECKABLE, Verdict.NEEDS_HUMAN):
        yield f"no footnote for {finding.id}"
    for label in finding.labels:
        if label not in footnotes:
            yield f"footnote {label}"
