"""The ways in which people ask, in Dutch and English: one pattern a kind, each linear in the length of a sentence."""

from __future__ import annotations

import re

WE = r"(?:ik|wij|we)"
YOU = r"(?:u|je|jij|jullie|uw college|het college|de gemeente)"
OPEN = (
    r"(?:of|wie|wat|waar\w{0,6}|wanneer|welke?|hoe\w{0,5}|waarom|in hoeverre|(?:tot|vanaf|op|aan|voor|met|binnen|van) "
    r"(?:wie|wat|welke?|wanneer|hoe\w{0,5})|stand van zaken)"
)
"""Words that open what somebody wants to know."""
WHO = r"(?:if|whether|who|what|where|when|which|how|why|by when)"


def _any(*parts: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{part})" for part in parts), re.IGNORECASE)


OBJECTION = _any(
    rf"\b(?:maak|maken|teken|tekenen|ga|gaan|wil|willen)\b.{{0,20}}\b{WE}\b.{{0,60}}\bbezwaar\b",
    rf"\b{WE} (?:maak|maken|teken|tekenen|ga|gaan|wil|willen|dien|dienen)\b.{{0,80}}\b(?:bezwaar\w{{0,10}}"
    rf"|zienswijze)\b",
    rf"\b(?:dien|dienen) {WE}\b.{{0,60}}\b(?:bezwaar\w{{0,10}}|beroep|zienswijze)\b",
    r"\b(?:ik|wij|we|mij)\b.{0,20}\bniet (?:akkoord|eens)\b.{0,40}\b(?:besluit|beslissing|afwijzing|weigering"
    r"|\w{0,20}aanslag"
    r"|beschikking|boete|intrekking|vergunning|aanwijzing|terugvordering)\b",
    r"\b(?:besluit|beslissing|beschikking)\b.{0,60}\b(?:niet in stand (?:kan )?blijven|niet in stand"
    r"|te (?:herroepen|vernietigen))\b",
    rf"\b{WE}\b.{{0,40}}\bbezwaar (?:te )?(?:maken|aan te tekenen|aantekenen|indienen|in te dienen)\b",
    rf"\b{WE} (?:protesteer|protesteren)\b|\b(?:protesteer|protesteren) {WE}\b|\b(?:ga"
    rf"|gaan) {WE} (?:hiertegen )?in beroep\b",
    rf"\b(?:vecht|vechten)\b.{{0,40}}\b{WE}\b.{{0,20}}\baan\b|\b{WE}\b.{{0,60}}\b(?:aanvechten|aan te vechten)\b",
    r"\b(?:besluit|beslissing|boete|\w{0,20}aanslag|afwijzing|weigering|beschikking)\b.{0,40}"
    r"\bniet (?:akkoord|eens|instemmen|accepteren|aanvaarden)\b",
    r"\b(?:mijn|onze) bezwa(?:ar|ren) tegen\b|\bniet (?:kunnen )?verenigen\b|\b(?:mij|ons) niet vinden in\b",
    r"\bi (?:hereby |would like to |wish to |want to )?(?:object|appeal)\b.{0,40}\b(?:to|against)\b",
    r"\b(?:we|i) (?:do not|don't) (?:agree with|accept)\b.{0,40}\b(?:decision|refusal|fine|assessment)\b",
)

