"""The default mode opens no connection: watched from inside the interpreter, in gemcli and in its reader children."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

WATCH = """
import os, sys

def watch(event, args):
    if event in ("socket.connect", "socket.bind", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"):
        address = args[1] if event in ("socket.connect", "socket.bind") and len(args) > 1 else args
        if isinstance(address, tuple):
            with open(os.environ["GEMCLI_TEST_WATCH"], "a", encoding="utf-8") as log:
                log.write(f"{event} {address}\\n")
            raise PermissionError(event)
    elif event == "import" and args and args[0] == "sitecustomize":
        return

sys.addaudithook(watch)
with open(os.environ["GEMCLI_TEST_WATCH"], "a", encoding="utf-8") as log:
    log.write("started\\n")
"""


def watched(tmp_path: Path, *command: str) -> list[str]:
    """Run a command under watch and return what the watch saw, a line for each process that started."""
    (tmp_path / "sitecustomize.py").write_text(WATCH, encoding="utf-8")
    log = tmp_path / "seen.log"
    environ = os.environ | {"PYTHONPATH": os.pathsep.join([str(tmp_path), *sys.path]), "GEMCLI_TEST_WATCH": str(log)}
    done = subprocess.run([sys.executable, *command], env=environ, capture_output=True, check=False, cwd=tmp_path)
    assert done.returncode == 0, done.stderr.decode()
    return log.read_text(encoding="utf-8").splitlines()


def test_the_four_jobs_open_no_connection(tmp_path: Path) -> None:
    seen = watched(tmp_path, "-m", "gemcli", "demo", str(tmp_path / "demo"))
    assert set(seen) == {"started"}
    assert len(seen) >= 2, "the reader children were not watched"


def test_the_watch_sees_a_connection(tmp_path: Path) -> None:
    code = "import socket\ntry: socket.create_connection(('127.0.0.1', 9), 1)\nexcept OSError: pass\n"
    assert any(line.startswith("socket.") for line in watched(tmp_path, "-c", code))
