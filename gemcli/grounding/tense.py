"""Holds what a claim says has been done against what its evidence says is being or will be done."""

from __future__ import annotations

import re

from gemcli.facts.clauses import clauses
from gemcli.facts.inflection import fold, same
from gemcli.grounding.alignment import Alignment
from gemcli.grounding.sides import Sides
from gemcli.model.finding import Check, CheckResult
from gemcli.text.lists import listed
from gemcli.text.words import tokens

PERFORMED = listed(
    """
    ingediend besloten vastgesteld toegezegd gevraagd verzocht gestemd aangenomen verworpen geopend gesloten
    geschorst gewijzigd benoemd behandeld voorgesteld ingetrokken aangehouden ingestemd gezegd gemeld aangegeven
    gesteld beantwoord opgeroepen aangekondigd ontvangen gegeven genoemd besproken ontraden gesteund gedankt
    toegevoegd bestemd bedoeld afgehandeld gehouden
    """
)
"""Participles of what is done by saying it: "de motie wordt ingediend" and "is ingediend" are one."""
PERFECT = re.compile(r"\b(?:heeft|hebben|is|zijn|had|hadden|was|waren)\b", re.IGNORECASE)
PASSIVE = re.compile(r"\b(?:wordt|worden|zal|zullen|kan|kunnen|wil|gaat|gaan)\b", re.IGNORECASE)
NOUNS = ("raad", "land", "stad", "tijd", "beleid", "heid", "teit", "bied", "zicht", "schap")
ARTICLES = listed("de het een deze dit die dat van per in op zijn haar hun geen the a")
PARTICIPLE = re.compile(r"\b(?:[a-z]{0,9}ge[a-zëï]{2,20}(?:d|t|en|aan|ien)|(?:be|ver|ont|her|er)[a-z]{3,20}(?:d|t))\b")
LAST = re.compile(r"(?<=\s)(?:be|ver|ont|her|er)[a-z]{3,20}en(?=[.!?]?$|\s(?:door|in|op|met|voor|aan|om)\s)")
"""A strong participle where it stands: at the end of its clause, or before what follows it."""
FINITE = listed(
    """
    verzoekt betreft bevat behoort betekent bestaat ontstaat verwijst begrijpt bekijkt bespreekt beschrijft verkiest
    verlaat verkoopt verliest vertrekt vervalt verdwijnt ontvangt onderneemt ontbreekt ervaart herziet gereed
    """
)
"""Words of the present that look like participles."""
COMING = re.compile(
    r"\b(?:wordt|worden|zal|zullen|gaat|gaan|moet|moeten|will\sbe|is\sto\sbe|are\sto\sbe)\b", re.IGNORECASE
)
"""What is still to be done, or done now."""
WILL = re.compile(
    r"\b(?:zal|zullen|zult|gaat|gaan|komt\ser|komen\ser|will|shall|going\sto|moet|moeten|wil|willen|kan|kunnen"
    r"|to\sbe|straks|binnenkort|volgend|komend|a\.s\.|vanaf|uiterlijk|per\s\d)\b",
    re.IGNORECASE,
)
"""What is said of something to come; in the present a date or a plan may say it as well."""
STATES = listed(
    """
    verwacht gedekt gevormd bedoeld genaamd verdeeld geregeld bepaald gebruikt begroot geraamd aangevraagd
    bekrachtigd overgenomen gevolgd betrokken verdaagd gefinancierd
    """
)
"""Participles of a state: "wordt gedekt" and "is gedekt" are one."""


def is_put_off(claim: str, evidence: str) -> bool:
    """Whether a claim tells as still to come ("zal worden", "will be") what its source tells of today or the past."""
    return WILL.search(claim) is not None and not WILL.search(evidence) and not COMING.search(evidence)


def tense(sides: Sides, alignment: Alignment) -> list[Check]:
    """A claim that something has been done needs a source that says so."""
    said = {fold(token.text) for token in tokens(alignment.text)}
    for start, end in clauses(sides.claim):
        clause = sides.claim[start:end]
        if not PERFECT.search(clause) or PASSIVE.search(clause):
            continue
        for match in PARTICIPLE.finditer(clause):
            word = fold(match[0])
            before = clause[: match.start()].split()[-1:]
            if word in said or word in PERFORMED or word in FINITE or word.endswith(NOUNS):
                continue
            if before and before[0].lower() in ARTICLES:
                continue
            theirs = (fold(other[0]) for other in PARTICIPLE.finditer(alignment.text.lower()))
            if any(same(word, other) and not (word.endswith("d") and other.endswith("t")) for other in theirs):
                continue
            return [sides.check("modality", CheckResult.UNDECIDED, match[0], "")]
    return []


def to_come(sides: Sides, alignment: Alignment) -> list[Check]:
    """What the evidence only says is being or will be done ("worden geplant") is not done yet ("zijn geplant")."""
    parts = [alignment.text[start:end] for start, end in clauses(alignment.text)]
    for start, end in clauses(sides.claim):
        clause = sides.claim[start:end]
        if not PERFECT.search(clause) or COMING.search(clause):
            continue
        said = [match for pattern in (PARTICIPLE, LAST) for match in pattern.finditer(clause)]
        for word in dict.fromkeys(fold(match[0]) for match in sorted(said, key=lambda match: match.start())):
            if word in PERFORMED or word in STATES:
                continue
            holding = [part for part in parts if word in {fold(token.text) for token in tokens(part)}]
            coming = [match for part in holding if not PERFECT.search(part) and (match := COMING.search(part))]
            if holding and len(coming) == len(holding):
                return [sides.check("modality", CheckResult.UNDECIDED, word, coming[0][0])]
    return []
