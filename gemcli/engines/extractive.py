"""The embedded engine: picks the sentences that say most, word for word, without a model or a network."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from gemcli import __version__
from gemcli.engines import talk
from gemcli.engines.candidates import candidates
from gemcli.engines.coverage import Candidate, choose
from gemcli.engines.debate import LARGE, Debate, Part, is_debate, pick, topic_of
from gemcli.engines.engine import EMBEDDED, Proposal, Task, untold
from gemcli.engines.formalities import is_formal, is_formula
from gemcli.engines.requests import Point, points
from gemcli.engines.room import large_ones, shares, with_room
from gemcli.locales import N_, say, translator
from gemcli.model.activity import Agent
from gemcli.model.claim import By, Claim, Evidence, Kind, SentenceRef
from gemcli.model.document import Document
from gemcli.model.event import Event, Tell
from gemcli.model.section import Role, Section, SectionKind
from gemcli.text.words import STOP_WORDS, tokens

SHORTEST, LONGEST = 7, 42
"""Words of a sentence that a reader takes in at once and that still says something."""

UNREADABLE = 120
"""Words above which a run of text is no sentence that anybody reads."""

FEWEST = 2
"""Content words below which a sentence says nothing: a name, a number."""

IN_OFFICE, OFFICE_SHARE = (Role.COUNCILLOR, Role.COLLEGE, Role.RESIDENT, Role.CHAIR, Role.CLERK), 0.6
"""Who takes part in a debate of a council, and the share of sentences that they must speak."""

WRITTEN = 0.3
"""Share of sentences with a capital above which a text is written rather than caught by a machine."""

SILENT = (SectionKind.VOTE_BLOCK, SectionKind.CLOSED_PART)
"""Sections whose words are formalities, or counted by rule."""

CUE_WEIGHTS = {"conclusion": 1.6, "proposal": 1.25, "argument": 1.25, "number": 1.15, "courtesy": 0.05}
"""How much a phrase of each kind adds to a sentence, or takes from it."""

STANCE = re.compile(
    r"(?:het college|de raad|de wethouder|de gemeente|de fractie|mijn fractie|onze fractie|wij|we|als|the council"
    r"|the committee|the government|our group"
    r"|(?:de )?[A-Z]\w{1,20} (?:steunt|vindt|wil|pleit|is (?:voor|tegen|blij)|supports|believes))\b",
    re.IGNORECASE,
)
"""Openings of sentences in which somebody takes a position."""

SMALL_TALK = re.compile(
    r"ik (?:heb|had|begin|wil|ga|zal|moet|hoor|zie|kom|weet|snap|begrijp)\b|.{0,80}\bmede-?ondertekend\b"
    r"|i (?:have|am|was|think)\b",
    re.IGNORECASE,
)
"""Openings of sentences in which somebody speaks of speaking."""

ASKING = re.compile(
    r"(?:nog een vraag|kun(?:t|nen)?|kan|wil(?:t|len)?|bent|heeft|heb|is|zijn|gaat|hoe\w*|wat|waarom|wanneer"
    r"|welke?|wie|waar|could|can|would|will|do|does|did|are|how|what|why|when|which|who|where)\b",
    re.IGNORECASE,
)
"""Openings of questions, where a machine wrote no question marks."""

RECEIVED = re.compile(
    r"\b(?:ingekomen (?:stukken|brieven|post)|lijst ingekomen|correspondence received)\b", re.IGNORECASE
)
"""Agenda items under which a record lists what came in: names of papers, with how each is dealt with."""

FILE_NAME = re.compile(r"\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|msg|eml|zip)\W{0,2}$", re.IGNORECASE)
"""The end of a line that names an attachment."""

NUMBER = re.compile(r"^\(?\d{1,2}[.)]\s+(?=[^\W\d_])")
"""The number before a sentence in a list: "1. De raad besluit"."""

LEANING = re.compile(
    r"(?:dat|dit|die|deze|daar\w*|hier\w*|hij|zij|ze|hun|haar|er|ja|nee|nou|nogmaals|maar|en|want|dus|ook|toch|echter"
    r"|bovendien|vervolgens|sindsdien|daarna|verder|toen|dan|zo|anders|alleen|of|oké|goed|kijk|immers|overigens|tevens"
    r"|ten \w+"
    r"|het (?:is|was|gaat|lijkt|zou|wordt|heeft|kan|zal|komt|mag|moet)|that|this|these|those|it|they|he|she|and|but|so"
    r"|or|then|also|yes|no|okay|well|there|which|because|however|moreover)\b",
    re.IGNORECASE,
)
"""Openings that lean on the sentence before: such a line cannot be read alone."""

FILLERS = re.compile(
    r"(?:(?:u[hm]+|e[rh]+m?|hmm?|m+hm+|yeah|yes|okay|ok|right|alright|well|and|so|but|or|like|anyway|nou|ja|nee|oké|eh+|dus|en"
    r"|maar|kijk|goed)\b[,.]?\s+){1,5}",
    re.IGNORECASE,
)
"""What people say before they begin: in speech it leans on nothing."""

POINTING = re.compile(r"\b(?:is|was|zijn|waren|wordt|worden) (?:deze|dit|die|hij|zij|hiervan|daarvan)\b", re.IGNORECASE)
"""Words inside a sentence that stand for something said before it."""

ADDRESS = re.compile(
    r"\b(?:voorzitter|u|uw|je|jij|jullie|collega's|dank|bedankt|thank|sorry|interruptie)\b", re.IGNORECASE
)
"""Words of talk rather than of content."""


@dataclass(frozen=True, slots=True)
class Extractive:
    """The engine that needs nothing but the documents.

    Splits by agenda item or heading, then picks by coverage, with cue phrases for what matters. Every claim is a
    sentence of the source, word for word, with its speaker where there is one.
    """

    names_residents: bool = False
    """Whether residents are named as the source does, instead of by their role."""
    cues: Mapping[str, re.Pattern[str]] = field(default_factory=dict)
    """Phrases that signal what matters, by kind: `proposal`, `stance`, `reason`, `conclusion`, `number`, ..."""
    topics: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """For each agenda item what is known to be on the table: titles of motions, what they ask."""
    camps: Mapping[str, Mapping[str, frozenset[str]]] = field(default_factory=dict)
    """For each agenda item what each party voted or moved."""

    @property
    def name(self) -> str:
        return EMBEDDED

    def propose(
        self, task: Task, documents: Sequence[Document], sections: Sequence[Section], *, tell: Tell = untold
    ) -> Proposal:
        """Pick sentences for `summarise`; other tasks have rules of their own and get no claims from here."""
        agent = Agent(engine=self.name, version=__version__)
        if task.name != "summarise":
            return Proposal((), agent)
        groups = with_room(_groups(documents, sections, names_residents=self.names_residents), task.max_words)
        large = large_ones(groups)
        rooms = shares(groups, task.max_words, large)
        background = Counter(word for group in groups for candidate in group.candidates for word in candidate.words)
        claims: list[Claim] = []
        spare = 0
        for index, (group, share) in enumerate(zip(groups, rooms, strict=True)):
            tell(Event(say(N_("Picking sentences")), index, len(groups)))
            claims.extend(_asked(point, group.heading) for point in group.points)
            left = share - sum(len(point.text.split()) for point in group.points)
            if left < SHORTEST and group.points:
                continue
            if group.is_debate and not task.options.get("who"):
                needs = LARGE if group.heading in large else 0
                told = list(self._debated(group, left + spare, background, task, needs))
                spare = max(0, left + spare - sum(len(claim.text.split()) for claim in told)) if task.max_words else 0
                claims.extend(told)
                continue
            stand = _weighed(group, self.cues, task)
            is_talk = talk.is_talk(group.candidates)
            picked = talk.pick(stand, group.candidates, left) if is_talk else choose(stand, left, background)
            claims.extend(_claim(candidate, group.heading) for candidate in picked)
        return Proposal(tuple(claims), agent)

    def _debated(
        self, group: _Group, max_words: int, background: Mapping[str, int], task: Task, needs: int
    ) -> Iterator[Claim]:
        """Tell a debate by its parts: arguments of several parties, the college's answer, what was asked."""
        about = {token.text.casefold() for token in tokens(task.options.get("about", ""))} - STOP_WORDS
        said = tuple(each for each in _sentences(group) if not about or about & set(each.content))
        titles = (group.heading.partition(". ")[2], *self.topics.get(group.item, ()))
        debate = Debate(said, topic_of(titles, STOP_WORDS), self.cues, self.camps.get(group.item, {}), needs)
        for picked in pick(debate, max_words, background):
            yield _claim(picked.candidate, group.heading, picked.part, task.language)


