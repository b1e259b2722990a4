"""Shows an outcome: the product on stdout, everything else on stderr, in words that any terminal can print."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import Any, TextIO

from gemcli.errors import GemcliError
from gemcli.jobs.outcome import Outcome
from gemcli.locales import Translate
from gemcli.model.activity import LedgerStatus
from gemcli.model.labels import STATUSES
from gemcli.text.escape import escape_json, escape_terminal


def show(outcome: Outcome, translate: Translate, *, as_json: bool, is_quiet: bool) -> None:
    """Print an outcome as the user asked for it."""
    if as_json:
        emit(as_text(outcome.envelope(translate), sys.stdout), sys.stdout)
        return
    if not is_quiet:
        for warned in outcome.warnings:
            place = ", ".join(part for part in (warned.source, warned.place) if part)
            _say(f"{place}: {warned.message.text(translate)}" if place else warned.message.text(translate))
        for entry in outcome.ledger:
            if entry.status is not LedgerStatus.READ:
                place = f", {entry.place}" if entry.place else ""
                reason = entry.reason.text(translate)
                _say(f"{entry.source}{place}: {translate(STATUSES[entry.status])}" + (f": {reason}" if reason else ""))
    if outcome.product:
        emit(outcome.product, sys.stdout)
    if not is_quiet:
        for message in outcome.closing:
            _say(message.text(translate))


def show_error(error: GemcliError, command: str, translate: Translate, *, as_json: bool) -> None:
    """Print one clear sentence on stderr, or the envelope of a run that came to nothing."""
    if as_json:
        envelope = Outcome(command, error.exit_code).envelope(translate)
        envelope["warnings"] = [
            {"code": error.code, "message": error.text(translate), "source": error.path, "place": ""}
        ]
        emit(as_text(envelope, sys.stdout), sys.stdout)
    _say(f"gemcli: {error.text(translate)}")


def as_text(envelope: Mapping[str, Any], stream: TextIO) -> str:
    """Write an envelope as JSON; escaped where the stream does not know all characters, so that nothing is lost."""
    knows_all = (stream.encoding or "").lower().replace("-", "") in ("utf8", "utf16", "utf32")
    return f"{escape_json(envelope, ascii_only=not knows_all)}\n"


def emit(text: str, stream: TextIO) -> None:
    """Write text to a stream that may not know all its characters (cp1252 consoles): unknown ones become `?`."""
    encoding = stream.encoding or "utf-8"
    stream.write(text.encode(encoding, "replace").decode(encoding))
    stream.flush()


def _say(line: str) -> None:
    emit(f"{escape_terminal(line)}\n", sys.stderr)
