"""A question is taken apart: what it is about, what must stand word for word, and what only asks."""

from __future__ import annotations

from gemcli.engines.answering.follow_up import followed
from gemcli.engines.answering.question import question
from gemcli.engines.answering.wanted import Wanted


def words(text: str) -> list[str]:
    return [term.word for term in question(text).terms]


def test_words_that_ask_are_no_part_of_the_subject() -> None:
    assert words("Hoeveel kost de vervanging van de Kadebrug?") == ["vervanging", "kadebrug"]
    assert words("Wie diende de motie over sleutelbloemen in?") == ["motie", "sleutelbloemen"]


def test_names_numbers_years_days_and_ids_are_told_apart() -> None:
    asked = question("Wat besloot Waterrade op 12 maart 2026 over motie M.3 en Havenstraat 12?")
    kinds = {term.word: (term.is_name, term.is_number) for term in asked.terms}
    assert kinds["waterrade"] == (True, False) and kinds["12"] == (False, True)
    assert [fact.value for fact in asked.ids] == ["M.3"]
    assert [day.canonical for day in asked.days] == ["2026-03-12"] and asked.years == (2026,)


def test_the_first_word_is_no_name_for_its_capital() -> None:
    assert not any(term.is_name for term in question("Riolering lasten").terms)


def test_words_of_every_paper_weigh_little() -> None:
    weights = {term.word: term.weight for term in question("Wat wil het college met de motie over bruggen?").terms}
    assert weights["bruggen"] == 1.0 and weights["college"] < 0.5


def test_a_follow_up_takes_the_subject_of_the_question_before() -> None:
    asked = followed("En in 2027?", ["Wat zijn de lasten van riolering in 2026?"])
    assert asked.kind is Wanted.AMOUNT and asked.years == (2027,)
    assert "riolering" in [term.word for term in asked.terms]


def test_a_follow_up_that_asks_something_else_keeps_the_subject_and_the_piece() -> None:
    asked = followed("Wie diende die in?", ["Is motie M.3 over het zwembad aangenomen?"])
    assert asked.kind is Wanted.SUBMITTER
    assert "zwembad" in [term.word for term in asked.terms] and asked.ids[0].value == "M.3"


def test_a_question_with_a_subject_of_its_own_stands_alone() -> None:
    asked = followed("Wat kost het fietspad langs de Singel?", ["Is de motie over het zwembad aangenomen?"])
    assert [term.word for term in asked.terms] == ["fietspad", "singel"]


def test_the_thing_whose_fact_is_asked_is_known() -> None:
    assert question("Hoe hoog is de opkomst bij het referendum?").topic == "opkomst"
    assert question("Welke organisatie beheert de brug?").topic == ""


def test_a_form_of_a_verb_that_says_little_weighs_little() -> None:
    weights = {term.word: term.weight for term in question("Tot hoever liepen de kosten van bruggen?").terms}
    assert weights["liepen"] < weights["bruggen"]
