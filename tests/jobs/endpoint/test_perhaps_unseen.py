"""What rests on words that people may not see is looked at by a person, on every way to a draft."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from gemcli.model.finding import Ground
from tests.hostile.containers import docx, run
from tests.jobs.endpoint.conftest import Asked, Model

LINES = (
    "Notulen van de raad van Waterrade van 12 maart 2026",
    "5. Krediet sporthal",
    "De voorzitter opent de vergadering om 19.30 uur.",
    "De raad besluit unaniem een krediet van € 450.000 beschikbaar te stellen voor de brug.",
)
DOUBTFUL = "De raad besluit unaniem een krediet van € 980.000 beschikbaar te stellen voor de sporthal."
WHITE = '<w:color w:val="FFFFFF"/>'
PATTERN = '<w:pPr><w:shd w:val="horzStripe" w:color="000000" w:fill="336699"/></w:pPr>'
PARAGRAPH = f"<w:p>{PATTERN}{run(DOUBTFUL, WHITE)}</w:p>"
TABLE = (
    f"<w:tbl><w:tr><w:tc><w:p>{run('Besluit')}</w:p></w:tc><w:tc><w:p>{run('Nummer')}</w:p></w:tc></w:tr>"
    f"<w:tr><w:tc>{PARAGRAPH}</w:tc><w:tc><w:p>{run('7')}</w:p></w:tc></w:tr></w:tbl>"
)
LETTER = Path(__file__).parents[2] / "golden" / "letters" / "besluit" / "dossier"
FACT = "De inrit is 4 meter breed"
COMMANDS = {
    "summarise": ("summarise",),
    "extract": ("extract",),
    "ask": ("ask", "Welk krediet is beschikbaar gesteld voor de sporthal?"),
}


def dossier(folder: Path, more: str = PARAGRAPH) -> Path:
    folder.mkdir()
    (folder / "notulen.docx").write_bytes(docx(LINES, more))
    return folder


def says_the_hall(asked: Asked) -> list[dict[str, Any]]:
    """What a model says of the sentence that may not be seen, where it is shown."""
    numbers = asked.numbers(["980.000"])
    kinds = asked.schema["claims"]["items"]["properties"]["kind"]["enum"]
    return [{"kind": kinds[0], "text": DOUBTFUL, "evidence": numbers}] if numbers else []


def of_the_hall(findings: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [each for each in findings if "980.000" in json.dumps(each["citations"], ensure_ascii=False)]


@pytest.mark.parametrize("more", [PARAGRAPH, TABLE], ids=["paragraph", "table"])
@pytest.mark.parametrize("engine", ["extractive", "endpoint"])
@pytest.mark.parametrize("task", COMMANDS)
def test_a_person_must_look_at_it(gemcli: Any, model: Model, tmp_path: Path, task: str, engine: str, more: str) -> None:
    folder, out = dossier(tmp_path / "zaak", more), tmp_path / "uit"
    model.claims(says_the_hall)
    path = folder / "notulen.docx" if task in ("summarise", "extract") else folder
    done = gemcli(*COMMANDS[task], path, "--engine", engine, "--out", out, "--json")
    assert done.code == 0, done.err
    assert "perhaps_hidden" in [each["code"] for each in done.envelope["warnings"]]
    found = of_the_hall(done.envelope["findings"])
    assert found
    for each in found:
        assert Ground.UNSEEN in each["must_verify"]
        assert any("notulen.docx" in json.dumps(reason) for reason in each["reasons"])
    others = [each for each in done.envelope["findings"] if each not in found]
    assert all(Ground.UNSEEN not in each["must_verify"] for each in others)


def line_of_word(line: str) -> str:
    """A line of Markdown as a paragraph of Word; white on a pattern where it holds the fact."""
    if line.startswith("#"):
        return f'<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr>{run(line.lstrip("# "))}</w:p>'
    return f"<w:p>{PATTERN}{run(line, WHITE)}</w:p>" if FACT in line else f"<w:p>{run(line)}</w:p>"


@pytest.mark.parametrize("engine", ["extractive", "endpoint"])
def test_a_letter_has_it_on_its_list(gemcli: Any, model: Model, tmp_path: Path, engine: str) -> None:
    folder = tmp_path / "besluit"
    shutil.copytree(LETTER, folder)
    note, facts = folder / "advies.md", folder / "dossier.toml"
    lines = [line for line in note.read_text(encoding="utf-8").splitlines() if line]
    body = "".join(line_of_word(line) for line in lines)
    note.unlink()
    facts.write_text(facts.read_text(encoding="utf-8").replace("advies.md", "advies.docx"), encoding="utf-8")
    note.with_suffix(".docx").write_bytes(docx((), body))
    done = gemcli("draft", folder, "--engine", engine, "--out", tmp_path / "uit", "--json")
    assert done.code == 0, done.err
    found = [each for each in done.envelope["findings"] if FACT in json.dumps(each["citations"])]
    assert found
    assert all(Ground.UNSEEN in each["must_verify"] for each in found)


def test_verify_says_the_same_and_approval_cannot_pass_over_it(gemcli: Any, tmp_path: Path) -> None:
    folder, out = dossier(tmp_path / "zaak"), tmp_path / "uit"
    gemcli("extract", folder / "notulen.docx", "--out", out)
    (draft,) = out.glob("*.md")
    kept = of_the_hall(json.loads(draft.with_suffix(".json").read_bytes())["findings"])
    assert kept
    assert all(Ground.UNSEEN in each["must_verify"] for each in kept)
    said = gemcli("verify", draft, "--against", folder, "--json")
    assert [each["must_verify"] for each in of_the_hall(said.envelope["findings"])] == [
        each["must_verify"] for each in kept
    ]
    decisions = tmp_path / "besluiten.json"
    table = {"decisions": [], "accept_group": True, "approve": True, "reviewer": "M. de Vries"}
    decisions.write_text(json.dumps(table), encoding="utf-8")
    assert gemcli("review", draft, "--apply", decisions).code != 0
    assert not list(out.glob("*.approval.json"))
