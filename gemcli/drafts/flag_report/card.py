"""Writes one finding: what was found, its cells, its sum, the expectation, the norm, and room for an answer."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal, InvalidOperation

from gemcli.drafts.flag_report.case import Case, Item
from gemcli.drafts.flag_report.chart import Chart, chart
from gemcli.drafts.flag_report.window import Mark, Window, windows
from gemcli.locales import N_, Translate
from gemcli.model.amounts import written
from gemcli.model.finding import Verdict
from gemcli.model.picture import Spot
from gemcli.model.table import Cell, cell_place, column_name
from gemcli.model.tiers import SIGNS, TIERS, tier_of
from gemcli.text.escape import escape_html

MOST_TERMS = 40
"""Cells of a sum that are written out; the formula names all of them."""
SIGN_WORDS = {Mark.FLAGGED: N_("flagged"), Mark.SUSPECT: N_("may explain it"), Mark.USED: N_("used")}
SIGN_MARKS = {Mark.FLAGGED: "▲", Mark.SUSPECT: "◆", Mark.USED: "•"}
YEARS = range(1900, 2101)


def card(item: Item, case: Case, translate: Translate) -> Iterator[str]:
    """Yield the HTML of one finding."""
    yield from _Writer(item, case, translate).card()


class _Writer:
    def __init__(self, item: Item, case: Case, translate: Translate) -> None:
        self._item = item
        self._case = case
        self._translate = translate
        self._top = _first_row(item)

    def card(self) -> Iterator[str]:
        item, finding = self._item, self._item.finding
        tier = tier_of(finding.claim)
        yield f'<article class="finding {tier}" id="{item.id}" tabindex="-1" aria-labelledby="{item.id}-h">'
        sign = f'<span aria-hidden="true">{SIGNS[tier]}</span>'
        yield (
            f'<h3 id="{item.id}-h"><span class="no">{item.number}.</span> '
            f'<span class="chip">{sign} {self._say(TIERS[tier])}</span> {escape_html(item.label)}</h3>'
        )
        yield f'<p class="said">{escape_html(finding.claim.text)}</p>'
        if finding.verdict is Verdict.NEEDS_HUMAN:
            reasons = " ".join(reason.text(self._translate) for reason in finding.reasons)
            yield f'<p class="check"><b>{self._say(N_("to check"))}</b> {escape_html(reasons)}</p>'
        if item.field("hint"):
            yield f'<p class="hint">{SIGN_MARKS[Mark.SUSPECT]} {escape_html(item.field("hint"))}</p>'
        yield from self._facts()
        if item.field("question"):
            yield f'<p class="question"><b>{self._say(N_("Question"))}:</b> {escape_html(item.field("question"))}</p>'
        if item.field("follow_up"):
            yield f'<p class="follow"><b>{self._say(N_("Follow-up"))}:</b> {escape_html(item.field("follow_up"))}</p>'
        yield (
            f'<p class="answer"><label for="{item.id}-a">{self._say(N_("Explanation and what supports it"))}</label>'
            f'<textarea id="{item.id}-a" rows="3" autocomplete="off"></textarea></p>'
        )
        yield from self._windows()
        yield from self._sum()
        yield from self._charts()
        yield "</article>"

    def _say(self, template: str) -> str:
        return escape_html(self._translate(template))

    def _facts(self) -> Iterator[str]:
        """The cell, its amount, the expectation and how it was made, the difference and the norm."""
        rows = (
            (N_("Cell"), self._item.field("cell")),
            (N_("Amount"), self._number("value")),
            (N_("Expectation"), self._item.field("expectation")),
            (N_("Difference"), self._number("difference")),
            (N_("Norm"), self._item.field("threshold")),
            (N_("Unit"), self._item.field("unit")),
        )
        pairs = (f"<dt>{self._say(name)}</dt><dd>{escape_html(value)}</dd>" for name, value in rows if value)
        yield f'<dl class="facts">{"".join(pairs)}</dl>'

    def _number(self, name: str) -> str:
        value = _decimal(self._item.field(name))
        return "" if value is None else written(value, self._case.language)

    def _windows(self) -> Iterator[str]:
        item = self._item
        yield f"<h4>{self._say(N_('In the table'))}</h4>"
        shown = windows(item.finding.citations, self._case.documents, item.field("cell"), item.field("suspect"))
        for number, window in enumerate(shown, start=1):
            yield from self._window(window, f"{item.id}-w{number}")
        marks = (f"{SIGN_MARKS[mark]} {self._say(word)}" for mark, word in SIGN_WORDS.items())
        yield f'<p class="key">{"; ".join(marks)}</p>'

    def _window(self, window: Window, name: str) -> Iterator[str]:
        where = f"{window.document.source.path}, {window.sheet}"
        yield f'<div class="sheet" tabindex="0" role="group" aria-labelledby="{name}"><table>'
        heads = "".join(f'<th scope="col">{column_name(column)}</th>' for column in window.columns)
        yield f'<caption id="{name}">{escape_html(where)}</caption><thead><tr><td></td>{heads}</tr></thead><tbody>'
        before = None
        for row in window.rows:
            if before is not None and row[0].row > before + 1:
                yield f'<tr class="gap"><td colspan="{len(window.columns) + 1}">…</td></tr>'
            before = row[0].row
            by_column = {cell.column: cell for cell in row}
            cells = "".join(self._cell(by_column.get(column), window) for column in window.columns)
            yield f'<tr><th scope="row">{before + 1}</th>{cells}</tr>'
        yield "</tbody></table></div>"
        if window.left_out:
            said = self._translate(N_("{count} more cited rows are not shown here.")).format(count=window.left_out)
            yield f'<p class="more">{escape_html(said)}</p>'

    def _cell(self, cell: Cell | None, window: Window) -> str:
        if cell is None:
            return "<td></td>"
        mark = window.mark(cell.address)
        kind = " ".join(part for part in (mark.value, "num" if cell.number is not None else "") if part)
        attributes = f' class="{kind}"' if kind else ""
        words = escape_html(_shown(cell, self._case.language, is_amount=cell.row >= self._top))
        if mark is Mark.NONE:
            return f"<td{attributes}>{words}</td>"
        sign = f'<span class="sign" aria-hidden="true">{SIGN_MARKS[mark]}</span>'
        told = f'<span class="unseen"> ({self._say(SIGN_WORDS[mark])})</span>' if mark is not Mark.USED else ""
        return f'<td{attributes} data-a="{cell.address}">{sign} {words}{told}</td>'

    def _sum(self) -> Iterator[str]:
        """The sum written out, so that anyone can do it again."""
        picture = self._item.picture
        if not picture.is_sum:
            return
        yield f"<h4>{self._say(N_('The sum'))}</h4>"
        yield f'<p class="formula">{self._say(N_("Formula"))}: {escape_html(self._item.field("formula"))}</p>'
        heads = (N_("Sign"), N_("Cell"), N_("Line and column"), N_("Amount"))
        row = "".join(f'<th scope="col">{self._say(head)}</th>' for head in heads)
        yield f'<table class="sum"><thead><tr>{row}</tr></thead><tbody>'
        yield from (self._term(spot) for spot in picture.terms[:MOST_TERMS])
        if len(picture.terms) > MOST_TERMS:
            rest = self._translate(N_("and {count} more cells, all named by the formula"))
            said = escape_html(rest.format(count=len(picture.terms) - MOST_TERMS))
            yield f'<tr><td></td><td></td><td colspan="2">{said}</td></tr>'
        yield "</tbody><tfoot>"
        yield self._foot("=", N_("Sum"), "expected")
        yield self._foot("", N_("In the flagged cell"), "value")
        yield self._foot("", N_("Difference"), "difference")
        yield "</tfoot></table>"

    def _term(self, spot: Spot) -> str:
        amount = "" if spot.value is None else escape_html(written(spot.value, self._case.language))
        return (
            f"<tr><td>{'−' if spot.sign < 0 else '+'}</td><td>{escape_html(spot.place)}</td>"
            f'<td>{escape_html(spot.name)}</td><td class="num">{amount}</td></tr>'
        )

    def _foot(self, sign: str, name: str, field: str) -> str:
        place = escape_html(self._item.field("cell")) if field == "value" else ""
        return (
            f'<tr><td>{sign}</td><td>{place}</td><th scope="row">{self._say(name)}</th>'
            f'<td class="num">{escape_html(self._number(field))}</td></tr>'
        )

    def _charts(self) -> Iterator[str]:
        item = self._item
        if item.picture.courses:
            yield f"<h4>{self._say(N_('The line through its years'))}</h4>"
        for number, course in enumerate(item.picture.courses, start=1):
            mark = Mark.FLAGGED if course.flagged == item.field("cell") else Mark.SUSPECT
            word = self._translate(SIGN_WORDS[mark])
            drawn = Chart(f"{item.id}-c{number}", course, mark.value, SIGN_MARKS[mark], word, self._case.language)
            yield from chart(drawn, self._translate)


def _first_row(item: Item) -> int:
    """The row from which numbers are amounts: a number like a year above it stands in a head."""
    spots = [*item.picture.terms, *(spot for course in item.picture.courses for spot in course.spots)]
    names = [item.field("cell"), *(spot.place for spot in spots)]
    places = [cell_place(name.rpartition("!")[2]) for name in names]
    return min((place[0] for place in places if place is not None), default=0)


def _shown(cell: Cell, language: str, *, is_amount: bool) -> str:
    """What a cell holds as people read it: numbers in groups, but a year as a year and a text as it stands."""
    number = cell.number
    is_year = number is not None and number == int(number) and int(number) in YEARS
    if number is None or (is_year and not is_amount):
        return " ".join(cell.text.split())
    return written(number, language)


def _decimal(text: str) -> Decimal | None:
    try:
        return Decimal(text)
    except InvalidOperation:
        return None
