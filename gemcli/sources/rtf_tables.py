"""The tables at the head of an RTF file: fonts with their code pages, colours, and styles with their levels."""

from __future__ import annotations

import codecs
from dataclasses import dataclass, field

from gemcli.sources.headings import HEADING_NAME, TITLE_NAMES
from gemcli.sources.looks import NARROW, TINY, is_white
from gemcli.sources.rtf_tokens import Token

CODE_PAGES = {
    77: "mac_roman", 128: "cp932", 129: "cp949", 134: "gbk", 136: "big5", 161: "cp1253", 162: "cp1254",
    163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250",
}  # fmt: skip
"""\\fcharset to code page; the rest are in the file's own."""
STYLES = frozenset({"s", "cs", "ds", "ts"})
"""Words that give the number of a style: of a paragraph, letters, a section, a table."""
LOOKS = frozenset({"v", "webhidden", "fs", "cf", "charscalex"})
LONGEST_NAME = 100
"""Bytes of the name of a style that are looked at."""
MOST_BASES = 20
"""Styles based on one another that are followed."""
SETS = {"ansi": "cp1252", "mac": "mac_roman", "pc": "cp437", "pca": "cp850"}


@dataclass(slots=True)
class Tables:
    """What the head of the file has defined so far."""

    code_page: str = "cp1252"
    fonts: dict[int, str] = field(default_factory=dict)
    """Code page by font number."""
    headings: dict[int, int] = field(default_factory=dict)
    """Level of a heading by style number."""
    colors: dict[int, str] = field(default_factory=dict)
    """Six digits by number of a colour; none for one that the program chooses."""
    unseen: set[int] = field(default_factory=set)
    """Numbers of styles whose letters nobody sees."""
    _bases: dict[int, int] = field(default_factory=dict)
    """The style that a style is based on."""
    _is_unseen: bool = False
    _color: dict[str, int] = field(default_factory=dict)
    _colors: int = 0
    _font: int = 0
    _style: int = 0
    _name: bytes = b""

    def encoding(self, font: int) -> str:
        """Return the code page in which letters of a font are written."""
        return self.fonts.get(font, self.code_page)

    def set_code_page(self, token: Token) -> None:
        """Take over the code page that the file states (\\ansicpg1252, \\mac)."""
        name = SETS.get(token.word) or f"cp{token.number}"
        try:
            codecs.lookup(name)
        except LookupError:
            return
        self.code_page = name

    def font(self, token: Token) -> None:
        """Take in a token of the font table."""
        if token.word == "f" and token.number is not None:
            self._font = token.number
        elif token.word == "fcharset" and token.number in CODE_PAGES:
            self.fonts[self._font] = CODE_PAGES[token.number]

    def color(self, token: Token) -> None:
        """Take in a token of the colour table; a semicolon ends each colour."""
        if token.word in ("red", "green", "blue"):
            self._color[token.word] = token.number or 0
        for _ in range(token.text.count(b";")):
            if len(self._color) == 3:
                channels = (min(255, max(0, self._color[name])) for name in ("red", "green", "blue"))
                self.colors[self._colors] = bytes(channels).hex().upper()
            self._colors += 1
            self._color = {}

    def style(self, token: Token) -> None:
        """Take in a token of the style sheet; its name ends in a semicolon."""
        if token.brace == "{":
            self._style, self._name, self._is_unseen = 0, b"", False
        elif token.word in STYLES:
            self._style = token.number or 0
        elif token.word == "sbasedon" and token.number is not None:
            self._bases[self._style] = token.number
        elif token.word in LOOKS:
            self._is_unseen = self._is_unseen or self._hides(token.word, token.number)
        elif token.word == "outlinelevel" and token.number is not None and 0 <= token.number < 9:
            self.headings[self._style] = token.number + 1
        elif token.text:
            self._name = (self._name + token.text[:LONGEST_NAME])[:LONGEST_NAME]
            if b";" in token.text:
                self._end_of_style()

    def hides(self, style: int) -> bool:
        """Whether a style, or one that it is based on, hides its letters."""
        for _ in range(MOST_BASES):
            if style in self.unseen:
                return True
            if style not in self._bases:
                return False
            style = self._bases[style]
        return False

    def _hides(self, word: str, number: int | None) -> bool:
        if word == "fs":
            return number is not None and number <= TINY
        if word == "cf":
            return is_white(self.colors.get(number or 0, ""))
        if word == "charscalex":
            return number is not None and 0 <= number < NARROW
        return number != 0

    def _end_of_style(self) -> None:
        if self._is_unseen:
            self.unseen.add(self._style)
        name = self._name.decode("latin-1").partition(";")[0].strip().lower()
        self._name = b""
        named = HEADING_NAME.match(name)
        if named:
            self.headings[self._style] = int(named[1])
        elif name in TITLE_NAMES:
            self.headings[self._style] = 1
