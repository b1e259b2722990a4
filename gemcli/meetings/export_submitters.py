"""Who handed a motion in, as a council information system lists it: names with their party, or parties with a name."""

from __future__ import annotations

import re
from dataclasses import dataclass

HONORIFIC = re.compile(
    r"(?:de\s(?:heer|leden)|het\slid|mevrouw|de\sheren|dhr\.?|mevr?\.?|mw\.?|raadslid|statenlid|lid|cllr\.?|councillor)\s",
    re.IGNORECASE,
)
JOINED = re.compile(r"[,;\n]\s{0,2}(?![^()]{0,60}\))|\s(?:en|and|&)\s(?![^()]{0,60}\))")
"""Between two submitters; not inside brackets."""
ALSO = re.compile(r"\b(?:mede-?\s?indieners?|mede|met steun van|gesteund door|co-?indieners?)\b\s?:?\s?", re.IGNORECASE)
ENTRY = re.compile(r"(?P<head>[^()]{1,80}?)\s?\((?P<bracket>[^()]{1,80})\)")
INITIALS = re.compile(r"(?:(?:[A-Z]|IJ|Th|Ch|Ph)\.[\s-]?){1,5}\S")
PERSON = re.compile(
    r"(?:(?:[A-Z]|IJ|Th|Ch|Ph)\.[\s-]?){1,5}\S|[A-ZÀ-Ý][a-zà-ÿ'’-]{1,20}\s(?:(?:van|de|den|der|ten|ter|el|al|het|'t)\s){0,3}[A-ZÀ-Ý][a-zà-ÿ]"
)
"""`F. Winia`, `Eva van den Berg`: initials or a first name before a surname."""
FACTION = re.compile(r"(?:de\s)?fracties?(?:\svan)?\s|(?:de\s)?(?=.{1,40}-fractie\b)", re.IGNORECASE)
TITLE_PARTIES = re.compile(r"\s?\((?P<parties>[A-Z0-9À-Ý][^()]{1,80})\)\s*$")
NO_PARTY = re.compile(
    r"\d{4,}|\b(?:gewijzigd|aangenomen|verworpen|ingetrokken|aangehouden|versie|nr|RIS|geheim|besloten)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Submitter:
    """Somebody who handed a motion in; either may be empty."""

    name: str
    party: str


def submitted_by(printed: str) -> tuple[Submitter, ...]:
    """Return who handed a motion in, in the order of the list, without titles; who only supports it without a party.

    >>> [(one.name, one.party) for one in submitted_by("GroenLinks (F. Winia), mevr. B. Teule (SP) en VVD")]
    [('F. Winia', 'GroenLinks'), ('B. Teule', 'SP'), ('', 'VVD')]
    """
    first, *also = ALSO.split(printed, maxsplit=1)
    own = [one for part in JOINED.split(first) if (one := _submitter(part.strip(" .,;:"))).name or one.party]
    others = [one for part in JOINED.split(" ".join(also)) if (one := _submitter(part.strip(" .,;:"))).name]
    return (*own, *(Submitter(one.name, "") for one in others))


def _submitter(part: str) -> Submitter:
    entry = ENTRY.fullmatch(part)
    if entry is None:
        name = HONORIFIC.sub("", part).strip()
        is_person = name != part or PERSON.match(name) is not None
        return Submitter(name, "") if is_person else Submitter("", FACTION.sub("", name).removesuffix("-fractie"))
    head, bracket = entry["head"].strip(), entry["bracket"].strip()
    name = HONORIFIC.sub("", head).strip()
    is_swapped = (
        INITIALS.match(bracket) or HONORIFIC.match(bracket) or (PERSON.match(bracket) and not PERSON.match(head))
    )
    if name == head and not INITIALS.match(head) and is_swapped:
        return Submitter(HONORIFIC.sub("", bracket).strip(), head)
    return Submitter(name, bracket)


def titled_parties(title: str) -> tuple[str, tuple[str, ...]]:
    """Tell the parties between brackets behind the title of a motion from the title.

    >>> titled_parties("Kloostertuin toegankelijk (D66, CDA)")
    ('Kloostertuin toegankelijk', ('D66', 'CDA'))
    """
    match = TITLE_PARTIES.search(title)
    if match is None or NO_PARTY.search(match["parties"]):
        return title, ()
    names = tuple(name.strip() for name in re.split(r",|;|\sen\s", match["parties"]) if name.strip())
    if not all(len(name) <= 30 and name[0].isupper() | name[0].isdigit() for name in names):
        return title, ()
    return title[: match.start()].rstrip(), names
