"""Compares how firm a claim is with its evidence: hedges, requests, conditions, questions, what is done."""

from __future__ import annotations

import re
from collections import Counter

from gemcli.facts import modality, polarity
from gemcli.facts.clauses import clauses
from gemcli.facts.inflection import fold, same
from gemcli.facts.modality import Hedge, Level
from gemcli.grounding.alignment import Alignment
from gemcli.grounding.leads import is_settling
from gemcli.grounding.sides import Sides, content
from gemcli.grounding.vocabulary import Vocabulary
from gemcli.model.finding import Check, CheckResult
from gemcli.text.lists import listed
from gemcli.text.words import tokens

IF = re.compile(
    r"\b(?i:indien|mits|tenzij|mocht(?:en)?|onder\s(?:de\s)?voorwaarde|op\svoorwaarde|onder\svoorbehoud|voor\szover"
    r"|afhankelijk\svan|if|unless|provided\sthat|subject\sto|on\scondition)\b"
    r"|(?<!\book\s)\bals\s(?:de|het|u|we|wij|ik|er|die|dat|deze|dit|ze|zij|hij|je|men|uw|mevrouw|meneer|wethouder\s[A-Z]|[A-Z])"
    r"|(?:^|[.!?:]\s)Als\s(?!gevolg|lid|raad\b|college\b|fractie|gemeente\b|voorzitter\b|wethouder\b|eerste|laatste|volgt)"
)
"""A condition; not "als" in a comparison or an office, and not "ook als"."""
ANY_IF = re.compile(
    r"\b(?:als|indien|wanneer|mits|tenzij|zodra|mocht|voorwaarde|voorbehoud|if|unless|provided|when)\b", re.IGNORECASE
)
SOFT = (
    Hedge.POSSIBLE, Hedge.INTENDED, Hedge.EXAMINED, Hedge.PROPOSED, Hedge.REQUESTED, Hedge.OPINION, Hedge.CONSIDERED,
)  # fmt: skip
"""Ways of holding back that a claim may not drop."""
STANDS_FOR = {
    Hedge.REQUESTED: {Hedge.REQUESTED, Hedge.PROPOSED, Hedge.INTENDED},
    Hedge.PROPOSED: {Hedge.PROPOSED, Hedge.REQUESTED, Hedge.INTENDED},
    Hedge.INTENDED: {Hedge.INTENDED, Hedge.PROPOSED, Hedge.REQUESTED},
    Hedge.EXAMINED: {Hedge.EXAMINED, Hedge.CONSIDERED},
    Hedge.POSSIBLE: {Hedge.POSSIBLE},
    Hedge.OPINION: {Hedge.OPINION},
    Hedge.CONSIDERED: {Hedge.CONSIDERED, Hedge.REQUESTED, Hedge.OPINION},
}
OF_PIECE = re.compile(
    r"(?:[Dd]e|[Hh]et|[Tt]he)?\s?(?:[Gg]ewijzigde?\s)?(?:[\w/]{2,20}-)?"
    r"(?:[Mm]otie|[Aa]mendement|[Mm]otion|[Aa]mendment|[Ii]ndieners?)\b"
)
BY_PIECE = re.compile(
    r"\b(?:volgens|in|according\sto)\s(?:de|het|the)\s(?:motie|amendement|motion|amendment)\b", re.IGNORECASE
)
"""A claim about what a motion says begins with it."""
ADDED = (Hedge.PROPOSED, Hedge.REQUESTED, Hedge.INTENDED, Hedge.EXAMINED)
"""What a claim may not make of a plain statement either."""
FIRM = (Hedge.PROMISED, Hedge.DECIDED, Hedge.DONE)
PERFORMED = listed(
    """
    ingediend besloten vastgesteld toegezegd gevraagd verzocht gestemd aangenomen verworpen geopend gesloten
    geschorst gewijzigd benoemd behandeld voorgesteld ingetrokken aangehouden ingestemd gezegd gemeld aangegeven
    gesteld beantwoord opgeroepen aangekondigd ontvangen gegeven genoemd besproken ontraden gesteund gedankt
    toegevoegd bestemd bedoeld afgehandeld gehouden
    """
)
"""Participles of what is done by saying it: "de motie wordt ingediend" and "is ingediend" are one."""
PERFECT = re.compile(r"\b(?:heeft|hebben|is|zijn|had|hadden|was|waren)\b", re.IGNORECASE)
NEARLY = 0.97
"""Share of the source's words that a claim repeats from which it is compared word for word."""
PASSIVE = re.compile(r"\b(?:wordt|worden|zal|zullen|kan|kunnen|wil|gaat|gaan)\b", re.IGNORECASE)
NOUNS = ("raad", "land", "stad", "tijd", "beleid", "heid", "teit", "bied", "zicht", "schap")
ARTICLES = listed("de het een deze dit die dat van per in op zijn haar hun geen the a")
HAVE_DONE = re.compile(r"\b(?:have|has|had)\s(?!to\b)(?!not\b)\w{3,20}\b", re.IGNORECASE)
"""English says in one form what is done: "we have set aside" and "has been set aside"."""
PARTICIPLE = re.compile(r"\b(?:[a-z]{0,9}ge[a-zëï]{2,20}(?:d|t|en|aan|ien)|(?:be|ver|ont|her|er)[a-z]{3,20}(?:d|t))\b")
LAST = re.compile(r"(?<=\s)(?:be|ver|ont|her|er)[a-z]{3,20}en(?=[.!?]?$|\s(?:door|in|op|met|voor|aan|om)\s)")
"""A strong participle where it stands: at the end of its clause, or before what follows it."""
ASKED = re.compile(
    r"(?:(?:en|maar|of|dus|nou|ja)\s)?(?:(?:gaat|gaan|komt|komen|is|zijn|was|waren|kan|kunt|kunnen|wordt|worden|heeft|hebben"
    r"|zal|zullen|wil|wilt|mag|moet|moeten|krijgt|krijgen|blijft|staat|klopt|weet|is|are|was|were|will|can|does|do|has|have)"
    r"\s(?:er|de|het|u|je|jij|we|wij|hij|zij|ze|dat|dit|die|een|there|the|you|they|it|this|that)"
    r"|hoe\s[a-z]{2,12}|hoeveel|wanneer|waarom|waar|wie|wat|how\s[a-z]{2,12}|when|why|where|who|what)\b",
    re.IGNORECASE,
)
"""How a question begins that nobody gave its mark: verb first, or with a word that asks."""
FINITE = listed(
    """
    verzoekt betreft bevat behoort betekent bestaat ontstaat verwijst begrijpt bekijkt bespreekt beschrijft verkiest
    verlaat verkoopt verliest vertrekt vervalt verdwijnt ontvangt onderneemt ontbreekt ervaart herziet gereed
    """
)
"""Words of the present that look like participles."""
COMING = re.compile(
    r"\b(?:wordt|worden|zal|zullen|gaat|gaan|moet|moeten|will\sbe|is\sto\sbe|are\sto\sbe)\b", re.IGNORECASE
)
"""What is still to be done, or done now."""
WILL = re.compile(
    r"\b(?:zal|zullen|zult|gaat|gaan|komt\ser|komen\ser|will|shall|going\sto|moet|moeten|wil|willen|kan|kunnen"
    r"|to\sbe|straks|binnenkort|volgend|komend|a\.s\.|vanaf|uiterlijk|per\s\d)\b",
    re.IGNORECASE,
)
"""What is said of something to come; in the present a date or a plan may say it as well."""
STATES = listed(
    """
    verwacht gedekt gevormd bedoeld genaamd verdeeld geregeld bepaald gebruikt begroot geraamd aangevraagd
    bekrachtigd overgenomen gevolgd betrokken verdaagd gefinancierd
    """
)
"""Participles of a state: "wordt gedekt" and "is gedekt" are one."""


