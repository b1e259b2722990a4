"""Undertakings without the word: who will tell, find out, take along or arrange something."""

from __future__ import annotations

import re
from functools import lru_cache

from gemcli.meetings.coming import OPINES, comes
from gemcli.meetings.conditions import condition_of, hangs_on_piece, is_wished
from gemcli.meetings.cues import Cues
from gemcli.meetings.frames import Frames
from gemcli.meetings.moments import says_when
from gemcli.meetings.offers import offered, tries
from gemcli.meetings.pointing import without_interjection

REACH = 130
"""Characters behind "ik zal" in which its verb may stand."""
BEHIND = 220
"""Characters before a verb in which who does it is named."""
NEAR = 25
"""Characters between a verb and the person who does it: "laat ik u weten", "dat ik daarop terugkom"."""
BREAKS = re.compile(r"\b(?:want|maar|omdat|terwijl|zodat|because|but|while|so that)\b|[;:]", re.IGNORECASE)
"""Between "ik zal" and a verb: the verb belongs to another clause."""
PURPOSE = re.compile(r"\b\w{3,20}en\som\b[^.;]{0,80}\bte\s$", re.IGNORECASE)
"""Before a verb: it tells what another one is for ("we gaan erbij zitten om te kijken")."""
NOT = re.compile(r"\b(?:niet|geen|nooit|not|never|no)\b", re.IGNORECASE)
SINGULAR = re.compile(r"\b(?:ik|I)\b", re.IGNORECASE)
THEN = re.compile(r"(?:,\s(?:dan\s)?|\bdan\s)(?P<verb>[a-zé]{3,20})\s", re.IGNORECASE)
"""The verb that opens what follows a condition."""
DECIDES = re.compile(r"^\W{0,3}(?:besluit|decision|resolved)\b", re.IGNORECASE)
"""A decision says what will be done, and is no undertaking."""
BESIDE = re.compile(
    r";\s(?P<clause>.+)|\b(?:nadat|omdat|nu)\b[^.;]{0,60}\b(?:aangegeven|aangekondigd|gezegd|verklaard|medegedeeld"
    r"|gemeld)\s(?P<told>dat\b.+)",
    re.IGNORECASE,
)
"""Beside a decision: what a member of the college undertakes then ("aangehouden; de wethouder komt met ...")."""
GOES_ON = re.compile(
    r"\bkom(?:en)?\s(?:ik|we|wij)\s(?:nu\s|dan\s)?bij\s(?:de|het|uw)\b(?![^.;]{0,60}\bterug)", re.IGNORECASE
)
"""The speaker goes on to the next point: "dan kom ik bij de moties"."""
LATER = ("inform", "release", "return", "examine", "contact", "ask", "take", "arrange")
"""Classes of verbs that undertake something with a modal or an offer."""
PRESENT = ("inform", "release", "return", "examine", "contact", "take", "arrange")
"""Classes whose present tense speaks of what is to come: "ik stuur u dat", "dat neem ik mee"."""
ONLY_LOOKS = re.compile(
    r"^(?:be)?kijk|^beoorde|^overwe|^toets|^volg|^monitor|^plan\b|^plannen|^bepleit|^pleit", re.IGNORECASE
)
"""Verbs whose present tense tells what somebody is doing or thinking: "ik kijk", "wij volgen"."""
STARTS_BACK = re.compile(
    r"^(?:\W|ja\b|voorzitter\b|en\b|dus\b|natuurlijk\b){0,5}(?:dat|dit|die|deze|daar\w{0,6}|hier\w{0,6})\b",
    re.IGNORECASE,
)
"""A sentence that begins with what was said before."""
SHARES = re.compile(r"(?:deel|deelt|delen)\b", re.IGNORECASE)
SHARED_WITH = re.compile(r"\bmet\s(?:u|uw|de|jullie|het|alle|hem|haar|mevrouw|mijn)\b", re.IGNORECASE)
"""Behind "delen": without it somebody shares an opinion."""
OPINION = re.compile(
    r"\b(?:mening|analyse|zorg|zorgen|opvatting|gevoel|standpunt|conclusie|constatering|observatie|wens|ambitie|doel"
    r"|waardering|overtuiging)\b",
    re.IGNORECASE,
)
"""What is shared without being sent."""
OURS = re.compile(
    r"\W*\w+\s(?:\w+\s)?(?:ik|we|wij|je|jij|men|mensen|you|we|I|people)\b(?!\s(?:van|uit)\b)", re.IGNORECASE
)
"""A condition about the speaker or about anybody."""
SEES_TO = re.compile(r"\b(?:regel|zorg)\s(?:ik\s)?(?:ook\s|er\w*\s|dan\s|graag\s){0,3}(?:voor\s)?dat\b", re.IGNORECASE)
"""What follows is what the speaker sees to: "ik regel ook dat er een bus rijdt"."""
FRONT = 25
"""Characters before a condition that opens its sentence."""
INVERTED = re.compile(r"\b(?P<verb>[a-zé]{3,20})\s(?:ik|we|wij|het college)\b", re.IGNORECASE)
"""The verb of the main clause behind a condition, with or without a comma."""
COMES_THEN = re.compile(
    r",?\s(?:dan\s)?(?:volgt|volgen|komt|komen|krijgt|krijgen|gaat|gaan|wordt|worden|hoort|start|springt|legt|laat)\b"
    r"(?![^.;]{0,40}\b(?:niet|geen)\b)",
    re.IGNORECASE,
)
"""What happens behind a condition in front, told of the college."""
BEREID = re.compile(r"\bbereid\b|\bwilling to\b", re.IGNORECASE)
"""Whoever is told to be willing undertakes it, whatever it is."""
OURSELVES = re.compile(r"\b(?:ik|wij|we|I)\b", re.IGNORECASE)
WILL = re.compile(r"\b(?:zal|zullen|will|would|shall)\b", re.IGNORECASE)
FOLLOWS_THEN = re.compile(
    r",?\s(?:dan\s)?(?:volgt|volgen|krijgt u|hoort u|komt er)\b(?![^.;]{0,40}\b(?:niet|geen)\b)", re.IGNORECASE
)
JOINS = re.compile(
    r"(?:wat|hoe|waar\w*|dat|die|of|als|want|maar|omdat|welke|wanneer|zoals|voor|van|naar|dan|toen)$", re.IGNORECASE
)
MODAL = re.compile(r"(?:wil|willen|kan|kunnen|zal|zullen|ga|gaan)$", re.IGNORECASE)
WILLING = re.compile(
    r"\b(?:wil|willen|kan|kunnen|zal|zullen|ga|gaan)\s(?:ik|we|wij|het college)\b[^.;]{3,80}\b[a-zé]{3,20}en\b"
    r"|\b(?:zal|zullen)\b[^.;]{3,90}\bworden\s[a-zé]{5,20}\b|\b(?:wordt|worden)\b[^.;]{3,90}"
    r"\b(?:opgenomen|meegenomen|uitgevoerd|toegevoegd|aangelegd|gestart|gestuurd|voorgelegd)\b",
    re.IGNORECASE,
)
SHORT_ANSWER = 9
"""Words of an answer that only says yes: "Ja, dat doen we."."""

