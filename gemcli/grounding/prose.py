"""Checks a sentence that a model wrote about figures: each number, what it is of, and which way it goes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from gemcli.facts.causes import uncarried
from gemcli.facts.inflection import roots
from gemcli.facts.numerals import Numeral, Rounding
from gemcli.facts.numerals import find as numerals
from gemcli.grounding.lines import Spot
from gemcli.grounding.prose_cells import Amount, Row, amounts, compared, names
from gemcli.grounding.prose_course import course
from gemcli.grounding.prose_words import DIFFERENCE, DOWN, KINDS, PERIOD, SORTS, UP, is_plain
from gemcli.grounding.sides import Held, Said, Sides
from gemcli.model.claim import By, Claim
from gemcli.model.finding import Check, CheckResult
from gemcli.model.span import Span
from gemcli.model.table import Cell, canonical
from gemcli.model.taken import Taken
from gemcli.text.words import tokens

BINDING = frozenset(["in", "op", "per", "voor", "aan", "for", "at", "on", "of", "de", "het", "the"])
"""Words that may stand between an amount and the year or name that belongs to it, beside words of its headings."""
GAP = re.compile(r"[\s(]{0,3}(?:[^\W\d_]{1,30}\s){0,4}")
LONGEST = 1000
"""Code points of a sentence that is read at all."""
SHARE = re.compile(r"\s{0,2}(?:%|procent|percent|promille|keer|maal|times)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Named:
    """A word or name of the sentence that says what an amount is."""

    word: str
    span: Span
    rows: frozenset[Row] = frozenset()
    """For the name of a line: where it stands."""


def is_prose(claim: Claim) -> bool:
    """Whether a model wrote the sentence from figures that rules had told."""
    return claim.by is By.MODEL and bool(claim.fields.get("figures"))


def carried(claim: Claim, both: Sides, book: Mapping[str, Cell]) -> list[Check]:
    """Return the checks of such a sentence; it holds only where every one of them is equal.

    Each number must be a cited amount of the line, the sort and the year that the sentence gives it, or the difference
    of two that a rule has told. Up and down must follow from the amounts. A cause, a judgement, a share, a rounded or
    worked out number, and any word that is not in the table and not plain, is missing. `book` holds the sheets, for the
    unit that code put behind the sentence.
    """
    if len(both.claim) > LONGEST:
        return [both.check("coverage", CheckResult.MISSING, both.claim[:LONGEST])]
    known = amounts(claim, both.witness.numbers)
    text = _without_unit(claim, both.claim, book)
    lines = list(_lines(text, known))
    reading = _Reading(both, text, known, lines)
    return [
        *reading.labels(),
        *reading.numbers(claim),
        *(
            both.check("direction", result, words, shown)
            for result, words, shown in course(text, known, [(one.span, one.rows) for one in lines])
        ),
        *(both.check("cause", CheckResult.MISSING, words) for words in uncarried(text)),
        *reading.words(),
    ]


def _without_unit(claim: Claim, text: str, book: Mapping[str, Cell]) -> str:
    """Return the sentence with blanks for the unit behind it, where a sheet prints that unit."""
    unit = str(claim.fields.get("unit") or "")
    at = text.rfind("; ")
    tail = text[at + 2 :].rstrip(".").casefold() if at >= 0 else ""
    if not unit or not tail or not unit.casefold().rstrip(")").endswith(tail):
        return text
    stands = any(cell.number is None and unit in cell.text for cell in book.values())
    return text[:at] + " " * (len(text) - at) if stands else text


def _lines(text: str, known: Sequence[Amount]) -> Iterator[Named]:
    """Yield the names of lines in a sentence, the longest at each place."""
    said = [(token, roots(token.text)) for token in tokens(text)]
    wanted = sorted(names(known).items(), key=lambda item: (-len(item[0]), sorted(item[1])))
    at = 0
    while at < len(said):
        for name, rows in wanted:
            part = said[at : at + len(name)]
            if len(part) == len(name) and all(one & two for (_, one), two in zip(part, name, strict=True)):
                span = Span(part[0][0].start, part[-1][0].end)
                yield Named(text[span.start : span.end], span, rows)
                at += len(name) - 1
                break
        at += 1


@dataclass(frozen=True, slots=True)
class _Reading:
    """One sentence with its amounts and the names of lines in it."""

    both: Sides
    text: str
    known: Sequence[Amount]
    lines: Sequence[Named]

    def labels(self) -> Iterator[Check]:
        """Yield a check for each line that is named; a sentence that names none cannot be read alone."""
        for line in self.lines:
            yield self.both.check("label", CheckResult.EQUAL, Said(line.word, line.span), line.word)
        if not self.lines:
            yield self.both.check("label", CheckResult.MISSING, self.text.strip())

    def numbers(self, claim: Claim) -> Iterator[Check]:
        """Yield a check for each number; a sentence without any tells nothing that could be checked."""
        told = [number for number in numerals(self.text, self.both.language) if not self._is_name(number)]
        if not told and not (UP.search(self.text) or DOWN.search(self.text)):
            yield self.both.check("number", CheckResult.MISSING, self.text.strip())
        for number in told:
            yield self._number(number, claim)

    def words(self) -> Iterator[Check]:
        """Yield a check for all words that stand neither in the table nor in the plain words of a budget."""
        offered = [roots(t.text) for a in self.known for text in (*a.labels, *a.heads) for t in tokens(text)]
        given = frozenset().union(*offered)
        taken = [line.span for line in self.lines]
        known = (UP, DOWN, SORTS, KINDS)
        taken += [Span(*match.span()) for pattern in known for match in pattern.finditer(self.text)]
        told = Taken(taken)
        strange = [
            token.text
            for token in tokens(self.text)
            if any(char.isalpha() for char in token.text)
            and not told.meets((token.start, token.end))
            and not is_plain(token.text.casefold())
            and roots(token.text).isdisjoint(given)
        ]
        if strange:
            yield self.both.check("coverage", CheckResult.MISSING, " ".join(strange))

    def _is_name(self, number: Numeral) -> bool:
        """Whether digits are part of the name of a line, or a year or day of a heading."""
        periods = {name for amount in self.known for name in amount.periods}
        spans = [line.span for line in self.lines]
        spans += [Span(*match.span()) for match in PERIOD.finditer(self.text) if match[0] in periods]
        return any(span.start < number.span.end and number.span.start < span.end for span in spans)

    def _number(self, number: Numeral, claim: Claim) -> Check:
        is_plain_number = number.rounding is Rounding.NONE and not number.scaled
        if not is_plain_number or SHARE.match(self.text, number.span.end) or self._is_money(number):
            return self.both.check("number", CheckResult.MISSING, number)
        held = [amount for amount in self.known if abs(amount.value) == abs(number.value)]
        if not held:
            return self._difference(number, claim)
        fitting = [amount for amount in held if self._fits(number, amount)]
        if not fitting:
            return self.both.check("number", CheckResult.DIFFERENT, number, self._shown(held[0]))
        return self.both.check("number", CheckResult.EQUAL, number, self._shown(fitting[0]))

    def _difference(self, number: Numeral, claim: Claim) -> Check:
        """Compare a number with the differences that rules have told, of the line and the sort that it is said of."""
        is_said = any(way.search(self.text) for way in (UP, DOWN, DIFFERENCE))
        for later, earlier in compared(claim, self.known):
            if is_said and abs(later.value - earlier.value) == abs(number.value) and self._is_of(number, later):
                way = f"{later.address} - {earlier.address}"
                return self.both.check("difference", CheckResult.EQUAL, number, way)
        return self.both.check("number", CheckResult.MISSING, number)

    def _fits(self, number: Numeral, amount: Amount) -> bool:
        """Whether a number is said of this amount and no other: its line, its sort, its paper and its year."""
        period = self._bound(number, [one for one in _found(PERIOD, self.text) if not self._is_in_line(one)])
        kind = self._bound(number, [one for one in _found(KINDS, self.text) if not self._is_in_line(one)])
        meant = [
            one
            for one in self.known
            if one.row == amount.row
            and one.sorts == amount.sorts
            and (period is None or period.word in one.periods)
            and (kind is None or not one.kinds or kind.word.casefold() in one.kinds)
        ]
        return amount in meant and len({one.value for one in meant}) == 1 and self._is_of(number, amount)

    def _is_of(self, number: Numeral, amount: Amount) -> bool:
        """Whether a number is said of the line and the sort of this amount."""
        line = self._bound(number, self.lines)
        sort = self._bound(number, [one for one in _found(SORTS, self.text) if not self._is_in_line(one)])
        sorts = amount.sorts | frozenset(match[0].casefold() for t in amount.labels for match in SORTS.finditer(t))
        if line is None or amount.row not in line.rows:
            return False
        if sort is None:
            return len({one.sorts for one in self.known if one.row == amount.row}) == 1
        return sort.word.casefold() in sorts

    def _is_in_line(self, one: Named) -> bool:
        return any(line.span.start <= one.span.start and one.span.end <= line.span.end for line in self.lines)

    def _bound(self, number: Numeral, named: Sequence[Named]) -> Named | None:
        """Return the name that belongs to a number: close behind it, else the last before it, else the first."""
        behind = [one for one in named if one.span.start >= number.span.end]
        before = [one for one in named if one.span.end <= number.span.start]
        if behind and not behind[0].rows and self._is_close(self.text[number.span.end : behind[0].span.start]):
            return behind[0]
        return before[-1] if before else behind[0] if behind else None

    def _is_close(self, gap: str) -> bool:
        """Whether nothing stands between an amount and a year but small words and words of the headings."""
        heads = {token.text.casefold() for one in self.known for head in one.heads for token in tokens(head)}
        return GAP.fullmatch(gap) is not None and all(token.text.casefold() in BINDING | heads for token in tokens(gap))

    def _is_money(self, number: Numeral) -> bool:
        """Whether a bare number of a table in another unit is called an amount in euros."""
        before = self.text[max(0, number.span.start - 6) : number.span.start]
        after = self.text[number.span.end : number.span.end + 8]
        return re.search(r"(?:€|EUR)\s{0,2}$", before) is not None or re.match(r"\s{0,2}(?:€|euro)", after) is not None

    def _shown(self, amount: Amount) -> Held:
        """Return what the table says that an amount is, with its cell."""
        said = f"{', '.join((*amount.labels, *amount.heads))}: {canonical(amount.value)}"
        for citation in self.both.witness.citations:
            if amount.address.rpartition("#")[2] in citation.cells:
                return Held(said, Spot(citation.source_id, citation.label, cell=amount.address.rpartition("#")[2]))
        return Held(said, Spot())


def _found(pattern: re.Pattern[str], text: str) -> list[Named]:
    return [Named(match[0], Span(*match.span())) for match in pattern.finditer(text)]
