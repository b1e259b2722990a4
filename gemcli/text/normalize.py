"""Makes two copies of the same words look the same, and keeps the way back to the original.

The ladder of tiers goes from harmless to weak; each holds the ones before it. A match is reported with the lowest
tier under which both sides are equal, so that a reader knows what was overlooked to find it.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterable
from enum import StrEnum
from functools import lru_cache

from gemcli.text.neutral import SOFT_HYPHENS, UNSEEN


class Tier(StrEnum):
    """What is overlooked when two texts are compared."""

    EXACT = "exact"
    """White space only: sound, since a text layer breaks lines where the page did."""
    CHARACTERS = "characters"
    """How a character is stored: NFC, invisible characters, soft hyphens, ligatures. Sound: it looks the same."""
    TYPOGRAPHY = "typography"
    """Shapes of quotes, dashes and the ellipsis. Sound: no word and no number changes."""
    HYPHENS = "hyphens"
    """Hyphens between letters, with or without a line end after them. Nearly sound: only the spelling of a compound
    can differ. A hyphen beside a digit always stays."""
    CASE = "case"
    """Capitals. Weak: names and words become alike."""


READ_LATELY = 2048
"""Texts whose form is kept: a claim and its passages are laid beside each other by many checks."""
TIERS = tuple(Tier)
"""From harmless to weak."""

MARKS = "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
"""Accents stored apart from their letter, as the inside of a character class."""

LINE_END_HYPHENS = "\ufffe\x02"
"""What a PDF reader gives for a hyphen at a line end; of unknown kind."""

SHAPES = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′`´", "'"),
        **dict.fromkeys("“”„‟″«»", '"'),
        **dict.fromkeys("‹›", "'"),
        **dict.fromkeys("‐‑‒–—―−﹣－", "-"),
    }
)
"""Typography that keeps its length."""

WIDER = {
    "…": "...",
    "ﬀ": "ff",
    "ﬁ": "fi",
    "ﬂ": "fl",
    "ﬃ": "ffi",
    "ﬄ": "ffl",
    "ﬅ": "st",
    "ﬆ": "st",
    "ĳ": "ij",
    "Ĳ": "IJ",
}
"""Characters that become several."""

CONTROL = re.compile(r"[\x00\x01\x03-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]")
"""Control characters that are no white space and no hyphen: shown as U+FFFD wherever text is shown."""

APART = re.compile(rf".[{MARKS}]{{1,30}}|[\u212a\u212b\u2126]", re.DOTALL)
"""Letters whose accents are stored apart, and signs that NFC makes letters."""

LETTER = r"[^\W\d_]"
FOLDS = rf"""
      (?P<join>(?<={LETTER})[{LINE_END_HYPHENS}]\s*+(?={LETTER}))
    | (?P<mark>[{LINE_END_HYPHENS}](?:(?<=\w[{LINE_END_HYPHENS}])\s++(?=\w))?+)
    | (?P<blanks>(?!\ \S)\s++)
    | (?P<wider>[{"".join(WIDER)}])
"""
"""Runs that become something else: a word joined over a line end, a mark that stays a hyphen, white space (one blank
between two words is left alone, which makes the rest fast), characters that become several."""

HYPHENS = rf"""
      (?P<hyphen>(?<={LETTER})-\s*+(?={LETTER}))
    | (?P<kept>(?<=\w)-\s++(?=\w))
"""

PATTERNS: dict[Tier, re.Pattern[str]] = {
    Tier.EXACT: re.compile(r"(?P<blanks>(?!\ \S)\s++)"),
    Tier.CHARACTERS: re.compile(FOLDS.replace("…", ""), re.VERBOSE),
    Tier.TYPOGRAPHY: re.compile(FOLDS, re.VERBOSE),
    Tier.HYPHENS: re.compile(f"{HYPHENS}|{FOLDS}", re.VERBOSE),
    Tier.CASE: re.compile(f"{HYPHENS}|{FOLDS}", re.VERBOSE),
}


class Normalized:
    """A text after a tier, with the way back: `text`, `original(start, end)` and `index(offset)`.

    Kept as runs: within a run both sides advance together, except where one piece replaced another of a different
    length; such a piece always maps back as a whole.
    """

    __slots__ = ("_from", "_inner", "_lengths", "_to", "text")

    def __init__(self, text: str, runs: Iterable[tuple[int, int, int]], inner: Normalized | None = None) -> None:
        """`runs` holds (start in the normalised text, start in the original, length of a replaced original or -1)."""
        self.text = text
        self._to, self._from, self._lengths = array("q"), array("q"), array("q")
        for to, origin, length in runs:
            self._to.append(to)
            self._from.append(origin)
            self._lengths.append(length)
        self._inner = inner

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Return the original (start, end) of a slice of the normalised text that is not empty.

        >>> source = "de ge-\\nmeente  Oost"
        >>> normal = normalize(source)
        >>> normal.text
        'de gemeente Oost'
        >>> source[slice(*normal.original(3, 11))]
        'ge-\\nmeente'
        """
        first = bisect_right(self._to, start) - 1
        last = bisect_right(self._to, end - 1) - 1
        begin = self._from[first]
        if self._lengths[first] < 0:
            begin += start - self._to[first]
        finish = self._from[last]
        finish += self._lengths[last] if self._lengths[last] >= 0 else end - self._to[last]
        return self._inner.original(begin, finish) if self._inner else (begin, finish)

    def index(self, offset: int) -> int:
        """Return the place in the normalised text of an original offset, rounded down inside a replaced piece."""
        if self._inner:
            offset = self._inner.index(offset)
        run = bisect_right(self._from, offset) - 1
        if run < 0:
            return 0
        ahead = offset - self._from[run] if self._lengths[run] < 0 else 0
        limit = self._to[run + 1] if run + 1 < len(self._to) else len(self.text)
        return min(self._to[run] + ahead, limit)


