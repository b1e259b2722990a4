"""How the vote on a motion ended, as the sources of a dossier say it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from gemcli.letters.motion import Motion
from gemcli.model.claim import Evidence, SentenceRef
from gemcli.model.document import Document, PassageKind, Sentence
from gemcli.model.source import Rank
from gemcli.model.span import cut

OUTCOME = re.compile(
    r"\b(?P<word>aangenomen|verworpen|ingetrokken|aangehouden|niet in stemming gebracht|staken de stemmen"
    r"|stemmen gestaakt)\b",
    re.IGNORECASE,
)
VOTE = re.compile(r"\bin stemming komt\b", re.IGNORECASE)
NEITHER = re.compile(r"\b(?:niet|als|indien|wanneer|nadat|zou)\b", re.IGNORECASE)
"""Before the word these make it no outcome: "als de motie wordt aangenomen"."""
FORMAL = re.compile(r"aldus\b", re.IGNORECASE)
NEAR = 3
"""Sentences after "In stemming komt motie F.1" in which its outcome stands: "De voorzitter." is one."""
ASIDE = frozenset(
    {
        PassageKind.QUOTED_MAIL,
        PassageKind.MAIL_HEADER,
        PassageKind.COMMENT,
        PassageKind.SIGNATURE,
        PassageKind.DISCLAIMER,
    }
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """The outcome of a motion; without a word where no source tells it."""

    word: str = ""
    """As the strongest source writes it; every different word where sources disagree."""
    evidence: Evidence = field(default_factory=Evidence)
    """One place for each different word, strongest source first."""
    disagree: bool = False

    @property
    def is_adopted(self) -> bool:
        return self.word.casefold() == "aangenomen" and not self.disagree


def outcome_of(motion: Motion, documents: Iterable[Document]) -> Outcome:
    """Return how the motion ended: from records of the meeting, its own file, or another own source that names it."""
    trusted = [d for d in documents if d.source.rank not in (Rank.THIRD_PARTY, Rank.TRANSCRIPT)]
    found: dict[str, tuple[SentenceRef, ...]] = {}
    for document in sorted(trusted, key=lambda document: _standing(motion, document)):
        for word, refs in _told(motion, document):
            found.setdefault(word, refs)
    refs = tuple(ref for told in found.values() for ref in told)
    return Outcome(", ".join(found), Evidence(sentences=refs), disagree=len(found) > 1)


def _standing(motion: Motion, document: Document) -> int:
    if document.source.rank in (Rank.OFFICIAL_LIST, Rank.ADOPTED_MINUTES):
        return list(Rank).index(document.source.rank)
    return 2 if document.source.id == motion.document.source.id else 3


def _told(motion: Motion, document: Document) -> list[tuple[str, tuple[SentenceRef, ...]]]:
    """Every outcome that a document tells of the motion, the formal one ("Aldus aangenomen") first."""
    found: list[tuple[str, tuple[SentenceRef, ...]]] = []
    vote: Sentence | None = None
    since = 0
    is_own = document.source.id == motion.document.source.id
    for passage in document.passages:
        if passage.kind in ASIDE:
            continue
        for sentence in passage.sentences:
            text = cut(document.text, sentence.spans)
            match = OUTCOME.search(text)
            own = is_own and motion.stands_alone and sentence.spans[0].start >= motion.text_end
            if match and not NEITHER.search(text[max(0, match.start() - 60) : match.start()]):
                if own or motion.is_named_in(text):
                    told = (match["word"].casefold(), _refer(document, sentence))
                    found.insert(0 if FORMAL.match(text) else len(found), told)
                elif vote is not None and since < NEAR:
                    found.append((match["word"].casefold(), _refer(document, vote, sentence)))
                    vote = None
            since += 1
            if VOTE.search(text):
                vote, since = (sentence, 0) if motion.is_named_in(text) else (None, 0)
    return found


def _refer(document: Document, *sentences: Sentence) -> tuple[SentenceRef, ...]:
    return tuple(SentenceRef(document.source.id, sentence.id) for sentence in sentences)
