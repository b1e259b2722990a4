"""What is masked and what stays in a masked copy, and who has the last word on it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gemcli.model.span import Span
from gemcli.privacy.found import Found, Kind, Who
from gemcli.privacy.marking import Marker
from gemcli.privacy.mask import Masker
from gemcli.privacy.policy import Policy
from gemcli.privacy.roles import Roles
from gemcli.privacy.word_lists import WordLists

TEXT = "Mevrouw El Khattabi schrijft, wethouder de heer Brand antwoordt. Bel 06-12345678."


def told(marker: Marker, text: str = TEXT) -> list[tuple[str, bool, str]]:
    return [(one.text, one.is_masked, one.why) for one in marker.mark(text)]


PLANTED = st.sampled_from([TEXT, "Insprekers: A. Bos, B. Mol", "x@y.example", "\n", " en "])


@given(st.lists(PLANTED, max_size=6).map("".join))
def test_whatever_is_hidden_from_an_endpoint_is_masked_here(text: str) -> None:
    hidden = Masker().mask(text)
    masked = {place for one in Marker().mark(text) if one.is_masked for place in range(*one.span)}
    assert {place for one in hidden.found if Policy().masks(one) for place in range(*one.span)} <= masked


def test_people_in_function_stay_and_residents_do_not() -> None:
    marker = Marker(Roles(in_function=frozenset({"brand"})))
    assert told(marker) == [
        ("El Khattabi", True, "title"),
        ("Brand", False, "official"),
        ("06-12345678", True, "pattern"),
    ]


def test_the_offices_own_words_are_masked_and_kept() -> None:
    marker = Marker(lists=WordLists().over(["el khattabi"], ["Antwoordt"]))
    assert told(marker)[0] == ("El Khattabi", False, "keep_list")
    assert ("antwoordt", True, "also_list") in told(marker)


def test_a_word_to_mask_beats_what_would_stay() -> None:
    marker = Marker(Roles(in_function=frozenset({"brand"})), lists=WordLists().over([], ["Brand"]))
    assert ("Brand", True, "also_list") in told(marker)
    assert not [one for one in told(marker) if one[0] == "Brand" and not one[1]]


def test_a_surname_to_keep_keeps_its_full_forms() -> None:
    lists = WordLists().over(["de Vries"], [])
    assert lists.keeps(Found(Span(0, 11), "J. de Vries", Kind.PERSON))
    assert not lists.keeps(Found(Span(0, 6), "Vriesema", Kind.PERSON))


def test_the_stronger_layer_has_the_last_word() -> None:
    lists = WordLists().over(["Jan Vos"], ["Zonnehof"]).over(["zonnehof"], ["jan vos"])
    assert (lists.keep, lists.also) == (frozenset({"zonnehof"}), frozenset({"jan vos"}))


def test_words_to_mask_are_found_across_a_line_end_and_never_inside_a_word() -> None:
    lists = WordLists().over([], ["Huize Zonnehof"])
    text = "In huize\nZonnehof, niet in Huize Zonnehofje."
    assert [text[start:end] for start, end in lists.find(text)] == ["huize\nZonnehof"]


@pytest.mark.parametrize("number", ["BSN 999990019", "IBAN NL91 ABNA 0417 1643 00"])
def test_no_list_and_no_policy_lets_a_bsn_or_iban_stand(number: str) -> None:
    policy = Policy(masked=frozenset(), kept=frozenset(Who))
    marker = Marker(policy=policy, lists=WordLists().over(["999990019", "nl91 abna 0417 1643 00"], []))
    assert [masked for _, masked, _ in told(marker, number)] == [True]


def test_a_kind_that_the_policy_keeps_is_listed_with_its_reason() -> None:
    assert told(Marker(policy=Policy(masked=frozenset({Kind.PERSON}))), "Bel 06-12345678.") == [
        ("06-12345678", False, "kind")
    ]


def test_whoever_stands_beside_a_function_is_a_civil_servant() -> None:
    text = "Behandeld door: mevrouw K. Bosveld.\nNamens het college, de heer T. Zwart, jurist. De heer R. Postma."
    assert [one.who for one in Marker().mark(text)] == [Who.STAFF, Who.STAFF, Who.PRIVATE]


def test_what_overlaps_is_masked_once_and_wholly() -> None:
    marker = Marker(lists=WordLists().over([], ["Khattabi schrijft"]))
    assert told(marker)[0] == ("El Khattabi schrijft", True, "also_list")


def test_what_only_a_person_can_decide_is_told_apart() -> None:
    found = Found(Span(0, 7), "Mevrouw", Kind.PERSON, why="known", is_sure=False)
    assert [one.is_sure for one in Marker().mark("Mevrouw", [found])] == [False]
