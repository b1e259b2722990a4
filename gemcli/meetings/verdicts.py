"""How sentences begin that state an outcome themselves, or say who voted how or who takes a motion back."""

from __future__ import annotations

import re

VERDICT = re.compile(
    r"^(?:(?:dus|dan|en|daarmee|hiermee|aangezien|nu|ook|thans|then|so|since|vervolgens|hierna)\b[\s,]{0,2}){0,3}"
    r"(?:(?:up)?on being put to the vote,? |(?:following|after|na) (?:a |de )?(?:vote|stemming),? )?(?:is |wordt "
    r"|zijn |worden )?(?:(?:de|het|dit|deze|die|dat|the|this|a)\s)?(?:\w+\s){0,3}?"
    r"(?:moties?|amendement(?:en)?|subamendement|dictum(?:punt)?|beslispunt|(?:raads|initiatief"
    r"|college)?voorstel(?:len)?|hamerstukken|besluit|motions?|amendments?|proposals?|recommendations?"
    r"|resolution)\b"
    r"|^(?:de |the )?(?:gemeente)?(?:raad|commissie|vergadering|council) (?:stemt|neemt|verwerpt|wijst|aanvaardt"
    r"|stemde|nam"
    r"|verwierp|adopted|rejected|carried|approved)\b",
    re.IGNORECASE,
)
"""A sentence that speaks of a motion or proposal from its start: what the chair says after counting."""
TAKEN_BACK = re.compile(
    r"^(?:(?:en|dan|nu|maar)\s)?(?:het (?:college|presidium|dagelijks bestuur)|gedeputeerde staten|de (?:wethouder"
    r"|portefeuillehouder|burgemeester|gedeputeerde|indieners?|fractie van [^.;]{2,30}?))"
    r" (?:heeft|hebben|trekt|trekken|neemt|haalt)\b"
    r"|^(?:daarop|hierop|daarna|vervolgens|uiteindelijk|ten slotte) (?:trekt|trok|trekken|trokken|houdt|hield"
    r"|houden|hielden) (?:de|het|mevrouw|mw\.|dhr\.)\s",
    re.IGNORECASE,
)
"""`Het college heeft het voorstel teruggenomen.`: the chair says that who proposed it takes it back."""
OWN_ACT = re.compile(
    r"\b(?:(?:ik|wij|we)\s(?:trek|trekken|hou|houd|houden)|(?:trek|trekken|hou|houd|houden)\s(?:ik|wij|we))\b"
    r"|\bI (?:withdraw|will withdraw)\b|\b(?:gaat|is|kan|mag|halen we) van tafel\b",
    re.IGNORECASE,
)
"""A member withdraws or holds in the first person."""
IF = re.compile(
    r"\b(?:als|indien|mits|wanneer|zou|zouden|kunnen|overweeg|wellicht|misschien|if|would|might)\b", re.IGNORECASE
)
AS_PROPOSED = re.compile(
    r"^(?:zonder (?:beraadslaging|hoofdelijke|stemming|discussie)|(?:met )?algemene stemmen|unaniem|bij hamerslag"
    r"|conform|aldus|overeenkomstig|without (?:debate|a vote)|unanimously|agreed)\b",
    re.IGNORECASE,
)
"""`Zonder beraadslaging en zonder stemming aangenomen.`, said of the item under whose head it stands."""
RECORDED = re.compile(
    r"^(?:(?:dus|dan|daarmee|hiermee|vervolgens|hierna)\s)?(?:(?:wordt|worden|is|zijn)\s)?(?:(?:de|het|dit|deze|met"
    r"|na)\s)"
    r"(?:[\w/.-]{1,24}\s){0,9}?(?:is|zijn|wordt|worden|haalt|halen|krijgt|krijgen|verkrijgt|neemt|verwerpt|stemt"
    r"|staken|komt)\b"
    r"|^(?:motie|amendement|subamendement|voorstel|stemming|uitslag|stemverhouding|stemuitslag|raad)\b"
    r"|^(?:met|er zijn|alle|bij|door|there were|aangezien|conform|zonder|unaniem|aldus|the|upon|on being|motion"
    r"|amendment|with)\b"
    r"|^\d{1,3} (?:leden|stemmen|members|votes)\b",
    re.IGNORECASE,
)
"""How a minute-taker's own sentence begins: one that tells what somebody says begins with that person."""
PERSON = re.compile(
    r"^(?:de heer|mevrouw|mw\.|dhr\.|wethouder|burgemeester|raadslid|het lid|de fracties?|cllr|councillor)\b",
    re.IGNORECASE,
)
NAMED_ONLY = re.compile(
    r"(?:(?:de|het)\s)?(?:gewijzigde?\s)?(?:motie|amendement)\s[\w./-]{1,20}"
    r"(?:,?\s(?:in|met)\s(?:de|haar|zijn|hun)\s(?:aldus\s)?(?:gewijzigde|aangepaste|nieuwe)\s(?:vorm|versie|tekst))?(?:(?:,|\s(?:van|over))\s(?:(?!\b(?:is|wordt|zijn"
    r"|heeft|kan|moet|vraagt|steun\w*|vind\w*|ontraad\w*|stem\w*|trek\w*|hou\w*)\b)[^.?!;:]){2,80})?\.",
    re.IGNORECASE,
)
"""`Motie M2.`, `Amendement A1 van de VVD, Meer bankjes.`: the chair reads out what is voted on next."""
OF_AGENDA = re.compile(r"\bstel(?:t|len)\sde\sagenda\b|\bde\sagenda\b[^.;]{0,60}\bvastgesteld\b", re.IGNORECASE)
"""What is decided is the agenda; a motion named beside it is put on the agenda."""
TAKES_BACK = re.compile(
    r"^(?:de heer|mevrouw|mw\.|dhr\.|de fracties?|het lid|raadslid|de indieners?|councillor|cllr)\b[^.;:]{0,80}?"
    r"\b(?:trekt|trekken|houdt|houden|withdraws|withdrew)\b",
    re.IGNORECASE,
)
"""`Mevrouw Kok trekt de motie in.`"""
SIDE_FIRST = re.compile(r"^(?:voor|vóór|tegen|onthouden|afwezig|for|against|ayes?|nays?)\b", re.IGNORECASE)
ANNOUNCED = re.compile(
    r"^(?:en |goed\W{1,2}|ja\W{1,2}|mooi\W{1,2})?(?:dan|eerst|nu|vervolgens|daarna|verder|tot slot|als laatste"
    r"|we beginnen met|ik begin met|wie is)\b",
    re.IGNORECASE,
)
"""`Dan motie M2, Meer bankjes.`: the chair comes to the next vote."""
