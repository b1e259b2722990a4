"""Sentences for people, kept apart from the language that they are said in."""

from __future__ import annotations

import gettext
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

Translate = Callable[[str], str]


def N_(template: str) -> str:  # noqa: N802 -- the name that extraction tools for gettext look for
    """Mark a string for the catalogues without translating it here."""
    return template


@lru_cache(maxsize=8)
def translator(language: str) -> Translate:
    """Return the lookup for a language code ("nl", "en"); an unknown language speaks English.

    >>> translator("nl")("Page"), translator("nl")("")
    ('Pagina', '')
    """
    catalogues = Path(__file__).parent
    catalogue = gettext.translation("gemcli", catalogues, languages=[language], fallback=True)
    # a catalogue answers the empty string with its own header
    return lambda template: catalogue.gettext(template) if template else ""


@dataclass(frozen=True, slots=True)
class Message:
    """One sentence for a person: an English template marked with `N_`, and the values that fill it.

    >>> say("{count} pages without text", count=3).text()
    '3 pages without text'
    """

    template: str
    """English, with `{name}` for each value; also the key of the catalogue."""
    values: tuple[tuple[str, str], ...] = ()
    """Names and values as text, already neutral to the language."""

    def text(self, translate: Translate = str) -> str:
        """Say it in the language of `translate`."""
        return translate(self.template).format(**dict(self.values)) if self.values else translate(self.template)


def say(template: str, **values: object) -> Message:
    """Build a Message from a template marked with `N_` and its values."""
    return Message(template, tuple((name, str(value)) for name, value in values.items()))
