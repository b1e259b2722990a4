"""What can go wrong, in one tree: what happened, to which file, what to do next, and the exit code."""

from __future__ import annotations

from enum import IntEnum

from gemcli.locales import Message, Translate, say


class Exit(IntEnum):
    """The exit codes that scripts lean on."""

    OK = 0
    BUG = 1
    USAGE = 2
    UNREADABLE = 3
    UNVERIFIED = 4
    CHANGED = 5
    TRUNCATED = 6
    ENDPOINT = 7
    CONFIG = 8
    WITHHELD = 9
    PARTIAL = 10
    INTERRUPTED = 130


class GemcliError(Exception):
    """A failure that gemcli knows; never holds document text, names or keys.

    `code` is a stable word for scripts ("encrypted", "no_text_layer"), `what` says what happened, `hint` what to
    do next, `path` names the file as the user gave it.
    """

    exit_code: Exit = Exit.BUG

    def __init__(self, code: str, what: Message, hint: Message | None = None, path: str = "") -> None:
        super().__init__(code, path)
        self.code = code
        self.what = what
        self.hint = hint if hint is not None else say("")
        self.path = path

    def __reduce__(self) -> tuple[type[GemcliError], tuple[str, Message, Message, str]]:
        return type(self), (self.code, self.what, self.hint, self.path)

    def text(self, translate: Translate = str) -> str:
        """Say what happened, to which file, and what to do next, on one line."""
        named = f"{self.path}: {self.what.text(translate)}" if self.path else self.what.text(translate)
        return f"{named} {self.hint.text(translate)}" if self.hint.template else named


class UsageError(GemcliError):
    """The arguments do not fit together."""

    exit_code = Exit.USAGE


class SourceError(GemcliError):
    """An input cannot be read or found."""

    exit_code = Exit.UNREADABLE


class UnverifiedError(GemcliError):
    """Something that must hold does not, or has not been approved."""

    exit_code = Exit.UNVERIFIED


class ChangedError(GemcliError):
    """A source or a draft is not the one that was used or approved."""

    exit_code = Exit.CHANGED


class TruncatedError(GemcliError):
    """An answer, a stream or an input was cut."""

    exit_code = Exit.TRUNCATED


class EndpointError(GemcliError):
    """The endpoint failed, after the retries that its failure allows."""

    exit_code = Exit.ENDPOINT


class ConfigError(GemcliError):
    """A setting or key is missing or wrong, or the chosen engine cannot do this."""

    exit_code = Exit.CONFIG


class WithheldError(GemcliError):
    """A closed document, or personal data that may not leave this machine."""

    exit_code = Exit.WITHHELD
