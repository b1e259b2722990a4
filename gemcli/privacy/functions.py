"""Finds who a text says is in function: with an office, a party, in a vote, under a decision."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gemcli.privacy.lazy import Lazy
from gemcli.privacy.name_patterns import CORE, INITIALS, PARTICLE, SURNAME, TITLE, WORD
from gemcli.privacy.places import LOWER, UPPER
from gemcli.privacy.role_words import FUNCTION
from gemcli.privacy.runs import runs
from gemcli.privacy.spoken import spoken
from gemcli.privacy.starts import and_word_before, either, line_of, pieces, words

OFFICE = (
    r"(?:[Ww]ethouders?|WETHOUDERS?|(?:[Ww]ijk|[Dd]orps|[Kk]ern|[Pp]roject)wethouder|[Ww]eth\.|[Bb]urgem\.|[Bb]urgemeester"
    r"|BURGEMEESTER|[Ll]oco-?burgemeester|[Rr]aadsleden|[Pp]ortef(?:euille)?\.?\ ?h(?:ouder)?\.|[Pp]fh\.?"
    r"|[Rr]aadslid|RAADSLID"
    r"|[Cc]ommissieleden|[Cc]ommissielid|[Gg]riffier|GRIFFIER|[Rr]aadsgriffier|[Ff]ractievoorzitter"
    r"|[Ff]ractievertegenwoordiger|[Mm]inister|[Ss]taatssecretaris|[Gg]edeputeerde|[Cc]ommissaris"
    r"|[Vv]oorzitter|VOORZITTER"
    r"|[Pp]ortefeuille(?=\ *:)|fv\.|[Ss]teunfr\.|[Ss]ecretaris|[Gg]emeentesecretaris|[Pp]ortefeuillehouder"
    r"|[Ii]nformateur|[Ff]ormateur|[Pp]remier|[Kk]oning"
    r"|[Bb]urger(?:raads)?lid|[Dd]uo-?raadslid|[Cc]ommissiegriffier|[Cc]ommissievoorzitter"
    r"|[Rr]aadsvoorzitter|[Ss]tatenlid"
    r"|[Gg]emeenteraadslid|[Cc]ie-?griffier|CdK,?|[Ss]teunfractielid|[Ff]ractielid|[Hh]eemraad|[Dd]ijkgraaf"
    r"|[Pp]lv\.?\ (?:voorzitter|griffier))"
)
OFFICE_STARTS = (
    "wethouder wethouders wijkwethouder dorpswethouder kernwethouder projectwethouder weth burgem portef pfh"
    " burgemeester"
    " loco locoburgemeester raadsleden raadslid commissieleden commissielid griffier"
    " raadsgriffier fractievoorzitter fractievertegenwoordiger minister staatssecretaris gedeputeerde commissaris"
    " voorzitter secretaris gemeentesecretaris portefeuillehouder informateur formateur premier koning burgerlid"
    " burgerraadslid duo duoraadslid commissiegriffier commissievoorzitter raadsvoorzitter statenlid heemraad dijkgraaf"
    " portefeuille fv steunfr plv gemeenteraadslid cie ciegriffier cdk steunfractielid fractielid"
)
"""The rows of letters that offices begin with."""
IN_OFFICE = words(OFFICE_STARTS)
SPACED = rf"\ -\ (?:{PARTICLE}\ )?(?![{UPPER}]{{3}}){WORD}"
"""The second half of a double surname that is written with blanks."""
FULL = rf"(?:{INITIALS}\ ?)?(?:\([^()\n]{{2,20}}\)\ )?(?:{CORE}\ ){{0,2}}{SURNAME}(?:{SPACED})?"
TURNED = rf"{SURNAME}(?:{SPACED})?,\ (?:{INITIALS}|{WORD}(?:[ -]{WORD})?)(?:\ {PARTICLE}(?!\w))?"
"""`Vos, Anna van der`."""

BEFORE = Lazy(
    rf"(?P<whose>\b(?:[Uu]w|[Hh]un|[Hh]aar|[Zz]ijn|commissie,|bestuur,)\ (?=[Vv]oorz|[Ss]ecr))?\b{OFFICE}"
    rf"(?:[ \u00a0]|,[ \n]{{1,2}}|:?[ \t]{{1,20}}|:[ \t\n]{{1,3}}|\n[ \t]{{0,12}}|\ \()"
    rf"(?:{TITLE}[/ ]){{0,3}}(?P<name>{FULL})",
    at=and_word_before(IN_OFFICE),
)
"""An office and who holds it; the chair of a resident's foundation holds none."""
FOLDED = Lazy(rf"[ ]?\n[ \t]{{0,12}}(?P<more>(?:{PARTICLE}\ )?{CORE})(?![\w:-])")
"""The rest of a name on the next line."""
MANDATE = re.compile(
    r"\b[Nn]amens\s(?:(?:de|het\s(?:college|dagelijks\sbestuur)\svan)\s)?(?:burgemeester\sen\s)?(?:wethouders|burgemeester"
    r"|raad|college)$"
)
"""Under "namens burgemeester en wethouders" a civil servant signs (Awb 10:10)."""

