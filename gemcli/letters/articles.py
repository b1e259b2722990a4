"""Finds the articles of a law or regulation that a paper names: what a decision rests on."""

from __future__ import annotations

import re
from collections.abc import Iterator

NUMBER = r"\d{1,3}(?:[.:]\d{1,3}){0,2}[a-z]?"
KIND = (
    r"(?:[\w-]{0,30}[Vv]erordening|[\w-]{0,30}[Ww]et|APV|Awb|Woo|Wmo|[\w-]{0,30}[Rr]egeling|[\w-]{0,30}[Bb]esluit"
    r"|[\w-]{0,30}[Bb]eleidsregels?)"
)
NAME = (
    r"(?:bestuursrecht|openbaarheid|open overheid|maatschappelijke ondersteuning|basisregistratie personen"
    r"|(?!(?:De|Het|Een|Dit|Dat|Deze|Er|In|Op|Als|Voor|Wij|U)\b)[A-Z][\w-]{1,30}|\d{4}|[a-z][a-z-]{3,30}(?= [A-Z\d]))"
)
"""What follows the kind of law in its name; any other small word goes on with the sentence."""
ARTICLE = re.compile(
    rf"\b[Aa]rt(?:ikel(?:en)?|\.) {NUMBER}(?: (?:en|tot en met|jo\.?) {NUMBER})?"
    r"(?:,? (?:eerste|tweede|derde|vierde|vijfde|\d{1,2}e) lid)?,?(?: (?:aanhef en )?onder(?:deel)? [a-z\d]\b,?)?"
    rf"(?: van (?:de|het|onze))? (?:[\w-]{{2,30}} ){{0,4}}?{KIND}\b(?: {NAME}){{0,5}}"
)
"""An article with the law or regulation that it is of (Awb 3:47: a decision names what it rests on)."""


def articles(text: str) -> Iterator[re.Match[str]]:
    """Yield every article that a text names together with its law.

    >>> text = "De aanvraag is getoetst aan artikel 2:10 van de Algemene plaatselijke verordening Waterrade 2024."
    >>> [match.group() for match in articles(text)]
    ['artikel 2:10 van de Algemene plaatselijke verordening Waterrade 2024']
    >>> [match.group() for match in articles("Artikel 7 van de Subsidieverordening sport geeft recht op een bijdrage.")]
    ['Artikel 7 van de Subsidieverordening']
    """
    return ARTICLE.finditer(text)
