"""The counts of a vote: 23 voor en 12 tegen, 21-14, Ayes: 5, Nays: 2, and who abstained."""

from __future__ import annotations

import re
from dataclasses import dataclass

from gemcli.facts.numberwords import dutch, fold
from gemcli.model.span import Span

COUNT = r"(?:\d{1,3}|[a-zéëA-ZÉ]{2,22}(?:-[a-z]{3,5})?)"
VOICES = (
    r"(?:\s{1,2}(?:stemmen|stem|handen|hand|leden|lid|raadsleden|raadslid|statenleden|votes?|voting|members?"
    r"|councillors?))?"
)
FOR = r"voor|vóór|in\sfavou?r|for"
AGAINST = r"tegen|against"
OF_PARTIES = (
    r"(?:\s(?:van|of|by)\s(?:(?:de|het|the)\s)?(?:fracties?|leden|heer|mevrouw|partij(?:en)?|groups?)\s[^.;:]{1,200}?)?"
)
"""Who voted so, between the two counts: "21 stemmen voor van de fracties van VVD en CDA en 6 tegen"."""

FOR_AGAINST = re.compile(
    rf"\b(?:met|by|with)\s{{1,2}}(?:a\s(?:vote|majority)\sof\s)?(?P<for>{COUNT}){VOICES}"
    rf"(?:\s{{1,2}}(?P<side>{FOR}|{AGAINST}))?"
    rf"(?:\s{{0,2}}(?:,|en|and|to|tegen|against|bij)){{1,2}}\s{{1,2}}(?P<against>{COUNT})"
    rf"(?!\s{{1,2}}(?:abst|onth|blanco)){VOICES}(?:\s{{1,2}}(?P<side2>{FOR}|{AGAINST}))?(?!\w)",
    re.IGNORECASE,
)
FOR_AND_AGAINST = re.compile(
    rf"\b(?P<for>{COUNT}){VOICES}\s{{1,2}}(?:waren\s|stemmen\s|stemden\s|voted\s)?(?P<side>{FOR}|{AGAINST})"
    rf"{OF_PARTIES}\s{{0,2}}(?:,|;|en|and|bij|/|-)?\s{{0,2}}(?:en\s|and\s)?"
    rf"(?P<against>{COUNT}){VOICES}\s{{1,2}}(?:waren\s|stemmen\s|stemden\s|voted\s)?(?P<side2>{FOR}|{AGAINST})\b",
    re.IGNORECASE,
)
LABELLED = re.compile(
    r"\b(?P<side>voor|vóór|tegen|for|against|in\sfavou?r|yes|no|ayes?|yeas?|nays?|noes|ja|nee)"
    r"(?:\s?stemmen|\svotes)?\s{0,2}[:–-]?\s{0,2}\(?(?P<for>\d{1,3})\)?(?:\s(?:stemmen|votes))?\s{0,2}[,;./|–-]?\s{0,2}"
    r"(?:en\s|and\s)?"
    r"(?P<side2>tegen|voor|vóór|against|for|in\sfavou?r|no|yes|ayes?|yeas?|nays?|noes|nee|ja)"
    r"(?:\s?stemmen|\svotes)?\s{0,2}[:–-]?\s{0,2}\(?(?P<against>\d{1,3})\)?(?!\d|[.,]\d|%|\suur)",
    re.IGNORECASE,
)
NOUNS = re.compile(
    rf"\b(?P<for>{COUNT})\s{{1,2}}(?P<side>voorstem(?:men|mers)?|tegenstem(?:men|mers)?|ja-?\s?stem(?:men)?"
    r"|nee[n]?-?\s?stem(?:men)?|ayes?|yeas?|nays?|noes)"
    rf"\s{{0,2}}(?:,|;|/|en|and)?\s{{0,2}}(?:en\s|and\s)?(?P<against>{COUNT})\s{{1,2}}"
    r"(?P<side2>voorstem(?:men|mers)?|tegenstem(?:men|mers)?|ja-?\s?stem(?:men)?|nee[n]?-?\s?stem(?:men)?|ayes?|yeas?"
    r"|nays?|noes)\b",
    re.IGNORECASE,
)
LEADING = re.compile(
    rf"\b(?P<side>voor|vóór|tegen)(?:\s(?:de|het|dit|deze)\s[\w-]{{4,24}}(?:\s[A-Z0-9][\w.-]{{0,12}})?)?"
    rf"\s(?:stemmen|stemden|waren|zijn|hebben)\s(?P<for>{COUNT}){VOICES}(?:\sgestemd)?\s{{0,2}}(?:,|;"
    rf"|en)?\s{{0,2}}(?:en\s)?"
    rf"(?P<side2>tegen|voor|vóór)(?:\s(?:de|het|dit|deze)\s[\w-]{{4,24}}(?:\s[A-Z0-9][\w.-]{{0,12}})?)?"
    rf"\s(?:stemmen|stemden|waren|zijn|hebben)?\s?(?P<against>{COUNT})(?=\s(?:stem|leden|lid\b|raadsl)|[\s.,;)]|$)",
    re.IGNORECASE,
)
"""`Voor de motie stemmen 9 leden, tegen de motie stemmen 12 leden`."""
RATIO = re.compile(
    r"\b(?:stemverhouding|stemuitslag|stemming|uitslag|vote(?:\sof|\swas)?|passed|carried|adopted|approved|failed"
    r"|aangenomen|verworpen|fails|lost"
    r"|defeated|rejected)\b(?:\s(?:is|was|van|by|on|a|vote|of|unanimously)\b){0,4}\s{0,2}[:,]?\s{0,2}\(?"
    r"(?P<for>\d{1,3})\s?[-–]\s?(?P<against>\d{1,3})(?:(?!\d|[-–.,/]\d)|(?=[-–]\d(?![\d–/-])))",
    re.IGNORECASE,
)
"""`Stemverhouding 21-14`, `The motion passed 5-2`, `carried 6-0-1` with one who abstained: no date."""
SIDE_ALONE = re.compile(
    r"\W{0,3}(?P<side>voor|vóór|tegen|for|against|in\sfavou?r|yes|no|ayes?|yeas?|nays?|noes)"
    rf"(?:\s?stemmen|\svotes)?\s?[:=–-]\s?(?P<count>{COUNT})(?:\s(?:stemmen|stem|votes?))?\W{{0,3}}",
    re.IGNORECASE,
)
"""`Ayes: 7.`, `Nays: none`: a sentence that counts one side and says no more."""
OM = re.compile(r"(?:^|(?<=[\s(]))(?P<for>\d{1,3}) om (?P<against>\d{1,3})(?=[\s.,;)]|$)")
"""`11 om 8`"""
BRACKETS = re.compile(r"(?:\(|\bmet\s|\bby\s)\s?(?P<for>\d{1,3})\s?[-–/]\s?(?P<against>\d{1,3})(?!\d|[-.,/]\d)\s?\)?")
STEMS_TO = re.compile(
    r"\b(?P<for>\d{1,3})\s{1,2}(?:stemmen\s{1,2})?tegen\s{1,2}(?P<against>\d{1,3})(?:\s{1,2}stem(?:men)?)?\b",
    re.IGNORECASE,
)
SHAPES = (FOR_AGAINST, FOR_AND_AGAINST, LABELLED, NOUNS, LEADING, RATIO, OM, BRACKETS, STEMS_TO)

