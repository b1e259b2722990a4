"""What people call a line of a budget that has another name in the regulation, and how offices shorten names."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from gemcli.facts.inflection import roots

CALLED = (
    "riool riolering rioolheffing",
    "schoolgebouw schoolgebouwen onderwijshuisvesting",
    "afval vuilnis huisvuil afvalinzameling vuilophaal",
    "bijstand bijstandsuitkeringen inkomensregelingen",
    "begraven begraafplaats begraafplaatsen kerkhof",
    "brandweer brandweerzorg fire",
    "politie police",
    "personeel personeelskosten salarissen loonkosten personnel salaries staff",
    "materialen materiaal benodigdheden supplies materials",
    "apparatuur uitrusting equipment",
    "inhuur contractual",
    "bibliotheek bibliotheken library libraries",
    "onderwijs scholen schools education",
    "parken groen parks",
    "straten wegen streets roads",
    "ozb onroerendezaakbelasting onroerendezaakbelastingen huizenbelasting",
    "parkeerbelasting parkeergeld parkeergelden",
    "sport sporten sports",
    "jeugd jeugdzorg jeugdhulp",
    "reserve reserves spaarpot spaarpotje pot potje",
    "schuld schulden debt",
    "defensie defence defense",
    "verkeer traffic",
    "resultaat streep tekort overschot surplus deficit",
)
"""Words for the same line: the functions of Iv3 (Regeling informatie voor derden) as residents call them, and the
kinds of cost under which English budgets book them."""

SHORT: Mapping[str, tuple[str, ...]] = {
    "gf": ("gemeentefonds",),
    "mjb": ("meerjarenbegroting",),
    "pb": ("programmabegroting",),
    "jr": ("jaarrekening",),
    "jv": ("jaarverslag",),
    "sd": ("sociaal", "domein"),
    "vjn": ("voorjaarsnota",),
    "najn": ("najaarsnota",),
    "ozb": ("onroerendezaakbelasting",),
    "grex": ("grondexploitatie",),
}
"""How offices shorten what a file is about, in its name."""


@lru_cache(maxsize=1)
def _groups() -> Mapping[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, group in enumerate(CALLED):
        for root in (root for word in group.split() for root in roots(word)):
            found.setdefault(root, set()).add(number)
    return {root: frozenset(numbers) for root, numbers in found.items()}


@lru_cache(maxsize=1 << 14)
def lines_called(word: str) -> frozenset[int]:
    """Return the groups of names for one line to which a word, or a form of it, belongs.

    >>> bool(lines_called("schoolgebouwen") & lines_called("onderwijshuisvesting")), bool(lines_called("bestuur"))
    (True, False)
    """
    return frozenset().union(*(_groups().get(root, frozenset()) for root in roots(word)))
