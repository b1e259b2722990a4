"""Who voted how, as chairs ask it and minutes sum it up: exceptions, the rest, groups of members, lists in brackets."""

from __future__ import annotations

import pytest

from gemcli.facts.ballots import Side
from gemcli.facts.voters import find

CASES = (
    ("Amendement 4: wie is voor? Alleen de Kern. Verworpen.", ("Kern",), ()),
    ("Wie is er tegen? Dat zijn alleen SVP en BBB. Daarmee aangenomen.", (), ("SVP", "BBB")),
    ("Wie is daarvoor? Dat is iedereen behalve het CDA. Aangenomen.", (), ("CDA",)),
    ("Wie is tegen? Alleen de SVP en de BBB.", (), ("SVP", "BBB")),
    ("Behalve de SVP stemmen alle fracties voor.", (), ("SVP",)),
    ("Behalve Kern en BBB zijn alle overige fracties tegen.", ("Kern", "BBB"), ()),
    ("Tegen stemmen alle fracties behalve de SVP.", ("SVP",), ()),
    ("Met algemene stemmen aangenomen, met uitzondering van de fractie van Kern.", (), ("Kern",)),
    ("Kern, SVP en D66 steunden het amendement, de overige fracties niet.", ("Kern", "SVP", "D66"), ()),
    ("Kern, SVP en D66 steunden het amendement in het debat.", (), ()),
    ("Alleen de indieners en Kern waren voor.", (), ()),
    ("Ingestemd, zonder de SVP (zij stemde tegen).", (), ("SVP",)),
    ("Voor stemde alleen de fractie van Kern.", ("Kern",), ()),
    ("Voor: 4 (Kern, CDA) Tegen: 9", ("Kern", "CDA"), ()),
    ("Voor 4 (Kern, CDA) tegen 9 (SVP, BBB)", ("Kern", "CDA"), ("SVP", "BBB")),
    ("voor 11 (Dorpslijst 2010, BBB, SVP), tegen 15", ("Dorpslijst 2010", "BBB", "SVP"), ()),
    ("de fracties van SP D66 en Kern waren voor", ("SP", "D66", "Kern"), ()),
    ("The motion was lost, with the Greens and Residents voting in favour.", ("Greens", "Residents"), ()),
)


@pytest.mark.parametrize(("text", "for_", "against"), CASES)
def test_sides(text: str, for_: tuple[str, ...], against: tuple[str, ...]) -> None:
    ballot = find(text)
    assert (ballot.parties(Side.FOR), ballot.parties(Side.AGAINST)) == (for_, against)


ROLL = (
    "Voor stemden (6): de leden Mak, Tol en Vos (Kern); Lok en De Wit (SVP); Berg (BBB). "
    "Tegen stemden (4): de leden Haan en Kip (CU); Duif (BBB); Uil (SGP)."
)


def test_members_listed_party_by_party_tell_of_the_parties_that_are_not_divided() -> None:
    ballot = find(ROLL)
    assert ballot.members(Side.FOR) == ("Mak", "Tol", "Vos (Kern)", "Lok", "De Wit (SVP)", "Berg (BBB)")
    assert ballot.parties(Side.FOR) == ("Kern", "SVP")
    assert ballot.parties(Side.AGAINST) == ("CU", "SGP")
    assert ballot.counts == (6, 4)


def test_one_side_alone_tells_of_members_only() -> None:
    ballot = find("Tegen stemden: de leden Haan en Kip (CU); Duif (BBB).")
    assert ballot.parties(Side.AGAINST) == ()
    assert ballot.members(Side.AGAINST) == ("Haan", "Kip (CU)", "Duif (BBB)")


def test_members_each_with_a_party_are_members() -> None:
    ballot = find("Voor: mevrouw Mak (Kern), de heer Lok (SVP). Tegen: de heer Vos (BBB).")
    assert (ballot.parties(Side.FOR), ballot.parties(Side.AGAINST)) == ((), ())


def test_time_stays_linear() -> None:
    assert find("behalve de " * 4000 + "alle fracties").camps == ()
    assert find("wie is voor? dat is " * 3000).camps == ()
    assert len(find("Voor: " + "Mak (Kern); " * 1500).camps) <= 1
