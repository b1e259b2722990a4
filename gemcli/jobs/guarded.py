"""What every conversation with the endpoint stands on: its settings, and the shield of the case."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from gemcli.errors import ConfigError, WithheldError
from gemcli.jobs.workbench import Workbench
from gemcli.locales import N_, say
from gemcli.model.document import Document
from gemcli.settings import Settings

if TYPE_CHECKING:
    from gemcli.privacy.people import People
    from gemcli.privacy.shield import Shield
    from gemcli.settings.endpoint import EndpointSettings


def guarded(bench: Workbench, people: People) -> tuple[EndpointSettings, Shield]:
    """Return the endpoint's settings, validated, and what keeps the personal data of these people here."""
    from gemcli.privacy.shield import shield
    from gemcli.settings.endpoint import endpoint_settings

    settings = endpoint_settings(bench.settings, os.environ)
    return settings, shield(people, is_masked=settings.is_masked)


def refuse_without_endpoint(settings: Settings) -> None:
    """A second opinion needs an endpoint; the embedded engine never fakes one (exit 8)."""
    if settings.wants_second_opinion and not (settings.text("endpoint.base_url") and settings.text("endpoint.model")):
        raise ConfigError(
            "needs_endpoint",
            say(N_("A second opinion needs an endpoint, and none is set.")),
            say(
                N_(
                    "Set endpoint.base_url and endpoint.model (gemcli config init), or leave --second-opinion and"
                    " second_opinion.ask out."
                )
            ),
        )


def refuse_closed(documents: Sequence[Document], notes: Mapping[str, str]) -> None:
    """Raise WithheldError for the first document that is closed, by itself or by the notes of its dossier."""
    from gemcli.privacy.secrecy import classification

    for document in documents:
        marker = classification(document, notes)
        if marker:
            raise WithheldError(
                "closed_document",
                say(N_("This document is marked as closed ({marker}); nothing was read from it."), marker=marker),
                say(N_("Take it out, or use --besloten with the embedded engine or one on this machine.")),
                document.source.path,
            )
