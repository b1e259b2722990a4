"""What a question is held against: sentences in their passages, each with its heading, its paper and who said it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from gemcli.engines.answering.lexicon import folded
from gemcli.model.claim import Claim, Kind, SentenceRef
from gemcli.model.document import Document, Passage, PassageKind
from gemcli.model.section import Section, SectionKind
from gemcli.model.source import Rank
from gemcli.model.span import cut
from gemcli.text.words import plain_words

PASSED_OVER = frozenset({PassageKind.COMMENT})
"""Passages that are no text of their paper."""

SMALL = 150
"""Sentences up to which a paper is about one thing, which its first lines name."""

FRONT = 14
"""Passages at the head of a paper that speak of it as a whole."""

BRIEF = 45
"""Sentences of one motion or amendment."""

FIELD_NAME = re.compile(
    r"\W{0,3}(?:datum|(?:ons\s|uw\s)?kenmerk|onderwerp|ris-?nummer|zaaknummer|documentnummer|contactpersoon|dienst|afdeling"
    r"|telefoonnummer|indieners?|locatie|plaats|portefeuillehouder|uitslag\sstemming|aanvang|date|subject|our\sreference"
    r"|location|venue)\s?:?",
    re.IGNORECASE,
)
"""The name of a field of a letterhead or form, when it stands alone on its line."""

OPENING = 16
"""Sentences of a small paper that name what it is about."""

TOLD = ("title", "asks", "raw_id", "who", "subject", "due_text", "outcome_text")
"""Fields of a claim that say what it is about."""


PIECES = (Kind.MOTION, Kind.AMENDMENT, Kind.DECISION)
"""Kinds of claim whose sentences may stand far from what they are about."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A document as far as every passage of it belongs to it."""

    source_id: str
    words: frozenset[str]
    """Of its name, title and body, and of the first lines of a small one."""
    text: str
    """The same as text, for ids and dates."""
    dated: date | None
    text_words: Mapping[str, int]
    """How often each word stands in it."""
    rank: Rank = Rank.UNRANKED
    is_brief: bool = True
    """Whether it is one motion or letter, whose head names it."""
    is_small: bool = True
    """Whether it is about one thing, which its first lines name."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One sentence, row or claim of a rule: what can be an answer."""

    text: str
    words: tuple[str, ...]
    refs: tuple[SentenceRef, ...]
    block: int
    """Number of the passage that it stands in."""
    place: int
    """Its number in that passage, from 0."""
    claim: Claim | None = None
    """What a rule made of it; None for a sentence as it stands."""


@dataclass(frozen=True, slots=True)
class Block:
    """A passage with what stands above it."""

    paper: Paper
    heading: str
    """Heading, agenda item and speaker, and the line that leads into a list."""
    heading_words: frozenset[str]
    units: tuple[Unit, ...]
    kind: PassageKind
    section: Section | None
    is_lead: bool = False
    """Whether it is a heading: it says what is below it, and is seldom an answer."""
    is_front: bool = False
    """Whether it stands among the first lines of its paper: what they say is said of the paper as a whole."""
    is_told: bool = False
    """Whether a rule made it of sentences that stand in passages of their own."""


def paper(document: Document) -> Paper:
    """Return what every passage of a document shares."""
    source = document.source
    named = [source.path.rpartition("/")[2].replace("-", " ").replace("_", " "), source.title, source.body]
    sentences = list(document.sentences())
    opening = sentences[: OPENING if len(sentences) <= SMALL else 4]
    named += [cut(document.text, sentence.spans)[:400] for sentence in opening]
    counts: dict[str, int] = {}
    for word in folded(plain_words(document.text)):
        counts[word] = counts.get(word, 0) + 1
    text = "\n".join(part for part in named if part)
    count = len(sentences)
    words = frozenset(folded(plain_words(text)))
    return Paper(source.id, words, text, source.dated, counts, source.rank, count <= BRIEF, count <= SMALL)


