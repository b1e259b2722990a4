"""The words of a sentence about figures: which way it says they go, what it calls them, and what no figure carries."""

from __future__ import annotations

import re

from gemcli.facts.paraphrase import is_function
from gemcli.text.lists import listed

UP = re.compile(
    r"\b(?:stijg\w{0,8}|ste(?:eg|gen)|gestegen|toe(?:name|nam(?:en)?|genomen|nem\w{0,4})|ne(?:emt|men)(?=\s{1,2}toe\b)|groei\w{0,6}|gegroeid"
    r"|hoger|meer|groter|omhoog|verhog\w{0,6}|verhoogd\w{0,2}"
    r"|ris(?:e|es|en|ing)|rose|increas\w{0,4}|higher|more|larger|greater|grow(?:s|n|ing|th)?|grew|up)\b",
    re.IGNORECASE,
)
"""Words by which a figure becomes larger, or is larger than another."""
DOWN = re.compile(
    r"\b(?:dal(?:en|ing\w{0,2}|ende)|daalt|daal|daalde\w?|gedaald|af(?:name|nam(?:en)?|genomen|nem\w{0,4})|ne(?:emt|men)(?=\s{1,2}af\b)|krimp\w{0,4}"
    r"|gekrompen|lager|minder|kleiner|omlaag|verlag\w{0,6}|verlaagd\w{0,2}|zak(?:t|ken)"
    r"|fall(?:s|en|ing)?|fell|decreas\w{0,4}|lower|less|fewer|smaller|declin\w{0,4}|drop(?:s|ped|ping)?|down|shrink\w{0,3})\b",
    re.IGNORECASE,
)
"""Words by which a figure becomes smaller, or is smaller than another."""

THAN = re.compile(r"\b(?:dan|than)\b", re.IGNORECASE)
FROM_TO = re.compile(r"\b(?:van|from)\b.{1,120}\b(?:naar|tot|to)\b", re.IGNORECASE)
EVERY = re.compile(r"\b(?:telkens|elk|ieder|jaarlijks|every|each|yearly|annually)\b", re.IGNORECASE)
DIFFERENCE = re.compile(r"\b(?:verschil|difference)\b", re.IGNORECASE)

SORTS = re.compile(
    r"\b(?:lasten|baten|saldo|uitgaven|inkomsten|kosten|kost|opbrengsten|ontvangsten|resultaat|toevoeging(?:en)?|storting(?:en)?"
    r"|onttrekking(?:en)?|expenditures?|income|revenues?|spending|costs?|balance|additions?|withdrawals?)\b",
    re.IGNORECASE,
)
"""What an amount is: a sentence may call it only what its column or line does."""
SPENT = re.compile(r"lasten|uitgaven|kosten|expenditure|spending|cost", re.IGNORECASE)
"""Sorts that some tables print with a minus; they rise when their size does."""
KINDS = re.compile(
    r"\b(?:begroting|rekening|jaarrekening|raming|meerjarenraming|realisatie|prognose|kadernota|voorjaarsnota|budget|accounts|estimate"
    r"|forecast|actuals?|outturn)\b",
    re.IGNORECASE,
)
"""Of which paper an amount is."""
PERIOD = re.compile(r"(?<![\d.,])(?:(?P<day>\d{1,2})-(?P<month>\d{1,2})-)?(?P<year>(?:19|20)\d\d)(?![.,-]*\d)")

PLAIN = listed(
    """
    komt komen kwam uit uitkomen uitkomt staat staan stond ramen geraamd geraamde begroot begrote bedrag bedragen totaal
    totale jaar jaren programma programma's taakveld taakvelden gemeente tussen tot tegen tegenover verschil eerder
    later telkens elk ieder jaarlijks kolom post posten onderdeel verloopt verloop loopt lopen ligt liggen begint
    eindigt ging gaat gaan blijkt toe af en dan
    amount amounts total year years programme programmes come comes came out stand stands stood estimated budgeted
    municipality between difference against compared earlier later each every column item items run runs end ends start
    starts goes went while and than
    """
)
"""Words with which figures are told and which add nothing to them."""


def is_plain(word: str) -> bool:
    """Whether a word, in small letters, adds nothing to the figures that it binds together.

    >>> is_plain("komt"), is_plain("de"), is_plain("jeugdzorg"), is_plain("niet")
    (True, True, False, False)
    """
    return word in PLAIN or is_function(word)
