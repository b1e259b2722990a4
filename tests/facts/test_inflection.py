"""Forms of one word and words that only look like it: strong verbs with a front, and pairs that must stay apart."""

from __future__ import annotations

import pytest

from gemcli.facts.inflection import roots, same


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("beschreven", "beschrijft"),
        ("beschreef", "beschrijven"),
        ("ontbonden", "ontbinden"),
        ("vertrokken", "vertrekt"),
        ("verzonden", "verzendt"),
        ("ondernomen", "onderneemt"),
        ("verkregen", "verkrijgen"),
        ("ontstond", "ontstaan"),
        ("onderbroken", "onderbreken"),
        ("onderschreven", "onderschrijft"),
        ("voorkwam", "voorkomen"),
        ("ontworpen", "ontwerpen"),
        ("weerhield", "weerhouden"),
        ("doorstond", "doorstaan"),
        ("verdreven", "verdrijven"),
        ("misgelopen", "misloopt"),
        ("gegraven", "graven"),
        ("bedroeg", "bedragen"),
        ("kromp", "krimpt"),
        ("geworven", "werven"),
    ],
)
def test_strong_verbs_and_those_with_a_front_that_stays(one: str, other: str) -> None:
    assert same(one, other)
    assert same(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("beschreven", "geschreven"),
        ("beschreven", "onderschreven"),
        ("beschrijven", "voorschrijven"),
        ("verworpen", "ontworpen"),
        ("verworven", "verworpen"),
        ("bevonden", "gevonden"),
        ("begrepen", "gegrepen"),
        ("verboden", "geboden"),
        ("verboden", "aangeboden"),
        ("verkregen", "gekregen"),
        ("ondergaan", "overgaan"),
        ("ondernomen", "overgenomen"),
        ("verkopen", "kopen"),
        ("verhuren", "huren"),
        ("ontbonden", "verbonden"),
        ("vertrokken", "betrokken"),
        ("ingetrokken", "onttrokken"),
        ("verbreken", "onderbreken"),
        ("herkend", "erkend"),
        ("ontstaan", "bestaan"),
        ("mislopen", "verlopen"),
        ("stad", "staan"),
    ],
)
def test_another_front_is_another_verb(one: str, other: str) -> None:
    assert not same(one, other)


def test_short_words_and_numbers_stay_whole() -> None:
    assert roots("zes") == {"zes"}
    assert roots("2026") == {"2026"}


def test_a_strong_verb_behind_a_front() -> None:
    assert same("overschreden", "overschrijden")
    assert not same("overschreden", "overschrijven")
