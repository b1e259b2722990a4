"""Letters on their way through a job: a dossier in, the parts of a letter out."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from gemcli.errors import UsageError
from gemcli.jobs.intake import Intake
from gemcli.jobs.outcome import Warned
from gemcli.jobs.request import Request
from gemcli.jobs.ruled import Ruled
from gemcli.jobs.workbench import Workbench
from gemcli.locales import N_, Message, say

if TYPE_CHECKING:
    from gemcli.letters.readability import Readability


def lettered(intake: Intake, request: Request, bench: Workbench, language: str) -> Ruled:
    """Write the parts of a letter by rule; its type comes from the user, the dossier or the settings."""
    from gemcli.letters import blocks
    from gemcli.letters.case import LetterRequest
    from gemcli.letters.letter import letter

    kind = request.options.get("type") or intake.dossier.settings.get("type", "") or bench.settings.letter_type
    if not kind:
        raise UsageError("letter_type", say(N_("Say which letter: --type raadsbrief or --type informatief.")))
    written = letter(
        intake.dossier,
        LetterRequest(
            type=kind,
            language=language,
            municipality=bench.municipality(),
            blocks=blocks.load(bench.settings.config("letters"), language),
            today=_today(request),
        ),
    )
    warnings = [Warned(notice.code, notice.message, notice.source, notice.place) for notice in written.notices]
    if written.readability is not None:
        warnings.append(Warned("readability", _advice(written.readability)))
    return Ruled(written.claims, title=written.title, blocks=written.block_documents, warnings=tuple(warnings))


def _advice(figures: Readability) -> Message:
    """Figures as advice, never as a level: council letters are not held to one."""
    return say(
        N_(
            N_("Plain language: {words} words a sentence, longest {longest}; {passive} % passive; Flesch-Douma {score}")
        ),
        words=round(figures.words_per_sentence),
        longest=figures.longest_sentence,
        passive=round(100 * figures.passive_share),
        score=round(figures.flesch_douma),
    )


def _today(request: Request) -> date | None:
    """The letter's date when the user gives one; a run of its own never dates a letter by the clock."""
    given = request.options.get("date", "")
    return date.fromisoformat(given) if given else None
