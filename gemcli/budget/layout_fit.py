"""Holds a layout file against the sheets it speaks of: what they do not have is refused, and named by its key."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from gemcli.budget.fixed import Fixed
from gemcli.errors import ConfigError
from gemcli.locales import N_, say
from gemcli.model.table import Table, column_name


def refuse_misfits(fixed: Iterable[Fixed], tables: Sequence[Table], path: str) -> None:
    """Raise a ConfigError for a sheet, row or column that the document does not have."""
    by_name = {table.sheet: table for table in tables}
    for said in fixed:
        where = f"table[{said.number}]"
        table = by_name.get(said.sheet)
        if table is None:
            raise wrong(path, f"{where}.sheet", N_("{key}: there is no sheet {name}."), name=said.sheet)
        _refuse_rows(said, {row[0].row for row in table.rows if row}, where, path)
        _refuse_columns(said, {cell.column for cell in table.cells()}, where, path)


def _refuse_rows(said: Fixed, held: set[int], where: str, path: str) -> None:
    first, last = said.rows
    named = [("header", row) for row in said.header]
    named += [("parts", row) for row in said.parts]
    for total, (plus, minus) in (said.totals or {}).items():
        named += [("totals", total), *((f"totals.{total + 1}", row) for row in (*plus, *minus))]
    for key, row in named:
        if row not in held or not first <= row <= last or row in said.skip:
            raise wrong(path, f"{where}.{key}", N_("{key}: row {row} does not stand in this table."), row=row + 1)


def _refuse_columns(said: Fixed, held: set[int], where: str, path: str) -> None:
    left, right = said.columns
    named = [(f"meanings.{column_name(column)}", column) for column in said.meanings]
    named += [("labels", column) for column in said.labels or ()]
    named += [("not_added", column) for column in said.not_added]
    for target, (plus, minus) in (said.sums or {}).items():
        named += [(f"sums.{column_name(target)}", column) for column in (target, *plus, *minus)]
    for key, column in named:
        if column not in held or not left <= column <= right:
            name = column_name(column)
            raise wrong(path, f"{where}.{key}", N_("{key}: column {column} does not stand in this table."), column=name)


def wrong(path: str, key: str, template: str, **values: object) -> ConfigError:
    """Return the error of a key in a layout file; `template` says what is wrong with `{key}`."""
    return ConfigError(
        "layout_wrong",
        say(template, key=key, **values),
        say(N_("Mend it, or write the file anew with gemcli flag FILE --show-layout.")),
        path,
    )
