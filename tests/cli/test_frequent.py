"""`ask --frequent`: what is asked most, with examples, counts and answers, and no resident's data in any of it."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]

CALLS = """Datum;Omschrijving;Naam
03-05-2026;Wat kost een paspoort?;J. Proef
04-05-2026;kosten paspoort;J. Proef
06-05-2026;Hoeveel kost een nieuw paspoort?;J. Proef
07-05-2026;Mijn container is niet geleegd;J. Proef
09-05-2026;Onze kliko is weer niet geleegd;J. Proef
10-05-2026;Waar kan ik een standplaats voor de markt aanvragen?;J. Proef
"""
MAIL = """From: Piet Proef <piet@bewoner.example>
To: info@waterrade.example
Subject: paspoort
Date: Tue, 2 Jun 2026 10:00:00 +0200
Message-ID: <1@bewoner.example>
Content-Type: text/plain; charset=utf-8

Beste gemeente,

Wat zijn de kosten van een paspoort? En wat kost een paspoort voor mijn dochter, mevrouw Truus Proefpersoon?

Met vriendelijke groet,
Piet Proef
Proefstraat 12, 1234 AB Waterrade
"""
SOURCES = "# Paspoort\n\nEen paspoort kost € 83,87 voor volwassenen.\n\n# Markt\n\nDe markt is op vrijdag.\n"


@pytest.fixture
def asked(tmp_path: Path) -> Path:
    """Calls and a message."""
    folder = tmp_path / "vragen"
    folder.mkdir()
    (folder / "bellijst.csv").write_text(CALLS, encoding="utf-8")
    (folder / "mail.eml").write_text(MAIL, encoding="utf-8")
    return folder


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    """What answers come from."""
    folder = tmp_path / "bronnen"
    folder.mkdir()
    (folder / "balie.md").write_text(SOURCES, encoding="utf-8")
    return folder


def table(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig")), delimiter=";"))


def test_most_asked_first_with_counts_days_and_places(gemcli: Run, asked: Path) -> None:
    ran = gemcli("ask", "--frequent", asked, "--json")
    assert ran.code == 0, ran.err
    first, second, third = ran.envelope["questions"]
    assert first["question"] == "Wat kost een paspoort?" and first["count"] == 4, "one message asks it once"
    assert (first["first"], first["last"], first["share"]) == ("2026-05-03", "2026-06-02", round(4 / 7, 4))
    assert (second["count"], third["count"]) == (2, 1)
    assert (ran.envelope["asked"], ran.envelope["groups"], ran.envelope["once"]) == (7, 2, 1)
    page = (asked.parent / "vragen.questions.md").read_text(encoding="utf-8")
    assert "4 keer gevraagd (57,1 %), 3 mei 2026 – 2 juni 2026" in page
    told = [each for each in ran.envelope["findings"] if each["citations"]]
    assert {each["verdict"] for each in told} == {"quoted"} and len(told) == 3 + 2 + 1
    assert "- Wat kost een paspoort? [^bellijst-" in page and "[^mail-" in page
    assert gemcli("verify", asked.parent / "vragen.questions.md").code == 0


def test_the_list_is_the_same_each_time_and_never_a_source(gemcli: Run, asked: Path) -> None:
    gemcli("ask", "--frequent", asked, "-o", asked)
    names = ("vragen.questions.md", "vragen.questions.json", "vragen.questions.csv")
    before = [(asked / name).read_bytes() for name in names]
    again = gemcli("ask", "--frequent", asked, "-o", asked, "--json").envelope
    assert [(asked / name).read_bytes() for name in names[2:]] == before[2:]
    own = {
        entry["source"] for entry in again["ledger"] if entry["reason"].startswith("This file was written by gemcli")
    }
    assert set(names) <= own


def test_answers_come_from_the_sources_or_not_at_all(gemcli: Run, asked: Path, sources: Path) -> None:
    ran = gemcli("ask", "--frequent", asked, "--answers", sources, "--json", "--top", "2")
    assert ran.code == 0, ran.err
    cost, emptied = ran.envelope["questions"]
    assert cost["status"] == "found" and cost["answers"] == ["Een paspoort kost € 83,87 voor volwassenen."]
    assert emptied["status"] == "not_found" and not emptied["answers"]
    assert cost["passed_on_to"] and emptied["passed_on_to"]
    first, second = table(asked.parent / "vragen.questions.csv")
    assert first["bron"] == "bronnen/balie.md" and first["antwoord"].startswith("Een paspoort kost")
    assert second["antwoord"] == "" and "niet gevonden" in second.values()
    answers = [each for each in ran.envelope["findings"] if each["kind"] == "answer"]
    assert {citation["source"] for each in answers for citation in each["citations"]} == {"bronnen/balie.md"}


def test_the_profile_says_who_takes_over(
    gemcli: Run, asked: Path, sources: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    profile = tmp_path / "municipality.toml"
    profile.write_text(
        'name = "Waterrade"\n[house_style]\ncontact = "14 0123"\n'
        '[[escalation]]\nto = "team Afval"\nkeyword = ["container", "kliko"]\n',
        encoding="utf-8",
    )
    monkeypatch.setenv("GEMCLI_MUNICIPALITY", str(profile))
    ran = gemcli("ask", "--frequent", asked, "--answers", sources, "--top", "2", "--json")
    cost, emptied = ran.envelope["questions"]
    assert (cost["passed_on_to"], cost["passed_on_why"]) == ("14 0123", "")
    assert emptied["passed_on_to"] == "team Afval" and emptied["passed_on_why"]


def test_residents_data_stays_out_of_list_and_answers(gemcli: Run, tmp_path: Path) -> None:
    folder, sources = tmp_path / "vragen", tmp_path / "bronnen"
    folder.mkdir()
    sources.mkdir()
    told = "Wanneer belt u mevrouw Truus Proefpersoon terug over de dakkapel, 06-12345678?"
    (folder / "bel.csv").write_text(f"vraag\n{told}\n{told}\n", encoding="utf-8")
    answer = "De dakkapel van mevrouw Truus Proefpersoon wordt op 3 mei 2026 besproken.\n"
    (sources / "nota.md").write_text(f"# Dakkapel\n\n{answer}", encoding="utf-8")
    ran = gemcli("ask", "--frequent", folder, "--answers", sources, "--json")
    (only,) = ran.envelope["questions"]
    assert only["count"] == 2 and not only["examples"] and not only["answers"]
    for name in ("md", "json", "csv"):
        written = (tmp_path / f"vragen.questions.{name}").read_text(encoding="utf-8")
        assert "Truus" not in written and "12345678" not in written, name
    assert "Truus" not in json.dumps(ran.envelope["questions"])


@pytest.mark.parametrize(
    "arguments",
    [
        ("Wat kost het?", "x", "--frequent", "x"),
        ("--answers", "x", "vraag?", "x"),
        (),
        ("--frequent", "x", "--continue"),
    ],
)
def test_arguments_that_do_not_go_together(gemcli: Run, arguments: tuple[str, ...]) -> None:
    assert gemcli("ask", *arguments).code == 2


def test_two_folders_of_one_name_are_refused(gemcli: Run, asked: Path, tmp_path: Path) -> None:
    other = tmp_path / "elders" / "vragen"
    other.mkdir(parents=True)
    (other / "a.md").write_text(SOURCES, encoding="utf-8")
    ran = gemcli("ask", "--frequent", asked, "--answers", other)
    assert ran.code == 2 and "same name" in ran.err


def test_sources_inside_the_folder_of_questions_stay_sources(gemcli: Run, asked: Path) -> None:
    inside = asked / "bronnen"
    inside.mkdir()
    (inside / "balie.md").write_text(SOURCES, encoding="utf-8")
    ran = gemcli("ask", "--frequent", asked, "--answers", inside, "--json", "--top", "1")
    assert ran.envelope["questions"][0]["answers"] == ["Een paspoort kost € 83,87 voor volwassenen."]


def test_a_mailbox_counts_each_message(gemcli: Run, tmp_path: Path) -> None:
    folder = tmp_path / "post"
    folder.mkdir()
    again = MAIL.replace("<1@", "<2@").replace("2 Jun", "9 Jun")
    box = "".join(f"From piet@bewoner.example Tue Jun  2 10:00:00 2026\n{mail}\n" for mail in (MAIL, again))
    (folder / "post.mbox").write_text(box, encoding="utf-8")
    first, *_ = gemcli("ask", "--frequent", folder, "--json").envelope["questions"]
    assert first["count"] == 2 and (first["first"], first["last"]) == ("2026-06-02", "2026-06-09")
