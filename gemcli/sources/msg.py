"""Reads an Outlook message (MSG): who wrote what to whom and when, what was quoted, and what was attached."""

from __future__ import annotations

import email.policy
import email.utils
import re
import struct
from datetime import datetime
from email.errors import MessageError
from email.parser import HeaderParser

from gemcli.errors import SourceError
from gemcli.sources import mail_head, mail_letter, ole, rtf
from gemcli.sources.archive import encrypted
from gemcli.sources.contents import Contents
from gemcli.sources.decoding import UndecodableError, decode
from gemcli.sources.mail_html import to_text
from gemcli.sources.mail_letter import Letter
from gemcli.sources.markup import broken
from gemcli.sources.msg_properties import Properties
from gemcli.sources.rtf_packed import unpack

MEDIA_TYPE = "application/vnd.ms-outlook"
BROKEN = "broken_msg"
DEEPEST = 4
"""Messages in messages that are opened; deeper ones are left out."""

SUBJECT, HEADERS, SENT, DELIVERED = 0x0037, 0x007D, 0x0039, 0x0E06
SENDER_NAMES, SENDER_ADDRESSES = (0x0042, 0x0C1A), (0x5D02, 0x5D01, 0x0065, 0x0C1F)
BODY, HTML, PACKED_RTF, CLASS = 0x1000, 0x1013, 0x1009, 0x001A
SHOWN_TO, SHOWN_CC, RECIPIENT_KIND = 0x0E04, 0x0E03, 0x0C15
NAME, RECIPIENT_ADDRESSES = 0x3001, (0x39FE, 0x3003)
MESSAGE_ID, EARLIER_IDS, ANSWERED_ID = 0x1035, 0x1039, 0x1042
FILE_NAMES, FILE, FILE_KIND, CONTENT_ID, IS_HIDDEN = (0x3707, 0x3704, 0x3001), 0x3701, 0x370E, 0x3712, 0x7FFE
DAMAGE = (
    OSError, ValueError, IndexError, KeyError, TypeError, AttributeError, OverflowError, RecursionError, struct.error,
)  # fmt: skip
"""How a damaged container fails (measured on damaged files)."""
LOCKED = re.compile(r"IPM\.Note\.SMIME(?!\.MultipartSigned)", re.IGNORECASE)


def read(data: bytes, name: str) -> Contents:  # noqa: ARG001 -- every reader has this signature
    """Return the contents of an Outlook message.

    The plain body is read, else the HTML one, else the rich text one. A message inside is an attachment ending in
    .eml. The date is that of the transport head, else the moment of sending in UTC.

    Raises SourceError "broken_msg" or "encrypted".
    """
    container = ole.opened(data, BROKEN)
    try:
        message = Properties(container)
        letter = _letter(message, 0)
    except DAMAGE as error:
        raise broken(BROKEN) from error
    if not letter.body and LOCKED.match(message.text(CLASS)):
        raise encrypted()
    if not letter.body and not any(value for _, value in letter.head):
        raise broken(BROKEN)
    return mail_letter.contents(letter, MEDIA_TYPE)


def _letter(message: Properties, depth: int) -> Letter:
    sender = _person(message.text(*SENDER_NAMES), _address(message, SENDER_ADDRESSES))
    sent = _stated_date(message.text(HEADERS)) or message.moment(SENT, DELIVERED)
    letter = Letter(author=sender, title=message.text(SUBJECT).strip(), sent=sent)
    letter.message_id = next(iter(mail_head.ids(message.text(MESSAGE_ID))), "")
    letter.references = mail_head.references(message.text(EARLIER_IDS), message.text(ANSWERED_ID))
    letter.head = [
        ("From", sender),
        ("To", _recipients(message, 1) or message.text(SHOWN_TO)),
        ("Cc", _recipients(message, 2) or message.text(SHOWN_CC)),
        ("Date", email.utils.format_datetime(sent) if sent else ""),
        ("Subject", letter.title),
    ]
    letter.body = _body(message, letter)
    for attachment in message.inside("__attach_version1.0_"):
        _attach(letter, attachment, depth)
    return letter


def _body(message: Properties, letter: Letter) -> str:
    plain = message.text(BODY)
    if plain.strip():
        return plain
    html = message.text(HTML) or _html(message)
    if html.strip():
        text, letter.hidden = to_text(html)
        return text
    packed = message.data(PACKED_RTF)
    if not packed:
        return ""
    try:
        return rtf.read(unpack(packed), "").text
    except (ValueError, SourceError):
        return ""


def _html(message: Properties) -> str:
    data = message.data(HTML)
    code_page = message.html_code_page()
    if code_page:
        return data.decode(code_page, "replace")
    try:
        return decode(data).text
    except UndecodableError:
        return ""


def _attach(letter: Letter, attachment: Properties, depth: int) -> None:
    """Keep an attached file, or a message inside as a mail file; logos in the text are left out."""
    inner = attachment.message_inside()
    if inner is not None:
        if depth < DEEPEST:
            inside = _letter(inner, depth + 1)
            letter.attach(f"{inside.title[:80].strip() or 'bericht'}.eml", _as_mail(inside), "message/rfc822")
            for file, kind in zip(inside.attachments, inside.kinds, strict=True):
                letter.attach(file.name, file.data, kind)
        return
    kind = attachment.text(FILE_KIND)
    if kind.startswith("image/") and attachment.text(CONTENT_ID) and attachment.is_true(IS_HIDDEN):
        return
    name = attachment.text(*FILE_NAMES) or f"bijlage-{len(letter.attachments) + 1}"
    letter.attach(name, attachment.data(FILE), kind)


def _as_mail(letter: Letter) -> bytes:
    """Return a message as a mail file, in UTF-8 throughout (RFC 6532)."""
    head = [f"{name}: {' '.join(value.split())}" for name, value in letter.head if value.strip()]
    head += [f"Message-ID: <{letter.message_id}>"] if letter.message_id else []
    head += [f"References: {' '.join(f'<{identity}>' for identity in letter.references)}"] if letter.references else []
    head += ["MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: 8bit"]
    return "\n".join([*head, "", letter.body.replace("\r\n", "\n")]).encode("utf-8", "replace")


def _recipients(message: Properties, kind: int) -> str:
    found = [item for item in message.inside("__recip_version1.0_") if item.number(RECIPIENT_KIND) == kind]
    return "; ".join(_person(item.text(NAME), _address(item, RECIPIENT_ADDRESSES)) for item in found)


def _person(name: str, address: str) -> str:
    name = name.strip().strip("'\"")
    if not address or address == name:
        return name
    return f"{name} <{address}>" if name else f"<{address}>"


def _address(properties: Properties, ids: tuple[int, ...]) -> str:
    """Return the first mail address; the internal names of an Exchange server are none."""
    return next((text for number in ids if "@" in (text := properties.text(number).strip())), "")


def _stated_date(headers: str) -> datetime | None:
    """Return the date of the transport head, in the sender's own time."""
    try:
        value = HeaderParser(policy=email.policy.compat32).parsestr(headers).get("Date", "")
        return email.utils.parsedate_to_datetime(str(value)) if value else None
    except (MessageError, ValueError, TypeError, IndexError, OverflowError):
        return None
