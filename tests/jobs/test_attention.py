"""What needs attention, for a pipe and for a terminal: both values, the place, and a long list that stays readable."""

from __future__ import annotations

import io
import re
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from gemcli.jobs.attention import attention
from gemcli.jobs.attention_text import plain
from gemcli.locales import Message, say, translator
from gemcli.model.citation import Citation
from gemcli.model.claim import By, Claim, Evidence, Kind
from gemcli.model.document import Document, PlaceKind
from gemcli.model.finding import Check, CheckResult, Finding, Verdict
from gemcli.model.source import Source
from gemcli.model.span import Span

LONG = "Eerst wordt er lang gesproken. " * 20 + "Het amendement wordt\nverworpen met 6 tegen 37 stemmen."
DOCUMENTS = {"n": Document(Source("n", "notulen.pdf", "application/pdf", "a", "b"), LONG, PlaceKind.PAGE, ())}


def cited(exact: str, place: str) -> Citation:
    return Citation("n", (), exact, "", "", place)


def finding(text: str, verdict: Verdict, *citations: Citation, checks: tuple[Check, ...] = (), **more: Any) -> Finding:
    return Finding(text, Claim(Kind.STATEMENT, text, Evidence(), By.PERSON), verdict, citations, checks, **more)


START = LONG.index("verworpen")
VOTE = Check(
    "vote",
    CheckResult.DIFFERENT,
    "I.C adopted 37-6",
    "I.C rejected 6-37",
    source_span=Span(START, len(LONG) - 1),
    source_id="n",
)
DOUBT = "Words that the check could not tie to the source: {claim}."


def doubted(number: int) -> Finding:
    reason: Message = say(DOUBT, claim=f"woord{number}")
    return finding(f"Zin {number}.", Verdict.NEEDS_HUMAN, cited("Iets.", "p. 9"), reasons=(reason,))


FINDINGS = (
    finding("Goed.", Verdict.QUOTED, cited("Goed.", "p. 1")),
    *(doubted(number) for number in range(2, 32)),
    finding("Nergens.\x1b[31m", Verdict.UNSUPPORTED, closest="Bijna nergens."),
    finding(
        "I.C is aangenomen.",
        Verdict.CONTRADICTED,
        cited("Amendement I.C.", "p. 2"),
        replace(cited(" ".join(LONG.split()), "p. 3"), spans=(Span(0, len(LONG)),)),
        checks=(VOTE,),
    ),
)


def test_worst_first_then_what_a_person_decides_by_doubt() -> None:
    found = attention("brief.docx", FINDINGS, DOCUMENTS, str)
    assert [item.number for item in found.wrong] == [33, 32]
    ((doubt, items),) = found.waiting
    assert doubt == "Words that the check could not tie to the source"
    assert len(items) == 30


def test_plain_text_has_both_values_and_the_place_that_tells() -> None:
    text = plain(attention("brief.docx", FINDINGS, DOCUMENTS, translator("nl")), translator("nl"))
    lines = text.splitlines()
    assert lines[0] == "in tegenspraak met de bron: I.C is aangenomen. [brief.docx #33]"
    assert lines[1] == "  uitkomst en stemmen: hier I.C aangenomen 37-6 | in de bron I.C verworpen 6-37"
    assert lines[2].startswith('  notulen.pdf, p. 3: "…')
    assert "verworpen met 6 tegen 37 stemmen" in lines[2]
    assert lines.index("niet gevonden in de bronnen: Nergens.\ufffd[31m [brief.docx #32]") < len(lines) - 60
    assert "\x1b" not in text
    assert text.count("Zin ") == 30


def test_nothing_to_see_is_nothing() -> None:
    found = attention("a", FINDINGS[:1], DOCUMENTS, str)
    assert not found
    assert plain(found, str) == ""


class Terminal(io.StringIO):
    """A screen."""

    encoding = "utf-8"

    def isatty(self) -> bool:
        return True


def shown(monkeypatch: pytest.MonkeyPatch, **environ: str) -> str:
    """What a terminal of 80 columns is given; set here, for the runner puts its own stream back before each test."""
    from gemcli.cli.attention_table import presenter

    monkeypatch.delenv("NO_COLOR", raising=False)
    for name, value in ({"TERM": "xterm-256color", "COLUMNS": "80"} | environ).items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "stdout", Terminal())
    return presenter(as_json=False)(attention("brief.docx", FINDINGS, DOCUMENTS, str), str)


def test_a_terminal_gets_a_table_of_80_columns(monkeypatch: pytest.MonkeyPatch) -> None:

    text = shown(monkeypatch)
    assert "\x1b[" in text
    bare = re.sub(r"\x1b\[[0-9;]*m", "", text)
    assert max(len(line) for line in bare.splitlines()) <= 80
    assert "\x1b" not in bare
    flat = " ".join(bare.split())
    for words in ("This text says", "The source says", "adopted 37-6", "rejected 6-37", "notulen.pdf, p. 3", "33."):
        assert words in flat
    assert "and 22 more" in flat
    assert flat.index("32.") < flat.index("for a person to judge")


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_without_colour_it_is_plain_text(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    assert shown(monkeypatch, **{name: value}) == plain(attention("brief.docx", FINDINGS, DOCUMENTS, str), str)


def test_a_pipe_gets_plain_text(gemcli: Any, evening: Path, tmp_path: Path) -> None:
    text = tmp_path / "brief.txt"
    text.write_text("Motie F.1 van GW is verworpen met 14 stemmen voor en 7 tegen.\n", encoding="utf-8")
    done = gemcli("verify", text, "--against", evening / "notulen-2026-03-12.pdf")
    assert "\x1b" not in done.out
    assert "here F.1 rejected 14-7 | in the source" in done.out
