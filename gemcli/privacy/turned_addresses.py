"""Finds house numbers before their street, in words, or on a line of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gemcli.model.span import Span
from gemcli.privacy.addresses import LEAD_IN
from gemcli.privacy.found import Found, Kind
from gemcli.privacy.house_numbers import ADDITION, RESIDES
from gemcli.privacy.lazy import Lazy
from gemcli.privacy.postcodes import CODES
from gemcli.privacy.said_dates import MONTHS
from gemcli.privacy.starts import both, either, line_of, pieces, words, words_before_numbers
from gemcli.privacy.street_words import BEGINS_STREET, COUNTED, NO_STREET, ends_like_street
from gemcli.text.words import STOP_WORDS

CAPITAL = r"[^\W\d_a-zà-ÿ]"
WORD = (
    rf"(?:(?:Dr|Mr|Prof|Burg|St|Ds|Gen|Kon|Pr|Jhr|Ir|[A-Z])\.|{CAPITAL}[\w'’-]{{1,30}}"
    rf"|'[ts][ -]{CAPITAL}[\w'’-]{{1,30}})"
)
STREET = (
    rf"(?:(?:\d{{1,2}}e\ )?(?:(?:Achter|Onder|Tussen|Boven)\ (?:de|het)\ )?{WORD}"
    rf"(?:\ (?:(?:van|voor|en|de|der|den|het|aan)\ ){{0,2}}{WORD}){{0,3}})"
)
"""A street as it is written with capitals."""
NUMBER = rf"(?P<number>[1-9]\d{{0,3}}{ADDITION})"
ARTICLE = r"(?:de|het|'t)"

OF = Lazy(
    rf"\b(?:op|van|nummer|nr\.?|huisnummer|bij|in|aan)\ {NUMBER},?\ (?:van|aan|in|op)\ "
    rf"{ARTICLE}?\ ?(?P<street>{STREET})(?![\w-])",
    at=both(words("op van nummer nr huisnummer bij in aan"), words_before_numbers),
)
"""`op 14b van de Kwirt`, `nummer 12 aan de Kwirt`."""
BEFORE = Lazy(
    rf"(?P<lead>\b(?:aan|naast|achter|bij|voor|tegenover|op)\ (?:nummer\ )?"
    rf"|(?:\b[Aa]dres|\b[Ww]oon(?:adres|adr\.?|t|plaats))[:\ ]{{1,3}}"
    rf"|\(|(?:wonend|wonende|woonachtig|gevestigd)\ (?:op|aan|te)?\ ?){NUMBER},?\ (?P<street>{STREET})(?![\w-])",
    at=either(
        words("aan naast achter bij voor tegenover op adres woonadres woonadr woont woonplaats"),
        pieces("(", "wonend", "woonachtig", "gevestigd"),
    ),
)
"""`aan 12 Kwirt`, `Adres: 12 Kwirt`."""
LINE = Lazy(
    rf"(?:^|\n)[ \t]*(?:wonend\ op\ )?{NUMBER},?\ (?P<street>{STREET})[ \t]*\n"
    rf"(?=[^\n]{{0,24}}(?:[1-9]\d{{3}}\ {{0,2}}-?[A-Za-z]\ ?[A-Za-z]\b))",
    at=line_of(CODES, above=1),
)
"""A line of a letterhead over a postcode."""
SPLIT = Lazy(
    rf"(?:^|\n)[ \t]*(?P<street>[Aa]an\ de\ {STREET}|{STREET}),?[ \t]*\n[ \t]*"
    rf"(?P<word>(?:huis)?(?:nummer|nr\.?)[ :]{{1,2}})?{NUMBER}[ \t]*"
    r"\n(?=[^\n]{0,24}(?:[1-9]\d{3} {0,2}-?[A-Za-z] ?[A-Za-z]\b))",
    at=line_of(CODES, above=2),
)
"""A street, its number on the next line, and a postcode under both."""

ONE = "(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen)"
TENS = "(?:twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig)"
BELOW = rf"(?:{ONE}(?:en|ën){TENS}|{TENS}|tien|elf|twaalf|dertien|veertien|(?:vijf|zes|zeven|acht|negen)tien|{ONE})"
SPELLED = rf"(?:{ONE}?honderd(?:en)?{BELOW}|{ONE}?honderd|{BELOW})"
"""A number in words up to 999."""
NUMBER_WORDS = ("tien", " elf", "twaalf", "dertien", "veertien", "tig", "honderd", "nummer", "nr")
"""Pieces of numbers in words."""
SMALL = re.compile(ONE)
"""Words that count much else: `in de Kwirtstraat een`."""
IN_WORDS = Lazy(
    rf"(?<![\w-])(?P<street>{STREET}),?\ (?P<word>(?:huis)?(?:nummer|nr\.?)\ )?(?P<number>{SPELLED})(?:\ [a-dA-D])?"
    r"(?=[,.;:)]|\ (?:te|in|met|en)\ |[ \t]*(?:\n|\Z))",
    lines_with=pieces(*NUMBER_WORDS),
)
NUMBER_IN_WORDS = Lazy(
    rf"(?<=[^\W\d_]\ )(?:huis)?(?:nummer|nr\.?)\ (?P<number>{SPELLED})(?!\w)", at=words("huisnummer huisnr nummer nr")
)
"""`nummer twaalf`, where somebody lives."""
OF_NEIGHBOURS = Lazy(
    r"\b(?:buren|buurman|buurvrouw|overburen|(?:buurt)?bewoner|(?:buurt)?bewoonster|omwonende)\b[^.\n;:,]{0,40}?"
    rf"\ (?:van|op)\ {NUMBER}(?![\w/]|[.,:-]\d)"
    rf"(?!\ (?:jaar|uur|euro|{MONTHS}|procent|maanden|weken|dagen|woningen|huizen|meter"
    rf"|km|keer|leden|mensen|personen)\b)",
    at=words("buren buurman buurvrouw overburen bewoner buurtbewoner bewoonster buurtbewoonster omwonende"),
)
"""`mijn buren van 12`."""


def turned(text: str) -> Iterator[Found]:
    """Yield streets behind their number, numbers in words, and numbers of neighbours.

    >>> [one.text for one in turned("Zij woont op 14b van de Kwirt, hij aan de Kwirtlaan veertien; de buren van 9 ook")]
    ['14b van de Kwirt', 'Kwirtlaan veertien', '9']
    """
    if not DIGIT_OR_WORD.search(text):
        return
    for shape in OF.finditer(text):
        if _is_street(shape["street"]) and _is_home(text, shape):
            yield _found(text, shape.start("number"), shape.end("street"))
    for shape in BEFORE.finditer(text):
        if _is_street(shape["street"]) and (ends_like_street(shape["street"]) or _is_home(text, shape)):
            yield _found(text, shape.start("number"), shape.end("street"))
    for shape in (*LINE.finditer(text), *SPLIT.finditer(text)):
        if _is_street(shape["street"]):
            start, end = (
                min(shape.span("number"), shape.span("street"))[0],
                max(shape.end("number"), shape.end("street")),
            )
            yield _found(text, start, end)
    whole: set[int] = set()
    for shape in IN_WORDS.finditer(text):
        is_said = shape["word"] or ends_like_street(shape["street"]) or _is_home(text, shape)
        is_small = SMALL.fullmatch(shape["number"]) is not None and not shape["word"]
        if _is_street(shape["street"]) and is_said and not is_small:
            whole.add(shape.end("number"))
            yield _found(text, shape.start("street") + _skipped(shape["street"]), shape.end())
    for shape in NUMBER_IN_WORDS.finditer(text):
        if shape.end("number") not in whole and RESIDES.search(text, max(0, shape.start() - 80), shape.end() + 40):
            yield _found(text, *shape.span("number"))
    for shape in OF_NEIGHBOURS.finditer(text):
        yield _found(text, *shape.span("number"))


DIGIT_OR_WORD = re.compile(r"\d|\b(?:nummer|nr|honderd|twaalf|elf|tien|een|twee|drie|vier|vijf|zes|zeven|acht|negen)")


def _found(text: str, start: int, end: int) -> Found:
    return Found(Span(start, end), text[start:end], Kind.ADDRESS, why="context", is_sure=False)


def _is_street(words: str) -> bool:
    parts = words.split(" ")
    folded = [part.casefold().strip(".") for part in parts]
    last = folded[-1]
    is_counted = last.endswith(COUNTED) or not NO_STREET.isdisjoint(folded)
    return (
        not is_counted
        and not parts[-1].isupper()
        and last not in STOP_WORDS
        and (len(parts) > 1 or last not in BEGINS_STREET)
    )


def _is_home(text: str, shape: re.Match[str]) -> bool:
    """Whether words for living or building stand around a number and a street."""
    low = max((cut.end() for cut in LINE_END.finditer(text, max(0, shape.start() - 90), shape.start())), default=0)
    before = text[max(low, shape.start() - 90) : min(shape.start("number"), shape.start("street"))]
    return (
        RESIDES.search(before) is not None
        or HOME.search(before) is not None
        or LEAD_IN.search(before.rstrip()) is not None
        or RESIDES.search(text, shape.end(), shape.end() + 40) is not None
    )


LINE_END = re.compile(r"\n")
HOME = re.compile(
    r"\b(?:tuin|aanbouw|dakkapel|uitbouw|schuur|garage|balkon|kelder|dak|gevel|verbouw\w*|gracht|bezoek|eigen\w*|koper|perceel)\b",
    re.IGNORECASE,
)
"""What belongs to a house."""


def _skipped(street: str) -> int:
    """How many signs stand before the street in a row of capitalised words."""
    parts = street.split(" ")
    return len(parts[0]) + 1 if len(parts) > 1 and parts[0].casefold() in STOP_WORDS else 0
