"""Tells how well a sentence gives a number of the asked kind: a day, a time, a term, a measure, an amount, a count."""

from __future__ import annotations

from gemcli.engines.answering.library import Sought
from gemcli.engines.answering.said import Said, folded_words
from gemcli.engines.answering.signs import (
    AMOUNT_LIKE,
    BOUNDS,
    COMPARING,
    GRAINS,
    HOW_HIGH,
    LENGTH,
    LOOKS_AHEAD,
    MEASURE,
    MEETINGS,
    OF_PAPER,
    OFTEN,
    OTHER_THINGS,
    PAPER_DAY,
    PEOPLE,
    REGISTERED,
    STANDS_FOR_COUNTED,
    TIMES,
)
from gemcli.facts import ahead, dates
from gemcli.facts.dates import DateFact, Grain
from gemcli.facts.inflection import fold


def when(said: Said) -> float:
    """A date that the question does not name itself; of a term one that is a bound, of a beginning one that opens.

    The day of the meeting or letter in which something is said is not the day of the thing itself.
    """
    asks_of_paper = said.asks_about(MEETINGS)
    asked = {(day.year, day.month, day.day) for day in said.question.days}
    best = 0.0
    for fact in said.facts.dates:
        is_own_year = fact.grain is Grain.YEAR and fact.year in said.question.years
        if (fact.year, fact.month, fact.day) in asked or is_own_year:
            continue
        is_of_paper = not asks_of_paper and PAPER_DAY.search(said.text[: fact.span.start]) is not None
        share = OF_PAPER if is_of_paper or _is_past(said, fact) else 1.0
        best = max(best, share * GRAINS.get(fact.grain, 0.8))
    best = best or (0.6 if ahead.find(said.text) else 0.0)
    for question, answer, share in BOUNDS:
        if best and question.search(said.question.text) and not answer.search(f"{said.heading}\n{said.text}"):
            best *= share
    return best


def _is_past(said: Said, fact: DateFact) -> bool:
    """Whether a question looks ahead and a day lies before that of the paper: "gaat open" asks for no day of old."""
    if said.dated is None or not fact.year or LOOKS_AHEAD.search(said.question.text) is None:
        return False
    return (fact.year, fact.month or 12, fact.day or 31) < (said.dated.year, said.dated.month, said.dated.day)


def time(said: Said) -> float:
    """A time of the day."""
    return 1.0 if said.facts.times or dates.times(said.text) else 0.0


def term(said: Said) -> float:
    """A length of time, or less well a day on which one ends."""
    if any(count.is_length for count in said.facts.counts) or LENGTH.search(said.text):
        return 1.0
    return (
        0.6 if ahead.find(said.text) or sum(fact.grain is not Grain.SEASON for fact in said.facts.dates) >= 1 else 0.0
    )


def size(said: Said) -> float:
    """A measure of length, surface or volume."""
    if any(count.is_measure for count in said.facts.counts) or MEASURE.search(said.text):
        return 1.0
    return 0.7 if said.facts.money else 0.0


def amount(said: Said) -> float:
    """An amount of money; of "hoe hoog" and "hoe groot" a share or measure as well."""
    if said.facts.money:
        return 1.0
    if HOW_HIGH.search(said.question.text):
        return 0.9 if said.facts.percents or any(count.is_measure for count in said.facts.counts) else 0.0
    return 0.7 if AMOUNT_LIKE.search(said.text) and any(char.isdigit() for char in said.text) else 0.0


def percent(said: Said) -> float:
    """A share of a hundred."""
    return 1.0 if said.facts.percents else 0.0


def often(said: Said) -> float:
    """A share of cases, a number of times, or a word for how often."""
    if said.facts.percents or OFTEN.search(said.text):
        return 1.0
    return 0.6 if any(count.unit in TIMES for count in said.facts.counts) else 0.0


def counted(sought: Sought) -> frozenset[str]:
    """The words that may stand for what a question counts."""
    found = set(sought.question.counted[:1])
    for noun in sought.question.counted:
        found |= {word for word, share in sought.standing.get(noun, {}).items() if share >= STANDS_FOR_COUNTED}
        for half in sought.halves.get(noun, ())[1:]:
            found |= {word for word, share in half.items() if share >= STANDS_FOR_COUNTED}
    return frozenset(found)


def count(said: Said) -> float:
    """A number of the things that are counted; a number beside their word is nearly as good."""
    own = said.own
    if said.question.counted[:1] and said.question.counted[0] in COMPARING:
        return 1.0 if said.facts.percents or said.facts.money else 0.7 if said.facts.counts else 0.0
    numbers = [
        count
        for count in said.facts.counts
        if fold(count.raw.split()[0]) not in own and REGISTERED.match(count.raw) is None
    ]
    for count in numbers:
        if count.unit in said.counted or any(count.unit.endswith(noun) for noun in said.counted if count.unit):
            return 1.0
    for count in numbers:
        if not said.counted.isdisjoint(folded_words(said.text[count.span.start : count.span.end + 40])):
            return 0.95
    plain = [count for count in numbers if not (count.is_length or count.is_measure)]
    if not plain:
        return 0.0
    if said.question.counted[:1] and said.question.counted[0] in PEOPLE:
        return 0.85
    return OTHER_THINGS
