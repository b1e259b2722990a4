"""Turns what was found for a question into claims: sentences word for word, and what rules made of records."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from gemcli.engines.answering.answering import Answer
from gemcli.engines.answering.candidates import Candidate
from gemcli.engines.answering.passages import Unit
from gemcli.engines.answering.surroundings import LEANING
from gemcli.engines.answering.wanted import Wanted
from gemcli.engines.candidates import said_in
from gemcli.model.claim import By, Claim, Evidence, FieldEvidence, FieldValue, Kind
from gemcli.model.section import Role, SectionKind
from gemcli.text.list_marks import without_mark

ANSWERS, POINTS = "answer", "pointer"
"""What the field `part` of a claim says: it answers, or only points to the passage that comes closest."""

KEPT = ("raw_id", "title", "agenda_item", "outcome", "outcome_text", "votes_for", "votes_against", "unanimous")
"""Fields of a claim of a record that every answer keeps."""

FURTHER = {
    Wanted.SUBMITTER: ("submitters", "parties"),
    Wanted.WHO: ("submitters", "parties", "who"),
    Wanted.REQUEST: ("asks",),
    Wanted.PARTY: ("parties", "parties_for", "parties_against", "members_for", "members_against"),
    Wanted.VOTES: ("parties_for", "parties_against", "members_for", "members_against", "abstained"),
}
"""Fields that are kept because the question asks for them."""

LONGEST = 45
"""Words of a sentence that may be put before another one."""

ALWAYS = (Kind.COMMITMENT, Kind.ACTION, Kind.KEY_POINT)
"""Kinds whose fields are kept as they are."""


def claims(answer: Answer, *, names_residents: bool = False) -> Iterator[Claim]:
    """Yield a claim for each answer, best first, or for each passage that is pointed to where there is none."""
    if answer.rivals:
        for rival in answer.rivals:
            claim = _claim(rival, ANSWERS, names_residents=names_residents)
            yield replace(claim, key=answer.question.text, marks=("sources_disagree",))
        return
    for part, candidates in ((ANSWERS, answer.found), (POINTS, answer.near)):
        for candidate in candidates:
            made = candidate.unit.claim
            asks = made.field_evidence.get("asks") if made is not None else None
            if made is not None and asks is not None and answer.question.kind is Wanted.REQUEST:
                yield _request(made, asks, part)
            elif made is not None:
                yield _of_rule(made, part, answer.question.kind)
            else:
                yield _claim(candidate, part, names_residents=names_residents)


def _claim(candidate: Candidate, part: str, *, names_residents: bool) -> Claim:
    before = _leant_on(candidate)
    text = _said(candidate, before, names_residents=names_residents)
    evidence = Evidence(sentences=(*(before.refs if before is not None else ()), *candidate.unit.refs))
    shown = Kind.ANSWER if part == ANSWERS else Kind.STATEMENT
    return Claim(shown, text, evidence, By.RULE, fields={"part": part})


def _request(made: Claim, asks: FieldEvidence, part: str) -> Claim:
    """What a motion asks, in its own words."""
    kind = Kind.ANSWER if part == ANSWERS else Kind.STATEMENT
    text = str(made.fields.get("asks") or asks.raw)
    key = f"{made.key}:asks" if made.key else ""
    fields: dict[str, FieldValue] = {"part": part, "of": made.kind.value}
    return Claim(kind, text, asks.evidence, By.RULE, key=key, fields=fields)


def _of_rule(made: Claim, part: str, kind: Wanted) -> Claim:
    """Keep of a claim what the question asks for; its place carries the rest, and nobody asked."""
    fields: dict[str, FieldValue] = dict(made.fields)
    proof = dict(made.field_evidence)
    if made.kind not in ALWAYS:
        kept = (*KEPT, *FURTHER.get(kind, ()))
        fields = {name: value for name, value in fields.items() if name in kept}
        proof = {name: value for name, value in proof.items() if name in kept}
    kind_of = Kind.ANSWER if part == ANSWERS else made.kind
    fields = {**fields, "part": part, "of": made.kind.value}
    return replace(made, kind=kind_of, fields=fields, field_evidence=proof)


def _leant_on(candidate: Candidate) -> Unit | None:
    """The sentence before one that cannot be read without it."""
    if candidate.block.is_told or not LEANING.match(candidate.unit.text):
        return None
    before = [unit for unit in candidate.block.units if unit.place == candidate.unit.place - 1]
    return before[0] if before and len(before[0].words) <= LONGEST else None


def _said(candidate: Candidate, before: Unit | None, *, names_residents: bool) -> str:
    """Return a sentence as the source has it, with its speaker before it where somebody says it."""
    section = candidate.block.section
    item = section.item if section is not None else ""
    own = without_mark(candidate.unit.text, item)
    text = f"{without_mark(before.text, item)} {own}" if before is not None else own
    if section is None or section.kind is not SectionKind.TURN or not section.speaker:
        return text
    bare = said_in(text, section)
    if bare == text and section.speaker in text[: len(section.speaker) + len(section.honorific) + 4]:
        return text
    voice = section.named if names_residents and section.role is Role.RESIDENT else section.voice
    quoted = bare.replace('"', "'")
    return f'{voice}: "{quoted}"'
