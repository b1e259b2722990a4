"""Finds in own papers who was heard and when, or at least the day of the talk."""

from __future__ import annotations

import re

from gemcli.letters.own_papers import DAY, Papers
from gemcli.letters.passages import PROSE, each_line
from gemcli.letters.slots import Slot, joined
from gemcli.model.claim import Evidence, SpanRef
from gemcli.model.document import PassageKind
from gemcli.model.span import Span, cut

HEARD = re.compile(
    r"\b(?:gehoord|hoorzitting|hoorgesprek|zienswijze mondeling|datum (?:van (?:het|de) )?(?:gesprek|hoorzitting)"
    r"|(?:gesprek|hoorgesprek|hoorzitting) (?:op|van|d\.d\.))\b",
    re.IGNORECASE,
)
OF_HEARING = re.compile(r"^(?:datum (?:van (?:het|de) )?)?(?:hoorzitting|hoorgesprek|gesprek)\s{0,2}:\s{0,3}", re.I)
"""The label that the letter writes itself."""
DAY_OF_HEARING = re.compile(
    rf"\W{{0,4}}(?:datum (?:van (?:het|de) )?|verslag (?:van (?:het|de) )?)?"
    rf"(?:hoorzitting|hoorgesprek|(?:klacht)?gesprek)\s{{0,2}}(?::|op|van|d\.d\.|,)?\s{{0,3}}{DAY}"
    r"\W{0,2}",
    re.IGNORECASE,
)
"""A line that only says when a talk was held."""


HEADS = PROSE | {PassageKind.HEADING}


def hearing(papers: Papers) -> Slot | None:
    """The sentences of one paper that tell who was heard, and when."""
    heard = [said for said in papers.lines() if HEARD.search(said.text) and re.search(DAY, said.text)]
    own = [said for said in heard if said.document is heard[0].document]
    if not own:
        return _day_of_hearing(papers)
    told = " ".join(said.text for said in own).rstrip(".")
    return Slot(OF_HEARING.sub("", told), joined(*(said.evidence for said in own)))


def _day_of_hearing(papers: Papers) -> Slot | None:
    """The day at the head of a report of the talk: what was said in it is no fact, that it was held is."""
    for document in papers.reports:
        for passage in document.passages:
            for said in each_line(document, passage, "") if passage.kind in HEADS else ():
                if DAY_OF_HEARING.fullmatch(said.text):
                    day = re.search(DAY, said.text)
                    start = said.place.start + said.text.find(day["day"]) if day else said.place.start
                    span = Span(start, start + len(day["day"])) if day else said.place
                    return Slot(cut(document.text, (span,)), Evidence(spans=(SpanRef(document.source.id, (span,)),)))
    return None
