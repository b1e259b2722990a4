"""Prints how fast text is cut, normalised and escaped, and how much of it stays as it was written."""

from __future__ import annotations

import time
from collections import Counter
from pathlib import Path

import pytest

from gemcli.text.escape import escape_markdown, neutralise
from gemcli.text.normalize import TIERS, normalize
from gemcli.text.sentences import split
from gemcli.text.words import tokens

pytestmark = pytest.mark.benchmark


def texts(samples: Path) -> list[str]:
    return [path.read_text(encoding="utf-8", errors="replace") for path in sorted((samples / "council").glob("*.txt"))]


def test_sentences(samples: Path) -> None:
    found = texts(samples)
    words = sum(len(tokens(text)) for text in found)
    began = time.process_time()
    count = sum(len(split(text)) for text in found)
    spent = time.process_time() - began
    print(f"\n{words} words, {count} sentences: {spent:.2f} s CPU, {spent / words * 1e5:.2f} s per 100,000 words")


def test_normalising(samples: Path) -> None:
    text = "".join(texts(samples))
    for tier in TIERS:
        began = time.process_time()
        normalize(text, tier)
        print(f"\n{tier}: {(time.process_time() - began) / len(text) * 1e6:.2f} s CPU per million characters", end="")
    print()


def test_escaping(samples: Path) -> None:
    sentences = [" ".join(text[start:end].split()) for text in texts(samples) for start, end in split(text)]
    began = time.process_time()
    escaped = [escape_markdown(sentence) for sentence in sentences]
    spent = time.process_time() - began
    changed = [(one, other) for one, other in zip(sentences, escaped, strict=True) if neutralise(one) != other]
    share = 1 - len(changed) / len(sentences)
    print(f"\n{len(sentences)} sentences escaped in {spent:.2f} s CPU; {share:.2%} stay as written")
    signs: Counter[str] = Counter()
    for _, other in changed:
        signs.update(other[place + 1] for place, char in enumerate(other[:-1]) if char == "\\")
    print("escaped:", ", ".join(f"{sign} {count}" for sign, count in signs.most_common(8)))
