"""Shows the list of personal data: a table with the words on the own terminal, lines without them in a pipe."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from gemcli.cli.command import Common
from gemcli.jobs.mask_list import MaskSight, Row, as_lines, sight
from gemcli.jobs.outcome import Outcome
from gemcli.locales import N_, Translate
from gemcli.text.escape import escape_terminal

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table


def with_list(outcome: Outcome, common: Common, translate: Translate) -> Outcome:
    """Return the outcome with its list for people; unchanged for JSON, which holds the spans itself."""
    if common.as_json:
        return outcome
    shown = sight(outcome, translate)
    if not sys.stdout.isatty():
        return replace(outcome, product=as_lines(shown, translate))
    from gemcli.cli.flag_table import console_of

    return replace(outcome, product=drawn(shown, translate, console_of(sys.stdout)))


def drawn(shown: MaskSight, translate: Translate, console: Console) -> str:
    """Return the tables as the console writes them: what is sure, and apart what a person must look at."""
    with console.capture() as written:
        if shown.sure:
            console.print(_table(shown.sure, "", translate))
        if shown.to_check:
            console.print(
                _table(shown.to_check, translate(N_("To check: masked, and perhaps no personal data")), translate)
            )
    return "".join(f"{line.rstrip()}\n" for line in written.get().splitlines())


def _table(rows: Sequence[Row], title: str, translate: Translate) -> Table:
    from rich import box
    from rich.table import Table
    from rich.text import Text

    grid = Table(title=Text(title, style="bold") if title else None, title_justify="left", box=box.SIMPLE_HEAD)
    several = len({row.source for row in rows}) > 1
    headings = [N_("Place"), N_("Words"), N_("Kind"), N_("Whose"), N_("Masked or kept, and why")]
    for heading in ([N_("Source")] if several else []) + headings:
        grid.add_column(translate(heading), overflow="fold")
    for row in rows:
        cells = (row.place, row.words, row.kind, row.whose, row.reason)
        grid.add_row(*(Text(escape_terminal(cell)) for cell in ((row.source,) if several else ()) + cells))
    return grid
