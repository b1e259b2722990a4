"""Agenda items as the chair announces them in speech: "Dan gaan we naar agendapunt vijf, de nota verkeer."."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from gemcli.facts.numberwords import dutch, fold, word_value
from gemcli.meetings.closed import is_secret
from gemcli.meetings.items import Item
from gemcli.text import speech

NUMBER = (
    r"(?P<number>\d{1,2}(?:\.\d{1,2}|\.?[a-z]\b)?|[^\W\d_]{2,14}(?:-[^\W\d_]{3,6})?)(?:\s(?P<letter>[a-h])\b(?![’']))?"
)
DUTCH = re.compile(
    r"(?:\b(?:gaan|gaat|komen|kom|ga|beginnen|begin|vervolgen|verder|door|over)\b[^.?!]{0,40}?\b(?:naar|bij|tot|aan|met)\s"
    r"(?:het\s)?(?:volgende\s)?(?:agenda)?punt(?:\snummer)?,?\s"
    r"|\baan de orde (?:is|komt|zijn)\b[^.?!]{0,20}?\b(?:agenda)?punt\s(?:nummer\s)?"
    r"|\b(?:ik open|wij behandelen|we behandelen|behandelen we|behandelen wij)\b[^.?!]{0,20}?"
    r"\bagendapunt\s(?:nummer\s)?"
    r"|^(?:(?:goed|oké|mooi|prima|ja|nou|helder|dank u wel|en|dan|nu|vervolgens|tot slot|voorzitter),?\s){0,3}"
    r"(?:agenda)?punt\s(?:nummer\s)?)" + NUMBER,
    re.IGNORECASE,
)
ENGLISH = re.compile(
    r"(?:\b(?:move|moving|turn|turning|go|going|come|coming|proceed|proceeding|now|next|on|begin|start)\b[^.?!]{0,30}?"
    r"\b(?:to|with|is)\s(?:the\s)?(?:agenda\s)?item(?:\snumber)?,?\s"
    r"|\bthe next item(?:\son the agenda)?\sis\s(?:item\s)?(?:number\s)?"
    r"|^(?:(?:okay|right|thank you|good|so|and|now|then|next),?\s){0,3}(?:agenda\s)?item\s(?:number\s)?)" + NUMBER,
    re.IGNORECASE,
)
LATER = re.compile(
    r"\b(?:straks|later|terug|terugkom\w*|eerder|vorige|volgende keer|bij de behandeling|return|earlier|back|later)\b",
    re.IGNORECASE,
)
"""The item is spoken of, not begun."""
BETWEEN = re.compile(
    r"^[\s,:;.–-]*(?:(?:dat|dit) (?:is|gaat over|betreft)|te weten|namelijk|het gaat (?:hier |dan )?(?:om|over)|over|is"
    r"|en dat is|that is|which is|on|concerning|about)?[\s,:]*",
    re.IGNORECASE,
)
"""What stands between the number and the title."""
TITLE_WORDS = 12
"""Words of a title that is only spoken."""
MOST = 60
"""Items that an agenda has at most."""
NO_TITLE = re.compile(
    r"^(?:ik|wij|we|wie|u|dank|gaan|is|zijn|de heer|mevrouw|daar|dan|en|i|you|who|thank|please|mr|mrs|ms"
    r"|councill?or)\b",
    re.IGNORECASE,
)
"""A sentence that goes on about something else than the title."""


def announced(text: str, language: str) -> tuple[str, str] | None:
    """Return id and title of the item that a sentence announces; None when it announces none.

    >>> announced("Dan gaan we naar agendapunt vijf, de nota Verkeer.", "nl")
    ('5', 'De nota Verkeer')
    >>> announced("Daar kom ik straks bij agendapunt 7 op terug.", "nl") is None
    True
    """
    match = (ENGLISH if language == "en" else DUTCH).search(text)
    if match is None or LATER.search(text[: match.end() + 25]):
        return None
    number = _number(match, language)
    if not number:
        return None
    return number, _title(text[match.end() :], language)


def _number(match: re.Match[str], language: str) -> str:
    """Return the id in digits; empty when the word is no number."""
    written, letter = match["number"], match["letter"] or ""
    if written[0].isdigit():
        return written + letter
    if language == "en":
        word = re.compile(re.escape(written)).match(written)
        value = word_value(f"{written} ", word, "en")[0] if word is not None else None
        value = Decimal(1) if value is None and written.lower() == "one" else value
    else:
        value = dutch(fold(written))
    return f"{int(value)}{letter}" if value is not None and 0 < value <= MOST else ""


def _title(rest: str, language: str) -> str:
    """Return the words behind the number up to the end of the sentence or of the thought."""
    if re.match(r"\s?[.?!]", rest):
        return ""
    begun = BETWEEN.match(rest)
    words = rest[begun.end() if begun else 0 :]
    end = re.search(r"[.?!;](?:\s|$)", words)
    words = words[: end.start()] if end else words
    if NO_TITLE.match(words):
        return ""
    pieces = words.split()
    short = " ".join(pieces[:TITLE_WORDS])
    for index in range(2, len(pieces[:TITLE_WORDS])):
        if speech.opens(" ".join(pieces[index:]), language) and pieces[index - 1].lower() not in speech.GOES_ON:
            short = " ".join(pieces[:index])
            break
    short = short.strip(" ,:–-")
    return short[:1].upper() + short[1:]


def items(
    sentences: Sequence[tuple[int, int, str]], printed: Mapping[str, Item], language: str
) -> list[tuple[int, Item]]:
    """Return where items begin: the offset of the announcing sentence, and the item.

    `sentences` are (start, end, words) of what the chair says. A printed agenda gives the title; an item that is
    announced again goes on.
    """
    found: list[tuple[int, Item]] = []
    for start, end, text in sentences:
        said = announced(text, language)
        if said is None:
            continue
        known = printed.get(said[0].upper())
        earlier = next((item for _, item in found if item.id == said[0]), None)
        item = earlier or known or Item(said[0], said[1], start, end, "", is_secret(said[1]))
        found.append((start, replace(item, start=start, end=end)))
    return found
