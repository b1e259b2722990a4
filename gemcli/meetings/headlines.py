"""Lines that name a motion as a heading: number, title, parties, who hands it in; its outcome follows below."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from gemcli.facts.voter_lists import listed
from gemcli.meetings.motion_ids import Mention, find
from gemcli.meetings.signers import Signers, is_party, party_list, signers, told_apart
from gemcli.meetings.submissions import Submission
from gemcli.meetings.walk import Said
from gemcli.model.claim import Kind
from gemcli.model.section import SectionKind

OPENS = re.compile(
    r"(?:[-–•*▪]\s|[a-z][.)]\s|(?:agendapunt\s)?(?:[IVX]{1,4}\.)?\d{1,2}(?:\.\d{1,2})?\.?[a-z]?[.)]?\s(?:[-–]\s)?)?"
    r"(?:(?:nader |aangehouden |ingetrokken )?gewijzigde? |aangehouden |ingetrokken )?(?:sub)?"
    r"(?:(?:initiatief)?motie|amendement|motion|amendment)\b",
    re.IGNORECASE,
)
VERB = re.compile(
    r"\b(?:is|wordt|worden|zijn|was|were|heeft|hebben|vraagt|dient|krijgt|kan|zal|maakt|komt|roept|gaat|moet|vindt"
    r"|luidt)\b"
    r"|\btrekt\b|\bhoudt\b|\bmoved\b",
    re.IGNORECASE,
)
"""A finite verb: then the line is a sentence."""
HANDED_IN = re.compile(
    r"\b(?:is|zijn|wordt|worden|was|were)\s(?:mede\s)?(?:ingediend|submitted|moved|proposed)\s(?:door|by)\b", re.I
)
PARTS = re.compile(r"\s[-–—]\s|\s?:\s(?![^()]{0,120}\))|\t")
BY = re.compile(
    r"^(?:van|by|of)\s(?=(?:de\s(?:leden|heer|heren|dames|fracties?)|het\slid|mevrouw|mw|dhr|councillor|cllr)\b)",
    re.IGNORECASE,
)
ABOUT = re.compile(
    r"^\s?(?:inzake|over|betreffende|tot|met betrekking tot|m\.b\.t\.|om|on|regarding)\s(?P<title>.{4,160})$", re.I
)
"""`Motie van de leden Smit en Kok inzake het behoud van de buurtbus`."""
BRACKET = re.compile(r"\s?\((?P<inside>[^()]{2,90}(?:\([^()]{1,40}\)[^()]{0,40}){0,4})\)\s*\.?$")
SIGNED = re.compile(
    r"^(?:(?:mede-?\s?)?ingediend door|(?:eerste |mede-?\s?)?(?:indieners?|ondertekenaars?)\b|medeondertekend"
    r"|proposed by|moved by"
    r"|submitted by|proposer|namens\b)",
    re.IGNORECASE,
)
"""`Indieners: W. Smit, G. Kok` below the title."""
PREPOSITIONS = frozenset(
    (
        "over",
        "voor",
        "om",
        "inzake",
        "tot",
        "van",
        "met",
        "tegen",
        "naar",
        "in",
        "op",
        "aan",
        "geen",
        "meer",
        "minder",
        "het",
        "de",
        "een",
        "on",
        "about",
        "for",
        "to",
    )
)
"""Small words with which a title may begin; any other is the verb of a sentence."""
QUALIFIER = re.compile(
    r"^(?:vreemd(?:e)?(?:\saan\sde\sorde(?:\svan\sde\s(?:dag|agenda))?)?|van\s(?:wantrouwen|afkeuring"
    r"|treurnis))\b[\s:,–-]*",
    re.IGNORECASE,
)
GOES_ON = re.compile(
    r"\s(?:Besluit|Uitslag|Uitkomst|Stemming|Stemuitslag|Result)\s?:.*$|\s(?:Aangehouden|Verworpen|Aangenomen"
    r"|Ingetrokken|Unaniem)\b[^()]{0,60}$"
    r"|\s(?:De motie|Het amendement|De gewijzigde motie|Het gewijzigde amendement)\s(?:is|wordt)\b.*$"
)
"""The outcome, where no full stop parts it from the heading above it."""
LONGEST = 260
BELOW = 3
"""Sentences below a heading in which its title and signers may stand."""


@dataclass(frozen=True, slots=True)
class Headline:
    """A motion named by a heading."""

    mention: Mention
    title: str
    signed: Signers
    ids: tuple[str, ...]
    """Its own sentence, and those below that say who signs."""
    start: int
    end: int
    changed: bool = False

    def submission(self) -> Submission:
        """Return the motion as handed in."""
        span = (self.start, self.end)
        head = span if self.title else (0, 0)
        return Submission(
            self.mention,
            self.title,
            self.signed.people,
            "",
            self.changed,
            span,
            head,
            (0, 0),
            0,
            0,
            self.signed.parties,
            ids=self.ids,
        )


def headlines(
    sentences: Sequence[Said], patterns: Sequence[re.Pattern[str]], known: Collection[str]
) -> dict[str, Headline]:
    """Return the headings of motions by the id of their sentence. `known` are the parties of the record."""
    found = {}
    for place, each in enumerate(sentences):
        headline = _headline(each, patterns, known)
        if headline is None:
            continue
        below = [one for one in sentences[place + 1 : place + 1 + BELOW] if one.section.path == each.section.path]
        found[each.id] = _with_below(headline, below, known)
    return found


def _headline(each: Said, patterns: Sequence[re.Pattern[str]], known: Collection[str]) -> Headline | None:
    opens = OPENS.match(each.text)
    if opens is None or len(each.text) > LONGEST or each.text.endswith("?"):
        return None
    text = GOES_ON.sub("", each.text)
    handed_in = HANDED_IN.search(text)
    if handed_in is None and VERB.search(text):
        return None
    mentions = find(text, patterns)
    noun = opens.group().lower()
    kind = Kind.AMENDMENT if "amend" in noun else Kind.MOTION
    if mentions and mentions[0].start > opens.end() + 60:
        return None
    mention = mentions[0] if mentions else Mention(kind, "", "", opens.end(), opens.end())
    after = text.find(mention.raw_id, mention.start) + len(mention.raw_id) if mention.raw_id else opens.end()
    rest = text[after : handed_in.start() if handed_in else None].strip(" :.-–")
    title, signed = _read(QUALIFIER.sub("", rest), known)
    if handed_in is not None:
        signed = signers(text[handed_in.start() :], known)
    if not mention.raw_id and not title:
        return None
    is_item = each.section.kind is SectionKind.ITEM and len(title) > 3 and title.lower() in each.section.title.lower()
    if not mention.raw_id and not signed and not is_item and not re.search(r"['‘\"“]", text):
        return None
    first = title.split(" ")[0] if title else ""
    if first.islower() and first.isalpha() and first not in PREPOSITIONS and not is_item:
        return None
    if mention.party and not signed.parties and is_party(mention.party, known):
        signed = Signers(signed.people, (mention.party,))
        title = title.removeprefix(mention.party).strip(" :.-–'‘’\"“”") if title.startswith(mention.party) else title
    if mention.party and mention.party not in signed.parties:
        mention = replace(mention, party="")
    changed = "gewijzigd" in noun or "-gewijzigd" in each.text
    return Headline(mention, title, signed, (each.id,), each.start, each.end, changed)


def _read(rest: str, known: Collection[str]) -> tuple[str, Signers]:
    """Return title and signers of what stands behind a number."""
    people: list[str] = []
    parties: list[str] = []
    bracket = BRACKET.search(rest)
    if bracket is not None and (own := party_list(bracket["inside"], known, behind_title=True)):
        parties.extend(own)
        rest = rest[: bracket.start()]
    by = BY.match(rest)
    if by is not None:
        named, end = listed(rest, by.end())
        about = ABOUT.match(rest, end) or ABOUT.match(rest[end:])
        return (about["title"].strip(" .'‘’") if about else ""), told_apart(named, known)
    alone = party_list(rest.strip("()"), known) if rest.startswith("(") else ()
    if alone:
        return "", Signers((), alone)
    quoted = re.search(r"['‘\"“](?P<title>[^'‘\"“”]{3,140})['’\"”]", rest)
    if quoted is not None and (own := party_list(rest[: quoted.start()].strip(" ():-–"), known)):
        return quoted["title"], Signers((), tuple(dict.fromkeys((*own, *parties))))
    title = ""
    for part in (part.strip(" .,'’‘\"“”") for part in PARTS.split(rest)):
        signed = signers(part, known)
        listed_parties = party_list(BRACKET.sub("", part), known) if title or not signed else ()
        if signed or (title and _signs(part, known)):
            own_signed = signed if SIGNED.match(part) else _signs(part, known) or signed
            people.extend((*own_signed.people, *(one for one in signed.people if one not in own_signed.people)))
            parties.extend((*own_signed.parties, *signed.parties))
        elif listed_parties and (title or len(PARTS.split(rest)) > 1):
            parties.extend(listed_parties)
        elif part and not title:
            title = part
    return title, Signers(tuple(dict.fromkeys(people)), tuple(dict.fromkeys(parties)))


def _signs(part: str, known: Collection[str]) -> Signers | None:
    """Read a part that names parties with their first signers: "CDA (G. Hoekzema), medeondertekend door VVD"."""
    named, end = listed(part, 0, opening=True)
    rest = part[end:].strip(" ,")
    if not named or not any(is_party(voter.name, known) for voter in named):
        return None
    if rest and not re.match(r"mede|\(|samen|eerste", rest):
        return None
    return told_apart(named, known)


def _with_below(headline: Headline, below: Sequence[Said], known: Collection[str]) -> Headline:
    title, people, parties = headline.title, list(headline.signed.people), list(headline.signed.parties)
    ids = list(headline.ids)
    for place, each in enumerate(below):
        if OPENS.match(each.text) and not SIGNED.match(each.text):
            break
        if SIGNED.match(each.text):
            signed = signers(each.text, known)
            people.extend(signed.people)
            parties.extend(signed.parties)
            ids.append(each.id)
        elif (
            place == 0 and not title and len(each.text) < 120 and not VERB.search(each.text) and each.text[:1].isupper()
        ):
            if each.text[-1] in ".:":
                break
            title = each.text
            ids.append(each.id)
    signed = Signers(tuple(dict.fromkeys(people)), tuple(dict.fromkeys(parties)))
    return Headline(headline.mention, title, signed, tuple(ids), headline.start, headline.end, headline.changed)
