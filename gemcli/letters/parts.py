"""Makes the claims of a letter: words from a text block with their slots, sentences from a source, and gaps."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from gemcli.letters.blocks import Block
from gemcli.letters.case import Case
from gemcli.letters.elements import Element
from gemcli.letters.notice import Notice
from gemcli.letters.slots import Filled, Slot, fill, gap, joined
from gemcli.locales import N_, say
from gemcli.model.claim import By, Claim, Evidence, FieldEvidence, Kind, SentenceRef
from gemcli.model.document import Sentence
from gemcli.model.finding import Ground
from gemcli.model.span import cut

OF_A_VALUE = frozenset({Ground.TERM, Ground.PROMISE})
"""Why a person looks at a value; a sentence of the block without one ("Dat lukt niet.") says nothing of it."""


@dataclass(frozen=True, slots=True)
class Written:
    """One element of a letter as claims, and what people must be told about it."""

    claims: tuple[Claim, ...] = ()
    notices: tuple[Notice, ...] = ()


def from_block(case: Case, element: Element, more: Mapping[str, Slot] | None = None, block: str = "") -> Written:
    """Write an element from its text block, or from the house style where the profile has words for it.

    `more` are slots beside those of the case, `block` another block than the element's own. A block that is
    missing, or still the shipped example, gives a gap and a notice.
    """
    name = block or element.block
    own_words = case.request.municipality.house_style.get(element.house_style, "")
    if own_words:
        return Written(tuple(_own(element, line) for line in own_words.splitlines() if line.strip()))
    found = case.request.blocks.get(name)
    if found is None:
        what = say(N_("The text block {name} is missing."), name=name)
        return _missing(case, element, name, name, Notice("block_missing", what, is_error=True))
    if found.is_example:
        what = say(N_("The text block {name} is still the shipped example: put your own in its place."), name=name)
        notice = Notice("block_is_example", what, found.document.source.path, is_error=element.ground is not None)
        return _missing(case, element, name, found.what, notice)
    slots = {**case.slots, **(more or {})}
    return Written(tuple(_from_sentences(case, element, found, slots)))


def with_grounds(*grounds: Ground | None) -> tuple[str, ...]:
    """Must-verify grounds as a claim carries them, each once, those that are None left aside."""
    return tuple(dict.fromkeys(ground.value for ground in grounds if ground is not None))


def _missing(case: Case, element: Element, name: str, what: str, notice: Notice) -> Written:
    claim = Claim(
        Kind.GAP,
        gap(what, case.request.language),
        Evidence(),
        By.RULE,
        section=element.name,
        fields={"lacks_block": name},
        marks=with_grounds(Ground.GAP, element.ground),
    )
    return Written((claim,), (notice,))


def _own(element: Element, line: str) -> Claim:
    """A line of the profile's house style: the municipality's own words, without facts of the dossier."""
    marks = with_grounds(element.ground)
    text = " ".join(line.split())
    return Claim(Kind.LETTER_PART, text, Evidence(), By.BLOCK, section=element.name, not_checkable=True, marks=marks)


def _from_sentences(case: Case, element: Element, block: Block, slots: Mapping[str, Slot]) -> Iterator[Claim]:
    """A claim for each sentence; of lines that people typed in (a signature) only the first is looked at singly."""
    was_looked_at = False
    for sentence in block.sentences():
        filled = fill(cut(block.document.text, sentence.spans), slots, case.request.language)
        if filled.is_dropped:
            continue
        claim = _claim(element, block, sentence, filled)
        if was_looked_at and claim.not_checkable:
            claim = replace(claim, marks=with_grounds(Ground.VALUE))
        yield claim
        was_looked_at = True


def _fields(filled: Filled) -> Iterator[tuple[str, str]]:
    """The values of the slots, and of those that a rule counted the rule."""
    for name, slot in filled.used.items():
        yield name, slot.value
        if slot.rule:
            yield f"{name}_rule", slot.rule


def _claim(element: Element, block: Block, sentence: Sentence, filled: Filled) -> Claim:
    """A sentence of a block, which is its evidence; each filled slot is a field that rests on its own."""
    stated = {name: slot for name, slot in filled.used.items() if slot.evidence}
    doubted = [slot for slot in filled.missing.values() if slot.evidence]
    words = Evidence(sentences=(SentenceRef(block.document.source.id, sentence.id),))
    is_gap = bool(filled.missing)
    # What differs was written by a person in `dossier.toml`: there is no source to check it against.
    is_typed_in = bool(filled.used) and not stated
    is_formula = element.is_formula and not filled.used
    unchecked = (is_typed_in or is_formula) and not is_gap
    places = [slot.evidence for slot in (*stated.values(), *doubted)]
    return Claim(
        Kind.GAP if is_gap else Kind.LETTER_PART,
        filled.text,
        Evidence() if unchecked else joined(*(places if is_gap else [words])),
        By.BLOCK,
        section=element.name,
        fields={**dict(_fields(filled)), **({"of_block": block.name} if is_gap else {})},
        field_evidence={name: FieldEvidence(slot.value, slot.evidence) for name, slot in stated.items()},
        not_checkable=unchecked,
        marks=with_grounds(
            Ground.GAP if is_gap else None,
            Ground.VALUE if filled.used and not is_gap else None,
            element.ground if filled.used or filled.missing or element.ground not in OF_A_VALUE else None,
            *(slot.ground for slot in doubted),
        ),
    )
