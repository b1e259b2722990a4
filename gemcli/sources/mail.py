"""Reads a mail message (EML): who wrote what to whom and when, what was quoted, and what was attached."""

from __future__ import annotations

import binascii
import email
import email.policy
import re
from email.errors import HeaderParseError, MessageError
from email.header import decode_header
from email.message import Message as Mail

from gemcli.errors import SourceError
from gemcli.locales import N_, say
from gemcli.model.document import Remark
from gemcli.sources import mail_head, mail_letter
from gemcli.sources.archive import encrypted
from gemcli.sources.contents import Contents
from gemcli.sources.decoding import UndecodableError, decode
from gemcli.sources.mail_forms import unseen
from gemcli.sources.mail_html import seen, to_text
from gemcli.sources.mail_letter import Letter
from gemcli.sources.unseen import CUT

MEDIA_TYPE = "message/rfc822"
FIELDS = ("From", "To", "Cc", "Date", "Subject")
MOST_PARTS = 500
LATIN = frozenset({"iso-8859-1", "latin-1", "latin1", "us-ascii", "ascii"})
"""Names under which mail programs also send cp1252."""
LOCKED = frozenset({"multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime"})
ODD = (MessageError, HeaderParseError, LookupError, UnicodeError, ValueError, TypeError, AttributeError, binascii.Error)
"""How the standard library fails on a damaged message (measured on damaged files)."""
FOLD = re.compile(r"\r?\n[ \t]+")


def read(data: bytes, name: str) -> Contents:  # noqa: ARG001 -- every reader has this signature
    """Return the contents of a message.

    The plain body is read, or the HTML one where there is no plain one or it says more than people see. Damaged parts
    and wrong encodings cost that part, never the message. Attached messages are attachments ending in .eml.

    Raises SourceError "broken_mail" (built deeper than any mail program does) or "encrypted".
    """
    try:
        mail = email.message_from_bytes(data, policy=email.policy.compat32)
        return mail_letter.contents(_letter(mail), MEDIA_TYPE)
    except RecursionError as error:
        raise SourceError(
            "broken_mail",
            say(N_("This message is built in a way that mail programs do not write.")),
            say(N_("Open it in your mail program, save it again, and use the new copy.")),
        ) from error


def _letter(mail: Mail) -> Letter:
    letter = Letter(head=[(name, field(mail, name)) for name in FIELDS])
    head = dict(letter.head)
    letter.author, letter.title, letter.sent = head["From"], head["Subject"], mail_head.moment(head["Date"])
    letter.message_id = next(iter(mail_head.ids(field(mail, "Message-ID"))), "")
    letter.references = mail_head.references(field(mail, "References"), field(mail, "In-Reply-To"))
    texts: list[str] = []
    for part in _leaves(mail, letter):
        kind = part.get_content_type()
        if kind == "message/rfc822":
            _attach_message(letter, part)
        elif _is_body(part):
            texts.append(_body(letter, part))
        elif not _is_decoration(part):
            letter.attach(_file_name(part) or f"bijlage-{len(letter.attachments) + 1}", _bytes(part), kind)
    letter.body = "\n\n".join(text for text in texts if text.strip())
    if not letter.body and mail.get_content_type() in LOCKED:
        raise encrypted()
    return letter


def _leaves(mail: Mail, letter: Letter) -> list[Mail]:
    """Return the parts that are to be read, in order; of several forms of one text only the best."""
    found: list[Mail] = []
    waiting = [mail]
    while waiting and len(found) < MOST_PARTS:
        part = waiting.pop()
        inner = part.get_payload()
        if part.get_content_type() == "message/rfc822" or not isinstance(inner, list):
            found.append(part)
        elif part.get_content_type() == "multipart/alternative":
            waiting.extend(reversed(_best([form for form in inner if isinstance(form, Mail)], letter)))
        elif part.get_content_type() == "multipart/related":
            waiting.extend(reversed(_shown(part, [piece for piece in inner if isinstance(piece, Mail)], letter)))
        else:
            waiting.extend(form for form in reversed(inner) if isinstance(form, Mail))
    if waiting:
        what = N_("This message has more than {count} parts; those behind them were not read.")
        letter.remarks.append(Remark("parts_cut", say(what, count=MOST_PARTS)))
    return found


def _shown(whole: Mail, pieces: list[Mail], letter: Letter) -> list[Mail]:
    """Return what of pieces that belong together is shown: the root (RFC 2387), and what is no text.

    Further texts are there for the root to call up, as a picture is; nobody sees them in the mail.
    """
    start = whole.get_param("start")
    root = next((piece for piece in pieces if start and piece["Content-ID"] == start), None) or next(iter(pieces), None)
    found: list[Mail] = []
    for piece in pieces:
        if piece is root or not _is_body(piece):
            found.append(piece)
        else:
            letter.hidden += len(_decoded(Letter(), piece).strip())
    return found


