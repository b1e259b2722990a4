"""A short running text over the key figures of a budget: words of a model, cells and unit put there by code."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from gemcli.engines.engine import Proposal, Task
from gemcli.jobs.outcome import Warned
from gemcli.locales import N_, say, translator
from gemcli.model.claim import By, CellRef, Claim, Evidence, FieldValue, Kind
from gemcli.text import sentences

if TYPE_CHECKING:
    from gemcli.engines.endpoint.proposing import Endpoint
    from gemcli.engines.endpoint.telling import Sentence
    from gemcli.model.document import Document

MOST_SENTENCES = {"short": 3, "normal": 5, "long": 8}
"""Sentences of the running text, by length of the summary."""
HEADING = N_("In a few sentences")


def is_figure(claim: Claim) -> bool:
    """Whether a rule told this claim from cells of a budget."""
    return claim.by is By.RULE and bool(claim.evidence.cells) and bool(claim.fields.get("cell"))


def told(
    engine: Endpoint, task: Task, ruled: Sequence[Claim], documents: Sequence[Document]
) -> tuple[tuple[Claim, ...], Proposal, tuple[Warned, ...]]:
    """Return what a model makes of the figures in running text, not yet judged, with what that took.

    Each sentence gets the cells of the figures that it names; a reply with several in one becomes several claims. A
    model that writes nothing is a warning: the lines of the rules are there without it.
    """
    figures = [claim for claim in ruled if is_figure(claim)]
    most = MOST_SENTENCES.get(task.options.get("length", ""), MOST_SENTENCES["normal"])
    said = engine.tell([claim.text for claim in figures], most, task.language)
    paths = {document.source.path: document.source.id for document in documents}
    claims = tuple(
        _claim(text, [figures[number] for number in one.figures], task.language, paths)
        for one in said.sentences
        for text in _split(one, task.language)
    )
    proposal = Proposal((), said.agent, said.plan, said.usage, masked=said.masked)
    if claims or engine.dry_run is not None:
        return claims, proposal, ()
    return claims, proposal, (Warned("no_prose", say(N_("The model wrote no text about the figures."))),)


def _split(one: Sentence, language: str) -> list[str]:
    """Return the sentences of a text, each to be judged alone."""
    return [one.text[start:end] for start, end in sentences.split(one.text, language)]


def _claim(text: str, bases: Sequence[Claim], language: str, paths: Mapping[str, str]) -> Claim:
    """Return a sentence as a claim on the cells of the figures that it rests on."""
    cells = tuple(dict.fromkeys(cell for base in bases for cell in base.evidence.cells))
    home = cells[0].source_id
    notations = {_address(ref, home, paths): how for base in bases for ref, how in _amounts(base, paths)}
    pairs = [pair for base in bases if "difference" in base.fields for pair in _pair(base, home, paths)]
    units = {str(base.fields.get("unit") or "") for base in bases}
    unit = units.pop() if len(units) == 1 else ""
    fields: dict[str, FieldValue] = {
        "rests_on": tuple(base.key for base in bases),
        "figures": tuple(notations),
        "notation": tuple(notations.values()),
        "compared": tuple(pairs),
        "unit": unit,
    }
    return Claim(
        kind=Kind.KEY_POINT,
        text=_in_unit(text, bases) if unit else text,
        evidence=Evidence(cells=cells),
        by=By.MODEL,
        section=translator(language)(HEADING),
        fields=fields,
        marks=("cost",),
    )


def _in_unit(text: str, bases: Sequence[Claim]) -> str:
    """Return a sentence with the unit that the lines of the rules end with; no amount stands without it."""
    tails = {base.text.rpartition("; ")[2] for base in bases if "; " in base.text}
    return f"{text.rstrip(' .')}; {tails.pop()}" if len(tails) == 1 else text


def _amounts(base: Claim, paths: Mapping[str, str]) -> list[tuple[CellRef, str]]:
    """Return the cells that hold the amounts of a figure, each with its notation."""
    others = base.fields.get("cells")
    named = (str(base.fields["cell"]), *(others if isinstance(others, tuple) else ()))
    notation = base.fields.get("notation")
    each = notation if isinstance(notation, tuple) else (str(notation or ""),) * len(named)
    return [(_ref(name, base, paths), how) for name, how in zip(named, each, strict=True)]


def _ref(name: str, base: Claim, paths: Mapping[str, str]) -> CellRef:
    """Return the cell behind `Sheet!C5`, or `file#Sheet!C5` for another file than that of the figure."""
    file = next((path for path in paths if name.startswith(f"{path}#")), "")
    sheet, _, address = name.removeprefix(f"{file}#" if file else "").rpartition("!")
    return CellRef(paths[file] if file else base.evidence.cells[0].source_id, sheet, address)


def _address(ref: CellRef, home: str, paths: Mapping[str, str]) -> str:
    file = next((f"{path}#" for path, name in paths.items() if name == ref.source_id), "")
    return f"{'' if ref.source_id == home else file}{ref.sheet}!{ref.address}"


def _pair(base: Claim, home: str, paths: Mapping[str, str]) -> list[str]:
    """Return the two cells of which a figure tells the difference, the later first."""
    return [_address(ref, home, paths) for ref, _ in _amounts(base, paths)[:2]]
