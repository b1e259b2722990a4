"""Offers and efforts: "we kunnen nagaan of ...", "ik zal mij ervoor inzetten"."""

from __future__ import annotations

import re

from gemcli.meetings.frames import Frames

REACH = 130
"""Characters behind "ik kan" in which its verb may stand."""
BREAKS = re.compile(
    r"\b(?:want|omdat|terwijl|zodat|because|while|so that)\b|[;:]|\bmaar\s(?!ook\b)"
    r"|\bdat\s(?:de|het|een|u|ik|we|wij|er|in)\b",
    re.IGNORECASE,
)
"""Between a frame and a verb: the verb belongs to another clause."""
NOT = re.compile(r"\b(?:niet|geen|nooit|alleen maar|blijven|not|never|no)\b", re.IGNORECASE)
ENABLED = re.compile(
    r"\b(?:zodat|waardoor|waarmee|daarmee|hiermee|daardoor|hierdoor|dankzij|opdat|als|of|zo|dat|hoe|waar|welke|omdat"
    r"|wanneer)\b[^.;,]{0,50}$|^\W*met\b[^.;]{0,60}$",
    re.IGNORECASE,
)
"""Before "we kunnen": what makes it possible, so that nothing is offered ("met die camera's kunnen we ...")."""


def offered(said: str, frames: Frames) -> bool:
    """Say whether somebody offers to do something with "kan": find out, take along, send.

    What a thing makes possible is no offer, nor is what cannot be done.
    """
    if frames.told:
        return False
    verbs = frames.cues.pattern("verbs.offered")
    for frame in frames.able.finditer(said):
        if ENABLED.search(said[max(0, frame.start() - 80) : frame.start()]):
            continue
        end = frame.end() + REACH
        verb = verbs.search(said, frame.end(), end) or frames.cues.pattern("commitments.offers").search(
            said, frame.end(), end
        )
        if verb is None:
            continue
        between = said[frame.end() : verb.start()]
        if not BREAKS.search(between) and not NOT.search(said[frame.end() : verb.end() + 1]):
            return True
    return False


def tries(said: str, frames: Frames) -> bool:
    """Say whether somebody will do his best: a modal and an effort in one clause, or "ik span mij ervoor in"."""
    cues = frames.cues
    if cues.found("commitments.ongoing", said) or cues.found("commitments.brevity", said):
        return False
    if cues.found("commitments.efforts_now", said):
        return not frames.told
    for pattern in (frames.future, frames.offer):
        for frame in pattern.finditer(said):
            effort = cues.pattern("commitments.efforts").search(said, frame.end(), frame.end() + REACH)
            if effort is None:
                continue
            between = said[frame.end() : effort.end()]
            if not BREAKS.search(between) and not NOT.search(between):
                return True
    return False
