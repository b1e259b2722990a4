"""Decides whose a name is: councillors, college and clerk in function stay; residents and staff do not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from gemcli.model.municipality import Municipality
from gemcli.model.section import Role, Section
from gemcli.model.span import Span
from gemcli.privacy.council_papers import in_papers, movers
from gemcli.privacy.first_names import FIRST_NAMES
from gemcli.privacy.found import Found, Kind, Who
from gemcli.privacy.functions import holders, holders_low
from gemcli.privacy.guests import guests_of
from gemcli.privacy.letterheads import letterheads
from gemcli.privacy.low_members import low_members
from gemcli.privacy.names import surname
from gemcli.privacy.own import is_own
from gemcli.privacy.parties import members, of_parties
from gemcli.privacy.places import is_lower
from gemcli.privacy.seats import seated
from gemcli.text.lists import listed
from gemcli.text.words import PARTICLES

BEFORE_PARTY = re.compile(" (?:van|voor|namens) ")
"""What stands between somebody and a party."""
IN_FUNCTION = (Role.CHAIR, Role.COLLEGE, Role.COUNCILLOR, Role.CLERK)

PARTIES = listed(
    """
    groenlinks groenlinks-pvda d66 cda vvd pvda sp christenunie sgp denk volt bij1 50plus pvv gl cu
    bbb ja21 nsc pvdd fvd fnp
    """
) | {"partij voor de dieren", "forum voor democratie"}
"""Parties in the Tweede Kamer of recent years; local ones show themselves by standing behind several names."""


@dataclass(frozen=True, slots=True)
class Roles:
    """Who is known to be in function, and who is known to be a resident; surnames in small letters."""

    in_function: frozenset[str] = frozenset()
    parties: frozenset[str] = PARTIES
    """Names of parties, in small letters: "de heer Smit van Groen Dorp" is called Smit."""
    residents: frozenset[str] = frozenset()
    own: tuple[str, ...] = ()
    """The municipality's own addresses, numbers and mail domains, as the profile writes them; and the addresses of
    public bodies on whose paper the dossier is written."""
    place: str = ""
    """The municipality's own name, in small letters: no resident, also where a party carries it ("Groen Waterrade")."""

    @property
    def party_heads(self) -> frozenset[str]:
        """First words of the names of parties that have several: a pattern for names may stop after the first."""
        return _heads(self.parties)

    def of(self, found: Found) -> Who:
        """Return whose a found span is; a resident who shares a surname with a councillor is told by full name."""
        if found.kind != "person":
            return Who.OFFICE if is_own(found, self.own) else found.who
        if found.who is Who.STAFF:
            return Who.STAFF
        whole, last = " ".join(found.text.casefold().split()), surname(found.text)
        if whole in self.residents:
            return Who.PRIVATE
        if self._is_place(whole, found.why):
            return Who.OFFICE
        if self._is_namesake(found.text):
            return Who.PRIVATE
        if not self.in_function:
            return found.who
        called = BEFORE_PARTY.split(whole, maxsplit=1)[0] if " " in whole else whole
        is_known = whole in self.in_function or last in self.in_function or called in self.in_function
        return Who.OFFICIAL if is_known or self._is_end_of_official(whole) else found.who

    def is_own_mailbox(self, address: str) -> bool:
        """Whether a mailbox is the municipality's own."""
        return is_own(Found(Span(0, len(address)), address, Kind.EMAIL), self.own)

    def _is_namesake(self, name: str) -> bool:
        """Whether a name shares the surname of people in function whose whole first names are all known, and others.

        An initial contradicts no first name: who signs as "G. Vos" may be called Hans.
        """
        last = surname(name)
        if last not in self.in_function:
            return False
        first = _first(name)
        others = _firsts(self.in_function).get(last, ())
        return bool(first and others) and not any(_agree(first, other) for other in others)

    def _is_end_of_official(self, whole: str) -> bool:
        """Whether the words end the name of somebody in function: `Basten Batenburg` of `Van Basten Batenburg`.

        One word does where the name is known with what joins it: `Kwirt` of `Vos op Kwirt`.
        """
        if " " not in whole:
            return whole in self._joined_ends()
        end = f" {whole}"
        return any(name.endswith(end) for name in self.in_function)

    def _joined_ends(self) -> frozenset[str]:
        return _ends(self.in_function)

    def _is_place(self, whole: str, why: str) -> bool:
        """Whether "a person" is the municipality's name, or a list of the council that carries it.

        Behind a title, initials or a first name it may be somebody's surname.
        """
        if not self.place or why in ("title", "initials", "first_name", "signature"):
            return False
        before = whole.removesuffix(self.place)
        words = before.split()
        is_other = not words or (words[0] not in PARTICLES and words[0] not in FIRST_NAMES)
        return before != whole and len(words) < 2 and is_other and (not words or before.endswith(" "))


