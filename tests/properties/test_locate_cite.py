"""What was cited is located again, whatever typesetting did to it; what was changed is not."""

from __future__ import annotations

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from gemcli.grounding.locate import Locator
from gemcli.model.citation import cite
from gemcli.model.claim import Quote
from gemcli.model.document import Document, PlaceKind
from gemcli.model.source import Source
from gemcli.model.span import Span
from gemcli.text.normalize import normal
from tests.distortion.noises import NOISES, Noise, left_out
from tests.distortion.quotes import FALSIFIED

WORDS = (
    "raad", "college", "krediet", "stelt", "vast", "niet", "in", "financiën", "één", "officieel", "zero-emissiezone",
    "“motie”", "2024-2025", "1.250.000", "3%", "(RIS321)", "besluit;", "raad’s", "gemeente", "vrijdag", "–", "de",
)  # fmt: skip
SPACES = (" ", "  ", "\n", "\xa0", "\u2009", " \n", "\t")
FURNITURE = "\n{} Notulen {}\n\f"

OF_THE_QUOTE_ALONE = ("capital dropped", "in quotation marks")
"""Noises that a source does not have."""


@st.composite
def documents(draw: st.DrawFn) -> tuple[Document, list[Span]]:
    """A document of a few pages with furniture between, and the places of its words."""
    words = draw(st.lists(st.sampled_from(WORDS), min_size=4, max_size=60))
    return _paged(draw, [(word, "") for word in words], 12)


def _paged(draw: st.DrawFn, words: list[tuple[str, str]], once_in: int) -> tuple[Document, list[Span]]:
    """Words with their marks on a few pages with furniture between; a page ends about `once_in` words."""
    text, furniture, pages, places = "", [], [0], []
    for word, mark in words:
        places.append(Span(len(text), len(text) + len(word)))
        text += word + mark
        if draw(st.integers(1, once_in)) == 1:
            number = len(pages)
            furniture.append(Span(len(text) + 1, len(text) + len(FURNITURE.format(number, number)) - 2))
            text += FURNITURE.format(number, number)
            pages.append(len(text))
        else:
            text += draw(st.sampled_from(SPACES))
    source = Source("bron", "bron.pdf", "application/pdf", "", "")
    return Document(source, text, PlaceKind.PAGE, (), tuple(pages), tuple(furniture)), places


@given(documents(), st.sampled_from(sorted(NOISES)), st.data())
@settings(deadline=None)
def test_what_was_cited_is_located_at_its_page(
    made: tuple[Document, list[Span]], noise: str, data: st.DataObject
) -> None:
    document, words = made
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first, len(words) - 1))
    citation = cite(document, [Span(words[first].start, words[last].end)])
    if not any(char.isalnum() for char in citation.exact):
        return
    quote = Quote(NOISES[noise](citation.exact), "bron", data.draw(st.sampled_from((0, citation.page))))
    found = Locator([document]).find(quote)
    assert found.is_found
    assert found.at_place
    again = cite(document, found.spans)
    assert normal(again.exact) == normal(citation.exact)
    if quote.page:
        assert again.page <= quote.page <= again.page_end
    if noise == "as cited":
        assert again.exact == citation.exact or found.tier != "exact"


@given(documents(), st.sampled_from(sorted(set(NOISES) - set(OF_THE_QUOTE_ALONE))), st.data())
@settings(deadline=None)
def test_a_noisy_source_is_no_hindrance(made: tuple[Document, list[Span]], noise: str, data: st.DataObject) -> None:
    document, words = made
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first, len(words) - 1))
    wanted = cite(document, [Span(words[first].start, words[last].end)]).exact
    if not any(char.isalnum() for char in wanted):
        return
    noisy = "\f".join(_noisy(page, NOISES[noise]) for page in document.text.split("\f"))
    pages = (0, *(offset + 1 for offset, char in enumerate(noisy) if char == "\f"))
    source = Document(document.source, noisy, PlaceKind.PAGE, (), pages, _furniture(noisy))
    found = Locator([source]).find(Quote(wanted, "bron"))
    assert found.is_found
    assert normal(cite(source, found.spans).exact) == normal(wanted)


def _noisy(page: str, noise: Noise) -> str:
    """A page with noise in its body; its last line is furniture, which stays a line of its own."""
    start = page.rfind("\n", 0, len(page) - 1) + 1 if "Notulen" in page else len(page)
    return noise(page[:start]) + page[start:]


