"""What is picked of a debate: several parties, both sides, the college's answer, a question to it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from gemcli.engines.coverage import Candidate
from gemcli.engines.debate import Debate, Part, Picked, is_debate, pick, topic_of
from gemcli.model.section import Role, Section, SectionKind
from gemcli.text.words import STOP_WORDS, tokens

CUES = {
    "stance": re.compile(r"\b(?:steunt|is tegen|vindt|ontraadt)\b"),
    "reason": re.compile(r"\b(?:omdat|want)\b"),
    "in_favour": re.compile(r"\bsteunt\b"),
    "against": re.compile(r"\b(?:is tegen|ontraadt)\b"),
}
SAID: tuple[tuple[Role, str, str, str], ...] = (
    (Role.CHAIR, "", "Voorzitter", "Het zwembad staat vanavond op de agenda van de raad van Waterrade."),
    (Role.COUNCILLOR, "GW", "Smit", "Groen Waterrade steunt het krediet voor het zwembad, omdat kinderen dan leren."),
    (Role.COUNCILLOR, "GW", "Smit", "Groen Waterrade steunt kleinere kleedkamers, want het zwembad kost dan minder."),
    (Role.COUNCILLOR, "GW", "Kok", "De Rietkraag is het enige zwembad hier, want dat van Noorderveld is gesloten."),
    (Role.COUNCILLOR, "WVP", "Bakker", "De WVP is tegen het krediet, omdat het zwembad elk jaar meer tekort heeft."),
    (Role.COUNCILLOR, "DB", "Ter Braak", "Dorpsbelang steunt het zwembad, want ouderen komen er elke week bijeen."),
    (Role.COUNCILLOR, "WVP", "Bakker", "Kan de wethouder zeggen wanneer de exploitatie van het zwembad op orde is?"),
    (Role.COUNCILLOR, "DB", "Ter Braak", "Wie kan daar nu toch tegen zijn bij zo'n mooi zwembad?"),
    (Role.COLLEGE, "SW", "Aksoy", "Het college ontraadt uitstel van het krediet, want de aannemer wacht tot 1 mei."),
)  # fmt: skip


def candidates(said: Sequence[tuple[Role, str, str, str]] = SAID) -> tuple[Candidate, ...]:
    found = []
    for number, (role, party, speaker, text) in enumerate(said):
        words = tuple(token.text.casefold() for token in tokens(text))
        content = tuple(word for word in words if word not in STOP_WORDS)
        section = Section("n", SectionKind.TURN, ("G",), "Zwembad", (f"s{number}",), "G", speaker, "", party, role)
        found.append(Candidate("n", f"s{number}", text, words, content, section, 0))
    return tuple(found)


def picked(max_words: int, said: Sequence[tuple[Role, str, str, str]] = SAID) -> list[Picked]:
    debate = Debate(candidates(said), topic_of(["Krediet zwembad De Rietkraag"], STOP_WORDS), CUES)
    background = Counter(word for each in debate.candidates for word in each.content)
    return pick(debate, max_words, background)


def test_every_party_is_heard_before_any_is_heard_twice() -> None:
    arguments = [each.candidate.section.party for each in picked(70) if each.part is Part.ARGUMENT]
    assert len(arguments) >= 2
    assert len(set(arguments)) == len(arguments)


def test_the_second_argument_is_of_the_other_side() -> None:
    arguments = [each.candidate.text for each in picked(60) if each.part is Part.ARGUMENT]
    assert any("is tegen" in text for text in arguments)
    assert any("steunt" in text for text in arguments)


def test_the_college_answers_and_a_question_to_it_is_told() -> None:
    parts = {each.part: each.candidate.text for each in picked(200)}
    assert parts[Part.ANSWER].startswith("Het college ontraadt")
    assert parts[Part.QUESTION].startswith("Kan de wethouder")


def test_a_rhetorical_question_and_the_chair_are_not_picked() -> None:
    texts = [each.candidate.text for each in picked(400)]
    assert not [text for text in texts if text.startswith(("Wie kan", "Het zwembad staat"))]


def test_the_room_is_kept_and_the_order_is_that_of_the_parts() -> None:
    for room in (34, 45, 90):
        chosen = picked(room)
        assert sum(each.candidate.cost for each in chosen) <= room
        ranks = [list(Part).index(each.part) for each in chosen]
        assert ranks == sorted(ranks)


def test_a_debate_without_room_has_one_argument_and_none_without_any_words() -> None:
    assert [each.part for each in picked(15)] == [Part.ARGUMENT]
    assert picked(0) == []


def test_nobody_is_quoted_twice_in_a_row() -> None:
    speakers = [each.candidate.section.voice for each in picked(600)]
    assert len(speakers) > 4
    assert all(one != other for one, other in pairwise(speakers))


def test_a_large_debate_hears_its_parties_before_the_college_answers() -> None:
    debate = Debate(candidates(), topic_of(["Krediet zwembad"], STOP_WORDS), CUES, needs=3)
    chosen = pick(debate, 60, Counter())
    assert {each.candidate.section.party for each in chosen if each.part is Part.ARGUMENT} == {"GW", "WVP", "DB"}


def test_a_party_that_voted_otherwise_comes_next() -> None:
    said = (
        (Role.COUNCILLOR, "GW", "Smit", "Het zwembad De Rietkraag krijgt een nieuw dak, omdat het oude dak lekt."),
        (
            Role.COUNCILLOR,
            "DB",
            "Ter Braak",
            "Het zwembad trekt kinderen uit alle dorpen, omdat zij er leren.",
        ),
        (Role.COUNCILLOR, "WVP", "Bakker", "Het zwembad kost de gemeente elk jaar geld, omdat het water warm is."),
    )
    camps = {"GW": frozenset({"in_favour"}), "DB": frozenset({"in_favour"}), "WVP": frozenset({"against"})}
    debate = Debate(candidates(said), topic_of(["Krediet zwembad"], STOP_WORDS), CUES, camps, 2)
    heard = {each.candidate.section.party for each in pick(debate, 36, Counter())}
    assert "WVP" in heard
    assert len(heard) == 2


def test_at_most_two_questions_are_told() -> None:
    asked = ("wanneer het zwembad opent", "wat het zwembad per jaar kost", "hoeveel bezoekers het zwembad verwacht")
    said = tuple(
        (Role.COUNCILLOR, party, party, f"Kan de wethouder vertellen {what} na de verbouwing?")
        for party, what in zip(("GW", "WVP", "DB"), asked, strict=True)
    )
    parts = [each.part for each in picked(600, (*SAID, *said))]
    assert parts.count(Part.QUESTION) == 2


def test_a_short_debate_in_half_sentences_still_says_something() -> None:
    said = ((Role.COUNCILLOR, "GW", "Smit", "Wij willen eerst een nieuw onderzoek."),)
    assert [each.candidate.text for each in picked(60, said)] == ["Wij willen eerst een nieuw onderzoek."]


def test_a_meeting_that_only_the_chair_leads_is_no_debate() -> None:
    assert not is_debate(candidates(SAID[:1]))
    assert is_debate(candidates())
