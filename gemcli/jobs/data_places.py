"""Where every kind of data lies or goes with the present settings, for who answers for privacy and security."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from urllib.parse import urlsplit

from gemcli.jobs.data_kinds import BY_NAME, BY_ROLE, PLACES, DataPlace
from gemcli.jobs.outcome import Outcome
from gemcli.jobs.workbench import Workbench
from gemcli.locales import N_, Message, Translate, say
from gemcli.settings import USER_FILE, Settings, user_folder

BESIDE = N_("beside the input, or in the folder of --out")

LABELS = {
    "where": N_("where"),
    "holds": N_("holds"),
    "kept": N_("kept"),
    "readable": N_("readable for"),
    "encrypted": N_("encrypted"),
    "erase": N_("to erase"),
}
"""What is told of each kind, in this order."""


def run(settings: Settings, environ: Mapping[str, str], translate: Translate = str) -> Outcome:
    """Say of every kind of data where it lies and what would leave this machine; opens no connection."""
    places = list(_here(settings, environ, translate))
    leaving = [message.text(translate) for message in _leaving(settings)]
    lines = [line for place in places for line in _lines(place, translate)]
    heading = translate(N_("What leaves this machine"))
    product = "\n".join([*lines, heading, *(f"  {line}" for line in leaving)]) + "\n"
    details = {"data": [place.record(translate) for place in places], "leaves": leaving}
    closing = say(N_("gemcli keeps nothing elsewhere, has no cache beside these and sends no usage data."))
    return Outcome("doctor", product=product, closing=(closing,), details=details)


def _here(settings: Settings, environ: Mapping[str, str], translate: Translate) -> Iterator[DataPlace]:
    """Every kind of data with the folders of these settings."""
    folders = {
        "out": settings.out.as_posix() if settings.out is not None else translate(BESIDE),
        "data": settings.data_dir.as_posix(),
        "settings": (user_folder(environ) / USER_FILE).as_posix(),
    }
    for place in PLACES:
        is_named = settings.names == "source" and place.holds == BY_ROLE
        holds = BY_NAME if is_named else place.holds
        yield replace(place, where=translate(place.where).format(**folders), holds=holds)


def _lines(place: DataPlace, translate: Translate) -> Iterator[str]:
    yield translate(place.what)
    for name, label in LABELS.items():
        yield f"  {translate(label)}: {translate(getattr(place, name))}"
    yield ""


def _leaving(settings: Settings) -> Iterator[Message]:
    """What goes over a network, and what would stop it."""
    if not settings.uses_endpoint:
        yield say(N_("Nothing: the embedded engine works on this machine and opens no connection."))
        return
    address = urlsplit(settings.text("endpoint.base_url"))
    host = address.hostname or "?"
    if Workbench(settings).keeps_data_here():
        yield say(N_("Nothing: the endpoint {host} is this machine."), host=host)
        return
    allowed = settings.origins["endpoint.allowed_hosts"].value
    listed = tuple(str(one) for one in allowed) if isinstance(allowed, (list, tuple)) else ()
    yield say(
        N_("Passages go to {host} over {scheme}, to no other host and without redirects."),
        host=host,
        scheme=address.scheme,
    )
    if host in listed:
        yield say(N_("{host} stands in allowed_hosts."), host=host)
    else:
        yield say(N_("{host} does not stand in allowed_hosts: nothing is sent until it does."), host=host)
    if settings.text("endpoint.mask") == "never":
        yield say(N_("Personal data is not masked (endpoint.mask = never)."))
    else:
        yield say(N_("Personal data is masked first; names can be missed."))
        yield say(N_("A BSN or IBAN stops the request, unless privacy.toml allows it."))
