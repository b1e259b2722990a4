"""What a text does not mention of what rules find in its sources: named, whoever wrote the text."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

MINUTES = "notulen-2026-03-12.pdf"
DRAFT = "notulen-2026-03-12.summary.md"
EVENING = """Verslag van de raad van 12 maart

De raad stemde met 17 tegen 4 in met een aangepaste herinrichting van de Dorpsstraat. Het amendement voor werken in
fasen haalde het; dat voor behoud van het parkeren werd verworpen. Een motie voor bankjes in de Dorpsstraat om te rusten
kreeg algemene stemmen, en de motie voor een schaderegeling voor ondernemers is ingetrokken.

Het Groenplan is unaniem aangenomen. De motie voor schaduw op speelplekken is aangenomen, het amendement over
eerst onderhoud en dan uitbreiding is verworpen. De motie voor een losloopgebied in Rietveld is aangehouden.

Het aanvullend krediet voor zwembad De Rietkraag is met 13 tegen 7 aangenomen. Over een motie voor een onderbouwde
exploitatie staakten de stemmen. Gratis zwemles voor ieder kind werd bij motie verworpen.

Lijn 47 moet op zondag blijven rijden: die motie is met 19 tegen 1 aangenomen.
"""
NOT_IN_THE_ACCOUNT = {"C", "D.1", "D.3"}


def named(envelope: dict[str, Any]) -> dict[str, str]:
    """The number or first words of what is not mentioned, and its kind."""
    return {
        str(f["fields"].get("raw_id") or f["fields"].get("agenda_item") or f["text"][:20]): f["kind"]
        for f in envelope["not_mentioned"]
    }


def without(page: str, mark: str) -> str:
    """A draft out of which every line about one piece was taken."""
    return "".join(line for line in page.splitlines(keepends=True) if not (line.startswith("- ") and mark in line))


@pytest.fixture
def summary(made: Any, evening: Path) -> Path:
    made("summarise", MINUTES)
    return evening / DRAFT


def test_a_decision_that_somebody_takes_out_of_a_draft_is_named(gemcli: Any, summary: Path) -> None:
    page = summary.read_text(encoding="utf-8")
    assert "amendement E.A" in page or "Amendement E.A" in page
    before = named(gemcli("verify", summary, "--json").envelope)
    assert "E.A" not in before
    summary.write_text(without(page, "mendement E.A"), encoding="utf-8", newline="\n")
    checked = gemcli("verify", summary, "--json").envelope
    assert named(checked)["E.A"] == "amendment"
    assert checked["not_mentioned_scope"] == [
        {"meeting": "2026-03-12", "sources": [MINUTES], "scope": "all", "items": []}
    ]
    missing = next(f for f in checked["not_mentioned"] if f["fields"].get("raw_id") == "E.A")
    assert missing["citations"][0]["source"] == MINUTES
    assert missing["verdict"] in ("quoted", "supported")


def test_a_line_that_tells_something_else_under_the_same_footnotes_hides_nothing(gemcli: Any, summary: Path) -> None:
    page = summary.read_text(encoding="utf-8")
    changed = re.sub(r"^- [^\n]*mendement E\.A[^\n\[]*", "- De vergadering was levendig. ", page, flags=re.MULTILINE)
    assert changed != page
    summary.write_text(changed, encoding="utf-8", newline="\n")
    assert "E.A" in named(gemcli("verify", summary, "--json").envelope)


def test_what_is_left_out_does_not_change_the_exit_code_and_is_counted(gemcli: Any, summary: Path) -> None:
    page = summary.read_text(encoding="utf-8")
    summary.write_text(without(page, "mendement E.A"), encoding="utf-8", newline="\n")
    for options, code in (((), 0), (("--strict",), None)):
        checked = gemcli("verify", summary, *options)
        assert code in (checked.code, None)
        assert checked.code == gemcli("verify", summary, *options, "--json").code
        assert re.search(r"not mentioned: \d+ of \d+ \(held against all of notulen-2026-03-12\.pdf\)", checked.err)
        assert "the exit code does not change" in checked.err
        assert "Not mentioned (" in checked.out
        assert "Behoud parkeren in de Dorpsstraat" in checked.out


def test_a_short_summary_lists_what_it_has_no_room_for(gemcli: Any, evening: Path) -> None:
    made = gemcli("summarise", evening / MINUTES, "--length", "short", "--json").envelope
    page = (evening / DRAFT).read_text(encoding="utf-8")
    assert made["not_mentioned"]
    assert {f["kind"] for f in made["not_mentioned"]} <= {"commitment", "key_point"}
    body, _, appended = page.partition("## Niet genoemd (")
    assert "hier niet genoemd: " in "\n".join(body.splitlines()[:30])
    for finding in made["not_mentioned"]:
        assert finding["text"][:60] in appended
        assert all(f"[^{citation['label']}]:" in appended for citation in finding["citations"])
    checked = gemcli("verify", evening / DRAFT, "--json").envelope
    assert named(checked) == named(made)
    assert len(checked["findings"]) == len(made["findings"])


def test_the_list_takes_no_words_of_the_summary(gemcli: Any, evening: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gemcli("summarise", evening / MINUTES, "--max-words", "300")
    with_list = (evening / DRAFT).read_text(encoding="utf-8").partition("## Te controleren")[0]
    monkeypatch.setattr("gemcli.jobs.propose.worth_telling", lambda *_: ())
    gemcli("summarise", evening / MINUTES, "--max-words", "300", "--force")
    bare = (evening / DRAFT).read_text(encoding="utf-8").partition("## Te controleren")[0]
    assert with_list.partition("\n## ")[2] == bare.partition("\n## ")[2]


def test_an_account_in_other_words_misses_nothing_that_was_voted_on(gemcli: Any, evening: Path, tmp_path: Path) -> None:
    text = tmp_path / "verslag.txt"
    text.write_text(EVENING, encoding="utf-8")
    checked = gemcli("verify", text, "--against", evening / MINUTES, "--json").envelope
    assert checked["not_mentioned_scope"][0]["scope"] == "all"
    left = {key for key, kind in named(checked).items() if kind in ("motion", "amendment", "decision")}
    assert left == NOT_IN_THE_ACCOUNT


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("Over een motie voor een onderbouwde\nexploitatie staakten de stemmen. ", "G.2"),
        ("Gratis zwemles voor ieder kind werd bij motie verworpen.", "G.1"),
        ("De motie voor schaduw op speelplekken is aangenomen, het amendement over", "F.1"),
        ("Lijn 47 moet op zondag blijven rijden: die motie is met 19 tegen 1 aangenomen.", "H.1"),
        (" De motie voor een losloopgebied in Rietveld is aangehouden.", "F.2"),
    ],
)
def test_the_one_unwelcome_decision_does_not_pass_unnoticed(
    gemcli: Any, evening: Path, tmp_path: Path, sentence: str, number: str
) -> None:
    text = tmp_path / "verslag.txt"
    assert sentence in EVENING
    text.write_text(EVENING.replace(sentence, "Het amendement over" if number == "F.1" else ""), encoding="utf-8")
    assert number in named(gemcli("verify", text, "--against", evening / MINUTES, "--json").envelope)


def test_a_text_about_one_item_is_held_against_that_item(gemcli: Any, evening: Path, tmp_path: Path) -> None:
    text = tmp_path / "brief.txt"
    text.write_text(
        "Motie F.1 'Schaduw op speelplekken' is op 12 maart aangenomen. Wij voeren haar dit jaar uit.\n",
        encoding="utf-8",
    )
    checked = gemcli("verify", text, "--against", evening / MINUTES, "--json").envelope
    assert [(scope["scope"], scope["items"]) for scope in checked["not_mentioned_scope"]] == [("items", ["F"])]
    assert {str(f["fields"].get("agenda_item") or "F") for f in checked["not_mentioned"]} == {"F"}
    assert {"F.A", "F.2"} <= set(named(checked))
    assert "agenda items F of" in gemcli("verify", text, "--against", evening / MINUTES).err


def test_a_text_about_something_else_is_held_against_nothing(gemcli: Any, evening: Path, tmp_path: Path) -> None:
    text = tmp_path / "nota.txt"
    text.write_text("De bibliotheek is op maandag open.\n\nDe leeszaal wordt geschilderd.\n", encoding="utf-8")
    checked = gemcli("verify", text, "--against", evening / MINUTES)
    assert "not mentioned" not in (checked.out + checked.err).lower()


def test_a_table_is_no_record(gemcli: Any, evening: Path, tmp_path: Path) -> None:
    text = tmp_path / "nota.txt"
    text.write_text("De lasten zijn 12 miljoen euro.\n", encoding="utf-8")
    checked = gemcli("verify", text, "--against", evening / "begroting-2026.xlsx", "--json").envelope
    assert checked["not_mentioned"] == []
    assert checked["not_mentioned_scope"] == []


def test_a_large_amount_is_named_when_only_its_decision_is_told(
    gemcli: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source, text = tmp_path / "besluitenlijst.txt", tmp_path / "bericht.txt"
    source.write_text(
        "Besluitenlijst raad 12 maart 2026\n\n"
        "1. Dorpsstraat\n\nDe raad besluit unaniem de herinrichting van de Dorpsstraat uit te voeren.\n\n"
        "De kosten van de herinrichting bedragen € 1.850.000 en komen ten laste van de algemene reserve.\n",
        encoding="utf-8",
    )
    text.write_text("De raad besloot unaniem de Dorpsstraat opnieuw in te richten.\n", encoding="utf-8")
    checked = gemcli("verify", text, "--against", source, "--json").envelope
    assert [f["fields"].get("amount") for f in checked["not_mentioned"]] == ["1850000"]
    monkeypatch.setenv("GEMCLI_OMISSIONS_LARGE_AMOUNT_EUR", "0")
    assert gemcli("verify", text, "--against", source, "--json").envelope["not_mentioned"] == []
