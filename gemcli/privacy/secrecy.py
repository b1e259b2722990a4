"""Finds whether a document as a whole is closed: from its head, settings and running head, never from prose."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from gemcli.model.document import Document, PassageKind
from gemcli.text.lists import listed

OPEN = listed("openbaar public beperkt_openbaar intern internal zaakvertrouwelijk nee no false") | {""}
"""Values of confidentiality that do not close a document (ZGW vertrouwelijkheidaanduiding up to zaakvertrouwelijk)."""

SETTING_KEYS = (
    "confidentiality",
    "vertrouwelijkheid",
    "vertrouwelijkheidaanduiding",
    "classificatie",
    "besloten",
    "geheim",
)

LEVEL = r"(?:(?:zeer|strikt|staats)[ -]?)?(?:geheim|vertrouwelijk|confidentieel|confidential|secret|besloten)"

ALONE = re.compile(
    rf"[\W_]{{0,6}}(?P<level>{LEVEL})(?: (?:stuk|document|exemplaar|verslag|deel|bijlage|concept))?[\W_]{{0,6}}",
    re.IGNORECASE,
)
"""A line with nothing but the word."""

NAMED = re.compile(
    r"\W{0,3}(?:classificatie|rubricering|vertrouwelijkheid(?:saanduiding|sniveau)?|status|openbaarheid|sensitivity)"
    rf"[ \t]{{0,4}}[:|\t][ \t]{{0,4}}(?:company-)?(?P<level>{LEVEL})\b[^\n]{{0,20}}",
    re.IGNORECASE,
)
"""A field of the head: `Classificatie: vertrouwelijk`."""

CLOSED_MEETING = re.compile(
    r"\W{0,3}(?:concept[- ]?)?"
    r"(?:(?:notulen|verslag|besluitenlijst|agenda|transcript|stenogram)\s(?:van\s)?(?:de\s|het\s)?)?"
    r"(?P<level>besloten)\s"
    r"(?:deel|gedeelte|(?:raads|commissie|college|fractie)?(?:vergadering|zitting|bijeenkomst|beraad))\b"
    r"[^.!?\n]{0,80}",
    re.IGNORECASE,
)
"""A title line that names a closed meeting: the verb "besloten" has no meeting right behind it."""

SHOUTED = re.compile(r"\W{0,3}(?P<level>(?:ZEER |STRIKT )?(?:GEHEIM|VERTROUWELIJK|CONFIDENTIEEL))\b[^.!?\n]{0,80}")
"""The word in capitals at the start of one of the first lines, before a title."""

IMPOSED = re.compile(
    r"op (?:dit|deze) (?:document|stuk|verslag|notulen|brief|nota|bijlage)\s(?:rust|is|wordt)\s[^.\n]{0,80}"
    r"geheimhouding",
    re.IGNORECASE,
)
"""A line of the head that says that secrecy was imposed on the document (Gemeentewet 87)."""

OPENLY = re.compile(r"\bopenba(?:ar|re)\b|\bpublic\b|\bniet\b|\bgeen\b", re.IGNORECASE)

HEAD_LINES = 30
FIRST_LINES = 5
LONGEST_LINE = 120


def classification(document: Document, settings: Mapping[str, str]) -> str:
    """Return the word that closes a document ("geheim", "vertrouwelijk", "besloten"), or "" for an open one.

    Looks at the dossier's own settings, at the flag of a council information system, at lines of the head that are a
    marker and nothing else, and at running heads.
    "De raad heeft besloten", "geheim" inside a sentence and a line "E.9 GEHEIM Voorstel" of a public list are none.
    """
    for key in SETTING_KEYS:
        value = settings.get(key, "").strip().casefold().replace(" ", "_")
        if value not in OPEN:
            return "besloten" if value in ("ja", "yes", "true") else value
    if any(remark.code == "confidential" for remark in document.remarks):
        return "vertrouwelijk"
    for number, line in enumerate(_head(document)):
        level = _marker(line, first=number < FIRST_LINES)
        if level:
            return level
    for span in document.furniture[:40]:
        for line in document.text[span.start : span.end].splitlines():
            alone = ALONE.fullmatch(line.strip())
            if alone is not None:
                return _word(alone)
    return ""


def _marker(line: str, *, first: bool) -> str:
    if OPENLY.search(line):
        return ""
    for pattern in (ALONE, NAMED, CLOSED_MEETING):
        shape = pattern.fullmatch(line)
        if shape is not None:
            return _word(shape)
    if first:
        shape = SHOUTED.fullmatch(line)
        if shape is not None:
            return _word(shape)
    return "geheim" if IMPOSED.search(line) else ""


def _head(document: Document) -> Iterator[str]:
    """Yield the first lines of the document, longer ones left out: a marker is short."""
    end = document.page_starts[1] if len(document.page_starts) > 1 else len(document.text)
    if ";profile=" in document.source.media_type:
        items = (each for each in document.passages if each.kind is PassageKind.HEADING and each.level >= 2)
        end = next((each.spans[0].start for each in items), end)
    lines = (line.strip() for line in document.text[: min(end, 6000)].splitlines())
    count = 0
    for line in lines:
        if not line:
            continue
        count += 1
        if count > HEAD_LINES:
            return
        if len(line) <= LONGEST_LINE:
            yield line
    for passage in document.passages[:60]:
        if passage.kind is PassageKind.MAIL_HEADER:
            start, stop = passage.spans[0].start, passage.spans[-1].end
            yield from (line.strip() for line in document.text[start:stop].splitlines()[:20])


def _word(shape: re.Match[str]) -> str:
    return shape.group("level").casefold().strip()
