"""Has a model put the questions of a budget review into plainer words; findings and figures stay the rules' own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from gemcli import __version__
from gemcli.engines.engine import Proposal, Task
from gemcli.jobs.outcome import Warned
from gemcli.locales import N_, say
from gemcli.model.activity import Agent
from gemcli.model.claim import Claim, Kind

if TYPE_CHECKING:
    from gemcli.engines.endpoint.proposing import Endpoint


def asked_plainer(
    engine: Endpoint, task: Task, ruled: Sequence[Claim]
) -> tuple[tuple[Claim, ...], Proposal, tuple[Warned, ...]]:
    """Return the findings in their order, some with their question in other words, with what that took.

    Wordings of the model that were refused are counted in a warning. Raises what the engine raises.
    """
    from gemcli.engines.endpoint.questions import Queried

    asked = [number for number, claim in enumerate(ruled) if _has_question(claim)]
    if not asked:
        return tuple(ruled), Proposal((), Agent(engine.name, __version__, engine.settings.model)), ()
    queried = [
        Queried(
            check=str(claim.fields.get("check") or ""),
            label=str(claim.fields.get("label") or ""),
            finding=claim.text,
            question=str(claim.fields["question"]),
            names=_names(claim),
        )
        for claim in (ruled[number] for number in asked)
    ]
    done = engine.rephrase(queried, task.language)
    plainer = dict(zip(asked, done.questions, strict=True))
    claims = tuple(
        replace(claim, fields={**claim.fields, "question": plainer[number]}) if number in plainer else claim
        for number, claim in enumerate(ruled)
    )
    proposal = Proposal((), done.agent, done.plan, done.usage, masked=done.masked)
    return claims, proposal, _refused(done.refused, len(asked))


def _has_question(claim: Claim) -> bool:
    return claim.kind is Kind.ANOMALY and bool(claim.fields.get("question"))


def _names(claim: Claim) -> tuple[str, ...]:
    """Return the names that a question may repeat: of the line (with and without number), the column and the sheet."""
    label, column = (str(claim.fields.get(name) or "") for name in ("label", "column"))
    sheet = str(claim.fields.get("cell") or "").rpartition("!")[0].rpartition("#")[2]
    return tuple(dict.fromkeys(name for name in (label, label.lstrip("0123456789. "), column, sheet) if name))


def _refused(count: int, total: int) -> tuple[Warned, ...]:
    if not count:
        return ()
    message = say(
        N_("{count} of {total} questions in the words of the model were refused; the rule's own question stays."),
        count=count,
        total=total,
    )
    return (Warned("rephrasing_refused", message),)
