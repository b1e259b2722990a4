"""Personal data by kind: what is found, and the decoys that are not."""

from __future__ import annotations

import tomllib
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gemcli.model.municipality import Municipality
from gemcli.model.section import Role, Section, SectionKind
from gemcli.privacy.detect import detect, learn
from gemcli.privacy.policy import Policy
from gemcli.privacy.roles import roles
from tests.patience import patience

CASES = tomllib.loads((Path(__file__).parent.parent / "cases" / "personal_data.toml").read_text(encoding="utf-8"))[
    "case"
]

LONG = 20_000
"""Quarters of the characters of a hostile text."""


def masked(text, deciding=None, known=None):
    policy = Policy()
    return [f"{one.kind} {one.text}" for one in detect(text, deciding, known) if policy.masks(one)]


@pytest.mark.parametrize("case", CASES, ids=[case["title"] for case in CASES])
def test_what_is_masked(case):
    assert masked(case["text"]) == case["expected"]


MINUTES = """Aanwezig zijn 3 leden: Achterberg (Groen Dorp), Van der Zwaan (PvdA), Kok-Reder (Groen
Dorp), Postma (Groen Dorp).
Wethouder Smit (VVD). De heer Van der Zwaan stelde een vraag over mevrouw Hoekstra.
Carla Achterberg (Groen Dorp). Dank. Mevrouw Kok van Groen Dorp zei dat ook, net als de heer Smit.
"""


def test_people_in_function_stay():
    deciding = roles((), [MINUTES], Municipality())
    assert masked(MINUTES, deciding) == ["person Hoekstra"]


def test_the_speakers_of_sections_are_known():
    sections = (
        Section("n", SectionKind.TURN, ("A",), "", (), "A", "Dijkema", "De heer", "SP", Role.COUNCILLOR),
        Section("n", SectionKind.TURN, ("A",), "", (), "A", "Bartels", "De heer", "", Role.RESIDENT),
    )
    deciding = roles(sections, [], Municipality(college=("Wolters",)))
    text = "De heer Dijkema vroeg het aan de heer Bartels en aan mevrouw Wolters."
    assert masked(text, deciding) == ["person Bartels"]


def test_own_addresses_stay():
    own = Municipality(own_addresses=("Raadhuisplein 1", "1234 AB", "0512-123456", "dorp.example"))
    deciding = roles((), [], own)
    text = "Raadhuisplein 1, 1234 AB Dorp, tel. 0512-123456, j.postma@dorp.example, Dorpsstraat 3"
    assert masked(text, deciding) == ["address Dorpsstraat 3"]


def test_a_name_found_once_is_found_everywhere():
    letter = "Namens de bewoners,\nmet vriendelijke groet,\nFatima El Khattabi\n"
    minutes = "Daarna sprak El Khattabi over de weg. Volgens el khattabi kan het anders. Fatima El Khattabi dankt."
    deciding = roles((), [letter, minutes], Municipality())
    known = learn([letter, minutes], deciding)
    assert masked(minutes, deciding, known) == [
        "person El Khattabi",
        "person el khattabi",
        "person Fatima El Khattabi",
    ]


def test_an_everyday_word_is_not_taken_for_a_known_name():
    letter = "Naam: J. de Groen\n"
    deciding = roles((), [letter], Municipality())
    known = learn([letter], deciding)
    assert masked("Er komt meer groen in de wijk, zegt De Groen.", deciding, known) == ["person De Groen"]


def test_a_resident_who_shares_a_surname_with_a_councillor_is_found_by_full_name():
    sections = (
        Section("n", SectionKind.TURN, ("A",), "", (), "A", "Postma", "", "SP", Role.COUNCILLOR),
        Section("n", SectionKind.TURN, ("A",), "", (), "A", "Sietske Postma", "", "", Role.RESIDENT),
    )
    deciding = roles(sections, [], Municipality())
    text = "Mevrouw Postma bedankt Sietske Postma."
    assert masked(text, deciding) == ["person Sietske Postma"]


@pytest.mark.parametrize(
    "unit",
    [
        "a",
        "Van ",
        "van der ",
        "A.",
        "A. ",
        "06 ",
        "0 0 ",
        "12-",
        "De Heer ",
        "Jan ",
        "x@",
        "Aa-",
        "(",
        "NL91 ",
        "1234 AB ",
        "geboren  ",
        "naam:  ",
        "Groeten,\n\n",
        "Insprekers: ",
        "Laan van ",
        "Aan\nA. Bc\n",
        "mevrouw van der ",
        "Karin ",
        "Karin van ",
        "Vos, Anna (",
        "Vos - ",
        "naam;adres\n",
        "Naam | Adres\n",
        "naam  adres  \n",
        "a;b;",
        "karin de ",
        "de heren Aa, ",
        "motie 'x ",
        "op nummer 1 ",
        "Kwirt 12 bis ",
        "Kwirt 1-",
        "K884SD ",
        "auto ",
        "geb. te ",
        "06-1",
        "bsn 1",
    ],
)
def test_time_is_linear_in_hostile_text(unit):
    """Reading 80 kB takes about a second; the square of that length would take minutes."""
    with patience(5):
        detect((unit * LONG)[: LONG * 4])


@pytest.mark.parametrize(
    "unit", ["Vos, Anna (", "Bo Teves (SP), ", "wethouder ", "CDA: de heren Aa, ", "Vos\n", "de sp ", "(", "A. "]
)
def test_learning_who_is_who_is_linear_in_hostile_text(unit):
    with patience(5):
        roles((), [(unit * LONG)[: LONG * 4] + "\nTegen stemden allen"], Municipality())


@given(st.text(alphabet="aA.,- 0123456789@\n'éDeVanMrs()[]", max_size=200))
def test_spans_are_slices_in_order_without_overlap(text):
    found = detect(text)
    assert all(one.text == text[one.span.start : one.span.end] and one.text for one in found)
    assert all(one.span.end <= after.span.start for one, after in pairwise(found))


def test_the_end_of_a_name_in_function_stays():
    deciding = roles((), ["Wethouder Van Quirt Batenburg"], Municipality())
    assert masked("volgens de heer Quirt Batenburg", deciding) == []


def test_a_list_of_members_with_their_parties_stays():
    text = "Aanwezig:\nTeves, Bo van der (Groen Dorp)\nQuist, Jo (Groen Dorp)\nBax, Anna (Groen Dorp)\n"
    deciding = roles((), [text], Municipality())
    assert masked(text + "Mevrouw Van der Teves en Bo van der Teves vroegen dat.", deciding) == []
