"""What a question asks of a budget: the words of a line, a year, budget or accounts, lasten or baten."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from gemcli.budget.lookup.framing import ADDS, CLOSES, OPENS, PHRASES, PLANNED, REALISED, TAKES, only_asks, side
from gemcli.budget.vocabulary import YEAR, Phase, Sort, folded, phase, year
from gemcli.text.words import plain_words

LEGEND = re.compile(r"(?P<word>[^\W\d_]{3,30})\s\((?P<letter>[^\W\d_])\)")
"""In a header, what the letters of its column stand for: `Uitgaven (U) Ontvangsten (O)`."""

FISCAL = re.compile(r"fy\s?'?\d{2,4}")
"""A fiscal year as English budgets write it."""

LONG_ENOUGH = 5
"""Letters of a word that tells one header from another: baten, lasten, rekening, ontwerpbegroting."""

EXPLAINED = re.compile(r"(?P<words>(?:[\w'-]{1,40}[\s,]{1,2}){1,6})\((?P<other>[^()]{3,80})\)")
"""Words with their name between brackets: `schoolgebouwen (onderwijshuisvesting)`."""

BINDS = frozenset(["aan", "voor", "van", "op", "bij", "in", "naar", "met", "uit", "over"])
"""Words before which what is explained between brackets does not reach."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as a budget can answer it."""

    words: tuple[str, ...]
    """Words that a line, its column or its file must hold, folded."""
    names: frozenset[str] = frozenset()
    """Those of them that are names or numbers, for which nothing can stand in."""
    years: tuple[int, ...] = ()
    months: tuple[tuple[int, int], ...] = ()
    """Year and month of a payment; 0 for a year that is not said."""
    phase: Phase = Phase.NONE
    """`ACCOUNTS`, `BUDGET` for anything that is planned, or none."""
    sort: Sort = Sort.NONE
    is_opening: bool = False
    """Whether the balance at the beginning of a year is asked for."""
    is_closing: bool = False
    adds: bool = False
    """Whether it asks what is added to a reserve."""
    takes: bool = False
    hints: tuple[str, ...] = ()
    """Words that need not stand anywhere; of cells that fit alike, the one whose header has them is meant."""
    explained: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """A word, and the words between brackets behind it that say the same."""

    def with_explained(self, said: frozenset[str]) -> frozenset[str]:
        """Return words that stand somewhere, with those for which their explanation stands there."""
        return said | {word for word, others in self.explained.items() if others <= said}


def asked(text: str, words: Mapping[str, bool], years: Sequence[int], months: Iterable[tuple[int, int]] = ()) -> Asked:
    """Return what a question asks of a budget; `words` are those of its subject, each with whether it is a name.

    >>> found = asked("Hoeveel lasten begroot Waterrade in 2026 voor riolering?", {"riolering": False}, (2026,))
    >>> found.phase.value, found.sort.value, found.words
    ('begroting', 'lasten', ('riolering',))
    """
    plain = folded(text)
    told = {folded(word): is_name for word, is_name in words.items()}
    fiscal = [year(word) for word in told if FISCAL.fullmatch(word)]
    ends = {match["next"] for match in YEAR.finditer(plain) if match["next"]}
    phrased = {word for match in PHRASES.finditer(plain) for word in match.group().split()}
    kept = {
        word: is_name
        for word, is_name in told.items()
        if word not in ends and word not in phrased and not FISCAL.fullmatch(word) and (is_name or not only_asks(word))
    }
    is_opening, is_closing = OPENS.search(plain) is not None, CLOSES.search(plain) is not None
    return Asked(
        tuple(kept),
        frozenset(word for word, is_name in kept.items() if is_name),
        tuple(dict.fromkeys((*years, *fiscal))),
        tuple(month for month in months if not (is_opening and month[1] == 1) and not (is_closing and month[1] == 12)),
        _phase_asked(plain),
        side(plain),
        is_opening,
        is_closing,
        ADDS.search(plain) is not None,
        TAKES.search(plain) is not None,
        tuple(word for word in plain_words(plain) if word not in kept and len(word) >= LONG_ENOUGH),
        _explained(plain, kept),
    )


def _phase_asked(plain: str) -> Phase:
    return Phase.ACCOUNTS if REALISED.search(plain) else Phase.BUDGET if PLANNED.search(plain) else Phase.NONE


def _explained(plain: str, kept: Mapping[str, bool]) -> dict[str, frozenset[str]]:
    """Return the words that are followed by another name for them between brackets."""
    found = {}
    for match in EXPLAINED.finditer(plain):
        others = frozenset(word for word in plain_words(match["other"]) if word in kept)
        before = takewhile(lambda word: word not in BINDS, reversed(plain_words(match["words"])))
        if others:
            found.update({word: others for word in before if word in kept and not kept[word]})
    return found


def legend(header: str) -> Mapping[str, str]:
    """Return what the letters of a column stand for, as its header says.

    >>> legend("Uitgaven (U) Ontvangsten (O)")
    {'u': 'Uitgaven', 'o': 'Ontvangsten'}
    """
    return {match["letter"].lower(): match["word"] for match in LEGEND.finditer(header)}


def phase_of(text: str) -> Phase:
    """Return the phase that a name of a file or table tells, an outlook and an amended budget being budgets."""
    found = phase(text)
    return Phase.BUDGET if found in (Phase.OUTLOOK, Phase.AMENDED) else found
