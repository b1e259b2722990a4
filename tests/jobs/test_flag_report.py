"""`gemcli flag --report`, and the draft beside it: each finding with its expectation, norm and open explanation."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser


@pytest.fixture
def budget(tmp_path: Path, demo_folder: Path) -> Path:
    shutil.copy(demo_folder / "begroting-2026.xlsx", tmp_path)
    return tmp_path / "begroting-2026.xlsx"


def test_every_finding_of_the_draft_is_on_the_page(gemcli: Any, budget: Path, tmp_path: Path) -> None:
    page = tmp_path / "controle.html"
    done = gemcli("flag", budget, "--report", page, "--json")
    assert done.code == 0
    assert [one["path"] for one in done.envelope["outputs"] if one["kind"] == "report"] == [page.as_posix()]
    tree = LexborHTMLParser(page.read_bytes())
    assert tree.css_first("html").attributes["lang"] == "nl"
    said = sorted(node.text() for node in tree.css("article .said"))
    assert said == sorted(one["text"] for one in done.envelope["findings"])
    assert len(said) > 2
    for one in done.envelope["findings"]:
        article = next(node for node in tree.css("article") if node.css_first(".said").text() == one["text"])
        cells = {node.attributes["data-a"] for node in article.css("[data-a]")}
        assert one["fields"]["cell"].rpartition("!")[2] in cells
        assert one["fields"]["expectation"] in article.css_first(".facts").text()
    hard = [node.attributes["class"] for node in tree.css("article")]
    assert hard.count("finding hard") == sum(one["fields"]["tier"] == "hard" for one in done.envelope["findings"])
    assert [one["message"] for one in done.envelope["warnings"] if one["code"] == "understood"]
    assert not re.search(r'(?:src|href)="(?!#)', page.read_text(encoding="utf-8"))


def test_the_same_budget_gives_the_same_page(gemcli: Any, budget: Path, tmp_path: Path) -> None:
    pages = tmp_path / "een.html", tmp_path / "twee.html"
    for page in pages:
        assert gemcli("flag", budget, "--report", page, "--force").code == 0
    assert pages[0].read_bytes() == pages[1].read_bytes()


def test_several_budgets_share_a_page(gemcli: Any, budget: Path, tmp_path: Path) -> None:
    other = tmp_path / "tweede.csv"
    other.write_text("Post;2024;2025;2026\nWegen;10;11;12\nGroen;20;21;22\nTotaal;30;32;99\n", encoding="utf-8")
    page = tmp_path / "samen.html"
    assert gemcli("flag", budget, other, "--report", page).code == 0
    heads = [node.text().strip() for node in LexborHTMLParser(page.read_bytes()).css("section h2")]
    assert any(head.startswith("begroting-2026.xlsx: ") for head in heads)
    assert "tweede.csv: tweede" in heads


@pytest.mark.parametrize("name", ["controle.txt", "begroting-2026.xlsx"])
def test_a_report_that_would_not_open_is_refused_before_anything_is_written(
    gemcli: Any, budget: Path, tmp_path: Path, name: str
) -> None:
    before = budget.read_bytes()
    assert gemcli("flag", budget, "--report", tmp_path / name).code == 2
    assert budget.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == [budget.name]


def test_the_draft_names_its_norms_first_and_leaves_the_explanation_open(
    gemcli: Any, budget: Path, tmp_path: Path
) -> None:
    findings = gemcli("flag", budget, "--json").envelope["findings"]
    text = (tmp_path / "begroting-2026.flags.md").read_text(encoding="utf-8")
    head, _, body = text.partition("\n## ")
    assert "> Gebruikte normen:" in head
    assert "(materiality.share, vastgesteld op 2026-01-01" in head
    assert body.startswith("Telt niet op")
    body = body.partition("\n## Te controleren")[0]
    assert body.count("**Toelichting:** [invullen: toelichting van de afdeling]") == len(findings)
    expected = [one["fields"]["expectation"] for one in findings if one["fields"]["expectation"]]
    assert expected
    assert body.count("**Verwachting:**") == len(expected)
    for line in expected:
        assert f"**Verwachting:** {line}" in body
    sidecar = json.loads((tmp_path / "begroting-2026.flags.json").read_text(encoding="utf-8"))
    assert len(sidecar["activity"]["norms"]) == 3
    assert gemcli("verify", tmp_path / "begroting-2026.flags.md").code == 0


def test_norms_come_back_from_the_sidecar(gemcli: Any, budget: Path, tmp_path: Path) -> None:
    from gemcli.drafts.sidecar import load

    gemcli("flag", budget)
    data = (tmp_path / "begroting-2026.flags.json").read_bytes()
    assert list(load(data).draft.activity.norms) == json.loads(data)["activity"]["norms"]
