"""Tells whether a claim says what one sentence says, or gathers words that stand apart in its evidence."""

from __future__ import annotations

import re
from itertools import pairwise

from gemcli.facts import ids, polarity
from gemcli.facts.clauses import clauses
from gemcli.facts.inflection import roots
from gemcli.facts.paraphrase import NEUTRAL, SPEECH, is_function
from gemcli.grounding.alignment import Alignment
from gemcli.grounding.cover import VOTE_WORDS
from gemcli.grounding.leads import PIECE
from gemcli.grounding.sides import Sides, content
from gemcli.grounding.vocabulary import Vocabulary
from gemcli.model.finding import Check, CheckResult
from gemcli.model.span import Span
from gemcli.text.words import tokens

TO_WHOM = re.compile(
    r"\b(?P<link>aan|door|namens|tegen|naar|met|by|against|with)\s(?:de\s|het\s|een\s|the\s|a\s|an\s)?(?P<noun>[^\W\d_]{3,40})"
    r"(?P<rest>[^.;:]{0,80})"
)
"""Links that say who did it, or to whom; another noun behind them is another story."""

HANDLED = re.compile(
    r"(?:in\shanden\s(?:van|stellen)|voor\skennisgeving|betrekken\sbij|ter\s(?:kennisname|kennisneming|afdoening|advisering"
    r"|beantwoording)|afdoen|doorsturen|doorzenden|agenderen|voor\sadvies)\b",
    re.IGNORECASE,
)
"""What happens to an incoming piece stands in a sentence of its own behind its name."""

TURN = re.compile(r",?\s(?:terwijl|maar|omdat|zodat|waarbij|die|dat|en\s(?:de|het|dat)|while|but|which)\s")
"""Where another clause begins behind a link."""

ORDERED = 6
"""Words of the source from which their order in the claim is looked at."""
NEAR = 5
"""Words of the source within which two neighbours of the claim stand in their order."""
TOGETHER = 0.4
"""Share of neighbours of the claim that must be neighbours in the source: a retelling moves phrases, not words."""

LITERAL = 0.9
"""Share of the claim's words that are the source's own from which they are taken for a copy."""
IN_PAIRS = 0.25
"""Share of neighbouring words that a copy, however shortened, has in common with its source."""

OBJECT = re.compile(r"(?<!van\s)\b(?:de|het|een)\s(?P<noun>[a-zà-ÿ]{4,40})\b")
PART_OF = re.compile(
    r"\b(?P<head>(?:afschrift|kopie|deel|gedeelte|helft|concept|ontwerp|samenvatting|begin|eind|einde|verlenging|voorstel|plan"
    r"|onderzoek|evaluatie|aanvraag|verzoek|optie|mogelijkheid|idee|schets|raming|schatting|uitstel|intrekking|wijziging))\s(?:van|tot|voor|naar|om)\s"
    r"(?:de|het|een)?\s?$",
    re.IGNORECASE,
)
"""Words before "van" that make something less, earlier or other than the thing itself."""

THIN = 3
"""Content words up to which a claim without checked values says too little to be tied to a place by its words."""


def cohesion(sides: Sides, alignment: Alignment, *, has_values: bool) -> list[Check]:
    """Return the checks that hold back a claim whose words were gathered from several places."""
    return [
        *_scattered(sides),
        *_only_denied(sides, alignment),
        *_other_party(sides),
        *_out_of_order(sides, alignment),
        *_shuffled(sides),
        *_narrowed(sides),
        *_only_title(sides, alignment),
        *_linked(sides),
        *([] if has_values else _thin(sides)),
    ]


