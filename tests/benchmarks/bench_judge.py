"""Measures the judge: claims made wrong or retold by the simulator, hand-written ones, errors of sourcing, and speed.

Run with `pytest -m benchmark tests/benchmarks/bench_judge.py -s`; `-k dev` or `-k held` runs one half of the text.
`CLAIMS_SHOWN=1` shows, of the half to develop on, the claims that the judge got wrong. Nothing of `held` is ever shown.
"""

from __future__ import annotations

import json
import os
import random
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path
from statistics import quantiles
from typing import Any

import pytest
from rapidfuzz import fuzz

from gemcli.grounding.judge import Judge
from gemcli.grounding.locate import Locator
from gemcli.model.claim import By, Claim, Evidence, Kind, Quote
from gemcli.model.finding import Verdict
from tests.benchmarks.verdict_table import Table, weighted
from tests.distortion import corpus, handwritten, sourcing
from tests.distortion.edit import Edit, folded
from tests.distortion.kinds import FALSE, GROUPS, TRUE
from tests.distortion.passage import Passage, passages
from tests.distortion.quotes import falsified
from tests.distortion.record import Record
from tests.distortion.simulator import Made, made

pytestmark = pytest.mark.benchmark

PER_KIND = 60
HALVES = ("dev", "held")
SHOWN = bool(os.environ.get("CLAIMS_SHOWN"))
DRAFTED = {"dev": "notulen-denhaag-2025-01-23.txt", "held": "notulen-denhaag-2025-02-13.txt"}
"""The minutes that drafts are made of to be spoilt."""
PER_RECORD = 70
"""Passages of a record that are cited wrongly, a seventh of them in each way."""
TIMED = 300
"""Claims and quotes that are timed."""
Loud = Callable[[], AbstractContextManager[None]]


@pytest.fixture(scope="session")
def records(samples: Path) -> list[Record]:
    bench = corpus.bench()
    return [*corpus.real(samples, bench), *(record for half in HALVES for record in corpus.made_up(half, bench))]


@pytest.fixture
def loud(capsys: pytest.CaptureFixture[str]) -> Loud:
    """What is printed within is seen, also where commands are run whose output is read."""
    return capsys.disabled


class Bench:
    """The judges of the records, each made when it is first needed, and the time that they took."""

    def __init__(self) -> None:
        self._judges: dict[str, Judge] = {}
        self._municipality = corpus.bench().municipality()
        self.spent_s: list[float] = []

    def verdict(self, record: Record, claim: Claim) -> Verdict:
        judge = self.judge(record)
        start = time.process_time()
        found = judge.judge(claim).verdict
        self.spent_s.append(time.process_time() - start)
        return found

    def judge(self, record: Record) -> Judge:
        name = record.document.source.sha256
        if name not in self._judges:
            judge = Judge([record.document], record.sections, self._municipality, record.language)
            judge.judge(Claim(Kind.STATEMENT, "De eerste vraag bouwt de index.", Evidence(), By.PERSON))
            self._judges[name] = judge
        return self._judges[name]


@pytest.mark.parametrize("half", HALVES)
def test_simulated_claims(records: list[Record], half: str, loud: Loud) -> None:
    pool = passages(records, half)
    bench = Bench()
    wrong: list[tuple[Made, Verdict]] = []
    tables = []
    for title, kinds in (("falsified", FALSE), ("faithful", TRUE)):
        by_class = Table(f"{title}, {half}", title == "faithful")
        by_paper = Table(f"{title}, {half}, by paper", title == "faithful")
        for kind in kinds:
            for one in made(kind, pool, PER_KIND):
                found = bench.verdict(one.passage.record, one.claim)
                by_class.add(kind, found)
                by_paper.add(f"{one.passage.record.kind}, {one.passage.language}", found)
                wrong += [(one, found)] if by_class.is_wrong(found) else []
        tables += [by_class, by_paper]
    tables.append(wrong_places(pool, bench, half))
    with loud():
        print(f"\n{len(bench.spent_s)} claims on {len(pool)} sentences, {milliseconds(bench.spent_s)}")
        for table in tables:
            print(*table.lines(), sep="\n")
        print(weighted(tables[0], {name: (group.share, group.kinds) for name, group in GROUPS.items()}))
        for one, found in wrong if SHOWN and half == "dev" else ():
            print(f"  {found} [{one.kind}] {one.text!r}\n     of {one.passage.text!r} ({one.passage.record.file.name})")
    assert len(bench.spent_s) >= 1000
    assert len(tables[0].rows) >= 16


