"""Stands between a dossier and an endpoint: stops what may not leave, hides the rest, puts it back after."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from gemcli.model.document import Document
from gemcli.model.municipality import Municipality
from gemcli.model.section import Section
from gemcli.privacy.detect import learn
from gemcli.privacy.mask import Masker
from gemcli.privacy.policy import Policy, may_leave
from gemcli.privacy.roles import roles


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


def shield(
    documents: Sequence[Document],
    sections: Sequence[Section],
    municipality: Municipality,
    policy: Policy,
    *,
    is_masked: bool = True,
) -> Shield:
    """Learn a dossier's people and addresses, and return the shield for it."""
    texts = [document.text for document in documents]
    deciding = roles(sections, texts, municipality)
    return Shield(Masker(deciding, learn(texts, deciding), policy), is_masked)
