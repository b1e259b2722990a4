"""Whom a connection trusts, and why it did not."""

from __future__ import annotations

import ssl
from typing import TYPE_CHECKING, TypeVar

from gemcli.errors import ConfigError
from gemcli.locales import N_, say

if TYPE_CHECKING:
    from gemcli.settings.endpoint import EndpointSettings

Failure = TypeVar("Failure", bound=BaseException)


def trust(settings: EndpointSettings) -> ssl.SSLContext:
    """Trust what the operating system trusts, and the authorities of `ca_bundle` beside it."""
    import truststore

    context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    if settings.ca_bundle is not None:
        try:
            context.load_verify_locations(cafile=str(settings.ca_bundle))
        except (ssl.SSLError, OSError):
            raise ConfigError(
                "ca_bundle_broken",
                say(N_("The file in endpoint.ca_bundle holds no certificates that can be read.")),
                say(N_("It must be a PEM file.")),
            ) from None
    return context


def behind(error: BaseException, kind: type[Failure]) -> Failure | None:
    """Return the failure of a kind that an error was raised for, if there is one."""
    seen: BaseException | None = error
    while seen is not None:
        if isinstance(seen, kind):
            return seen
        seen = seen.__cause__ or seen.__context__
    return None