def _scattered(sides: Sides) -> list[Check]:
    """Each clause of the claim must be held by one cited sentence, together with what surrounds it."""
    sentences = sides.witness.sentences
    if len(sentences) < 2 or sides.witness.is_table:
        return []
    around = Vocabulary(sides.context, *(sentence for sentence in sentences if sentence.endswith(":")))
    offered = [Vocabulary(sentence) for sentence in sentences]
    closed = [fact.span for group in (sides.facts.votes, sides.facts.ids, sides.facts.parties) for fact in group]
    for start, end in clauses(sides.claim, fine=True):
        words = [word for word in _open(sides.claim, Span(start, end), closed) if not around.holds(word)]
        if sides.facts.votes:
            words = [word for word in words if word not in VOTE_WORDS]
        named = [fact for fact in sides.facts.ids if start <= fact.span.start < end and not _around(fact, sides)]
        if not words and len(named) < 1:
            continue
        shares = [
            (sum(vocabulary.holds(word) for word in words), all(_names(sentence, fact) for fact in named))
            for vocabulary, sentence in zip(offered, sentences, strict=True)
        ]
        if not any(held == len(words) and has_ids for held, has_ids in shares):
            tied = [sides.facts.votes or HANDLED.match(sentence) is not None for sentence in sentences[1:]]
            pairs = zip(pairwise(shares), tied, strict=True)
            if any(belongs and _together(*pair, len(words)) for pair, belongs in pairs):
                continue
            return [sides.check("cohesion", CheckResult.UNDECIDED, sides.claim[start:end], sides.quote[:80])]
    return []


def _together(one: tuple[int, bool], other: tuple[int, bool], size: int) -> bool:
    """A vote and what was put to it stand in two sentences that belong together."""
    return one[0] + other[0] >= size and (one[1] or other[1])


def _open(text: str, clause: Span, closed: list[Span]) -> list[str]:
    found = []
    for token in tokens(text[clause.start : clause.end]):
        word = token.text.casefold()
        start = clause.start + token.start
        if is_function(word) or word in NEUTRAL or word in SPEECH or word in polarity.NEGATIONS:
            continue
        if any(span.start <= start < span.end for span in closed) or any(char.isdigit() for char in word):
            continue
        found.append(word)
    return found


def _around(fact: ids.Id, sides: Sides) -> bool:
    return any(ids.same(fact.value, other.value) for other in sides.around.ids)


def _names(sentence: str, fact: ids.Id) -> bool:
    return any(ids.same(fact.value, other.value) for other in ids.find(sentence))


def _only_denied(sides: Sides, alignment: Alignment) -> list[Check]:
    """A word that the evidence holds only under a negation does not carry a claim that affirms it."""
    parts = [sentence[start:end] for sentence in alignment.sentences for start, end in clauses(sentence, fine=True)]
    denied = [polarity.negated(part) for part in parts]
    if not any(denied) or (sides.facts.votes and sides.quoted.votes):
        return []
    offered = [Vocabulary(part) for part in parts]
    for start, end in clauses(sides.claim, fine=True):
        clause = sides.claim[start:end]
        if polarity.negated(clause):
            continue
        for word in content(clause):
            holders = [no for vocabulary, no in zip(offered, denied, strict=True) if vocabulary.holds(word)]
            if holders and all(holders) and not _is_opposite(word):
                return [sides.check("polarity", CheckResult.UNDECIDED, word, "")]
    return []


def _is_opposite(word: str) -> bool:
    """Whether a word has an opposite, whose signs are compared by themselves: "verworpen" and "niet aangenomen"."""
    return word in polarity.SIGNS


def _other_party(sides: Sides) -> list[Check]:
    """Compare who did it and to whom, where both texts say so behind the same link."""
    theirs: dict[str, list[str]] = {}
    for match in TO_WHOM.finditer(sides.quote):
        theirs.setdefault(match["link"].lower(), []).append(f"{match['noun']}{TURN.split(match['rest'])[0]}")
    for match in TO_WHOM.finditer(sides.claim):
        known = theirs.get(match["link"].lower())
        if known and not is_function(match["noun"].casefold()) and not _same_noun(match["noun"], known, sides):
            return [sides.check("roles", CheckResult.UNDECIDED, f"{match['link']} {match['noun']}", known[0][:60])]
    return []


def _out_of_order(sides: Sides, alignment: Alignment) -> list[Check]:
    """Hold back words in an order that has nothing to do with that of the source; a retelling keeps most of it."""
    said = [token.text for token in tokens(alignment.text)]
    forms = [roots(word) for word in said]
    places: list[int] = []
    for word in dict.fromkeys(content(sides.claim)):
        own = roots(word)
        standing = [index for index, other in enumerate(forms) if not own.isdisjoint(other)]
        if standing:
            last = places[-1] if places else -1
            places.append(min(standing, key=lambda index: (not 0 < index - last <= NEAR, index)))
    if len(places) < ORDERED or sides.facts.votes:
        return []
    together = sum(1 for one, other in pairwise(places) if 0 < other - one <= NEAR) / (len(places) - 1)
    if together >= TOGETHER:
        return []
    return [sides.check("cohesion", CheckResult.UNDECIDED, sides.claim, sides.quote[:80])]


