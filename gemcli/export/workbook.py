"""Writes the lists as a workbook: one sheet a list, dates as dates, nothing cut."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from gemcli.export.columns import SHEETS, Cell, Column, Sheet, extra_columns
from gemcli.locales import N_, Translate
from gemcli.text.escape import escape_cell

MADE = datetime(1980, 1, 1)  # noqa: DTZ001 -- XLSX keeps no zone; a fixed day, so that the same rows give the same bytes
MOST = 32_000
"""Characters that a cell takes; Excel's own bound is 32,767."""
NOTES = N_("Explanation")
HEADING_HEIGHT = 45


def workbook(
    rows: Mapping[str, Sequence[Mapping[str, Cell]]],
    notes: Sequence[str],
    translate: Translate,
    *,
    language: str = "nl",
    banner: str = "",
) -> bytes:
    """Return an XLSX file; `rows` by the English name of their sheet, `notes` the lines of the last sheet.

    Header rows stay in view and can be filtered, text wraps, no cell is a formula or a link. `banner` stands on every
    printed page and, in a first column of its own, in every row.
    """
    import xlsxwriter

    from gemcli import __version__

    stream = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = xlsxwriter.Workbook(stream, options)
    book.set_properties({"author": f"gemcli {__version__}", "comments": " ".join(notes[:1]), "created": MADE})
    book.set_size(2400, 1400)
    styles = _Styles(book, language)
    for sheet in SHEETS:
        _list(book, sheet, rows.get(sheet.name, ()), translate, styles, banner)
    page = book.add_worksheet(translate(NOTES))
    page.set_column(0, 0, 110, styles.text)
    for number, line in enumerate(notes):
        page.write_string(number, 0, escape_cell(line), styles.heading if number == 0 else styles.text)
    book.close()
    return stream.getvalue()


class _Styles:
    def __init__(self, book: Any, language: str) -> None:
        plain = {"text_wrap": True, "valign": "top", "font_name": "Calibri", "font_size": 10}
        self.text = book.add_format(plain)
        self.heading = book.add_format({**plain, "bold": True, "bg_color": "#DDE5EE", "border": 1})
        self.people = book.add_format({**plain, "bold": True, "bg_color": "#FFF2CC", "border": 1})
        self.date = book.add_format({**plain, "num_format": "dd-mm-yyyy" if language == "nl" else "yyyy-mm-dd"})


def _list(
    book: Any,
    sheet: Sheet,
    rows: Sequence[Mapping[str, Cell]],
    translate: Translate,
    styles: _Styles,
    banner: str,
) -> None:
    page = book.add_worksheet(translate(sheet.name))
    concept = Column("CONCEPT", "CONCEPT", 16)
    columns = (*([concept] if banner else []), *sheet.columns, *extra_columns(rows))
    for number, column in enumerate(columns):
        page.set_column(number, number, column.width)
        page.write_string(
            0,
            number,
            escape_cell(translate(column.heading)),
            styles.people if column.belongs_to_people else styles.heading,
        )
    page.set_row(0, HEADING_HEIGHT)
    page.freeze_panes(1, 1)
    for line, cells in enumerate(rows, 1):
        for number, column in enumerate(columns):
            _write(page, line, number, banner if column is concept else cells.get(column.name, ""), styles)
    page.autofilter(0, 0, max(len(rows), 1), len(columns) - 1)
    page.set_landscape()
    page.set_paper(8)
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)
    page.set_header(f"&L&A&R{banner.replace('&', '&&')}")
    page.set_footer("&R&P / &N")


def _write(page: Any, line: int, number: int, value: Cell, styles: _Styles) -> None:
    if isinstance(value, date):
        page.write_datetime(line, number, datetime(value.year, value.month, value.day), styles.date)  # noqa: DTZ001
    elif isinstance(value, int):
        page.write_number(line, number, value, styles.text)
    elif value:
        text = escape_cell(value)
        page.write_string(line, number, text if len(text) <= MOST else f"{text[:MOST]} …", styles.text)
