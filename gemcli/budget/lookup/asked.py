"""What a question asks of a budget: the words of a line, a year, budget or accounts, lasten or baten."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from gemcli.budget.vocabulary import Phase, Sort, folded, phase, year
from gemcli.facts.inflection import same
from gemcli.facts.paraphrase import groups
from gemcli.text.lists import listed
from gemcli.text.words import plain_words

SAID = listed(
    """
    begroot begrote begroting geraamd geraamde raming ramingen rekening jaarrekening jaarstukken realisatie gerealiseerd
    gerealiseerde werkelijk werkelijke lasten baten saldo uitgaven inkomsten kosten opbrengst opbrengsten uitgave
    uitgegeven budget bedrag bedragen euro geld geeft gaf uit binnen kwam komt kwamen ontvangt ontving ontvangen betaalt
    betaalde betalen betaald besteedt besteedde besteed kost kostte programma programma's taakveld taakvelden post
    gemeente meerjarenraming gemeentelijke per jaar totaalbedrag trekt trok hoog groot volgens verwacht verwachte
    budgeted budget expenditure spending spend spent pay paid pays payment cost costs income revenue actual actuals
    begin beginstand eind einde eindstand stand boekwaarde
    krijgt kreeg krijgen begrootte begrootten gerekend
    amount appropriation fiscal year programme program department much council stadsbestuur ging gaan gaat heeft had
    """
)
"""Words that a line need not hold: they are said by its column, or only ask."""

INCOMING = re.compile(
    r"\bbaten\b|\binkomsten\b|\bopbrengst|\bkom(?:t|en)\b.{0,60}\bbinnen\b|\bkwam(?:en)?\b.{0,60}\bbinnen\b|\bontv(?:angt|ing|angen)\b|\bincome\b|\brevenue",
    re.IGNORECASE,
)
OUTGOING = re.compile(
    r"\blasten\b|\buitgave|\bkosten?\b|\bkostte\b|\b(?:geeft|gaf|geven|gaven)\b.{0,120}\buit\b|\buitgegeven\b|\bbetaal|\bbesteed|\bexpen|\bspen[dt]|\bpa(?:id|y)\b|\bcosts?\b",
    re.IGNORECASE,
)
HELD = re.compile(r"\b(?:saldo|resultaat|balance|surplus|deficit)\b", re.IGNORECASE)
PLANNED = re.compile(r"\bbegroo?t\w*|\bgeraamd\w*|\braming\w*|\bbudgete?d?\b|\bappropriat\w*|\bprognose", re.IGNORECASE)
REALISED = re.compile(
    r"rekening\b|\bjaarstukken\b|\brealisatie|\bgerealiseerd|\bwerkelijk|\bactuals?\b|\bouttu?rn", re.IGNORECASE
)

OPENS = re.compile(r"\bbegin(?:stand|saldo)?\b|\baan het begin\b|\bopening balance\b|\bprimo\b")
CLOSES = re.compile(r"\beind(?:e|stand|saldo)?\b|\bclosing balance\b|\bultimo\b")
LEGEND = re.compile(r"(?P<word>[^\W\d_]{3,30})\s\((?P<letter>[^\W\d_])\)")
"""In a header, what the letters of its column stand for: `Uitgaven (U) Ontvangsten (O)`."""

FISCAL = re.compile(r"fy\s?'?\d{2,4}")
"""A fiscal year as English budgets write it."""

SHORTEST = 5
"""Letters from which a word inside a longer one is a part of it."""


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


def asked(text: str, words: Mapping[str, bool], years: Sequence[int], months: Iterable[tuple[int, int]] = ()) -> Asked:
    """Return what a question asks of a budget; `words` are those of its subject, each with whether it is a name.

    >>> found = asked("Hoeveel lasten begroot Waterrade in 2026 voor riolering?", {"riolering": False}, (2026,))
    >>> found.phase.value, found.sort.value, found.words
    ('begroting', 'lasten', ('riolering',))
    """
    plain = folded(text)
    told = {folded(word): is_name for word, is_name in words.items()}
    fiscal = [year(word) for word in told if FISCAL.fullmatch(word)]
    kept = {
        word: is_name
        for word, is_name in told.items()
        if not FISCAL.fullmatch(word) and (is_name or not _is_said(word))
    }
    phase_asked = Phase.ACCOUNTS if REALISED.search(plain) else Phase.BUDGET if PLANNED.search(plain) else Phase.NONE
    named = frozenset(word for word, is_name in kept.items() if is_name)
    return Asked(
        tuple(kept),
        named,
        tuple(dict.fromkeys((*years, *fiscal))),
        tuple(months),
        phase_asked,
        _sort(plain),
        OPENS.search(plain) is not None,
        CLOSES.search(plain) is not None,
    )


def _is_said(word: str) -> bool:
    """Whether a word is said by a column, or only asks."""
    return word in SAID or any(pattern.match(word) for pattern in (PLANNED, REALISED, OUTGOING))


def _sort(plain: str) -> Sort:
    if HELD.search(plain):
        return Sort.BALANCE
    incoming, outgoing = INCOMING.search(plain) is not None, OUTGOING.search(plain) is not None
    if incoming == outgoing:
        return Sort.NONE
    return Sort.INCOME if incoming else Sort.SPENDING


@lru_cache(maxsize=1 << 15)
def _pieces(text: str) -> tuple[str, ...]:
    return tuple(folded(word) for word in plain_words(text))


def said_in(text: str, asked_for: Asked) -> frozenset[str]:
    """Return the words of a question that a text holds: as written, in another form, as a part, or in a synonym.

    >>> sorted(said_in("7.2 Riolering", Asked(("rioleringen", "afval"))))
    ['rioleringen']
    """
    held = _pieces(text)
    return frozenset(word for word in asked_for.words if any(_stands(word, one, asked_for.names) for one in held))


def exactly_in(text: str, asked_for: Asked) -> frozenset[str]:
    """Return the words of a question that stand in a text themselves, or in another form."""
    held = _pieces(text)
    return frozenset(word for word in asked_for.words if any(word == one or same(word, one) for one in held))


def _stands(word: str, one: str, names: frozenset[str]) -> bool:
    if word == one:
        return True
    if any(char.isdigit() for char in word) or len(one) < 3:
        return False
    if word in names:
        return same(word, one) and word[:3] == one[:3]
    if same(word, one) or not groups(word).isdisjoint(groups(one)):
        return True
    short, long = sorted((word, one), key=len)
    return len(short) >= SHORTEST and (long.startswith(short) or long.endswith(short))


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
