"""Says which letter is meant: the type that somebody named, in the form that the dossier asks for."""

from __future__ import annotations

import re

from gemcli.errors import UsageError
from gemcli.letters.elements import LetterType
from gemcli.letters.letter_types import ALIASES, BESLUIT_MET_BEROEP, TUSSENBERICHT_RAAD, TYPES
from gemcli.letters.motion import motions
from gemcli.letters.passages import is_own
from gemcli.locales import N_, say
from gemcli.model.dossier import Dossier

COUNCIL = re.compile(r"\b(?:gemeenteraad|de raad|raadsleden|raadscommissie)\b", re.IGNORECASE)


def chosen_type(name: str, dossier: Dossier) -> LetterType:
    """Return the letter type of a name.

    A `tussenbericht` goes to the council where the dossier holds a motion or is addressed to the council; a `besluit`
    has the clause on appeal where `dossier.toml` says `remedy = "beroep"`. Raises UsageError "letter_type_unknown".
    """
    wanted = name.strip().casefold()
    kind = TYPES.get(ALIASES.get(wanted, wanted))
    if kind is None:
        raise UsageError(
            "letter_type_unknown",
            say(N_("There is no letter type {type}."), type=name),
            say(N_("Choose one of: {types}."), types=", ".join(TYPES)),
        )
    if kind.name == "tussenbericht" and _is_for_council(dossier):
        return TUSSENBERICHT_RAAD
    if kind.name == "besluit" and dossier.settings.get("remedy", "").strip().casefold() == "beroep":
        return BESLUIT_MET_BEROEP
    return kind


def _is_for_council(dossier: Dossier) -> bool:
    addressee = dossier.settings.get("addressee", "")
    if addressee.strip():
        return COUNCIL.search(addressee) is not None
    if dossier.settings.get("motion", "").strip():
        return True
    return any(is_own(document) and motions(document) for document in dossier.documents)
