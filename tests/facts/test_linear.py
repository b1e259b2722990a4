"""Foreign text never makes a fact parser slow: a long one ends long before the square of its length."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from gemcli.facts import (
    classes,
    clauses,
    dates,
    ids,
    modality,
    numerals,
    persons,
    polarity,
    stated,
    statements,
    tallies,
    voters,
)
from gemcli.facts.reading import read
from tests.patience import patience

# `read` goes through money, percents, dates, times, votes, ids, counts, parties and persons.
FINDERS: dict[str, Callable[[str], object]] = {
    "polarity": polarity.find,
    "modality": modality.find,
    "clauses": clauses.clauses,
    "tallies": tallies.find,
    "voters": voters.find,
    "statements": statements.standing,
    "asked": tallies.asked,
    "one_sided": tallies.one_sided,
    "apart": tallies.apart,
    "abstained": tallies.abstained,
    "numerals": numerals.find,
    "reading": read,
    "classes": classes.bounds,
    "stated": stated.stated,
}
HOSTILE = [
    "1.", "€ ", "1 ", "13-", "de heer ", "Van De ", "zegt ", "A.", "motie A.1, ",
    "met 3 tegen ", "als ", "niet ", "\n", "\u00a0",
    "artikel 3 lid ", "(", "neemt de motie ", "tussen 1 en ",
    "voor (", "Voor: A ", "stemmen tegen ", "A (1), ", "12 stemmen voor van de fracties van A en ", ". . ", "VVD en ",
    "wie is voor? ", "Aangenomen. 5 - 4 ",
    "half ", "kwart voor ", "tien voor half ", "19.30 tot ", "om acht uur 's ", "een kwart ", "de helft ", "twee derde",
    "drie van de ", "een op de ", "negen euro vijftig ", "tien cent ", "in 2026 € ", "zes ton ", "zes en een ",
    "acht honderd ", "niet meer dan ", "nog niet de ", "met 410 leden en ", "40 tegen 15 ", "12 m ", "eerste helft ",
    "tot en met 5 ", "volgens de ", "kent de ", "wijst het ", "A-straat 4 ", "was en ",
]  # fmt: skip


@pytest.mark.parametrize("name", FINDERS)
@pytest.mark.parametrize("piece", HOSTILE)
def test_time_grows_with_the_text_only(name: str, piece: str) -> None:
    with patience():
        FINDERS[name](piece * (48_000 // len(piece)))


@pytest.mark.parametrize(
    ("find", "piece"),
    [(dates.find, "1 januari "), (ids.find, "motie A.1, "), (persons.find, "Jan Jansen (VVD), "), (read, "5 maart, ")],
)
def test_each_place_is_not_held_against_all_others(find: Callable[[str], object], piece: str) -> None:
    with patience():
        find(piece * 30_000)
