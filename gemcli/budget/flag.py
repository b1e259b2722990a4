"""Says what in a budget does not add up and what deserves a question, each with the cells it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from gemcli.budget.accounts import Account, Place
from gemcli.budget.anomaly import Anomaly, Tier
from gemcli.budget.book import Book
from gemcli.budget.checks import versions
from gemcli.budget.checks.columns import conventions
from gemcli.budget.checks.tables import PROMISES, PROOFS, SIGNALS, WHOLE
from gemcli.budget.drift import Drift
from gemcli.budget.expectation import expectation
from gemcli.budget.explain import explain
from gemcli.budget.fixed import Fixed
from gemcli.budget.histories import points
from gemcli.budget.key_ratios import key_ratios
from gemcli.budget.layout import Layout, Shape, read
from gemcli.budget.long_list import LongList, read_held, read_long
from gemcli.budget.norms import Norms, norms
from gemcli.budget.pairing import Pair, Told, pairs
from gemcli.budget.pictures import survey
from gemcli.budget.ranking import ranked
from gemcli.budget.reference import Reference
from gemcli.budget.unseen import seen
from gemcli.budget.waivers import Waiver, fingerprint, key, sifted
from gemcli.budget.wording import place, spoken
from gemcli.locales import N_, Message, Translate, say, translator
from gemcli.model.claim import By, CellRef, Claim, Evidence, FieldValue, Kind
from gemcli.model.document import Document
from gemcli.model.picture import Survey
from gemcli.model.table import LongRows, Table, canonical, cell_name
from gemcli.model.workings import Workings

ADDENDS = 400
"""Cells that a finding names one by one; longer sums are named by their range in `formula`."""

EXPLAINING = ("J1", "J3")
"""Checks that know why a total is off, so that the broken sum itself need not be told as well."""


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
    survey: Survey
    """What pictures of the findings are made of."""
    silenced: tuple[tuple[str, Waiver], ...] = ()
    """Check and cell of each finding that an explanation keeps silent, with that explanation."""
    outdated: tuple[Waiver, ...] = ()
    """Explanations of this document that hold no longer: an amount changed, or the finding is gone."""
    fingerprints: Mapping[str, str] = field(default_factory=dict)
    """Hash of the amounts of every finding before the cap, by check and cell: what an explanation is tied to."""


def flag(
    document: Document,
    config: Mapping[str, Any],
    against: Document | None = None,
    translate: Translate | None = None,
    fixed: Sequence[Fixed] = (),
    explained: Sequence[Waiver] = (),
    *,
    workings: Sequence[Workings] = (),
    reference: Reference | None = None,
) -> Flagged:
    """Check every table of a document; `against` is an earlier version of it.

    What `explained` names stays silent as long as its amounts are the same, and is returned apart. `workings` tells
    what stands behind the cells (formulas, hidden rows), `reference` what other municipalities have; without them the
    checks that need them find nothing.

    `config` is the content of `budget.toml`; a missing threshold is a ConfigError. Sentences are in the document's
    language, or in that of `translate`. `fixed` is how a person said that its tables are read. Hard findings say that
    something does not add up; signals only ask.
    """
    limits = norms(config)
    longs = [_opened(table, fixed, limits) for table in document.tables]
    layouts = [layout for long in longs for layout in long.layouts]
    sources = {id(layout.account): document for layout in layouts}
    book = Book(document.tables, tuple(layouts), {one.sheet: one for one in workings}, reference)
    drift = Drift(reference, int(limits.regulation.peer_fewest.value)) if reference is not None else None
    found = [anomaly for layout in layouts for anomaly in check(layout, limits, drift)]
    found += [anomaly for long in longs for anomaly in long.broken]
    further = [look(book, limits) for look in WHOLE]
    found = without_twins([*found, *(anomaly for one in further for anomaly in one.found)])
    found = besides_key_figures(found, document.tables)
    paired: list[Pair] = []
    earlier = [layout for table in against.tables for layout in read(table)] if against is not None else []
    if against is not None:
        sources.update((id(layout.account), against) for layout in earlier)
        paired = pairs(layouts, earlier, limits.families, (_told(document), _told(against)))
        found += [anomaly for pair in paired for anomaly in versions.compared(pair, against.source.path, limits)]
    found, hidden = seen(found, document.tables)
    kept = sifted(ranked(found), explained, document.source.path)
    say_it = _Teller(document, sources, translate or translator(document.language))
    told = [(anomaly, say_it.claim(anomaly, rank)) for rank, anomaly in enumerate(kept.left[: limits.cap], start=1)]
    return Flagged(
        claims=tuple(claim for _, claim in told),
        understood=(
            *(message for layout in layouts for message in (*layout.understood, *conventions(layout))),
            *_key_figures(document),
            *(versions.told(paired, against.source.path) if against is not None else ()),
        ),
        skipped=(
            *_unpaired(layouts, earlier, paired),
            *(message for long in longs for message in long.not_read),
            *_skipped(document, layouts),
            *hidden,
            *(message for one in further for message in one.skipped),
        ),
        total=len(kept.left),
        silenced=tuple((key(anomaly), waiver) for anomaly, waiver in kept.silent),
        outdated=kept.outdated,
        fingerprints={key(anomaly): fingerprint(anomaly) for anomaly in kept.left},
        survey=survey(document.source.id, told, len(kept.left)),
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


def _told(document: Document) -> Told:
    """Return what a document says of all its amounts by its title and its name."""
    return Told((document.source.title, document.source.path))


def _opened(table: Table, fixed: Sequence[Fixed], limits: Norms) -> LongList:
    """Return a table as it is understood; a long one is gone through once and not kept, unless it is fixed."""
    own = [said for said in fixed if said.sheet == table.sheet]
    if isinstance(table.rows, LongRows) and not own:
        return read_long(table, table.rows, limits)
    return read_held(table, own)


def check(layout: Layout, limits: Norms, drift: Drift | None = None) -> list[Anomaly]:
    """Run every check on one table; findings are not yet ranked. `drift` is how other municipalities moved."""
    proofs = [anomaly for prove in PROOFS for anomaly in prove(layout, limits)]
    identities = [identity for promise in PROMISES for identity in promise(layout)]
    doubled = [anomaly for anomaly in proofs if anomaly.check == "B1"]
    has_series = layout.shape in (Shape.BUDGET, Shape.LONG)
    series = points(layout.account, limits.habits, drift) if has_series else []
    return [
        *proofs,
        *explain(layout.account, identities, doubled),
        *(anomaly for signal in SIGNALS for anomaly in signal(layout, series, limits)),
    ]


def without_twins(found: Sequence[Anomaly]) -> list[Anomaly]:
    """Leave out a broken sum that a finding about the same total explains: a text, or a formula that is too short."""
    explained = {(id(a.account), a.cell) for a in found if a.check in EXPLAINING and a.tier is Tier.HARD}
    return [
        a for a in found if a.check in EXPLAINING or a.tier is not Tier.HARD or (id(a.account), a.cell) not in explained
    ]


def besides_key_figures(found: Sequence[Anomaly], tables: Sequence[Table]) -> list[Anomaly]:
    """Leave out what was found in rows of key figures as if they were amounts; their own check is H3."""
    rows = {
        (table.sheet, one.line.row)
        for table in tables
        if (ratios := key_ratios(table)) is not None
        for one in ratios.found
    }
    return [a for a in found if a.check == "H3" or (a.account.sheet, a.cell[0]) not in rows]


def _key_figures(document: Document) -> Iterable[Message]:
    """Say on which sheets key figures were read."""
    for table in document.tables:
        ratios = key_ratios(table)
        if ratios is not None:
            rows = len({one.line.row for one in ratios.found})
            yield say(N_("{sheet}: {count} key figures (kengetallen) were read."), sheet=table.sheet, count=rows)


def _skipped(document: Document, layouts: Sequence[Layout]) -> Iterable[Message]:
    read_sheets = {layout.account.sheet for layout in layouts}
    read_sheets.update(table.sheet for table in document.tables if key_ratios(table) is not None)
    if not document.tables:
        yield say(N_("No table was found in this document; nothing was checked."))
    for table in document.tables:
        if table.sheet not in read_sheets:
            yield say(N_("{sheet}: no table with amounts was recognised; nothing was checked."), sheet=table.sheet)
    for layout in layouts:
        yield from layout.not_understood
        if layout.shape is Shape.PAYMENTS:
            yield say(
                N_("{sheet}: a list of payments; checked for its totals and for split or doubled invoices only."),
                sheet=layout.account.sheet,
            )


class _Teller:
    """Words findings as claims in one language."""

    def __init__(self, document: Document, sources: Mapping[int, Document], translate: Translate) -> None:
        self._document = document
        self._sources = sources
        self._translate = translate
        self._language = document.language
        self._held: dict[tuple[str, str], set[Place]] = {}

    def claim(self, anomaly: Anomaly, rank: int) -> Claim:
        account = anomaly.account
        document = self._of(account)
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
            "expectation": self._say(expectation(anomaly)),
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
                if self._holds(self._of(other), other.sheet, one):
                    yield CellRef(self._of(other).source.id, other.sheet, cell_name(*one))

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
        document = self._of(other)
        return "" if document is self._of(account) else f"{document.source.path}#"

    def _of(self, account: Account) -> Document:
        """Return the document of a table; one that a check put together itself is of the document that is flagged."""
        return self._sources.get(id(account), self._document)

    def _say(self, message: Message) -> str:
        return spoken(message, self._translate, self._language)


def _notation(*cells: tuple[Account, Place]) -> FieldValue:
    """Return the notation of the cells: one for all, or one for each where columns differ; for texts only."""
    notations = tuple(account.column(column).notation for account, (_, column) in cells)
    return notations[0] if len(set(notations)) == 1 else notations
