"""Measures the judge: sentences of real records, falsified in one fact each or retold faithfully.

Run with `pytest -m benchmark tests/benchmarks/bench_judge.py -s`. For each kind of falsehood it prints how many were
supported by mistake, held as `needs_human` or left out; for each faithful kind how many were held or left out.
"""

from __future__ import annotations

import random
import re
import time
import tomllib
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from gemcli.facts import counts, dates, money, percents, persons
from gemcli.facts.numberwords import TENS, UNITS
from gemcli.facts.reading import read as read_facts
from gemcli.grounding.judge import Judge
from gemcli.meetings.cues import read as read_cues
from gemcli.meetings.outline import outline
from gemcli.model.claim import By, Claim, Evidence, Kind, SentenceRef
from gemcli.model.document import Document
from gemcli.model.finding import Verdict
from gemcli.model.municipality import Municipality
from gemcli.model.section import Role, Section
from gemcli.model.span import cut
from gemcli.sources.reader import read
from gemcli.text.words import tokens

RECORDS = ("notulen-denhaag-2025-01-23.txt", "notulen-denhaag-2025-02-13.pdf")
PER_KIND = 60
OUT = (Verdict.PARTLY, Verdict.CONTRADICTED, Verdict.UNSUPPORTED, Verdict.MISATTRIBUTED)
GOOD = (Verdict.SUPPORTED, Verdict.QUOTED)
LEAD = re.compile(r"(?:Verzoekt|Roept|Draagt|Constaterende|Overwegende|Van mening|Besluit)\b", re.IGNORECASE)
MONTHS = [
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
]  # fmt: skip
PARTIES = ("VVD", "CDA", "D66", "SP", "PVV", "PvdA", "DENK", "GroenLinks", "Hart voor Den Haag")


@dataclass(frozen=True, slots=True)
class Place:
    """A sentence of a record with its turn."""

    document: Document
    section: Section | None
    key: str
    text: str
    lead: str = ""
    """The first word of the part of a motion that governs it."""

    @property
    def is_bullet(self) -> bool:
        return self.text[:1] in "▪•●-" or bool(self.lead)


Change = Callable[[Place, random.Random], str]


def load(samples: Path) -> tuple[list[Document], list[Section], Municipality]:
    root = Path(__file__).parent.parent.parent / "config"
    raw = tomllib.loads((root / "municipality.toml").read_text(encoding="utf-8"))
    profile = Municipality(parties={name: tuple(aliases) for name, aliases in raw["parties"].items()})
    cues = read_cues(tomllib.loads((root / "cues.nl.toml").read_text(encoding="utf-8")), "nl")
    documents = [read(samples / "council" / name) for name in RECORDS]
    sections = [section for document in documents for section in outline(document, profile, cues)]
    return documents, sections, profile


def places(documents: list[Document], sections: list[Section]) -> list[Place]:
    home = {(section.source_id, key): section for section in sections for key in section.sentence_ids}
    found = []
    for document in documents:
        lead, before = "", None
        for sentence in document.sentences():
            text = cut(document.text, sentence.spans)
            section = home.get((document.source.id, sentence.id))
            opening = LEAD.match(text)
            lead = (
                opening[0].split()[0].lower() if opening else lead if section == before and text[:1] in "▪•●-" else ""
            )
            before = section
            if 6 <= len(tokens(text)) <= 45 and not text.endswith("?") and not (section and section.withheld):
                found.append(Place(document, section, sentence.id, text, lead))
    return found


def swap(text: str, start: int, end: int, new: str) -> str:
    return text[:start] + new + text[end:]


def other_digit(text: str, chance: random.Random) -> str:
    """Change the first digit of a number; empty when it has none."""
    match = re.search(r"[1-9]", text)
    if match is None:
        return ""
    new = chance.choice([digit for digit in "123456789" if digit != match[0]])
    return swap(text, match.start(), match.end(), new)


def amount(place: Place, chance: random.Random) -> str:
    for fact in money.find(place.text):
        new = other_digit(fact.raw, chance)
        if new:
            return swap(place.text, *fact.span, new)
    return ""


def scale(place: Place, chance: random.Random) -> str:
    for fact in money.find(place.text):
        new = re.sub(r"\b(?:mln|miljoen)\b", "miljard", fact.raw)
        new = re.sub(r"(\d{1,3})\.000\b(?!\.)", r"\1 miljoen", new) if new == fact.raw else new
        if new != fact.raw:
            return swap(place.text, *fact.span, new)
    return ""


