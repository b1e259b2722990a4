"""Who moves a motion that is an agenda item of its own: who explains it, holds it or takes it back there."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from gemcli.facts.voter_lists import listed
from gemcli.meetings.motion_ids import Mention
from gemcli.meetings.motions import Motion
from gemcli.meetings.signers import Signers, told_apart
from gemcli.meetings.submissions import Submission
from gemcli.meetings.walk import Said

IS_MOTION = re.compile(r"(?:motie|amendement|initiatiefmotie)\b", re.IGNORECASE)
"""The title of an item that is a motion."""
PERSON = (
    r"(?P<who>(?:[Dd]e heer|[Mm]evrouw|[Mm]evr\.|[Mm]w\.|[Dd]hr\.|[Hh]et lid|[Rr]aadslid)\s[^.,;:()]{2,50}?)"
    r"(?:\s\((?P<party>[^()]{1,40})\))?"
)
PIECE = r"(?:de|deze|het|dit|zijn|haar)\s(?:eigen\s|gewijzigde\s)?(?:motie|amendement)\b"
OWNS = re.compile(
    rf"^(?:[^.,;:()]{{0,40}}\s)?{PERSON}\s(?:licht\s{PIECE}[^.;]{{0,40}}?\stoe\b|(?:houdt|trekt)\s{PIECE}[^.;]{{0,40}}?\s(?:aan|in)\b"
    rf"|(?:heeft|had)\s{PIECE}[^.;]{{0,40}}?\s(?:ingediend|aangehouden|ingetrokken)\b)"
)
"""`De heer Smit (SP) licht de motie toe`, `Mevrouw Kok houdt de motie aan`: only who moves it does so."""
WITH = re.compile(
    r"\b(?:die|dat|welke)\s(?:hij|zij|ze)\s(?:heeft\s)?(?:(?:ingediend|indient|indiende)\s(?:samen\s)?met\s(?P<behind>.{3,160})"
    r"|(?:samen\s)?met\s(?P<before>.{3,160}?)\s(?:heeft\s)?(?:ingediend|indient|indiende)\b)"
)
"""`..., die zij indient met de heer Kok`."""


def with_movers(found: Sequence[Motion], sentences: Sequence[Said], known: Collection[str]) -> list[Motion]:
    """Return the motions with their mover, where the item is that motion alone and a sentence shows whose it is."""
    for motion in found:
        item = motion.item
        if item is None or not item.id or not IS_MOTION.match(item.title):
            continue
        same = [one for one in found if one.item is not None and one.item.id == item.id]
        if len(same) > 1 or any(each.submitters for each in motion.handed_in):
            continue
        owned = next(
            (one for each in sentences if each.section.item == item.id and (one := _owned(each, motion, known))), None
        )
        if owned is not None:
            motion.handed_in.append(owned)
    return list(found)


def _owned(each: Said, motion: Motion, known: Collection[str]) -> Submission | None:
    """Return what one sentence tells of who moves the motion of its item."""
    match = OWNS.match(each.text)
    if match is None:
        return None
    others = WITH.search(each.text, match.end("who"))
    also = Signers()
    if others is not None:
        group = "behind" if others["behind"] else "before"
        also = told_apart(listed(each.text, others.start(group))[0], known)
    parties = (match["party"], *also.parties) if match["party"] else also.parties
    first = motion.handed_in[0].mention if motion.handed_in else Mention(motion.kind, "", "", 0, 0)
    span = (each.start, each.end)
    return Submission(
        replace(first, party=""), "", (match["who"], *also.people), "", False, span, (0, 0), (0, 0), 0, 0,
        parties=tuple(dict.fromkeys(parties)), leading=1, ids=(each.id,),
    )  # fmt: skip
