"""The same thing in other words: filler dropped, clauses turned round, active and passive, "wij" as the college."""

from __future__ import annotations

import re
from random import Random

from gemcli.model.section import Role
from tests.distortion.edit import Edit, retold, swap
from tests.distortion.passage import Passage

FILLER = {
    "nl": r",\s(?:meneer |mevrouw )?voorzitter(?=[,.])"
    r"|\s\b(?:dus|ook|even|toch|natuurlijk|inderdaad|eigenlijk|gewoon)\b",
    "en": r"\s\b(?:really|actually|certainly|obviously|basically|indeed|simply|of course)\b|,\sMr\.?\sChair(?=[,.])",
}
COUNCIL = {
    "nl": (r"\b[Dd]e raad\b(?! van)", "gemeenteraad", 3),
    "en": (r"\b[Tt]he Council\b(?! [A-Z]|['’])", "town council", 4),
}
"""The council by its longer name; the number is the length of the article that stays."""
WE = {"hebben": "heeft", "gaan": "gaat", "zullen": "zal", "willen": "wil", "kunnen": "kan", "zijn": "is"}
OURS = r"\b(?:ik|mij|mijn|wij|we|ons|onze|u|uw|jullie|hen)\b"
SUBJECTS = r"het college|de raad|de gemeente|de commissie|de wethouder|wij|we|ik|er"
VERBS = r"is|zijn|heeft|hebben|wordt|worden|zal|zullen|gaat|gaan|kan|kunnen|wil|willen|moet|moeten|komt|komen"
MOMENT = (
    r"(?:In|Op|Per|Vanaf|Tot|Sinds) "
    r"(?:\d{1,2} \w+(?: 20\d\d)?|20\d\d|(?:het|de) (?:eerste|tweede|derde|vierde|komende|vorige) \w+)"
)
TIME_FIRST = re.compile(rf"(?P<time>{MOMENT}),? (?P<verb>{VERBS}) (?P<subject>{SUBJECTS}) (?P<rest>[^,;:]{{8,160}})\.$")
CONDITION_FIRST = re.compile(
    rf"(?P<when>Als|Wanneer|Omdat|Indien) (?P<clause>[^,;:]{{8,120}}), (?:dan )?(?P<verb>{VERBS}) "
    rf"(?P<subject>{SUBJECTS}) (?P<rest>[^,;:]{{8,120}})\.$"
)
ENGLISH_CONDITION = re.compile(
    r"(?P<when>If|When|Because|Although) (?P<clause>[^,;:]{8,120}), (?P<rest>[^,;:]{8,140})\.$"
)
ENGLISH_TIME = re.compile(
    r"(?P<time>(?:In|On|Since|By) [A-Z\d][\w ]{3,20}), "
    r"(?P<rest>(?:the|we|there|it) (?![^.]*\b(?:said|that)\b)[^,;:]{8,140})\.$"
)
ACTIVE = re.compile(
    r"(?P<who>De raad|Het college|De commissie) (?P<verb>stelt|neemt|wijst|trekt) (?P<what>(?:de|het|een) \w+) "
    r"(?P<more>[^,;:]{0,60}?)(?P<part>vast|aan|af|in)\.?$"
)
PARTICIPLES = {
    "stelt vast": "vastgesteld",
    "neemt aan": "aangenomen",
    "wijst af": "afgewezen",
    "trekt in": "ingetrokken",
}
DECIDED = re.compile(
    r"(?P<what>(?:De|Het) (?:motie|moties|amendement|amendementen|voorstel|agenda|notulen|verordening|besluitenlijst)\b"
    r"[^,;:.]{0,60}?) (?:wordt|worden|is|zijn) (?P<more>[^,;:.]{0,60}?)(?P<done>aangenomen|verworpen|vastgesteld)\.?$"
)
ENGLISH_ACTIVE = re.compile(
    r"(?P<who>The [Cc]ouncil|The [Cc]ommittee|The [Cc]abinet) (?P<verb>approved|adopted|rejected|noted|agreed) "
    r"(?P<what>the [^,;:]{4,80})\.$"
)
ENGLISH_DECIDED = re.compile(
    r"(?P<what>The (?:motion|amendment|minutes|report|budget|agenda)\b[^,;:.]{0,60}?) (?:was|were) "
    r"(?P<done>approved|adopted|rejected|noted|agreed)(?P<more>[^,;:.]{0,40})\.$"
)
DUTCH_OPENING = re.compile(
    r"(?P<subject>Het|Er|Dat|Dit|De \w+) (?P<verb>is|zijn|wordt|worden|heeft|hebben|gaat|kan|moet|komt|blijft)\b"
)
ABBREVIATIONS = {
    "nl": (
        ("met betrekking tot", "m.b.t."), ("bijvoorbeeld", "bijv."), ("tot en met", "t/m"), ("t/m", "tot en met"),
        ("m.b.t.", "met betrekking tot"), ("mevrouw", "mw."), ("de heer", "dhr."), ("ongeveer", "circa"),
        ("circa", "ongeveer"), ("burgemeester en wethouders", "B en W"),
    ),
    "en": (("Councillor", "Cllr"), ("Cllr", "Councillor"), ("for example", "e.g."), ("approximately", "about")),
}  # fmt: skip