KEPT = 1024
"""Answers that are kept: two lists ask the same of a sentence, and short sentences come back."""


@lru_cache(maxsize=KEPT)
def undertaken(text: str, frames: Frames, asked: bool) -> str:
    """Return the status of a sentence that undertakes something, empty for every other one.

    It is "implied", "conditional", or "repeated" where the sentence says that it was said before.

    `asked` says that something was asked for just before, so that "Dat zal ik doen" answers it.
    """
    cues = frames.cues
    said = _beside_decision(text.replace("’", "'").replace("'ll ", " will "), frames)
    if said.endswith("?") or cues.found("commitments.in_this_speech", said) or GOES_ON.search(said):
        return ""
    if _asks(said, cues):
        return ""
    piece = hangs_on_piece(said, cues) or (frames.told and condition_of(said, cues) is not None)
    answers = cues.found("commitments.strives", said) or (asked and not frames.told and _does(said, cues))
    if not (
        _frames(
            said,
            frames,
            any_verb=piece or (frames.told and asked and not frames.acts and WILL.search(said) is not None),
            then=piece or is_wished(said, cues),
        )
        or answers
        or _hangs_on_others(said, frames)
        or any(tells(said, frames) for tells in (comes, offered, tries))
    ):
        return ""
    if cues.found("commitments.retold", said):
        return "repeated"
    return "conditional" if condition_of(said, cues) else "implied"


