"""Motions of which a record tells in a sentence who handed them in, or whose own mover names them in a speech."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from gemcli.facts.parties import canonical
from gemcli.facts.voter_lists import listed
from gemcli.meetings.motion_ids import ID, NOUN, Mention, find
from gemcli.meetings.signers import ALSO, Signers, party_list, signers, told_apart
from gemcli.meetings.submissions import Submission
from gemcli.meetings.verdicts import IF, OWN_ACT
from gemcli.meetings.walk import Said
from gemcli.model.claim import Kind
from gemcli.model.section import Role

PERSON = (
    r"(?:[Dd]e fracties? van|[Dd]e fracties?|[Dd]e heer|[Dd]e heren|[Dd]e dames|[Mm]evrouw|[Mm]evr\.?|[Mm]w\.?"
    r"|[Dd]hr\.?|[Hh]et lid"
    r"|[Dd]e leden|[Rr]aadslid|Councillors?|Cllr|Alderman|Hij|Zij|Spreker|Spreekster|[Dd]e indieners?)"
)
WHO = rf"(?P<by>{PERSON}\b(?:[^.:;]|(?<=mevr)\.|(?<=mw)\.|(?<=dhr)\.|(?<=[A-Z])\.){{0,160}}?)"
TOLD = re.compile(
    rf"(?:^|\s){WHO}\s(?:dient|dienen|diende|dienden)\b(?P<also>[^.:;]{{0,120}}?)"
    r"(?P<noun>\b(?:(?:nader\s)?gewijzigde?\s)?(?:motie|moties|amendement|amendementen|subamendement)\b"
    r"(?:[^.:;]|\.(?=\w)){0,160}?)\sin\b(?P<after>.{0,260})"
)
"""Reported speech: `De fracties van D66 en het CDA dienen een amendement (A9.1) in.`"""
OWNS = re.compile(
    rf"(?:^|\s){WHO}\s(?:kondigt|kondigen|houdt|houden|trekt|trekken)\s(?P<noun>(?:zijn|haar|hun|de)?\s?(?:motie|amendement)\s"
    r"(?:[^.:;]|\.(?=\w)){0,80}?)\s?\b(?:aan|in)\b(?P<after>.{0,160})"
)
"""`De heer Smit houdt motie 12 aan`, `kondigt motie 13 aan, over bomen`: a numbered motion of one's own."""
TURNED = re.compile(
    r"(?:\b(?:[Mm]ede\s)?[Nn]amens\s(?P<before>[^.:;]{2,80}?)\s)?"
    r"\b[Dd]ien(?:t|en|de)\s(?P<by>(?:de heer|mevrouw|mevr\.|mw\.|dhr\.|de fractie van)\s[^.:;,]{2,60}?"
    r"|hij|zij|spreker|spreekster)"
    r"(?P<also>\s(?:mede\s)?namens\s[^.:;]{2,60}?)?(?:\s(?:een|de|het|daarom|dan ook|nu|hiertoe|daartoe)){0,3}\s"
    r"(?P<noun>(?:gewijzigde?\s)?(?:motie|amendement)\b[^.:;]{0,80}?)\sin\b(?P<after>.{0,160})"
)
"""`Na schorsing dient dhr. Smit een gewijzigde motie in: M2.`, `Namens SP en CDA dient zij motie M4 in.`"""
LABELLED = re.compile(
    rf"^(?P<by>{PERSON}[^:]{{2,60}}):\s(?:de\s|het\s)?(?P<noun>(?:gewijzigde?\s)?(?:motie|amendement)\b.{{0,200}})"
)
"""`Mevr. Smit (SP): amendement A2, 'Vijver open'.`"""
OF = re.compile(r",?\svan\s(?=(?:de heer|mevrouw|mevr\.|mw\.|dhr\.|de leden|het lid|de heren|de dames)\s)")
"""`Motie M2, van de heer Smit, is voldoende ondersteund.`"""
SUPPORTED = re.compile(r"\b(?:onder(?:steund|deel)|onderwerp|ingediend|beraadslaging)\b")
MOVED = re.compile(
    r"(?:\b(?:moved|proposed|submitted|tabled) by|^(?:.{0,60}[-–:]\s)?(?=(?:The\s)?(?:Councillor|Cllr|Alderman)))\s?"
    r"(?P<by>(?:Councillors?|Cllrs?|Alderman)\s[^.:;]{2,60}?)(?=,|\s(?:moved|proposed|tabled|submitted|and seconded"
    r"|that)\b|\.|:)"
)
IS_MOVED = re.compile(r"\b(?:moved|proposed|tabled|submitted)\b")
SECONDED = re.compile(
    r"\bseconded by (?P<name>(?:Councillors?|Cllrs?|Alderman)\s[A-Z][^.,;:]{1,50}?)(?=,|\.|\sthat\b|:|$)"
    r"|\band (?P<other>(?:Councillor|Cllr)\s[A-Z][^.,;:]{1,40}?)\sseconded\b"
)
OWN = re.compile(
    r"\b(?:wij|we|ik|mijn fractie|mijn|onze|dien|dienen|samen met|mede namens|I|we|my)\b|^(?:en )?(?:dan )?(?:motie"
    r"|amendement)\b|^(?:het|dit|dat) (?:is|betreft|gaat om) (?:dan )?(?:de )?(?:motie|amendement)\b",
    re.IGNORECASE,
)
NOT_DONE = re.compile(rf"\b(?:niet|not|never)\b|{IF.pattern}", re.IGNORECASE)
"""`Dan trekken wij motie 2 niet in`, `als u dat toezegt, houd ik hem aan`."""
OWN_PARTY = re.compile(
    r"^(?:(?:en|dan|voorzitter|dank u|dank)\W{1,2}){0,2}(?:(?:de|het)\s)?"
    r"(?:fracties?\s(?:van\s)?(?:de\s|het\s)?)?(?P<parties>[^.;:?]{2,80}?)\s"
    r"(?:heeft|hebben|dient|dienen)\s(?:\w+\s){0,3}?(?:moties?|amendement(?:en)?)\b",
    re.IGNORECASE,
)
"""`De SP heeft een motie`, `De PvdA en Volt dienen amendement 4.2 in`, said by one of them."""
ABOUT_OTHERS = re.compile(
    r"\b(?:steun|steunen|ontraad|stemmen|stem|sympathie|vraag over|collega|van (?:de|het) (?:fractie|[A-Z])"
    r"|ingediend door"
    r"|van mevrouw|van de heer|aangenomen|verworpen|trek|trekken|intrek\w*|hou|houd|houden|aanhoud\w*)\b"
)
QUOTED = re.compile(r"['‘\"“](?P<title>[A-Z0-9À-Ý][^'‘\"“”]{2,140}?)['’\"”](?=[\s.,;:)]|$)")
BEHIND = re.compile(r"^\s?(?:in)?,\s(?P<title>[A-Z0-9À-Ý][^.,;()]{3,100})(?=[.)]|$)")
OVER = re.compile(r"^\s?(?:in\s)?(?P<title>(?:over|voor|om|tot|inzake)\s[^.,;:()]{4,100})(?=[.,;)]|$)")
TITLE_OF_ITEM = re.compile(
    r"^(?:notice of motion|motion"
    r"|motie(?:\svreemd)?(?:\saan de orde(?:\svan de dag)?)?)\s?[-–:,]\s?(?P<title>.{3,160})$",
    re.IGNORECASE,
)
HIMSELF = ("hij", "zij", "spreker", "spreekster")
"""Who speaks, named in the sentence before."""
PRONOUN = re.compile(
    r"^(?:Hij|Zij|Spreker|Spreekster)\b|\s(?:hij|zij|spreker|spreekster)\sdien(?:t|de)\b"
    r"|\bdien(?:t|de)\s(?:hij|zij|spreker|spreekster)\b"
)
REACH = 2
"""Sentences of the same turn in which those who sign with somebody may be named."""


