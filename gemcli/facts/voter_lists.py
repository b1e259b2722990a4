"""Reads a run of names as votes list them: `de fracties van VVD (5), CDA en de SP`, `mw. A. Aker en dhr. B. Bos`."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from gemcli.facts import parties

LEAD = re.compile(
    r"(?:(?:de\s|het\s|the\s)?(?:fracties?|raadsleden|statenleden|leden|lid|heren|dames|partij(?:en)?(?=\s[A-Z])"
    r"|[Cc]ouncillors"
    r"|[Cc]ouncilmembers|[Mm]embers|[Cc]llrs\.?|groep(?=\svan))(?:\svan)?(?:\s(?:de|het))?\s?:?\s"
    r"|(?:van\s)?(?:de|het|the)\s(?!heer|heren|dames|mevrouw))",
)
"""What stands before a name and is none: `de fractie van de`, `de leden`; in small letters, or first in a sentence."""
OPENING = re.compile(
    r"(?:De|Het|The)\s(?:fracties?|leden|heren|dames|raadsleden)(?:\svan)?(?:\s(?:de|het))?\s|(?:Fracties?"
    r"|Leden)\s(?:van\s)?(?:de\s)?|De\s(?=[A-Z][\w-]{0,8}[A-Z\d])"
)
TITLE = (
    r"(?:(?:[Dd]e\s)?(?:heer|Heer)|[Mm]evrouw|[Mm]w\.?|[Mm]evr\.?|[Dd]hr\.?|[Mm]eneer|[Rr]aadslid|[Ww]ethouder"
    r"|Councillor|Cllr\.?"
    r"|Councilmember|Councilman|Councilwoman|Council\s[Mm]ember|Alderman|Mayor|Mr\.?|Mrs\.?|Ms\.?)\s{1,2}"
)
SIDE_LABEL = (
    r"(?!(?:Voor|Tegen|Onthouden|Onthouding\w*|Afwezig|Blanco|For|Against|Abstain\w*|Absent|Ayes?|Nays?|Noes|Yes|No"
    r"|None|Geen)\b(?:\s?[:(\d]|\sstem|\s?$|\.))"
)
"""A name does not begin with the label of the next side."""
NAME_WORD = (
    rf"{SIDE_LABEL}(?!(?:De|Het|Een|Dit|Deze|Er|In|Op|Met|Na)\s[a-zà-ÿ])(?:[A-ZÀ-ÖØ-Þ]|\d{{2}}(?=[A-Z])|['’]t\b|['’]s\b)[\w'’!+]{{0,30}}"
    rf"(?:[./&-](?=\w)[\w'’]{{1,24}}){{0,4}}"
)
PARTICLE = r"(?:[Vv]an|[Dd]e|[Dd]en|[Dd]er|het|['’]t|te|[Tt]en|[Tt]er|voor|in|op|aan|bij|of|the|el|al)"
NAME = re.compile(
    rf"(?P<title>{TITLE})?(?:(?:[A-Z]\.\s?){{1,5}})?(?:{PARTICLE}\s){{0,3}}{NAME_WORD}(?:\x20(?:{PARTICLE}\s){{0,3}}{NAME_WORD}){{0,4}}"
    r"(?:\x20(?:19|20)\d\d(?=\s?[,;.)]|\s(?:en|\(|stem)))?"
)
NUMBERED = re.compile(
    r"(?:[A-ZÀ-ÖØ-Þ]|\d{2}(?=[A-Z])|['’][a-z])(?:[^,;:()\n\d%.]|\.(?=\S)){0,40}?[^\s,;:()\n%]\s\(\d{1,3}\)"
)
"""A name of any form with its number behind it: `Nederweert Anders (2)`."""
NEXT_SIDE = re.compile(r"\s(?:Voor|Tegen|Onthouden|Afwezig|For|Against|Abstain\w*)\s\(\d{1,3}\)$")
"""The label of the next side with its total, not the end of a name."""
COUNT = re.compile(
    r"\s{0,2}\((?P<inside>\d{1,3})(?:(?P<unit>\s(?:stemmen|stem|zetels?|leden))|[,:]\s[^()]{1,40})?\)|\s(?P<bare>\d{1,2})(?=\s?(?:[,;).]|en\s|$))"
)
PARTY = re.compile(r"\s{0,2}\((?!\d{1,3}\)|(?:zij|die|deze|hij)\s)[^()\n]{1,40}\)")
SEPARATOR = re.compile(r"\s{0,2}(?:,\s{0,2}(?:(?:en|and|alsmede|als\sook)\s)?|\s(?:en|and|alsmede)\s|&\s)\s{0,2}")
NEXT_GROUP = re.compile(r"\s{0,2};\s{1,2}(?=[A-ZÀ-Þ'’][^:;]{1,400}\([^()\d][^()]{0,40}\))")
"""Between members of one party and those of the next: `Bos, Kok en Dam (VVD); Mak (SP)`."""
INITIALS = re.compile(r"(?:[A-Z]\.\s?){1,5}(?:[a-z]+\s){0,3}[A-Z]")
TOTAL = re.compile(r"\s{0,2}[.…\s]{3,160}\s?(?P<total>\d{1,3})\b")
"""Dots up to a number in the margin."""
MOST = 200
"""Names that one list may have."""


@dataclass(frozen=True, slots=True)
class Voter:
    """A party or a member in such a list."""

    name: str
    """Without number."""
    printed: str
    """With the number or party in brackets behind it, as printed; of `(4 leden)` the number alone."""
    count: int
    """The number behind it; -1 where there is none."""
    is_person: bool
    """A title, initials or a party in brackets shows that it is a member."""
    party: str = ""
    """The party in brackets behind a member, or behind the last of its group where semicolons part groups."""


def listed(text: str, at: int, opening: bool = False) -> tuple[tuple[Voter, ...], int]:
    """Read names from an offset on for as long as they follow one another; return them and where they end.

    `opening`: the list begins a sentence, so that "De" before a party is its article.

    >>> [voter.printed for voter in listed("de fracties van VVD (5), CDA en de SP stemmen voor", 0)[0]]
    ['VVD (5)', 'CDA', 'SP']
    """
    found: list[Voter] = []
    end = at
    grouped = False
    while len(found) < MOST:
        begin = _past_lead(text, at, opening and not found)
        voter, stop = _voter(text, begin, bool(found) and all(one.count >= 0 for one in found))
        if voter is None:
            break
        voters = _spoken_together(voter)
        found.extend(voters)
        end = stop
        separator = SEPARATOR.match(text, stop) or (NEXT_GROUP.match(text, stop) if voter.party else None)
        if separator is None:
            break
        if ";" in separator.group():
            grouped = True
        at = separator.end()
    if grouped and found[-1].party:
        found = _grouped(found)
    dots = TOTAL.match(text, end) if found else None
    if dots is not None and found[-1].count < 0:
        last = found[-1]
        found[-1] = Voter(last.name, last.printed, int(dots["total"]), last.is_person)
        end = dots.end()
    return tuple(found), end


def _grouped(found: list[Voter]) -> list[Voter]:
    """Give the members of each group the party behind the last of them."""
    own, party = [], ""
    for voter in reversed(found):
        party = voter.party or party
        own.append(replace(voter, party=party, is_person=True))
    return own[::-1]


def _past_lead(text: str, at: int, opening: bool) -> int:
    for pattern in (OPENING, LEAD) if opening else (LEAD,):
        for _ in range(2):
            match = pattern.match(text, at)
            if match is None:
                break
            at = match.end()
    return at


def _voter(text: str, at: int, numbered_so_far: bool) -> tuple[Voter | None, int]:
    match = NAME.match(text, at)
    if match is None or _is_collective(text, at):
        match = NUMBERED.match(text, at)
        if match is None:
            return None, at
        name, _, number = match.group().rpartition(" (")
        return Voter(name, match.group(), int(number[:-1]), False), match.end()
    title = match["title"] if "title" in match.re.groupindex else None
    name, end = match.group().strip(), match.end()
    count = COUNT.match(text, end)
    numbered = NUMBERED.match(text, at)
    torn = numbered is not None and NEXT_SIDE.search(numbered.group()) is not None
    whole = numbered is not None and not torn and (numbered_so_far or not SEPARATOR.search(numbered.group()))
    if count is None and whole and numbered is not None and numbered.group().startswith(name):
        long_name, _, number = numbered.group().rpartition(" (")
        return Voter(long_name, numbered.group(), int(number[:-1]), False), numbered.end()
    party = PARTY.match(text, end) if count is None else None
    is_person = bool(title) or party is not None or INITIALS.match(name) is not None
    if count is not None:
        value = int(count["inside"] or count["bare"])
        printed = f"{name} ({value})" if count["unit"] else " ".join(text[at : count.end()].split())
        return Voter(name, printed, value, is_person), count.end()
    end = party.end() if party is not None else end
    own = party.group().strip(" ()") if party is not None else ""
    return Voter(name, " ".join(text[at:end].split()), -1, is_person, own), end


def _spoken_together(voter: Voter) -> tuple[Voter, ...]:
    """Part the parties that stand in a row without a comma, as a transcript prints them: "CDA VVD"."""
    if voter.is_person or voter.count >= 0 or " " not in voter.name:
        return (voter,)
    words = voter.name.split()
    if all(word in parties.NATIONAL for word in words):
        return tuple(Voter(word, word, -1, False) for word in words)
    return (voter,)


def _is_collective(text: str, at: int) -> bool:
    return re.compile(r"(?:Raadsleden|Leden|Members|Councillors)\s\(").match(text, at) is not None