@dataclass(frozen=True, slots=True)
class _Group:
    """All that was said under one heading."""

    heading: str
    candidates: tuple[Candidate, ...]
    words: int
    points: tuple[Point, ...] = ()
    """What the paper asks under this heading: never left out."""
    item: str = ""
    """Agenda id; empty outside a record."""

    @property
    def is_debate(self) -> bool:
        """Whether members and college speak here, by agenda item or in proceedings that name them all."""
        in_office = sum(each.section.role in IN_OFFICE for each in self.candidates)
        is_held = bool(self.heading) and in_office >= OFFICE_SHARE * len(self.candidates)
        return is_held and is_debate(self.candidates)


def _groups(documents: Sequence[Document], sections: Sequence[Section], *, names_residents: bool) -> list[_Group]:
    by_id = {document.source.id: document for document in documents}
    found: dict[str, list[Candidate]] = {}
    asked: dict[str, list[Point]] = {}
    headings: dict[tuple[str, str], str] = {}
    items: dict[str, str] = {}
    records = {section.source_id for section in sections if section.item}
    wanted = [
        point
        for document in documents
        for point in points(document, [section for section in sections if section.source_id == document.source.id])
    ]
    taken = {(point.section.source_id, sentence_id) for point in wanted for sentence_id in point.sentence_ids}
    for section in sections:
        if section.withheld or section.kind in SILENT or section.source_id not in by_id:
            continue
        if section.source_id in records and not section.item:
            continue
        is_received = section.item and section.kind is not SectionKind.TURN and RECEIVED.search(section.title)
        root = (section.source_id, section.item.partition(".")[0] or section.heading)
        heading = headings.setdefault(root, section.heading)
        said = () if is_received else candidates(by_id[section.source_id], section)
        found.setdefault(heading, []).extend(
            replace(candidate, names_residents=True) if names_residents else candidate
            for candidate in said
            if (candidate.source_id, candidate.sentence_id) not in taken
        )
        asked.setdefault(heading, []).extend(point for point in wanted if point.section is section)
        items.setdefault(heading, root[1] if section.item else "")
    return [
        _Group(
            heading,
            tuple(candidates),
            sum(len(each.words) for each in candidates),
            tuple(asked[heading]),
            items[heading],
        )
        for heading, candidates in found.items()
        if candidates or asked[heading]
    ]


