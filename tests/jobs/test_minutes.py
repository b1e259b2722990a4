"""A summary of the made-up evening as a clerk would send it, and what `verify` says when somebody changes it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

MINUTES = "notulen-2026-03-12.pdf"
SUMMARY = "notulen-2026-03-12.summary.md"


def body(markdown: str) -> str:
    """The sections of a draft, without footnote marks and what follows them."""
    text = re.split(r"^## Te controleren", markdown.partition("\n## ")[2], flags=re.MULTILINE)[0]
    return re.sub(r" ?\[\^[^\]]+\]", "", f"## {text}")


@pytest.fixture
def summary(made: Any, evening: Path) -> str:
    assert made("summarise", MINUTES).code == 0
    return (evening / SUMMARY).read_text(encoding="utf-8")


def test_the_head_says_what_the_record_says_of_its_meeting(summary: str) -> None:
    head = body(summary).partition("\n## ")[0]
    assert "- Vergadering: gemeenteraad Waterrade; datum: 12 maart 2026; geopend om 19.30 uur" in head
    assert "- Voorzitter: de burgemeester, drs. M.E. Oosterveen." in head
    assert "- Aanwezig: 21 leden; afwezig: 2 (Postma (Lokaal Waterrade), Van Hulst (Ouderen & Zorg))." in head.replace(
        "\\", ""
    )
    assert "- Agendapunten behandeld: 8." in head
    assert "> Geteld in de regels hieronder: besluiten: " in head


def test_decisions_stand_before_the_debates_in_whole_sentences(summary: str) -> None:
    titles = re.findall(r"^## (.+)$", body(summary), flags=re.MULTILINE)
    assert titles[:2] == ["In het kort", "Besluiten"]
    decided = body(summary).partition("## Besluiten")[2].partition("\n## ")[0]
    assert "is aangenomen met 13 stemmen voor en 7 tegen." in decided
    assert "Over motie G.2 (WVP)" in decided


def test_no_line_only_repeats_its_heading(summary: str) -> None:
    letters = re.compile(r"\W+")
    for part in body(summary).split("\n## ")[1:]:
        title, _, lines = part.partition("\n")
        said = {letters.sub("", line).casefold() for line in lines.splitlines() if line.startswith("- ")}
        assert letters.sub("", title).casefold() not in said


def test_each_debate_says_who_spoke_and_how_much_of_it_is_quoted(summary: str) -> None:
    floors = re.findall(r"Aan het woord: (\d+) fracties; geciteerd: (.+) \((\d+) % van de woorden", body(summary))
    assert floors
    for count, parties, share in floors:
        assert 0 < len(parties.split(", ")) <= int(count)
        assert 0 < int(share) <= 100


def test_everything_in_it_holds_when_it_is_checked_again(gemcli: Any, evening: Path, summary: str) -> None:
    checked = gemcli("verify", evening / SUMMARY, "--json")
    assert checked.code == 0
    assert {finding["verdict"] for finding in checked.envelope["findings"]} <= {"quoted", "supported", "needs_human"}


@pytest.mark.parametrize(
    ("said", "changed"),
    [
        ("Aanwezig: 21 leden", "Aanwezig: 23 leden"),
        ("Agendapunten behandeld: 8", "Agendapunten behandeld: 11"),
        ("geopend om 19.30 uur", "geopend om 20.30 uur"),
        ("besluiten: ", "besluiten: 40 verworpen, "),
        ("Aan het woord: ", "Aan het woord: 1"),
    ],
)
def test_a_changed_count_is_not_right(gemcli: Any, evening: Path, summary: str, said: str, changed: str) -> None:
    assert said in summary
    (evening / SUMMARY).write_text(summary.replace(said, changed, 1), encoding="utf-8", newline="\n")
    assert gemcli("verify", evening / SUMMARY).code == 4


def test_a_count_changed_in_the_sidecar_as_well_is_counted_again(gemcli: Any, evening: Path, summary: str) -> None:
    beside = evening / "notulen-2026-03-12.summary.json"
    record = beside.read_text(encoding="utf-8")
    for name, said, changed in (("handled", "8", "9"),):
        text = f"Agendapunten behandeld: {said}"
        (evening / SUMMARY).write_text(summary.replace(text, f"Agendapunten behandeld: {changed}"), encoding="utf-8")
        record = record.replace(text, f"Agendapunten behandeld: {changed}").replace(
            f'"{name}": {said}', f'"{name}": {changed}'
        )
    beside.write_text(record, encoding="utf-8", newline="\n")
    checked = gemcli("verify", evening / SUMMARY, "--json")
    assert checked.code == 4
    wrong = [finding["text"] for finding in checked.envelope["findings"] if finding["verdict"] == "contradicted"]
    assert wrong == ["Agendapunten behandeld: 9."]


def test_a_short_one_is_a_page_of_decisions(made: Any, evening: Path) -> None:
    assert made("summarise", MINUTES, "--length", "short").code == 0
    text = body((evening / SUMMARY).read_text(encoding="utf-8"))
    assert len(text.split()) < 460
    assert "Aan het woord" not in text
    assert "## Besluiten" in text


def test_lengths_grow(gemcli: Any, made: Any, evening: Path) -> None:
    """The second takes the place of the first, which nobody touched."""
    words = []
    for length in ("short", "normal", "long"):
        if length == "normal":
            gemcli("summarise", evening / MINUTES)
        else:
            made("summarise", MINUTES, "--length", length)
        words.append(len(body((evening / SUMMARY).read_text(encoding="utf-8")).split()))
    assert words == sorted(words)
    assert words[0] < words[1]


def test_exports_carry_the_counts(gemcli: Any, evening: Path, summary: str) -> None:
    assert gemcli("export", evening / SUMMARY, "--to", "html", "--concept").code == 0
    page = next(evening.glob("notulen*.html")).read_text(encoding="utf-8")
    assert "Geteld in de regels hieronder: besluiten:" in page
