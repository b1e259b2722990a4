"""Texts that were written out, each by itself, with marks around what counts."""

from __future__ import annotations

import re
from pathlib import Path

from tests.benchmarks.municipal_texts.labels import Decoy, Label, MadeText

FOLDER = Path(__file__).parent / "written"
PIECE = re.compile(r"\{(?P<role>[a-z]+) (?P<kind>[a-z_]+): (?P<words>[^{}]+)\}")
NAMES = tuple(sorted(folder.name for folder in FOLDER.iterdir() if folder.is_dir()))


def written(name: str) -> tuple[MadeText, ...]:
    """Return the texts of a folder of `written`: `<genre>-<number>.txt`."""
    return tuple(
        marked(f"{name}/{file.stem}", file.stem.rpartition("-")[0], file.read_text(encoding="utf-8"))
        for file in sorted((FOLDER / name).glob("*.txt"))
    )


def marked(name: str, genre: str, marks: str) -> MadeText:
    """Return a text without its marks, `{role kind: words}` or `{decoy kind: words}`, and what they said.

    >>> marked("a/mail-1", "mail", "Dag {private person: Bo Vos}, zaak {decoy case: Z-1}").labels
    (Label(start=4, end=10, kind='person', role='private', form='written'),)
    """
    text, at = "", 0
    labels: list[Label] = []
    decoys: list[Decoy] = []
    for piece in PIECE.finditer(marks):
        text += marks[at : piece.start()]
        start, at = len(text), piece.end()
        text += piece["words"]
        if piece["role"] == "decoy":
            decoys.append(Decoy(start, len(text), piece["kind"]))
        else:
            labels.append(Label(start, len(text), piece["kind"], piece["role"], "written"))
    return MadeText(name, genre, text + marks[at:], tuple(labels), tuple(decoys), (), "")
