"""Makes Markdown that a person wrote do nothing: no links, images, HTML, boxes to tick or live addresses; and back."""

from __future__ import annotations

import re

from gemcli.text.neutral import neutralise

LIVE = re.compile(
    r"""
      (?P<done>\\[!-/:-@\[-`{-~])               # what is escaped already
    | \](?=[(\[:])                              # the turn of a link or its definition
    | !(?=\[)                                   # an image
    | <(?=[A-Za-z/!?])                          # tags, comments, addresses in angle brackets
    | &(?=\#?\w{1,32};)                         # character references
    | (?<=[A-Za-z0-9+.\-]):(?=//)               # https://
    | (?i:(?<=mailto)|(?<=javascript)|(?<=vbscript)|(?<=data)|(?<=file)|(?<=xmpp)):(?=\S)
    | (?i:(?<=\bwww))\.
    """,
    re.VERBOSE,
)
FOOTNOTE = re.compile(r"^[ ]{0,3}\[\^[^\[\]\s]{1,60}(?=\]:)", re.MULTILINE)
BOX = re.compile(r"^([\s>]{0,40}(?:[-*+]|\d{1,9}[.)])[ \t]{1,20})(\[)(?=[ xX]\]\s)", re.MULTILINE)
RULE = re.compile(
    r"^([ ]{0,3})([-*_])(?=(?:(?<=-)(?:[ \t]{0,9}-){2,200}|(?<=\*)(?:[ \t]{0,9}\*){2,200}|(?<=_)(?:[ \t]{0,9}_){2,200})"
    r"[ \t]{0,9}\r?$)",
    re.MULTILINE,
)
"""A line that Markdown draws as one; it also opens front matter."""
REFERENCE = re.compile(r"&#(33|38|42|45|46|58|60|91|93|95);")
LINE_END = re.compile(r"(\r?\n)")


def inert(text: str) -> str:
    """Return Markdown with its headings, lists, tables, emphasis and footnotes, and nothing that acts or loads.

    What is live is written as a character reference: addresses stay readable, links and images stand there as their
    marks. Invisible and control characters are gone, line ends stay.

    >>> inert("# Brief\\n\\n- [x] Zie [de bijlage](https://a.example) **nu**.")
    '# Brief\\n\\n- &#91;x] Zie [de bijlage&#93;(https&#58;//a.example) **nu**.'
    """
    pieces = LINE_END.split(text)
    text = "".join(neutralise(piece) if index % 2 == 0 else piece for index, piece in enumerate(pieces))
    notes = {match.end() for match in FOOTNOTE.finditer(text)}
    text = LIVE.sub(lambda match: match[0] if match["done"] or match.start() in notes else _reference(match[0]), text)
    text = BOX.sub(lambda match: match[1] + _reference(match[2]), text)
    return RULE.sub(_unruled, text)


def live_again(text: str) -> str:
    """Return Markdown as it was before it was made inert, except for what nobody sees.

    >>> live_again(inert("[a](https://a.example) &lt; \\\\<b>"))
    '[a](https://a.example) &lt; \\\\<b>'
    """
    return REFERENCE.sub(lambda match: chr(int(match[1])), text)


def _reference(char: str) -> str:
    return f"&#{ord(char)};"


def _unruled(match: re.Match[str]) -> str:
    """Leave the line below a heading, which is none of its own."""
    end = match.start() - 1
    above = match.string[match.string.rfind("\n", 0, max(0, end)) + 1 : max(0, end)]
    return match[0] if match[2] == "-" and above.strip() else match[1] + _reference(match[2])
