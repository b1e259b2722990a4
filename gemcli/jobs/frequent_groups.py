"""Counts what is asked: how often, when first and last, and in which words that may be shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from gemcli.engines.grouping.groups import Group
from gemcli.jobs.incoming import Incoming
from gemcli.jobs.personal_data import Hidden

EXAMPLES = 3
LOOKED_AT = 60
"""Wordings of a group that are looked at for one without personal data."""


@dataclass(frozen=True, slots=True)
class Frequent:
    """One thing that is asked, in the words of those who ask it."""

    wording: str
    """The words that stand best for all, as somebody wrote them; masked where every wording holds personal data."""
    count: int
    share: float
    """Of all questions that were counted, from 0 to 1."""
    first: date | None
    last: date | None
    examples: tuple[Incoming, ...]
    """Up to three that hold no personal data, the wording first; empty where every one holds some."""


def frequent(found: Sequence[Incoming], groups: Sequence[Group], hidden: Hidden) -> list[Frequent]:
    """Return what was asked, most asked first.

    Two sentences of one message that ask the same thing count once. Equal counts go by the words.
    """
    counted = [len({found[number].once for number in group.members}) for group in groups]
    total = sum(counted)
    told = [
        _told(found, group, count, count / total, hidden) for group, count in zip(groups, counted, strict=True) if count
    ]
    return sorted(told, key=lambda each: (-each.count, each.wording.casefold()))


def _told(found: Sequence[Incoming], group: Group, count: int, share: float, hidden: Hidden) -> Frequent:
    days = sorted(day for number in group.members if (day := found[number].dated) is not None)
    looked = [found[number] for number in group.central[:LOOKED_AT]]
    able = [each for each in looked if not hidden.holds(each.text)]
    # A footnote's record keeps a few letters around the words; those of a signature are avoided where they can be.
    clean = sorted(able, key=lambda each: hidden.holds(each.context))[:EXAMPLES]
    wording = clean[0].text if clean else hidden.hide(found[group.central[0]].text)
    return Frequent(wording, count, share, days[0] if days else None, days[-1] if days else None, tuple(clean))
