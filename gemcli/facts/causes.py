"""Words that give a cause, a judgement or a guess: a table of figures holds none of these."""

from __future__ import annotations

import re

CAUSES = re.compile(
    r"\b(?:omdat|doordat|aangezien|wegens|vanwege|door|dankzij|waardoor|hierdoor|daardoor|zodat|immers|daarom|dus|namelijk"
    r"|gevolg\w{0,3}|oorza\w{0,6}|veroorza\w{0,6}|reden\w{0,2}|verklaar\w{0,4}|wijten|komt\svan|ligt\saan"
    r"|because|since|due|owing|thanks|hence|thus|therefore|consequen\w{0,5}|caus(?:e|es|ed|ing)|reasons?"
    r"|result(?:s|ing|ed)\s(?:from|in|of)|explain\w{0,3})\b",
    re.IGNORECASE,
)
"""Why something would be so."""
JUDGEMENTS = re.compile(
    r"\b(?:[^\W\d_]{0,20}fout\w{0,4}|foutief|foutieve|fraud\w{0,8}|[^\W\d_]{0,10}vergissing\w{0,2}|vergist\w{0,3}|vergeten|verkeerd\w{0,3}"
    r"|onjuist\w{0,5}|onterecht\w{0,2}|onrechtmatig\w{0,4}|illega\w{0,5}|verdacht\w{0,3}|opzet\w{0,7}|slordig\w{0,5}|nalatig\w{0,5}"
    r"|misleid\w{0,5}|schuld(?:ig|ige)?|verzwegen|gesjoemel\w{0,2}|blijkbaar|kennelijk|waarschijnlijk|mogelijk|misschien|vermoedelijk"
    r"|helaas|zorgelijk\w{0,2}|zorgwekkend\w{0,2}|gunstig\w{0,2}|ongunstig\w{0,2}"
    r"|errors?|mistak\w{0,4}|wrong\w{0,2}|incorrect\w{0,2}|forgot\w{0,4}|typos?|suspicious\w{0,2}|illegal\w{0,2}|unlawful\w{0,2}|deliberate\w{0,2}"
    r"|careless\w{0,4}|negligen\w{0,3}|misleading|blame\w{0,2}|guilty|apparently|probably|possibly|perhaps|presumably|unfortunately"
    r"|worrying|worrisome)\b",
    re.IGNORECASE,
)
"""What somebody thinks of it, or guesses."""


def uncarried(text: str) -> tuple[str, ...]:
    """Return the words of a text that give a cause, a judgement or a guess, as they stand there.

    >>> uncarried("De lasten stijgen, waarschijnlijk omdat er een invoerfout is gemaakt.")
    ('omdat', 'waarschijnlijk', 'invoerfout')
    >>> uncarried("De lasten stijgen naar 100.")
    ()
    """
    return tuple(match[0] for pattern in (CAUSES, JUDGEMENTS) for match in pattern.finditer(text))
