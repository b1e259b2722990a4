"""Progress on a terminal, and nothing anywhere else."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from gemcli.locales import Translate
from gemcli.model.event import Event, Tell, untold
from gemcli.text.escape import escape_terminal


@contextmanager
def progress(is_wanted: bool, translate: Translate) -> Iterator[Tell]:
    """Yield a `tell` that shows steps on stderr; silent without a terminal or when not wanted."""
    if not is_wanted or not sys.stderr.isatty():
        yield untold
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}", markup=False), BarColumn(bar_width=24), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as shown:
        bar = shown.add_task(translate("Reading"), total=None)

        def tell(event: Event) -> None:
            shown.update(
                bar,
                description=escape_terminal(event.step.text(translate)),
                completed=event.done,
                total=event.total or None,
            )

        yield tell