def firmness(sides: Sides, alignment: Alignment) -> list[Check]:
    """Return the checks of modality: a claim may not stand higher than its evidence, nor drop what it holds back."""
    return [
        *_near_verbatim(sides, alignment),
        *_hedges(sides, alignment),
        *_questions(sides, alignment),
        *(_tense(sides, alignment) or _to_come(sides, alignment)),
    ]


def _near_verbatim(sides: Sides, alignment: Alignment) -> list[Check]:
    """Compare word for word where a claim repeats its source: a small word that is gone may be the one that counts."""
    words = Vocabulary(sides.claim)
    modal = {word for mode in modality.find(alignment.text) for word in mode.raw.casefold().split()}
    own = [word for word in content(alignment.text) if word not in modal and word not in polarity.NEGATIONS]
    if not own or sum(words.holds(word) for word in own) < NEARLY * len(own):
        return []
    theirs, ours = _small_words(alignment.text), _small_words(sides.claim)
    gone = [word for word in theirs if ours[word] < theirs[word] and not (word == "niet" and _voted(sides))]
    if not gone:
        return []
    return [sides.check("modality", CheckResult.UNDECIDED, sides.claim, gone[0])]


def _small_words(text: str) -> Counter[str]:
    """Count what turns a sentence round or holds it back, by kind."""
    found = Counter({"niet": sum(1 for _ in polarity.NEGATION.finditer(text))})
    found.update(str(mode.hedge) for mode in modality.find(text) if mode.hedge in SOFT)
    return +found


