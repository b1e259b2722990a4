"""Notices what people must be told about any text, whatever file it came from."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gemcli.locales import N_, say
from gemcli.model.document import Remark

INVISIBLE = re.compile("[\U000e0000-\U000e007f\U000e0100-\U000e01ef\u202a-\u202e\u2066-\u2069]")
"""Tag characters, supplementary variation selectors and direction overrides: text of this kind has no use for them."""
ZERO_WIDTH = re.compile("[\u200b-\u200d\u2060-\u2064\ufeff]{3,200}")
"""Runs of characters without width; single ones are common in real files."""
RESIDUE = re.compile(
    r"""Typ\s{1,3}tekst\s{0,3}Typ\s{1,3}tekst
      | \bdienst:[ ]afdeling-\w{1,20}
      | Klik[ ](?:hier[ ])?of[ ]tik[ ]om[ ]tekst[ ]in[ ]te[ ]voeren
      | Klik[ ]hier[ ]als[ ]u[ ]tekst[ ]wilt[ ]invoeren
      | Click[ ](?:here|or[ ]tap)[ ]to[ ]enter[ ]text
      | \[(?:invullen|naam|datum|adres|bedrag)\]
      | \bLorem[ ]ipsum\b""",
    re.IGNORECASE | re.VERBOSE,
)
"""Words of a template that nobody replaced."""


def notice(text: str) -> Iterator[Remark]:
    """Yield the remarks that a text layer itself gives rise to.

    >>> [remark.code for remark in notice("Typ tekstTyp tekst\\u202e")]
    ['invisible_characters', 'template_residue']
    """
    count = len(INVISIBLE.findall(text)) + sum(len(run.group()) for run in ZERO_WIDTH.finditer(text))
    if count:
        yield Remark(
            "invisible_characters",
            say(N_("{count} invisible characters stand in the text; they are never shown or sent."), count=count),
        )
    residue = sum(1 for _ in RESIDUE.finditer(text))
    if residue:
        yield Remark(
            "template_residue",
            say(N_("Words of a template were left in the text, at {count} places."), count=residue),
        )
