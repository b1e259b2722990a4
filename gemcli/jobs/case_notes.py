"""Looks at what a clerk noted in `dossier.toml`: keys that nobody reads, and an RSIN that cannot be one."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from pathlib import Path

from gemcli import resources
from gemcli.jobs.outcome import Warned
from gemcli.locales import N_, say
from gemcli.model.dossier import Dossier
from gemcli.settings import Settings
from gemcli.text.lists import listed

FILE = "dossier.toml"
KEYS = listed(
    """
    case title rsin confidentiality vertrouwelijkheid vertrouwelijkheidaanduiding classificatie besloten geheim language
    type answer_from incoming piece received motion committee extended remedy questions_from decision_term
    decision_term_source asked_to_complete completed default_notice decision_sent salutation email_to mask.keep
    mask.also
    """
)
"""What rules read beside the slots of the text blocks."""
SLOT = re.compile(r"\{([a-z_]{1,40})[?|}]")
NINE = re.compile(r"\d{9}")
WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)


def doubts(dossier: Dossier, settings: Settings) -> Iterator[Warned]:
    """Yield what is odd in the notes of a dossier; nothing of it stops the run."""
    known = KEYS | _slots(settings.config("letters")) | _slots(resources.config("letters"))
    for key in dossier.settings:
        if key not in known:
            yield _unknown(key, known)
    rsin = dossier.settings.get("rsin", "").strip()
    if rsin and not is_rsin(rsin):
        what = say(N_("The RSIN of this dossier is not one: nine digits that pass the eleven test."))
        yield Warned("rsin_wrong", what, FILE)


def is_rsin(text: str) -> bool:
    """Whether a text is an RSIN: nine digits that pass the eleven test, as the KVK and tax office issue them.

    >>> is_rsin("999991772"), is_rsin("999991773"), is_rsin("99999177")
    (True, False, False)
    """
    if not NINE.fullmatch(text) or not int(text):
        return False
    return sum(weight * int(digit) for weight, digit in zip(WEIGHTS, text, strict=True)) % 11 == 0


def _unknown(key: str, known: frozenset[str]) -> Warned:
    close = difflib.get_close_matches(key.casefold(), sorted(known), n=1, cutoff=0.8)
    if close:
        what = say(N_("Nothing reads the key '{key}'; is '{close}' meant?"), key=key, close=close[0])
    else:
        what = say(N_("Nothing reads the key '{key}', not even a text block."), key=key)
    return Warned("unknown_key", what, FILE)


def _slots(folder: Path) -> frozenset[str]:
    """The slots of the text blocks: what an own block asks for is a key that is read."""
    texts = (path.read_text(encoding="utf-8-sig", errors="replace") for path in sorted(folder.glob("*.txt")))
    return frozenset(name for text in texts for name in SLOT.findall(text))
