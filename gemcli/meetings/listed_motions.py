"""Motions that a short report lists under a sentence that announces them, each with its title and parties."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from gemcli.meetings.headlines import Headline
from gemcli.meetings.motion_ids import Mention
from gemcli.meetings.signers import Signers, inside_bracket, is_party, signers
from gemcli.meetings.walk import Said
from gemcli.model.claim import Kind

ANNOUNCES = re.compile(
    r"(?:[^.:?!]{0,80}\s)?(?P<noun>moties|amendementen|motions|amendments)\b[^.:?!]{0,80}:", re.IGNORECASE
)
"""`Drie moties lagen op tafel:`"""
LISTED = re.compile(
    r"(?:[-–•*▪]\s)?\W{0,3}(?P<title>[A-ZÀ-Ý\d][^()]{3,120}?)\W{0,4}\s\((?P<inside>[^()]{2,160})\)\s?[.:]?"
)
"""`**Korting voor kleine huishoudens** (PvdA, SP).`"""
PART = re.compile(r",\s|\s(?:en|and)\s")


def listed_motions(sentences: Sequence[Said], known: Collection[str]) -> dict[str, Headline]:
    """Return what such lists name, by the id of the sentence; a bracket without a party names no motion.

    What begins with a number is found by it elsewhere; a list ends with its chapter.
    """
    found: dict[str, Headline] = {}
    kind: Kind | None = None
    path: tuple[str, ...] = ()
    for each in sentences:
        if each.section.path != path:
            kind, path = None, each.section.path
        announces = ANNOUNCES.fullmatch(each.text)
        if announces is not None:
            kind = Kind.MOTION if announces["noun"].lower().startswith("moti") else Kind.AMENDMENT
            continue
        match = LISTED.fullmatch(each.text) if kind is not None else None
        match = None if match is not None and any(char.isdigit() for char in match["title"].split()[0]) else match
        signed = _signed(match["inside"], known) if match is not None else Signers()
        if match is not None and kind is not None and signed.parties:
            title = match["title"].strip(" *_‘’'\"“”")
            found[each.id] = Headline(Mention(kind, "", "", 0, 0), title, signed, (each.id,), each.start, each.end)
    return found


def _signed(inside: str, known: Collection[str]) -> Signers:
    """Read parties and movers of a bracket: "PvdA, SP", "D66, ingediend door mevrouw Kaya"."""
    whole = inside_bracket(inside, known)
    if whole:
        return whole
    parties = tuple(part.strip() for part in PART.split(inside) if is_party(part.strip(), known))
    return Signers(signers(inside, known).people, parties)
