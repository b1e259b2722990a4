"""Which words may carry each other: those that stand for each other, never those of one subject, never opposites."""

from __future__ import annotations

from itertools import combinations

import pytest

from gemcli.facts import polarity
from gemcli.facts.inflection import roots
from gemcli.facts.modality import Hedge
from gemcli.facts.modality import find as hedges
from gemcli.facts.paraphrase import akin, groups, subjects
from gemcli.facts.thesaurus import NEAR, SAME
from gemcli.grounding.vocabulary import Vocabulary
from gemcli.text.lists import listed

HOW_MANY = listed(
    """
    alle allen elk ieder sommige enkele veel weinig meer minder meeste minste beide geen niemand niets nooit altijd soms
    hooguit minstens maximaal minimaal alleen slechts half helft dubbel all none never always only most least both some
    """
)
HOW_SURE = listed("kan kunnen mag mogen moet moeten zal misschien wellicht mogelijk zeker may might must can could")
OPPOSITES = (
    "huren verhuren", "kopen verkopen", "verhogen verlagen", "stijgen dalen", "openen sluiten", "starten stoppen",
    "voor tegen", "aannemen verwerpen", "aanwezig afwezig", "duurder goedkoper", "toename afname", "meer minder",
    "kosten opbrengsten", "veilig onveilig", "tijdelijk permanent", "aankoop verkoop", "increase decrease",
    "adopted rejected", "bouwen slopen", "toezeggen weigeren", "vooraf achteraf", "instemmen afwijzen",
    "begin einde", "openbaar geheim", "gewijzigd ongewijzigd", "income costs", "verlengen verkorten",
    "uitstellen vervroegen", "jongeren ouderen", "ondernemers werknemers", "rijk provincie", "huurder verhuurder",
)  # fmt: skip


def test_words_that_stand_for_each_other_carry_each_other() -> None:
    for group in SAME:
        words = group.split()
        assert len(set(words)) == len(words) > 1, group
        assert group == group.casefold()
        for one, other in combinations(words, 2):
            assert groups(one) & groups(other), (one, other)
            assert Vocabulary(one).holds(other), (one, other)


def test_words_of_one_subject_are_found_and_never_carried_by_it() -> None:
    compared = 0
    for group in NEAR:
        for one, other in combinations(group.split(), 2):
            assert subjects(one) & subjects(other), (one, other)
            if _are_kin(one, other):
                continue
            compared += 1
            assert not Vocabulary(one).holds(other), (one, other)
            assert not Vocabulary(other).holds(one), (one, other)
    assert compared > 1000


def _are_kin(one: str, other: str) -> bool:
    """Whether words are forms of one, stand for each other by the other list, or are a compound and its head."""
    ends = any(long.endswith(short) for a, b in ((one, other), (other, one)) for long in roots(a) for short in roots(b))
    return ends or bool(groups(one) & groups(other))


def test_no_opposites_stand_in_one_group() -> None:
    for group in SAME:
        signs: dict[str, set[int]] = {}
        for word in group.split():
            for mark in polarity.find(word):
                signs.setdefault(mark.family, set()).add(mark.sign)
        assert all(len(found) == 1 for found in signs.values()), (group, signs)


@pytest.mark.parametrize("pair", OPPOSITES)
def test_an_opposite_is_never_carried(pair: str) -> None:
    one, other = pair.split()
    assert not groups(one) & groups(other)
    assert not Vocabulary(one).holds(other)
    assert not Vocabulary(other).holds(one)


def test_no_word_that_says_no_or_how_many_or_how_sure_stands_for_another() -> None:
    for group in SAME:
        words = set(group.split())
        assert not words & (polarity.NEGATIONS | HOW_MANY | HOW_SURE), group
        assert not any(polarity.negated(word) for word in words), group


def test_words_of_one_group_are_equally_firm() -> None:
    """What is asked never stands for what is promised, what is promised never for what is decided or done."""
    firm = {Hedge.REQUESTED, Hedge.PROMISED, Hedge.DECIDED, Hedge.DONE}
    for group in SAME:
        said = {mode.hedge for word in group.split() for mode in hedges(word)} & firm
        assert len(said) <= 1, (group, said)


def test_what_stands_for_a_word_is_not_also_told_as_of_its_subject() -> None:
    for word in ("bewoners", "kosten", "verhogen", "aannemen", "start", "parkeren"):
        same_words, near_words = akin(word)
        assert not set(same_words) & set(near_words)
    assert "inwoners" in akin("bewoners")[0]
    assert "buurt" in akin("bewoners")[1]
    assert akin("zeepbel") == ((), ())


@pytest.mark.parametrize(
    ("one", "other"), [("indien", "indiener"), ("reden", "klaar"), ("meteen", "meting"), ("tellen", "notify")]
)
def test_a_shared_root_joins_no_groups(one: str, other: str) -> None:
    assert not groups(one) & groups(other)


@pytest.mark.parametrize(
    ("one", "other"), [("jaar", "jaarlijks"), ("maand", "maandelijks"), ("week", "wekelijks"), ("raadsleden", "raad")]
)
def test_a_part_does_not_stand_for_the_whole(one: str, other: str) -> None:
    assert not groups(one) & groups(other)