ONE_SIDE = re.compile(
    r"(?<![\w.,/–-])(?:(?P<count>\d{1,3}|[a-zéë]{3,22})\s(?:stemmen|stem|handen|leden|raadsleden|votes?|members)"
    r"|(?P<bare>\d{1,3}))\s(?P<side>voor|vóór|tegen|in\sfavou?r|against)(?=\s{0,2}(?:[.,;:)]|$|uitgebracht|en\s\d|\())",
    re.IGNORECASE,
)
"""`met 20 stemmen voor, 1 blanco`, `21 voor.`: only one side is counted."""
COUNTED_SIDE = re.compile(
    rf"(?<![\w.,/–-])(?P<count>{COUNT})(?:\s(?:stemmen|stem|handen|leden|raadsleden))?\s(?P<side>voor|vóór|tegen)"
    r"(?=\s{0,2}(?:[.,;:)]|$))",
    re.IGNORECASE,
)
SIDE_COUNTED = re.compile(
    r"(?<![\w-])(?P<side>voor|vóór|tegen)(?:stemmen|stemmers)?\b[\s:]{1,2}(?:(?:zijn|waren|stemmen|stemden|hebben|dat|is|er"
    rf"|de|overige|andere|daar|ook)\s){{0,4}}(?P<count>{COUNT})(?=[ \t]{{0,2}}(?:[.,;:)\n]|$)|\s(?:stemmen|stem"
    rf"|handen|leden))",
    re.IGNORECASE,
)
"""`ik tel 8 voor`, `Tegen 13.`, `Tegen de overige acht.`: one side in a sentence of its own."""
ABSTAINED = re.compile(
    rf"\b(?P<count>{COUNT}|no)\s{{1,2}}(?:stem(?:men)?\s)?(?:(?:leden|lid|members?|councillors?)\s)?"
    r"(?:onthouding(?:en)?|onthield(?:en)?|onthouden|blanco|abstentions?|abstain(?:ed|ing|s)?)\b"
    r"|\b(?:onthouding(?:en)?|onthouden|blanco|abstain(?:ed|ing)?|abstentions?)(?:\sstemmen)?\s{0,2}[:(–-]?\s{0,2}"
    r"(?P<after>\d{1,3})(?!\d|[.,]\d|%)",
    re.IGNORECASE,
)
"""`en 3 onthoudingen`, `Abstain 3`."""

