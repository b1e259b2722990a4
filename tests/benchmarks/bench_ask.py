"""Measures answers to questions: the place they rest on, the answer itself, and "not found" where nothing is there."""

from __future__ import annotations

import json
import os
import re
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from gemcli.drafts.record import finding_record
from gemcli.jobs import ask_draft, inquiry
from gemcli.jobs.request import Request
from gemcli.jobs.workbench import Workbench
from gemcli.locales import translator
from gemcli.model.document import Document
from gemcli.model.span import Span
from gemcli.settings import load
from gemcli.sources.making import from_path

pytestmark = pytest.mark.benchmark

QUESTIONS = Path(__file__).parent / "ask"
DEV = ("dev", "dev2", "dev3", "dev4", "cells")
"""Sets that may be looked at."""

HELD = "held"
"""A set that only counts, and that need not be there: once its misses were studied it is one of the others."""

CHOSEN = tuple(os.environ.get("ASK_SETS", "").split()) or (*DEV, HELD)
SETS = tuple(name for name in CHOSEN if (QUESTIONS / f"{name}.jsonl").exists())
KINDS = {"passage": 30, "cell": 10, "none": 20}
"""How many questions of each kind a set has, where it is not one of those below."""

OWN_KINDS = {
    "dev3": {"passage": 23, "cell": 10, "none": 20},
    "dev4": {"passage": 76, "cell": 20, "none": 40},
    "held": {"passage": 29, "cell": 10, "none": 20},
    "cells": {"cell": 40, "none": 10},
}
TOP = 3
QUOTE_WORDS = 12
GAP = r"\s+(?:(?<=\f)\d{1,4}\s+)?"


@dataclass(frozen=True)
class Question:
    """One question with what a right answer says and where it stands."""

    id: str
    text: str
    sources: tuple[str, ...]
    kind: str
    answer: tuple[tuple[str, ...], ...]
    wrong: tuple[str, ...]
    places: tuple[Mapping[str, Any], ...]


@dataclass(frozen=True)
class Score:
    """How one question went."""

    first: bool
    """The first citation touches a right place."""
    own: bool
    """One of the citations of the first answer does; of a vote the first is often the title."""
    top: bool
    """One of the first three citations does."""
    right: bool
    near: bool
    """One of the first three passages that are pointed to instead of an answer touches a right place."""
    found: bool
    seconds: float
    shown: str

    @property
    def shows(self) -> bool:
        """A clerk who reads what is shown, answer or pointers, comes upon the right place."""
        return self.top or self.near

    @property
    def is_silent(self) -> bool:
        """Nothing was answered: right on a question that the sources do not hold."""
        return not self.found