def _narrowed(sides: Sides) -> list[Check]:
    """Compare "de brief" with "een afschrift van de brief": what something is of is not the thing itself."""
    quote = " ".join(sides.quote.split())
    for match in OBJECT.finditer(sides.claim):
        noun = match["noun"]
        places = list(re.finditer(rf"\b{re.escape(noun)}\b", quote, re.IGNORECASE))
        heads = [PART_OF.search(quote[max(0, place.start() - 60) : place.start()]) for place in places]
        if places and all(heads):
            own = Vocabulary(sides.claim)
            if not any(head and own.holds(head["head"].casefold()) for head in heads):
                first = heads[0]
                return [
                    sides.check("roles", CheckResult.UNDECIDED, noun, f"{first['head']} van {noun}" if first else "")
                ]
    return []


def _only_title(sides: Sides, alignment: Alignment) -> list[Check]:
    """A title says what a piece is about, not what is so."""
    if sides.facts.votes or re.search(r"\b(?:motie|amendement|motion|amendment)\b", sides.claim, re.IGNORECASE):
        return []
    if alignment.sentences and all(PIECE.match(sentence) for sentence in alignment.sentences):
        return [sides.check("cohesion", CheckResult.UNDECIDED, sides.claim, sides.quote[:80])]
    return []


CAUSE = re.compile(
    r"\b(?:want|omdat|doordat|daardoor|waardoor|zodat|vanwege|wegens|dankzij|daarom|aangezien|immers|waarna|nadat|voordat"
    r"|because|since|therefore|so\sthat|due\sto|owing\sto|as\sa\sresult|thanks\sto)\b",
    re.IGNORECASE,
)
"""Words that say that one thing comes of another."""


def _linked(sides: Sides) -> list[Check]:
    """Hold back a claim that says more often than its evidence that one thing comes of another."""
    own = [match[0] for match in CAUSE.finditer(sides.claim)]
    theirs = sum(1 for _ in CAUSE.finditer(sides.quote))
    return [sides.check("cohesion", CheckResult.UNDECIDED, own[-1])] if len(own) > theirs else []


def _shuffled(sides: Sides) -> list[Check]:
    """Hold back a claim made of the source's very words of which hardly two stand together as they do there."""
    own = [token.text.casefold() for token in tokens(sides.claim)]
    said = [token.text.casefold() for token in tokens(f"{sides.quote}\n{sides.context}")]
    if len(own) < ORDERED or sum(word in set(said) for word in own) < LITERAL * len(own) or sides.facts.votes:
        return []
    pairs = set(pairwise(said))
    if sum(pair in pairs for pair in pairwise(own)) >= IN_PAIRS * (len(own) - 1):
        return []
    return [sides.check("cohesion", CheckResult.UNDECIDED, sides.claim, sides.quote[:80])]


def _same_noun(noun: str, known: list[str], sides: Sides) -> bool:
    """Whether a noun, or a word that stands for it, follows the link in the evidence; "u" is the council."""
    if any(Vocabulary(text).holds(noun.casefold()) for text in known):
        return True
    return (
        noun.casefold() in ("raad", "gemeenteraad", "council") and re.search(r"\b(?:u|uw)\b", sides.quote) is not None
    )


def _thin(sides: Sides) -> list[Check]:
    """A claim of a few words is held by any text that has them; only as they stand there do they say something."""
    words = list(dict.fromkeys(content(sides.claim)))
    if len(words) > THIN:
        return []
    said = [token.text for token in tokens(sides.quote)]
    size = len(words) + 3
    for start in range(max(1, len(said) - size + 1)):
        near = Vocabulary(" ".join(said[start : start + size]))
        if all(near.holds(word) for word in words):
            return []
    return [sides.check("cohesion", CheckResult.UNDECIDED, sides.claim, sides.quote[:80])]
