"""Written questions of the council: which document holds them, and each question with its number, word for word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from gemcli.letters.lines import Line, Words, joined, lines, part
from gemcli.letters.passages import is_own
from gemcli.model.document import Document
from gemcli.model.dossier import Dossier
from gemcli.model.municipality import Municipality
from gemcli.model.span import Span, cut

HEAD = 1_500
"""Characters in which a document says that it holds questions of the council."""
ARTICLE = r"(?:artikel|art\.?)\s?\d{1,3}[a-z]?"
CALLED = re.compile(
    r"\b(?:schriftelijke|technische|mondelinge)\s(?:raads)?vragen\b|\braadsvragen\b"
    rf"|\bvragen\s(?:van\s(?:de\sfractie|het\sraadslid)|ex\s{ARTICLE}|{ARTICLE}|op\sgrond\svan\s{ARTICLE})"
    rf"|\b{ARTICLE}(?:\s(?:RvO|reglement van orde))?[-\s](?:raads)?vragen\b"
    rf"|\bop\sgrond\svan\s{ARTICLE}\b.{{0,80}}\bvragen\b",
    re.IGNORECASE | re.DOTALL,
)
"""How a paper says that it holds questions of the council, which its rules of order give a right to ask."""
NUMBERED = re.compile(
    r"(?:(?:vraag|question)\s{1,2}(?P<named>\d{1,2}[a-z]?)\s{0,2}[.:)–-]?|(?P<number>\d{1,2}[a-z]?)\s?[.):])\s{1,8}(?=\S)",
    re.IGNORECASE,
)
"""What stands before a question: "1.", "2a)", "Vraag 3:"."""
ANSWERED = re.compile(r"antwoord(?:\s\d{1,2}[a-z]?)?\s{0,2}:?", re.IGNORECASE)
"""A heading under a question where an earlier answer stands: the question ends there."""
ENDS = re.compile(r"(?:met vriendelijke groet|hoogachtend|namens de fractie|ondertekening)\b", re.IGNORECASE)
LONGEST = 12
"""Lines of a question."""
MEMBER = re.compile(r"\b(?:fractie|raadslid|raadsleden|gemeenteraad)\b|@raad\.", re.IGNORECASE)
TITLE = re.compile(r"(?:onderwerp|betreft|inzake|titel|subject)\s{0,2}:\s{0,3}(?P<title>\S.{0,200})", re.IGNORECASE)
ASKED_BY = re.compile(
    r"(?:indiener(?:s|\(s\))?|vragenstellers?|gesteld door|van|from)\s{0,2}:\s{0,3}"
    r"(?P<names>[^\s<][^<]{0,160}?)\s{0,2}(?=<|$)",
    re.IGNORECASE,
)
DATED = re.compile(
    r"(?:datum|ingediend(?: op)?|gesteld op|date)\s{0,2}:?\s{1,3}(?:[A-Za-z]{2,9},?\s)?"
    r"(?P<date>\d{1,2}\s[A-Za-z]{3,9}\s\d{4}|\d{1,2}-\d{1,2}-\d{4})",
    re.IGNORECASE,
)
QUOTES = "‘’'\"“”„ "


@dataclass(frozen=True, slots=True)
class CouncilQuestion:
    """One question with its number, as printed."""

    number: str
    spans: tuple[Span, ...]
    """Of the number and the words."""
    words: tuple[Span, ...]
    """Of the words alone."""


@dataclass(frozen=True, slots=True)
class CouncilQuestions:
    """A document with questions, and what identifies it."""

    document: Document
    questions: tuple[CouncilQuestion, ...]
    title: Words
    asked_by: Words
    dated: Words
    is_from_elsewhere: bool = False
    """Whether it was mailed from another domain than the municipality's own: anybody can call himself a fraction."""