ASKED_FOR = re.compile(
    r"\b(?:wie|welke leden|all those)\b[^.?!]{0,40}\b(?:voor|in favou?r)\b[^.?!]{0,60}\?", re.IGNORECASE
)
ASKED_AGAINST = re.compile(r"\b(?:tegen|against)\b[^.?!]{0,40}\?", re.IGNORECASE)
SPOKEN_FOR = re.compile(
    r"\bwie\sis\s(?:er\s|daar\s)?voor\b(?:\s[^\W\d_]{1,16}){0,8}?\s(?P<count>\d{1,3})\s(?:(?:stemmen|handen|leden)\s)?(?:en\s)?"
    r"(?:wie\sis\s(?:er\s|daar\s)?tegen|tegen)\b(?:\s[^\W\d_]{1,16}){0,6}?\s(?P<against>\d{1,3})\b",
    re.IGNORECASE,
)
"""`wie is voor dat is even tellen 19 wie is tegen 4`: speech without marks."""
COUNTED_WORD = re.compile(r"(?<![\w.-])(?:\d{1,3}|[^\W\d_]{3,22})(?![\w-]|\.\d)")
REACH = 60
"""Characters behind a question in which the chair says how many hands there are."""
ASIDE = re.compile(r"\((?:[^()]|\([^()]{0,40}\)){1,400}\)")
"""`14 stemmen voor (VVD (5), CDA (3)) en 5 tegen`: who they were, between the counts."""
OTHER_THINGS = re.compile(
    r"\s{0,2}(?:%|(?:jaar|jaren|maand(?:en)?|weken|dagen|uur|minuten|procent(?:punt)?|euro|miljoen|mln|kinderen|woningen|meter"
    r"|kilometer|years?|months?|weeks?|days?|hours?|minutes|per\s?cent|million|children|homes)\b)",
    re.IGNORECASE,
)
"""What stands behind two numbers that are no votes: "40 tegen 15 jaar"."""
LETTERS = re.compile(r"[^\W\d_]{2}")
SIDED = re.compile(
    r"\d\s(?:stemmen\s|leden\s|votes\s)?(?:voor|tegen|for|against)\b(?!\sde\b)"
    r"|\b(?:voor|tegen|for|against|ayes?|nays?|noes|voorstemmen|tegenstemmen)\s{0,2}[:(-]?\s?\d|\d\s?[-–]\s?\d",
    re.IGNORECASE,
)
"""Brackets that hold the counts themselves."""


ENGLISH_NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19, "twenty": 20, "none": 0, "nil": 0, "no": 0,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Tally:
    """The counts of one vote."""

    votes_for: int
    votes_against: int
    span: Span


def find(text: str, start: int = 0, end: int | None = None) -> tuple[Tally, ...]:
    """Return the counts that stand between two offsets, in reading order.

    What stands between brackets behind a count names who voted so, and is passed over.

    >>> [(t.votes_for, t.votes_against) for t in find("14 stemmen tegen (VVD, CDA) en 5 voor (SP).")]
    [(5, 14)]
    """
    plain, places = _without_asides(text, start, len(text) if end is None else end)
    found: list[Tally] = []
    for pattern in SHAPES:
        for match in pattern.finditer(plain):
            first, second = number(match["for"]), number(match["against"])
            if first is None or second is None:
                continue
            if any(
                places[match.start()] < other.span.end and places[match.end()] > other.span.start for other in found
            ):
                continue
            groups = match.groupdict()
            if OTHER_THINGS.match(plain, match.end()) or (pattern is FOR_AGAINST and _is_list(match)):
                continue
            one, two = _side(groups.get("side")), _side(groups.get("side2"))
            if one and one == two:
                continue
            if one == "against":
                first, second = second, first
            found.append(Tally(first, second, Span(places[match.start()], places[match.end()])))
    return tuple(sorted(found, key=lambda tally: tally.span))


