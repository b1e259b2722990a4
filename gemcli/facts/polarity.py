"""Yes and no: negations, and pairs of verbs that say the opposite of each other."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from gemcli.model.span import Span
from gemcli.model.taken import Taken
from gemcli.text.lists import listed


def _words(line: str) -> tuple[str, ...]:
    return tuple(line.split())


NEGATIONS = listed(
    """
    niet geen nooit noch zonder niets niemand nergens geenszins evenmin nimmer ontbreekt ontbreken ontbrak ontbraken
    not no never without nothing nobody none neither nor cannot
    don't doesn't didn't won't isn't aren't wasn't can't
    """
)
NEGATION = re.compile(rf"\b(?:{'|'.join(sorted(NEGATIONS, key=len, reverse=True))})\b", re.IGNORECASE)
HARMLESS = re.compile(
    r"\bniet\s{1,2}(?:alleen|slechts|alleen\s{1,2}maar|onlogisch)\b|\bnot\s{1,2}only\b"
    r"|\bzonder\s{1,2}(?:hoofdelijke\s{1,2}|beraadslaging\s{1,2}en\s{1,2}zonder\s{1,2})?stemming\b"
    r"|\bzonder\s(?:een\s)?(?:enkele\s)?tegenstem(?:men)?\b|\bwithout\s(?:dissent|a\sdivision|a\svote|voting)\b|\bzonder\s(?:te\s)?stemmen\b"
    r"|\bzonder\s{1,2}beraadslaging\b|\bniets\s{1,2}meer\s{1,2}aan\s{1,2}de\s{1,2}orde\b"
    r"|\bnog\s(?:geen|niet)\s(?:de\s|een\s)?(?:helft|kwart|derde|vijfde|half|\d|twee|drie|vier|vijf|zes|tien)"
    r"|\bgeen\s{1,2}enkel\s{1,2}probleem\b|\bwel\s{1,2}of\s{1,2}niet\b|\bhaal(?:t|de|den)\s{1,2}(?:het\s{1,2}niet|geen\s{1,2}meerderheid)\b",
    re.IGNORECASE,
)
"""Phrases with a negating word that do not turn their clause round."""

PAIRS = (
    (
        _words("aannemen aangenomen aanvaarden aanvaard aanvaardt adopt adopted carried approved"),
        _words("verwerpen verworpen verwerpt verwierp rejected reject defeated"),
    ),
    (
        _words("instemmen ingestemd instemt akkoord goedkeuren goedgekeurd eens agrees agreed supports"),
        _words("afwijzen afgewezen oneens afkeuren afgekeurd refuses refused opposes"),
    ),
    (
        _words("overnemen overgenomen omarmen omarmt toejuichen"),
        _words("ontraden ontraadt afraden ontraad"),
    ),
    (
        _words("toezeggen toegezegd belooft beloofd promises"),
        _words("weigert weigeren geweigerd"),
    ),
    (
        _words("toestaan toegestaan mag mogen allowed"),
        _words("verbieden verboden verbiedt forbidden prohibited"),
    ),
    (
        _words(
            "stijgen stijgt gestegen steeg toename stijging toeneemt toegenomen increase increases increased rises rose"
        ),
        _words("dalen daalt gedaald daalde afname daling afneemt afgenomen decrease decreases decreased falls fell"),
    ),
    (
        _words("verhogen verhoogd verhoogt verhoging hoger hogere raise raised higher"),
        _words("verlagen verlaagd verlaagt verlaging lager lagere lower lowered"),
    ),
    (
        _words("meer vaker groter grotere uitbreiden uitgebreid uitbreiding more"),
        _words("minder zelden kleiner kleinere beperken beperkt inkrimpen ingekrompen less fewer"),
    ),
    (
        _words("openen geopend opent open opening"),
        _words("sluiten gesloten sluit dicht sluiting close closed"),
    ),
    (
        _words("voorstander voorstanders voorstemmen steunen steunt gesteund"),
        _words("tegenstander tegenstanders tegenstemmen bestrijden"),
    ),
    (
        _words("positief gunstig overschot winst voordeel voordelig positive surplus"),
        _words("negatief ongunstig tekort verlies nadeel nadelig negative deficit"),
    ),
    (
        _words("voldoende genoeg toereikend sufficient enough"),
        _words("onvoldoende ontoereikend insufficient"),
    ),
    (
        _words("starten gestart start begint beginnen begonnen"),
        _words("stoppen gestopt stopt beëindigen beëindigd eindigt"),
    ),
    (
        _words("versnellen versneld sneller eerder vervroegd"),
        _words("vertragen vertraagd vertraging langzamer later uitgesteld"),
    ),
    (
        _words("mogelijk haalbaar wenselijk noodzakelijk nodig veilig terecht duidelijk zeker"),
        _words("onmogelijk onhaalbaar ongewenst onwenselijk onnodig onveilig onterecht onduidelijk onzeker"),
    ),
    (
        _words("binnen"),
        _words("buiten"),
    ),
    (
        _words("vóór voordat"),
        _words("na nadat"),
    ),
    (
        _words("toevoegen toegevoegd"),
        _words("schrappen geschrapt verwijderen verwijderd vervallen"),
    ),
    (
        _words("alle iedereen allen all"),
        _words("geen niemand enkele sommige some none"),
    ),
    (
        _words("rechtmatig geldig"),
        _words("onrechtmatig ongeldig"),
    ),
    (
        _words("openbaar public"),
        _words("geheim besloten vertrouwelijk secret confidential"),
    ),
    (
        _words("gedekt"),
        _words("ongedekt"),
    ),
)
"""Words whose clauses say yes and no about the same thing; the first word names the family."""

SIGNS: dict[str, tuple[str, int]] = {
    word: (pair[0][0], sign) for pair in PAIRS for words, sign in ((pair[0], 1), (pair[1], -1)) for word in words
}
SINGLE = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)?")


@dataclass(frozen=True, slots=True)
class Mark:
    """A negating word, or a member of a pair of opposites."""

    word: str
    family: str
    """Empty for a negation."""
    sign: int
    span: Span


@lru_cache(maxsize=512)
def find(text: str) -> tuple[Mark, ...]:
    """Return the negations and opposites of a text in reading order.

    >>> [(m.word, m.family, m.sign) for m in find("De motie is niet aangenomen, de kosten dalen.")]
    [('niet', '', -1), ('aangenomen', 'aannemen', 1), ('dalen', 'stijgen', -1)]
    """
    harmless = Taken(match.span() for match in HARMLESS.finditer(text))
    found: list[Mark] = []
    for match in SINGLE.finditer(text):
        word = match[0].lower().replace("’", "'")
        inside = harmless.holds(match.start())
        span = Span(match.start(), match.end())
        if word in NEGATIONS and not inside:
            found.append(Mark(word, "", -1, span))
        elif word in SIGNS:
            family, sign = SIGNS[word]
            found.append(Mark(word, family, sign, span))
    return tuple(found)


def negated(text: str) -> bool:
    """Whether a clause is turned round: an odd number of negations.

    >>> negated("dat is niet zo"), negated("dat is niet zonder risico"), negated("niet alleen de raad")
    (True, False, False)
    """
    return sum(1 for mark in find(text) if not mark.family) % 2 == 1
