"""Cases on their way through a job: a folder in, an overview of it out."""

from __future__ import annotations

from datetime import date

from gemcli.jobs.intake import Intake
from gemcli.jobs.own_names import known_to
from gemcli.jobs.request import Request, day_of
from gemcli.jobs.ruled import Ruled
from gemcli.jobs.workbench import Workbench
from gemcli.locales import N_, translator
from gemcli.model.source import Rank

FEWEST = 3
"""Documents from which a folder is a case and not a letter with its answer."""
NARROWED = ("item", "about", "who", "length", "max_words")
"""What a user asks for when a case as a whole is not wanted: a part of it, or a summary of a length."""
TITLE = N_("Case overview: {source}")


def is_case(intake: Intake, request: Request) -> bool:
    """Whether a folder is the file of one case: somebody outside asked for something, and records are not most of it.

    A folder of records, or of papers for a council meeting, is none; a folder with one letter and its answer is told
    like any other papers.
    """
    documents = intake.dossier.documents
    if not is_whole_folder(intake, request) or len(documents) < FEWEST:
        return False
    outside = [document for document in documents if document.source.rank is Rank.THIRD_PARTY]
    records = [each for each in intake.dossier.documents if any(section.item for section in intake.sections_of(each))]
    return bool(outside) and 2 * len(records) < len(documents)


def is_whole_folder(intake: Intake, request: Request) -> bool:
    """Whether a user asks what a folder holds, all of it."""
    named = {path.name for path in request.paths if path.is_dir()}
    is_narrowed = any(request.options.get(name) for name in NARROWED)
    return request.task == "summarise" and bool(named) and not is_narrowed and len(intake.dossier.documents) > 1


def overviewed(intake: Intake, request: Request, bench: Workbench, language: str) -> Ruled:
    """Return the overview of a case: every line by rule, none by an engine."""
    from gemcli.cases.case import Telling, Wanted, open_case
    from gemcli.cases.overview import overview
    from gemcli.letters.asked.listing import asked

    settings = intake.dossier.settings
    municipality = known_to(bench.municipality(), settings)
    telling = Telling(language, municipality, bench.settings.names == "source", as_of(request), settings)
    wanted = [
        Wanted(each.kind.value, each.text, each.said.evidence, each.said.document)
        for each in asked(intake.dossier, municipality)
    ]
    case = open_case(intake.dossier.documents, wanted, telling)
    title = translator(language)(TITLE).format(source=intake.dossier.title)
    return Ruled(overview(case), wants_engine=False, title=title, is_arranged=True)


def as_of(request: Request) -> date | None:
    """Return the day that the user gave to hold terms against; UsageError for what is no day."""
    given = request.options.get("date", "")
    return day_of(given) if given else None
