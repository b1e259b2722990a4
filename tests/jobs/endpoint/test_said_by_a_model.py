"""What becomes of true and false sentences of a model, through the whole line from files to drafts."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

CASES = Path(__file__).parents[2] / "cases" / "endpoint_claims.toml"
MINUTES = "notulen-2026-03-12.docx"
JOBS: dict[str, tuple[object, ...]] = {
    "summarise": ("summarise", MINUTES, "--max-words", "6000"),
    "list": ("summarise", "besluitenlijst-2026-03-12.docx", "--max-words", "6000"),
    "dossier": ("summarise", "dossier-raadsbrief", "--max-words", "6000"),
    "transcript": ("summarise", "transcript-2026-03-12.vtt", "--max-words", "6000"),
    "extract": ("extract", MINUTES),
    "raadsbrief": ("draft", "dossier-raadsbrief", "--type", "raadsbrief"),
    "informatief": ("draft", "dossier-informatief", "--type", "informatief"),
}
CERTAIN = ("quoted", "supported")
BODY = (*CERTAIN, "needs_human")


@dataclass(frozen=True)
class Case:
    """One sentence of the model and what became of it."""

    name: str
    is_true: bool
    sort: str
    verdict: str
    """Its verdict; `repeated` for a sentence left out because a rule says the same of the same sentence already."""
    why: str = ""


def written(job: str) -> list[dict[str, Any]]:
    """The claims of one job as they were written down."""
    return [claim for claim in tomllib.loads(CASES.read_text(encoding="utf-8"))["claim"] if claim["job"] == job]


def measured(gemcli: Any, model: Any, evening: Path, job: str) -> Iterator[Case]:
    """Yield what becomes of every claim of a job; as many runs as it takes, for a reply holds only so many claims."""
    left = written(job)
    while left:
        done = said_in_one_run(gemcli, model, evening, job, left)
        assert done, f"evidence stood in no request: {left[0]['name']}"
        yield from done.values()
        left = [claim for claim in left if claim["name"] not in done]


def said_in_one_run(
    gemcli: Any, model: Any, evening: Path, job: str, claims: Sequence[dict[str, Any]]
) -> dict[str, Case]:
    """Let the model say each claim in the window that holds its evidence, as many as the schema of a request allows."""
    said: dict[str, dict[str, Any]] = {}

    def choose(asked: Any) -> list[dict[str, Any]]:
        found = []
        for claim in claims:
            numbers = asked.numbers(claim["evidence"])
            if numbers and claim["name"] not in said and len(found) < asked.schema["claims"]["maxItems"]:
                said[claim["name"]] = claim
                found.append({"kind": claim["kind"], "text": claim["text"], "evidence": numbers})
        return found

    model.claims(choose)
    command, source, *options = JOBS[job]
    made = gemcli(command, evening / str(source), *options, "--json", "--force", "--out", evening / f"out-{job}")
    assert made.code == 0, made.err
    judged = {
        finding["text"]: finding
        for finding in (*made.envelope["findings"], *made.envelope["left_out"])
        if finding["by"] == "model"
    }
    cases = {}
    for name, claim in said.items():
        finding = judged.pop(claim["text"], {"verdict": "repeated", "reasons": []})
        cases[name] = Case(name, claim["true"], claim["sort"], finding["verdict"], "; ".join(finding["reasons"]))
    assert not judged, "a sentence came back otherwise than it was said"
    return cases


def share(part: int, whole: int) -> str:
    return f"{part}/{whole} = {part / whole:.0%}"


def shown(cases: Sequence[Case]) -> str:
    """The figures, and every sentence that did not come out as it should, by name."""
    true, false = [c for c in cases if c.is_true], [c for c in cases if not c.is_true]
    verdicts = Counter((case.is_true, case.verdict) for case in cases)
    names = sorted({case.verdict for case in cases})
    rows = [f"{'':8}" + "".join(f"{name:>15}" for name in names)]
    for label, is_true in (("true", True), ("false", False)):
        rows.append(f"{label:8}" + "".join(f"{verdicts[is_true, name]:>15}" for name in names))
    body = [case for case in true if case.verdict in (*BODY, "repeated")]
    marked = [case for case in true if case.verdict == "needs_human"]
    rows += [
        f"true sentences in the body: {share(len(body), len(true))}",
        f"true sentences marked for a person: {share(len(marked), len(true))}",
        f"false sentences called supported or quoted: {share(sum(c.verdict in CERTAIN for c in false), len(false))}",
        f"false sentences left out: {share(sum(c.verdict not in (*BODY, 'repeated') for c in false), len(false))}",
    ]
    for case in cases:
        if case.verdict not in (*CERTAIN, "repeated") if case.is_true else case.verdict in BODY:
            label = "true" if case.is_true else "false"
            rows.append(f"{label} | {case.verdict} | {case.name} | {case.sort} | {case.why}")
    return "\n".join(rows)


def test_true_sentences_reach_the_reader_and_no_false_one_is_vouched(gemcli: Any, model: Any, evening: Path) -> None:
    cases = [case for job in JOBS for case in measured(gemcli, model, evening, job)]
    print(shown(cases))
    true = [case for case in cases if case.is_true]
    assert not [case.name for case in cases if not case.is_true and case.verdict in CERTAIN]
    assert sum(case.verdict in (*BODY, "repeated") for case in true) >= 0.8 * len(true)
    assert sum(case.verdict == "needs_human" for case in true) <= 0.3 * len(true)


def test_there_is_enough_to_measure() -> None:
    claims = [claim for job in JOBS for claim in written(job)]
    assert len({claim["name"] for claim in claims}) == len(claims)
    assert sum(claim["true"] for claim in claims) >= 34
    assert sum(not claim["true"] for claim in claims) >= 14
