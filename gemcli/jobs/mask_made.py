"""What the making of a masked copy gives: the bytes, what was replaced in it, and what people must be told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gemcli.jobs.outcome import Warned
from gemcli.locales import N_, say, translator
from gemcli.model.document import Document
from gemcli.privacy.marking import Marked
from gemcli.privacy.placeholders import Piece

WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Replaced:
    """One replacement, for the log of a publication."""

    place: str
    piece: Piece
    words: str


@dataclass(frozen=True, slots=True)
class Copy:
    """A masked copy of one document."""

    document: Document
    suffix: str
    data: bytes
    text: str
    """Its words, for those who read it again."""
    replaced: tuple[Replaced, ...]
    kept: int
    unsure: int
    """Masked spans that are no sure thing: a person looks at them."""
    warnings: tuple[Warned, ...] = ()

    @property
    def masked(self) -> int:
        """How many pieces of personal data were replaced; words that only look like a placeholder do not count."""
        return sum(one.piece.marked is not None for one in self.replaced)


def counts(marks: Sequence[Marked]) -> tuple[int, int]:
    """How many spans stay, and how many of the others a person must look at."""
    return sum(not one.is_masked for one in marks), sum(one.is_masked and not one.is_sure for one in marks)


def note(language: str, done: Sequence[Replaced], marks: Sequence[Marked]) -> str:
    """Return what a copy says of itself in its first lines, in the language of the dossier."""
    template = N_(
        "{masked} pieces of personal data masked, {kept} kept. Names can be missed: this text is not anonymous;"
        " read it before you pass it on."
    )
    masked = sum(one.piece.marked is not None for one in done)
    return say(template, masked=masked, kept=counts(marks)[0]).text(translator(language))


def leftovers(made: Copy) -> Iterator[Warned]:
    """Read the copy again: words that were masked at one place and still stand at another are told.

    A surname alone is not looked for: somebody in function may have the same.
    """
    masked = {
        tuple(WORD.findall(one.words.casefold()))
        for one in made.replaced
        if one.piece.marked is not None and (one.piece.marked.kind != "person" or " " in one.words)
    } - {()}
    lengths = sorted(set(map(len, masked)))
    words = WORD.findall(made.text.casefold())
    still = {
        run
        for index in range(len(words))
        for length in lengths
        if (run := tuple(words[index : index + length])) in masked
    }
    if still:
        what = N_("{count} of the words that were masked still stand elsewhere in the copy: look for them.")
        yield Warned("still_there", say(what, count=len(still)), made.document.source.path)
