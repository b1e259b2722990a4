"""Lines that name a motion as a heading: number, title, parties, who hands it in; its outcome follows below."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from gemcli.meetings.motion_ids import Mention, find
from gemcli.meetings.motion_titles import OPENS, PREPOSITIONS, SIGNED, quoted_with_number, titled
from gemcli.meetings.signers import Signers, is_number, is_party, signers
from gemcli.meetings.submissions import Submission
from gemcli.meetings.walk import Said
from gemcli.model.claim import Kind
from gemcli.model.section import SectionKind

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
GOES_ON = re.compile(
    r"\s(?:Besluit|Uitslag|Uitkomst|Stemming|Stemuitslag|Result)\s?:.*$|\s(?:Aangehouden|Verworpen|Aangenomen"
    r"|Ingetrokken|Unaniem)\b[^()]{0,60}$"
    r"|\s(?:De motie|Het amendement|De gewijzigde motie|Het gewijzigde amendement)\s(?:is|wordt)\b.*$"
)
"""The outcome, where no full stop parts it from the heading above it."""
NO_TITLE = re.compile(
    r"\W{0,3}(?:(?:nader\s)?gewijzigd|geamendeerd|aangepast|aangehouden|aangenomen|verworpen|ingetrokken|unaniem)\W{0,3}"
    r"|(?:voor|tegen)\s?:?\s?\d{1,3}\b.{0,30}",
    re.IGNORECASE,
)
"""A state or counts behind the number: no title."""
NUMBER_BEHIND = re.compile(r"\s\((?P<id>[A-Z]{1,2}[-.]?\d{1,4}[a-z]?)\)\s?$")
"""`Motie VVD: Openingstijden (M3)`: the number at the end."""
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
        found[each.id] = _with_below(headline, each.text, below, known)
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
    behind = NUMBER_BEHIND.search(text) if not mentions and handed_in is None else None
    if behind is not None and is_number(behind["id"], known):
        plain = _headline(replace(each, text=text[: behind.start()]), patterns, known)
        number = Mention(kind, behind["id"], "", behind.start("id"), behind.end("id"))
        return replace(plain, mention=number) if plain is not None else None
    if mentions and mentions[0].start > opens.end() + 60:
        return None
    mention = mentions[0] if mentions else Mention(kind, "", "", opens.end(), opens.end())
    after = text.find(mention.raw_id, mention.start) + len(mention.raw_id) if mention.raw_id else opens.end()
    rest = text[after : handed_in.start() if handed_in else None].strip(" :.-–")
    inside = quoted_with_number(text, mention) if mention.raw_id else ""
    title, signed = titled(rest[rest.index(inside) + len(inside) + 1 :] if inside else rest, known)
    title = inside or title
    title = "" if NO_TITLE.fullmatch(title) else title
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


def _with_below(headline: Headline, own: str, below: Sequence[Said], known: Collection[str]) -> Headline:
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
            place == 0
            and not title
            and not HANDED_IN.search(own)
            and len(each.text) < 120
            and not VERB.search(each.text)
            and each.text[:1].isupper()
        ):
            if each.text[-1] in ".:":
                break
            title = each.text
            ids.append(each.id)
    signed = Signers(tuple(dict.fromkeys(people)), tuple(dict.fromkeys(parties)))
    return Headline(headline.mention, title, signed, tuple(ids), headline.start, headline.end, headline.changed)
