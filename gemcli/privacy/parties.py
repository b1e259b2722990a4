"""Finds who belongs to a party: people with its name in brackets, behind them, under them or before them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from gemcli.model.span import Span
from gemcli.privacy.functions import FULL, TURNED, name_before
from gemcli.privacy.lazy import Lazy
from gemcli.privacy.rows import letters_of
from gemcli.privacy.starts import either, line_of, opening, pieces, shapes

PARTY_SHAPE = re.compile(
    r"(?!(?:GGD|GGZ|MfN|SKJ|BIG|RO|KCC|RUD|OD|ODR|AOV|HRM|ICT|RA|RB|AA|MSc|BSc|LLM|LLB|MBA|PhD|Wmo|WMO|SZW|BOA|OM|NVM"
    r"|KNB|BRP|VTH|WOZ|SD|JZ|BZ|AZ|CJG|VVE|POH|IB|HRO|UWV|SVB|IND|COA|RVO|RWS|OV|IT|PO|VO|MT|HR|TOA|WT|BV|NV|MR|OR)\b)"
    r"[A-Z][A-Za-z0-9]{0,3}[A-Z0-9][A-Za-z]{0,3}(?:[/.-][A-Z]{2,4})?|(?:Groep|Lijst|Fractie|Partij|Beweging)\ .{2,30}"
    r"|(?:[A-Z][A-Za-z]{1,12}/){1,2}[A-Z][A-Za-z]{1,12}|(?:Forza|Trots|Ons|Hart|Vrij|Sociaal|Progressief"
    r"|Samen)[ !].{2,30}"
    r"|(?:Gemeente|Dorps|Algemeen\ |Lokaal\ |Inwoners|Burger)[Bb]elangen?\b.{0,30}|(?:Leefbaar|Lokaal)\ .{2,30}"
)
"""A shorthand with at least two capitals that is no service, register or degree; or a group that carries a name."""
CHAIRS = re.compile(
    r"(?:(?:wnd|plv)\.?\ )?(?:vz|voorz|voorzitter|lid|raad|raadslid|rl|fractievz"
    r"|fractievoorzitter)\.?,\ (?=[A-Z])"
)
"""What may stand before the party in brackets: `(vz, SP)`."""

INSIDE = re.compile(r"\((?<=[ \t\n]\()(?P<party>[^()]{2,40})\)")
"""Brackets behind white space: a party's name may be cut by the end of a line."""
MOST_BLANKS = 4
"""Code points of white space between a name and the brackets."""
LETTERS = re.compile(r"[^\W\d_]+")
NEAR = 70
"""Code points between the brackets of two members of one list."""
NO_PARTY = re.compile(r"\d|^(?:[a-z]|[^\W\d_]\.?$)|@")
"""What stands in brackets and is no party: numbers, words in small letters, a single letter (an agenda item)."""

OVER = Lazy(
    rf"(?:^|\n)[ \t]*(?P<name>{FULL})[ \t]*\n[ \t]*(?P<party>[^\n]{{2,40}})(?=\n|$)",
    at=either(opening, shapes(re.compile(r"\n(?=[^\n\d:;?!(]*+[\n(])"))),
)
"""A name over the name of a party, as under a motion."""
ROW = Lazy(
    rf"(?:^|\n)[ \t]*(?P<party>[^\s][^\n]{{1,40}}?)(?:\ {{2,}}|\t)[ \t]*(?P<name>{TURNED}|{FULL})"
    r"(?=[ \t]*(?:\n|$)|[ ]{2}|\t)",
    at=line_of(pieces("  ", "\t")),
)
"""A row of a table: a party, and who sits for it."""
ROW_TURNED = Lazy(
    rf"(?:^|\n)[ \t\d.|]{{0,8}}(?P<name>{TURNED}|{FULL})(?:\ {{2,}}|\t|\ ?\|)[ \t]*(?P<party>[^\s][^\n\t]{{1,30}}?)"
    r"(?=[ \t]*(?:\n|$)|[ ]{2}|\t|\ ?\|)",
    at=line_of(pieces("  ", "\t", "|")),
)
"""A row of a table: somebody, and the party."""
BRACKETED = Lazy(
    rf"(?<![\w-])(?P<party>[A-Z][A-Za-z0-9/]{{1,20}})\ \((?:mw\.\ |dhr\.\ )?(?P<name>{FULL})\)",
    lines_with=pieces(" ("),
)
"""`samen met CDA (Anna Vos)`."""
PARTY_FIRST = Lazy(
    r"\b(?P<party>[^\W\d_a-z][\w-]{1,20}?)"
    rf"(?:-(?:raadslid|fractievoorzitter|er|woordvoerder)|['’]er)\ (?P<name>{FULL})",
    lines_with=pieces("-raadslid", "-fractie", "-er ", "-woord", "'er ", "’er "),
)
"""`D66-raadslid Vos`, `VVD'er Vos`."""
LOW_MEMBER = Lazy(
    r"\b(?:de heer|mevrouw|meneer) (?P<name>(?:(?:van|de|den|der|het|el|al|ter|ten|ben|ait|op|in|'t) ){0,3}"
    r"[^\W\d_]{2,30}(?:['’][^\W\d_]{2,30})?(?: ?- ?(?:(?:van|de|el|al|ter|ben|ait|den|der) ){0,2}[^\W\d_]{2,30})?)"
    r" (?:spreekt |sprak )?(?:van|namens|voor) (?:de |het )?(?P<party>[\w-]{2,20}(?: [\w-]{2,20})?)",
    at=pieces("de heer ", "mevrouw ", "meneer "),
)
"""`de heer vos van de vvd`, in a text without capitals."""


