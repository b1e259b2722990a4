"""Both values of a check stand where the envelope and the sidecar say: cut out again, they are the value."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from gemcli.drafts.record import finding_record
from gemcli.drafts.sidecar import load
from gemcli.facts import votes
from gemcli.jobs.reading import dossier_of_all
from gemcli.settings import load as load_settings

CLAIMS = Path(__file__).parents[1] / "claims" / "dev"
MINUTES = "notulen-2026-03-12.pdf"
TEXT = "notulen-2026-03-12.docx"
PLACED = ("money", "percent", "count", "date", "time", "vote", "id", "party", "person")
Record = dict[str, Any]


def layer(*paths: Path) -> dict[str, str]:
    """The text layer of each source, by its id."""
    settings = load_settings(environ={})
    return {document.source.id: document.text for document in dossier_of_all(paths, settings).documents}


def folded(text: str) -> str:
    return " ".join(text.split()).casefold()


def is_value(check: Record, value: str, words: str) -> bool:
    """Whether words are a value: a vote is told by its record, a field by its words, and ids may have a party."""
    if folded(words) == folded(value):
        return True
    if check["name"] == "vote":
        told = votes.find(words)
        # That nobody was against may stand elsewhere in the sentence: "met algemene stemmen ... aangenomen".
        return any(
            value.endswith((vote.canonical, vote.outcome.value, f"{vote.outcome.value} unanimous")) or value.isdecimal()
            for vote in told
        )
    return check["name"] == "field" and folded(value).endswith(folded(words))


def wrong(findings: list[Record], texts: dict[str, str]) -> list[tuple[str, str, str]]:
    """Values that do not stand where their check says."""
    found = []
    for finding in findings:
        for check in finding["checks"]:
            sides = (("claim", finding["text"]), ("source", texts.get(check["source_id"], "")))
            for side, text in sides:
                span = check[f"{side}_span"]
                words = text[slice(*span)] if span else check[side]
                if span and not (words and is_value(check, check[side], words)):
                    found.append((check["name"], check[side], words))
    return found


@pytest.mark.parametrize("case", ["raadsvergadering", "jaarverslag", "town-council"])
def test_made_up_claims(gemcli: Any, case: str) -> None:
    """Nearly every typed value has both places; values that were reckoned stand nowhere."""
    source = CLAIMS / case / "source.txt"
    done = gemcli("verify", CLAIMS / case / "claims.jsonl", "--against", source, "--json")
    findings = done.envelope["findings"]
    assert wrong(findings, layer(source)) == []
    checks = [check for finding in findings for check in finding["checks"] if check["name"] in PLACED]
    counts = Counter(
        (side, check[f"{side}_span"] is not None) for side in ("claim", "source") for check in checks if check[side]
    )
    assert counts["claim", False] == 0
    assert counts["source", True] > 0.85 * (counts["source", True] + counts["source", False])
    assert all(check["source_span"] is None for check in checks if not check["source"])


@pytest.mark.parametrize("name", [MINUTES, TEXT])
def test_a_sidecar_names_the_places_and_is_read_back_whole(gemcli: Any, evening: Path, name: str) -> None:
    done = gemcli("extract", evening / name, "--json")
    texts = layer(evening / name)
    assert wrong(done.envelope["findings"], texts) == []
    path = next(Path(output["path"]) for output in done.envelope["outputs"] if output["kind"] == "sidecar")
    record = json.loads(path.read_text(encoding="utf-8"))
    assert wrong(record["findings"], texts) == []
    votes_told = [check for one in record["findings"] for check in one["checks"] if check["name"] == "vote"]
    assert sum(check["source_span"] is not None for check in votes_told) > len(votes_told) / 2
    sidecar = load(path.read_bytes())
    sources = {source.id: source for source in sidecar.draft.activity.used}
    again = [finding_record(finding, sources, str) for finding in sidecar.draft.findings()]
    assert [one["checks"] for one in again] == [one["checks"] for one in record["findings"]]
    verified = gemcli("verify", path.with_suffix(".md"), "--json")
    assert verified.code == 0
    assert [one["checks"] for one in verified.envelope["findings"]] == [one["checks"] for one in record["findings"]]


def test_a_value_of_a_cell_names_the_cell(gemcli: Any, evening: Path) -> None:
    done = gemcli("flag", evening / "begroting-2026.xlsx", "--json")
    values = [
        (check, finding["fields"]["cell"])
        for finding in done.envelope["findings"]
        for check in finding["checks"]
        if check["name"] == "value" and check["source"]
    ]
    assert values
    for check, cell in values:
        assert check["source_span"] is None
        assert check["source_place"].rpartition("!")[2] == cell.rpartition("!")[2]
        assert check["source_id"] in check["citation"]


def test_a_sidecar_of_before_has_no_places(made: Any, evening: Path) -> None:
    made("extract", MINUTES)
    record = json.loads((evening / "notulen-2026-03-12.actions.json").read_text(encoding="utf-8"))
    for finding in record["findings"]:
        for check in finding["checks"]:
            for key in ("claim_span", "source_span", "source_id", "source_place"):
                del check[key]
    (finding, *_) = load(json.dumps(record).encode()).draft.findings()
    assert all(check.claim_span is None and check.source_id == "" for check in finding.checks)
