"""Motions and amendments as they are handed in: who submits, the title, what is asked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from gemcli.meetings.lines import Line
from gemcli.meetings.motion_ids import NOUN, Mention, find
from gemcli.model.claim import Kind

INTRO = re.compile(
    r"""
    \b(?:(?-i:Door)\s(?P<by>[^:]{3,260}?)\s(?:wordt|worden|is|zijn)\s(?:\w+\s){0,2}?(?:(?:de|het|een)\s)?(?:volgende\s|gewijzigde?\s){0,2}
      (?P<nouns>(?:motie|moties|amendement|amendementen|subamendement)\b[^:]{0,160}?)
      \s?(?:ingediend|voorgesteld|ingebracht|voorgelegd)
    |(?:The\sfollowing\s)?(?P<nouns2>(?:motion|amendment)s?\b[^:.]{0,80}?)\s(?:was|were)\s(?:moved|proposed|submitted)\sby\s(?P<by2>(?:(?!\sthat\s)[^:.]){3,200}))
    (?:,?\s(?:luidende?|die\s(?:als\svolgt\s)?luidt|met\sde\svolgende\stekst))?\s?(?P<mark>[:.])
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""`Door de heer Smit, daartoe gesteund door mevrouw Kok, wordt de volgende motie (K.2 SP) ingediend:`"""

SUPPORT = re.compile(
    r",?\s(?:daartoe\s|daarin\s)?(?:mede\s?)?(?:ondertekend|gesteund|ondersteund|mede-ingediend|seconded"
    r"|supported)\s(?:door"
    r"|by)\s",
    re.IGNORECASE,
)
PART = re.compile(r",\s(?:en\s)?|\s(?:en|and|alsmede)\s")

CHANGED = re.compile(
    r"\b(?P<subject>(?:[Mm]otie|[Aa]mendement)\s[^:]{1,40}?)\s(?:is|wordt)\s(?:in die zin|als volgt"
    r"|aldus)\s(?:gewijzigd|aangepast)[^:.]{0,60}:"
)
"""`Motie O.1 GL is in die zin gewijzigd, dat ze thans luidt:`"""

TEXT_BEGINS = re.compile(
    r"^[\"“‘'(]?\s?(?:De (?:gemeente)?raad\b|De raad|De commissie|De gemeenteraad|Constaterende|Overwegende|Gelezen"
    r"|Gehoord"
    r"|Besluit|Verzoekt|Ondergetekende|The council|Noting|Recognising|Resolves)",
    re.IGNORECASE,
)
TEXT_ENDS = re.compile(r"^(?:en )?gaat (?:over|verder) (?:tot|met) de orde van de (?:dag|vergadering)", re.IGNORECASE)
AFTER_TEXT = re.compile(
    r"^(?:De|Het) (?:gewijzigde )?(?:moties?|amendement(?:en)?) (?:maakt|maken|is|zijn) "
    r"",
    re.IGNORECASE,
)
ASKS = re.compile(
    r"^(?:en )?(?:verzoekt|roept\b.{0,60}\bop|draagt\b.{0,60}\bop|spreekt (?:uit|de|als|haar|zijn)"
    r"|besluit(?:\s(?:om|tot|dat|het|de|dictum|als|in|aan|toe))?|stelt vast|nodigt\b|vraagt (?:het|de)|dringt\b"
    r"|calls (?:on|upon)|requests|resolves|instructs|asks)",
    re.IGNORECASE,
)
"""The line with which the request of a motion, or the change of an amendment, begins."""
INLINE = re.compile(
    r"(?:^|[;,.:]\s|\s)(?P<asks>(?:verzoekt|draagt\s.{0,60}?\sop|roept\s.{0,60}?\sop|spreekt\s(?:uit|zich|de)"
    r"|besluit(?:\s(?:om|tot|aan|in"
    r"|dat|het|de))|vraagt\s(?:het|de)|requests|calls (?:on|upon)|resolves)\b)",
    re.IGNORECASE,
)
"""The request in running text: `constaterende dat ...; verzoekt het college ...`."""
CONSIDERS = re.compile(
    r"^[\"“‘'(]?\s?(?:constaterende|overwegende|van mening|van oordeel|gelezen|gehoord|gezien|gelet op|indachtig"
    r"|in aanmerking"
    r"|voorts|noting|notes|recognising|believing|considering|having regard|whereas|this council (?:notes|believes))\b",
    re.IGNORECASE,
)
"""The line with which the considerations of a motion begin."""
CONSIDERS_INLINE = re.compile(CONSIDERS.pattern.removeprefix("^").replace(r"[\"“‘'(]?\s?", r"\b"), re.IGNORECASE)
CLOSES = re.compile(r",?\s(?:en )?gaat (?:over|verder) (?:tot|met) de orde van de (?:dag|vergadering)", re.IGNORECASE)
TITLE = re.compile(r"^(?:(?:gewijzigde?|nader gewijzigde?)\s)?(?:motie|amendement|motion|amendment)\b", re.IGNORECASE)
REACH = 7
"""Lines over which the sentence that introduces a motion may run."""


@dataclass(frozen=True, slots=True)
class Submission:
    """One motion or amendment as handed in."""

    mention: Mention
    title: str
    """As printed in its own head; empty when it has none."""
    submitters: tuple[str, ...]
    """First who hands it in, then who support it; as printed ("mevrouw De Vries")."""
    asks: str
    """The request or the change, verbatim; empty when no line begins it."""
    changed: bool
    """A later version of what was handed in before."""
    intro: tuple[int, int]
    """Offsets of the sentence that introduces it."""
    head: tuple[int, int]
    """Offsets of its title line; empty span when there is none."""
    asking: tuple[int, int]
    """Offsets of the request; empty span when there is none."""
    first: int
    last: int
    """Index of the first line of its own text, and of the line after it."""
    parties: tuple[str, ...] = ()
    """Of those who hand it in, as printed."""
    considerations: str = ""
    """What stands before the request, verbatim: "constaterende dat", "overwegende dat"; empty when there is none."""
    considering: tuple[int, int] = (0, 0)
    """Offsets of the considerations; empty span when there are none."""
    leading: int = 99
    """How many of the submitters hand it in; those after them support it."""
    ids: tuple[str, ...] = ()
    """Sentences that say so, where they are not those between its offsets."""
    spans: tuple[tuple[int, int], ...] = ()
    """Further offsets that name it: its number, who signs it below."""

    @property
    def key(self) -> str:
        """The number, else the title; empty when it has neither."""
        return self.mention.key or self.title.casefold()


def submissions(
    rows: Sequence[Line], breaks: Sequence[int], patterns: Sequence[re.Pattern[str]] = ()
) -> tuple[Submission, ...]:
    """Return what is handed in, in reading order. `breaks` are indices of lines where a turn or item begins."""
    found: list[Submission] = []
    bounds = sorted(breaks)
    place = 0
    index = 0
    while index < len(rows):
        intro = _intro(rows, index)
        if intro is None:
            index += 1
            continue
        match, start, after, changed = intro
        while place < len(bounds) and bounds[place] < after:
            place += 1
        stop = bounds[place] if place < len(bounds) else len(rows)
        following = _next_intro(rows, after, stop)
        batch = _read(rows, match, (start, after, following), changed, patterns)
        found.extend(batch)
        index = max(after, batch[-1].last if batch else after)
    return tuple(found)


def names(by: str) -> tuple[str, ...]:
    """Return the submitters of a phrase, first who hands in.

    >>> names("mevrouw Arp, daartoe gesteund door de heer Mahmood en mevrouw Holman,")
    ('mevrouw Arp', 'de heer Mahmood', 'mevrouw Holman')
    """
    groups = SUPPORT.split(by.strip(" ,"))
    found: list[str] = []
    for group in groups:
        title = ""
        for part in PART.split(group):
            name = part.strip(" ,.")
            if name.lower().startswith(("de leden ", "de heren ", "de dames ")):
                title = "" if name.lower().startswith("de leden ") else name.split(" ")[1]
                name = name.split(" ", 2)[2] if title or " " in name[3:] else name
                name = name.removeprefix("leden ")
            if name and any(char.isupper() for char in name):
                found.append(name)
    return tuple(dict.fromkeys(found))


def _intro(rows: Sequence[Line], index: int) -> tuple[re.Match[str], int, int, bool] | None:
    """Read the sentence that introduces a motion from a line on: match, offset of its start, index after it."""
    text = rows[index].text
    begins = "Door " in text or "in die zin" in text or " moved " in text or " proposed " in text
    if not begins:
        return None
    joined = ""
    for last in range(index, min(len(rows), index + REACH)):
        joined = f"{joined} {rows[last].text}".strip()
        changed = CHANGED.search(joined)
        if changed is not None and changed.start() < len(text):
            return changed, rows[index].start, last + 1, True
        match = INTRO.search(joined)
        if match is not None:
            by = match["by"] or match["by2"]
            if match.start() >= len(text) or " Door " in by or not NOUN.search(match["nouns"] or match["nouns2"]):
                return None
            return match, rows[index].start, last + 1, False
    return None


def _next_intro(rows: Sequence[Line], first: int, stop: int) -> int:
    """Return the index of the next introduction before `stop`, or `stop`."""
    return next((index for index in range(first, stop) if _intro(rows, index) is not None), stop)


def _read(
    rows: Sequence[Line],
    match: re.Match[str],
    place: tuple[int, int, int],
    changed: bool,
    patterns: Sequence[re.Pattern[str]],
) -> list[Submission]:
    start, after, stop = place
    groups = match.groupdict()
    subject = groups.get("subject") or groups.get("nouns") or groups.get("nouns2") or ""
    mentions = find(subject, patterns)
    by = groups.get("by") or groups.get("by2") or ""
    intro = (start, rows[after - 1].end)
    if not mentions:
        kind = Kind.AMENDMENT if "mend" in subject.lower() else Kind.MOTION
        mentions = (Mention(kind, "", "", 0, 0),)
    found = []
    first = after
    for order, mention in enumerate(mentions):
        others = {other.key for other in mentions[order + 1 :]}
        last = _text_end(rows, first, stop, others, patterns)
        title, title_last = _title(rows, first, last, mention, patterns) if not changed else ("", first)
        body = motion_text(rows, title_last, last)
        found.append(
            Submission(
                mention,
                title,
                names(by),
                body.asks,
                changed,
                intro,
                (rows[first].start, rows[title_last - 1].end) if title else (0, 0),
                body.asking,
                first,
                last,
                considerations=body.considerations,
                considering=body.considering,
                leading=len(names(SUPPORT.split(by.strip(" ,"))[0])) if by else 0,
            )
        )
        first = last
    return found


def _text_end(
    rows: Sequence[Line], first: int, stop: int, others: set[str], patterns: Sequence[re.Pattern[str]]
) -> int:
    """Return the index after the text of one motion."""
    for index in range(first, stop):
        text = rows[index].text
        if TEXT_ENDS.match(text):
            return index + 1
        if AFTER_TEXT.match(text):
            return index
        if index > first and others and TITLE.match(text):
            mentioned = find(text, patterns)
            if mentioned and mentioned[0].key in others:
                return index
    return stop


def _title(
    rows: Sequence[Line], first: int, last: int, mention: Mention, patterns: Sequence[re.Pattern[str]]
) -> tuple[str, int]:
    """Read the title of a motion from its head: after noun, number and party, or the whole first line."""
    if first >= last or TEXT_BEGINS.match(rows[first].text):
        return "", first
    end = first + 1
    while end < last and end < first + 4 and not TEXT_BEGINS.match(rows[end].text):
        end += 1
    if end == first + 4:
        end = first + 1
    text = _joined(rows, first, end)
    named = find(text[:80], patterns) if TITLE.match(text) else ()
    if named and named[0].key == mention.key:
        text = text[named[0].end :]
        if mention.party and text.lstrip().startswith(mention.party):
            text = text.lstrip()[len(mention.party) :]
    title = text.lstrip(") ").strip(" :.-–'’‘\"“”")
    return title, end


@dataclass(frozen=True, slots=True)
class MotionText:
    """The two halves of a motion, verbatim, each with its offsets."""

    considerations: str = ""
    considering: tuple[int, int] = (0, 0)
    asks: str = ""
    asking: tuple[int, int] = (0, 0)


def motion_text(rows: Sequence[Line], first: int, last: int) -> MotionText:
    """Return considerations and request of the text between two lines, told apart by the words that begin each."""
    begin, end = _asking(rows, first, last)
    considers = next((index for index in range(first, begin) if CONSIDERS.match(rows[index].text)), begin)
    if begin < end:
        return MotionText(
            _joined(rows, considers, begin),
            _span(rows, considers, begin),
            _joined(rows, begin, end),
            _span(rows, begin, end),
        )
    until = next((index for index in range(first, last) if TEXT_ENDS.match(rows[index].text)), last)
    text = _joined(rows, first, until)
    inline = INLINE.search(text)
    if inline is None or not text:
        return MotionText()
    ends = CLOSES.search(text, inline.start("asks"))
    asks = text[inline.start("asks") : ends.start() if ends else None].strip(' ,;"”’')
    before = CONSIDERS_INLINE.search(text, 0, inline.start("asks"))
    considerations = text[before.start() : inline.start("asks")].strip(" ,;") if before is not None else ""
    whole = _span(rows, first, until)
    return MotionText(considerations, whole if considerations else (0, 0), asks, whole)


def _span(rows: Sequence[Line], first: int, last: int) -> tuple[int, int]:
    return (rows[first].start, rows[last - 1].end) if last > first else (0, 0)


def _asking(rows: Sequence[Line], first: int, last: int) -> tuple[int, int]:
    """Return the lines of the request: from its first word to the closing formula."""
    begin = next((index for index in range(first, last) if ASKS.match(rows[index].text)), last)
    end = begin
    while end < last and not TEXT_ENDS.match(rows[end].text) and not rows[end].text.startswith("Toelichting"):
        end += 1
    return begin, end


def _joined(rows: Sequence[Line], first: int, last: int) -> str:
    return " ".join(row.plain for row in rows[first:last]).strip()
