"""How well a spoken sentence can be read alone: what it leans on, whom it addresses, what it says of itself."""

from __future__ import annotations

import re

OWN_POINTERS = (
    r"(?:stad|gemeente|raad|vergadering|avond|middag|ochtend|dag|week|maand|raadsperiode|collegeperiode|periode|tijd"
    r"|tijden|coalitie|begroting|zaal|provincie|streek|regio|council|city|town|county|year|evening|meeting|government|committee)"
)
"""What "this" may point at without a sentence before it: the place and the time of the meeting."""

LEANS = re.compile(
    rf"(?:dat|die|(?:dit|deze)(?!\s(?:{OWN_POINTERS}|college|jaar)\b)|daar\w*|hier\w*|hij|zij|ze|hun"
    r"|haar|er\w*|ja|nee|nou|nogmaals|maar|en|want|dus|ook|toch|echter"
    r"|bovendien|vervolgens|sindsdien|daarna|verder|toen|dan|zo|anders|alleen|of|oké|goed|kijk|immers|overigens|tevens"
    r"|sterker|überhaupt|tot slot|althans|kennelijk|blijkbaar|inderdaad|eigenlijk|daarnaast|evenmin|beide|allebei|eerst"
    r"|ten \w+|laat ik"
    r"|wat (?:betreft|dat|ik|we|mij|u|je)|niet|opnieuw|als (?:dat|dit|die|het|u|je)|omdat|zodat|terwijl|welke?|waar\w*"
    r"|wel|vandaar|daarbij|hiermee|althans|uiteraard|natuurlijk|sowieso|maar goed|oftewel|kortom"
    r"|het (?:is|was|gaat|lijkt|zou|wordt|heeft|kan|zal|komt|mag|moet|betekent|maakt|hangt|klopt|staat|valt|blijft"
    r"|geeft|biedt|doet|levert|kost|helpt|draagt|leidt|voelt|vraagt|zorgt|ziet|verdient|past|werkt|begint|ligt|zit|hoeft|moest"
    r"|kon|had|blijkt|scheelt|raakt|dient|werd|lukt|mocht|ging|kwam"
    r"|\w{2,14}(?:eert|dert|tert|igt|ijkt|oont|eunt|reft|aagt|elpt))"
    r"|that|this|these|those|it|they|he|she|and|but|so|or|then|also|yes|no|okay|well|there|which|because|however"
    r"|moreover|otherwise|instead|if (?:that|this|it|so|you))\b",
    re.IGNORECASE,
)
"""Openings that lean on the sentence before."""

POINTS = re.compile(
    rf"\b(?:deze|dit)\s(?!{OWN_POINTERS}\b|college\b|jaar\b|moment\b|huis\b)\w"
    r"|\b(?:van|in|op|voor|met|over|bij|aan|naar|door|uit|tot|om|onder|tegen|is|zijn|was|wordt|worden|als|ook|juist|alle|al"
    r"|ik|we|wij|men|zij|college|wethouder"
    r"|heel|precies|hoe|waar|doe|doen|zeg|zie|vind|denk|wil|snap|begrijp)\s(?:dat|die|deze|dit)\b"
    r"(?!\s(?:er|we|wij|ik|het|de|een)\b)"
    r"|\b(?:dat|dit|deze|die|daar|hier|ervan|erover|ermee|ervoor|eraan|erop|erin|erbij|daar\w{2,5}|hier(?:van|over|mee|voor"
    r"|aan|op|in|bij|door|om|na|uit|toe|tegen))[.!?;]?$"
    r"|\b(?:daar(?:over|van|mee|voor|aan|op|in|bij|door|om|na|uit|toe|tegen|tussen|naast)|hier(?:over|van|mee|voor|aan|op|in"
    r"|bij|door|om|na|uit|toe|tegen)|er(?:over|van|mee|voor|aan|op|bij|door|toe|tegen|uit))\b(?!\s(?:dat|of|om|te)\b)"
    r"|\b(?:daar|hier)\s(?:\w{1,20}\s){0,5}(?:voor|van|mee|over|aan|op|bij|naar|toe|tegen)\b"
    r"|\ber\s(?:niet|ook|wel|nu|al|dan|echt|graag|geen\s\w{1,20})\s(?:mee|voor|van|over|aan|op|bij|tegen|naar)\b"
    r"|\b(?:zullen|willen|kunnen|moeten|gaan|hebben|doen|zal|wil|kan|moet|gaat|heeft|heb|ga)\s(?:dat|dit|die)\b"
    r"(?=[,.;]|\s(?:altijd|ook|graag|niet|nu|al|wel|dan|zo|nog|samen|echt|natuurlijk|goed|op|in|aan|met|voor|te|en|doen)\b)"
    r"|\bdat\s(?:die|deze|dit|dat)\b|\b(?:die|deze)\s(?:\d|andere|eerste|tweede|twee|drie)"
    r"|\b(?:zo'n|zulke?|dergelijke?|hetzelfde|dezelfde|diezelfde|datzelfde|laatstgenoemde|voornoemde?|bovenstaande"
    r"|(?:eerst|laatst)?genoemde?|idem|hij|hem|haar (?:punt|motie|vraag)"
    r"|zijn (?:punt|motie|vraag|betoog|antwoord|interruptie))\b"
    r"|\b(?:is|was|zijn|waren|wordt|worden|heeft|kan|moet|zal|zou|mag)\s(?:het|hij|zij|ze|dit|deze|die|dat)\b"
    rf"|\b(?:this|these|those)\s(?!{OWN_POINTERS}\b)\w|\b(?:of|in|on|for|with|about|by|at|to|from|is|was|do|does|did)\s"
    r"(?:that|this|it|them|those|these)\b[,.;!?]?(?!\s(?:the|we|i|you|there|a)\b)|\b(?:he|him|she|they|them)\b",
    re.IGNORECASE,
)
"""Words inside a sentence that stand for something said before it."""

