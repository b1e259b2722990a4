"""Lines that give a time and who begins to speak then, as pages of spoken text print them."""

from __future__ import annotations

import re

from gemcli.model.document import Document
from gemcli.model.span import cut

TIMED_NAME = re.compile(
    r"\[?\d{1,2}:\d{2}(?::\d{2})?\]?\s[-–]?\s?(?:[A-ZÀ-Ý][\w.'’-]*\s|(?:van|de|der|den|ter|ten|het|el)\s){1,6}"
    r"(?i:voorzitter|raadslid|statenlid|commissielid|burgerlid|wethouder|gedeputeerde|burgemeester|griffier|inspreker"
    r"|councill?or|mayor|clerk)\b"
    r"[^.:;!?]{0,40}$"
)
"""`0:09:30 J. Bos raadslid SP`: when somebody begins to speak, above what was said."""
LONGEST = 120
"""Characters of such a line."""
FEWEST = 4
"""Lines that make a record one of what was said."""


def is_spoken(document: Document) -> bool:
    """Say whether a document holds what was said, each speech under its speaker and time."""
    short = (each.spans for each in document.passages if each.spans[-1].end - each.spans[0].start < LONGEST)
    return sum(1 for spans in short if TIMED_NAME.match(cut(document.text, spans))) >= FEWEST