def _hedges(sides: Sides, alignment: Alignment) -> list[Check]:
    """A claim may not drop what its evidence holds back, nor add what is firmer."""
    own = {mode.hedge for mode in modality.find(sides.claim)}
    governing = "\n".join(part for part in (sides.witness.lead_in, *alignment.carrying()) if part)
    theirs = {mode.hedge: mode.raw for mode in (*modality.orders(alignment.text), *modality.find(governing))}
    settling = (sides.witness.lead_in, *sides.witness.sentences)
    if sides.witness.piece and any(is_settling(line) for line in settling):
        theirs[Hedge.PROPOSED] = sides.witness.piece[:60]
    everything = {mode.hedge: mode.raw for mode in modality.find(alignment.text)}
    checks = []
    dropped = [
        hedge for hedge in SOFT if hedge in theirs and not own & STANDS_FOR[hedge] and not _is_reported(sides, hedge)
    ]
    if IF.search(alignment.text) and not ANY_IF.search(sides.claim):
        condition = IF.search(alignment.text)
        checks.append(sides.check("modality", CheckResult.UNDECIDED, sides.claim, condition[0] if condition else ""))
    firmer = [hedge for hedge in FIRM if hedge in own and hedge not in everything and not _is_of_vote(sides, hedge)]
    if _is_put_off(sides.claim, alignment.text):
        checks.append(sides.check("modality", CheckResult.UNDECIDED, sides.claim, alignment.text[:80]))
    if HAVE_DONE.search(alignment.text):
        firmer = [hedge for hedge in firmer if hedge is not Hedge.DONE]
    level = min((modality.WORDS[hedge][0] for hedge in dropped), default=Level.PLAIN)
    for hedge in firmer:
        raw = next(mode.raw for mode in modality.find(sides.claim) if mode.hedge is hedge)
        held = next((theirs[soft] for soft in SOFT if soft in theirs), "")
        result = CheckResult.DIFFERENT if held else CheckResult.UNDECIDED
        checks.append(sides.check("modality", result, raw, held))
    if dropped and not firmer:
        future = Hedge.FUTURE in own and Hedge.FUTURE not in everything and level in (Level.IDEA, Level.REQUEST)
        result = CheckResult.DIFFERENT if future else CheckResult.UNDECIDED
        checks.append(sides.check("modality", result, sides.claim, theirs[dropped[0]]))
    added = [hedge for hedge in ADDED if hedge in own and not STANDS_FOR[hedge] & {*theirs, *everything}]
    if is_wish(sides):
        added = [hedge for hedge in added if hedge is Hedge.EXAMINED]
    if added and not checks and not sides.facts.votes and "?" not in alignment.text:
        raw = next(mode.raw for mode in modality.find(sides.claim) if mode.hedge is added[0])
        checks.append(sides.check("modality", CheckResult.UNDECIDED, raw))
    if not checks and own & {*SOFT, *FIRM, Hedge.FUTURE}:
        shared = next((theirs[hedge] for hedge in theirs if hedge in own), "")
        if shared:
            checks.append(sides.check("modality", CheckResult.EQUAL, shared, shared))
    return checks


def _is_put_off(claim: str, evidence: str) -> bool:
    """Whether a claim tells as still to come ("zal worden", "will be") what its source tells of today or the past."""
    return WILL.search(claim) is not None and not WILL.search(evidence) and not COMING.search(evidence)