def questions(name: str) -> Iterator[Question]:
    """The questions of one set, in order."""
    for line in (QUESTIONS / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        yield Question(
            id=row["id"],
            text=row["question"],
            sources=tuple(row["sources"]),
            kind=row["needs"] if row["answerable"] else "none",
            answer=tuple(tuple(group) for group in row["answer"]),
            wrong=tuple(row.get("wrong", ())),
            places=tuple([row["place"], *row.get("also", ())] if row["answerable"] else ()),
        )


@cache
def document(path: Path) -> Document:
    """The source as the tool reads it, so that offsets are those of its citations."""
    return from_path(str(path), path.name).document


def occurs(words: str, text: str) -> bool:
    """Say whether these words stand in a text, as whole words, whatever the case and the blanks.

    >>> occurs("23 tegen 22", "met 23  tegen 22 stemmen"), occurs("25 %", "ten minste 25%"), occurs("45", "345 leden")
    (True, True, False)
    """
    pieces = re.findall(r"\w+|[^\w\s]", words)
    pattern = r"\s*".join(map(re.escape, pieces))
    return re.search(rf"(?<!\w){pattern}(?!\w)", text, re.IGNORECASE) is not None


def standing(quote: str, text: str) -> Iterator[tuple[int, int]]:
    """Where a verbatim run stands in a text layer, white space folded, also over a page break with its number."""
    pattern = GAP.join(map(re.escape, quote.split()))
    return (match.span() for match in re.finditer(pattern, text))


def blocks(source: Document, quote: str) -> Iterator[tuple[int, int]]:
    """The spans of the passages in which a quote stands, and of the quote itself."""
    for start, end in standing(quote, source.text):
        yield start, end
        for passage in source.passages:
            pieces: Sequence[Span] = passage.spans
            if any(piece.start < end and start < piece.end for piece in pieces):
                yield pieces[0].start, pieces[-1].end


def is_cited(citation: Mapping[str, Any], places: Sequence[Mapping[str, Any]], samples: Path) -> bool:
    """Say whether a citation touches the passage of one of the right places, or takes in the cell."""
    here = [place for place in places if Path(place["source"]).name == Path(citation["source"]).name]
    for place in here:
        if "cell" in place:
            if any(_is_cell(place["cell"], cell) for cell in citation["cells"]):
                return True
            continue
        spans = citation["spans"] or [(citation["start"], citation["end"])]
        wanted = blocks(document(samples / place["source"]), place["quote"])
        if any(
            start < end_wanted and start_wanted < end for start_wanted, end_wanted in wanted for start, end in spans
        ):
            return True
    return False


def _is_cell(wanted: str, cited: str) -> bool:
    """Whether a cited cell is the one of a set; a file of one sheet is also named without it."""
    return wanted == cited or ("!" not in wanted and wanted == cited.rpartition("!")[2])


def said(given: Sequence[Mapping[str, Any]], kind: str) -> str:
    """What was answered: the claims, and what they cite; of tables only a single cell, a whole row would say it all."""
    texts = [answer["text"] for answer in given]
    for citation in (citation for answer in given for citation in answer["citations"]):
        if kind != "cell" or len(citation["cells"]) == 1:
            texts.append(citation["exact"])
    return "\n".join(texts)


def score(question: Question, findings: Sequence[Mapping[str, Any]], samples: Path, seconds: float) -> Score:
    """Hold the findings of one question against what was asked for."""
    given = [finding for finding in findings if finding["kind"] == "answer"]
    citations = [citation for answer in given for citation in answer["citations"]]
    own = given[0]["citations"] if given else []
    hits = [is_cited(citation, question.places, samples) for citation in citations[:TOP]]
    pointed = [finding for finding in findings if finding["fields"].get("part") == "pointer"]
    near = [is_cited(each, question.places, samples) for one in pointed[:TOP] for each in one["citations"]]
    told = said(given, question.kind)
    claimed = "\n".join(answer["text"] for answer in given)
    right = all(any(occurs(way, told) for way in group) for group in question.answer)
    return Score(
        first=any(hits[:1]),
        own=any(is_cited(citation, question.places, samples) for citation in own),
        top=any(hits),
        right=bool(given) and right and not any(occurs(way, claimed) for way in question.wrong),
        near=not given and any(near),
        found=bool(given),
        seconds=seconds,
        shown=" / ".join(f"{a['text'][:150]!r} <{a['citations'][0]['source']} {a['citations'][0]['place']}>"
                         for a in given[:TOP] if a["citations"]) or "-",
    )  # fmt: skip


class Desk:
    """Reads each set of sources once and answers what is asked of it, by the job behind the command."""

    def __init__(self, samples: Path) -> None:
        self._samples = samples
        self._readings: dict[tuple[str, ...], inquiry.Reading] = {}
        self.reading_seconds = 0.0

    def asked(self, question: Question) -> tuple[list[dict[str, Any]], float]:
        """The findings of one question as the envelope tells them, and the time it took, reading not counted."""
        from gemcli.engines.answering.question import question as parsed

        reading = self._reading(question.sources)
        started = time.perf_counter()
        draft, _ = ask_draft.drafted([inquiry.reply(parsed(question.text), reading)], reading, lambda event: None)
        seconds = time.perf_counter() - started
        used = {source.id: source for source in draft.activity.used}
        return [finding_record(finding, used, translator("en")) for finding in draft.findings()], seconds

    def _reading(self, sources: tuple[str, ...]) -> inquiry.Reading:
        if sources not in self._readings:
            started = time.perf_counter()
            paths = tuple(self._samples / source for source in sources)
            request = Request(task="ask", paths=paths, options={"question": "-"})
            made = inquiry.read_for_questions(request, Workbench(load(environ={})), lambda event: None)
            self._readings[sources] = made
            self.reading_seconds += time.perf_counter() - started
        return self._readings[sources]


def share(scores: Sequence[Score], what: str) -> str:
    """A count of a property as people read it."""
    hits = sum(bool(getattr(one, what)) for one in scores)
    return f"{hits}/{len(scores)} ({hits / len(scores):.2f})" if scores else "-"


@pytest.mark.parametrize("name", SETS)
def test_every_place_stands(samples: Path, name: str) -> None:
    """The set holds what it says: 30, 10 and 20; every quote in its file on its page; every cell with its value."""
    asked_for = list(questions(name))
    assert Counter(question.kind for question in asked_for) == OWN_KINDS.get(name, KINDS)
    assert len({question.text for question in asked_for}) == len(asked_for)
    for question in asked_for:
        assert all((samples / source).exists() for source in question.sources), question.id
        for place in question.places:
            source = document(samples / place["source"])
            if "cell" in place:
                assert value_at(source, place["cell"]) in {plain(way) for way in question.answer[0]}, question.id
                continue
            assert len(place["quote"].split()) <= QUOTE_WORDS, question.id
            starts = [start for start, _ in standing(place["quote"], source.text)]
            assert starts, (question.id, place)
            assert place["page"] is None or place["page"] in {source.page(start) for start in starts}, question.id


def value_at(source: Document, place: str) -> str:
    """The value of a cell, without a sign."""
    sheet, _, address = place.rpartition("!")
    cell = next(table for table in source.tables if sheet in ("", table.sheet)).at(address)
    assert cell is not None, place
    return plain(cell.text)


def plain(text: str) -> str:
    """A number without blanks, marks of thousands, sign and trailing zeros; other text as it is.

    >>> plain("-24.113"), plain("15750.0"), plain("76795,90"), plain("64%")
    ('24113', '15750', '76795.9', '64%')
    """
    bare = text.replace(" ", "").lstrip("-")
    if re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", bare):
        bare = re.sub(r"[.,]", "", bare)
    try:
        number = Decimal(bare.replace(",", "."))
    except InvalidOperation:
        return bare
    return f"{number.normalize():f}"


@pytest.mark.parametrize("name", SETS)
def test_questions(samples: Path, name: str) -> None:
    """Right place, right answer, honest "not found"; misses are listed only for sets to look at, when asked for."""
    desk, scores = Desk(samples), defaultdict[str, list[Score]](list)
    lists_misses = name in DEV and os.environ.get("ASK_SHOWN") == "1"
    print()
    for question in questions(name):
        findings, seconds = desk.asked(question)
        one = score(question, findings, samples, seconds)
        scores[question.kind].append(one)
        good = one.is_silent if question.kind == "none" else one.own and one.right
        if lists_misses and not good:
            pairs = zip("1oTr", (one.first, one.own, one.top, one.right), strict=True)
            marks = "" if question.kind == "none" else "".join(mark if is_so else "-" for mark, is_so in pairs)
            print(f"{question.id} {question.kind} {marks} {question.text} -> {one.shown}")
    for kind, ones in scores.items():
        taken = sum(one.seconds for one in ones) / len(ones)
        if kind == "none":
            print(f"{name} not there: honest 'not found' {share(ones, 'is_silent')}, {taken:.1f} s each")
            continue
        places = f"right place first {share(ones, 'first')}, in the first answer {share(ones, 'own')}"
        print(f"{name} {kind}: {places}, in the first {TOP} citations {share(ones, 'top')}")
        silent = sum(one.is_silent for one in ones)
        print(f"{name} {kind}: right place in answers or pointers {share(ones, 'shows')},", end=" ")
        print(f"in the pointers of those without an answer {share([one for one in ones if one.is_silent], 'near')}")
        print(f"{name} {kind}: right answer {share(ones, 'right')}, 'not found' {silent}, {taken:.1f} s each")
    print(f"{name}: {desk.reading_seconds:.0f} s of reading")
    assert {kind: len(ones) for kind, ones in scores.items()} == OWN_KINDS.get(name, KINDS)
