"""A summary whose words come from a model: what neither it nor the rules had room for is listed behind it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

MINUTES = "notulen-2026-03-12.docx"
SUMMARY = "notulen-2026-03-12.summary.md"


def test_what_a_model_leaves_out_is_listed_and_stays_out_of_the_claims(gemcli: Any, model: Any, evening: Path) -> None:
    made = gemcli("summarise", evening / MINUTES, "--max-words", "300", "--json")
    assert made.code == 0, made.err
    assert model.asked
    missing = made.envelope["not_mentioned"]
    assert {finding["kind"] for finding in missing} <= {"decision", "commitment", "key_point"}
    assert any("15 mei 2026" in finding["text"] for finding in missing)
    page = (evening / SUMMARY).read_text(encoding="utf-8")
    assert f"## Niet genoemd ({len(missing)})" in page
    checked = gemcli("verify", evening / SUMMARY, "--json").envelope
    assert len(checked["findings"]) == len(made.envelope["findings"])
    assert [finding["text"] for finding in checked["not_mentioned"]] == [finding["text"] for finding in missing]