def wrong_places(pool: Sequence[Passage], bench: Bench, half: str) -> Table:
    """True sentences that name another sentence of the same source."""
    table = Table(f"wrong citation, {half}", is_true=False)
    chance = random.Random(11)
    for passage in chance.sample(list(pool), 2 * PER_KIND):
        others = [each for each in pool if each.record is passage.record and passage.text not in each.near]
        if others:
            claim = replace(quoting(passage), evidence=quoting(chance.choice(others)).evidence)
            table.add("other sentence", bench.verdict(passage.record, claim))
    return table


def quoting(passage: Passage) -> Claim:
    """A claim in the words of its place."""
    return Made("own words", passage, Edit()).claim


@pytest.mark.parametrize("half", HALVES)
@pytest.mark.parametrize("with_quotes", [False, True], ids=["text", "quote"])
def test_handwritten_claims(gemcli: Any, tmp_path: Path, loud: Loud, half: str, with_quotes: bool) -> None:
    """As anybody would: `gemcli verify FILE.jsonl --against source.txt --json`."""
    title = f"{half}, {'with quote' if with_quotes else 'text alone'}"
    false, faithful = Table(f"false, {title}", is_true=False), Table(f"faithful, {title}", is_true=True)
    wrong = []
    cases = list(handwritten.cases(half))
    if not cases:
        pytest.skip(f"no hand-written claims in tests/claims/{half}")
    for case in cases:
        verdicts = verified(gemcli, tmp_path / f"{case.name}.jsonl", case.lines(with_quotes=with_quotes), [case.source])
        for claim in case.claims:
            if claim.id in verdicts:
                table = faithful if claim.is_true else false
                table.add(claim.kind, verdicts[claim.id])
                if table.is_wrong(verdicts[claim.id]):
                    wrong.append(f"  {verdicts[claim.id]} [{case.name}/{claim.id}, {claim.kind}] {claim.text}")
    with loud():
        print("", *false.lines(), *faithful.lines(), *(wrong if SHOWN and half == "dev" else ()), sep="\n")
    assert false.rows
    assert faithful.rows


def verified(gemcli: Any, file: Path, lines: str, against: Sequence[Path]) -> dict[str, Verdict]:
    """Return the verdict on each line of claims by its id."""
    file.write_text(lines, encoding="utf-8")
    if not lines:
        return {}
    ran = gemcli("verify", file, *(word for path in against for word in ("--against", path)), "--json", "--no-progress")
    return {finding["id"]: Verdict(finding["verdict"]) for finding in ran.envelope["findings"]}


@pytest.mark.parametrize("half", HALVES)
def test_sourcing_of_drafts(gemcli: Any, samples: Path, tmp_path: Path, loud: Loud, half: str) -> None:
    """Drafts of gemcli whose footnotes or sources were tampered with."""
    table = Table(f"sourcing, drafts, {half}", is_true=False)
    codes: Counter[str] = Counter()
    wrong: list[str] = []
    source = tmp_path / DRAFTED[half]
    original = (samples / "council" / source.name).read_text(encoding="utf-8")
    for command, suffix in (("summarise", "summary"), ("extract", "actions")):
        source.write_text(original, encoding="utf-8")
        gemcli(command, source, "--out", tmp_path, "-q", "--force")
        draft = tmp_path / f"{source.stem}.{suffix}.md"
        markdown = draft.read_text(encoding="utf-8")
        for kind, spoil in sourcing.DRAFT.items():
            altered = spoil(markdown, random.Random(7))
            draft.write_text(altered.markdown, encoding="utf-8")
            ran = gemcli("verify", draft, "--json", "--no-progress")
            wrong += tally(table, kind, ran.envelope, altered.texts)
        draft.write_text(markdown, encoding="utf-8")
        changed, texts = sourcing.source_altered(markdown, original, random.Random(7))
        source.write_text(changed, encoding="utf-8")
        ran = gemcli("verify", draft, "--json", "--no-progress")
        wrong += tally(table, "cited place changed on disk", ran.envelope, texts)
        codes[f"source changed: exit {ran.code}"] += 1
    with loud():
        print("", *table.lines(), f"  {dict(codes)}", *(wrong if SHOWN and half == "dev" else ()), sep="\n")
    assert table.rows


def tally(table: Table, kind: str, envelope: dict[str, Any], texts: frozenset[str]) -> list[str]:
    """Count the verdicts on the claims that were spoilt, and return what went wrong."""
    found = {folded(finding["text"]): finding for finding in envelope["findings"]}
    wrong = []
    for finding in (found[text] for text in sorted(texts) if text in found):
        verdict = Verdict(finding["verdict"])
        table.add(kind, verdict)
        if table.is_wrong(verdict):
            wrong.append(f"  {verdict} [{kind}] {finding['text'][:300]}")
    return wrong


