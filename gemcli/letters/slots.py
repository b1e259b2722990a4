"""Fills the slots of a text block, and says which words are missing."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from gemcli.model.claim import Evidence
from gemcli.model.finding import Ground

SLOT = re.compile(r"\{(?P<name>[a-z_]{1,40})(?P<optional>\?)?(?:\|(?P<what>[^{}\n]{1,120}))?\}")
"""`{phone|telefoonnummer}`: its name, what people call it; `{your_reference?}` may stay empty with its line."""

GAPS = {"nl": "[invullen: {what}]", "en": "[fill in: {what}]"}
"""How a letter shows what is missing."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A value for a slot and where it comes from."""

    value: str
    evidence: Evidence = field(default_factory=Evidence)
    """Empty for what people wrote in `dossier.toml` and for the date of today."""
    ground: Ground | None = None
    """Why a person must look at it: a value that sources disagree on has no text but both places."""
    rule: str = ""
    """How it was counted from the day at its place, as `facts.legal_terms.counted_by` reads it."""


@dataclass(frozen=True, slots=True)
class Filled:
    """A sentence of a text block with its slots filled."""

    text: str
    used: Mapping[str, Slot]
    missing: Mapping[str, Slot]
    """Slots without a value; a gap stands in their place."""
    is_dropped: bool
    """An optional slot has no value: the sentence is left out."""


def gap(what: str, language: str = "nl") -> str:
    """Return the mark for something that a person must fill in.

    >>> gap("telefoonnummer")
    '[invullen: telefoonnummer]'
    """
    return GAPS.get(language, GAPS["nl"]).format(what=what)


def fill(template: str, slots: Mapping[str, Slot], language: str = "nl") -> Filled:
    """Fill a sentence.

    >>> fill("Telefoon: {phone|telefoonnummer}", {}).text
    'Telefoon: [invullen: telefoonnummer]'
    >>> fill("Uw kenmerk: {your_reference?}", {}).is_dropped
    True
    """
    used: dict[str, Slot] = {}
    missing: dict[str, Slot] = {}
    dropped = False

    def value(match: re.Match[str]) -> str:
        nonlocal dropped
        name = match["name"]
        slot = slots.get(name)
        if slot is not None and slot.value.strip():
            used[name] = slot
            return slot.value
        if match["optional"]:
            dropped = True
            return ""
        missing[name] = slot or Slot("")
        return gap(match["what"] or name.replace("_", " "), language)

    return Filled(" ".join(SLOT.sub(value, template).split()), used, missing, dropped)


def joined(*parts: Evidence) -> Evidence:
    """Return one evidence of several, every place once, in order."""
    return Evidence(
        sentences=tuple(dict.fromkeys(ref for part in parts for ref in part.sentences)),
        cells=tuple(dict.fromkeys(ref for part in parts for ref in part.cells)),
        spans=tuple(dict.fromkeys(ref for part in parts for ref in part.spans)),
    )
