"""A draft that names residents by role, checked again: judged with the true words, and shown as it was."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from gemcli.jobs.second import Judged
from gemcli.jobs.who import people_judged
from gemcli.jobs.workbench import Workbench
from gemcli.model.claim import Claim
from gemcli.model.document import Document
from gemcli.model.draft import Draft
from gemcli.model.finding import Finding

if TYPE_CHECKING:
    from gemcli.privacy.unveil import Unveil, Unveiled
    from gemcli.privacy.veil import Veil

NUMBERED = re.compile(r"\[[^\[\]]{3,60} \d{1,6}\]")
"""What may be a role in the place of a name; whether it is one, the room for privacy knows."""


@dataclass(frozen=True, slots=True)
class Shown:
    """The claims of a page, each beside the same claim with the true words."""

    claims: tuple[Claim, ...]
    true: tuple[Unveiled, ...]
    """Empty for a page that shows no role at all."""
    draft: Draft | None
    """With the offsets of its sidecar; None where these hold no longer."""

    @property
    def true_claims(self) -> tuple[Claim, ...]:
        """What the judge reads."""
        return tuple(one.claim for one in self.true) or self.claims

    @property
    def is_by_role(self) -> bool:
        """Whether any role stands for a name; a draft with the names of its source has none."""
        return any(one.moved for one in self.true) or (self.draft is not None and _has_stand_ins(self.draft))

    def veil(self, judged: Judged, bench: Workbench) -> Veil | None:
        """Return what hides the residents of the sources as the draft did; None where it names them."""
        if bench.settings.names == "source" or not self.is_by_role:
            return None
        from gemcli.jobs.naming import veil_for
        from gemcli.privacy.veil import place_of

        people = people_judged(replace(judged, checked=()), bench)
        veil = veil_for(people, judged.sections, self.true_claims, judged.language)
        cited = [one for finding in _all(self.draft) for one in finding.citations]
        return replace(veil, kept={place_of(one): one for one in cited})

    def again(self, findings: Sequence[Finding], veil: Veil | None) -> tuple[Finding, ...]:
        """Return findings on the true claims as findings on the claims of the page."""
        if veil is None:
            return tuple(findings)
        return tuple(
            veil.around(replace(finding, claim=claim), [(span, shown) for span, shown in true.moved])
            for finding, claim, true in zip(findings, self.claims, self.true, strict=True)
        )


def shown(claims: Sequence[Claim], draft: Draft | None, documents: Sequence[Document]) -> Shown:
    """Put the true words back into the claims of a page.

    Without a draft whose offsets hold they are looked up by the words of the quotes.
    """
    if not (any(map(_may_show, claims)) or (draft is not None and _has_stand_ins(draft))):
        return Shown(tuple(claims), (), draft)
    from gemcli.privacy.unveil import Unveil

    back = Unveil.of(documents, _all(draft))
    back.learn(quote for claim in claims for quote in claim.evidence.quotes)
    return Shown(tuple(claims), tuple(_true(claim, back) for claim in claims), draft)


def _may_show(claim: Claim) -> bool:
    words = (claim.text, claim.section, *(quote.exact for quote in claim.evidence.quotes))
    return any(NUMBERED.search(text) for text in words)


def _true(claim: Claim, back: Unveil) -> Unveiled:
    quotes = tuple(map(back.quote, claim.evidence.quotes))
    return back.claim(replace(claim, evidence=replace(claim.evidence, quotes=quotes)))


def _all(draft: Draft | None) -> tuple[Finding, ...]:
    return (*draft.findings(), *draft.not_mentioned) if draft is not None else ()


def _has_stand_ins(draft: Draft) -> bool:
    return any(finding.claim.stand_ins or any(one.stand_ins for one in finding.citations) for finding in _all(draft))
