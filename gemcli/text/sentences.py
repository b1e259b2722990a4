"""Cuts a block of text into sentences, knowing Dutch and English abbreviations."""

from __future__ import annotations

import re

from gemcli.text.abbreviations import MAYBE, NUMBERED, never_ends
from gemcli.text.lists import listed

STOP = re.compile(
    r"""
    (?<![.!?…])[.!?…]++             # a run of stops, taken once from its start
    ["'”’»›)\]*_]*+                 # quotes, brackets and marks of emphasis that close after it
    (?:\[\d{1,3}\]|[⁰¹²³⁴-⁹]{1,3}|(?<=[a-z]{3}\.)\d{1,2})?+   # the number of a footnote
    (?=\s|\Z)
    """,
    re.VERBOSE,
)
"""A place where a sentence may end."""

OPENING = re.compile(r"""\s*(?P<marks>["'“‘„«‹(\[¿¡]{0,3}+\s?)(?P<first>.)(?P<word>\w*)""", re.DOTALL)
"""What comes after it: marks that open, the first character and the rest of the first word."""

BLANK_LINE = re.compile(r"\n[^\S\n]*\n\s*")
"""A paragraph break: a sentence ends there unless the next line goes on in lower case."""

ENUMERATOR = re.compile(
    r"[A-Za-z]|\d{1,3}|[IVXLC]{1,5}|[ivx]{1,4}|\d{1,3}(?:\.\d{1,3}){1,3}|\d{1,3}\.?[a-z]|[A-Z]{1,2}\.\d{1,3}"
)
"""The number or letter of an item, without its stop: "3", "5.b", "II", "K", "2.1"."""

INITIALS = re.compile(r"(?:[A-Z][a-z]?\.-?){0,5}[A-Z]|IJ|Th|Ph|Ch|Fr|Tj|Sj|Hk")
"""Initials of a person without the last stop: "J.H.C", "Th", "A.-M"."""

DOTTED = re.compile(r"(?:[a-z]{1,3}\.){1,5}[a-z]{1,3}")
"""An abbreviation in small letters with stops inside: "o.a", "i.h.k.v"."""

STARTERS = listed(
    """
    de het een ik dat dit wij we er in die u maar en als ook dan daar deze hij zij ze je op voor met van bij
    aan om na naar over tot uit dus want toch wat wie hoe waar waarom wanneer ja nee niet is zijn heeft wordt
    mijn onze volgens daarom daarna vervolgens tegen mevrouw meneer the a an i it this that these we you he she
    they there and but so if in on at for with from to as our my what who how why when where is are yes no not
    """
)
"""Words that open a sentence far more often than they follow initials."""

PARTICLES = listed("de den der van ter ten te la le du el al von di")

UNFINISHED = PARTICLES | listed(
    """
    het een heer mevrouw wethouder en of met voor door bij naar inzake dat die als aan the a an of to and
    """
)
"""Words that do not end a sentence: after one of them a blank line is a page turn."""

TRAILING = ".!?…\"'”’»›)]"
SIGNS = "€$£§-–—•▪◦●○■□*‣+#"
TOKEN = 40
"""Characters before a stop that are looked at: longer than any abbreviation."""


def split(text: str, language: str = "nl") -> list[tuple[int, int]]:
    """Return the sentences of a block as (start, end), in order, none empty, white space at the ends left out.

    A line break inside a sentence is no break; a blank line is one, unless the text goes on in lower case. In a text
    without a single capital a full stop alone ends a sentence. Linear in the length of the text.

    >>> text = "Dhr. J.H.C. van Zanen opent om 13.30 uur. Het kost € 3,1 mln. per jaar."
    >>> [text[start:end] for start, end in split(text)]
    ['Dhr. J.H.C. van Zanen opent om 13.30 uur.', 'Het kost € 3,1 mln. per jaar.']
    """
    lower_case = text.islower()
    found: list[tuple[int, int]] = []
    start = 0
    for paragraph_end in [*(_breaks(text, lower_case)), len(text)]:
        for stop in STOP.finditer(text, start, paragraph_end):
            end = stop.end()
            if end < paragraph_end and not _ends(text, start, stop, language, lower_case):
                continue
            _keep(found, text, start, end)
            start = end
        _keep(found, text, start, paragraph_end)
        start = paragraph_end
    return found


