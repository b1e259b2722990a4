"""Takes figures, cells and quoted names out of a question before a model sees it, and puts them back unchanged."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

SLOT = re.compile(r"\[[A-Z]{1,2}\]")
"""What stands in the place of a figure: `[A]`."""
UNTOLD = "[...]"
"""A figure of the finding that its question does not name."""
CELL = r"\$?[A-Z]{1,3}\$?\d{1,7}"
FIGURE = (
    rf"[\"“„'‘][^\"“”„'‘’]{{1,80}}[\"”’'](?!\w)|{CELL}(?::{CELL})?"
    r"|[-−+]?(?:€\s?)?\d[\d.,]*\d(?:\s?%)?|[-−+]?(?:€\s?)?\d(?:\s?%)?"
)
"""Words in quotes, cells and ranges, amounts and shares with their sign."""
IS_CELL = re.compile(rf"(?:.*!)?{CELL}(?::{CELL})?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Slotted:
    """A question with slots, and what each slot stands for."""

    question: str
    finding: str
    """The sentence of the finding; what the question does not name is `[...]`."""
    held: Mapping[str, str]

    def filled(self, text: str) -> str:
        """Return a text with every slot replaced by what it stands for."""
        return SLOT.sub(lambda slot: self.held.get(slot[0], slot[0]), text)

    def keeps(self, text: str) -> bool:
        """Whether a text has just the slots of the question: cells in their order, and figures in theirs."""
        old, new = SLOT.findall(self.question), SLOT.findall(text)
        return all(self._of(old, is_cell=kind) == self._of(new, is_cell=kind) for kind in (True, False))

    def _of(self, slots: Sequence[str], *, is_cell: bool) -> list[str]:
        return [slot for slot in slots if (IS_CELL.fullmatch(self.held.get(slot, "")) is not None) == is_cell]


def slotted(question: str, finding: str, names: Sequence[str]) -> Slotted:
    """Return a question and its finding without figures; `names` (a line, a column, a sheet) stay as they are.

    >>> finding = "Wegen: in Lasten!I15 staat 64.575 (verschil 900)."
    >>> one = slotted("Is 64.575 in Lasten!I15 bedoeld als 65.475?", finding, ["Lasten"])
    >>> one.question, one.finding
    ('Is [A] in [B] bedoeld als [C]?', 'Wegen: in [B] staat [A] (verschil [...]).')
    >>> one.filled("Moet [A] in [B] niet [C] zijn?"), one.keeps("Is [C] in [B] bedoeld als [A]?")
    ('Moet 64.575 in Lasten!I15 niet 65.475 zijn?', False)
    """
    known = sorted({name for name in names if name}, key=lambda name: (-len(name), name))
    listed = "|".join(re.escape(name) for name in known)
    cells = rf"(?:(?:{listed})!)?{CELL}(?::{CELL})?" if known else CELL
    kept = rf"(?P<kept>(?<!\w)(?:{listed})(?![\w!]))|" if known else ""
    pattern = re.compile(rf"{kept}(?P<figure>(?<![\w\[])(?:{cells}|{FIGURE})(?!\w))")
    slots: dict[str, str] = {}

    def take(match: re.Match[str]) -> str:
        return match[0] if match["figure"] is None else slots.setdefault(match[0], f"[{_letters(len(slots))}]")

    def show(match: re.Match[str]) -> str:
        return match[0] if match["figure"] is None else slots.get(match[0], UNTOLD)

    asked = pattern.sub(take, question)
    return Slotted(asked, pattern.sub(show, finding), {slot: raw for raw, slot in slots.items()})


def _letters(number: int) -> str:
    """Return A to Z, then AA, AB and on."""
    high, low = divmod(number, 26)
    return (chr(64 + high) if high else "") + chr(65 + low)
