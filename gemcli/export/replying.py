"""Finds which message a letter answers, and reads the addresses that a clerk wrote down for it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email.errors import HeaderParseError
from email.headerregistry import Address

from gemcli.model.draft import Draft
from gemcli.model.envelope import Envelope
from gemcli.model.source import Rank
from gemcli.text.neutral import neutralise

MESSAGE_ID = re.compile(r"(?!\S{0,800}=\?)[^\s<>\x00-\x1f\x7f]{1,400}@[^\s<>@\x00-\x1f\x7f]{1,400}")
"""What may stand between the angle brackets of a reference (RFC 5322, 3.6.4; RFC 6532 for other letters);
nothing that a library would decode (RFC 2047)."""
ENCODED = "=?"
"""Begins an encoded word (RFC 2047), which could hold a line break."""
MAILBOX = re.compile(
    r"(?:(?P<name>[^<>\n]{0,200})<)?(?P<local>[^\s<>@,;:\"()\\\[\]]{1,64})@(?P<domain>[^\s<>@,;:\"()\\\[\]]{1,253})>?"
)
"""One address, with or without a name before it."""
MOST_REFERENCES = 20
"""References that are kept: the first and the last ones (RFC 5322 sets no bound; mail programs do)."""
EARLIEST = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Reply:
    """The message that a letter answers."""

    message_id: str = ""
    """Without its angle brackets; empty where no message, or more than one, could be meant."""
    earlier: tuple[str, ...] = ()
    """Ids of the messages before it, oldest first."""
    is_unclear: bool = False
    """Whether there are messages from outside in several threads, and the letter does not show which it answers."""


def reply_to(draft: Draft) -> Reply:
    """Return the newest message from outside in the thread that a letter answers.

    That is the one thread with messages from outside, else the one of those that the letter cites. Nothing is guessed:
    with several left it is unclear, and a message without a usable id is none.
    """
    outside = {
        source.id: source.envelope
        for source in draft.activity.used
        if source.envelope is not None and source.rank is Rank.THIRD_PARTY
    }
    cited = {citation.source_id for finding in draft.findings() for citation in finding.citations}
    threads = {each.thread or name for name, each in outside.items()}
    if len(threads) > 1:
        threads = {each.thread or name for name, each in outside.items() if name in cited}
    if len(threads) != 1:
        return Reply(is_unclear=bool(outside))
    thread = threads.pop()
    near = [(name, each) for name, each in outside.items() if (each.thread or name) == thread]
    _, newest = max(near, key=lambda pair: (pair[1].moment or EARLIEST, pair[0]))
    return _reply(newest)


def _reply(envelope: Envelope) -> Reply:
    if not MESSAGE_ID.fullmatch(envelope.message_id):
        return Reply()
    earlier = [each for each in envelope.references if MESSAGE_ID.fullmatch(each) and each != envelope.message_id]
    earlier = list(dict.fromkeys(earlier))
    if len(earlier) >= MOST_REFERENCES:
        earlier = [earlier[0], *earlier[-(MOST_REFERENCES - 2) :]]
    return Reply(envelope.message_id, tuple(earlier))


def mailboxes(noted: str) -> tuple[tuple[Address, ...], tuple[str, ...]]:
    """Return the addresses of a note such as "C. Okafor <c.okafor@example.org>; b@example.org", and what is none.

    A domain in other letters is written as IDNA (RFC 5891) has it; nothing of a line break is left.

    >>> [str(one) for one in mailboxes("Loket <loket@gemeenteé.example>; geen adres")[0]]
    ['Loket <loket@xn--gemeente-i1a.example>']
    """
    found: list[Address] = []
    refused: list[str] = []
    for piece in _pieces(noted):
        address = _address(piece)
        if address is None:
            refused.append(piece)
        elif address not in found:
            found.append(address)
    return tuple(found), tuple(refused)


def _pieces(noted: str) -> Iterator[str]:
    for piece in noted.split(";"):
        said = " ".join(piece.split())
        if said:
            yield said


def _address(piece: str) -> Address | None:
    match = MAILBOX.fullmatch(piece)
    if match is None or neutralise(piece) != piece or ENCODED in piece or ("<" in piece) != piece.endswith(">"):
        return None
    try:
        domain = match["domain"].encode("idna").decode("ascii")
        return Address((match["name"] or "").strip(' "').replace('"', "'"), match["local"], domain)
    except (UnicodeError, ValueError, HeaderParseError, IndexError):
        return None
