"""A draft as one HTML file that needs no network: readable, printable, accessible."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from gemcli.export.paper import Line, Paper, Part, paper
from gemcli.locales import Translate
from gemcli.model.approval import Approved
from gemcli.model.draft import Draft
from gemcli.model.languages import is_right_to_left
from gemcli.text.escape import escape_html

COMPACT = """
@media print {
  @page { size: A4; margin: 16mm 17mm 14mm; }
  body { font: 9.5pt/1.26 "Segoe UI", "Liberation Sans", Arial, sans-serif; }
  h1, h2, h3, h4 { margin: .7em 0 .3em; } h1 { font-size: 15pt; } h2 { font-size: 11.5pt; }
  h3, h4 { font-size: 10pt; } li { margin: .05em 0; } ul, ol, p { margin: .3em 0; } sup { font-size: 6pt; }
  .about { font-size: 8pt; margin: .4rem 0; padding: 0 .6rem .2rem; }
  .about h2, .about h3 { font-size: 8.5pt; margin: .3em 0 0; }
  .banner { border-width: 1px; padding: .1rem; margin: 0 0 .4rem; }
  .notes { break-before: page; font-size: 8.5pt; margin-top: 0; border-top: 0; }
}
"""
"""How what is no letter is printed: a short summary with its head on one page, the footnotes on pages of their own."""

POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

STYLE = """
:root { color-scheme: light; }
body { max-width: 42rem; margin: 0 auto; padding: 1rem 1.25rem 3rem; background: #fff; color: #1a1a1a;
  font: 1.0625rem/1.55 system-ui, "Segoe UI", "Liberation Sans", Arial, sans-serif; overflow-wrap: break-word; }
