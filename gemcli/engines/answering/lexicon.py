"""The words of a dossier, and which of them can stand for a word of a question, each with how well it does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from gemcli.engines.answering.question import Term
from gemcli.facts.asked_words import alike, in_dutch, written
from gemcli.facts.forms import distance, is_form, is_inflection, undiminished
from gemcli.facts.inflection import fold, roots
from gemcli.facts.paraphrase import WHOLE, akin

EXACT, FORM, TRANSLATED, SAME, PART, HALF, NEAR = 1.0, 0.97, 0.95, 0.85, 0.7, 0.55, 0.4
"""How well a word stands for another: itself, a form of it, its translation, a synonym, the head of a compound, a part
of it, a word of its subject."""

SHORTEST_PART = 5
"""Letters from which a word inside a longer one is a part of it and no accident."""

ALIKE = 6
"""Letters that two words must begin with to be of one family: "demonstratie", "demonstreren"."""

LONG = 8
"""Letters from which two slips of the pen are forgiven."""

ENDINGS = ("lijk", "heid", "ingen", "enden", "isch", "atie", "iteit", "baar", "schap", "eren", "ende", "elijk", "tjes")
"""Ends of words that are no words."""

FRONTS = ("onder", "tegen", "voort", "samen", "binnen", "buiten", "hoofd", "achter", "gemeente", "raads", "voor")
"""Fronts of words that tell nothing of what they are about."""


class Lexicon:
    """Every word of a dossier with its roots; answers which words may stand for one of a question."""

    __slots__ = ("_by_end", "_by_root", "_found", "_known", "_words")

    def __init__(self, words: Iterable[str]) -> None:
        self._words = sorted(set(words))
        self._known = frozenset(self._words)
        self._by_root: dict[str, list[str]] = {}
        self._by_end: dict[str, list[str]] = {}
        self._found: dict[Term, dict[str, float]] = {}
        for word in self._words:
            for root in roots(word):
                self._by_root.setdefault(root, []).append(word)

    def knows(self, word: str) -> bool:
        """Whether a word, or a form of it, stands anywhere."""
        return word in self._known or any(True for _ in self._forms(word))

    def means(self, word: str) -> bool:
        """Whether a word, a form of it or another word for the same thing stands anywhere."""
        several = (word, *undiminished(word))
        return any(self.knows(other) for plain in several for other in (plain, *alike(plain)))

    def _ending(self, word: str) -> Sequence[str]:
        """The longer words that end in a word: compounds of which it is the head."""
        if not self._by_end:
            for longer in self._words:
                for start in range(3, len(longer) - SHORTEST_PART + 1):
                    self._by_end.setdefault(longer[start:], []).append(longer)
        return self._by_end.get(word, ())

    def stands_for(self, term: Term) -> dict[str, float]:
        """Return the words of the dossier that may stand for a term, each with how well it does; 1 for itself.

        A name or number is only itself or, for a name, a genitive. A word that stands nowhere in any form is taken
        for a slip of the pen where one word of the dossier is a letter or two away.
        """
        if term not in self._found:
            self._found[term] = self._stands_for(term)
        return self._found[term]

    def _stands_for(self, term: Term) -> dict[str, float]:
        found: dict[str, float] = {}

        def put(word: str, share: float) -> None:
            found[word] = max(found.get(word, 0.0), share)

        if term.is_number:
            return {term.word: EXACT} if term.word in self._known else {}
        if term.is_name:
            return self._named(term)
        for word, share in self._own(term.word):
            put(word, share)
        if max(found.values(), default=0.0) < PART:
            for slip in self._slips(term.word):
                put(slip, SAME)
        for others, worth in ((written(term.word), SAME), (in_dutch(term.word), TRANSLATED)):
            for other in others:
                for word, share in self._own(other):
                    put(word, share * worth)
        several = (term.word, *undiminished(term.word))
        for bare in several[1:]:
            for word, share in self._own(bare):
                put(word, share)
        for other in dict.fromkeys(other for plain in several for other in alike(plain)):
            for word in (*((other,) if other in self._known else ()), *self._forms(other)):
                put(word, SAME)
                for longer in self._ending(word):
                    put(longer, SAME * PART)
        same, near = akin(term.word)
        for others_of, share in ((same, SAME), (near, NEAR)):
            for other in others_of:
                for word in (*((other,) if other in self._known else ()), *self._forms(other)):
                    put(word, share)
        return found

    def _named(self, term: Term) -> dict[str, float]:
        genitive = {term.word: EXACT, f"{term.word}s": FORM, f"{term.word}'s": FORM, f"{term.word}se": SAME}
        genitive |= {f"{term.word}e": SAME, **dict.fromkeys(in_dutch(term.word), FORM)}
        if len(term.short) > 1:
            genitive[term.short] = FORM
        found = {word: share for word, share in genitive.items() if word in self._known}
        for word in self._words:
            if "-" in word and term.word in word.split("-"):
                found.setdefault(word, PART)
        return found or dict.fromkeys(self._slips(term.word), PART)

    def _own(self, word: str) -> Iterator[tuple[str, float]]:
        if word in self._known:
            yield word, EXACT
        for form in self._forms(word):
            yield form, FORM if is_inflection(word, form) else SAME
        yield from self._family(word)

    def _forms(self, word: str) -> Iterator[str]:
        if word in WHOLE:
            return
        for root in roots(word):
            for other in self._by_root.get(root, ()):
                if is_form(word, other):
                    yield other

    def _family(self, word: str) -> Iterator[tuple[str, float]]:
        """Yield longer words that hold this one, what it is made of itself, and words that begin alike."""
        stems = [root for root in roots(word) if len(root) >= SHORTEST_PART and word.startswith(root[:3])]
        if not stems:
            return
        is_telling = not word.startswith(FRONTS)
        for other in self._words:
            if "-" in other:
                if word in other.split("-"):
                    yield other, PART
            elif len(other) >= len(word) + 3:
                if any(root.endswith(stem) for stem in stems for root in (other, *_short(other))):
                    yield other, PART
                elif any(other.startswith(stem) for stem in stems):
                    yield other, HALF
            elif SHORTEST_PART <= len(other) <= len(word) - 4:
                if word.endswith(other):
                    yield other, PART if len(other) * 2 >= len(word) else HALF
                elif is_telling and word.startswith(other):
                    yield other, HALF
            elif is_telling and other[:ALIKE] == word[:ALIKE] and len(word) > ALIKE:
                yield other, HALF

    def split(self, word: str) -> tuple[str, str] | None:
        """Return the two halves of a compound, the second of which is known; None for no compound.

        >>> Lexicon(["woning", "gezin"]).split("gezinswoning"), Lexicon(["lijke"]).split("rolstoelvriendelijke")
        (('gezin', 'woning'), None)
        """
        second = None
        for cut in range(len(word) - 4, 2, -1):
            front, back = word[:cut], word[cut:]
            if front.startswith(FRONTS) or back.startswith(ENDINGS) or not self.means(back):
                continue
            known = next(
                (first for first in (front.removesuffix("s"), front) if len(first) > 2 and self.means(first)), ""
            )
            if known and (len(known) > 3 or len(back) > 4):
                return known, back
            if second is None and len(back) >= SHORTEST_PART and len(front) > 3:
                second = front, back
        return second

    def _slips(self, word: str) -> list[str]:
        if len(word) < SHORTEST_PART or any(char.isdigit() for char in word):
            return []
        most = 2 if len(word) >= LONG else 1
        near = [(away, other) for other in self._words if (away := distance(word, other, most)) <= most]
        best = min((away for away, _ in near), default=0)
        return [other for away, other in near if away == best][:3]


def _short(word: str) -> tuple[str, ...]:
    return tuple(root for root in roots(word) if len(root) < len(word))


def folded(words: Iterable[str]) -> list[str]:
    """Return words as the lexicon holds them."""
    return [fold(word) for word in words]
