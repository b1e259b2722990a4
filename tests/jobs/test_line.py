"""The line from a file to an approved document, as people type it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

WRONG = ("partly", "misattributed", "contradicted", "unsupported")
DECIDED = "Besluitenlijst\n\n1. De raad besluit unaniem het krediet van € {amount} beschikbaar te stellen.\n"
ENVELOPE = {"schema_version", "command", "status", "exit_code", "outputs", "findings", "left_out", "ledger"}
FINDING = {"id", "kind", "text", "by", "verdict", "checks", "reasons", "must_verify", "fields", "field_evidence"}
CITATION = {"label", "source", "sha256", "place", "page", "page_end", "start", "end", "spans", "exact", "prefix"}
MINUTES = "notulen-2026-03-12.pdf"
CASES = (
    ("summarise", MINUTES, "notulen-2026-03-12.summary.md", ()),
    ("extract", "notulen-2026-03-12.docx", "notulen-2026-03-12.actions.md", ()),
    ("draft", "dossier-raadsbrief", "dossier-raadsbrief.letter.md", ("--type", "raadsbrief")),
    ("draft", "dossier-informatief", "dossier-informatief.letter.md", ("--type", "informatief")),
    ("flag", "begroting-2026.xlsx", "begroting-2026.flags.md", ()),
)
IDS = [f"{command} {source}" for command, source, _, _ in CASES]


@pytest.mark.parametrize(("command", "source", "written", "options"), CASES, ids=IDS)
def test_every_footnote_of_every_job_holds(
    gemcli: Any, made: Any, evening: Path, command: str, source: str, written: str, options: tuple[str, ...]
) -> None:
    ran = made(command, source, *options)
    assert ran.code == 0, ran.err
    checked = gemcli("verify", evening / written, "--json")
    assert checked.code == 0, checked.err
    findings = checked.envelope["findings"]
    assert findings
    assert not [f for f in findings if f["verdict"] in WRONG]


def test_a_sentence_whose_footnote_was_taken_away_goes_to_a_person(gemcli: Any, made: Any, evening: Path) -> None:
    made("extract", "notulen-2026-03-12.docx")
    draft = evening / "notulen-2026-03-12.actions.md"
    lines = draft.read_text(encoding="utf-8").splitlines()
    place = next(index for index, line in enumerate(lines) if line.startswith("- ") and "[^" in line)
    lines[place] = re.sub(r"\s?\[\^[^\]]+\]", "", lines[place])
    draft.write_text("\n".join(lines) + "\n", encoding="utf-8")
    found = gemcli("verify", draft, "--json").envelope["findings"]
    bare = [finding for finding in found if finding["verdict"] == "needs_human"]
    assert any("no footnote" in reason for finding in bare for reason in finding["reasons"])


@pytest.mark.parametrize(("command", "source", "written", "options"), CASES, ids=IDS)
def test_disclaimer_and_sources_on_the_first_screen(
    made: Any, evening: Path, command: str, source: str, written: str, options: tuple[str, ...]
) -> None:
    made(command, source, *options)
    first_screen = "\n".join((evening / written).read_text(encoding="utf-8").splitlines()[:40])
    assert "CONCEPT" in first_screen
    assert "ai_generated: true" in first_screen
    assert "sha256" in first_screen


@pytest.mark.parametrize(("command", "source", "written", "options"), CASES, ids=IDS)
def test_a_second_run_gives_the_same_bytes(
    gemcli: Any, made: Any, evening: Path, command: str, source: str, written: str, options: tuple[str, ...]
) -> None:
    names = [evening / written, (evening / written).with_suffix(".json")]
    made(command, source, *options)
    first = [name.read_bytes() for name in names]
    gemcli(command, evening / source, *options)
    assert [name.read_bytes() for name in names] == first


def test_one_claim_a_line_and_every_label_has_its_footnote(made: Any, evening: Path) -> None:
    made("summarise", MINUTES)
    text = (evening / "notulen-2026-03-12.summary.md").read_text(encoding="utf-8")
    used = set(re.findall(r"\[\^([^\]]+)\](?!:)", text))
    defined = set(re.findall(r"^\[\^([^\]]+)\]:", text, re.MULTILINE))
    assert used == defined
    assert text.endswith("\n")
    assert "\r" not in text


def test_the_secret_item_is_withheld_and_said_so(gemcli: Any, evening: Path) -> None:
    made = gemcli("summarise", evening / MINUTES, "--json")
    withheld = [entry for entry in made.envelope["ledger"] if entry["status"] == "withheld"]
    assert len(withheld) == 1
    assert "GEHEIM" in withheld[0]["place"]
    body = (evening / "notulen-2026-03-12.summary.md").read_text(encoding="utf-8").split("\n## ", 1)[1]
    assert "perceel" not in body


def test_a_changed_amount_is_named_and_ends_in_4(gemcli: Any, made: Any, evening: Path) -> None:
    made("draft", "dossier-raadsbrief", "--type", "raadsbrief")
    draft = evening / "dossier-raadsbrief.letter.md"
    text = draft.read_text(encoding="utf-8")
    assert "samen € 41.650" in text
    draft.write_text(text.replace("samen € 41.650", "samen € 51.650", 1), encoding="utf-8", newline="\n")
    checked = gemcli("verify", draft, "--json")
    assert checked.code == 4
    wrong = [f for f in checked.envelope["findings"] if f["verdict"] in WRONG]
    assert len(wrong) == 1
    assert "51.650" in wrong[0]["text"]
    assert any("41" in check["source"] for check in wrong[0]["checks"])


def test_a_changed_source_ends_in_5(gemcli: Any, tmp_path: Path) -> None:
    minutes = tmp_path / "besluiten.txt"
    minutes.write_text(DECIDED.format(amount="5.000"), encoding="utf-8")
    assert gemcli("summarise", minutes).code == 0
    minutes.write_text(DECIDED.format(amount="6.000"), encoding="utf-8")
    checked = gemcli("verify", tmp_path / "besluiten.summary.md", "--json")
    assert checked.code == 5
    assert [entry["code"] for entry in checked.envelope["ledger"]] == ["changed"]


def test_a_source_that_is_gone_ends_in_3(gemcli: Any, evening: Path) -> None:
    gemcli("summarise", evening / MINUTES)
    (evening / MINUTES).unlink()
    checked = gemcli("verify", evening / "notulen-2026-03-12.summary.md")
    assert checked.code == 3
    assert "--against" in checked.err


def test_a_moved_source_is_found_by_its_hash(gemcli: Any, evening: Path, tmp_path: Path) -> None:
    gemcli("summarise", evening / MINUTES)
    archive = tmp_path / "archief" / "2026"
    archive.mkdir(parents=True)
    (evening / MINUTES).rename(archive / "andere naam.pdf")
    assert gemcli("verify", evening / "notulen-2026-03-12.summary.md", "--against", tmp_path / "archief").code == 0


def test_what_a_person_edited_stays(gemcli: Any, made: Any, evening: Path) -> None:
    made("summarise", MINUTES)
    draft = evening / "notulen-2026-03-12.summary.md"
    edited = (
        draft.read_text(encoding="utf-8")
        .replace("# Summary", "# Mijn samenvatting", 1)
        .replace("# Samenvatting", "# Mijn samenvatting", 1)
    )
    draft.write_text(edited, encoding="utf-8", newline="\n")
    again = gemcli("summarise", evening / MINUTES)
    assert again.code == 0
    assert "gemcli compare" in again.err
    assert draft.read_text(encoding="utf-8") == edited
    assert (evening / "notulen-2026-03-12.summary.new.md").exists()
    gemcli("summarise", evening / MINUTES, "--force")
    assert draft.read_text(encoding="utf-8") != edited


def test_own_outputs_are_never_sources(gemcli: Any, evening: Path) -> None:
    gemcli("draft", evening / "dossier-raadsbrief", "--type", "raadsbrief", "--out", evening / "dossier-raadsbrief")
    again = gemcli("draft", evening / "dossier-raadsbrief", "--type", "raadsbrief", "--json")
    skipped = {entry["source"]: entry["code"] for entry in again.envelope["ledger"] if entry["status"] == "skipped"}
    assert skipped["dossier-raadsbrief.letter.md"] == "own_output"
    assert skipped["dossier-raadsbrief.letter.json"] == "own_output"
    single = gemcli("summarise", evening / "dossier-raadsbrief" / "dossier-raadsbrief.letter.md")
    assert single.code == 3


def test_stdin_to_stdout(gemcli: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    import io
    import sys

    text = b"# Besluitenlijst\n\nDe raad besluit unaniem het voorstel aan te nemen.\n"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text), encoding="utf-8"))
    made = gemcli("summarise", "-", "--as", "md")
    assert made.code == 0
    assert made.out.startswith("---\ntitle:")
    assert "[^stdin-r-" in made.out


def test_the_json_envelope_keeps_its_contract(gemcli: Any, evening: Path) -> None:
    made = gemcli("extract", evening / "notulen-2026-03-12.docx", "--json")
    envelope = made.envelope
    assert set(envelope) == ENVELOPE | {"warnings", "usage", "not_mentioned"}
    assert (envelope["schema_version"], envelope["command"], envelope["status"]) == (1, "extract", "ok")
    for finding in envelope["findings"]:
        assert set(finding) >= FINDING | {"citations"}
        for citation in finding["citations"]:
            assert set(citation) >= CITATION | {"suffix", "match"}
    sidecar = json.loads((evening / "notulen-2026-03-12.actions.json").read_text(encoding="utf-8"))
    assert sidecar["findings"] == envelope["findings"]
    assert sidecar["@context"]


def test_aliases_do_the_same(gemcli: Any, made: Any, evening: Path) -> None:
    made("summarise", MINUTES)
    first = (evening / "notulen-2026-03-12.summary.md").read_bytes()
    assert gemcli("samenvatten", evening / MINUTES).code == 0
    assert (evening / "notulen-2026-03-12.summary.md").read_bytes() == first


def test_two_inputs_with_one_stem_keep_their_extension(gemcli: Any, evening: Path) -> None:
    made = gemcli("extract", evening / MINUTES, evening / "notulen-2026-03-12.docx")
    assert made.code == 0
    assert (evening / "notulen-2026-03-12.pdf.actions.md").exists()
    assert (evening / "notulen-2026-03-12.docx.actions.md").exists()


def test_plain_wording_needs_an_endpoint(gemcli: Any, evening: Path) -> None:
    made = gemcli("summarise", evening / MINUTES, "--plain")
    assert made.code == 8
    assert "endpoint" in made.err


def test_fail_on_hard_findings(gemcli: Any, made: Any, evening: Path) -> None:
    assert gemcli("flag", evening / "begroting-2026.xlsx", "--fail-on", "hard").code == 4
    assert made("flag", "begroting-2026.xlsx").code == 0


@pytest.mark.parametrize(
    ("where", "put"),
    [
        ("\n## Must verify", "\n\nDe raad heeft € 999.999 extra beschikbaar gesteld.\n\n## Must verify"),
        ("\n[^", "\n\n## Nog iets\n\nDe raad heeft € 999.999 extra beschikbaar gesteld.\n\n[^"),
        ("\n## Mo", "\n  > De raad heeft € 999.999 extra beschikbaar gesteld.\n\n## Mo"),
        ("\n> - notulen", "\n> - De raad heeft € 999.999 extra beschikbaar gesteld.\n> - notulen"),
    ],
    ids=["before the list", "after the list", "under a claim", "in the label"],
)
def test_a_sentence_put_anywhere_is_noticed(gemcli: Any, made: Any, evening: Path, where: str, put: str) -> None:
    made("extract", "notulen-2026-03-12.docx")
    draft = evening / "notulen-2026-03-12.actions.md"
    text = draft.read_text(encoding="utf-8").replace("\n## Te controleren", "\n## Must verify", 1)
    assert where in text
    draft.write_text(text.replace(where, put, 1), encoding="utf-8", newline="\n")
    checked = gemcli("verify", draft, "--json")
    assert checked.code == 4
    assert [f["text"] for f in checked.envelope["findings"] if f["verdict"] in WRONG] == [
        "De raad heeft € 999.999 extra beschikbaar gesteld."
    ]


@pytest.mark.parametrize(("command", "source", "written", "options"), CASES, ids=IDS)
def test_judging_again_what_was_read_back_gives_the_same_findings(
    gemcli: Any, made: Any, evening: Path, command: str, source: str, written: str, options: tuple[str, ...]
) -> None:
    made(command, source, *options)
    first = json.loads((evening / written).with_suffix(".json").read_text(encoding="utf-8"))["findings"]
    again = gemcli("verify", evening / written, "--json").envelope["findings"]
    assert len(again) == len(first)
    for one, other in zip(first, again, strict=True):
        assert (other["text"], other["verdict"]) == (one["text"], one["verdict"])
        assert [c["label"] for c in other["citations"]] == [c["label"] for c in one["citations"]]
        assert other["must_verify"] == one["must_verify"]


def test_one_agenda_item_alone(gemcli: Any, evening: Path) -> None:
    made = gemcli("summarise", evening / MINUTES, "--item", "F", "--json")
    assert made.code == 0
    assert {f["section"].partition(".")[0] for f in made.envelope["findings"]} == {"F"}
    assert made.envelope["left_out"] == []
    unknown = gemcli("summarise", evening / MINUTES, "--item", "ZZ")
    assert unknown.code == 2
    assert "F" in unknown.err


def test_only_what_is_about_some_words(gemcli: Any, evening: Path) -> None:
    made = gemcli("summarise", evening / MINUTES, "--about", "zwembad", "--json")
    said = [f"{f['text']} {f['section']}".casefold() for f in made.envelope["findings"]]
    assert said
    assert all("zwembad" in text for text in said)


@pytest.mark.parametrize(
    "options", [("--length", "enorm"), ("--names", "allen"), ("--engine", "anders"), ("--as", "pdf")], ids=str
)
def test_values_that_no_option_takes_end_in_2(gemcli: Any, evening: Path, options: tuple[str, str]) -> None:
    assert gemcli("summarise", evening / MINUTES, *options).code == 2


def test_another_language_needs_an_endpoint(gemcli: Any, evening: Path) -> None:
    assert gemcli("summarise", evening / MINUTES, "--language", "fr").code == 8
