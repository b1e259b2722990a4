"""One budget after its check, as the report takes it, with its findings under their programmes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gemcli.model.activity import LedgerEntry
from gemcli.model.document import Document
from gemcli.model.finding import Finding
from gemcli.model.picture import Picture, Survey


@dataclass(frozen=True, slots=True)
class Case:
    """The findings of one draft with everything that is shown beside them."""

    name: str
    """File or folder, as people see it."""
    language: str
    """Of its amounts."""
    findings: tuple[Finding, ...]
    """What may stand in a draft."""
    left_out: tuple[Finding, ...]
    """What the check against the cells did not bear out."""
    documents: tuple[Document, ...]
    surveys: tuple[Survey, ...]
    ledger: tuple[LedgerEntry, ...]
    understood: tuple[str, ...]
    """How each table was read, in the language of the report."""
    norms: tuple[str, ...]

    @property
    def total(self) -> int:
        """Findings before the cap."""
        return sum(survey.total for survey in self.surveys)


@dataclass(frozen=True, slots=True)
class Item:
    """A finding with its number on the page and its picture."""

    number: int
    finding: Finding
    picture: Picture

    @property
    def id(self) -> str:
        return f"f{self.number}"

    @property
    def label(self) -> str:
        return self.picture.label or self.field("label")

    def field(self, name: str) -> str:
        """Return a field of the claim as text; empty where it has none."""
        value = self.finding.claim.fields.get(name)
        return ", ".join(value) if isinstance(value, tuple) else "" if value is None else str(value)


@dataclass(frozen=True, slots=True)
class Group:
    """The findings under one programme of one case."""

    name: str
    case: Case
    items: tuple[Item, ...]
    """In their rank."""


def groups(cases: Sequence[Case]) -> tuple[Group, ...]:
    """Return the findings by programme, what does not add up first; numbers go on through all cases."""
    found: list[Group] = []
    number = 0
    for case in cases:
        by_name: dict[str, list[tuple[Finding, Picture]]] = {}
        for finding, picture in sorted(_pictured(case), key=lambda pair: _rank(pair[0])):
            by_name.setdefault(picture.programme, []).append((finding, picture))
        for name, pairs in by_name.items():
            items = tuple(Item(number + at, *pair) for at, pair in enumerate(pairs, start=1))
            number += len(items)
            found.append(Group(name, case, items))
    return tuple(found)


def _pictured(case: Case) -> Iterator[tuple[Finding, Picture]]:
    for finding in case.findings:
        claim = finding.claim
        drawn = (picture for survey in case.surveys if (picture := survey.of(claim)) is not None)
        sheet = str(claim.fields.get("cell", "")).rpartition("!")[0]
        yield finding, next(drawn, Picture(claim.key, claim.evidence.cells, sheet))


def _rank(finding: Finding) -> tuple[bool, int]:
    rank = finding.claim.fields.get("rank")
    return finding.claim.fields.get("tier") != "hard", rank if isinstance(rank, int) else 0
