"""What is no plain file: folders, links that go round, pipes, devices, names that nobody types."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from pathlib import Path

from tests.benchmarks.broken_files.case import Case, Cases
from tests.benchmarks.broken_files.sound import TEXT, sound


def cases() -> Cases:
    """Every odd place; POSIX only."""
    for name, (make, codes) in PLACES.items():
        yield Case("place", name, make, frozenset(codes))
    for name in ("a\nb.txt", "a\x1b[31mrood.txt", "é\u0301\u202etxt.exe.txt", "x" * 250 + ".txt", "a.txt ", "-a.txt", "CON.txt",
                 "a:b.txt", "'; rm -rf x.txt", "<b onclick=a>.txt", "[a](mailto:b).txt", "=1+1.txt", "%s{0}.txt", "$HOME.txt", "\udce9.txt"):  # fmt: skip
        yield Case("place", f"called {name[:20].encode('utf-8', 'backslashreplace')!r}", _named(name))


def _named(name: str) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        path = folder / name
        path.write_text(TEXT, encoding="utf-8")
        return path

    return make


def _folder(*names: str) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        inside = folder / "map"
        inside.mkdir()
        for name in names:
            (inside / name).write_bytes(sound()[name])
        return inside

    return make


def _pipe(folder: Path) -> Path:
    os.mkfifo(folder / "a.txt")
    return folder / "a.txt"


def _folder_with_pipe(folder: Path) -> Path:
    inside = _folder("a.txt")(folder)
    os.mkfifo(inside / "pijp.txt")
    (inside / "nul.txt").symlink_to("/dev/zero")
    (inside / "rond.txt").symlink_to("rond.txt")
    (inside / "rond").symlink_to(".")
    (inside / "buiten.txt").symlink_to("/etc/hosts")
    (inside / "kapot.pdf").write_bytes(b"%PDF-1.7\n")
    return inside


def _socket(folder: Path) -> Path:
    here = Path.cwd()
    os.chdir(folder)  # an address may have 100 letters only
    try:
        with socket.socket(socket.AF_UNIX) as bound:
            bound.bind("a.txt")
    finally:
        os.chdir(here)
    return folder / "a.txt"


def _link(target: str) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        (folder / "a.txt").symlink_to(target)
        return folder / "a.txt"

    return make


def _deep(folder: Path) -> Path:
    inside = folder / "map"
    inside.mkdir()
    here = Path.cwd()
    os.chdir(inside)
    try:
        for _ in range(600):
            Path("diep").mkdir()
            os.chdir("diep")
        Path("a.txt").write_text(TEXT, encoding="utf-8")
    finally:
        os.chdir(here)
    (inside / "a.txt").write_text(TEXT, encoding="utf-8")
    return inside


def _forbidden(folder: Path) -> Path:
    path = _named("a.txt")(folder)
    path.chmod(0)
    return path


def _folder_forbidden(folder: Path) -> Path:
    inside = _folder("a.txt")(folder)
    (inside / "dicht").mkdir(mode=0)
    (inside / "a.txt").chmod(0)
    return inside


def _settings(text: str) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        inside = _folder("a.txt")(folder)
        (inside / "dossier.toml").write_bytes(text.encode("utf-8", "surrogateescape"))
        return inside

    return make


Places = dict[str, tuple[Callable[[Path], Path], tuple[str, ...]]]
PLACES: Places = {
    "nothing at all": (lambda folder: folder / "niets.txt", ("not_found",)),
    "an empty folder": (_folder(), ()),
    "a folder of every kind": (_folder(*sound()), ()),
    "a pipe": (_pipe, ("unknown_type",)),
    "a folder with a pipe, a device and links that go round": (_folder_with_pipe, ()),
    "a socket": (_socket, ("unknown_type",)),
    "a link to nothing": (_link("niets"), ("not_found",)),
    "a link to itself": (_link("a.txt"), ()),
    "a link to a device": (_link("/dev/zero"), ("unknown_type",)),
    "a device": (lambda _: Path("/dev/full"), ("unknown_type",)),
    "a file without a size": (lambda _: Path("/proc/self/environ"), ()),
    "a folder of the system": (lambda _: Path("/proc/self/task"), ()),
    "a path below a file": (lambda folder: _named("a.txt")(folder) / "b.txt", ()),
    "a path that is too long": (lambda folder: folder / ("x" * 5_000), ()),
    "folders 600 deep": (_deep, ()),
    "no right to read": (_forbidden, ("no_access",)),
    "no right to read what is in a folder": (_folder_forbidden, ()),
    "settings that are none": (_settings("= = ["), ()),
    "settings in settings": (_settings("a = " + "[" * 5_000), ()),
    "settings of odd kinds": (_settings("title = 5\ncase = [1]\nrank = 'x'\n[rank]\n"), ()),
    "settings that are no text": (_settings("\udcff\udcfe\0\0"), ()),
}
