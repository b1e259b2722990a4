"""Learns once for a command who is who in its papers, for everything that hides, marks or names people."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from gemcli.jobs.own_names import known_to, stated_in
from gemcli.model.document import Document
from gemcli.model.municipality import Municipality
from gemcli.model.section import Section

if TYPE_CHECKING:
    from gemcli.jobs.intake import Intake
    from gemcli.jobs.second import Judged
    from gemcli.jobs.workbench import Workbench
    from gemcli.privacy.people import People


def people_in(intake: Intake, bench: Workbench) -> People:
    """Return the people of a case, with what its `dossier.toml` says of the municipality."""
    municipality = known_to(bench.municipality(), intake.dossier.settings)
    return people_among(intake.dossier.documents, intake.sections, municipality, bench)


def people_judged(judged: Judged, bench: Workbench) -> People:
    """Return the people of a draft's sources, and of a text under check."""
    documents = (*judged.documents, *judged.checked)
    stated = judged.stated or stated_in(documents)
    return people_among(documents, judged.sections, known_to(bench.municipality(), stated), bench)


def people_among(
    documents: Sequence[Document], sections: Sequence[Section], municipality: Municipality, bench: Workbench
) -> People:
    """Return the people of these documents; for the same papers the same ones, learnt once."""
    from gemcli.model.source import Rank
    from gemcli.privacy.people import people_of
    from gemcli.privacy.policy import Policy

    papers = tuple(document for document in documents if document.source.rank is not Rank.TEXT_BLOCK)
    policy = Policy.from_table(bench.settings.table("privacy.toml"))
    return bench.learnt(
        (papers, tuple(sections), municipality), lambda: people_of(papers, sections, municipality, policy)
    )
