"""Which sentences around a decision say how its votes went: a roll above, a count right before, sides behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from gemcli.facts.votes import Outcome
from gemcli.meetings.reading import Reading
from gemcli.meetings.verdicts import SIDE_FIRST
from gemcli.meetings.votes import place_of
from gemcli.meetings.voting import Result
from gemcli.meetings.walk import Said

JUST = 3
"""Sentences right before an outcome in which a clerk counts the votes."""
BEFORE = 14
"""Sentences above a decision in which its votes may be printed."""
ROLL = re.compile(r"(?:resultaat |uitslag )?(?:van de )?(?:stemuitslag|stemming|uitslag)\s?:?", re.IGNORECASE)
BARE = re.compile(r"(?:(?:aldus|zo|conform|hiermee) )?(?:vastgesteld|besloten|agreed)\.", re.IGNORECASE)
"""What the chair says with the hammer: `Vastgesteld.`; what was asked stands in the sentence before."""
ABOUT_MOTION = re.compile(r"\b(?:de motie|het amendement|the motion|the amendment)\b", re.IGNORECASE)


def counted_before(sentences: Sequence[Said], place: int, reading: Reading) -> tuple[Said, ...]:
    """Return who voted how on an item, where its page prints the votes above the decision."""
    before = [
        each for each in sentences[max(0, place - BEFORE) : place] if place_of(each) == place_of(sentences[place])
    ]
    roll = next((index for index in range(len(before) - 1, -1, -1) if _opens_roll(before[index], reading)), None)
    if roll is None:
        return ()
    return tuple(each for each in before[roll:] if reading.reader.ballot(each.text).camps)


def just_counted(sentences: Sequence[Said], place: int, taken: frozenset[str], reading: Reading) -> tuple[Said, ...]:
    """Return the sentences right before an outcome in which its votes are counted: "De uitslag is 15 voor en 3 tegen."

    None where they belong to a motion, or do not fit what became of the item.
    """
    each = sentences[place]
    stated = reading.reader.result(each.text)
    if stated is None or stated.outcome not in (Outcome.ADOPTED, Outcome.REJECTED) or stated.votes_for is not None:
        return ()
    run: list[Said] = []
    counts: list[Result] = []
    for one in reversed(sentences[max(0, place - JUST) : place]):
        counted = reading.reader.counted(one.text) if one.by_record and one.id not in taken else None
        named = one.by_record and one.id not in taken and SIDE_FIRST.match(one.text) is not None
        if not (counted or named) or place_of(one) != place_of(each) or ABOUT_MOTION.search(one.text):
            break
        if reading.reader.result(one.text) is not None:
            break
        run.insert(0, one)
        counts.extend(
            [counted] if counted and counted.votes_for is not None and counted.votes_against is not None else []
        )
    if len(counts) != 1:
        return ()
    wins = (counts[0].votes_for or 0) > (counts[0].votes_against or 0)
    return tuple(run) if wins == (stated.outcome is Outcome.ADOPTED) else ()


def _opens_roll(each: Said, reading: Reading) -> bool:
    """Say whether a line heads the votes on an item, or holds them behind its head."""
    head = ROLL.match(each.text)
    return head is not None and (head.end() == len(each.text) or bool(reading.reader.ballot(each.text).camps))


def around_it(sentences: Sequence[Said], place: int, reading: Reading) -> tuple[Said, ...]:
    """Return what belongs to a decision of one sentence: what was asked before it, and who voted how behind it."""
    each = sentences[place]
    asked = sentences[place - 1 : place] if place and BARE.fullmatch(each.text) else ()
    asked = [one for one in asked if one.index == each.index and one.text != each.section.speaker]
    sides = []
    for one in sentences[place + 1 : place + 3]:
        ballot = reading.reader.ballot(one.text)
        if one.index != each.index or not ballot.camps or reading.reader.result(one.text) is not None:
            break
        sides.append(one)
    return (*asked, *sides)
