"""Reads the text of an RTF file token by token: paragraphs, tables, notes; hidden and deleted text is left out."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from gemcli.model.document import PassageKind
from gemcli.sources.flow import Flow, GridCell, Item, Tally, add_table
from gemcli.sources.looks import NARROW, TINY
from gemcli.sources.rtf_tables import SETS, STYLES, Tables
from gemcli.sources.rtf_tokens import Token
from gemcli.text.lists import listed

DESTINATIONS = {
    "fonttbl": "fonts", "colortbl": "colors", "stylesheet": "styles", "title": "title", "author": "author",
    "footnote": "note", "annotation": "comment", "atnauthor": "comment author", "listtext": "label",
    "pntext": "label", "shpinst": "body", "shptxt": "body", "fldrslt": "body", "info": "head",
    "sp": "property", "sn": "property name", "sv": "property value",
}  # fmt: skip
"""Groups that are read, by the control word at their beginning; "head" is skipped but for what it names."""
SKIPPED = listed(
    "pict fldinst header headerl headerr headerf footer footerl footerr footerf nonshppict objdata xe tc ftnsep "
    "ftnsepc aftnsep aftnsepc subject operator keywords comment doccomm creatim revtim printim buptim category company "
    "manager hlinkbase listtable listoverridetable revtbl rsidtbl generator themedata colorschememapping datastore "
    "latentstyles mmathPr template filetbl"
)
SIGNS = {
    "~": "\u00a0", "_": "-", "tab": "\t", "line": "\n", "softline": "\n", "emdash": "—", "endash": "–", "lquote": "‘",
    "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•", "emspace": " ", "enspace": " ", "qmspace": " ",
    "nestcell": "\t", "nestrow": "\n", "\\": "\\", "{": "{", "}": "}",
}  # fmt: skip
LONGEST_NAMED = 4_000
"""Letters of a title, author, label or property of a shape after which no more is kept; a picture may be one."""
PLAIN_ENDS = frozenset({"par", "sect", "page"})
SHADES = frozenset({"highlight", "cb", "chcbpat", "cbpat", "clcbpat"})


@dataclass(frozen=True, slots=True)
class _State:
    """What is in force inside a group."""

    where: str = "body"
    font: int = 0
    is_hidden: bool = False
    is_deleted: bool = False
    is_bold: bool = False
    color: int = 0
    size: int = 24
    is_shaded: bool = False
    ground: int = 0
    is_squeezed: bool = False
    is_hidden_by_style: bool = False
    is_in_hidden_shape: bool = False
    fallback: int = 1
    """Letters to skip behind \\u, for programs that do not know it."""


@dataclass(slots=True)
class _Paragraph:
    """The paragraph that is being read."""

    pieces: list[str] = field(default_factory=list)
    hangers: list[Item] = field(default_factory=list)
    all_bold: bool = True

    @property
    def text(self) -> str:
        text = "".join(self.pieces).strip()
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")  # joins halves of letters


class Body:
    """The body of one RTF file; give it every token, then ask for the flow."""

    def __init__(self) -> None:
        self.tally = Tally()
        self.named: dict[str, str] = {"title": "", "author": "", "comment author": "", "label": ""}
        self.named |= {"property name": "", "property value": ""}
        self._flow = Flow()
        self._tables = Tables()
        self._state = _State()
        self._stack: list[_State] = []
        self._opens = self._starred = False
        self._skip = 0
        self._bytes = b""
        self._paragraph = _Paragraph()
        self._aside = _Paragraph()
        """A note or comment that is being read."""
        self._heading = self._style_heading = 0
        self._in_table = self._in_list = False
        self._row: list[GridCell] = []
        self._cell: list[Item] = []
        self._rows: list[list[GridCell]] = []
        self._count = 0

    @property
    def is_cut(self) -> bool:
        """Does the file end inside its groups?"""
        return bool(self._stack)

    def take(self, token: Token) -> None:
        """Read the next token."""
        if token.text:
            self._text(token)
            return
        self._flush()
        self._skip = 0
        if token.brace == "{":
            self._stack.append(self._state)
            self._opens, self._starred = True, False
        elif token.brace == "}":
            self._close()
        else:
            self._control(token)
        if self._state.where == "styles":
            self._tables.style(token)

    def flow(self) -> Flow:
        """Return the blocks and tables, the last paragraph closed."""
        self._flush()
        self._end_paragraph()
        self._end_table()
        return self._flow

    def _text(self, token: Token) -> None:
        self._opens = False
        match self._state.where:
            case "fonts":
                self._tables.font(token)
            case "colors":
                self._tables.color(token)
            case "styles":
                self._tables.style(token)
            case "skip" | "head":
                pass
            case _:
                kept = token.text[self._skip :]
                self._skip = max(0, self._skip - len(token.text))
                self._bytes += kept

    def _flush(self) -> None:
        """Write the bytes that were gathered: several together may be one letter."""
        if self._bytes:
            data, self._bytes = self._bytes, b""
            self._write(data.decode(self._tables.encoding(self._state.font), "replace"))

    def _write(self, text: str) -> None:
        state = self._state
        if state.where in self.named:
            if len(self.named[state.where]) < LONGEST_NAMED:
                self.named[state.where] += text
            return
        if state.where not in ("body", "note", "comment"):
            return
        if state.is_deleted:
            self.tally.deleted += bool(text.strip())
            return
        if self._cannot_be_seen():
            self.tally.hidden += len(text.strip())
            return
        target = self._paragraph if state.where == "body" else self._aside
        target.pieces.append(text)
        if text.strip() and not state.is_bold:
            target.all_bold = False

    def _cannot_be_seen(self) -> bool:
        state = self._state
        white = state.color in self._tables.white and not state.is_shaded
        lost = state.color > 0 and (state.color == state.ground or self._tables.are_alike(state.color, state.ground))
        if state.is_hidden_by_style or state.is_in_hidden_shape:
            return True
        return state.is_hidden or state.size <= TINY or white or lost or state.is_squeezed

    def _control(self, token: Token) -> None:
        word, opens, starred = token.word, self._opens, self._starred
        self._opens = False
        if word == "*" and opens:
            self._opens = self._starred = True
        elif self._state.where == "styles" and word in STYLES:
            return
        elif opens and (starred or word in DESTINATIONS or word in SKIPPED):
            self._enter(word)
        elif self._state.where == "fonts":
            self._tables.font(token)
        elif self._state.where == "colors":
            self._tables.color(token)
        elif word == "u":
            number = token.number or 0
            self._write(chr(number % 0x10000))
            self._skip = self._state.fallback
        elif word in SIGNS:
            self._write(SIGNS[word])
        elif word in ("\n", "\r") or word in PLAIN_ENDS:
            self._break()
        elif word in ("cell", "row"):
            self._end_cell() if word == "cell" else self._end_row()
        elif word == "ansicpg" or word in SETS:
            self._tables.set_code_page(token)
        else:
            self._format(word, token.number)

    def _format(self, word: str, number: int | None) -> None:
        """Take over a change of how letters or the paragraph look."""
        if self._state.where in ("skip", "head", "styles"):
            return
        on = number != 0
        state = self._state
        match word:
            case "v" | "webhidden":
                self._state = replace(state, is_hidden=on)
            case "b":
                self._state = replace(state, is_bold=on)
            case "deleted":
                self._state = replace(state, is_deleted=on)
            case "f":
                self._state = replace(state, font=number or 0)
            case "fs":
                self._state = replace(state, size=24 if number is None else number)
            case "cf":
                self._state = replace(state, color=number or 0)
            case "uc":
                self._state = replace(state, fallback=min(9, max(0, 1 if number is None else number)))
            case "plain":
                shape = state.is_in_hidden_shape
                self._state = _State(where=state.where, fallback=state.fallback, is_in_hidden_shape=shape)
            case "cs" if self._tables.hides(number or 0):
                self._state = replace(state, is_hidden_by_style=True)
            case _ if word in SHADES:
                self._state = replace(state, is_shaded=bool(number), ground=number or 0)
            case "charscalex":
                self._state = replace(state, is_squeezed=0 <= (100 if number is None else number) < NARROW)
            case "revised" if on:
                self.tally.inserted += 1
            case _:
                self._format_paragraph(word, number)

    def _format_paragraph(self, word: str, number: int | None) -> None:
        if self._state.where != "body":
            return
        if word == "pard":
            self._state = replace(self._state, is_hidden_by_style=False)
            self._heading = self._style_heading = 0
            self._in_table = self._in_list = False
        elif word == "s":
            self._style_heading = self._tables.headings.get(number or 0, 0)
            self._state = replace(self._state, is_hidden_by_style=self._tables.hides(number or 0))
        elif word == "outlinelevel" and number is not None:
            self._heading = number + 1 if 0 <= number < 9 else 0
        elif word in ("intbl", "ls"):
            self._in_table = self._in_table or word == "intbl"
            self._in_list = self._in_list or (word == "ls" and bool(number))

    def _enter(self, word: str) -> None:
        """Begin a group that is something of its own: a note, a table of the head, or something not read."""
        where = DESTINATIONS.get(word, "skip")
        if self._state.where == "skip" or (self._state.where != "head" and where in ("title", "author")):
            where = "skip"
        if where in ("note", "comment"):
            self._aside = _Paragraph()
            self._state = _State(where=where, font=self._state.font, fallback=self._state.fallback)
        elif where != "body" or self._state.where not in ("note", "comment"):
            self._state = replace(self._state, where=where)
        if where in ("label", "comment author", "property name", "property value"):
            self.named[where] = ""

    def _close(self) -> None:
        self._opens = False
        left = self._state.where
        self._state = self._stack.pop() if self._stack else _State(where="skip")
        if left == "property" and self._state.where != "property":
            name, value = self.named["property name"].strip(), self.named["property value"].strip()
            is_hidden = name == "fHidden" and value not in ("", "0")
            self._state = replace(self._state, is_in_hidden_shape=self._state.is_in_hidden_shape or is_hidden)
        if left == self._state.where or left not in ("note", "comment"):
            return
        kind = PassageKind.FOOTNOTE if left == "note" else PassageKind.COMMENT
        speaker = self.named["comment author"].strip() if left == "comment" else ""
        if self._aside.text:
            self._paragraph.hangers.append(Item(self._aside.text, kind, speaker=speaker))

    def _break(self) -> None:
        if self._state.where in ("note", "comment"):
            self._aside.pieces.append("\n")
        elif self._state.where == "body" and self._in_table:
            self._end_part_of_cell()
        elif self._state.where == "body":
            self._end_paragraph()

    def _end_paragraph(self) -> None:
        paragraph, self._paragraph = self._paragraph, _Paragraph()
        item = self._item(paragraph)
        if item or paragraph.hangers:
            self._end_table()
        self._flow.items.extend(([item] if item else []) + paragraph.hangers)

    def _item(self, paragraph: _Paragraph) -> Item | None:
        label = self.named["label"].strip()
        self.named["label"] = ""
        if not paragraph.text:
            return None
        numbered = any(char.isalnum() for char in label)
        text = f"{label} {paragraph.text}" if numbered else paragraph.text
        level = self._heading or self._style_heading
        if level:
            return Item(text, PassageKind.HEADING, level)
        if label or self._in_list:
            return Item(text, PassageKind.LIST_ITEM, 1)
        return Item(text, all_bold=paragraph.all_bold)

    def _end_part_of_cell(self) -> None:
        paragraph, self._paragraph = self._paragraph, _Paragraph()
        item = self._item(paragraph)
        self._cell.extend(([item] if item else []) + paragraph.hangers)

    def _end_cell(self) -> None:
        self._end_part_of_cell()
        self._row.append(GridCell(len(self._row), tuple(self._cell)))
        self._cell = []

    def _end_row(self) -> None:
        if self._row:
            self._rows.append(self._row)
        self._row = []

    def _end_table(self) -> None:
        if self._row:
            self._end_row()
        if self._rows:
            self._count += 1
            add_table(self._flow, self._rows, f"Tabel {self._count}")
            self._rows = []
