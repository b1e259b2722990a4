"""Tells the closing of a message and the small print below it apart from what was written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from gemcli.model.document import PassageKind
from gemcli.sources.mail_part import Part

DASHES = re.compile(r"--[ ]?")
"""The line that mail programs put above a signature (RFC 3676, 4.3)."""

CLOSING = re.compile(
    r"(?:met )?(?:(?:heel )?vriendelijke?|hartelijke?|beste|warme|zonnige|sportieve|fijne|lieve|veel|collegiale)"
    r" groet(?:en|jes)?"
    r"|groet(?:en|jes)?|gr|gr\.|(?:m\.?v\.?g|m\.?v\.?gr|v\.?g|b\.?g)\.?|hoogachtend|(?:met )?hoogachting|verblijf ik"
    r"|(?:met )?(?:de )?meeste hoogachting|(?:kind(?:est)?|best|warm|many)? ?regards|with (?:kind|best|warm) regards"
    r"|(?:yours|very truly yours|respectfully)(?: (?:sincerely|faithfully|truly))?|sincerely|cheers|best wishes|best",
    re.IGNORECASE,
)
"""A line that closes a letter: "Met vriendelijke groet", "Hoogachtend", "Kind regards"."""
GREETED_FROM = re.compile(r"[ ](?:van|from|uit)\b.{0,60}", re.IGNORECASE)

SMALL_PRINT = re.compile(
    r"^(?:\W{0,4})(?:disclaimer\b"
    r"|(?:dit|deze) (?:e-?mail)?(?:bericht|e-?mail)?.{0,60}?\b(?:uitsluitend|alleen|slechts|vertrouwelijk)\b.{0,40}"
    r"\b(?:bestemd|bedoeld|geadresseerde|informatie)"
    r"|de (?:informatie|inhoud).{0,40}\b(?:dit|deze) (?:e-?mail)?(?:bericht|e-?mail)?\b"
    r"|(?:aan|op) (?:dit|deze|de inhoud van) .{0,40}?\bkunnen geen rechten\b"
    r"|this (?:e-?mail|message|communication).{0,80}\b(?:intended|confidential|privileged)\b"
    r"|the (?:information|contents?) .{0,40}\b(?:this|the) (?:e-?mail|message)\b"
    r"|(?:denk aan|spaar|bespaar) .{0,30}?\b(?:milieu|bomen|papier)\b"
    r"|(?:please )?(?:consider|think of) the environment\b"
    r"|(?:verzonden|verstuurd) (?:vanaf|vanuit|met|via) (?:mijn|outlook|mail|een|yahoo|gmail|ziggo)\b"
    r"|sent (?:from|with|via) (?:my|outlook|mail|yahoo|gmail|proton)\b|(?:get|download|haal) outlook (?:for|voor)\b"
    r"|(?:virusvrij|virus-free)\b|(?:let op|caution|external)\b.{0,40}\b(?:van buiten|external|afkomstig van)\b)",
    re.IGNORECASE,
)
"""How the small print under a message begins; searched in the first words of a block only."""

CONTACT = re.compile(
    r"\S@\S|\bwww\.|\bhttps?:|(?:\+31|0031|\b0)[ \d()-]{8,16}\d|\b14[ ]?0\d{2,3}\b|\b\d{4}[ ]?[A-Z]{2}\b"
    r"|^\W{0,2}(?:t|tel|telefoon|m|mob|mobiel|e|e-?mail|w|web|website|kvk|phone|mobile|aanwezig|werkdagen)\b"
    r"\.?[ ]{0,3}[:.|]",
    re.IGNORECASE,
)
"""A line with an address, a number or a site."""
AFTERTHOUGHT = re.compile(r"\W{0,2}(?:p\.?\s?s\.?|nb|n\.b\.|ps)\b[.: ]", re.IGNORECASE)
LONGEST_LINE = 70
"""Characters of a line in a signature; a longer one says something."""
MOST_LINES = 12
SENTENCE = re.compile(r"\?|\S[ ]\S{1,40}[ ]\S{1,40}[ ]\S{1,40}[ ].{0,60}[.!]$")
"""A question, or five words or more that end in a full stop: something is said."""


def with_closings(parts: Iterable[Part]) -> Iterator[Part]:
    """Give what closes a message a kind of its own; quoted parts and what stands before the closing stay.

    A line of small print is told by its first words wherever it stands. What is said after the closing ("P.S. ...",
    an answer below a name) stays text: only short lines without a sentence are a signature.

    >>> list(part.kind.value for part in with_closings([Part("Komt er licht?\\nMvg,\\nA. Vos", PassageKind.PARAGRAPH)]))
    ['paragraph', 'signature']
    """
    closed = False
    for part in parts:
        if part.depth or part.kind not in (PassageKind.PARAGRAPH, PassageKind.LIST_ITEM):
            yield part
            closed = closed and not part.depth
            continue
        if SMALL_PRINT.match(part.text[:200]):
            yield replace(part, kind=PassageKind.DISCLAIMER)
            continue
        if not closed:
            said, closing = _split(part)
            if said is not None:
                yield said
            if closing is not None:
                closed = True
                yield from _closing(closing)
        elif _is_signature(part.text):
            yield replace(part, kind=PassageKind.SIGNATURE)
        else:
            closed = False
            yield part


def _split(part: Part) -> tuple[Part | None, Part | None]:
    """Cut a block at the line that closes the message."""
    lines = part.text.split("\n")
    at = next((index for index, line in enumerate(lines) if _closes(line)), None)
    if at is None:
        return part, None
    before, after = "\n".join(lines[:at]), "\n".join(lines[at:])
    return (replace(part, text=before) if before else None), replace(part, text=after, kind=PassageKind.PARAGRAPH)


def _closing(part: Part) -> Iterator[Part]:
    """The block of the closing; what is said in it below the name is text again."""
    lines = part.text.split("\n")
    end = 1
    while end < len(lines) and end < MOST_LINES and _is_short(lines[end]):
        end += 1
    yield replace(part, text="\n".join(lines[:end]), kind=PassageKind.SIGNATURE)
    if end < len(lines):
        yield replace(part, text="\n".join(lines[end:]))


def _closes(line: str) -> bool:
    """Whether a line is a closing formula alone, perhaps with a name behind it."""
    line = line.strip()
    if DASHES.fullmatch(line):
        return True
    found = CLOSING.match(line)
    if found is None:
        return False
    rest = line[found.end() :]
    is_name = len(rest.split()) <= 5 and rest[:1] in (",", ";") and not SENTENCE.search(rest)
    return not rest.strip(" ,.!;") or is_name or GREETED_FROM.fullmatch(rest.rstrip(" ,.!")) is not None


def _is_signature(text: str) -> bool:
    lines = text.split("\n")
    return len(lines) <= MOST_LINES and all(_is_short(line) for line in lines)


def _is_short(line: str) -> bool:
    if AFTERTHOUGHT.match(line):
        return False
    if CONTACT.search(line) and len(line) <= 2 * LONGEST_LINE and "?" not in line.split("://")[0]:
        return True
    return len(line) <= LONGEST_LINE and SENTENCE.search(line) is None
