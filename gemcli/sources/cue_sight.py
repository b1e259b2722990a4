"""Tells which words of a transcript are never on the screen, by the settings, tags and styles of its cues."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from gemcli.model.span import Span
from gemcli.sources.css import rules
from gemcli.sources.css_colours import colour, colours_of
from gemcli.sources.css_inks import alike
from gemcli.sources.css_lengths import numbers

SETTING = re.compile(r"\b(size|line|position):(-?\d{1,6}(?:\.\d{1,4})?)(%?)")
CORNER = re.compile(r"\b[XY][12]:(-?\d{1,6})")
STYLE = re.compile(r"^STYLE[ \t]*\r?\n(.*?)(?:\r?\n[ \t]*\r?\n|\Z)", re.MULTILINE | re.DOTALL)
CUE = re.compile(r"::cue(?:\(([^()]{0,300})\))?\Z")
COMPOUND = re.compile(r"(?P<tag>\*|[a-zA-Z]{1,10})?(?P<rest>(?:[.#][\w-]{1,60}|\[[^\[\]]{1,100}\]){0,10})")
BETWEEN = re.compile(r"\s+(?![^\[]{0,100}\])")
"""What parts the compounds of a selector: white space outside of brackets."""
ID = re.compile(r"#([\w-]{1,60})")
VOICE = re.compile(r"\[voice=[\"']?([^\"'\]]{1,80})[\"']?\]", re.IGNORECASE)
COLOURS = frozenset({"white", "lime", "cyan", "red", "yellow", "magenta", "blue", "black"})
"""Classes that colour letters, and with `bg_` before them their ground (WebVTT, 5)."""
SHORTEST_S = 0.005
"""Seconds that a cue takes at least if anybody is to see it; a picture of a film takes 0.04, programs give 0.01."""
CLASS = re.compile(r"\.([\w-]{1,60})")
ATTRIBUTE = re.compile(r"\b(size|color)\s{0,5}=\s{0,5}[\"']?([^\"'\s>]{1,40})", re.IGNORECASE)
CLEAR = re.compile(r"\{[^{}]{0,200}\\(?:alpha|1a)&H(?:FF|F[0-9A-E])", re.IGNORECASE)
"""Letters without ink in the marks of SubStation Alpha, which players of SubRip follow."""
FAINT = 0.1
FARTHEST_LINE = 100
"""Lines from the edge of a screen, or per cent of its height, at which it ends."""
WIDEST = 8_000
"""Pixels of the widest screen."""
STRUCK = frozenset({"s", "strike", "del"})
ASIDE = re.compile(r"(?:\A|(?<=\n))(?:NOTE|STYLE|REGION)(?=[ \t\r\n]|\Z)")
"""Where a block of WebVTT begins that is no cue (WebVTT 1, section 4)."""
ASIDE_END = re.compile(r"\r?\n[ \t]*\r?\n|(?<=\n)(?=[^\n]*-->)")
"""A blank line, or the times of a cue."""


@dataclass(slots=True)
class Left:
    """What was left out of a transcript."""

    hidden: list[Span] = field(default_factory=list)
    struck: list[Span] = field(default_factory=list)


class Selector(NamedTuple):
    """What of the cues a style applies to; what is empty is not asked."""

    tag: str
    classes: frozenset[str]
    cue_id: str
    voice: str

    def holds(self, tag: str, classes: frozenset[str], rest: str) -> bool:
        """Whether it holds for a tag with these classes, and what stands behind its name: the voice of a `v`."""
        is_voice = not self.voice or (tag == "v" and " ".join(rest.split()).casefold() == self.voice)
        return not self.cue_id and self.tag in ("", "*", tag) and self.classes <= classes and is_voice


ALL = Selector("", frozenset(), "", "")


@dataclass(frozen=True, slots=True)
class CueSight:
    """What the style blocks of a transcript hide (WebVTT, 8.2)."""

    selectors: tuple[Selector, ...] = ()

    def hides_cue(self, cue_id: str) -> bool:
        """Say whether a cue is hidden as a whole, by its identifier or with all the others."""
        return any(one.cue_id == cue_id if one.cue_id else one == ALL for one in self.selectors)

    def is_hidden(self, tag: str, names: str, rest: str) -> bool:
        """Say whether a tag hides what stands in it: its name, its classes as `.a.b`, its attributes."""
        classes = frozenset(CLASS.findall(names))
        if any(one != ALL and one.holds(tag, classes, rest) for one in self.selectors):
            return True
        if any(name in COLOURS and f"bg_{name}" in classes for name in classes):
            return True
        return any(_is_clear(name.lower(), value) for name, value in ATTRIBUTE.findall(rest) if tag == "font")


def sight_of(text: str) -> CueSight:
    """Return what the style blocks of a transcript hide; those behind its first cue are none (WebVTT, 4.1)."""
    found: list[Selector] = []
    first = text.find("-->")
    for block in STYLE.finditer(text, 0, first if first >= 0 else len(text)):
        for rule in rules(block[1]):
            if (match := CUE.search(rule.selector)) and _hides({**rule.declared, **rule.important}):
                found.extend(_selectors(match[1] or ""))
    return CueSight(tuple(dict.fromkeys(found)))


def _selectors(inner: str) -> Iterator[Selector]:
    """Yield the selectors of a list inside `::cue()`; those for a moment, as `:past`, hide nothing for good."""
    for one in inner.split(","):
        found = COMPOUND.fullmatch(BETWEEN.split(one.strip())[-1])
        if found is not None:
            voice = VOICE.search(found["rest"])
            classes = frozenset(CLASS.findall(VOICE.sub("", found["rest"])))
            cue_id = ID.search(found["rest"])
            spoken = " ".join(voice[1].split()).casefold() if voice else ""
            yield Selector((found["tag"] or "").lower(), classes, cue_id[1] if cue_id else "", spoken)


def asides(text: str) -> Iterator[Span]:
    """Yield the notes, styles and regions of a WebVTT file, with the blank line behind each.

    A line with times makes a cue of what stands there, whatever the line above says (WebVTT 1, section 6.1).
    """
    at = 0
    while match := ASIDE.search(text, at):
        above = text[text.rfind("\n", 0, max(0, match.start() - 1)) + 1 : max(0, match.start() - 1)]
        end = ASIDE_END.search(text, match.end())
        at = end.end() if end else len(text)
        is_cue = "-->" in text[match.start() : at] or (end is not None and end[0] == "" and _is_first(text, match, at))
        if above.strip() or is_cue:
            at = match.end()
        else:
            yield Span(match.start(), at)


def _is_first(text: str, aside: re.Match[str], end: int) -> bool:
    """Whether nothing stands between the line of a mark and this place: then the mark names a cue."""
    return text.count("\n", aside.start(), end) == 1


def is_never_shown(settings: str, start_s: float, end_s: float) -> bool:
    """Whether a cue takes no time, has no width or lies off the screen, by what stands behind its times."""
    if end_s - start_s < SHORTEST_S or any(abs(int(place)) >= WIDEST for place in CORNER.findall(settings)):
        return True
    for name, number, _ in SETTING.findall(settings):
        if (name == "size" and float(number) < 1) or (name == "line" and abs(float(number)) > FARTHEST_LINE):
            return True
    return False


def is_clear(words: str) -> bool:
    """Whether the marks of a player in a cue take the ink from its letters."""
    return CLEAR.search(words) is not None


def _is_clear(name: str, value: str) -> bool:
    if name == "size":
        return bool(numbers(value)) and abs(numbers(value)[0][0]) <= 1 and value[0] not in "+-"
    ink = colour(value.lower())
    return ink is not None and ink[3] < FAINT


def _hides(style: dict[str, str]) -> bool:
    """Whether declarations leave nothing of a cue on the screen."""
    if style.get("visibility") in ("hidden", "collapse") or style.get("display") == "none":
        return True
    ink = colour(style.get("color", ""))
    grounds = [ground for name in ("background", "background-color") for ground in colours_of(style.get(name, ""))]
    if ink is not None and any(ground[3] == 1 and alike(ink, ground) for ground in grounds):
        return True
    shares = [numbers(style.get(name, ""))[:1] for name in ("opacity", "font-size")]
    return (ink is not None and ink[3] < FAINT) or any(share and share[0][0] < FAINT for share in shares)
