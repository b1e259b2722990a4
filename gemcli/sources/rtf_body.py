"""Reads the text of an RTF file token by token: paragraphs, tables, notes; hidden and deleted text is left out."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from gemcli.model.document import PassageKind
from gemcli.sources.flow import Flow, Item, Tally
from gemcli.sources.looks import PAGE
from gemcli.sources.rtf_rows import DEFINING, Rows
from gemcli.sources.rtf_state import State, changed
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
HUNG = frozenset({"note", "comment"})
"""Groups whose text hangs on the paragraph that they stand in."""


@dataclass(slots=True)
class _Paragraph:
    """The paragraph that is being read."""

    pieces: list[str] = field(default_factory=list)
    hangers: list[Item] = field(default_factory=list)
    all_bold: bool = True
    is_doubtful: bool = False

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
        self._state = State()
        self._stack: list[State] = []
        self._opens = self._starred = False
        self._skip = 0
        self._bytes: list[bytes] = []
        self._paragraph = _Paragraph()
        self._aside = _Paragraph()
        """A note or comment that is being read."""
        self._heading = self._style_heading = 0
        self._in_table = self._in_list = False
        self._rows = Rows()

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
        self._rows.end_table(self._flow)
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
                self._bytes.append(kept)

    def _flush(self) -> None:
        """Write the bytes that were gathered: several together may be one letter."""
        if self._bytes:
            data, self._bytes = b"".join(self._bytes), []
            self._write(data.decode(self._tables.encoding(self._state.font), "replace"))

    def _write(self, text: str) -> None:
        state = self._state
        if state.where in self.named:
            if len(self.named[state.where]) < LONGEST_NAMED:
                self.named[state.where] += text
            return
        if state.where != "body" and state.where not in HUNG:
            return
        count = len(text.strip())
        setting = self._rows.setting() if self._in_table and state.where == "body" else PAGE
        if state.is_deleted:
            self.tally.deleted += bool(count)
        elif state.hides(setting, len(text)):
            self.tally.hidden += count
        elif state.look.struck:
            self.tally.struck += count
        else:
            target = self._paragraph if state.where == "body" else self._aside
            target.pieces.append(text)
            target.all_bold = target.all_bold and (state.is_bold or not count)
            if count and state.look.is_doubtful(setting.ground):
                target.is_doubtful = True
                self.tally.doubtful += count

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
            self._end_of(word)
        elif word == "ansicpg" or word in SETS:
            self._tables.set_code_page(token)
        else:
            self._format(word, token.number)

    def _format(self, word: str, number: int | None) -> None:
        """Take over a change of how letters or the paragraph look."""
        if self._state.where in ("skip", "head", "styles"):
            return
        if word == "revised" and number != 0:
            self.tally.inserted += 1
        self._state = changed(self._state, word, number, self._tables)
        if self._state.where != "body":
            return
        if word in DEFINING:
            self._rows.define(word, number, self._tables)
        elif word == "pard":
            self._heading = self._style_heading = 0
            self._in_table = self._in_list = False
        elif word == "s":
            self._style_heading = self._tables.headings.get(number or 0, 0)
        elif word == "outlinelevel" and number is not None:
            self._heading = number + 1 if 0 <= number < 9 else 0
        elif word == "intbl":
            self._in_table = True
        elif word == "ls":
            self._in_list = self._in_list or bool(number)

    def _enter(self, word: str) -> None:
        """Begin a group that is something of its own: a note, a table of the head, or something not read."""
        where = DESTINATIONS.get(word, "skip")
        if self._state.where == "skip" or (self._state.where != "head" and where in ("title", "author")):
            where = "skip"
        if where in HUNG:
            self._aside = _Paragraph()
            self._state = State(where=where, font=self._state.font, fallback=self._state.fallback)
        elif where != "body" or self._state.where not in HUNG:
            self._state = replace(self._state, where=where)
        if where in ("label", "comment author", "property name", "property value"):
            self.named[where] = ""

    def _close(self) -> None:
        self._opens = False
        left = self._state.where
        self._state = self._stack.pop() if self._stack else State(where="skip")
        if left == "property" and self._state.where != "property":
            name, value = self.named["property name"].strip(), self.named["property value"].strip()
            is_hidden = name == "fHidden" and value not in ("", "0")
            self._state = replace(self._state, is_in_hidden_shape=self._state.is_in_hidden_shape or is_hidden)
        if left == self._state.where or left not in HUNG:
            return
        kind = PassageKind.FOOTNOTE if left == "note" else PassageKind.COMMENT
        speaker = self.named["comment author"].strip() if left == "comment" else ""
        if self._aside.text:
            doubtful = self._aside.is_doubtful
            self._paragraph.hangers.append(Item(self._aside.text, kind, speaker=speaker, is_doubtful=doubtful))

    def _break(self) -> None:
        if self._state.where in HUNG:
            self._aside.pieces.append("\n")
        elif self._state.where == "body" and self._in_table:
            self._rows.add(self._taken())
        elif self._state.where == "body":
            self._end_paragraph()

    def _end_of(self, part: str) -> None:
        """End a cell or a row of the body; what is not read, as a running head, may hold tables too."""
        if self._state.where != "body":
            return
        if part == "row":
            self._rows.end_row()
            return
        self._rows.add(self._taken())
        self._rows.end_cell()

    def _end_paragraph(self) -> None:
        items = self._taken()
        if items:
            self._rows.end_table(self._flow)
        self._flow.items.extend(items)

    def _taken(self) -> list[Item]:
        """Return the paragraph that was read with what hangs on it; a new one begins."""
        paragraph, self._paragraph = self._paragraph, _Paragraph()
        item = self._item(paragraph)
        return ([item] if item else []) + paragraph.hangers

    def _item(self, paragraph: _Paragraph) -> Item | None:
        label = self.named["label"].strip()
        self.named["label"] = ""
        if not paragraph.text:
            return None
        numbered = any(char.isalnum() for char in label)
        text = f"{label} {paragraph.text}" if numbered else paragraph.text
        level, doubtful = self._heading or self._style_heading, paragraph.is_doubtful
        if level:
            return Item(text, PassageKind.HEADING, level, is_doubtful=doubtful)
        if label or self._in_list:
            return Item(text, PassageKind.LIST_ITEM, 1, is_doubtful=doubtful)
        return Item(text, all_bold=paragraph.all_bold, is_doubtful=doubtful)
