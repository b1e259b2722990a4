"""Reads what a model said, strictly: the wanted shape, known sentences, and nothing else."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Annotated, Any, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from gemcli.model.claim import Kind

LONGEST_TEXT = 600
"""Code points of a claim; a model that writes more is not writing one sentence."""
LONGEST_FIELD = 300
MOST_EVIDENCE = 8
DEEPEST = 6
"""Brackets inside one another; the wanted shape has four."""

HALF = re.compile("[\ud800-\udfff]")
"""Half of a character: JSON can hold it and no file can."""

THINKING = re.compile(r"<(think|thinking|reasoning)>")
Text = Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_TEXT)]
Field_ = Annotated[str, StringConstraints(max_length=LONGEST_FIELD)] | None
"""A field that a kind of claim may have; null when the source does not state it."""


Shape = TypeVar("Shape", bound=BaseModel)


class ReplyProblem(ValueError):  # noqa: N818 -- not an error for people: it is answered by asking once more
    """A reply that cannot be used; `code` says why, without a word of the reply."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class Said(BaseModel):
    """One claim as the model gives it."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    kind: Kind
    text: Text
    evidence: Annotated[tuple[str, ...], Field(min_length=1, max_length=MOST_EVIDENCE)]
    who: Field_ = None
    role: Field_ = None
    to: Field_ = None
    asks: Field_ = None
    what: Field_ = None
    due_text: Field_ = None
    status: Literal["new", "repeated", "refused", "conditional", "implied"] | None = None
    condition: Field_ = None
    outcome_text: Field_ = None
    raw_id: Field_ = None
    title: Field_ = None


class SecondLook(BaseModel):
    """What a second reader says of one claim: a word out of three, and numbers of sentences; no words of its own."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    carried: Literal["yes", "no", "unsure"]
    sentences: Annotated[tuple[str, ...], Field(max_length=MOST_EVIDENCE)]


class ToldSentence(BaseModel):
    """One sentence about figures, with the numbers of the figures that it rests on."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    text: Text
    figures: Annotated[tuple[str, ...], Field(min_length=1, max_length=MOST_EVIDENCE)]


class Told(BaseModel):
    """A short text about figures."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    sentences: tuple[ToldSentence, ...]


