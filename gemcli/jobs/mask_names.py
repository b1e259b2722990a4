"""Names the files of masked copies: a name in the name of a file is masked like one in a text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from gemcli.errors import SourceError
from gemcli.jobs.mask_taken import Taken
from gemcli.jobs.reading import limits
from gemcli.privacy.heads import parted
from gemcli.privacy.placeholders import Placeholders
from gemcli.settings import Settings
from gemcli.sources.child import children
from gemcli.sources.docx_copy.copying import is_untouched
from gemcli.text.escape import escape_file_name

SUFFIX = "masked"
BETWEEN = re.compile(r"[_\-.]")
"""What stands for a blank in names of files."""
READABLE = re.compile(r"\.[A-Za-z0-9]{1,5}$")


@dataclass(slots=True)
class Names:
    """The names that one run gives out, each once."""

    taken: Taken
    placeholders: Placeholders
    _given: set[str] = field(default_factory=set)

    def of(self, path: str, suffix: str) -> PurePosixPath:
        """Return where the copy of a document goes: the folders that it lay in, its name, `.masked` and its kind.

        What travelled inside another file gets the name of that file before its own. Where two would share a name
        the old extension stays in it.
        """
        *above, name = PurePosixPath(path).parts
        folders = [part for part in above if not READABLE.search(part)]
        inside = [READABLE.sub("", part) for part in above if READABLE.search(part)]
        stem = ".".join([*inside, READABLE.sub("", name)])
        for candidate in (stem, ".".join([*inside, name]), *(f"{stem} ({number})" for number in range(2, 1000))):
            made = PurePosixPath(*map(self.hidden, folders), f"{self.hidden(candidate)}.{SUFFIX}{suffix}")
            if made.as_posix().casefold() not in self._given:
                self._given.add(made.as_posix().casefold())
                return made
        raise AssertionError("a thousand files of one name")

    def hidden(self, name: str) -> str:
        """Return the name of a file or folder with placeholders for the personal data in it."""
        text = BETWEEN.sub(" ", name)
        marks = {
            one.span: one
            for form in (text, text.casefold() if len(text.casefold()) == len(text) else text)
            for one in self.taken.marker.mark(form)
            if one.is_masked
        }
        parts, end = [], 0
        for span, one in sorted(marks.items()):
            if span.start >= end:
                parts += [name[end : span.start], self.placeholders.bare(one)]
                end = span.end
        return escape_file_name("".join([*parts, name[end:]]))


def aside(target: Path, settings: Settings) -> Path:
    """Return the target, or the first name beside it where nothing stands that somebody worked on."""
    names = (f"{target.stem}.new{'' if number == 1 else f'-{number}'}{target.suffix}" for number in range(1, 1000))
    places = (target, *map(target.with_name, names))
    return next(place for place in places if not is_touched(place, settings))


def is_touched(target: Path, settings: Settings) -> bool:
    """Whether something stands at a target that is no copy as gemcli wrote it: somebody worked on it."""
    if not target.is_file():
        return target.exists()
    try:
        if target.suffix == ".docx":
            return not children().run(is_untouched, target.read_bytes(), limits=limits(settings))
        return not parted(target.read_bytes().decode("utf-8")).is_untouched
    except (OSError, UnicodeDecodeError, SourceError):
        return True


def home_of(path: Path, out: Path | None, names: Names) -> Path:
    """Return the folder that the copies go to: the user's, else beside the file, else a folder beside the folder."""
    if out is not None:
        return out
    resolved = path.resolve()
    return resolved.parent / f"{names.hidden(resolved.name)}.{SUFFIX}" if resolved.is_dir() else resolved.parent
