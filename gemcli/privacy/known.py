"""What was found somewhere in a dossier, and finding it again everywhere in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from gemcli.model.span import Span
from gemcli.privacy.firms import is_body, is_firm
from gemcli.privacy.first_names import FIRST_NAMES, UNSURE
from gemcli.privacy.found import Found, Kind, Who
from gemcli.privacy.name_words import COMMON, OFFICES
from gemcli.privacy.names import surname
from gemcli.privacy.people_words import BODY_HEADS, GREETINGS
from gemcli.privacy.places import is_lower
from gemcli.privacy.roles import Roles
from gemcli.privacy.rows import WORD, words_of
from gemcli.privacy.values import Values, values_of
from gemcli.text.words import PARTICLES, STOP_WORDS

EVERYDAY = STOP_WORDS | COMMON | OFFICES | PARTICLES | BODY_HEADS | GREETINGS
"""Words that are never looked for on their own, though somebody may be called so."""

NOT_ALONE = UNSURE | PARTICLES
"""First names that are never looked for on their own, and what is none."""

HEAD_BEFORE = re.compile(r"(?P<word>[^\W\d_][\w'’-]{1,30})\ $")
ARTICLE = re.compile(r"(?:De|Het|['’]t)\ ")
HOUSE_NUMBER = re.compile(r"\d{1,4}\D{0,5}")
"""A house number alone: it is somebody's only where it stands."""
STRUCTURED = (Kind.PHONE, Kind.EMAIL, Kind.ADDRESS, Kind.BSN, Kind.IBAN, Kind.PLATE, Kind.ID_NUMBER)
"""Kinds that mean the same wherever they stand again; a date of birth may elsewhere be the date of a meeting."""

OF_STREET = re.compile(r"\w{4,40}(?:straat(?:je)?|laan|plein|gracht|singel|kade)")
"""A word that is hardly a surname and far oftener the name of a street."""


