"""Tells whether what is written like a name can be that of a person, and makes a find of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from gemcli.model.span import Span
from gemcli.privacy.firms import is_of_firm
from gemcli.privacy.first_names import FIRST_NAMES
from gemcli.privacy.found import Found, Kind, Who
from gemcli.privacy.name_patterns import REFERENCE, TITLE
from gemcli.privacy.name_words import BODIES, COMMON, OFFICES
from gemcli.privacy.people_words import BODY_HEADS, GREETINGS, is_thing
from gemcli.privacy.places import UPPER
from gemcli.privacy.surnames import SURNAMES, is_surname
from gemcli.text.words import PARTICLES, STOP_WORDS

SHORTHAND = re.compile(r"[A-Z][a-z]{0,2}[A-Z]{1,3}[a-z]?|[A-Z]{2,4}")
"""A shorthand with capitals inside, as parties have."""
WITH_ANOTHER = re.compile(r"(?:\ (?:en|&|\+)\ |[ ]{2,30}|\t{1,6})[^\W\d_a-z]\.")
"""Another name with an initial behind a name: `A. Vos en B. Kok`."""
CLOSINGS = frozenset(("getekend", "ondertekend", "opgemaakt", "gedaan", "aldus", "akkoord", "bijlage", "bijlagen"))
"""Words that open the line under a letter."""
SURE = ("title", "label", "signature", "address", "list", "turned")
"""Reasons that leave little doubt."""


def may_be_name(name: str, *, strict: bool = False) -> bool:
    """Whether the words can be a name: no office, no common word; strictly, no street or thing either."""
    words = [word.strip("'’.,()") for word in name.replace(".", ". ").split()]
    last = words[-1]
    folded = last.casefold()
    first = words[0].casefold()
    if len(words) > 1 and first in PARTICLES and folded in BODY_HEADS:
        return False
    if folded in OFFICES or folded in COMMON or first in OFFICES or first in BODIES or first in CLOSINGS:
        return False
    if not strict:
        return True
    if _is_shorthand(words):
        return False
    is_plain = len(first) > 1 and first in STOP_WORDS and first not in PARTICLES
    return folded not in STOP_WORDS and not is_thing(last) and not is_plain


def _is_shorthand(words: Sequence[str]) -> bool:
    """Whether the first or the last word is a shorthand of capitals; `VAN DEN BERG` has tussenvoegsels instead."""
    own = [word for word in words if word.casefold() not in PARTICLES]
    ends = own[:1] if len(own) < len(words) or is_surname(words[-1]) else [*own[:1], words[-1]]
    return any(SHORTHAND.fullmatch(word) and not is_surname(word) for word in ends)


def looks_like_person(text: str, shape: re.Match[str]) -> bool:
    """Whether what could be a firm too has a title, initials, or a part that names have."""
    name = shape.group("name")
    words = [word.casefold().strip("(),.") for word in name.split()]
    is_titled = re.search(rf"{TITLE} $", text[max(0, shape.start("name") - 12) : shape.start("name")]) is not None
    is_known = is_surname(words[-1]) or any(word in FIRST_NAMES or word in PARTICLES for word in words)
    return (is_titled or "." in name or is_known) and not is_of_firm(text, *shape.span("name"))


def is_turned(text: str, shape: re.Match[str]) -> bool:
    """Whether `A, B` is one person, surname first: B is a first name, and A is neither one nor the end of a name."""
    firsts = re.split(r"[ -]", shape.group("firsts").casefold())
    last = shape.group("last").casefold()
    is_row = re.search(rf"[{UPPER}][\w'’.-]{{0,30}}[ ]$", text[max(0, shape.start() - 33) : shape.start()])
    is_other = last in GREETINGS or (last in FIRST_NAMES and not is_surname(last))
    return not is_row and not is_other and all(first in FIRST_NAMES for first in firsts)


def is_item(text: str, shape: re.Match[str]) -> bool:
    """Whether a single letter is the number of an item: at the start of a line ("B. Insprekers"), or named.

    Names that stand on a line of their own have a label, a closing formula or an address near them.
    """
    words = shape.group("name").split()
    if WITH_ANOTHER.match(text, shape.end()):
        return False
    is_joined = len(words) > 2 and words[1].islower() and words[1] in PARTICLES
    if is_joined or shape.group("name").count(".") > 1 or words[-1].casefold().split("-")[0] in SURNAMES:
        return False
    before = text[max(0, shape.start() - 20) : shape.start()]
    if REFERENCE.search(before):
        return True
    opens = not before.strip(" \t") or before.rstrip(" \t").endswith(("\n", "\f"))
    after = text[shape.end() : shape.end() + 3].lstrip(" \t")
    return opens and (not after or after[0] not in ",;<")


def person(shape: re.Match[str], why: str, who: Who = Who.PRIVATE) -> Found:
    return Found(Span(*shape.span("name")), shape.group("name"), Kind.PERSON, who, why, why in SURE)
