"""Conversations without an agenda: what was said again and again is picked, by name and in order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from gemcli.engines.coverage import Candidate
from gemcli.engines.talk import is_talk, pick
from gemcli.model.section import Role, Section, SectionKind
from gemcli.text.words import STOP_WORDS, tokens

SAID = (
    ("Ann", "The remote control should have a rubber case because people drop the remote control."),
    ("Ben", "My brother bought a boat last summer and sailed all the way to Denmark."),
    ("Cas", "A rubber case costs two euros more, and the budget is twelve euros for each remote control."),
    ("Ann", "Yes, exactly."),
    ("Ben", "Marketing found that people lose the remote control and want a rubber case in bright colours."),
)


def candidates(said: Sequence[tuple[str, str]] = SAID) -> tuple[Candidate, ...]:
    found = []
    for number, (speaker, text) in enumerate(said):
        words = tuple(token.text.casefold() for token in tokens(text))
        content = tuple(word for word in words if word not in STOP_WORDS)
        section = Section("n", SectionKind.TURN, (), "", (f"s{number}",), "", speaker, "", "", Role.UNKNOWN)
        found.append(Candidate("n", f"s{number}", text, words, content, section, 0))
    return tuple(found)


def test_what_is_said_again_and_again_is_picked_before_an_aside() -> None:
    said = candidates()
    picked = [each.section.speaker for each in pick(said, said, 40)]
    assert picked
    assert not [each for each in pick(said, said, 40) if "boat" in each.text]


def test_the_room_and_the_order_of_the_meeting_are_kept() -> None:
    said = candidates()
    for room in (20, 40, 80):
        chosen = pick(said, said, room)
        assert sum(each.cost for each in chosen) <= room
        assert [each.sentence_id for each in chosen] == sorted(each.sentence_id for each in chosen)


def test_something_is_always_said() -> None:
    said = candidates((("Ann", "We talked."),))
    assert [each.text for each in pick(said, said, 1)] == ["We talked."]
    assert pick((), said, 40) == []


def test_people_who_are_named_talk() -> None:
    said = candidates()
    unnamed = tuple(replace(each, section=replace(each.section, speaker="")) for each in said)
    assert is_talk(said)
    assert not is_talk(unnamed)
    assert not is_talk(())