APPLICATION = _any(
    rf"\b(?:vraag|vragen) {WE}\b.{{0,100}}\baan\b",
    rf"\b{WE} (?:vraag|vragen)\b.{{0,100}}\baan(?= voor\b|[\s.!]{{0,3}}$)",
    rf"\b{WE}\b.{{0,20}}\b(?:wil|willen|wens|wensen|zou|zouden)\b.{{0,100}}\baan(?: te )?vragen\b",
    rf"\b(?:wil|willen|zou|zouden) {WE}\b.{{0,100}}\baan(?: te )?vragen\b",
    rf"\b(?:dien|dienen)\b.{{0,20}}\b{WE}\b.{{0,60}}\baanvra(?:ag|gen)\b|\b{WE} (?:dien"
    rf"|dienen)\b.{{0,80}}\baanvra(?:ag|gen)\b.{{0,80}}\bin\b",
    rf"\b{WE}\b.{{0,40}}\bin aanmerking (?:te )?komen\b|\b{WE} kom(?:en)? (?:graag )?in aanmerking\b",
    rf"\b(?:doe|doen) (?:{WE} )?(?:hierbij |hiermee |graag )?een (?:\w{{3,20}} )?aanvraag\b",
    rf"\bhierbij aanvra(?:ag|gen)\b|\b{WE}\b.{{0,40}}\b(?:aanmelden|inschrijven|aan te melden|in te schrijven) voor\b",
    rf"\b(?:meld|melden) (?:{WE} )?.{{0,60}}\baan voor\b",
    r"\b(?:i|we) (?:would like to|want to|wish to|hereby) apply for\b|\bplease find (?:enclosed"
    r"|attached) my application\b",
)

COMPLAINT = _any(
    rf"\b(?:dien|dienen|heb|hebben|wil|willen)\b.{{0,20}}\b{WE}\b.{{0,30}}\bklacht(?:en)?\b|\b{WE} (?:dien|dienen"
    rf"|heb|hebben|wil|willen)\b"
    r".{0,40}\b(?:klacht(?:en)?|klagen)\b",
    r"\b(?:mijn|onze|deze) klacht (?:gaat|betreft|is|luidt)\b|\bbeklaag(?:t)? (?:ik )?(?:mij|me)\b",
    r"\b(?:zeer |erg |diep )?(?:ontevreden|teleurgesteld|ontstemd|verbolgen|verontwaardigd)\b.{0,10}\b(?:over|dat"
    r"|hoe|met)\b",
    r"\b(?:een schande|schandalig|onbehoorlijk|onacceptabel|onaanvaardbaar|onbegrijpelijk|belachelijk|ongehoord"
    r"|beneden alle peil"
    r"|om te huilen|te gek voor woorden|niet te geloven)\b",
    r"\berger(?:en|t)? (?:ik )?(?:mij|me|ons)\b|\bvan het kastje naar de muur\b|\bniet serieus genomen\b"
    r"|\bniet gehoord gevoeld\b",
    r"\b(?:neerbuigend|onbeleefd|onbeschoft|respectloos|onheus|denigrerend|lomp|grof(?! (?:huis)?vuil| afval))\b",
    r"\b(?:laat|laten|liet|lieten) (?:ons|mij|me)\b.{0,20}\b(?:barsten|stikken|vallen|in de (?:steek|kou)"
    r"|aan (?:ons|mijn) lot over)\b",
    r"\bhoe kan het\b.{0,8}\b(?:zijn )?dat\b.{0,80}\b(?:niet|geen|nooit|pas|weer)\b",
    rf"\b{WE}\b.{{0,40}}\b(?:geen|nooit|niet)\b.{{0,10}}\b(?:antwoord|reactie|bericht|teruggebeld)\b.{{0,60}}"
    r"\b(?:gehad|gekregen|ontvangen|brieven|mails?|meldingen|teruggebeld)\b",
    r"\b(?:waardelo(?:os|ze)|slechte service|geen stijl|voor (?:niets|niks) (?:gekomen|gewacht|thuisgebleven))\b"
    r"|\bniet aan (?:uw|jullie|de|haar|zijn) (?:eigen )?(?:toezegging(?:en)?|afspra(?:ak|ken)|woord|beloftes?)\b"
    r"|\b(?:afspra(?:ak|ken)|toezegging(?:en)?|belofte)\b.{0,40}\bniet nagekomen\b",
    r"\b(?:u|jullie|de gemeente|men) (?:doet|doen|deed|onderneemt)\b.{0,20}\b(?:niets|niks)\b"
    r"|\ber (?:wordt|werd|is)\b.{0,12}\b(?:niets|niks)\b.{0,12}\b(?:gedaan|gebeurd)\b",
    r"\b(?:niet te spreken over|een (?:ramp|drama|aanfluiting|farce)|van de zotte)\b|\bondanks (?:uw|jullie"
    r"|de) (?:eerdere )?"
    r"(?:toezegging(?:en)?|beloftes?|afspra(?:ak|ken))\b|\b(?:wederom|opnieuw|alweer|weer)\b.{0,20}\b(?:niet"
    r"|geen)\b.{0,40}\b(?:gedaan"
    r"|geveegd|opgehaald|geleegd|gekomen|gereageerd|beantwoord|hersteld|gemaaid)\b",
    r"\bklopt (?:helemaal |werkelijk )?(?:niets|niks|geen)\b|\b(?:pik|pikken|accepteer|accepteren|slik"
    r"|slikken)\b.{0,20}\bniet (?:langer|meer)\b"
    r"|\b(?:nobody|no one) (?:has )?(?:replied|responded|answered|showed|called)\b|\b(?:still )?(?:no"
    r"|not received a|without a) (?:reply|response|answer)\b",
    r"\bniemand\b.{0,30}\b(?:opdagen|verscheen|gekomen|thuis gaf|kwam)\b",
    r"\b(?:dissatisfied|disappointed|appalled|outraged) (?:with|by|at|that)\b|\b(?:unacceptable|outrageous"
    r"|disgraceful)\b",
    r"\b(?:i|we) (?:want to|would like to|wish to|hereby) (?:complain|file a complaint|make a complaint)\b",
)

