"""Writes what a council information system says of a meeting: a heading an item, and lines with a label in front.

The labels are those that the systems themselves show, in Dutch; `meetings/` reads them back. A line that begins a
motion, an amendment or a promise is followed by the lines that say more of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from gemcli.model.document import PassageKind
from gemcli.sources.contents import Layer

DOCUMENT = "Stuk"
PRESENT = "Aanwezig"
DECISION, PROPOSED, PROMISE, RESULT = "Besluit", "Voorgesteld besluit", "Toezegging", "Uitslag"
MOTION, AMENDMENT, VOTE = "Motie", "Amendement", "Stemming"
SUBMITTER, PARTY, HOLDER, DEADLINE, STATUS, TEXT = (
    "Indiener",
    "Fractie",
    "Portefeuillehouder",
    "Termijn",
    "Status",
    "Tekst",
)
BODY, DAY, PLACE, CHAIR, CLERK, ADDRESS = "Orgaan", "Datum", "Plaats", "Voorzitter", "Griffier", "Webadres"
SPEAKER, HAMMER, ACTION, ACTION_BY = "Spreker", "Hamerstuk", "Actie", "Actiehouder"
SORT = re.compile(r"(?:motie|amendement|motion|amendment)\b[:\s]{0,3}", re.IGNORECASE)
NUMBER = re.compile(
    r"(?P<number>(?!(?:19|20)\d\d\b)(?:[A-Z]{1,3}[.\-]?)?\d{1,4}(?:[.\-/]\d{1,4}){0,2}[a-zA-Z]?)(?:[.:)]?\s[–-]?\s?|[:.]\s?|$)(?!(?:januari"
    r"|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|jaar|procent|euro|%)\b)"
)
"""The number with which the title of a motion begins, a year or date excepted."""
LONGEST_NUMBER = 12
"""Characters of an agenda id; a longer one is no id."""


class Lines:
    """A layer that is filled with the headings and labelled lines of one export."""

    def __init__(self, layer: Layer) -> None:
        self.layer = layer

    def head(self, title: str) -> None:
        """Write the title of the meeting or list."""
        self.layer.add(_one_line(title), PassageKind.HEADING, level=1)

    def day(self, day: date, start: str = "", end: str = "") -> None:
        """Write when the meeting is, with its hours where they are known."""
        hours = "-".join(hour for hour in (start, end) if hour)
        self.line(DAY, f"{day:%d-%m-%Y}" + (f", {hours} uur" if hours else ""))

    def item(self, number: str, title: str, level: int, start_s: float = -1.0, end_s: float = -1.0) -> None:
        """Write the heading of an agenda item, a tab between id and title; an id in the title is not repeated."""
        number, title = number.strip(), _one_line(title)
        own = number.rstrip(".) ")
        rest = (
            title.removeprefix(own).lstrip(".):\t –-") if title.startswith((f"{own}.", f"{own} ", f"{own}:")) else title
        )
        if not own or len(own) > LONGEST_NUMBER:
            text = title
        elif not rest or title == own:
            text = f"{own}\t"
        else:
            text = f"{own}{'' if own[-1].isalpha() else '.'}\t{rest}"
        self.layer.add(text, PassageKind.HEADING, level=max(2, min(level, 6)), start_s=start_s, end_s=end_s)

    def line(self, label: str, value: str) -> None:
        """Write a label and what the system says under it, on as many lines as it has there."""
        rows = [row for line in value.splitlines() if (row := " ".join(line.split()))]
        if rows:
            self.layer.add(f"{label}: " + "\n".join(rows))

    def piece(self, sort: str, number: str, title: str) -> None:
        """Write the line with which a motion, amendment or promise begins: "Motie M1: Meer bomen"."""
        title = title.strip()
        noun = SORT.match(title) if sort in (MOTION, AMENDMENT) else None
        rest = title[noun.end() :] if noun is not None else title
        leading = NUMBER.match(rest) if sort in (MOTION, AMENDMENT) else None
        if not number and leading is not None:
            number, title = leading["number"], rest[leading.end() :]
        elif number:
            title = rest[leading.end() :] if leading is not None and leading["number"] == number else title
        self.line(f"{sort} {number.strip()}" if number and len(number) <= LONGEST_NUMBER else sort, title or number)

    def lines(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Write several of them."""
        for label, value in pairs:
            self.line(label, value)

    def document(self, title: str) -> None:
        """Write the title of a document that goes with the item."""
        title = _one_line(title)
        if title:
            self.layer.add(f"{DOCUMENT}: {title}", PassageKind.LIST_ITEM, level=1)

    def spoken(self, speaker: str, text: str, start_s: float, end_s: float) -> None:
        """Write who speaks from when to when in the recording, or what was said."""
        if text:
            self.layer.add(f"{speaker}: {text}" if speaker else text, speaker=speaker, start_s=start_s, end_s=end_s)
        elif speaker:
            times = f" ({_clock(start_s)} - {_clock(end_s)})" if start_s >= 0 and end_s >= 0 else ""
            self.layer.add(f"{SPEAKER}: {speaker}{times}", start_s=start_s, end_s=end_s)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _clock(seconds: float) -> str:
    """Return a time in a recording as players show it.

    >>> _clock(119.0)
    '00:01:59'
    """
    whole = int(seconds)
    return f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}"
