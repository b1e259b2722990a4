"""Residents' data in a draft is pointed out, one by one; people in function are not."""

from __future__ import annotations

import json
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
    assert [is_marked for text, is_marked in marked.items() if "[inspreker 1]" in text] == [True]
    assert [is_marked for text, is_marked in marked.items() if "[inspreker 1]" not in text] == [False, False]


def test_names_of_the_source_are_the_users_choice(gemcli: Any, tmp_path: Path) -> None:
    path = tmp_path / "notulen.txt"
    path.write_text(MINUTES, encoding="utf-8")
    findings = gemcli("extract", path, "--names", "source", "--json").envelope["findings"]
    assert not [f for f in findings if "privacy" in f["must_verify"]]


def test_a_draft_names_a_resident_by_role_and_can_be_checked_again(gemcli: Any, tmp_path: Path) -> None:
    path = tmp_path / "notulen.txt"
    path.write_text(MINUTES, encoding="utf-8")
    assert gemcli("extract", path).code == 0
    written = [tmp_path / f"notulen.actions.{ending}" for ending in ("md", "json")]
    assert not [name for name in written if "Yilmaz" in name.read_text(encoding="utf-8")]
    assert "Ik zeg mevrouw [inspreker 1] toe" in written[0].read_text(encoding="utf-8").replace("\\", "")
    again = gemcli("verify", written[0], "--json")
    assert again.code == 0, again.err
    assert "Yilmaz" not in again.out
    assert [f["verdict"] for f in again.envelope["findings"] if "[inspreker 1]" in f["text"]] == ["quoted"]


def test_a_role_that_was_put_in_the_place_of_another_is_found_out(gemcli: Any, tmp_path: Path) -> None:
    path = tmp_path / "notulen.txt"
    path.write_text(MINUTES, encoding="utf-8")
    gemcli("extract", path)
    sidecar = tmp_path / "notulen.actions.json"
    at = MINUTES.index("Bos toe")
    data = json.loads(sidecar.read_text(encoding="utf-8"))
    for finding in data["findings"]:
        for one in finding.get("stand_ins", []):
            one["span"] = [at, at + 3]
    sidecar.write_text(json.dumps(data), encoding="utf-8")
    assert gemcli("verify", tmp_path / "notulen.actions.md").code == 4


def test_names_of_the_source_stand_in_a_draft_that_asks_for_them(gemcli: Any, tmp_path: Path) -> None:
    path = tmp_path / "notulen.txt"
    path.write_text(MINUTES, encoding="utf-8")
    gemcli("extract", path, "--names", "source")
    assert "mevrouw Yilmaz" in (tmp_path / "notulen.actions.md").read_text(encoding="utf-8")
    assert gemcli("verify", tmp_path / "notulen.actions.md").code == 0


def test_a_draft_by_role_is_looked_up_by_its_words_when_the_source_changed(gemcli: Any, tmp_path: Path) -> None:
    path = tmp_path / "notulen.txt"
    path.write_text(MINUTES, encoding="utf-8")
    gemcli("extract", path)
    path.write_text(MINUTES.replace("Notulen\n", "Notulen, tweede versie\n"), encoding="utf-8")
    again = gemcli("verify", tmp_path / "notulen.actions.md", "--json")
    assert again.code == 5
    assert [f["verdict"] for f in again.envelope["findings"] if "[inspreker 1]" in f["text"]] == ["quoted"]


def test_an_answer_names_a_resident_by_role_under_the_question_as_it_was_typed(gemcli: Any, tmp_path: Path) -> None:
    path = tmp_path / "notulen.txt"
    path.write_text(MINUTES, encoding="utf-8")
    done = gemcli("ask", "Wat wil mevrouw Yilmaz?", path, "--json")
    texts = [finding["text"] for finding in done.envelope["findings"]]
    assert any("[inspreker 1]" in text for text in texts) and not any("Yilmaz" in text for text in texts)
    assert done.envelope["answers"][0]["findings"]
