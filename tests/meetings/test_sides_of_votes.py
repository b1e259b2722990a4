"""Which vote the lines about parties belong to: counts below a decision, roll calls, notes, explanations, asides."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from gemcli.model.claim import Claim, Kind

HEAD = """Besluitenlijst van de openbare vergadering van de raad van Zeemond

Donderdag 2 juli 2026
Voorzitter: de heer A. Smit
Griffier: mevrouw B. Kok

"""


def of(made: Any, kind: Kind, key: str = "") -> Claim:
    return next(
        claim
        for claim in made.of(kind)
        if not key or key in (claim.fields.get("raw_id"), claim.fields.get("agenda_item"))
    )


def test_a_line_that_only_counts_belongs_to_the_decision_above_it(recorded: Callable[..., Any]) -> None:
    made = recorded(
        HEAD
        + """1. Opening
De voorzitter opent de vergadering.

2. Verkoop oude haven
De raad heeft het voorstel verworpen.
Stemming: De raad stemde met 7 stemmen (Kern en D66) voor en 12 stemmen (SVP, CDA en BBB) tegen het voorstel.
"""
    )
    sold = of(made, Kind.DECISION, "2").fields
    assert (sold["outcome"], sold["votes_for"], sold["votes_against"]) == ("rejected", 7, 12)
    assert (sold["parties_for"], sold["parties_against"]) == (("Kern", "D66"), ("SVP", "CDA", "BBB"))


def test_a_decision_with_sides_of_its_own_takes_none_from_the_line_above(recorded: Callable[..., Any]) -> None:
    made = recorded(
        HEAD
        + """1. Opening
Stemming: De raad stemde met 7 stemmen (Kern en D66) voor en 12 stemmen (SVP, CDA en BBB) tegen uitstel.
Stemming: De raad stemde met 15 stemmen (Kern, CDA en BBB) voor en 4 stemmen (SVP) tegen in met het voorstel.
"""
    )
    ruled = of(made, Kind.DECISION).fields
    assert (ruled["outcome"], ruled["votes_for"], ruled["votes_against"]) == ("adopted", 15, 4)
    assert (ruled["parties_for"], ruled["parties_against"]) == (("Kern", "CDA", "BBB"), ("SVP",))


def test_counts_that_do_not_bear_out_the_outcome_are_left_alone(recorded: Callable[..., Any]) -> None:
    made = recorded(
        HEAD
        + """1. Opening
De voorzitter opent de vergadering.

2. Verkoop oude haven
De raad heeft het voorstel verworpen.
Stemming: 12 stemmen (SVP, CDA en BBB) voor en 7 stemmen (Kern en D66) tegen.
"""
    )
    fields = of(made, Kind.DECISION, "2").fields
    assert (fields["outcome"], fields["votes_for"]) == ("rejected", None)


def test_an_explanation_of_a_vote_names_no_further_voter(recorded: Callable[..., Any]) -> None:
    made = recorded(
        HEAD
        + """1. Opening
De voorzitter opent de vergadering.

2. Veerpont
Motie M4 'Een veerpont naar Oost' (D66)
Voor: D66 (3), SVP (2). Tegen: Kern (9).
De motie is verworpen.
Stemverklaring: Femke Lok (Kern) stemt tegen omdat de kade eerst hersteld moet worden.
"""
    )
    fields = of(made, Kind.MOTION, "M4").fields
    assert (fields["votes_for"], fields["votes_against"]) == (5, 9)
    assert (fields["members_for"], fields["members_against"]) == ((), ())


def test_who_wants_it_noted_under_a_list_that_one_sentence_settles(recorded: Callable[..., Any]) -> None:
    made = recorded(
        HEAD
        + """A. Hamerstukken
De volgende voorstellen zijn zonder stemming aangenomen:
A1. Verordening havengelden. De fracties van Kern en SVP worden geacht te hebben tegengestemd.
A2. Benoeming lid rekenkamer.

B. Bespreekstukken
B1. Nota kades
De raad heeft de nota vastgesteld.
"""
    )
    assert of(made, Kind.DECISION, "A1").fields["parties_against"] == ("Kern", "SVP")
    assert of(made, Kind.DECISION, "A2").fields["parties_against"] == ()


def test_an_amendment_named_by_the_way_has_not_the_votes_of_the_proposal(recorded: Callable[..., Any]) -> None:
    made = recorded(
        HEAD
        + """1. Opening
De voorzitter opent de vergadering.

2. Nota kades
Amendement A7 'Geen hekken' is met algemene stemmen aangenomen.
Het voorstel is aangenomen na wijziging door amendement A7, met 14 stemmen voor en 5 stemmen tegen.
"""
    )
    amended = of(made, Kind.AMENDMENT, "A7").fields
    assert (amended["unanimous"], amended["votes_for"]) == (True, None)
    assert of(made, Kind.DECISION, "2").fields["votes_for"] == 14


def test_a_mover_named_by_a_pronoun_behind_the_verb(recorded: Callable[..., Any]) -> None:
    made = recorded(
        """Notulen van de openbare vergadering van de raad van Zeemond, gehouden op 2 juli 2026

Aanwezig zijn 19 leden.

1. Opening
De voorzitter opent de vergadering en heet de aanwezigen welkom.

2. Nota kades
De heer Tol (SVP) vindt de nota te mager. Namens SVP, CDA en D66 dient hij motie M9 in, 'Kades voor iedereen',
waarin het college wordt verzocht de hekken te verwijderen.

Wethouder Vos ontraadt de motie.

Motie M9 wordt aangenomen met 11 stemmen voor en 8 stemmen tegen.
"""
    )
    fields = of(made, Kind.MOTION, "M9").fields
    assert (fields["submitters"], fields["parties"]) == (("De heer Tol",), ("SVP", "CDA", "D66"))
