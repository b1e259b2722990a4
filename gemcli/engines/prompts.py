"""Reads what a model is asked from `prompts/`, and fills in what differs from request to request."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass

from gemcli import resources
from gemcli.errors import ConfigError
from gemcli.locales import N_, say

SLOT = re.compile(r"\{([a-z_]{1,30})\}")
"""A place to fill in: `{max_claims}`. What is filled in is never searched for slots again."""

FRONT = "---\n"


@dataclass(frozen=True, slots=True)
class Prompt:
    """One prompt file: a task in a language."""

    name: str
    language: str
    text: str
    sha256: str
    """Hash of the whole file with line ends as LF; goes into provenance."""

    def render(self, values: Mapping[str, str]) -> str:
        """Fill every slot; a slot without a value is a ConfigError, so that no request goes out half filled.

        >>> Prompt("ask", "nl", "De vraag: {question}", "").render({"question": "Wat kost {x}?"})
        'De vraag: Wat kost {x}?'
        """
        missing = sorted({slot for slot in SLOT.findall(self.text) if slot not in values})
        if missing:
            raise _broken(f"{self.name}.{self.language}.md", ", ".join(missing))
        return SLOT.sub(lambda slot: values[slot.group(1)], self.text)


def load(name: str, language: str) -> Prompt:
    """Read the prompt of a task in a language; English where there is none for the language."""
    try:
        path = resources.prompt(f"{name}.{language}.md")
    except ConfigError:
        language = "en"
        path = resources.prompt(f"{name}.{language}.md")
    whole = path.read_text(encoding="utf-8-sig").replace("\r\n", "\n")
    head, found, text = whole.removeprefix(FRONT).partition(f"\n{FRONT}")
    stated = dict(line.split(": ", 1) for line in head.splitlines() if ": " in line)
    if not found or stated.get("task") != name or stated.get("language") != language:
        raise _broken(path.name, "task, language")
    return Prompt(name, language, text.strip() + "\n", hashlib.sha256(whole.encode()).hexdigest())


def _broken(file: str, what: str) -> ConfigError:
    return ConfigError(
        "prompt_broken",
        say(N_("The prompt does not fit this version of gemcli ({what})."), what=what),
        say(N_("Install gemcli again, or undo the change in the prompt.")),
        f"prompts/{file}",
    )
