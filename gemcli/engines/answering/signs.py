"""The words and shapes by which a sentence is seen to give a fact: a reason, a name, a promise, a decision, a place."""

from __future__ import annotations

import re

from gemcli.facts.dates import Grain

CAUSE = re.compile(
    r"\b(?:omdat|want|vanwege|wegens|doordat|aangezien|reden(?:en)?|oorzaak|oorzaken|aanleiding|dankzij|gevolg\svan"
    r"|in\sverband\smet|because|due\sto|reasons?|owing\sto)\b",
    re.IGNORECASE,
)
"""Words that give a reason."""

HINT = re.compile(
    r"\b(?:daarom|daardoor|zodat|namelijk|immers|om\s(?:\w+\s){0,6}?te\s\w+|in\sorder\sto|therefore)\b", re.IGNORECASE
)
"""Words that may."""

EFFECT = re.compile(r"\W{0,4}(?:omdat|doordat|aangezien|nu|because|since)\b(?P<cause>[^,]{0,200}),", re.IGNORECASE)
"""A reason before what follows from it."""

NAMED = re.compile(
    r"\b(?!RIS\b)[A-Z][A-Z&]{1,9}\b(?!\d)"
    r"|\b(?:[Dd]oor|[Aa]an|[Mm]et|[Nn]amens|[Vv]an|[Bb]y|[Gg]emeente|[Ss]tichting|[Bb]ureau|[Ff]irma|[Dd]ienst)\s"
    r"(?:de\s|het\s|the\s)?[A-ZÀ-Þ][\w'’\-]{1,30}"
    r"|\b(?:[Dd]e\sheer|[Mm]evrouw|[Dd]hr\.|[Mm]w\.|[Mm]evr\.)\s(?:[a-z]{2,5}\.\s){0,3}(?:[A-Z]\.\s?){0,4}"
    r"(?:van\s|de\s|der\s|den\s){0,2}[A-ZÀ-Þ][\w'’\-]{1,30}|\b(?:[A-Z]\.){1,4}\s?[A-ZÀ-Þ][a-zà-ÿ'’\-]{1,30}"
    r"|(?<![.!?:]\s)(?<!^)\b[A-ZÀ-Þ][a-zà-ÿ'’]{1,30}\s(?:van\s|de\s|der\s|den\s){0,2}[A-ZÀ-Þ][a-zà-ÿ'’]{1,30}"
)
"""Names of organisations and people inside a sentence; a single word with a capital is often a place or a thing."""

SIDE = re.compile(
    r"\b(?:(?P<against>tegen\w*|against)|(?:stem\w*|waren|zijn|was|voted?)\s(?:\w+\s){0,2}?(?:voor|for)\b)",
    re.IGNORECASE,
)
"""A question after those who stood on one side of a vote."""

AGAINST, FOR = r"(?:tegen\w*|against|niet)", r"(?:voor\w*|for|in favour|steun\w*)"

OFFICE = re.compile(
    r"\b(?:het\scollege|de\s(?:wethouder|burgemeester|raad|gemeente|minister|provincie|griffier|voorzitter|initiatiefnemer|aanvrager|eigenaar)|gedeputeerde\sstaten|the\s(?:council|mayor|cabinet))\b",
    re.IGNORECASE,
)

DOES = re.compile(
    r"\b(?:wie|who)\s(?:(?:is|was|wordt|werd|zijn|worden|will be|are)\s(?:de|het|een|onze|the|a)\s"
    r"(?:nieuwe\s|oude\s|new\s)?(?P<role>\w+)"
    r"|(?!(?:is|was|wordt|werd|zijn|worden|heeft|hebben|had|zal|kan|mag|moet|gaat|are|has|will)\b)(?P<does>\w+))",
    re.IGNORECASE,
)
"""What a question after somebody says that they do, or are."""

FIELD = re.compile(r"\s{0,4}(?:(?:mede-?)?indieners?|ingediend\sdoor|submitted\sby|moved\sby)\b\s?:?", re.IGNORECASE)
HANDED_IN = re.compile(
    r"\b(?:ingediend|indiener|indieners|dien(?:t|de|den|en)\b.{1,200}?\bin|medeondertekend|initiatiefvoorstel|op\s(?:verzoek|initiatief|voorstel)\svan|submitted|moved)\b",
    re.IGNORECASE | re.DOTALL,
)
PROMISE = re.compile(
    r"\b(?:zeg(?:t|de|den|gen)?\b.{0,200}?\btoe\b|toegezegd|toezegging|toezeggen|beloof\w*|promise[ds]?)",
    re.IGNORECASE | re.DOTALL,
)
DECIDES = re.compile(
    r"\b(?:besluit(?:en)?|besloten|besloot|vastgesteld|vast\ste\sstellen|stelt\b.{0,120}\bvast|in\ste\sstemmen|aangenomen|conform|resolved?|decide[ds]?)\b",
    re.IGNORECASE,
)
HAPPENED = re.compile(
    r"\b(?:besloot|besloten|nam|namen|genomen|beslist|besliste|vastgesteld|decided?|resolved)\b", re.IGNORECASE
)
"""A question after what was decided, not after what is proposed."""

