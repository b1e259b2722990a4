"""What stands above and below the text of a motion: its title, numbers, submitters and date."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from gemcli.letters.lines import Line, Words, first, joined, part
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
LABEL = re.compile(r"(?:stuk|motie)?nummer\s{0,2}:?\s{1,3}", re.IGNORECASE)
IN_MINUTES = re.compile(r"volgende (?:gewijzigde )?motie \((?P<number>[^()\n]{1,30})\)", re.IGNORECASE)
DOCUMENT_NUMBER = re.compile(
    r"(?:stuknummer|ris-?nummer|registratienummer|zaaknummer)[\s:]{1,4}(?P<value>[A-Z]{0,4}[ .-]?\d[\w.-]{3,14})"
    r"|\b(?P<ris>RIS ?\d{4,8})\b",
    re.IGNORECASE,
)
SUBMITTER = re.compile(r"(?:eerste )?indiener(?:s|\(s\))?\s{0,2}:\s{0,3}(?P<names>\S.{0,200})", re.IGNORECASE)
BY_CHAIR = re.compile(
    r"\b[Dd]oor (?P<names>(?:de (?:heer|heren|leden|fracties?)|mevrouw|het lid)\s[^().:]{2,160}?)"
    r"(?:,? daartoe gesteund[^():]{0,240})?,? word(?:t|en) (?:\w{3,8} )?de volgende"
)
SIGNED = re.compile(
    r"[A-Z][\w.'’-]{0,30}(?: (?:[a-z]{1,4}|[A-Z][\w.'’-]{0,30})){1,5}(?:, | \()[A-Z][\w .&/’'-]{1,40}\)?", re.UNICODE
)
"""A signature below a motion: the member's name with the party, "Noor Jansma, Lokaal Waterrade"."""
DAY = r"(?:[a-z]{5,9}dag,?\s)?(?P<date>\d{1,2}\s[a-z]{3,9}\s\d{4}|\d{1,2}-\d{1,2}-\d{4})"
DATE = re.compile(rf"\b(?:bijeen|vergadering|d\.d\.|van|op)(?:\sd\.d\.|\sop|\svan)?:?\s{{1,2}}{DAY}", re.IGNORECASE)
ADOPTED = re.compile(rf"\baldus\s(?:\w{{4,14}}\s){{1,3}}in\b.{{0,50}}?\b(?:van|op|d\.d\.)\s{DAY}", re.IGNORECASE)
"""The line below a motion that says when it was voted on: later than its text where it was held over."""
BY_MEMBERS = re.compile(
    r"van (?P<names>(?:het (?:raads)?lid|de (?:raads)?leden|de fracties?)\s.{2,200}?),?"
    r" (?:inzake|over|betreffende|getiteld)\b[\s:]{1,3}(?P<title>\S.{0,300})",
    re.IGNORECASE,
)
"""A title line of another kind: "Motie van de leden Haverkamp en Okkerse inzake veilige fietspaden"."""
AMENDMENT = re.compile(r"(?:gewijzigde?\s|sub)?amendement\b", re.IGNORECASE)
OF_ITSELF = re.compile(r"van (?:afkeuring|wantrouwen|treurnis)\b", re.IGNORECASE)
"""What kind of motion it is belongs to its title."""
BETWEEN = " :-–"
"""What stands between a motion's number and its title."""
QUOTES = "‘’'\"“”„ "


@dataclass(frozen=True, slots=True)
class Head:
    """What identifies a motion; each value with its place."""

    title: Words
    number: Words
    document_number: Words
    submitters: Words
    dated: Words


def read_head(above: Sequence[Line], text: Sequence[Line], below: Sequence[Line]) -> Head | None:
    """Return the head of a motion from the lines around its text; None for an amendment or without a title."""
    if any(AMENDMENT.match(line.text) for line in above):
        return None
    title, number, members = _title(above)
    if not title.text:
        return None
    near = [*above, *below]
    alone, document_number = _alone(near)
    return Head(
        title,
        number if number.text else alone,
        document_number if document_number.text else first(DOCUMENT_NUMBER, near, ("value", "ris")),
        members if members.text else _submitters(above, below),
        _dated(text, below),
    )


def _title(above: Sequence[Line]) -> tuple[Words, Words, Words]:
    """Return title, number and submitters from a line "Motie F.1 GW Schaduw op speelplekken"."""
    for index, line in reversed(list(enumerate(above))):
        if not TITLE.match(line.text) or IN_MINUTES.search(line.text):
            continue
        block = joined([line, *_continued(line, above[index + 1 :])])[0]
        if line.is_paragraph and _number(block)[1] >= len(block.text) and above[index + 1 :]:
            block = joined([line, above[index + 1]])[0]  # the title has a paragraph of its own
        number, start = _number(block)
        members = BY_MEMBERS.match(block.text, start)
        submitters = part(block, *members.span("names")) if members else Words()
        title = part(block, members.start("title") if members else start, len(block.text))
        if not title.text and number.text:
            title = _below(above[index + 1 :])
        return _unquoted(title), number if number.text else first(IN_MINUTES, joined(above), ("number",)), submitters
    return Words(), Words(), Words()


def _below(following: Sequence[Line]) -> Words:
    """The title on a line of its own, below the number: "Motie M.3 LZ", then "Een regenton bij elke woning"."""
    for line in following[:1]:
        if not line.is_cell and ":" not in line.text and not ALONE.fullmatch(line.text):
            return part(line, 0, len(line.text))
    return Words()


def _continued(line: Line, following: Sequence[Line]) -> Iterator[Line]:
    """Lines that go on with the title; a paragraph is whole by itself."""
    for further in following:
        if further.is_cell:
            continue
        is_number = LABEL.match(further.text) or DOCUMENT_NUMBER.match(further.text) or ALONE.fullmatch(further.text)
        if line.is_paragraph or ":" in further.text or is_number:
            return
        yield further


def _number(block: Line) -> tuple[Words, int]:
    """Return the number at the head of a title line, and where the title itself begins."""
    match = TITLE.match(block.text)
    assert match is not None
    start = match.start("rest")
    if OF_ITSELF.match(block.text, start):
        return Words(), 0
    numbered = NUMBER.match(block.text, start)
    if numbered is None or (numbered["digits"] and ":" in match["mark"]):
        return Words(), start
    rest = block.text[numbered.end() :]
    return part(block, start, numbered.end()), len(block.text) - len(rest.lstrip(BETWEEN))


def _dated(text: Sequence[Line], below: Sequence[Line]) -> Words:
    """The day of the vote where the lines below tell it, else that of the meeting in which it was moved."""
    adopted = first(ADOPTED, joined(below), ("date",))
    return adopted if adopted.text else first(DATE, joined(text[:4]), ("date",))


def _submitters(above: Sequence[Line], below: Sequence[Line]) -> Words:
    """Who moved it: behind a label, in the words of the chair, or as the first who signed below its text."""
    for stated in (first(SUBMITTER, [*above, *below], ("names",)), first(BY_CHAIR, joined(above), ("names",))):
        if stated.text:
            return stated
    return next((part(line, 0, len(line.text)) for line in below[:4] if SIGNED.fullmatch(line.text)), Words())


def _alone(near: Sequence[Line]) -> tuple[Words, Words]:
    """Number and document number from a line that holds nothing else."""
    for line in near:
        label = LABEL.match(line.text)
        match = ALONE.fullmatch(line.text, label.end() if label else 0)
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
