"""Prints how fast and how surely quotes of real minutes are located, clean, noisy and falsified."""

from __future__ import annotations

import random
import time
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from gemcli.grounding.locate import Locator
from gemcli.model.citation import cite
from gemcli.model.claim import Quote
from gemcli.model.document import Document, PlaceKind
from gemcli.model.source import Source
from gemcli.model.span import Span
from gemcli.text.sentences import split

pytestmark = pytest.mark.benchmark

QUOTES = 1000

NOISES: dict[str, Callable[[str], str]] = {
    "as cited": str,
    "apart accents": lambda text: unicodedata.normalize("NFD", text),
    "hard blanks": lambda text: text.replace(" ", "\xa0"),
    "soft hyphens": lambda text: text.replace("en ", "\u00aden "),
    "ligatures": lambda text: text.replace("ff", "ﬀ").replace("fi", "ﬁ"),
    "curly quotes": lambda text: text.replace("'", "’").replace('"', "”"),
    "dashes": lambda text: text.replace(" - ", " – "),
    "line ends": lambda text: text.replace("ge", "ge-\n", 1) if "gem" in text[:40] else text,
}


def documents(samples: Path) -> list[Document]:
    found = []
    for path in sorted((samples / "council").glob("notulen-*.txt")):
        text = path.read_text(encoding="utf-8")
        source = Source(path.stem, path.name, "text/plain", "", "")
        found.append(Document(source, text, PlaceKind.LINE, ()))
    return found


def falsified(text: str, chance: random.Random) -> str:
    words = text.split()
    place = chance.randrange(len(words))
    word = words[place]
    words[place] = f"{word[:-1]}{(int(word[-1]) + 1) % 10}" if word[-1].isdigit() else f"niet {word}"
    return " ".join(words)


def test_locating(samples: Path) -> None:
    sources = documents(samples)
    chance = random.Random(7)
    places = [(source, Span(start, end)) for source in sources for start, end in split(source.text) if end - start > 30]
    picked = chance.sample(places, QUOTES)
    locator = Locator(sources)
    began = time.process_time()
    locator.find(Quote("geen enkel woord van dit alles staat ergens zo bij elkaar"))
    size = sum(len(source.text) for source in sources) / 1e6
    print(f"\nindex of {size:.2f} million characters: {time.process_time() - began:.2f} s CPU")
    for name, noise in NOISES.items():
        began = time.process_time()
        held = 0
        for source, span in picked:
            found = locator.find(Quote(noise(cite(source, [span]).exact), source.source.id))
            held += not (found.is_found and found.at_place)
        each = (time.process_time() - began) / QUOTES * 1000
        print(f"{name:15} held {held / QUOTES:6.1%}   {each:.2f} ms each")
    began = time.process_time()
    passed = near = 0
    for source, span in picked:
        found = locator.find(Quote(falsified(cite(source, [span]).exact, chance), source.source.id))
        passed += any(place.start < span.end and place.end > span.start for place in found.spans)
        near += any(place.start < span.end and place.end > span.start for place in found.closest_spans)
    each = (time.process_time() - began) / QUOTES * 1000
    print(f"falsified       passed {passed / QUOTES:.1%}, closest text right {near / QUOTES:.1%}   {each:.2f} ms each")
