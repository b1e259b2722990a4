"""What a case says of the municipality itself is no resident's data."""

from __future__ import annotations

import pytest

from gemcli.jobs.own_names import known_to
from gemcli.model.municipality import Municipality
from gemcli.privacy.detect import detect, learn
from gemcli.privacy.found import Who
from gemcli.privacy.roles import roles

SETTINGS = {
    "return_address": "Gemeente Waterrade, Postbus 20, 8999 ZH Waterrade",
    "signed_by": "Het college van burgemeester en wethouders van Waterrade",
    "phone": "14 0599",
    "email": "gemeente@waterrade.example",
    "mayor": "M.E. Oosterveen",
    "secretary": "H.J. Dronkers",
}
MOTION = "Indiener: Ilse Lindeboom, Groen Waterrade\nDe heer Waterrade woont aan het Plein."


def test_a_dossier_tells_the_name_the_addresses_and_who_signs() -> None:
    known = known_to(Municipality(), SETTINGS)
    assert known.name == "Waterrade"
    assert set(known.own_addresses) == {"Postbus 20", "8999 ZH Waterrade", "14 0599", "waterrade.example"}
    assert "M.E. Oosterveen" in known.college


def test_the_profile_comes_first_and_nothing_is_made_up() -> None:
    profile = Municipality("gemeente Noordrade", own_addresses=("Plein 1",), college=("Bloem",))
    known = known_to(profile, SETTINGS)
    assert known.name == "gemeente Noordrade"
    assert known.own_addresses[0] == "Plein 1"
    assert known_to(profile, {}) == profile


def test_a_mailbox_at_a_provider_stays_somebodys_own() -> None:
    known = known_to(Municipality(), {"email": "Loket.Waterrade@gmail.com"})
    assert known.own_addresses == ("Loket.Waterrade@gmail.com",)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("op de speelplekken in Waterrade staat geen boom", {Who.OFFICE}),
        ("ingediend door Groen Waterrade", {Who.OFFICE}),
        ("de heer Waterrade belde", {Who.PRIVATE}),
        ("de burgemeester, M.E. Oosterveen", {Who.OFFICIAL}),
        ("Ilse Lindeboom belde", {Who.PRIVATE}),
    ],
)
def test_the_name_of_the_town_is_no_resident_but_a_resident_may_be_called_like_it(text: str, who: set[Who]) -> None:
    deciding = roles([], [MOTION], known_to(Municipality(), SETTINGS))
    found = detect(text, deciding, learn([MOTION], deciding))
    assert {one.who for one in found} == who


def test_without_a_name_nothing_changes() -> None:
    deciding = roles([], [MOTION], Municipality())
    found = detect("op de speelplekken in Waterrade staat geen boom", deciding, learn([MOTION], deciding))
    assert {one.who for one in found} == {Who.PRIVATE}


@pytest.mark.parametrize("domain", ["yahoo.com", "googlemail.com", "proton.me", "home.nl"])
def test_no_providers_domain_becomes_the_municipalitys(domain: str) -> None:
    """Else every resident with a mailbox there would be taken for the municipality, and stay unmasked."""
    known = known_to(Municipality(), {"email": f"loket.waterrade@{domain}"})
    assert known.own_addresses == (f"loket.waterrade@{domain}",)
    assert not known.owns(f"inwoner@{domain}")
