"""The words that a text offers to a claim: their forms, their closed synonyms, and split verbs put together."""

from __future__ import annotations

from functools import lru_cache

from gemcli.facts.inflection import PARTICLES, level, roots
from gemcli.facts.paraphrase import groups, subjects
from gemcli.text.lists import listed
from gemcli.text.words import tokens

HEAD = 5
"""Letters that a word must have to be looked for as the head of a compound."""

LINKS = ("s", "en", "e", "n")
"""What joins the halves of a compound."""

TURNS = listed(
    """
    on ona one ono onge ont ver her mis non anti niet tegen over onder voor buiten binnen meer minder in af uit be ge
    wan nood proef schijn ex oud mede terug
    """
)
"""Fronts that make another thing of the word behind them."""


def _is_head(word: str, compound: str) -> bool:
    """Whether a word is what a compound is a kind of: "aanvraag" of "omgevingsplanaanvraag".

    >>> _is_head("anvrag", "omgevingsplananvrag"), _is_head("veilig", "onveilig")
    (True, False)
    """
    front = compound[: -len(word)]
    return compound.endswith(word) and len(front) > 2 and front not in TURNS


class Vocabulary:
    """Forms of the words of some texts.

    >>> words = Vocabulary("De raad neemt de motie met algemene stemmen aan.")
    >>> words.holds("aangenomen"), words.holds("moties"), words.holds("verworpen")
    (True, True, False)
    """

    __slots__ = ("_groups", "_long", "_roots", "_texts")

    def __init__(self, *texts: str) -> None:
        found: set[str] = set()
        kinds: set[int] = set()
        plain: set[str] = set()
        self._texts = texts
        for text in texts:
            for line in text.split("\n"):
                more, other, own = _line(line)
                found |= more
                kinds |= other
                plain |= own
        self._roots = found
        self._long = [root for root in plain if len(root) > HEAD + 2]
        self._groups = kinds

    def holds(self, word: str) -> bool:
        """Whether a form of the word, or a word that stands for it, is offered."""
        own = roots(word)
        if not own.isdisjoint(self._roots) or not groups(word).isdisjoint(self._groups):
            return True
        if len(word) < HEAD:
            return False
        heads = tuple(root for root in own if len(root) >= HEAD)
        return any(long.endswith(heads) and any(_is_head(root, long) for root in heads) for long in self._long)

    def is_about(self, word: str) -> bool:
        """Whether a word of the same subject is offered: it helps to find a passage, and carries nothing."""
        own = subjects(word)
        if own and any(not own.isdisjoint(_subjects_of(text)) for text in self._texts):
            return True
        return len(word) > HEAD + 2 and any(_have_stem(word, root) for root in self._long)

    def holds_as_written(self, word: str) -> bool:
        """Whether a form of the word itself is offered."""
        return not roots(word).isdisjoint(self._roots)

    def holds_parts(self, word: str) -> bool:
        """Whether both halves of a compound are offered: "containerproef" where "proef met containers" stands."""
        for cut in range(HEAD - 1, len(word) - HEAD + 2):
            front, head = word[:cut], word[cut:]
            fronts = (front, *(front[: -len(link)] for link in LINKS if front.endswith(link) and len(front) > HEAD))
            if self.holds_as_written(head) and any(
                self.holds_as_written(one) for one in fronts if len(one) >= HEAD - 1
            ):
                return True
        return False

    def holds_verb(self, word: str, particles: frozenset[str]) -> str:
        """Return the particle with which a split verb of the claim is offered: "neemt" with "aan"; else nothing."""
        for particle in particles:
            if not _joined(particle, word).isdisjoint(self._roots):
                return particle
        return ""


STEM = 6
"""Letters that two words must share to be of one subject: "parkeerkosten" and "parkeergarage"."""


def _have_stem(word: str, other: str) -> bool:
    return word[:STEM] == other[:STEM] or word[-STEM:] == other[-STEM:] or word[:STEM] in other or other[:STEM] in word


@lru_cache(maxsize=2048)
def _subjects_of(text: str) -> frozenset[int]:
    return frozenset(number for token in tokens(text) for number in subjects(token.text.casefold()))


@lru_cache(maxsize=2048)
def _line(line: str) -> tuple[frozenset[str], frozenset[int], frozenset[str]]:
    """Return the roots of a line, split verbs put together; its groups; and the roots of its words as they stand."""
    words = [token.text.casefold() for token in tokens(line)]
    found: set[str] = set()
    kinds: set[int] = set()
    plain: set[str] = set()
    ahead: set[str] = set()
    for word in reversed(words):
        plain |= roots(word)
        kinds |= groups(word)
        if "-" in word:
            for part in word.split("-"):
                plain |= roots(part)
        if len(word) > 2:
            for particle in ahead:
                joined = _joined(particle, word)
                found |= joined
        if word in PARTICLES:
            ahead.add(word)
    return frozenset(found | plain), frozenset(kinds), frozenset(plain)


@lru_cache(maxsize=65536)
def _joined(particle: str, word: str) -> frozenset[str]:
    """Return the roots of a split verb: "neemt" and "aan" as "aannemen"."""
    return frozenset(level(particle + root) for root in roots(word))