def _furniture(text: str) -> tuple[Span, ...]:
    """The last line of every page but the last."""
    found, start = [], 0
    while (end := text.find("\f", start)) >= 0:
        found.append(Span(text.rfind("\n", 0, end - 1) + 1, end - 1))
        start = end + 1
    return tuple(found)


@given(documents(), st.data())
@settings(deadline=None)
def test_a_changed_word_is_never_located(made: tuple[Document, list[Span]], data: st.DataObject) -> None:
    document, words = made
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first, len(words) - 1))
    exact = cite(document, [Span(words[first].start, words[last].end)]).exact.split()
    place = data.draw(st.integers(0, len(exact) - 1))
    exact[place] = data.draw(st.sampled_from(("wethouder", "4%", "1.350.000", "2023-2025", "geen")))
    found = Locator([document]).find(Quote(" ".join(exact), "bron"))
    assert not found.is_found


@st.composite
def distinct(draw: st.DrawFn) -> tuple[Document, list[Span]]:
    """A document in which no word stands twice, with furniture between its pages, and the places of its words."""
    letters = st.text(alphabet="abdeghiklmnoprstuvwzéïö", min_size=2, max_size=12)
    numbers = st.integers(1000, 99999).map(str)
    words = draw(st.lists(st.one_of(letters, letters, numbers), min_size=3, max_size=50, unique_by=normal))
    marks = st.sampled_from(("", "", "", ",", ";", ".", ":"))
    return _paged(draw, [(word, draw(marks)) for word in words], 10)


def _slice(words: list[Span], data: st.DataObject, least: int = 1) -> Span:
    first = data.draw(st.integers(0, len(words) - least))
    last = data.draw(st.integers(first + least - 1, len(words) - 1))
    return Span(words[first].start, words[last].end)


@given(distinct(), st.lists(st.sampled_from(sorted(NOISES)), max_size=3, unique=True), st.data())
@settings(deadline=None)
def test_a_slice_is_located_where_it_was_cut_under_any_noises_together(
    made: tuple[Document, list[Span]], noises: list[str], data: st.DataObject
) -> None:
    document, words = made
    citation = cite(document, [_slice(words, data)])
    quote = citation.exact
    for noise in noises:
        quote = NOISES[noise](quote)
    found = Locator([document]).find(Quote(quote, "bron", citation.page))
    assert found.is_found
    assert found.at_place
    assert cite(document, found.spans).spans == citation.spans


@given(distinct(), st.sampled_from(("...", "…", "(...)", "[…]")), st.data())
@settings(deadline=None)
def test_parts_in_order_are_located_and_parts_in_another_order_are_not(
    made: tuple[Document, list[Span]], mark: str, data: st.DataObject
) -> None:
    document, words = made
    if len(words) < 9:
        return
    whole = cite(document, [_slice(words, data, 9)])
    quote = left_out(whole.exact, mark)
    found = Locator([document]).find(Quote(quote, "bron"))
    assert found.is_found
    assert found.spans[0].start == whole.spans[0].start
    assert found.spans[-1].end == whole.spans[-1].end
    one, other = quote.split(f" {mark} ")
    assert not Locator([document]).find(Quote(f"{other} {mark} {one}", "bron")).is_found


@given(distinct(), st.data())
@settings(deadline=None)
def test_what_is_printed_between_the_halves_may_stand_in_the_quote(
    made: tuple[Document, list[Span]], data: st.DataObject
) -> None:
    document, words = made
    span = _slice(words, data)
    citation = cite(document, [span])
    copied = " ".join(document.text[span.start : span.end].split())
    found = Locator([document]).find(Quote(copied, "bron"))
    assert found.is_found
    assert cite(document, found.spans).spans == citation.spans


@given(
    distinct(), st.sampled_from(sorted(FALSIFIED)), st.sampled_from(sorted(NOISES)), st.randoms(use_true_random=False)
)
@settings(deadline=None)
def test_one_word_digit_or_denial_and_it_stands_nowhere(
    made: tuple[Document, list[Span]], kind: str, noise: str, chance: Random
) -> None:
    document, words = made
    exact = cite(document, [Span(words[0].start, words[-1].end)]).exact
    wrong = FALSIFIED[kind](exact, chance)
    if not wrong:
        return
    found = Locator([document]).find(Quote(NOISES[noise](wrong), "bron"))
    assert not found.is_found
