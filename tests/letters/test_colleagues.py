"""First names of colleagues are learnt from where notes and mail name them, and nothing else is taken for one."""

from __future__ import annotations

import pytest

from gemcli.letters.colleagues import first_names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("# Overleg\n\nAanwezig: Saskia, Jade (verslag) en Henk-Willem\n", {"saskia", "jade", "henk-willem"}),
        ("# Overleg 19 april (notulist: Pim)\n\nAlles loopt.\n", {"pim"}),
        ("Hee Annerieke\n\nDat was op 10 april.\n\ngr Koen\n", {"annerieke", "koen"}),
        ("ma 10-5 11:02 Saskia: gaat dat door?\nma 10-5 11:09 Jade: ja\n", {"saskia", "jade"}),
        ("Aanwezig: Toezicht, politie, griffie\n", set()),
        ("Geachte heer De Wit,\n\nHet besluit volgt.\n\nHet college\n", set()),
        ("Beste collega,\n\nStart: 8.30 uur\nEinde: 9.30 uur\n", set()),
    ],
)
def test_names(text: str, names: set[str]) -> None:
    assert first_names([text]) == names
