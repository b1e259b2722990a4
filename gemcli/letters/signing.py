"""Says whether a letter is signed in a capacity that fits its type: the college itself, or somebody in its name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gemcli.letters.case import Case
from gemcli.letters.elements import Signs
from gemcli.letters.notice import Notice
from gemcli.locales import N_, say

BODY = re.compile(
    r"\b(?:college|burgemeester|gemeenteraad|raad|heffingsambtenaar|invorderingsambtenaar)\b", re.IGNORECASE
)
"""Bodies that decide for a municipality."""
IN_NAME_OF = re.compile(r"\b(?:namens|in mandaat|krachtens mandaat|on behalf of)\b", re.IGNORECASE)
DECIDES = frozenset({"besluit", "beslissing-op-bezwaar"})
"""Types that are decisions: who decides in mandate says for which body (Awb 10:10)."""
BY_COLLEGE = N_("A letter to the council is signed by the college; the signature does not name it.")
NO_CAPACITY = N_("The signature does not say in whose name it stands: namens het college, for instance.")
NO_MANDATE = N_(
    "Who decides in somebody's name does so by mandate: say which (mandate in dossier.toml), or check that it exists."
)


def check_signature(case: Case) -> Iterator[Notice]:
    """Warn of a signature that says in whose name nobody can tell, or that a decision lacks its mandate.

    Nothing is said of a signature that is still a gap, nor where the house style signs.
    """
    signed = case.slots["signed_by"].value if "signed_by" in case.slots else ""
    if not signed or case.request.municipality.house_style.get("capacity", ""):
        return
    has_body, has_mandate = BODY.search(signed) is not None, IN_NAME_OF.search(signed) is not None
    if case.type.signs is Signs.COLLEGE:
        if not has_body:
            yield Notice("capacity_missing", say(BY_COLLEGE))
    elif not has_body:
        yield Notice("capacity_missing", say(NO_CAPACITY))
    elif case.type.name in DECIDES and has_mandate and "mandate" not in case.slots:
        yield Notice("mandate_missing", say(NO_MANDATE))