def told(
    sentences: Sequence[Said], patterns: Sequence[re.Pattern[str]], known: Collection[str], taken: Collection[str]
) -> tuple[Submission, ...]:
    """Return what sentences tell of motions handed in, each number once; `taken` are numbers known already.

    >>> told((), (), (), ())
    ()
    """
    found: dict[str, Submission] = {}
    person, person_at = "", ""
    for place, each in enumerate(sentences):
        one = _reported(each, patterns, known, person) or _moved(each, patterns) or _own(each, patterns, known)
        named = re.match(rf"{PERSON}\s[A-Z][^,.:;]{{1,50}}?(?:\([^)]{{1,30}}\))?(?=\s[a-z])", each.text)
        if one is not None and PRONOUN.search(each.text) and person_at:
            one = replace(one, ids=(person_at, *one.ids))
        if named is not None and not named.group().startswith(("Hij", "Zij", "Spreek", "Spreker")):
            person, person_at = named.group(), each.id
        if one is None or one.mention.key in taken:
            continue
        following = [other for other in sentences[place + 1 : place + 1 + REACH] if other.index == each.index]
        one = _with_others(one, each, following, known)
        key = one.mention.key or one.title.casefold() or f"@{each.start}"
        found[key] = _later(found[key], one) if key in found else one
    return tuple(found.values())


