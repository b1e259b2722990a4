"""Puts slots in a sentence for what no rewording may touch, and says whether a rewording kept to them."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from gemcli.facts import numerals
from gemcli.facts.fixed_parts import Held, Sort, parts
from gemcli.model.languages import LANGUAGES

SLOT = re.compile(r"\[[A-Z]{1,2}\]")
"""What stands in its place: `[A]`."""
PLACEHOLDER = re.compile(r"\[[A-Z]{3,20}-\d{1,6}(?:\.\d{1,4})?\]")
"""What stands in the place of personal data: `[PERSOON-3]`."""
ACTIVE = re.compile(r"[\[\]<>`*_^\\|\n\r\t]|https?:|www\.|@|!\(|\{\{")
"""What no sentence of a letter needs, and what Markdown, HTML or a mail program would act on."""
COUNTED = ("nl", "en")
"""Languages whose number words are known."""
LONGEST = 60
"""Code points that a rewording may have more than twice its sentence."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """A sentence with slots, and what each stands for."""

    text: str
    held: Mapping[str, Held]
    original: str

    def filled(self, text: str, language: str = "") -> str:
        """Return a text with every slot filled in the way of a language; without one as the sentence had it."""
        return SLOT.sub(lambda slot: self.held[slot[0]].said(language) if slot[0] in self.held else slot[0], text)

    def keeps(self, said: str, hidden: str, language: str) -> bool:
        """Whether a rewording has all slots of this sentence, each once and those of a sort in order, and no other.

        `hidden` is what was asked to be reworded: this text with placeholders for personal data, which must be there
        as well. A rewording with a digit of its own, or a number word where those of its language are known, with
        marks that something acts on, on more lines or far too long does not keep to it.
        """
        if any(self._slots(said, sort) != self._slots(self.text, sort) for sort in (Sort.DATE, Sort.NUMBER)):
            return False
        if any(Counter(mark.findall(said)) != Counter(mark.findall(hidden)) for mark in (SLOT, PLACEHOLDER)):
            return False
        bare, before = _bare(said), _bare(hidden)
        if not any(char.isalpha() for char in bare) or len(bare) > 2 * len(before) + LONGEST or ACTIVE.search(bare):
            return False
        if language in COUNTED and any(abs(number.value) > 1 for number in numerals.find(bare, language)):
            return False
        return _digits(bare) == _digits(before)

    def _slots(self, text: str, sort: Sort) -> list[str]:
        return [slot for slot in SLOT.findall(text) if slot in self.held and self.held[slot].sort is sort]


def fixed(text: str, language: str = "nl", names: Sequence[str] = ()) -> Fixed:
    """Return a sentence with a slot for each part that must come through unchanged.

    `names` are further names that stand in it, a first word of which looks like any other. Ordinals and fractions in
    words stay: they are no part of this promise.

    >>> one = fixed("Op 28 mei 2026 krijgt Waterrade € 1.250.000 voor zes bruggen (zaak Z-2026-31).")
    >>> one.text
    'Op [A] krijgt [B] € [C] voor [D] bruggen (zaak [E]).'
    >>> one.filled("On [A], [B] receives € [C] for [D] bridges (case [E]).", "en").replace("\\u00a0", " ")
    'On 28 May 2026, Waterrade receives € 1 250 000 for 6 bridges (case Z-2026-31).'
    """
    held: dict[str, Held] = {}
    pieces, end = [], 0
    for one in parts(text, language, names):
        slot = f"[{_letters(len(held))}]"
        held[slot] = one
        pieces += [text[end : one.span.start], slot]
        end = one.span.end
    return Fixed("".join((*pieces, text[end:])), held, text)


def is_in_script(text: str, code: str) -> bool:
    """Whether most letters of a text are of the script of a language; a text without letters is of none.

    >>> is_in_script("Вы получите [A].", "uk"), is_in_script("U krijgt [A].", "uk")
    (True, False)
    """
    letters = [char for char in _bare(text) if char.isalpha()]
    own = sum(unicodedata.name(char, "").startswith(LANGUAGES[code].script) for char in letters)
    return 2 * own > len(letters)


def _bare(text: str) -> str:
    return SLOT.sub(" ", PLACEHOLDER.sub(" ", text))


def _digits(text: str) -> Counter[str]:
    """Characters that count, in any script, and invisible ones."""
    return Counter(char for char in text if unicodedata.category(char) in ("Nd", "No", "Cf"))


def _letters(number: int) -> str:
    """Return A to Z, then AA, AB and on."""
    high, low = divmod(number, 26)
    return (chr(64 + high) if high else "") + chr(65 + low)
