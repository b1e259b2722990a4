"""Takes the unit out of the name of a column and puts it with the value, as people write it in a sentence."""

from __future__ import annotations

import re

MONEY = frozenset({"€", "eur", "euro", "euro's", "euro’s"})
SHARE = frozenset({"%", "procent", "procenten", "percentage"})
COUNTED = (
    r"m2|m²|m3|m³|m|km|cm|kg|ton|liter|ha|hectare|kWh|MWh|uur|uren|min|minuten|dagen|werkdagen|weken|maanden|jaar|jaren"
    r"|stuks|personen|fte|kamers|plekken|keer"
)
UNIT = rf"€|eur|euro(?:['’]s)?|%|procent(?:en)?|percentage|{COUNTED}"
BEHIND = re.compile(
    rf"(?:(?P<name>\S.{{0,80}}?)\s{{0,3}}[(\[]\s?(?:in\s)?(?P<unit>{UNIT})\s?[)\]]"
    rf"|(?P<said>\S.{{0,80}}?)\sin\s(?P<word>{UNIT})|(?P<alone>€|eur|euro(?:['’]s)?))",
    re.IGNORECASE,
)
"""How tables name a unit: "Tarief (€)", "Oppervlakte [m2]", "Kosten in euro's", or the unit alone."""
NUMBER = re.compile(r"-?\d{1,3}(?:\.\d{3}){0,5}(?:,\d{1,4})?|-?\d{1,15}(?:,\d{1,4})?")


def with_unit(name: str, value: str) -> tuple[str, str]:
    """Return a column's name without its unit, and the value with it; both as they are where there is none to move.

    Only a bare number takes the unit; amounts in thousands keep theirs in the name, for their number is no amount.

    >>> with_unit("Tarief (€)", "214,5"), with_unit("Oppervlakte (in m2)", "1.200"), with_unit("Euro", "31")
    (('Tarief', '€ 214,50'), ('Oppervlakte', '1.200 m2'), ('', '€ 31'))
    >>> with_unit("Kosten (€)", "12400,5")
    ('Kosten', '€ 12.400,50')
    >>> with_unit("Bedrag (x € 1.000)", "120"), with_unit("Kosten in euro's", "€ 12"), with_unit("Kosten", "12")
    (('Bedrag (x € 1.000)', '120'), ("Kosten in euro's", '€ 12'), ('Kosten', '12'))
    """
    found = BEHIND.fullmatch(name)
    if found is None or NUMBER.fullmatch(value) is None:
        return name, value
    unit = found["unit"] or found["word"] or found["alone"]
    return found["name"] or found["said"] or "", _said(value, unit)


def _said(value: str, unit: str) -> str:
    if unit.casefold() in MONEY:
        whole, comma, cents = value.partition(",")
        pointed = whole if "." in whole else f"{int(whole):,}".replace(",", ".")
        return f"€ {pointed}{comma}{cents.ljust(2, '0') if cents else ''}"
    return f"{value}%" if unit.casefold() in SHARE else f"{value} {unit}"
