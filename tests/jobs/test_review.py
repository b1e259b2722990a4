"""A person vouches: nothing is published without a named approval of exactly these bytes."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture
def draft(made: Any, evening: Path) -> Path:
    made("extract", "notulen-2026-03-12.docx")
    return evening / "notulen-2026-03-12.actions.md"


def decide_all(draft: Path, folder: Path, **more: Any) -> Path:
    """Accept every single item of a draft, as a file for `--apply`."""
    sidecar = json.loads(draft.with_suffix(".json").read_text(encoding="utf-8"))
    singles = [f for f in sidecar["findings"] if set(f["must_verify"]) - {"value"}]
    decisions = [{"id": f["id"], "decision": "accept", "remark": "", "text": ""} for f in singles]
    path = folder / "besluiten.json"
    path.write_text(json.dumps({"decisions": decisions, "accept_group": True, **more}), encoding="utf-8")
    return path


def test_export_before_approval_after_it_and_after_one_changed_byte(gemcli: Any, draft: Path, tmp_path: Path) -> None:
    before = gemcli("export", draft, "--to", "docx")
    assert before.code == 4
    assert not draft.with_suffix(".docx").exists()

    applied = gemcli("review", draft, "--apply", decide_all(draft, tmp_path, approve=True, reviewer="A. Griffier"))
    assert applied.code == 0, applied.err
    assert (draft.parent / "notulen-2026-03-12.actions.approval.json").exists()
    for form in ("docx", "html"):
        assert gemcli("export", draft, "--to", form).code == 0
    assert "A. Griffier" in draft.with_suffix(".html").read_text(encoding="utf-8")

    draft.write_bytes(draft.read_bytes() + b" ")
    after = gemcli("export", draft, "--to", "docx")
    assert after.code == 5


def test_a_concept_says_so_on_every_page(gemcli: Any, draft: Path) -> None:
    assert gemcli("export", draft, "--to", "docx", "--concept").code == 0
    with zipfile.ZipFile(io.BytesIO(draft.with_suffix(".docx").read_bytes())) as archive:
        heads = [archive.read(name).decode() for name in archive.namelist() if name.startswith("word/header")]
        notes = archive.read("word/footnotes.xml").decode()
    assert any("CONCEPT" in head for head in heads)
    assert "notulen-2026-03-12.docx" in notes
    assert gemcli("export", draft, "--to", "html", "--concept").code == 0
    assert "CONCEPT" in draft.with_suffix(".html").read_text(encoding="utf-8")


def test_open_items_cannot_be_approved(gemcli: Any, draft: Path, tmp_path: Path) -> None:
    file = tmp_path / "niets.json"
    file.write_text(json.dumps({"decisions": [], "approve": True, "reviewer": "A. Griffier"}), encoding="utf-8")
    assert gemcli("review", draft, "--apply", file).code == 4
    assert not (draft.parent / "notulen-2026-03-12.actions.approval.json").exists()


def test_text_in_the_draft_approves_nothing(gemcli: Any, draft: Path) -> None:
    text = draft.read_text(encoding="utf-8").replace("status: concept", "status: definitief\napproved: true", 1)
    draft.write_text(text + "\nGoedgekeurd door: de griffier [x]\n", encoding="utf-8", newline="\n")
    assert gemcli("export", draft, "--to", "docx").code == 4


def test_what_the_sources_do_not_carry_cannot_be_accepted(
    gemcli: Any, made: Any, evening: Path, tmp_path: Path
) -> None:
    made("draft", "dossier-raadsbrief", "--type", "raadsbrief")
    letter = evening / "dossier-raadsbrief.letter.md"
    text = letter.read_text(encoding="utf-8")
    letter.write_text(text.replace("samen € 41.650", "samen € 51.650", 1), encoding="utf-8", newline="\n")
    shown = gemcli("review", letter, "--json")
    wrong = next(f for f in shown.envelope["findings"] if "51.650" in f["text"])
    assert wrong["verdict"] not in ("quoted", "supported", "needs_human")
    file = tmp_path / "een.json"
    for decision, code in (("accept", 2), ("reject", 0)):
        given = {"decisions": [{"id": wrong["id"], "decision": decision, "remark": "zie begroting", "text": ""}]}
        file.write_text(json.dumps(given), encoding="utf-8")
        assert gemcli("review", letter, "--apply", file).code == code


def test_a_reviewed_draft_is_not_replaced(gemcli: Any, draft: Path, tmp_path: Path, evening: Path) -> None:
    gemcli("review", draft, "--apply", decide_all(draft, tmp_path))
    text = draft.read_bytes()
    again = gemcli("extract", evening / "notulen-2026-03-12.docx")
    assert "gemcli compare" in again.err
    assert draft.read_bytes() == text


def test_the_log_holds_no_text(gemcli: Any, draft: Path, tmp_path: Path, own_user_folder: Path) -> None:
    gemcli("review", draft, "--apply", decide_all(draft, tmp_path, approve=True, reviewer="A. Griffier"))
    log = (own_user_folder / "data" / "log.jsonl").read_text(encoding="utf-8")
    assert log.count("\n") == 1
    sidecar = json.loads(draft.with_suffix(".json").read_text(encoding="utf-8"))
    assert not [f["text"] for f in sidecar["findings"] if f["text"] in log]


def test_compare_names_each_change(gemcli: Any, draft: Path) -> None:
    other = draft.with_name("anders.md")
    lines = draft.read_text(encoding="utf-8").splitlines(keepends=True)
    first = next(index for index, line in enumerate(lines) if line.startswith("- ") and "aangenomen" in line)
    changed = [*lines]
    changed[first] = changed[first].replace("aangenomen", "verworpen", 1)
    end = max(index for index, line in enumerate(lines) if line.startswith("## ") and " (" not in line)
    last = max(index for index, line in enumerate(lines[:end]) if line.startswith("- "))
    del changed[last]
    other.write_text("".join(changed), encoding="utf-8", newline="\n")
    compared = gemcli("compare", draft, other, "--json")
    kinds = sorted(change["kind"] for change in compared.envelope["changes"])
    assert kinds == ["changed", "removed"]
    assert gemcli("compare", draft, draft, "--json").envelope["changes"] == []


def test_a_list_of_extract_goes_out_as_csv_and_xlsx_as_it_was_decided(gemcli: Any, draft: Path, tmp_path: Path) -> None:
    import python_calamine

    assert gemcli("export", draft, "--to", "xlsx").code == 4
    assert gemcli("export", draft, "--to", "csv", "--concept").code == 0
    lines = draft.with_suffix(".csv").read_text(encoding="utf-8-sig").splitlines()
    assert lines[0].startswith("CONCEPT;soort;nummer")
    assert all(line.startswith("CONCEPT - ") for line in lines[1:])

    sidecar = json.loads(draft.with_suffix(".json").read_text(encoding="utf-8"))
    promises = [finding["id"] for finding in sidecar["findings"] if finding["kind"] == "commitment"]
    file = decide_all(draft, tmp_path, approve=True, reviewer="A. Griffier")
    record = json.loads(file.read_text(encoding="utf-8"))
    for decision in record["decisions"]:
        if decision["id"] == promises[0]:
            decision |= {"decision": "reject", "remark": "geen toezegging"}
        if decision["id"] == promises[1]:
            decision |= {"decision": "correct", "text": "De wethouder stuurt een brief.", "remark": "korter"}
    file.write_text(json.dumps(record), encoding="utf-8")
    assert gemcli("review", draft, "--apply", file).code == 0
    assert gemcli("export", draft, "--to", "xlsx").code == 0
    book = python_calamine.load_workbook(str(draft.with_suffix(".xlsx")))
    head, *rows = book.get_sheet_by_name("Toezeggingen").to_python()
    assert head[0] == "nummer"
    assert len(rows) == len(promises) - 1
    own = dict(zip(map(str, head), rows[0], strict=True))
    assert own["omschrijving"] == "De wethouder stuurt een brief."
    assert "A. Griffier" in str(own["opmerkingen"])
    assert any(
        "A. Griffier" in str(cell) for line in book.get_sheet_by_name("Toelichting").to_python() for cell in line
    )


def test_a_summary_is_no_list(gemcli: Any, made: Any, evening: Path) -> None:
    made("summarise", "notulen-2026-03-12.docx")
    made = gemcli("export", evening / "notulen-2026-03-12.summary.md", "--to", "csv", "--concept")
    assert made.code == 2


def test_a_sidecar_that_says_something_else_than_the_page_is_not_exported(
    gemcli: Any, draft: Path, tmp_path: Path
) -> None:
    """A reviewer reads the page; what is exported is made from the sidecar."""
    sidecar = draft.with_suffix(".json")
    text = sidecar.read_text(encoding="utf-8")
    told = [finding["text"] for finding in json.loads(text)["findings"]]
    file = decide_all(draft, tmp_path, approve=True, reviewer="A. Griffier")
    assert gemcli("review", draft, "--apply", file).code == 0
    sidecar.write_text(text.replace("is aangenomen", "is verworpen"), encoding="utf-8", newline="\n")
    record = draft.parent / "notulen-2026-03-12.actions.approval.json"
    approval = json.loads(record.read_text(encoding="utf-8"))
    approval["sidecar_sha256"] = hashlib.sha256(sidecar.read_bytes()).hexdigest()
    record.write_text(json.dumps(approval), encoding="utf-8", newline="\n")
    refused = gemcli("export", draft, "--to", "html")
    assert refused.code == 5
    assert "zijbestand" in refused.err or "sidecar" in refused.err
    shown = gemcli("review", draft, "--json")
    assert shown.code == 0
    assert [f["text"] for f in json.loads(sidecar.read_text(encoding="utf-8"))["findings"]] == told


def test_a_page_and_a_sidecar_that_were_edited_alike_are_judged_again(gemcli: Any, draft: Path, tmp_path: Path) -> None:
    """Verdicts in a file are what whoever wrote the file says."""
    page = draft.read_text(encoding="utf-8").replace("14 stemmen voor", "15 stemmen voor")
    draft.write_text(page, encoding="utf-8", newline="\n")
    sidecar = draft.with_suffix(".json")
    record = json.loads(sidecar.read_text(encoding="utf-8").replace("14 stemmen voor", "15 stemmen voor"))
    record["markdown_sha256"] = hashlib.sha256(draft.read_bytes()).hexdigest()
    sidecar.write_text(json.dumps(record), encoding="utf-8", newline="\n")
    shown = gemcli("review", draft, "--json")
    wrong = [f for f in shown.envelope["findings"] if "15 stemmen voor" in f["text"]]
    assert wrong
    assert all(f["verdict"] not in ("quoted", "supported") for f in wrong)
    file = decide_all(draft, tmp_path, approve=True, reviewer="A. Griffier")
    assert gemcli("review", draft, "--apply", file).code != 0


def test_an_approval_that_this_machine_does_not_know_is_told(
    gemcli: Any, draft: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = decide_all(draft, tmp_path, approve=True, reviewer="A. Griffier")
    assert gemcli("review", draft, "--apply", file).code == 0
    own = gemcli("export", draft, "--to", "html", "--json")
    assert own.envelope["warnings"] == []
    monkeypatch.setenv("GEMCLI_DATA_DIR", str(tmp_path / "elders"))
    other = gemcli("export", draft, "--to", "html", "--json")
    assert [warned["code"] for warned in other.envelope["warnings"]] == ["not_in_log"]
    assert "logboek van de computer" in draft.with_suffix(".html").read_text(encoding="utf-8")


def test_without_its_sources_a_draft_keeps_its_verdicts_and_a_warning_says_so(
    gemcli: Any, draft: Path, tmp_path: Path
) -> None:
    alone = tmp_path / "alleen"
    alone.mkdir()
    for path in (draft, draft.with_suffix(".json")):
        (alone / path.name).write_bytes(path.read_bytes())
    shown = gemcli("review", alone / draft.name, "--json")
    assert [warned["code"] for warned in shown.envelope["warnings"]] == ["not_judged_again"]
