"""Residents' data in a draft is pointed out, one by one; people in function are not."""

from __future__ import annotations

from pathlib import Path
from typing import Any

MINUTES = """Notulen
gemeenteraad Molendam
donderdag 6 maart 2025
Aan de orde is:
A. Inspreekrecht.
De voorzitter. Het woord is aan mevrouw Fatma Yilmaz.
Mevrouw Yilmaz (A). De bewoners van de wijk willen dat de gemeente de bomen laat staan.
Aan de orde is:
B. Voorstel van het college inzake Herinrichting Dorpsstraat (RIS100).
Wethouder De Boer (D66). Ik zeg mevrouw Yilmaz toe dat wij voor 1 juni 2025 een drempel aanleggen.
Wethouder De Boer (D66). Ik zeg de heer Bos toe dat de raad voor 1 juli 2025 een brief krijgt.
Jan Bos (SP). De SP steunt het voorstel.
In stemming komt het voorstel.
De voorzitter. Het voorstel wordt aangenomen met 20 tegen 5 stemmen.
"""


def test_a_resident_who_is_named_must_be_looked_at(gemcli: Any, tmp_path: Path) -> None:
    path = tmp_path / "notulen.txt"
    path.write_text(MINUTES, encoding="utf-8")
    findings = gemcli("extract", path, "--json").envelope["findings"]
    marked = {f["text"]: "privacy" in f["must_verify"] for f in findings}
    assert [is_marked for text, is_marked in marked.items() if "Yilmaz" in text] == [True]
    assert [is_marked for text, is_marked in marked.items() if "Yilmaz" not in text] == [False, False]


def test_names_of_the_source_are_the_users_choice(gemcli: Any, tmp_path: Path) -> None:
    path = tmp_path / "notulen.txt"
    path.write_text(MINUTES, encoding="utf-8")
    findings = gemcli("extract", path, "--names", "source", "--json").envelope["findings"]
    assert not [f for f in findings if "privacy" in f["must_verify"]]
