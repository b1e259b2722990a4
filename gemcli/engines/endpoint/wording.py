"""Says whether a model's wording of a question only says what the finding behind it says."""

from __future__ import annotations

from collections.abc import Sequence

from gemcli.facts.causes import uncarried
from gemcli.facts.numerals import find as numerals
from gemcli.text import sentences
from gemcli.text.words import content_words, tokens

LONGER = 2
"""A wording is at most so many times as long as the question, and always may have `ROOM` more."""
ROOM = 80
UNITS = "%€"


def says_the_same(new: str, held: str, question: str, others: Sequence[str], language: str) -> bool:
    """Whether a wording without its slots is one question that adds no number, name, cause or judgement.

    `held` is all that the finding says, `others` are names of other lines.

    >>> says_the_same("Klopt dit bedrag?", "Wegen staat twee keer in de tabel.", "Klopt het?", ["Afval"], "nl")
    True
    >>> says_the_same("Klopt dit bedrag van Afval?", "Wegen staat twee keer.", "Klopt het?", ["Afval"], "nl")
    False
    """
    if not new.endswith("?") or new.count("?") != 1 or len(sentences.split(new, language)) != 1:
        return False
    if any(mark in new for mark in (". ", "! ", "; ", "[", "]", "`", "<", ">", "*", "_", "http")):
        return False
    if len(new) > max(LONGER * len(question), len(question) + ROOM):
        return False
    return not (_numbers(new, held, language) or _names(new, held, others) or _causes(new, held))


def _numbers(new: str, held: str, language: str) -> bool:
    """Whether a number, in digits or in words, or a unit stands there that the finding does not hold so."""
    mine = {number.raw.casefold() for number in numerals(held, language)}
    added = any(number.raw.casefold() not in mine for number in numerals(new, language))
    known = {token.text for token in tokens(held)}
    digits = [token.text for token in tokens(new) if any(char.isdigit() for char in token.text)]
    return added or any(token not in known for token in digits) or any(unit in new for unit in UNITS)


def _names(new: str, held: str, others: Sequence[str]) -> bool:
    """Whether a word with a capital, or of the name of another line, stands there that the finding does not hold."""
    mine = {token.text.casefold() for token in tokens(held)}
    said = [token.text for token in tokens(new)]
    foreign = {word for name in others for word in content_words(name)}
    strange = [word for word in said if word.casefold() not in mine]
    capital = [word for word in strange if word[:1].isupper() and word != said[0] and word != "U"]
    return bool(capital) or any(word.casefold() in foreign for word in strange)


def _causes(new: str, held: str) -> bool:
    """Whether a cause, a judgement or a guess stands there that the rules did not put there."""
    mine = {word.casefold() for word in uncarried(held)}
    return any(word.casefold() not in mine for word in uncarried(new))
