"""Recognises requests that the law treats in its own way: damages, openness of documents, personal data."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from gemcli.letters.asked.asked import Asked
from gemcli.letters.asked.telling import kind_of
from gemcli.model.escalation import Matter

SPECIAL: Mapping[Matter, re.Pattern[str]] = {
    Matter.DAMAGES: re.compile(
        r"\baansprakelijk\w{0,7}\b|\bschadevergoeding\b|\b(?:nadeelcompensatie|planschade|schadeclaim)\b"
        r"|\bschade\b.{0,60}\b(?:vergoed\w{0,4}|verhalen|claim\w{0,5}|vorder\w{0,3})\b"
        r"|\b(?:vergoed\w{0,4}|verhaal|claim\w{0,5}|vorder\w{0,3})\b.{0,60}\bschade\b"
        r"|\b(?:hold|held) (?:you|the municipality) (?:liable|responsible)\b|\b(?:claim"
        r"|compensation) for (?:the )?damages?\b",
        re.IGNORECASE,
    ),
    Matter.WOO: re.compile(
        r"\bwoo\b|\bwoo-?\s?verzoek|\bwob\b|\bwet open overheid\b|\bopenba(?:ar|re)(?:making| maken| te maken)\b"
        r"|\bfreedom of information\b",
        re.IGNORECASE,
    ),
    Matter.AVG: re.compile(
        r"\bavg\b|\bgdpr\b|\balgemene verordening gegevensbescherming\b"
        r"|\b(?:inzage|verwijder\w{0,4}|wissen|wist|rectific\w{0,6}|corrigeer\w{0,4}|kopie"
        r"|afschrift)\b.{0,60}\b(?:persoons)?gegevens\b"
        r"|\b(?:persoons)?gegevens\b.{0,60}\b(?:inzage|inzien|verwijder\w{0,4}|wissen|wist|gewist|rectific\w{0,6}"
        r"|corrigeren)\b"
        r"|\b(?:access to|erase|delete|rectify) my (?:personal )?data\b",
        re.IGNORECASE,
    ),
}
"""BW 6:162 and Awb 4:126 (damages), Woo 4.1 (documents), GDPR 15-17 (personal data)."""


def matters(asked: Asked) -> tuple[Matter, ...]:
    """Return what a request is, by its kind and by what it names; the special ones first.

    >>> [matter.value for matter, pattern in SPECIAL.items() if pattern.search("Ik doe een Woo-verzoek.")]
    ['woo']
    """
    return (*special(asked.text), Matter(asked.kind.value))


def matters_of(text: str) -> tuple[Matter, ...]:
    """Return what some words ask, the special ones first; empty where they ask nothing."""
    kind = kind_of(text)
    return (*special(text), *((Matter(kind.value),) if kind is not None else ()))


def special(text: str) -> Iterator[Matter]:
    """Return the matters that some words name for which the law has rules of its own."""
    folded = " ".join(text.split())
    return (matter for matter, pattern in SPECIAL.items() if pattern.search(folded))
