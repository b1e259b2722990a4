"""Letters on their way through a job: a dossier in, the parts of a letter out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from gemcli import resources
from gemcli.errors import UsageError
from gemcli.jobs.intake import Intake
from gemcli.jobs.letter_names import private_names
from gemcli.jobs.outcome import Warned
from gemcli.jobs.own_names import known_to
from gemcli.jobs.request import Request, day_of
from gemcli.jobs.ruled import Ruled
from gemcli.jobs.workbench import Workbench
from gemcli.locales import N_, say

if TYPE_CHECKING:
    from gemcli.letters.blocks import Block

PLAINER = "woorden"
"""File of office words with plainer ones, in the folder of the text blocks: `woorden.nl.toml`."""


def lettered(intake: Intake, request: Request, bench: Workbench, language: str) -> Ruled:
    """Write the parts of a letter by rule; its type comes from the user, the dossier or the settings."""
    from gemcli.letters.case import LetterRequest
    from gemcli.letters.elements import Answers
    from gemcli.letters.letter import letter
    from gemcli.letters.letter_types import TYPES

    kind = request.options.get("type") or intake.dossier.settings.get("type", "") or bench.settings.letter_type
    if not kind:
        told = say(N_("Say which letter with --type, or in dossier.toml: {types}."), types=", ".join(TYPES))
        raise UsageError("letter_type", told)
    own, shipped = bench.settings.config("letters"), resources.config("letters")
    municipality = known_to(bench.municipality(), intake.dossier.settings)
    written = letter(
        intake.dossier,
        LetterRequest(
            type=kind,
            language=language,
            municipality=municipality,
            blocks=_blocks(own, shipped, language),
            today=_today(request),
            plainer=_plainer(own, shipped, language),
            names_private=private_names(intake, bench),
        ),
    )
    return Ruled(
        written.claims,
        wants_engine=written.type.answers is not Answers.NOTHING,
        title=written.title,
        blocks=written.block_documents,
        warnings=tuple(Warned(notice.code, notice.message, notice.source, notice.place) for notice in written.notices),
        options={
            "type": written.type.name,
            "legal_blocks": ", ".join(written.type.legal_blocks),
            "email_to": _email_to(intake, bench, is_for_council=written.type.is_for_council),
        },
    )


def _email_to(intake: Intake, bench: Workbench, *, is_for_council: bool) -> str:
    """The addresses that somebody wrote down: of the case, else the council's in the profile; nothing is guessed."""
    noted = intake.dossier.settings.get("email_to", "").strip()
    return noted or (bench.municipality().house_style.get("council_email", "") if is_for_council else "")


def _blocks(own: Path, shipped: Path, language: str) -> Mapping[str, Block]:
    """The municipality's text blocks; what it has not replaced by its own is the shipped block."""
    from gemcli.letters.blocks import SUFFIX, load

    is_shipped = own != shipped and any(shipped.glob(f"*.{language}{SUFFIX}"))
    return {**(load(shipped, language) if is_shipped else {}), **load(own, language)}


def _plainer(own: Path, shipped: Path, language: str) -> dict[str, str]:
    """Office words with plainer ones: the municipality's own list, else the shipped one; none for other languages."""
    for folder in (own, shipped):
        path = folder / f"{PLAINER}.{language}.toml"
        if path.is_file():
            return {word.casefold(): str(better) for word, better in resources.toml(path).items()}
    return {}


def _today(request: Request) -> date | None:
    """The letter's date when the user gives one; a run of its own never dates a letter by the clock."""
    given = request.options.get("date", "")
    return day_of(given) if given else None
