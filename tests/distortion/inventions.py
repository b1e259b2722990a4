"""What no source says: details that are added, and links between things that have none."""

from __future__ import annotations

import re
from random import Random

from tests.distortion.edit import Cut, Edit, folded
from tests.distortion.passage import Passage

CLAUSES = {
    "nl": (
        ", waarvoor het college 2 miljoen euro beschikbaar stelt", ", en de provincie betaalt daaraan mee",
        ", omdat bewoners daarover veel klachten hebben ingediend", ", en dit wordt vóór 1 oktober 2027 afgerond",
        ", met instemming van de Raad van State", ", waarna een extern bureau de uitkomsten toetst",
        ", zoals ook de rekenkamer heeft aanbevolen", ", en omwonenden krijgen daarover een brief",
        ", wat leidt tot een besparing van 15 procent", ", waarmee een landelijke primeur wordt bereikt",
        ", na een gesprek met de woningcorporaties", ", en de kosten komen ten laste van de algemene reserve",
    ),
    "en": (
        ", for which 2 million has been set aside", ", and the county pays half of the cost",
        ", because residents complained about it", ", and this will be finished before 1 October 2027",
        ", with the consent of the High Court", ", after which an outside firm reviews the results",
        ", as the auditor had recommended", ", and neighbours will be told by letter",
        ", which saves 15 per cent", ", following talks with the housing associations",
    ),
}  # fmt: skip
DETAILS = {
    "nl": (
        " samen met de woningcorporaties", " op verzoek van ondernemers", " binnen zes weken", " zonder extra kosten",
        " in overleg met de politie", " volgens een onafhankelijk onderzoek", " voor de derde keer op rij",
        " onder leiding van een externe adviseur", " in alle stadsdelen", " met Europese subsidie",
        " op basis van een enquête onder bewoners", " als eerste gemeente van Nederland",
    ),
    "en": (
        " together with the housing associations", " at the request of shopkeepers", " within six weeks",
        " at no extra cost", " in consultation with the police", " according to an independent study",
        " for the third time in a row", " with European funding", " on the basis of a survey of residents",
    ),
}  # fmt: skip
LINKS = {"nl": (", want ", ", en daarom geldt: "), "en": (", because ", ", and for that reason ")}
LINKED = {
    "nl": r"\b(?:want|omdat|daarom|dus|doordat|waardoor|hierdoor|daardoor|aangezien)\b",
    "en": r"\b(?:because|since|therefore|so|thus|hence|as a result)\b",
}
STATED = {
    "nl": r"\b(?:is|zijn|wordt|worden|heeft|hebben|zal|gaat|gaan|komt|kan|moet|vraagt|vindt|krijgt|zegt)\b",
    "en": r"\b(?:is|are|was|were|has|have|will|can|must|said|asked|agreed)\b",
}
HANGING = {
    "nl": r"(?:Dat|Dit|Die|Deze|Daar|Dan|En|Maar|Want|Hij|Zij|Ze|Het is|Ik|Wij|We|U|Voorzitter|Dank)\b",
    "en": r"(?:That|This|These|Those|Then|And|But|So|He|She|They|It|I|We|You|Mr|Madam|Thank)\b",
}
"""How a sentence begins that hangs on the one before it."""


def invented_clause(passage: Passage, chance: Random) -> Edit | None:
    """A clause that nobody said."""
    return _added(passage, CLAUSES[passage.language], chance)


def invented_detail(passage: Passage, chance: Random) -> Edit | None:
    """A few words that nobody said: with whom, how, how soon."""
    return _added(passage, DETAILS[passage.language], chance)


def _added(passage: Passage, additions: tuple[str, ...], chance: Random) -> Edit | None:
    near = set(folded(passage.near).split())
    free = [each for each in additions if not {word for word in folded(each).split() if len(word) > 4} <= near]
    if not free or not re.search(r"\w[.;]?$", passage.text):
        return None
    end = len(passage.text.rstrip(".;"))
    return Edit((Cut(end, len(passage.text), f"{chance.choice(free)}."),))


def wrong_link(passage: Passage, chance: Random) -> Edit | None:
    """Two sentences of different turns or items, each true, one given as the reason for the other."""
    language = passage.language
    linked = re.search(LINKED[language], passage.text, re.IGNORECASE)
    if linked or not passage.text.endswith(".") or not _states(passage.text, language):
        return None
    other = _elsewhere(passage, chance)
    if not other:
        return None
    end = len(passage.text) - 1
    said = passage.record.sentences[other]
    first = said if re.match(r"\w*[A-Z\d]\w*[A-Z\d]|De heer|Mevrouw|Wethouder", said) else said[:1].lower() + said[1:]
    return Edit((Cut(end, end + 1, chance.choice(LINKS[language]) + first),), (other,))


def _states(text: str, language: str) -> bool:
    """Whether it is a whole statement: with a verb, and no row of a list."""
    return ":" not in text and re.search(STATED[language], text) is not None


def _elsewhere(passage: Passage, chance: Random) -> str:
    """The id of a whole sentence of another section that can be understood alone, or ""."""
    sections = [
        section
        for section in passage.record.sections
        if section is not passage.section and not section.withheld and section.sentence_ids
    ]
    for _ in range(20) if sections else ():
        key = chance.choice(chance.choice(sections).sentence_ids)
        said = passage.record.sentences[key]
        plain = (
            said.endswith(".")
            and _states(said, passage.language)
            and said[:1].isupper()
            and len(said.split()) in range(5, 20)
        )
        if plain and not re.match(HANGING[passage.language], said) and folded(said) not in folded(passage.near):
            return key
    return ""
