"""Says which messages of a dossier the municipality itself sent, and that what travels with others is from outside."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from gemcli.jobs.mailboxes import owned
from gemcli.model.document import Document
from gemcli.model.dossier import Dossier
from gemcli.model.municipality import Municipality
from gemcli.model.source import Rank


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
    own = owned(settings.get("email", ""))
    return (own,) if own else ()


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
