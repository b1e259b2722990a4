"""Normalisation overlooks what it names, nothing else, and always knows the way back."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gemcli.text.neutral import neutralise
from gemcli.text.normalize import TIERS, Tier, blank_out, normal, normalize, tier_of
from tests.patience import patience

LETTERS = "abcé1 2,.-AßKe\u0301o\u0308İ\u212a()½²"
TYPESETTING = "\n\f\xa0\u2009\u00ad\u200b\U000e0041\ufffe\x02\x1b\x9b“'’–…ﬁĳ"
TEXT = st.text(alphabet=st.sampled_from(LETTERS + TYPESETTING), max_size=60)


@pytest.mark.parametrize(
    ("one", "other", "tier"),
    [
        ("de raad", "de raad", Tier.EXACT),
        ("de \n raad", "de raad", Tier.EXACT),
        ("de\xa0raad", "de raad", Tier.EXACT),
        ("cafe\u0301", "café", Tier.CHARACTERS),
        ("ge\u00admeente", "gemeente", Tier.CHARACTERS),
        ("ge\u00ad\nmeente", "gemeente", Tier.CHARACTERS),
        ("ge\ufffe\nmeente", "gemeente", Tier.CHARACTERS),
        ("ge\x02meente", "gemeente", Tier.CHARACTERS),
        ("de\u200b raad", "de raad", Tier.CHARACTERS),
        ("\ufeffde ra\u200dad", "de raad", Tier.CHARACTERS),
        ("ofﬁcieel vrĳ", "officieel vrij", Tier.CHARACTERS),
        ("„raad”", '"raad"', Tier.TYPOGRAPHY),
        ("raad’s", "raad's", Tier.TYPOGRAPHY),
        ("2024–2025", "2024-2025", Tier.TYPOGRAPHY),
        ("en…", "en...", Tier.TYPOGRAPHY),
        ("ge-\nmeente", "gemeente", Tier.HYPHENS),
        ("zero-emissie", "zeroemissie", Tier.HYPHENS),
        ("zero-\nemissie", "zero-emissie", Tier.HYPHENS),
        ("in-\nen uitvoer", "in- en uitvoer", Tier.EXACT),
        ("ge-\n \fmeente", "gemeente", Tier.HYPHENS),
        ("2024-\n2025", "2024-2025", Tier.HYPHENS),
        ("RIS-\n321", "RIS-321", Tier.HYPHENS),
        ("De Raad", "de raad", Tier.CASE),
        ("10.0", "100", None),
        ("1.250", "1250", None),
        ("2024-2025", "20242025", None),
        ("K-12", "K12", None),
        ("-5", "5", None),
        ("½", "1/2", None),
        ("m²", "m2", None),
        ("stemt in", "stemt niet in", None),
        ("de raad - het college", "de raad het college", None),
        ("art. 5", "art 5", None),
    ],
)
def test_tier(one: str, other: str, tier: Tier | None) -> None:
    assert tier_of(one, other) is tier
    assert tier_of(other, one) is tier


@given(TEXT, st.sampled_from(TIERS))
@settings(deadline=None)
def test_twice_is_once(text: str, tier: Tier) -> None:
    once = normal(text, tier)
    assert normal(once, tier) == once or "-" in once or not unicodedata.is_normalized("NFC", once)


@given(TEXT, st.sampled_from(TIERS), st.data())
@settings(deadline=None)
def test_every_slice_maps_back_to_text_that_normalises_to_it(text: str, tier: Tier, data: st.DataObject) -> None:
    done = normalize(text, tier)
    if not done.text:
        return
    start = data.draw(st.integers(0, len(done.text) - 1))
    end = data.draw(st.integers(start + 1, len(done.text)))
    first, last = done.original(start, end)
    assert 0 <= first < last <= len(text)
    assert done.original(0, len(done.text))[0] <= first
    assert last <= done.original(0, len(done.text))[1]
    assert done.index(first) <= start


@given(TEXT, st.sampled_from(TIERS))
@settings(deadline=None)
def test_places_rise_together(text: str, tier: Tier) -> None:
    done = normalize(text, tier)
    places = [done.index(offset) for offset in range(len(text) + 1)]
    assert places == sorted(places)
    assert all(0 <= place <= len(done.text) for place in places)


@given(st.text(alphabet="abc deé.,", max_size=50), st.sampled_from(TIERS))
@settings(deadline=None)
def test_plain_words_map_to_themselves(text: str, tier: Tier) -> None:
    text = " ".join(text.split())
    done = normalize(text, tier)
    assert done.text == text
    if text:
        assert done.original(0, len(text)) == (0, len(text))


@given(TEXT)
@settings(deadline=None)
def test_what_is_shown_is_equal_to_what_stands_there(text: str) -> None:
    folded = " ".join(text.split())
    assert tier_of(neutralise(folded), folded) is not None


def test_holes_are_read_as_white_space() -> None:
    text = "de ge-\n12\n\fmeente"
    done = normalize(text, holes=[(7, 9)])
    assert done.text == "de gemeente"
    assert done.original(3, 11) == (3, len(text))
    assert blank_out(text, [(7, 9)]) == "de ge-\n  \n\fmeente"


def test_letters_with_apart_accents_map_back_whole() -> None:
    text = unicodedata.normalize("NFD", "één café, drieëntwintig")
    done = normalize(text)
    assert done.text == "één café, drieëntwintig"
    assert unicodedata.normalize("NFC", text[slice(*done.original(4, 8))]) == "café"


@pytest.mark.parametrize(
    "hostile",
    [
        "\u200b" * 300_000,
        " \u200b" * 150_000,
        "-" * 300_000,
        "a-" * 150_000,
        "a- " * 100_000,
        "e" + "\u0301" * 300_000,
        "\ufffe " * 150_000,
    ],
    ids=lambda text: repr(text[:3]),
)
def test_hostile_text_takes_linear_time(hostile: str) -> None:
    with patience():
        for tier in TIERS:
            normalize(hostile, tier)
