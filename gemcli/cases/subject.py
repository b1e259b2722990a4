"""Says what a case is about, so that a list about many things gives only what is about this one."""

from __future__ import annotations

import re
from dataclasses import dataclass

from gemcli.cases.case import Case
from gemcli.facts.inflection import roots
from gemcli.text.lists import listed
from gemcli.text.words import content_words

CASE_NUMBER = re.compile(r"\b[A-Z]{1,4}[-/]?\d{2,4}[-/.]\d{2,8}\b")
FORMS = listed(
    "aanvraag weigering verlening commissie bezwaarschrift bezwaarschriften artikel grondslag"
    " omgevingsvergunning vergunning aanvullende stukken gegevens verzoek zienswijze bezwaar klacht"
    " besluit concept advies notitie factuur leges brief gemeente college termijn verlenging ontvangstbevestiging"
    " onderwerp interne subject betreft bouwplan"
)
"""Words that papers of every case have in their title."""
MAIN = ("application", "objection", "complaint", "woo", "decision", "draft")
"""Papers whose title says what the case is about, when titles share too little."""
SHARED = 2
"""Papers in whose titles a word must stand to say what the case is about."""
ENOUGH = 2
"""Words of the subject that make a line be about the case."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What a case is about: its numbers, and the words that its papers share in their titles, each by its roots."""

    numbers: frozenset[str]
    words: frozenset[frozenset[str]]

    def holds(self, text: str) -> bool:
        """Whether a line is about this case: it names its number, or two words of its subject."""
        if any(number in text for number in self.numbers):
            return True
        said = {root for word in words_of(text) for root in roots(word)}
        return sum(not word.isdisjoint(said) for word in self.words) >= min(ENOUGH, len(self.words)) > 0


def subject_of(case: Case) -> Subject:
    """Return the subject of a case: what its titles share, or what the main ones say where they share little.

    Of the main ones the words count, not the numbers: an article or a day is in many lines.
    """
    numbers = {match.group() for paper in case.papers for match in CASE_NUMBER.finditer(paper.document.text)}
    counts: dict[frozenset[str], set[str]] = {}
    for paper in case.papers:
        if paper.kind.name == "list" or paper.title is None:
            continue
        for word in words_of(f"{paper.title.text} {paper.document.source.title}"):
            if word not in FORMS:
                counts.setdefault(frozenset(roots(word)), set()).add(paper.path)
    main = {paper.path for paper in case.papers if paper.kind.name in MAIN}
    own = (word for word, paths in counts.items() if paths & main and not any(root[0].isdigit() for root in word))
    shared = frozenset(word for word, paths in counts.items() if len(paths) >= SHARED)
    return Subject(frozenset(numbers), shared if len(shared) >= ENOUGH else frozenset(own))


def words_of(text: str) -> list[str]:
    """Return the telling words of a line; a house number is one."""
    return [*content_words(text), *re.findall(r"\b\d{1,4}[a-z]?\b", text)]
