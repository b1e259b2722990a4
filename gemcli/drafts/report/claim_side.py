"""Writes the left-hand side of a report: every claim in order, its verdict, why, and each value beside the source's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gemcli.drafts.report.difference import Side, runs
from gemcli.drafts.report.shelf import Book, Entry, Part, Place
from gemcli.drafts.report.source_side import claim_id
from gemcli.drafts.report.values import GOOD, in_claim
from gemcli.locales import N_, Translate
from gemcli.model.check_labels import RESULTS, VERDICT_WORDS, check_name, reason_words, value_words
from gemcli.model.citation import Citation
from gemcli.model.finding import Check, Verdict
from gemcli.text.escape import escape_html

SIGNS = {
    Verdict.CONTRADICTED: "✗",
    Verdict.MISATTRIBUTED: "⇄",
    Verdict.PARTLY: "½",
    Verdict.UNSUPPORTED: "∅",
    Verdict.NEEDS_HUMAN: "?",
    Verdict.QUOTED: "”",
    Verdict.SUPPORTED: "✓",
    Verdict.NOT_CHECKABLE: "–",
}
"""A sign for each verdict, always beside its word."""

LONGEST = 240
"""Code points of a value that are shown."""


def claim_side(part: Part, books: Sequence[Book], translate: Translate) -> Iterator[str]:
    """Yield the HTML of the claims of one text, under the headings that they have there."""
    paths = {(book.document.source.id, book.document.source.sha256): book.document.source.path for book in books}
    named = {document.source.id: document.source.sha256 for document in part.checked.documents}
    writer = _Writer({source_id: paths[source_id, sha256] for source_id, sha256 in named.items()}, translate)
    heading = ""
    for index, entry in enumerate(part.entries):
        section = entry.finding.claim.section
        if section and section != heading:
            alike = [other for other in part.entries[index:] if other.finding.claim.section == section]
            calm = "" if any(other.needs_attention for other in alike) else " calm"
            yield f'<h3 class="section{calm}">{escape_html(section)}</h3>'
        heading = section or heading
        yield from writer.claim(entry)


class _Writer:
    """Writes claims in one language; `paths` names each source as people see it."""

    def __init__(self, paths: dict[str, str], translate: Translate) -> None:
        self._paths = paths
        self._translate = translate

    def claim(self, entry: Entry) -> Iterator[str]:
        finding = entry.finding
        calm = "" if entry.needs_attention else " calm"
        mark = escape_html(entry.mark)
        yield f'<article class="claim {finding.verdict.value}{calm}" id="{claim_id(entry.mark)}" data-k="{mark}">'
        word = self._say(VERDICT_WORDS[finding.verdict])
        sign = f'<span aria-hidden="true">{SIGNS[finding.verdict]}</span>'
        yield f'<p class="verdict"><b class="no">{mark}</b> <span class="chip">{sign} {word}</span></p>'
        yield f'<p class="said">{self._linked(entry)}</p>'
        if finding.reasons:
            yield f'<ul class="why">{"".join(f"<li>{escape_html(why)}</li>" for why in self._reasons(entry))}</ul>'
        yield from self._places(entry)
        yield from self._nearest(entry)
        yield from self._checks(entry)
        yield "</article>"

    def _say(self, template: str) -> str:
        return escape_html(self._translate(template))

    def _reasons(self, entry: Entry) -> Iterator[str]:
        if entry.is_secret:
            yield self._translate(N_("It rests on a secret or closed part, which may not be used."))
        else:
            yield from (reason_words(reason, self._translate) for reason in entry.finding.reasons)

    def _linked(self, entry: Entry) -> str:
        """The claim with its values marked; a link to the place that tells most of it."""
        words = _marked(entry)
        if entry.first is None:
            return words
        return f'<a class="go" href="#c{entry.first.number}">{words}</a>'

    def _places(self, entry: Entry) -> Iterator[str]:
        if not entry.places and not entry.withheld:
            return
        links = [self._link(place) for place in entry.places]
        links += [f"{self._named(citation)} ({self._say(N_('withheld'))})" for citation in entry.withheld]
        yield f'<p class="places">{self._say(N_("Source:"))} {"; ".join(links)}</p>'

    def _link(self, place: Place) -> str:
        return f'<a class="place" href="#c{place.number}">{self._named(place.citation)}</a>'

    def _named(self, citation: Citation) -> str:
        return escape_html(f"{self._paths.get(citation.source_id, citation.source_id)}, {citation.place}")

    def _nearest(self, entry: Entry) -> Iterator[str]:
        """The closest text of a claim that nothing carries, word by word against it where they are alike."""
        if entry.near is None:
            return
        claim = entry.finding.claim
        quote = next((quote.exact for quote in claim.evidence.quotes), claim.text)
        found = runs(quote, entry.near.citation.exact)
        words = " ".join(_run(run.side, run.text) for run in found) or escape_html(entry.near.citation.exact)
        ours, theirs = self._say(N_("only here")), self._say(N_("only in the source"))
        key = f'<p class="key"><del>{ours}</del> <ins>{theirs}</ins></p>' if found else ""
        yield (
            f'<div class="nearest"><p>{self._say(N_("Closest text, no evidence:"))} {self._link(entry.near)}</p>'
            f"<blockquote>{words}</blockquote>{key}</div>"
        )

    def _checks(self, entry: Entry) -> Iterator[str]:
        checks = entry.finding.checks
        if not checks:
            return
        is_open = " open" if entry.needs_attention else ""
        count = escape_html(self._translate(N_("Checks ({count})")).format(count=len(checks)))
        heads = "".join(f'<th scope="col">{self._say(head)}</th>' for head in HEADS)
        yield f'<details{is_open}><summary>{count}</summary><table class="checks">'
        yield f"<thead><tr>{heads}</tr></thead><tbody>"
        for check in checks:
            yield self._check(check, is_secret=entry.is_secret)
        yield "</tbody></table></details>"

    def _check(self, check: Check, *, is_secret: bool) -> str:
        name = escape_html(check_name(check, self._translate))
        claim = escape_html(_short(value_words(check.claim, self._translate)))
        told = self._translate(N_("withheld")) if is_secret else value_words(check.source, self._translate)
        source = escape_html(_short(told)) or "–"
        result = self._say(RESULTS[check.result])
        kind = "" if check.result in GOOD else f' class="{check.result.value}"'
        return f'<tr{kind}><th scope="row">{name}</th><td>{claim}</td><td>{source}</td><td>{result}</td></tr>'


HEADS = (N_("What"), N_("This text says"), N_("The source says"), N_("Result"))


def _marked(entry: Entry) -> str:
    """A claim with the values that were compared in bold, those that differ underlined as well."""
    text, at = entry.finding.claim.text, 0
    written: list[str] = []
    for mark in in_claim(entry.finding):
        written.append(escape_html(text[at : mark.span.start]))
        written.append(f'<b class="{mark.standing}">{escape_html(text[mark.span.start : mark.span.end])}</b>')
        at = mark.span.end
    return "".join((*written, escape_html(text[at:])))


def _run(side: Side, text: str) -> str:
    tag = {Side.CLAIM: "del", Side.SOURCE: "ins"}.get(side)
    return f"<{tag}>{escape_html(text)}</{tag}>" if tag else escape_html(text)


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip() + "…"
