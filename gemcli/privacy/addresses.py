"""Finds streets with a house number: by the ending of a street, or by what stands around a name and a number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from gemcli.model.span import Span
from gemcli.privacy.first_names import FIRST_NAMES
from gemcli.privacy.found import Found, Kind
from gemcli.privacy.house_numbers import ADDITION, RESIDES, lone_numbers
from gemcli.privacy.lazy import Lazy
from gemcli.privacy.said_dates import MONTHS
from gemcli.privacy.starts import before_numbers
from gemcli.privacy.street_words import (
    BEGINS_STREET,
    CAPITAL_PARTICLES,
    COUNTED,
    NO_STREET,
    NUMBERED_ROADS,
    QUARTERS,
    WAYS,
    ends_like_street,
)
from gemcli.text.words import PARTICLES, STOP_WORDS

SURE_ADDITION = re.compile(
    r"\d(?:[ -](?:bis|hs|huis|rood|zwart)|-[IVX]{1,4}|\ I{1,3}|\ IV)$"
    r"|\ \d{2,3}(?:[a-zA-Z]|\ [A-H]|-\d{1,2})$"
)
"""Additions that houses have and items do not: `12a`, and not `4a`."""

HOUSE = Lazy(
    rf"(?P<joint>,?\ (?:(?:thv|t\.?h\.?v\.?|t\.?o\.?|t/o|ter\ hoogte\ van|bij|tegenover|voor|naast)\ )?(?:huis)?"
    rf"(?:nr\.?|no\.?|nummer)\ ?|,?\ t/?\.?o\.?\ "
    rf"|,\ op\ (?=\d{{1,4}}[a-z]?(?:[,.;)]|\ en\ |\n|\Z))"
    rf"|\ \((?=\d{{1,4}}[^()\n]{{0,6}}\))"
    rf"|(?<=[^\W\d_]|[.'’])\ )"
    rf"(?!\d{{1,2}}[-./]\d{{1,2}}[-./]'?\d)(?P<number>[1-9]\d{{0,3}}){ADDITION}"
    rf"(?![\w%€²]|[.:/]\d|,\d(?!\d{{3}}\ ?[A-Z]{{2}}|\d{{4}})|-\d)"
    rf"(?!\ (?:uur|cm|mm|graden|euro|procent|miljoen|miljard|mln|mld|km|kilometer|meter|jaar|stemmen|leden|personen"
    rf"|woningen|keer|maal"
    rf"|dagen|weken|maanden|minuten|punten|zetels|fte|ha|hectare|{MONTHS})\b)",
    at=before_numbers("nr no nummer huisnr huisno huisnummer op o to", 32),
)
"""A house number with a blank before it."""

BESIDE = ("thv", "t.h.v", "t.o", "t/o", "to ", "ter", "bij", "tegenover", "voor", "naast")
"""Words with which a number is put beside a street; `nr. 12` alone is said of much else."""

NO_HOUSE = re.compile(
    r"^(?:(?:rijks|provinciale?|snel|auto|hoofdvaar|vaar|water)weg(?:en)?|spoorlijn|hoofd(?:stuk|punt|lijn)\w{0,3})$",
    re.IGNORECASE,
)
"""Roads that are numbered instead of built along."""

POSTCODE_AFTER = re.compile(r"[ ,;|·]{0,3}\n?[ \t]{0,8}[1-9]\d{3} ?[A-Z]{2}\b|\ (?:te|in)\ (?:'[st][ -])?[^\W\d_a-z]")
NAME_BEFORE = re.compile(
    r"(?:[^\W\d_a-z]\.|[^\W\d_a-z][\w'’-]{1,30})[ ](?:[a-z'’]{1,5}\ ){0,2}[^\W\d_a-z][\w'’-]{1,30}"
    r"(?:\ \([^()]{1,40}\))?$"
)
LABEL_BEFORE = re.compile(
    r"(?:adres(?:\ \w{1,12}){0,3}|straat|huisnummer|locatie|perceel|woonplaats|wonende|object|pand|betreft|onderwerp)$",
    re.IGNORECASE,
)
LEAD_IN = re.compile(
    r"(?:^|\ )(?:(?:aan|op|in|van|naar|bij|tegenover|naast|te|rond|achter|voor|over)\ (?:de|het|'t)|aan|wonend|wonende"
    r"|woonachtig|gevestigd|adres|perceel|pand|woning|huis|locatie|tegenover|nabij|naast|betreffende|hoek|thv|t\.h\.v\.|t\.o\.|t/o"
    r"|hoogte\ van|bekend(?:\ als)?|ingeschreven(?:\ staat)?|\w{0,20}vergunning|aanvraag|bezwaar|dakkapel|aanbouw"
    r"|uitbouw|garage|schuur|uitrit|inrit|betreft|overlast|\w{0,12}sloop\w{0,7}|kap|portiek|ligplaats|voorheen"
    r"|daarnaast|ernaast|achter|verhuist\ naar|verhuisd\ naar|koper|eigenaar\ van|gelegen\ aan|\w{0,12}melding"
    r"|staat\ op|^\ ?nu|beiden?|allebei|samen\ op|sleutel\ van|huur\ van)(?:\ (?:de|het))?$"
)
"""Words before a street that say that it is one."""
WEAK_LEAD = re.compile(r"(?:^|\ )(?:op|in|van|naar|bij|te|voor|over|tussen|en|inzake|t/m|tot)$")
"""Words before a street and before much else: the number has to be that of a house."""
CUT = re.compile(
    r"[\n|;\t,\":()<>?!“”]|\ /\ |\ {2}"
    r"|(?<=[^\W\d_]{4})(?<!\b[WwBbGgPpLlCcVv](?:eth|urg|ebr|ast|res|rof|uit|omm|eld))\.\ "
)
"""What a street does not go over; the stop of a title does not end a sentence: `Weth. Kwirtlaan`, `Burg. Vosstraat`."""

LABELS = frozenset(("bezoekadres", "postadres", "adres", "woonadres", "huisadres", "locatie", "retouradres"))
SIDES = frozenset(("ZZ", "NZ", "OZ", "WZ", "Z.Z.", "N.Z.", "O.Z.", "W.Z."))
"""The side of a water on which a street lies: `Kwirtvaart ZZ 61`."""
BEFORE_LOW_STREET = BEGINS_STREET | FIRST_NAMES | {"van", "der", "den"}
"""Words before the one with the ending of a street that are part of its name, in a text without capitals."""
LOW_LEAD = re.compile(
    r"(?:aan|op|in|van|naar|bij)\ (?:(?:de|het|'t)\ )?(?P<street>[^\W\d][\w.'’-]{1,30}(?:\ [\w.'’-]{1,30}){0,4})$"
)


def streets(text: str, *, is_lower: bool = False) -> Iterator[Found]:
    """Yield streets with a house number, and house numbers where somebody lives.

    >>> [one.text for one in streets("zij woont aan de Achterom 9 bis, hij op nummer 12; Bos, De Meent 3-II, 1234 AB")]
    ['Achterom 9 bis', 'De Meent 3-II', '12']
    """
    for house in HOUSE.finditer(text):
        if house.group("joint") in (" ", " (") and 1800 <= int(house.group("number")) <= 2100:
            continue
        start = _begin(text, house, is_lower=is_lower)
        if start is not None:
            yield Found(Span(start, house.end()), text[start : house.end()], Kind.ADDRESS, why="pattern")
    yield from lone_numbers(text)


def _begin(text: str, house: re.Match[str], *, is_lower: bool) -> int | None:
    """Return where the street begins that a house number belongs to, or None when there is none."""
    low = max(0, house.start() - 80)
    begin = max((cut.end() for cut in CUT.finditer(text, low, house.start())), default=low)
    piece = text[begin : house.start()].replace("\u00a0", " ")
    if is_lower:
        return _begin_low(piece, house)
    words = piece.split(" ")
    first = _run(words)
    while first is not None and first + 1 < len(words) and words[first].casefold().rstrip(":") in LABELS:
        first += 1
    if first is None or (NO_HOUSE.match(words[-1]) and not _is_built(text, house, words)):
        return None
    street = " ".join(words[first:])
    is_bracketed = house.group("joint").endswith("(")
    last = words[-2] if words[-1] in SIDES and len(words) > 1 else words[-1]
    if not is_bracketed and (ends_like_street(last) or not WAYS.isdisjoint(words[first : first + 2])):
        return house.start() - len(_street(street))
    mark = text[begin - 1 : begin] if begin else "\n"
    for at in (first, _behind_article(words, first)):
        if at is not None and _may_be_street(words[at:]) and _is_said(text, house, begin, mark, words, at):
            return house.start() - len(" ".join(words[at:]))
    return None


def _behind_article(words: Sequence[str], first: int) -> int | None:
    """Return where a street begins that stands behind somebody: `Fenna van de Kwirt 12`."""
    for at in range(len(words) - 1, first, -1):
        if words[at - 1] in ("de", "het", "'t") and words[at - 2] in ("van", "op", "aan", "in", "uit"):
            return at
        if words[at - 1] in ("op", "aan", "in"):
            return at
    return None


def _is_said(text: str, house: re.Match[str], begin: int, mark: str, words: Sequence[str], first: int) -> bool:
    """Whether what stands around a name and a number says that it is an address."""
    lead, street = " ".join(words[:first]), words[first:]
    is_beside = house.group("joint").lstrip(", ").startswith(BESIDE)
    return (
        is_beside
        or POSTCODE_AFTER.match(text, house.end()) is not None
        or SURE_ADDITION.search(house.group()) is not None
        or _is_piece(house, lead, street)
        or _is_led(text, begin, mark, lead)
    )


def _is_built(text: str, house: re.Match[str], words: Sequence[str]) -> bool:
    """Whether a road of a kind that is numbered has houses here: `Oude Rijksweg 12 bis`, `Rijksweg 3, 1234 AB Dorp`."""
    is_called = len(words) > 1 and words[-2] in ("Oude", "Nieuwe", "Verlengde")
    has_addition = house.group()[-1:].isalpha() or SURE_ADDITION.search(house.group()) is not None
    return is_called or has_addition or POSTCODE_AFTER.match(text, house.end()) is not None


def _is_led(text: str, begin: int, mark: str, lead: str) -> bool:
    """Whether what stands before a name and a number says that it is an address."""
    before = text[max(0, begin - 60) : max(0, begin - 1)]
    if not lead.strip():
        return (mark in (",", "(", "\t") and NAME_BEFORE.search(before.rstrip(" \t")) is not None) or (
            mark == ":" and LABEL_BEFORE.search(before) is not None
        )
    is_weak = WEAK_LEAD.search(lead) is not None and RESIDES.search(f"{before} {lead}") is not None
    return is_weak or LEAD_IN.search(lead) is not None


STANDS_ALONE = re.compile(r"\ {2}|[ ]?(?:[,;:|()\t\"/]|[-–]\ |\n|\.(?:\s|$)|$)")
BULLET = re.compile(r"(?:^|\ )[-–•*]\ ?$")
"""A mark of a list, or a dash between two pieces."""


def _is_piece(house: re.Match[str], lead: str, street: Sequence[str]) -> bool:
    """Whether a name and a number fill a piece between two marks: `(Wilgenroos 12a)`, `; De Meent 3-II;`."""
    is_long = len(house.group("number")) > 1 or house.end() > house.end("number")
    opens = not lead.strip() or BULLET.search(lead) is not None
    return opens and is_long and len(street) < 6 and STANDS_ALONE.match(house.string, house.end()) is not None


def _run(words: Sequence[str]) -> int | None:
    """Return the index of the first word of the capitalised row that ends a piece; None when it has no capital.

    >>> _run("zij woont aan de Lange Kerkstraat".split()), _run("Laan van Dorp".split()), _run("het is nu".split())
    (4, 0, None)
    """
    first = len(words)
    while first > 0 and (
        _is_capital(words[first - 1])
        or words[first - 1] in PARTICLES
        or words[first - 1] in ("en", "aan", "in", "voor")
    ):
        first -= 1
    while first < len(words) and not _opens(words, first):
        first += 1
    return first if first < len(words) and _is_capital(words[-1]) else None


def _opens(words: Sequence[str], at: int) -> bool:
    """Whether the name of a street may begin with a word: `Achter de Kwirt` does, `Achter Kwirt` begins behind it."""
    folded = words[at].casefold()
    if folded in STOP_WORDS and folded not in PARTICLES:
        is_article = words[at] == "It"
        return is_article or (_is_capital(words[at]) and words[at + 1 : at + 2] in (["de"], ["het"], ["'t"], ["den"]))
    return _is_capital(words[at]) or (words[at] in ("'t", "’t", "'s", "’s") and at + 1 < len(words))


ORDINAL = re.compile(r"\d{1,2}(?:e|de|ste)")
INITIALS = re.compile(r"(?:[^\W\d_a-z]\.){1,4}")


def _is_capital(word: str) -> bool:
    bare = word.lstrip("'’(")
    return bool(bare) and (bare[0].isupper() or ORDINAL.fullmatch(bare) is not None or word.startswith(("'s-", "’s-")))


def _may_be_street(words: Sequence[str]) -> bool:
    folded = [word.casefold().strip(".") for word in words]
    is_counted = not NO_STREET.isdisjoint(folded) and not (folded[0] in NUMBERED_ROADS and folded[-1] in QUARTERS)
    if len(words) > 5 or is_counted or folded[-1].endswith(COUNTED):
        return False
    last = words[-1]
    is_word = last[1:].replace("-", "").replace("'", "").replace("’", "").isalpha()
    return len(last) > 2 and not last.isupper() and folded[-1] not in STOP_WORDS and is_word


def _begin_low(piece: str, house: re.Match[str]) -> int | None:
    """The same in a text without capitals: the row of words with an ending, or what follows `aan de`."""
    words = piece.split(" ")
    if ends_like_street(words[-1]) and len(words[-1]) > 5:
        keep = len(words) - 1
        while keep > 0 and words[keep - 1] in BEFORE_LOW_STREET:
            keep -= 1
        return house.start() - len(" ".join(words[keep:]))
    tail = " ".join(words[-7:])
    shape = None
    for start in (match.start() for match in re.finditer(r"\b(?:aan|op|in|van|naar|bij) ", tail)):
        is_inside = shape is not None and tail.startswith("van ", start)
        shape = shape if is_inside else LOW_LEAD.match(tail, start) or shape
    if shape is None:
        return None
    street = shape.group("street").split(" ")
    is_short = len(street) == 1 and len(house.group("number")) > 1 and street[0] not in STOP_WORDS
    is_counted = not NO_STREET.isdisjoint(street) or street[-1].endswith(COUNTED)
    if not (RESIDES.search(piece) or is_short) or is_counted:
        return None
    return house.start() - len(shape.group("street"))


def _street(words: str) -> str:
    """Take off what stands before the name of a street.

    >>> _street("Plan Jan van Galenstraat"), _street("op de Lange Kerkstraat"), _street("Laan van Nieuw Dorp")
    ('Jan van Galenstraat', 'Lange Kerkstraat', 'Laan van Nieuw Dorp')
    """
    parts = words.split(" ")
    if parts[-1] in SIDES and len(parts) > 1:
        return f"{_street(' '.join(parts[:-1]))} {parts[-1]}"
    if parts[0] in WAYS or (len(parts) > 1 and parts[1] in WAYS):
        return words
    keep = len(parts) - 1
    while keep > 0 and (_belongs(parts[keep - 1], parts[: keep - 1]) or _is_first_of(parts, keep - 1)):
        keep -= 1
    while not _is_capital(parts[keep]) and keep + 1 < len(parts):
        keep += 1
    return " ".join(parts[keep:])


def _is_first_of(parts: Sequence[str], at: int) -> bool:
    """Whether a word is the first name of whom a street is called after, as in `Kwirt de Vosplein`."""
    is_word = _is_capital(parts[at]) and parts[at].isalpha() and parts[at].casefold() not in STOP_WORDS
    return is_word and parts[at + 1] in ("de", "den", "der", "ten", "ter")


def _belongs(word: str, before: Sequence[str]) -> bool:
    """Whether a word is part of the name of the street that follows it."""
    if word in CAPITAL_PARTICLES:
        return True
    if word in PARTICLES:
        return any(_is_capital(part) for part in before)
    is_initial = INITIALS.fullmatch(word) is not None
    return is_initial or word.casefold() in BEGINS_STREET or word.casefold() in FIRST_NAMES
