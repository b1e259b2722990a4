"""Makes an answer to a frequent question fit for a website: no residents' data, and who takes over where it ends."""

from __future__ import annotations

from dataclasses import dataclass

from gemcli.jobs.frequent_groups import Frequent
from gemcli.jobs.inquiry import Reply
from gemcli.jobs.personal_data import Hidden
from gemcli.jobs.workbench import Workbench
from gemcli.letters.informing import NOBODY
from gemcli.letters.routing import signs
from gemcli.locales import translator
from gemcli.model.finding import Finding


@dataclass(frozen=True, slots=True)
class Answered:
    """A reply without residents' data, and where a person goes with the rest."""

    reply: Reply
    findings: tuple[Finding, ...]
    """What answers; empty where nothing does."""
    withheld: int
    """Answers that were kept back because they, or the words that carry them, hold residents' data."""
    to: str
    """Team, person or address that takes over."""
    why: str
    """Why it goes there; empty for the general contact."""

    @property
    def status(self) -> str:
        """As of the reply, where its answers may be shown."""
        return self.reply.status if self.findings else "not_found"


def answered(group: Frequent, reply: Reply, hidden: Hidden, bench: Workbench, language: str) -> Answered:
    """Return what may be shown of a reply, with its escalation path: the profile's rules, else its general contact."""
    kept = tuple(each for each in reply.answers if not _holds(each, hidden))
    to, why = _path(group, bench, language)
    return Answered(reply, kept, len(reply.answers) - len(kept), to, why)


def _holds(finding: Finding, hidden: Hidden) -> bool:
    quotes = [f"{citation.prefix}{citation.exact}{citation.suffix}" for citation in finding.citations]
    return any(hidden.holds(text) for text in (finding.claim.text, *quotes))


def _path(group: Frequent, bench: Workbench, language: str) -> tuple[str, str]:
    municipality = bench.municipality()
    translate = translator(language)
    nobody = NOBODY.get(language, NOBODY["en"])
    for rule in municipality.escalations:
        sign = signs(group.wording, rule)
        if sign is not None:
            why = sign.text(translate)
            return rule.to or nobody, f"{why} ({rule.reason})" if rule.reason else why
    return municipality.house_style.get("contact", "").strip() or nobody, ""
