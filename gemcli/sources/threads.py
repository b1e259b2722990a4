"""Rebuilds mail threads: which message answers which, and where a message without ids most likely belongs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from gemcli.locales import N_, say
from gemcli.model.document import Document, Remark
from gemcli.model.envelope import Envelope
from gemcli.sources.said_before import SaidBefore

REPLY = re.compile(
    r"(?:\s{0,3}(?:re|antw?|aw|sv|fwd?|fw|doorst|tr|wg|betr)(?:\[\d{1,3}\])?\s{0,2}:)+\s{0,3}", re.IGNORECASE
)
"""What mail programs put before the subject of an answer or a message that is passed on."""
LONGEST_PAUSE = timedelta(days=180)
"""Between two messages that only their subject ties together."""
BEGINNING = datetime(1, 1, 2, tzinfo=UTC)
"""Stands in for a time that no message of the thread states."""


def threaded(documents: Sequence[Document]) -> tuple[Document, ...]:
    """Return the documents with each message in its thread, and its quotes tied to the message that they repeat.

    Ids decide (Message-ID, References, In-Reply-To; the algorithm of RFC 5256, REFERENCES, without its merging by
    subject). A message without references of its own goes by what it quotes, or else by its subject, people and
    date; a remark says so, for that is a guess. Order and number of the documents stay.
    """
    messages = [document for document in documents if document.source.envelope is not None]
    if not messages:
        return tuple(documents)
    before = SaidBefore(messages)
    quotes = {message.source.id: before.quoted_by(message) for message in messages}
    parents = _by_ids(messages)
    guessed = _by_guess(messages, parents, quotes)
    parents |= guessed
    placed = {}
    for message in messages:
        identity = message.source.id
        envelope = replace(
            _envelope(message),
            thread=_root(identity, parents),
            answers=parents.get(identity, ""),
            is_guessed=identity in guessed,
        )
        placed[identity] = _tied(message, envelope, quotes[identity])
    return tuple(placed.get(document.source.id, document) for document in documents)


def moments(documents: Sequence[Document]) -> Mapping[str, tuple[datetime, str, datetime, int]]:
    """Return for each message when its thread began, which thread that is, when it was sent, and its depth.

    An answer never comes before what it answers, whatever its clock said. Sorting by these keeps threads together.
    """
    envelopes = {document.source.id: _envelope(document) for document in documents if document.source.envelope}
    sent: dict[str, tuple[datetime, int]] = {}
    for identity in envelopes:
        chain = [identity]
        while (above := envelopes[chain[-1]].answers) in envelopes and above not in sent:
            chain.append(above)
        for each in reversed(chain):
            moment, depth = sent.get(envelopes[each].answers, (BEGINNING, -1))
            sent[each] = max(envelopes[each].moment or moment, moment), depth + 1
    return {
        identity: (sent.get(envelope.thread, sent[identity])[0], envelope.thread, *sent[identity])
        for identity, envelope in envelopes.items()
    }


def subject_of(title: str) -> str:
    """Return a subject without the marks of answers, folded.

    >>> subject_of("RE: Antw: FW: Schaduw  op De Krekel")
    'schaduw op de krekel'
    """
    return " ".join(REPLY.sub("", title[:300], count=1).casefold().split())


def _by_ids(messages: Sequence[Document]) -> dict[str, str]:
    """Return the parent of each message by its ids: the nearest of its references that is in the dossier."""
    own: dict[str, str] = {}
    for message in messages:
        own.setdefault(_envelope(message).message_id, message.source.id)
    own.pop("", None)
    parents: dict[str, str] = {}
    for message in messages:
        identity = message.source.id
        for reference in reversed(_envelope(message).references):
            above = own.get(reference, "")
            if above and above != identity and _root(above, parents) != identity:
                parents[identity] = above
                break
    _join_siblings(messages, parents)
    return parents


def _join_siblings(messages: Sequence[Document], parents: dict[str, str]) -> None:
    """Answers to one message that is not in the dossier belong together: the earliest opens their thread."""
    openers: dict[str, str] = {}
    for message in sorted(messages, key=lambda each: (_sent(each), each.source.path)):
        identity = message.source.id
        if identity in parents:
            continue
        known = [openers[each] for each in _envelope(message).references if each in openers]
        if known and _root(known[-1], parents) != identity:
            parents[identity] = known[-1]
        for each in _envelope(message).references:
            openers.setdefault(each, identity)


def _by_guess(
    messages: Sequence[Document], parents: Mapping[str, str], quotes: Mapping[str, Mapping[int, str]]
) -> dict[str, str]:
    """Return parents for messages without references of their own."""
    guessed: dict[str, str] = {}
    known = dict(parents)
    by_id = {message.source.id: message for message in messages}
    by_subject: dict[str, list[Document]] = {}
    for message in sorted(messages, key=lambda each: (_sent(each), each.source.path)):
        subject = subject_of(message.source.title)
        earlier = by_subject.setdefault(subject, [])
        if message.source.id not in parents and not _envelope(message).references:
            above = _quoted(message, quotes, by_id) or _answered(message, earlier)
            if above and _root(above, known) != message.source.id:
                guessed[message.source.id] = known[message.source.id] = above
        earlier.append(message)
    return guessed


def _quoted(message: Document, quotes: Mapping[str, Mapping[int, str]], by_id: Mapping[str, Document]) -> str:
    """The message that is quoted first: quotes within quotes stand below it."""
    for source_id in quotes[message.source.id].values():
        if _sent(by_id[source_id]) <= _sent(message) or _envelope(message).sent is None:
            return source_id
    return ""


def _answered(message: Document, earlier: Sequence[Document]) -> str:
    """The last earlier message under the same subject that shares a person, where this one calls itself an answer."""
    if not REPLY.match(message.source.title):
        return ""
    for other in reversed(earlier):
        near = _sent(message) - _sent(other) <= LONGEST_PAUSE
        if near and _people(message) & _people(other):
            return other.source.id
    return ""


def _people(message: Document) -> set[str]:
    envelope = _envelope(message)
    return {address(name) for name in (message.source.author, *envelope.to, *envelope.copied) if address(name)}


def address(name: str) -> str:
    """Return the mail address in a name, folded; empty where there is none.

    >>> address("A. Vos <A.Vos@voorbeeld.example>"), address("A. Vos")
    ('a.vos@voorbeeld.example', '')
    """
    found = re.search(r"[^\s<>@;,\"]{1,100}@[^\s<>@;,\"]{1,200}", name)
    return found.group().casefold() if found else ""


def _root(identity: str, parents: Mapping[str, str]) -> str:
    while identity in parents:
        identity = parents[identity]
    return identity


def _tied(message: Document, envelope: Envelope, quotes: Mapping[int, str]) -> Document:
    passages = tuple(
        replace(passage, quotes=quotes[passage.number]) if passage.number in quotes else passage
        for passage in message.passages
    )
    remarks = (*message.remarks, *_remarks(envelope))
    return replace(message, source=replace(message.source, envelope=envelope), passages=passages, remarks=remarks)


def _remarks(envelope: Envelope) -> Iterator[Remark]:
    if envelope.is_guessed:
        what = say(N_("This message names none before it: its place in the thread is guessed."))
        yield Remark("thread_guessed", what)


def _sent(message: Document) -> datetime:
    return _envelope(message).moment or BEGINNING


def _envelope(message: Document) -> Envelope:
    return message.source.envelope or Envelope()


def repeats(documents: Sequence[Document]) -> dict[str, str]:
    """Return the paths of messages that are in the dossier a second time, with the path of the first.

    The same id and the same words make a repeat; the same id with other words stays, for one of them was changed.
    """
    first: dict[tuple[str, str], str] = {}
    found = {}
    for document in documents:
        envelope = document.source.envelope
        if envelope is None or not envelope.message_id:
            continue
        key = envelope.message_id, _words(document)
        if key in first:
            found[document.source.path] = first[key]
        else:
            first[key] = document.source.path
    return found


def with_doubles_told(documents: Sequence[Document]) -> list[Document]:
    """Remark messages that bear one id and say different things: at least one of them is not what was sent."""
    counts = Counter(envelope.message_id for document in documents if (envelope := document.source.envelope))
    what = say(N_("Another message of this dossier has the same Message-ID and other words: one of them was changed."))
    return [
        replace(document, remarks=(*document.remarks, Remark("message_id_twice", what)))
        if (identity := _envelope(document).message_id) and counts[identity] > 1
        else document
        for document in documents
    ]


def _words(document: Document) -> str:
    """What a message says below its head, without white space."""
    kept = [document.text[p.spans[0].start : p.spans[-1].end] for p in document.passages if p.kind != "mail_header"]
    return "".join("".join(kept).split())