BEHIND = Lazy(
    r"(?:,\ (?:die\ )?(?:als\ )?|\ \(|\ als\ |\ [-–]\ )(?:de\ |onze\ )?(?:plaatsvervangend\ |loco-)?"
    rf"{OFFICE}(?![\w-])|,\ (?:namens\ de\ )?fractie\b|\ \((?:[1-5]e\ )?loco\b",
    lines_with=words(f"fractie {OFFICE_STARTS} loco"),
)
"""`J. Vos, griffier`, `Anna Vos (voorzitter)`, `de heer Vos als wethouder`, `Anna Vos, fractie Groen Dorp`."""

CAPITAL_OFFICE = re.compile(rf"[{UPPER}]\w{{1,60}}\ [{UPPER}][{LOWER}]$")
"""An office with a capital and a name behind it is a street: `Anna Vos, Burgemeester Voorbeeldlaan 3`."""

ROW_OF = Lazy(
    r"\b(?:[Ww]ethouders|[Rr]aadsleden|[Cc]ommissieleden|[Bb]urgerleden"
    r"|[Ff]ractievoorzitters)\ (?P<names>[^\n.;:]{3,200}?\ en\ [^\n.;:,]{2,40})",
    at=words("wethouders raadsleden commissieleden burgerleden fractievoorzitters"),
)
"""`wethouders Vos en De Wit`."""
OVER_OFFICE = Lazy(
    rf"(?:^|\n)[ \t]*(?:{TITLE}\ )?(?P<name>{FULL}),?[ \t]*\n[ \t]*(?:[Dd]e\ )?{OFFICE}[ \t,]*(?=\n|\Z)",
    at=line_of(IN_OFFICE, above=1),
)
"""A name on a line and the office on the next."""

FRACTION = Lazy(
    rf"\b(?:[Ff]racties?|FRACTIE|[Ll]ijst|[Gg]roep)\ (?P<name>{SURNAME})", at=words("fractie fracties lijst groep")
)
"""A group that is called after who sits in it."""

NAME_END = Lazy(rf"(?<![\w(.-])(?:{TURNED}|{FULL})$")
NAME_LENGTH = 70


def name_before(text: str, end: int) -> str:
    """Return the name that ends at a place, or nothing; its last word has a capital unless it is turned around.

    >>> name_before("de heer J. van der Vos (SP)", 22), name_before("daar Vos, Anna (SP)", 14), name_before("en dan", 6)
    ('J. van der Vos', 'Vos, Anna', '')
    """
    before = text[max(0, end - NAME_LENGTH) : end]
    last = before.rpartition(" ")[2]
    if last == last.lower() and "," not in before:
        return ""
    shape = NAME_END.search(before)
    return shape.group() if shape else ""


