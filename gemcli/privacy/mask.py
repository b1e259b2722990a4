"""Replaces personal data by placeholders that stay the same through a dossier, and puts it back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from gemcli.privacy.detect import detect
from gemcli.privacy.found import Found, settle
from gemcli.privacy.known import Known
from gemcli.privacy.marking import Marked
from gemcli.privacy.placeholders import Placeholders, put_back, replaced
from gemcli.privacy.policy import Policy
from gemcli.privacy.roles import Roles


@dataclass(frozen=True, slots=True)
class Masked:
    """A text for one request: no passage, without offsets of its own."""

    text: str
    words: Mapping[str, str]
    """Placeholder -> the words it stands for, for those in this text."""
    found: tuple[Found, ...]
    """All personal data in the original, what stays included."""


@dataclass(slots=True)
class Masker:
    """Masks the texts of one dossier; the map from placeholders to words never leaves this machine.

    The same words get the same placeholder; other forms of a person's name share its number (`[PERSOON-3]`,
    `[PERSOON-3.2]`), so that a model can tell who is who and every form comes back as it was.
    """

    roles: Roles = field(default_factory=Roles)
    known: Known = field(default_factory=Known)
    policy: Policy = field(default_factory=Policy)
    placeholders: Placeholders = field(default_factory=Placeholders)
    _counts: Counter[str] = field(default_factory=Counter)

    def mask(self, text: str) -> Masked:
        """Return the text with placeholders; `unmask` gives the text back, whatever it holds."""
        found = detect(text, self.roles, self.known)
        going = settle(one for one in found if self.policy.masks(one))
        pieces = self.placeholders.pieces(text, list(map(_masked, going)))
        self._counts.update(one.kind.value for one in going)
        words = {piece.placeholder: text[piece.span.start : piece.span.end] for piece in pieces}
        return Masked(replaced(text, pieces), words, found)

    def unmask(self, text: str) -> str:
        """Put the words back for every placeholder that `mask` gave out; others stay as they are."""
        return put_back(text, self.placeholders.words)

    def counts(self) -> Mapping[str, int]:
        """How many spans of each kind were replaced so far."""
        return dict(sorted(self._counts.items()))


def _masked(found: Found) -> Marked:
    return Marked(found.span, found.text, found.kind, found.who, is_masked=True, why=found.why)
