"""The four jobs on a made-up council evening: what gemcli does, in one run and without a network."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from gemcli import resources
from gemcli.errors import UsageError
from gemcli.jobs import proposals
from gemcli.jobs.outcome import Outcome, merged
from gemcli.jobs.request import Request
from gemcli.locales import N_, Message, say
from gemcli.model.event import Event, Tell
from gemcli.settings import Settings


@dataclass(frozen=True, slots=True)
class Act:
    """One job of the demonstration."""

    task: str
    source: str
    """File or folder of the evening."""
    options: tuple[tuple[str, str], ...] = ()


ACTS: Sequence[Act] = (
    Act("summarise", "notulen-2026-03-12.pdf"),
    Act("extract", "notulen-2026-03-12.docx"),
    Act("draft", "dossier-raadsbrief", (("type", "raadsbrief"),)),
    Act("flag", "begroting-2026.xlsx"),
)


def run(folder: Path, settings: Settings, tell: Tell) -> Outcome:
    """Copy the evening to a folder, do the four jobs there and say where the drafts lie.

    Always with the embedded engine. A folder that holds something else is a usage error.
    """
    evening = resources.config("demo")
    if folder.exists() and any(folder.iterdir()) and not (folder / ACTS[0].source).exists():
        raise UsageError(
            "folder_in_use",
            say(N_("This folder holds other things.")),
            say(N_("Name an empty or new folder: gemcli demo FOLDER.")),
            folder.as_posix(),
        )
    shutil.copytree(evening, folder, dirs_exist_ok=True)
    offline = settings.embedded()
    outcomes = []
    for index, act in enumerate(ACTS):
        tell(Event(say(N_("Demonstration")), index, len(ACTS)))
        request = Request(act.task, (folder / act.source,), dict(act.options))
        outcomes.append(proposals.run(request, offline, tell))
    whole = merged(outcomes, max(outcome.exit_code for outcome in outcomes))
    return replace(whole, command="demo", warnings=(), ledger=(), closing=tuple(_closing(outcomes)))


def _closing(outcomes: Sequence[Outcome]) -> list[Message]:
    drafts = [output.path for outcome in outcomes for output in outcome.outputs if output.kind == "draft"]
    lines = [say(N_("Four drafts of a made-up council evening, each claim with its source:"))]
    lines += [
        say(
            N_("  {task}: {path} ({count} claims, {check} to check)"),
            task=act.task,
            path=proposals.shown(Path(path)),
            count=len(outcome.findings),
            check=sum(finding.is_single for finding in outcome.findings),
        )
        for act, outcome, path in zip(ACTS, outcomes, drafts, strict=True)
    ]
    lines.append(
        say(
            N_("Nothing left this machine. Next: open them, or gemcli verify {path}"),
            path=proposals.shown(Path(drafts[0])),
        )
    )
    return lines
