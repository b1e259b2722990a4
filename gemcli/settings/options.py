"""The settings that exist: name, shape, allowed values, and who may set them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from gemcli.errors import ConfigError
from gemcli.locales import N_, say

Value = str | int | float | bool | tuple[str, ...]
Shape = Literal["text", "whole", "number", "switch", "list", "path"]


@dataclass(frozen=True, slots=True)
class Option:
    """One setting; its default stands in `config/gemcli.toml` and nowhere else."""

    name: str
    """Dotted: `language`, `length.short`, `endpoint.base_url`."""
    shape: Shape
    choices: tuple[str, ...] = ()
    at_least: float = 0
    in_dossier: bool = False
    """Whether a `.gemcli.toml` beside the documents may set it."""
    in_profile: bool = True
    spelled: str = ""
    """Name of its environment variable where the rule would give a name that means something else."""

    @property
    def variable(self) -> str:
        """Name of the environment variable.

        >>> Option("endpoint.base_url", "text").variable
        'GEMCLI_ENDPOINT_BASE_URL'
        """
        return self.spelled or "GEMCLI_" + self.name.replace(".", "_").upper()

    @property
    def is_endpoint(self) -> bool:
        return self.name.startswith("endpoint.")


OPTIONS: Mapping[str, Option] = {
    option.name: option
    for option in (
        Option("engine", "text", ("extractive", "endpoint")),
        Option("default_profile", "text", in_profile=False, spelled="GEMCLI_PROFILE"),
        Option("language", "text", in_dossier=True, spelled="GEMCLI_DRAFT_LANGUAGE"),
        Option("letter_type", "text", in_dossier=True),
        Option("names", "text", ("role", "source")),
        Option("out", "path"),
        Option("data_dir", "path", in_profile=False),
        Option("log", "switch", in_profile=False),
        Option("municipality", "path"),
        Option("own_config", "path"),
        Option("length.choice", "text", ("short", "normal", "long"), in_dossier=True),
        Option("length.short", "whole", at_least=50, in_dossier=True),
        Option("length.normal", "whole", at_least=50, in_dossier=True),
        Option("length.long", "whole", at_least=50, in_dossier=True),
        Option("omissions.large_amount_eur", "whole"),
        Option("csv.separator", "text", ("semicolon", "comma", "tab")),
        Option("csv.bom", "switch"),
        Option("reader.max_mb", "whole", at_least=1),
        Option("reader.max_pages", "whole", at_least=1),
        Option("reader.timeout_s", "number", at_least=1),
        Option("reader.memory_mb", "whole", at_least=128),
        Option("endpoint.base_url", "text"),
        Option("endpoint.model", "text"),
        Option("endpoint.api", "text", ("openai", "azure")),
        Option("endpoint.api_version", "text"),
        Option("endpoint.api_key_command", "text"),
        Option("endpoint.allowed_hosts", "list"),
        Option("endpoint.context_tokens", "whole"),
        Option("endpoint.max_tokens", "whole", at_least=64),
        Option("endpoint.timeout_s", "number", at_least=1),
        Option("endpoint.total_s", "number", at_least=1),
        Option("endpoint.retries", "whole"),
        Option("endpoint.ca_bundle", "path"),
        Option("endpoint.proxy", "text"),
        Option("endpoint.on_error", "text", ("fail", "embedded")),
        Option("endpoint.mask", "text", ("always", "remote", "never")),
        Option("endpoint.seed", "whole"),
        Option("endpoint.temperature", "number"),
        Option("second_opinion.ask", "switch"),
        Option("second_opinion.max_requests", "whole", at_least=1),
    )
}


def fit(option: Option, given: object, origin: str) -> Value:
    """Return a value in the option's shape, from TOML or from text; ConfigError when it does not fit.

    >>> fit(OPTIONS["endpoint.allowed_hosts"], "a.example, b.example", "GEMCLI_ENDPOINT_ALLOWED_HOSTS")
    ('a.example', 'b.example')
    """
    value = _shaped(option, given)
    numeric = isinstance(value, int | float) and not isinstance(value, bool)
    if value is None or (option.choices and value not in option.choices):
        raise _wrong(option, origin)
    if numeric and isinstance(value, int | float) and value < option.at_least:
        raise _wrong(option, origin)
    return value


def _shaped(option: Option, given: object) -> Value | None:
    match option.shape:
        case "text" | "path":
            return given.strip() if isinstance(given, str) else None
        case "switch":
            return _switch(given)
        case "list":
            parts = given.split(",") if isinstance(given, str) else given
            if not isinstance(parts, list | tuple) or not all(isinstance(part, str) for part in parts):
                return None
            return tuple(part.strip() for part in parts if part.strip())
        case _:
            return _number(given, whole=option.shape == "whole")


def _switch(given: object) -> bool | None:
    words = {
        "1": True,
        "true": True,
        "yes": True,
        "on": True,
        "0": False,
        "false": False,
        "no": False,
        "off": False,
    }
    return given if isinstance(given, bool) else words.get(str(given).strip().lower())


def _number(given: object, *, whole: bool) -> int | float | None:
    if isinstance(given, bool) or not isinstance(given, int | float | str):
        return None
    try:
        return int(given) if whole and not isinstance(given, float) else None if whole else float(given)
    except ValueError:
        return None


def _wrong(option: Option, origin: str) -> ConfigError:
    if option.choices:
        allowed = ", ".join(option.choices)
        hint = say(N_("Allowed: {allowed}."), allowed=allowed)
    elif option.at_least:
        hint = say(N_("At least {bound} is needed."), bound=f"{option.at_least:g}")
    else:
        hint = say(N_("See the comments in the shipped gemcli.toml (gemcli config init)."))
    return ConfigError(
        "setting_wrong",
        say(N_("The setting {name} from {origin} does not fit."), name=option.name, origin=origin),
        hint,
    )
