"""Says what in a budget does not add up and what deserves a question, each with the cells it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from gemcli.budget.accounts import Account, Place
from gemcli.budget.anomaly import Anomaly, Tier
from gemcli.budget.checks import versions
from gemcli.budget.checks.columns import conventions
from gemcli.budget.checks.tables import PROMISES, PROOFS, SIGNALS
from gemcli.budget.explain import explain
from gemcli.budget.fixed import Fixed
from gemcli.budget.layout import Layout, Shape, read
from gemcli.budget.long_list import LongList, read_long
from gemcli.budget.norms import Norms, norms
from gemcli.budget.pairing import Pair, pairs
from gemcli.budget.ranking import ranked
from gemcli.budget.series import points
from gemcli.budget.waivers import Waiver, fingerprint, key, without_explained
from gemcli.budget.wording import place, spoken
from gemcli.locales import N_, Message, Translate, say, translator
from gemcli.model.claim import By, CellRef, Claim, Evidence, FieldValue, Kind
from gemcli.model.document import Document
from gemcli.model.table import LongRows, Table, canonical, cell_name

ADDENDS = 400
"""Cells that a finding names one by one; longer sums are named by their range in `formula`."""


@dataclass(frozen=True, slots=True)
class Flagged:
    """The findings of one document, and what was and was not understood of it."""

    claims: tuple[Claim, ...]
    """Ranked, at most as many as the cap."""
    understood: tuple[Message, ...]
    """How each table was read."""
    skipped: tuple[Message, ...]
    """What was not understood, and therefore not checked."""
    total: int
    """Findings before the cap, without those that were explained."""
    silenced: tuple[tuple[str, Waiver], ...] = ()
    """Check and cell of each finding that an explanation keeps silent, with that explanation."""
    fingerprints: Mapping[str, str] = field(default_factory=dict)
    """Hash of the amounts of every finding before the cap, by check and cell: what an explanation is tied to."""


def flag(
    document: Document,
    config: Mapping[str, Any],
    against: Document | None = None,
    translate: Translate | None = None,
    fixed: Sequence[Fixed] = (),
    explained: Sequence[Waiver] = (),
) -> Flagged:
    """Check every table of a document; `against` is an earlier version of it.

    What `explained` names stays silent as long as its amounts are the same, and is returned apart.

    `config` is the content of `budget.toml`; a missing threshold is a ConfigError. Sentences are in the document's
    language, or in that of `translate`. `fixed` is how a person said that its tables are read. Hard findings say that
    something does not add up; signals only ask.
    """
    limits = norms(config)
    books = [_opened(table, fixed) for table in document.tables]
    layouts = [layout for book in books for layout in book.layouts]
    sources = {id(layout.account): document for layout in layouts}
    found = [anomaly for layout in layouts for anomaly in check(layout, limits)]
    found += [anomaly for book in books for anomaly in book.broken]
    paired: list[Pair] = []
    earlier = [layout for table in against.tables for layout in read(table)] if against is not None else []
    if against is not None:
        sources.update((id(layout.account), against) for layout in earlier)
        paired = pairs(layouts, earlier, limits.families)
        found += [anomaly for pair in paired for anomaly in versions.compared(pair, against.source.path, limits)]
    ordered, silent = without_explained(ranked(found), explained)
    say_it = _Teller(sources, translate or translator(document.language), document.language)
    return Flagged(
        claims=tuple(say_it.claim(anomaly, rank) for rank, anomaly in enumerate(ordered[: limits.cap], start=1)),
        understood=(
            *(message for layout in layouts for message in (*layout.understood, *conventions(layout))),
            *(versions.told(paired, against.source.path) if against is not None else ()),
        ),
        skipped=(
            *_unpaired(layouts, earlier, paired),
            *(message for book in books for message in book.not_read),
            *_skipped(document, layouts),
        ),
        total=len(ordered),
        silenced=tuple((key(anomaly), waiver) for anomaly, waiver in silent),
        fingerprints={key(anomaly): fingerprint(anomaly) for anomaly in ordered},
    )


def _unpaired(layouts: Sequence[Layout], earlier: Sequence[Layout], paired: Sequence[Pair]) -> Iterable[Message]:
    """Say which tables have no counterpart in the other version."""
    if not earlier and not paired:
        return
    known = {id(account) for pair in paired for account in (pair.later, pair.earlier)}
    for layout in (*layouts, *earlier):
        if id(layout.account) not in known:
            yield say(
                N_("{sheet}: no table with the same lines was found in the other version; not compared."),
                sheet=layout.account.sheet,
            )


def _opened(table: Table, fixed: Sequence[Fixed]) -> LongList:
    """Return a table as it is understood; a long one is gone through once and not kept, unless it is fixed."""
    is_fixed = any(said.sheet == table.sheet for said in fixed)
    if isinstance(table.rows, LongRows) and not is_fixed:
        return read_long(table, table.rows)
    return LongList(read(table, fixed), (), ())


def check(layout: Layout, limits: Norms) -> list[Anomaly]:
    """Run every check on one table; findings are not yet ranked."""
    proofs = [anomaly for prove in PROOFS for anomaly in prove(layout, limits)]
    identities = [identity for promise in PROMISES for identity in promise(layout)]
    doubled = [anomaly for anomaly in proofs if anomaly.check == "B1"]
    has_series = layout.shape in (Shape.BUDGET, Shape.LONG)
    series = list(points(layout.account)) if has_series else []
    return [
        *proofs,
        *explain(layout.account, identities, doubled),
        *(anomaly for signal in SIGNALS for anomaly in signal(layout, series, limits)),
    ]


def _skipped(document: Document, layouts: Sequence[Layout]) -> Iterable[Message]:
    read_sheets = {layout.account.sheet for layout in layouts}
    if not document.tables:
        yield say(N_("No table was found in this document; nothing was checked."))
    for table in document.tables:
        if table.sheet not in read_sheets:
            yield say(N_("{sheet}: no table with amounts was recognised; nothing was checked."), sheet=table.sheet)
    for layout in layouts:
        yield from layout.not_understood
        if layout.shape is Shape.PAYMENTS:
            yield say(
                N_("{sheet}: a list of payments; only its totals were checked, not its single payments."),
                sheet=layout.account.sheet,
            )


class _Teller:
    """Words findings as claims in one language."""

    def __init__(self, sources: Mapping[int, Document], translate: Translate, language: str) -> None:
        self._sources = sources
        self._translate = translate
        self._language = language
        self._held: dict[tuple[str, str], set[Place]] = {}

    def claim(self, anomaly: Anomaly, rank: int) -> Claim:
        account = anomaly.account
        document = self._sources[id(account)]
        at = place(account, anomaly.cell)
        return Claim(
            kind=Kind.ANOMALY,
            text=self._say(anomaly.text),
            evidence=Evidence(cells=tuple(self._refs(anomaly, document))),
            by=By.RULE,
            key=f"{anomaly.check}:{at}",
            section=self._translate(
                N_("Does not add up") if anomaly.tier is Tier.HARD else N_("Stands out: worth a question")
            ),
            fields=self._fields(anomaly, rank),
        )

    def _fields(self, anomaly: Anomaly, rank: int) -> dict[str, FieldValue]:
        account = anomaly.account
        line = account.line(anomaly.cell[0])
        fields: dict[str, FieldValue] = {
            "check": anomaly.check,
            "tier": str(anomaly.tier),
            "cell": place(account, anomaly.cell),
            "cells": (
                *(place(account, at) for at in anomaly.addends[:ADDENDS]),
                *(self._file(other, account) + place(other, at) for other, at in anomaly.elsewhere),
            ),
            "label": line.name if line else account.column(anomaly.cell[1]).name,
            "column": account.column(anomaly.cell[1]).name,
            "threshold": self._say(anomaly.threshold),
            "question": self._say(anomaly.question),
            "follow_up": self._say(anomaly.follow_up),
            "rank": rank,
            "notation": _notation(
                (account, anomaly.cell), *((account, at) for at in anomaly.addends[:ADDENDS]), *anomaly.elsewhere
            ),
        }
        if anomaly.value is not None:
            fields["value"] = canonical(anomaly.value)
        if anomaly.value is not None and anomaly.expected is not None:
            fields["expected"] = canonical(anomaly.expected)
            fields["difference"] = canonical(anomaly.value - anomaly.expected)
        if anomaly.formula:
            fields["formula"] = anomaly.formula
        if anomaly.suspect is not None and anomaly.hint is not None:
            fields["suspect"] = place(account, anomaly.suspect)
            fields["hint"] = self._say(anomaly.hint)
        if account.unit_text:
            fields["unit"] = account.unit_text
        return fields

    def _refs(self, anomaly: Anomaly, document: Document) -> Iterable[CellRef]:
        """Yield the flagged cell, the cells it rests on, then the labels of its row and column."""
        account = anomaly.account
        rows = dict.fromkeys(row for row, _ in (anomaly.cell, *anomaly.addends))
        named = [line for row in (rows if len(rows) == 2 else (anomaly.cell[0],)) if (line := account.line(row))]
        columns = dict.fromkeys(column for _, column in (anomaly.cell, *anomaly.addends))
        wanted = [
            anomaly.cell,
            *anomaly.addends[:ADDENDS],
            *((cell.row, cell.column) for line in named for cell in line.label_cells),
            *((cell.row, cell.column) for index in columns for cell in account.column(index).head),
        ]
        for at in dict.fromkeys(wanted):
            if self._holds(document, account.sheet, at):
                yield CellRef(document.source.id, account.sheet, cell_name(*at))
        for other, at in anomaly.elsewhere:
            line = other.line(at[0])
            labels = [(cell.row, cell.column) for cell in (line.label_cells if line else ())]
            for one in (at, *labels, *((cell.row, cell.column) for cell in other.column(at[1]).head)):
                if self._holds(self._sources[id(other)], other.sheet, one):
                    yield CellRef(self._sources[id(other)].source.id, other.sheet, cell_name(*one))

    def _holds(self, document: Document, sheet: str, at: Place) -> bool:
        """Whether something stands at a place of a sheet."""
        table = document.table(sheet)
        if table is not None and isinstance(table.rows, LongRows):
            return table.at(cell_name(*at)) is not None
        key = (document.source.id, sheet)
        if key not in self._held:
            self._held[key] = {(cell.row, cell.column) for cell in table.cells()} if table else set()
        return at in self._held[key]

    def _file(self, other: Account, account: Account) -> str:
        """Return what tells a cell of another file from one of the file that the finding is about."""
        document = self._sources[id(other)]
        return "" if document is self._sources[id(account)] else f"{document.source.path}#"

    def _say(self, message: Message) -> str:
        return spoken(message, self._translate, self._language)


def _notation(*cells: tuple[Account, Place]) -> FieldValue:
    """Return the notation of the cells: one for all, or one for each where columns differ; for texts only."""
    notations = tuple(account.column(column).notation for account, (_, column) in cells)
    return notations[0] if len(set(notations)) == 1 else notations