def _later(first: Submission, second: Submission) -> Submission:
    return replace(
        first,
        title=first.title or second.title,
        submitters=first.submitters or second.submitters,
        parties=first.parties or second.parties,
    )


def _reported(
    each: Said, patterns: Sequence[re.Pattern[str]], known: Collection[str], person: str
) -> Submission | None:
    match = TOLD.search(each.text) or TURNED.search(each.text) or LABELLED.match(each.text)
    if match is None:
        owned = OWNS.search(each.text)
        if owned is None or not find(owned["noun"], patterns):
            return _named_by_chair(each, patterns, known)
        match = owned
    groups = match.groupdict()
    after = groups.get("after") or ""
    mention = _mention(match["noun"], after, patterns)
    if mention is None:
        return None
    by = " ".join(match["by"].split())
    if by.lower() in HIMSELF:
        if not person:
            return None
        by = person
    named, _ = listed(by, 0, opening=True)
    own = told_apart(named, known) if named else Signers((by,), ())
    if by.lower().startswith("de fractie"):
        own = Signers((by,), own.parties or tuple(voter.name for voter in named))
    also = signers(groups.get("also") or "", known)
    if match.re is TURNED and groups.get("before"):
        also = Signers((), party_list(groups["before"], known))
    title = _title(each.text, mention, match["noun"], after)
    changed = "gewijzigd" in match["noun"].lower()
    both = Signers((*own.people, *also.people), (*own.parties, *also.parties))
    return _made(each, mention, title, both, changed)


def _named_by_chair(each: Said, patterns: Sequence[re.Pattern[str]], known: Collection[str]) -> Submission | None:
    if not each.by_record or not SUPPORTED.search(each.text):
        return None
    for mention in find(each.text, patterns)[:1]:
        of = OF.search(each.text, mention.start, mention.end + 60)
        if of is None:
            continue
        named, _ = listed(each.text, of.end())
        if named:
            return _made(each, mention, _title(each.text, mention, "", ""), told_apart(named, known), False)
    return None


def _moved(each: Said, patterns: Sequence[re.Pattern[str]]) -> Submission | None:
    """Read English minutes: `It was moved by Councillor Smith, seconded by Councillor Jones, that ...`."""
    if not IS_MOVED.search(each.text):
        return None
    match = MOVED.search(each.text)
    if match is None:
        return None
    of_item = TITLE_OF_ITEM.match(each.section.title)
    mentions = find(each.text[:140], patterns)
    if not mentions and of_item is None:
        return None
    if mentions and mentions[0].start > match.end() + 40:
        return None
    seconded = SECONDED.search(each.text)
    second = (seconded["name"] or seconded["other"]).strip() if seconded is not None else ""
    people = tuple(one for one in (match["by"].strip(" ,"), second) if one)
    quoted = QUOTED.search(each.text)
    title = quoted["title"] if quoted is not None and len(quoted["title"]) < 80 and mentions else ""
    if not mentions and of_item is not None:
        title = of_item["title"].strip()
    mention = mentions[0] if mentions else Mention(Kind.MOTION, "", "", 0, 0)
    return _made(each, mention, title, Signers(people, ()), False)


