"""A whole text as it was told: its sentences in order, and which of them says how something ended."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from gemcli.grounding.settles import settles
from gemcli.grounding.told import Place, Told
from gemcli.model.municipality import Municipality


@dataclass(frozen=True, slots=True)
class Telling:
    """A whole text: its sentences in order."""

    sentences: tuple[Told, ...]

    def tells_outcome(self, index: int) -> bool:
        """Whether a sentence says how something ended, or its heading, or the one that points back at it."""
        own = self.sentences[index]
        if own.tells_outcome or settles(own.section):
            return True
        follower = self.sentences[index + 1] if index + 1 < len(self.sentences) else None
        if follower is None or not follower.tells_outcome:
            return False
        return bool(POINTS_BACK.match(follower.text)) or (follower.goes_on and not follower.numbers_a_piece)


POINTS_BACK = re.compile(
    r"(?:de(?:ze)?|die|dit|dat|het|zij|ze|hij|beide|this|that|it|the)\s(?:(?:laatste|eerste)\s)?"
    r"(?:moties?|amendement(?:en)?|voorstel(?:len)?|motions?|amendments?|proposals?|is|zijn|werd(?:en)?|wordt|kreeg|haalde|was|were)\b",
    re.IGNORECASE,
)
"""`Die werd aangenomen.`: a sentence about what the one before it names."""


def telling_of(sentences: Iterable[tuple[str, Sequence[Place], str]], municipality: Municipality) -> Telling:
    """Return a text of sentences with their places and headings; at a semicolon another sentence begins."""
    return Telling(
        tuple(
            Told(part, places, municipality, section, goes_on=bool(number))
            for text, places, section in sentences
            for number, part in enumerate(text.split("; "))
        )
    )
