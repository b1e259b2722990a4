"""Looks back from a cited sentence: what the speaker said before, what governs it, and what is put to the vote."""

from __future__ import annotations

import re
from collections.abc import Iterable

from gemcli.grounding.bench import Bench
from gemcli.grounding.leads import governing, piece_title
from gemcli.model.document import Document, Sentence
from gemcli.model.section import Section
from gemcli.model.span import cut

BACK = 30
"""Sentences that are looked back for the lead-in and the heading of a motion."""
TURN = 6
"""Sentences of a turn in which a name that a claim uses may have been said."""
POINTS_BACK = re.compile(
    r"\b(?:daar|hier|er)(?:over|van|voor|op|mee|bij|in|aan|toe|door)\b|^\W*(?:dat|dit|die|deze|that|this|these|those|it)\b",
    re.IGNORECASE,
)
"""Words that lean on the sentence before."""
PUT_TO_VOTE = re.compile(
    r"\b(?:in\sstemming\s(?:komt|komen|is|wordt)|aan\sde\sorde\sis|put\sto\sthe\svote|stemming\sover)\b|^\s*[-–▪•]\s",
    re.IGNORECASE,
)


def said_before(bench: Bench, document: Document, first: Sentence, section: Section | None) -> str:
    """Return the sentences before, of the same turn."""
    if section is None:
        return ""
    return " ".join(_of_section(_before(bench, document, first, TURN), bench, document, section))


def pointed_back(bench: Bench, document: Document, first: Sentence, section: Section | None) -> str:
    """Return the sentence before, of the same speaker, where the first cited sentence points back to it."""
    if not POINTS_BACK.search(cut(document.text, first.spans)):
        return ""
    return "".join(_of_section(_before(bench, document, first, 1), bench, document, section))


def look_back(bench: Bench, document: Document, first: Sentence, section: Section | None) -> tuple[str, str, str]:
    """Return the lead-in that governs a sentence, the title line of its piece, and what is put to the vote."""
    sentences = _before(bench, document, first, BACK)
    votes = [text for s in sentences[-2:] if PUT_TO_VOTE.search(text := cut(document.text, s.spans))]
    before = _of_section(sentences, bench, document, section)
    own = cut(document.text, first.spans)
    return governing(own, before), piece_title(own, before), "\n".join(votes)


def _before(bench: Bench, document: Document, first: Sentence, most: int) -> list[Sentence]:
    index = bench.order[document.source.id][first.id]
    return bench.lists[document.source.id][max(0, index - most) : index]


def _of_section(sentences: Iterable[Sentence], bench: Bench, document: Document, section: Section | None) -> list[str]:
    """Return the words of those sentences that stand in a section, or of those in none."""
    return [
        cut(document.text, sentence.spans)
        for sentence in sentences
        if bench.sections.get((document.source.id, sentence.id)) == section
    ]
