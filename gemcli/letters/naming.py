"""Names a case by its subject, and tells one row of a table from another by what was asked, written and decided."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from gemcli.facts import dates
from gemcli.letters.asked.english import in_dutch, is_english
from gemcli.letters.carriers import is_of_call
from gemcli.letters.case import Case
from gemcli.letters.passages import is_own
from gemcli.model.document import Document

NAME = re.compile(r"\b[A-Z][\w-]+")
UNITS = {"dag": (1, 1), "week": (5, 7), "maand": (28, 31), "kwartaal": (89, 92), "jaar": (360, 366)}
"""How many days a unit of a tariff counts at least and at most."""


def about_of(case: Case) -> str:
    """What a case is about, in the words of the letter's subject and of the dossier's title."""
    names = ("subject", "title", "about")
    words = dict.fromkeys(case.slots[name].value for name in names if name in case.slots)
    return " ".join([*words, case.dossier.settings.get("title", "")])


def names_of(case: Case, points: Sequence[str] = ()) -> str:
    """All that may tell one row of a table from the others: the case, what was asked, and what its writers wrote."""
    came = case.came.document
    wrote = [d.text for d in case.dossier.documents if came and (d is came or _is_by_writer_of(came, d))]
    decided = case.slots["decision"].value if "decision" in case.slots else ""
    english = (in_dutch(text) for text in (*points, *wrote) if is_english(text))
    return " ".join((about_of(case), decided, *_lengths(decided), *points, *wrote, *english))


def _is_by_writer_of(came: Document, other: Document) -> bool:
    """Whether the writer of what came in is known, and wrote another paper too."""
    return bool(came.source.author) and other.source.author == came.source.author


def papers_of(case: Case) -> tuple[str, ...]:
    """The texts in which a label may give a number of the case: the municipality's own, tables aside."""
    return tuple(document.text for document in case.dossier.documents if is_own(document) and not document.tables)


def calls_of_writer(case: Case) -> frozenset[str]:
    """The ids of notes of a call that name whom the letter answers: they are about the case, whatever their words."""
    came = case.came.document
    to = case.slots["addressee"].value.split(",")[0] if "addressee" in case.slots else ""
    names = [word for word in NAME.findall(f"{to} {came.source.author.split('<')[0] if came else ''}") if len(word) > 2]
    return frozenset(
        document.source.id
        for document in case.answer_sources
        if is_of_call(document) and any(re.search(rf"\b{re.escape(name)}\b", document.text) for name in names)
    )


def _lengths(decided: str) -> Iterator[str]:
    """The unit of time of what was granted, by its first and last day: a tariff is for a day, a month or a year."""
    days = [period for fact in dates.find(decided) if fact.year and (period := dates.resolve(fact, None))]
    if len(days) > 1:
        length = (days[-1].end - days[0].start).days + 1
        yield from (word for word, (least, most) in UNITS.items() if least <= length <= most)