def unit(place: Place, chance: random.Random) -> str:
    words = {"week": "maanden", "maand": "weken", "jaar": "maanden", "dag": "weken", "uur": "dagen", "minuut": "uur"}
    for fact in counts.find(place.text):
        if fact.is_length and fact.unit in words:
            last = fact.raw.split()[-1]
            return swap(place.text, fact.span.end - len(last), fact.span.end, words[fact.unit])
    return ""


def percent(place: Place, chance: random.Random) -> str:
    for fact in percents.find(place.text):
        new = (
            other_digit(fact.raw, chance) if chance.random() < 0.7 else re.sub(r"%|procent$", " procentpunt", fact.raw)
        )
        if new and new != fact.raw:
            return swap(place.text, *fact.span, new)
    return ""


def date(place: Place, chance: random.Random) -> str:
    for fact in dates.find(place.text):
        if fact.month and any(month in fact.raw.lower() for month in MONTHS):
            new = MONTHS[(fact.month - 1 + chance.randint(1, 11)) % 12]
            return swap(place.text, *fact.span, re.sub("|".join(MONTHS), new, fact.raw, flags=re.IGNORECASE))
        if fact.year and str(fact.year) in fact.raw:
            return swap(
                place.text, *fact.span, fact.raw.replace(str(fact.year), str(fact.year + chance.choice([-1, 1, 2])))
            )
    return ""


def number(place: Place, chance: random.Random) -> str:
    for fact in counts.find(place.text):
        if fact.unit and re.match(r"\d", fact.raw) and not re.match(r"(?:19|20)\d\d", fact.raw):
            new = other_digit(fact.raw, chance)
            if new:
                return swap(place.text, *fact.span, new)
    return ""


def person(place: Place, chance: random.Random) -> str:
    names = ["De Ridder", "Van Doorn", "Partiman", "Vavier", "Sluijs", "Bruines", "Holman"]
    for fact in persons.find(place.text):
        new = chance.choice([name for name in names if name.split()[-1] not in place.text])
        return swap(place.text, fact.span.end - len(fact.name), fact.span.end, new)
    return ""


def party(place: Place, chance: random.Random) -> str:
    for match in re.finditer(r"\b(?:VVD|CDA|D66|SP|PVV|PvdA|DENK|GroenLinks|Hart voor Den Haag)\b", place.text):
        voice = place.section.party if place.section else ""
        new = chance.choice([name for name in PARTIES if name not in place.text and name != voice])
        return swap(place.text, match.start(), match.end(), new)
    return ""


def outcome(place: Place, chance: random.Random) -> str:
    if "stemmen" not in place.text or "voorzitter" in place.text.lower():
        return ""
    for one, other in (("aangenomen", "verworpen"), ("verworpen", "aangenomen")):
        if one in place.text:
            return place.text.replace(one, other, 1)
    return ""


def vote_counts(place: Place, chance: random.Random) -> str:
    match = re.search(r"(\d{1,2})( tegen )(\d{1,2})( stemmen)", place.text)
    if match is None:
        return ""
    if chance.random() < 0.5:
        return place.text.replace(match[0], f"{match[3]}{match[2]}{match[1]}{match[4]}")
    return place.text.replace(match[0], f"{int(match[1]) + 1}{match[2]}{int(match[3]) - 1}{match[4]}")


def negation(place: Place, chance: random.Random) -> str:
    if re.search(r"\bniet\b", place.text):
        return re.sub(r"\s\bniet\b", "", place.text, count=1)
    match = re.search(r"\b(?:is|zijn|wordt|worden|heeft|hebben|kan|wil|moet)\b", place.text)
    return swap(place.text, match.end(), match.end(), " niet") if match else ""


def hedge(place: Place, chance: random.Random) -> str:
    new = re.sub(
        r"(?<!\bzo\s[a-z]{4})(?<!\bzo\s[a-z]{5})\s\b(?:misschien|wellicht|mogelijk|eventueel|waarschijnlijk|hopelijk)\b",
        "",
        place.text,
        count=1,
    )
    if new != place.text:
        return new
    for one, other in (("wil", "zal"), ("willen", "zullen"), ("kan", "zal"), ("kunnen", "zullen"), ("zou", "zal")):
        if re.search(rf"(?<!\bte )\b{one}\b", place.text):
            return re.sub(rf"(?<!\bte )\b{one}\b", other, place.text, count=1)
    return ""


def rounding(place: Place, chance: random.Random) -> str:
    match = re.search(r"\b(?:ruim|circa|ongeveer|bijna|maximaal|minimaal|ten minste|hooguit)\s(?=€?\s?\d)", place.text)
    return swap(place.text, match.start(), match.end(), "") if match else ""


