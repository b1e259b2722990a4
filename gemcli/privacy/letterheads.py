"""Learns the addresses of public bodies from the heads and feet of their paper, and behind "Bezoekadres"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from gemcli.privacy.lazy import Lazy
from gemcli.privacy.places import addresses
from gemcli.privacy.starts import line_of, words

NAME = r"(?:\ (?:de|het|den|aan|en|op|bij|'s-|'t)?\ ?[^\W\d_a-z][\w'’-]{1,30}){1,4}"
BODY = "(?:[Gg]emeente|[Pp]rovincie|[Ww]aterschap|[Oo]mgevingsdienst|[Hh]oogheemraadschap)"
HEAD = Lazy(
    rf"^[ \t>|]{{0,8}}{BODY}{NAME}[^\n]{{0,60}}\n?[^\n]{{0,60}}?\b(?:[Pp]ostbus|[Aa]ntwoordnummer)\ \d{{1,6}}",
    re.MULTILINE,
    needs=("postbus", "antwoordnummer"),
    at=line_of(words("gemeente provincie waterschap omgevingsdienst hoogheemraadschap")),
)
"""`Gemeente Voorbeeldstad  Postbus 20`: a body at the head of a line, and its box there or on the next line."""
CAPS = r"(?:\ (?:[^\W\d_a-z][\w'’-]{1,30}|de|het|den|aan|en|op|bij|'s-|'t)){1,4}"
PRINTED = Lazy(
    rf"^[ \t>|]{{0,8}}(?:[Aa]an\ (?:de\ )?)?(?:{BODY}|GEMEENTE|[Gg]emeenteraad\ van"
    rf"|[Cc]ollege\ van\ [Bb][^\n]{{5,60}}?van)"
    rf"{CAPS}[ \t]{{0,60}}(?:[·|,–-][ \t]{{0,8}}|[ ]{{2,60}}|\n)(?:[Tt]\.?a\.?v\.?\ (?:team|afdeling|de|het"
    rf"|griffier)\ [^\n]{{2,50}}\n)?"
    rf"[ \t>|]{{0,40}}(?=[^\W\d_])",
    re.MULTILINE,
    at=line_of(words("gemeente gemeenteraad college provincie waterschap omgevingsdienst hoogheemraadschap")),
)
"""`GEMEENTE VOORBEELDSTAD   Markt 2, 1234 AB`, or the address under it: nothing stands between."""
HOUSE = Lazy(
    r"\b(?:[Gg]emeentehuis|[Ss]tadhuis|[Rr]aadhuis|[Ss]tadskantoor|[Gg]emeentekantoor|[Gg]emeentewerf|[Ww]ijkpunt"
    rf"|[Ss]ervicepunt)(?:\ (?:van|te|in){NAME})?(?:,?\s{{1,4}}|\ \()(?:aan\ (?:de|het)\ )?(?=[^\W\d_])",
    at=words("gemeentehuis stadhuis raadhuis stadskantoor gemeentekantoor gemeentewerf wijkpunt servicepunt"),
)
"""`het gemeentehuis, Markt 2`: a building of the municipality and where it stands."""
VISITS = Lazy(r"\b[Bb]ezoekadres(?:sen)?\b[ \t]{0,4}:?[ \t]{0,8}\n?", at=words("bezoekadres bezoekadressen"))
REACH = 120
"""Code points behind a box or a label in which the address stands."""
OTHERS = re.compile(
    r"\b(?:van|aan|afzender|t\.?a\.?v\.?|de\ heer|mevrouw|dhr|mevr|mw|familie|fam|betreft|onderwerp|naam|wonende?"
    r"|woonadres|inzake|object|perceel|locatie|namens)\b|\.\s+(?-i:[A-Z])",
    re.IGNORECASE,
)
"""Words with which a line is about somebody or something else, and the end of a sentence."""
BOX = re.compile(r"\b[Pp]ostbus\ \d{1,6}")
POSTCODE = re.compile(r"[1-9]\d{3}\ ?[A-Z]{2}\b")


def letterheads(text: str) -> Iterator[str]:
    """Yield the addresses of public bodies, as they are written.

    Of each block one: it ends at its postcode, at a line without an address, and where it is about somebody else.

    >>> list(letterheads("Gemeente Kwirtdam Postbus 20\\nKwirtplein 1 1234 AB Kwirtdam\\n\\nBo Vos, Achterom 9\\n"))
    ['Postbus 20', 'Kwirtplein 1', '1234 AB']
    """
    blocks = (
        *((head.start(), head.end()) for head in HEAD.finditer(text)),
        *((label.end(), label.end()) for label in VISITS.finditer(text)),
    )
    for start, end in blocks:
        box = BOX.search(text, start, end + REACH)
        if box is not None:
            yield box.group()
        yield from _own(text[start:end], text[end : end + REACH].split("\n"))
    for place in (*PRINTED.finditer(text), *HOUSE.finditer(text)):
        yield from _at_once(text[place.end() : place.end() + REACH])


def _at_once(text: str) -> Iterator[str]:
    """Yield the address with which a text begins, and the postcode right behind it."""
    found = sorted(addresses(text), key=lambda one: one.span.start)
    if found and not text[: found[0].span.start].strip(" \t"):
        yield found[0].text
        if len(found) > 1 and not text[found[0].span.end : found[1].span.start].strip(" \t\n,·|"):
            yield found[1].text


def _own(before: str, lines: Sequence[str]) -> Iterator[str]:
    """Yield the address in or right behind the beginning of a block."""
    seen = [one.text for one in addresses(before)]
    yield from seen
    for number, line in enumerate(lines):
        about = OTHERS.search(line)
        found = [one.text for one in addresses(line[: about.start()] if about else line)][:2]
        if number and not found:
            break
        yield from found
        seen += found
        if about or any(map(POSTCODE.fullmatch, seen)):
            break
