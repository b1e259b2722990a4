"""Finds dates of birth: dates that a word says it of, and dates in brackets behind a person."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from gemcli.model.span import Span
from gemcli.privacy.found import Found, Kind
from gemcli.privacy.lazy import Lazy, holds
from gemcli.privacy.said_dates import MONTHS, SAID, day_words, year_of
from gemcli.privacy.starts import numbers, pieces, shapes, words

RELATIVES = (
    r"(?:mevr\.?|klant|melder|meldster|moeder|vader|partner|cliënte?|betrokkene|bewoon?ster|bewoner|man|vrouw|kind|zus|broer|oma|opa|mevrouw|mw\.?|dhr\.?"
    r"|meneer|heer|jongere|leerling|huurder|huurster|buurman|buurvrouw|echtgenote?)"
)
BETWEEN = r"(?:\ ?[./–-]\ ?|\ )"
FOLD = r"(?:[ -]|[ ]?\n[ \t>]{0,12})"
"""Between a day, a month and a year: a line may end there."""
DATE = (
    rf"\d{{1,2}}{BETWEEN}\d{{1,2}}{BETWEEN}(?:\d{{4}}|'?\d{{2}})|\d{{4}}-\d{{1,2}}-\d{{1,2}}"
    rf"|\d{{1,2}}(?:e|de|den|ste)?{FOLD}(?:{MONTHS})\.?{FOLD}(?:van\ het\ jaar\ )?(?:\d{{4}}|'\d{{2}})"
)
DAY = rf"\d{{1,2}}\ (?:{MONTHS})"
"""A birthday without the year: a word for being born stands before it."""
DIGITS = r"(?:(?:19|20)\d\d[01]\d[0-3]\d|[0-3]\d[01]\d(?:19|20)\d\d)(?!\d)"
"""A date in eight digits, as systems write it: `14051961`."""
WORD = (
    r"(?:geboren|geboorte(?:datum|dag|jaar|plaats)?|geb\.?\ ?(?:datum|dat\.?|d\.?d\.?|plaats)|geb\.?|gebdatum|g\.d\."
    r"|gd:|verjaardag|verjaart|jarig|ter\ wereld(?:\ gekomen)?|date\ of\ birth|dob|d\.o\.b\.|born)"
)
FORM = (
    r"(?:\ ?/\ ?(?:bsn|plaats|te)|[ \t]?\((?:dd|d)[^()\n]{2,12}\)"
    r"|\ (?:en|of|/)\ -?(?:plaats|datum|geboorteplaats|geboortedatum))?"
)
"""What a form adds to its label: `Geboortedatum (dd-mm-jjjj):`, `Geboorteplaats en -datum:`."""
PLACE = r"(?:[^\d\n.;:|]|(?<=\b[Ss]t)\.|\n[ >]{0,8}(?=\S)){2,40}?"
BORN = Lazy(
    rf"\b{WORD}(?!\w){FORM}[ \t]{{0,12}}(?:(?:[.…_][ \t]{{0,3}}){{3,60}})?"
    rf"(?:[:;|,=]|(?<=:))?[ \t]{{0,12}}\n?[ \t>]{{0,12}}"
    rf"(?:d\.?d\.?\ |(?:in|te|at)\ {PLACE}[ ,(](?:d\.?d\.?\ )?|(?<=:\ ){PLACE},\ |op[ ]?\n[ \t>]{{0,12}}"
    rf"|[^\d\n.;:|,]{{0,30}}?(?<![^\W\d_]))"
    rf"(?P<date>(?<!\d)(?:{DATE}|{DAY}|{DIGITS}|(?<=[ :])[0-3]\d[01]\d\d\d(?!\d))"
    rf"|(?<=\ )(?:19|20)\d{{2}})(?![\w/-])",
    re.IGNORECASE,
    at=words(
        "geboren geboorte geboortedatum geboortedag geboortejaar geboorteplaats geb gebdatum gebdat gebdd gebd"
        " gebplaats g gd verjaardag verjaart jarig ter date dob d born"
    ),
)
"""A date that a word for being born stands before: `geboren te Dorp op 12 maart 1985`, `Geb.: 3-4-1990`."""

BORN_AFTER = Lazy(
    r"[ \n](?:(?:is|was|werd|zijn)\ )?geboren\b|\ ?\((?:geb\.?|geboren|\*)\)",
    re.IGNORECASE,
    at=pieces(
        *(f"{blank}{verb}geboren" for blank in " \n" for verb in ("", "is ", "was ", "werd ", "zijn ")),
        *("(geb", "(*", " (geb", " (*"),
    ),
)
ENDS_IN_DATE = Lazy(
    rf"(?<![\d.-])(?P<date>{DATE}|{DIGITS})(?:\ (?:te|in)\ (?:'s-)?[^\W\d_][\w'’ -]{{1,30}})?$", re.IGNORECASE
)
"""A date, perhaps with a place, before the word: `op 3 april 1962 te Dorp geboren`."""
STARRED = Lazy(
    rf"(?:\((?:[*°†]|geb\.)|[ \t][*°])\ ?(?P<date>{DATE}|{DIGITS})(?=[\s),;.†-]|\Z)",
    re.IGNORECASE,
    at=pieces("(*", "(°", "(†", "(geb", " *", " °", "\t*", "\t°"),
)
"""The mark of genealogists, in brackets or behind a name: `(* 3 april 1962)`, `Bo Vos * 3 april 1962`."""
OPENS_LINE = re.compile(r"(?:^|\n)[ \t]*$")
"""Before a star that opens a line, as in a list."""
SHORT_WORD = Lazy(rf"\b(?:gb|gdm|gebd)\.?:?\s{{1,13}}(?P<date>{DATE}|{DIGITS})", re.IGNORECASE, at=words("gb gdm gebd"))
"""`gb 3-4-1962`, `Gdm 03.04.62`."""
HEADED = Lazy(
    rf"\b(?:ter\ identificatie|gegevens|personalia):\ (?P<date>{DATE}|{DIGITS})",
    re.IGNORECASE,
    at=words("ter gegevens personalia"),
)
BEFORE_BSN = Lazy(
    rf"(?<![\d.-])(?P<date>{DATE}|{DIGITS})[ ,;/|\t]{{1,6}}(?:bsn|burger[ -]?service)\b",
    re.IGNORECASE,
    at=numbers,
)
"""A date right before a citizen service number."""
IN_WORDS = Lazy(SAID, re.IGNORECASE, at=words(day_words()))
BABY = Lazy(
    rf"\b(?:baby|kindje|zoontje|dochtertje)\ van\ (?P<date>{DATE})",
    re.IGNORECASE,
    at=words("baby kindje zoontje dochtertje"),
)
KIN = Lazy(
    rf"\b(?:moeder|vader|dochter|zoon|oma|opa|man|vrouw|partner|baby|kind|leeftijd|bruid|bruidegom|echtgenote?)"
    rf"(?:\s\((?P<date>{DATE})\)|\s(?:is|was)\svan\s(?P<of>{DATE}))"
    rf"|\b(?:hij|zij|ze)\s{{1,12}}(?:is|was)\svan\s(?P<said>{DATE})|\b(?:bruid|bruidegom)\s(?P<bare>{DATE})",
    re.IGNORECASE,
    at=words(
        "moeder vader dochter zoon oma opa man vrouw partner baby kind leeftijd bruid bruidegom echtgenoot echtgenote"
        " hij zij ze"
    ),
)
"""`Moeder (14-2-34)`, `zij is van 29 oktober 1922`, also over the end of a line."""
FIELD = Lazy(
    rf"geb(?:oorte)?_?dat(?:um)?\w{{0,24}}[ \t]{{0,4}}[:=;][ \t]{{0,4}}\"?(?P<date>{DATE}|{DIGITS})",
    re.IGNORECASE,
    at=pieces("gebdat", "geb_dat", "geboortedat", "geboorte_dat"),
)
"""`veld_gebdat_aanvrager: 05-10-2012`."""
BORN_IN = Lazy(
    rf"\b(?:geboren|geb\.?)\ [^\W\d_a-z][\w'’-]{{2,30}},\ (?P<date>{DATE})", re.IGNORECASE, at=words("geboren geb")
)
"""`geboren Voorbeeldstad, 3 april 1962`."""
OF_WHOM = re.compile(
    r"(?:\b(?:geboren(?:\s+op)?|geb\.|dochter|zoon|kind|jarig|verjaardag)[^.;]{0,50}|\b(?:is|ben|was|pas|nog|echt)\s+van\s+)$",
    re.IGNORECASE,
)
"""What stands before a date in words that is a birth though the year is not long ago."""
OF_PAPER = re.compile(
    r"\b(?:besluit|wet|vergunning|verordening|brief|akte|notulen|verslag|motie|arrest|uitspraak|raadsvergadering)"
    r"\w{0,4}\s+(?:van|d\.d\.|op|uit|gedateerd)\s+$",
    re.IGNORECASE,
)
"""What stands before the date of a paper."""

BEHIND = Lazy(
    rf"\s{{0,2}}\((?:[^\W\d_]{{3,15}},\ |(?:is\ )?van\ |gb\.?\ |\*\ ?)?(?P<date>{DATE}|{DIGITS})"
    rf"(?:\s?[-–†]\s?(?:†\s?)?(?:{DATE})|,\s[^()]{{2,60}})?\)"
    rf"|,?\ (?:van|is)\ (?P<said>{DATE})(?![\w-])|,\ (?P<digits>{DIGITS})"
    rf"|(?:,\s{{1,12}}|\ ?/\ ?)(?P<between>{DATE})(?=[,.;\n]|\ [(/]|\ (?-i:[A-ZÀ-Þ])|\Z)"
    r"(?!,\ (?:(?:uw|ons)\ )?(?:kenmerk|ref|betreft|inzake|nr|nummer|pagina|p\.))"
    rf"|(?:[ ]{{2,40}}|\t{{1,8}})(?P<apart>{DATE})(?![\w-])|[ \t]{{1,40}}(?P<beside>{DATE}|(?:19"
    rf"|20)\d\d[01]\d[0-3]\d(?!\d))(?![\w-])",
    re.IGNORECASE,
)
"""A date behind a person: in brackets, perhaps with what somebody is or with the date of a death; or after a comma."""
OPENS_DATE = re.compile(r",? (?:van|is) |,\s|\s{0,2}\(|[ \t]{1,40}\d| ?/", re.IGNORECASE)
"""What stands between somebody and such a date."""
FAMILY = re.compile(
    r"\b(?:zoon|zoontje|dochter|dochtertje|kind|kinderen|kids|jongste|oudste|middelste|baby|meisje|jongen|zusje|broertje"
    r"|leerling|kleinzoon|kleindochter|kleinkind|gezin|ter\ nagedachtenis|herinnering)\b",
    re.IGNORECASE,
)
NEAR = 80
"""Code points before a person in which a word says that it is a child."""
OF_DATE = Lazy(
    rf"\b(?:ik\ ben|(?:hij|zij|ze|{RELATIVES}|die|dochter|zoon)"
    rf"(?:\ [^\W\d_]{{2,20}}){{0,3}}?\ (?:is|was|ben|zijn))\ van\ (?P<date>{DATE})"
    rf"|\b(?:ik\ ben|(?:hij|zij|ze)\ (?:is|was))\ (?P<bare>{DATE})"
    rf"|(?:\b(?:echt|pas|nog|hij|zij|ze|dat\ ik)|,\ is)\ van\ (?P<of>{DATE})"
    rf"|\b\d{{1,3}}(?:\ (?:jaar(?:\ oud)?|werd|wordt|geworden)(?:\ \(|,\ )|\ \()(?:van\ )?(?P<aged>{DATE})",
    re.IGNORECASE,
    lines_with=shapes(
        re.compile(r" van \d", re.IGNORECASE),
        re.compile(r"(?: jaar(?: oud)?| werd| wordt| geworden)(?: \(|, )\d|\d \((?:van )?\d", re.IGNORECASE),
        re.compile(r"(?:\b(?:hij|zij|ze) (?:is|was)|\bik ben) \d", re.IGNORECASE),
    ),
)
"""`zij is van 14 mei 1961`, `47 jaar (14-5-1961)`, `Ze is 14 mei 1961 en woont`."""
ROW = Lazy(
    rf",\ (?P<date>{DATE})(?=,\ (?:[1-9]\d{{3}}\ ?[A-Z]{{2}}\b|(?i:bsn|burgerservice|tel|mobiel|wonend|adres"
    rf"|[+(]?0\d)))",
    re.IGNORECASE,
)
"""A date between a name and more of the same person: `A. Vos, 3 april 1962, 1234 AB`."""
BESIDE_NUMBER = Lazy(
    rf"(?<!\d)\d{{3,4}}[ .-]?\d{{2,3}}[ .-]?\d{{2,3}}(?:,|;|\ /|\ en)\ (?P<date>{DATE})(?=[),;.\n])",
    re.IGNORECASE,
    at=numbers,
)
BSN_BEFORE = re.compile(r"\b(?:bsn|burger[ -]?service[ -]?n(?:umme)?r)\b[^\n]{0,12}$", re.IGNORECASE)
"""A date right behind a citizen service number: `(BSN 999990019, 3-4-1962)`."""
BEFORE_WORD = 70
"""Code points before the word in which the date is looked for."""
LAST_YEAR = 2016
"""The last year of which a bracketed date is taken for a birth: later ones are mostly dates of letters."""


OLD_YEAR = 2010
"""The last year where no bracket stands: `brief van A. Vos, 12 mei 2014` tells when the letter was written."""
GEBOREN = re.compile(r"\s+(?:is\s+|was\s+)?geboren\b", re.IGNORECASE)
TABLE_YEAR = 2020
"""The same in the columns of a list: a letter has no gap before its date."""
YOUNGEST = 15
"""Two digits up to which a year is of this century."""


def births(text: str) -> Iterator[Found]:
    """Yield dates of birth that a word says so of.

    >>> [found.text for found in births("geboren d.d. 12.10.1987, geb. te Dorp op 3 mei '61; overleden 4 mei 2020")]
    ['12.10.1987', "3 mei '61"]
    """
    for shape in BORN.finditer(text):
        yield _born(shape, 0)
    for word in BORN_AFTER.finditer(text):
        low = max(0, word.start() - BEFORE_WORD)
        before = ENDS_IN_DATE.search(text[low : word.start()].rstrip())
        if before is not None:
            yield _born(before, low)
    for shape in STARRED.finditer(text):
        if shape.group()[0] == "(" or not OPENS_LINE.search(text[max(0, shape.start() - NEAR) : shape.start()]):
            yield _born(shape, 0)
    for pattern in (SHORT_WORD, HEADED, BEFORE_BSN):
        yield from (_born(shape, 0) for shape in pattern.finditer(text) if _year(shape["date"]) < LAST_YEAR)
    for shape in KIN.finditer(text):
        group = next(name for name in ("date", "of", "said", "bare") if shape[name])
        if group == "date" or _year(shape[group]) < LAST_YEAR:
            yield _born(shape, 0, group)
    for pattern in (BABY, BORN_IN, FIELD):
        yield from (_born(shape, 0) for shape in pattern.finditer(text))
    yield from _in_words(text)
    for shape in BESIDE_NUMBER.finditer(text) if holds(text, ("bsn", "burger")) else ():
        is_named = BSN_BEFORE.search(text, max(0, shape.start() - 40), shape.start())
        if is_named and _year(shape["date"]) < LAST_YEAR:
            yield _born(shape, 0)
    for shape in OF_DATE.finditer(text):
        group = next(name for name in ("date", "bare", "of", "aged") if shape[name])
        if _year(shape[group]) < LAST_YEAR:
            yield _born(shape, 0, group)


def _born(shape: re.Match[str], shift: int, group: str = "date") -> Found:
    start, end = shape.span(group)
    return Found(Span(start + shift, end + shift), shape.group(group), Kind.BIRTH_DATE, why="context")


def _in_words(text: str) -> Iterator[Found]:
    """Yield dates in words; of who is spoken of has to be said where the year is not long ago."""
    for shape in IN_WORDS.finditer(text):
        before = text[max(0, shape.start() - NEAR) : shape.start()]
        is_whole = re.search(r"negentien|duizend|\d", shape.group()) is not None
        is_old = is_whole and year_of(shape.group()) < OLD_YEAR and not OF_PAPER.search(before)
        if is_old or OF_WHOM.search(before) or GEBOREN.match(text, shape.end()):
            yield Found(Span(*shape.span()), shape.group(), Kind.BIRTH_DATE, why="context", is_sure=False)


def births_behind(text: str, people: Iterable[Found]) -> Iterator[Found]:
    """Yield dates right behind a person: `Dochter Fenna Vos (12-3-2009)`, `Bo Vos, 3 april 1962.`."""
    for person in people:
        if not OPENS_DATE.match(text, person.span.end):
            continue
        row = ROW.match(text, person.span.end)
        if row is not None and _year(row["date"]) < LAST_YEAR:
            yield Found(Span(*row.span("date")), row["date"], Kind.BIRTH_DATE, why="context", is_sure=False)
            continue
        shape = BEHIND.match(text, person.span.end)
        if shape is None:
            continue
        group = next(name for name in ("date", "said", "digits", "between", "apart", "beside") if shape[name])
        last = {"date": LAST_YEAR, "digits": LAST_YEAR, "apart": TABLE_YEAR}.get(group, OLD_YEAR)
        is_child = group in ("date", "apart", "beside") and _is_child(text, person)
        if _year(shape[group]) < last or is_child:
            yield Found(Span(*shape.span(group)), shape[group], Kind.BIRTH_DATE, why="context", is_sure=False)


def _is_child(text: str, person: Found) -> bool:
    """Whether somebody stands among children, so that a late year is one of birth."""
    return FAMILY.search(text, max(0, person.span.start - NEAR), person.span.start) is not None


def _year(date: str) -> int:
    """Return the year of a date in any writing.

    >>> _year("12-3-1980"), _year("1980-03-12"), _year("3 mei '61")
    (1980, 1980, 1961)
    """
    if date.isdigit():
        return int(date[:4] if date[:2] in ("19", "20") and date[4:6] <= "12" else date[-4:])
    whole = re.search(r"\d{4}", date)
    if whole:
        return int(whole.group())
    return (2000 if int(date[-2:]) <= YOUNGEST else 1900) + int(date[-2:])
