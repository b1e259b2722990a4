"""Finds names of persons: titles, initials, labels, signatures, lists, common first names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from gemcli.model.span import Span
from gemcli.model.taken import Taken
from gemcli.privacy.belonging import without_body
from gemcli.privacy.firms import STREET_AFTER, is_body, is_firm, is_of_firm, word_before
from gemcli.privacy.first_names import FIRST_NAMES
from gemcli.privacy.found import Found, Kind, Who
from gemcli.privacy.name_checks import SURE, is_item, is_turned, looks_like_person, may_be_name, person
from gemcli.privacy.name_patterns import (
    ADDRESSED,
    AGAINST,
    BORN_CAPITALS,
    CHAT,
    DEGREE,
    FIRST_INITIAL,
    FUNCTIONED,
    INITIALLED,
    INLINE,
    LABELLED,
    LISTED,
    MONOGRAM,
    NICKNAMED,
    ONE_OF_LIST,
    ONE_OF_ROW,
    SAID,
    SECOND_HALF,
    SIGNED,
    TITLED,
    TURNED,
    TURNED_FULL,
)
from gemcli.privacy.name_rows import in_rows
from gemcli.privacy.people_words import BODY_HEADS, CALLED, MOVED, PLURALS, QUOTED, is_thing
from gemcli.privacy.places import is_lower, is_office_mailbox
from gemcli.privacy.runs import runs
from gemcli.privacy.spoken import spoken
from gemcli.privacy.surnames import is_surname
from gemcli.text.words import PARTICLES

STAFF_LABELS = frozenset(
    (
        "contactpersoon",
        "behandelaar",
        "behandeld door",
        "behandelend ambtenaar",
        "steller",
        "opsteller",
        "opgesteld door",
    )
)


OPEN_LABELS = frozenset(
    (
        *("gemachtigde", "eigenaar", "aanvrager", "belanghebbende", "bezwaarmaker", "indiener", "contact", "koper"),
        *("verkoper", "vergunninghouder", "kentekenhouder", "rekeninghouder", "ontvanger", "huurder"),
        *("ingediend door", "opgesteld door", "t.n.v.", "tnv", "ten name van"),
        *("verzoek van", "op verzoek van", "op het verzoek van", "het verzoek van"),
    )
)
"""Labels behind which a firm may stand as well."""

INITIAL_BEHIND = re.compile(r", [^\W\d_a-z]\w{0,2}\.")
"""What each surname with initials behind it holds: cheaper to look for than the name."""

BELONG = ("leerling", "leerlinge", "klant", "cliënt", "cliënte")
"""Of what they are one follows: `leerling van Voorbeeldschool`."""
MAILBOX_BEHIND = re.compile(r"\s{0,3}<(?P<local>[\w.+-]{1,64})@")
HOUSE_AFTER = re.compile(r"\ (?:nr\.?\ )?[1-9]\d{0,3}(?!\d|[.:/]\d)")
"""A number behind what looks like a name: `de bewoner van de Voorbeeldstraat 47`."""

PLACE_NAME = re.compile(
    r"[^\W\d_a-z][\w-]{2,20}\ (?:aan|op|bij|over|onder|in)\ (?:(?:de|den|het|'t)\ )?(?:Maas|Hollandse|IJssel|Rijn"
    r"|Amstel"
    r"|Lek|Waal|Vecht|Zaan|Zee|Rotte|Linge|Eem|Dommel|Schie|Vliet|Merwede|Giessen|Gouwe|Lei|Aa|Geul|Roer|Regge|Dinkel"
    r"|Berkel|Meer|Zoom|Duurstede|Wad|Diep|Schelde|Leie|Zijpe|Langstraat|Zand)(?!\w)"
)
"""A place on a river or the like: `Horst aan de Maas`, `Bergen op Zoom`."""
DASHES = ("-", " - ")
"""What the second half of a double surname begins with."""
WHERE = "(?:Op|Aan|Achter|Bij|Tussen|Onder|Boven)"
WHERE_BEGINS = re.compile(rf"\ {WHERE}")
STREET_BEGINS = re.compile(
    rf"\ (?:van|op|aan|in)\ (?:de|het)\ {WHERE}(?:\ (?:de|het|den|'t)\ .*)?$|(?:\ (?:van|op|aan|in|de|het))?\ {WHERE}$"
)
"""A street behind a name: `Kwirt van de Op de Bies`, or what the rules for names left of it."""


def find(text: str) -> Iterator[Found]:
    """Yield names of persons with the reason why they are taken for one; whose they are is decided by `roles`."""
    titles = Taken(shape.span("title") for shape in (*QUOTED.finditer(text), *MOVED.finditer(text)))
    told: dict[Span, Found] = {}
    for found in _all(text):
        first = told.setdefault(found.span, found)
        if first is not found and not _says_more(found.why, first.why):
            continue
        if found.why in SURE or not titles.holds(found.span.start):
            whole = without_body(text, _whole(text, found))
            if found.why in SURE or not (PLACE_NAME.fullmatch(whole.text) or PLACE_NAME.match(text, whole.span.start)):
                yield from _before_street(whole)


def _says_more(why: str, first: str) -> bool:
    """Whether a reason keeps a name that may be dropped with the reason found first; else the first one decides."""
    return (why in SURE and first not in SURE) or (why == "title" and first != "title")


def _all(text: str) -> Iterator[Found]:
    yield from _shapes(text)
    yield from runs(text)
    yield from in_rows(text)
    yield from _listed(text)
    if is_lower(text):  # captions break their lines anywhere
        for one in spoken(text.replace("\n", " ")):
            yield replace(one, text=text[one.span.start : one.span.end])


@lru_cache(maxsize=8192)
def surname(name: str) -> str:
    """Return the surname of a name as it was found, in small letters, with its tussenvoegsels.

    >>> surname("F. El Khattabi"), surname("Berg, A.B. van den"), surname("Jan Peter de Vries"), surname("Jansen")
    ('el khattabi', 'van den berg', 'de vries', 'jansen')
    """
    if "," in name:
        core, _, rest = name.partition(",")
        after = [word for word in rest.casefold().split() if word in PARTICLES]
        return " ".join([*after, core.casefold()])
    words = re.sub(r"\([^)]{0,30}\)", " ", name.casefold()).replace(".", ". ").split()
    words = [word for word in words if not word.endswith(".")] or words
    for index, word in enumerate(words[:-1]):
        if word in PARTICLES:
            return " ".join(words[index:])
    return words[-1] if words else ""


def _shapes(text: str) -> Iterator[Found]:
    for shape in TITLED.finditer(text):
        is_degree = DEGREE.fullmatch(shape.group("title")) is not None
        is_of_body = is_degree and is_body(word_before(text, shape.start()))
        is_initialled = "." in shape.group("name")
        if not is_of_body and may_be_name(shape.group("name"), strict=is_degree and not is_initialled):
            yield person(shape, "title")
    for shape in LABELLED.finditer(text):
        label = (shape.group("label") or "").casefold()
        is_bodied = (not label or label in OPEN_LABELS) and is_body(shape.group("name").split()[0].casefold())
        is_open = (not label or label in OPEN_LABELS) and is_thing(shape.group("name").split()[-1])
        is_open = is_open or (label in OPEN_LABELS and not looks_like_person(text, shape))
        mailbox = MAILBOX_BEHIND.match(text, shape.end("name")) if not label else None
        is_open = is_open or (mailbox is not None and is_office_mailbox(mailbox["local"].casefold()))
        if may_be_name(shape.group("name")) and not (is_open or is_bodied):
            who = Who.STAFF if label in STAFF_LABELS else Who.PRIVATE
            yield person(shape, "label", who)
    for shape in SIGNED.finditer(text):
        if may_be_name(shape.group("name")):
            yield person(shape, "signature")
    for shape in ADDRESSED.finditer(text):
        if may_be_name(shape.group("name")) and looks_like_person(text, shape):
            yield person(shape, "address")
    for shape in SAID.finditer(text):
        name = shape.group("name")
        if name.startswith("van ") and shape.group("who").casefold() in BELONG:
            continue
        introduces = shape.group("who")[-4:].casefold() in (" ben", "heet")
        is_place = HOUSE_AFTER.match(text, shape.end()) is not None
        if not is_place and may_be_name(name) and (not introduces or " " in name or name.casefold() in FIRST_NAMES):
            yield person(shape, "said")
    for shape in TURNED.finditer(text) if INITIAL_BEHIND.search(text) else ():
        if may_be_name(shape.group("name").partition(",")[0], strict=True):
            yield person(shape, "initials")
    for shape in BORN_CAPITALS.finditer(text):
        if may_be_name(shape.group("name")):
            yield person(shape, "label")
    for shape in FIRST_INITIAL.finditer(text):
        before = word_before(text, shape.start())
        if shape["first"].casefold() in FIRST_NAMES or before in CALLED:
            yield person(shape, "initials")
    for shape in CHAT.finditer(text):
        if may_be_name(shape["name"], strict=True) and shape["name"] != "Bezoeker":
            yield person(shape, "label")
    for shape in NICKNAMED.finditer(text):
        first = shape["name"].split(" ", 1)[0].casefold()
        if first in FIRST_NAMES or is_surname(shape["name"].split(" ")[-1].casefold()):
            yield person(shape, "initials")
    for shape in INLINE.finditer(text):
        if may_be_name(shape["name"], strict=True) and not is_of_firm(text, *shape.span("name")):
            yield person(shape, "label", Who.STAFF)
    for shape in MONOGRAM.finditer(text):
        group = "name" if shape["name"] else "letters"
        yield Found(Span(*shape.span(group)), shape[group], Kind.PERSON, Who.PRIVATE, "label", is_sure=True)
    for shape in FUNCTIONED.finditer(text):
        if may_be_name(shape["name"], strict=True) and not is_of_firm(text, *shape.span("name")):
            yield person(shape, "function", Who.STAFF)
    for shape in AGAINST.finditer(text):
        group = "name" if shape["name"] else "others"
        start, end = shape.span(group)
        is_case = word_before(text, start) in ("zaak", "strafzaak") and not is_firm(text, end)
        if may_be_name(shape[group], strict=True) and (is_case or not is_of_firm(text, start, end)):
            yield Found(Span(start, end), shape[group], Kind.PERSON, why="label")
    for shape in TURNED_FULL.finditer(text):
        if is_turned(text, shape) and may_be_name(shape.group("last"), strict=True):
            yield person(shape, "turned")
    for shape in INITIALLED.finditer(text):
        is_sure = shape.group("name").count(".") > 1 and not HOUSE_AFTER.match(text, shape.end())
        last = shape.group("name").split()[-1].casefold()
        is_sure = is_sure and word_before(text, shape.start()) not in ("de", "het", "den") and not is_body(last)
        is_name = may_be_name(shape.group("name"), strict=not is_sure) and not is_item(text, shape)
        if is_name and not is_of_firm(text, *shape.span("name")):
            yield person(shape, "initials")


def _listed(text: str) -> Iterator[Found]:
    """Yield the names behind "Insprekers:" and the like, and those behind "de heren" and other plurals."""
    for row in LISTED.finditer(text):
        for shape in ONE_OF_LIST.finditer(text, *row.span("names")):
            is_place = text[max(0, shape.start() - 4) : shape.start()].endswith((" in ", " te "))
            if not is_place and may_be_name(shape.group("name"), strict=True):
                yield person(shape, "list")
    for row in PLURALS.finditer(text):
        start = row.start("names")
        while (one := ONE_OF_ROW.match(text, start, row.end())) is not None:
            if not may_be_name(one.group("name"), strict=True):
                break
            yield person(one, "list")
            start = one.end()


def _whole(text: str, found: Found) -> Found:
    """Add the other half of a double surname that is written with blanks: `Vos - de Wit`."""
    half = SECOND_HALF.match(text, found.span.end) if text.startswith(DASHES, found.span.end) else None
    if (
        half is None
        or STREET_AFTER.match(text, half.end())
        or not may_be_name(half.group("name"), strict=True)
        or half.group("name").casefold() in BODY_HEADS
    ):
        return found
    span = Span(found.span.start, half.end())
    return replace(found, span=span, text=text[span.start : span.end])


def _before_street(found: Found) -> Iterator[Found]:
    """Yield a name without what begins the name of a street: `Kwirt van de Op` before `de Bies`."""
    cut = STREET_BEGINS.search(found.text) if WHERE_BEGINS.search(found.text) else None
    name = found.text[: cut.start()] if cut is not None else found.text
    if cut is None:
        yield found
    elif not PARTICLES.issuperset(name.casefold().split()):
        yield replace(found, text=name, span=Span(found.span.start, found.span.start + len(name)))
