"""Takes a dossier in for masking: its documents, every word of its Word files, and what decides about each span."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from gemcli.errors import SourceError
from gemcli.files import sha256
from gemcli.jobs.guarded import refuse_closed
from gemcli.jobs.intake import outlined
from gemcli.jobs.mask_request import MaskRequest
from gemcli.jobs.mask_taken import Taken
from gemcli.jobs.own_names import known_to
from gemcli.jobs.reading import dossier_of, dossier_of_bytes, limits
from gemcli.jobs.workbench import Workbench
from gemcli.model.document import PassageKind
from gemcli.model.dossier import Dossier
from gemcli.model.municipality import Municipality
from gemcli.privacy.detect import learn
from gemcli.privacy.heads import GENERATOR, has_head
from gemcli.privacy.mail_heads import mail_heads
from gemcli.privacy.marking import Marker
from gemcli.privacy.policy import Policy
from gemcli.privacy.roles import Roles, roles
from gemcli.privacy.speakers import speaker_names
from gemcli.privacy.word_lists import WordLists
from gemcli.sources.child import children
from gemcli.sources.decoding import UndecodableError, decode
from gemcli.sources.docx import MEDIA_TYPE as DOCX
from gemcli.sources.docx_copy.copying import Words, is_word_file, words_of
from gemcli.sources.reader import read_bytes


def take_in_to_mask(path: Path, request: MaskRequest, bench: Workbench) -> Taken:
    """Read a file, a folder or standard input, and learn who is who in it.

    Masking stays on this machine, so a closed document may be looked at with `--besloten`, whatever engine is set;
    without it WithheldError, as for every command: a masked copy of a closed document is still closed. Raises
    SourceError when nothing could be read.
    """
    dossier = _dossier(path, request, bench)
    if not request.allows_closed:
        refuse_closed(dossier.documents, dossier.settings)
    sections = tuple(section for document in dossier.documents for section in outlined(document, bench))
    raw = dict(_word_files(path, dossier))
    words, failures = _taken_apart(raw, dossier, bench)
    municipality = known_to(bench.municipality(), dossier.settings)
    deciding = roles(sections, [document.text for document in dossier.documents], municipality)
    texts = list(_texts(dossier, words, municipality, deciding))
    marker = Marker(
        deciding,
        learn(texts, deciding),
        Policy.from_table(bench.settings.table("privacy.toml")),
        _lists(dossier, request, bench),
    )
    return Taken(dossier, sections, marker, municipality, words, raw, failures, request.allows_closed)


def _dossier(path: Path, request: MaskRequest, bench: Workbench) -> Dossier:
    if request.stdin is not None and str(path) == "-":
        return dossier_of_bytes(request.stdin, f"stdin.{request.stdin_format}", bench.settings)
    try:
        return dossier_of(path, bench.settings)
    except SourceError as error:
        if error.code != "own_output" or not path.is_file():
            raise
        return _own(path, bench, error)


def _own(path: Path, bench: Workbench, error: SourceError) -> Dossier:
    """Read a draft or an export of gemcli itself: it may be published too. A masked copy is not masked again."""
    data = read_bytes(path, relative=path.name)
    if _is_masked(data, bench):
        raise error
    return dossier_of_bytes(data, path.name, bench.settings, takes_own=True)


def _is_masked(data: bytes, bench: Workbench) -> bool:
    try:
        if is_word_file(data):
            return children().run(words_of, data, limits=limits(bench.settings)).made_by == GENERATOR
        return has_head(decode(data).text)
    except (SourceError, UndecodableError):
        return False


def _word_files(path: Path, dossier: Dossier) -> Iterator[tuple[str, bytes]]:
    """Yield the bytes of Word files that lie on disk as they were read; those inside a mail come out as text."""
    for document in dossier.documents:
        if document.source.media_type == DOCX:
            file = path / document.source.path if path.is_dir() else path
            data = file.read_bytes() if file.is_file() else b""
            if sha256(data) == document.source.sha256:
                yield document.source.id, data


def _taken_apart(
    raw: Mapping[str, bytes], dossier: Dossier, bench: Workbench
) -> tuple[dict[str, Words], dict[str, SourceError]]:
    """Return the words of every part of each Word file, and why that failed where it did."""
    words: dict[str, Words] = {}
    failures: dict[str, SourceError] = {}
    for name, data in raw.items():
        try:
            words[name] = children().run(words_of, data, limits=limits(bench.settings))
        except SourceError as error:
            failures[name] = SourceError(error.code, error.what, error.hint, dossier.document(name).source.path)
    return words, failures


def _texts(dossier: Dossier, words: Mapping[str, Words], municipality: Municipality, deciding: Roles) -> Iterator[str]:
    """Yield everything from which people are learnt; whom only the form of a file names gets a line of their own."""
    for document in dossier.documents:
        yield document.text
        yield from map(_named, speaker_names(document.passages, deciding))
        for passage in document.passages:
            if passage.kind is PassageKind.MAIL_HEADER:
                field = document.text[passage.spans[0].start : passage.spans[-1].end]
                yield from (_named(found.text) for found in mail_heads(field, municipality.owns))
    for each in words.values():
        yield from (part.text for part in each.parts)
        yield from map(_named, each.people)


def _named(person: str) -> str:
    """A line that says of words that they are a name; accounts are often written in small letters."""
    return f"Naam: {person.title() if person.islower() else person}\n"


def _lists(dossier: Dossier, request: MaskRequest, bench: Workbench) -> WordLists:
    """Lay the word lists over one another: privacy.toml, municipality.toml, dossier.toml, options."""
    lists = WordLists()
    for table in (bench.settings.table("privacy.toml"), bench.settings.municipality()):
        mask = table.get("mask", {})
        lists = lists.over(_strings(mask, "keep"), _strings(mask, "also"))
    stated = dossier.settings
    lists = lists.over(stated.get("mask.keep", "").split(";"), stated.get("mask.also", "").split(";"))
    return lists.over(request.keep, request.also)


def _strings(table: Any, key: str) -> list[str]:
    values = table.get(key, ()) if isinstance(table, Mapping) else ()
    return [value for value in values if isinstance(value, str)] if isinstance(values, list | tuple) else []
