"""Cuts a sentence into clauses: the scope of a negation, a hedge or a verb."""

from __future__ import annotations

import re

from gemcli.model.span import Span

BREAK = re.compile(
    r"[,;:–—](?=\s)|\s-\s|[.!?](?=\s|$)|\n\s{0,6}[▪•●*-]"
    r"|\s(?=(?:maar|omdat|doordat|terwijl|tenzij|mits|hoewel|zodat|waardoor|indien|zodra|nadat|voordat|want"
    r"|en\s(?:is|zijn|was|waren|wordt|worden|werd|werden|heeft|hebben|maakt|zal|zullen|gaat|gaan|kan|kunnen|komt|komen|wil"
    r"|willen|moet|moeten|daar|daarvoor|daarom|er|hij|zij|wij|ik|in\shet|in\sde)"
    r"|but|because|while|unless|although|so\sthat|whereas|if)\s)",
    re.IGNORECASE,
)
"""Where a clause ends: punctuation that is followed by space, or a conjunction that opens a new one."""


AND = re.compile(r"\s(?=(?:en|and)\s)")


def clauses(text: str, *, fine: bool = False) -> tuple[Span, ...]:
    """Return the clauses of a text in order, without the marks between them; never an empty one.

    `fine` cuts at every "en" as well: how far a negation reaches at most.

    >>> text = "Het plan gaat door, maar de kosten stijgen niet."
    >>> [text[start:end] for start, end in clauses(text)]
    ['Het plan gaat door', 'maar de kosten stijgen niet']
    """
    spans: list[Span] = []
    start = 0
    cuts = [*BREAK.finditer(text), *(AND.finditer(text) if fine else ())]
    for match in [*sorted(cuts, key=lambda match: match.start()), None]:
        end = match.start() if match else len(text)
        piece = text[start:end]
        if piece.strip():
            left = start + len(piece) - len(piece.lstrip())
            spans.append(Span(left, start + len(piece.rstrip())))
        start = max(start, match.end()) if match else len(text)
    return tuple(spans)
