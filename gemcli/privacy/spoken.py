"""Finds people in a text without capitals, as speech recognition writes it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from gemcli.model.span import Span
from gemcli.privacy.first_names import FIRST_NAMES, UNSURE_LOW
from gemcli.privacy.found import Found, Kind
from gemcli.privacy.name_words import COMMON, OFFICES, VERBS
from gemcli.privacy.people_words import BODY_HEADS, BODY_TAILS, FIGURES, PEOPLE, WORKERS, is_thing
from gemcli.privacy.rows import words_of
from gemcli.privacy.surnames import SURNAMES, is_surname
from gemcli.text.lists import listed
from gemcli.text.words import PARTICLES, STOP_WORDS

TITLES = listed(
    "meester pastoor dokter heer meneer mevrouw dhr mevr mw juffrouw familie fam dames heren drs dr mr ir ing"
)
JOINS = PARTICLES | listed("el al ait aït ben bin abu da dos t")
TELLS = listed("ben naam heet aan met door namens van voor en krijgen hallo dank bedankt is over bij tegen richting")
"""Words before a first name with a surname that no list knows."""
LEADS = TITLES | TELLS | PEOPLE
"""Words before a first name behind which any word may be the surname."""
NO_NAME = (
    STOP_WORDS
    | COMMON
    | OFFICES
    | VERBS
    | PEOPLE
    | WORKERS
    | listed(
        """
        eh uh uhm nou hoor gewoon misschien straks vanavond morgen vandaag gisteren natuurlijk inderdaad dus ga
        zit woont woon spreekt spreek vraag antwoord excuus komt loopt zitten zegt zeg denk weten vind bedankt
        dank goed prima oké ok welkom avond woord tweede eerste derde volgende laatste beste lieve geachte lid
        raad namens stelt wilde wil heeft kunt bent was waren belt belde schrijft woonachtig wonende geboren uit
        loket hand blauw rood oudste jongste haalt korte
        daar hier ook al eens even graag leuk fijn mooi hartelijk allemaal
        """
    )
)
"""Words that are no surname in talk."""
OPEN = listed("de het te op in aan uit over tot des la le")
"""Joins that are everyday words as well."""
LONGEST = 4
"""Words of a surname, what joins it included."""


def spoken(text: str) -> Iterator[Found]:
    """Yield names after a title, first names with what follows, and first names alone.

    >>> [one.text for one in spoken("het woord is aan mevrouw bo van der kwirt en fatima el ouali en sjoerd dank u")]
    ['bo van der kwirt', 'fatima el ouali', 'sjoerd']
    """
    words = words_of(text).shapes
    index = 0
    while index < len(words):
        end = _end(text, words, index)
        is_name = end > index and not _names_a_thing(text, words, index, end)
        if is_name:
            span = Span(words[index].start(), words[end - 1].end())
            yield Found(span, text[span.start : span.end], Kind.PERSON, why="spoken", is_sure=False)
        index = max(end, index + 1)


MOVED = re.compile(r"\b(?:motie|amendement)\ (?!(?:van|door|namens)\ )[^\n]{0,24}$")
"""The title of a motion, in a text that has neither capitals nor quotes."""


def _names_a_thing(text: str, words: Sequence[re.Match[str]], index: int, end: int) -> bool:
    """Whether a name is that of a firm, or a first name in the title of a motion."""
    follows = words[end].group() if end < len(words) and _touch(text, words, end) else ""
    start = words[index].start()
    is_titled = end == index + 1 and MOVED.search(text, max(0, start - 40), start) is not None
    return follows in BODY_TAILS or is_titled


def _end(text: str, words: Sequence[re.Match[str]], index: int) -> int:
    """Return behind which word the name ends that begins at an index, or the index."""
    word = words[index].group()
    before = words[index - 1].group() if index and _touch(text, words, index) else ""
    after = words[index + 1].group() if index + 1 < len(words) and _touch(text, words, index + 1) else ""
    if before in BODY_HEADS or after in BODY_TAILS or is_thing(after) or f"{word} {after}" in FIGURES:
        return index
    if (before in PEOPLE and index > 1 and words[index - 2].group() in BODY_HEADS) or _is_street(text, words, index):
        return index
    if word == "ben" and before == "ik":
        return index
    if word in FIRST_NAMES or all(part in FIRST_NAMES for part in word.split("-")):
        second = _follows(text, words, index + 1, FIRST_NAMES)
        end = _surname(text, words, second, is_known=before not in LEADS)
        if end > second or second > index + 1:
            return end
        is_called = before in PEOPLE or before in WORKERS
        return index + 1 if is_called or not (word in UNSURE_LOW or word in SURNAMES) else index
    if before in TITLES or (before in PEOPLE and is_surname(word)):
        at = index
        while at < len(words) - 1 and at - index < 3 and len(words[at].group()) == 1 and _touch(text, words, at + 1):
            at += 1  # initials
        end = _surname(text, words, at, is_known=False)
        return end if end > at else index
    return index


def _is_street(text: str, words: Sequence[re.Match[str]], index: int) -> bool:
    """Whether a first name begins that of a street or a school: `jan van der kwirtkade`."""
    at = index + 1
    while at < len(words) and at - index <= LONGEST and words[at].group() in JOINS and _touch(text, words, at):
        at += 1
    is_joined = index + 1 < at < len(words) and _touch(text, words, at)
    return is_joined and is_thing(words[at].group()) and words[at].group() not in SURNAMES


def _follows(text: str, words: Sequence[re.Match[str]], index: int, known: frozenset[str]) -> int:
    """Step over a second first name that a surname follows."""
    if index + 1 >= len(words) or not _touch(text, words, index) or words[index].group() not in known:
        return index
    after = words[index + 1].group()
    is_joined = _touch(text, words, index + 1) and (
        is_surname(after) or (after in JOINS and not is_surname(words[index].group()))
    )
    return index + 1 if is_joined else index


def _surname(text: str, words: Sequence[re.Match[str]], index: int, *, is_known: bool) -> int:
    """Return where a surname ends that begins at an index, or the index."""
    at = index
    while (
        at < len(words) and at - index < LONGEST and words[at].group() in JOINS and (at == 0 or _touch(text, words, at))
    ):
        at += 1
    if at >= len(words) or (at and not _touch(text, words, at)):
        return index
    word = words[at].group()
    is_joined = at > index and OPEN.isdisjoint(one.group() for one in words[index:at])
    is_name = is_surname(word) or is_surname(word.split("-")[0]) or is_joined or not is_known
    if not is_name or word in NO_NAME or len(word) < 2 or is_thing(word):
        return index
    return _second_half(text, words, at + 1)


def _second_half(text: str, words: Sequence[re.Match[str]], index: int) -> int:
    """Step over the second half of a double surname: with a dash (`vos - de wit`), or when it is known."""
    if index >= len(words):
        return index
    between = text[words[index - 1].end() : words[index].start()]
    at = index
    while at < len(words) - 1 and words[at].group() in JOINS and at - index < LONGEST:
        at += 1
    if between.strip() == "-":
        return at + 1
    word = words[index].group()
    is_more = between == " " and word in SURNAMES and word not in NO_NAME and word not in FIRST_NAMES
    return index + 1 if is_more else index


def _touch(text: str, words: Sequence[re.Match[str]], index: int) -> bool:
    """Whether a word follows the one before it with a blank only."""
    return text[words[index - 1].end() : words[index].start()].strip(" '’") == ""
