"""Which motion a letter answers, and what it takes from it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gemcli.letters.lines import Words
from gemcli.letters.motion import Motion, motions
from gemcli.letters.notice import Notice
from gemcli.letters.outcome import Outcome
from gemcli.letters.passages import RECORDS, is_own
from gemcli.letters.slots import Slot
from gemcli.locales import N_, say
from gemcli.model.claim import Evidence, SentenceRef, SpanRef
from gemcli.model.document import Document
from gemcli.model.dossier import Dossier
from gemcli.model.finding import Ground
from gemcli.model.span import Span, cut

IN_BRACKETS = re.compile(r"\((?P<number>(?:RIS ?\d{4,8}|[A-Z]{1,4} ?\d{2,4}[.-]\d{2,6}))\)")
"""A document number as lists print it: "Motie M.3 Een regenton (ZM26.0031)"."""
LONG_SENTENCE = 200
"""Characters from which a footnote shows the words themselves and not their whole sentence."""


def chosen_motion(dossier: Dossier, notices: list[Notice]) -> Motion | None:
    """The one motion that a letter answers: in a file of its own, else the one that `dossier.toml` names."""
    found = [motion for document in dossier.documents if is_own(document) for motion in motions(document)]
    wanted = " ".join(dossier.settings.get(name, "") for name in ("motion", "title", "subject")).casefold()
    alone = [motion for motion in found if motion.document.source.rank not in RECORDS]
    for candidates in (alone, found):
        named = [motion for motion in candidates if _is_named(motion, wanted)]
        if len(named) == 1 or len(candidates) == 1:
            return (named or candidates)[0]
        if named and len({motion.head.number.text for motion in named}) == 1:
            return named[0]
    if found:
        what = say(N_("The dossier holds {count} motions; which one is answered is not clear."), count=len(found))
    else:
        what = say(N_("No motion was found in the dossier."))
    notices.append(Notice("motion_missing", what, is_error=True))
    return None


def _is_named(motion: Motion, wanted: str) -> bool:
    """Whether the words of `dossier.toml` hold the motion's number or title."""
    number, title = motion.head.number.text.casefold(), motion.head.title.text.casefold()
    by_number = bool(number) and re.search(rf"(?<!\w){re.escape(number)}(?!\w)", wanted) is not None
    return by_number or (bool(title) and title in wanted)


def motion_slots(motion: Motion, outcome: Outcome, dossier: Dossier) -> dict[str, Slot]:
    """Return the values that a letter states of a motion, each with its place.

    A document number that the motion does not bear is looked for beside its name in the other own documents.
    """
    head = motion.head
    stated = {
        "motion_title": head.title,
        "motion_number": head.number,
        "motion_document": head.document_number,
        "motion_submitters": head.submitters,
        "motion_date": head.dated,
    }
    slots = {name: Slot(words.text, _where(motion.document, words)) for name, words in stated.items() if words.text}
    beside = _numbered_beside(motion, dossier)
    if beside is not None and "motion_document" not in slots:
        slots["motion_document"] = beside
    known = dossier.settings.get("document_number", "").strip()
    if known and "motion_document" not in slots and not head.document_number.text:
        slots["motion_document"] = Slot(known, _beside(motion, known, dossier))
    if outcome.disagree:
        slots["motion_outcome"] = Slot("", outcome.evidence, Ground.SOURCES_DISAGREE)
    elif outcome.is_adopted:
        slots["motion_outcome"] = Slot(outcome.word, outcome.evidence)
    return slots


def _numbered_beside(motion: Motion, dossier: Dossier) -> Slot | None:
    """The document number that a list or letter prints in brackets behind the motion's name."""
    for document in dossier.documents:
        for sentence in document.sentences() if is_own(document) and document is not motion.document else ():
            text = cut(document.text, sentence.spans)
            match = IN_BRACKETS.search(text) if motion.is_named_in(text) else None
            if match is not None and len(IN_BRACKETS.findall(text)) == 1:
                return Slot(match["number"], Evidence(sentences=(SentenceRef(document.source.id, sentence.id),)))
    return None


def _beside(motion: Motion, number: str, dossier: Dossier) -> Evidence:
    """The sentence of an own document that names the motion together with this number."""
    for document in dossier.documents:
        for sentence in document.sentences() if is_own(document) else ():
            text = cut(document.text, sentence.spans)
            if re.search(rf"(?<!\w){re.escape(number)}(?!\w)", text) and motion.is_named_in(text):
                return Evidence(sentences=(SentenceRef(document.source.id, sentence.id),))
    return Evidence()


def _where(document: Document, words: Words) -> Evidence:
    """The sentence that holds the words, or the words alone where it is long or they run over its end."""
    first, last = words.spans[0], words.spans[-1]
    for sentence in document.sentences_in(Span(first.start, last.end)):
        start, end = sentence.spans[0].start, sentence.spans[-1].end
        if start <= first.start and last.end <= end and end - start <= LONG_SENTENCE:
            return Evidence(sentences=(SentenceRef(document.source.id, sentence.id),))
    return Evidence(spans=(SpanRef(document.source.id, words.spans),))


def about_outcome(outcome: Outcome) -> Iterator[Notice]:
    if outcome.disagree:
        yield Notice(
            "sources_disagree",
            say(N_("The sources do not agree on the outcome of the motion: {outcomes}."), outcomes=outcome.word),
            is_error=True,
        )
    elif outcome.word and not outcome.is_adopted:
        yield Notice(
            "motion_not_adopted",
            say(N_("According to the sources this motion was not adopted ({outcome})."), outcome=outcome.word),
            is_error=True,
        )
