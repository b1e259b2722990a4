"""Shows what needs attention as a table on a terminal: what the text says beside what its source says."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from gemcli.jobs.attention import Attention, Item
from gemcli.jobs.attention_text import plain
from gemcli.locales import N_, Translate
from gemcli.text.escape import escape_terminal

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

WIDEST = 120
"""Columns from which a wider terminal makes lines too long to read."""
SHOWN = 8
"""Claims of one kind of doubt that are shown; the report and the JSON hold all."""
REACH = 90
"""Characters of a quotation on either side of the value that matters."""


def presenter(*, as_json: bool) -> Callable[[Attention, Translate], str]:
    """Return how this terminal is written to: a table, or plain text for pipes, NO_COLOR and dumb terminals."""
    if as_json or not sys.stdout.isatty():
        return plain
    from rich.console import Console

    console = Console(file=sys.stdout, highlight=False, markup=False, emoji=False)
    if not console.is_terminal or console.is_dumb_terminal or console.no_color or console.legacy_windows:
        return plain
    return lambda found, translate: table(found, translate, console)


def table(found: Attention, translate: Translate, console: Console) -> str:
    """Return the table as the console writes it; readable from 80 columns, and without its colours as well."""
    console.width = min(console.width, WIDEST)
    with console.capture() as written:
        if found.wrong:
            console.print(_wrong(found, translate))
        for doubt, items in found.waiting:
            console.print(_waiting(doubt, items, translate))
            if len(items) > SHOWN:
                more = translate(N_("and {count} more: --report FILE.html shows them all"))
                console.print(f"  {more.format(count=len(items) - SHOWN)}")
    return written.get()


def _wrong(found: Attention, translate: Translate) -> Table:
    grid = _table(found.name)
    grid.add_column(translate(N_("Verdict")), width=17, overflow="fold")
    grid.add_column(translate(N_("This text says")), ratio=1, overflow="fold")
    grid.add_column(translate(N_("The source says")), ratio=1, overflow="fold")
    for item in found.wrong:
        grid.add_row(_text(f"{item.number}. {item.verdict}", "bold"), _claim(item), _source(item, translate))
    return grid


def _waiting(doubt: str, items: tuple[Item, ...], translate: Translate) -> Table:
    grid = _table(f"{translate(N_('for a person to judge'))}: {doubt} ({len(items)})")
    grid.add_column(translate(N_("No.")), width=5)
    grid.add_column(translate(N_("This text says")), ratio=3, overflow="fold")
    grid.add_column(translate(N_("The source says")), ratio=3, overflow="fold")
    for item in items[:SHOWN]:
        grid.add_row(_text(str(item.number), "bold"), _text(item.text), _to_compare(item))
    return grid


def _to_compare(item: Item) -> Text:
    """The values of the source that a person must compare, the words of the place, and where it is."""
    cell = _text("")
    for pair in item.pairs:
        if pair.source:
            cell.append(f"{escape_terminal(f'{pair.name}: {pair.claim} | {pair.source}')}\n", style="bold")
    cell.append("".join(f"{escape_terminal(reason)}\n" for reason in item.further))
    for place in item.places[:1]:
        cell.append(f'"{escape_terminal(place.around(REACH))}"\n')
        cell.append(escape_terminal(place.where))
    return cell if cell.plain else _text("-")


def _table(title: str) -> Table:
    from rich import box
    from rich.table import Table

    return Table(
        title=_text(title, "bold"),
        title_justify="left",
        box=box.SIMPLE_HEAD,
        expand=True,
        show_lines=True,
        padding=(0, 1),
    )


def _claim(item: Item) -> Text:
    """Values first, in bold; then the whole sentence."""
    cell = _text("")
    for pair in item.pairs:
        cell.append(f"{escape_terminal(f'{pair.name}: {pair.claim}')}\n", style="bold red")
    return cell.append(escape_terminal(item.text))


def _source(item: Item, translate: Translate) -> Text:
    cell = _text("")
    for pair in item.pairs:
        value = pair.source or translate(N_("not there"))
        cell.append(f"{escape_terminal(f'{pair.name}: {value}')}\n", style="bold green")
    if not item.pairs:
        cell.append("".join(f"{escape_terminal(reason)}\n" for reason in item.reasons))
    for place in item.places[:1]:
        cell.append(f'"{escape_terminal(place.around(REACH))}"\n')
    cell.append("".join(f"{escape_terminal(where)}\n" for where in dict.fromkeys(place.where for place in item.places)))
    if item.closest:
        said = translate(N_('closest text: "{text}"')).format(text=item.closest)
        cell.append(escape_terminal(said))
    cell.rstrip()
    return cell


def _text(text: str, style: str = "") -> Text:
    from rich.text import Text

    return Text(escape_terminal(text), style=style)
