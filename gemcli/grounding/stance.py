"""Compares yes and no, and how firm a claim is, clause by clause with its evidence."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from gemcli.facts import modality, polarity
from gemcli.facts.clauses import clauses
from gemcli.facts.inflection import fold, roots
from gemcli.facts.modality import Hedge, Level
from gemcli.facts.polarity import Mark
from gemcli.grounding.alignment import Alignment, Pair
from gemcli.grounding.sides import Sides, content, nearby
from gemcli.grounding.vocabulary import Vocabulary
from gemcli.model.finding import Check, CheckResult
from gemcli.model.section import Role
from gemcli.text.lists import listed
from gemcli.text.words import tokens

STRONG = 0.5
"""Share of a claim clause's words from which an evidence clause is taken to say the same thing."""

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
REVERSE = frozenset(
    form
    for word in listed(
        """
        uitgezonderd behalve uitzondering afzien voorkomen vermijden schrappen geschrapt ontbreekt ontbreken weigeren
        verbieden verboden stoppen beëindigen afwijzen ontraden uitstellen vervallen mislukt verhinderen belemmeren
        tegenhouden betwijfelen twijfel ontkennen onjuist zogenaamd vermeend tegenstelling intrekken opschorten
        annuleren afgelasten afblazen misverstand onwaar denial denies except unless refuse cancel prevent avoid
        """
    )
    for form in roots(word)
)
"""Words that turn round or cancel what stands beside them; a claim may not drop them."""
SOFT = (
    Hedge.POSSIBLE, Hedge.INTENDED, Hedge.EXAMINED, Hedge.PROPOSED, Hedge.REQUESTED, Hedge.OPINION, Hedge.CONSIDERED,
)  # fmt: skip
"""Ways of holding back that a claim may not drop."""

