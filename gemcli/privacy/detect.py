"""Finds personal data in a text, with its kind, whose it is, and why."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from gemcli.model.span import Span
from gemcli.privacy import names, numbers, places
from gemcli.privacy.addresses import streets
from gemcli.privacy.anchored import anchored
from gemcli.privacy.bare import bare
from gemcli.privacy.beside import beside
from gemcli.privacy.births import births_behind
from gemcli.privacy.columns import columns
from gemcli.privacy.found import Found, Kind, settle
from gemcli.privacy.known import Known, again, known_of
from gemcli.privacy.line_ends import line_ends
from gemcli.privacy.person_rows import person_rows
from gemcli.privacy.places import is_lower
from gemcli.privacy.roles import Roles
from gemcli.privacy.said_addresses import said_addresses, said_plates


def detect(text: str, roles: Roles | None = None, known: Known | None = None) -> tuple[Found, ...]:
    """Return the personal data of a text in reading order; spans do not overlap.

    What may stay (people in function, the municipality's own addresses) is returned too, with its `who`. `known`
    carries what other texts of the dossier taught. Time is linear in the length of the text. What hides inside
    invisible marks, wide letters or look-alikes is found as well; its span holds them.
    """
    plain = bare(text)
    found = _found(plain.text, roles or Roles(), known)
    if plain.text == text:
        return found
    spans = [plain.back(one.span) for one in found]
    return tuple(
        replace(one, span=span, text=text[span.start : span.end]) for one, span in zip(found, spans, strict=True)
    )


def _found(text: str, roles: Roles, known: Known | None) -> tuple[Found, ...]:
    found = _shown(text, roles)
    return settle(found if known is None else (*found, *_owned(again(text, known), roles)))


@lru_cache(maxsize=32)
def _shown(text: str, roles: Roles) -> tuple[Found, ...]:
    """Return what a text shows of itself, and whose it is; learning and masking share the work."""
    return tuple(_owned(_in(text), roles))


def _owned(found: Iterable[Found], roles: Roles) -> Iterator[Found]:
    """Yield what was found, without the names of parties, and say whose it is."""
    for one in found:
        name = _without_party(one, roles)
        if name is not None:
            who = roles.of(name)
            yield name if name.who is who else replace(name, who=who)


@lru_cache(maxsize=32)
def _in(text: str) -> tuple[Found, ...]:
    """Return what a text shows of itself; the same for whoever asks, so that learning and masking share the work."""
    listed = list(columns(text))
    theirs = [*numbers.find(text), *places.find(text), *(one for one in listed if one.kind is not Kind.PERSON)]
    if is_lower(text):  # captions break their lines anywhere
        said = text.replace("\n", " ")
        theirs += [_as_in(text, one) for one in (*said_addresses(said), *said_plates(said))]
    people = [*names.find(text), *(one for one in listed if one.kind is Kind.PERSON), *anchored(text, theirs)]
    people += person_rows(text)
    people += [*beside(text, people), *line_ends(text, names.find)]
    return (*theirs, *people, *line_ends(text, streets), *births_behind(text, people))


def _as_in(text: str, found: Found) -> Found:
    """Return what was found in a text whose lines were joined with the words as they stand."""
    return replace(found, text=text[found.span.start : found.span.end])


def learn(texts: Sequence[str], roles: Roles) -> Known:
    """Return what the texts of a dossier hold, to look for it everywhere: also where no title stands before a name."""
    return known_of((one for text in texts for one in _found(bare(text).text, roles, None)), roles)


OF_PARTY = re.compile(r"(?:^|[ \n])(?:van|voor|namens)[ \n](?:(?:de|het)[ \n])?(?P<party>[^\n]+)$", re.IGNORECASE)


def _without_party(found: Found, roles: Roles) -> Found | None:
    """Take "van Groen Dorp" off a name when that is, or begins, the name of a party; None when nothing is left."""
    if found.kind is not Kind.PERSON:
        return found
    shape = OF_PARTY.search(found.text) if " " in found.text or "\n" in found.text else None
    if shape is None or not _begins_party(shape.group("party"), roles):
        return None if _begins_party(found.text, roles) and found.why != "title" else found
    name = found.text[: shape.start()].rstrip()
    return replace(found, text=name, span=Span(found.span.start, found.span.start + len(name))) if name else None


def _begins_party(words: str, roles: Roles) -> bool:
    folded = " ".join(words.casefold().split())
    return folded in roles.parties or folded in roles.party_heads
