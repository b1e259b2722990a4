"""Tells what a case lacks: enclosures that papers name, papers that were asked for or promised, a decision."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gemcli.cases.case import Case
from gemcli.cases.line import gap, quoted
from gemcli.cases.papers import Paper
from gemcli.cases.places import Place, evidence, prose
from gemcli.cases.running import PIECES
from gemcli.locales import N_
from gemcli.model.claim import Claim
from gemcli.text.words import content_words

SECTION = N_("What is missing or contradictory")
ENCLOSURE = re.compile(r"\b[Bb]ijlagen?\s(?P<first>\d{1,2}|[A-Z])\b(?:\s(?:en|t/m)\s(?P<second>\d{1,2}|[A-Z])\b)?")
PROMISED = re.compile(
    r"\b(?:stuur(?:t|en)?|lever(?:t|en)?|overleg(?:t|gen)?|zend(?:t|en)?)\b.{0,60}\bna\b"
    r"|\bvolg(?:t|en) (?:nog|later|spoedig)\b|\bnog (?:toe|na) te (?:sturen|zenden)\b",
    re.IGNORECASE,
)
"""Something that somebody will still send."""
WANTED = re.compile(
    r"\b(?:vragen|verzoeken|ontbreekt|ontbreken|missen|ontvangen wij graag)\b.{0,40}?\b(?:om|de|het|een|nog)\b"
    r"(?P<what>.{4,200})",
    re.IGNORECASE,
)
"""What a request for further papers asks for."""
PAPER_WORD = re.compile(
    r"(?:\b(?!de\b|een\b)[a-z]{4,20}e\s)?\b(?P<noun>\w{0,25}(?:tekening(?:en)?|berekening(?:en)?|staat|rapport(?:en)?|verklaring(?:en)?|onderzoek(?:en)?|plan|foto[’']?s?"
    r"|machtiging|formulier|begroting|offerte|advies|toelichting))\b",
    re.IGNORECASE,
)
"""What a paper that somebody sends is called."""


def missing(case: Case) -> Iterator[Claim]:
    """Yield a gap for each paper that the papers of a case make one expect and that is not in the folder."""
    yield from _enclosures(case)
    yield from _wanted(case)
    yield from _promised(case)
    yield from _undecided(case)


def _enclosures(case: Case) -> Iterator[Claim]:
    """Enclosures that a paper names; one is there when a file of that name lies in or beside the paper."""
    translate = case.telling.translate
    paths = [paper.path for paper in case.papers]
    for paper in case.papers:
        seen: set[str] = set()
        for place in prose(paper.document):
            for number in _numbers(place.text):
                if number in seen or _is_there(number, paper, paths):
                    continue
                seen.add(number)
                text = translate(N_("Enclosure {number} of {path} is not in the folder: “{said}”"))
                said = quoted(place.text)
                yield gap(translate(SECTION), text.format(number=number, path=paper.path, said=said), evidence(place))


def _numbers(text: str) -> list[str]:
    return [number for match in ENCLOSURE.finditer(text) for number in match.group("first", "second") if number]


def _is_there(number: str, paper: Paper, paths: list[str]) -> bool:
    """Whether an enclosure lies in the paper, or as a file of its own beside it; the paper itself may be one."""
    name = re.compile(rf"bijlage[ _.-]{{0,2}}0?{re.escape(number)}(?![0-9])", re.IGNORECASE)
    if name.search(paper.path.rpartition("/")[2]):
        return True
    inside = [path for path in paths if path.startswith(f"{paper.path}/") or "/" not in path]
    return any(name.search(path.rpartition("/")[2]) for path in inside if path != paper.path)


def _wanted(case: Case) -> Iterator[Claim]:
    """Papers that a request for further papers asks for and that no later paper from outside speaks of."""
    for paper in case.of_kind("completion"):
        for place in prose(paper.document):
            match = WANTED.search(place.text)
            for what in PAPER_WORD.finditer(match["what"]) if match else ():
                if not _came(case, what["noun"], paper):
                    template = N_("Asked for, and not seen in the folder: {what} (“{said}”)")
                    yield _not_seen(case, template, what.group(), place)


def _promised(case: Case) -> Iterator[Claim]:
    for paper in case.papers:
        for place in prose(paper.document):
            what = PAPER_WORD.search(place.text) if PROMISED.search(place.text) else None
            if what is not None and not place.is_private and not _came(case, what["noun"], paper):
                template = N_("Still to be sent, and not seen in the folder: {what} (“{said}”)")
                yield _not_seen(case, template, what.group(), place)


def _not_seen(case: Case, template: str, what: str, place: Place) -> Claim:
    translate = case.telling.translate
    text = translate(template).format(what=what.casefold(), said=quoted(place.text))
    return gap(translate(SECTION), text, evidence(place))


def _came(case: Case, what: str, asking: Paper) -> bool:
    """Whether a later paper from outside, or what travelled with one, speaks of it."""
    word = set(content_words(what))
    for paper in case.papers:
        is_later = paper.day is None or asking.day is None or paper.day >= asking.day or "/" in paper.path
        if paper is not asking and paper.is_incoming and is_later and word & set(content_words(paper.document.text)):
            return True
    return False


def _undecided(case: Case) -> Iterator[Claim]:
    """What came in asks for a decision or an answer, and no letter with one is in the folder."""
    translate = case.telling.translate
    answers = [paper for paper in case.of_kind("decision") if not paper.is_incoming]
    for piece in case.of_kind(*PIECES):
        if any(paper.day is None or piece.day is None or paper.day > piece.day for paper in answers):
            continue
        text = translate(N_("No decision letter on {path} is in the folder."))
        yield gap(translate(SECTION), text.format(path=piece.path), evidence(*piece.head))
