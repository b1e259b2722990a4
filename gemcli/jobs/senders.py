"""Says which messages of a dossier the municipality itself sent, and that what travels with others is from outside."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from gemcli.model.document import Document
from gemcli.model.dossier import Dossier
from gemcli.model.municipality import Municipality
from gemcli.model.source import Rank
from gemcli.text.lists import listed

PROVIDERS = listed(
    "gmail.com googlemail.com outlook.com hotmail.com hotmail.nl live.nl live.com icloud.com me.com yahoo.com proton.me"
    " protonmail.com kpnmail.nl ziggo.nl planet.nl xs4all.nl home.nl casema.nl hetnet.nl upcmail.nl telfort.nl"
)
"""Where everybody can have a mailbox: their domain is nobody's own."""


def by_sender(dossier: Dossier, municipality: Municipality, *, is_letter: bool) -> Dossier:
    """Return the dossier with own messages ranked as such, by the addresses of the profile and of `dossier.toml`.

    For a letter what is attached to a message from outside is from outside as well, whatever it calls itself: only
    the municipality's own copy may carry a fact.
    """
    own = replace(municipality, own_addresses=(*municipality.own_addresses, *_mailbox(dossier.settings)))
    documents = [_ranked(document, own) for document in dossier.documents]
    if is_letter:
        outside = {each.source.path for each in documents if each.source.rank is Rank.THIRD_PARTY}
        documents = [_lowered(document) if _is_inside(document, outside) else document for document in documents]
    return replace(dossier, documents=tuple(documents))


def _mailbox(settings: Mapping[str, str]) -> tuple[str, ...]:
    """The address that the letter names, by its domain unless that is a provider's."""
    address = settings.get("email", "").strip().casefold()
    domain = address.rpartition("@")[2]
    if "@" not in address or "." not in domain:
        return ()
    return (address,) if domain in PROVIDERS else (domain,)


def _ranked(document: Document, own: Municipality) -> Document:
    source = document.source
    if source.envelope is None or source.rank is not Rank.THIRD_PARTY or not own.owns(source.author):
        return document
    return replace(document, source=replace(source, rank=Rank.OWN_MESSAGE))


def _is_inside(document: Document, outside: set[str]) -> bool:
    parts = document.source.path.split("/")
    return any("/".join(parts[:length]) in outside for length in range(1, len(parts)))


def _lowered(document: Document) -> Document:
    return replace(document, source=replace(document.source, rank=Rank.THIRD_PARTY))
