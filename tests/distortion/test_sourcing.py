"""Errors of sourcing are put where they say, in a draft, in its source and in lines of claims."""

from __future__ import annotations

import json
import re
from pathlib import Path
from random import Random
from typing import Any

import pytest

from gemcli.sources.reader import read
from tests.distortion import corpus, handwritten, sourcing
from tests.distortion.edit import folded
from tests.distortion.passage import Passage, passages
from tests.distortion.record import Record

SOURCE = """De raad opent de vergadering om acht uur.
Het krediet van 450 euro voor de school wordt vastgesteld.
De heer Smit vraagt aandacht voor de kermis in het dorp.
De wethouder stuurt de nota voor de zomer naar de raad.
"""
LINES = SOURCE.splitlines()
DRAFT = "\n".join(
    (
        "## Besluiten",
        "",
        *(f"- Punt {number}: {line} [^n-{number}]" for number, line in enumerate(LINES, 1)),
        "",
        "## Te controleren",
        "",
        f"- {LINES[0]} [^n-1]",
        "",
        *(f'[^n-{number}]: bron.txt, r. {number}, "{line}"' for number, line in enumerate(LINES, 1)),
        "",
    )
)


def changed_lines(before: str, after: str) -> list[tuple[str, str]]:
    pairs = zip(before.splitlines(), after.splitlines(), strict=True)
    return [(one, other) for one, other in pairs if one != other]


def test_footnotes_are_taken_from_claims_of_the_body() -> None:
    altered = sourcing.footnote_taken(DRAFT, Random(1))
    changes = changed_lines(DRAFT, altered.markdown)
    assert [other for _, other in changes] == [f"- Punt 1: {LINES[0]}", f"- Punt 3: {LINES[2]}"]
    assert altered.texts == {folded(f"Punt {number}: {LINES[number - 1]}") for number in (1, 3)}


def test_footnotes_are_pointed_to_the_place_of_another_claim() -> None:
    altered = sourcing.footnote_moved(DRAFT, Random(1))
    changes = changed_lines(DRAFT, altered.markdown)
    assert [re.sub(r"\[.*", "", one) for one, _ in changes] == [re.sub(r"\[.*", "", other) for _, other in changes]
    assert [other[-6:] for _, other in changes] == ["[^n-3]", "[^n-1]"]


def test_one_thing_is_changed_in_the_quote_of_a_footnote() -> None:
    altered = sourcing.quote_altered(DRAFT, Random(1))
    changes = changed_lines(DRAFT, altered.markdown)
    assert [one[:6] for one, _ in changes] == ["[^n-1]", "[^n-3]"]
    assert len(altered.texts) == 2


def test_a_source_is_changed_in_the_cited_lines_alone() -> None:
    changed, texts = sourcing.source_altered(DRAFT, SOURCE, Random(1))
    assert [one for one, _ in changed_lines(SOURCE, changed)] == [LINES[0], LINES[2]]
    assert texts == {folded(f"Punt {number}: {LINES[number - 1]}") for number in (1, 3)}


@pytest.fixture(scope="module")
def records() -> list[Record]:
    bench = corpus.bench()
    folder = corpus.TESTS / "records" / "dev"
    files = (folder / "39-vechterdam-stemmingslijst.pdf", folder / "05-bergerveld-notulen.txt")
    return [corpus.record(read(file), "minutes", bench, "dev", file) for file in files]


def test_a_line_of_claims_is_wrong_in_what_it_is_called_after(records: list[Record]) -> None:
    for record, other in (records, reversed(records)):
        pool = passages([record], "dev")
        texts = {passage.text: passage for passage in pool}
        kinds = set()
        for kind, line in sourcing.cited(pool, other, Random(1)):
            kinds.add(kind)
            passage = texts[str(line["text"])]
            wrong = _wrong(passage, line)
            assert wrong == {"right": set(), "other file": {"source"}, "other page": {"page"}}.get(kind, {"quote"})
        assert {"right", "other sentence", "other file", "word changed", "denial put in"} <= kinds


def _wrong(passage: Passage, line: dict[str, str | int]) -> set[str]:
    """Which parts of a citation do not hold."""
    document = passage.record.document
    page = int(line.get("page", 0))
    pages = range(1, len(document.page_starts) + 1)
    on_page = folded(document.text.split("\f")[page - 1]) if page in pages and len(pages) > 1 else passage.record.words
    found = {"quote"} if line["quote"] != passage.text else set()
    found |= {"source"} if line["source"] != passage.record.file.name else set()
    return found | ({"page"} if not found and folded(passage.text)[:30] not in on_page else set())


def test_handwritten_claims_are_read_and_put_as_verify_takes_them(tmp_path: Path, gemcli: Any) -> None:
    folder = tmp_path / "dev" / "kermis"
    folder.mkdir(parents=True)
    (folder / "source.txt").write_text(SOURCE, encoding="utf-8")
    rows = [
        {
            "id": "a",
            "text": LINES[1],
            "class": "own words",
            "truth": "faithful",
            "because": "regel 2",
            "quote": LINES[1],
        },
        {"id": "b", "text": LINES[1].replace("450", "540"), "class": "amount", "truth": "false", "because": "450"},
    ]
    (folder / "claims.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    (case,) = handwritten.cases("dev", tmp_path)
    assert [claim.is_true for claim in case.claims] == [True, False]
    file = tmp_path / "claims.jsonl"
    for with_quotes, ids in ((False, ["a", "b"]), (True, ["a"])):
        file.write_text(case.lines(with_quotes=with_quotes), encoding="utf-8")
        findings = gemcli("verify", file, "--against", case.source, "--json").envelope["findings"]
        assert [finding["id"] for finding in findings] == ids
        assert findings[0]["verdict"] == "quoted"


def test_a_truth_that_is_neither_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "dev" / "kermis"
    folder.mkdir(parents=True)
    row = {"id": "a", "text": "x", "class": "c", "truth": "maybe", "because": ""}
    (folder / "claims.jsonl").write_text(json.dumps(row), encoding="utf-8")
    with pytest.raises(ValueError, match="faithful or false"):
        list(handwritten.cases("dev", tmp_path))
