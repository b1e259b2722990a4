"""Learns how a record numbers its motions from those that it names, and finds them where only the number stands."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from gemcli.meetings.motion_ids import KNOWN_PARTIES, NOUN, VERSION, Mention, find, key_of
from gemcli.model.claim import Kind
from gemcli.model.taken import Taken

DIGITS = re.compile(r"\d+")
LETTER = re.compile(r"[A-Za-z]")
YEAR = re.compile(r"20\d\d[.\-–/]\d")
ROAD = re.compile(
    r"\b(?:de|het|op|langs|rijksweg|snelweg|provincialeweg|afrit|knooppunt|formaat|papier|poster|lijn|bus|artikel"
    r"|bijlage)\s$",
    re.IGNORECASE,
)
"""Before `A12` or `N35`: a road, a size or a line, no motion."""
LEADS = re.compile(
    r"(?:[-–—•*▪]\s)?(?P<id>(?:20\d\d[-./])?(?P<letter>[A-Z])[-.]?\d{1,4}(?:[-./]\d{1,4}){0,2}[a-z]?)"
    r"(?P<behind>\s{1,8}(?:[-–—:]\s)?|:\s)(?=['‘’\"“(A-ZÀ-Þ])"
)
"""A line that begins with a number and goes on with a title: `M24-017  Participatie omwonenden (D66)`."""
KIND_LETTERS = {"M": Kind.MOTION, "A": Kind.AMENDMENT}
OFTEN = 2
"""Different numbers of one shape that make it a scheme."""


@dataclass(frozen=True, slots=True)
class Scheme:
    """The numbers of one record."""

    pattern: re.Pattern[str] | None = None
    """Matches a number of the record's own shapes; None when it has none that could stand without its word."""
    kinds: tuple[tuple[str, Kind], ...] = ()
    """What each number that was named with its word is, by its key."""
    letters: tuple[tuple[str, Kind], ...] = ()
    """What the letters in front of a number say, where they always say the same: M motion, A amendment."""

    def bare(self, text: str, taken: Sequence[Mention] = ()) -> tuple[Mention, ...]:
        """Return the numbers that stand in a text without the word motion or amendment."""
        if self.pattern is None:
            return ()
        found = []
        known = Taken((one.start, one.end) for one in taken)
        for match in self.pattern.finditer(text):
            inside = known.holds(match.start())
            if inside or ROAD.search(text, max(0, match.start() - 20), match.start()):
                continue
            kind = self._kind(match.group())
            if kind is not None:
                found.append(Mention(kind, match.group(), "", match.start(), match.end()))
        return tuple(found)

    def _kind(self, raw_id: str) -> Kind | None:
        known = dict(self.kinds).get(key_of(raw_id))
        return known or dict(self.letters).get(_letters(raw_id)) or (Kind.MOTION if YEAR.match(raw_id) else None)


def learned(texts: Iterable[str], patterns: Sequence[re.Pattern[str]] = ()) -> Scheme:
    """Return the scheme of the numbers that follow the word motion or amendment in some texts.

    >>> scheme = learned(["De moties M1 en M2 en amendement A1 zijn ingediend."])
    >>> [(one.raw_id, one.kind.value) for one in scheme.bare("Stemming M2: 13 voor. Dan A1, langs de A12.")]
    [('M2', 'motion'), ('A1', 'amendment')]
    """
    texts = tuple(texts)
    named: dict[str, Mention] = {mention.key: mention for mention in _leading(texts)}
    for text in texts:
        for mention in find(text, patterns):
            raw_id = mention.raw_id
            if DIGITS.search(raw_id) and (LETTER.search(raw_id) or YEAR.match(raw_id)) and " " not in raw_id:
                named.setdefault(mention.key, mention)
    shapes = Counter(_shape(mention.raw_id) for mention in named.values())
    by_letters: dict[str, set[Kind]] = {}
    for mention in named.values():
        by_letters.setdefault(_letters(mention.raw_id), set()).add(mention.kind)
    if not named:
        return Scheme()
    wanted = [shape for shape, count in shapes.items() if count >= OFTEN]
    exact = [re.escape(mention.raw_id) for mention in named.values() if _shape(mention.raw_id) not in wanted]
    pattern = "|".join((*sorted(wanted, key=len, reverse=True), *sorted(exact, key=len, reverse=True)))
    return Scheme(
        re.compile(rf"(?<![\w./-])(?:{pattern})(?:[a-z]\b|{VERSION.pattern})?(?![\w/]|[.,-]\d)"),
        tuple((key, mention.kind) for key, mention in named.items()),
        tuple((letters, kinds.pop()) for letters, kinds in by_letters.items() if letters and len(kinds) == 1),
    )


def _leading(texts: Sequence[str]) -> list[Mention]:
    """Return the numbers with M or A at the head of lines; none where other letters count the items that way."""
    led = (match for text in texts if (match := LEADS.match(text)) is not None)
    found = [match for match in led if KNOWN_PARTIES.match(match["id"]) is None]
    shapes = {
        DIGITS.sub("9", match["id"]).replace(match["letter"], "?") for match in found if match["letter"] not in "MA"
    }
    leading = [
        Mention(KIND_LETTERS[match["letter"]], match["id"], "", 0, 0)
        for match in found
        if match["letter"] in KIND_LETTERS and DIGITS.sub("9", match["id"]).replace(match["letter"], "?") not in shapes
    ]
    numbers = {mention.key for mention in leading}
    return leading if len(numbers) >= OFTEN and any(NOUN.search(text) for text in texts) else []


def _shape(raw_id: str) -> str:
    """Return a pattern of numbers like this one: its letters and signs stay, its last digits may differ."""
    body = VERSION.sub("", raw_id).rstrip("abcdefghijklmnopqrstuvwxyz")
    pieces = DIGITS.split(body)
    figures = DIGITS.findall(body)
    kept = "".join(
        re.escape(piece) + (r"\d{1,3}" if index == len(figures) - 1 else re.escape(figures[index]))
        for index, piece in enumerate(pieces[:-1])
    )
    return kept + re.escape(pieces[-1])


def _letters(raw_id: str) -> str:
    body = VERSION.sub("", raw_id).rstrip("abcdefghijklmnopqrstuvwxyz")
    return "".join(LETTER.findall(body)).upper()
