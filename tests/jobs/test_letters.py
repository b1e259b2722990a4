"""Every letter type from a made-up dossier to an approved letter: its lines, its terms, and what stops an approval."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
CASES = ROOT / "tests" / "golden" / "letters"
BLOCKS = ROOT / "config" / "letters"
NAMES = sorted(folder.name for folder in CASES.iterdir() if (folder / "dossier").is_dir())
LEGAL = {
    "besluit": {"beslissing", "grondslag", "rechtsmiddelen"},
    "besluit-met-beroep": {"beslissing", "grondslag", "beroep"},
    "beslissing-op-bezwaar": {"beslissing-op-bezwaar", "grondslag", "beroep"},
    "klachtafhandeling": {"ombudsman"},
    "doorzending": {"doorzending-grondslag"},
}


@pytest.fixture
def own_blocks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A municipality that looked at the legal examples and took the mark off; all other blocks are the shipped ones."""
    folder = tmp_path / "eigen" / "letters"
    folder.mkdir(parents=True)
    for path in BLOCKS.glob("*.nl.txt"):
        first, _, rest = path.read_text(encoding="utf-8").partition("\n")
        if first.startswith("VOORBEELD"):
            (folder / path.name).write_text(rest, encoding="utf-8", newline="\n")
    monkeypatch.setenv("GEMCLI_OWN_CONFIG", str(folder.parent))
    return folder


def drafted(gemcli: Any, name: str, folder: Path) -> tuple[dict[str, Any], Path]:
    dossier = folder / name
    shutil.copytree(CASES / name / "dossier", dossier)
    done = gemcli("draft", dossier, "--json")
    assert done.code == 0, done.err
    return done.envelope, folder / f"{name}.letter.md"


def lines(envelope: dict[str, Any]) -> str:
    return "".join(f"{finding['verdict']}: {finding['text']}\n" for finding in envelope["findings"])


def decided(draft: Path, folder: Path, gap: str = "correct") -> Path:
    """Accept everything; what is still to be filled in is corrected."""
    sidecar = json.loads(draft.with_suffix(".json").read_text(encoding="utf-8"))
    decisions = [
        {
            "id": finding["id"],
            "decision": gap if finding["kind"] == "gap" else "accept",
            "text": "Ingevuld door de behandelaar." if finding["kind"] == "gap" and gap == "correct" else "",
            "remark": "",
        }
        for finding in sidecar["findings"]
        if set(finding["must_verify"]) - {"value"}
    ]
    path = folder / "besluiten.json"
    given = {"decisions": decisions, "accept_group": True, "approve": True, "reviewer": "E. Toets"}
    path.write_text(json.dumps(given), encoding="utf-8")
    return path


@pytest.mark.parametrize("name", NAMES)
def test_the_lines_of_each_letter(gemcli: Any, name: str, tmp_path: Path, own_blocks: Path) -> None:
    envelope, draft = drafted(gemcli, name, tmp_path)
    expected = (CASES / name / "expected.txt").read_text(encoding="utf-8")
    assert lines(envelope) == expected
    assert not envelope["left_out"]
    again = gemcli("verify", draft, "--json")
    assert again.code == 0, again.err
    for first, second in zip(envelope["findings"], again.envelope["findings"], strict=True):
        assert (second["verdict"], second["must_verify"]) == (first["verdict"], first["must_verify"])
        assert second["reasons"] == first["reasons"]


@pytest.mark.parametrize("name", NAMES)
def test_only_own_legal_text_lets_a_letter_be_approved(gemcli: Any, name: str, tmp_path: Path) -> None:
    _, draft = drafted(gemcli, name, tmp_path)
    for gap in ("correct", "reject"):
        done = gemcli("review", draft, "--apply", decided(draft, tmp_path, gap))
        if name not in LEGAL:
            assert done.code == 0, done.err
            continue
        assert done.code == 4
        assert all(block in done.err for block in LEGAL[name])
        assert not draft.with_name(f"{name}.letter.approval.json").exists()
        assert gemcli("export", draft, "--to", "docx").code == 4


@pytest.mark.parametrize("name", NAMES)
def test_with_own_legal_text_it_can(gemcli: Any, name: str, tmp_path: Path, own_blocks: Path) -> None:
    _, draft = drafted(gemcli, name, tmp_path)
    done = gemcli("review", draft, "--apply", decided(draft, tmp_path))
    assert done.code == 0, done.err
    assert gemcli("export", draft, "--to", "html").code == 0
    text = draft.with_suffix(".html").read_text(encoding="utf-8")
    assert "VOORBEELD" not in text
    assert "[invullen" not in text


def test_a_clause_that_the_reviewer_rejects_or_types_over_is_missing(
    gemcli: Any, tmp_path: Path, own_blocks: Path
) -> None:
    envelope, draft = drafted(gemcli, "besluit", tmp_path)
    clause = [finding["id"] for finding in envelope["findings"] if finding["section"] == "clause"]
    assert clause
    given = json.loads(decided(draft, tmp_path).read_text(encoding="utf-8"))
    for decision in given["decisions"]:
        if decision["id"] in clause:
            decision["decision"] = "reject"
    file = tmp_path / "zonder.json"
    file.write_text(json.dumps(given), encoding="utf-8")
    assert gemcli("review", draft, "--apply", file).code == 4
    text = draft.read_text(encoding="utf-8")
    typed = [line for line in text.splitlines() if "bezwaarschrift" not in line and "bezwaar maken" not in line]
    own = "U kunt overal bezwaar maken.\n\nDit besluit is verzonden"
    draft.write_text("\n".join(typed).replace("Dit besluit is verzonden", own, 1), encoding="utf-8", newline="\n")
    done = gemcli("review", draft, "--apply", decided(draft, tmp_path))
    assert done.code in (2, 4)
    assert not draft.with_name("besluit.letter.approval.json").exists()


