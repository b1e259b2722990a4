"""Finds people without a title: a first name and what follows it, among words that begin with a capital.

A run is a row of capitalised words with the tussenvoegsels between them. What a word is, is decided by lists (first
names, surnames, heads of bodies), by endings, by what stands before the run, and by the text itself: a word that the
same text writes in small letters too is no name.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from typing import NamedTuple

from gemcli.model.span import Span
from gemcli.privacy.firms import STREET_AFTER, is_body, is_folded_street, word_before
from gemcli.privacy.first_names import FIRST_NAMES, UNSURE
from gemcli.privacy.found import Found, Kind
from gemcli.privacy.lazy import Lazy
from gemcli.privacy.name_words import BODIES, COMMON, OFFICES, VERBS
from gemcli.privacy.people_words import (
    ADDRESSED,
    BODY_HEADS,
    BODY_TAILS,
    BY_NAME,
    CALLED,
    CALLS,
    FIGURES,
    FIRM,
    PEOPLE,
    WORKERS,
    is_thing,
)
from gemcli.privacy.places import LOWER, UPPER
from gemcli.privacy.small_words import small_words
from gemcli.privacy.starts import capitals
from gemcli.privacy.street_words import ends_like_street
from gemcli.privacy.surnames import SURNAMES, is_sure_surname, is_surname
from gemcli.text.lists import listed
from gemcli.text.words import PARTICLES, STOP_WORDS

JOINS = (
    r"v/?d|v\.d\.|v\.|van(?:\ (?:de|den|der|het|'t|’t))?|de(?:\ la)?|den|der|del|di|da|dos|du|la|le|te|ten|ter"
    r"|op\ (?:de|den|het|'t|’t)"
    r"|in\ (?:de|den|'t|’t)|uit\ (?:de|den|het)|aan\ (?:de|den|het)|el|al|ben|bin|ibn|abu|ait|aït|ould"
    r"|von(?:\ der)?|zu|'t|’t"
)
"""What joins the parts of a name, in small letters."""
OPEN_JOINS = listed("op in uit aan")
"""Joins that are everyday words too: what they join must be a surname that is known."""
CLOSE_JOINS = frozenset({"van der", "van den", "van 't", "van ’t", "op den", "in 't", "ter", "el", "al", "ait", "aït"})
"""Joins that stand in names and hardly anywhere else, behind a word that no list knows."""
TOWNS = listed("haag helder bosch burg oever dolder ham hoorn")
"""What "Den" makes a place of."""

CAP = (
    rf"[{UPPER}][{LOWER}{UPPER}]*(?:['’][{UPPER}{LOWER}]+)?"
    rf"(?:-(?:(?:{JOINS})\ )?[{UPPER}{LOWER}][{LOWER}{UPPER}'’]*){{0,3}}"
)
INITIAL = rf"[{UPPER}]\.(?:[{UPPER}]\.){{0,5}}"
RUN = Lazy(
    rf"(?<![\w@.&/-])(?:{CAP})"
    rf"(?:(?:\ -)?[ \u00a0](?:(?:{JOINS})\ ){{0,2}}(?:{INITIAL}(?=\ )|{CAP}(?!\.[{UPPER}]))){{0,6}}",
    at=capitals,
)
PART = re.compile(rf"(?P<join>(?:(?:{JOINS})\ ){{1,2}})?(?P<word>{INITIAL}(?=\ )|{CAP})")
CAPITAL_JOINS = listed("van de den der el al ben bin ait aït abu ter ten te op ould la le da dos du di vander o")
CLOSINGS = listed("getekend ondertekend opgemaakt gedaan aldus")
"""Words that open the line under a letter: `Getekend te Voorbeeldhout`."""
SAID_OF_PEOPLE = CALLED | OFFICES
"""Words behind a name that say what somebody is."""
DEGREES = listed("msc bsc ma ba llm llb phd mba ra rt mpa mph")
"""Titles that stand behind a name."""
SCHOOLS = listed("mavo havo vwo vmbo school college lyceum gymnasium basisschool scholengemeenschap")
"""Behind a hyphen they make a name that of a school: `Vos-mavo`."""
ABSTRACT = re.compile(
    r"(?:[^n]se|jes|brief|ing|heid|schap|[ck]?ratie|atie|iteit|isme|ment|teit|sie|lijk|ische|plan|stuk|stukken|lijst"
    r"|nota|wet|beleid)$"
)
"""Endings of common nouns."""


class Word(NamedTuple):
    """A capitalised word of a run, with what joins it to the one before."""

    text: str
    start: int
    end: int
    folded: str
    """In small letters, without the stop of an initial."""
    join: str = ""
    join_start: int = 0

    @property
    def is_initial(self) -> bool:
        return self.text.endswith(".")

    @property
    def is_first(self) -> bool:
        """Whether it is a first name, or two of them with a hyphen."""
        if "-" not in self.folded:
            return self.folded in FIRST_NAMES and not self.is_initial
        return not self.is_initial and all(part in FIRST_NAMES for part in self.folded.split("-"))


def runs(text: str) -> Iterator[Found]:
    """Yield full names without a title, and first names on their own.

    >>> [one.text for one in runs("Fatima el Ouali sprak met Bo van Beek en Fleur, niet met de Anna Zorggroep.")]
    ['Fatima el Ouali', 'Bo van Beek', 'Fleur']
    """
    small = small_words(text)
    calls = bool(CALLS(text))
    for run in RUN.finditer(text):
        if _is_nobody(text, run, calls=calls) or is_folded_street(text, *run.span()):
            continue
        words = [_word(part) for part in PART.finditer(text, *run.span())]
        yield from _people(text, _before_body(text, _before_street(text, words)), small)


def _word(part: re.Match[str]) -> Word:
    word, join = part["word"], (part["join"] or "").strip()
    return Word(word, *part.span("word"), word.casefold().rstrip("."), join, part.start())


def _is_nobody(text: str, run: re.Match[str], *, calls: bool) -> bool:
    """Whether a run is one word that is no first name, and nothing before it makes it somebody.

    `calls` says whether any of the words that do stands in the text.
    """
    raw = run.group()
    if not raw.isalpha() or raw.casefold() in FIRST_NAMES:
        return False
    return not calls or word_before(text, run.start()) not in CALLED


def _before_street(text: str, words: Sequence[Word]) -> Sequence[Word]:
    """Cut off the street behind a dash where a number follows: `Bo Vos - De Kwirt 12`."""
    if " - " in text[words[0].start : words[-1].end] and STREET_AFTER.match(text, words[-1].end):
        for index in range(len(words) - 1, 0, -1):
            if " - " in text[words[index - 1].end : words[index].start]:
                return words[:index]
    return words


def _before_body(text: str, words: Sequence[Word]) -> Sequence[Word]:
    """Cut off whom somebody belongs to: `Orhan van Stichting Voorbeeld`, `Orhan van Vos & Zonen`."""
    for index, word in enumerate(words[1:], start=1):
        if word.join == "van" and (
            word.folded in BODY_HEADS or word.text == "Van" or FIRM.match(text, words[-1].end) is not None
        ):
            return words[:index]
    return words


def _people(text: str, words: Sequence[Word], small: Container[str]) -> Iterator[Found]:
    """Yield the people of one run."""
    index = 0
    before = word_before(text, words[0].start)
    is_labelled = text[max(0, words[0].start - 2) : words[0].start].strip() == ":"
    while index < len(words):
        word = words[index]
        if (
            (before in BODY_HEADS and not is_labelled)
            or (index + 1 < len(words) and (word.folded in BODY_HEADS or (index == 0 and _is_head(word))))
            or _is_of_body(text, words, index)
        ):
            return
        end = _end(words, index, before, small)
        if end == index and _is_turned(words, index, small):
            end = index + 2
        if end > index:
            if not _goes_on(words, end):
                yield _found(text, words[index:end])
            index = end
        else:
            index += 1
        before, is_labelled = word.folded, False


def _is_head(word: Word) -> bool:
    """Whether a capitalised word has the ending of a body, and is no part of a name: `Autorijschool Bo`."""
    return is_body(word.folded) and not word.is_first and not is_surname(word.folded)


def _is_turned(words: Sequence[Word], index: int, small: Container[str]) -> bool:
    """Whether a run ends in a surname in capitals with the first name behind it: `VOORBEELD Anna`."""
    pair = words[index:]
    if len(pair) != 2 or not pair[0].text.isupper() or pair[1].text.isupper() or pair[1].join:
        return False
    return pair[1].is_first and pair[1].folded not in UNSURE and _may_be_name(pair[0], small)


def _end(words: Sequence[Word], index: int, before: str, small: Container[str]) -> int:
    """Return where the name ends that begins with a word, or the index when none does."""
    word = words[index]
    if word.join and index and not word.is_first:
        return index
    if word.is_first:
        firsts = index + 1
        while firsts < len(words) and not words[firsts].join and (words[firsts].is_initial or words[firsts].is_first):
            firsts += 1
        is_unsure = word.folded in UNSURE and firsts == index + 1 and before not in PEOPLE
        end = _surname_end(words, firsts, small, is_known=is_unsure)
        if end > firsts:
            return end
        if firsts < len(words) and _is_thing(words[firsts]):
            return index
        is_alone = firsts == index + 1
        if is_alone and (word.folded in UNSURE or word.text.isupper()) and before not in ADDRESSED:
            return index
        return firsts
    if not _may_be_name(word, small):
        return index
    if before in PEOPLE:
        end = _surname_end(words, index + 1, small, is_known=False)
        return max(end, index + 1)
    end = _surname_end(words, index + 1, small, is_known=True)
    if (
        end > index + 1
        and word.folded not in SURNAMES
        and any(one.join or is_sure_surname(one.folded.split("-")[-1]) for one in words[index + 1 : end])
    ):
        return end
    is_called = before in BY_NAME or (before in WORKERS and is_sure_surname(word.folded))
    return index + 1 if is_called else index


def _surname_end(words: Sequence[Word], index: int, small: Container[str], *, is_known: bool) -> int:
    """Return where a surname ends that begins at an index, or the index; `is_known` asks for one that is known."""
    if index >= len(words) or words[index].is_initial:
        return index
    word = words[index]
    needs = is_known or word.join.split(" ")[0] in OPEN_JOINS
    if word.folded == "den" and index + 1 < len(words) and words[index + 1].folded in TOWNS:
        return index
    if word.folded in CAPITAL_JOINS:
        if index + 1 == len(words):
            return index
        return _surname_end(words, index + 1, small, is_known=is_known)
    last = word.folded.split("-")[-1].split(" ")[-1]
    joined = bool(word.join) and word.join.split(" ")[0] not in OPEN_JOINS
    is_good = is_surname(last) or is_surname(word.folded.split("-")[0]) or (joined and not needs)
    is_good = is_good or (word.join in CLOSE_JOINS and _may_be_name(word, small))
    if not is_good and (needs or not _may_be_name(word, small)):
        return index
    if _is_thing(word) or (is_known and not word.join and _is_street(word)):
        return index
    end = index + 1
    if end < len(words) and not words[end].is_initial and words[end].text[0].isupper():
        follows = words[end]
        if (is_surname(follows.folded) and not _is_thing(follows) and not follows.is_first) and not follows.join:
            end += 1
    return end


def _may_be_name(word: Word, small: Container[str]) -> bool:
    """Whether a word that no list knows can be a name."""
    folded = word.folded
    return not (
        word.is_initial
        or len(folded) < 2
        or folded in small
        or folded in COMMON
        or folded in OFFICES
        or folded in VERBS
        or folded in CLOSINGS
        or folded in BODIES
        or folded in PEOPLE
        or folded in WORKERS
        or folded in BODY_HEADS
        or folded in BODY_TAILS
        or folded in STOP_WORDS
        or folded in PARTICLES
        or (word.text.isupper() and len(word.text) < 4)
        or not word.text[1:].replace("-", "").replace("'", "").replace("’", "").replace(" ", "").isalpha()
        or (
            not word.text.isupper()
            and any(char.isupper() for part in re.split(r"['’ -]", word.text) for char in part[1:])
        )
        or ABSTRACT.search(folded) is not None
        or _is_thing(word)
    )


def _is_thing(word: Word) -> bool:
    tail = word.folded.rpartition("-")[2]
    return is_thing(word.text) or word.folded in BODY_TAILS or word.folded in OFFICES or tail in SCHOOLS


def _is_street(word: Word) -> bool:
    """Whether a word ends like a street and is no surname that is known: `Groene Voordijk`."""
    return ends_like_street(word.text) and word.folded not in SURNAMES


def _is_of_body(text: str, words: Sequence[Word], index: int) -> bool:
    """Whether the rest of a run names a firm, a school or a street."""
    rest = words[index:]
    last = rest[-1]
    if FIRM.match(text, last.end):
        return True
    named = " ".join(word.folded for word in rest[:2])
    return named in FIGURES or (any(_is_thing(word) for word in rest[1:3]))


def _goes_on(words: Sequence[Word], end: int) -> bool:
    """Whether another capitalised word follows a full name: `Karin Vos Lichtreclame` is a firm, or a thing."""
    if end >= len(words) or end < 2 or words[end].join or words[end].is_initial or words[end].is_first:
        return False
    if words[end].folded in DEGREES:
        return False
    return not is_surname(words[end].folded) and words[end].folded not in SAID_OF_PEOPLE


def _found(text: str, words: Sequence[Word]) -> Found:
    span = Span(words[0].start, words[-1].end)
    return Found(span, text[span.start : span.end], Kind.PERSON, why="first_name", is_sure=False)
