"""The forms in which a verb stands in a sentence: "komen terug", "terugkomen", "kom daar schriftelijk op terug"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

WITHIN = r"[^.;!?]{0,90}?"
"""What may stand between the halves of a separable verb: some words of the same clause."""

IRREGULAR = {
    "komen": ("kom", "komt"), "gaan": ("ga", "gaat"), "doen": ("doe", "doet"), "zien": ("zie", "ziet"),
    "staan": ("sta", "staat"), "slaan": ("sla", "slaat"), "houden": ("hou", "houd", "houdt"),
}  # fmt: skip
"""Verbs whose forms the rules of spelling do not give."""

WEAK = ("el", "er", "en", "em")
"""Ends of a stem that may be an unstressed syllable, behind another one."""

NEVER = re.compile(r"(?!)")


def compiled(verbs: Iterable[str], language: str, *, only_finite: bool = False) -> re.Pattern[str]:
    """Return one pattern for verbs as a cue file writes them, blind to case.

    Dutch: an infinitive, its particle before a plus sign ("terug+komen", "in gesprek+gaan", "weten+laten"); dots
    leave room for other words and the verb as it is ("gesprek ... aangaan"). `only_finite` leaves out the forms that
    stand behind another verb ("na te gaan", "zal terugkomen").
    English: an infinitive with what follows ("report back", "let ... know").

    >>> compiled(["terug+komen"], "nl").search("Daar kom ik nog op terug.").group()
    'kom ik nog op terug'
    >>> compiled(["na+gaan"], "nl").search("Ik ben bereid dat na te gaan.").group()
    'na te gaan'
    >>> compiled(["let ... know"], "en").search("We are letting members know.").group()
    'letting members know'
    """
    return _compiled(tuple(verbs), language, only_finite)


@lru_cache(maxsize=64)
def _compiled(verbs: tuple[str, ...], language: str, only_finite: bool) -> re.Pattern[str]:
    write = _english if language == "en" else _dutch
    parts = [write(verb, only_finite) for verb in sorted(set(verbs), key=len, reverse=True) if verb.strip()]
    parts = [part for part in parts if part]
    return re.compile(rf"\b(?:{'|'.join(parts)})\b", re.IGNORECASE) if parts else NEVER


def finite(infinitive: str) -> tuple[str, ...]:
    """Return the forms of the present tense, the infinitive among them.

    >>> finite("sturen"), finite("nemen"), finite("pakken"), finite("geven")
    (('stuur', 'stuurt', 'sturen'), ('neem', 'neemt', 'nemen'), ('pak', 'pakt', 'pakken'), ('geef', 'geeft', 'geven'))
    """
    if infinitive in IRREGULAR:
        return (*IRREGULAR[infinitive], infinitive)
    stems = _stems(infinitive.removesuffix("en") if infinitive.endswith("en") else infinitive.removesuffix("n"))
    return (*(form for stem in stems for form in (stem, stem if stem.endswith("t") else stem + "t")), infinitive)


def _stems(body: str) -> tuple[str, ...]:
    """Return what spelling makes of a stem: one consonant, a long vowel, no v or z at the end."""
    if len(body) > 2 and body[-1] == body[-2] and body[-1] not in "aeiou":
        return (body[:-1],)
    hard = body[:-1] + {"v": "f", "z": "s"}.get(body[-1], body[-1])
    vowels = re.search(r"(?<![aeiou])([aeou])([^aeiouy])$", hard)
    if vowels is None:
        return (hard,)
    long = hard[: vowels.start()] + vowels[1] * 2 + vowels[2]
    # An unstressed syllable stays short: "koppel", "lever"; which one it is, only the ear tells.
    return (hard, long) if re.search(r"[aeiou]", hard[:-2]) and hard.endswith(WEAK) else (long,)


def _dutch(verb: str, only_finite: bool) -> str:
    if "..." in verb:
        if only_finite:
            return ""
        return rf"\b{WITHIN}\b".join(re.escape(word.strip()).replace(r"\ ", r"\s") for word in verb.split("..."))
    particle, _, infinitive = verb.rpartition("+")
    forms = "|".join(dict.fromkeys(finite(infinitive)))
    if not particle:
        return f"(?:{forms})"
    split = r"\s".join(re.escape(word) for word in particle.split())
    joined = "" if " " in particle else split
    ways = [rf"(?:{forms})\b{WITHIN}\b{split}"]
    if not only_finite:
        ways.append(rf"{split}\s(?:\w{{1,15}}\s){{0,2}}?(?:te\s)?{infinitive}")
    ways.append(rf"{split}\s(?:{forms})")
    if joined:
        ways.append(rf"{joined}(?:{forms})")
    return "|".join(ways)


def _english(verb: str, only_finite: bool) -> str:
    del only_finite  # English has one form for both.
    head, _, rest = verb.partition(" ")
    forms = rf"(?:{head}|{head}s|{head.removesuffix('e')}ing|{head}{head[-1]}ing)"
    tail = re.escape(rest).replace(r"\.\.\.", rf"\b{WITHIN}\b").replace(r"\ ", r"\s?")
    return rf"{forms}\s{tail}" if rest else forms