def _beside_decision(said: str, frames: Frames) -> str:
    """Return what may be undertaken in a sentence: all of it, of a decision what is told beside it."""
    if not DECIDES.match(said):
        return said
    beside = BESIDE.search(said) if frames.told and not frames.acts else None
    return (beside["clause"] or beside["told"]) if beside else ""


def _frames(said: str, frames: Frames, *, any_verb: bool, then: bool) -> bool:
    return _will(said, frames, any_verb=any_verb) or _now(said, frames) or (then and _then(said, frames))


def _then(said: str, frames: Frames) -> bool:
    """ "Als de motie wordt aangenomen, zorgen we ervoor ...": what is done then, in the present tense."""
    clause = condition_of(said, frames.cues) or ""
    found = THEN.search(said, said.find(clause) + len(clause))
    if found is None or OPINES.match(found["verb"]) or NOT.search(said[found.end() : found.end() + NEAR]):
        return False
    return frames.subject_after.match(said[found.end("verb") :]) is not None


def _hangs_on_others(said: str, frames: Frames) -> bool:
    """ "Als de provincie haar deel betaalt, beginnen wij in het voorjaar": a condition, and what is done when it holds.

    What it hangs on is no wish, so that the condition must stand in front, or when or to whom must be said. What "we"
    or "you" might do is an argument, no condition.
    """
    clause = condition_of(said, frames.cues)
    if clause is None or OURS.match(clause) or frames.cues.found("commitments.ongoing", said):
        return False
    behind = said[said.find(clause) + len(clause) :]
    follows = COMES_THEN if frames.told else FOLLOWS_THEN
    if said.find(clause) < FRONT and follows.match(behind):
        return True
    if _then(said, frames):
        return said.find(clause) < FRONT or _is_towards(said, frames.cues)
    if said.find(clause) >= FRONT:
        return False
    rest = said[said.find(clause) + 8 :]
    main = next((match for match in INVERTED.finditer(rest) if not JOINS.match(match["verb"])), None)
    if main is not None and OPINES.match(main["verb"]) and not MODAL.match(main["verb"]):
        return False
    if main is not None and not MODAL.match(main["verb"]):
        return not NOT.search(rest[main.start() : main.end() + NEAR])
    return WILLING.search(rest) is not None and not NOT.search(rest)


def _will(said: str, frames: Frames, *, any_verb: bool) -> bool:
    """ "Ik zal ... uitzoeken", "we zijn bereid om ... te bespreken": a modal or an offer, and a verb behind it."""
    cues = frames.cues
    for pattern in (frames.future, frames.offer):
        ours = frames.told and pattern is frames.offer and OURSELVES.search(said) is not None
        for frame in pattern.finditer(said):
            if ours and (not frames.acts or "graag" in frame.group()):
                continue  # "Wij willen graag antwoord" is quoted of whoever asks.
            rest = said[frame.start() : frame.end() + REACH]
            if any_verb and (not frames.told or WILL.search(frame.group())) and not NOT.search(rest):
                return True
            if frames.told and BEREID.search(frame.group()) and not NOT.search(rest):
                return True
            for name in (*LATER, "office") if frames.acts else LATER:
                for verb in cues.pattern(f"verbs.{name}").finditer(said, frame.end(), frame.end() + REACH):
                    between = said[frame.end() : verb.start()]
                    if any(each.search(between) for each in (BREAKS, NOT, PURPOSE)) or NOT.search(verb.group()):
                        break
                    if _counts(name, said, frame.group(), frames):
                        return True
                    break
    return False


