"""How firmly and how widely something is said: less doubt, all for many, another time, an opinion as a fact."""

from __future__ import annotations

import re
from random import Random

from tests.distortion.edit import Cut, Edit, like, swap, swapped
from tests.distortion.passage import Passage

PERHAPS = {
    "nl": r"misschien|wellicht|mogelijk(?=\s(?:een|ook|nog|niet|wel)\b)|eventueel|waarschijnlijk|hopelijk|vermoedelijk",
    "en": r"perhaps|maybe|possibly|probably|hopefully|potentially|presumably",
}
POLITE = {
    "nl": r"\b(?:dank|danken|bedanken|vragen|zeggen|weten|complimenteren|graag|meegeven|horen|benadrukken|voorstellen"
    r"|aangeven|opmerken|stellen|noemen|feliciteren|reageren|beginnen|geven)\b",
    "en": r"\b(?:thank|ask|say|like to|remind|begin|point out|know|acknowledge|recognize|congratulate)\b",
}
"""With these "ik wil" and "I may" are manners, not doubt."""
FIRMER = {
    "nl": (("wil", "zal"), ("willen", "zullen"), ("kan", "zal"), ("kunnen", "zullen"), ("zou", "zal"),
           ("zouden", "zullen")),
    "en": (("may", "will"), ("might", "will"), ("could", "will"), ("would", "will"), ("can", "will")),
}  # fmt: skip
AFTER_TE = {
    "nl": r"(?<!\bte )(?<!\bom )(?<!\bzou )(?<!\bzouden )(?<!\bzal )(?<!\bzullen )",
    "en": r"(?<!\bI )(?<!\bas you )",
}
ROUND = {
    "nl": (
        ("ruim", "bijna"), ("bijna", "ruim"), ("circa", ""), ("ongeveer", ""), ("zo’n", ""), ("ca.?", ""),
        ("maximaal", "minimaal"), ("minimaal", "maximaal"), ("ten minste", "ten hoogste"), ("hooguit", "minstens"),
    ),
    "en": (
        ("about", ""), ("approximately", ""), ("around", ""), ("nearly", "over"), ("almost", "over"),
        ("over", "nearly"), ("more than", "less than"), ("at least", "at most"), ("up to", "at least"),
    ),
}  # fmt: skip
WIDER = {
    "nl": (
        ("sommige", "alle"), ("enkele", "alle"), ("een aantal", "alle"), ("de meeste", "alle"), ("vele", "alle"),
        ("veel", "alle"), ("vaak", "altijd"), ("soms", "altijd"), ("meestal", "altijd"), ("regelmatig", "altijd"),
        ("vooral", "alleen"), ("met name", "alleen"), ("deels", "volledig"), ("gedeeltelijk", "volledig"),
        ("grotendeels", "volledig"), ("bijna", "helemaal"),
    ),
    "en": (
        ("some", "all"), ("many", "all"), ("most", "all"), ("several", "all"), ("often", "always"),
        ("sometimes", "always"), ("usually", "always"), ("mainly", "only"), ("particularly", "only"),
        ("partly", "fully"), ("largely", "fully"),
    ),
}  # fmt: skip
NOT_WIDER = (
    r"(?<!te )(?<!heel )(?<!zo )(?<!hoe )(?<!even )(?<!de )(?<!erg )(?<!zoals )(?<!how )(?<!so )(?<!too )(?<!the )"
)
PLURAL = {"nl": r"\s[a-zà-ÿ]+(?:en|s)\b", "en": r"\s(?:of the\s)?[a-z]+s\b"}
"""What stands behind a word for how many."""
PARTICIPLE = (
    r"(?!ge(?:gaan|weest|komen|bleven|worden|beurd|noeg|heel|reed|zien)\b)"
    r"(?:(?:aan|af|vast|uit|op|in|over|voor|mee|goed)?ge\w{3,}|(?:be|ver|ont)\w{3,})(?<=d|t|n)(?<!in)(?<!loos)"
)
"""Of a verb that can be told in the passive."""
THINK = r"(?:vind|vinden|denk|denken|geloof|geloven)"
OPINIONS = {
    "nl": re.compile(
        rf"^(?:Ik|Wij|We) {THINK} dat\b(?! (?:niet|ook|wel|zeker)\b)"
        r"|(?<!Maar)(?<!En)(?<!Want),? (?:volgens (?:mij|ons)|naar mijn mening|wat (?:mij|ons) betreft|denk ik),?(?= )"
        r"|^Volgens (?:mij|ons) (?P<verb>is|zijn|heeft|kan|moet|wordt) (?P<what>dat|dit|het|er|de \w+)\b"
    ),
    "en": re.compile(r"^(?:I|We) (?:think|believe|feel)(?: that)? (?=[a-zA-Z])|, (?:I think|I believe|in my view),"),
}