def council_questions(dossier: Dossier, municipality: Municipality | None = None) -> CouncilQuestions | None:
    """Return the questions that a letter answers: of the document that `questions_from` names, else of the only one.

    A message counts where a fraction or member of the council sent it from the municipality's own domain, whatever
    it calls itself when no paper says that it holds such questions. From another domain it counts where it both says
    so and comes from a fraction or member, for fractions often mail from addresses of their own; a person is told to
    look who sent it. None where no document holds numbered questions of the council, or several do and none is named.
    """
    named = dossier.settings.get("questions_from", "").strip()
    own = [document for document in dossier.documents if is_own(document) or _is_of_member(document, municipality)]
    if named:
        chosen = [d for d in dossier.documents if named in (d.source.path, PurePosixPath(d.source.path).name)]
    else:
        chosen = [document for document in own if CALLED.search(document.text[:HEAD])]
        chosen = chosen or [document for document in own if _is_of_member(document, municipality)]
    found = [read for document in chosen if (read := read_questions(document)) is not None]
    if not found and not named:
        elsewhere = [document for document in dossier.documents if _says_so_as_member(document)]
        read_there = [read for document in elsewhere if (read := read_questions(document)) is not None]
        found = [replace(read, is_from_elsewhere=True) for read in read_there]
    return found[0] if len(found) == 1 else None


def _is_of_member(document: Document, municipality: Municipality | None) -> bool:
    """Whether a message came from a fraction or member of the council, by its sender and own mail domain."""
    author = document.source.author.casefold()
    own = municipality.own_addresses if municipality is not None else ()
    is_own_domain = any(each.casefold().lstrip("@") in author for each in own if "." in each)
    return is_own_domain and MEMBER.search(author) is not None


def _says_so_as_member(document: Document) -> bool:
    """Whether a message of a fraction or member says that it holds questions of the council."""
    is_member = MEMBER.search(document.source.author) is not None
    return is_member and CALLED.search(document.text[:HEAD]) is not None


def read_questions(document: Document) -> CouncilQuestions | None:
    """Return the numbered questions of a document; None where it has none.

    A numbered line without a question mark is one only where its text goes on to one: a motive is no question.
    """
    found = list(_numbered_apart(document))
    starts = [(index, match) for index, line in enumerate(found) if (match := NUMBERED.match(line.text))]
    stops = [*(index for index, _ in starts[1:]), len(found)]
    asked = []
    for (start, match), stop in zip(starts, stops, strict=False):
        block = joined(list(_own(found, start, min(stop, start + LONGEST))))[0]
        if "?" not in block.text:
            continue
        end = block.text.rindex("?") + 1
        whole, words = part(block, 0, end), part(block, match.end(), end)
        asked.append(CouncilQuestion(match["named"] or match["number"], whole.spans, words.spans))
    if not asked:
        return None
    head = found[: starts[0][0]]
    return CouncilQuestions(
        document, tuple(asked), _unquoted(_first(TITLE, head, "title")), _first(ASKED_BY, head, "names"),
        _first(DATED, head, "date"),
    )  # fmt: skip


def _numbered_apart(document: Document) -> Iterator[Line]:
    """The lines of a document; a paragraph in which several numbered questions stand is cut before each."""
    sentences = {
        passage.spans: passage.sentences
        for passage in document.passages
        if any(NUMBERED.match(cut(document.text, sentence.spans)) for sentence in passage.sentences[1:])
    }
    for line in lines(document):
        if not line.is_paragraph or line.spans not in sentences:
            yield line
            continue
        held: tuple[Span, ...] = ()
        for sentence in sentences[line.spans]:
            if held and NUMBERED.match(cut(document.text, sentence.spans)):
                yield Line(cut(document.text, held), held, True)
                held = ()
            held = (Span(held[0].start, sentence.spans[-1].end),) if held else sentence.spans
        yield Line(cut(document.text, held), held, True)


def _own(found: list[Line], start: int, stop: int) -> Iterator[Line]:
    """The lines of one question: up to an answer, a signature or an empty stretch."""
    yield found[start]
    for line in found[start + 1 : stop]:
        if ANSWERED.match(line.text) or ENDS.match(line.text):
            return
        yield line


def _first(pattern: re.Pattern[str], head: list[Line], name: str) -> Words:
    for line in head:
        match = pattern.match(line.text)
        if match:
            return part(line, *match.span(name))
    return Words()


def _unquoted(words: Words) -> Words:
    """A title without the quotation marks around it."""
    text = words.text.strip(QUOTES)
    if len(words.spans) != 1 or not text:
        return words
    start = words.spans[0].start + words.text.index(text)
    return Words(text, (Span(start, start + len(text)),))
