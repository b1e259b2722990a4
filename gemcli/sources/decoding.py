"""Turns bytes into text and says what it had to assume."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from gemcli.errors import SourceError
from gemcli.locales import N_, say
from gemcli.model.document import Remark

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""Longest first where one begins like another."""

CONTINUATION = "[\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]"
MANGLED = re.compile(f"[ÂÃÅ]{CONTINUATION}|[âï]{CONTINUATION}{{2}}|ð{CONTINUATION}{{3}}")
"""UTF-8 that was once read as cp1252: a lead byte's letter and its continuation bytes, as in "FinanciÃ«n"."""

CONTROLS = re.compile("[\x01-\x08\x0e-\x1a\x1c-\x1f\ufffd]")
"""Characters that texts do not hold (form feed and escape occur); U+FFFD stands for an undecodable byte."""
ZEROS = 0.6
"""Share of every second byte that is zero in UTF-16 of Western languages."""
SAMPLE = 65_536
"""Characters that are looked at to tell text from binary data."""


class UndecodableError(SourceError):
    """These bytes are no text; its code is "not_text"."""


def _no_text() -> UndecodableError:
    return UndecodableError(
        "not_text",
        say(N_("This file holds bytes that are no text.")),
        say(N_("Open it in the program that made it, save it again, and use the new copy.")),
    )


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the encoding it was read with, and what people must be told about that."""

    text: str
    encoding: str
    remarks: tuple[Remark, ...] = ()


def decode(data: bytes) -> Decoded:
    """Return the text of a file without its byte order mark; line ends stay as they are.

    A byte order mark decides, then zero bytes (UTF-16), then UTF-8, then cp1252, which hardly ever fails and is
    therefore remarked. Text that was encoded twice is mended and remarked. Raises UndecodableError for binary data.

    >>> decode("Financiën".encode("cp1252")).text
    'Financiën'
    >>> decode("FinanciÃ«n".encode()).text
    'Financiën'
    """
    text, encoding, assumed = _plain(data)
    strange = len(CONTROLS.findall(text, 0, SAMPLE))
    if "\x00" in text[:SAMPLE] or (strange > 5 and strange > min(len(text), SAMPLE) // 200):
        raise _no_text()
    remarks = []
    if assumed:
        remarks.append(
            Remark("assumed_encoding", say(N_("The encoding is not stated; read as {name}."), name=encoding))
        )
    text, count = _mend(text)
    if count:
        remarks.append(
            Remark(
                "double_encoded",
                say(N_("{count} characters were encoded twice and have been read as meant."), count=count),
            )
        )
    return Decoded(text.removeprefix("\ufeff"), encoding, tuple(remarks))


def _plain(data: bytes) -> tuple[str, str, bool]:
    """Return text, encoding, and whether that encoding is a guess."""
    for mark, encoding in BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace"), encoding, False
    even, odd = data[:4096:2], data[1:4096:2]
    for encoding, zeros, others in (("utf-16-le", odd, even), ("utf-16-be", even, odd)):
        if zeros and zeros.count(0) > ZEROS * len(zeros) and others.count(0) * 10 <= len(others):
            return data.decode(encoding, "replace"), encoding, True
    try:
        return data.decode("utf-8"), "utf-8", False
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace"), "cp1252", True


def _mend(text: str) -> tuple[str, int]:
    """Read doubly encoded characters as meant, each on its own, so that sound text is never touched."""
    count = 0

    def again(match: re.Match[str]) -> str:
        nonlocal count
        try:
            meant = bytes(_byte(char) for char in match.group()).decode("utf-8")
        except UnicodeDecodeError:
            return match.group()
        count += 1
        return meant

    return MANGLED.sub(again, text), count


def _byte(char: str) -> int:
    """Return the byte that cp1252 shows as this character; its five unused bytes stand for themselves."""
    return ord(char) if ord(char) < 256 else char.encode("cp1252")[0]
