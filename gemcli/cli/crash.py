"""What is kept of a bug: where it happened, never what was in the documents."""

from __future__ import annotations

import platform
import sys
import time
import traceback
from pathlib import Path

from gemcli import __version__, files


def record(error: BaseException, folder: Path) -> Path:
    """Write a log file with versions and places in the code, and return its path.

    The message of the error and the values of variables stay out: they may hold document text.
    """
    frames = traceback.extract_tb(error.__traceback__)
    lines = [
        f"gemcli {__version__}, Python {platform.python_version()}, {platform.system()}",
        f"command: {' '.join(argument for argument in sys.argv[1:2])}",
        *(f"  {Path(frame.filename).name}:{frame.lineno} in {frame.name}" for frame in frames),
        type(error).__name__,
    ]
    path = folder / f"crash-{time.strftime('%Y%m%dT%H%M%S', time.gmtime())}.log"
    files.write_atomic(path, ("\n".join(lines) + "\n").encode(), private=True)
    return path