h1, h2, h3, h4 { line-height: 1.25; margin: 1.6em 0 .5em; break-after: avoid; }
h1 { font-size: 1.7rem; } h2 { font-size: 1.3rem; } h3 { font-size: 1.1rem; } h4 { font-size: 1.0625rem; }
li { margin: .35em 0; }
li, p { break-inside: avoid; }
a { color: #0b4f8a; } a:focus-visible { outline: 3px solid #0b4f8a; outline-offset: 2px; }
sup { line-height: 0; } sup a { padding: 0 .15em; }
.about { border: 1px solid #595959; border-radius: .3rem; padding: .2rem 1rem; margin: 1.5rem 0; font-size: .95rem; }
.about h2 { font-size: 1.05rem; margin-top: .8em; }
.adopted { border-left: .3rem solid #1a6b2f; padding-left: .8rem; font-weight: 600; }
.after { color: #454545; } mark { background: #fff1b8; color: #1a1a1a; }
.banner { position: sticky; top: 0; z-index: 1; margin: 0 0 1rem; padding: .5rem .8rem; background: #7a1f1f;
  color: #fff; font-weight: 700; text-align: center; letter-spacing: .03em; }
.watermark { display: none; }
.notes { font-size: .92rem; border-top: 1px solid #595959; margin-top: 2.5rem; }
@media print {
  @page { size: A4; margin: 22mm 20mm; }
  body { max-width: none; padding: 0; font-size: 11pt; }
  a { color: inherit; text-decoration: none; }
  .banner { position: static; background: none; color: #000; border: 2px solid #000; }
  .watermark { display: block; position: fixed; inset: 40% 0 auto; z-index: -1; text-align: center; color: #e4e4e4;
    font-size: 84pt; font-weight: 700; transform: rotate(-32deg); }
}
"""


def html(subject: Approved | Draft, *, concept: bool, translate: Translate) -> bytes:
    """Return the document as UTF-8 HTML: the same bytes for the same draft and approval.

    A concept says so above the text and on every printed page. Raises UnverifiedError "not_approved" for a draft
    without approval that is not to be a concept.
    """
    return "\n".join(_document(paper(subject, concept=concept, translate=translate))).encode("utf-8") + b"\n"


def _document(page: Paper) -> Iterator[str]:
    yield "<!DOCTYPE html>"
    yield f'<html lang="{escape_html(page.language)}">'
    yield "<head>"
    yield '<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="referrer" content="no-referrer">'
    yield f'<meta name="generator" content="{escape_html(page.generator)}">'
    yield '<meta name="ai-generated" content="true">'
    yield f'<meta name="digital-source-type" content="{page.source_type}">'
    state = f"{page.words['CONCEPT']}: " if page.banner else ""
    yield f"<title>{escape_html(state + page.title)}</title>"
    print_style = "" if page.is_letter else COMPACT
    yield f"<style>{STYLE}{print_style}{_page_style(page)}</style>"
    yield "</head>"
    yield "<body>"
    if page.banner:
        yield f'<p class="banner" role="note">{escape_html(page.banner)}</p>'
        yield f'<div class="watermark" aria-hidden="true">{escape_html(page.words["CONCEPT"])}</div>'
    yield "<main>"
    yield f"<h1>{escape_html(page.title)}</h1>"
    if not page.is_letter:
        yield from _adopted(page)
        yield from _about(page)
    used: dict[int, int] = {}
    for part in page.parts:
        yield from shown_part(part, page, used)
    if page.is_letter:
        yield from _about(page)
        yield from _adopted(page)
    yield from _notes(page, used)
    yield "</main>"
    yield "</body>"
    yield "</html>"


def _page_style(page: Paper) -> str:
    """Say CONCEPT in the margin of every printed page, where the browser can; the watermark does so everywhere."""
    if not page.banner:
        return ""
    banner = "".join(char if char.isalnum() or char in " -,." else f"\\{ord(char):x} " for char in page.banner)
    return f'@page {{ @top-center {{ content: "{banner}"; font: 700 10pt sans-serif; }} }}\n'


def _adopted(page: Paper) -> Iterator[str]:
    if page.adopted:
        yield f'<p class="adopted">{escape_html(page.adopted)}</p>'


def _about(page: Paper) -> Iterator[str]:
    yield '<section class="about" aria-labelledby="about">'
    yield f'<h2 id="about">{escape_html(page.words["About this document"])}</h2>'
    for text in page.label:
        yield f"<p>{escape_html(text)}</p>"
    if page.sources:
        yield f"<h3>{escape_html(page.words['Sources'])}</h3>"
        yield "<ul>"
        for source in page.sources:
            yield f"<li>{escape_html(source)}</li>"
        yield "</ul>"
    yield "</section>"


def shown_part(part: Part, page: Paper, used: dict[int, int]) -> Iterator[str]:
    """Yield the HTML of a heading with its lines; `used` counts the references to each footnote."""
    if part.title:
        level = min(part.level, 6)
        yield f"<h{level}>{escape_html(part.title)}</h{level}>"
    for is_list, lines in groupby(part.lines, key=lambda line: part.is_list or line.is_item):
        tag = "li" if is_list else "p"
        if is_list:
            yield "<ul>"
        for line in lines:
            yield f"<{tag}{_spoken(line)}>{_line(line, page, used)}</{tag}>"
        if is_list:
            yield "</ul>"


def _spoken(line: Line) -> str:
    """The language of a line that is not in that of the document, and its reading direction."""
    if not line.language:
        return ""
    direction = "rtl" if is_right_to_left(line.language) else "ltr"
    return f' lang="{escape_html(line.language)}" dir="{direction}"'


def _line(line: Line, page: Paper, used: dict[int, int]) -> str:
    text = escape_html(line.text).replace("\n", "<br>")
    pieces = [f"<strong>[{escape_html(line.mark)}]</strong> " if line.mark else ""]
    pieces.append(f"<mark>{text}</mark>" if line.is_gap else text)
    for place, note in enumerate(line.notes):
        if place:
            pieces.append("<sup>, </sup>")
        used[note] = used.get(note, 0) + 1
        label = escape_html(f"{page.words['Footnote']} {note + 1}")
        pieces.append(
            f'<sup><a id="ref-{note + 1}-{used[note]}" href="#note-{note + 1}" role="doc-noteref" '
            f'aria-label="{label}">{note + 1}</a></sup>'
        )
    if line.after:
        pieces.append(f' <span class="after">({escape_html(line.after)})</span>')
    for told in line.particulars:
        name, _, value = told.partition(": ")
        pieces.append(f"<br><strong>{escape_html(name)}:</strong> {escape_html(value)}")
    return "".join(pieces)


def _notes(page: Paper, used: dict[int, int]) -> Iterator[str]:
    if not page.notes:
        return
    yield '<section class="notes" role="doc-endnotes" aria-labelledby="notes">'
    yield f'<h2 id="notes">{escape_html(page.words["Footnotes"])}</h2>'
    yield "<ol>"
    for number, text in enumerate(page.notes, 1):
        yield f'<li id="note-{number}">{escape_html(text)} {_back(number, used.get(number - 1, 0), page)}</li>'
    yield "</ol>"
    yield "</section>"


def _back(number: int, times: int, page: Paper) -> str:
    word = page.words["Back to the text"]
    links = []
    for use in range(1, times + 1):
        label = escape_html(f"{word} ({number}{f'.{use}' if times > 1 else ''})")
        sign = f"↩{use}" if times > 1 else "↩"
        links.append(f'<a href="#ref-{number}-{use}" role="doc-backlink" aria-label="{label}">{sign}</a>')
    return " ".join(links)