def own_words(passage: Passage, chance: Random) -> Edit | None:
    """Its own words."""
    return Edit()


def filler_dropped(passage: Passage, chance: Random) -> Edit | None:
    """Without a word that only fills."""
    match = re.search(FILLER[passage.language], passage.text)
    rest = passage.text[: match.start()] + passage.text[match.end() :] if match else ""
    denied = re.search(r"\b(?:niet|not|alleen)\b|\b(?:zijn|is) er\b", rest)
    return swap(match.span(), "") if match and not denied and passage.text.endswith(".") else None


def council_named(passage: Passage, chance: Random) -> Edit | None:
    """The council by its longer name."""
    pattern, name, article = COUNCIL[passage.language]
    match = re.search(pattern, passage.text) if not passage.is_bullet else None
    return swap((match.start() + article, match.end()), name) if match else None


def we_as_college(passage: Passage, chance: Random) -> Edit | None:
    """Tell "Het college ..." of the college's own "Wij ..."."""
    section = passage.section
    match = re.match(rf"(?:Wij|We) (?P<verb>{'|'.join(WE)}) (?P<rest>.{{20,200}})$", passage.text)
    if match is None or section is None or section.role is not Role.COLLEGE or re.search(OURS, match["rest"]):
        return None
    return swap((0, match.end("verb")), f"Het college {WE[match['verb']]}")


def clauses_turned(passage: Passage, chance: Random) -> Edit | None:
    """What stood first stands last."""
    new = _dutch_turned(passage.text) if passage.language == "nl" else _english_turned(passage.text)
    return retold(passage.text, new) if new else None


def _dutch_turned(text: str) -> str:
    match = CONDITION_FIRST.match(text)
    if match is not None:
        return f"{_large(match['subject'])} {match['verb']} {match['rest']} {_small(match['when'])} {match['clause']}."
    match = TIME_FIRST.match(text)
    return f"{_large(match['subject'])} {match['verb']} {_small(match['time'])} {match['rest']}." if match else ""


def _english_turned(text: str) -> str:
    match = ENGLISH_CONDITION.match(text)
    if match is not None:
        return f"{_large(match['rest'])} {_small(match['when'])} {match['clause']}."
    match = ENGLISH_TIME.match(text)
    return f"{_large(match['rest'])} {_small(match['time'])}." if match else ""


def passive(passage: Passage, chance: Random) -> Edit | None:
    """Passive for active and active for passive, where a body decides."""
    new = _english_voice(passage.text) if passage.language == "en" else _dutch_voice(passage.text)
    return retold(passage.text, new) if new else None


def _dutch_voice(text: str) -> str:
    match = ACTIVE.match(text)
    done = PARTICIPLES.get(f"{match['verb']} {match['part']}") if match else None
    if match is not None and done:
        verb = "worden" if match["what"].endswith(("en", "s")) else "wordt"
        return f"{_large(match['what'])} {verb} door {_small(match['who'])} {match['more']}{done}."
    match = DECIDED.match(text)
    if match is None or re.search(r"\b(?:niet|zou|als)\b", text):
        return ""
    return f"De raad heeft {_small(match['what'])} {match['more']}{match['done']}."


def _english_voice(text: str) -> str:
    match = ENGLISH_ACTIVE.match(text)
    if match is not None:
        return f"{_large(match['what'])} was {match['verb']} by {_small(match['who'])}."
    match = ENGLISH_DECIDED.match(text)
    return f"The Council {match['done']} {_small(match['what'])}{match['more']}." if match else ""


def _large(text: str) -> str:
    return text[:1].upper() + text[1:]


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]


def according_to(passage: Passage, chance: Random) -> Edit | None:
    """Who says it, told in the sentence itself."""
    section, text = passage.section, passage.text
    if section is None or section.role not in (Role.COLLEGE, Role.COUNCILLOR) or not passage.record.is_verbatim:
        return None
    if re.search(OURS, text, re.IGNORECASE) or section.speaker.lower() in text.lower():
        return None
    voice = _small(section.voice) if section.honorific else section.voice
    if passage.language == "en":
        is_plain = re.match(r"(?:The|There|It|This|That)\b", text) and not re.search(
            r"\b(?:I|my|our|you|me|us)\b", text
        )
        return swap((0, 1), f"According to {section.voice}, {text[0].lower()}") if is_plain else None
    match = DUTCH_OPENING.match(text)
    if match is None:
        return None
    return swap((0, match.end()), f"Volgens {voice} {match['verb']} {_small(match['subject'])}")


def abbreviated(passage: Passage, chance: Random) -> Edit | None:
    """A set phrase by its letters, and the other way round."""
    for one, other in ABBREVIATIONS[passage.language] if not passage.is_bullet else ():
        match = re.search(rf"(?<![\w.]){re.escape(one)}(?!\w)", passage.text)
        if match is not None:
            return swap(match.span(), other)
    return None
