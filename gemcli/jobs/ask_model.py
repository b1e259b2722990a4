"""Puts a question with the passages that fit it to the endpoint, and takes its answer for a proposal and no more."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, islice
from typing import TYPE_CHECKING

from gemcli.engines.answering.answering import nearest
from gemcli.engines.answering.claims import ANSWERS
from gemcli.engines.answering.library import Library
from gemcli.engines.answering.passages import Block
from gemcli.engines.answering.question import Question
from gemcli.engines.engine import Proposal, Task
from gemcli.jobs.asking import endpoint
from gemcli.jobs.intake import Intake
from gemcli.locales import N_, say
from gemcli.model.activity import LedgerEntry, LedgerStatus
from gemcli.model.claim import Claim, Kind
from gemcli.model.event import Tell
from gemcli.model.section import Section, SectionKind

if TYPE_CHECKING:
    from gemcli.jobs.inquiry import Reading

MOST_PASSAGES = 80
"""Passages that are put to a model for one question, with those beside them; the engine cuts them to its window."""

MOST_ANSWERS = 3
"""Sentences of a model that answer one question."""

NO_ANSWER = re.compile(
    r"\b(?:niet|geen|not|no|cannot|can't)\b.{0,60}\b(?:gevonden|vermeld|genoemd|antwoord|bron(?:nen|tekst)?|informatie|found|mentioned"
    r"|answer|source|information|stated)\b|\bonbekend\b|\bunknown\b",
    re.IGNORECASE,
)
"""A sentence of a model that only says that there is no answer."""


@dataclass(frozen=True, slots=True)
class Proposed:
    """What a model said, or would have been asked."""

    claims: tuple[Claim, ...]
    proposal: Proposal
    requests: tuple[bytes, ...] = ()
    """For a dry run: the bodies that would have been sent."""


def by_model(question: Question, reading: Reading, tell: Tell, task: Task) -> Proposed:
    """Return the answer of the endpoint from the passages that come closest, best first; the rest is in the ledger.

    A sentence that only says that there is no answer is none. Raises what the endpoint raises.
    """
    bodies: list[bytes] = []

    def keep(name: str, address: str, body: bytes) -> None:
        del name, address
        bodies.append(body)

    intake, library = reading.intake, reading.library
    engine = endpoint(reading.bench, intake)
    if task.options.get("dry"):
        engine = replace(engine, dry_run=keep)
    near = islice(nearest(question, library, reading.rules, reading.language), MOST_PASSAGES)
    sections = chosen(tuple(near), library)
    proposal = engine.propose(task, intake.dossier.documents, sections, tell=tell)
    said = [claim for claim in proposal.claims if not NO_ANSWER.search(claim.text)]
    claims = tuple(replace(claim, fields={**claim.fields, "part": ANSWERS}) for claim in said[:MOST_ANSWERS])
    left = tuple(_left(intake, library, sections))
    return Proposed(claims, replace(proposal, ledger=(*proposal.ledger, *left)), tuple(bodies))


def task_of(question: Question, language: str, *, is_plain: bool, is_dry: bool) -> Task:
    """Return what the engine is asked for."""
    options = {
        "question": question.text,
        **({"plain": "yes"} if is_plain else {}),
        **({"dry": "yes"} if is_dry else {}),
    }
    return Task("ask", language, (Kind.ANSWER,), options=options)


def chosen(near: Sequence[Block], library: Library) -> tuple[Section, ...]:
    """Return the sections of some passages, in the order of these, with those and the ones beside them alone.

    The passages of one section stand together in reading order, where the first of them was named.
    """
    kept: dict[int, tuple[Section, set[int]]] = {}
    for block in near:
        for number in _beside(block, library):
            other = library.held[number]
            kept.setdefault(id(other.section or other.paper), (_section_of(other), set()))[1].add(number)
    return tuple(
        replace(section, sentence_ids=tuple(_sentences(numbers, library))) for section, numbers in kept.values()
    )


def _beside(block: Block, library: Library) -> Iterator[int]:
    """Yield the numbers of a passage and of those before and after it in its paper."""
    own = block.units[0].block
    for number in (own, own - 1, own + 1):
        if 0 <= number < len(library.held):
            other = library.held[number]
            if other.paper is block.paper and not other.is_told:
                yield number


def _section_of(block: Block) -> Section:
    return block.section or Section(block.paper.source_id, SectionKind.CHAPTER, (), "", ())


def _sentences(numbers: Iterable[int], library: Library) -> Iterator[str]:
    """Yield the ids of the sentences of some passages of one paper in reading order, each once."""
    units = (unit for number in sorted(numbers) for unit in library.held[number].units)
    yield from dict.fromkeys(ref.sentence_id for unit in units for ref in unit.refs)


def _left(intake: Intake, library: Library, sections: Sequence[Section]) -> list[LedgerEntry]:
    """Say of each document how many of its sentences were not put to the model."""
    sent = Counter(chain.from_iterable([section.source_id] * len(section.sentence_ids) for section in sections))
    whole = Counter(unit.refs[0].source_id for block in library.held if not block.is_told for unit in block.units)
    found = []
    for document in intake.dossier.documents:
        source = document.source
        count = whole[source.id] - sent[source.id]
        if count > 0:
            reason = say(N_("{count} sentences have little to do with the question; they were not sent."), count=count)
            found.append(LedgerEntry(source.path, source.sha256, LedgerStatus.SKIPPED, reason=reason, code="not_asked"))
    return found