DECIDED = re.compile(
    r"\b(?:besloot|besloten|(?:raad|gemeenteraad|college|commissie)\s(?:heeft\s)?(?:besluit|beslist)|heeft\b.{1,200}?\bvastgesteld|(?:is|zijn|werd|werden|wordt)\s(?:\w+\s){0,6}?(?:vastgesteld|aangenomen|verworpen)|conform\W{0,3}$|resolved|decided)\b",
    re.IGNORECASE | re.DOTALL,
)
ASKS = re.compile(
    r"\b(?:verzoekt|verzoeken|verzocht|(?:roept|roepen|draagt|dragen)\b.{1,100}?\bop|spreekt\b.{1,60}?\buit|vraagt"
    r"|calls\s(?:up)?on|requests|asks)\b",
    re.IGNORECASE | re.DOTALL,
)
"""What a motion says to whom it is put."""

ARTICLE = re.compile(r"\b(?:artikel(?:en)?|art\.|lid|RIS|nummer|kenmerk|article|section)\s?\d", re.IGNORECASE)
"""An article of a rule, or a paper by its number."""

AGENT = re.compile(
    r"\bdoor\s(?:een|de|het)\s(?:[a-zà-ÿ]+\s){0,2}?[a-zà-ÿ]{3,30}(?:aar|er|eur|ist|bureau|dienst|stichting)\b"
)
"""Somebody by what they are: "door een onafhankelijke adviseur"."""

SPOT = re.compile(
    r"\b(?:in|op|aan|bij|te|naar|langs|tussen|at|on|near)\s(?:de\s|het\s|een\s)?(?:[a-zà-ÿ]\w{2,30}\s)?[A-ZÀ-Þ]\w+|\b(?:locatie|plaats|adres|zaal|raads?zaal|stadhuis|raadhuis)\b|\b[A-ZÀ-Þ]\w+(?:straat|weg|laan|plein|kade|gracht|hof|dijk|park)\b",
)
DESK = re.compile(
    r"\b(?:via|bij|naar)\s(?:het|de|een)\s(?:\w+\s)?\w{0,20}(?:punt|loket|lijn|dienst|balie|bureau|team|website|commissie)\b",
    re.IGNORECASE,
)
"""Where people go with something: a desk or line."""

DESK_LIKE = 0.6

TASK_OF = re.compile(r"\b(?:taak|verantwoordelijkheid|rekening|plicht|bevoegdheid)\s(?:is\s)?van\s", re.IGNORECASE)
"""Whose task something is."""

SPEAKER = 0.6
"""What it is worth that somebody of a party says it, where a party is asked for."""

SETTLES = re.compile(
    r"\b(?:ja|nee|geen|niet|wel|nooit|altijd|alle|allemaal|mogelijk|onmogelijk|zeker|kan|kunnen|mag|mogen|moet|moeten"
    r"|zal|zullen|wordt|worden|is|zijn|heeft|hebben|aangenomen|verworpen|ingetrokken|aangehouden|yes|no|not|never|is|are)\b",
    re.IGNORECASE,
)
"""A sentence that says that something is so, or is not."""

LEFT_OPEN = 0.7

GRAINS = {Grain.DAY: 1.0, Grain.MONTH: 0.95, Grain.QUARTER: 0.95, Grain.HALF: 0.9}
"""How well a date answers, by how precise it is."""

BOUNDS = (
    (
        re.compile(
            r"\b(?:tot|vóór|voor|by)\s(?:welke\s)?(?:wanneer|what|datum|when)|\b(?:uiterlijk|deadline)", re.IGNORECASE
        ),
        re.compile(
            r"\b(?:voor|vóór|uiterlijk|tot|t/m|binnen|termijn\w*|deadline|eind|before|by|until)\b", re.IGNORECASE
        ),
        0.5,
    ),
    (
        re.compile(
            r"\b(?:vanaf|per|sinds|from|since)\s(?:wanneer|welke|when|what)|\bin(?:gaan|gaat|gang)\b", re.IGNORECASE
        ),
        re.compile(
            r"\b(?:vanaf|per|sinds|ingang|ingaat|gaat\b.{1,60}?\bin|inwerkingtreding|treedt|start\w*|begin\w*|from|since)\b",
            re.IGNORECASE,
        ),
        0.6,
    ),
)
"""Questions after the end or beginning of something, what an answer says then, and what one that does not is worth."""

