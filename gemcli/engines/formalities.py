"""What is said so that a meeting may go on: headings, formulas, doors, votes that are to be noted; no content."""

from __future__ import annotations

import re

FORMALITY = re.compile(
    r"(?:(?:motie|amendement|initiatiefvoorstel|motion|amendment)\s\S{1,12}\s|de raad van de gemeente\b"
    r"|(?:de|het) \w{0,12}\s?(?:moties?|amendement(?:en)?|beraadslaging|vergadering) (?:maakt|maken|wordt|worden)\b"
    r"|de (?:beraadslaging|vergadering|agendapunten)\b|(?:en )?gaat over tot\b|door (?:de heer|mevrouw)\b"
    r"|(?:constaterende|overwegende|van mening|verzoekt|gehoord|gelet op|toelichting|roept|draagt|besluit)\b"
    r"|[^.:]{3,50}\([^()]{2,40}\)\.?$|\S{1,4}\.\s|\W)",
    re.IGNORECASE,
)
"""Openings of headings, motion texts and stage directions: a rule reports them, nobody said them in debate."""

FORMULA = re.compile(
    r"niets meer aan de orde\b|de tekst van de (?:eed|belofte)\b|de raad heeft hieromtrent\b|there being no further\b"
    r"|.{0,120}\bpresentielijst\b|(?:vandaag|vanavond|nu) (?:bespreken|behandelen) (?:wij|we)\b"
    r"|.{0,60}\b(?:is|zijn|wegens|vanwege|door|due to|is)\s(?:\w{1,20}\s){0,2}(?:ziek(?:te)?|ill(?:ness)?|unwell)\b"
    r"|de voorzitter (?:opent|sluit|schorst|heropent)\b"
    r"|.{0,90}\bik (?:her)?(?:open|schors|sluit)\b.{0,40}\bvergadering\b|the chair (?:opens|closes)\b",
    re.IGNORECASE,
)
"""Openings of sentences that stand in every record, and who is away because of what: nobody's business here."""

PROCEDURE = re.compile(
    r"\b(?:geacht (?:te worden|wil(?:len)?|wens(?:t|en))|aantekening (?:dat|van)|laten aantekenen"
    r"|(?:wordt|worden|te) aangetekend)\b"
    r"|\b(?:stem|stemmen|gestemd)\s(?:te )?(?:hebben|heeft|is|zijn) uitgebracht\b"
    r"|\b(?:over|overgegaan|overgaan|gaan|opent|sluit)\b[^.?!]{0,80}"
    r"\b(?:geheime|besloten) (?:raads|commissie)?(?:vergadering|zitting)\b"
    r"|\bdeuren (?:worden |te )?(?:gesloten|sluiten)\b|\bsluit(?:en|ing) van de deuren\b"
    r"|\b(?:spreektijd(?:en)?|spreekvolgorde|sprekerslijst|interrupties?|stemverklaringen|stemapparatuur"
    r"|(?:eerste|tweede|derde) termijn|ordevoorstel|punt van orde|presentielijst"
    r"|vergadering (?:wordt )?(?:geschorst|hervat|heropend|gesloten)"
    r"|schorsing)\b"
    r"|\b(?:closed session|point of order|standing orders|exclusion of the (?:press|public)|speaking time|adjourned"
    r"|wish(?:es)? to be recorded|be recorded as)\b",
    re.IGNORECASE,
)
"""How a meeting is held and how votes are taken down, wherever it stands in a sentence."""


def is_formal(text: str) -> bool:
    """Say whether a sentence begins as headings, motion texts and stage directions do."""
    return FORMALITY.match(text) is not None


def is_formula(text: str) -> bool:
    """Say whether a sentence stands in every record, or only says how the meeting goes.

    >>> is_formula("De fractie wenst geacht te worden tegen het voorstel te hebben gestemd.")
    True
    >>> is_formula("De fractie is tegen het voorstel, want de kosten zijn te hoog.")
    False
    """
    return FORMULA.match(text) is not None or PROCEDURE.search(text) is not None
