"""Cuts a note that is written in lines, not in sentences, and says which of its lines tell something."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gemcli.model.span import Span

LINE = re.compile(r"[^\n]+")
WRAPPED = 50
"""Characters from which a line may go on in the next one, where that begins with a small letter."""
SHORT = 4
"""Words up to which a full stop may be that of an abbreviation."""
JOINING = re.compile(r"(?:en|of|maar|die|dat|om|te|met|van|voor|in|op|aan|door|bij|tot|als|zodat|omdat)\b")
"""First words of the rest of a line."""
MANY = 3
"""Lines of key and value from which, where they are half of all, every line of a note stands by itself."""
FEWEST = 2
"""Words of a line that tells something."""
LABELLED = re.compile(
    r"[^\W\d][^\W\d_]{1,24}(?:[ /+-]{1,3}[^\W\d_]{1,24}){0,3}\s?:\s{1,3}\S"
    r"|(?:ad|vr\.?|vraag|antw\.?|punt|pt\.?|onderdeel|klacht(?:punt)?|bezwaar|verzoek)\s?\d{1,2}[a-z]?"
    r"(?:\s?[:.)–-]\s{0,3}|\s)\S",
    re.IGNORECASE,
)
"""A line of key and value: "Terras: max. 6 meter breed", or of the number of a question: "ad 2: ja"."""
TELLS = re.compile(
    r"\b(?:is|zijn|was|waren|wordt|worden|werd|werden|heeft|hebben|mag|mogen|moet|moeten|kan|kunnen|kost|kosten|komt"
    r"|komen|kwam|gaat|gaan|geldt|gelden|blijft|blijven|duurt|start|begint|eindigt|krijgt|krijgen|betaalt|betalen|ligt"
    r"|staat|staan|hangt|hangen|geeft|geven|doet|loopt|valt|vervalt|sluit|opent|rijdt|plant|plaatst|verlengd|verleend"
    r"|geweigerd|afgewezen|toegekend|akkoord|mits|tenzij|niet|geen|ja|nee|ivm|i\.v\.m\.|wegens|vanwege|omdat|want"
    r"|aanbieden|vergoeden|betalen|vervangen|herstellen|plaatsen|sturen|terugbellen|aanpassen|afwijzen|toekennen"
    r"|verlenen|weigeren|ge[a-z]{3,16}(?:d|t|en))\b",
    re.IGNORECASE,
)
"""Words with which office notes say that something is, may, must or happened, verbs left out or not."""
VALUE = re.compile(
    r"€|\b\d{1,3}(?:\.\d{3}){0,5},\d{2}\b|\b\d[\d.,]{0,9} ?(?:%|m[23²³]?|meter|kilometer|km|cm|kg"
    r"|euro|wk|wkn|weken|week|dgn|dagen|werkdagen"
    r"|mnd|maand(?:en)?|jaar|jr|uur|u|min|x|keer|stuks?)(?![^\W\d_])",
    re.IGNORECASE,
)
"""An amount, a length or a term: what a note of a few words is about. A day alone is the date of the note."""


def note_lines(text: str, start: int, end: int, width: int = 0) -> Iterator[Span]:
    """Yield the lines of a stretch of a text that tell something, a wrapped one as a whole.

    `width` is that of the widest line of the paragraph that the stretch is part of.

    >>> text = "Notitie team Markt, 8 mei 2026\\ntermijn 8 wk, verlengd tot 3 juli\\nleges: 214,50"
    >>> [text[span.start : span.end] for span in note_lines(text, 0, len(text))]
    ['termijn 8 wk, verlengd tot 3 juli', 'leges: 214,50']
    """
    for span in whole_lines(text, start, end, width):
        line = " ".join(text[span.start : span.end].split())
        if tells(line):
            yield span


def tells(line: str) -> bool:
    """Whether a line tells something: a whole sentence, a key with its value, a verb, an amount or a term.

    >>> tells("Marktplein - antw."), tells("kraam max. 4 m breed"), tells("Notitie team Markt, 8 mei 2026")
    (False, True, False)
    """
    count = len(line.split())
    if line.endswith((".", "!")) and count > SHORT:
        return True
    return count >= FEWEST and bool(LABELLED.match(line) or TELLS.search(line) or VALUE.search(line))


def holds_keys(text: str) -> bool:
    """Whether a line behind the first is one of key and value, so that the text is no running text.

    >>> holds_keys("- wil geld terug\\nGezegd: morgen bericht"), holds_keys("- een lange regel\\ndie doorloopt")
    (True, False)
    """
    return any(LABELLED.match(line.strip()) for line in text.split("\n")[1:])


def width_of(text: str) -> int:
    """Return the length of the widest line of a text, in characters."""
    return max((len(line.strip()) for line in text.split("\n")), default=0)


def _goes_on(line: str, following: str, width: int) -> bool:
    """Whether a line is wrapped: long, closed by nothing, and the next one begins small and is no key.

    Where the first word of the next one would have stood on it too, in the `width` of the widest, it was ended by hand.
    """
    is_long = len(line) >= WRAPPED and line[-1] not in ".:;!?"
    is_full = len(line) + len(following.split(maxsplit=1)[0]) >= width
    return is_long and is_full and following[0].islower() and not LABELLED.match(following)


def whole_lines(text: str, start: int, end: int, width: int = 0) -> Iterator[Span]:
    """Every line without the blanks around it; one that goes on in the next together with that."""
    held: Span | None = None
    last = ""
    printed = [match.group().strip() for match in LINE.finditer(text, start, end)]
    width = max(width, *map(len, printed), 0)
    labelled = sum(LABELLED.match(line) is not None for line in printed)
    are_apart = labelled >= MANY and labelled * 2 >= len(printed)
    for match in LINE.finditer(text, start, end):
        line = match.group()
        left = match.start() + len(line) - len(line.lstrip())
        right = match.start() + len(line.rstrip())
        if left >= right:
            continue
        before, last = last, text[left:right]
        is_apart = are_apart and not JOINING.match(last)
        if held is not None and not is_apart and _goes_on(before, last, width):
            held = Span(held.start, right)
            continue
        if held is not None:
            yield held
        held = Span(left, right)
    if held is not None:
        yield held
