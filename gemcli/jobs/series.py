"""One task over many inputs, with a journal, so that a run that was stopped goes on where it was."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor, as_completed
from dataclasses import dataclass, field, replace
from pathlib import Path

from gemcli import __version__, files
from gemcli.drafts import sidecar
from gemcli.errors import ConfigError, Exit, GemcliError, SourceError, UsageError, WithheldError
from gemcli.jobs import journal
from gemcli.jobs.inputs import expand
from gemcli.jobs.outcome import Outcome, Output, Warned, merged
from gemcli.jobs.proposals import Case, cases_of, one, refuse_what_needs_a_model, target_of
from gemcli.jobs.request import Request
from gemcli.jobs.tasks import TASKS
from gemcli.jobs.workbench import Workbench
from gemcli.locales import N_, say
from gemcli.model.activity import LedgerEntry, LedgerStatus
from gemcli.model.event import Event, Tell, untold
from gemcli.settings import Settings


@dataclass(frozen=True, slots=True)
class SeriesRequest:
    """What a user typed for a batch."""

    inputs: tuple[str, ...]
    """Files, folders, patterns with `*` and `**`, or a `.jsonl` manifest with a `path` a line."""
    task: str
    out: Path | None = None
    options: Mapping[str, str] = field(default_factory=dict)
    language: str = ""
    is_strict: bool = False
    is_forced: bool = False
    allows_closed: bool = False
    retries_failed: bool = False
    workers: int = 1


def run(request: SeriesRequest, settings: Settings, tell: Tell) -> Outcome:
    """Do what the journal does not know as done; some failed: exit 10, and `--retry-failed` takes just those."""
    if request.task not in TASKS or request.task == "frequent":
        raise UsageError("task", say(N_("There is no task {task}."), task=request.task))
    inputs = expand(request.inputs)
    cases = cases_of(inputs.paths)
    single = Request(
        task=request.task,
        paths=tuple(case.path for case in cases),
        options=request.options,
        language=request.language,
        is_strict=request.is_strict,
        is_forced=request.is_forced,
        allows_closed=request.allows_closed,
    )
    refuse_what_needs_a_model(single, settings)
    bench = Workbench(settings)
    with ThreadPoolExecutor(max_workers=request.workers) as pool:
        return _Series(request, single, bench, cases, inputs.skipped).run(pool, tell)


@dataclass(frozen=True, slots=True)
class _Series:
    request: SeriesRequest
    single: Request
    bench: Workbench
    cases: Sequence[Case]
    passed: tuple[LedgerEntry, ...] = ()
    """Links that were not followed."""

    @property
    def record(self) -> Path:
        return (self.request.out or self.cases[0].home) / journal.NAME

    def run(self, pool: Executor, tell: Tell) -> Outcome:
        """Hand the open cases to the pool and write down each as it ends."""
        known = journal.read(self.record)
        open_cases = [case for case in self.cases if self._is_open(case, known.get(_name(case)))]
        futures: dict[Future[Outcome], Case] = {
            pool.submit(one, case, self.single, self.bench, untold): case for case in open_cases
        }
        outcomes: dict[str, Outcome] = {}
        for done, future in enumerate(as_completed(futures), 1):
            case = futures[future]
            outcomes[_name(case)] = self._end(case, future)
            tell(Event(say(N_("Working")), done, len(open_cases)))
        return self._sum(outcomes, len(self.cases) - len(open_cases))

    def _is_open(self, case: Case, entry: journal.Entry | None) -> bool:
        if self.request.retries_failed:
            return entry is not None and entry.status == "failed"
        if self.request.is_forced:
            return True
        if entry is not None and entry.status == "done" and entry.key == self._key(case):
            return not all(Path(path).exists() for path in entry.outputs)
        return not self._stands_unrecorded(case)

    def _stands_unrecorded(self, case: Case) -> bool:
        """Whether the outcome was written just before the run was killed, and only its line is missing."""
        target = target_of(case, self.request.out or case.home, self.request.task)
        try:
            draft = sidecar.load(target.path("json").read_bytes()).draft
        except (OSError, SourceError):
            return False
        used = draft.activity.used
        stands = (
            len(used) == 1
            and used[0].sha256 == files.sha256_of(case.path)
            and draft.activity.plan.config_sha256 == self.bench.fingerprint(self.single)
            and target.path("md").exists()
        )
        if stands:
            outputs = {path.as_posix(): "" for path in (target.path("md"), target.path("json"))}
            journal.append(self.record, journal.Entry(_name(case), self._key(case), "done", "", outputs))
        return stands

    def _end(self, case: Case, future: Future[Outcome]) -> Outcome:
        try:
            outcome = future.result()
        except (SourceError, WithheldError, ConfigError, GemcliError) as error:
            outcome = _failed(self.request.task, case, error)
            self._note(case, "failed", error.code, ())
        else:
            self._note(case, "done", "", outcome.outputs)
        return outcome

    def _note(self, case: Case, status: str, code: str, outputs: Sequence[Output]) -> None:
        written = {output.path: output.sha256 for output in outputs}
        key = self._key(case) if status == "done" else ""
        journal.append(self.record, journal.Entry(_name(case), key, status, code, written))

    def _key(self, case: Case) -> str:
        digest = hashlib.sha256()
        for path in _contents(case.path):
            digest.update(path.name.encode() + b"\x00" + files.sha256_of(path).encode())
        shape = [__version__, self.request.task, sorted(self.request.options.items()), self.request.language]
        digest.update(json.dumps(shape).encode())
        digest.update(self.bench.fingerprint(self.single).encode())
        return digest.hexdigest()

    def _sum(self, outcomes: Mapping[str, Outcome], skipped: int) -> Outcome:
        ordered = [outcomes[name] for name in sorted(outcomes)]
        failed = sum(outcome.exit_code not in (Exit.OK, Exit.UNVERIFIED) for outcome in ordered)
        worst = max((outcome.exit_code for outcome in ordered), default=Exit.OK)
        whole = merged(ordered, Exit.PARTIAL if failed else worst) if ordered else Outcome("batch")
        record = Output(self.record.as_posix(), "", "journal")
        done = len(ordered) - failed
        closing = say(
            N_("{done} done, {skipped} done before, {failed} failed; journal: {path}"),
            done=done,
            skipped=skipped,
            failed=failed,
            path=self.record.as_posix(),
        )
        return replace(
            whole,
            command="batch",
            outputs=(*whole.outputs, record),
            ledger=(*whole.ledger, *self.passed),
            closing=(*whole.closing, closing),
        )


def _contents(path: Path) -> list[Path]:
    if path.is_dir():
        return sorted(inside for inside in path.rglob("*") if inside.is_file())
    return [path] if path.is_file() else []


def _name(case: Case) -> str:
    return case.path.resolve().as_posix()


def _failed(task: str, case: Case, error: GemcliError) -> Outcome:
    entry = LedgerEntry(case.path.name, "", LedgerStatus.FAILED, reason=error.what, code=error.code)
    warned = (Warned(error.code, error.hint, case.path.name),) if error.hint.template else ()
    return Outcome(task, error.exit_code, ledger=(entry,), warnings=warned)
