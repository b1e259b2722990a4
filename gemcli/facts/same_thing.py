"""Tells whether two stated values are of one thing, so that they contradict each other where they differ."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from decimal import Decimal

from gemcli.facts import counts
from gemcli.facts.inflection import roots, same
from gemcli.facts.paraphrase import groups
from gemcli.facts.stated import Stated
from gemcli.facts.values import Sort
from gemcli.text.lists import listed

COVERED = 0.75
"""Share of the words of the shorter subject that the longer one must hold."""
HELD_BACK = 0.6
"""The same the other way round; of a cell, whose row may be named more fully, less."""
OF_ROW = 0.5
SHORT = 4
"""Letters of the first and the second half of a compound."""
LINKS = ("", "s", "e", "en", "n")
"""What joins the halves of a compound."""
ALIKE = (
    "inschrijven inschrijving aanmelden aanmelding opgeven opgave",
    "klaar gereed oplevering opgeleverd afgerond voltooid",
    "plekken plaatsen plek",
    "bezoekers deelnemers aanwezigen opkomst",
    "duurt duur looptijd",
    "wachttijd gewacht wachten wachtte",
    "vergadering bijeenkomst avond bewonersavond inloopavond informatieavond",
    "huur huurprijs huurt",
    "ophalen opgehaald inzamelen ophaaldag",
    "geleverd levering levertijd",
    "verhuist verhuizing verhuizen",
    "bibliotheek bieb",
    "hoog hoogte",
    "prov provincie provinciale",
)
"""Words that two papers use for the same side of a thing; for finding what a person must look at, never for telling."""
LENGTHS = frozenset({"m", "m2", "m3", "km", "km2", "kg", "ha"})
BODIES = listed("provincie prov rijk waterschap ministerie gemeente regio veiligheidsregio omgevingsdienst fonds")
"""Who else may pay a share."""
PERIODS = listed("jaar kalenderjaar schooljaar seizoen kwartaal maand week dag")


def contradict(one: Stated, other: Stated, about: Iterable[str] = ()) -> bool:
    """Whether two statements give different values of one thing; `about` are words of the case that both share.

    >>> from gemcli.facts.stated import stated
    >>> mail, note = stated("De huur is € 640."), stated("De huur bedraagt € 612.")
    >>> contradict(mail[0], note[0])
    True
    >>> contradict(stated("De huur in 2025 was € 600.")[0], stated("De huur in 2026 is € 640.")[0])
    False
    """
    return not agree(one, other) and is_same_thing(one, other, about)


def agree(one: Stated, other: Stated) -> bool:
    """Whether two values of one thing can both be right: they are equal, or an amount is no more than its most."""
    if one.sort is Sort.MONEY and bool(one.unit) != bool(other.unit):
        exact, most = (other, one) if one.unit else (one, other)
        return Decimal(exact.value) <= Decimal(most.value)
    return one.value == other.value


def is_same_thing(one: Stated, other: Stated, about: Iterable[str] = ()) -> bool:
    """Whether two values are of one thing: of one kind, for the same period, party and class, and with one subject.

    Words that name the case itself (`about`) tell nothing apart. Where a subject has no others, both must have none,
    and amounts be called the same, or a word be shared; the outcome of the case itself is one.
    """
    known = tuple(about)
    if one.sort is not other.sort or not _fit(one, other, known):
        return False
    if _is_limit_of_things(one) and one.unit == other.unit:
        return True
    if one.aspects ^ other.aspects:
        return False
    if _is_rate(one) and _is_rate(other):
        return True
    first, second = _subject(one), _subject(other)
    first, second = _opened(first, second), _opened(second, first)
    telling = _without(first, known), _without(second, known)
    if all(telling):
        return _prices_fit(one, other) and _share_most(one, other, *telling)
    if any(telling):
        is_of_row = bool(first and second) and (one.is_cell or other.is_cell)
        return is_of_row and _prices_fit(one, other) and _share_most(one, other, first, second)
    if one.sort is Sort.OUTCOME or (one.sort is Sort.MONEY and one.prices & other.prices):
        return True
    return _prices_fit(one, other) and any(_alike(word, each) for word in first for each in second)


def _share_most(one: Stated, other: Stated, first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """Whether two subjects hold most of each other's words."""
    short, long = sorted((first, second), key=len)
    if _is_limit_or_share(one, other, short):
        return _share(short, long) >= COVERED
    back = OF_ROW if one.is_cell or other.is_cell else HELD_BACK
    return _share(short, long) >= COVERED and _share(long, short) >= back


def _is_rate(one: Stated) -> bool:
    """Whether a length or weight is for a period: a case has one such allowance, whatever words it is told in."""
    return one.sort is Sort.COUNT and one.unit in LENGTHS and one.per in PERIODS


def _is_limit_of_things(one: Stated) -> bool:
    """Whether a limit is on a number of things: a case has one most of "deelnemers", whatever words it is told in."""
    return one.sort is Sort.LIMIT and one.unit.rpartition(" ")[2] not in counts.MEASURES