def normalize(text: str, tier: Tier = Tier.HYPHENS, holes: Iterable[tuple[int, int]] = ()) -> Normalized:
    """Return the text after a tier, with the way back.

    `holes` are runs that are read as white space, such as the furniture of a page: a sentence goes on behind them.
    Linear in the length of the text.
    """
    text = blank_out(text, holes)
    inner = None
    if tier is not Tier.EXACT:
        inner = _as_shown(text)
        text = inner.text if inner else text
        text = CONTROL.sub("\ufffd", text)
    if tier not in (Tier.EXACT, Tier.CHARACTERS):
        text = text.translate(SHAPES)
    if tier is Tier.CASE:
        text = lowered(text)
    return _replaced(text, PATTERNS[tier], _folded, inner)


def _as_shown(text: str) -> Normalized | None:
    """Take out what nobody sees and put letters and their accents together; None where there is nothing to do."""
    inner: Normalized | None = None
    for pattern in (UNSEEN, SOFT_HYPHENS):
        if pattern.search(text):
            inner = _replaced(text, pattern, lambda _: "", inner)
            text = inner.text
    if not unicodedata.is_normalized("NFC", text):
        inner = _replaced(text, APART, lambda match: unicodedata.normalize("NFC", match.group()), inner)
    return inner


@lru_cache(maxsize=READ_LATELY)
def normal(text: str, tier: Tier = Tier.HYPHENS) -> str:
    """Return only the text after a tier, without white space at its ends.

    >>> normal("„De ge\\u00admeente”\\u00a0 is…")
    '"De gemeente" is...'
    """
    return normalize(text, tier).text.strip()


def tier_of(one: str, other: str) -> Tier | None:
    """Return the lowest tier under which two texts are equal, or None.

    >>> tier_of("de “raad”", "de  \\"raad\\"")
    <Tier.TYPOGRAPHY: 'typography'>
    """
    if one == other:
        return TIERS[0]
    return next((tier for tier in TIERS if normal(one, tier) == normal(other, tier)), None)


def blank_out(text: str, holes: Iterable[tuple[int, int]]) -> str:
    """Return the text with blanks in place of the holes: every offset stays."""
    pieces: list[str] = []
    done = 0
    for start, end in holes:
        pieces += (text[done:start], " " * (end - start))
        done = end
    return "".join((*pieces, text[done:])) if pieces else text


def lowered(text: str) -> str:
    """Return the text in small letters, of the same length."""
    return text.replace("İ", "I").lower()


def _folded(match: re.Match[str]) -> str:
    piece = match.group()
    match match.lastgroup:
        case "blanks":
            return " "
        case "wider":
            return WIDER[piece]
        case "mark" | "kept":
            return "-"
        case _:
            return ""


def _replaced(
    text: str,
    pattern: re.Pattern[str],
    replace: Callable[[re.Match[str]], str],
    inner: Normalized | None = None,
) -> Normalized:
    """Replace every match and write down what moved."""
    pieces: list[str] = []
    runs: list[tuple[int, int, int]] = []
    done = written = 0
    for match in pattern.finditer(text):
        start, end = match.span()
        new = replace(match)
        if start > done:
            pieces.append(text[done:start])
            runs.append((written, done, -1))
            written += start - done
        if new:
            pieces.append(new)
            runs.append((written, start, -1 if len(new) == end - start else end - start))
            written += len(new)
        done = end
    if done < len(text):
        pieces.append(text[done:])
        runs.append((written, done, -1))
    return Normalized("".join(pieces), runs, inner)
