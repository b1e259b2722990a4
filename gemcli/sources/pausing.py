"""Pauses the search for garbage while a large table is built."""

from __future__ import annotations

import contextlib
import gc
from collections.abc import Iterator


@contextlib.contextmanager
def without_collecting() -> Iterator[None]:
    """Leave the garbage collector alone for a while: among a million new cells, which hold no cycles, it would
    search as long as the reading takes."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