def _first(name: str) -> str:
    """Return the first name that a name begins with, in small letters; nothing for initials and bare surnames."""
    words = _turned(name).casefold().split()
    whole = len(words) > 1 and "." not in words[0] and words[0] not in PARTICLES and words[0] in FIRST_NAMES
    return words[0] if whole else ""


def _agree(first: str, other: str) -> bool:
    """Whether two first names can be one: "Jan" and "Jan-Willem" can."""
    return first.startswith(other) or other.startswith(first)


@lru_cache(maxsize=8)
def _firsts(in_function: frozenset[str]) -> Mapping[str, tuple[str, ...]]:
    """Return the first names of who is in function by surname; none where somebody is known by initials too."""
    by_surname: dict[str, list[str]] = {}
    for name in in_function:
        if len(name.split()) > 1 and name != surname(name):
            by_surname.setdefault(surname(name), []).append(_first(name))
    return {last: tuple(firsts) for last, firsts in by_surname.items() if all(firsts)}


@lru_cache(maxsize=8)
def _ends(in_function: frozenset[str]) -> frozenset[str]:
    """Return the last words of names in function that "op" and the like join to a word before them."""
    named = (name.split() for name in in_function)
    return frozenset(words[-1] for words in named if len(words) > 2 and words[-2] in ("op", "in", "uit", "aan"))


@lru_cache(maxsize=8)
def _heads(parties: frozenset[str]) -> frozenset[str]:
    return frozenset(party.split(" ")[0] for party in parties if " " in party)


def roles(sections: Sequence[Section], texts: Iterable[str], municipality: Municipality) -> Roles:
    """Learn who is who from speakers, attendance lists, offices before names, letterheads, and the profile.

    `texts` are the text layers of the dossier.
    """
    known: set[str] = {name.casefold() for name in municipality.college}
    found_parties: set[str] = set()
    texts = tuple(texts)
    guests = {name for text in texts for name in guests_of(text)}
    called = {surname(name) for name in guests}
    residents: set[str] = {name.casefold() for name in guests if " " in name}
    for section in sections:
        is_guest = section.role is Role.COUNCILLOR and not section.party and surname(section.speaker) in called
        if section.speaker and section.role in IN_FUNCTION and not is_guest:
            known |= _forms(section.speaker)
        elif section.speaker and section.role is Role.RESIDENT:
            residents |= {section.speaker.casefold()}
    parties = PARTIES | {
        name.casefold() for party, aliases in municipality.parties.items() for name in (party, *aliases)
    }
    for text in texts:
        in_text, parties_in_text = _in_text(text, parties)
        known |= in_text
        found_parties |= parties_in_text
    return Roles(
        frozenset(known),
        frozenset(parties | found_parties),
        frozenset(residents),
        (*municipality.own_addresses, *sorted({one for text in texts for one in letterheads(text)})),
        re.sub(r"^gemeente\s", "", " ".join(municipality.name.casefold().split())),
    )


def with_officials(known: Roles, names: Iterable[str]) -> Roles:
    """Return what is known with more people who are in function."""
    forms = {form for name in names for form in _forms(name)}
    return replace(known, in_function=known.in_function | forms)


def _in_text(text: str, parties: Iterable[str]) -> tuple[set[str], set[str]]:
    """Return names in function and parties: what stands in brackets behind several names is a party."""
    known: set[str] = set()
    found: set[str] = set()
    said = text.replace("\n", " ") if is_lower(text) else ""
    for name in (*holders(text), *in_papers(text), *holders_low(said or text), *low_members(said, set(parties))):
        known |= _forms(name)
    for name, party in movers(text):
        known |= _forms(name)
        found |= {party.casefold()} - {""}
    for name, party in members(text, set(parties)):
        known |= _forms(name)
        found.add(party)
    known |= {form for name in seated(text, set(parties) | found) for form in _forms(name)}
    known |= {form for name in of_parties(text, set(parties) | found) for form in _forms(name)}
    return known - {""}, found


def _forms(name: str) -> set[str]:
    """The whole name, its surname, and the first half of a double surname: the ways in which people are addressed.

    >>> sorted(_forms("Carla Bruin van Dam")), sorted(_forms("Kok-Reder"))
    (['bruin', 'bruin van dam', 'carla bruin van dam', 'van dam'], ['kok', 'kok-reder'])
    """
    turned = _turned(name)
    words = [word for word in turned.casefold().replace(".", ". ").split() if not word.endswith(".")]
    while len(words) > 1 and words[0] in FIRST_NAMES:
        words.pop(0)
    core = next((index for index, word in enumerate(words) if word not in PARTICLES), 0)
    half = [*words[:core], words[core].split("-")[0]] if words else []
    return {name.casefold(), turned.casefold(), surname(turned), " ".join(words), " ".join(half)} - {""}


def _turned(name: str) -> str:
    """Return a name from its first name on.

    >>> _turned("Vos, Anna van der"), _turned("Anna Vos")
    ('Anna van der Vos', 'Anna Vos')
    """
    last, comma, rest = name.partition(", ")
    return f"{rest} {last}" if comma else name
