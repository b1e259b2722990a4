"""What a case itself says of the municipality: its name, its addresses and who signs for it, beside the profile."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import PurePosixPath

from gemcli.jobs.intake import DOSSIER_FILE
from gemcli.jobs.mailboxes import owned
from gemcli.model.document import Document
from gemcli.model.municipality import Municipality
from gemcli.privacy.names import surname

NAMED = re.compile(
    r"\b(?:[Gg]emeente|(?:[Ww]ethouders|WETHOUDERS) van(?: de gemeente)?)\s"
    r"(?P<name>['’]?[A-Za-z][\w’'-]{0,30}(?:[ -](?:aan|op|bij|en|de|den|der|het|ter|[A-Z][\w’'-]{1,30})){0,4})"
)
"""The municipality behind its office, as a letterhead and a signature write it; never longer than a place name."""
ADDRESSES = ("return_address", "phone", "email")
OFFICES = ("secretary", "mayor")


def known_to(municipality: Municipality, settings: Mapping[str, str]) -> Municipality:
    """Return the profile with what `dossier.toml` says of the municipality: an officer wrote it to stand in the letter.

    The name of the profile comes first. The return address, phone and e-mail address of the letter are its own, and
    those who sign as mayor and secretary do so in function.
    """
    stated = [settings[name].strip() for name in ADDRESSES if settings.get(name, "").strip()]
    signing = [
        form for name in OFFICES if (whole := settings.get(name, "").strip()) for form in (whole, surname(whole))
    ]
    return replace(
        municipality,
        name=municipality.name or _name(settings),
        own_addresses=tuple(dict.fromkeys((*municipality.own_addresses, *_own(stated)))),
        college=tuple(dict.fromkeys((*municipality.college, *signing))),
    )


def with_own_addresses(municipality: Municipality, documents: Sequence[Document]) -> Municipality:
    """Return the profile with the addresses that a case states in its `dossier.toml`, where that is a document.

    So a draft gets the same judge when it is made and when it is checked again.
    """
    return replace(municipality, own_addresses=known_to(municipality, stated_in(documents)).own_addresses)


def stated_in(documents: Sequence[Document]) -> Mapping[str, str]:
    """Return what a case states in its `dossier.toml`, where that is a document; nothing where it cannot be read."""
    noted = next((d.text for d in documents if PurePosixPath(d.source.path).name == DOSSIER_FILE), "")
    try:
        return {name: value for name, value in tomllib.loads(noted).items() if isinstance(value, str)}
    except tomllib.TOMLDecodeError:
        return {}


def _name(settings: Mapping[str, str]) -> str:
    for key in ("return_address", "signed_by"):
        found = NAMED.search(settings.get(key, ""))
        if found:
            return found["name"]
    return ""


def _own(stated: Sequence[str]) -> Iterator[str]:
    """The parts of an address, a number, and the domain of a mailbox that is no provider's."""
    for text in stated:
        for part in (piece.strip() for piece in re.split(r"[,;\n]", text)):
            if own := owned(part):
                yield own
            elif any(char.isdigit() for char in part):
                yield part
