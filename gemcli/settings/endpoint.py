"""The endpoint's settings, validated when an endpoint is really used, and the key that opens it."""

from __future__ import annotations

import importlib
import importlib.util
import ipaddress
import os
import shlex
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict

from gemcli.errors import ConfigError
from gemcli.locales import N_, Message, say
from gemcli.settings import Settings

KEY_VARIABLE = "GEMCLI_API_KEY"
KEY_COMMAND_S = 30


class EndpointSettings(BaseSettings):
    """Where requests go and how. The key is a secret: no repr, message or dump shows it."""

    model_config = SettingsConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)

    base_url: str = Field(min_length=8)
    model: str = Field(min_length=1)
    api: Literal["openai", "azure"] = "openai"
    api_version: str = ""
    api_key: SecretStr = SecretStr("")
    allowed_hosts: tuple[str, ...] = ()
    context_tokens: int = Field(default=0, ge=0)
    max_tokens: int = Field(default=2000, ge=64)
    timeout_s: float = Field(default=120, gt=0)
    total_s: float = Field(default=3600, gt=0)
    retries: int = Field(default=2, ge=0, le=3)
    ca_bundle: Path | None = None
    proxy: SecretStr = SecretStr("")
    on_error: Literal["fail", "embedded"] = "fail"
    mask: Literal["always", "remote", "never"] = "always"
    seed: int = 7
    temperature: float = Field(default=0.0, ge=0, le=2)

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],  # noqa: ARG003 -- the signature is pydantic-settings' own
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,  # noqa: ARG003
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Take values from `gemcli.settings` alone: one order of layers for every setting."""
        return (init_settings,)

    @property
    def host(self) -> str:
        """Host name of the endpoint, in lower case."""
        return (urlsplit(self.base_url).hostname or "").lower()

    @property
    def is_loopback(self) -> bool:
        """Whether the endpoint is this machine."""
        return is_loopback(self.host)

    @property
    def is_masked(self) -> bool:
        """Whether personal data is masked before a request."""
        return self.mask == "always" or (self.mask == "remote" and not self.is_loopback)

    @property
    def secrets(self) -> tuple[str, ...]:
        """Every text that no output may hold: the key, and the password of the proxy."""
        password = urlsplit(self.proxy.get_secret_value()).password or ""
        return tuple(secret for secret in (self.api_key.get_secret_value(), password) if secret)


def endpoint_settings(settings: Settings, environ: Mapping[str, str]) -> EndpointSettings:
    """Validate the endpoint's settings and fetch the key.

    The key comes from `GEMCLI_API_KEY`, else from `endpoint.api_key_command`, else from the keyring where one is
    installed (service "gemcli", user = host). Raises ConfigError that names the setting and never its value.
    """
    values: dict[str, object] = {
        name.removeprefix("endpoint."): origin.value
        for name, origin in settings.origins.items()
        if name.startswith("endpoint.")
    }
    command = str(values.pop("api_key_command"))
    values["ca_bundle"] = Path(str(values["ca_bundle"])).expanduser() if values["ca_bundle"] else None
    try:
        checked = EndpointSettings.model_validate(values)
    except ValidationError as error:
        name = ".".join(str(part) for part in error.errors(include_input=False)[0]["loc"])
        raise _wrong(f"endpoint.{name}", say(N_("Set it in your own configuration or environment."))) from None
    _check_address(checked)
    key = environ.get(KEY_VARIABLE, "").strip() or _from_command(command) or _from_keyring(checked.host)
    if any(not " " < char < "\x7f" for char in key):
        raise _wrong(KEY_VARIABLE, say(N_("A key holds no blanks, line ends or letters outside ASCII.")))
    return checked.model_copy(update={"api_key": SecretStr(key)})


def is_loopback(host: str) -> bool:
    """Whether a host name is this machine; odd spellings of an address are not.

    >>> is_loopback("127.0.0.1"), is_loopback("::1"), is_loopback("0x7f.1"), is_loopback("localhost.example.nl")
    (True, True, False, False)
    """
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _check_address(checked: EndpointSettings) -> None:
    """Refuse an address that would send text in the clear, somewhere else, or with a key in it."""
    try:
        parts = urlsplit(checked.base_url)
        _ = parts.port
    except ValueError:
        raise _wrong("endpoint.base_url", say(N_("It is not an address."))) from None
    if parts.username or parts.password or parts.query or parts.fragment:
        raise _wrong("endpoint.base_url", say(N_("An address holds no key, question mark or number sign.")))
    if parts.scheme not in ("https", "http") or not checked.host:
        raise _wrong("endpoint.base_url", say(N_("It starts with https://, or with http:// for this machine.")))
    if parts.scheme == "http" and not checked.is_loopback:
        raise ConfigError(
            "endpoint_not_encrypted",
            say(N_("Plain http is accepted for this machine only.")),
            say(N_("Use https in endpoint.base_url.")),
        )
    if not checked.is_loopback and checked.host not in {host.lower() for host in checked.allowed_hosts}:
        raise ConfigError(
            "host_not_allowed",
            say(N_("Text may not go to {host}."), host=checked.host),
            say(N_("Add the host to endpoint.allowed_hosts in your own configuration when it may.")),
        )
    if checked.ca_bundle is not None and not checked.ca_bundle.is_file():
        raise _wrong("endpoint.ca_bundle", say(N_("The file was not found.")))
    proxy = checked.proxy.get_secret_value()
    if proxy and not proxy.startswith(("http://", "https://")):
        raise _wrong("endpoint.proxy", say(N_("It starts with http:// or https://.")))


def _from_command(command: str) -> str:
    """Run the command that prints the key; its output goes nowhere else."""
    if not command:
        return ""
    try:
        done = subprocess.run(
            command if os.name == "nt" else shlex.split(command),  # Windows splits a command line by itself
            capture_output=True,
            timeout=KEY_COMMAND_S,
            check=True,
            stdin=subprocess.DEVNULL,
        )
        lines = done.stdout.decode("utf-8").strip().splitlines()
    except (OSError, ValueError, subprocess.SubprocessError):
        lines = []
    if not lines:
        raise ConfigError(
            "key_command_failed",
            say(N_("The command in endpoint.api_key_command gave no key.")),
            say(N_("Run it yourself to see why.")),
        )
    return lines[0].strip()


def _from_keyring(host: str) -> str:
    if importlib.util.find_spec("keyring") is None:
        return ""
    keyring = importlib.import_module("keyring")
    errors = importlib.import_module("keyring.errors")
    try:
        return str(keyring.get_password("gemcli", host) or "")
    except errors.KeyringError:
        return ""


def _wrong(name: str, hint: Message) -> ConfigError:
    return ConfigError("setting_wrong", say(N_("The setting {name} is missing or does not fit."), name=name), hint)
