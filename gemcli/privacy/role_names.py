"""Says in which role somebody stands in a text, in the words of the text: inspreker, belanghebbende, jurist."""

from __future__ import annotations

from collections.abc import Iterable

from gemcli.privacy.found import Who
from gemcli.privacy.marking import Marked
from gemcli.privacy.names import surname
from gemcli.privacy.role_words import stated_role
from gemcli.privacy.roles import Roles

PERSON, EMPLOYEE, SPEAKER = "persoon", "medewerker", "inspreker"
"""What is written where the text names no role."""


def role_names(texts: Iterable[tuple[str, tuple[Marked, ...]]], roles: Roles) -> dict[str, str]:
    """Return the role of each surname that is masked in these texts: the first one that a text states."""
    known: dict[str, str] = {}
    for text, marked in texts:
        for one in marked:
            if one.is_masked and one.kind == "person":
                stated = _stated(text, one)
                last = surname(one.text)
                if stated or last not in known:
                    known[last] = known.get(last) or stated
    residents = {surname(name) for name in roles.residents}
    return {last: role or (SPEAKER if last in residents else "") for last, role in known.items()}


def _stated(text: str, one: Marked) -> str:
    return stated_role(text, one.span) or (EMPLOYEE if one.who is Who.STAFF else "")
