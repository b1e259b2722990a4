"""Lists the personal data in files, makes masked copies of them, and puts the words back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from gemcli.errors import Exit, GemcliError, SourceError, UsageError
from gemcli.jobs.mask_dossier import Masking
from gemcli.jobs.mask_intake import take_in_to_mask
from gemcli.jobs.mask_list import listing
from gemcli.jobs.mask_request import Doing, MaskRequest
from gemcli.jobs.outcome import Outcome, Warned, merged
from gemcli.jobs.unmasking import restored
from gemcli.jobs.workbench import Workbench
from gemcli.locales import N_, say
from gemcli.model.activity import LedgerEntry, LedgerStatus
from gemcli.model.event import Event, Tell
from gemcli.privacy.kept_maps import Maps, keeping_of
from gemcli.settings import Settings


def run(request: MaskRequest, settings: Settings, tell: Tell) -> Outcome:
    """Do what was asked for each input; a folder is one dossier, whose placeholders are shared by its files.

    Nothing leaves this machine and no engine is used. Raises the error of a single input; of several the others go
    on, and the exit code is 10 when some failed. ConfigError "no_keyring" comes before anything is masked.
    """
    if not request.paths:
        raise UsageError("no_input", say(N_("Name at least one file or folder.")))
    one = _task(request, settings, tell)
    outcomes, failed = [], 0
    for path in request.paths:
        try:
            outcomes.append(one(path))
        except GemcliError as error:
            if len(request.paths) == 1 or not isinstance(error, SourceError):
                raise
            failed += 1
            outcomes.append(_failure(path, error))
    worst = max(outcome.exit_code for outcome in outcomes)
    return outcomes[0] if len(outcomes) == 1 else merged(outcomes, Exit.PARTIAL if failed else worst)


def _task(request: MaskRequest, settings: Settings, tell: Tell) -> Callable[[Path], Outcome]:
    """Return what is done with each input."""
    if request.doing is Doing.RESTORING:
        return partial(restored, request=request, settings=settings)
    bench = Workbench(settings)
    maps = Maps(settings.data_dir, keeping_of(settings.table("privacy.toml")))
    if request.writes:
        maps.refuse_early()

    def one(path: Path) -> Outcome:
        tell(Event(say(N_("Looking for personal data"))))
        taken = take_in_to_mask(path, request, bench)
        if request.writes:
            return Masking(taken, request, settings, maps).outcome(path)
        return listing(path, taken, request)

    return one


def _failure(path: Path, error: SourceError) -> Outcome:
    entry = LedgerEntry(path.name, "", LedgerStatus.FAILED, reason=error.what, code=error.code)
    warned = (Warned(error.code, error.hint, path.name),) if error.hint.template else ()
    return Outcome("mask", error.exit_code, ledger=(entry,), warnings=warned)
