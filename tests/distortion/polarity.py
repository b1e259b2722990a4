"""Yes and no: a "niet" put in or taken out, and a word turned into its opposite."""

from __future__ import annotations

import re
from random import Random

from tests.distortion.edit import Edit, swap, swapped
from tests.distortion.passage import Passage

VERBS = {
    "nl": r"is|zijn|wordt|worden|heeft|hebben|kan|kunnen|wil|willen|moet|moeten|zal|zullen|gaat|gaan",
    "en": r"is|are|was|were|will|has been|have been|can|must|should",
}
"""Finite verbs behind which a denial may stand."""
NOT = {"nl": "niet", "en": "not"}
DENIED = {
    "nl": r"\b(?:niet|geen|nooit|niets|niemand|noch|zonder|nergens|nauwelijks|on\w+)\b",
    "en": r"\b(?:not|no|never|nothing|nobody|none|neither|nor|without|hardly|cannot|\w+n[’']t)\b",
}
TAKEN_OUT = {
    "nl": r"\s\bniet\b(?!-|\s(?:alleen|of|eens|zozeer|te|meer|dan|zo)\b)",
    "en": r"(?:(?<=can)not|\s\bnot|(?<=[a-z])n[’']t)\b(?!\s(?:only|just|or|to|least)\b)",
}
EITHER_WAY = {
    "nl": r"\b(?:al dan niet|wel of niet|of niet|of \w+ niet|niet of)\b",
    "en": r"\b(?:whether|or not|if not|can[’']t|won[’']t|shan[’']t)\b",
}
"""Where taking out the denial leaves what was said, or no sentence at all."""
OPPOSITES = {
    "nl": (
        ("meer", "minder"), ("minder", "meer"), ("hoger", "lager"), ("lager", "hoger"), ("hogere", "lagere"),
        ("groter", "kleiner"), ("kleiner", "groter"), ("stijging", "daling"), ("daling", "stijging"),
        ("verhogen", "verlagen"), ("verlagen", "verhogen"), ("verhoogd", "verlaagd"), ("verlaagd", "verhoogd"),
        ("toename", "afname"), ("afname", "toename"), ("positief", "negatief"), ("negatief", "positief"),
        ("eens", "oneens"), ("altijd", "nooit"), ("nooit", "altijd"), ("openbaar", "besloten"),
        ("binnen", "buiten"), ("tekort", "overschot"), ("overschot", "tekort"), ("voordeel", "nadeel"),
        ("eerder", "later"), ("sneller", "trager"), ("duurder", "goedkoper"), ("goedkoper", "duurder"),
        ("tevreden", "ontevreden"), ("mogelijk", "onmogelijk"), ("voldoende", "onvoldoende"),
        ("voorstander", "tegenstander"), ("verplicht", "vrijwillig"), ("steunen", "afwijzen"),
    ),
    "en": (
        ("more", "less"), ("less", "more"), ("fewer", "more"), ("higher", "lower"), ("lower", "higher"),
        ("increase", "decrease"), ("increased", "decreased"), ("decrease", "increase"), ("reduce", "raise"),
        ("reduced", "raised"), ("support", "oppose"), ("supports", "opposes"), ("before", "after"),
        ("after", "before"), ("agree", "disagree"), ("always", "never"), ("never", "always"),
        ("positive", "negative"), ("best", "worst"), ("better", "worse"), ("public", "private"),
        ("sufficient", "insufficient"), ("possible", "impossible"), ("surplus", "deficit"), ("deficit", "surplus"),
    ),
}  # fmt: skip
NO_OPPOSITE = (
    r"(?<!niet )(?<!onder )(?<!geen )(?<!steeds )(?<!des te )(?<!zo )(?<!het )(?<!zoveel )"
    r"(?<!niets )(?<!no )(?<!once )(?<!any )(?<!public )"
)
"""What turns the word behind it into another one: "niet meer", "onder meer", "zo mogelijk"."""


def negation(passage: Passage, chance: Random) -> Edit | None:
    """Deny what is said, or say what is denied."""
    text, language = passage.text, passage.language
    if passage.asks or re.search(EITHER_WAY[language], text, re.IGNORECASE):
        return None
    if len(re.findall(DENIED[language], text, re.IGNORECASE)) == 1:
        out = re.search(TAKEN_OUT[language], text, re.IGNORECASE)
        return swap(out.span(), "") if out else None
    if re.search(DENIED[language], text, re.IGNORECASE):
        return None
    match = re.search(rf"\b(?:{VERBS[language]})\b(?!-)", text)
    if match is None:
        return None
    inside = match.end() if " " not in match[0] else match.start() + match[0].index(" ")
    return swap((inside, inside), f" {NOT[language]}")


def contradiction(passage: Passage, chance: Random) -> Edit | None:
    """One word turned into its opposite."""
    found = [
        edit
        for edit in swapped(passage.text, OPPOSITES[passage.language], NO_OPPOSITE)
        if edit.cuts[0].new.lower() not in passage.near.lower()
    ]
    return chance.choice(found) if found else None
