"""Words that tell when something is due: a length from now, something that comes, a clause that says before what."""

from __future__ import annotations

import re

COUNT = (
    r"(?:\d{1,2}|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|twaalf|veertien|enkele|een paar|een aantal"
    r"|an?|one|two|three|four|five|six|eight|ten|twelve|a few|a couple of)"
)
UNIT = (
    r"(?:uur|dag|dagen|werkdag|werkdagen|week|weken|maand|maanden|kwartaal|kwartalen|jaar|days?|working days?|weeks?"
    r"|months?|years?|hours?)"
)
LENGTH = re.compile(
    rf"\b(?:binnen|over|na|within)\s(?:uiterlijk\s|ongeveer\s|circa\s|about\s)?{COUNT}(?:\stot\s{COUNT})?\s{UNIT}\b"
    r"(?!\s(?:geleden|ago))"
    rf"|\bongeveer\s{COUNT}\stot\s{COUNT}\s{UNIT}\b"
    rf"|\bin\s{COUNT}\s(?:days?|weeks?|months?)'?\stime\b"
    r"|\b(?:binnen|over|op|within)\s(?:een\s|a\s)?(?:\w{1,12}\s){0,3}?(?:afzienbare|korte|redelijke|lange|reasonable"
    r"|short)\s(?:tijd|termijn|time)\b"
    r"|\bbinnen de (?:\w{1,20}\s){0,2}termijn(?:\sdie daarvoor staat)?\b"
    rf"|\bin de (?:eerste|komende|volgende)\s{COUNT}\s{UNIT}\b",
    re.IGNORECASE,
)
"""`binnen zes weken`, `over een maand`, `binnen afzienbare tijd`, `in de eerste drie maanden`."""

NEXT = r"(?:volgende|eerstvolgende|eerst volgende|komende|aanstaande|next|forthcoming)"
DAY = r"(?:maandag|dinsdag|woensdag|donderdag|vrijdag|monday|tuesday|wednesday|thursday|friday)"
PAPER = (
    r"(?:begrotingsbehandeling|begrotingsraad|kadernota|kaderbrief|voorjaarsnota|najaarsnota|zomernota|perspectiefnota"
    r"|jaarrekening|jaarstukken|jaarverslag|bestuursrapportage|burap|berap|marap|halfjaarrapportage"
    r"|voortgangsrapportage|kwartaalrapportage|begroting|programmabegroting|definitieve? ontwerp|voorlopige? ontwerp"
    r"|ondertekening|besluitvorming|behandeling|vaststelling|evaluatie|herfstvakantie|voorjaarsvakantie|meivakantie"
    r"|kerstvakantie|zomervakantie|bouwvak|verkiezingen)"
)
EVENT = re.compile(
    rf"\b(?:uiterlijk\s)?(?:in|bij|voor|vóór|tijdens|at|by|before)\s(?:(?:de|het|the|onze|our)\s)?{NEXT}\s[\w'’-]{{3,30}}"
    r"|\b(?:volgende|komende|aanstaande|deze|next|this)\s(?:week|maand|zomer|herfst|winter|lente|commissie|raad|month"
    rf"|{DAY})\b"
    r"|\b(?:in|uiterlijk|begin|eind|medio|vóór|voor)?\s?(?:Q|K)[1-4]\b(?:\s(?:van\s)?20\d\d)?"
    rf"|(?<!afgelopen )(?<!vorige )(?<!van )\b(?:aanstaande\s|a\.s\.\s)?{DAY}\b(?=[\s,.!])(?!\s\d)"
    r"|\bna (?:de|het) (?:\w{1,10})?(?:vakantie|reces|zomer|bouwvak)\b"
    rf"|\b(?:uiterlijk|voor|vóór|by|before)\s(?:(?:aanstaande|komende|next)\s)?{DAY}\b"
    r"|\b(?:voor|vóór|bij|na|tijdens)\s(?:de|het)\s"
    rf"(?:(?:behandeling|vaststelling|bespreking)\svan\s(?:de|het)\s)?{PAPER}\b"
    r"|\b(?:vóór|voor) (?:ondertekening|vaststelling|besluitvorming|aanvang|publicatie|behandeling)\b",
    re.IGNORECASE,
)
"""`bij de kadernota`, `in de volgende vergadering`, `uiterlijk vrijdag`, `vóór ondertekening`."""

CLAUSE = re.compile(
    r"\b(?:voordat|alvorens|before)\s(?:[^\s.,;:!?]{1,30}\s){1,7}(?:wordt|worden|is|zijn|gaat|komt|begint|start|gebeurt"
    r"|te [a-z]{3,20})\b",
    re.IGNORECASE,
)
"""`voordat deze getekend wordt`: something must come first."""
PATTERNS = (LENGTH, EVENT, CLAUSE)
