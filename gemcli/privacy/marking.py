"""Goes through a text and says of each piece of personal data whether it is masked or stays, and why."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from gemcli.model.span import Span
from gemcli.model.taken import Taken
from gemcli.privacy.detect import detect
from gemcli.privacy.found import Found, Kind, Who
from gemcli.privacy.known import Known
from gemcli.privacy.policy import Policy
from gemcli.privacy.role_words import is_civil_servant
from gemcli.privacy.roles import Roles
from gemcli.privacy.word_lists import WordLists

ALWAYS = frozenset({Kind.BSN, Kind.IBAN})
"""Numbers that no list and no table of privacy.toml lets stand in a masked copy."""
OWN_WORDS = "own_words"
"""Kind of the words that the office itself wants masked."""


@dataclass(frozen=True, slots=True)
class Marked:
    """One span of a text; `start` and `end` are code points of that text."""

    span: Span
    text: str
    kind: str
    """A `Kind`, or `own_words`."""
    who: Who
    is_masked: bool
    why: str
    """How it was found when it is masked; why it stays when it is not: official, office, staff, private, kind or
    keep_list."""
    is_sure: bool = True
    """Whether it need not be looked at by a person."""


@dataclass(frozen=True, slots=True)
class Marker:
    """What decides for every text of one dossier alike."""

    roles: Roles = field(default_factory=Roles)
    known: Known = field(default_factory=Known)
    policy: Policy = field(default_factory=Policy)
    lists: WordLists = field(default_factory=WordLists)

    def mark(self, text: str, told: Iterable[Found] = ()) -> tuple[Marked, ...]:
        """Return what was found in reading order, without overlaps; what is masked goes before what stays.

        `told` is what the caller knows of this text besides: the names in the head of a mail.
        """
        found = [_as_staff(one, text) for one in (*detect(text, self.roles, self.known), *told)]
        marked = [self._of(one) for one in found]
        marked += [
            Marked(span, text[span.start : span.end], OWN_WORDS, Who.PRIVATE, is_masked=True, why="also_list")
            for span in self.lists.find(text)
        ]
        masked = _apart([one for one in marked if one.is_masked])
        taken = Taken(one.span for one in masked)
        stays = _apart([one for one in marked if not one.is_masked and not taken.meets(one.span)])
        return tuple(sorted([*masked, *stays], key=lambda one: one.span))

    def _of(self, found: Found) -> Marked:
        reason = "" if found.kind in ALWAYS else self._stays(found)
        return Marked(
            found.span,
            found.text,
            found.kind,
            found.who,
            not reason,
            reason or found.why,
            found.is_sure or bool(reason),
        )

    def _stays(self, found: Found) -> str:
        """Return why a span stays; empty when it is masked."""
        if self.lists.keeps(found):
            return "keep_list"
        if found.who in self.policy.kept:
            return found.who.value
        return "" if found.kind in self.policy.masked else "kind"


def _as_staff(found: Found, text: str) -> Found:
    """A private person whose function stands beside the name is a civil servant."""
    if found.kind is Kind.PERSON and found.who is Who.PRIVATE and is_civil_servant(text, found.span):
        return replace(found, who=Who.STAFF)
    return found


def _apart(marked: Sequence[Marked]) -> list[Marked]:
    """Where spans overlap, the longest stays and takes in what the others cover besides; what rules know goes first."""
    apart: list[Marked] = []
    for one in sorted(marked, key=lambda one: (one.span.start, -one.span.end, one.kind == OWN_WORDS, one.kind)):
        if not apart or one.span.start >= apart[-1].span.end:
            apart.append(one)
        elif one.span.end > apart[-1].span.end:
            apart[-1] = _joined(apart[-1], one)
    return apart


def _joined(first: Marked, second: Marked) -> Marked:
    longest = max(first, second, key=lambda one: one.span.end - one.span.start)
    beyond = second.text[first.span.end - second.span.start :]
    return Marked(
        Span(first.span.start, second.span.end),
        first.text + beyond,
        longest.kind,
        longest.who,
        longest.is_masked,
        longest.why,
        first.is_sure and second.is_sure,
    )
