"""Puts judged sentences to the endpoint for other words, and adds what that took to the record of a draft."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from gemcli.engines.engine import Proposal
from gemcli.errors import EndpointError
from gemcli.facts.fixed import Fixed, fixed
from gemcli.facts.fixed_parts import names_in
from gemcli.jobs.asking import endpoint
from gemcli.jobs.intake import Intake
from gemcli.jobs.outcome import Warned
from gemcli.jobs.workbench import Workbench
from gemcli.locales import N_, say
from gemcli.model.activity import Plan
from gemcli.model.finding import Finding

if TYPE_CHECKING:
    from gemcli.engines.endpoint.rewriting import Rewriting, Rewritten
    from gemcli.grounding.judge import Judge

PLAINER = ("draft", "ask")
"""Tasks whose sentences are put into plainer words one by one; other tasks wish for them in their prompt alone."""


@dataclass(frozen=True, slots=True)
class Wording:
    """What a rewording is made with."""

    intake: Intake
    bench: Workbench
    judge: Judge
    language: str
    """Of the sentences as they were judged."""
    task: str
    is_dry: bool = False


@dataclass(frozen=True, slots=True)
class Reworded:
    """Findings after a rewording, and what that took."""

    findings: tuple[Finding, ...]
    rewritten: tuple[Rewritten, ...] = ()
    """What the endpoint did; empty where nothing was asked."""
    warnings: tuple[Warned, ...] = ()
    requests: tuple[bytes, ...] = ()
    """For a dry run: the bodies that would have been sent."""

    def told(self, proposal: Proposal) -> Proposal:
        """Return a proposal with the model, prompt, usage and masking of this rewording beside its own."""
        plans = [plan for plan in (proposal.plan, *(one.plan for one in self.rewritten)) if plan.prompt]
        masked = sum((Counter(one.masked) for one in self.rewritten), Counter(proposal.masked))
        return replace(
            proposal,
            agent=self.rewritten[-1].agent if self.rewritten else proposal.agent,
            plan=Plan(" + ".join(plan.prompt for plan in plans), " + ".join(plan.prompt_sha256 for plan in plans)),
            usage=sum((one.usage for one in self.rewritten), proposal.usage),
            masked=dict(sorted(masked.items())),
        )

    def then(self, later: Reworded) -> Reworded:
        """Return a later rewording of these findings, with what both took."""
        return Reworded(
            later.findings,
            (*self.rewritten, *later.rewritten),
            (*self.warnings, *later.warnings),
            (*self.requests, *later.requests),
        )


def reworded(findings: Sequence[Finding], wording: Wording, target: str, *, is_plain: bool) -> Reworded:
    """Return findings in plainer words and with a translation, as far as these were asked for."""
    done = Reworded(tuple(findings))
    if is_plain and wording.task in PLAINER:
        from gemcli.jobs.plainer import plainer

        done = plainer(findings, wording)
    if target:
        from gemcli.jobs.own_words import own_words
        from gemcli.jobs.translating import translated

        done = done.then(translated(done.findings, target, wording, own_words(wording.bench, target)))
    return done


@dataclass(frozen=True, slots=True)
class Answered:
    """What came back for the sentences, with those in their slotted form."""

    sentences: tuple[Fixed, ...]
    rewritten: Rewritten | None
    warnings: tuple[Warned, ...] = ()
    requests: tuple[bytes, ...] = ()

    @property
    def said(self) -> tuple[str, ...]:
        return self.rewritten.said if self.rewritten is not None else ("",) * len(self.sentences)

    @property
    def done(self) -> tuple[Rewritten, ...]:
        return (self.rewritten,) if self.rewritten is not None else ()


def asked(texts: Sequence[str], wanted: Rewriting, wording: Wording) -> Answered:
    """Return a rewording for each text, empty where there is none.

    Raises EndpointError when the endpoint fails, unless the settings let the embedded engine stand in: then the
    sentences stay as they are and that is told.
    """
    known = names_in(texts)
    sentences = tuple(fixed(text, wording.language, known) for text in texts)
    bodies: list[bytes] = []

    def keep(name: str, address: str, body: bytes) -> None:
        del name, address
        bodies.append(body)

    if not sentences:
        return Answered((), None)
    engine = endpoint(wording.bench, wording.intake)
    if wording.is_dry:
        engine = replace(engine, dry_run=keep)
    try:
        done = engine.rewrite(sentences, wanted)
    except EndpointError:
        if wording.bench.settings.text("endpoint.on_error") != "embedded":
            raise
        return Answered(sentences, None, (Warned("fell_back", say(N_("The endpoint failed; the words stay."))),))
    return Answered(sentences, done, requests=tuple(bodies))
