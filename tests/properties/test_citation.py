"""A citation is always a slice of its source, cut the same way again, with the place where people find it."""

from __future__ import annotations

import hashlib

from hypothesis import given, settings
from hypothesis import strategies as st

from gemcli.model.citation import cite
from gemcli.model.document import Document, Passage, PassageKind, PlaceKind, Sentence
from gemcli.model.source import Source
from gemcli.model.span import Span, cut

PAGES = st.lists(st.text(alphabet="ab é€\u00a0\n", min_size=1, max_size=40), min_size=1, max_size=4)


def paged(pages: list[str], furniture: tuple[Span, ...] = ()) -> Document:
    text = "\f".join(pages)
    starts, offset = [], 0
    for page in pages:
        starts.append(offset)
        offset += len(page) + 1
    whole = Span(0, len(text))
    passage = Passage(PassageKind.PARAGRAPH, (whole,), (Sentence("s1", (whole,)),), 1)
    digest = hashlib.sha256(text.encode()).hexdigest()
    source = Source("bron", "bron.pdf", "application/pdf", digest, digest)
    return Document(source, text, PlaceKind.PAGE, (passage,), tuple(starts), furniture)


@settings(deadline=None)
@given(pages=PAGES, data=st.data())
def test_cutting_again_gives_the_same_words(pages: list[str], data: st.DataObject) -> None:
    document = paged(pages)
    start = data.draw(st.integers(0, len(document.text) - 1))
    end = data.draw(st.integers(start + 1, len(document.text)))
    if not document.text[start:end].strip():
        return
    citation = cite(document, [Span(start, end)])
    assert cut(document.text, citation.spans) == citation.exact
    assert citation.exact == " ".join(document.text[start:end].split())
    assert cite(document, citation.spans) == citation
    assert citation.page == document.page(citation.spans[0].start)
    assert citation.page_end == document.page(citation.spans[-1].end - 1)


@settings(deadline=None)
@given(pages=PAGES, data=st.data())
def test_furniture_is_never_quoted(pages: list[str], data: st.DataObject) -> None:
    length = len("\f".join(pages))
    start = data.draw(st.integers(0, length - 1))
    hole = Span(start, data.draw(st.integers(start + 1, length)))
    document = paged(pages, (hole,))
    left = document.text[: hole.start] + " " + document.text[hole.end :]
    if not left.strip():
        return
    citation = cite(document, [Span(0, length)])
    assert all(span.end <= hole.start or span.start >= hole.end for span in citation.spans)
    assert citation.exact.replace(" ", "") == "".join(left.split())


def test_touching_and_overlapping_spans_are_one() -> None:
    document = paged(["een twee drie vier"])
    assert cite(document, [Span(4, 8), Span(0, 5), Span(9, 13)]).spans == (Span(0, 13),)
