"""Suggests questions about a proposal, by what it does not speak of; each rests on a passage that raises it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from gemcli.cases.amounts import Figure, amount_of, spoken
from gemcli.cases.line import joined, line
from gemcli.cases.places import Place, evidence
from gemcli.cases.proposal import Proposal
from gemcli.facts import money
from gemcli.facts.lacking import lacks
from gemcli.locales import N_, Translate
from gemcli.model.claim import CellRef, Claim, Evidence
from gemcli.model.source import Rank

COVER = N_("Question (suggestion): {path} names {amount} and nowhere speaks of cover; from what is it paid?")
ABSENT = {
    "cost": N_("Question (suggestion): {path} names no costs; are there any, and who bears them?"),
    "term": N_("Question (suggestion): {path} names no term; when is this carried out?"),
    "evaluation": N_("Question (suggestion): {path} names no evaluation; when does the council hear what came of it?"),
    "risks": N_("Question (suggestion): {path} names no risks; which are there?"),
}
"""What to ask where a paper does not speak of something."""
OF_PROPOSALS = ("risks", "evaluation")
"""What a motion or amendment need not speak of."""
DIFFERS = N_(
    "Question (suggestion): {path} names {amount}, and the budget has {value} on the line “{label}”; is that the same?"
)
CHANGES = re.compile(r"\bamendement\b", re.IGNORECASE)


def queries(proposal: Proposal, figures: Sequence[Figure], section: str, translate: Translate) -> Iterator[Claim]:
    """Yield the questions about one paper; what it lacks is looked up again when the line is checked."""
    text, path = proposal.document.text, proposal.document.source.path
    amounts = spoken(proposal)
    ground = proposal.asks[0].evidence if proposal.asks else _title(proposal)
    if not ground:
        return
    if amounts and lacks("cover", text):
        yield _cover(amounts[0], path, section, translate)
    for name, template in ABSENT.items():
        is_due = name not in OF_PROPOSALS or proposal.document.source.rank is not Rank.COUNCIL_PAPER
        if is_due and not (name in ("term", "cost") and CHANGES.search(proposal.title)) and lacks(name, text):
            fields = {"lacks": name, "path": path}
            yield line("question", section, translate(template).format(path=path), ground, fields)
    yield from _differing(amounts, figures, path, section, translate)


def _title(proposal: Proposal) -> Evidence:
    return evidence(proposal.place) if proposal.place is not None else Evidence()


def _cover(place: Place, path: str, section: str, translate: Translate) -> Claim:
    amount = money.find(place.text)[0].raw.strip()
    text = translate(COVER).format(path=path, amount=amount)
    return line("question", section, text, evidence(place), {"lacks": "cover", "amount": amount, "path": path})


def _differing(
    amounts: Sequence[Place], figures: Sequence[Figure], path: str, section: str, translate: Translate
) -> Iterator[Claim]:
    """Ask about the first amount of a paper that no figure of the budget on its subject equals, in any unit of it."""
    values = {abs(amount) for figure in figures if (amount := amount_of(figure.cell))}
    for place in amounts if values else ():
        told = money.find(place.text)[0]
        if any(abs(told.value) in (value, value * 1000, value * 1_000_000) for value in values):
            return
        figure = figures[0]
        cell = CellRef(figure.document.source.id, figure.table.sheet, figure.cell.address)
        label = CellRef(figure.document.source.id, figure.table.sheet, figure.label.address)
        fields = {
            "amount": told.raw.strip(), "value": figure.cell.text, "label": figure.label.text.strip(), "path": path,
        }  # fmt: skip
        text = translate(DIFFERS).format(**fields)
        yield line("question", section, text, joined(evidence(place), Evidence(cells=(cell, label))), fields)
        return
