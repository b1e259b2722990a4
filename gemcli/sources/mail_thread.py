"""Tells apart in the text of a mail what its sender wrote, what is quoted, and the heads of earlier messages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gemcli.model.document import PassageKind
from gemcli.sources.mail_part import Part
from gemcli.sources.mail_signature import with_closings
from gemcli.text.lists import listed

DEEPEST = 40
"""Quotes within quotes; what lies deeper is taken as one."""

MARKED = re.compile(r"[ ]?>[ ]?")
BULLET = re.compile(r"[ \t]*(?:[-*•–·]|\d{1,2}[.)]|[a-z][.)])[ \t]+\S")
DIVIDER = re.compile(
    r"[ \t]*(?:[-_=*]{5,80}|-{2,20}[ ]?(?:oorspronkelijk|doorgestuurd|original|forwarded)[ ](?:bericht|message|e-?mail)"
    r"(?:[ ][^-]{1,60})?[ ]?-{2,20}|begin (?:doorgestuurd bericht|forwarded message):)[ \t]*",
    re.IGNORECASE,
)
"""A line that mail programs draw above an earlier message."""

ATTRIBUTION = re.compile(
    r"(?:op|on)[ ].{3,200}?\b(?:schreef|wrote|geschreven|het volgende)\b.{0,200}:", re.IGNORECASE | re.DOTALL
)
"""`Op do 13 feb. 2025 om 10:02 schreef A. Vos <a.vos@voorbeeld.nl>:`, also on two lines."""
SIGNS_OF_A_MESSAGE = re.compile(r"\d{1,2}[:.]\d{2}\b|\S@\S|\b(?:19|20)\d\d\b")
WHO_WROTE = (
    re.compile(r"\bschreef[ ]+(?P<who>[^<:]{1,100})", re.IGNORECASE),
    re.compile(r"\bheeft[ ]++(?P<who>[^<:]{1,100}?)[ ]*+(?:<[^>]{0,200}>)?[ ]*+het volgende", re.IGNORECASE),
    re.compile(
        r"(?:\d{1,2}:\d{2}(?:[ \u202f]?[AP]M)?|\b\d{4}),?[ ]++(?P<who>[^<:]{1,100}?)[ ]*+(?:<[^>]{0,200}>)?[ ]*+wrote",
        re.IGNORECASE,
    ),
)

FIELD = re.compile(r"[ \t]*\*?(?P<name>[A-Za-z-]{2,12}):\*?[ \t]*(?P<value>.*)")
SENDER = frozenset({"van", "from", "von", "de"})
OTHER_FIELDS = listed(
    "verzonden sent datum date aan to cc bcc onderwerp subject beantwoorden reply-to bijlagen attachments "
    "belang prioriteit importance priority gesendet an betreff"
)
FEWEST_FIELDS = 2
"""Fields that must stand with a sender: a line "Van: ..." alone is anything."""


def parts(text: str) -> list[Part]:
    """Cut the text of a mail into blocks.

    >>> [(part.kind.value, part.text) for part in parts("Akkoord.\\n\\n> Vraag 1?\\n> Vraag 2?\\n")]
    [('paragraph', 'Akkoord.'), ('quoted_mail', 'Vraag 1?\\nVraag 2?')]
    """
    return list(with_closings(_parts(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), 0, "")))


def _parts(lines: Sequence[str], depth: int, speaker: str) -> Iterator[Part]:
    """Cut lines of one depth; quotes inside are cut with their mark taken off."""
    own: list[str] = []
    writer = ""
    index = 0
    while index < len(lines):
        line = lines[index]
        if MARKED.match(line) and depth < DEEPEST:
            yield from _blocks(own, depth, speaker)
            own = []
            end = _end_of_marked(lines, index)
            inner = [MARKED.sub("", marked, count=1) for marked in lines[index:end]]
            yield from _parts(inner, depth + 1, writer)
            index, writer = end, ""
            continue
        head = _head(lines, index) if depth < DEEPEST else None
        if head is None:
            own.append(line)
            index += 1
            continue
        yield from _blocks(own, depth, speaker)
        own = []
        yield from (Part(text, PassageKind.MAIL_HEADER, depth + 1) for text in head.texts)
        index = head.end
        if head.rest_is_quoted:
            yield from _parts(lines[index:], depth + 1, head.writer)
            return
        writer = head.writer
    yield from _blocks(own, depth, speaker)


@dataclass(frozen=True, slots=True)
class _Head:
    """The head of an earlier message: its lines, who wrote it, and what follows it."""

    texts: tuple[str, ...]
    end: int
    writer: str
    rest_is_quoted: bool
    """No marks follow: all that comes is the earlier message."""


def _head(lines: Sequence[str], index: int) -> _Head | None:
    """Return the head that starts at a line, or None."""
    line = lines[index].strip()
    if not line:
        return None
    if DIVIDER.fullmatch(line):
        after = _skip_blank(lines, index + 1)
        fields = _fields(lines, after)
        if fields is None:
            return None
        texts = (line, *fields.texts) if any(char.isalpha() for char in line) else fields.texts
        return _Head(texts, fields.end, fields.writer, True)
    return _fields(lines, index) or _attribution(lines, index)


def _fields(lines: Sequence[str], index: int) -> _Head | None:
    """Return a head of fields as Outlook writes it (`Van: ... Verzonden: ... Aan: ... Onderwerp: ...`), or None."""
    if index >= len(lines):
        return None
    first = FIELD.fullmatch(lines[index])
    if first is None or first["name"].lower() not in SENDER:
        return None
    texts = [lines[index].strip()]
    others = 0
    end = index + 1
    while end < len(lines) and len(texts) < 12:
        line = lines[end].strip()
        found = FIELD.fullmatch(line)
        if found and found["name"].lower() in OTHER_FIELDS:
            others += 1
            texts.append(line)
        elif not line and not others and end == index + 1:
            pass  # HTML mails leave a blank line here
        elif line and lines[end][:1] in (" ", "\t"):
            texts[-1] += " " + line
        else:
            break
        end += 1
    if others < FEWEST_FIELDS:
        return None
    return _Head(tuple(text.replace("*", "") for text in texts), end, first["value"].strip(" *"), True)


def _attribution(lines: Sequence[str], index: int) -> _Head | None:
    """Return a line that introduces a quote (`Op ... schreef ...:`), perhaps broken over two or three, or None."""
    if lines[index].lstrip()[:3].lower() not in ("op ", "on "):
        return None
    for length in (1, 2, 3):
        text = " ".join(line.strip() for line in lines[index : index + length])
        if not ATTRIBUTION.fullmatch(text):
            continue
        after = _skip_blank(lines, index + length)
        marked = after < len(lines) and MARKED.match(lines[after]) is not None
        if marked or SIGNS_OF_A_MESSAGE.search(text):
            return _Head((text,), index + length, _writer(text), not marked)
    return None


def _writer(text: str) -> str:
    for pattern in WHO_WROTE:
        found = pattern.search(text)
        if found:
            return found["who"].strip(" \"'")
    return ""


def _end_of_marked(lines: Sequence[str], index: int) -> int:
    """Return the end of a run of marked lines."""
    while index < len(lines) and MARKED.match(lines[index]):
        index += 1
    return index


def _skip_blank(lines: Sequence[str], index: int) -> int:
    while index < len(lines) and not lines[index].strip():
        index += 1
    return index


def _blocks(lines: Sequence[str], depth: int, speaker: str) -> Iterator[Part]:
    """Cut lines into paragraphs at blank lines, and into list items at bullets."""
    block: list[str] = []
    is_item = False
    for line in [*lines, ""]:
        bullet = BULLET.match(line) is not None
        if (not line.strip() or bullet) and block:
            yield _part(block, depth, speaker, is_item=is_item)
            block = []
        if line.strip():
            if not block:
                is_item = bullet
            block.append(line.strip())


def _part(block: Sequence[str], depth: int, speaker: str, *, is_item: bool) -> Part:
    text = "\n".join(block)
    if depth:
        return Part(text, PassageKind.QUOTED_MAIL, depth, speaker)
    return Part(text, PassageKind.LIST_ITEM if is_item else PassageKind.PARAGRAPH)