def test_a_gap_that_a_person_fills_in_in_the_file_is_no_hindrance(
    gemcli: Any, tmp_path: Path, own_blocks: Path
) -> None:
    _, draft = drafted(gemcli, "klachtafhandeling", tmp_path)
    text = draft.read_text(encoding="utf-8").replace(
        "[invullen: wanneer u en de medewerker zijn gehoord", "[op 4 mei, de balie was onvriendelijk", 1
    )
    draft.write_text(text, encoding="utf-8", newline="\n")
    assert gemcli("review", draft).code == 0
    sidecar = json.loads(draft.with_suffix(".json").read_text(encoding="utf-8"))
    mine = [finding for finding in sidecar["findings"] if "de balie was onvriendelijk" in finding["text"]]
    assert [finding["by"] for finding in mine] == ["person"]
    given = json.loads(decided(draft, tmp_path).read_text(encoding="utf-8"))
    for decision in given["decisions"]:
        if decision["id"] == mine[0]["id"]:
            decision |= {"decision": "vouch", "remark": "Zo staat het in de klacht."}
    file = tmp_path / "met.json"
    file.write_text(json.dumps(given), encoding="utf-8")
    done = gemcli("review", draft, "--apply", file)
    assert done.code == 0, done.err


def test_a_value_inside_an_own_block_may_be_filled_in_at_the_review(
    gemcli: Any, tmp_path: Path, own_blocks: Path
) -> None:
    dossier = tmp_path / "besluit"
    shutil.copytree(CASES / "besluit" / "dossier", dossier)
    notes = dossier / "dossier.toml"
    kept = [line for line in notes.read_text(encoding="utf-8").splitlines() if not line.startswith("decision =")]
    notes.write_text("\n".join(kept), encoding="utf-8", newline="\n")
    done = gemcli("draft", dossier, "--json")
    gaps = [finding["text"] for finding in done.envelope["findings"] if finding["kind"] == "gap"]
    assert gaps == ["Wij besluiten het volgende: [invullen: de beslissing, met de voorschriften die erbij horen]."]
    draft = tmp_path / "besluit.letter.md"
    assert gemcli("review", draft, "--apply", decided(draft, tmp_path, "reject")).code == 4
    assert gemcli("review", draft, "--apply", decided(draft, tmp_path)).code == 0


def test_the_rule_of_a_term_stands_on_the_must_verify_list(gemcli: Any, tmp_path: Path) -> None:
    _, draft = drafted(gemcli, "ontvangst", tmp_path)
    must = draft.read_text(encoding="utf-8").split("## Te controleren")[1]
    (line,) = [row for row in must.splitlines() if "28 mei 2026 ons besluit" in row]
    assert "Awb art. 4:13" in line
    assert "8 weken vanaf vrijdag 3 april 2026" in line


def test_a_day_that_somebody_changed_does_not_follow_from_the_rule(gemcli: Any, tmp_path: Path) -> None:
    _, draft = drafted(gemcli, "ontvangst", tmp_path)
    sidecar = draft.with_suffix(".json")
    for path in (draft, sidecar):
        path.write_bytes(path.read_bytes().replace(b"28 mei 2026 ons", b"29 mei 2026 ons"))
    found = gemcli("verify", draft, "--json")
    assert found.code == 4
    wrong = [f for f in found.envelope["findings"] if "29 mei 2026" in f["text"]]
    assert [finding["verdict"] in ("supported", "quoted") for finding in wrong] == [False]


def test_a_municipality_may_replace_one_block_and_the_others_stay_the_shipped_ones(
    gemcli: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "eigen" / "letters"
    folder.mkdir(parents=True)
    (folder / "groet.nl.txt").write_text("Hartelijke groet,\n", encoding="utf-8")
    monkeypatch.setenv("GEMCLI_OWN_CONFIG", str(folder.parent))
    envelope, draft = drafted(gemcli, "ontvangst", tmp_path)
    said = [finding["text"] for finding in envelope["findings"]]
    assert "Hartelijke groet," in said
    assert "Dan laten wij u dat weten." in said
    assert gemcli("verify", draft).code == 0


def test_the_older_name_of_a_type_is_known_and_another_is_refused(gemcli: Any, tmp_path: Path) -> None:
    dossier = tmp_path / "vragen"
    shutil.copytree(CASES / "raadsvragen" / "dossier", dossier)
    assert gemcli("draft", dossier, "--type", "beantwoording-raadsvragen", "-o", tmp_path / "uit").code == 0
    refused = gemcli("draft", dossier, "--type", "liefdesbrief")
    assert refused.code == 2
    assert "beslissing-op-bezwaar" in refused.err
