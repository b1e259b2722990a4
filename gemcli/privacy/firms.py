"""Tells from the words around a name that it is that of a firm, a school or another body."""

from __future__ import annotations

import re
from functools import lru_cache

from gemcli.privacy.people_words import BODY_ENDS, BODY_HEADS, BODY_TAILS, FIRM, is_thing
from gemcli.privacy.places import LOWER, UPPER
from gemcli.privacy.street_words import ends_like_street
from gemcli.text.lists import listed


@lru_cache(maxsize=8192)
def is_body(word: str) -> bool:
    """Whether a word before a name makes it the name of a body, in small letters."""
    return word in BODY_HEADS or BODY_ENDS.search(word) is not None


def is_of_firm(text: str, start: int, end: int) -> bool:
    """Whether a name with initials belongs to a firm or a foundation: `A. Vos Bouw`, `A. Vos & Zonen`.

    >>> is_of_firm("Stichting J. Vos", 10, 16), is_of_firm("aan J. Vos", 4, 10), is_of_firm("J. Vos B.V.", 0, 6)
    (True, False, True)
    """
    return is_firm(text, end) or is_body(word_before(text, start))


def is_firm(text: str, end: int) -> bool:
    """Whether what follows a name makes it that of a firm: `Vos B.V.`, `Vos Advocaten`; not where somebody lives.

    >>> is_firm("Vos Advocaten", 3), is_firm("A. Vos Voorbeeldlaan 14", 6)
    (True, False)
    """
    follows = NEXT_WORD.match(text, end)
    is_tail = follows is not None and (
        follows["word"].casefold() in BODY_TAILS
        or (is_thing(follows["word"]) and HOUSE_NUMBER.match(text, follows.end()) is None)
    )
    return is_tail or FIRM.match(text, end) is not None


SHORT = listed("mevr dhr mw mej fam wed gebr fa st drs dr mr ir ing prof ds jhr echtg geb bewoonst v n o b c")
"""Words that a stop shortens; behind any other word it ends a sentence."""
HOUSE_NUMBER = re.compile(r"\ [1-9]\d{0,3}(?!\d)")
STREET_AFTER = re.compile(
    r"(?:\.?\ (?:[^\W\d_a-z][\w'’.-]{0,30}|van|de|den|der|het|aan|in|'t)){0,4}\ [1-9]\d{0,3}(?!\d|[.:/]\d)"
)
"""The rest of a street and its number: `Vos - Burgemeester Voorbeeldlaan 12` is no double surname."""
STREET_BELOW = re.compile(r"[ ]?\n[ ]{0,4}(?P<word>[^\W\d_a-z][\w'’-]{3,30})(?![\w'’-])")
"""What may be the rest of a street on the next line."""
ARTICLES = ("de", "het", "'t", "’t")
NEXT_WORD = re.compile(rf"[ ](?P<word>[{UPPER}][{LOWER}]{{2,30}})(?!\w)")


def word_before(text: str, start: int) -> str:
    """Return the word right before a place, in small letters; a colon or the stop of an abbreviation may follow it.

    >>> word_before("mevr. Vos", 6), word_before("Bewoner: Vos", 9), word_before("De mantelzorger. Gesprek", 17)
    ('mevr', 'bewoner', '')
    """
    end = start
    while end > 0 and start - end < 2 and text[end - 1] in " \u00a0\n":
        end -= 1
    if end == start:
        return ""
    while end > 0 and text[end - 1] in ".:":
        end -= 1
    near = text[max(0, end - 30) : end]
    whole = near.split()[-1] if near.strip() else ""
    begin = end - len(whole) if whole.isalpha() and near.endswith(whole) else end
    while begin > 0 and end - begin < 30 and (text[begin - 1].isalpha() or text[begin - 1] in "'’-"):
        begin -= 1
    word = text[begin:end].casefold()
    return "" if text[end : end + 1] == "." and word not in SHORT else word


def is_folded_street(text: str, start: int, end: int) -> bool:
    """Whether words behind an article go on as a street on the next line.

    >>> is_folded_street("bij het Piet\\nKwirtplein", 8, 12), is_folded_street("Piet\\nKwirtplein 9", 0, 4)
    (True, False)
    """
    below = STREET_BELOW.match(text, end)
    if below is None or word_before(text, start) not in ARTICLES:
        return False
    return ends_like_street(below["word"]) or is_thing(below["word"])