def _best(forms: list[Mail], letter: Letter) -> list[Mail]:
    """Return the form of a text that is read, with the files beside it.

    That is the plain form before the HTML one, unless it says what people who saw the other one have not read.
    """
    plain = [form for form in forms if form.get_content_type() == "text/plain" and _bytes(form).strip()]
    rest = [form for form in forms if form.get_content_maintype() not in ("text", "multipart")]
    rich = [form for form in forms if form.get_content_maintype() in ("text", "multipart") and form not in plain]
    html = [form for form in rich if form.get_content_type() == "text/html" or form.is_multipart()]
    if plain and not (html and _says_more(plain[0], html[-1], letter)):
        return plain[:1] + rest
    return (html or rich)[-1:] + rest


def _says_more(plain: Mail, html: Mail, letter: Letter) -> bool:
    """Whether the plain form of a text holds lines that the HTML one does not show; they count as hidden."""
    aside = Letter(head=[])
    page = next((part for part in html.walk() if part.get_content_type() == "text/html"), None)
    more = unseen(_decoded(aside, plain), to_text(_decoded(aside, page))[0]) if page is not None else 0
    letter.hidden += more
    return more > 0


def _is_body(part: Mail) -> bool:
    named = part.get_content_disposition() == "attachment" or _file_name(part)
    return part.get_content_type() in ("text/plain", "text/html") and not named


def _is_decoration(part: Mail) -> bool:
    """A logo inside the text, a signature of a mail program, or a container that could not be opened."""
    inline = part.get_content_maintype() == "image" and part["Content-ID"] is not None
    kind = part.get_content_type()
    return (
        (inline and part.get_content_disposition() != "attachment")
        or kind
        in (
            "application/pgp-signature",
            "application/pkcs7-signature",
            "application/x-pkcs7-signature",
        )
        or part.get_content_maintype() == "multipart"
    )


def _body(letter: Letter, part: Mail) -> str:
    """Return the text of a body part, its remarks kept."""
    text = _decoded(letter, part)
    if part.get_content_type() == "text/html":
        page = seen(text)
        text = page.text
        letter.hidden += page.hidden
        letter.struck += page.struck
        letter.remarks.extend([Remark("styles_cut", say(CUT))] if page.is_cut else [])
    return text


def _decoded(letter: Letter, part: Mail) -> str:
    data = _bytes(part)
    try:
        charset = str(part.get_content_charset() or "")
        if charset and charset not in LATIN:
            return data.decode(charset)
    except ODD:
        pass  # a wrong or unknown name: the bytes themselves tell
    try:
        decoded = decode(data)
    except UndecodableError:
        return data.decode("cp1252", "replace")
    letter.remarks.extend(decoded.remarks if not part.get_content_charset() else ())
    return decoded.text


def _attach_message(letter: Letter, part: Mail) -> None:
    """Keep a message inside this one as a file of its own, named by its subject."""
    inner = part.get_payload()
    message = inner[0] if isinstance(inner, list) and inner else None
    if not isinstance(message, Mail):
        return
    try:
        data = message.as_bytes(policy=email.policy.compat32)
    except ODD:
        letter.remarks.append(
            Remark("unreadable_part", say(N_("A message inside this one is damaged and was left out.")))
        )
        return
    letter.attach(f"{field(message, 'Subject')[:80].strip() or 'bericht'}.eml", data, MEDIA_TYPE)


def _file_name(part: Mail) -> str:
    try:
        return _words(part.get_filename() or "")
    except ODD:
        return ""


def _bytes(part: Mail) -> bytes:
    try:
        data = part.get_payload(decode=True)
    except ODD:
        return b""
    return data if isinstance(data, bytes) else b""


def field(mail: Mail, name: str) -> str:
    """Return a field of the head as people read it."""
    value = next((str(value) for key, value in mail.raw_items() if key.lower() == name.lower()), "")
    return _words(value)


def _words(value: str) -> str:
    """Decode a field: encoded words (RFC 2047), and bytes that were sent as they are."""
    value = FOLD.sub(" ", _unescaped(value))
    try:
        pieces = decode_header(value) if "=?" in value else [(value, None)]
        return "".join(_word(piece, charset) for piece, charset in pieces).strip()
    except ODD:
        return value.strip()


def _word(piece: bytes | str, charset: str | None) -> str:
    if isinstance(piece, str):
        return piece
    try:
        return piece.decode(charset or "ascii")
    except (LookupError, UnicodeError):
        return _unescaped(piece.decode("ascii", "surrogateescape"))


def _unescaped(value: str) -> str:
    """Return text in which the parser kept foreign bytes as half characters, these read as UTF-8 or cp1252."""
    if value.isascii():
        return value
    data = value.encode("utf-8", "surrogateescape")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")