BEHIND = Lazy(
    r"(?:\ (?:van|v/d|vd|v\.d\.|namens|voor)\ (?:de\ |het\ )?(?:fractie\ (?:van\ )?)?|(?<=[^\W\d_]),\ "
    r"|(?<=[^\W\d_])\ [-–]\ )"
    r"(?=(?P<party>[^\W_a-z]\S{0,30}(?:[ \n]\S{1,30}){0,3}))",
    at=pieces(" van ", " v/d ", " vd ", " v.d. ", " namens ", " voor ", ", ", " - ", " – "),
)
"""What may be a party behind a name: `van de VVD`, `, Groen Dorp`."""


LOW_HEADS = frozenset(
    (
        "lijst",
        "gemeente belangen",
        "d66",
        "christenunie",
        "gemeentebelangen",
        "gemeentebelang",
        "dorpsbelangen",
        "christen",
        "groen",
        "leefbaar",
    )
)
"""With what names of parties begin in talk: `mevrouw vos van lijst kwirt`."""


def _is_known(words: str, parties: set[str]) -> bool:
    """Whether words are a known party, begin with one, or join several: `SGP/CU`."""
    party = words.strip().casefold()
    first = party.split(" ")[0]
    return party in parties or first in parties or first in LOW_HEADS or set(party.split("/")) <= parties


def members(text: str, parties: set[str]) -> Iterator[tuple[str, str]]:
    """Yield names with a party in brackets behind them, and the party in small letters.

    What stands in brackets is a party when it is known or written like one, when it stands behind three people, or
    when it stands in one row with a party.

    >>> sorted(members("Aanwezig: A. Vos (SP), B. Kok (Dorp Sterk); C. Bos (zie boven)", {"sp"}))
    [('A. Vos', 'sp'), ('B. Kok', 'dorp sterk')]
    """
    inside = [
        (Span(_lead(text, shape.start()), shape.end()), CHAIRS.sub("", " ".join(shape["party"].split())))
        for shape in INSIDE.finditer(text)
    ]
    named = [(span, party, name) for span, party in inside if (name := name_before(text, span.start))]
    behind = Counter(party.casefold() for party, _ in {(party, name) for _, party, name in named})
    sure = [
        party.casefold() in parties or PARTY_SHAPE.fullmatch(party) is not None or behind[party.casefold()] >= 3
        for _, party, _ in named
    ]
    for order in (range(1, len(named)), range(len(named) - 2, -1, -1)):
        for at in order:
            beside = at - order.step
            first, second = sorted((named[at][0], named[beside][0]))
            is_near = second.start - first.end < NEAR and not NO_PARTY.search(named[at][1])
            sure[at] = sure[at] or (sure[beside] and is_near)
    for (_, party, name), is_party in zip(named, sure, strict=True):
        if is_party:
            yield name, party.casefold()


def _lead(text: str, start: int) -> int:
    """Return where the white space before a place begins."""
    blanks = text[max(0, start - MOST_BLANKS) : start]
    return start - len(blanks) + len(blanks.rstrip(" \t\n"))


@lru_cache(maxsize=1024)
def _first_row(party: str) -> str:
    """Return the first row of letters of a party's name, without which no text names it; nothing where it has none."""
    row = LETTERS.search(party)
    return row.group() if row else ""


def of_parties(text: str, parties: set[str]) -> Iterator[str]:
    """Yield names of people whom a text says a known party of: `de heer Vos van de VVD`, `Anna Vos, Groen Dorp`."""
    wanted = {*map(_first_row, parties), *LOW_HEADS}
    if "" not in wanted and wanted.isdisjoint(letters_of(text).places):
        return
    for pattern in (OVER, ROW, ROW_TURNED, PARTY_FIRST, LOW_MEMBER):
        yield from (shape["name"] for shape in pattern.finditer(text) if _is_known(shape["party"], parties))
    for shape in BRACKETED.finditer(text):
        if shape["party"].casefold() in parties:
            yield shape["name"]
    heads = {party.split(" ")[0].rstrip(".,;:)") for party in parties}
    for shape in BEHIND.finditer(text):
        if shape["party"].split(None, 1)[0].casefold().rstrip(".,;:)") not in heads:
            continue
        words = " ".join(shape["party"].casefold().split()).split(" ")
        if any(" ".join(words[:size]).rstrip(".,;:)") in parties for size in range(1, len(words) + 1)):
            yield name_before(text, shape.start())
