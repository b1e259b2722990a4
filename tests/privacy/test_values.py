"""Known values are found where a pattern of all of them would find them, and in linear time."""

from __future__ import annotations

import re
from random import Random

from gemcli.privacy.found import Kind
from gemcli.privacy.values import values_of
from tests.patience import patience

KNOWN = (
    "Achterom 9",
    "Achterom 9 bis",
    "(0999) 12 34 56",
    "+31 9",
    "_bo@voorbeeld.example",
    "Maß 1",
    "x-9-x",
    "'t Ei 2",
)
PATTERN = re.compile(
    r"(?<!\w)(?:"
    + "|".join(re.escape(one).replace(r"\ ", r"\s") for one in sorted(KNOWN, key=lambda one: (-len(one), one)))
    + r")(?!\w)"
)


def test_they_are_found_as_by_a_pattern() -> None:
    random = Random(7)
    values = values_of(dict.fromkeys(KNOWN, Kind.ADDRESS))
    for _ in range(300):
        pieces = [random.choice((*KNOWN, "a", "9", "_", "ß", "MASS 1")) + random.choice(" \n.,x9_-") for _ in range(12)]
        text = "".join(pieces).replace(" ", random.choice((" ", "\n", "\u00a0")))
        assert [one.text for one in values.find(text)] == [one.group() for one in PATTERN.finditer(text)]


def test_many_that_begin_alike_take_linear_time() -> None:
    known = {f"06 {number:08}": Kind.PHONE for number in range(20_000)}
    with patience():
        assert len(list(values_of(known).find("\n".join(known)))) == 20_000
