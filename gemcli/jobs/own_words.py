"""Finds what the municipality itself says in another language where a letter uses one of its text blocks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from gemcli import resources
from gemcli.errors import ConfigError
from gemcli.facts.fixed import fixed
from gemcli.jobs.workbench import Workbench
from gemcli.letters.blocks import Block, load
from gemcli.letters.slots import Slot, fill
from gemcli.model.claim import Claim
from gemcli.model.span import cut


@dataclass(frozen=True, slots=True)
class OwnWords:
    """Pairs of blocks: `NAME.nl.txt` and the same block in another language, sentence by sentence."""

    language: str = ""
    pairs: tuple[tuple[Block, Block], ...] = field(default=())

    def said(self, claim: Claim) -> str:
        """Return the municipality's own words for a sentence of a block; empty where it has none.

        The sentence must be the filled form of one of the Dutch block, and its fields must fill every slot of the
        other; dates are then written in that language.
        """
        slots = {name: str(value) for name, value in claim.fields.items() if isinstance(value, str)}
        for dutch, other in self.pairs:
            for mine, theirs in zip(dutch.sentences(), other.sentences(), strict=True):
                filled = fill(cut(dutch.document.text, mine.spans), _slots(slots))
                if filled.missing or filled.is_dropped or filled.text != claim.text:
                    continue
                own = fill(cut(other.document.text, theirs.spans), _slots(slots, self.language))
                return "" if own.missing or own.is_dropped else own.text
        return ""


def own_words(bench: Workbench, language: str) -> OwnWords:
    """Return the blocks that the municipality has in a language; examples, and blocks of another length, are none."""
    folder, shipped = bench.settings.config("letters"), resources.config("letters")
    try:
        others = load(folder, language)
        dutch = {**load(shipped), **load(folder)}
    except ConfigError:
        return OwnWords(language)
    pairs = [
        (dutch[name], other)
        for name, other in sorted(others.items())
        if name in dutch and not other.is_example and len(_of(other)) == len(_of(dutch[name]))
    ]
    return OwnWords(language, tuple(pairs))


def _of(block: Block) -> list[object]:
    return list(block.sentences())


def _slots(values: Mapping[str, str], language: str = "") -> dict[str, Slot]:
    return {name: Slot(_in(value, language) if language else value) for name, value in values.items()}


def _in(value: str, language: str) -> str:
    """Return a value in the way of a language: its dates and numbers, the rest as it stands."""
    one = fixed(value)
    return one.filled(one.text, language)
