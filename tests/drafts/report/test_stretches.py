"""What is shown of a source: cited pages whole, or some lines around; every code point at most once."""

from __future__ import annotations

from dataclasses import replace

from gemcli.drafts.report.pieces import pieces
from gemcli.drafts.report.shelf import Book, Place
from gemcli.drafts.report.stretches import AROUND, stretches
from gemcli.model.citation import cite
from gemcli.model.document import Document, PlaceKind
from gemcli.model.span import Span

LINES = "".join(f"Regel {number} zegt iets.\n" for number in range(1, 101))


def book(document: Document, *spans: Span, hidden: tuple[Span, ...] = ()) -> Book:
    places = [Place(number, cite(document, [span]), [str(number)]) for number, span in enumerate(spans, 1)]
    return Book(1, document, hidden, places)


def line(number: int) -> Span:
    start = LINES.index(f"Regel {number} ")
    return Span(start, LINES.index("\n", start))


def text_file(document: Document, text: str) -> Document:
    return replace(document, text=text, place_kind=PlaceKind.LINE, passages=(), page_starts=(0,))


def test_a_citation_over_a_page_turn_shows_both_pages(document: Document) -> None:
    turn = document.text.index("\f")
    shown = stretches(book(document, Span(turn - 5, turn + 5)))
    assert [stretch.page for stretch in shown] == [1, 2]
    assert shown[0].span.end == shown[1].span.start


def test_lines_around_a_place_and_neighbours_put_together(document: Document) -> None:
    shown = stretches(book(text_file(document, LINES), line(20), line(24), line(80)))
    texts = [LINES[stretch.span.start : stretch.span.end] for stretch in shown]
    assert [text.splitlines()[0] for text in texts] == ["Regel 14 zegt iets.", "Regel 74 zegt iets."]
    assert [text.splitlines()[-1] for text in texts] == ["Regel 30 zegt iets.", "Regel 86 zegt iets."]


def test_a_text_without_line_ends_is_not_shown_whole(document: Document) -> None:
    text = "woord " * 20_000
    (shown,) = stretches(book(text_file(document, text), Span(60_000, 60_005)))
    assert shown.span == Span(60_000 - AROUND, 60_005 + AROUND)


def test_pieces_are_the_whole_stretch_and_numbered_by_line(document: Document) -> None:
    source = book(text_file(document, LINES), line(20), Span(line(20).start + 3, line(21).end))
    (shown,) = stretches(source)
    found = pieces(source, shown.span)
    assert (
        "".join(LINES[piece.span.start : piece.span.end] for piece in found) == LINES[shown.span.start : shown.span.end]
    )
    numbered = {piece.number: LINES[piece.span.start :].split(" ", 2)[1] for piece in found if piece.number}
    assert numbered[20] == "20"
    assert [len(piece.places) for piece in found if piece.places] == [1, 2, 1, 1]


def test_what_is_secret_is_one_piece_without_places(document: Document) -> None:
    source = book(text_file(document, LINES), line(20), hidden=(line(21),))
    (shown,) = stretches(source)
    (secret,) = [piece for piece in pieces(source, shown.span) if piece.is_secret]
    assert secret.span == line(21)
    assert not secret.places
