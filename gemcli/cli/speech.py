"""In which language gemcli talks to the person at the keyboard."""

from __future__ import annotations

import locale
import os

from gemcli.locales import Translate, translator


def interface_language() -> str:
    """Return "nl" or "en": GEMCLI_LANGUAGE, else the system's locale, else English."""
    named = os.environ.get("GEMCLI_LANGUAGE", "")
    if named:
        return named[:2].lower()
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if os.environ.get(variable):
            return os.environ[variable][:2].lower()
    known = locale.getlocale()[0] or ""
    return {"Dutch": "nl"}.get(known.split("_")[0], known[:2].lower()) or "en"


def voice() -> Translate:
    """Return the lookup for the interface's language."""
    return translator(interface_language())