def one_sided(text: str) -> dict[str, int]:
    """Return the votes of the side that is counted, where the other is not; empty where both or neither are.

    >>> one_sided("vastgesteld (20 stemmen voor, 1 blanco)"), one_sided("met 20 stemmen voor en 1 tegen")
    ({'for': 20}, {})
    """
    if find(text):
        return {}
    found: dict[str, int] = {}
    for match in ONE_SIDE.finditer(text):
        value = number(match["count"] or match["bare"])
        if value is not None:
            found.setdefault(_side(match["side"]), value)
    alone = SIDE_ALONE.fullmatch(text) if not found else None
    if alone is not None and (value := number(alone["count"])) is not None:
        found[_side(alone["side"])] = value
    return found if len(found) == 1 else {}


def apart(text: str) -> dict[str, int]:
    """Return the count of each side that stands by itself, in sentences of their own; a side counted twice is left out.

    >>> apart("Ik tel 8 voor. Tegen 13. Verworpen."), apart("Voor: VVD. Tegen de overige acht.")
    ({'for': 8, 'against': 13}, {'against': 8})
    """
    found: dict[str, set[int]] = {}
    for pattern in (COUNTED_SIDE, SIDE_COUNTED):
        for match in pattern.finditer(text):
            value = number(match["count"])
            if value is not None:
                found.setdefault(_side(match["side"]), set()).add(value)
    return {side: values.pop() for side, values in found.items() if len(values) == 1}


def asked(text: str) -> Tally | None:
    """Return the counts of hands that a chair asks for and says: "Wie is voor? Elf. Wie is tegen? Veertien."

    >>> tally = asked("Wie is voor A1? Ik tel 14 handen. Tegen? Dat zijn er 10.")
    >>> (tally.votes_for, tally.votes_against)
    (14, 10)
    """
    spoken = SPOKEN_FOR.search(text)
    if spoken is not None:
        return Tally(int(spoken["count"]), int(spoken["against"]), Span(spoken.start(), spoken.end()))
    first = ASKED_FOR.search(text)
    second = ASKED_AGAINST.search(text, first.end()) if first is not None else None
    if first is None or second is None:
        return None
    votes_for = _first_number(text, first.end(), second.start())
    votes_against = _first_number(text, second.end(), min(len(text), second.end() + REACH))
    if votes_for is None or votes_against is None:
        return None
    return Tally(votes_for, votes_against, Span(first.start(), second.end()))


def _first_number(text: str, start: int, end: int) -> int | None:
    """Return the first count between two offsets; an id such as A1 is none."""
    words = (match.group() for match in COUNTED_WORD.finditer(text, start, end))
    return next((value for word in words if (value := number(word)) is not None), None)


def abstained(text: str, start: int = 0, end: int | None = None) -> int:
    """Return how many abstained or handed in a blank vote; -1 where it is not said."""
    match = ABSTAINED.search(text, start, len(text) if end is None else end)
    value = number(match["count"] or match["after"]) if match is not None else None
    return -1 if value is None else value


def number(word: str) -> int | None:
    """Return the value of a count in digits or words; None for any other word."""
    if word.isdigit():
        return int(word)
    plain = fold(word).replace("-", "")
    if plain in ENGLISH_NUMBERS:
        return ENGLISH_NUMBERS[plain]
    if plain in ("geen", "niemand"):
        return 0
    value = dutch(plain)
    return int(value) if value is not None and value < 1000 else None


def _is_list(match: re.Match[str]) -> bool:
    """Whether two numbers only stand in a list: "met 410 leden en 85 kinderen"."""
    joint = re.search(r"\b(?:to|tegen|against|bij|stem|hand|vote)", match.group(), re.IGNORECASE)
    return not joint and not match["side"] and not match["side2"]


def _side(word: str | None) -> str:
    """Say on which side a word stands; empty for none."""
    plain = (word or "").casefold()
    if not plain:
        return ""
    return "against" if plain.startswith(("tegen", "against", "n")) else "for"


def _without_asides(text: str, start: int, end: int) -> tuple[str, list[int]]:
    """Return the text without what brackets say of persons or parties, and for each character where it stood."""
    kept: list[str] = []
    places: list[int] = []
    at = start
    for match in ASIDE.finditer(text, start, end):
        if not LETTERS.search(match.group()) or SIDED.search(match.group()):
            continue
        cut = match.start()
        while cut > at and text[cut - 1] == " ":
            cut -= 1
        kept.append(text[at:cut])
        places.extend(range(at, cut))
        at = match.end()
    kept.append(text[at:end])
    places.extend(range(at, end + 1))
    return "".join(kept), places