def _asked(point: Point, heading: str) -> Claim:
    """Return the claim for what a paper asks: its own words, with the line above them."""
    source_id = point.section.source_id
    refs = tuple(SentenceRef(source_id, sentence_id) for sentence_id in point.sentence_ids)
    return Claim(Kind.KEY_POINT, point.text, Evidence(sentences=refs), By.RULE, section=heading)


def _weighed(group: _Group, cues: Mapping[str, re.Pattern[str]], task: Task) -> list[Candidate]:
    """Give each candidate its weight; what cannot stand alone is kept only when nothing else is there."""
    about = {token.text.casefold() for token in tokens(task.options.get("about", ""))} - STOP_WORDS
    who = task.options.get("who", "").casefold()
    is_written = _is_written(group)
    weighed = [
        candidate.with_weight(_weight(candidate, cues, about, is_written=is_written))
        for candidate in group.candidates
        if not who or who in candidate.section.voice.casefold()
    ]
    if about:
        weighed = [candidate for candidate in weighed if about & set(candidate.content)]
    stands = [candidate for candidate in weighed if candidate.weight > 0]
    if stands and all(candidate.section.item and candidate.section.role is Role.CHAIR for candidate in stands):
        stands = [candidate for candidate in stands if _tells(candidate, cues)]
    readable = [candidate for candidate in weighed if _may_stand_in(candidate, is_written=is_written)]
    fullest = sorted(readable, key=lambda candidate: -len(candidate.content))[:1]
    spoken = [candidate for candidate in fullest if len(candidate.content) >= FEWEST and not _is_procedure(candidate)]
    return stands or spoken


