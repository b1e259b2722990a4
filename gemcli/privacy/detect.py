"""Finds personal data in a text, with its kind, whose it is, and why."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from gemcli.model.span import Span
from gemcli.privacy import names, numbers, places
from gemcli.privacy.births import births_behind
from gemcli.privacy.columns import columns
from gemcli.privacy.found import Found, Kind, Who, settle
from gemcli.privacy.name_words import COMMON, OFFICES
from gemcli.privacy.names import surname
from gemcli.privacy.roles import Roles
from gemcli.text.words import PARTICLES, STOP_WORDS

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
"""A word of letters, with its apostrophes and hyphens."""

STRUCTURED = (Kind.PHONE, Kind.EMAIL, Kind.ADDRESS, Kind.BSN, Kind.IBAN, Kind.PLATE)
"""Kinds that mean the same wherever they stand again; a date of birth may elsewhere be the date of a meeting."""


@dataclass(frozen=True, slots=True)
class Known:
    """What was found somewhere in a dossier and is looked for everywhere in it."""

    names: Mapping[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    """First word in small letters -> the names that begin with it, as words."""
    values: re.Pattern[str] | None = None
    """Addresses, numbers and mailboxes, word for word."""
    kinds: Mapping[str, Kind] = field(default_factory=dict)


def detect(text: str, roles: Roles | None = None, known: Known | None = None) -> tuple[Found, ...]:
    """Return the personal data of a text in reading order; spans do not overlap.

    What may stay (people in function, the municipality's own addresses) is returned too, with its `who`. `known`
    carries what other texts of the dossier taught. Time is linear in the length of the text.
    """
    deciding = roles or Roles()
    listed = list(columns(text))
    people = [*names.find(text), *(one for one in listed if one.kind is Kind.PERSON)]
    found = [*numbers.find(text), *places.find(text), *people, *listed]
    if known is not None:
        found.extend(_again(text, known))
    found.extend(births_behind(text, people))
    trimmed = (_without_party(one, deciding) for one in found)
    return settle(replace(one, who=deciding.of(one)) for one in trimmed if one is not None)


def learn(texts: Sequence[str], roles: Roles) -> Known:
    """Return what the texts of a dossier hold, to look for it everywhere: also where no title stands before a name."""
    found = [one for text in texts for one in detect(text, roles)]
    words: dict[str, set[tuple[str, ...]]] = {}
    for one in found:
        if one.kind is Kind.PERSON and one.who in (Who.PRIVATE, Who.STAFF):
            for form in _forms(one.text, roles):
                words.setdefault(form[0], set()).add(form)
    values = {_folded(one.text): one.kind for one in found if one.kind in STRUCTURED and one.who is not Who.OFFICE}
    pattern = "|".join(re.escape(value).replace(r"\ ", r"\s") for value in sorted(values, key=lambda v: (-len(v), v)))
    return Known(
        {first: tuple(sorted(forms, key=lambda form: (-len(form), form))) for first, forms in words.items()},
        re.compile(rf"(?<!\w)(?:{pattern})(?!\w)") if values else None,
        values,
    )


OF_PARTY = re.compile(r"(?:^|[ \n])(?:van|voor|namens)[ \n](?:(?:de|het)[ \n])?(?P<party>[^\n]+)$", re.IGNORECASE)


def _without_party(found: Found, roles: Roles) -> Found | None:
    """Take "van Groen Dorp" off a name when that is, or begins, the name of a party; None when nothing is left."""
    if found.kind is not Kind.PERSON:
        return found
    shape = OF_PARTY.search(found.text)
    if shape is None or not _begins_party(shape.group("party"), roles):
        return None if _begins_party(found.text, roles) and found.why != "title" else found
    name = found.text[: shape.start()].rstrip()
    return replace(found, text=name, span=Span(found.span.start, found.span.start + len(name))) if name else None


def _begins_party(words: str, roles: Roles) -> bool:
    folded = " ".join(words.casefold().split())
    return folded in roles.parties or folded in roles.party_heads


def _again(text: str, known: Known) -> Iterator[Found]:
    """Yield what is known already, where it stands again."""
    if known.values is not None:
        for shape in known.values.finditer(text):
            kind = known.kinds.get(_folded(shape.group()), Kind.ADDRESS)
            yield Found(Span(*shape.span()), shape.group(), kind, why="known")
    if known.names:
        yield from _names_again(text, known)


def _names_again(text: str, known: Known) -> Iterator[Found]:
    words = list(WORD.finditer(text))
    lower = names.is_lower(text)
    index = 0
    while index < len(words):
        for form in known.names.get(words[index].group().casefold(), ()):
            part = words[index : index + len(form)]
            span = Span(part[0].start(), part[-1].end())
            if _is_form(part, form, text[span.start : span.end], lower=lower):
                yield Found(span, text[span.start : span.end], Kind.PERSON, why="known", is_sure=False)
                index += len(form) - 1
                break
        index += 1


def _is_form(part: Sequence[re.Match[str]], form: Sequence[str], written: str, *, lower: bool) -> bool:
    """Whether the words are the name: the last one written with a capital, unless nothing in the text is."""
    if len(part) != len(form) or any(word.group().casefold() != known for word, known in zip(part, form, strict=True)):
        return False
    if len(written) > sum(map(len, form)) + 3 * len(form):
        return False
    return part[-1].group()[0].isupper() or lower or len(form) > 1


def _forms(name: str, roles: Roles) -> Iterator[tuple[str, ...]]:
    """Yield the forms in which a person is named again: in full, by surname, and both without initials.

    A surname that somebody in function has too, or that is an everyday word, is not looked for on its own.
    """
    whole = tuple(word.group().casefold() for word in WORD.finditer(name) if len(word.group()) > 1)
    if len(whole) > 1:
        yield whole
    last = surname(name)
    parts = tuple(word.group() for word in WORD.finditer(last))
    if not parts or last in roles.in_function or parts[-1] in STOP_WORDS or parts[-1] in COMMON or parts[-1] in OFFICES:
        return
    if len(parts[-1]) > 2 and parts[-1] not in PARTICLES:
        yield parts


def _folded(text: str) -> str:
    return " ".join(text.split())