def _own(each: Said, patterns: Sequence[re.Pattern[str]], known: Collection[str]) -> Submission | None:
    """Read a member who puts an own motion forward: `Wij dienen M2 in`, `ik heb hier motie 2024-40`.

    Who it is stands at the head of the turn, often in a line of its own: that line is cited too.
    """
    section = each.section
    if section.role not in (Role.COUNCILLOR, Role.UNKNOWN) or not section.speaker:
        return None
    together = _own_parties(each.text, section.party, known)
    takes_back = OWN_ACT.search(each.text) is not None and not NOT_DONE.search(each.text)
    if not (together or takes_back or OWN.search(each.text)) or each.text.endswith("?"):
        return None
    if ABOUT_OTHERS.search(each.text) and not takes_back:
        return None
    mentions = find(each.text, patterns)
    if not mentions or not (any(char.isdigit() for char in mentions[0].raw_id) or together):
        return None
    name = f"{section.honorific} {section.speaker}".strip()
    parties = tuple(dict.fromkeys((section.party, *together))) if section.party else ()
    after = each.text[mentions[0].end :]
    one = _made(each, mentions[0], _title(each.text, mentions[0], "", after), Signers((name,), parties), False)
    return replace(one, ids=tuple(dict.fromkeys((*section.sentence_ids[:1], each.id))))


def _own_parties(text: str, own: str, known: Collection[str]) -> tuple[str, ...]:
    """Return the other parties of a sentence in which somebody's own party is said to have a motion, as printed.

    Its own is among what comes back only under another name; empty where the sentence is not about it.
    """
    match = OWN_PARTY.match(text) if own and NOUN.search(text) else None
    if match is None:
        return ()
    named = told_apart(listed(text, match.start("parties"))[0], known).parties
    others = tuple(one for one in named if canonical(one) != canonical(own))
    return (*others, own) if len(others) < len(named) else ()


def _with_others(one: Submission, each: Said, following: Sequence[Said], known: Collection[str]) -> Submission:
    """Add those who sign with the mover, named in the same sentence or right behind it."""
    people, parties, ids = list(one.submitters), list(one.parties), list(one.ids)
    for other in (each, *following):
        if other is not each and not ALSO.search(other.text):
            continue
        if other is not each and NOUN.search(other.text) and find(other.text):
            break
        also = signers(other.text, known)
        if also and other is not each:
            ids.append(other.id)
        people.extend(also.people)
        parties.extend(also.parties)
    return replace(one, ids=tuple(ids), submitters=tuple(dict.fromkeys(people)), parties=tuple(dict.fromkeys(parties)))


def _mention(noun: str, after: str, patterns: Sequence[re.Pattern[str]]) -> Mention | None:
    """Return the number in the words of a motion or behind them; a motion without one keeps its kind."""
    mentions = find(noun, patterns) or find(after, patterns)
    if mentions:
        return mentions[0]
    word = NOUN.search(noun)
    if word is None:
        return None
    kind = Kind.MOTION if word["motion"] else Kind.AMENDMENT
    bracket = re.match(r"[^()]{0,60}?[(:]\s?", noun[word.end() :]) or re.match(r"\s?[(:]\s?", after)
    if bracket is not None:
        text = noun[word.end() :] if "(" in noun[word.end() :] else after
        at = re.search(r"[(:]\s?", text)
        number = ID.match(text, at.end()) if at is not None else None
        if number is not None and any(char.isdigit() for char in number["id"]):
            return Mention(kind, number["id"].strip(), "", 0, 0)
    return Mention(kind, "", "", 0, 0)


def _title(text: str, mention: Mention, noun: str, after: str) -> str:
    quoted = QUOTED.search(text)
    if quoted is not None:
        return quoted["title"].rstrip(" .")
    place = text.find(mention.raw_id) if mention.raw_id else -1
    tail = text[place + len(mention.raw_id) :] if place >= 0 else after
    match = BEHIND.match(tail) or OVER.match(tail) or OVER.match(after)
    del noun
    return match["title"].strip() if match is not None else ""


def _made(each: Said, mention: Mention, title: str, signed: Signers, changed: bool) -> Submission:
    span = (each.start, each.end)
    return Submission(
        mention,
        title,
        signed.people,
        "",
        changed,
        span,
        span if title else (0, 0),
        (0, 0),
        0,
        0,
        signed.parties,
        ids=(each.id,),
    )
