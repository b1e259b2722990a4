"""Cuts speech that was written down without stops at the words with which people begin a new thought."""

from __future__ import annotations

import re

from gemcli.text.lists import listed

LONG, SPOKEN = 30, 14
"""Words from which a run without stops is taken apart; and where it is known to be speech."""
SHORTEST = 4
"""Words that a piece has at least."""
LONG_ENOUGH = 12
"""Words after which a weaker beginning ends a piece too."""
LONGEST = 60
"""Words at which a piece is cut though no thought begins there."""
FEWEST_MARKS = 25
"""Words for each stop or comma: text with fewer of them was written down by a machine that knows none."""

WORD = re.compile(r"\S+")
MARK = re.compile(r"[.,;:!?…](?=\s|$)")
FIRST = r"(?:ik|wij|we|u|het college|de raad|mijn fractie|onze fractie)"
DUTCH = re.compile(
    rf"\b(?:dank u wel|dank je wel|dank u voorzitter|goedenavond|goedemiddag|goedemorgen|welkom|allereerst|tot "
    rf"slot|ten eerste|ten tweede|vervolgens|dan (?:gaan|gaat|komen|kom|is|zijn|wil|heb|geef|kijk|stel"
    rf"|constateer|wordt|breng|hebben|de|het|agendapunt|punt|motie|amendement)|daarmee (?:is|zijn|wordt)|wie "
    rf"(?:is|zijn|wil|van u|mag|kan|steunt)|{FIRST} (?:zeg|zeggen|wil|willen|heb|hebben|heeft|denk|vind|kan"
    rf"|kunnen|ga|gaan|zal|zullen|kom|komen|geef|geven|stel|stellen|open|sluit|schors|kijk|hoor|dien|dienen|trek"
    rf"|houd|vraag|breng|ben|zijn|dank|begin|laat|neem)|dat (?:is|zeg|zijn|was|betekent|wil|gaan|doe|doen|kan"
    rf"|zal)|en (?:dan|ik|wij|we|daarmee|daarom)|maar|dus|oké|nou|aan de orde (?:is|komt|zijn)|het woord is"
    rf"|het woord aan|(?:de|die|deze) (?:motie|heer|wethouder|voorzitter)|(?:het|dit|dat) (?:amendement"
    rf"|voorstel)|mevrouw|meneer|als er (?:geen|niemand)|voorzitter(?= (?:ik|wij|we|dank|ja|mijn)\b))\b",
    re.IGNORECASE,
)
"""Where a new thought begins in Dutch."""
ENGLISH = re.compile(
    r"\b(?:thank you|thanks|good (?:morning|afternoon|evening)|welcome|okay|all right|alright|so (?:we|i|the"
    r"|that|now)|and then|and (?:i|we|that|so)|but|now|next|first|finally|(?:i|we|you|they|he|she) (?:will"
    r"|would|think|move|second|want|have|am|are|can|need|propose|second|suggest|call|undertake|agree)|(?:i'll"
    r"|we'll|we're|i'm|let's|that's|there's)|moving on|the next item|all those|all in favou?r|those against"
    r"|the motion|the amendment|that is|there (?:is|are)|are there|is there|do we|do i|councill?or|item)\b",
    re.IGNORECASE,
)
"""Where a new thought begins in English."""
WEAK = re.compile(
    r"\b(?:want|daar|er (?:is|zijn|komt|komen|was|waren)|nee|ja|nog een|eerst|en (?:dat|er)|(?:de|het) "
    r"(?:eerste|tweede|derde|laatste)|because|there|well|and (?:it|they|there)|yes|no|the (?:first|second|last))\b",
    re.IGNORECASE,
)
"""Words that begin a thought where the one before is long enough."""
GOES_ON = listed(
    """
    aan bij dan dat de door een en het in met naar of om op over per te tegen tot uit van voor waar wat zonder
    a about against an and at by for from in of on or the to with
    """
)
"""Words after which the thought goes on."""


def opens(text: str, language: str = "nl") -> bool:
    """Say whether a text begins with words that open a thought.

    >>> opens("dan gaan we naar agendapunt vijf"), opens("van de raad")
    (True, False)
    """
    return (ENGLISH if language == "en" else DUTCH).match(text.lstrip()) is not None


def is_unmarked(text: str, at_words: int = LONG) -> bool:
    """Say whether a text has so many words and hardly a stop or comma in it."""
    words = len(WORD.findall(text))
    return words >= at_words and len(MARK.findall(text)) * FEWEST_MARKS < words


def split(text: str, language: str = "nl", at_words: int = LONG) -> list[tuple[int, int]]:
    """Return the pieces of a run without stops as (start, end); the whole run when it is short or has its stops.

    A run is short that has less than `at_words` words. A piece begins where a thought does, has four words at least,
    and is cut after sixty in any case.

    >>> text = "ik open de vergadering van de raad " * 5
    >>> [text[start:end] for start, end in split(text)][1]
    'ik open de vergadering van de raad'
    """
    words = [match.span() for match in WORD.finditer(text)]
    if not words or not is_unmarked(text, at_words):
        return [(words[0][0], words[-1][1])] if words else []
    opening = {match.start() for match in (ENGLISH if language == "en" else DUTCH).finditer(text)}
    weak = {match.start() for match in WEAK.finditer(text)}
    pieces: list[tuple[int, int]] = []
    first = 0
    for index, (start, _) in enumerate(words):
        length = index - first
        rest = len(words) - index
        before = text[slice(*words[index - 1])].lower() if index else ""
        begins = (start in opening and length >= SHORTEST) or (start in weak and length >= LONG_ENOUGH)
        begins = begins and rest >= 2 and before not in GOES_ON
        if begins or length >= LONGEST:
            pieces.append((words[first][0], words[index - 1][1]))
            first = index
    pieces.append((words[first][0], words[-1][1]))
    return pieces
