"""Placeholders: stable, told apart, and put back exactly."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gemcli.errors import ConfigError, WithheldError
from gemcli.privacy.mask import Masker
from gemcli.privacy.policy import Policy
from gemcli.privacy.shield import Shield

PIECES = st.sampled_from(
    [
        "mevrouw El Khattabi",
        "de heer J. Postma",
        "Postma",
        "[PERSOON-1]",
        "[TEKST-1]",
        "[PERSOON-1.2]",
        "06-12345678",
        "x@y.example",
        "Dorpsstraat 12, 1234 AB Dorp",
        "999990019",
        "\n",
        ". ",
        "De raad besluit",
    ]
)


@given(st.lists(PIECES | st.text(max_size=12), max_size=12).map("".join))
def test_what_was_masked_comes_back(text):
    masker = Masker()
    assert masker.unmask(masker.mask(text).text) == text


@given(st.lists(st.lists(PIECES, max_size=6).map(" ".join), min_size=2, max_size=4))
def test_texts_of_one_dossier_share_a_map(texts):
    masker = Masker()
    hidden = [masker.mask(text).text for text in texts]
    assert [masker.unmask(text) for text in hidden] == texts


def test_the_same_words_have_the_same_placeholder():
    masker = Masker()
    first = masker.mask("Mevrouw Hoekstra en mevrouw F. Hoekstra.").text
    assert first == "Mevrouw [PERSOON-1] en mevrouw [PERSOON-1.2]."
    assert masker.mask("Mevrouw Hoekstra en de heer Amrani.").text == "Mevrouw [PERSOON-1] en de heer [PERSOON-2]."
    assert masker.counts() == {"person": 4}


def test_words_that_look_like_a_placeholder_are_no_way_in():
    masker = Masker()
    hidden = masker.mask("Mevrouw Hoekstra schrijft [PERSOON-1].").text
    assert hidden == "Mevrouw [PERSOON-1] schrijft [TEKST-1]."
    assert masker.unmask(hidden) == "Mevrouw Hoekstra schrijft [PERSOON-1]."


def test_an_unknown_placeholder_of_a_model_stays_as_it_is():
    assert Masker().unmask("[PERSOON-9] zegt dat toe.") == "[PERSOON-9] zegt dat toe."


@pytest.mark.parametrize("text", ["BSN 999990019", "rekening NL91ABNA0417164300"])
def test_bsn_and_iban_stop_a_request(text):
    with pytest.raises(WithheldError) as caught:
        Shield(Masker()).hide(text)
    assert caught.value.exit_code == 9 and "999990019" not in caught.value.text() and "NL91" not in caught.value.text()
    with pytest.raises(WithheldError):
        Shield(Masker(), is_masked=False).hide(text)


def test_a_municipality_may_allow_a_kind():
    policy = Policy.from_table({"kinds": {"iban": "mask", "bsn": "keep"}})
    shield = Shield(Masker(policy=policy))
    assert shield.hide("NL91ABNA0417164300 en BSN 999990019") == "[IBAN-1] en BSN 999990019"


@pytest.mark.parametrize("table", [{"kinds": {"iban": "send"}}, {"kinds": {"ibans": "mask"}}, {"people": 3}])
def test_a_policy_that_does_not_fit_is_refused(table):
    with pytest.raises(ConfigError):
        Policy.from_table(table)


def test_the_shipped_policy_is_the_default_one():
    from gemcli import resources

    assert Policy.from_table(resources.toml(resources.config("privacy.toml"))) == Policy()
