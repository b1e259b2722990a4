"""In which ways a value may be written elsewhere: each way of writing it is among them, and no other value is."""

from __future__ import annotations

import pytest

from gemcli.facts.reading import read
from gemcli.facts.spelling import spellings
from gemcli.text.words import tokens


def forms(text: str, raw: str) -> frozenset[str]:
    return spellings(read(text), raw)


def found_in(text: str, raw: str, other: str) -> bool:
    """Whether a word of another text is a form of the value, as it is looked for in a sentence."""
    return not forms(text, raw).isdisjoint({token.text.casefold() for token in tokens(other)})


@pytest.mark.parametrize(
    ("text", "raw", "other"),
    [
        ("het kost € 1.250.000", "€ 1.250.000", "een krediet van 1,25 miljoen euro"),
        ("het kost 1,25 miljoen euro", "1,25 miljoen euro", "een krediet van € 1.250.000"),
        ("het kost € 300.000", "€ 300.000", "een krediet van drie ton"),
        ("het kost € 9.000", "€ 9.000", "de kosten zijn 9 duizend euro"),
        ("er komen 60 woningen", "60 woningen", "zestig huizen"),
        ("er komen zestig woningen", "zestig woningen", "in totaal 60"),
        ("met 50% gedaald", "50%", "gehalveerd tot de helft"),
        ("de helft van de bomen", "de helft", "dat is 50%"),
        ("25% van de huizen", "25%", "een kwart van de huizen"),
        ("op 13 maart 2025", "13 maart 2025", "in maart"),
        pytest.param(
            "op 13 maart 2025",
            "13 maart 2025",
            "op 13-3",
            marks=pytest.mark.xfail(reason="a day in digits is cut into two words"),
        ),
        ("in 2027", "2027", "begroting 2027"),
    ],
)
def test_a_value_is_found_in_another_way_of_writing_it(text: str, raw: str, other: str) -> None:
    assert found_in(text, raw, other)


@pytest.mark.parametrize(
    ("text", "raw", "other"),
    [
        ("het kost € 1.250.000", "€ 1.250.000", "een krediet van € 1.520.000"),
        ("het kost € 1.234.567", "€ 1.234.567", "ongeveer 1,2 miljoen"),
        ("er komen 60 woningen", "60 woningen", "er komen zes woningen"),
        ("de helft van de bomen", "de helft", "een kwart van de bomen"),
        ("op 13 maart 2025", "13 maart 2025", "op 13 april"),
        ("er komen 1.200 woningen", "1.200 woningen", "honderd woningen"),
    ],
)
def test_another_value_is_not_among_its_forms(text: str, raw: str, other: str) -> None:
    assert not found_in(text, raw, other)


def test_only_the_value_that_was_asked_for_is_spelled() -> None:
    text = "van € 500 voor 60 woningen op 13 maart 2025"
    assert "500" in forms(text, "€ 500")
    assert forms(text, "€ 500").isdisjoint(forms(text, "60 woningen"))
    assert forms(text, "€ 501") == frozenset()