@dataclass(frozen=True, slots=True)
class Known:
    """What was found somewhere in a dossier and is looked for everywhere in it."""

    names: Mapping[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    """First word in small letters -> the names that begin with it, as words."""
    values: Values = field(default_factory=Values)
    """Addresses, numbers and mailboxes, word for word."""


def known_of(found: Iterable[Found], roles: Roles) -> Known:
    """Return what is looked for everywhere, from what was found with its `who`."""
    words: dict[str, set[tuple[str, ...]]] = {}
    values: dict[str, Kind] = {}
    for one in found:
        if one.kind is Kind.PERSON and one.who in (Who.PRIVATE, Who.STAFF):
            for form in forms(one.text, roles):
                words.setdefault(form[0], set()).add(form)
        elif one.kind in STRUCTURED and one.who is not Who.OFFICE and not HOUSE_NUMBER.fullmatch(one.text):
            values[_folded(one.text)] = one.kind
    return Known(
        {first: tuple(sorted(them, key=lambda form: (-len(form), form))) for first, them in words.items()},
        values_of(values),
    )


def again(text: str, known: Known) -> Iterator[Found]:
    """Yield what is known already, where it stands again."""
    yield from known.values.find(text)
    if known.names:
        yield from _names_again(text, known)


def _names_again(text: str, known: Known) -> Iterator[Found]:
    seen = words_of(text)
    words, folded = seen.shapes, seen.folded
    lower = is_lower(text)
    done = 0
    for index in [at for at, word in enumerate(folded) if word in known.names or word[-1] == "s"]:
        if index < done:
            continue
        word = folded[index]
        for first in (word,) if word in known.names else _stems(word):
            size = _size(words, folded, index, known.names.get(first, ()), lower=lower)
            if size and not _is_in_firm(text, words[index].start(), words[index + size - 1].end()):
                span = Span(words[index].start(), _end(words[index + size - 1], first if size == 1 else ""))
                yield Found(span, text[span.start : span.end], Kind.PERSON, why="known", is_sure=False)
                done = index + size
                break


def _is_in_firm(text: str, start: int, end: int) -> bool:
    """Whether a known name is part of that of a firm or a school: `Bakkerij Vos`, `Vos & Zonen`, `zwembad De Vos`.

    A word in small letters makes it one only before an article: `kreeg de school Vos niet te pakken`.
    """
    if is_firm(text, end):
        return True
    word = text[max(0, start - 40) : max(0, start - 1)].rpartition(" ")[2]
    if word.isalpha() and len(word) < 30 and not is_body(word.casefold()):
        return False
    head = HEAD_BEFORE.search(text, max(0, start - 40), start)
    is_headed = head is not None and (head["word"][0].isupper() or ARTICLE.match(text, start) is not None)
    return is_headed and head is not None and is_body(head["word"].casefold())


def _size(
    words: Sequence[re.Match[str]],
    folded: Sequence[str],
    index: int,
    known: Iterable[Sequence[str]],
    *,
    lower: bool,
) -> int:
    """Return of how many words the longest known name is that begins here, or 0."""
    for form in known:
        size = len(form)
        part = folded[index : index + size]
        is_same = len(part) == size and part[:-1] == list(form[:-1]) if size > 1 else True
        is_same = is_same and form[-1] in (part[-1], *_stems(part[-1]))
        if not is_same:
            continue
        written = words[index + size - 1].end() - words[index].start()
        if written > sum(map(len, form)) + 3 * size + 2:
            continue
        if words[index + size - 1].group()[0].isupper() or lower or size > 1:
            return size
    return 0


def _stems(word: str) -> tuple[str, ...]:
    """Return what a word may be the genitive of.

    >>> _stems("jansens"), _stems("postma's"), _stems("vos")
    (('jansen',), ('postma', "postma'"), ('vo',))
    """
    if word.endswith(("'s", "’s")):
        return word[:-2], word[:-1]
    return (word[:-1],) if word.endswith("s") else ()


GENITIVE = re.compile(r"['’]s$")


def _end(word: re.Match[str], form: str) -> int:
    """Where the name ends in its last word: before what makes it a genitive."""
    if form and word.group().casefold() != form:
        return word.start() + len(form)
    genitive = GENITIVE.search(word.group())
    return word.start() + genitive.start() if genitive else word.end()


def forms(name: str, roles: Roles) -> Iterator[tuple[str, ...]]:
    """Yield the forms in which a person is named again: in full, by surname, by half of a double one, by first name.

    A surname that somebody in function has too, or that is an everyday word, is not looked for on its own; what ends as
    a street is none: a mailbox may be called `Winkel aan de Voorbeeldstraat`.
    """
    called = _from_first(name)
    whole = tuple(word.group().casefold() for word in WORD.finditer(name) if len(word.group()) > 1)
    if whole and OF_STREET.fullmatch(whole[-1]):
        return
    if len(whole) > 1:
        yield whole
        if "," in name:
            yield tuple(word.group().casefold() for word in WORD.finditer(called) if len(word.group()) > 1)
    first = whole and (WORD.search(called) or WORD.search(name))
    if first and _is_given(first.group(), called, roles):
        yield (first.group().casefold(),)
    last = surname(called)
    for parts in _surnames(last):
        if " ".join(parts) not in roles.in_function and _stands_alone(parts[-1]):
            yield parts


def _from_first(name: str) -> str:
    core, comma, rest = name.partition(",")
    return f"{rest.strip()} {core}" if comma else name


def _is_given(first: str, called: str, roles: Roles) -> bool:
    """Whether the first word of a name is a first name that may stand alone for somebody."""
    folded = first.casefold()
    others = len(called.replace(".", ". ").split()) > 1
    return (
        others
        and len(folded) > 2
        and folded not in NOT_ALONE
        and folded not in roles.in_function
        and not called.lstrip().startswith(f"{first}.")
        and _stands_alone(folded)
        and (folded in FIRST_NAMES or surname(called) != called.casefold())
    )


def _surnames(last: str) -> Iterator[tuple[str, ...]]:
    """Yield a surname as words, and the halves of a double one.

    >>> list(_surnames("vos - de wit")), list(_surnames("kok-reder"))
    ([('vos', 'de', 'wit'), ('vos',), ('de', 'wit')], [('kok-reder',), ('kok',), ('reder',)])
    """
    whole = tuple(word.group() for word in WORD.finditer(last))
    if not whole:
        return
    yield whole
    for half in re.split(r" - |-", last) if "-" in last else ():
        words = tuple(word.group() for word in WORD.finditer(half))
        if words:
            yield words


def _stands_alone(word: str) -> bool:
    return len(word) > 1 and word not in EVERYDAY


def _folded(text: str) -> str:
    return " ".join(text.split())
