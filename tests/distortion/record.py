"""A source as it was read: its kind of paper, its sections and the people in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from gemcli.model.document import Document
from gemcli.model.section import Role, Section
from gemcli.model.span import cut
from tests.distortion.edit import folded

TITLES = {
    "nl": r"(?:[Dd]e heer|[Mm]evrouw|[Mm]w\.|[Dd]hr\.|[Ww]ethouder|[Rr]aadslid|[Bb]urgemeester)",
    "en": r"(?:Mr|Mrs|Ms|Miss|Dr|Councillor|Cllr)\b\.?",
}
SURNAME = r"(?:(?:[Vv]an|[Dd]e|[Dd]en|[Dd]er|[Tt]en|[Tt]er|[Ee]l)\s){0,3}[A-ZÀ-Þ][\w'’]+(?:-[A-ZÀ-Þ]?[\w'’]+)?"
NAMED = {
    language: re.compile(
        rf"\b{title}\s(?:Mrs?\s)?(?:[A-Z]\.?\s){{0,2}}"
        rf"(?:(?!(?i:van|de|den|der|ten|ter|el)\s)[A-ZÀ-Þ][\w'’-]+\s(?={SURNAME}))?(?P<name>{SURNAME})(?![\w-])"
    )
    for language, title in TITLES.items()
}
"""A name behind a title, a first name between them or not."""
SAID = re.compile(r"\b(?:ik|wij|we|u|I|you)\b")
NO_NAMES = frozenset({"Chair", "Speaker", "Chairman", "President", "Minister", "Voorzitter", "Mayor"})
CLEARLY_A_NAME = re.compile(r"[Dd]e heer|[Mm]evrouw|[Mm]w|[Dd]hr|M|Dr|C")
"""Behind these stands a person; behind "wethouder" may stand what she answers for."""


@dataclass(frozen=True)
class Record:
    """A document with its sections, and whether it is for developing, for measuring, or divided."""

    document: Document
    sections: tuple[Section, ...]
    kind: str
    """minutes, decision list, proposal, transcript, export."""
    half: str = ""
    """`dev` or `held`; empty where each sentence is put in a half of its own."""
    file: Path = Path()
    """Where it lies; a meeting of a collection lies nowhere."""

    @property
    def language(self) -> str:
        return "en" if self.document.language == "en" else "nl"

    @cached_property
    def sentences(self) -> dict[str, str]:
        """The text of each sentence by its id."""
        return {each.id: cut(self.document.text, each.spans) for each in self.document.sentences()}

    @cached_property
    def words(self) -> str:
        """Everything that is said in it, folded."""
        return f" {folded(self.document.text)} "

    @cached_property
    def is_verbatim(self) -> bool:
        """Whether it gives what people said in their own words, and not an account of it."""
        said = sum(bool(SAID.search(text)) for text in self.sentences.values())
        return said > 0.12 * len(self.sentences)

    @cached_property
    def surnames(self) -> tuple[str, ...]:
        """Everybody who is named with a title or speaks, in alphabetical order."""
        found = {
            match["name"]
            for match in NAMED[self.language].finditer(self.document.text)
            if CLEARLY_A_NAME.match(match[0])
        }
        spoken = {section.speaker for section in self.sections if section.role is not Role.RESIDENT}
        return tuple(sorted((found | {name for name in spoken if re.fullmatch(SURNAME, name)}) - NO_NAMES))

    @cached_property
    def voices(self) -> tuple[Section, ...]:
        """One section of each who speaks, the chair apart."""
        heard = {
            section.speaker: section
            for section in self.sections
            if section.speaker and section.role not in (Role.CHAIR, Role.RESIDENT) and len(section.speaker) > 2
        }
        return tuple(heard[name] for name in sorted(heard))