@pytest.mark.parametrize("half", HALVES)
def test_sourcing_of_claims(gemcli: Any, records: list[Record], tmp_path: Path, loud: Loud, half: str) -> None:
    """Claims with source, page and quote, one of which is wrong, against the source and another one beside it."""
    table = Table(f"sourcing, claims, {half}", is_true=False)
    wrong: list[str] = []
    on_disk = [record for record in records if record.file.is_file() and record.half in ("", half)]
    for record, other in pairs(on_disk):
        pool = passages([record], half)
        chance = random.Random(f"{record.file.name}-7")
        picked = chance.sample(pool, min(PER_RECORD, len(pool)))
        lines = list(sourcing.cited(picked, other, chance))
        text = "".join(f"{json.dumps(line, ensure_ascii=False)}\n" for _, line in lines)
        verdicts = verified(gemcli, tmp_path / "claims.jsonl", text, [record.file, other.file])
        for kind, line in lines:
            verdict = verdicts[str(line["id"])]
            table.add(kind, verdict)
            if table.is_wrong(verdict) == (kind != "right"):
                wrong.append(f"  {verdict} [{kind}, {record.file.name}] {line}")
    right = table.rows.pop("right")
    with loud():
        cited = ", ".join(f"{verdict} {count}" for verdict, count in right.items())
        print("", *table.lines(), f"  cited rightly: {cited}", *(wrong if SHOWN and half == "dev" else ()), sep="\n")
    assert table.rows


def pairs(records: Sequence[Record]) -> Iterator[tuple[Record, Record]]:
    """Each record of three kinds of paper, with the next one of another name as what lies beside it."""
    picked = [record for record in records if record.kind in ("minutes", "decision list", "proposal")]
    for index, record in enumerate(picked):
        others = (*picked[index + 1 :], *picked[:index])
        yield record, next(other for other in others if other.file.name != record.file.name)


def test_speed(samples: Path, records: list[Record], loud: Loud) -> None:
    """A dossier of a megabyte: the index once, then each claim and each quote, beside a search without an index."""
    dossier = megabyte(records)
    size = sum(len(record.document.text) for record in dossier) / 1e6
    documents = [record.document for record in dossier]
    sections = [section for record in dossier for section in record.sections]
    start = time.process_time()
    judge = Judge(documents, sections, corpus.bench().municipality(), "nl")
    judge.judge(Claim(Kind.STATEMENT, "De eerste vraag bouwt de index.", Evidence(), By.PERSON))
    index_s = time.process_time() - start
    start = time.process_time()
    locator = Locator(documents)
    locator.find(Quote("geen enkel woord van dit alles staat ergens zo bij elkaar"))
    locator_s = time.process_time() - start
    chance = random.Random(7)
    pool = [passage for passage in passages(dossier, "dev") if len(passage.text) > 60]
    picked = chance.sample(pool, TIMED)
    whole = "\f".join(document.text for document in documents).lower()
    with loud():
        print(f"\n{size:.2f} MB; index: judge {index_s / size:.2f} s per MB, locator {locator_s / size:.2f} s per MB")
        cited = [quoting(passage) for passage in picked]
        wrong = [one.claim for kind in FALSE for one in made(kind, pool, TIMED // len(FALSE))]
        bare = [Claim(Kind.STATEMENT, claim.text, Evidence(), By.PERSON) for claim in wrong]
        for name, claims in (("true, cited", cited), ("false, cited", wrong), ("false, no evidence", bare)):
            print(f"  judge, {name:20} {milliseconds([timed(judge.judge, claim) for claim in claims])}")
        absent = [" ".join(reversed(passage.text.split())) for passage in picked]
        noisy = [new for passage in picked if (new := falsified(passage.text, chance))]
        for name, quotes in (
            ("word for word", [each.text for each in picked]),
            ("falsified", noisy),
            ("absent", absent),
        ):
            print(f"  locator, {name:18} {milliseconds([timed(locator.find, Quote(quote)) for quote in quotes])}")
            slow = [
                timed(lambda quote: fuzz.partial_ratio_alignment(quote, whole), each.lower()) for each in quotes[:60]
            ]
            print(f"  rapidfuzz, {name:16} {milliseconds(slow)}")


def megabyte(records: Sequence[Record]) -> list[Record]:
    """Minutes and transcripts of the samples, up to a million characters and the rest of the last one."""
    found: list[Record] = []
    for record in records:
        is_full = sum(len(each.document.text) for each in found) > 1_000_000
        if not record.half and record.kind in ("minutes", "transcript") and not is_full:
            found.append(record)
    return found


def timed(call: Callable[[Any], object], argument: object) -> float:
    start = time.process_time()
    call(argument)
    return time.process_time() - start


def milliseconds(spent_s: Sequence[float]) -> str:
    """Return median and 95th percentile."""
    cuts = quantiles(spent_s, n=20)
    return f"p50 {cuts[9] * 1000:7.2f} ms   p95 {cuts[18] * 1000:7.2f} ms   ({len(spent_s)})"