class Claims(BaseModel):
    """A whole reply."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    marks: tuple[Annotated[str, StringConstraints(max_length=40)], ...] = ()
    claims: tuple[Said, ...]


FIELDS: Mapping[Kind, tuple[str, ...]] = {
    Kind.DECISION: ("outcome_text",),
    Kind.MOTION: ("raw_id", "title", "asks"),
    Kind.AMENDMENT: ("raw_id", "title", "asks"),
    Kind.COMMITMENT: ("who", "role", "to", "asks", "due_text", "status", "condition"),
    Kind.ACTION: ("who", "what", "due_text"),
}
"""Fields that a model may fill, by kind; counts, outcomes and dates are left to rules."""


def claims(content: str, *, aliases: Sequence[str], kinds: Sequence[Kind], most: int) -> Claims:
    """Return the claims of a reply; ReplyProblem for anything that is not exactly what was asked.

    `aliases` are the sentence numbers of the request, `most` the number of claims that was allowed.
    """
    reply = _checked(Claims, content)
    known = set(aliases)
    if len(reply.claims) > most:
        raise ReplyProblem("too_many_claims")
    for said in reply.claims:
        if said.kind not in kinds:
            raise ReplyProblem("unknown_kind")
        if not known.issuperset(said.evidence):
            raise ReplyProblem("unknown_sentence")
    return reply


def second_look(content: str, *, aliases: Sequence[str]) -> SecondLook:
    """Return what a second reader says; ReplyProblem for another word, or a sentence that it was not shown."""
    reply = _checked(SecondLook, content)
    if not set(aliases).issuperset(reply.sentences):
        raise ReplyProblem("unknown_sentence")
    return reply


def told(content: str, *, aliases: Sequence[str], most: int) -> Told:
    """Return a text about figures; ReplyProblem for more sentences than asked, or a figure that was not given."""
    reply = _checked(Told, content)
    if len(reply.sentences) > most:
        raise ReplyProblem("too_many_claims")
    if not all(set(aliases).issuperset(one.figures) for one in reply.sentences):
        raise ReplyProblem("unknown_sentence")
    return reply


def texts(content: str, *, key: str, aliases: Sequence[str]) -> dict[str, str]:
    """Return a reply of the shape `{key: [{"id": alias, "text": ...}]}`; each alias at most once."""
    table = parse(content)
    rows = table.get(key)
    if set(table) != {key} or not isinstance(rows, list) or len(rows) > len(aliases):
        raise ReplyProblem("wrong_shape")
    found: dict[str, str] = {}
    for row in rows:
        if not isinstance(row, dict) or set(row) != {"id", "text"} or row["id"] not in aliases or row["id"] in found:
            raise ReplyProblem("wrong_shape")
        if not isinstance(row["text"], str) or not 0 < len(row["text"]) <= LONGEST_TEXT or HALF.search(row["text"]):
            raise ReplyProblem("wrong_shape")
        found[row["id"]] = row["text"]
    return found


def chosen(content: str, *, key: str, aliases: Sequence[str]) -> list[str]:
    """Return a reply of the shape `{key: [alias, ...]}` without repeats, in the order of `aliases`."""
    table = parse(content)
    picked = table.get(key)
    if set(table) != {key} or not isinstance(picked, list) or not set(aliases).issuperset(map(str, picked)):
        raise ReplyProblem("wrong_shape")
    return [alias for alias in aliases if alias in picked]


def parse(content: str) -> dict[str, Any]:
    """Return the one JSON object of a reply, bare or in a code fence, after any thinking aloud.

    Raw line ends inside strings are taken as they really occur; a key that occurs twice, NaN, a second object, text
    around the object and too deep a nesting are refused.
    """
    bare = _unfenced(_spoken(content))
    if _depth(bare) > DEEPEST:
        raise ReplyProblem("too_deep")
    try:
        table = json.loads(bare, strict=False, object_pairs_hook=_once, parse_constant=_no_constant)
    except (ValueError, RecursionError) as error:
        raise ReplyProblem(error.code if isinstance(error, ReplyProblem) else "not_json") from None
    if not isinstance(table, dict):
        raise ReplyProblem("not_an_object")
    return table


def _checked(shape: type[Shape], content: str) -> Shape:
    try:
        return shape.model_validate_json(json.dumps(parse(content)))
    except ValidationError:
        raise ReplyProblem("wrong_shape") from None


def _spoken(content: str) -> str:
    """Take reasoning away that a server left in the content: everything up to its last closing tag."""
    opened = THINKING.search(content)
    if opened is None:
        return content.strip()
    closing = f"</{opened.group(1)}>"
    _, found, rest = content.rpartition(closing)
    if not found:
        raise ReplyProblem("only_thinking")
    return rest.strip()


def _unfenced(text: str) -> str:
    if not text.startswith("```"):
        return text
    first, _, rest = text.partition("\n")
    if first not in ("```", "```json", "```JSON") or not rest.rstrip().endswith("```"):
        raise ReplyProblem("not_json")
    return rest.rstrip().removesuffix("```").strip()


def _depth(text: str) -> int:
    """Deepest nesting of brackets, counted outside strings in one pass."""
    depth = deepest = 0
    inside = escaped = False
    for char in text:
        if inside:
            inside = escaped or char != '"'
            escaped = char == "\\" and not escaped
        elif char == '"':
            inside = True
        elif char in "{[":
            depth += 1
            deepest = max(deepest, depth)
        elif char in "}]":
            depth -= 1
    return deepest


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    table = dict(pairs)
    if len(table) != len(pairs):
        raise ReplyProblem("key_twice")
    return table


def _no_constant(_: str) -> float:
    raise ReplyProblem("not_json")
