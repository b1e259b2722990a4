"""Decides whether a draft names residents by role, and puts the roles in: `--names role`, the default."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from gemcli.jobs.own_names import known_to
from gemcli.jobs.personal import IN_FUNCTION, MOVERS
from gemcli.model.claim import Claim, Kind
from gemcli.model.document import Document
from gemcli.model.finding import Finding
from gemcli.model.municipality import Municipality
from gemcli.model.section import Section
from gemcli.model.source import Rank

if TYPE_CHECKING:
    from gemcli.jobs.intake import Intake
    from gemcli.jobs.workbench import Workbench
    from gemcli.privacy.veil import Veil

SUBMITTERS = ("submitters", MOVERS)
"""Fields that name who moved a motion or amendment: members of the council (Gemeentewet, art. 147b)."""


def veiled(findings: Sequence[Finding], veil: Veil | None, *, is_letter: bool = False) -> tuple[Finding, ...]:
    """Return findings that name residents by role; as they are where names of the source were asked for.

    What a letter has around its text (address, salutation, reference) keeps the name of who it is sent to.
    """
    if veil is None:
        return tuple(findings)
    return tuple(_veiled(finding, veil, is_letter=is_letter) for finding in findings)


def veil_of(intake: Intake, bench: Workbench, findings: Sequence[Finding], language: str) -> Veil | None:
    """Return what hides the residents of a case; None where the user asked for the names of the source."""
    municipality = known_to(bench.municipality(), intake.dossier.settings)
    claims = [finding.claim for finding in findings]
    return veil_for(intake.dossier.documents, intake.sections, municipality, bench, claims, language)


def veil_for(
    documents: Sequence[Document],
    sections: Sequence[Section],
    municipality: Municipality,
    bench: Workbench,
    claims: Sequence[Claim],
    language: str,
) -> Veil | None:
    """Return what hides the residents of these documents; who moved a motion by these claims is in function."""
    if bench.settings.names == "source":
        return None
    from gemcli.privacy.detect import learn
    from gemcli.privacy.policy import Policy
    from gemcli.privacy.residents import Residents
    from gemcli.privacy.roles import roles, with_officials
    from gemcli.privacy.veil import Veil

    papers = tuple(document for document in documents if document.source.rank is not Rank.TEXT_BLOCK)
    texts = [document.text for document in papers]
    deciding = with_officials(roles(sections, texts, municipality), _movers(claims))
    policy = Policy.from_table(bench.settings.table("privacy.toml"))
    return Veil(Residents(papers, deciding, learn(texts, deciding), policy, language))


def _veiled(finding: Finding, veil: Veil, *, is_letter: bool) -> Finding:
    claim = finding.claim
    is_around = is_letter and claim.not_checkable and claim.kind is not Kind.GAP
    if is_around or claim.fields.get("fact") in IN_FUNCTION:
        return veil.around(finding)
    return veil.finding(finding)


def _movers(claims: Sequence[Claim]) -> Iterator[str]:
    for claim in claims:
        for name in SUBMITTERS:
            value = claim.fields.get(name)
            if isinstance(value, tuple):
                yield from value
            elif isinstance(value, str):
                yield value
