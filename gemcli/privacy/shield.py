"""Stands between a dossier and an endpoint: stops what may not leave, hides the rest, puts it back after."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from gemcli.privacy.mask import Masker
from gemcli.privacy.people import People
from gemcli.privacy.placeholders import Placeholders
from gemcli.privacy.policy import may_leave


@dataclass(frozen=True, slots=True)
class Shield:
    """One dossier's protection for one run."""

    masker: Masker
    is_masked: bool = True
    """False sends the text as it is, but what may not leave still stops it."""

    def hide(self, text: str) -> str:
        """Return the text with placeholders; WithheldError when it holds what may not leave."""
        masked = self.masker.mask(text)
        may_leave(masked.found, self.masker.policy)
        return masked.text if self.is_masked else text

    def restore(self, text: str) -> str:
        """Put the words back for the placeholders."""
        return self.masker.unmask(text) if self.is_masked else text

    def counts(self) -> Mapping[str, int]:
        """How many spans of each kind were hidden so far."""
        return self.masker.counts() if self.is_masked else {}


def shield(people: People, *, is_masked: bool = True) -> Shield:
    """Return the shield for a dossier whose people are learnt."""
    placeholders = Placeholders(persons=people.persons)
    return Shield(Masker(people.roles, people.known, people.policy, placeholders), is_masked)
