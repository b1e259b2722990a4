"""A line of print or text, and what it is by the look of its beginning and end."""

from __future__ import annotations

import re
from dataclasses import dataclass

from gemcli.text.lists import listed


@dataclass(frozen=True, slots=True)
class Line:
    """A line with its measures: points for print, characters and lines for text."""

    text: str
    """Words joined by a blank, columns by a TAB; the lines of one table cell by line feeds."""
    x0: float
    x1: float
    y: float
    """Baseline; grows upwards."""
    bottom: float
    """Baseline of its last line: less than `y` only for a table row."""
    size: float = 1.0
    """Print size of most of it."""
    bold: bool = False
    """Whether all of it is bold."""
    ends_open: bool = False
    """Whether it ends with a hyphen of unknown kind, which is not in `text`."""
    first_width: float = 0.0
    """Width of its first word: tells whether that word would have fitted on the line before."""
    column: tuple[float, float] = (0.0, 0.0)
    """Left and right end of the column of print that it stands in."""


BULLET = re.compile(r"[•▪◦●○■□*‣–—−·\uf0b7\uf0a7-][ \t]\s*\S")
ENUMERATOR = re.compile(
    r"""(?:
        \(?\d{1,3}[.)]                     # 1. 12) (3)
      | \d{1,2}(?:\.\d{1,2}){1,3}\.?       # 2.1 2.1.3.
      | \d{1,3}\.?[a-z][.)]?              # 5a 5.b
      | [A-Z]{1,2}\.\d{1,2}               # E.1 AA.2
      | (?:[A-Z]{1,2}|[a-z])[.)]          # K. AB. a)
      | [IVXLC]{1,6}[.)] | [ivx]{1,5}[.)] # II. iv)
    )[ \t]\s*\S""",
    re.VERBOSE,
)
ITEM_NUMBER = re.compile(r"(?P<head>(?:[A-Z]{1,2}\.|\d{1,3}\.){0,3})(?P<tail>\d{1,3}|[A-Za-z])[.)]?[ \t]")
"""The number of an item, its last part by itself."""
NAME_WORD = r"(?:[A-ZÀ-Þ][\w'’.-]{0,30}|van|de|den|der|ter|ten|te|het|la|le|el|al|bin|ben|di|du|'t|’t|’s|heer|leden)"
TURN = re.compile(
    rf"""(?:
        (?:De|The)[ ](?:\w{{3,20}}[ ])?(?i:voorzitter|chair(?:man|woman|person)?|speaker)[.:]
      | (?:{NAME_WORD}[ ]){{1,8}}\([^()\n]{{1,50}}\)[.:]
    )(?:\s|$)""",
    re.VERBOSE,
)
"""How a turn begins in a record: a function, or a name with a party or function, and a stop."""
LABEL = re.compile(rf"(?:{NAME_WORD}[ ]){{0,7}}[A-ZÀ-Þ0-9][\w'’.-]{{0,30}}:(?:\s|$)")
"""A name or a word with a colon: a turn in a plain transcript, or a label on a form."""
FORMULA = re.compile(
    r"""De[ ](?:gemeente)?raad(?:,|[ ](?:van[ ]de|der)[ ]gemeente\b)
      | De[ ]Kamer,
      | (?:Motie|Amendement)[ ][A-Z0-9]
      | (?:Constaterende|Overwegende|Gehoord|Gelezen|Gelet[ ]op|Van[ ]mening)\b
      | (?:Verzoekt|Roept|Draagt|Spreekt[ ]uit|En[ ]gaat[ ]over)\b""",
    re.VERBOSE,
)
"""How the parts of a motion, an amendment or a decision begin."""
ANNOUNCEMENT = 60
"""Characters of a line that does nothing but announce."""
TERMINAL = re.compile(r"""[.!?…:;]["'”’»›)\]]{0,3}$""")
HALTING = (":", ";")
"""Stops after which a sentence may go on in lower case."""
INNER_STOP = re.compile(r"""[a-zà-ÿ]{3}[.!?…]["'”’»›)\]]{0,3}\s+["'“‘(]?[A-ZÀ-Þ]""")
UNFINISHED = listed(
    """
    de het een den der ten ter van aan bij door in met naar om onder op over per te tegen tot tussen uit voor
    en of dat die wat als vanaf wordt worden is zijn heeft inzake heer mevrouw meneer wethouder lid raadslid
    the a an of to and or by for from in on with that is are
    """
)
JOINING = re.compile(r"(?:en|of|tot|als|and|or|to)\b")
"""After a hyphen that stands for the rest of a word ("voor- en nadelen")."""


