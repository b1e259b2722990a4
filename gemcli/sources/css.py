"""Reads style sheets as far as they decide whether words are seen: declarations and rules (CSS 2.2)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from gemcli.sources.css_lengths import reckoned
from gemcli.sources.css_media import holds_on_screen
from gemcli.sources.css_valid import holds

COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
"""One that is never closed goes on to the end (CSS Syntax 3, 4.3.2)."""
ESCAPE = re.compile(r"\\(?:([0-9a-fA-F]{1,6})\s?|(.))", re.DOTALL)
IMPORTANT = re.compile(r"!\s{0,5}important\s*\Z", re.IGNORECASE)
VARIABLE = re.compile(r"var\(\s{0,5}(--[\w-]{1,60})\s{0,5}(?:,((?:[^()]|\([^()]{0,100}\)){0,100}))?\)")
STRING = re.compile(r'"[^"\\\n]*(?:\\.[^"\\\n]*)*"|\'[^\'\\\n]*(?:\\.[^\'\\\n]*)*\'')
PIECE = re.compile(r"[^{};]*[{};]?")
MEDIA = re.compile(r"@media\b(.*)", re.IGNORECASE | re.DOTALL)
KEYFRAMES = re.compile(r"@(?:-webkit-|-moz-)?keyframes\s+[\"']?([\w-]{1,80})", re.IGNORECASE)
AT_REST = re.compile(
    r":not\(\s*:(?:hover|focus|focus-within|focus-visible|active|target|target-within|visited|user-invalid)\s*\)"
)
"""What a selector says of an element that nobody touches."""
LANGUAGE = re.compile(r":lang\(\s*[\"']?([a-z]{2,3}(?:-[a-z0-9]{1,8})?)[\"']?\s*\)", re.IGNORECASE)
TRANSPARENT_TO_RULES = re.compile(r"@(?:supports|layer|scope|container)\b", re.IGNORECASE)
"""Groups whose rules hold wherever they are understood."""
IDS, CLASSES, ELEMENTS = (
    re.compile(r"#[\w-]"),
    re.compile(r"\.[\w\\-]|\[|:(?!:|not|is|where)[a-z]"),
    re.compile(r"(?:^|[\s>+~(,])[a-z]", re.IGNORECASE),
)
LONGEST_SELECTOR = 500
MOST_PIECES = 40_000
"""Declarations and rules of a sheet that are read."""

Declared = Mapping[str, str]
"""Property -> value, in small letters, without comments."""


class Rule(NamedTuple):
    """A rule of a sheet: what it applies to, how much it weighs, what it says."""

    selector: str
    weight: tuple[int, int, int]
    declared: Declared
    important: Declared


def declarations(text: str) -> tuple[dict[str, str], dict[str, str]]:
    """Return what a style says: plain declarations, and those that are important; without those no browser takes.

    >>> declarations("COLOR:#FFF; d\\\\69splay/**/: none !important")
    ({'color': '#fff'}, {'display': 'none'})
    """
    plain: dict[str, str] = {}
    important: dict[str, str] = {}
    for piece in COMMENT.sub(" ", text).split(";"):
        name, colon, value = piece.partition(":")
        if not colon:
            continue
        name, value = ESCAPE.sub(_character, name).strip().lower(), ESCAPE.sub(_character, value).strip().lower()
        rest = IMPORTANT.sub("", value)
        said = " ".join(rest.split())
        if holds(name, said):
            (important if rest != value else plain)[name] = said
    return plain, important


def _character(match: re.Match[str]) -> str:
    """Return the sign that an escape stands for; a control character is no white space, and part of no known word."""
    code = int(match[1], 16) if match[1] else 0
    return (chr(code) if 0x20 <= code < 0x110000 else "\ufffd") if match[1] else match[2]


def filled(value: str, variables: Declared) -> str:
    """Return a value with its variables filled in and its sums worked out."""
    for _ in range(3):
        if "var(" not in value:
            break
        value = VARIABLE.sub(lambda match: variables.get(match[1], (match[2] or "").strip()), value)
    return reckoned(value)


def is_long(sheet: str) -> bool:
    """Whether a sheet holds more than is read of it."""
    return sum(map(sheet.count, "{};")) > MOST_PIECES


def rules(sheet: str) -> Iterator[Rule]:
    """Yield the rules of a sheet that hold on the screen of an office, a selector at a time.

    The steps of an animation come as rules with the selector `@keyframes NAME STEP`.
    """
    text = STRING.sub(_calm, COMMENT.sub(" ", sheet).replace("<!--", " ").replace("-->", " "))
    open_: list[tuple[str | None, list[str]]] = [("", [])]
    """Selector of each rule that is open (empty for a group that holds, None for one that does not), and its style."""
    for number, piece in enumerate(PIECE.finditer(text)):
        words, end = (piece[0][:-1], piece[0][-1]) if piece[0][-1:] in ("{", "}", ";") else (piece[0], "")
        if number > MOST_PIECES or not piece[0]:
            break
        if end == "{":
            open_.append((_within(open_[-1][0], words.strip()), []))
            continue
        open_[-1][1].append(words)
        if end == "}" and len(open_) > 1:
            selector, said = open_.pop()
            yield from _rules(selector, said)
    for selector, said in open_:  # what is never closed holds to the end
        yield from _rules(selector, said)


def _rules(selectors: str | None, said: list[str]) -> Iterator[Rule]:
    """Yield the rule of each selector of a list."""
    if not selectors:
        return
    plain, important = declarations(";".join(said))
    for selector in _apart(selectors):
        yield Rule(selector, _weight(selector), plain, important)


def _apart(selectors: str) -> Iterator[str]:
    """Yield the selectors of a list as they hold for elements that nobody touches."""
    depth, start = 0, 0
    for at, sign in enumerate(f"{selectors},"):
        depth += (sign in "([") - (sign in ")]")
        if sign == "," and depth <= 0:
            selector = selectors[start:at].strip()
            start = at + 1
            if selector:
                selector = AT_REST.sub("", selector) or "*"
                yield LANGUAGE.sub(r":is([lang|=\1],[lang|=\1] *)", selector)


def _calm(match: re.Match[str]) -> str:
    return '""' if re.search("[{};]", match[0]) else match[0]


def _within(outer: str | None, prelude: str) -> str | None:
    """Return the selector of a rule inside another, or inside a group."""
    if outer is None or len(outer) > LONGEST_SELECTOR:
        return None
    prelude = prelude.rsplit(";", 1)[-1].strip()
    if prelude.startswith("@"):
        media, frames = MEDIA.match(prelude), KEYFRAMES.match(prelude)
        if frames:
            return f"@keyframes {frames[1].lower()}"
        holds = holds_on_screen(media[1]) if media else TRANSPARENT_TO_RULES.match(prelude)
        return outer if holds else None
    if outer.startswith("@keyframes"):
        return f"{outer} {prelude.rsplit(',', 1)[-1].strip().lower()}"
    if not outer:
        return prelude
    return prelude.replace("&", f":is({outer})") if "&" in prelude else f":is({outer}) {prelude}"


def _weight(selector: str) -> tuple[int, int, int]:
    """Return how specific a selector is: ids, classes, elements; that of the last of several."""
    return len(IDS.findall(selector)), len(CLASSES.findall(selector)), len(ELEMENTS.findall(selector))
