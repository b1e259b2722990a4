"""Measures letters on real answers to motions: facts as a note, the motion as a file, the letter written anew."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from gemcli.letters.blocks import load
from gemcli.letters.case import LetterRequest
from gemcli.letters.letter import Letter, letter
from gemcli.letters.motion import motions
from gemcli.letters.readability import readability
from gemcli.model.claim import Kind
from gemcli.model.municipality import Municipality
from gemcli.sources.folder import gather
from gemcli.sources.reader import read

ROOT = Path(__file__).parents[2]
SAMPLES = Path(os.environ.get("GEMCLI_SAMPLES", ROOT.parent / "shared" / "samples")) / "council"
LETTERS = sorted(SAMPLES.glob("brief-afdoening-*.txt"))
PAGE_HEAD = re.compile(r"\n[^\n]{1,60}\nOns kenmerk[ ]?\n[^\n]{1,40}\n\d/\d[ ]?\n")
SAID = "Het college geeft op de volgende manier antwoord op deze motie:"


def cut_letter(text: str) -> tuple[str, str, str, str, str]:
    """Return title, number, day, motion and answer of a letter that answers a motion."""
    plain = PAGE_HEAD.sub("\n", text)
    before, answer = plain.split(SAID)
    head, motion = before.split("De motie luidt als volgt:")
    title = re.search(r"Afdoening motie: ‘([^’]+)’", head)
    number = re.search(r"RIS\d+", head)
    day = re.search(r"\bop (\d{1,2} [a-z]+\s+\d{4})", head)
    assert title and number and day
    body = answer.split("Het college beschouwt")[0].strip()
    return " ".join(title[1].split()), number[0], " ".join(day[1].split()), motion.strip(), body


def written_anew(path: Path, folder: Path) -> tuple[Letter, str]:
    title, number, day, motion, answer = cut_letter(path.read_text(encoding="utf-8"))
    (folder / "motie.txt").write_text(
        f"Stuknummer: {number}\nMotie: {title}\nIndiener: Noor Voorbeeld, Partij\n"
        f"De raad van de gemeente, in vergadering bijeen op {day},\n{motion}\nen gaat over tot de orde van de dag.\n"
        f"Noor Voorbeeld\nA.1 PP\naangenomen\n",
        encoding="utf-8",
    )
    (folder / "notitie.txt").write_text(answer + "\n", encoding="utf-8")
    (folder / "dossier.toml").write_text('answer_from = "notitie.txt"\n', encoding="utf-8")
    request = LetterRequest("raadsbrief", "nl", Municipality(), load(ROOT / "config" / "letters"))
    return letter(gather([folder]), request), answer


@pytest.mark.benchmark
@pytest.mark.skipif(not LETTERS, reason="the samples are not here")
def test_real_letters_written_anew(tmp_path: Path) -> None:
    for path in LETTERS:
        folder = tmp_path / path.stem
        folder.mkdir()
        made, answer = written_anew(path, folder)
        facts = " ".join(claim.text for claim in made.claims if claim.kind is Kind.STATEMENT)
        kept = len(facts.split()) / len(answer.split())
        gaps = [claim.section for claim in made.claims if claim.kind is Kind.GAP]
        codes = sorted(notice.code for notice in made.notices)
        figures = readability([claim.text for claim in made.claims if claim.kind is Kind.STATEMENT])
        assert figures is not None
        print(
            f"\n{path.stem}: {kept:.0%} of the answer's words quoted; gaps: {', '.join(gaps)}; "
            f"told: {', '.join(codes)}; "
            f"{figures.words_per_sentence:.1f} words a sentence, Flesch-Douma {figures.flesch_douma:.0f}, "
            f"passive {figures.passive_share:.0%}"
        )


def _all_motions() -> Iterator[tuple[str, int, int, int]]:
    for path in sorted([*SAMPLES.glob("motie-*.pdf"), *SAMPLES.glob("notulen-*.txt")]):
        found = motions(read(path))
        heads = [motion.head for motion in found]
        yield (
            path.name,
            len(found),
            sum(bool(h.number.text) for h in heads),
            sum(bool(h.submitters.text) for h in heads),
        )


@pytest.mark.benchmark
@pytest.mark.skipif(not LETTERS, reason="the samples are not here")
def test_motions_in_real_papers() -> None:
    for name, count, numbered, submitted in _all_motions():
        print(f"\n{name}: {count} motions, {numbered} with number, {submitted} with submitters")
