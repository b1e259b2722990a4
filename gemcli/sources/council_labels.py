"""The labels that pages and fields of council information systems print, and what stands below them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from gemcli.model.document import PassageKind
from gemcli.sources import council_lines as labels
from gemcli.sources.council_lines import Lines
from gemcli.sources.html_lines import Piece
from gemcli.text.lists import listed

TEXT, IGNORED, VOTES, PAPERS = "text", "ignored", "votes", "papers"
LABELS = {
    **dict.fromkeys(("besluit", "besluiten", "genomen besluit", "besluitvorming", "decision"), labels.DECISION),
    **dict.fromkeys(
        ("voorgesteld besluit", "conceptbesluit", "concept besluit", "beslispunten", "voorstel"), labels.PROPOSED
    ),
    **dict.fromkeys(
        (
            "stemuitslag",
            "resultaat stemming",
            "uitslag stemming",
            "stemming",
            "stemresultaat",
            "stemverhouding",
            "uitslag",
        ),
        VOTES,
    ),
    **dict.fromkeys(("toezegging", "toezeggingen"), labels.PROMISE),
    **dict.fromkeys(("motie", "moties", "ingediende moties"), labels.MOTION),
    **dict.fromkeys(("amendement", "amendementen", "ingediende amendementen"), labels.AMENDMENT),
    **dict.fromkeys(
        ("toelichting", "over dit agendapunt", "omschrijving", "samenvatting", "bespreking", "verslag", "inhoud"), TEXT
    ),
    **dict.fromkeys(
        (
            "documenten",
            "agenda documenten",
            "bijlagen",
            "stukken",
            "downloads",
            "bijlage",
            "ingekomen stukken",
            "vergaderstukken",
        ),
        PAPERS,
    ),
    **dict.fromkeys(("uitzending", "agendapunten", "sprekers", "video", "agenda", "media", "delen"), IGNORED),
    **dict.fromkeys(("locatie", "plaats", "zaal"), labels.PLACE),
    "datum": labels.DAY,
    "tijd": "Tijd",
    "voorzitter": labels.CHAIR,
    "griffier": labels.CLERK,
    "conclusie": "Conclusie",
    "advies": "Advies",
    **dict.fromkeys(("afspraak", "afspraken"), "Afspraak"),
    **dict.fromkeys(("portefeuillehouder", "portefeuillehouders"), labels.HOLDER),
    **dict.fromkeys(("indiener", "indieners", "ingediend door"), labels.SUBMITTER),
    **dict.fromkeys(("fractie", "fracties"), labels.PARTY),
    "status": labels.STATUS,
    **dict.fromkeys(("termijn", "deadline"), labels.DEADLINE),
    **dict.fromkeys(("aanwezig", "aanwezigen"), "Aanwezig"),
    "afwezig": "Afwezig",
}
"""What pages print above a part of an item, and what it is."""
INLINE = re.compile(r"(?P<label>[A-Za-zÀ-ÿ][\w ]{2,28}?)\s?:\s(?P<value>\S.*)", re.DOTALL)
SPEAKS = re.compile(
    r"(?P<start>\d{1,2}:\d\d:\d\d)\s{0,2}[-–]\s{0,2}(?P<end>\d{1,2}:\d\d:\d\d)(?:\s{0,2}[-–:]\s{0,2}(?P<who>\S.{0,80}))?"
)
"""`00:01:59 - 00:04:31 - Name`: who speaks from when to when in the recording."""
SHARE = re.compile(
    r"(?P<side>voor|tegen|onthouden|for|against)\s{0,2}:?\s{0,2}\d{1,3}(?:[.,]\d{1,2})?\s?%", re.IGNORECASE
)
SIDE = re.compile(
    r"(?P<side>voor|tegen|onthouden|for|against)(?:\s{0,2}\(\d{1,3}\))?\s?:?\s?(?P<rest>.*)", re.IGNORECASE | re.DOTALL
)
MEMBER = re.compile(r"\([^()\d]{2,40}\)")
TABLE_HEAD = listed("titel onderwerp title subject naam omschrijving document bestand")


@dataclass(slots=True)
class Labelled:
    """An item with what stands under it, in order: label and lines."""

    number: str = ""
    title: str = ""
    parts: list[tuple[str, list[Piece]]] = field(default_factory=lambda: [("", [])])

    def begin(self, label: str) -> None:
        self.parts.append((label, []))

    def take(self, piece: Piece) -> None:
        self.parts[-1][1].append(piece)


def write_text(out: Lines, lines: Iterable[str]) -> None:
    """Write the lines of a text field: what stands under a label in it, and running text as it is."""
    whole = Labelled()
    for line in lines:
        place(whole, Piece(PassageKind.PARAGRAPH, 0, line))
    for label, pieces in whole.parts:
        write(out, label, pieces)


def place(item: Labelled, piece: Piece) -> None:
    """Put a line under the label that it stands below."""
    text = piece.text.replace("\t", " ").strip()
    known = LABELS.get(text.strip(" :").casefold())
    if known is not None:
        item.begin(known)
    elif SPEAKS.fullmatch(text) or piece.is_file:
        item.parts.append(("file" if piece.is_file else "speaks", [piece]))
        item.begin("" if item.parts[-2][0] in ("file", "speaks") else item.parts[-2][0])
    elif (inline := INLINE.fullmatch(text)) is not None and (
        shown := LABELS.get(inline["label"].casefold())
    ) is not None:
        item.parts.append((shown, [Piece(piece.kind, piece.level, inline["value"])]))
        item.begin("")
    else:
        item.take(piece)


def write(out: Lines, label: str, pieces: Sequence[Piece]) -> None:
    """Write what stands under one label of an item."""
    texts = [piece.text for piece in pieces]
    if not texts or label == IGNORED:
        return
    if label == "speaks":
        match = SPEAKS.fullmatch(texts[0].strip())
        if match is not None:
            out.spoken((match["who"] or "").strip(), "", _seconds(match["start"]), _seconds(match["end"]))
    elif label == "file":
        out.document(texts[0])
    elif label == PAPERS:
        for row in _rows(texts):
            out.document(row[0])
    elif label == VOTES:
        _write_votes(out, texts)
    elif label in (labels.MOTION, labels.AMENDMENT, labels.PROMISE):
        _write_pieces(out, label, texts)
    elif label in ("", TEXT):
        for text in texts:
            layer_text(out, text)
    else:
        out.line(label, "\n".join(text.replace("\t", " ") for text in texts))


def _write_pieces(out: Lines, sort: str, texts: Sequence[str]) -> None:
    """Write the motions, amendments or promises of a list; further columns under what stands above them."""
    columns = [cell.strip() for cell in texts[0].split("\t")]
    has_head = columns[0].casefold() in TABLE_HEAD
    for row in _rows(texts):
        out.piece(sort, "", row[0])
        for name, value in zip(columns[1:] if has_head else (), row[1:], strict=False):
            known = LABELS.get(name.casefold(), name)
            if value and known not in (IGNORED, TEXT, PAPERS):
                out.line(labels.RESULT if known == VOTES else known, value)


def _rows(texts: Sequence[str]) -> list[list[str]]:
    """Return the rows of a list without the names of its columns."""
    rows = [[cell.strip() for cell in text.split("\t")] for text in texts]
    return [row for row in rows if row[0] and row[0].casefold() not in TABLE_HEAD]


def _write_votes(out: Lines, texts: Sequence[str]) -> None:
    """Write a vote: its shares, and the parties or members of each side on one line."""
    shares: list[str] = []
    said: list[str] = []
    sides: dict[str, list[str]] = {}
    side = ""
    for text in (text.replace("\t", " ").strip() for text in texts):
        found = [match[0] for match in SHARE.finditer(text)]
        match = SIDE.fullmatch(text)
        if found:
            shares.extend(found)
            rest = SHARE.sub("", text).strip(" ,;")
            text, match = rest, SIDE.fullmatch(rest)
            if not rest:
                continue
        if match is not None and (not match["rest"] or match["rest"][0].isupper() or match["rest"][0].isdigit()):
            side = match["side"].casefold()
            text = match["rest"].strip()
        if text:
            (sides.setdefault(side, []) if side else said).append(text.strip(" ,"))
    out.line("Stemuitslag", "\n".join((*(", ".join(shares),) * bool(shares), *said)))
    for side, names in sides.items():
        word = {"for": "Voor", "against": "Tegen"}.get(side, side.capitalize())
        whole = ", ".join(names)
        out.line(f"{word} stemden" if MEMBER.search(whole) and word in ("Voor", "Tegen") else word, whole)


def layer_text(out: Lines, text: str) -> None:
    """Write a line that stands under no label."""
    out.layer.add(" ".join(text.split()))


def _seconds(clock: str) -> float:
    hours, minutes, seconds = (int(part) for part in clock.split(":"))
    return float(hours * 3600 + minutes * 60 + seconds)
