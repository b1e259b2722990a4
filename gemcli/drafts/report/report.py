"""Writes a check as one HTML file that needs no network: claims beside the pages that they rest on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from gemcli.drafts.one_file import companion, policy
from gemcli.drafts.report.claim_side import SIGNS, claim_side
from gemcli.drafts.report.shelf import ATTENTION, Shelf
from gemcli.drafts.report.source_side import LANGUAGE, source_side
from gemcli.locales import N_, Translate
from gemcli.model.check_labels import VERDICT_WORDS
from gemcli.model.checked import Checked
from gemcli.model.finding import Verdict
from gemcli.text.escape import escape_html

HERE = Path(__file__).parent
ORDER = (*ATTENTION, Verdict.SUPPORTED, Verdict.QUOTED, Verdict.NOT_CHECKABLE)


@dataclass(frozen=True, slots=True)
class Maker:
    """What made the check: with the same version and policy the same texts give the same verdicts."""

    version: str
    policy: str
    """Hash of every setting and cue file that shapes a verdict."""


def report(checked: Sequence[Checked], maker: Maker, translate: Translate) -> bytes:
    """Return the report of one text or several as UTF-8 HTML: the same bytes for the same check.

    Nothing in it is fetched; its script and style are let through by their hashes, and without the script every link
    still leads to the cited words. Pages that nothing cites, and what is secret, are not in it.
    """
    return "\n".join(_document(Shelf(checked), maker, translate)).encode() + b"\n"


def _document(shelf: Shelf, maker: Maker, translate: Translate) -> Iterator[str]:
    style, script = companion(HERE, "report.css"), companion(HERE, "report.js")
    names = ", ".join(part.checked.name for part in shelf.parts)
    title = escape_html(translate(N_("Check of {name}")).format(name=names))
    yield "<!DOCTYPE html>"
    yield f'<html lang="{translate(LANGUAGE)}">'
    yield "<head>"
    yield '<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{policy(style, script)}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="referrer" content="no-referrer">'
    yield '<meta name="robots" content="noindex">'
    yield f'<meta name="generator" content="{escape_html(f"gemcli {maker.version}")}">'
    yield f"<title>{title}</title>"
    yield f"<style>{style}</style>"
    yield "</head>"
    yield "<body>"
    yield from _head(shelf, title, translate)
    yield f'<main id="claims" tabindex="-1" aria-label="{_said(N_("Claims"), translate)}">'
    yield from _about(shelf, maker, translate)
    for part in shelf.parts:
        yield f'<h2 class="file">{escape_html(part.checked.name)}</h2>'
        yield from claim_side(part, shelf.books, translate)
    yield f'<p class="none">{_said(N_("Nothing needs attention."), translate)}</p>'
    yield "</main>"
    yield f'<aside id="sources" tabindex="-1" aria-label="{_said(N_("Sources"), translate)}">'
    yield _bar(translate)
    yield from source_side(shelf.books, translate)
    yield "</aside>"
    yield f"<script>{script}</script>"
    yield "</body>"
    yield "</html>"


def _said(template: str, translate: Translate) -> str:
    return escape_html(translate(template))


def _head(shelf: Shelf, title: str, translate: Translate) -> Iterator[str]:
    """The title, how many claims have which verdict, and the choice of what is shown."""
    entries = [entry for part in shelf.parts for entry in part.entries]
    counts = Counter(entry.finding.verdict for entry in entries)
    waiting = sum(entry.needs_attention for entry in entries)
    for name, is_chosen in (("some", waiting > 0), ("all", waiting == 0)):
        chosen = " checked" if is_chosen else ""
        yield f'<input type="radio" name="show" class="show" id="show-{name}"{chosen}>'
    yield f'<header class="{"" if waiting else "quiet"}"><h1>{title}</h1>'
    yield '<ul class="counts">'
    for verdict in ORDER:
        if counts[verdict]:
            sign = f'<span aria-hidden="true">{SIGNS[verdict]}</span>'
            word = _said(VERDICT_WORDS[verdict], translate)
            yield f'<li class="{verdict.value}"><span class="chip">{sign} {counts[verdict]} {word}</span></li>'
    yield "</ul>"
    some = escape_html(translate(N_("needs attention ({count})")).format(count=waiting))
    every = escape_html(translate(N_("all ({count})")).format(count=len(entries)))
    yield f'<p class="choice">{_said(N_("Show:"), translate)} <label for="show-some">{some}</label>'
    yield f'<label for="show-all">{every}</label></p>'
    yield "</header>"


def _about(shelf: Shelf, maker: Maker, translate: Translate) -> Iterator[str]:
    """What was checked against what, by which version: everything that is needed to do it again."""
    yield f'<section class="about" aria-label="{_said(N_("About this check"), translate)}" tabindex="0"><dl>'
    for part in shelf.parts:
        yield f"<dt>{_said(N_('Checked'), translate)}</dt><dd>{_file(part.checked.name, part.checked.sha256)}</dd>"
    for book in shelf.books:
        source = book.document.source
        yield f"<dt>{_said(N_('Source'), translate)}</dt><dd>{_file(source.path, source.sha256)}</dd>"
    made = escape_html(
        translate(N_("gemcli {version}, policy {policy}")).format(version=maker.version, policy=maker.policy)
    )
    yield f"<dt>{_said(N_('By'), translate)}</dt><dd>{made}</dd></dl>"
    told = N_(
        "A verdict is a machine's, never an approval. This file holds pages of the sources: guard it as you guard them."
    )
    yield f"<p>{_said(told, translate)}</p></section>"


def _file(name: str, sha256: str) -> str:
    return f'{escape_html(name)} <span class="hash">sha256 {escape_html(sha256)}</span>'


def _bar(translate: Translate) -> str:
    """Steps through the places of a claim; shown by the script, which alone can step."""
    words = {
        "at": translate(N_("claim {claim}: place {place} of {places}")),
        "near": translate(N_("claim {claim}: closest text, no evidence")),
        "back": translate(N_("previous place")),
        "on": translate(N_("next place")),
        "pick": translate(N_("Choose a claim to see its source here.")),
    }
    at, near, back, on, pick = (escape_html(words[name]) for name in ("at", "near", "back", "on", "pick"))
    return (
        f'<div class="bar" id="bar"><span id="at" role="status" data-at="{at}" data-near="{near}">{pick}</span>'
        f'<span id="steps" hidden><button type="button" id="back">‹ {back}</button> '
        f'<button type="button" id="on">{on} ›</button></span></div>'
    )
