"""Values that a reader works out from two numbers of the evidence: a sum, a difference, a share, a growth.

What follows so is not written there, so that a person must look; it is no reason to leave the claim out. It counts only
where the claim says that it was worked out ("samen", "meer dan", "gemiddeld") or tells a share.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import permutations

from gemcli.facts.counts import Count
from gemcli.facts.money import Money
from gemcli.facts.percents import Percent
from gemcli.grounding.sides import Sides
from gemcli.grounding.totals import exact, over_time, sums
from gemcli.grounding.two_numbers import MONEY, SHARE, Number, of_two, shares_of

HINT = re.compile(
    r"\b(?:samen|tezamen|gezamenlijk\w*|totaal|totale|opgeteld|gemiddeld\w*|verschil|meer|minder|hoger|lager|duurder|goedkoper"
    r"|verslechter\w*|verbeter\w*|toegenomen|toename|afgenomen|gestegen|stijg\w*|gedaald|daal\w*|verho\w*|verla\w*|omhoog|omlaag"
    r"|over|rest\w*|blijf\w*|bleef|nog|niet|aftrek|halve\w*|gehalveerd|helft|verdubbel\w*|dubbel\w*|verdrievoudig\w*|per|elk\w*|ieder\w*"
    r"|bijna|ruim|keer|maal|bespar\w*|bezuinig\w*|korting|extra|erbij|eraf|waarvan|groei\w*|krimp\w*|geslonken|slink\w*|gezakt|zakt\w*|gekrompen|geslonken|kleiner|groter|gegroeid|kwijt|mee|jaarlijks|maandelijks|jaarbasis|maandbasis|omgerekend|saldo|bij\selkaar|goed\svoor|zelf|eigen|netto|resteert"
    r"|together|total|average|difference|more|less|fewer|higher|lower|increase\w*|decrease\w*|rose|fell|left|remain\w*"
    r"|half|twice|double\w*|each|every|per|not|still|combined|altogether|over|under|saving\w*|extra)\b",
    re.IGNORECASE,
)
"""Words by which a sentence says that its value was worked out."""
TURNED = re.compile(
    r"\b(?:halv\w*|helft|verdubbel\w*|verdrievoudig\w*|kwart|derde|vijfde|halves?|halved|doubled)\b", re.IGNORECASE
)
"""Words of the evidence after which a claim may tell what came out."""
LEFT = re.compile(
    r"\b(?:over|rest\w*|nog|overige?|niet|geen|blij\w*|bleef|zonder|left|remain\w*|still|not|without)\b", re.I
)
"""Words by which a sentence may tell the other part of a whole."""
MOST = 24
"""Numbers of the evidence from which is worked out; a page of figures proves anything."""
SMALLEST = 10
"""Below this a number of things comes out of nearly any two numbers."""
ROUGH = Decimal("0.01")
"""Share by which a worked out value may be off where the claim rounds."""
PERIODS = (
    (12, re.compile(r"maand|\bmonth", re.IGNORECASE)),
    (4, re.compile(r"kwartaal|kwartalen|\bquarter", re.IGNORECASE)),
    (3, re.compile(r"kwartaal|kwartalen|\bquarter", re.IGNORECASE)),
    (52, re.compile(r"\bwe(?:ek|ken)\b|wekelijks|\bweek", re.IGNORECASE)),
)
"""How many of a length of time make a longer one, and the words with which a value is told per the shorter."""
THOUSANDS = 1000
"""From here a bare number beside amounts may be one."""
NEARLY = Decimal("0.00001")
"""What a third of a number may be off for want of digits."""
EACH = re.compile(
    r"\b(?:per|elke?|ieder\w*|maal|keer|à|samen|totaal|stuk|gemiddeld\w*|van"
    r"|each|every|times|apiece|total|average|of|at)\b",
    re.IGNORECASE,
)
"""Words with which a text tells what one of several things has or costs."""
GROWTH = re.compile(
    r"sti(?:jg|eg)|steeg|stegen|da(?:al|l)|gedaald|groei|meer|minder|hoger|lager|duurder|goedkoper|toe(?:nam|nem|gen)|af(?:nam|nem|gen)"
    r"|verho|verla|verbeter|verslechter|omhoog|omlaag|bespa|krimp|slonk|korting|eraf|erbij|more|less|fewer|higher|lower"
    r"|increas|decreas|rose|fell|grew|growth|drop|cut|sav|up|down",
    re.IGNORECASE,
)
"""Words that tell a change, of which a share may be worked out."""
TWICE = re.compile(
    r"\b(?:halv\w*|gehalveerd|helft|verdubbel\w*|dubbel\w*|half|halved|halves|twice|doubled?)\b", re.IGNORECASE
)


def worked_out(claim: Money | Percent | Count, sides: Sides) -> str:
    """Return how a value follows from one or two numbers of the evidence, as "a - b"; empty where none does."""
    numbers = _numbers(claim, sides)
    if not 1 <= len(numbers) <= MOST:
        return ""
    is_whole = claim.value == int(claim.value)
    if isinstance(claim, Count) and claim.value < SMALLEST and is_whole and not claim.is_length:
        return ""
    told = HINT.search(sides.claim)
    step = claim.step if claim.step < 1 or isinstance(claim, Percent) else Decimal(1)
    ways = (_ways, over_time, sums, _rest) if told or isinstance(claim, Percent) else (_turned, over_time)
    step = max(step, NEARLY)
    for value, way in (found for ways_of in ways for found in ways_of(claim, sides)):
        if abs(value - claim.value) * 2 <= max(step, ROUGH * abs(claim.value) if claim.rounding else step):
            return way
    return ""


def _numbers(claim: Money | Percent | Count, sides: Sides) -> list[Number]:
    """Return the values that the kind of the claim can be worked out from."""
    quoted = sides.quoted
    amounts = [Number(fact.value, MONEY, fact.raw) for fact in quoted.money]
    things = [Number(fact.value, fact.unit, fact.raw) for fact in quoted.counts if fact.value]
    shares = [Number(exact(fact), SHARE, fact.raw) for fact in quoted.percents]
    return [*things, *shares] if isinstance(claim, Count) else [*amounts, *things, *shares]


def _turned(claim: Money | Percent | Count, sides: Sides) -> Iterator[tuple[Decimal, str]]:
    """Yield what comes out where the source halves or doubles a number, or tells a share of it."""
    numbers = _numbers(claim, sides)
    shares = [number for number in numbers if number.kind == SHARE]
    for one in _amounts_of(claim, numbers) if TURNED.search(sides.quote) else ():
        yield one.value / 2, f"{one.raw} / 2"
        yield one.value * 2, f"{one.raw} x 2"
        for share in shares:
            part = one.value * share.value / 100
            yield part, f"{share.raw} x {one.raw}"
            yield one.value - part, f"{one.raw} - {share.raw}"


def _ways(claim: Money | Percent | Count, sides: Sides) -> Iterator[tuple[Decimal, str]]:
    """Yield what comes out of two numbers, and of one over a year told per month."""
    numbers = _numbers(claim, sides)
    if isinstance(claim, Percent):
        grows = GROWTH.search(sides.claim) is not None
        for one, other in permutations(numbers, 2):
            yield from shares_of(claim, one, other, grows=grows)
        return
    plain = _amounts_of(claim, numbers)
    many = EACH.search(f"{sides.claim} {sides.quote}") is not None
    for one in plain:
        for other in numbers:
            if other is not one:
                yield from of_two(one, other, many=many)
    both = f"{sides.claim} {sides.quote}"
    for period, words in PERIODS:
        if not words.search(both):
            continue
        for one in plain:
            yield one.value / period, f"{one.raw} / {period}"
            yield one.value * period, f"{one.raw} x {period}"
        for one, other in permutations(plain, 2):
            if one.is_like(other):
                yield abs(one.value - other.value) / period, f"({one.raw} - {other.raw}) / {period}"
    for one in plain if TWICE.search(both) else ():
        yield one.value / 2, f"{one.raw} / 2"
        yield one.value * 2, f"{one.raw} x 2"


def _amounts_of(claim: Money | Percent | Count, numbers: list[Number]) -> list[Number]:
    """Return the numbers that are of the kind of a claim: amounts, or numbers of things.

    Who speaks leaves out the euros: "betaalde 400 euro en betaalt straks 432", "nog zestien miljoen".
    """
    if not isinstance(claim, Money):
        return [one for one in numbers if one.kind not in (MONEY, SHARE)]
    written = [one.value for one in numbers if one.kind == MONEY]
    return [
        one
        for one in numbers
        if one.kind == MONEY
        or (not one.kind and (one.value >= THOUSANDS or any(value / 4 <= one.value <= value * 4 for value in written)))
    ]


def _rest(claim: Money | Percent | Count, sides: Sides) -> Iterator[tuple[Decimal, str]]:
    """Yield the other part of a whole, where only one of both texts says that it tells a rest."""
    if isinstance(claim, Percent) and bool(LEFT.search(sides.claim)) != bool(LEFT.search(sides.quote)):
        yield from ((100 - share.value, f"100% - {share.raw}") for share in sides.quoted.percents)