VOTES = Lazy(
    r"(?:^|[\n;:])[ ]?(?P<party>[^\n:;.]{2,40}):[ \n]"
    r"(?P<names>(?:de\ (?:heer|heren|dames)|mevrouw)\ [^;:.]{3,300}?)(?=[;:.]|\Z)"
)
"""A party and its members in a vote: `CDA: mevrouw Vos en de heren De Wit, Bos en Kok;`."""
OF_OTHERS = re.compile(
    r"insprek|ingesproken|tribune|publiek|bewoner|inwoner|gast|genodigd|belangstell|omwonende|aanvrager|bezwaar|melder"
    r"|klager|getuige|verzoek|betreft|inzake|contact",
    re.IGNORECASE,
)
"""Heads of rows of people that are no party: `Insprekers: mevrouw Vos en de heer Kok`."""
VOTING = Lazy(
    r"\b(?:[Tt]egen|[Vv]oor)(?:\ (?:de|het)\ (?:motie|voorstel|amendement))?\ (?:stemden|stemmen|waren)\b"
    r"|\b[Hh]oofdelijk",
    lines_with=either(words("stemden stemmen waren"), pieces("hoofdelijk")),
)
ROLL_CALL = Lazy(r"\b[Hh]oofdelijk[^\n:]{0,40}:(?P<names>[^\n.]{3,400})", at=pieces("hoofdelijk"))
IN_VOTE = Lazy(rf"(?<![\w-])(?P<name>(?:{INITIALS})?{SURNAME}(?:{SPACED})?)")

OF_BODY = re.compile(
    r"(?:^|\n)[ \t]*(?:bestuur(?:sleden)?|stichting|vereniging|werkgroep|buurt\w*|bewoners\w*|huurders\w*"
    r"|cliëntenraad)\b"
    r"[^\n]{0,80}$",
    re.IGNORECASE,
)
"""The head of a line about a body of residents: its chair holds no office of the municipality."""
OVER_OFFICES = Lazy(
    rf"(?:^|\n)[ \t]*(?P<names>[^\n]{{3,60}}?(?:[ ]{{2,}}"
    rf"|\t)[^\n]{{3,60}})\n[ \t]*(?:[Dd]e\ )?{OFFICE},?(?:[ ]{{2,}}|\t)"
    rf"[ \t]*(?:[Dd]e\ )?{OFFICE}",
    at=line_of(IN_OFFICE, above=1),
)
"""Names on a line and their offices under them, both in columns."""
SPEAKS_FOR = Lazy(
    rf"(?:^|\n)[ \t]*(?:{TITLE}\ )?(?P<name>{FULL})(?:\ \([^()\n]{{2,40}}\))?:\ [^\n]{{0,160}}?\b(?:[Mm]ijn"
    rf"|[Oo]nze)\ fractie",
    at=line_of(pieces("mijn fractie", "onze fractie")),
)
"""Who speaks of "my group" sits in the council."""
INTERRUPTS = Lazy(
    rf"\b[Ii]nterruptie\ (?:van|door)\ (?:de\ heer|mevrouw|meneer)\ (?P<name>{FULL}"
    rf"|(?:(?:van|de|den|der|het|'t|el|al|ter|ten|ben|ait"
    rf"|in)\ ){{0,3}}[^\W\d_]{{2,30}}(?:['’-][^\W\d_]{{2,30}}){{0,2}})",
    at=words("interruptie"),
)
"""Only members interrupt."""
OF_GROUP = Lazy(
    rf"\b(?:[Rr]aads)?[Ff]ractie\ [^\n,;:.]{{2,40}},\ (?:{TITLE}\ )?(?P<name>{FULL})[ \t]*(?=[\n.;)]|\Z)",
    at=words("fractie raadsfractie"),
)
"""`kopie: raadsfractie Groen Dorp, Anna Vos`."""
HANDS = Lazy(
    r"\b(?:[Hh]andopsteken|[Hh]oofdelijke?\ stemming)\b[^\n:]{0,40}:(?P<votes>[^\n]{3,400})",
    at=words("handopsteken hoofdelijk hoofdelijke"),
)
VOTERS = re.compile(
    r"\b(?:voor|tegen)\ (?:zijn|is|waren|was|stemden|stemde|stemmen|stemt)\ (?P<names>[^,;]{2,200}?)"
    r"(?=,\ (?:voor|tegen)|;|(?<=[^\W\d_]{2})\.)"
)
"""`Bij handopsteken: voor zijn A. Vos en B. Kok, tegen is C. Bos.`"""

