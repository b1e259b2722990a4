"""Measures how easily a text reads, as advice: figures, never a level."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from gemcli.text import sentences
from gemcli.text.words import tokens

SYLLABLE = re.compile(
    r"[aeo]{2}i|oei|eeu|ieu|aa|ee|oo|uu|ie|oe|eu|ui|ou|au|ei|ij|[aeiouy]|[áéíóúàèëïöüâêîôûä]", re.IGNORECASE
)
"""A vowel group that is one syllable in Dutch; a vowel with a diaeresis starts its own."""
PASSIVE = re.compile(r"\b(?:word(?:t|en)?|werd(?:en)?|geworden)\b", re.IGNORECASE)
PARTICIPLE = re.compile(r"\b(?:\w{0,10}ge\w{2,20}(?:d|t|en)|(?:be|ver|ont|her)\w{3,20}(?:d|t|en))\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Readability:
    """Figures about a text."""

    sentences: int
    words: int
    words_per_sentence: float
    longest_sentence: int
    """Words of the longest sentence."""
    passive_share: float
    """Share of sentences with a form of "worden" and a participle."""
    flesch_douma: float
    """206.8 - 0.77 x syllables per 100 words - 0.93 x words per sentence; higher reads easier."""


def readability(texts: Iterable[str], language: str = "nl") -> Readability | None:
    """Return the figures of a text; None without a single word.

    >>> figures = readability(["De gemeente plant bomen.", "Dat kost geld."])
    >>> figures.words_per_sentence, round(figures.flesch_douma, 1)
    (3.5, 93.5)
    """
    found = [text[start:end] for text in texts for start, end in sentences.split(text, language)]
    counts = [len([token for token in tokens(sentence) if token.text[0].isalpha()]) for sentence in found]
    words = sum(counts)
    if not words:
        return None
    syllables = sum(count_syllables(token.text) for sentence in found for token in tokens(sentence))
    passive = sum(bool(PASSIVE.search(sentence) and PARTICIPLE.search(sentence)) for sentence in found)
    per_sentence = words / len(found)
    return Readability(
        len(found),
        words,
        per_sentence,
        max(counts),
        passive / len(found),
        206.8 - 0.77 * (100 * syllables / words) - 0.93 * per_sentence,
    )


def count_syllables(word: str) -> int:
    """Return the syllables of a Dutch word by its vowel groups; at least one for a word, none for a number.

    >>> [count_syllables(word) for word in ("gemeente", "geïnformeerd", "fraaie", "ideeën", "2026")]
    [3, 4, 2, 3, 0]
    """
    if not any(char.isalpha() for char in word):
        return 0
    return max(1, len(SYLLABLE.findall(word)))
