"""The made-up texts say what their labels say, and the score counts what it promises."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest

from tests.benchmarks.municipal_texts.collection import POOLS, collection
from tests.benchmarks.municipal_texts.facts import is_bsn
from tests.benchmarks.municipal_texts.labels import KINDS, ROLES, Decoy, Label, MadeText
from tests.benchmarks.municipal_texts.pools import Pool
from tests.benchmarks.municipal_texts.score import Score
from tests.benchmarks.municipal_texts.writer import SLOT
from tests.benchmarks.municipal_texts.written import NAMES, marked, written

TEXTS = {name: collection(pool) for name, pool in POOLS.items()}
WRITTEN = {name: written(name) for name in NAMES}
ALL = [made for texts in (*TEXTS.values(), *WRITTEN.values()) for made in texts]


@pytest.mark.parametrize("name", POOLS)
def test_a_pool_is_large_and_of_many_genres(name: str) -> None:
    assert len(TEXTS[name]) >= 300
    assert len({made.genre for made in TEXTS[name]}) >= 8
    assert {label.kind for made in TEXTS[name] for label in made.labels} == {*KINDS}
    assert {label.role for made in TEXTS[name] for label in made.labels} == {*ROLES}


@pytest.mark.parametrize("name", NAMES)
def test_written_texts_are_many_and_of_many_genres(name: str) -> None:
    assert len(WRITTEN[name]) >= 30
    assert len({made.genre for made in WRITTEN[name]}) >= 8
    assert {label.kind for made in WRITTEN[name] for label in made.labels} == {*KINDS}
    assert sum(len(made.labels) for made in WRITTEN[name]) >= 600
    assert sum(len(made.decoys) for made in WRITTEN[name]) >= 190


def test_no_two_written_texts_are_alike() -> None:
    lines = [
        {line.strip().casefold() for line in made.text.splitlines() if sum(map(str.isalpha, line)) > 50}
        for texts in WRITTEN.values()
        for made in texts
    ]
    assert not any(one & other for one, other in combinations(lines, 2))


def test_marks_are_taken_off() -> None:
    made = marked("a/brief-1", "brief", "Dag {private person: Bo Vos},\nzaak {decoy case: Z-1}.")
    assert made.text == "Dag Bo Vos,\nzaak Z-1."
    assert [made.text[one.start : one.end] for one in (*made.labels, *made.decoys)] == ["Bo Vos", "Z-1"]


def test_labels_stand_where_they_say() -> None:
    for made in ALL:
        pieces = sorted((*made.labels, *made.decoys), key=lambda piece: piece.start)
        words = [made.text[piece.start : piece.end] for piece in pieces]
        assert all(word and word == word.strip() for word in words), made.name
        assert all(one.end <= other.start for one, other in pairwise(pieces)), made.name
        assert not SLOT.search(made.text) and "{" not in made.text, made.name


def test_a_number_is_what_its_kind_says() -> None:
    labelled = [(made, label) for made in ALL for label in made.labels]
    for made, label in labelled:
        word = made.text[label.start : label.end]
        sign = "".join(one for one in word if one.isalnum())
        if label.kind == "bsn":
            assert sign.startswith("999") and is_bsn(sign), made.name
        elif label.kind == "iban":
            assert int("".join(str(int(one, 36)) for one in sign[4:] + sign[:4])) % 97 == 1, made.name
        elif label.kind == "email":
            assert word.count("@") == 1 and word.endswith(".example"), made.name
        elif label.kind == "plate":
            assert len(sign) == 6 or made.is_lower, made.name  # a caption spells it: `v negen drie vijf z b`


def test_case_numbers_of_which_some_pass_the_proof_are_decoys() -> None:
    cases = [made.text[one.start : one.end] for made in ALL for one in made.decoys if one.kind == "case"]
    assert any(len(case) == 9 and case.isdigit() and is_bsn(case) for case in cases)


def test_a_transcript_has_small_letters_and_no_punctuation() -> None:
    transcripts = [made for made in ALL if made.is_lower]
    assert transcripts
    for made in transcripts:
        assert made.text == made.text.lower() and not {*".,?!:;"} & {*made.text}, made.name


def test_a_pool_gives_the_same_texts_again() -> None:
    for name, pool in POOLS.items():
        assert collection(pool, each=2) == tuple(made for made in TEXTS[name] if made.name.endswith(("-01", "-02")))


@pytest.mark.parametrize(("one", "other"), [*combinations(POOLS, 2)])
def test_the_pools_share_no_name_street_or_sentence(one: str, other: str) -> None:
    this, that = POOLS[one], POOLS[other]
    assert not _words(this) & _words(that)
    assert not {*this.streets} & {*that.streets}
    assert not _wordings(this) & _wordings(that)
    assert not _decoys(this) & _decoys(that)


def test_a_span_counts_when_every_sign_of_it_is_masked() -> None:
    made = _made("Mevrouw Ida Voss", Label(8, 16, "person", "private", "full"))
    assert _score(made, (8, 11), (12, 16)).share("names private, written") == 1
    assert _score(made, (8, 15)).share("names private, written") == 0
    assert _score(made, (0, 16)).share("precision") == 1


def test_one_letter_of_what_stays_is_a_mistake() -> None:
    made = _made("wethouder Ida Voss bij Voss BV", Label(10, 18, "person", "official", "full"), Decoy(23, 30, "party"))
    score = _score(made, (14, 18), (23, 24))
    assert score.share("official masked") == score.share("decoy party") == 1
    assert score.share("precision") == 0


def _made(text: str, *pieces: Label | Decoy) -> MadeText:
    labels = tuple(piece for piece in pieces if isinstance(piece, Label))
    decoys = tuple(piece for piece in pieces if isinstance(piece, Decoy))
    return MadeText("made", "letter", text, labels, decoys, (), "")


def _score(made: MadeText, *masked: tuple[int, int]) -> Score:
    score = Score()
    score.add(made, masked)
    return score


def _words(pool: Pool) -> set[str]:
    """The names of people, towns and mail domains of a pool."""
    people = {name for origin in pool.origins.values() for name in (*origin.women, *origin.men, *origin.surnames)}
    towns = {word for town in pool.towns for word in (town.name, town.domain)}
    return people | towns | {*pool.mail_domains}


def _decoys(pool: Pool) -> set[str]:
    """The words of a pool that only look like personal data."""
    return {word for words in pool.words.values() for word in words}


def _wordings(pool: Pool) -> set[str]:
    """The lines of a pool's texts that say something besides their slots."""
    lines = (
        line.strip().casefold()
        for parts in pool.genres().values()
        for part in parts
        for wording in part.wordings
        for line in wording.splitlines()
    )
    return {line for line in lines if sum(sign.isalpha() for sign in SLOT.sub("", line)) > 25}