def _is_of_vote(sides: Sides, hedge: Hedge) -> bool:
    """Whether how firm a claim is comes from a vote, in the clause that tells it; the vote has a check of its own."""
    if not _voted(sides):
        return False
    places = [mode.span.start for mode in modality.find(sides.claim) if mode.hedge is hedge]
    for start, end in clauses(sides.claim):
        inside = [place for place in places if start <= place < end]
        if inside and not any(start <= vote.span.start < end for vote in sides.facts.votes):
            return False
    return True


def _is_reported(sides: Sides, hedge: Hedge) -> bool:
    """Whether the claim says whose view or piece it is, which keeps an opinion or a consideration one."""
    if hedge not in (Hedge.OPINION, Hedge.CONSIDERED, Hedge.REQUESTED, Hedge.PROPOSED):
        return False
    if hedge is Hedge.OPINION:
        return bool(sides.facts.persons or sides.facts.parties)
    return OF_PIECE.match(sides.claim) is not None or BY_PIECE.search(sides.claim) is not None


def is_wish(sides: Sides) -> bool:
    """Whether the claim says what a motion or amendment wants, and its evidence is what that piece asks or changes."""
    return bool(sides.witness.lead_in) and OF_PIECE.match(sides.claim) is not None


def _voted(sides: Sides) -> bool:
    """Whether the firmness of the claim is that of a vote, which has its own check."""
    return bool(sides.facts.votes and sides.quoted.votes)


def _questions(sides: Sides, alignment: Alignment) -> list[Check]:
    """A question says nothing about what is so."""
    if not alignment.sentences or not all(_asks(sentence) for sentence in alignment.sentences):
        return []
    if sides.claim.rstrip().endswith("?") or re.search(
        r"\b(?:vraag|vraagt|vroeg|vragen|asks?|asked|wil\sweten)\b", sides.claim, re.IGNORECASE
    ):
        return []
    return [sides.check("modality", CheckResult.UNDECIDED, sides.claim, alignment.sentences[0])]


def _asks(sentence: str) -> bool:
    """Whether a sentence is a question: by its mark, or, in speech without marks, by how it begins.

    >>> _asks("Komt er een bus?"), _asks("en gaat er een bus"), _asks("Dan komt er een bus.")
    (True, True, False)
    """
    said = sentence.rstrip("\"”’' ")
    return said.endswith("?") or (said[-1:].isalnum() and ASKED.match(said) is not None)


def _tense(sides: Sides, alignment: Alignment) -> list[Check]:
    """A claim that something has been done needs a source that says so."""
    said = {fold(token.text) for token in tokens(alignment.text)}
    for start, end in clauses(sides.claim):
        clause = sides.claim[start:end]
        if not PERFECT.search(clause) or PASSIVE.search(clause):
            continue
        for match in PARTICIPLE.finditer(clause):
            word = fold(match[0])
            before = clause[: match.start()].split()[-1:]
            if word in said or word in PERFORMED or word in FINITE or word.endswith(NOUNS):
                continue
            if before and before[0].lower() in ARTICLES:
                continue
            theirs = (fold(other[0]) for other in PARTICIPLE.finditer(alignment.text.lower()))
            if any(same(word, other) and not (word.endswith("d") and other.endswith("t")) for other in theirs):
                continue
            return [sides.check("modality", CheckResult.UNDECIDED, match[0], "")]
    return []


def _to_come(sides: Sides, alignment: Alignment) -> list[Check]:
    """What the evidence only says is being or will be done ("worden geplant") is not done yet ("zijn geplant")."""
    parts = [alignment.text[start:end] for start, end in clauses(alignment.text)]
    for start, end in clauses(sides.claim):
        clause = sides.claim[start:end]
        if not PERFECT.search(clause) or COMING.search(clause):
            continue
        said = [match for pattern in (PARTICIPLE, LAST) for match in pattern.finditer(clause)]
        for word in dict.fromkeys(fold(match[0]) for match in sorted(said, key=lambda match: match.start())):
            if word in PERFORMED or word in STATES:
                continue
            holding = [part for part in parts if word in {fold(token.text) for token in tokens(part)}]
            coming = [match for part in holding if not PERFECT.search(part) and (match := COMING.search(part))]
            if holding and len(coming) == len(holding):
                return [sides.check("modality", CheckResult.UNDECIDED, word, coming[0][0])]
    return []
