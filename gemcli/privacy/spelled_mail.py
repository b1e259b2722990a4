"""Finds addresses of electronic mail whose sign is written as a word, to keep machines from reading them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gemcli.model.span import Span
from gemcli.privacy.found import Found, Kind
from gemcli.privacy.lazy import Lazy, holds
from gemcli.privacy.rows import folded_of

LOCAL = r"(?<![\w.+%-])(?P<local>[\w.+%-]{1,64}(?:\ (?:punt|streepje|underscore)\ [\w+%-]{1,40}){0,4})"
STOP = r"(?:\.|\ ?[\[({<]\ ?(?:dot|punt|\.)\ ?[\])}>]\ ?|\ (?:dot|punt)\ )"
DOMAIN = rf"[\w-]{{1,63}}(?:{STOP}[\w-]{{1,63}}){{0,4}}{STOP}[a-z]{{2,10}}(?!\w)"
MARKED = Lazy(
    rf"{LOCAL}\ ?(?:[\[({{<]\ ?(?:at|apenstaartje|apenstaart|@)\ ?[\])}}>]|@)\ ?\n?{DOMAIN}",
    re.IGNORECASE,
    needs=("at]", "at)", "at}", "at>", "[ at", "( at", "{ at", "< at", "apenst", "@"),
)
"""`bo [at] voorbeeld [punt] nl`, `bo(at)voorbeeld.nl`, `bo @ voorbeeld.nl`."""
BRACKETED = re.compile(r"[\[({<] ?(?:at|apenst|@|dot|punt|\.)")
LOOSE = ("apenst", " @", "@ ", "@\n", " dot ", " punt ", " streepje ", " underscore ")
"""What stands in an address that is not written as mailboxes are, in small letters."""
SPOKEN = r"[\w-]{1,63}(?:\ (?:dot|punt)\ [\w-]{1,63}){1,4}(?!\w)"
SAID = Lazy(
    rf"{LOCAL}\ (?:(?:apenstaartje|apenstaart)\ {DOMAIN}|at\ {SPOKEN})",
    re.IGNORECASE,
    needs=("apenst", " punt ", " dot "),
)
"""`bo punt vos apenstaartje voorbeeld punt nl`, as it is said."""


def spelled_mail(text: str) -> Iterator[Found]:
    """Yield addresses whose `@` is a word, stands between brackets or has blanks around it.

    A place at which somebody is, is none: behind the bare word "at" the stop of the domain is a word too. Where all
    mailboxes of a text are written as usual, none is yielded: they are found as they are.

    >>> [one.text for one in spelled_mail("mail bo.vos (at) voorbeeld [punt] nl of bo apenstaartje voorbeeld punt nl")]
    ['bo.vos (at) voorbeeld [punt] nl', 'bo apenstaartje voorbeeld punt nl']
    """
    if not holds(text, LOOSE) and not BRACKETED.search(folded_of(text)):
        return
    for shape in (*MARKED.finditer(text), *SAID.finditer(text)):
        yield Found(Span(*shape.span()), shape.group(), Kind.EMAIL, why="pattern")
