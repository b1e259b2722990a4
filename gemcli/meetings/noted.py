"""Who wants it noted to have been against what a body settles without a vote: "wordt geacht tegen te zijn"."""

from __future__ import annotations

import re
from dataclasses import replace

from gemcli.meetings.items import Item
from gemcli.meetings.reading import Reading
from gemcli.meetings.vote_event import Event

NOTED = re.compile(r"\b(?:ge?acht|aantekening|tegengestemd|tegen te (?:zijn|hebben)|recorded)\b", re.IGNORECASE)
"""Words without which nobody asks for that: a sieve."""


def with_noted(event: Event, item: Item, reading: Reading) -> Event:
    """Return the decision on an item with the camps that the lines under its own head name, and these lines."""
    lines = [
        each
        for each in reading.sentences
        if (each.section.item == item.id or item.start <= each.start < item.end) and NOTED.search(each.text)
    ]
    told = [(each, reading.reader.ballot(each.text)) for each in lines]
    camps = tuple(camp for _, ballot in told for camp in ballot.camps)
    if not camps:
        return event
    ids = (*event.ids, *(each.id for each, ballot in told if ballot.camps))
    ballot = replace(event.result.ballot, camps=(*event.result.ballot.camps, *camps))
    return replace(event, result=replace(event.result, ballot=ballot, unanimous=False), ids=tuple(dict.fromkeys(ids)))