TALK = re.compile(
    r"\b(?:voorzitter|u|uw|je|jij|jullie|jouw|collega's?|dank|bedankt|sorry|interruptie|eerste termijn"
    r"|tweede termijn|betoog|bijdrage"
    r"|spreektijd|vorige spreker|zojuist|zonet|net al|daarnet|straks|zometeen|zo meteen|thank|speaker|debate"
    r"|hoor ik|vraag ik|zeg ik|hoor|zei|zeiden|gezegd|aangegeven|genoemd|volgens mij|weet ik|geloof ik|you|your)\b",
    re.IGNORECASE,
)
"""Words of talk about talk, or to somebody in the room."""

ADDRESSED = re.compile(r"\b(?:mevrouw|meneer|de heer|heer|mr|mrs|ms|collega|colleague)\s[A-ZÀ-Ý][\w'’-]+")
"""A person in the room who is spoken to or about."""

BARE_PIECE = re.compile(
    r"\b(?:de|deze|die|het|dit|dat|onze|mijn|ons|uw|the|this|that|our|my)\s(?:\w+\s)?(?:moties?"
    r"|amendement(?:en)?|voorstel(?:len)?|motion|amendment|proposal)\b"
    r"(?!\s(?:(?:van|over|inzake|voor|om|tot|op|of|on|to|for)\b|(?-i:[A-Z'\"‘“(\d])))",
    re.IGNORECASE,
)
""""de motie", without a word on which one."""

ONESELF = re.compile(
    r"\b(?:ik (?:heb|had|begin|ga|zal|moet|hoor|zie|kom|weet|snap|begrijp|ben|was|denk|wilde|kan|hoop"
    r"|neem|sluit|vraag me|vroeg me)|i (?:have|am|was|think|just|know|hear|see|hope|wonder))\b",
    re.IGNORECASE,
)
"""Somebody who speaks of speaking."""

EXPLAINS = re.compile(
    r"\b(?:dus|dan ook|dan nog|namelijk|inderdaad|overigens|trouwens|immers|vandaar|nogmaals|eveneens|tevens"
    r"|daarentegen|indeed|anyway)\b"
    r"|\bhet\s(?:mee|op|over|ook|niet|al|nu|wel|dan|zo|toch|echt|daar|hier|eens|gewoon|nog|graag|gedaan|gezegd|te|aan|er)\b|\bhet[.,;!?]",
    re.IGNORECASE,
)
"""Words that carry on from what was said, less openly."""

PROCESS = re.compile(
    r"\b(?:mede-?ondertekend|mede-?indieners?|mede namens|indienen|ingediend|dien ik|dictum(?:punt)?|stemverklaring"
    r"|(?:punten|vragen|vraag|opmerkingen?)\b[^.?!]{0,40}\b(?:gevraagd|gesteld|gemaakt)"
    r"|trek(?:t|ken)?\b[^.?!]{0,40}\bin|(?:dien(?:t|en)?|kondig(?:t|en)?)\b[^.?!]{0,60}\b(?:motie|amendement|in|aan)"
    r"|licht\b[^.?!]{0,30}\btoe|klaarliggen|dank(?:t|en)?|wijzig(?:t|en)?|vastgesteld|moves?|moved|seconded|seconds"
    r"|ik (?:heb|begin|kom)\b[^.?!]{0,20}\b(?:motie|vraag|amendement)|mijn vraag is"
    r"|(?:heb|heeft|hebben)\b[^.?!]{0,40}\been motie"
    r"|graag (?:nog )?een reactie|beginnen met|agendapunt|kenbaar gemaakt|met dien verstande|lijkt me|stel de vraag"
    r"|vind het (?:natuurlijk |heel |erg )?(?:goed|fijn|mooi|leuk|jammer)|debat (?:gevoerd|gehad)"
    r"|eerste termijn|oordeel (?:van|aan) de raad|aan de raad laten|kan deze motie|co-?signed)\b",
    re.IGNORECASE,
)
"""How papers and turns go round: a rule reports what comes of them."""

SHOUT = re.compile(
    r"[!…]\W{0,2}$|\.\.\.|…|\b(?:toch echt|echt heel|hartstikke|schande|schandalig|belachelijk|bizar|gênant|lachwekkend"
    r"|absurd|verschrikkelijk|ongelooflijk|onzin|ridiculous|shame|nonsense)\b",
    re.IGNORECASE,
)
"""Interjections and invective: they say how, not what."""

SOUND = (
    (POINTS, 0.25),
    (TALK, 0.6),
    (ADDRESSED, 0.35),
    (BARE_PIECE, 0.35),
    (ONESELF, 0.5),
    (SHOUT, 0.3),
    (EXPLAINS, 0.5),
    (PROCESS, 0.3),
)
"""What each kind of leaning leaves of a sentence's weight; several multiply."""

ENOUGH = 0.55
"""Share of its weight that a sentence must keep to be shown without those around it."""


def alone(text: str) -> float:
    """Say how much a reader understands of a sentence without the ones around it: 0 nothing, 1 all of it.

    >>> alone("Dat vind ik ook."), alone("De bibliotheek moet open blijven, omdat er geen andere is.")
    (0.0, 1.0)
    """
    if LEANS.match(text):
        return 0.0
    kept = 1.0
    for pattern, left in SOUND:
        kept *= left ** min(3, sum(1 for _ in pattern.finditer(text)))
    return kept
