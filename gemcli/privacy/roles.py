"""Decides whose a name is: councillors, college and clerk in function stay; residents and staff do not."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from gemcli.model.municipality import Municipality
from gemcli.model.section import Role, Section
from gemcli.privacy.first_names import FIRST_NAMES
from gemcli.privacy.found import Found, Who
from gemcli.privacy.functions import BRACKETED, FULL, holders, holders_low, movers
from gemcli.privacy.names import surname
from gemcli.privacy.own import is_own
from gemcli.text.lists import listed
from gemcli.text.words import PARTICLES

IN_FUNCTION = (Role.CHAIR, Role.COLLEGE, Role.COUNCILLOR, Role.CLERK)

PARTY_SHAPE = re.compile(
    r"[A-Z][A-Za-z0-9]{0,3}[A-Z0-9][A-Za-z]{0,3}(?:[/.-][A-Z]{2,4})?|(?:Groep|Lijst|Fractie)\ .{2,30}"
)
"""A shorthand with at least two capitals, or a group that carries a name."""

PARTIES = listed(
    """
    groenlinks groenlinks-pvda d66 cda vvd pvda sp christenunie sgp denk volt bij1 50plus pvv gl cu
    bbb ja21 nsc pvdd fvd
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
    """The municipality's own addresses, numbers and mail domains, as the profile writes them."""
    place: str = ""
    """The municipality's own name, in small letters: no resident, also where a party carries it ("Groen Waterrade")."""

    @property
    def party_heads(self) -> frozenset[str]:
        """First words of the names of parties that have several: a pattern for names may stop after the first."""
        return frozenset(party.split(" ")[0] for party in self.parties if " " in party)

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
        called = re.split(r" (?:van|voor|namens) ", whole)[0]
        if not self.in_function.isdisjoint((whole, last, called)) or self._is_end_of_official(whole):
            return Who.OFFICIAL
        return found.who

    def _is_end_of_official(self, whole: str) -> bool:
        """Whether the words end the name of somebody in function: `Basten Batenburg` of `Van Basten Batenburg`."""
        return " " in whole and any(name.endswith(f" {whole}") for name in self.in_function)

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


def roles(sections: Sequence[Section], texts: Iterable[str], municipality: Municipality) -> Roles:
    """Learn who is who from speakers, attendance lists, offices before names, and the profile.

    `texts` are the text layers of the dossier.
    """
    known: set[str] = {name.casefold() for name in municipality.college}
    found_parties: set[str] = set()
    residents: set[str] = set()
    for section in sections:
        if section.speaker and section.role in IN_FUNCTION:
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
        municipality.own_addresses,
        re.sub(r"^gemeente\s", "", " ".join(municipality.name.casefold().split())),
    )


def _in_text(text: str, parties: Iterable[str]) -> tuple[set[str], set[str]]:
    """Return names in function and parties: what stands in brackets behind several names is a party."""
    known: set[str] = set()
    found: set[str] = set()
    for name in (*holders(text), *holders_low(text)):
        known |= _forms(name)
    for name, party in movers(text):
        known |= _forms(name)
        found |= {party.casefold()} - {""}
    bracketed = [(shape.group("name"), shape.group("party").strip()) for shape in BRACKETED.finditer(_one_line(text))]
    behind = Counter(party.casefold() for _, party in set(bracketed))
    known_parties = set(parties)
    for name, party in bracketed:
        folded = party.casefold()
        if folded in known_parties or PARTY_SHAPE.fullmatch(party) or behind[folded] >= 3:
            known |= _forms(name)
            found.add(" ".join(folded.split()))
    known |= {form for name in _over_parties(text, known_parties | found) for form in _forms(name)}
    return known, found


OVER = re.compile(rf"(?:^|\n)[ \t]*(?P<name>{FULL})[ \t]*\n[ \t]*(?P<party>[^\n]{{2,40}})(?=\n|$)")
LOW_MEMBER = re.compile(
    r"\b(?:de heer|mevrouw|meneer) (?P<name>(?:(?:van|de|den|der|el|al|ter|ben|ait|op|in"
    r"|'t) ){0,3}[^\W\d_]{2,30}(?:-[^\W\d_]{2,30})?) "
    r"(?:van|namens|voor) (?:de |het )?(?P<party>[\w-]{2,20}(?: [\w-]{2,20})?)"
)


OF_PARTY = re.compile(
    rf"(?P<name>{FULL})(?:\ (?:van|namens|voor)\ (?:de\ |het\ )?(?:fractie\ (?:van\ )?)?|,\ |\ [-–]\ )"
    r"(?P<party>[^\W\d_a-z][\w-]{1,20}(?:\ [^\W\d_a-z][\w-]{1,20})?)"
)
"""`de heer Vos van de VVD`, `Anna Vos, Groen Dorp`."""
PARTY_FIRST = re.compile(
    rf"\b(?P<party>[^\W\d_a-z][\w-]{{1,20}}?)"
    rf"(?:-(?:raadslid|fractievoorzitter|er|woordvoerder)|['’]er)\ (?P<name>{FULL})"
)
"""`D66-raadslid Vos`, `VVD'er Vos`."""


def _over_parties(text: str, parties: set[str]) -> Iterator[str]:
    """Yield the names over the name of a party, as under a motion, and those that speak for one in small letters."""
    for shape in OVER.finditer(text):
        if shape.group("party").strip().casefold() in parties:
            yield shape.group("name")
    for shape in (*OF_PARTY.finditer(text), *PARTY_FIRST.finditer(text)):
        party = shape.group("party").casefold()
        if party in parties or party.split(" ")[0] in parties:
            yield shape.group("name")
    for shape in LOW_MEMBER.finditer(text):
        party = shape.group("party")
        if party in parties or party.split(" ")[0] in parties:
            yield shape.group("name")


def _one_line(text: str) -> str:
    """Fold what stands in brackets, and what leads up to it, into one line: a party's name may be cut by one's end.

    >>> _one_line("Achterberg (Groen\\nDorp), Smit\\n(VVD)")
    'Achterberg (Groen Dorp), Smit (VVD)'
    """
    return INSIDE.sub(lambda shape: f" ({' '.join(shape[1].split())})", text)


INSIDE = re.compile(r"[ \t\n]{0,4}\(([^()]{2,40})\)")


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
