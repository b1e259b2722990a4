"""Questions that ask the same come together, others stay apart, and their order does not matter."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from gemcli.engines.grouping.groups import SHARE_OF_WEIGHT, THRESHOLD, _Space, grouped
from gemcli.engines.grouping.likeness import Weights
from gemcli.engines.grouping.wording import LONGEST, WANTED, Words

CASES = json.loads((Path(__file__).parent / "questions.json").read_text(encoding="utf-8"))
ALL = [text for half in CASES.values() for texts in half.values() for text in texts]


def texts_of(questions: list[str]) -> list[frozenset[str]]:
    return [frozenset(questions[number] for number in group.members) for group in grouped(questions)]


def b_cubed(half: dict[str, list[str]]) -> float:
    """F1 of B-cubed over one half; questions of no group are groups of their own."""
    truth = {text: name if name != "~los" else text for name, texts in half.items() for text in texts}
    found = {text: group for group in texts_of(list(truth)) for text in group}
    own = {name: {text for text in truth if truth[text] == name} for name in truth.values()}
    right = {text: len(found[text] & own[name]) for text, name in truth.items()}
    precision = sum(right[text] / len(found[text]) for text in truth) / len(truth)
    recall = sum(right[text] / len(own[name]) for text, name in truth.items()) / len(truth)
    return 2 * precision * recall / (precision + recall)


def test_the_labels_are_many_enough_and_each_question_stands_once() -> None:
    assert len(ALL) == len(set(ALL)) >= 300
    assert sum(name != "~los" for half in CASES.values() for name in half) >= 40


@pytest.mark.parametrize(("half", "least"), [("dev", 0.94), ("held", 0.85)])
def test_groups_are_those_that_a_person_made(half: str, least: float) -> None:
    assert b_cubed(CASES[half]) >= least


def test_the_same_groups_in_any_order() -> None:
    shuffled = list(ALL)
    random.Random(5).shuffle(shuffled)
    assert texts_of(ALL) == texts_of(shuffled)
    first = [ALL[group.central[0]] for group in grouped(ALL)]
    assert first == [shuffled[group.central[0]] for group in grouped(shuffled)]


def test_the_same_groups_whatever_the_seed_of_sets(in_processes: Callable[[str, tuple[str, ...]], set[bytes]]) -> None:
    path = (Path(__file__).parent / "questions.json").as_posix()
    script = (
        "import json\nfrom gemcli.engines.grouping.groups import grouped\n"
        f"texts = [t for h in json.load(open({path!r}, encoding='utf-8')).values() for g in h.values() for t in g]\n"
        "print([group.members for group in grouped(texts)])\n"
    )
    assert len(in_processes(script, ("1", "77"))) == 1


def test_equal_questions_are_counted_and_one_stands_for_them() -> None:
    questions = ["Wat kost een paspoort?", "wat kost  een PASPOORT?", "paspoort kosten", "Waar kan ik zwemmen?"]
    largest, alone = grouped(questions)
    assert largest.members == (0, 1, 2) and questions[largest.central[0]] == "Wat kost een paspoort?"
    assert len(largest.central) == 2, "of equal texts one is an example"
    assert alone.members == (3,)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Wat kost een rijbewijs?", "Ik ben mijn rijbewijs kwijt"),
        ("Wanneer is de milieustraat open?", "Wat kost het storten op de milieustraat?"),
        ("Mijn container is kapot", "Mijn container is niet geleegd"),
    ],
)
def test_two_wishes_about_one_thing_stay_apart(one: str, other: str) -> None:
    assert len(grouped([one, other])) == 2


def test_what_holds_no_telling_word_stands_alone() -> None:
    assert sorted(group.members for group in grouped(["?", "Hoe dan?", "???"])) == [(0,), (1,), (2,)]
    assert grouped([]) == []


def test_halves_of_verbs_and_words_written_apart_are_one() -> None:
    words = Words(["Hoe vraag ik een paspoort aan?", "paspoort aanvragen", "grof vuil", "grofvuil"])
    assert words.wording("Hoe vraag ik een paspoort aan?").words == words.wording("paspoort aanvragen").words
    assert words.key("grofvuil") in words.wording("grof vuil").words


@pytest.mark.parametrize("text", ["aan " * 5000, "meld " * 5000, "hoeveel a " * 3000, "moeten a b c " * 2000])
def test_a_hostile_question_is_looked_at_up_to_its_bound(text: str) -> None:
    for pattern in WANTED.values():
        pattern.search(text)
    assert Words([text]).wording(text) == Words([text]).wording(text[: LONGEST + 10])


def test_what_is_like_is_found_without_holding_all_against_all() -> None:
    words = Words(ALL)
    wordings = sorted({words.wording(text) for text in ALL}, key=lambda one: (sorted(one.words), sorted(one.parts)))
    weights = Weights(dict.fromkeys(wordings, 1))
    vectors = [weights.vector(wording) for wording in wordings]
    space = _Space(vectors, [wording.wants for wording in wordings], [1] * len(wordings))

    def heavier(vector: dict[str, float]) -> set[str]:
        telling = sorted(
            ((value, word) for word, value in vector.items() if word[0] != "?"), key=lambda pair: (-pair[0], pair[1])
        )
        half, seen, found = sum(value for value, _ in telling) * SHARE_OF_WEIGHT, 0.0, set()
        for value, word in telling:
            if found and seen >= half:
                break
            seen += value
            found.add(word)
        return found

    heavy = [heavier(vector) for vector in vectors]
    expected = [
        {
            other: space.alike(*sorted((one, other)))
            for other in range(len(vectors))
            if other != one
            and (heavy[one] & vectors[other].keys() or heavy[other] & vectors[one].keys())
            and space.alike(*sorted((one, other))) >= THRESHOLD
        }
        for one in range(len(vectors))
    ]
    found = [{other: round(value, 9) for other, value in near.items()} for near in space.near()]
    assert found == [{other: round(value, 9) for other, value in near.items()} for near in expected]
