"""Residents' data in a draft is pointed out, one by one; people in function are not."""

from __future__ import annotations

import json
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest

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
    assert not [name for name in written if "yilmaz" in name.read_text(encoding="utf-8").casefold()]
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


def test_a_title_that_comes_from_the_name_of_a_file_names_nobody(gemcli: Any, tmp_path: Path) -> None:
    path = tmp_path / "gesprek-met-mevrouw-yilmaz.txt"
    path.write_text(
        "Gesprek\n\nMevrouw Fatma Yilmaz wil een drempel. De buurt is het daarmee eens en vraagt om spoed.\n",
        encoding="utf-8",
    )
    gemcli("summarise", path, "-o", tmp_path / "rol")
    gemcli("summarise", path, "-o", tmp_path / "bron", "--names", "source")
    titles = [
        json.loads((tmp_path / folder / f"{path.stem}.summary.json").read_text(encoding="utf-8"))["title"]
        for folder in ("rol", "bron")
    ]
    assert "yilmaz" not in titles[0].casefold() and "betrokkene" in titles[0]
    assert "yilmaz" in titles[1]


def test_who_is_given_the_floor_as_a_speaker_from_the_public_is_none_of_the_table(gemcli: Any, tmp_path: Path) -> None:
    path = tmp_path / "notulen.txt"
    path.write_text(
        MINUTES.replace("mevrouw Fatma Yilmaz.", "de inspreker, mevrouw Fatma Yilmaz.").replace(" (A).", "."),
        encoding="utf-8",
    )
    findings = gemcli("summarise", path, "--json").envelope["findings"]
    assert not [f["text"] for f in findings if "Yilmaz" in f["text"]]
    assert [f["text"] for f in findings if "[inspreker 1]" in f["text"]]


@pytest.mark.parametrize(("names", "is_named"), [("role", False), ("source", True)])
def test_a_report_names_a_resident_on_no_page(gemcli: Any, tmp_path: Path, names: str, is_named: bool) -> None:
    path, page = tmp_path / "notulen.txt", tmp_path / "controle.html"
    path.write_text(MINUTES, encoding="utf-8")
    gemcli("extract", path, "--names", names)
    gemcli("verify", tmp_path / "notulen.actions.md", "--report", page, "--names", names)
    shown = page.read_text(encoding="utf-8")
    assert ("Yilmaz" in shown) is is_named
    assert ("[inspreker 1]" in shown) is not is_named
    assert "Jan Bos (SP)" in shown


def test_a_report_on_the_text_of_somebody_else_leaves_what_they_wrote(gemcli: Any, tmp_path: Path) -> None:
    source, text, page = tmp_path / "notulen.txt", tmp_path / "tekst.txt", tmp_path / "controle.html"
    source.write_text(MINUTES, encoding="utf-8")
    text.write_text("Mevrouw Yilmaz krijgt voor 1 juni 2025 een drempel.\n", encoding="utf-8")
    gemcli("verify", text, "--against", source, "--report", page)
    claims, _, pages = page.read_text(encoding="utf-8").partition('<aside id="sources"')
    assert "Yilmaz" in claims and "[inspreker 1]" in pages and "Yilmaz" not in pages


def test_the_sidecar_names_the_senders_of_messages_by_role(gemcli: Any, tmp_path: Path) -> None:
    case = tmp_path / "zaak"
    case.mkdir()
    mail = EmailMessage()
    mail["From"], mail["To"] = "fatma yilmaz <fyilmaz@post.example>", "Balie <balie@waterrade.example>"
    mail["Subject"], mail["Message-ID"] = "Drempel voor mevrouw Yilmaz", "<een@post.example>"
    mail.set_content("Beste gemeente,\n\nIk wil graag een drempel in de straat. Wanneer komt die?\n\nFatma Yilmaz\n")
    (case / "in.eml").write_bytes(bytes(mail))
    found = {}
    for names in ("role", "source"):
        gemcli("summarise", case, "-o", tmp_path / names, "--names", names)
        (sidecar,) = (tmp_path / names).glob("*.summary.json")
        (found[names],) = json.loads(sidecar.read_text(encoding="utf-8"))["sources"]
    assert "yilmaz" in found["source"]["author"] and "Yilmaz" in found["source"]["title"]
    hidden = found["role"]
    assert "yilmaz" not in json.dumps(hidden).casefold()
    assert hidden["author"] == "[belanghebbende 1] <[e-mailadres 1]>"
    assert hidden["envelope"]["message_id"] == "een@post.example"


def test_a_register_names_a_resident_by_role(gemcli: Any, tmp_path: Path) -> None:
    path, register = tmp_path / "notulen.txt", tmp_path / "register.json"
    path.write_text(MINUTES, encoding="utf-8")
    gemcli("extract", path, "--register", register)
    kept = register.read_text(encoding="utf-8")
    assert "[inspreker 1]" in kept and "yilmaz" not in kept.casefold()