def _is_limit_or_share(one: Stated, other: Stated, short: Sequence[str]) -> bool:
    """Whether a note in few words tells enough: a limit, which is of one side and measure, or what a body pays."""
    if one.sort is Sort.LIMIT:
        return True
    is_share = one.sort is Sort.MONEY and one.prices == other.prices == {"#share"}
    return is_share and all(word in BODIES for word in short)


def _fit(one: Stated, other: Stated, about: Sequence[str]) -> bool:
    """Whether unit, period, years, names and classes of two values leave room for one thing."""
    if one.per and other.per and one.per != other.per:
        return False
    if one.years and other.years and not one.years & other.years:
        return False
    if _others(one, other, about) and _others(other, one, about):
        return False
    if one.bounds and other.bounds and one.bounds != other.bounds:
        return False
    if one.bounds != other.bounds and not (one.is_cell or other.is_cell):
        return False
    return _units_fit(one, other)


def _others(one: Stated, other: Stated, about: Sequence[str]) -> frozenset[str]:
    """The names in one statement that neither the other one nor the case itself has."""
    return one.names.difference(other.names, other.words, about)


def _units_fit(one: Stated, other: Stated) -> bool:
    if one.sort in (Sort.DAY, Sort.HOUR):
        return one.unit == other.unit or not (one.unit and other.unit)
    if one.sort is Sort.MONEY:
        return True
    if one.sort is not Sort.COUNT:
        return one.unit == other.unit
    if bool(one.unit) != bool(other.unit):
        return False
    if _alike(one.unit, other.unit):
        return True
    # A compound counts what its halves count: "jeugdleden" are "leden" of the "jeugd".
    return _is_made_of(one.unit, (other.unit, *other.words)) or _is_made_of(other.unit, (one.unit, *one.words))


def _subject(one: Stated) -> tuple[str, ...]:
    """The words of a subject, with what is counted."""
    unit = (one.unit,) if one.sort is Sort.COUNT and not _is_measure(one) else ()
    return tuple(dict.fromkeys((*unit, *one.words)))


def _without(words: Sequence[str], about: Sequence[str]) -> tuple[str, ...]:
    """The words that tell a thing from others of its case: those that name the case itself do not."""
    return tuple(word for word in words if not any(_alike(word, each) or _is_head(word, each) for each in about))


def _is_head(word: str, compound: str) -> bool:
    """Whether a word is what a compound is at its end: the "brug" of a "voetgangersbrug"."""
    return len(word) >= SHORT and len(compound) > len(word) and compound.endswith(word)


def _is_measure(one: Stated) -> bool:
    return one.unit in {
        "minuut",
        "uur",
        "dag",
        "week",
        "maand",
        "jaar",
        "werkdag",
        "m",
        "m2",
        "m3",
        "km",
        "ha",
        "kg",
        "km2",
    }


def _opened(words: Sequence[str], others: Sequence[str]) -> tuple[str, ...]:
    """The words, compounds in halves where the other side names both: "jeugdleden" beside "leden" and "jeugd"."""
    found: list[str] = []
    for word in words:
        found.extend(_halves(word, others) or (word,))
    return tuple(dict.fromkeys(found))


def _halves(word: str, others: Collection[str]) -> tuple[str, str] | None:
    for first in others:
        for link in LINKS:
            front = f"{first}{link}"
            if len(first) >= SHORT and word.startswith(front) and len(word) - len(front) >= SHORT:
                second = next((each for each in others if each != first and _alike(each, word[len(front) :])), None)
                if second is not None:
                    return first, second
    return None


def _is_made_of(word: str, others: Collection[str]) -> bool:
    return _halves(word, others) is not None


def _share(words: Sequence[str], among: Sequence[str]) -> float:
    return sum(any(_alike(word, each) for each in among) for word in words) / len(words)


def _alike(one: str, other: str) -> bool:
    if one == other or same(one, other) or groups(one) & groups(other):
        return True
    return any(_is_in(one, group) and _is_in(other, group) for group in _ALIKE)


_ALIKE = tuple(tuple(group.split()) for group in ALIKE)


def _is_in(word: str, group: Sequence[str]) -> bool:
    return word in group or not roots(word).isdisjoint(root for each in group for root in roots(each))


def _prices_fit(one: Stated, other: Stated) -> bool:
    """Whether two amounts can be one: what is given, or paid by another, and what is asked never are."""
    given = {"#grant", "#share"}
    if one.sort is not Sort.MONEY or not (one.prices and other.prices):
        return True
    return bool(one.prices & given) == bool(other.prices & given)


def is_bare_fee(one: Stated, about: Iterable[str] = ()) -> bool:
    """Whether an amount is called a fee without saying of what: of the case that it stands in.

    >>> from gemcli.facts.stated import stated
    >>> is_bare_fee(stated("De leges zijn € 112,60.")[0]), is_bare_fee(stated("De leges voor een hek zijn € 90.")[0])
    (True, False)
    """
    return one.sort is Sort.MONEY and one.prices == {"#fee"} and not _without(_subject(one), tuple(about))
