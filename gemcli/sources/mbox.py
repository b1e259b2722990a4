"""Takes a mailbox file (mbox) apart into its messages, each to be read as a file of its own."""

from __future__ import annotations

import email
import email.policy
import re
from collections.abc import Iterator
from email.errors import HeaderParseError, MessageError

from gemcli.files import slug
from gemcli.locales import N_, say
from gemcli.model.document import PlaceKind, Remark
from gemcli.sources.contents import Attachment, Contents
from gemcli.sources.mail import field

MEDIA_TYPE = "application/mbox"
MOST_MESSAGES = 5_000
MOST_BYTES = 25 * 2**20
"""Of one message, as most mail servers take."""

START = re.compile(
    rb"^From [^\r\n]{0,300}?\d{1,2}:\d\d[^\r\n]{0,60}\r?\n(?=>?[A-Za-z][A-Za-z0-9-]{0,60}:|>From )", re.MULTILINE
)
"""The line above a message (RFC 4155): sender and time, and below it a field of a head."""
QUOTED_FROM = re.compile(rb"^>(>*From )", re.MULTILINE)
"""A line of text that was given a mark because it began like that line (mboxrd)."""
BLANK = (b"\n\n", b"\r\n\r\n", b"\n\r\n")


def read(data: bytes, name: str) -> Contents:  # noqa: ARG001 -- every reader has this signature
    """Return a mailbox as contents without text: its messages are attachments, `0003-subject.eml`, counted from 1.

    A message that is too large, and those beyond the limit, are left out, and a remark says so; a broken one is
    handed over as it is and costs only itself.
    """
    messages: list[Attachment] = []
    remarks: list[Remark] = []
    for number, message in enumerate(_messages(data), 1):
        if number > MOST_MESSAGES:
            what = say(N_("Only the first {count} messages of this mailbox were read."), count=MOST_MESSAGES)
            remarks.append(Remark("mailbox_cut", what))
            break
        if len(message) > MOST_BYTES:
            what = say(N_("Message {number} of this mailbox is larger than any mail and was left out."), number=number)
            remarks.append(Remark("message_too_large", what))
            continue
        messages.append(Attachment(f"{number:04}-{_subject(message)}.eml", message))
    return Contents("", PlaceKind.PARAGRAPH, MEDIA_TYPE, (), remarks=tuple(remarks), attachments=tuple(messages))


def _messages(data: bytes) -> Iterator[bytes]:
    """Cut at the lines above messages; each stands at the start or after a blank line."""
    starts = [found for found in START.finditer(data) if _stands_apart(data, found.start())]
    for index, found in enumerate(starts):
        end = starts[index + 1].start() if index + 1 < len(starts) else len(data)
        yield QUOTED_FROM.sub(rb"\1", data[found.end() : end]).strip(b"\r\n") + b"\n"


def _stands_apart(data: bytes, at: int) -> bool:
    return at == 0 or data[max(0, at - 4) : at].endswith(BLANK)


def _subject(message: bytes) -> str:
    """Return the subject as a part of a file name."""
    try:
        head = email.message_from_bytes(message[:20_000].split(b"\n\n", 1)[0], policy=email.policy.compat32)
        return slug(field(head, "Subject")[:60].strip() or "bericht")[:60].strip("-")
    except (MessageError, HeaderParseError, LookupError, UnicodeError, ValueError, RecursionError):
        return "bericht"
