"""`doctor --privacy` tells of every kind of data where it lies, and what would leave with an endpoint."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from gemcli.jobs.data_kinds import PLACES, WORDS

ROOT = Path(__file__).parents[2]


def told(gemcli: Any, *options: str) -> dict[str, Any]:
    done = gemcli("doctor", "--privacy", "--json", *options)
    assert done.code == 0, done.err
    return dict(done.envelope)


def test_every_kind_says_everything_that_an_officer_asks(gemcli: Any) -> None:
    data = told(gemcli)["data"]
    assert len({place["name"] for place in data}) == len(data) == len(PLACES)
    assert not [place["name"] for place in data if not all(place[word] for word in WORDS)]
    assert not [place["name"] for place in data if "{" in place["where"]]


def test_every_ending_of_a_file_that_gemcli_writes_is_told() -> None:
    said = " ".join(f"{place.what} {place.where} {place.holds}" for place in PLACES)
    code = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "gemcli" / "jobs").glob("*.py"))
    endings = set(re.findall(r"\.((?:run|review|ask|approval)\.json)\b", code))
    assert endings and not [ending for ending in endings if ending not in said]


def test_the_folders_are_those_of_the_settings(gemcli: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GEMCLI_DATA_DIR", tmp_path.as_posix())
    where = {place["name"]: place["where"] for place in told(gemcli, "--out", str(tmp_path / "uit"))["data"]}
    assert where["log"] == f"{tmp_path.as_posix()}/log.jsonl"
    assert where["drafts"] == where["sidecars"] == (tmp_path / "uit").as_posix()


def test_with_the_embedded_engine_nothing_leaves(gemcli: Any) -> None:
    (line,) = told(gemcli)["leaves"]
    assert line.startswith("Nothing")


@pytest.mark.parametrize(
    ("hosts", "mask", "expected"),
    [
        ("", "always", ["does not stand in allowed_hosts", "is masked first"]),
        ("llm.example.org", "never", ["stands in allowed_hosts", "is not masked"]),
    ],
)
def test_with_an_endpoint_the_host_and_its_guards_are_told(
    gemcli: Any, monkeypatch: pytest.MonkeyPatch, hosts: str, mask: str, expected: list[str]
) -> None:
    monkeypatch.setenv("GEMCLI_ENGINE", "endpoint")
    monkeypatch.setenv("GEMCLI_ENDPOINT_BASE_URL", "https://llm.example.org/v1")
    monkeypatch.setenv("GEMCLI_ENDPOINT_MODEL", "m")
    monkeypatch.setenv("GEMCLI_ENDPOINT_MASK", mask)
    if hosts:
        monkeypatch.setenv("GEMCLI_ENDPOINT_ALLOWED_HOSTS", hosts)
    leaves = " ".join(told(gemcli)["leaves"])
    assert "llm.example.org over https" in leaves
    assert not [words for words in expected if words not in leaves]


def test_names_of_the_source_are_told_as_what_drafts_hold(gemcli: Any) -> None:
    holds = {place["name"]: place["holds"] for place in told(gemcli, "--names", "source")["data"]}
    assert "--names source" in holds["drafts"]
