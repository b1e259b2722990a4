"""The address on a body's own paper is nobody's home; whoever stands under it keeps theirs."""

from __future__ import annotations

import pytest

from gemcli.model.municipality import Municipality
from gemcli.privacy.detect import detect
from gemcli.privacy.found import Kind, Who
from gemcli.privacy.letterheads import letterheads
from gemcli.privacy.roles import roles

HEAD = "Gemeente Kwirtdam Postbus 20 T 14099\nKwirtplein 7 2500 DJ Kwirtdam www.kwirtdam.example\n"
LETTER = (
    f"{HEAD}Retouradres: Postbus 20, 2500 DJ Kwirtdam\n\nDe heer B. Vos\nAchterom 9\n2501 AB Kwirtdam\n\n"
    "U kunt het plan inzien op Kwirtplein 7.\n"
)


def masked(text: str) -> list[str]:
    found = detect(text, roles((), [text], Municipality()))
    return [one.text for one in found if one.kind is Kind.ADDRESS and one.who is not Who.OFFICE]


def test_only_the_receiver_of_a_letter_is_masked() -> None:
    assert masked(LETTER) == ["Achterom 9", "2501 AB"]


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("Bezoekadres\nKwirtplein 1\n2741 RB Kwirtdam\nPostadres\nPostbus 20\n", ["Kwirtplein 1", "2741 RB"]),
        ("Bezoekadres: Kwirtplein 1, 2741 RB Kwirtdam. De bewoner van Achterom 9 klaagt.", ["Kwirtplein 1", "2741 RB"]),
        ("Waterschap Hoge Kwirt\nPostbus 5\nDijkweg 3\n3901 AA Kwirtdam\n", ["Dijkweg 3", "3901 AA"]),
        ("Gemeente Kwirtdam, Postbus 20, 2740 RX Kwirtdam\nB. Vos\nAchterom 9\n2741 AB Kwirtdam\n", ["2740 RX"]),
        ("Aan: Gemeente Kwirtdam, Postbus 20, 2740 RX Kwirtdam\nVan: B. Vos, Achterom 9, 2741 AB Kwirtdam\n", []),
        ("Bezoekadres: Kwirtplein 1. De bewoner van Achterom 9 klaagt.", ["Kwirtplein 1"]),
        ("  Gemeente Kwirtdam\n  Postbus 5\n  Dijkweg 3\n  3901 AA Kwirtdam\n", ["Dijkweg 3", "3901 AA"]),
        ("De gemeente Kwirtdam schrijft aan Achterom 9. Haar postbus 12 is vol.\n", []),
        ("Wij wonen in gemeente Kwirtdam, Achterom 9, en hebben postbus 12.\n", []),
    ],
)
def test_what_stands_under_a_head_is_not_all_its_own(text: str, own: list[str]) -> None:
    assert [one for one in letterheads(text) if not one.startswith("Postbus")] == own


def test_the_box_of_a_body_stays() -> None:
    assert not masked("Bezoekadres\nKwirtplein 1\n2741 RB Kwirtdam\nPostadres\nPostbus 20\n")