STANDS_FOR = {
    Hedge.REQUESTED: {Hedge.REQUESTED, Hedge.PROPOSED},
    Hedge.PROPOSED: {Hedge.PROPOSED, Hedge.REQUESTED},
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
SIDE = re.compile(r"\b(?P<side>voor|tegen|for|against)\b", re.IGNORECASE)
VOTES = re.compile(r"\b(?:stem|stemt|stemde|stemden|gestemd|stemmen|vote|voted|votes)\b", re.IGNORECASE)
PERFORMED = listed(
    """
    ingediend besloten vastgesteld toegezegd gevraagd verzocht gestemd aangenomen verworpen geopend gesloten
    geschorst gewijzigd benoemd behandeld voorgesteld ingetrokken aangehouden ingestemd gezegd gemeld aangegeven
    gesteld beantwoord opgeroepen aangekondigd ontvangen gegeven genoemd besproken ontraden gesteund gedankt
    toegevoegd afgehandeld gehouden
    """
)
"""Participles of what is done by saying it: "de motie wordt ingediend" and "is ingediend" are one."""
PERFECT = re.compile(r"\b(?:heeft|hebben|is|zijn|had|hadden|was|waren)\b", re.IGNORECASE)
IN_FAVOUR = re.compile(
    r"\b(?:is|zijn|was|waren|are|were)\s(?:(?:ook|niet|not)\s)?(?:voor|tegen|for|against)\s"
    r"(?:de|deze|dit|het|dat|een|motie|amendement|the|this|motion)\b",
    re.IGNORECASE,
)
NEARLY = 0.97
"""Share of the source's words that a claim repeats from which it is compared word for word."""
ONLY = re.compile(r"\b(?P<no>niet\s|not\s)?(?:alleen|slechts|only)\b", re.IGNORECASE)
PASSIVE = re.compile(r"\b(?:wordt|worden|zal|zullen|kan|kunnen|wil|gaat|gaan)\b", re.IGNORECASE)
NOUNS = ("raad", "land", "stad", "tijd", "beleid", "heid", "teit", "bied", "zicht", "schap")
ARTICLES = listed("de het een deze dit die dat van per in op zijn haar hun geen the a")
HAVE_DONE = re.compile(r"\b(?:have|has|had)\s(?!to\b)(?!not\b)\w{3,20}\b", re.IGNORECASE)
"""English says in one form what is done: "we have set aside" and "has been set aside"."""
PARTICIPLE = re.compile(r"\b(?:[a-z]{0,9}ge[a-zëï]{2,20}(?:d|t|en)|(?:be|ver|ont|her|er)[a-z]{3,20}(?:d|t))\b")
ACTORS = {
    "raad": "raad", "gemeenteraad": "raad", "raadsleden": "raad", "council": "raad", "college": "college",
    "wethouder": "college", "burgemeester": "college", "mayor": "college", "presidium": "presidium",
    "commissie": "commissie", "provincie": "provincie", "rijk": "rijk", "bewoners": "bewoners",
    "ondernemers": "ondernemers", "griffier": "griffier", "voorzitter": "voorzitter",
}  # fmt: skip
"""Who acts in a council paper."""

SECOND = {"u", "uw", "jullie"}
FIRST = {"ik", "wij", "we", "ons", "onze", "mij", "i", "our"}


def stances(sides: Sides, alignment: Alignment) -> list[Check]:
    """Return the checks of polarity, modality and of who does what to whom."""
    checks = [*_negation(sides, alignment), *_opposites(sides, alignment), *_sides_taken(sides, alignment)]
    checks += [*_reversed(sides, alignment), *_near_verbatim(sides, alignment), *_only(sides, alignment)]
    checks += [*_hedges(sides, alignment), *_questions(sides, alignment), *_tense(sides, alignment)]
    order = _roles(sides, alignment)
    return [*checks, order] if order is not None else checks


def _reversed(sides: Sides, alignment: Alignment) -> list[Check]:
    """Find a word that cancels what the claim says, in the clauses that carry the claim."""
    own = Vocabulary(sides.claim)
    for clause in _aligned_clauses(alignment):
        for token in tokens(clause):
            if not roots(token.text).isdisjoint(REVERSE) and not own.holds(token.text.casefold()):
                return [sides.check("polarity", CheckResult.UNDECIDED, sides.claim, token.text)]
    return []


def _near_verbatim(sides: Sides, alignment: Alignment) -> list[Check]:
    """Compare word for word where a claim repeats its source: a small word that is gone may be the one that counts."""
    words = Vocabulary(sides.claim)
    modal = {word for mode in modality.find(alignment.text) for word in mode.raw.casefold().split()}
    own = [word for word in content(alignment.text) if word not in modal and word not in polarity.NEGATIONS]
    if not own or sum(words.holds(word) for word in own) < NEARLY * len(own):
        return []
    theirs, ours = _small_words(alignment.text), _small_words(sides.claim)
    gone = [word for word in theirs if ours[word] < theirs[word]]
    if not gone:
        return []
    return [sides.check("modality", CheckResult.UNDECIDED, sides.claim, gone[0])]


def _small_words(text: str) -> Counter[str]:
    """Count what turns a sentence round or holds it back, by kind."""
    found = Counter({"niet": sum(1 for _ in polarity.NEGATION.finditer(text))})
    found.update(str(mode.hedge) for mode in modality.find(text) if mode.hedge in SOFT)
    return +found


def _only(sides: Sides, alignment: Alignment) -> list[Check]:
    """Compare "alleen" with "niet alleen"."""
    own, theirs = list(ONLY.finditer(sides.claim)), list(ONLY.finditer(alignment.text))
    if own and theirs and {bool(match["no"]) for match in own} != {bool(match["no"]) for match in theirs}:
        return [sides.check("polarity", CheckResult.UNDECIDED, own[0][0], theirs[0][0])]
    return []


def _negation(sides: Sides, alignment: Alignment) -> list[Check]:
    checks = []
    for pair in alignment.pairs:
        no = polarity.negated(pair.claim)
        if pair.claim.casefold() in alignment.text.casefold() and no == polarity.negated(
            _around(pair.claim, alignment)
        ):
            continue
        matches = _relevant(pair)
        if not matches:
            if no:
                checks.append(sides.check("polarity", CheckResult.UNDECIDED, pair.claim))
            continue
        best = matches[0][1]
        tied = [clause for clause, share in matches if share == best]
        others = [clause for clause, share in matches if share >= STRONG or share == best]
        agrees = [clause for clause in tied if polarity.negated(clause) == no]
        if agrees and all(polarity.negated(clause) == no for clause in others):
            if no:
                checks.append(sides.check("polarity", CheckResult.EQUAL, pair.claim, agrees[0]))
            continue
        rival = next(clause for clause in others if polarity.negated(clause) != no)
        if _turned_by_verb(pair.claim, rival):
            continue
        certain = not agrees and best >= STRONG
        result = CheckResult.DIFFERENT if certain else CheckResult.UNDECIDED
        checks.append(sides.check("polarity", result, pair.claim, rival))
    return checks


def _around(clause: str, alignment: Alignment) -> str:
    """Return the clause of the evidence that holds a clause of the claim word for word."""
    return next(
        (part for pair in alignment.pairs for part, _ in pair.matches if clause.casefold() in part.casefold()), clause
    )


def _relevant(pair: Pair) -> list[tuple[str, float]]:
    return [match for match in pair.matches if match[1] >= 0.2] or list(pair.matches[:1])


def _families(clause: str) -> dict[str, int]:
    """Return the sign of each pair of opposites in a clause, its negation worked in; 0 where both signs stand."""
    marks = [mark for mark in polarity.find(clause) if mark.family]
    turn = -1 if polarity.negated(clause) else 1
    signs: dict[str, int] = {}
    for mark in marks:
        sign = mark.sign * turn
        signs[mark.family] = sign if signs.get(mark.family, sign) == sign else 0
    return signs


def _turned_by_verb(claim: str, evidence: str) -> bool:
    """Whether a negation is carried by the opposite verb: "niet aangenomen" and "verworpen"."""
    one, other = _families(claim), _families(evidence)
    return any(one[family] == other.get(family) and one[family] != 0 for family in one)


def _opposites(sides: Sides, alignment: Alignment) -> list[Check]:
    """Compare the members of pairs of opposites: each must stand on the same side as in the evidence."""
    checks = []
    evidence = alignment.text
    theirs = [mark for mark in polarity.find(evidence) if mark.family]
    for mark in polarity.find(sides.claim):
        if not mark.family or _inside_vote(sides, mark):
            continue
        rivals = [other for other in theirs if other.family == mark.family]
        if not rivals:
            continue
        sign = mark.sign * _turn(sides.claim, mark)
        signs = {other.sign * _turn(evidence, other) for other in rivals}
        if signs == {sign}:
            continue
        if sign not in signs:
            checks.append(sides.check("polarity", CheckResult.DIFFERENT, mark.word, rivals[0].word))
            continue
        words = nearby(sides.claim, mark.span)
        closest = max(rivals, key=lambda other: len(words & nearby(evidence, other.span)))
        agrees = closest.sign * _turn(evidence, closest) == sign and fold(closest.word) == fold(mark.word)
        if not agrees:
            checks.append(sides.check("polarity", CheckResult.UNDECIDED, mark.word, closest.word))
    return checks


def _inside_vote(sides: Sides, mark: Mark) -> bool:
    return any(vote.span.start <= mark.span.start < vote.span.end for vote in sides.facts.votes)


def _turn(text: str, mark: Mark) -> int:
    """Return -1 where the clause around a mark is negated."""
    clause = next((text[start:end] for start, end in clauses(text, fine=True) if start <= mark.span.start < end), text)
    return -1 if polarity.negated(clause) else 1


def _sides_taken(sides: Sides, alignment: Alignment) -> list[Check]:
    """Compare "voor" and "tegen" where somebody votes and no counts are given."""
    if not (VOTES.search(sides.claim) or IN_FAVOUR.search(sides.claim)) or any(
        vote.votes_for >= 0 for vote in sides.facts.votes
    ):
        return []
    claimed = {_side(match["side"]) for match in SIDE.finditer(sides.claim)}
    if not claimed:
        return []
    if not (VOTES.search(alignment.text) or IN_FAVOUR.search(alignment.text)):
        return (
            [sides.check("polarity", CheckResult.UNDECIDED, " ".join(sorted(claimed)))]
            if IN_FAVOUR.search(sides.claim)
            else []
        )
    said = {_side(match["side"]) for match in SIDE.finditer(alignment.text)}
    if claimed == said:
        return [sides.check("polarity", CheckResult.EQUAL, " ".join(sorted(claimed)), " ".join(sorted(said)))]
    result = CheckResult.UNDECIDED if claimed & said or not said else CheckResult.DIFFERENT
    return [sides.check("polarity", result, " ".join(sorted(claimed)), " ".join(sorted(said)))]


def _side(word: str) -> str:
    return {"for": "voor", "against": "tegen"}.get(word.lower(), word.lower())


def _hedges(sides: Sides, alignment: Alignment) -> list[Check]:
    """A claim may not drop what its evidence holds back, nor add what is firmer."""
    own = {mode.hedge for mode in modality.find(sides.claim)}
    governing = "\n".join(part for part in (sides.witness.lead_in, *_aligned_clauses(alignment)) if part)
    theirs = {mode.hedge: mode.raw for mode in modality.find(governing)}
    everything = {mode.hedge: mode.raw for mode in modality.find(alignment.text)}
    checks = []
    dropped = [
        hedge for hedge in SOFT if hedge in theirs and not own & STANDS_FOR[hedge] and not _is_reported(sides, hedge)
    ]
    if IF.search(alignment.text) and not ANY_IF.search(sides.claim):
        condition = IF.search(alignment.text)
        checks.append(sides.check("modality", CheckResult.UNDECIDED, sides.claim, condition[0] if condition else ""))
    firmer = [hedge for hedge in FIRM if hedge in own and hedge not in everything and not _voted(sides)]
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
    if added and not checks and not sides.facts.votes and "?" not in alignment.text:
        raw = next(mode.raw for mode in modality.find(sides.claim) if mode.hedge is added[0])
        checks.append(sides.check("modality", CheckResult.UNDECIDED, raw))
    if not checks and own & {*SOFT, *FIRM, Hedge.FUTURE}:
        shared = next((theirs[hedge] for hedge in theirs if hedge in own), "")
        if shared:
            checks.append(sides.check("modality", CheckResult.EQUAL, shared, shared))
    return checks


def _aligned_clauses(alignment: Alignment) -> list[str]:
    """Return the clauses of the evidence that carry the claim, and the opening clause that governs them."""
    kept: list[str] = []
    for pair in alignment.pairs:
        if not pair.matches:
            continue
        best = pair.matches[0][1]
        kept.extend(clause for clause, share in pair.matches if share >= min(best, 0.3))
    for sentence in alignment.sentences:
        opening = sentence.split(":")[0] if ":" in sentence[:120] else sentence.split(",")[0]
        if re.search(r"\b(?:dat|of|om|te)\b\W*$|:\s*$", opening + (":" if ":" in sentence[:120] else "")):
            kept.append(opening)
    return list(dict.fromkeys(kept))


def _is_reported(sides: Sides, hedge: Hedge) -> bool:
    """Whether the claim says whose view or piece it is, which keeps an opinion or a consideration one."""
    if hedge not in (Hedge.OPINION, Hedge.CONSIDERED, Hedge.REQUESTED):
        return False
    if hedge is Hedge.OPINION:
        return bool(sides.facts.persons or sides.facts.parties)
    return OF_PIECE.match(sides.claim) is not None or BY_PIECE.search(sides.claim) is not None


def _voted(sides: Sides) -> bool:
    """Whether the firmness of the claim is that of a vote, which has its own check."""
    return bool(sides.facts.votes and sides.quoted.votes)


def _questions(sides: Sides, alignment: Alignment) -> list[Check]:
    """A question says nothing about what is so."""
    if not alignment.sentences or not all(sentence.rstrip("\"”’' ").endswith("?") for sentence in alignment.sentences):
        return []
    if sides.claim.rstrip().endswith("?") or re.search(
        r"\b(?:vraag|vraagt|vroeg|vragen|asks?|asked|wil\sweten)\b", sides.claim, re.IGNORECASE
    ):
        return []
    return [sides.check("modality", CheckResult.UNDECIDED, sides.claim, alignment.sentences[0])]


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
            if word in said or word in PERFORMED or word.endswith(NOUNS) or (before and before[0].lower() in ARTICLES):
                continue
            if PERFECT.search(alignment.text) and PARTICIPLE.search(alignment.text):
                continue
            return [sides.check("modality", CheckResult.UNDECIDED, match[0], "")]
    return []


def _roles(sides: Sides, alignment: Alignment) -> Check | None:
    """Compare who acts on whom: two actors that change places without "door" may have changed roles."""
    own = _actors(sides.claim, sides)
    theirs = [actor for actor, _ in _actors(alignment.text, sides)]
    if re.search(r"\b(?:door|by)\b", f"{sides.claim}\n{alignment.text}"):
        return None
    for (first, place), (second, other) in pairwise(own):
        if first == second or first not in theirs or second not in theirs:
            continue
        last = len(theirs) - 1 - theirs[::-1].index(second)
        if theirs.index(first) < last or re.search(r"\b(?:van|of)\b", sides.claim[place:other]):
            continue
        return sides.check("roles", CheckResult.UNDECIDED, f"{first} - {second}", f"{second} - {first}")
    return None


def _actors(text: str, sides: Sides) -> list[tuple[str, int]]:
    """Return the actors of a text in order with their places; "ik" and "wij" are the speaker, "u" is the council."""
    speaker = sides.witness.speakers[0] if sides.witness.speakers else None
    found: list[tuple[str, int]] = []
    for token in tokens(text):
        word = token.text.casefold()
        actor = ACTORS.get(word, "")
        if word in SECOND:
            actor = "raad"
        elif word in FIRST and speaker is not None:
            actor = "college" if speaker.role is Role.COLLEGE else speaker.party or speaker.speaker
        elif token.text[:1].isupper() and len(token.text) > 1 and not actor:
            parties = (*sides.facts.parties, *sides.quoted.parties)
            actor = next((party.name for party in parties if party.raw == token.text), "")
        if actor and (not found or found[-1][0] != actor):
            found.append((actor, token.start))
    return found
