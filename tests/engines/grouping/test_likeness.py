"""The likeness of two wordings: what they share by weight, less where they want different things."""

from __future__ import annotations

from gemcli.engines.grouping.likeness import APART, HALF_APART, Weights, factor, likeness, norm
from gemcli.engines.grouping.wording import Words


def test_likeness_goes_both_ways_and_is_one_for_the_same() -> None:
    one, other = {"a": 1.0, "b": 0.5}, {"b": 0.5, "c": 2.0}
    assert likeness(one, other) == likeness(other, one) > 0
    assert round(likeness(one, one), 9) == 1 and likeness(one, {"d": 1.0}) == 0
    assert norm({"a": 3.0, "b": 4.0}) == 5


def test_what_is_wanted_parts() -> None:
    assert factor({"cost"}, {"lost"}) == APART < factor({"cost"}, set()) == HALF_APART < factor({"cost"}, {"cost"})
    assert factor({"apply"}, {"when"}) == 1, "asking how and when to get a thing parts nothing"


def test_rare_words_weigh_more_and_parts_of_words_less() -> None:
    questions = ["paspoort kind", "paspoort baby", "paspoort spoed", "parkeervergunning", "vergunning"]
    words = Words(questions)
    wordings = [words.wording(text) for text in questions]
    weights = Weights(dict.fromkeys(wordings, 1))
    assert weights.of(words.key("kind")) > weights.of(words.key("paspoort"))
    vector = weights.vector(words.wording("parkeervergunning"))
    assert vector[words.key("parkeervergunning")] > vector[words.key("vergunning")] > 0
