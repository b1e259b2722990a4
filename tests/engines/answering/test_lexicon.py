"""Words of a question find the words of papers: forms, halves, synonyms and slips, and nothing that is only alike."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from gemcli.engines.answering.answering import answer
from gemcli.engines.answering.lexicon import Lexicon
from gemcli.engines.answering.library import Library
from gemcli.engines.answering.question import Term, question
from gemcli.model.document import Document


@pytest.mark.parametrize(
    ("asked", "held"),
    [
        ("woningen", "woning"),
        ("speelplekken", "speelplekkenbeleid"),
        ("woning", "seniorenwoning"),
        ("seniorenwoning", "woning"),
        ("ouderen", "senioren"),
        ("sleutlgeld", "sleutelgeld"),
        ("demonstratie", "demonstreren"),
        ("housing", "woningen"),
        ("klaar", "gesloten"),
    ],
)
def test_what_stands_for_a_word(asked: str, held: str) -> None:
    assert Lexicon([held, "iets"]).stands_for(Term(asked)).get(held, 0) >= 0.4


@pytest.mark.parametrize(
    ("asked", "held"),
    [("gemeentegrens", "gemeenschap"), ("weg", "wegens"), ("brug", "bomen"), ("stad", "staan"), ("zien", "gezag")],
)
def test_what_does_not(asked: str, held: str) -> None:
    assert held not in Lexicon([held, "iets"]).stands_for(Term(asked))


def test_nothing_stands_for_a_name_or_a_number() -> None:
    held = Lexicon(["rotterdammers", "rotterdam", "rotterdams", "12", "120"])
    assert set(held.stands_for(Term("rotterdam", is_name=True))) == {"rotterdam", "rotterdams"}
    assert set(held.stands_for(Term("12", is_number=True))) == {"12"}
    assert not Lexicon(["amsterdam"]).stands_for(Term("utrecht", is_name=True))


def test_a_compound_that_stands_nowhere_is_asked_by_its_halves() -> None:
    assert Lexicon(["woning", "gezin"]).split("gezinswoning") == ("gezin", "woning")
    assert Lexicon(["woning"]).split("brug") is None


def test_the_halves_of_a_compound_may_stand_apart(
    shelf: Callable[..., Library], paper: Callable[..., Document]
) -> None:
    held = shelf(paper("# Nota\n\nHet onderhoud van alle bruggen kost in Waterrade € 3 miljoen.\n"))
    sought = held.seek(question("Hoeveel kost het brugonderhoud in Waterrade?"))
    assert len(sought.halves["brugonderhoud"]) == 2
    assert "3 miljoen" in answer(sought.question, held).found[0].unit.text


def test_a_diminutive_and_the_head_of_a_compound_find_their_words() -> None:
    known = Lexicon(["watertappunt", "verwarming", "stadsverwarming"])
    assert "watertappunt" in known.stands_for(Term("kraantjes"))
    assert known.stands_for(Term("verwarming"))["stadsverwarming"] < known.stands_for(Term("verwarming"))["verwarming"]
