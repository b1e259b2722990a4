"""The text that claims are made from: real papers where they are at hand, and made-up ones."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

from gemcli.jobs.intake import outlined
from gemcli.jobs.workbench import Workbench
from gemcli.model.document import Document
from gemcli.settings import load
from gemcli.sources.reader import read, read_data
from tests.distortion.record import Record

TESTS = Path(__file__).parent.parent
REAL = {
    "minutes": (
        "notulen-denhaag-2025-01-23.txt", "notulen-denhaag-2025-02-13.pdf", "notulen-denhaag-2024-11-29-kort.pdf",
    ),
    "decision list": (
        "besluitenlijst-denhaag-2025-01-23.pdf", "besluitenlijst-denhaag-2025-02-13.pdf",
        "besluitenlijst-denhelder-2015-06-29.pdf",
    ),
    "proposal": (
        "raadsvoorstel-grenscorrectie.pdf", "raadsvoorstel-oplegger.pdf", "brief-afdoening-burgerbrieven.txt",
        "brief-afdoening-mariahoeve-ruimte.txt", "brief-afdoening-seniorenwoningen.txt",
        "brief-afdoening-speelplekken.txt", "motie-evaluatie-ontheffingenpakket.pdf", "motie-sleutelgeld.pdf",
        "motie-watertappunt.pdf", "amendement-gewijzigd.pdf", "amendement-ingetrokken.pdf",
    ),
    "transcript": ("handelingen-tk-70-14.xml", "handelingen-tk-70-4.xml"),
}  # fmt: skip
MADE_UP = {
    "decision list": r"besluitenlijst|uitslagen|stemming|termijnlijst|college|afspraken",
    "transcript": r"transcript|ondertiteling|gesproken",
    "export": r"ibabs|notubiz|ori|open-data|webpagina|-go\b",
}
READABLE = (".txt", ".md", ".docx", ".html", ".json", ".vtt", ".pdf")
NOBODY = TESTS / "nobody"
"""A folder that is not there: nobody's own settings."""
ENGLISH_MEETINGS = 4
"""Committee meetings that are read of the sample: some 5,000 sentences."""


def bench() -> Workbench:
    """The rooms as they are set without any file of a user."""
    return Workbench(load(environ={}, user_dir=NOBODY))


def real(samples: Path, made: Workbench) -> Iterator[Record]:
    """The samples; each sentence is put in a half of its own."""
    for kind, names in REAL.items():
        for name in names:
            path = samples / "council" / name
            if path.is_file():
                yield record(read(path), kind, made, file=path)
    meetings = samples / "meetings" / "committee.jsonl"
    for line in meetings.read_text(encoding="utf-8").splitlines()[:ENGLISH_MEETINGS] if meetings.is_file() else ():
        yield record(_spoken(json.loads(line)), "transcript", made)


def _spoken(meeting: dict[str, list[dict[str, str]]]) -> Document:
    """A meeting as a record that names each speaker before what was said."""
    turns = [f"{' '.join(turn['speaker'].split())}: {' '.join(turn['text'].split())}" for turn in meeting["turns"]]
    return read_data("\n\n".join(turns).encode(), relative=f"{meeting['id']}.txt").document


def made_up(half: str, made: Workbench) -> Iterator[Record]:
    """The records and the sources of hand-written claims that were made up for one half."""
    folders = (TESTS / "records" / half, TESTS / "records" / "answers" / half, TESTS / "claims" / half)
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.suffix in READABLE and ".truth." not in path.name:
                yield record(read(path, relative=path.relative_to(folder).as_posix()), _kind(path), made, half, path)


def _kind(path: Path) -> str:
    name = path.parent.name if path.stem == "source" else path.name
    return next((kind for kind, words in MADE_UP.items() if re.search(words, name)), "minutes")


def record(document: Document, kind: str, made: Workbench, half: str = "", file: Path = Path()) -> Record:
    """Outline a document as `verify` does."""
    return Record(document, outlined(document, made), kind, half, file)
