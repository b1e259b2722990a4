"""Says what each person of a dossier is there for: as a paper states it, else by what is known of them."""

from __future__ import annotations

from collections.abc import Iterable

from gemcli.privacy.found import Found, Kind, Who
from gemcli.privacy.marking import Marked
from gemcli.privacy.persons import Person, Persons
from gemcli.privacy.role_words import CONCERNED, EMPLOYEE, INTERESTED, SPEAKER, stated_role
from gemcli.privacy.roles import Roles

Paper = tuple[str, Iterable[Found | Marked], bool]
"""A text, what has to go in it, and whether it came from outside."""

SURE = (EMPLOYEE, SPEAKER)
"""What goes before the first paper that names somebody."""


def cast(persons: Persons, papers: Iterable[Paper], roles: Roles) -> None:
    """Give everybody who is named in these papers a role.

    The first one that a paper states beside the name holds for every form of it. Else somebody is a civil servant or
    a speaker from the public where that is known, an interested party where a paper from outside is the first to name
    them, and a person concerned where no more is known.
    """
    for name in sorted(roles.residents):
        persons.of(name).known_as = SPEAKER
    for text, found, is_from_outside in papers:
        for one in found:
            if one.kind == Kind.PERSON and one.why != "literal":
                person = persons.of(one.text)
                person.stated = person.stated or stated_role(text, one.span)
                person.known_as = _known(person, one.who, is_from_outside=is_from_outside)


def _known(person: Person, who: Who, *, is_from_outside: bool) -> str:
    if who is Who.STAFF and person.known_as not in SURE:
        return EMPLOYEE
    return person.known_as or (INTERESTED if is_from_outside else CONCERNED)