def _is_written(group: _Group) -> bool:
    """Whether sentences begin with capitals: a person wrote them down, not a machine."""
    letters = [candidate.text[0] for candidate in group.candidates if candidate.text[:1].isalpha()]
    return sum(letter.isupper() for letter in letters) > WRITTEN * len(letters) or not letters


def _is_procedure(candidate: Candidate) -> bool:
    return bool(candidate.section.item) and candidate.section.role is Role.CHAIR


def _tells(candidate: Candidate, cues: Mapping[str, re.Pattern[str]]) -> bool:
    """Whether the chair, speaking alone, says more than how the meeting goes: a figure, a conclusion, a proposal."""
    kinds = ("conclusion", "proposal", "number")
    told = any(kind in cues and cues[kind].search(candidate.text) for kind in kinds)
    return told or any(char.isdigit() for char in candidate.text)


def _may_stand_in(candidate: Candidate, *, is_written: bool) -> bool:
    """Whether a sentence may stand for its heading where none says more: a whole one, and no formality."""
    text = NUMBER.sub("", candidate.text)
    if len(candidate.words) > UNREADABLE or FILE_NAME.search(text) or is_formula(text):
        return False
    if not is_written:
        return not candidate.section.item or text.rstrip("\"'”’) ").endswith((".", "!", ";"))
    if text[:1].isdigit() or ADDRESS.search(text) or is_formal(text):
        return False
    return text.rstrip("\"'”’) ").endswith((".", "!", ";"))


def _weight(candidate: Candidate, cues: Mapping[str, re.Pattern[str]], about: set[str], *, is_written: bool) -> float:
    """1 for a plain sentence, more for what cues and the user point at, 0 for what cannot be read alone."""
    text = NUMBER.sub("", candidate.text)
    if candidate.section.kind is SectionKind.TURN and candidate.section.role is Role.UNKNOWN:
        filled = FILLERS.match(text)
        text = text[filled.end() :] if filled else text
        text = text[:1].upper() + text[1:]
    if not SHORTEST <= len(candidate.words) <= LONGEST or LEANING.match(text) or FILE_NAME.search(text):
        return 0.0
    if is_formula(text) or (candidate.section.item and is_formal(text)):
        return 0.0
    if not is_written and ASKING.match(text):
        return 0.0
    if is_written and not (text[:1].isupper() and text.rstrip("\"'”’)").endswith((".", "!"))):
        return 0.0
    if text.endswith(("…", "...")) or len(candidate.content) < 4:
        return 0.0
    weight = 1.0
    if candidate.section.role is Role.CHAIR:
        weight *= 0.25
    if candidate.section.role is Role.COLLEGE:
        weight *= 1.25
    weight *= 0.8 ** len(ADDRESS.findall(text))
    weight *= 1.4 if STANCE.match(text) else 0.5 if SMALL_TALK.match(text) else 1.0
    weight *= 1.0 + 0.15 / (1 + candidate.position)
    weight *= 0.4 if POINTING.search(text) else 1.0
    for kind, factor in CUE_WEIGHTS.items():
        if kind in cues and cues[kind].search(text):
            weight *= factor
    if any(char.isdigit() for char in text):
        weight *= 1.2
    return weight * (1.0 + len(about & set(candidate.content)))


def _sentences(group: _Group) -> Iterator[Candidate]:
    """Yield what was said in whole sentences, without the texts of motions and the formulas of the meeting."""
    is_written = _is_written(group)
    for candidate in group.candidates:
        text = candidate.text
        is_whole = text[:1].isupper() and text.rstrip("\"'”’)").endswith((".", "!", "?"))
        if (is_whole or not is_written) and not (is_formula(text) or is_formal(text)):
            yield candidate


def _claim(candidate: Candidate, heading: str, part: Part | None = None, language: str = "") -> Claim:
    voice = candidate.voice
    quoted = candidate.text.replace('"', "'")
    if part is Part.QUESTION and voice:
        voice = f"{voice[:1].lower()}{voice[1:]}" if candidate.section.honorific else voice
        voice = translator(language)(N_("Question from {voice}")).format(voice=voice)
    return Claim(
        kind=Kind.KEY_POINT,
        text=f'{voice}: "{quoted}"' if voice else candidate.text,
        evidence=Evidence(sentences=(SentenceRef(candidate.source_id, candidate.sentence_id),)),
        by=By.RULE,
        section=heading,
        fields={"part": part.value} if part is not None else {},
    )
