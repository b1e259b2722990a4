"""The words by which a clerk recognises a vote, a promise, a refusal or a closed part."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from gemcli.errors import ConfigError
from gemcli.locales import N_, say
from gemcli.meetings import verbs

GAP = "[^.;!?]{0,90}?"
"""What ` ... ` in a phrase stands for: some words of the same clause, bounded so that matching stays linear."""

VERBS = "verbs"
"""The section whose groups are infinitives, of which every form counts."""
FINITE = "finite"
"""The same groups without the forms that stand behind another verb."""

NEVER = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True, eq=False)
class Cues:
    """Cue phrases of one language, by name ("commitments.explicit"), each compiled to one pattern."""

    language: str
    patterns: Mapping[str, re.Pattern[str]]

    def pattern(self, name: str) -> re.Pattern[str]:
        """Return the pattern of a group; one that never matches when the file has no such group."""
        return self.patterns.get(name, NEVER)

    def found(self, name: str, text: str) -> re.Match[str] | None:
        """Return the first place where a phrase of this group stands in a text."""
        return self.pattern(name).search(text)


def read(table: Mapping[str, Any], language: str) -> Cues:
    """Build the cues from a file as `resources.toml` reads it: groups of groups of phrases.

    A phrase is plain words; ` ... ` lets other words of the same clause stand between, a `*` at the end of a word
    lets the word go on. Raises ConfigError when a group is not a list of phrases.

    >>> cues = read({"commitments": {"explicit": ["zeg ... toe"]}}, "nl")
    >>> bool(cues.found("commitments.explicit", "Ik zeg u dat graag toe.")), bool(cues.found("x.y", "toe"))
    (True, False)
    """
    patterns = {}
    for section, groups in table.items():
        if not isinstance(groups, Mapping):
            continue
        for name, phrases in groups.items():
            if not isinstance(phrases, list) or not all(isinstance(phrase, str) for phrase in phrases):
                raise ConfigError(
                    "cues_broken",
                    say(N_("A group of cue phrases must be a list of texts: {name}."), name=f"{section}.{name}"),
                    say(N_("Write the phrases between square brackets, each in quotes.")),
                )
            if section == VERBS:
                patterns[f"{FINITE}.{name}"] = verbs.compiled(phrases, language, only_finite=True)
            make = verbs.compiled(phrases, language) if section == VERBS else compiled(phrases)
            patterns[f"{section}.{name}"] = make
    return Cues(language, patterns)


def compiled(phrases: Iterable[str]) -> re.Pattern[str]:
    """Return one pattern for phrases, the longest first; blind to case.

    >>> compiled(["kom* ... op terug"]).search("Wij komen daar later op terug.").group()
    'komen daar later op terug'
    """
    return _compiled(tuple(phrases))


@lru_cache(maxsize=512)
def _compiled(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """Kept: `re` keeps too few patterns to hold those of a cue file from one run to the next in one process."""
    parts = [_expression(phrase) for phrase in sorted(set(phrases), key=len, reverse=True) if phrase.strip()]
    return re.compile("|".join(parts), re.IGNORECASE) if parts else NEVER


def _expression(phrase: str) -> str:
    """Write a phrase as a regular expression without nested repeats."""
    pieces = []
    for run in phrase.split("..."):
        words = (re.escape(word).replace(r"\*", r"\w{0,20}") for word in run.split())
        pieces.append(r"\s+".join(words))
    first = r"\b" if phrase[0].isalnum() else ""
    last = r"\b" if phrase[-1].isalnum() else ""
    return first + (r"\b" + GAP + r"\b").join(pieces) + last
