"""Finds what no viewer shows of a text file: notes of WebVTT, comments and hidden HTML of Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gemcli.text.terminal import concealed

MARKDOWN = "text/markdown"
WEBVTT = "text/vtt"

BLOCK = re.compile(r"(?:\A|(?<=\n))(?:NOTE|STYLE|REGION)(?=[ \t\r\n]|\Z)")
"""Where a block of WebVTT begins that is no cue (WebVTT 1, section 4)."""
BLOCK_END = re.compile(r"\r?\n[ \t]*\r?\n")
COMMENT = "<!--", "-->"
LABEL = re.compile(r"(?:\A|(?<=\n))[ ]{0,3}(?:>[ ]?){0,5}\[(?!\^)[^\[\]]{1,999}\]:")
TARGET = re.compile(
    r"""[ \t]*(?:\n[ \t]*)?(?:<[^<>\n]{0,2000}>|[^\s<]\S{0,2000})
    (?:(?:[ \t]+|[ \t]*\n[ \t]*)(?:"[^"]{0,2000}"|'[^']{0,2000}'|\([^()]{0,2000}\)))?[ \t]*(?=\r?\n|\Z)""",
    re.VERBOSE,
)
"""What stands behind the label of a definition: an address, perhaps a title (CommonMark 0.31, section 4.7)."""
OPENING = re.compile(
    r"""<(?P<tag>[a-zA-Z][a-zA-Z0-9]{0,20})\b(?=[^<>]{0,1000}?
    (?:\bhidden\b|display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden|mso-hide|opacity\s{0,9}:\s{0,9}0(?![.\d])
      |font-size\s{0,9}:\s{0,9}[01](?![.\d])(?:px|pt)?|color\s{0,9}:\s{0,9}(?:white|transparent|\#fff))) [^<>]{0,1000}>
    | <(?P<silent>template|script|style|noscript|title)\b[^<>]{0,1000}>""",
    re.VERBOSE | re.IGNORECASE,
)
"""An element of HTML that says of itself that it is not shown."""


def unseen_parts(text: str, media_type: str) -> tuple[tuple[int, int], ...]:
    """Return what neither viewers of its kind nor a terminal show of a text: sorted, disjoint."""
    return tuple(_joined(sorted((*asides(text, media_type), *concealed(text)))))


def asides(text: str, media_type: str) -> tuple[tuple[int, int], ...]:
    """Return what is not shown of a WebVTT or Markdown text as starts and ends: sorted, disjoint; nothing for others.

    >>> text = "De raad stemt in.<!-- weg -->"
    >>> [text[start:end] for start, end in asides(text, MARKDOWN)]
    ['<!-- weg -->']
    """
    if media_type == WEBVTT:
        found = list(_blocks(text))
    elif media_type == MARKDOWN:
        found = [*_comments(text), *_definitions(text), *_elements(text)]
    else:
        return ()
    return tuple(_joined(sorted(found)))


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Yield the notes, styles and regions of a transcript, with the blank line behind each."""
    at = 0
    while match := BLOCK.search(text, at):
        above = text[text.rfind("\n", 0, max(0, match.start() - 1)) + 1 : max(0, match.start() - 1)]
        if above.strip():
            at = match.end()
            continue
        end = BLOCK_END.search(text, match.end())
        at = end.end() if end else len(text)
        if "-->" not in text[match.start() : at].partition("\n")[0]:
            yield match.start(), at


def _comments(text: str) -> Iterator[tuple[int, int]]:
    """Yield comments; one that opens a line and never ends hides all that follows."""
    begin, close = COMMENT
    at = text.find(begin)
    while at >= 0:
        end = text.find(close, at + len(begin))
        if end < 0:
            if not text[text.rfind("\n", 0, at) + 1 : at].strip():
                yield at, len(text)
            return
        yield at, end + len(close)
        at = text.find(begin, end)


def _definitions(text: str) -> Iterator[tuple[int, int]]:
    """Yield definitions of links: they cannot stand right below a line of a paragraph."""
    last = 0
    for match in LABEL.finditer(text):
        above = text[text.rfind("\n", 0, max(0, match.start() - 1)) + 1 : max(0, match.start() - 1)].strip(" \t\r>")
        if above and last != match.start() - 1 and not above.startswith(("#", "---", "===", "|")):
            continue
        target = TARGET.match(text, match.end())
        if target is not None:
            last = target.end() + text.startswith("\r", target.end())
            yield match.start(), target.end()


def _elements(text: str) -> Iterator[tuple[int, int]]:
    """Yield elements that say that they are hidden, up to their end; without one, only the mark itself."""
    at = 0
    folded = text.lower()
    missing: set[str] = set()
    while match := OPENING.search(text, at):
        tag = (match["tag"] or match["silent"]).lower()
        end = -1 if tag in missing else folded.find(f"</{tag}", match.end())
        if end < 0:
            missing.add(tag)
            at = match.end()
        else:
            close = text.find(">", end)
            at = close + 1 if close >= 0 else len(text)
        yield match.start(), at


def _joined(found: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield runs that overlap as one."""
    start, end = -1, -1
    for one in found:
        if one[0] >= end:
            if end > start:
                yield start, end
            start, end = one
        else:
            end = max(end, one[1])
    if end > start:
        yield start, end
