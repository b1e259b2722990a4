"""Advises on plain language, as its letter type asks: figures for the council, shortcomings for residents."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from gemcli.letters.elements import LetterType
from gemcli.letters.notice import Notice
from gemcli.letters.readability import Readability, readability
from gemcli.locales import N_, Message, say
from gemcli.text import sentences
from gemcli.text.words import tokens

LONG = 25
"""Words from which a sentence is named; guides to clear writing ask for about 15 on average."""
USUAL = 15
PASSIVES = 0.2
"""Share of passive sentences from which it is told."""
HARD = 50
"""Flesch-Douma below which a text to residents is told to read hard; letters to the council lie at 24 to 49."""
FEWEST = 40
"""Words below which figures say nothing of a text."""
SHOWN = 8
LONGEST = 70


def advise(kind: LetterType, texts: Sequence[str], plainer: Mapping[str, str], language: str) -> Iterator[Notice]:
    """Give the figures of a text, and for a letter to residents what stands in the way; never a level.

    `plainer` maps office words to plainer ones; they are looked for as whole words, in Dutch letters only.
    """
    figures = readability(texts, language)
    if figures is None:
        return
    yield Notice("readability", _figures(figures))
    if kind.is_for_council:
        return
    if figures.words >= FEWEST:
        yield from _shortcomings(figures, texts, language)
    words = list(_jargon(texts, plainer)) if language == "nl" else []
    if words:
        shown = "; ".join(f"{word} → {better}" for word, better in words[:SHOWN])
        yield Notice("plain_words", say(N_("Plainer words: {words}"), words=shown))


def _figures(figures: Readability) -> Message:
    return say(
        N_("Plain language: {words} words a sentence, longest {longest}; {passive} % passive; Flesch-Douma {score}"),
        words=round(figures.words_per_sentence),
        longest=figures.longest_sentence,
        passive=round(100 * figures.passive_share),
        score=round(figures.flesch_douma),
    )


def _shortcomings(figures: Readability, texts: Sequence[str], language: str) -> Iterator[Notice]:
    long = [sentence for sentence in _sentences(texts, language) if _words(sentence) > LONG]
    if long:
        shown = "; ".join(f"“{_short(sentence)}”" for sentence in long[:3])
        what = say(
            N_("Sentences of more than {words} words: {count}. {sentences}"),
            words=LONG,
            count=len(long),
            sentences=shown,
        )
        yield Notice("plain_long", what)
    if figures.passive_share > PASSIVES:
        yield Notice("plain_passive", say(N_("Many sentences are passive: say who does what.")))
    if figures.flesch_douma < HARD or figures.words_per_sentence > USUAL:
        yield Notice("plain_hard", say(N_("For residents this reads hard: shorter sentences and shorter words help.")))


def _jargon(texts: Sequence[str], plainer: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Office words of a text, each once, in the order of the list."""
    whole = " ".join(texts).casefold()
    for word, better in plainer.items():
        if word in whole and re.search(rf"(?<!\w){re.escape(word)}(?!\w)", whole):
            yield word, better


def _sentences(texts: Sequence[str], language: str) -> Iterator[str]:
    for text in texts:
        for start, end in sentences.split(text, language):
            yield text[start:end]


def _words(sentence: str) -> int:
    return sum(token.text[0].isalpha() for token in tokens(sentence))


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}…"
