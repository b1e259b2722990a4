"""Whose title stands above a sentence: that of the piece it is part of; a piece that names itself has none."""

from __future__ import annotations

from gemcli.grounding.leads import piece_title

TITLE = "Motie A.1 Schaduw op het plein"


def test_the_title_of_a_piece_is_found_above_its_parts() -> None:
    assert piece_title("verzoekt het college bomen te planten", (TITLE, "De raad, bijeen op 4 maart,")) == TITLE


def test_a_motion_that_names_itself_has_no_title_before_it() -> None:
    assert piece_title("Motie A.2 van de heer Merel is aangenomen.", (TITLE,)) == ""
    assert piece_title("Amendement B.1 over de kade is verworpen.", (TITLE,)) == ""


def test_a_piece_ends_where_the_order_of_the_day_goes_on() -> None:
    before = (TITLE, "en gaat over tot de orde van de dag.")
    assert piece_title("verzoekt het college bomen te planten", before) == ""
