"""What typesetting, copying and page turns do to a quote that is true all the same."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping

Noise = Callable[[str], str]

NOISES: Mapping[str, Noise] = {
    "as cited": str,
    "apart accents": lambda text: unicodedata.normalize("NFD", text),
    "hard blanks": lambda text: text.replace(" ", "\xa0"),
    "thin blanks": lambda text: text.replace(" ", "\u2009", 1).replace(" ", "\u202f", 1),
    "zero width": lambda text: text.replace(" ", " \u200b"),
    "soft hyphens": lambda text: re.sub(r"(?<=[a-z]{3})(?=[a-z]{3})", "\u00ad", text, count=3),
    "ligatures": lambda text: text.replace("ffi", "ﬃ").replace("ff", "ﬀ").replace("fi", "ﬁ").replace("fl", "ﬂ"),
    "joined ij": lambda text: text.replace("ij", "ĳ"),
    "curly quotes": lambda text: re.sub(r'"(?=\w)', "“", text).replace('"', "”").replace("'", "’"),
    "straight quotes": lambda text: text.translate(str.maketrans("“”„‘’", '"""\'\'')),
    "other dashes": lambda text: text.replace("–", "-").replace("-", "‑"),
    "long dashes": lambda text: text.replace(" - ", " – "),
    "line-end hyphens": lambda text: re.sub(r"(?<=[a-z]{3})(?=[a-z]{3})", "-\n", text, count=1),
    "soft line ends": lambda text: re.sub(r"(?<=[a-z]{3})(?=[a-z]{3})", "\u00ad\n", text, count=1),
    "hyphen marks": lambda text: re.sub(r"(?<=[a-z]{3})(?=[a-z]{3})", "\ufffe\n", text, count=1),
    "old hyphen marks": lambda text: re.sub(r"(?<=[a-z]{3})(?=[a-z]{3})", "\x02", text, count=1),
    "capital dropped": lambda text: text[:1].lower() + text[1:] if text[1:2].islower() else text,
    "in quotation marks": lambda text: f"“{text}”",
}
"""Each leaves every word and number as it was; hyphens, blanks and marks differ, and how characters are stored."""


def left_out(text: str, mark: str = "(...)") -> str:
    """Leave words out of the middle of a quote of nine words or more, its parts in order.

    >>> left_out("een twee drie vier vijf zes zeven acht negen")
    'een twee drie (...) zeven acht negen'
    """
    words = text.split()
    third = len(words) // 3
    return " ".join((*words[:third], mark, *words[-third:])) if third > 2 else text
