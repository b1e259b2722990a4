"""What stands above and below the text of a motion: its title, numbers, submitters and date."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from gemcli.letters.lines import Line, Words, first, joined, part
from gemcli.model.citation import cite
from gemcli.model.document import Document
from gemcli.model.span import Span

TITLE = re.compile(
    r"(?:gewijzigde?\s)?motie(?: vreemd(?: aan de orde van de dag)?)?\b(?P<mark>[\s:]{0,4})(?P<rest>\S.{0,300})",
    re.IGNORECASE,
)
NUMBER = re.compile(
    r"(?P<id>[A-Z]{1,2}\.(?:\d{1,3}|[A-Z])|[A-Z]{1,2}\d{1,3}(?:\.\d{1,3})?|(?P<digits>\d{1,4})[a-z]?)"
    r"(?: [A-Z][\w/.&-]{0,11}[A-Z])?(?=[\s:,)]|$)"
)
"""Number of a motion with the party that many councils add in short: "F.1 GW", "A8.1", "139"."""
ALONE = re.compile(
    r"(?:(?P<before>[A-Z]{0,4}[ .]?\d[\d.]{3,9})\s)?"
    r"(?P<number>(?:[A-Z]{1,2}\.(?:\d{1,3}|[A-Z])|[A-Z]{1,2}\d{1,3}(?:\.\d{1,3})?)(?: [A-Z][\w/.&-]{1,12})?)"
    r"(?:\s(?P<after>[A-Z]{0,4}[ .]?\d[\d.]{3,9}))?"
)
"""A line that holds nothing but the motion's number, and perhaps its document number."""
IN_MINUTES = re.compile(r"volgende (?:gewijzigde )?motie \((?P<number>[^()\n]{1,30})\)", re.IGNORECASE)
DOCUMENT_NUMBER = re.compile(
    r"(?:stuknummer|ris-?nummer|registratienummer|zaaknummer)[\s:]{1,4}(?P<value>[A-Z]{0,4}[ .-]?\d[\w.-]{3,14})"
    r"|\b(?P<ris>RIS ?\d{4,8})\b",
    re.IGNORECASE,
)
SUBMITTER = re.compile(r"(?:eerste )?indiener(?:s|\(s\))?\s{0,2}:\s{0,3}(?P<names>\S.{0,200})", re.IGNORECASE)
BY_CHAIR = re.compile(
    r"\bdoor (?P<names>(?:de heer|mevrouw|het lid|de leden|de fracties? van)\b[^()]{2,160}?)"
    r"(?:, daartoe gesteund|,? wordt)",
    re.IGNORECASE,
)
DATE = re.compile(
    r"\bbijeen op\s(?:[a-z]{5,9}dag,?\s)?(?P<date>\d{1,2}\s[a-z]{3,9}\s\d{4}|\d{1,2}-\d{1,2}-\d{4})", re.IGNORECASE
)
AMENDMENT = re.compile(r"(?:gewijzigde?\s|sub)?amendement\b", re.IGNORECASE)
QUOTES = "‘’'\"“”„ "


@dataclass(frozen=True, slots=True)
class Head:
    """What identifies a motion; each value with its place."""

    title: Words
    number: Words
    document_number: Words
    submitters: Words
    dated: Words


def read_head(document: Document, above: Sequence[Line], text: Sequence[Line], below: Sequence[Line]) -> Head | None:
    """Return the head of a motion from the lines around its text; None for an amendment or without a title."""
    if any(AMENDMENT.match(line.text) for line in above):
        return None
    title, number = _title(document, above)
    if not title.text:
        return None
    near = [*above, *below]
    alone, document_number = _alone(near)
    return Head(
        title,
        number if number.text else alone,
        document_number if document_number.text else first(DOCUMENT_NUMBER, near, ("value", "ris")),
        _submitters(above),
        first(DATE, joined(text[:4]), ("date",)),
    )


def _title(document: Document, above: Sequence[Line]) -> tuple[Words, Words]:
    """Return title and number from the line "Motie F.1 GW Schaduw op speelplekken" and the lines it runs on to."""
    for index, line in reversed(list(enumerate(above))):
        match = TITLE.match(line.text)
        if match is None or IN_MINUTES.search(line.text):
            continue
        offset, number = match.start("rest"), Words()
        numbered = NUMBER.match(match["rest"])
        if numbered and not (numbered["digits"] and ":" in match["mark"]):
            number = part(line, offset, offset + numbered.end())
            offset += (
                numbered.end()
                + len(match["rest"][numbered.end() :])
                - len(match["rest"][numbered.end() :].lstrip(" :-–"))
            )
        spans = [*part(line, offset, len(line.text)).spans]
        for further in above[index + 1 :]:
            if further.is_paragraph or ":" in further.text or ALONE.fullmatch(further.text):
                break
            spans.extend(further.spans)
        title = _unquoted(Words(cite(document, spans).exact, tuple(spans))) if spans else Words()
        return title, number if number.text else first(IN_MINUTES, joined(above), ("number",))
    return Words(), Words()


def _submitters(above: Sequence[Line]) -> Words:
    stated = first(SUBMITTER, above, ("names",))
    return stated if stated.text else first(BY_CHAIR, joined(above), ("names",))


def _alone(near: Sequence[Line]) -> tuple[Words, Words]:
    """Number and document number from a line that holds nothing else."""
    for line in near:
        match = ALONE.fullmatch(line.text)
        if match:
            other = "before" if match["before"] else "after"
            return part(line, *match.span("number")), part(line, *match.span(other)) if match[other] else Words()
    return Words(), Words()


def _unquoted(words: Words) -> Words:
    """A title without the quotation marks around it."""
    text = words.text.strip(QUOTES)
    if len(words.spans) == 1 and words.spans[0].end - words.spans[0].start == len(words.text):
        start = words.spans[0].start + (words.text.index(text) if text else 0)
        return Words(text, (Span(start, start + len(text)),))
    return replace(words, text=text)