WANTS_TO_KNOW = _any(
    rf"\b(?:wil|willen|zou|zouden)\b.{{0,30}}\b(?:weten|vernemen|horen|begrijpen)\b.{{0,60}}?\b{OPEN}\b",
    rf"\bgraag\b.{{0,30}}\b(?:hoor|horen|verneem|vernemen|weet|weten)\b.{{0,60}}?\b{OPEN}\b",
    rf"\b(?:hoor|horen|verneem|vernemen) {WE}\b.{{0,30}}?\b{OPEN}\b|\b{WE} (?:hoor|horen|verneem"
    rf"|vernemen)\b.{{0,40}}?\b{OPEN}\b",
    rf"^\W{{0,3}}{OPEN}\b.{{1,200}}\b(?:hoor|verneem|weet) ik graag\b|^\W{{0,3}}{OPEN}\b.{{1,200}}\bis (?:mij"
    rf"|ons) (?:niet|on)\s?duidelijk\b",
    rf"\b{WE} vra(?:ag|gen) (?:mij|me|ons)\b.{{0,20}}\baf\b|\bvra(?:ag|gen) {WE} (?:mij|me|ons)\b.{{0,20}}\baf\b",
    r"\b(?:mijn|onze) (?:\w{3,12} )?vra(?:ag|gen) (?:is|zijn|luidt|luiden|betreft)\b",
    rf"\b(?:kunt|kun|kan|wilt|zou|zoudt|kunnen|willen|zouden) {YOU}\b.{{0,30}}\b(?:aangeven|laten weten|zeggen"
    rf"|uitleggen|toelichten|vertellen"
    rf"|bevestigen|nagaan|berichten|melden)\b.{{0,30}}?\b{OPEN}\b",
    rf"\bwat (?:ik|wij|we|mij|ons)\b.{{0,30}}\bniet\b.{{0,30}}\b(?:snap|begrijp|weet|duidelijk"
    rf"|helder)\w{{0,4}}\b.{{0,10}}?\b{OPEN}\b",
    rf"\bbenieuwd\b.{{0,40}}?\b(?:naar|{OPEN})\b",
    rf"\b{WE} (?:lees|lezen|weet|weten|zie|zien|begrijp|begrijpen|snap|vind"
    rf"|vinden)\b.{{0,60}}?\bniet\b.{{0,20}}?\b{OPEN}\b",
    rf"\b(?:would like|want|wish|like) to know\b.{{0,60}}?\b{WHO}\b|\b(?:wonder|wondering) {WHO}\b|\bmy question is\b",
    rf"\b(?:could|can|would) you (?:please |kindly )?(?:tell|inform|let|explain|clarify|confirm"
    rf"|advise)\b.{{0,30}}?\b{WHO}\b",
)

