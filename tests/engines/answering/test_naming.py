"""A body is found by its initials; who is only said to say so is told from who is spoken of."""

from __future__ import annotations

from gemcli.engines.answering.naming import initials
from gemcli.engines.answering.question import question
from gemcli.text.words import tokens


def test_a_party_has_its_initials_and_so_has_one_that_ends_in_partij() -> None:
    assert set(initials(tokens("wil de Partij voor het Water dat")).values()) == {"pvhw"}
    assert set(initials(tokens("wil de Groene Stadspartij dat")).values()) == {"gsp"}
    assert initials(tokens("wil Groen dat")) == {}


def test_a_name_after_volgens_is_no_subject() -> None:
    terms = {
        term.word: term.is_source for term in question("Hoeveel kost de brug in Waterrade volgens Groenhout?").terms
    }
    assert terms["groenhout"] and not terms["waterrade"]
