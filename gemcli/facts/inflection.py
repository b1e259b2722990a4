"""Tells whether two words are forms of one: woningen and woning, aangenomen and aannemen."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from gemcli.text.lists import listed

STRONG = """
nem: genomen nam namen; gef: gegeven gaf gaven; do: gedaan deed deden doet doen;
ga: gegaan ging gingen gaat gaan; kom: gekomen kwam kwamen komt; zeg: gezegd zei zeiden zegde;
breng: gebracht bracht brachten; denk: gedacht dacht dachten; zie: gezien zag zagen ziet zien;
bezie: bezien beziet; sta: gestaan stond stonden staat staan;
houd: gehouden hield hielden houdt houden; sprek: gesproken sprak spraken;
besprek: besproken besprak bespraken; sluit: gesloten sloot sloten; besluit: besloten besloot;
verwerp: verworpen verwierp verwierpen; vrag: gevraagd vroeg vroegen; verzoek: verzocht verzochten;
zoek: gezocht zocht zochten; onderzoek: onderzocht onderzochten; bezoek: bezocht;
kies: gekozen koos kozen kiezen; verlies: verloren verloor verliezen; stijg: gestegen steeg stegen;
blijf: gebleven bleef bleven; schrijf: geschreven schreef schreven; krijg: gekregen kreeg kregen;
trek: getrokken trok trokken; ontvang: ontvangen ontving ontvingen;
begin: begonnen begon began begun; vind: vonden vond gevonden; bevind: bevonden;
blijk: gebleken bleek bleken; wijs: gewezen wees wezen wijzen; loop: gelopen liep liepen;
roep: geroepen riep riepen; drag: gedragen droeg droegen; leg: gelegd; lig: gelegen lag lagen ligt;
stek: gestoken; help: geholpen hielp hielpen; zet: gezet; lid: leden; stad: steden; weg: wegen;
dag: dagen; schip: schepen; kind: kinderen; lat: gelaten liet lieten; is: geweest;
wil: gewild wilde wilden; verval: vervallen verviel vervielen; verdwijn: verdwenen verdween;
bied: geboden bood boden; rijd: gereden reed reden; vertrek: vertrokken vertrok;
win: gewonnen won wonnen; lees: gelezen las lazen; zit: gezeten zat zaten;
bid: gebeden; weet: geweten wist wisten; grijp: gegrepen;
begrijp: begrepen; tred: getreden; uitgef: uitgegeven;
brek: gebroken brak braken; buig: gebogen boog bogen; dring: gedrongen drong drongen;
drijf: gedreven dreef dreven; dwing: gedwongen dwong dwongen; et: gegeten at aten; geniet: genoten genoot;
giet: gegoten goot goten; graf: gegraven groef groeven; hang: gehangen hing hingen; hef: geheven hief hieven;
kijk: gekeken keek keken; klink: geklonken klonk klonken; krimp: gekrompen kromp krompen; met: gemeten mat;
mijd: gemeden meed meden; schenk: geschonken schonk schonken; schep: geschapen schiep schiepen;
scheid: gescheiden; schiet: geschoten schoot schoten; schijn: geschenen scheen schenen;
schuif: geschoven schoof schoven; slap: geslapen sliep sliepen; sla: geslagen sloeg sloegen slaat slaan;
snijd: gesneden sneed sneden; spring: gesprongen sprong sprongen; sterf: gestorven stierf stierven;
schrijd: geschreden schreed schreden;
strijd: gestreden streed streden; tref: getroffen trof troffen; val: gevallen viel vielen;
vang: gevangen ving vingen; vecht: gevochten vocht vochten; werf: geworven wierf wierven;
werp: geworpen wierp wierpen; zend: gezonden zond zonden; zwijg: gezwegen zweeg zwegen; zwem: gezwommen zwom zwommen;
lad: geladen; alle: alle allen; alles: alles;
bind: gebonden bond bonden; bewijs: bewezen bewees; beweg: bewogen bewoog; bevel: bevolen beval bevalen;
verlat: verlaten verliet verlieten; moet: moest moesten; weeg: gewogen woog wogen; hoef: gehoefd hoefde hoefden;
lijk: geleken leek leken; vermijd: vermeden vermeed; bedrag: bedroeg bedroegen;
grow: grew grown; know: knew known; show: shown; speak: spoke spoken; stand: stood; understand: understood;
begin: beginning; get: got gotten; lie: lay lain; lead: led; feel: felt; put: putting; draw: drew drawn;
drive: drove driven; become: became; come: came coming; see: saw seen;
run: ran running; seek: sought; sell: sold; teach: taught;
can: could cannot; will: would; kan: kunnen kunt kun kon konden;
mag: mogen mocht mochten; toezeg: toegezegd; stem: gestemd;
verkop: verkocht; kop: gekocht; heb: gehad; pay: paid; say: said; tell: told; make: made;
take: took taken; give: gave given; hold: held; meet: met; build: built; spend: spent; send: sent;
go: went gone; find: found; keep: kept; leave: left; bring: brought; buy: bought; think: thought;
choose: chose chosen; write: wrote written; rise: rose risen; fall: fell fallen;
withdraw: withdrew withdrawn; child: children; person: people
"""
"""Strong verbs and odd plurals: a root, as it is compared, and its forms."""

IRREGULAR = {
    form: root.strip() for root, forms in (entry.split(":") for entry in STRONG.split(";")) for form in forms.split()
}

PARTICLES = listed(
    """
    beschikbaar tegemoet vooruit samen tegen achter omhoog omlaag plaats binnen kennis terug vooraf onder voort voor
    over deel heen rond open vrij goed weg wel aan af bij door in mee na neer om op toe uit vast vol
    """
)
"""First halves of separable verbs."""

ENDINGS = (
    "ende",
    "end",
    "ingen",
    "heden",
    "ing",
    "ten",
    "den",
    "te",
    "de",
    "en",
    "'s",
    "es",
    "s",
    "e",
    "t",
    "d",
    "ed",
    "n",
)
"""What inflection adds; each is tried, so a word has several possible roots."""

INSEPARABLE = ("be", "ver", "ont", "her", "er", "over", "onder", "door", "om", "voor", "weer", "mis")
"""Fronts of verbs that stay where they are: "beschreven" is what "schreven" is, with one of them."""

SHORT = ("d", "n", "end", "ende")
"""Endings that take too much from a short word: "stad" is no form of "staan"."""

VOWELS = re.compile(r"([aeou])\1")
DOUBLED = re.compile(r"([bdfgklmnprst])\1$")


def fold(word: str) -> str:
    """Return a word in lower case without accents and with plain apostrophes."""
    plain = word.casefold().replace("’", "'")
    if plain.isascii():
        return plain
    return "".join(char for char in unicodedata.normalize("NFD", plain) if not unicodedata.combining(char))


@lru_cache(maxsize=65536)
def roots(word: str) -> frozenset[str]:
    """Return the roots that a word may have; two words with one in common are taken for forms of one word.

    Opposites stay apart ("veilig", "onveilig"), numbers and short words stay whole.

    >>> same("geïnformeerd", "informeren"), same("vastgestelde", "vaststellen"), same("brieven", "brief")
    (True, True, True)
    >>> same("onveilig", "veilig"), same("verhoging", "verlaging"), same("uitvoeren", "invoeren")
    (False, False, False)
    """
    plain = fold(word).strip("'-")
    found = {plain, IRREGULAR.get(plain, plain)}
    if len(plain) > 3 and not any(char.isdigit() for char in plain):
        found |= _inflected(plain)
        particle, rest = _split(plain)
        if particle:
            found |= {level(particle + root) for root in _inflected(rest)}
            if rest.startswith("te") and len(rest) > 5:
                found |= {level(particle + root) for root in _inflected(rest[2:])}
    return frozenset(found)


def same(one: str, other: str) -> bool:
    """Whether two words can be forms of one word."""
    return not roots(one).isdisjoint(roots(other))


def _inflected(word: str) -> set[str]:
    if word in IRREGULAR:
        return {level(IRREGULAR[word])}
    found = _shortened(word)
    for prefix in INSEPARABLE:
        rest = word[len(prefix) :] if word.startswith(prefix) else ""
        body = IRREGULAR.get(rest) or IRREGULAR.get(f"ge{rest}")
        if rest and body:
            found.add(level(prefix + body))
    if word.startswith("ge") and len(word) > 4:
        body = word[2:]
        if body in IRREGULAR:
            found.add(level(IRREGULAR[body]))
        elif re.search(r"(?:d|t|de|te|en)$", body):
            found |= _shortened(body)
    return found


def _shortened(word: str) -> set[str]:
    found = {level(word)}
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= (4 if ending in SHORT else 3):
            found.add(level(word[: -len(ending)] + ("heid" if ending == "heden" else "")))
    if word.endswith(("ied", "ies")) and len(word) > 5:
        found.add(word[:-3] + "y")
    return {root for root in found if len(root) >= 2}


def level(word: str) -> str:
    """Fold what Dutch spelling changes in an ending: raad/raden, stel/stellen, brief/brieven, huis/huizen."""
    word = DOUBLED.sub(r"\1", VOWELS.sub(r"\1", word))
    if word.endswith("v"):
        return word[:-1] + "f"
    return word[:-1] + "s" if word.endswith("z") else word


def _split(word: str) -> tuple[str, str]:
    for length in range(2, min(11, len(word) - 2)):
        particle = word[:length]
        rest = word[length:]
        if particle in PARTICLES and (rest in IRREGULAR or rest.startswith(("ge", "te"))):
            return particle, rest
    return "", word
