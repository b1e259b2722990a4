"""Says into which language the sentences of a letter or answer are put, after they were judged in Dutch."""

from __future__ import annotations

from gemcli.errors import ConfigError
from gemcli.jobs.intake import Intake
from gemcli.jobs.request import Request
from gemcli.locales import N_, say
from gemcli.model.languages import LANGUAGES

TASKS = ("draft", "ask")
"""Drafts whose sentences stay Dutch with a translation beside them."""


def target_of(request: Request, intake: Intake) -> str:
    """Return the language to translate into; empty where the draft is made in the language that was asked.

    Raises ConfigError "language_unknown" for one of which code does not know months and script.
    """
    code = request.language.strip().casefold()
    if request.task not in TASKS or code in ("", "nl") or intake.language != "nl":
        return ""
    if code not in LANGUAGES:
        raise ConfigError(
            "language_unknown",
            say(N_("A letter or answer cannot be translated into '{language}'."), language=request.language),
            say(N_("Choose one of: {choices}."), choices=", ".join(("nl", *LANGUAGES))),
        )
    return code
