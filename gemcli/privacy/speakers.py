"""Finds the people who speak in a transcript by the label above their words, however rare their names are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from gemcli.model.document import Passage, PassageKind
from gemcli.model.span import Span
from gemcli.privacy.found import Found, Kind
from gemcli.privacy.name_words import BODIES, COMMON, OFFICES
from gemcli.privacy.roles import Roles

BEHIND = re.compile(r"\s{0,3}\([^()]{0,60}\)\s{0,3}$|\s[|–-]\s[^|]{0,60}$")
"""A party or function behind a name: `J. Bos (SP)`, `J. Bos | SP`."""
NUMBERED = re.compile(r"\d")
"""`Spreker 3`: a label that the software gave out."""


def speakers(passages: Sequence[Passage], text: str, roles: Roles) -> Iterator[Found]:
    """Yield the names of speakers wherever they stand in a transcript.

    A label with an office in it ("Wethouder Brand"), a party, or a number is no resident's. Software takes names from
    accounts, so a person must look: none of these is sure.
    """
    for name in speaker_names(passages, roles):
        for shape in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text):
            yield Found(Span(*shape.span()), name, Kind.PERSON, why="speaker", is_sure=False)


def speaker_names(passages: Sequence[Passage], roles: Roles) -> tuple[str, ...]:
    """Return the names in the labels of a transcript, each once, in order."""
    labels = (BEHIND.sub("", passage.speaker).strip() for passage in passages if passage.kind is PassageKind.CUE)
    return tuple(dict.fromkeys(label for label in labels if _is_person(label, roles)))


def _is_person(label: str, roles: Roles) -> bool:
    words = [word.strip(".,").casefold() for word in label.split()]
    if not words or len(label) < 3 or NUMBERED.search(label) or label.casefold() in roles.parties:
        return False
    return not any(word in OFFICES or word in BODIES for word in words) and words[-1] not in COMMON
