"""Surnames that occur in the Netherlands, and the endings by which others can be told.

Written from general knowledge of the population; no list was copied. Surnames that are everyday words or places
(`Groen`, `Bos`, `Van Gouda`) are left out: they count only behind a first name, initials or a title.
"""

from __future__ import annotations

import re
from functools import lru_cache

from gemcli.privacy.family.a_to_k import A_TO_K
from gemcli.privacy.family.l_to_z import L_TO_Z

SURNAMES = A_TO_K | L_TO_Z
"""Surnames in small letters, without what joins them."""

ENDINGS = re.compile(
    r"(?:stra|[^aeiou]sma|ema|inga|enga|ingh|sema|boer|mans|kens|kkers|kers|aers|aerts|[^e]ssen|ksen|rsen|tsen|nsen|psen"
    r"|dsen|fsen|insen|pieter(?:se|sen)|huis|huizen|huijzen|kamp|daal|schot|schoten|veld|velde|hoven|broek|brugge"
    r"|burg|meijer|meier|maker|makers|mulder|snijder|kuiper|visser|bakker|jans|hout|horst|hoff|hof|waard|wijk|dijk"
    r"|oğlu|oglu|taş|doğan|kaya|türk|demir|soy|baş|gül|can|er[kg]in"
    r"|aoui|ouani|aoui|oudi|ouz[ai]|ouch|ouli|ouri|azzi|ammou|allah|eddine|hmed|zadeh|pour|iani|ssi|zawi|jawi"
    r"|[sc]ki|[sc]ka|icz|czyk|czak|iak|rek|łek|ewicz|owicz|enko|chuk|shyn|yshyn|ovych|evych|shuk|yuk|iuk|ov[ae]?|ev[ae]?"
    r"|ić|vic|vić|escu|eanu|dze|yan|ian"
    r"|persad|dien|lall?|kromo|djojo|wirjo|sing|singh"
    r"|[^aeiou]itu|hury|apary|essy|atty|lohy|wael"
    r"|mariam|michael|selassie|medhin|berhan|iou|akis|poulos|idis|ides|[aeo]ira|eiro|ez)$",
)
"""Endings that surnames have more often than other words; they count only beside what may be a first name."""


LIKE_PLACES = (
    "huis",
    "thuis",
    "huizen",
    "kamp",
    "daal",
    "veld",
    "velde",
    "broek",
    "brugge",
    "burg",
    "hout",
    "horst",
    "hof",
    "waard",
)
"""Endings of surnames and of everyday words and places alike."""


def is_sure_surname(word: str) -> bool:
    """Whether a word is a known surname, or has an ending that hardly another word has.

    >>> is_sure_surname("Jansen"), is_sure_surname("Thuis"), is_surname("Thuis")
    (True, False, True)
    """
    folded = word.casefold()
    return folded in SURNAMES or (is_surname(folded) and not folded.endswith(LIKE_PLACES))


@lru_cache(maxsize=8192)
def is_surname(word: str) -> bool:
    """Whether a word, in any writing, is a known surname or ends like one.

    >>> is_surname("Jansen"), is_surname("DE BOER".split()[1]), is_surname("Havinga"), is_surname("Vergadering")
    (True, True, True, False)
    """
    folded = word.casefold()
    return folded in SURNAMES or (len(folded) > 4 and ENDINGS.search(folded) is not None)
