"""Puts the words back in a masked copy, or in a text that somebody made of one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from gemcli import files
from gemcli.errors import UsageError
from gemcli.jobs.mask_names import aside
from gemcli.jobs.mask_request import MaskRequest
from gemcli.jobs.outcome import Outcome, Output
from gemcli.jobs.reading import limits
from gemcli.locales import N_, say
from gemcli.privacy.heads import parted
from gemcli.privacy.kept_maps import Keeping, Maps, no_map
from gemcli.privacy.placeholders import SHAPE, put_back
from gemcli.settings import Settings
from gemcli.sources.child import children
from gemcli.sources.decoding import UndecodableError, decode
from gemcli.sources.docx_copy.copying import PartText, Stamp, copy, is_word_file, words_of
from gemcli.sources.docx_copy.words import Change
from gemcli.sources.reader import read_bytes
from gemcli.text.inert import live_again

SUFFIXES = (".md", ".txt", ".vtt", ".docx")


def restored(path: Path, request: MaskRequest, settings: Settings) -> Outcome:
    """Write `NAME.restored` with the words of the map that the file names.

    Raises SourceError "no_map" where none was kept and "map_broken" for one that was changed, ConfigError "no_keyring"
    where it is locked and the keyring does not open.
    """
    is_stdin = request.stdin is not None and str(path) == "-"
    if path.suffix.lower() not in SUFFIXES and not is_stdin:
        raise _not_masked(SUFFIXES)
    data = request.stdin if is_stdin and request.stdin is not None else read_bytes(path)
    if is_stdin and is_word_file(data):
        raise _not_masked(SUFFIXES[:-1])
    maps = Maps(settings.data_dir, Keeping.MEMORY)
    made, count = _word(data, path, maps, settings) if is_word_file(data) else _text(data, path, maps)
    said = say(N_("{count} placeholders replaced by the words that they stand for"), count=count)
    if is_stdin and settings.out is None:
        return Outcome("mask", product=made.decode("utf-8"), closing=(said,))
    target = _target(path, settings.out)
    if not request.is_forced and target.exists() and target.read_bytes() != made:
        target = aside(target, settings)
    files.write_atomic(target, made, private=True)
    output = Output(target.as_posix(), files.sha256(made), "restored")
    return Outcome("mask", outputs=(output,), closing=(said, say(N_("Written: {path}"), path=target.as_posix())))


def _not_masked(suffixes: Sequence[str]) -> UsageError:
    return UsageError(
        "not_masked",
        say(N_("Words are put back in Markdown, plain text, WebVTT and DOCX; from stdin in text only.")),
        say(N_("Choose one of: {choices}."), choices=", ".join(suffixes)),
    )


def _text(data: bytes, path: Path, maps: Maps) -> tuple[bytes, int]:
    try:
        masked = parted(decode(data).text)
    except UndecodableError as error:
        raise no_map(path.name) from error
    text = live_again(masked.text) if masked.is_inert else masked.text
    words = maps.load(masked.map_id, path.name).words
    count = sum(shape.group().replace("\\", "") in words for shape in SHAPE.finditer(text))
    return put_back(text, words).encode("utf-8", "replace"), count


def _word(data: bytes, path: Path, maps: Maps, settings: Settings) -> tuple[bytes, int]:
    bounds = limits(settings)
    found = children().run(words_of, data, False, limits=bounds)
    words = maps.load(found.identifier, path.name).words
    changes = {part.name: _changes(part, words) for part in found.parts}
    made = children().run(copy, data, changes, (), Stamp(""), False, limits=bounds)
    return made, sum(map(len, changes.values()))


def _changes(part: PartText, words: Mapping[str, str]) -> list[Change]:
    return [
        Change(*shape.span(), words[shape.group()]) for shape in SHAPE.finditer(part.text) if shape.group() in words
    ]


def _target(path: Path, out: Path | None) -> Path:
    if str(path) == "-":
        return (out or Path()) / "stdin.restored.md"
    return (
        out or path.resolve().parent
    ) / f"{path.stem.removesuffix('.new').removesuffix('.masked')}.restored{path.suffix}"
