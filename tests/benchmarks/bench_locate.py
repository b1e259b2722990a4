"""Prints how fast and how surely quotes of real minutes are located: clean, noisy, over a page turn and falsified."""

from __future__ import annotations

import random
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from gemcli.grounding.locate import Locator
from gemcli.model.citation import Citation, cite
from gemcli.model.claim import Quote
from gemcli.model.document import Document
from gemcli.model.span import Span
from gemcli.sources.reader import read
from tests.distortion.noises import NOISES, left_out
from tests.distortion.quotes import falsified

pytestmark = pytest.mark.benchmark

QUOTES = 1000
Place = tuple[Document, Span]


def documents(samples: Path, kind: str) -> list[Document]:
    return [read(path) for path in sorted((samples / "council").glob(f"notulen-denhaag-2025-*.{kind}"))]


def sentences(sources: Sequence[Document]) -> list[Place]:
    """Each sentence of more than thirty characters, from its first to its last."""
    whole = [
        (source, Span(each.spans[0].start, each.spans[-1].end)) for source in sources for each in source.sentences()
    ]
    return [(source, span) for source, span in whole if span.end - span.start > 30]


def turning(places: Sequence[Place]) -> list[Place]:
    """Those that begin on one page and end on another."""
    return [(source, span) for source, span in places if source.page(span.start) < source.page(span.end - 1)]


def index(sources: Sequence[Document]) -> Locator:
    locator = Locator(sources)
    began = time.process_time()
    locator.find(Quote("geen enkel woord van dit alles staat ergens zo bij elkaar"))
    size = sum(len(source.text) for source in sources) / 1e6
    print(f"\nindex of {size:.2f} million characters: {time.process_time() - began:.2f} s CPU")
    return locator


def measure(name: str, locator: Locator, quotes: Sequence[Quote]) -> None:
    """Print how many quotes are not found at their place."""
    began = time.process_time()
    found = [locator.find(quote) for quote in quotes]
    each = (time.process_time() - began) / len(quotes) * 1000
    held = sum(not (one.is_found and one.at_place) for one in found)
    print(f"{name:28} n {len(quotes):4}   held {held / len(quotes):6.1%}   {each:.2f} ms each")


def measure_noises(locator: Locator, places: Sequence[Place]) -> None:
    cited = [(source.source.id, cite(source, [span]).exact) for source, span in places]
    for name, noise in (*NOISES.items(), ("words left out", left_out)):
        measure(name, locator, [Quote(noise(exact), source) for source, exact in cited])


@pytest.mark.parametrize("kind", ["txt", "pdf"])
def test_locating(samples: Path, kind: str) -> None:
    sources = documents(samples, kind)
    chance = random.Random(7)
    picked = chance.sample(sentences(sources), QUOTES)
    locator = index(sources)
    measure_noises(locator, picked)
    print_falsified(locator, picked, chance)


def print_falsified(locator: Locator, places: Sequence[Place], chance: random.Random) -> None:
    """Print how many quotes with one thing changed pass for the sentence that they were made of."""
    wrong = [(source, span, falsified(cite(source, [span]).exact, chance)) for source, span in places]
    began = time.process_time()
    found = [(locator.find(Quote(quote, source.source.id)), span) for source, span, quote in wrong if quote]
    each = (time.process_time() - began) / len(found) * 1000
    passed = sum(_meet(one.spans, span) for one, span in found)
    near = sum(_meet(one.closest_spans, span) for one, span in found)
    shares = f"passed {passed / len(found):.1%}, closest text right {near / len(found):.1%}"
    print(f"{'falsified':28} n {len(found):4}   {shares}   {each:.2f} ms each")


def _meet(spans: Sequence[Span], span: Span) -> bool:
    return any(place.start < span.end and place.end > span.start for place in spans)


def test_locating_over_a_page_turn(samples: Path) -> None:
    """Every sentence of the PDFs that turns a page: its halves joined, and with what is printed between them."""
    sources = documents(samples, "pdf")
    places = turning(sentences(sources))
    locator = index(sources)
    measure_noises(locator, places)
    cited = [(source, cite(source, [span])) for source, span in places]
    measure("first page named", locator, [Quote(one.exact, source.source.id, one.page) for source, one in cited])
    measure("last page named", locator, [Quote(one.exact, source.source.id, one.page_end) for source, one in cited])
    measure("furniture along", locator, [Quote(_printed(source, one), source.source.id) for source, one in cited])
    print_falsified(locator, places, random.Random(7))


def _printed(source: Document, citation: Citation) -> str:
    """The words as somebody copies them, with page number and running head between the halves."""
    return " ".join(source.text[citation.spans[0].start : citation.spans[-1].end].split())
