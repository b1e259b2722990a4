"""Says whether a sentence speaks of something else than a question: another street, another year, no cause."""

from __future__ import annotations

import re

PLACE = re.compile(
    r"\b[A-Z][\w’'-]{1,30}(?:straat|weg|laan|plein|kade|gracht|park|hof|pad|brug|singel|dijk|steeg|haven|markt|wal)\b"
)
"""A place that is named by one word: "Kerkstraat"."""
FIRST = 4
"""Words of a sentence in which it says what it is about."""
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
COUNTS = re.compile(
    r"\bhoeveel\b|\bwat (?:kost|kostte|betaal)|\bhoe (?:groot|hoog|lang|vaak|veel|druk|duur)\b"
    r"|\bwelke? (?:bedrag|aantal)|\bhow (?:many|much|often|high)\b",
    re.IGNORECASE,
)
WHY = re.compile(r"\bwaarom\b|\bwhy\b|\bom welke reden\b|\bwat is de reden\b|\bhoe komt het\b", re.IGNORECASE)
CAUSE = re.compile(
    r"\b(?:omdat|doordat|want|aangezien|daardoor|daarom|vanwege|wegens|ivm|i\.v\.m\.|in verband met|door|reden\w{0,2}"
    r"|oorzaak|aanleiding|gevolg|namelijk|zodat|om te|te (?:smal|breed|duur|weinig|veel|hoog|laag|klein|groot|druk"
    r"|gevaarlijk|laat|vroeg|vol|oud|ver|krap)|ten behoeve van|t\.b\.v\.|ziek\w{0,4}|defect|kapot|stuk"
    r"|tekort|gebrek|vertraging|storing|because|due to)\b",
    re.IGNORECASE,
)
"""What tells a cause, as sentences and office notes do."""


def is_beside(question: str, text: str, around: str = "") -> bool:
    """Whether a text is about another place than a question, or gives a number of other years only.

    What a text is about stands among its first words; `around` is what stands above it and what the case is about:
    a place that is named there tells nothing apart.

    >>> is_beside("Wanneer gaat de Kerkstraat open?", "De Dorpsstraat gaat in mei open.")
    True
    >>> is_beside("Hoeveel meldingen waren er in 2025?", "In 2024 waren er 31 meldingen.")
    True
    >>> is_beside("Wanneer gaat de Kerkstraat open?", "De straat gaat in mei open.")
    False
    """
    asked, named = set(PLACE.findall(question)), set(PLACE.findall(" ".join(text.split()[:FIRST])))
    if asked and named and not asked & {*PLACE.findall(text), *PLACE.findall(around)}:
        return True
    years, others = set(YEAR.findall(question)), set(YEAR.findall(text))
    return bool(COUNTS.search(question) and years and others and not years & others)


def lacks_cause(question: str, text: str) -> bool:
    """Whether a question asks why and a text tells no cause.

    >>> lacks_cause("Waarom is de brug dicht?", "De brug is dicht."), lacks_cause("Waarom?", "Dicht ivm ijzel.")
    (True, False)
    """
    return WHY.search(question) is not None and CAUSE.search(text) is None
