"""Takes out of a text what hides personal data from a search: invisible marks, wide letters, look-alikes."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

from gemcli.model.span import Span
from gemcli.text.neutral import CONTROL, LINE_END_HYPHEN, UNSEEN

BLANKS = "\u00a0\u2000-\u200a\u202f\u205f\u3000"
MARK = "[\u0300-\u034e\u0350-\u036f]"
BOLD = r"(?<!\*)\*{2,4}(?=\w)|(?<=[\w.:,)])\*{2,4}(?!\*)"
"""The marks of Markdown around what is bold: `Mevrouw **Vos**`."""
LOST = f"{UNSEEN.pattern}|{CONTROL.pattern}|{LINE_END_HYPHEN.pattern}|\u00ad|{BOLD}"
DROPPED = re.compile(f"(?:{LOST})+")
"""What no reader sees inside a word or number."""
RUN = re.compile(f"[^\\W_]?(?:{LOST}|{MARK})+")
"""What no reader sees and accents set apart, as some systems store names, with the letter before them."""
LOOSE = re.compile(f"{LOST}|{MARK}")
"""One character of such a run."""
WIDE = re.compile(f"[{BLANKS}\uff01-\uff5e\ufe6b\ufe52\u2010\u2011]")
ODD = re.compile(f"{DROPPED.pattern}|{MARK}|{WIDE.pattern}|[\u0370-\u03ff\u0400-\u04ff]")
"""Whether there is anything to do at all."""
STRANGE = re.compile("[^\t\n\f\r -~\xa1-\xac\xae-\u02ff\u2013-\u201e•…€]")
"""All but the signs of everyday texts, of which none is odd: cheap to look for."""
LIKE_LATIN = str.maketrans(
    "аеорсухіјѕһԁԛԝАВЕКМНОРСТХУІЈЅΑΒΕΖΗΙΚΜΝΟΡΤΥΧοα", "aeopcyxijshdqwABEKMHOPCTXYIJSABEZHIKMNOPTYXoa"
)
"""Letters of Cyrillic and Greek that look like Latin ones (Unicode TR 39)."""
MIXED = re.compile(r"(?=\w{0,60}[A-Za-z0-9])(?=\w{0,60}[\u0370-\u04ff])\w{2,120}")
"""A word of letters of two scripts, as nobody writes one."""


@dataclass(frozen=True, slots=True)
class Bare:
    """A text as a search should see it, with the way back to the text as it is."""

    text: str
    whole: str
    """The text as it is."""
    cuts: tuple[int, ...] = ()
    """Offsets in the bare text before which something was left out."""
    gaps: tuple[int, ...] = ()
    """How many characters were left out before each of these, in all."""

    def back(self, span: Span) -> Span:
        """Return where a span of the bare text stands in the text as it is, what was left out inside it included.

        >>> bare("BSN 99\\u20609990007").back(Span(4, 13))
        Span(start=4, end=14)
        """
        start = self._at(span.start)
        end = self._at(span.end - 1) + 1 if span.end > span.start else start
        at = end
        while at < len(self.whole) and end > start and (match := LOOSE.match(self.whole, at)):
            at = match.end()
            end = at if unicodedata.combining(match[0][0]) else end  # an accent of the last letter
        return Span(start, end)

    def _at(self, offset: int) -> int:
        index = bisect_right(self.cuts, offset)
        return offset + (self.gaps[index - 1] if index else 0)


@lru_cache(maxsize=32)
def bare(text: str) -> Bare:
    """Return a text without what hides personal data in it: the same text where nothing does.

    Invisible and control characters and the marks of bold words go; blanks and letters of other widths become the
    usual ones; accents set apart join their letter; in a word of two scripts letters that look like Latin ones count
    as such.

    >>> bare("jan.sm\\u2060it＠voorbeeld.example").text
    'jan.smit@voorbeeld.example'
    """
    is_bold = "**" in text
    if not is_bold and (STRANGE.search(text) is None or ODD.search(text) is None):
        return Bare(text, text)
    whole = text
    text = WIDE.sub(_usual, text)
    if not is_bold and STRANGE.search(text) is None:
        return Bare(text, whole)
    pieces: list[str] = []
    cuts: list[int] = []
    gaps: list[int] = []
    done = length = gone = 0
    for match in RUN.finditer(text):
        seen = DROPPED.sub("", match[0])
        kept = unicodedata.normalize("NFC", seen)[:1] if seen[:1].isalnum() else ""
        pieces += [text[done : match.start()], kept]
        length += match.start() - done + len(kept)
        gone += len(match[0]) - len(kept)
        done = match.end()
        if len(match[0]) > len(kept):
            cuts.append(length)
            gaps.append(gone)
    joined = MIXED.sub(lambda word: word[0].translate(LIKE_LATIN), "".join([*pieces, text[done:]]))
    return Bare(joined, whole, tuple(cuts), tuple(gaps))


def _usual(match: re.Match[str]) -> str:
    char = match[0]
    if char.isspace():
        return " "
    return "-" if char in "\u2010\u2011" else unicodedata.normalize("NFKC", char)[:1] or char