LENGTH = re.compile(r"\d\s?x\s?\d{1,3}\s?(?:uur|dagen|weken|maanden|jaar|hours|days|weeks)\b", re.IGNORECASE)
"""`4x24 uur`"""

TIMES = ("keer", "maal", "gevallen", "times", "cases")
"""What is counted where somebody says how often."""

OFTEN = re.compile(
    r"\b(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|\d+)\s(?:op|van)\s(?:de|elke|iedere)\s\w+"
    r"|\b(?:\w+|\d+)\s(?:keer|maal)\b|\b(?:dagelijks|wekelijks|maandelijks|jaarlijks|halfjaarlijks|tweejaarlijks"
    r"|(?:elke?|iedere?|per)\s(?:half\s)?(?:dag|week|maand|kwartaal|jaar)|nooit|zelden|meestal|often|never)\b",
    re.IGNORECASE,
)
"""How often: a share of cases, a number of times, or a word for it."""

PAPER_DAY = re.compile(
    r"\b(?:vergadering\s(?:bijeen\s)?(?:van|op|d\.?d\.?)|bijeen\s(?:op|d\.?d\.?)|(?:brief|nota|mededeling|voorstel|verslag"
    r"|besluit|motie|rapport)\b.{0,30}?\b(?:van|d\.?d\.?))\s(?:\w+dag\s)?$|\bin\svergadering\sbijeen\b",
    re.IGNORECASE,
)
"""What stands before the day of a meeting or paper: `in vergadering bijeen op`, `de brief van`."""

MEETINGS = ("vergadering", "raadsvergadering", "bijeenkomst", "zitting", "brief", "besluit", "besloten", "mededeling")
"""Words of a question that asks for such a day."""

LOOKS_AHEAD = re.compile(
    r"\b(?:wanneer|welke?\s\w+|datum|uiterlijk)\s(?:gaat|gaan|komt|komen|wordt|worden|krijgt|krijgen|zal|zullen|moet"
    r"|moeten|wil|willen|mag|mogen|ligt|start|begint|opent|sluit)\b",
    re.IGNORECASE,
)
"""A question after what is still to come, by the verb after its first words."""

LISTED_PAPER = re.compile(r"\W{0,4}(?:RIS\s?)?\d{6,}\W{0,3}\s[A-ZÀ-Þ]")
"""A line of a list of papers: the number of one and its title."""

LISTED = 0.4
"""What such a line is worth to somebody who asks what is the case."""

OF_PAPER = 0.3
"""What such a day is worth as the day of something else."""

HOW_HIGH = re.compile(r"\bhoe\s(?:hoog|groot|laag)\b", re.IGNORECASE)
"""A question after a height or extent of any kind."""

IF = re.compile(r"\b(?:als|indien|mocht|if)\b", re.IGNORECASE)
"""A question that supposes something itself."""

OTHER_THINGS = 0.4
"""What a number is worth that counts something else than was asked."""

MEASURE = re.compile(r"\bvierkante\smeters?\s?\(?\d|\d\s?(?:m2|m²|m3|ha|km|cm|mm|meter|hectare)\b", re.IGNORECASE)
SUPPOSES = re.compile(r"\W{0,4}(?:als|indien|mocht|stel dat|if|suppose)\b", re.IGNORECASE)
"""A sentence that begins with a condition supposes, and states nothing."""

SUPPOSED = 0.7

PEOPLE = ("mensen", "personen", "people", "persons")
"""What is counted where any kind of people will do."""

REGISTERED = re.compile(r"\d{5,}(?![\d.,])")
"""The number under which a paper is registered: a count of so many has marks of thousands in Dutch."""

COMPARING = ("minder", "meer", "hoger", "lager", "less", "more", "fewer")
"""Words after "hoeveel" that ask for a difference."""

UNSAID = 0.55
"""What a name is worth in a sentence that has another word for what somebody does, or none."""

STANDS_FOR_COUNTED = 0.55
"""How well a word must stand for what is counted."""

AMOUNT_LIKE = re.compile(r"€|\beuro\b|\bmiljoen\b|\bmln\b", re.IGNORECASE)