SIGNED_OFFICES = Lazy(
    rf"(?:^|\n)[ \t]*(?:[Dd]e\ )?{OFFICE},?(?:[ \t]+(?:[Dd]e\ )?{OFFICE},?)?[ \t]*\n{{1,3}}(?P<names>[^\n]{{3,120}})",
    at=line_of(IN_OFFICE),
)
"""Offices on a line and the names under them, as under a decision."""
GAP = re.compile(r"[ ]{2,}|\t")

STAFF_BEHIND = re.compile(
    rf"(?:,\ |\ \()(?:de\ |senior\ |juridisch\ |ambtelijk\ ){{0,2}}(?:{FUNCTION}|advocaat|gemachtigde)", re.IGNORECASE
)
"""`Namens het college: S. Vos, juridisch adviseur`: a civil servant who speaks for it."""

COUNCIL_LIST = Lazy(
    r"^[ \t]*(?:[Rr]aadsleden|RAADSLEDEN|[Ww]ethouders|[Cc]ommissieleden|[Cc]ollegeleden"
    r"|[Nn]amens\ het\ college|[Cc]ollege|[Cc]ommissie|[Cc]ie\.?|[Kk]amer|[Rr]aad|RAAD|B&W|[Ff]racties?|[Vv]oorzitters"
    r"|[Aa]anwezige\ (?:raads|commissie)?leden|[Ll]eden)(?:[ \t]*:[ \t]*|[ ]{2,20}|\t{1,4})"
    r"(?P<names>[^\n]{3,400}(?:,\n[^\n:]{3,100})?)",
    re.MULTILINE,
    at=line_of(
        words(
            "raadsleden wethouders commissieleden collegeleden college leden commissie cie kamer raad b fractie"
            " fracties voorzitters"
        )
    ),
)
CLERK_OF = re.compile(r"(?:;|,)\ secr(?:etaris)?\b.*", re.DOTALL)
"""The secretary of a committee of objections is a civil servant."""
LOW_OFFICE = Lazy(
    r"\b(?:wet\ ?houder|burge\ ?meester|(?:raads)?griffier|raads\ ?lid|raads\ ?leden|commissielid"
    r"|fractie\ ?voorzitter|voorzitter\ is)\ (?:de\ heer\ |mevrouw\ |meneer\ )?"
    r"(?P<name>(?:(?:van|de|den|der|het|'t|el|al|ter|ten|ben|la|le|di|ait|bin|op|in)\ ){0,3}"
    r"[^\W\d_]{2,30}(?:['’-][^\W\d_]{2,30})?)",
    at=words(
        "wethouder wet burgemeester burge griffier raadsgriffier raadslid raads raadsleden commissielid fractie"
        " fractievoorzitter voorzitter"
    ),
)
"""An office and a name in a text without capitals; recognition cuts long words in two."""
LOW_CHAIR = Lazy(
    r"\b(?:ik\ ben|mijn\ naam\ is)\ (?P<name>[^\n]{3,60}?)\ (?:en\ )?ik\ zit\b[^\n]{0,40}?\bvoor\b",
    at=pieces("ik ben ", "mijn naam is "),
)
"""Who opens a meeting: `ik ben anna vos en ik zit vanavond voor`."""
LOW_NAMED = Lazy(
    r"\b(?:mijn\ naam\ is|ik\ ben)\ (?P<name>[^\n]{3,60}?)\ (?:en\ )?(?:ik\ ben\ )?(?:de\ |uw\ )?"
    r"(?:burgemeester|voorzitter|wethouder|raadslid|(?:raads)?griffier)\b",
    at=pieces("mijn naam is ", "ik ben "),
)
"""`mijn naam is anna vos ik ben burgemeester van dorp`."""


