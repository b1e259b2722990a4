"""What is in force inside a group of an RTF file, and how control words change it ([MS] Rich Text Format 1.9.1)."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from gemcli.sources.docx_places import Place, is_out_of_sight
from gemcli.sources.looks import MIXED, NARROW, Look, Setting
from gemcli.sources.rtf_tables import Tables

USUAL = 24
"""Half-points of letters of which nothing is said."""
RAISED = 6
"""Half-points by which letters are raised or lowered where no number says how far."""
PLAIN = Look(size=USUAL)
MARKERS = frozenset({"highlight", "cb", "chcbpat"})
"""Words that lay a colour under letters; `cbpat` lays one under their paragraph, `clcbpat` under a cell."""
PLACES = {
    "li": "ind.left", "lin": "ind.start", "ri": "ind.right", "rin": "ind.end", "fi": "ind.firstLine",
    "posx": "framePr.x", "posnegx": "framePr.x", "posy": "framePr.y", "posnegy": "framePr.y",
}  # fmt: skip
"""Where a paragraph stands, under the names that Word has for the same; both count in twentieths of a point."""
HEIGHTS = {"sl": ("spacing.lineRule", "spacing.line"), "absh": ("framePr.hRule", "framePr.h")}
"""Heights that hold exactly where they are below 0."""


@dataclass(frozen=True, slots=True)
class State:
    """What is in force inside a group."""

    where: str = "body"
    font: int = 0
    look: Look = PLAIN
    place: Place = field(default_factory=dict)
    ink: int = 0
    ground: int = 0
    """Numbers of the colours of letters and of what lies under them: equal ones are one colour, named or not."""
    is_bold: bool = False
    is_deleted: bool = False
    is_hidden_by_style: bool = False
    is_in_hidden_shape: bool = False
    fallback: int = 1
    """Letters to skip behind \\u, for programs that do not know it."""

    def hides(self, setting: Setting, length: int) -> bool:
        """Whether nobody sees letters, `length` of them, in what they stand in."""
        if self.is_hidden_by_style or self.is_in_hidden_shape or setting.is_unseen or is_out_of_sight(self.place):
            return True
        return self.look.web_hidden or 0 < self.ink == self.ground or self.look.hidden(setting.ground, length)


def changed(state: State, word: str, number: int | None, tables: Tables) -> State:
    """Return the state after a control word; the same one where the word changes nothing of it."""
    on = number != 0
    match word:
        case "b":
            return replace(state, is_bold=on)
        case "deleted":
            return replace(state, is_deleted=on)
        case "f":
            return replace(state, font=number or 0)
        case "uc":
            return replace(state, fallback=min(9, max(0, 1 if number is None else number)))
        case "plain":
            look = replace(PLAIN, ground=state.look.ground)
            return State(
                state.where,
                look=look,
                place=state.place,
                fallback=state.fallback,
                is_in_hidden_shape=state.is_in_hidden_shape,
            )
        case "pard":
            return replace(state, look=replace(state.look, ground=""), place={}, ground=0, is_hidden_by_style=False)
        case "cs" if tables.hides(number or 0):
            return replace(state, is_hidden_by_style=True)
        case "s":
            return replace(state, is_hidden_by_style=tables.hides(number or 0))
        case _ if word in PLACES and number is not None:
            return replace(state, place={**state.place, PLACES[word]: str(number)})
        case _ if word in HEIGHTS and number is not None:
            rule, height = HEIGHTS[word]
            exact = "exact" if number < 0 else "atLeast"
            return replace(state, place={**state.place, rule: exact, height: str(abs(number))})
    if word == "cf":
        state = replace(state, ink=number or 0)
    elif word == "cbpat" or word in MARKERS:
        state = replace(state, ground=number or 0)
    look = _look(state.look, word, number, tables)
    return state if look is state.look else replace(state, look=look)


def _look(look: Look, word: str, number: int | None, tables: Tables) -> Look:
    """Return a look after a control word that says what letters look like."""
    on = number != 0
    match word:
        case "v":
            return replace(look, vanish=on)
        case "webhidden":
            return replace(look, web_hidden=on)
        case "strike" | "striked":
            return replace(look, struck=on)
        case "fs":
            return replace(look, size=USUAL if number is None else max(1, number))
        case "cf":
            return replace(look, color=tables.colors.get(number or 0, ""))
        case "cbpat":
            return replace(look, ground=ground_of(number, tables))
        case "charscalex":
            return replace(look, inkless=0 <= (100 if number is None else number) < NARROW)
        case "expnd":
            return replace(look, spacing=5 * (number or 0))
        case "expndtw":
            return replace(look, spacing=number or 0)
        case "up" | "dn":
            far = RAISED if number is None else number
            return replace(look, raised=far if word == "up" else -far)
        case _ if word in MARKERS:
            return replace(look, mark=ground_of(number, tables))
    return look


def ground_of(number: int | None, tables: Tables) -> str:
    """Return the colour of a ground by its number: empty for none, MIXED for one that the file does not name."""
    return tables.colors.get(number, MIXED) if number else ""
