"""Finds colleagues who are called by their first name only, as notes and mail among colleagues do."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from gemcli.model.span import Span
from gemcli.privacy.first_names import FIRST_NAMES
from gemcli.privacy.found import Found, Kind, Who
from gemcli.privacy.name_words import BODIES, COMMON
from gemcli.privacy.places import LOWER, UPPER
from gemcli.text.lists import listed

ALONE = re.compile(rf"(?<![\w.'’-])(?P<name>[{UPPER}][{LOWER}]{{1,20}})(?:['’]?s)?(?![\w'’-]|\.\w)")
"""A word with a capital, its genitive too."""
BEFORE = re.compile(
    r"(?P<further>[^\s]{0,30})\s{1,3}(?P<last>[^\s]{1,30})\s{1,3}$|^\s{0,3}(?P<first>[^\s]{1,30})\s{1,3}$"
)
AFTER = re.compile(r"\s{1,3}(?P<next>[^\s,.;:!?)]{1,30})")
DOES = listed(
    """
    heeft had is was wordt werd gaat ging wil wilde kan kon moet moest zal zou mag mocht blijft bleef
    belt belde mailt mailde appt appte zegt zei vindt vond denkt dacht weet wist ziet zag hoort hoorde
    regelt regelde stuurt stuurde vraagt vroeg meldt meldde geeft gaf komt kwam doet deed neemt nam maakt maakte
    houdt hield pakt pakte plant plande zoekt zocht checkt checkte controleert controleerde overlegt overlegde
    werkt werkte schrijft schreef spreekt sprak bezoekt bezocht beheert behandelt behandelde bevestigt bevestigde
    verwacht verwachtte stelt stelde legt legde zet zette haalt haalde levert leverde bespreekt besprak
    """
)
"""What a person does, in the singular: behind a name, or before it in "Gisteren heeft Marieke gebeld"."""
WITH = listed("met van door aan bij volgens via voor namens tussen en of collega vraag bel mail")
"""What stands before a person who is spoken of."""


def find(text: str, colleagues: Collection[str] = ()) -> Iterator[Found]:
    """Yield first names that stand alone for somebody; `colleagues` are first names, in small letters, that the papers
    themselves bear: those need no more than a capital. A common first name counts where it does something, or stands
    behind a word such as "met"; a street, a park or a school that carries one does not.

    >>> [found.text for found in find("Gisteren heeft Marieke gebeld met Ahmed.")]
    ['Marieke', 'Ahmed']
    >>> list(find("Het feest is in de Annastraat, bij het Huis van Anna en in park Maria."))
    []
    """
    for shape in ALONE.finditer(text):
        folded = shape["name"].casefold()
        is_whole = not _next(text, shape.end())[:1].isupper()
        if is_whole and (folded in colleagues or (folded in FIRST_NAMES and _is_somebody(text, shape))):
            yield Found(Span(*shape.span("name")), shape["name"], Kind.PERSON, Who.STAFF, "first_alone", is_sure=False)


def first_of(names: Iterable[str]) -> frozenset[str]:
    """Return the first names of whole names, in small letters: not of initials, and not of an organisation.

    >>> sorted(first_of(["Marieke de Wit", "J. de Boer", "Team Groen", "Bakker"]))
    ['marieke']
    """
    words = (name.split() for name in names)
    firsts = (parts[0].casefold() for parts in words if len(parts) > 1 and "." not in parts[0])
    return frozenset(first for first in firsts if first in FIRST_NAMES and first not in BODIES | COMMON)


def _is_somebody(text: str, shape: re.Match[str]) -> bool:
    """Whether what stands around a first name makes it a person."""
    before = BEFORE.search(text[max(0, shape.start() - 70) : shape.start()])
    last = ((before["last"] or before["first"]) if before else "").casefold()
    if not text[: shape.start()].strip():
        return _next(text, shape.end()) in (*DOES, "en")
    is_of_a_thing = before is not None and (before["further"] or "")[:1].isupper() and last in ("van", "voor", "bij")
    return last in DOES or (last in WITH and not is_of_a_thing)


def _next(text: str, end: int) -> str:
    found = AFTER.match(text, end)
    return found["next"] if found else ""