def promised(place: Place, chance: random.Random) -> str:
    """Tell what a motion asks as a promise or decision of the college."""
    asked = asked_for(place)
    if not asked:
        return ""
    return chance.choice(["Het college zegt toe ", "Het college besluit ", "Het college gaat over tot: "]) + asked + "."


def asked_for(place: Place) -> str:
    text = place.text.lstrip("▪•●- ")
    in_motion = place.lead == "verzoekt" and place.text[:1] in "▪•●-"
    infinitive = re.search(r"\bte\s[a-z]{4,}", text)
    return text.rstrip(";., ") if in_motion and infinitive and text[:1].islower() else ""


def invention(place: Place, chance: random.Random) -> str:
    more = chance.choice(
        [
            ", waarvoor het college 2 miljoen euro beschikbaar stelt",
            ", en de provincie betaalt daaraan mee",
            ", omdat bewoners daarover veel klachten hebben ingediend",
            ", en dit wordt vóór 1 oktober 2027 afgerond",
            ", met instemming van de Raad van State",
        ]
    )
    return place.text.rstrip(".;") + more + "."


def speaker(place: Place, chance: random.Random) -> str:
    if place.section is None or not place.section.voice or place.section.role is Role.CHAIR:
        return ""
    names = ["Wethouder Barker", "Wethouder Van Asten", "Mevrouw Smit"]
    other = chance.choice([name for name in names if name.split()[-1] not in place.section.speaker])
    return f'{other}: "{place.text}"'


FALSE: dict[str, Change] = {
    "amount": amount, "scale": scale, "unit": unit, "percent": percent, "date": date, "number": number,
    "person": person, "party": party, "outcome": outcome, "vote counts": vote_counts, "negation": negation,
    "hedge": hedge, "rounding word": rounding, "request as promise": promised, "invention": invention,
    "speaker": speaker,
}  # fmt: skip


def own_words(place: Place, chance: random.Random) -> str:
    return place.text


def with_voice(place: Place, chance: random.Random) -> str:
    section = place.section
    return f'{section.voice}: "{place.text}"' if section and section.speaker and section.voice else ""


def amount_retold(place: Place, chance: random.Random) -> str:
    if place.is_bullet:
        return ""
    for fact in money.find(place.text):
        plain = f"{int(fact.value):,}".replace(",", ".")
        if fact.value == int(fact.value) and not fact.per:
            new = f"€ {plain}" if "mln" in fact.raw or "miljoen" in fact.raw else f"{plain} euro"
            return swap(place.text, *fact.span, new)
    return ""


def date_retold(place: Place, chance: random.Random) -> str:
    if place.is_bullet:
        return ""
    for fact in dates.find(place.text):
        if fact.grain is dates.Grain.DAY and fact.year:
            return swap(place.text, *fact.span, f"{fact.day}-{fact.month}-{fact.year}")
    return ""


def percent_retold(place: Place, chance: random.Random) -> str:
    if place.is_bullet:
        return ""
    for fact in percents.find(place.text):
        if "%" in fact.raw:
            return swap(place.text, *fact.span, fact.raw.replace("%", " procent"))
    return ""