def hedge(passage: Passage, chance: Random) -> Edit | None:
    """Leave out the doubt, or say as certain what may be."""
    text, language = passage.text, passage.language
    match = re.search(rf"(?<!\bzo)(?<!zo snel)(?<!zo goed)\s\b(?:{PERHAPS[language]})\b", text)
    if match is not None and not re.search(r"\bzo \w+ mogelijk", text):
        return swap(match.span(), "")
    if passage.asks or re.search(POLITE[language], text):
        return None
    found = swapped(text, FIRMER[language], AFTER_TE[language])
    return found[0] if found and found[0].cuts[0].new.islower() else None


def rounding(passage: Passage, chance: Random) -> Edit | None:
    """Leave out that a number is rounded or a bound, or turn it round."""
    for one, other in ROUND[passage.language]:
        match = re.search(rf"\b{one}\s(?=[€£$]?\s?\d)", passage.text, re.IGNORECASE)
        if match is not None and (not other or not re.search(rf"\b{other}\b", passage.near, re.IGNORECASE)):
            return swap(match.span(), like(match[0], f"{other} ") if other else "")
    return None


def nuance(passage: Passage, chance: Random) -> Edit | None:
    """All for many, always for often, only for above all."""
    found = []
    for edit in swapped(passage.text, WIDER[passage.language], NOT_WIDER):
        cut = edit.cuts[0]
        behind = passage.text[cut.end :]
        counts = cut.new.lower() in ("alle", "all")
        if (not counts or re.match(PLURAL[passage.language], behind)) and cut.new.lower() not in passage.near.lower():
            found.append(edit)
    return chance.choice(found) if found else None


def tense(passage: Passage, chance: Random) -> Edit | None:
    """Done for what is to come, and to come for what was done."""
    return _dutch_tense(passage.text) if passage.language == "nl" else _english_tense(passage.text)


def _dutch_tense(text: str) -> Edit | None:
    if re.search(r"\b(?:moeten?|kunnen|kan|mag|mogen|bereid|te|als|indien|zou|zouden)\b", text, re.IGNORECASE):
        return None
    to_come = re.search(
        rf"\b(zal|zullen)\b(?=[^,;:]*?\b(?P<end>(?:{PARTICIPLE}\sworden|worden\s(?P<done>{PARTICIPLE})))\.?$)", text
    )
    if to_come is not None:
        done = to_come["done"] or to_come["end"].split()[0]
        verb = {"zal": "is", "zullen": "zijn"}[to_come[1]]
        return Edit((Cut(*to_come.span(1), verb), Cut(*to_come.span("end"), done)))
    done_now = re.search(rf"\b(is|(?<!op )(?<!over )zijn|werd|werden)\b(?=[^,;:]*?\b(?P<end>{PARTICIPLE})\.?$)", text)
    if done_now is None or re.search(r"\bworden\b|\bom\b|\bdat\b", text):
        return None
    verb = "zal" if done_now[1] in ("is", "werd") else "zullen"
    return Edit((Cut(*done_now.span(1), verb), Cut(*done_now.span("end"), f"{done_now['end']} worden")))


def _english_tense(text: str) -> Edit | None:
    if re.search(r"\b(?:if|would|could|should)\b", text):
        return None
    to_come = re.search(r"\bwill be(?= \w+ed\b)", text)
    if to_come is not None:
        return swap(to_come.span(), "has been")
    done = re.search(r"\b(?:has been|have been|was|were)(?= \w+ed\b)", text)
    return swap(done.span(), "will be") if done else None


DUTIES = {
    "nl": (("moet", "mag"), ("moeten", "mogen"), ("mag", "moet"), ("mogen", "moeten")),
    "en": (("must", "may"), ("should", "must"), ("may", "must"), ("is allowed to", "is obliged to")),
}
WITH_DENIAL = {"nl": r"\b(?:niet|geen|nooit)\b", "en": r"\b(?:not|no|never)\b"}


def duty(passage: Passage, chance: Random) -> Edit | None:
    """What must be done may be done, and the other way round."""
    manners = rf"{WITH_DENIAL[passage.language]}|{POLITE[passage.language]}|\bmag ik\b|\bMay \d"
    if passage.asks or re.search(manners, passage.text):
        return None
    found = [edit for edit in swapped(passage.text, DUTIES[passage.language]) if edit.cuts[0].new.islower()]
    said = passage.text.lower().split()
    found = [edit for edit in found if edit.cuts[0].new not in said]
    return chance.choice(found) if found else None


def opinion(passage: Passage, chance: Random) -> Edit | None:
    """Tell as a fact what somebody thinks."""
    match = OPINIONS[passage.language].search(passage.text)
    if match is None:
        return None
    if passage.language == "nl" and match["verb"]:
        return swap(match.span(), f"{match['what'][:1].upper()}{match['what'][1:]} {match['verb']}")
    if match.start():
        return swap(match.span(), "")
    if passage.language == "nl":
        return swap(match.span(), "Vast staat dat")
    return swap((0, match.end() + 1), passage.text[match.end()].upper())
