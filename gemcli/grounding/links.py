"""Compares what a claim ties together by small words: to whom, part of what, and because of what."""

from __future__ import annotations

import re

from gemcli.facts.paraphrase import is_function
from gemcli.grounding.sides import Sides
from gemcli.grounding.vocabulary import Vocabulary
from gemcli.model.finding import Check, CheckResult

TO_WHOM = re.compile(
    r"\b(?P<link>aan|door|namens|tegen|naar|met|by|against|with)\s(?:de\s|het\s|een\s|the\s|a\s|an\s)?(?P<noun>[^\W\d_]{3,40})"
    r"(?P<rest>[^.;:]{0,80})"
)
"""Links that say who did it, or to whom; another noun behind them is another story."""
TURN = re.compile(r",?\s(?:terwijl|maar|omdat|zodat|waarbij|die|dat|en\s(?:de|het|dat)|while|but|which)\s")
"""Where another clause begins behind a link."""
OBJECT = re.compile(r"(?<!van\s)\b(?:de|het|een)\s(?P<noun>[a-zà-ÿ]{4,40})\b")
PART_OF = re.compile(
    r"\b(?P<head>(?:afschrift|kopie|deel|gedeelte|helft|concept|ontwerp|samenvatting|begin|eind|einde|verlenging|voorstel|plan"
    r"|onderzoek|evaluatie|aanvraag|verzoek|optie|mogelijkheid|idee|schets|raming|schatting|uitstel|intrekking|wijziging))\s(?:van|tot|voor|naar|om)\s"
    r"(?:de|het|een)?\s?$",
    re.IGNORECASE,
)
"""Words before "van" that make something less, earlier or other than the thing itself."""


def other_party(sides: Sides) -> list[Check]:
    """Compare who did it and to whom, where both texts say so behind the same link."""
    theirs: dict[str, list[str]] = {}
    for match in TO_WHOM.finditer(sides.quote):
        theirs.setdefault(match["link"].lower(), []).append(f"{match['noun']}{TURN.split(match['rest'])[0]}")
    for match in TO_WHOM.finditer(sides.claim):
        known = theirs.get(match["link"].lower())
        if known and not is_function(match["noun"].casefold()) and not _same_noun(match["noun"], known, sides):
            return [sides.check("roles", CheckResult.UNDECIDED, f"{match['link']} {match['noun']}", known[0][:60])]
    return []


def narrowed(sides: Sides) -> list[Check]:
    """Compare "de brief" with "een afschrift van de brief": what something is of is not the thing itself."""
    quote = " ".join(sides.quote.split())
    for match in OBJECT.finditer(sides.claim):
        noun = match["noun"]
        places = list(re.finditer(rf"\b{re.escape(noun)}\b", quote, re.IGNORECASE))
        heads = [PART_OF.search(quote[max(0, place.start() - 60) : place.start()]) for place in places]
        if places and all(heads):
            own = Vocabulary(sides.claim)
            if not any(head and own.holds(head["head"].casefold()) for head in heads):
                first = heads[0]
                return [
                    sides.check("roles", CheckResult.UNDECIDED, noun, f"{first['head']} van {noun}" if first else "")
                ]
    return []


CAUSE = re.compile(
    r"\b(?:want|omdat|doordat|daardoor|waardoor|zodat|vanwege|wegens|dankzij|daarom|aangezien|immers|waarna|nadat|voordat"
    r"|because|since|therefore|so\sthat|due\sto|owing\sto|as\sa\sresult|thanks\sto)\b",
    re.IGNORECASE,
)
"""Words that say that one thing comes of another."""


def linked(sides: Sides) -> list[Check]:
    """Hold back a claim that says more often than its evidence that one thing comes of another."""
    own = [match[0] for match in CAUSE.finditer(sides.claim)]
    theirs = sum(1 for _ in CAUSE.finditer(sides.quote))
    return [sides.check("cohesion", CheckResult.UNDECIDED, own[-1])] if len(own) > theirs else []


def _same_noun(noun: str, known: list[str], sides: Sides) -> bool:
    """Whether a noun, or a word that stands for it, follows the link in the evidence; "u" is the council."""
    if any(Vocabulary(text).holds(noun.casefold()) for text in known):
        return True
    return (
        noun.casefold() in ("raad", "gemeenteraad", "council") and re.search(r"\b(?:u|uw)\b", sides.quote) is not None
    )
