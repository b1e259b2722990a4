"""A message, from whatever file it came, as a text layer: head, what was written, what was quoted, attachments."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import PurePath

from gemcli.locales import N_, say
from gemcli.model.document import PassageKind, PlaceKind, Remark
from gemcli.model.envelope import Envelope
from gemcli.sources.contents import Attachment, Contents, Layer
from gemcli.sources.flow import HIDDEN, STRUCK
from gemcli.sources.mail_head import people
from gemcli.sources.mail_thread import parts
from gemcli.text.escape import escape_file_name


@dataclass(slots=True)
class Letter:
    """A message as its file holds it."""

    head: list[tuple[str, str]] = field(default_factory=list)
    """Fields as the message names them: From, To, Cc, Date, Subject."""
    body: str = ""
    author: str = ""
    title: str = ""
    sent: datetime | None = None
    message_id: str = ""
    references: tuple[str, ...] = ()
    """Ids of the messages before it, the one that it answers last."""
    attachments: list[Attachment] = field(default_factory=list)
    kinds: list[str] = field(default_factory=list)
    """Media type of each attachment, empty where the message does not say."""
    hidden: int = 0
    """Characters of hidden text that were left out."""
    struck: int = 0
    """Characters of struck-through text that were left out."""
    remarks: list[Remark] = field(default_factory=list)

    def attach(self, name: str, data: bytes, kind: str) -> None:
        """Keep an attachment under a name that every platform can hold and that no other one has."""
        safe = escape_file_name(PurePath(name.replace("\\", "/")).name.strip() or "bijlage")
        taken = {attachment.name.lower() for attachment in self.attachments}
        unique, number = safe, 1
        while unique.lower() in taken:
            number += 1
            path = PurePath(safe)
            unique = f"{path.stem} ({number}){path.suffix}"
        self.attachments.append(Attachment(unique, data))
        self.kinds.append(kind)


def contents(letter: Letter, media_type: str) -> Contents:
    """Return a message as contents: each field of the head a block, then the body, quotes told apart.

    Attachments are remarked with name, kind and size, and handed over as they are.
    """
    layer = Layer(PlaceKind.PARAGRAPH, media_type)
    for name, value in letter.head:
        if value.strip():
            layer.add(f"{name}: {' '.join(value.split())}", PassageKind.MAIL_HEADER)
    for part in parts(letter.body):
        layer.add(
            part.text, part.kind, level=part.depth or int(part.kind is PassageKind.LIST_ITEM), speaker=part.speaker
        )
    for remark in letter.remarks:
        layer.remark(remark.code, remark.message, remark.place)
    if letter.hidden:
        layer.remark("hidden_text", say(HIDDEN, count=letter.hidden))
    if letter.struck:
        layer.remark("struck_text", say(STRUCK, count=letter.struck))
    for attachment, kind in zip(letter.attachments, letter.kinds, strict=True):
        layer.attach(attachment.name, attachment.data)
        layer.remark(
            "attachment",
            say(
                N_("Attachment: {name} ({kind}, {size} bytes)."),
                name=attachment.name,
                kind=kind or "?",
                size=len(attachment.data),
            ),
        )
    dated = letter.sent.date() if letter.sent else None
    return layer.contents(title=letter.title, author=letter.author, dated=dated, envelope=_envelope(letter))


def _envelope(letter: Letter) -> Envelope:
    fields = dict(letter.head)
    return Envelope(
        message_id=letter.message_id,
        references=letter.references,
        to=people(fields.get("To", "")),
        copied=people(fields.get("Cc", "")),
        sent=letter.sent,
    )
