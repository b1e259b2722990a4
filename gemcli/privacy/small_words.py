"""The words that a text writes in small letters too: they are hardly names."""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass, field

from gemcli.privacy.lazy import SHORT
from gemcli.privacy.places import LOWER
from gemcli.privacy.rows import letters_of, small

ALONE = re.compile(rf"(?<![\w'’-])[{LOWER}]{{2,30}}(?![\w'’-])")
"""A word that stands alone in small letters."""


@dataclass(frozen=True, slots=True, eq=False)
class SmallWords:
    """Those of one text, each looked for when somebody asks."""

    text: str
    _known: dict[str, bool] = field(default_factory=dict)

    def __contains__(self, word: object) -> bool:
        """Whether a word stands alone in the text as it is given, in small letters."""
        if not isinstance(word, str):
            return False
        if word not in self._known:
            shapes = (ALONE.match(self.text, start) for start in letters_of(self.text).places.get(small(word), ()))
            self._known[word] = any(shape is not None and shape.group() == word for shape in shapes)
        return self._known[word]


def small_words(text: str) -> Container[str]:
    """Return what tells whether a text writes a word in small letters.

    >>> seen = small_words("De fiets van Fiets")
    >>> "fiets" in seen, "de" in seen
    (True, False)
    """
    return frozenset(ALONE.findall(text)) if len(text) < SHORT else SmallWords(text)
