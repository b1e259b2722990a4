"""Reads which values a text states, and of what: "grofvuil kost € 27,50 per keer" is a price of grofvuil."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from gemcli.facts import classes, counts
from gemcli.facts.dates import Grain, Relation
from gemcli.facts.paraphrase import is_function
from gemcli.facts.reading import Facts, read
from gemcli.facts.value_words import (
    ADVISED,
    ASKED,
    EARLIER,
    EMPTY,
    GIVES,
    NAMED,
    PARTIAL,
    PRICE_ENDING,
    PRICES,
    REPORTS,
    ROLES,
    SOMEBODY_SAID,
    TOLD_BY,
)
from gemcli.facts.values import PER, Sort, Value, names_one, values
from gemcli.model.span import Span
from gemcli.text.words import content_words

LONGEST = 1_000
"""Characters of a sentence that are looked at."""
BREAK = re.compile(
    r"[;,()]\s|\s[-–]\s|\s(?=(?:maar|omdat|want|waarvan|daarvan|waarbij|terwijl|zodat|nu)\s)", re.IGNORECASE
)
"""Between two clauses; what a value is of stands in its own."""
LEAD = re.compile(r"[^:]{3,160}:\s{1,3}(?=\S)")
LABEL_WORDS = 5
"""Words that a label before a colon has at most ("Kosten van het onderhoud:"); more are a sentence of their own."""
NAME = re.compile(r"(?<![.!?:]\s)(?<!^)\b[A-Z][\w'’-]{2,}")
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
RELATIONS = {Relation.FROM: "begin", Relation.UNTIL: "end", Relation.BEFORE: "before", Relation.AFTER: "after"}
ASPECTS = {"asked": ASKED, "advised": ADVISED, "earlier": EARLIER, "part": PARTIAL}


@dataclass(frozen=True, slots=True)
class Stated:
    """One value, and what tells the thing that it is of from all other things."""

    sort: Sort
    value: str
    """In one way of writing, so that "vier" is "4"."""
    unit: str
    """What is counted or measured, whether a day or hour begins or ends it, the side of a limit, or the outcomes."""
    per: str
    """What an amount is paid for each time: "keer", "jaar"; empty where the text does not say."""
    raw: str
    """The value as the text writes it."""
    words: tuple[str, ...]
    """The subject: content words of the clause, without the value and without words that every such clause has."""
    prices: frozenset[str] = frozenset()
    """What an amount is called: "#cost", "#fee", "#grant", "#share"."""
    names: frozenset[str] = frozenset()
    years: frozenset[str] = frozenset()
    bounds: frozenset[str] = frozenset()
    """Classes that other numbers make: "vanaf 12 jaar", "tot en met vijf bomen", "fase 2"."""
    aspects: frozenset[str] = frozenset()
    """"asked", "advised", "earlier" or "part": it is no value of the thing itself as it stands."""
    is_told: bool = False
    """Whether the sentence says that somebody said so."""
    is_cell: bool = False
    """Whether it is a cell of a table."""

    @property
    def label(self) -> str:
        """Of what it is a value, in words as they stand, with what is counted or what the price is called."""
        counted = (self.unit,) if self.sort is Sort.COUNT and self.unit not in counts.LENGTHS | counts.MEASURES else ()
        return " ".join((*sorted(NAMED[price] for price in self.prices), *self.words, *counted))


def stated(text: str, language: str = "nl") -> tuple[Stated, ...]:
    """Return the values that a sentence states; a question states none.

    >>> [(one.value, one.per, one.words) for one in stated("Grofvuil kost € 27,50 per keer.")]
    [('27.5', 'keer', ('grofvuil',))]
    >>> [(one.value, one.unit, one.words) for one in stated("De monteur heeft 55 minuten gewacht.")]
    [('55', 'minuut', ('monteur', 'gewacht'))]
    """
    text = " ".join(text[:LONGEST].split())
    if text.endswith("?"):
        return ()
    facts = read(text, None, language)
    found = [one for one in values(text, facts) if one.unit or one.sort is not Sort.COUNT]
    return tuple(_in_its_clause(text, one, facts, found) for one in found)


def of_cell(header: str, cell: str, name: str, language: str = "nl") -> Stated | None:
    """Return what a cell of a table states of its row: the header says what, the name of the row of which.

    None where the cell holds no value. A bare number is an amount below the name of a price, else it counts.

    >>> one = of_cell("Tarief in euro", "32,50", "Ophalen grofvuil")
    >>> one.sort.value, one.value, one.words
    ('money', '32.5', ('ophalen', 'grofvuil'))
    """
    facts = read(cell, None, language)
    value = next(values(cell, facts), None)
    if value is None:
        return None
    said = f"{header} {name}"
    words, prices = _of_row(header, name)
    if value.sort is Sort.COUNT and not value.unit:
        value = _numbered(value, header, bool(prices))
    elif value.sort in (Sort.DAY, Sort.HOUR):
        value = replace(value, unit=_role(words, facts, value.span))
        words = tuple(word for word in words if word not in ROLES)
    if value.unit in counts.MEASURES:
        words = tuple(word for word in words if word != value.unit)
    paid_for = PER.search(f" {header}")
    return Stated(
        value.sort,
        value.value,
        value.unit,
        value.per or (paid_for["unit"].casefold() if paid_for else ""),
        cell.strip(),
        words,
        prices,
        names=frozenset(found.casefold() for found in NAME.findall(name)),
        years=frozenset(YEAR.findall(said)),
        bounds=_bounds(name),
        aspects=_aspects(said),
        is_cell=True,
    )


def of_day(day: str, rest: str, language: str = "nl") -> Stated | None:
    """Return the day of what happened, as a log tells it: the first cell is the day, the others say what.

    >>> one = of_day("14 september 2026", "aanvraag parkeren ontvangen")
    >>> one.value, one.words
    ('2026-09-14', ('aanvraag', 'parkeren', 'ontvangen'))
    """
    facts = read(day, None, language)
    found = next((one for one in values(day, facts) if one.sort is Sort.DAY), None)
    if found is None or " ".join(day.split()) != day[found.span.start : found.span.end]:
        return None
    words, _ = _subject(rest)
    words = tuple(word for word in words if not any(char.isdigit() for char in word))
    return Stated(Sort.DAY, found.value, _role(words, facts, found.span), "", day.strip(), words, is_cell=True)


def called(text: str) -> frozenset[str]:
    """Return what a price is called in a text.

    >>> called("Leges kapvergunning")
    frozenset({'#fee'})
    """
    return _subject(text)[1]


def _of_row(header: str, name: str) -> tuple[tuple[str, ...], frozenset[str]]:
    """The subject of a cell. Below the name of a price a price in the name of the row is a class: "bouwkosten tot"."""
    words, prices = _subject(header)
    if not prices:
        return _subject(f"{header} {name}")
    named = (word for word in content_words(name) if _tells(word))
    return tuple(dict.fromkeys((*words, *named))), prices


def _tells(word: str) -> bool:
    """Whether a word can be of a subject: no number, and none that stands around every value."""
    return len(word) > 1 and not word[0].isdigit() and word not in EMPTY and not is_function(word)


def _numbered(value: Value, header: str, is_price: bool) -> Value:
    """A bare number as what its column says: euros, or a number of things."""
    if is_price or "euro" in header.casefold() or "€" in header:
        return replace(value, sort=Sort.MONEY)
    counted = (word for word in reversed(content_words(header)) if not word[0].isdigit())
    return replace(value, unit=next(counted, ""))


def _in_its_clause(text: str, value: Value, facts: Facts, others: Sequence[Value]) -> Stated:
    start, end = _clause(text, value.span)
    holes = [one.span for one in others] + [day.span for day in facts.dates] + list(facts.spans)
    blank = _without(text, holes)[start:end]
    if value.sort is Sort.LIMIT:
        blank = _without(text, holes)
    words, prices = _subject(GIVES.sub(" ", SOMEBODY_SAID.sub(" ", blank)))
    if value.sort is Sort.MONEY and GIVES.search(blank):
        prices |= {"#share"}
    unit, per = value.unit, value.per
    if unit in counts.MEASURES and (times := PER.search(text[start:end])):
        per = times["unit"].casefold()
    if value.sort is Sort.COUNT and unit:
        words = tuple(word for word in words if word != unit)
    if value.sort in (Sort.DAY, Sort.HOUR):
        unit = _role(words, facts, value.span)
        words = tuple(word for word in words if word not in ROLES)
    whole_days = [day.span for day in facts.dates if day.grain is Grain.DAY]
    return Stated(
        value.sort,
        value.value,
        unit,
        per,
        text[value.span.start : value.span.end],
        words,
        prices,
        names=frozenset(name.casefold() for name in NAME.findall(blank)),
        years=frozenset(YEAR.findall(_without(text, whole_days))),
        bounds=_bounds(_without(text, [value.span])[start:end]),
        aspects=_aspects(SOMEBODY_SAID.sub(" ", text[start:end])),
        is_told=TOLD_BY.search(text) is not None,
    )


def _clause(text: str, span: Span) -> tuple[int, int]:
    """The clause of a value; with the one before where it holds nothing but the value and its verb."""
    lead = LEAD.match(text)
    first = lead.end() if lead and lead.end() <= span.start and len(lead.group().split()) > LABEL_WORDS else 0
    first = max([first, *(match.end() for match in REPORTS.finditer(text, first, span.start))])
    breaks = [match.start() for match in BREAK.finditer(text, first) if not span.start <= match.start() < span.end]
    start = max((at for at in breaks if at < span.start), default=first)
    end = min((at for at in breaks if at >= span.end), default=len(text))
    if start > first and not any(_subject(_without(text, [span])[start:end])):
        start = max((at for at in breaks if at < start), default=first)
    return start, end


def _without(text: str, holes: Sequence[Span]) -> str:
    """A text with blanks in these places."""
    chars = list(text)
    for hole in holes:
        chars[hole.start : hole.end] = " " * (hole.end - hole.start)
    return "".join(chars)


def _subject(text: str) -> tuple[tuple[str, ...], frozenset[str]]:
    """The words of a subject, and what a price among them is called: "onderhoudskosten" is the cost of "onderhoud"."""
    words: list[str] = []
    prices: set[str] = set()
    for word in content_words(PER.sub(" ", text)):
        ending = PRICE_ENDING.fullmatch(word)
        if word in PRICES:
            prices.add(PRICES[word])
            continue
        if ending is not None:
            prices.add(PRICES[ending["price"]])
            word = ending["of"]
        if _tells(word):
            words.append(word)
    return tuple(dict.fromkeys(words)), frozenset(prices)


def _role(words: Sequence[str], facts: Facts, span: Span) -> str:
    """Whether a day or hour begins or ends what it is of, by the word before it or the verb; empty where none says."""
    before = next((RELATIONS.get(day.relation, "") for day in facts.dates if day.span == span), "")
    return before or next((ROLES[word] for word in words if word in ROLES), "")


def _bounds(text: str) -> frozenset[str]:
    """The bounds and numbers of a class, each as its words and number: "most 5", "fase 2"."""
    named = {f"{one.unit} {one.value.normalize():f}" for one in counts.find(text) if names_one(text, one.span)}
    return frozenset(named | {f"{bound.side} {bound.value.normalize():f}" for bound in classes.bounds(text)})


def _aspects(text: str) -> frozenset[str]:
    return frozenset(name for name, pattern in ASPECTS.items() if pattern.search(text))
