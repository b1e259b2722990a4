"""Takes out of foreign text what people cannot see and machines act on."""

from __future__ import annotations

import re

INVISIBLE = (
    "\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\U000e0000-\U000e0fff"
)
"""Joiners, fillers, marks of direction, variation selectors, tags: nothing that is read. The inside of a
character class."""

UNSEEN = re.compile(f"[{INVISIBLE}]")

SOFT_HYPHENS = re.compile(r"(?<=[^\W\d_])\u00ad\s++(?=[^\W\d_])|\u00ad")
"""Soft hyphens, with the line end where one breaks a word."""

LINE_END_HYPHEN = re.compile("[\x02\ufffe]")
"""What PDF readers give for a hyphen at a line end."""

LINE_BREAK = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")

CONTROL = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufff0-\ufffb\uffff"
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000))
    + "]"
)
"""C0 and C1, halves of pairs and code points that are no characters."""


def neutralise(text: str) -> str:
    """Return the text without invisible characters, with line feeds only, and U+FFFD for control characters.

    Doing it twice changes nothing. The raw passage keeps its own characters for hash and quote; this is for
    everything that is shown.

    >>> neutralise("veilig\\u202e\\x1b[31m\\r\\nwoord")
    'veilig\\ufffd[31m\\nwoord'
    """
    if text.isascii() and text.isprintable():
        return text
    text = SOFT_HYPHENS.sub("", UNSEEN.sub("", text))
    text = LINE_BREAK.sub("\n", text)
    return CONTROL.sub("\ufffd", LINE_END_HYPHEN.sub("-", text))


def one_line(text: str) -> str:
    """Return the neutral text on one line: every run of white space becomes one blank.

    >>> one_line("een\\n  twee")
    'een twee'
    """
    return " ".join(neutralise(text).split())


def plain_line(text: str) -> str:
    """Return the text on one line without invisible and control characters: nothing stands in their place.

    For words that go to a model or come from one, where U+FFFD would be one more thing to repeat. Doing it twice
    changes nothing.

    >>> plain_line("Het college\\x1b[31m  zegt\\u2028 dit\\u3164 toe.")
    'Het college[31m zegt dit toe.'
    """
    text = LINE_BREAK.sub("\n", SOFT_HYPHENS.sub("", UNSEEN.sub("", text)))
    return " ".join(CONTROL.sub("", LINE_END_HYPHEN.sub("", text)).split())
