"""The profile of a municipality: proposed from its own records, accepted by a person, in force from then on."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Gemcli = Callable[..., Any]

MINUTES = """Notulen

Vergadering gemeenteraad van Kesterdijk
gehouden op donderdag 12 maart 2026

Voorzitter: de heer P. Haan
Griffier: mevrouw T. Bos

Gemeente Kesterdijk, postadres: Postbus 12, bezoekadres Dorpsplein 4, 9871 AB Kesterdijk, griffie@kesterdijk.example

Aanwezig zijn 5 leden: Smit (VvK), Kok (VvK), Bakker (GB), De Wit (VVD), Zandstra (VVD)

1. Opening

De voorzitter. Ik open de vergadering van de gemeente Kesterdijk.

2. Voorstel tot verhoging van de rioolheffing

Jan Smit (Vooruit voor Kesterdijk). Voorzitter. Wij vinden het voorstel te duur. Motie RK/26-11 is van ons.
Els Bakker (Gemeentebelangen). Voorzitter. Wij steunen het voorstel, en motie RK/26-12 dienen wij in.
Henk de Wit (VVD). Voorzitter. Motie RK/26-13 is beter.
Wethouder Van der Meer (VVD). Voorzitter. Ik dank de raad voor de inbreng.
Wethouder Van der Meer (VVD). Voorzitter. Ik kom daar schriftelijk op terug.
"""


@pytest.fixture
def minutes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "notulen.txt"
    path.write_text(MINUTES, encoding="utf-8")
    return path


def test_records_suggest_a_profile(gemcli: Gemcli, minutes: Path) -> None:
    made = gemcli("config", "municipality", "learn", minutes, "--json")
    assert made.code == 0
    proposed = tomllib.loads((minutes.parent / "municipality.proposed.toml").read_text(encoding="utf-8"))
    assert proposed["name"] == "gemeente Kesterdijk"
    assert proposed["college"] == ["Van der Meer"]
    assert proposed["parties"] == {"Vooruit voor Kesterdijk": ["VvK"], "Gemeentebelangen": ["GB"]}
    assert {"Dorpsplein 4", "9871 AB", "kesterdijk.example"} <= set(proposed["own_addresses"])
    envelope = made.envelope
    for each in envelope["proposals"]:
        for place in each["places"]:
            assert " ".join(place["exact"].split()) in " ".join(MINUTES.split())
    assert [each["path"].rpartition("/")[2] for each in envelope["outputs"]] == ["municipality.proposed.toml"]


def test_nothing_is_in_force_before_a_person_accepts(gemcli: Gemcli, minutes: Path, own_user_folder: Path) -> None:
    gemcli("config", "municipality", "learn", minutes)
    assert not (own_user_folder / "config").exists()
    proposal = minutes.parent / "municipality.proposed.toml"
    struck = proposal.read_text(encoding="utf-8").replace('"GB",', "")
    proposal.write_text(struck, encoding="utf-8")
    assert gemcli("config", "municipality", "accept", proposal).code == 0
    profile = own_user_folder / "config" / "municipality.toml"
    text = profile.read_text(encoding="utf-8")
    table = tomllib.loads(text)
    assert table["parties"]["Vooruit voor Kesterdijk"] == ["VvK"]
    assert table["parties"].get("Gemeentebelangen", []) == []
    assert table["parties"]["GroenLinks"] == ["GL"], "what was there stays"
    assert "# Surnames of the mayor" in text, "comments stay"
    shown = gemcli("config", "show")
    assert f"municipality = {profile.as_posix()}" in shown.out


def test_accepting_twice_adds_nothing(gemcli: Gemcli, minutes: Path, own_user_folder: Path) -> None:
    gemcli("config", "municipality", "learn", minutes)
    gemcli("config", "municipality", "accept", "municipality.proposed.toml")
    profile = own_user_folder / "config" / "municipality.toml"
    before = profile.read_bytes()
    made = gemcli("config", "municipality", "accept", "municipality.proposed.toml")
    assert made.code == 0
    assert "0 values added" in made.err
    assert profile.read_bytes() == before
    learned = gemcli("config", "municipality", "learn", minutes, "--json").envelope["proposals"]
    assert [each["value"] for each in learned if each["key"] in ("name", "college", "parties")] == []


def test_own_settings_keep_what_stands_in_them(gemcli: Gemcli, minutes: Path, own_user_folder: Path) -> None:
    folder = own_user_folder / "config"
    folder.mkdir(parents=True)
    (folder / "gemcli.toml").write_text('# mine\nlanguage = "nl"\n\n[length]\nchoice = "short"\n', encoding="utf-8")
    gemcli("config", "municipality", "learn", minutes)
    assert gemcli("config", "municipality", "accept", "municipality.proposed.toml").code == 0
    text = (folder / "gemcli.toml").read_text(encoding="utf-8")
    assert text.startswith("# mine\n")
    table = tomllib.loads(text)
    assert table["municipality"].endswith("municipality.toml")
    assert table["length"] == {"choice": "short"}


@pytest.mark.parametrize(
    ("content", "word"),
    [('college = "Smit"\n', "college"), ("parties = [\n", "TOML"), ('[statuses]\nheld = "x"\n', "statuses.held")],
)
def test_a_proposal_that_is_none_is_refused(
    gemcli: Gemcli, tmp_path: Path, own_user_folder: Path, content: str, word: str
) -> None:
    path = tmp_path / "municipality.proposed.toml"
    path.write_text(content, encoding="utf-8")
    made = gemcli("config", "municipality", "accept", path)
    assert made.code == 8
    assert word in made.err
    assert not (own_user_folder / "config").exists()
    assert gemcli("config", "municipality", "accept", tmp_path / "weg.toml").code == 8


def test_two_municipalities_are_told_apart(gemcli: Gemcli, minutes: Path) -> None:
    other = minutes.parent / "ander.txt"
    other.write_text(MINUTES.replace("Kesterdijk", "Overmeer"), encoding="utf-8")
    made = gemcli("config", "municipality", "learn", minutes, other)
    assert "several municipalities" in made.err
    text = (minutes.parent / "municipality.proposed.toml").read_text(encoding="utf-8")
    assert tomllib.loads(text)["name"] == "gemeente Kesterdijk"
    assert '# name = "gemeente Overmeer"' in text


def test_an_unreadable_file_among_several_is_named(gemcli: Gemcli, minutes: Path) -> None:
    made = gemcli("config", "municipality", "learn", minutes, minutes.parent / "weg.pdf")
    assert made.code == 10
    assert "weg.pdf" in made.err
    assert gemcli("config", "municipality", "learn", minutes.parent / "weg.pdf").code == 3


def test_hostile_names_stay_text(gemcli: Gemcli, minutes: Path, own_user_folder: Path) -> None:
    """A file name goes into a comment: a line break in it must not become a line of its own."""
    bad = minutes.parent / 'x"\u2028college = ["Kwaad"].txt'
    bad.write_text(MINUTES, encoding="utf-8")
    gemcli("config", "municipality", "learn", bad)
    proposed = tomllib.loads((minutes.parent / "municipality.proposed.toml").read_text(encoding="utf-8"))
    assert proposed["college"] == ["Van der Meer"]
