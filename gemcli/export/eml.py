"""A letter as a draft e-mail: opened in a mail program, read by a person, and sent by them or not at all."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from email import policy
from email.headerregistry import Address
from email.message import EmailMessage
from email.parser import BytesParser

from gemcli.errors import GemcliError, UsageError
from gemcli.export.html import shown_part
from gemcli.export.paper import Line, Paper, Part, paper
from gemcli.export.replying import ENCODED, Reply, mailboxes, reply_to
from gemcli.locales import N_, Translate, say
from gemcli.model.approval import Approved
from gemcli.model.draft import Draft
from gemcli.model.languages import isolated
from gemcli.text.escape import escape_html
from gemcli.text.neutral import one_line

LONGEST_SUBJECT = 250
"""Code points of a subject; what is longer is cut, and stands whole in the letter."""
STYLE = (
    "body{max-width:42rem;margin:0;padding:.5rem;color:#1a1a1a;background:#fff;"
    "font:1rem/1.5 'Segoe UI',Arial,sans-serif}.banner,.about{border:1px solid #595959;padding:.4rem .8rem}"
    ".banner{font-weight:bold}.about{font-size:.9rem;margin-top:2rem}mark{background:#fff1b8;color:#1a1a1a}"
)


class MailError(GemcliError):
    """A message that does not say what it was given: a bug of gemcli, and nothing was written."""


@dataclass(frozen=True, slots=True)
class Mail:
    """A draft e-mail, and what could not be put in its head."""

    data: bytes
    reply: Reply
    addressed: bool
    """Whether it names somebody to send it to."""
    refused: tuple[str, ...] = ()
    """Addresses of the dossier that are none."""


def eml(subject: Approved | Draft, *, concept: bool, translate: Translate, to: str = "", is_reply: bool = True) -> Mail:
    """Return a letter as a message of RFC 5322 with plain text and HTML: the same bytes for the same letter.

    The body is the letter as it is sent, without footnotes; a concept says so in its subject and body, lists what is
    open and is addressed to nobody. `to` holds the addresses that somebody wrote down for this case; there is never a
    Cc, a Bcc or an attachment, nor a From, Date or Message-ID: those are the sender's. In-Reply-To and References
    name the incoming message (RFC 5322, 3.6.4), unless the letter goes to somebody else than its sender and so is no
    reply (`is_reply`). `X-Unsent` makes some mail programs open it for editing; nothing
    promises that, and `X-Generator` keeps gemcli from reading it as a source. Raises UsageError "no_letter" for
    another draft than a letter, and UnverifiedError "not_approved".
    """
    draft = subject.draft if isinstance(subject, Approved) else subject
    if draft.task != "draft":
        raise UsageError(
            "no_letter",
            say(N_("Only a letter can be exported as an e-mail.")),
            say(N_("Choose another format for this draft.")),
        )
    page = paper(subject, concept=concept, translate=translate)
    page = replace(page, parts=tuple(_unnoted(part) for part in page.parts), notes=())
    found, refused = mailboxes(to)
    reply = reply_to(draft) if is_reply else Reply()
    message = EmailMessage(policy=policy.SMTPUTF8 if _needs_utf8(found) else policy.SMTP)
    state = f"{page.words['CONCEPT']}: " if page.banner else ""
    message["Subject"] = f"{state}{page.title}".replace(ENCODED, "= ?")[:LONGEST_SUBJECT]
    if found and not page.banner:
        message["To"] = found
    if reply.message_id:
        message["In-Reply-To"] = f"<{reply.message_id}>"
        message["References"] = " ".join(f"<{each}>" for each in (*reply.earlier, reply.message_id))
    message["X-Unsent"] = "1"
    message["X-Generator"] = page.generator
    plain, rich = "\n".join(_plain(page)) + "\n", "\n".join(_rich(page)) + "\n"
    message.set_content(plain, charset="utf-8", cte="quoted-printable")
    message.add_alternative(rich, subtype="html", charset="utf-8", cte="quoted-printable")
    for part in message.iter_parts():
        part["Content-Language"] = page.language
        del part["MIME-Version"]
    message.set_boundary(f"gemcli-{hashlib.sha256((plain + rich).encode()).hexdigest()[:40]}")
    data = bytes(message)
    _reread(data, message.keys())
    return Mail(data, reply, "To" in message, refused)


def _reread(data: bytes, heads: Sequence[str]) -> None:
    """Refuse a message that reads back with another head than it was given."""
    read = BytesParser(policy=policy.default).parsebytes(data)
    if sorted(read.keys()) != sorted(heads) or read.defects:
        raise MailError(
            "mail_differs",
            say(N_("The e-mail just made does not read back as it was meant; nothing was written.")),
            say(N_("This is a bug in gemcli: please report it with the log file.")),
        )


def _unnoted(part: Part) -> Part:
    """A part without references to footnotes, which a letter that is sent does not carry."""
    return replace(part, lines=tuple(replace(line, notes=()) for line in part.lines))


def _needs_utf8(addresses: Sequence[Address]) -> bool:
    """Whether an address can only be written as UTF-8 (RFC 6532); names never need that (RFC 2047)."""
    return any(not address.username.isascii() for address in addresses)


def _about(page: Paper) -> Iterator[str]:
    """What is said about the letter below it: that AI helped, and that a person checked; not who nor from what."""
    yield page.label[0]
    if page.label[1:]:
        yield page.label[-1]


def _plain(page: Paper) -> Iterator[str]:
    if page.banner:
        yield page.banner
        yield ""
    for part in page.parts:
        if part.title:
            yield part.title
            yield ""
        for line in part.lines:
            yield f"{'- ' if part.is_list or line.is_item else ''}{_told(line)}"
            if not (part.is_list or line.is_item):
                yield ""
        if part.lines[-1].is_item or part.is_list:
            yield ""
    yield "--"
    yield from _about(page)
    if page.banner:
        yield page.banner


def _told(line: Line) -> str:
    mark = f"[{line.mark}] " if line.mark else ""
    after = f" ({line.after})" if line.after else ""
    text = one_line(line.text)
    return f"{mark}{isolated(text, line.language) if line.language else text}{after}"


def _rich(page: Paper) -> Iterator[str]:
    language = escape_html(page.language)
    yield "<!DOCTYPE html>"
    yield f'<html lang="{language}">'
    yield '<head><meta charset="utf-8">'
    yield f'<meta name="generator" content="{escape_html(page.generator)}">'
    yield '<meta name="ai-generated" content="true">'
    yield f'<meta name="digital-source-type" content="{page.source_type}">'
    yield f"<title>{escape_html(page.title)}</title>"
    yield f"<style>{STYLE}</style></head>"
    yield f'<body lang="{language}"><main>'
    if page.banner:
        yield f'<p class="banner" role="note">{escape_html(page.banner)}</p>'
    for part in page.parts:
        yield from shown_part(part, page, {})
    yield f'</main><div class="about" role="note" aria-label="{escape_html(page.words["About this document"])}">'
    for text in _about(page):
        yield f"<p>{escape_html(text)}</p>"
    yield "</div></body>"
    yield "</html>"
