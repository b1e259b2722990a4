"""Writes the findings about budgets as one HTML file that needs no network and no script."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from gemcli.drafts.flag_report.card import card
from gemcli.drafts.flag_report.case import Case, Group, groups
from gemcli.drafts.flag_report.overview import about, counts, findings, group_title, panels
from gemcli.drafts.one_file import companion, policy
from gemcli.locales import N_, Translate
from gemcli.model.finding import Finding
from gemcli.model.labels import VERDICTS
from gemcli.text.escape import escape_html

HERE = Path(__file__).parent
LANGUAGE = N_("en")
"""The code of the language of the page."""


@dataclass(frozen=True, slots=True)
class Maker:
    """What made the check: with the same version and policy the same tables give the same findings."""

    version: str
    policy: str
    """Hash of every setting that shapes a finding."""


def flag_report(cases: Sequence[Case], maker: Maker, translate: Translate) -> bytes:
    """Return the report of one budget or several as UTF-8 HTML: the same bytes for the same findings.

    Nothing in it is fetched and nothing runs; all text of the tables is escaped. What people type in the fields for
    their explanation stays on their screen or on paper: the page says so.
    """
    return "\n".join(_document(cases, groups(cases), maker, translate)).encode() + b"\n"


def _document(cases: Sequence[Case], grouped: Sequence[Group], maker: Maker, translate: Translate) -> Iterator[str]:
    style = companion(HERE, "flags.css")
    title = translate(N_("Budget check: {source}")).format(source=", ".join(case.name for case in cases))
    yield "<!DOCTYPE html>"
    yield f'<html lang="{translate(LANGUAGE)}">'
    yield "<head>"
    yield '<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{policy(style)}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="referrer" content="no-referrer">'
    yield '<meta name="robots" content="noindex">'
    yield f'<meta name="generator" content="{escape_html(f"gemcli {maker.version}")}">'
    yield f"<title>{escape_html(title)}</title>"
    yield f"<style>{style}</style>"
    yield "</head>"
    yield "<body>"
    yield f'<a class="skip" href="#findings">{_said(N_("To the findings"), translate)}</a>'
    yield f"<header><h1>{escape_html(title)}</h1>"
    yield from counts(cases, grouped, translate)
    told = N_("Found by rules, not approved by anybody. A finding is a question, never a verdict about a person.")
    yield f'<p class="note">{_said(told, translate)}</p></header>'
    yield from _about(cases, maker, translate)
    several = len(cases) > 1
    yield f'<main id="findings" tabindex="-1" aria-label="{_said(N_("Findings"), translate)}">'
    yield from findings(grouped, translate, names_case=several)
    for case in cases:
        yield from panels(case, translate)
    if grouped:
        kept = N_("What you type in an empty field is not saved in this file: print the page, or use the draft.")
        yield f'<p class="note">{_said(kept, translate)}</p>'
    for number, group in enumerate(grouped, start=1):
        name = f"g{number}"
        yield f'<section aria-labelledby="{name}"><h2 id="{name}">'
        yield f"{escape_html(group_title(group, names_case=several))}</h2>"
        for item in group.items:
            yield from card(item, group.case, translate)
        yield "</section>"
    yield from _left_out([finding for case in cases for finding in case.left_out], translate)
    yield "</main>"
    yield "</body>"
    yield "</html>"


def _about(cases: Sequence[Case], maker: Maker, translate: Translate) -> Iterator[str]:
    """By which norms, how the tables were read, what was not checked, and everything needed to do it again."""
    yield f'<section class="about" aria-label="{_said(N_("About this check"), translate)}">'
    for case in cases:
        if len(cases) > 1:
            yield f"<h2>{escape_html(case.name)}</h2>"
        yield from about(case, translate)
    yield "<dl>"
    for document in dict.fromkeys(document.source for case in cases for document in case.documents):
        yield f"<dt>{_said(N_('Source'), translate)}</dt><dd>{_file(document.path, document.sha256)}</dd>"
    made = translate(N_("gemcli {version}, policy {policy}")).format(version=maker.version, policy=maker.policy)
    yield f"<dt>{_said(N_('By'), translate)}</dt><dd>{escape_html(made)}</dd></dl></section>"


def _left_out(found: Sequence[Finding], translate: Translate) -> Iterator[str]:
    """What the second look at the cells did not bear out is named, with the reason."""
    if not found:
        return
    yield f'<section aria-labelledby="left-out"><h2 id="left-out">{_said(N_("Left out"), translate)}</h2><ul>'
    for finding in found:
        reasons = " ".join(reason.text(translate) for reason in finding.reasons)
        word = translate(VERDICTS[finding.verdict])
        yield f"<li>{escape_html(f'{word}: {finding.claim.text} ({reasons})')}</li>"
    yield "</ul></section>"


def _file(name: str, sha256: str) -> str:
    return f'{escape_html(name)} <span class="hash">sha256 {escape_html(sha256)}</span>'


def _said(template: str, translate: Translate) -> str:
    return escape_html(translate(template))
