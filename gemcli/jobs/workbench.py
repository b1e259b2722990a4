"""What the rooms need besides documents: engine, profile, cues and bounds, made from the settings once."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from gemcli.jobs.request import Request
from gemcli.meetings.cues import Cues
from gemcli.meetings.cues import read as read_cues
from gemcli.model.municipality import Municipality
from gemcli.settings import Settings

if TYPE_CHECKING:
    from gemcli.model.document import Document
    from gemcli.model.section import Section
    from gemcli.privacy.people import People

    Papers = tuple[tuple[Document, ...], tuple[Section, ...], Municipality]

KEPT = 2
"""Sets of papers whose people are kept: the sources of a draft, and those with a text under check."""


@dataclass(frozen=True, slots=True)
class Workbench:
    """Everything that a job hands to the rooms."""

    settings: Settings
    _cues: dict[str, Cues] = field(init=False, repr=False, compare=False, default_factory=dict)
    _municipality: list[Municipality] = field(init=False, repr=False, compare=False, default_factory=list)
    _people: list[tuple[Papers, People]] = field(init=False, repr=False, compare=False, default_factory=list)

    def municipality(self) -> Municipality:
        """Return the profile of the municipality, read once: it is asked for with every claim."""
        if not self._municipality:
            self._municipality.append(Municipality.from_table(self.settings.municipality()))
        return self._municipality[0]

    def cues(self, language: str) -> Cues:
        """Return the cue phrases of a language, read once."""
        if language not in self._cues:
            self._cues[language] = read_cues(self.settings.cues(language), language)
        return self._cues[language]

    def learnt(self, papers: Papers, learn: Callable[[], People]) -> People:
        """Return the people of these papers, learnt once while they are the last that were asked for."""
        for known, people in self._people:
            if known == papers:
                return people
        self._people[:] = [*self._people[1 - KEPT :], (papers, learn())]
        return self._people[-1][1]

    def importance(self, language: str) -> Mapping[str, re.Pattern[str]]:
        """Return the phrases that signal what matters, by kind, for the embedded engine."""
        patterns = self.cues(language).patterns
        kinds = {name.removeprefix("importance."): pattern for name, pattern in patterns.items()}
        return {kind: pattern for kind, pattern in kinds.items() if "." not in kind}

    def keeps_data_here(self) -> bool:
        """Whether engine and second reader work on this machine: embedded, or an endpoint on loopback."""
        if not self.settings.uses_endpoint:
            return True
        from urllib.parse import urlsplit

        return urlsplit(self.settings.text("endpoint.base_url")).hostname in ("127.0.0.1", "localhost", "::1")

    def fingerprint(self, request: Request) -> str:
        """Return a hash of every setting and file that shapes the outcome of a request."""
        names = ["budget.toml"] if request.task == "flag" else ["cues.nl.toml", "cues.en.toml"]
        settings = self.settings.fingerprint(*names)
        beside = [path for path in (request.waivers, request.layout) if path is not None and path.is_file()]
        if not beside:
            return settings
        digest = hashlib.sha256(settings.encode())
        for path in beside:
            digest.update(b"\x00" + path.read_bytes().replace(b"\r\n", b"\n"))
        return digest.hexdigest()