def _counts(name: str, said: str, frame: str, frames: Frames) -> bool:
    """Say whether a verb of a class makes an undertaking of "we will": some only with whom or what it is for."""
    cues = frames.cues
    if name == "arrange":
        return SINGULAR.search(frame) is not None or frames.told
    if name == "ask":
        return SINGULAR.search(frame) is not None or frames.told
    if name == "return":
        return _is_towards(said, cues)
    return True


def _now(said: str, frames: Frames) -> bool:
    """ "Ik stuur u dat", "dat neem ik mee": the present tense of a verb with the person beside it."""
    cues = frames.cues
    if cues.found("commitments.ongoing", said):
        return False
    weighed: set[tuple[str, ...]] = set()
    for name in (*PRESENT, "office") if frames.acts else PRESENT:
        for verb in cues.pattern(f"finite.{name}").finditer(said):
            head = re.split(r"[\s,]", verb.group(), maxsplit=1)[0]
            after = said[verb.start() + len(head) :]
            beside = frames.subject_after.match(after) or frames.subject_before.search(
                said[max(0, verb.start() - BEHIND) : verb.start()]
            )
            if beside is None or NOT.search(verb.group()) or re.match(r"\s(?:\w+\s)?(?:niet|geen)\b", after):
                continue
            reports = cues.pattern("verbs.report").match(said, verb.start()) is not None
            shape = f"{head} {verb.group().split()[-1]}"
            if (name, shape, beside.group()) in weighed:
                continue  # What did not count before in this sentence does not count now.
            weighed.add((name, shape, beside.group()))
            if _counts_now(name, said, shape, beside.group(), frames, reports):
                return True
    return False


def _counts_now(name: str, said: str, head: str, who: str, frames: Frames, reports: bool) -> bool:
    cues = frames.cues
    if frames.told:
        if not any(word.endswith(("t", "en")) for word in head.split()):
            return False
        if frames.acts:
            return not reports
        has_term = cues.found("deadlines.terms", said) is not None
        return has_term or (name != "arrange" and not reports)
    if ONLY_LOOKS.match(head) or (SHARES.match(head) and not _is_given(said)):
        return False
    if name == "release":
        return True
    if name in ("inform", "return"):
        return _is_towards(said, cues)
    if name == "arrange":
        return bool(SINGULAR.search(who)) and (_is_towards(said, cues) or SEES_TO.search(said) is not None)
    return bool(SINGULAR.search(who)) or bool(STARTS_BACK.match(said) or cues.found("commitments.raised", said))


def _is_given(said: str) -> bool:
    """Say whether "delen" gives somebody something: "dat deel ik met de raad", not "die zorg deel ik"."""
    return SHARED_WITH.search(said) is not None and OPINION.search(said) is None


def _is_towards(said: str, cues: Cues) -> bool:
    return cues.found("commitments.towards", said) is not None or says_when(said, cues)


def _does(said: str, cues: Cues) -> bool:
    match = cues.found("commitments.does", said)
    if match is None or NOT.search(said[max(0, match.start() - 10) : match.end() + 15]):
        return False
    starts = not without_interjection(said[: match.start()] + " ").strip()
    return starts and len(said.split()) <= SHORT_ANSWER and cues.found("commitments.ongoing", said) is None


def _asks(said: str, cues: Cues) -> bool:
    match = cues.found("commitments.requests", said)
    return match is not None and not said[: match.start()].strip(" ,.;:")