def holders(text: str) -> Iterator[str]:
    """Yield the names of who holds an office or sits in the council, as a text writes them.

    >>> sorted(holders("Aldus besloten,\\nA. Vos, griffier\\n\\nGroen Dorp: de heren Kok en Smit; tegen stemden allen"))
    ['A. Vos', 'Kok', 'Smit']
    """
    for shape in BEFORE.finditer(text):
        lead = text[max(0, shape.start() - NAME_LENGTH) : shape.start("name")].rstrip(" \n\t,:")
        is_label = "\n" in text[shape.start() : shape.start("name")] and text.startswith(":", shape.end())
        if not (shape.group("whose") or is_label or MANDATE.search(lead)):
            yield shape.group("name")
            below = FOLDED.match(text, shape.end())
            if below is not None:
                yield f"{shape.group('name')} {below['more']}"
    for shape in BEHIND.finditer(text):
        if OF_BODY.search(text, max(0, shape.start() - 90), shape.start()):
            continue
        if not CAPITAL_OFFICE.search(text, shape.start(), shape.end() + 3):
            yield name_before(text, shape.start())
    for shape in FRACTION.finditer(text):
        yield shape.group("name")
    for shape in OVER_OFFICE.finditer(text):
        yield shape.group("name")
    for pattern in (SPEAKS_FOR, INTERRUPTS, OF_GROUP):
        yield from (shape["name"] for shape in pattern.finditer(text))
    for shape in OVER_OFFICES.finditer(text):
        yield from signatures(shape.group("names"))
    for hands in HANDS.finditer(text):
        for shape in VOTERS.finditer(text, *hands.span("votes")):
            yield from row_of(shape.group("names"))
    for shape in ROW_OF.finditer(text):
        yield from row_of(shape.group("names"))
    for shape in COUNCIL_LIST.finditer(text):
        yield from row_of(CLERK_OF.sub("", shape.group("names")), without_staff=True)
    for shape in SIGNED_OFFICES.finditer(text):
        yield from signatures(shape.group("names"))
    if VOTING.search(text):
        for shape in VOTES.finditer(text):
            if not OF_OTHERS.search(shape.group("party")):
                yield from row_of(shape.group("names"))
        for shape in ROLL_CALL.finditer(text):
            yield from row_of(shape.group("names"))


def holders_low(text: str) -> Iterator[str]:
    """Yield the names behind an office in a text without capitals."""
    for shape in (*LOW_CHAIR.finditer(text), *LOW_NAMED.finditer(text)):
        yield shape.group("name")
    for shape in LOW_OFFICE.finditer(text):
        yield shape.group("name")
        start = shape.start("name")
        yield from (found.text for found in spoken(text[start : start + NAME_LENGTH]) if found.span.start == 0)


def row_of(names: str, *, without_staff: bool = False) -> Iterator[str]:
    """Yield the names of a row; without those of whom it says that they work for the municipality, or for a party."""
    row = " ".join(names.split())
    for shape in IN_VOTE.finditer(row):
        if not (without_staff and STAFF_BEHIND.match(row, shape.end())):
            yield shape.group("name")


TITLES_BEFORE = re.compile(rf"^(?:{TITLE}[/ ]){{1,3}}")


def signatures(line: str) -> Iterator[str]:
    """Yield the names of a line of signatures: cut by blanks, or by first names when a reader folded them."""
    parts = [part.strip() for part in GAP.split(line.strip()) if part.strip()]
    for part in parts:
        part = TITLES_BEFORE.sub("", part)
        if re.fullmatch(FULL, part):
            yield part
        yield from (found.text for found in runs(part))
