"""Number plates, and codes that are none."""

from __future__ import annotations

import pytest

from gemcli.privacy.plates import plates


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12-ABC-3", ["12-ABC-3"]),
        ("mijn scooter (K884SD)", ["K884SD"]),
        ("K884SD staat er", ["K884SD"]),
        ("de aanhanger is AB 1234", ["AB 1234"]),
        ("mijn scooter is pl-43-47", ["pl-43-47"]),
        ("de auto kwam in 2029", []),
        ("dossier AB1234", []),
        ("kenteken 1234AB", ["1234AB"]),
        ("de auto, 1234 AB", []),
        ("schrijf aan Postbus, 12AB34", []),
        ("OLO1234567, K884SDX", []),
    ],
)
def test_plates(text, expected):
    assert [found.text for found in plates(text)] == expected


@pytest.mark.parametrize("text", ["kenteken;KP8163", "De parkeerboete voor JX6638 klopt niet", "Kenteken|GV9738"])
def test_a_plate_in_a_cell_and_behind_a_fine(text: str) -> None:
    assert len(list(plates(text))) == 1
