"""How the tables of a budget are read: shown as a file to correct, and taken back from it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from gemcli import resources
from gemcli.errors import ConfigError, SourceError
from gemcli.jobs.outcome import Outcome
from gemcli.jobs.request import Request
from gemcli.jobs.workbench import Workbench
from gemcli.locales import N_, say, translator
from gemcli.model.document import Document
from gemcli.settings import Settings

if TYPE_CHECKING:
    from gemcli.budget.fixed import Fixed


def show(request: Request, settings: Settings) -> Outcome:
    """Return how the tables of one file are read, as a TOML file on standard output; nothing is written or checked.

    Raises SourceError "no_table" when no table with amounts is recognised.
    """
    from gemcli.budget.layout import read
    from gemcli.budget.layout_text import written
    from gemcli.jobs.intake import take_in

    intake = take_in(request.paths[0], request, Workbench(settings))
    documents = [document for document in intake.dossier.documents if document.tables]
    fixed = fixed_for(request, documents)
    tables = [table for document in documents for table in document.tables]
    layouts = [layout for table in tables for layout in read(table, fixed)]
    if not layouts:
        raise SourceError(
            "no_table",
            say(N_("No table with amounts was recognised in this file.")),
            say(N_("Write the [[table]] of the layout file by hand: sheet and header are enough.")),
            request.paths[0].name,
        )
    language = request.language or intake.language
    text = written(layouts, tables, translator(language))
    return Outcome(
        "flag",
        product=text,
        details={"layout": text},
        closing=(say(N_("Keep this as a file, correct it, and run: gemcli flag FILE --layout LAYOUT.toml")),),
    )


def fixed_for(request: Request, documents: Sequence[Document]) -> tuple[Fixed, ...]:
    """Return what the layout file fixes, nothing without one; ConfigError names the key that does not fit."""
    if request.layout is None:
        return ()
    from gemcli.budget.layout_file import fixed_tables
    from gemcli.budget.layout_fit import refuse_misfits

    name = request.layout.as_posix()
    if not request.layout.is_file():
        raise ConfigError("no_layout", say(N_("There is no such layout file.")), path=name)
    fixed = fixed_tables(resources.toml(request.layout), name)
    refuse_misfits(fixed, [table for document in documents for table in document.tables], name)
    return fixed
