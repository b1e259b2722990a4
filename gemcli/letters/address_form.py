"""Finds sentences that address people in another form than the house style: "je" among "u", or the other way."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from gemcli.letters.notice import Notice
from gemcli.locales import N_, say

FORMAL = re.compile(r"\b(?:u|uw|uzelf)\b", re.IGNORECASE)
INFORMAL = re.compile(r"\b(?:je|jij|jou|jouw|jezelf|jullie)\b", re.IGNORECASE)
QUOTED = re.compile(r"[‘“\"][^’”\"]{0,400}[’”\"]")
"""Words that somebody else said."""
SHOWN = 3
"""Sentences that a warning names; the others are counted."""
LONGEST = 80


def check_address_form(texts: Iterable[str], form: str) -> Iterator[Notice]:
    """Warn of sentences with the other form than `form` ("u", which is usual, or "je")."""
    other = FORMAL if form == "je" else INFORMAL
    found = [text for text in texts if other.search(QUOTED.sub(" ", text))]
    if found:
        shown = "; ".join(f"“{_short(text)}”" for text in found[:SHOWN])
        what = say(
            N_("Sentences that do not address people with {form}: {count}. {sentences}"),
            form=f"‘{'je' if form == 'je' else 'u'}’",
            count=len(found),
            sentences=shown,
        )
        yield Notice("address_form", what)


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}…"