def is_item(text: str) -> bool:
    """Whether a line begins with a bullet or a number of a list or heading.

    >>> is_item("▪ Kinderen"), is_item("E.1 Voorstel"), is_item("2025 inzake"), is_item("12. Sluiting")
    (True, True, False, True)
    """
    return bool(BULLET.match(text) or ENUMERATOR.match(text))


def is_next_item(first: str, second: str) -> bool:
    """Whether two lines begin with numbers or letters that follow one another, as in a list.

    >>> is_next_item("G. Zwembad", "H. Buslijn"), is_next_item("D.2 Perceel", "D.3 Benoeming")
    (True, True)
    >>> is_next_item("9. Notulen", "10. Moties"), is_next_item("G. Zwembad", "J. de Vries")
    (True, False)
    """
    numbers = [ITEM_NUMBER.match(text) for text in (first, second)]
    if numbers[0] is None or numbers[1] is None or numbers[0]["head"] != numbers[1]["head"]:
        return False
    before, after = numbers[0]["tail"], numbers[1]["tail"]
    if before.isdigit() and after.isdigit():
        return int(after) == int(before) + 1
    return len(before) == len(after) == 1 and ord(after) == ord(before) + 1


def is_speaker(text: str) -> bool:
    """Whether a line begins as a turn does.

    >>> is_speaker("De voorzitter. Dank u."), is_speaker("Lesley Arp (SP). Voorzitter."), is_speaker("Dank u.")
    (True, True, False)
    """
    return TURN.match(text) is not None or LABEL.match(text) is not None


def opens_part(text: str) -> bool:
    """Whether a line begins a part of a motion or decision ("Overwegende dat ...")."""
    return FORMULA.match(text) is not None


def is_finished(text: str) -> bool:
    """Whether a line ends as a sentence, clause or announcement does."""
    return TERMINAL.search(text[-4:]) is not None


def label(text: str) -> str:
    """Return the name or word with a colon that a line begins with, or an empty text.

    >>> label("The Chair: Order, please."), label("Noor Vos (Lokaal): Dank."), label("Dank u.")
    ('The Chair:', 'Noor Vos (Lokaal):', '')
    """
    match = LABEL.match(text) or TURN.match(text)
    found = match.group().rstrip() if match else ""
    return found if found.endswith(":") else ""


def is_prose(text: str) -> bool:
    """Whether a text holds the end of a sentence inside, or begins as a turn of speech does."""
    return INNER_STOP.search(text) is not None or TURN.match(text) is not None


def wants_more(text: str) -> bool:
    """Whether a line ends in a word that no sentence or title ends with.

    >>> wants_more("een brief aan de"), wants_more("de raad van Den Haag")
    (True, False)
    """
    return text.rsplit(None, 1)[-1].lower() in UNFINISHED


def goes_on(text: str) -> bool:
    """Whether a line begins in lower case or with a stop, as the middle of a sentence does."""
    return (text[:1].islower() or text[:1] in ",;.)") and not is_item(text)


def announces(text: str) -> bool:
    """Whether a line only announces what follows ("Verzoekt het college:")."""
    return text.endswith(":") and len(text) <= ANNOUNCEMENT