REQUEST = _any(
    rf"\bverzoek(?:en)? (?:{WE} )?(?:hierbij |hiermee |dan ook |tevens |ook |daarom )?{YOU}\b"
    rf"|\b{WE} verzoek(?:en)?\b(?! (?:mijn|onze|alle|hen|hem|haar|hun|de leden|de bewoners)\b)|\bverzoek(?:en)? {WE}\b",
    rf"\bvra(?:ag|gen) (?:{WE} )?{YOU}\b(?! (?:af|wanneer|waarom|hoe|wat|wie)\b)|\b(?:wil|willen|zou"
    rf"|zouden)\b.{{0,40}}\b{YOU} (?:\w{{2,12}} )?(?:willen )?vragen\b",
    r"\bdring(?:en)?\b.{0,30}\baan\b|\b(?:mijn|ons|onze) (?:\w{3,12} )?verzoek(?:en)? (?:is|zijn|luidt|aan)\b",
    rf"\b(?:graag|gaarne) (?:ontvang|ontvangen|zie|zien) {WE}\b|\b{WE} (?:zie|zien) graag\b"
    r"|\b(?:dringend )?(?:gewenst|wenselijk|noodzakelijk|nodig) dat\b",
    r"^\W{0,3}(?:kunnen|kan|zou|zouden) (?:de|het|die|dat|deze) .{1,80}\b(?:worden|wordt)\b"
    r"|^\W{0,3}(?:could|can) the .{1,80}\bbe \w{3,20}",
    rf"\bgraag ontvang(?:en)? {WE}\b|\bontvang(?:en)? {WE} (?:\w{{2,12}} ){{0,3}}graag\b"
    rf"|\b{WE} ontvang(?:en)? (?:\w{{2,12}} ){{0,2}}graag\b"
    rf"|\b{WE} (?:verneem|vernemen|hoor|horen) graag (?:een|uw|de)\b|\b(?:zie|zien) {WE} graag\b",
    rf"\b{WE} (?:zou|zouden|wil|willen|had|hadden) graag\b|\bgraag (?:zou|zouden|wil|willen|had|hadden|maak"
    rf"|maken) {WE}\b",
    rf"\b{WE} (?:wil|willen|eis|eisen|wens|wensen|verlang|verlangen|sta erop) dat\b|\b{WE} (?:eis|eisen|vorder"
    rf"|vorderen)\b",
    r"\bhet (?:zou|lijkt (?:ons|mij|me)|was) (?:\w{2,10} )?(?:fijn|mooi|goed|prettig|wenselijk|verstandig|handig"
    r"|prachtig|beter|welkom)\b",
    rf"\b(?:hopelijk (?:kunt|kan|wilt)|{WE} (?:hoop|hopen) dat) {YOU}\b|\bstel(?:len)? (?:{WE} )?{YOU} (?:hierbij "
    rf"|hiermee )?aansprakelijk\b",
    rf"\bals {YOU}\b.{{0,80}}\b(?:zou|zouden|wilt|wil|kunt|kan)\b.{{0,60}}\b(?:zou|zouden|graag|fijn|mooi|dankbaar)\b"
    rf"|\b(?:reken|rekenen|vertrouw|vertrouwen) {WE} erop dat {YOU}\b|\b{WE} (?:reken|rekenen|vertrouw"
    rf"|vertrouwen) erop dat {YOU}\b"
    rf"|\b{WE} verwacht(?:en)? (?:dan ook )?(?:van {YOU}|dat {YOU})\b"
    rf"|\bverwacht(?:en)? {WE} (?:dan ook )?(?:van {YOU}|dat {YOU})\b",
    r"\b(?:op prijs (?:te )?stellen|waarderen|dankbaar zijn|erkentelijk zijn|helpen|schelen)\b.{0,20}\bals\b"
    r"|\bgrateful if\b"
    r"|\b(?:oproep|verzoek) (?:is|aan|luidt)\b|\boproep:|\b(?:doe|doet) (?:u )?(?:er )?(?:eens |nu "
    r"|eindelijk )?iets aan\b",
    rf"\b{WE} (?:wil|willen|wens|wensen)\b.{{0,80}}\b(?:ontvangen|inzien|hebben|krijgen|terug)\b|\b(?:doe"
    rf"|doen) (?:{WE} )?(?:hierbij |ook )?"
    r"een (?:\w{3,20} )?(?:beroep op|verzoek|oproep)\b",
    r"\b(?:is|zou) het (?:misschien |ook )?mogelijk (?:zijn )?(?:om|(?:een|de|het|dat er|voor))\b",
    rf"^\W{{0,3}}(?:en |verder |ook |dus )?(?:kunt|kun|wilt|zou|zoudt|zouden|willen|kunnen) {YOU}\b"
    rf"|^\W{{0,3}}(?:kan|kunnen|zou|zouden) (?:er|iemand)\b",
    r"^\W{0,3}(?:mag|mogen|kan|kunnen) (?:ik|wij|we) (?:van u )?(?:een|de|uw|het) (?:\w{3,20} )?(?:gesprek"
    r"|afspraak|kopie|afschrift|overzicht"
    r"|reactie|antwoord|bevestiging|toelichting)\b",
    r"^\W{0,3}(?:stuurt|zorgt|neemt|belt|mailt|laat|geeft|maakt|zet|plaatst|verwijdert|bevestigt) u\b",
    r"^\W{0,3}(?:gelieve|maak|stuur|haal|neem|geef|laat|herstel|plaats|verwijder|zorg|bel|mail|repareer|ruim|doe"
    r"|stop|verleng|controleer"
    r"|schrap|schaf|wees|kom|houd|hou|breng|beantwoord|reageer|handhaaf|wijzig|voeg|bevestig|informeer|zet|leg"
    r"|vervang|verplaats|betaal|trek|pas|vernietig"
    r"|corrigeer)\b(?! het gerust)(?!t?en\b)",
    r"^\W{0,3}graag (?:een|de|het|uw|mijn|onze|zo spoedig|z\.?s\.?m|per|vóór|voor|deze|dit)\b",
    rf"^\W{{0,3}}denkt {YOU} (?:ook )?aan\b|\b(?:mijn|ons|onze) (?:\w{{3,12}} )?voorstel(?: is)?\s?[:,]"
    rf"|\bmijn voorstel is\b"
    rf"|\b{WE} (?:zou|zouden) het (?:\w{{2,12}} )?(?:fijn|mooi|prettig|goed|waarderen)\b|\b{WE}\b.{{0,20}}\bdolgraag\b",
    r"^\W{0,3}(?:please|kindly)\b(?! (?:find|note|see|be advised)\b)|\b(?:kindly|hereby) (?:ask|request)\b|\b(?:i"
    r"|we) (?:ask|request|urge) you\b"
    r"|\bwould appreciate (?:it )?if\b",
    r"^\W{0,3}(?:could|can|would|will) (?:you|someone|the municipality)\b|\b(?:i|we) would like (?:you|to (?:make"
    r"|receive|see|have|ask you))\b",
)

OPENS_A_QUESTION = re.compile(
    r"^\W{0,3}(?:(?:vraag|question)(?: \d{1,2})?\s?[:.]\s|(?:en|maar|of|ook|verder) )?(?:(?:tot|vanaf|op|aan|in"
    r"|binnen|met|voor|bij|van|by|until|from) )?"
    r"(?:wat|wie|waar\w{0,6}|wanneer|welke?|hoe\w{0,5}|waarom|klopt het|what|who|where|when|which|how|why)\b",
    re.IGNORECASE,
)
"""A line that asks without its mark: "Wat kost een uittreksel"; counts only where no full stop ends it."""
QUESTION_MARK = re.compile(r"\?[\"'”’)\]]{0,2}[\s!?.]{0,4}$")
IS_POSSIBLE = re.compile(r"^\W{0,3}is het (?:ook )?mogelijk dat\b", re.IGNORECASE)
LEAD = re.compile(
    r"\b(?P<what>vragen|vraagpunten|verzoeken|klachten|bezwaren|gronden|questions|requests"
    r"|complaints)\b[^:]{0,80}:\s{0,3}$",
    re.IGNORECASE,
)
"""The line above a list of questions: "Graag ontvang ik antwoord op de volgende vragen:"."""
