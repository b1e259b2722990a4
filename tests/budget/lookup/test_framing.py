"""What people say around an amount names no line, and tells on which side of the budget they ask."""

from __future__ import annotations

import pytest

from gemcli.budget.lookup.asked import asked
from gemcli.budget.lookup.framing import only_asks, side
from gemcli.budget.vocabulary import Phase, Sort


@pytest.mark.parametrize("word", ["raamde", "verwachtte", "rekent", "kwijt", "uitgetrokken", "haalde", "schatting"])
def test_words_that_only_ask(word: str) -> None:
    assert only_asks(word)


@pytest.mark.parametrize("word", ["riolering", "voorzieningen", "reserve", "parkeren", "resultaat", "leges"])
def test_words_that_name_a_line(word: str) -> None:
    assert not only_asks(word)


@pytest.mark.parametrize(
    ("question", "meant"),
    [
        ("wat is waterrade kwijt aan riolering?", Sort.SPENDING),
        ("hoeveel geld gaat er naar parkeren?", Sort.SPENDING),
        ("wat wil waterrade uitgeven aan groen?", Sort.SPENDING),
        ("hoeveel trekt waterrade uit voor bestuur?", Sort.SPENDING),
        ("wat levert parkeren op?", Sort.INCOME),
        ("wat denkt waterrade te vangen aan parkeren?", Sort.INCOME),
        ("hoeveel haalde waterrade binnen aan leges?", Sort.INCOME),
        ("welke ontvangsten heeft sport?", Sort.INCOME),
        ("hoeveel krijgt waterrade binnen voor sport?", Sort.INCOME),
        ("wat blijft er onder de streep over?", Sort.BALANCE),
        ("hoeveel is het voor sport?", Sort.NONE),
    ],
)
def test_the_side_of_the_budget(question: str, meant: Sort) -> None:
    assert side(question) is meant


@pytest.mark.parametrize(
    ("question", "phase"),
    [
        ("Hoeveel raamde Waterrade voor afval?", Phase.BUDGET),
        ("Op welke quote rekende Waterrade?", Phase.BUDGET),
        ("Wat kost het bestuur volgens plan?", Phase.BUDGET),
        ("Wat kostte afval echt?", Phase.ACCOUNTS),
        ("Wat gaf Waterrade daadwerkelijk uit aan afval?", Phase.ACCOUNTS),
        ("Wat kost afval?", Phase.NONE),
    ],
)
def test_budget_or_accounts_by_verb_and_adverb(question: str, phase: Phase) -> None:
    assert asked(question, {}, ()).phase is phase
