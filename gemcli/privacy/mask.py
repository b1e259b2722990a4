"""Replaces personal data by placeholders that stay the same through a dossier, and puts it back."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from gemcli.model.span import Span
from gemcli.privacy.detect import detect
from gemcli.privacy.found import Found, Kind, settle
from gemcli.privacy.known import Known
from gemcli.privacy.names import surname
from gemcli.privacy.policy import Policy
from gemcli.privacy.roles import Roles

LABELS: Mapping[Kind, str] = {
    Kind.PERSON: "PERSOON",
    Kind.PHONE: "TELEFOON",
    Kind.EMAIL: "EMAIL",
    Kind.ADDRESS: "ADRES",
    Kind.BIRTH_DATE: "GEBOORTEDATUM",
    Kind.PLATE: "KENTEKEN",
    Kind.BSN: "BSN",
    Kind.IBAN: "IBAN",
}
LITERAL = "TEKST"
"""Stands for words of a source that look like a placeholder themselves."""

PLACEHOLDER = re.compile(rf"\[(?:{'|'.join((*LABELS.values(), LITERAL))})-\d{{1,6}}(?:\.\d{{1,4}})?\]")


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
    _words: dict[str, str] = field(default_factory=dict)
    _placeholders: dict[tuple[str, str], str] = field(default_factory=dict)
    _numbers: Counter[str] = field(default_factory=Counter)
    _persons: dict[str, int] = field(default_factory=dict)
    _counts: Counter[str] = field(default_factory=Counter)

    def mask(self, text: str) -> Masked:
        """Return the text with placeholders; `unmask` gives the text back, whatever it holds."""
        found = detect(text, self.roles, self.known)
        replaced = settle([*_literals(text), *(one for one in found if self.policy.masks(one))])
        parts, end, words = [], 0, {}
        for one in replaced:
            label = LITERAL if one.why == "literal" else LABELS[one.kind]
            placeholder = self._placeholder(label, one.text)
            words[placeholder] = one.text
            parts += [text[end : one.span.start], placeholder]
            end = one.span.end
            if label != LITERAL:
                self._counts[one.kind.value] += 1
        return Masked("".join([*parts, text[end:]]), words, found)

    def unmask(self, text: str) -> str:
        """Put the words back for every placeholder that `mask` gave out; others stay as they are."""
        return PLACEHOLDER.sub(lambda shape: self._words.get(shape.group(), shape.group()), text)

    def counts(self) -> Mapping[str, int]:
        """How many spans of each kind were replaced so far."""
        return dict(sorted(self._counts.items()))

    def _placeholder(self, label: str, words: str) -> str:
        known = self._placeholders.get((label, words))
        if known is not None:
            return known
        made = self._new(label, words)
        self._placeholders[label, words] = made
        self._words[made] = words
        return made

    def _new(self, label: str, words: str) -> str:
        if label != LABELS[Kind.PERSON]:
            self._numbers[label] += 1
            return f"[{label}-{self._numbers[label]}]"
        last = surname(words)
        if last not in self._persons:
            self._numbers[label] += 1
            self._persons[last] = self._numbers[label]
        number = self._persons[last]
        self._numbers[f"{label}-{number}"] += 1
        form = self._numbers[f"{label}-{number}"]
        return f"[{label}-{number}]" if form == 1 else f"[{label}-{number}.{form}]"


def _literals(text: str) -> list[Found]:
    """Words of the source that look like a placeholder: replaced too, so that nothing else comes back for them."""
    return [
        Found(Span(*shape.span()), shape.group(), Kind.PERSON, why="literal") for shape in PLACEHOLDER.finditer(text)
    ]
