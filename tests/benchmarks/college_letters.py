"""Builds a dossier for each of four real letters: its motion, a decision list, and its facts as notes of our own."""

from __future__ import annotations

import json
import re
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
NOTES = HERE / "college_notes"
LABELS = HERE / "labels" / "college_facts.json"
PAGE_HEAD = re.compile(r"\n[^\n]{1,60}\nOns kenmerk[ ]?\n[^\n]{1,40}\n\d/\d[ ]?\n")
ANSWER = "Het college geeft op de volgende manier antwoord op deze motie:"
MOTION = "De motie luidt als volgt:"
CLOSING = "Het college beschouwt de motie hiermee als afgedaan."
DECISION_LISTS = {
    "mariahoeve-ruimte": "besluitenlijst-denhaag-2025-02-13.pdf",
    "seniorenwoningen": "besluitenlijst-denhaag-2025-01-23.pdf",
}
"""The official list of the day on which the motion was voted on, where the samples hold it."""
MINUTES = {
    "mariahoeve-ruimte": "notulen-denhaag-2025-02-13.txt",
    "seniorenwoningen": "notulen-denhaag-2025-01-23.txt",
}


@dataclass(frozen=True, slots=True)
class CollegeLetter:
    """What the real letter says outside its answer."""

    title: str
    number: str
    day: str
    submitter: str
    motion: str
    reference: str
    date: str

    @property
    def elements(self) -> dict[str, str]:
        """The parts that the draft must share with the real letter, as patterns."""
        return {
            "geadresseerde": "Aan de gemeenteraad",
            "kenmerk": re.escape(self.reference),
            "datum": re.escape(self.date),
            "onderwerp": f"Afdoening motie: .{re.escape(self.title)}",
            "datum van de motie": re.escape(self.day),
            "stuknummer": re.escape(self.number),
            "indiener": re.escape(self.submitter.split()[-1]),
            "uitslag": "aangenomen",
            "dictum": re.escape(" ".join(re.split(r"\n[-−] ", self.motion)[-1].split())),
            "inleiding van het antwoord": re.escape(ANSWER[:-1]),
            "slotformule": re.escape(CLOSING),
            "ondertekening": "Het college van burgemeester en wethouders",
        }


def names() -> list[str]:
    """Return the four cases."""
    return sorted(labels())


def labels() -> dict[str, Any]:
    """Return per case the required facts of its answer and what would be wrong, as patterns."""
    read: dict[str, Any] = json.loads(LABELS.read_text(encoding="utf-8"))
    return read


def real(name: str, council: Path) -> CollegeLetter:
    """Cut a real letter into what the dossier and the comparison need."""
    plain = PAGE_HEAD.sub("\n", (council / f"brief-afdoening-{name}.txt").read_text(encoding="utf-8"))
    head, rest = plain.split(MOTION)
    folded = " ".join(head.split())
    return CollegeLetter(
        title=_first(r"Afdoening motie: ‘([^’]+)’", folded),
        number=_first(r"Ons kenmerk \S+ (RIS\d+)", folded),
        day=_first(r"\bop (\d{1,2} [a-z]+ \d{4})", folded.split("Uw raad heeft")[1]),
        submitter=_first(r"het raadslid ((?:de heer|mevrouw) (?:[A-Z][\w-]+ ?)+)", folded).strip(),
        motion=rest.split(ANSWER)[0].strip(),
        reference=_first(r"Ons kenmerk (\S+)", folded),
        date=_first(r"Datum (\d{1,2} [a-z]+ \d{4})", folded),
    )


def _first(pattern: str, text: str) -> str:
    found = re.search(pattern, text)
    if found is None:
        raise LookupError(pattern)
    return found[1]


def build(name: str, council: Path, folder: Path, *, minutes: bool = False) -> CollegeLetter:
    """Fill a folder with the motion, what the council decided, the notes and the head of the letter."""
    letter = real(name, council)
    shutil.copytree(NOTES / name, folder, dirs_exist_ok=True)
    _write(
        folder / "motie.txt",
        f"Stuknummer: {letter.number}\nMotie: {letter.title}\nIndiener: {letter.submitter}\n"
        f"De raad van de gemeente, in vergadering bijeen op {letter.day},\n{letter.motion}\n"
        "en gaat over tot de orde van de dag.",
    )
    _write(
        folder / "uit-de-besluitenlijst.txt",
        f"Besluitenlijst van de raad van {letter.day}\nMotie ‘{letter.title}’ ({letter.number}): aangenomen.",
    )
    if name in DECISION_LISTS:
        shutil.copy(council / DECISION_LISTS[name], folder)
    if minutes and name in MINUTES:
        shutil.copy(council / MINUTES[name], folder)
    _write(
        folder / "dossier.toml",
        f'type = "raadsbrief"\nlanguage = "nl"\nconfidentiality = "openbaar"\naddressee = "Aan de gemeenteraad"\n'
        f'our_reference = "{letter.reference}"\ndocument_number = "{letter.number}"\ndate = "{letter.date}"\n'
        'signed_by = "Het college van burgemeester en wethouders"',
    )
    return letter


def _write(path: Path, text: str) -> None:
    path.write_text(text + "\n", encoding="utf-8")