def number_retold(place: Place, chance: random.Random) -> str:
    if place.is_bullet:
        return ""
    for fact in read_facts(place.text).counts:
        if fact.raw.split()[0].isdigit() and 1 < fact.value < 20 and fact.unit:
            return swap(place.text, fact.span.start, fact.span.start + len(fact.raw.split()[0]), UNITS[int(fact.value)])
        if fact.raw.split()[0].isdigit() and fact.value in range(20, 100, 10) and fact.unit:
            word = TENS[int(fact.value) // 10 - 2]
            return swap(place.text, fact.span.start, fact.span.start + 2, word)
    return ""


def vote_retold(place: Place, chance: random.Random) -> str:
    match = re.search(r"De (motie|amendement) wordt (aangenomen|verworpen) met (\d+) tegen (\d+) stemmen", place.text)
    if match is None:
        return ""
    return chance.choice(
        [
            f"De raad heeft de {match[1]} met {match[3]} tegen {match[4]} stemmen {match[2]}.",
            f"De {match[1]} is {match[2]} met {match[3]} stemmen voor en {match[4]} tegen.",
            f"Met {match[3]} stemmen voor en {match[4]} stemmen tegen is de {match[1]} {match[2]}.",
        ]
    )


def asked_retold(place: Place, chance: random.Random) -> str:
    asked = asked_for(place)
    return f"De motie verzoekt het college {asked}." if asked else ""


def promise_retold(place: Place, chance: random.Random) -> str:
    section = place.section
    match = re.match(
        r"(?:Ik|Wij|We) (?:zeg|zeggen|kan|kunnen) (?:u |de raad |graag |dus |ook )*(?:toe|toezeggen) (dat .{20,200})$",
        place.text,
    )
    return (
        f"Wethouder {section.speaker} zegt toe {match[1]}" if match and section and section.role is Role.COLLEGE else ""
    )


def third_person(place: Place, chance: random.Random) -> str:
    """Tell "Het college ..." of the college's own "Wij ..."."""
    section = place.section
    match = re.match(r"(?:Wij|We) (hebben|gaan|zullen|willen|kunnen) (.{20,200})$", place.text)
    if match is None or section is None or section.role is not Role.COLLEGE:
        return ""
    if re.search(r"\b(?:ik|wij|we|ons|onze|u|uw)\b", match[2]):
        return ""
    verb = {"hebben": "heeft", "gaan": "gaat", "zullen": "zal", "willen": "wil", "kunnen": "kan"}[match[1]]
    return f"Het college {verb} {match[2]}"


def council_named(place: Place, chance: random.Random) -> str:
    if place.is_bullet:
        return ""
    new = re.sub(r"\b[Dd]e raad\b", lambda match: match[0][:3] + "gemeenteraad", place.text, count=1)
    return new if new != place.text else ""


def without_address(place: Place, chance: random.Random) -> str:
    new = re.sub(
        r",?\s\b(?:voorzitter|dus|ook|even|toch|natuurlijk|inderdaad|eigenlijk|gewoon)\b", "", place.text, count=1
    )
    return new if new != place.text and "niet" not in new else ""


TRUE: dict[str, Change] = {
    "own words": own_words, "own words, speaker": with_voice, "amount rewritten": amount_retold,
    "date rewritten": date_retold,
    "percent rewritten": percent_retold, "number in words": number_retold, "vote reworded": vote_retold,
    "request told as request": asked_retold, "promise told": promise_retold, "we told as college": third_person,
    "council named": council_named, "filler dropped": without_address,
}  # fmt: skip


def made(kind: Change, pool: list[Place], chance: random.Random) -> Iterator[tuple[Place, str]]:
    order = list(pool)
    chance.shuffle(order)
    found = 0
    for place in order:
        text = kind(place, chance)
        if text and (text != place.text or kind is own_words):
            yield place, text
            found += 1
            if found == PER_KIND:
                return


def verdict(judge: Judge, place: Place, text: str) -> Verdict:
    evidence = Evidence(sentences=(SentenceRef(place.document.source.id, place.key),))
    return judge.judge(Claim(Kind.KEY_POINT, text, evidence, By.MODEL)).verdict


def row(name: str, found: Counter[Verdict]) -> str:
    total = sum(found.values())
    good, held = sum(found[one] for one in GOOD), found[Verdict.NEEDS_HUMAN]
    out = sum(found[one] for one in OUT)
    shares = "   ".join(f"{count / max(1, total):6.1%}" for count in (good, held, out))
    return f"  {name:26} {total:4}   {shares}"


@pytest.mark.benchmark
def test_judge(samples: Path) -> None:
    documents, sections, profile = load(samples)
    start = time.process_time()
    judge = Judge(documents, sections, profile, "nl")
    pool = places(documents, sections)
    judge.judge(Claim(Kind.STATEMENT, "De eerste vraag bouwt de index.", Evidence(), By.PERSON))
    print(f"\nindex: {time.process_time() - start:.2f} s for {sum(len(d.text) for d in documents) / 1e6:.2f} MB")
    spent, judged = 0.0, 0
    for title, kinds in (("falsified", FALSE), ("faithful", TRUE)):
        print(f"{title:28} {'n':>4}   {'supported':>6} {'needs_human':>8} {'left out':>8}")
        whole: Counter[Verdict] = Counter()
        for name, kind in kinds.items():
            found: Counter[Verdict] = Counter()
            for place, text in made(kind, pool, random.Random(f"{name}-7")):
                before = time.process_time()
                found[verdict(judge, place, text)] += 1
                spent += time.process_time() - before
                judged += 1
            whole += found
            print(row(name, found))
        print(row("all", whole))
    wrong: Counter[Verdict] = Counter()
    chance = random.Random(11)
    for place in chance.sample(pool, PER_KIND * 2):
        other = chance.choice(pool)
        if other.text != place.text:
            wrong[verdict(judge, other, place.text)] += 1
    print(row("wrong citation", wrong), " misattributed:", wrong[Verdict.MISATTRIBUTED])
    print(f"{spent / judged * 1000:.1f} ms a claim ({judged} claims)")
    assert judged
