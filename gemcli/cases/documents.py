"""Lists the papers of a case: date, what each is, who wrote it by role, and how much it weighs."""

from __future__ import annotations

from collections.abc import Iterator

from gemcli.cases.case import Case
from gemcli.cases.line import gap, line
from gemcli.cases.papers import ROLES
from gemcli.cases.places import evidence, sentences
from gemcli.facts.written_dates import written
from gemcli.locales import N_
from gemcli.model.claim import Claim
from gemcli.model.labels import RANKS

SECTION = N_("Documents")
LINE = N_("{path}: {kind}; date {day}; author: {who}; weight: {rank}")
UNDATED = N_("{path}: {kind}; the paper states no date; author: {who}; weight: {rank}")


def documents(case: Case) -> Iterator[Claim]:
    """Yield a line for each paper, by date; one without a date is a gap."""
    translate = case.telling.translate
    section = translate(SECTION)
    for paper in case.papers:
        source = paper.document.source
        values = {
            "path": source.path,
            "kind": translate(paper.kind.title),
            "who": translate(ROLES[paper.role]),
            "rank": translate(RANKS[source.rank]),
        }
        if paper.day is None:
            ground = [paper.title] if paper.title else list(sentences(paper.document))[:1]
            if ground:
                yield gap(section, translate(UNDATED).format(**values), evidence(*ground))
            continue
        text = translate(LINE).format(day=written(paper.day, case.telling.language), **values)
        fields = {"date": paper.day.isoformat(), "path": source.path, "rank": source.rank.value, "role": paper.role}
        yield line("paper", section, text, evidence(*paper.head), fields)
