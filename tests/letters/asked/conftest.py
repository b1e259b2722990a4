"""Messages and dossiers for the tests of what is asked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from gemcli.model.document import Document
from gemcli.model.envelope import Envelope
from gemcli.model.municipality import Municipality
from gemcli.model.source import Rank

OWN = Municipality("Waterrade", own_addresses=("waterrade.example",))
Message = Callable[..., Document]


@pytest.fixture
def municipality() -> Municipality:
    return OWN


@pytest.fixture
def message(make_document: Callable[..., Document]) -> Message:
    """A message of one thread: `day` of March 2026, `own` for one of the municipality."""

    def made(name: str, text: str, day: int = 2, *, own: bool = False, title: str = "", thread: str = "t") -> Document:
        author = "Balie <balie@waterrade.example>" if own else "Bewoner <b@post.example>"
        document = make_document(f"{name}.eml", text, Rank.OWN_MESSAGE if own else Rank.THIRD_PARTY, author)
        sent = datetime(2026, 3, day, 9, tzinfo=UTC)
        source = replace(
            document.source, dated=sent.date(), title=title, envelope=Envelope(f"{name}@x", sent=sent, thread=thread)
        )
        return replace(document, source=source)

    return made
