"""What was cited is located again, whatever typesetting did to it; what was changed is not."""

from __future__ import annotations

import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from gemcli.grounding.locate import Locator
from gemcli.model.citation import cite
from gemcli.model.claim import Quote
from gemcli.model.document import Document, PlaceKind
from gemcli.model.source import Source
from gemcli.model.span import Span
from gemcli.text.normalize import normal

WORDS = (
    "raad", "college", "krediet", "stelt", "vast", "niet", "in", "financiën", "één", "officieel", "zero-emissiezone",
    "“motie”", "2024-2025", "1.250.000", "3%", "(RIS321)", "besluit;", "raad’s", "gemeente", "vrijdag", "–", "de",
)  # fmt: skip
SPACES = (" ", "  ", "\n", "\xa0", "\u2009", " \n", "\t")
FURNITURE = "\n{} Notulen {}\n\f"

NOISES = {
    "plain": lambda text: text,
    "apart accents": lambda text: unicodedata.normalize("NFD", text),
    "hard blanks": lambda text: text.replace(" ", "\xa0"),
    "zero width": lambda text: text.replace(" ", " \u200b"),
    "soft hyphens": lambda text: text.replace("meen", "\u00admeen\u00ad"),
    "ligatures": lambda text: text.replace("ff", "ﬀ").replace("fi", "ﬁ").replace("ij", "ĳ"),
    "straight quotes": lambda text: text.translate(str.maketrans("“”’", '""\'')),
    "other dashes": lambda text: text.replace("–", "-").replace("-", "‑"),
    "broken lines": lambda text: text.replace("gemeente", "ge-\nmeente").replace("krediet", "kre\u00ad\ndiet"),
    "hyphen marks": lambda text: text.replace("college", "col\ufffe\nlege").replace("raad ", "ra\x02ad "),
}


@st.composite
def documents(draw: st.DrawFn) -> tuple[Document, list[Span]]:
    """A document of a few pages with furniture between, and the places of its words."""
    text, furniture, pages, words = "", [], [0], []
    for word in draw(st.lists(st.sampled_from(WORDS), min_size=4, max_size=60)):
        words.append(Span(len(text), len(text) + len(word)))
        text += word
        if draw(st.integers(0, 11)) == 0:
            number = len(pages)
            furniture.append(Span(len(text) + 1, len(text) + len(FURNITURE.format(number, number)) - 2))
            text += FURNITURE.format(number, number)
            pages.append(len(text))
        else:
            text += draw(st.sampled_from(SPACES))
    source = Source("bron", "bron.pdf", "application/pdf", "", "")
    return Document(source, text, PlaceKind.PAGE, (), tuple(pages), tuple(furniture)), words


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
    if noise == "plain":
        assert again.exact == citation.exact or found.tier != "exact"


@given(documents(), st.sampled_from(sorted(NOISES)), st.data())
@settings(deadline=None)
def test_a_noisy_source_is_no_hindrance(made: tuple[Document, list[Span]], noise: str, data: st.DataObject) -> None:
    document, words = made
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first, len(words) - 1))
    wanted = cite(document, [Span(words[first].start, words[last].end)]).exact
    if not any(char.isalnum() for char in wanted):
        return
    noisy = "\f".join(NOISES[noise](page) for page in document.text.split("\f"))
    pages = (0, *(offset + 1 for offset, char in enumerate(noisy) if char == "\f"))
    source = Document(document.source, noisy, PlaceKind.PAGE, (), pages, _furniture(noisy))
    found = Locator([source]).find(Quote(wanted, "bron"))
    assert found.is_found
    assert normal(cite(source, found.spans).exact) == normal(wanted)


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
