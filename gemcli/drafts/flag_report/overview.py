"""Writes the first screen of the report: how much was found, by which norms, every finding once, and bars."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from gemcli.drafts.flag_report.case import Case, Group, Item
from gemcli.locales import N_, Translate
from gemcli.model.activity import LedgerStatus
from gemcli.model.amounts import written
from gemcli.model.labels import ledger_line
from gemcli.model.picture import Bar, Panel
from gemcli.model.tiers import SIGNS, TIERS, tier_of
from gemcli.text.escape import escape_html

TIMES = 200
"""Width of a whole column as a bar."""


def counts(cases: Sequence[Case], groups: Sequence[Group], translate: Translate) -> Iterator[str]:
    """Yield how many findings there are of each tier, and how many lie below the limit."""
    items = [item for group in groups for item in group.items]
    yield '<ul class="counts">'
    for tier, word in TIERS.items():
        count = sum(tier_of(item.finding.claim) == tier for item in items)
        if count:
            sign = f'<span aria-hidden="true">{SIGNS[tier]}</span>'
            yield f'<li class="{tier}"><span class="chip">{sign} {count} {_said(word, translate)}</span></li>'
    yield "</ul>"
    shown = sum(len(case.findings) + len(case.left_out) for case in cases)
    total = max(shown, sum(case.total for case in cases))
    told = translate(
        N_("{total} findings in all: {shown} shown here, {below} below the limit of what is shown.")
    ).format(total=total, shown=len(items), below=total - shown)
    yield f'<p class="total">{escape_html(told)}</p>'
    if not items:
        yield f'<p class="total">{_said(N_("Nothing was found that deserves a question."), translate)}</p>'


def findings(groups: Sequence[Group], translate: Translate, *, names_case: bool) -> Iterator[str]:
    """Yield the list of all findings under their programmes, each a link."""
    if not groups:
        return
    yield f'<nav aria-label="{_said(N_("Findings"), translate)}"><div class="wide"><table class="list">'
    heads = (N_("No."), N_("Standing"), N_("Line"), N_("Cell"), N_("Amount"), N_("Difference"))
    row = "".join(f'<th scope="col">{_said(head, translate)}</th>' for head in heads)
    yield f"<caption>{_said(N_('Findings by programme'), translate)}</caption><thead><tr>{row}</tr></thead>"
    for group in groups:
        title = escape_html(group_title(group, names_case=names_case))
        yield f'<tbody><tr><th colspan="6" scope="rowgroup">{title}</th></tr>'
        yield from (_row(item, group.case, translate) for item in group.items)
        yield "</tbody>"
    yield "</table></div></nav>"


def group_title(group: Group, *, names_case: bool) -> str:
    """Return the heading of a group, with the file before it where the report is about several."""
    return f"{group.case.name}: {group.name}" if names_case else group.name


def _row(item: Item, case: Case, translate: Translate) -> str:
    tier = tier_of(item.finding.claim)
    word = f'<span aria-hidden="true">{SIGNS[tier]}</span> {_said(TIERS[tier], translate)}'
    amounts = "".join(f'<td class="num">{_amount(item, name, case)}</td>' for name in ("value", "difference"))
    return (
        f'<tr class="{tier}"><td><a href="#{item.id}">{item.number}</a></td><td class="tier">{word}</td>'
        f"<td>{escape_html(item.label)}</td><td>{escape_html(item.field('cell'))}</td>{amounts}</tr>"
    )


def _amount(item: Item, name: str, case: Case) -> str:
    value = item.field(name)
    return escape_html(written(Decimal(value), case.language)) if value else ""


def panels(case: Case, translate: Translate) -> Iterator[str]:
    """Yield the bars of each table with a finding; the numbers stand beside them."""
    for survey in case.surveys:
        for panel in survey.panels:
            yield from _panel(panel, case, translate)


def _panel(panel: Panel, case: Case, translate: Translate) -> Iterator[str]:
    title = translate(N_("{sheet}, share of the column {column}")).format(sheet=panel.title, column=panel.column)
    unit = f" ({panel.unit})" if panel.unit else ""
    heads = (N_("Programme or line"), N_("Amount"), N_("Share"), N_("Flagged"))
    row = "".join(f'<th scope="col">{_said(head, translate)}</th>' for head in heads)
    yield f'<div class="wide"><table class="bars"><caption>{escape_html(title + unit)}</caption>'
    yield f"<thead><tr>{row}</tr></thead><tbody>"
    for bar in panel.bars:
        yield _bar(bar, case, translate)
    yield "</tbody></table></div>"
    if panel.beside:
        told = translate(N_("Further findings, about totals: {count}.")).format(count=panel.beside)
        yield f'<p class="more">{escape_html(told)}</p>'


def _bar(bar: Bar, case: Case, translate: Translate) -> str:
    width = f"{float(bar.share) * TIMES:.1f}"
    kind = "hard" if bar.hard else "signal" if bar.asked else "calm"
    percent = written((bar.share * 100).quantize(Decimal(1)), case.language)
    marks = "; ".join(
        f"{SIGNS[tier]} {count} {translate(TIERS[tier])}"
        for tier, count in (("hard", bar.hard), ("signal", bar.asked))
        if count
    )
    return (
        f'<tr class="{kind}"><th scope="row">{escape_html(bar.name)}</th>'
        f'<td class="num">{escape_html(written(bar.value, case.language))}</td>'
        f'<td><svg viewBox="0 0 {TIMES} 12" class="share" aria-hidden="true"><rect class="whole" width="{TIMES}" '
        f'height="12"/><rect class="part" width="{width}" height="12"/></svg> {percent}%</td>'
        f"<td>{escape_html(marks)}</td></tr>"
    )


def about(case: Case, translate: Translate) -> Iterator[str]:
    """Yield the norms, how the tables were read, and what was not understood or not checked with its reason."""
    unused = [ledger_line(entry, translate) for entry in case.ledger if entry.status is not LedgerStatus.READ]
    yield from _list(N_("Norms used:"), case.norms, translate)
    yield from _list(N_("Not used, not checked or withheld:"), unused, translate)
    yield from _list(N_("How the tables were read:"), case.understood, translate)


def _list(title: str, lines: Sequence[str], translate: Translate) -> Iterator[str]:
    if lines:
        yield f"<h3>{_said(title, translate)}</h3><ul>"
        yield from (f"<li>{escape_html(line)}</li>" for line in lines)
        yield "</ul>"


def _said(template: str, translate: Translate) -> str:
    return escape_html(translate(template))
