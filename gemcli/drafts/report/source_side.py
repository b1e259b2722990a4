"""Writes the right-hand side of a report: every cited page once, the cited words in it marked."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from gemcli.drafts.report.grid import Grid, grids
from gemcli.drafts.report.pieces import Piece, pieces, words
from gemcli.drafts.report.shelf import Book, Place
from gemcli.drafts.report.stretches import Stretch, stretches
from gemcli.drafts.report.values import WORST_FIRST
from gemcli.locales import N_, Translate
from gemcli.model.document import PlaceKind
from gemcli.model.labels import source_line
from gemcli.model.table import Cell, column_name
from gemcli.text.escape import escape_html

MOST_MARKS = 9
"""Claims named behind a cited place; more are only counted."""


def source_side(books: Sequence[Book], translate: Translate) -> Iterator[str]:
    """Yield the HTML of all sources that something is shown of."""
    for book in books:
        if not book.places:
            continue
        document = book.document
        yield f'<section class="book" lang="{escape_html(document.language)}" aria-labelledby="b{book.number}">'
        yield f'<h2 id="b{book.number}">{escape_html(document.source.path)}</h2>'
        kind = source_line(document.source, translate).removeprefix(document.source.path).strip(" ()")
        yield f'<p class="kind" lang="{translate(LANGUAGE)}">{escape_html(kind)}</p>'
        for stretch in stretches(book):
            yield from _stretch(book, stretch, translate)
        for grid in grids(book):
            yield from _grid(grid, book.hide, translate)
        yield "</section>"


LANGUAGE = N_("en")
"""The code of the language that the person who asks is spoken to in."""


def title(book: Book, stretch: Stretch, translate: Translate) -> str:
    """Say which part of its source a stretch is."""
    document = book.document
    if stretch.page:
        return translate(N_("page {page} of {pages}")).format(page=stretch.page, pages=len(document.page_starts))
    if document.place_kind is PlaceKind.LINE:
        first, last = document.line(stretch.span.start), document.line(max(stretch.span.end - 1, stretch.span.start))
        return translate(N_("lines {first}-{last}")).format(first=first, last=last)
    return translate(N_("part of the text"))


def _stretch(book: Book, stretch: Stretch, translate: Translate) -> Iterator[str]:
    yield '<article class="page">'
    yield f'<h3 lang="{translate(LANGUAGE)}">{escape_html(title(book, stretch, translate))}</h3>'
    found = pieces(book, stretch.span)
    text: list[str] = []
    was_secret = False
    for piece in found:
        if piece.is_secret:
            said = escape_html(translate(N_("withheld: secret, not shown")))
            text.append("" if was_secret else f'<span class="secret">[{said}]</span>\n')
        else:
            text.append(_piece(piece, book))
        was_secret = piece.is_secret
    numbered = " numbered" if any(piece.number for piece in found) else ""
    yield f'<div class="text{numbered}">{"".join(text)}</div>'
    yield "</article>"


def _piece(piece: Piece, book: Book) -> str:
    number = f'<i class="n" data-n="{piece.number}"></i>' if piece.number else ""
    anchors = "".join(_anchor(place) for place in piece.begins)
    shown = escape_html(words(book, piece.span))
    if piece.places:
        shown = f"<span{_attributes(piece.places)}{_values(piece)}>{shown}</span>"
    return f"{number}{anchors}{shown}{''.join(_backs(place) for place in piece.ends)}"


def _anchor(place: Place) -> str:
    return f'<i class="t" id="c{place.number}"></i>'


def _attributes(places: Sequence[Place]) -> str:
    numbers = " ".join(str(place.number) for place in places)
    near = " near" if all(place.is_near for place in places) else ""
    return f' class="c{near}" data-c="{numbers}"'


def _values(piece: Piece) -> str:
    """The claims that compared this value, by how it came out, for the script to light up."""
    written = []
    for standing in WORST_FIRST:
        marks = [mark for mark, own in piece.values.items() if own is standing]
        if marks:
            written.append(f' data-{standing}="{escape_html(" ".join(marks))}"')
    return "".join(written)


def _backs(place: Place) -> str:
    """The numbers of the claims that a cited place is cited by, each a way back."""
    marks = list(dict.fromkeys(place.claims))
    links = [f'<a href="#{claim_id(mark)}">{escape_html(mark)}</a>' for mark in marks[:MOST_MARKS]]
    more = f" +{len(marks) - MOST_MARKS}" if len(marks) > MOST_MARKS else ""
    return f'<sup class="back">{" ".join(links)}{more}</sup>'


def claim_id(mark: str) -> str:
    """Return the id under which a claim stands in the page.

    >>> claim_id("2.12")
    'k2-12'
    """
    return f"k{mark.replace('.', '-')}"


def _grid(grid: Grid, hide: Callable[[str], str], translate: Translate) -> Iterator[str]:
    yield '<article class="page">'
    yield f"<h3>{escape_html(grid.sheet)}</h3>"
    yield '<div class="sheet" tabindex="0"><table>'
    heads = "".join(f'<th scope="col">{column_name(column)}</th>' for column in grid.columns)
    yield f"<thead><tr><td></td>{heads}</tr></thead><tbody>"
    begun: set[int] = set()
    for row in grid.rows:
        by_column = {cell.column: cell for cell in row}
        cells = "".join(_cell(by_column.get(column), grid, begun, hide) for column in grid.columns)
        yield f'<tr><th scope="row">{row[0].row + 1}</th>{cells}</tr>'
    yield "</tbody></table></div>"
    if grid.left_out:
        said = translate(N_("{count} more cited rows are not shown here.")).format(count=grid.left_out)
        yield f'<p class="more">{escape_html(said)}</p>'
    yield "</article>"


def _cell(cell: Cell | None, grid: Grid, begun: set[int], hide: Callable[[str], str]) -> str:
    if cell is None:
        return "<td></td>"
    plain = " ".join(cell.text.split())
    shown = escape_html(plain if cell.number is not None else hide(plain))
    places = grid.cited.get(cell.address, ())
    kind = ' class="num"' if cell.number is not None else ""
    if not places:
        return f"<td{kind}>{shown}</td>"
    new = [place for place in places if place.number not in begun]
    begun.update(place.number for place in new)
    anchors = "".join(_anchor(place) for place in new)
    backs = "".join(_backs(place) for place in new)
    marked = f"<span{_attributes(places)}>{shown}</span>"
    return f'<td{kind} data-a="{cell.address}">{anchors}{marked}{backs}</td>'