def blocks(document: Document, sections: Sequence[Section], start: int) -> list[Block]:
    """Return the passages of a document that are not withheld, numbered on from `start`.

    A list item has the line that leads into its list among its headings.
    """
    own = paper(document)
    by_sentence = {each: section for section in sections for each in section.sentence_ids}
    made: list[Block] = []
    lead = ""
    for passage in document.passages:
        section = next((by_sentence[each.id] for each in passage.sentences if each.id in by_sentence), None)
        if passage.kind in PASSED_OVER or (section is not None and section.withheld):
            continue
        whole = cut(document.text, passage.spans)[:300]
        is_item = passage.kind is PassageKind.LIST_ITEM
        heading = _heading(section, lead if is_item else "")
        number = start + len(made)
        units = tuple(_units(document, passage, number))
        if made and units and _is_label(made[-1]) and made[-1].paper is own:
            units = (*units, _with_label(made[-1].units[0], units[0]))
        if units:
            words = frozenset(folded(plain_words(heading)))
            is_lead = passage.kind is PassageKind.HEADING
            made.append(Block(own, heading, words, units, passage.kind, section, is_lead, len(made) < FRONT))
        if not is_item:
            lead = whole if whole.endswith(":") else ""
    return made


def _is_label(block: Block) -> bool:
    """Whether a passage is the name of a field, whose value stands in the next: `Ons kenmerk`, `Datum`."""
    return len(block.units) == 1 and not block.is_told and FIELD_NAME.fullmatch(block.units[0].text) is not None


def _with_label(label: Unit, value: Unit) -> Unit:
    """Return a value with the name of its field before it."""
    words = (*label.words, *value.words)
    return Unit(f"{label.text} {value.text}", words, (*label.refs, *value.refs), value.block, -1)


def _heading(section: Section | None, lead: str) -> str:
    if section is None:
        return lead
    above = (*section.path[-3:], section.heading, section.named if section.kind is SectionKind.TURN else "", lead)
    return "\n".join(dict.fromkeys(part for part in above if part))


def _units(document: Document, passage: Passage, number: int) -> Iterator[Unit]:
    for place, sentence in enumerate(passage.sentences):
        text = cut(document.text, sentence.spans)
        if any(char.isalnum() for char in text):
            refs = (SentenceRef(document.source.id, sentence.id),)
            yield Unit(text, tuple(folded(plain_words(text))), refs, number, place)


def told(
    claims: Sequence[Claim], papers: Mapping[str, Paper], documents: Mapping[str, Document], start: int
) -> list[Block]:
    """Return what rules made of records, numbered on from `start`.

    Each claim is a passage of its own, and the sentences that it rests on are one more, under what the claim is about:
    that a line tells of motion J.3 often stands nowhere near it.
    """
    made: list[Block] = []
    for claim in claims:
        named = papers.get(next(iter(claim.evidence.source_ids), ""))
        if named is None or claim.kind is Kind.ACTION:
            continue
        said = [claim.text, *(str(claim.fields.get(name) or "") for name in TOLD)]
        for name in ("submitters", "parties"):
            value = claim.fields.get(name)
            said.extend(value if isinstance(value, tuple) else ())
        text = " ".join(part for part in dict.fromkeys(said) if part)
        unit = Unit(text, tuple(folded(plain_words(text))), claim.evidence.sentences, start + len(made), 0, claim)
        words = frozenset(folded(plain_words(claim.section)))
        made.append(Block(named, claim.section, words, (unit,), PassageKind.PARAGRAPH, None, is_told=True))
        if claim.kind in PIECES:
            made.extend(_under(claim, papers, documents, start + len(made)))
    return made


def _under(claim: Claim, papers: Mapping[str, Paper], documents: Mapping[str, Document], start: int) -> Iterator[Block]:
    """Yield the sentences that a claim and its fields rest on, a passage for each paper, under what it is about."""
    about = (claim.section, claim.text, str(claim.fields.get("title") or ""))
    heading = "\n".join(dict.fromkeys(part for part in about if part))
    words = frozenset(folded(plain_words(heading)))
    proof = (each.evidence.sentences for each in claim.field_evidence.values())
    refs = dict.fromkeys((*claim.evidence.sentences, *(ref for several in proof for ref in several)))
    number = start
    for source_id in dict.fromkeys(ref.source_id for ref in refs):
        document = documents.get(source_id)
        if document is None or source_id not in papers:
            continue
        own = [ref for ref in refs if ref.source_id == source_id]
        texts = [cut(document.text, document.sentence(ref.sentence_id).spans) for ref in own]
        units = tuple(
            Unit(text, tuple(folded(plain_words(text))), (ref,), number, place)
            for place, (ref, text) in enumerate(zip(own, texts, strict=True))
        )
        yield Block(papers[source_id], heading, words, units, PassageKind.PARAGRAPH, None, is_told=True)
        number += 1
