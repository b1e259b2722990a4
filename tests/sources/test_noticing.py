"""Invisible characters and words of a template are told, ordinary text is not."""

from __future__ import annotations

import pytest

from gemcli.sources.noticing import notice


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Gewone tekst met een\u00a0vaste spatie, een\u00adzacht streepje en \u200bniets.", []),
        ("Tekst\U000e0041\U000e0042", ["invisible_characters"]),
        ("Tekst \u202eomgekeerd\u202c", ["invisible_characters"]),
        ("Tekst\u200b\u200c\u200b\u200c", ["invisible_characters"]),
        ("Typ tekstTyp \ntekstTyp tekst", ["template_residue"]),
        ("T 14070 dienst: afdeling-telefoon", ["template_residue"]),
        ("Klik of tik om tekst in te voeren.", ["template_residue"]),
        ("De dienst: afdeling Ruimte typt tekst.", []),
    ],
)
def test_remarks(text: str, codes: list[str]) -> None:
    assert [remark.code for remark in notice(text)] == codes
