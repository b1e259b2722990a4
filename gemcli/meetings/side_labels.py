"""Joins the label of a side, alone on its line, with the list below it: `tegen` above `VVD (3), CDA (2)`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from gemcli.facts.voter_lists import listed
from gemcli.meetings.walk import Said

LABEL = re.compile(
    r"(?:voor|tegen|onthouden|onthoudingen|blanco|afwezig|for|against|abstained|absent)\s?:?", re.IGNORECASE
)


LISTS = re.compile(
    r"^(?:voor|tegen|onthouden|afwezig|for|against|abstained|absent|ayes|nays|noes)\b[^:]{0,60}:", re.IGNORECASE
)
OUTCOME = re.compile(
    r"\s(?=(?:The|De|Het)\s(?:motion|amendment|gewijzigde motie|motie|amendement|voorstel)\s(?:was|is|wordt)\b)"
)
"""Where the outcome begins behind a list of names that has no full stop."""


def _parted(each: Said) -> tuple[Said, ...]:
    """Part a list of names from the outcome that follows it without a full stop."""
    tail = OUTCOME.search(each.text) if LISTS.match(each.text) else None
    if tail is None:
        return (each,)
    return replace(each, text=each.text[: tail.start()]), replace(each, text=each.text[tail.end() :])


def with_labels(sentences: Sequence[Said]) -> tuple[Said, ...]:
    """Return the sentences with each label put in front of the list that follows it; both are cited for it.

    Pages of council information systems print who voted so: the side on one line, the parties on the next.
    """
    found: list[Said] = []
    label: Said | None = None
    for each in (part for whole in sentences for part in _parted(whole)):
        if label is not None:
            voters, end = listed(each.text, 0)
            if voters and end >= len(each.text.rstrip(" .")) and label.index == each.index:
                text = f"{label.text.rstrip(' :')}: {each.text}"
                found.append(replace(each, text=text, more=(label.id,)))
            else:
                found.extend((label, each))
            label = None
        elif LABEL.fullmatch(each.text.strip()):
            label = each
        else:
            found.append(each)
    return (*found, label) if label is not None else tuple(found)
