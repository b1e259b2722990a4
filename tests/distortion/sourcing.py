"""Errors in the source that is named: no footnote, another place, a quote that was altered, a source that changed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random

from tests.distortion.edit import folded
from tests.distortion.passage import Passage
from tests.distortion.quotes import FALSIFIED, falsified
from tests.distortion.record import Record

CLAIM = re.compile(r"^- (?P<text>.+?) (?P<labels>(?:\[\^[^\]\n]+\])+)$", re.MULTILINE)
"""A claim in a draft with its footnotes."""
APART = 20
"""Sentences between a claim and the place to which its footnote is pointed."""


@dataclass(frozen=True, slots=True)
class Altered:
    """A draft with errors in it, and the words of the claims that have one, folded."""

    markdown: str
    texts: frozenset[str]


def _claims(markdown: str) -> list[re.Match[str]]:
    """The claims of the body whose words stand there once."""
    end = re.search(r"^## (?:Te controleren|Must verify|Weggelaten|Left out)|^\[\^[^\]]+\]: ", markdown, re.MULTILINE)
    found = list(CLAIM.finditer(markdown, 0, end.start() if end else len(markdown)))
    words = [folded(match["text"]) for match in found]
    return [match for match in found if words.count(folded(match["text"])) == 1]


def _put(markdown: str, cuts: Sequence[tuple[int, int, str]]) -> str:
    for start, end, new in sorted(cuts, reverse=True):
        markdown = markdown[:start] + new + markdown[end:]
    return markdown


def footnote_taken(markdown: str, chance: Random) -> Altered:
    """Take away the footnotes of every second claim."""
    picked = _claims(markdown)[::2]
    cuts = [(match.start("labels") - 1, match.end("labels"), "") for match in picked]
    return Altered(_put(markdown, cuts), frozenset(folded(match["text"]) for match in picked))


def footnote_moved(markdown: str, chance: Random) -> Altered:
    """Give every second claim the footnotes of one that stands far from it and shares none."""
    found = _claims(markdown)
    cuts, texts = [], set()
    for index, match in enumerate(found[::2]):
        other = found[(2 * index + len(found) // 2) % len(found)]
        shared = set(re.findall(r"\[\^[^\]]+\]", match["labels"])) & set(re.findall(r"\[\^[^\]]+\]", other["labels"]))
        if not shared and other is not match:
            cuts.append((*match.span("labels"), other["labels"]))
            texts.add(folded(match["text"]))
    return Altered(_put(markdown, cuts), frozenset(texts))


def quote_altered(markdown: str, chance: Random) -> Altered:
    """Change one word, digit or denial in the first footnote of every second claim."""
    cuts: list[tuple[int, int, str]] = []
    changed: dict[str, str] = {}
    for match in _claims(markdown)[::2]:
        label = match["labels"].split("]")[0] + "]"
        note = re.search(rf'^{re.escape(label)}: .+?, "(?P<quote>.+)"$', markdown, re.MULTILINE)
        new = falsified(note["quote"], chance) if note and label not in changed.values() else ""
        if note and new:
            cuts.append((*note.span("quote"), new))
            changed[folded(match["text"])] = label
    return Altered(_put(markdown, cuts), frozenset(changed))


DRAFT: Mapping[str, Callable[[str, Random], Altered]] = {
    "footnote taken away": footnote_taken,
    "footnote of another claim": footnote_moved,
    "quote in footnote altered": quote_altered,
}


def source_altered(markdown: str, source: str, chance: Random) -> tuple[str, frozenset[str]]:
    """Return the source with one thing changed in the first place that each second claim cites, and those claims.

    Words that stand a second time elsewhere are no error: the claim then rests on them there.
    """
    texts: dict[str, str] = {}
    lines = [0, *(match.end() for match in re.finditer("\n", source))]
    cuts: list[tuple[int, int, str]] = []
    for match in _claims(markdown)[::2]:
        label = match["labels"].split("]")[0] + "]"
        note = re.search(rf'^{re.escape(label)}: .+?, r\. (?P<line>\d+)\S*, "(?P<quote>.+)"$', markdown, re.MULTILINE)
        words = re.findall(r"\w+", note["quote"])[:40] if note else []
        start = lines[int(note["line"]) - 1] if note else 0
        place = re.compile(r"\W+".join(map(re.escape, words))).search(source, start) if len(words) > 4 else None
        new = falsified(place[0], chance) if place else ""
        if place and new and not any(place.start() < end and begin < place.end() for begin, end, _ in cuts):
            cuts.append((*place.span(), new))
            texts[folded(match["text"])] = folded(place[0])
    changed = _put(source, cuts)
    left = f" {folded(changed)} "
    return changed, frozenset(text for text, words in texts.items() if f" {words} " not in left)


Line = dict[str, str | int]


def cited(pool: Sequence[Passage], other: Record, chance: Random) -> Iterator[tuple[str, Line]]:
    """Yield the kind of error and a line of `verify FILE.jsonl` for each passage: its words, and a wrong citation.

    All passages are of one record; `other` is another source that lies beside it.
    """
    kinds = ["right", "other sentence", "other page", "other file", *FALSIFIED]
    for number, passage in enumerate(pool):
        kind = kinds[number % len(kinds)]
        line = _line(passage, chance) if kind == "right" else _wrong(kind, passage, other, chance)
        if line:
            yield kind, line | {"id": f"{kind}-{number}"}


def _line(passage: Passage, chance: Random) -> Line:
    document = passage.record.document
    page = document.page(document.sentence(passage.key).spans[0].start) if len(document.page_starts) > 1 else 0
    line: Line = {"text": passage.text, "quote": passage.text, "source": passage.record.file.name}
    return line | {"page": page} if page else line


def _wrong(kind: str, passage: Passage, other: Record, chance: Random) -> Line:
    """A line with one error, or an empty one where this kind cannot be made here."""
    line = _line(passage, chance)
    if kind == "other file":
        is_there = f" {folded(passage.text)} " in other.words
        return {} if is_there else line | {"source": other.file.name, "page": 0}
    if kind == "other page":
        page = _other_page(passage, chance)
        return line | {"page": page} if page else {}
    quote = _other_sentence(passage, chance) if kind == "other sentence" else FALSIFIED[kind](passage.text, chance)
    is_new = quote and f" {folded(quote)} " not in passage.record.words
    return line | {"quote": quote} if kind == "other sentence" or is_new else {}


def _other_page(passage: Passage, chance: Random) -> int:
    """A page on which the words do not stand, or 0."""
    document = passage.record.document
    pages = [folded(page) for page in document.text.split("\f")]
    own = folded(passage.text)
    mine = {document.page(span.start) for span in document.sentence(passage.key).spans}
    free = [
        number
        for number, page in enumerate(pages, 1)
        if own not in page and not {number - 1, number, number + 1} & mine
    ]
    return chance.choice(free) if len(document.page_starts) > 1 and free else 0


def _other_sentence(passage: Passage, chance: Random) -> str:
    """The words of a sentence far from this one that does not hold its words."""
    keys = list(passage.record.sentences)
    own = keys.index(passage.key)
    apart = min(APART, len(keys) // 4)
    words = folded(passage.text)
    free = [
        text
        for place, text in enumerate(passage.record.sentences.values())
        if abs(place - own) > apart and len(text.split()) > 4 and words not in folded(text)
    ]
    return chance.choice(free) if free else ""
