"""Tells whether a claim is nothing but its source's own words, with at most the name of the speaker before them."""

from __future__ import annotations

import re

from gemcli.facts import parties
from gemcli.grounding.hearing import is_voice
from gemcli.grounding.sides import Sides
from gemcli.grounding.speaking import PREFIX
from gemcli.grounding.witness import Witness
from gemcli.model.finding import Check, CheckResult
from gemcli.model.section import Section
from gemcli.text.list_marks import without_mark
from gemcli.text.normalize import normal

LABEL_START = 30
"""Characters of a title before a speaker's name."""
LABEL_END = re.compile(r"\s?(?:\([^()]{1,60}\))?\s?[:.]\s+")
"""What stands between a speaker's name at the start of a turn and the words that were said."""
TELLS = re.compile(r"\b(?:was|were|wordt|worden)\b", re.IGNORECASE)
"""`Motion was carried: That ...`: an outcome before the words of a motion, and no speaker."""
BRACKET = re.compile(r"\(([^()]{1,60})\)")
MARKS = "\"'“”‘’„«»"


def quoted(both: Sides) -> tuple[Check, ...]:
    """Return the checks of a claim that is its own quote; empty when it is not.

    Equal up to typography, line ends and the capital of the first letter. A prefix `Name (party): "..."` must name the
    speaker of the section that holds the words: the attribution check says so.
    """
    claim, witness = both.claim, both.witness
    if not witness.sentences:
        return ()
    if _same_words(claim, witness):
        return (both.check("quote", CheckResult.EQUAL, claim, witness.quote),)
    prefix = PREFIX.match(claim)
    if prefix is None or not _same_words(claim[prefix.end() :], witness):
        return ()
    voice = prefix["voice"].strip(" *_")
    if TELLS.search(voice) and not any(normal(voice) == normal(section.title) for section in witness.sections):
        return ()
    speakers = witness.speakers
    spoken = bool(speakers) and all(
        normal(voice) == normal(section.voice)
        or (is_voice(voice, section, both) and _bracket_fits(voice, section, both))
        for section in speakers
    )
    headed = any(normal(voice) in (normal(section.heading), normal(section.title)) for section in witness.sections)
    result = CheckResult.EQUAL if spoken or headed else CheckResult.DIFFERENT
    said = speakers[0].voice if speakers else ""
    if not speakers and not headed:
        result = CheckResult.UNDECIDED
    return (
        both.check("quote", CheckResult.EQUAL, claim[prefix.end() :], witness.quote),
        both.check("attribution", result, voice, said or voice),
    )


def _bracket_fits(voice: str, section: Section, both: Sides) -> bool:
    """Whether the party or office behind a speaker's name is that of the turn, where both are known."""
    match = BRACKET.search(voice)
    if match is None:
        return True
    if not section.party:
        own = BRACKET.search(section.voice)
        return own is None or normal(own[1]) == normal(match[1])
    named = {normal(parties.canonical(name, both.municipality)).casefold() for name in (match[1], section.party)}
    return len(named) == 1


def _same_words(text: str, witness: Witness) -> bool:
    """Whether a text is all cited words in order, one whole citation, or one whole cited sentence."""
    wording = _plain(text)
    if not wording:
        return False
    whole = " ".join(witness.sentences)
    options = [whole, *(citation.exact for citation in witness.citations), *witness.sentences, *_spoken(witness)]
    options += [" ".join(map(without_mark, witness.sentences)), *map(without_mark, options)]
    return any(wording == _plain(option) for option in options)


def _spoken(witness: Witness) -> list[str]:
    """Return each cited sentence that opens a turn without its label: "Jan Bos (SP): Wij steunen dit." """
    found = []
    for section, words in zip(witness.turns, witness.turn_words, strict=True):
        start = words.find(section.speaker) if section.speaker else -1
        end = LABEL_END.match(words, start + len(section.speaker)) if 0 <= start <= LABEL_START else None
        if end is not None:
            found.append(words[end.end() :])
    return found


def _plain(text: str) -> str:
    """Return a text as it is compared: typography folded, outer quotation marks and list marks off, no last stop."""
    folded = normal(text).strip()
    for _ in range(2):
        folded = folded.lstrip("▪•●*-– ").strip()
        if len(folded) > 2 and folded[0] in MARKS and folded[-1] in MARKS:
            folded = folded[1:-1].strip()
    folded = folded.rstrip(".; ") if not folded.endswith("...") else folded
    return folded[:1].lower() + folded[1:]


def stands_in(words: str, text: str) -> bool:
    """Whether words stand whole in a text, typography and capitals aside; what ends in ` …` is only their beginning.

    >>> stands_in("zes weken", "binnen Zes weken"), stands_in("es weken", "zes weken"), stands_in("", "zes")
    (True, False, False)
    """
    wording, place = normal(words.removesuffix(" …")).casefold().strip(), normal(text).casefold()
    return bool(wording) and re.search(rf"(?<!\w){re.escape(wording)}(?!\w)", place) is not None