def _breaks(text: str, lower_case: bool) -> list[int]:
    """Return where paragraphs end: at blank lines, except in the middle of a sentence (a page turn)."""
    return [
        blank.start()
        for blank in BLANK_LINE.finditer(text)
        if blank.end() < len(text)
        and (lower_case or not text[blank.end()].islower())
        and not _is_open(text[max(0, blank.start() - TOKEN) : blank.start()])
    ]


def _is_open(before: str) -> bool:
    """Say whether a line breaks off: at a comma, or after a word that cannot end a sentence."""
    words = before.split()
    return bool(words) and (words[-1].endswith(",") or words[-1].lower() in UNFINISHED)


def _keep(found: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    left = start + len(piece) - len(piece.lstrip())
    right = start + len(piece.rstrip())
    if left >= right:
        return
    if found and not any(char.isalnum() for char in text[left:right]):
        found[-1] = (found[-1][0], right)
    else:
        found.append((left, right))


def _ends(text: str, start: int, stop: re.Match[str], language: str, lower_case: bool) -> bool:
    """Decide whether the sentence that began at `start` ends at this stop."""
    opening = OPENING.match(text, stop.end())
    if opening is None:
        return True
    if not _can_open(opening, lower_case):
        return False
    mark = stop.group()
    word, place = _word_before(text, start, stop.start())
    if mark[0] != "." or mark.startswith(".."):
        return not (word in ("(", "[") or (word == "" and mark[-1] in ")]"))
    if len(mark) > 1 and mark[1] in ")]\"'”’»›" and not word.lower().startswith(("(", "[")):
        return True
    return _ends_after(word, _is_item(text, start, place, word), opening, language, text)


def _can_open(opening: re.Match[str], lower_case: bool) -> bool:
    first, word = opening["first"], opening["word"]
    if first.isupper() or first.isdigit() or first.istitle() or first in SIGNS:
        return True
    if opening["marks"].strip().endswith(("'", "‘", "’")) and first in "stn" and not word:
        return True
    return first.isalpha() and (lower_case or first.lower() == first.upper())


def _word_before(text: str, start: int, end: int) -> tuple[str, int]:
    """Return the run of characters before a stop without brackets and quotes that open it, and where it begins."""
    begin = max(start, end - TOKEN)
    run = text[begin:end]
    pieces = run.split()
    if not pieces or run[-1:].isspace():
        return "", end
    word = pieces[-1].lstrip("\"'“‘„«‹*_") if len(pieces[-1]) > 1 else pieces[-1]
    word = word.lstrip("([") or word
    return word, end - len(word)


def _is_item(text: str, start: int, place: int, word: str) -> bool:
    """Say whether a word before a stop numbers an item: it opens the sentence, or follows a colon or semicolon."""
    if ENUMERATOR.fullmatch(word) is None:
        return False
    between = text[max(start, place - TOKEN) : place]
    before = between.rstrip(" \t\n\r\f\xa0-–—•▪*([")
    if not before:
        return True
    return before[-1] in ":;" or (before[-1] in TRAILING and "\n" in between[len(before) :])


def _ends_after(word: str, is_item: bool, opening: re.Match[str], language: str, text: str) -> bool:
    """Decide for one full stop by the word before it and the word after it."""
    first, following = opening["first"], opening["first"] + opening["word"]
    if is_item:
        return False
    if INITIALS.fullmatch(word):
        return _ends_after_initials(opening, following, text)
    bare = word.lower()
    shouted = len(word) > 2 and word.isupper() and "." not in word
    if shouted or not bare:
        return True
    if never_ends(bare, language):
        return False
    if bare in NUMBERED and (first.isdigit() or ENUMERATOR.fullmatch(following)):
        return False
    if bare in MAYBE or DOTTED.fullmatch(bare):
        return first.isupper() and not opening["marks"].strip().startswith(("(", "["))
    return True


def _ends_after_initials(opening: re.Match[str], following: str, text: str) -> bool:
    """After initials a sentence ends only before a word that opens sentences: "A. De Vries" is a name."""
    if opening["marks"].strip() or following.lower() not in STARTERS:
        return False
    if following.lower() not in PARTICLES:
        return True
    rest = text[opening.end() : opening.end() + TOKEN].split()
    return not (rest and rest[0][0].isupper())
