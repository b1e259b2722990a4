"""Words with their places, and the words that carry no content, title a person or join a surname."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from gemcli.text.lists import listed

TOKEN = re.compile(
    r"""
      \d++(?:[.,:]\d++)*+(?![^\W\d_])       # a number with its stops and commas: 1.250.000, 13.30, 3,1
    | [^\W_]++(?:['’\-][^\W_]++)*+          # a word with the hyphens and apostrophes inside it
    """,
    re.VERBOSE,
)

STOP_NL = listed(
    """
    aan al alle alleen als alsof altijd ben bent bij binnen daar daarbij daardoor daarin daarmee daarna daarnaast
    daarom daaruit daarvan daarvoor dan dat de deze die dit doen door dus echter een eens elk elke en enkele er erg
    eruit ervan ervoor even ga gaan gaat gedaan geen geweest haar had hadden heb hebben hebt heeft hele hem hen het
    hier hierbij hierdoor hierin hiermee hierover hiervan hiervoor hij hoe hoewel hun ieder iedere iemand iets ik in
    indien inzake is ja je jij jou jouw juist jullie kan kon kunnen maar me meer men met mij mijn moet moeten mogen na
    naar nee niet niets noch nog nu of om omdat ons onze ook op over reeds samen sinds sommige steeds te tegen
    ten ter terwijl toch toe toen tot tussen u uit uw van vanaf vanuit vaak veel verder via volgens voor vooral waar
    waarbij waardoor waarin waarmee waarom waarop waarvan waarvoor want waren was wat we wel werd werden wie wij wil
    willen word worden wordt ze zei zeer zelf zich zij zijn zo zoals zodat zonder zou zouden zal zullen
    """
)

STOP_EN = listed(
    """
    a about above after again all also although am an and any are as at be because been before being below between
    both but by can could did do does doing down during each either else ever every few for from further had has have
    having he her here hers him his how however i if in into is it its itself just may me might more most much must my
    neither no nor not of off on once only onto or other our ours out over own per rather same shall she should since
    so some such than that the their theirs them then there therefore these they this those though through thus to too
    under until up upon us very was we were what when where whether which while who whom whose why will with within
    without would yes yet you your yours
    """
)

STOP_WORDS = STOP_NL | STOP_EN
"""Words without content of their own, in small letters, in both languages."""

TITLES = listed(
    """
    dhr dhr. mw mw. mevr mevr. mej. hr. heer heren mevrouw mevrouwen meneer mr mr. mrs mrs. ms ms. miss drs drs. dr dr.
    ir ir. ing ing. prof prof. professor ds. jhr. jkvr. bc. wethouder burgemeester raadslid griffier voorzitter
    commissielid fractievoorzitter secretaris gemeentesecretaris councillor cllr cllr. mayor alderman chair chairman
    """
)
"""Forms of address and offices that stand before a name, in small letters."""

PARTICLES = listed(
    """
    af al de den der des di du el het in 't 's la le les 'd los ould op over te ten ter thoe tot uit uyt van vande
    vanden vander ver von vor zu zum zur
    """
)
"""Tussenvoegsels: what joins a surname, in small letters."""


class Token(NamedTuple):
    """A word or number and where it stands."""

    text: str
    start: int
    end: int


SENTENCE = 1200
"""Code points up to which a text may be one that is looked at again and again."""


def tokens(text: str) -> tuple[Token, ...]:
    """Return the words and numbers of a text, in order; a number keeps its stops and commas.

    >>> [token.text for token in tokens("De CU-SGP wil € 1.250.000 (RIS321) om 13.30 uur.")]
    ['De', 'CU-SGP', 'wil', '1.250.000', 'RIS321', 'om', '13.30', 'uur']
    """
    return _tokens(text) if len(text) <= SENTENCE else _tokens.__wrapped__(text)


def plain_words(text: str) -> list[str]:
    """Return the words and numbers of a text as `tokens` finds them, without their places: for an index."""
    return TOKEN.findall(text)


@lru_cache(maxsize=4096)
def _tokens(text: str) -> tuple[Token, ...]:
    return tuple(Token(match.group(), match.start(), match.end()) for match in TOKEN.finditer(text))


def stop_words(language: str) -> frozenset[str]:
    """Return the stop words of a language; of both for one that is not known."""
    return {"nl": STOP_NL, "en": STOP_EN}.get(language, STOP_WORDS)


def content_words(text: str, language: str = "") -> list[str]:
    """Return the words of a text in small letters, without stop words.

    >>> content_words("De raad stelt het krediet vast.")
    ['raad', 'stelt', 'krediet', 'vast']
    """
    without = stop_words(language)
    folded = (token.text.lower() for token in tokens(text))
    return [word for word in folded if word not in without]


def first_words(text: str, most: int) -> str:
    """Return the first words of a text, with a mark where more followed.

    >>> first_words("De raad stelt het krediet vast.", 3)
    'De raad stelt …'
    """
    words = text.split()
    return text if len(words) <= most else " ".join(words[:most]) + " …"
