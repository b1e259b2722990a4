"""Finds people whose names no list knows by what stands right behind: an address, a number, a mailbox, a date of birth.

A name is two to five words with capitals. What is beside it does not say whether it belongs to somebody or to a firm:
a word that bodies, streets and things have in their names makes it none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from gemcli.model.span import Span
from gemcli.privacy.firms import is_body, is_firm, word_before
from gemcli.privacy.found import Found, Kind
from gemcli.privacy.name_patterns import CORE, PARTICLE
from gemcli.privacy.name_words import BODIES, COMMON, OFFICES, VERBS
from gemcli.privacy.names import PLACE_NAME
from gemcli.privacy.people_words import BODY_HEADS, BODY_TAILS, PEOPLE, WORKERS, is_thing
from gemcli.privacy.street_words import ends_like_street
from gemcli.privacy.surnames import SURNAMES
from gemcli.text.lists import listed
from gemcli.text.words import PARTICLES, STOP_WORDS

BEFORE = 90
"""Code points before an anchor in which the name stands."""
BETWEEN = (
    r"(?:,?\ (?:van|op|aan|uit|wonende?|woonachtig)\ (?:op\ |aan\ |te\ )?(?:(?:de|het|'t)\ )?(?:(?:huis)?nummer\ )?"
    r"|,\ (?:(?:tel|mob)\.?:?\ |telefoon:?\ |mobiel:?\ |huisnummer\ |geb\.?\ |geboren\ (?:op\ )?|bsn:?\ |BSN:?\ )?"
    r"|\ \((?:geb\.?\ |geboren\ (?:op\ )?|tel\.?:?\ |mobiel:?\ |BSN:?\ |bsn:?\ )?|\ -\ |\ [–/|]\ |;\ ?|\t|\ {2,8}|\ ?<)"
)
"""What may stand between a name and what is somebody's."""
ENDS_BETWEEN = (" ", "(", ";", "\t", "<")
"""With what it ends."""
LONGEST = 40
"""Code points that it has at most."""
BETWEEN_END = re.compile(f"{BETWEEN}$")
NAME_END = re.compile(
    rf"(?<![\w.'’&/-])(?P<name>(?:{CORE}\ ){{1,3}}(?:{PARTICLE}\ ){{0,2}}{CORE}(?:\ -\ (?:{PARTICLE}"
    rf"\ )?{CORE})?){BETWEEN}$"
)
POSTCODE_BEFORE = re.compile(r"\d{4} ?[A-Za-z]{2}[ ,;|\t/]{1,4}$")
"""Behind a postcode stands a town."""
ANCHORS = (Kind.ADDRESS, Kind.PHONE, Kind.EMAIL, Kind.BIRTH_DATE, Kind.BSN)
NOBODY = (
    BODIES | COMMON | OFFICES | VERBS | BODY_HEADS | BODY_TAILS | STOP_WORDS | PEOPLE | WORKERS
) - PARTICLES | listed(
    """
        locatie adres telefoon bezoekadres postadres contact contactgegevens nieuw nieuwe oud oude noord zuid oost west
        midden sint grand royal hollands nederlandse project avond vergadering aanwezig januari februari maart april
        mei juni juli augustus september oktober november december maandag dinsdag woensdag donderdag vrijdag zaterdag
        zondag bouwplan kavel plan wijk bel mail sms app via tel
        """
)
"""Words that make what stands beside an address something else than a person."""


def anchored(text: str, found: Iterable[Found]) -> Iterator[Found]:
    """Yield names right before what was found of somebody; `found` holds addresses, numbers, mailboxes and dates.

    >>> street = Found(Span(14, 22), "Kwirt 12", Kind.ADDRESS)
    >>> [one.text for one in anchored("Zorbaf Kwart, Kwirt 12", [street])]
    ['Zorbaf Kwart']
    """
    for one in found:
        if one.kind not in ANCHORS:
            continue
        low = max(0, one.span.start - BEFORE)
        before = text[low : one.span.start].removesuffix("\n")
        is_near = before.endswith(ENDS_BETWEEN) and BETWEEN_END.search(before, len(before) - LONGEST) is not None
        shape = NAME_END.search(before) if is_near else None
        if shape is not None and may_be_person(text, shape["name"], low + shape.start("name")):
            start, end = low + shape.start("name"), low + shape.end("name")
            yield Found(Span(start, end), text[start:end], Kind.PERSON, why="anchored", is_sure=False)


def may_be_person(text: str, name: str, start: int) -> bool:
    """Whether no word of a name, beside it or in it, says that it is that of a body, a street or a thing."""
    words = name.replace(" - ", " ").split(" ")
    folded = [word.casefold() for word in words]
    before = word_before(text, start)
    if PLACE_NAME.fullmatch(name) or POSTCODE_BEFORE.search(text, max(0, start - 12), start):
        return False
    if is_body(before) or before in BODIES or is_firm(text, start + len(name)):
        return False
    is_two_surnames = folded[0] in SURNAMES and len(words) == 2
    is_plain = NOBODY.isdisjoint(folded) and not any(is_body(word) or is_thing(word) for word in folded)
    is_street = any(ends_like_street(word) and word.casefold() not in SURNAMES for word in words)
    is_odd = any(any(map(str.isupper, word[1:])) and not word.isupper() and "-" not in word for word in words)
    starts = folded[0] not in PARTICLES and not (words[0].isupper() and len(words[0]) < 4)
    return is_plain and starts and not (is_two_surnames or is_street or is_odd)
