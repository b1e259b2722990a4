"""Draws findings and programmes of a budget on a terminal; in a pipe nothing is drawn."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, TextIO

from gemcli.cli.command import Common
from gemcli.jobs.outcome import Outcome
from gemcli.jobs.sights import Row, Sight, Strip, Strips
from gemcli.locales import N_, Translate
from gemcli.model.tiers import SIGNS
from gemcli.text.escape import escape_terminal

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

WIDEST = 120
"""Columns from which a wider terminal makes lines too long to read."""
LENGTH = 24
"""Characters of a bar that is the whole."""
STYLES = {"hard": "bold red", "signal": "bold yellow", "info": "bold blue"}
PLAIN_SIGNS = {"✗": "x"}
"""For terminals whose character set lacks a sign."""


def with_picture(
    outcome: Outcome, look: Callable[[Outcome, Translate], Sight], common: Common, translate: Translate
) -> Outcome:
    """Return the outcome with what a person at a terminal sees first; unchanged for a pipe, JSON, quiet or stdin."""
    if common.as_json or common.quiet or outcome.product or not sys.stdout.isatty():
        return outcome
    sight = look(outcome, translate)
    return replace(outcome, product=picture(sight, translate, console_of(sys.stdout))) if sight else outcome


def console_of(stream: TextIO) -> Console:
    """Return how a terminal is written to; without any escape code for NO_COLOR, dumb and old Windows terminals."""
    from rich.console import Console

    console = Console(file=stream, highlight=False, markup=False, emoji=False)
    if console.no_color or console.is_dumb_terminal or console.legacy_windows or not console.is_terminal:
        width = console.width
        console = Console(
            file=stream, highlight=False, markup=False, emoji=False, color_system=None, force_terminal=False
        )
        console.width = width
    console.width = min(console.width, WIDEST)
    return console


def picture(sight: Sight, translate: Translate, console: Console) -> str:
    """Return the picture as the console writes it; every mark of colour is a sign or a word as well."""
    with console.capture() as written:
        if sight.groups:
            console.print(_findings(sight, translate, console))
        for strips in sight.strips:
            console.print(_bars(strips, translate, console))
    return "".join(f"{line.rstrip()}\n" for line in written.get().splitlines())


def _findings(sight: Sight, translate: Translate, console: Console) -> Table:
    from rich import box
    from rich.table import Table

    grid = Table(box=box.SIMPLE_HEAD, expand=True, padding=(0, 1, 0, 0))
    grid.add_column(translate(N_("Standing")), width=19, overflow="fold")
    grid.add_column(translate(N_("Line")), ratio=1, overflow="fold")
    grid.add_column(translate(N_("Cell")), overflow="fold", max_width=22)
    grid.add_column(translate(N_("Amount")), justify="right", overflow="fold", max_width=16)
    grid.add_column(translate(N_("Difference")), justify="right", overflow="fold", max_width=16)
    for name, rows in sight.groups:
        grid.add_row("", _text(name, "bold"))
        for row in rows:
            grid.add_row(*_cells(row, console))
        grid.add_section()
    return grid


def _cells(row: Row, console: Console) -> tuple[Text, ...]:
    word = _text(f"{_sign(row.tier, console)} {row.word}", STYLES[row.tier])
    return word, _text(row.line), _text(row.cell), _text(row.amount), _text(row.difference)


def _bars(strips: Strips, translate: Translate, console: Console) -> Table:
    from rich.table import Table

    grid = Table(
        title=_text(strips.title, "bold"), title_justify="left", box=None, show_header=False, padding=(0, 1, 0, 0)
    )
    grid.add_column(max_width=40, overflow="fold")
    grid.add_column(justify="right", no_wrap=True)
    grid.add_column(no_wrap=True)
    grid.add_column(no_wrap=True)
    has_marks = any(bar.hard or bar.asked for bar in strips.bars)
    for bar in strips.bars:
        name = translate(N_("before")) if bar.is_before else bar.name
        percent = "" if not has_marks else f" {100 * bar.share:.0f}%"
        drawn = _bar(bar, console)
        grid.add_row(
            _text(f"  {name}" if bar.is_before else name), _text(bar.amount), drawn, _marks(bar, percent, console)
        )
    return grid


def _bar(bar: Strip, console: Console) -> Text:
    full, before, thin = ("#", "-", "|") if console.options.ascii_only else ("█", "░", "▏")
    length = round(bar.share * LENGTH)
    style = STYLES["hard"] if bar.hard else STYLES["signal"] if bar.asked else ""
    drawn = (before if bar.is_before else full) * length or (thin if bar.share else "")
    return _text(drawn.ljust(LENGTH), style)


def _marks(bar: Strip, percent: str, console: Console) -> Text:
    cell = _text(f"{percent:<6}" if percent else "")
    for tier, count in (("hard", bar.hard), ("signal", bar.asked)):
        if count:
            cell.append(f"{_sign(tier, console)} {count} ", style=STYLES[tier])
    return cell


def _sign(tier: str, console: Console) -> str:
    sign = SIGNS[tier]
    return PLAIN_SIGNS.get(sign, sign) if console.options.ascii_only else sign


def _text(text: str, style: str = "") -> Text:
    from rich.text import Text

    return Text(escape_terminal(text), style=style)
