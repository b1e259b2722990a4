"""A case that is told: its papers in order of date, what is asked of the municipality, and how it is told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from gemcli.cases.papers import Paper, paper
from gemcli.locales import Translate, translator
from gemcli.model.claim import Evidence
from gemcli.model.document import Document
from gemcli.model.municipality import Municipality


@dataclass(frozen=True, slots=True)
class Wanted:
    """Something that somebody from outside asks, as the list of what is asked gives it."""

    kind: str
    """question, request, complaint, objection or application."""
    text: str
    evidence: Evidence
    document: Document


@dataclass(frozen=True, slots=True)
class Telling:
    """How a case is told."""

    language: str = "nl"
    municipality: Municipality = field(default_factory=Municipality)
    names_shown: bool = False
    """Whether residents may be named; else only their role is told."""
    as_of: date | None = None
    """The day that a user gives to hold terms against; None for the latest dated paper."""
    settings: Mapping[str, str] = field(default_factory=dict)
    """What `dossier.toml` says."""

    @property
    def translate(self) -> Translate:
        return translator(self.language)


@dataclass(frozen=True, slots=True)
class Case:
    """Everything that an overview is made of."""

    papers: tuple[Paper, ...]
    """By date, those without one behind."""
    wanted: tuple[Wanted, ...]
    telling: Telling

    def of_kind(self, *names: str) -> tuple[Paper, ...]:
        """Return the papers of some kinds, earliest first."""
        return tuple(each for each in self.papers if each.kind.name in names)

    @property
    def latest(self) -> Paper | None:
        """The paper with the latest date."""
        dated = [each for each in self.papers if each.day is not None]
        return dated[-1] if dated else None


def open_case(documents: Sequence[Document], wanted: Sequence[Wanted], telling: Telling) -> Case:
    """Read documents as the papers of one case."""
    asking: dict[str, list[str]] = {}
    for each in wanted:
        asking.setdefault(each.document.source.id, []).append(each.kind)
    papers = [paper(document, asking.get(document.source.id, ())) for document in documents]
    papers.sort(key=lambda each: (each.day or date.max, each.path))
    return Case(tuple(papers), tuple(wanted), telling)
