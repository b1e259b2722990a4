"""How names of persons are written, and what stands around them. Every repeat is bounded."""

from __future__ import annotations

import re

from gemcli.privacy.lazy import Lazy
from gemcli.privacy.places import LOWER, UPPER
from gemcli.privacy.role_words import FUNCTION
from gemcli.privacy.starts import (
    and_blanks_before,
    capitals_before,
    either,
    initials,
    line_of,
    lines,
    pieces,
    shapes,
    words,
)

PARTICLE = (
    r"(?:[Vv]/?d|[Vv]\.\ ?d\.|[Vv]\.?(?:\ ?d\.?)?(?=\ (?:[Dd]en|[Dd]er|[A-Z][a-z]))|[Vv]an(?:\ (?:[Dd]e|[Dd]en"
    r"|[Dd]er|het|'t|’t))?|VAN(?:\ (?:DE|DEN|DER))?|[Dd]e(?:\ la)?|DE|[Dd]en|DEN"
    r"|[Dd]er|DER|[Dd]el|[Dd]i|[Dd]a|[Dd]os|[Dd]u|[Ll]a|[Ll]e|[Tt]en|TEN|[Tt]er|TER|[Tt]e|[Tt]ot"
    r"|[Oo]p(?:\ (?:de|den|het|'t|’t))?|[Ii]n\ (?:'t|’t)"
    r"|['’][ts]|[Uu]it\ den|[Vv]om|[Vv]on|[Zz]u|[Ee]l|EL|[Aa]l|AL|[Bb]en|BEN|AIT|AÏT|OP\ DEN|IN\ 'T|VAN\ 'T|LA"
    r"|[Aa]ït|[Aa]it|[Bb]in|[Oo]uld|[Vv]ander"
    r"|[Oo]ude|[Oo]lde|[Gg]root|[Kk]lein|[Ll]utje|[Oo]ulad|(?:Tjin|Tjon|Tjong|Lo|Kon|Chin|Fung|Sang|Lie|Loe|Lim)\ A"
    r"|[Ss]int|[Aa]an\ (?:de|den|het|'t|’t))"
)
"""Tussenvoegsels, alone or two in a row."""

WORD = rf"[{UPPER}](?:['’][{UPPER}])?[{LOWER}{UPPER}'’]{{1,30}}"
CORE = rf"(?:(?:[AaEe][lsrt]|[Ii]bn)-)?{WORD}(?:-[Aa](?=-))?(?:-(?:{PARTICLE}\ )?{WORD}){{0,2}}"
SURNAME = rf"(?:{PARTICLE}[ ]){{0,2}}{CORE}"
INITIALS = rf"(?:(?:[{UPPER}]|Th|Ch|Ph|IJ|Sj|Tj|Fr|Chr)\.-?\ ?){{1,6}}"

NAME = rf"(?:{INITIALS})?(?:\([{UPPER}][{LOWER}]{{1,20}}\)\ )?(?:{CORE}\ ){{0,2}}{SURNAME}"
"""A whole name: `W. (Wim) de Graaf`, `Fatima El Khattabi`, `De Vries`."""

TITLE = (
    r"(?:[Dd]e\ [Hh]eer|DE\ HEER|[Hh]eer|[Mm]evrouw|MEVROUW|[Mm]eneer|[Mm]ijnheer|[Mm]ejuffrouw|[Dd]hr\.?|DHR\.?"
    r"|[Mm]evr\.?|MEVR\.?"
    r"|[Mm]w\.?|MW\.?|[Mm]ej\.|[Ff]amilie|[Ff]am\.|[Ee]chtpaar|[Dd]rs\.|[Ii]r\.|[Ii]ng\.|[Mm]r\.|[Dd]r\."
    r"|[Ee]chtp\.|[Pp]rof\.|[Dd]s\.|[Bb]c\.|Mrs\.?|Mr|Ms\.?|[Ww]ed\.|[Ww]eduwe)"
)
TITLED = Lazy(
    rf"(?<![\w.])(?P<title>{TITLE}(?:[/ ]{{1,2}}{TITLE}){{0,2}})[ \u00a0\n]{{1,2}}"
    rf"(?P<name>(?:{INITIALS}\ ?)?(?:\([{UPPER}][{LOWER}]{{1,20}}\)\ )?(?:{CORE}\ ){{0,2}}{SURNAME}|{SURNAME})",
    at=either(
        pieces("de heer"),
        words(
            "heer mevrouw meneer mijnheer mejuffrouw dhr mevr mw mej familie fam echtpaar echtp drs ir ing mr dr"
            " prof ds bc mrs ms wed"
            " weduwe"
        ),
    ),
)
"""A name after a form of address."""

DEGREE = re.compile(r"(?:(?:[DdIMmPp]rs?|[Ii]ng|[Pp]rof|[Dd]s|[Ii]r|[Bb]c)\.[/ ]{0,2}){1,3}")
"""Titles of learning: streets and schools carry them too (`Dr. Voorbeeldschool`)."""

INITIALLED = Lazy(rf"(?<![\w.])(?<!\d-)(?P<name>{INITIALS}(?:\([{UPPER}][{LOWER}]{{1,20}}\)\ )?{SURNAME})", at=initials)
TURNED = Lazy(
    rf"(?<![\w.])(?<![{UPPER}]\.\ )(?P<name>{SURNAME},\ {INITIALS}(?:(?:{PARTICLE})(?!\w))?)"
    rf"(?!\w|\ ?[{UPPER}][{LOWER}])",
    lines_with=shapes(re.compile(r", [^\W\d_a-z]\w{0,2}\.")),
)
"""`Achternaam, J.` and `Berg, A.B. van den`; in `J. Vos, M. Kok` the second initial is that of the name behind it."""

TURNED_FULL = Lazy(
    rf"(?<![\w.,-])(?P<name>(?P<last>{SURNAME}(?:\ -\ (?:{PARTICLE}\ )?{WORD})?),"
    rf"\ (?P<firsts>{WORD}(?:[ -]{WORD})?)(?:\ (?:{PARTICLE})(?!\w))?)(?=[ \t]{{0,8}}(?:\Z|[\n\t,;.|(<\[\"/]))",
    lines_with=shapes(re.compile(rf", [{UPPER}][{LOWER}{UPPER}'’ -]+(?:\Z|[\n\t,;.|(<\[\"/])")),
)
"""`Achternaam, Voornaam`, up to the end of its line or cell."""

MONOGRAM = Lazy(
    rf"\b(?:[Oo]p\ naam\ van|[Aa]fgehandeld(?:\ door)?|[Pp]araaf:?|[Mm]edewerker:?"
    rf"|[Mm]dw\.?:?|[Aa]kkoord:?|[Gg]ezien:?)\ (?P<name>(?:[{UPPER}]\.){{2,5}})"
    r"(?!\ ?[^\W\d_a-z])|\b[Vv]oorl(?:etters?|\.)[ \t.…_]{0,60}:?[ \t]{0,12}(?P<letters>(?:[^\W\d_a-z]\.){1,6})(?!\w)",
    at=either(pieces("op naam van", "voorl"), words("afgehandeld paraaf medewerker mdw akkoord gezien")),
)
"""`Afgehandeld J.V.`"""
FUNCTIONED = Lazy(
    rf"(?<![\w.'’-])(?P<name>{NAME})(?=\ \((?:{FUNCTION}|boa|politie|notulist|secretaris|mediator|tolk)\))",
    lines_with=shapes(re.compile(r"\((?:[a-z]{0,30} )?[a-zë-]{3,40}\)", re.IGNORECASE)),
)
"""`Van der Kwirt (toezichthouder)`."""
AGAINST = Lazy(
    rf"\b[Ii]nzake:?\ (?P<name>{NAME})(?=\ (?:/|-|tegen|contra|vs\.?)\ )"
    rf"|(?<![\w.'’-])(?:{TITLE}\ )?(?P<others>{NAME})(?=\ c\.s\.)",
    lines_with=either(words("inzake"), pieces(" c.s.")),
)
"""The parties to a case: `Inzake: Vos / gemeente Voorbeeldstad`, `Vos c.s.`."""

CAPITAL = rf"[{UPPER}](?:['’.]?[{UPPER}]){{1,20}}"
BORN_CAPITALS = Lazy(
    rf"(?<![\w.'’-])(?P<name>{CAPITAL}(?:(?:\ |-|\ -\ ){CAPITAL}){{1,5}})"
    r"(?=\ \((?:geb\.?\ |\*\ ?)?\d{1,4}[ ./-]\ ?(?:\d|[a-z]{3}))",
    at=capitals_before(shapes(re.compile(r" \((?:geb\.? |\* ?)?\d")), 280),
)
"""A name in capitals with a date in brackets behind it: `JAN DE VOS (3-4-1961)`."""

NICKNAMED = Lazy(
    rf"(?<![\w.'’-])(?P<name>{CORE}\ (?:[\"“„‘']{WORD}[\"”’']|\({WORD}\))\ (?:{PARTICLE}\ ){{0,2}}{CORE})(?![\w-])",
    lines_with=shapes(re.compile(r" [\"“„‘'(][^\W\d_a-z]")),
)
"""`Hubertina "Tiny" Vos`."""
CHAT = Lazy(
    rf"^(?:\[[\d:., /-]{{5,25}}\]|\d{{1,2}}[/-]\d{{1,2}}[/-]\d{{2,4}},?\ \d\d:\d\d)\ (?:-\ )?(?P<name>{NAME}):\ ",
    re.MULTILINE,
    at=lines,
)
"""Who writes in a chat that was exported: `[14-03-2025 08:12:41] Bo Vos: `."""
FIRST_INITIAL = Lazy(
    rf"(?<![\w.'’-])(?P<name>(?P<first>{WORD})(?:\ (?:{PARTICLE})){{0,2}}\ [{UPPER}]\.(?:[{UPPER}]\.)?)(?=[\s,;:)(/]"
    rf"|\Z)"
    rf"(?!\ (?:{PARTICLE}\ )?[{UPPER}][{LOWER}])",
    lines_with=shapes(re.compile(rf"[\w'’] [{UPPER}]\.(?:[{UPPER}]\.)?(?:[\s,;:)(/]|\Z)")),
)
"""`Anna V.`: how people are named who are not to be known."""
INLINE = Lazy(
    r"\b(?P<label>[Ss]teller|[Bb]ehandelaar|[Cc]ontactpersoon|[Ii]nlichtingen|[Cc]onsulent|[Kk]lantregisseur|[Tt]oezichthouder"
    r"|[Vv]erslag|[Nn]otulist|[Cc]asemanager|[Rr]egisseur|[Cc]oördinator|[Ii]ng\.bureau|[Aa]dviseur|[Oo]pgesteld\ door)"
    rf"[ ]{{0,3}}:[ ]{{1,3}}(?:{TITLE}\ )?(?P<name>{NAME})(?=[,;.(/\n]|\ \(|\ {{2}}|\ -|\Z)",
    at=words(
        "steller behandelaar contactpersoon inlichtingen consulent klantregisseur toezichthouder verslag notulist"
        " casemanager regisseur coördinator ing adviseur opgesteld"
    ),
)
"""A label for who works for the municipality, inside a line."""
SECOND_HALF = Lazy(rf"(?P<dash>\ -\ |-)(?P<name>(?:{PARTICLE}\ )?{WORD})(?![\w-])")
ONE_OF_ROW = Lazy(
    rf"(?:,?\ ?en\ |,\ |\ ?/\ ?)?(?P<name>(?:{INITIALS}|(?:{CORE}\ ){{1,2}})?{SURNAME}"
    rf"(?:\ -\ (?:{PARTICLE}\ )?{WORD})?)"
)
"""A name in a row of names: `Vos, De Wit en El Ouali`."""

LABEL = (
    r"contactpersoon|behandelaar|behandeld\ door|behandelend\ ambtenaar|steller|opsteller|auteur|opgesteld\ door"
    r"|naam(?:\ \w{3,20})?|aanvrager|indiener|bezwaarmaker|belanghebbende|gemachtigde|inspreker|melder|klager|verzoeker"
    r"|bewoner|appellant|eigenaar|achternaam|voornaam|voornamen|t\.a\.v\.|ter\ attentie\ van|afzender|w\.g\."
    r"|t\.n\.v\.|tnv|ten\ name\ van|betrokkene|inwoner|inwoonster|cliënte?|client|huurder|huurster|leerling"
    r"|patiënt|getuige"
    r"|verdachte|verzoekster|aanvraagster|klaagster|meldster|beller|eiser|eiseres|gebeld\ door|aangenomen\ door"
    r"|ingediend\ door|opgenomen\ door|(?:op\ )?(?:het\ )?verzoek\ van|genaamd|rekeninghouder|kentekenhouder"
    r"|vergunninghouder|(?:derde-?)?belanghebbende|klant|reiziger|passagier|bewoonster|erfpachter|pachter|ligplaatshouder"
    r"|verkoper|koper|erfgenaam|executeur|partner|echtgenoot|echtgenote|moeder|vader|ouder|voogd|kind|zoon|dochter"
    r"|vrijwilliger|deelnemer|mantelzorger|penningmeester|reclamant|bezwaarde|wie(?:\ bent\ u)?|contact|ontvanger"
    r"|was\ getekend|consulente?|klantregisseur|casemanager|toezichthouder|handhaver|notulist|verslag|bruid(?:egom)?"
)
LABEL_STARTS = (
    "contactpersoon behandelaar behandeld behandelend steller opsteller auteur opgesteld naam aanvrager indiener"
    " bezwaarmaker belanghebbende gemachtigde inspreker melder klager verzoeker bewoner appellant eigenaar achternaam"
    " voornaam voornamen afzender tnv betrokkene inwoner inwoonster cliënt cliënte client huurder huurster"
    " leerling patiënt getuige verdachte verzoekster aanvraagster klaagster meldster beller eiser eiseres gebeld"
    " aangenomen ingediend opgenomen verzoek genaamd rekeninghouder kentekenhouder vergunninghouder derde"
    " derdebelanghebbende klant reiziger passagier bewoonster erfpachter pachter ligplaatshouder verkoper koper"
    " erfgenaam executeur partner echtgenoot echtgenote moeder vader ouder voogd kind zoon dochter vrijwilliger"
    " deelnemer mantelzorger penningmeester reclamant bezwaarde wie contact ontvanger consulent consulente"
    " klantregisseur casemanager toezichthouder handhaver notulist verslag bruid bruidegom"
)
LONGER_LABELS = pieces(
    *("t.a.v.", "ter attentie", "w.g.", "t.n.v.", "ten name", "op verzoek", "op het verzoek", "het verzoek"),
    *("was getekend", "van:", "from:", "aan:", "to:", "cc:"),
)
"""What labels begin with: rows of letters, and pieces of those whose first word is an everyday one."""
LABELLED = Lazy(
    rf"(?<![^\n\t|;(])[ \t]{{0,8}}(?:(?P<label>(?i:{LABEL}))(?:[ \t]{{0,20}}(?:[ .…_]{{2,60}}:?|[:.\n\t|?])"
    rf"|[ \t]{{3,40}}(?=\S))"
    r"|(?i:van|from|aan|to|cc):)"
    rf"[ \t]{{0,8}}\n?[ \t]{{0,8}}(?:{TITLE}[ ])?(?P<name>{NAME})"
    r"(?=[ \t]{0,8}(?:\Z|[\n\t,;|(<\[/]|(?<=\ )(?:en|-)\ ))",
    at=and_blanks_before(either(words(LABEL_STARTS), LONGER_LABELS), 8),
)
"""A name that stands alone behind a label or on the line under it."""


SAID = Lazy(
    r"\b(?P<who>[Ii]nspreker|[Ii]nspreekster|[Bb]ewoner|[Bb]ewoonster|[Bb]elanghebbende|[Bb]ezwaarmaker"
    r"|[Vv]erschenen\ (?:is|zijn)|[Bb]ruid(?:egom)?(?:/bruidegom)?\ (?:is|zijn)|[Gg]esproken\ met|e\.v\."
    r"|[Gg]ehuwd\ met|[Gg]etrouwd\ met|[Gg]escheiden\ van|[Ww]eduw(?:e|naar)\ van|[Ee]chtgenote?\ van|[Ll]eerlinge?"
    r"|[Kk]lant|[Cc]liënte?"
    r"|[Mm]ijn\ naam\ is|[Ii]k\ ben|[Ii]k\ heet|[Bb]este|[Gg]eachte|[Hh]allo|[Hh]oi|[Dd]ear)\ "
    rf"(?P<name>(?:{INITIALS}|(?:[{UPPER}][{LOWER}]{{1,20}}\ ){{1,2}}|(?:[{UPPER}]{{2,20}}\ ){{1,2}})?{SURNAME})",
    at=either(
        pieces("mijn naam is", "ik ben", "ik heet"),
        words(
            "inspreker inspreekster bewoner bewoonster belanghebbende bezwaarmaker verschenen bruid bruidegom gesproken"
            " e gehuwd getrouwd gescheiden weduwe weduwnaar echtgenot echtgenote leerling leerlinge klant"
            " cliënt cliënte beste geachte hallo hoi dear"
        ),
    ),
)
"""A name right after words with which people are called or call themselves."""

SIGNED = Lazy(
    r"(?:[Gg]roet(?:en|jes)?|[Hh]oogacht(?:end|ing)|regards|[Ss]incerely|[Gg]etekend(?:\ (?:te|voor)\ [^\n]{2,60})?"
    r"|[Aa]kkoord(?:\ (?:bevonden|namens|door)[^\n]{0,50})?)[,.!:]?(?:[ \t]{0,8}\n{1,3}|\ )[ \t]{0,8}"
    rf"(?:{TITLE}[ ])?(?P<name>{NAME})[ \t]{{0,8}}(?=\n|\Z)",
    at=pieces("groet", "hoogacht", "regards", "sincerely", "getekend", "akkoord"),
)
"""A name on its own line under a closing formula."""

ADDRESSED = Lazy(
    rf"(?<![^\n])[ \t]{{0,8}}(?:{TITLE}[ ])?(?P<name>{NAME})[ \t]{{0,8}}\n"
    r"[^\n\d]{3,40}\d{1,4}[^\n]{0,10}\n[ \t]{0,8}[1-9]\d{3} ?[A-Z]{2}\b",
    at=line_of(shapes(re.compile(r"\n[ \t]{0,8}[1-9]\d{3} ?[A-Z]{2}\b")), above=1),
)
"""The first line of an address: a name over a street and a postcode."""

LISTED = Lazy(
    r"^[ \t]{0,8}(?P<head>insprekers?|ingesproken\ door|bezwaarmakers?|belanghebbenden?|bewoners|aanvragers?|indieners?"
    r"|(?:mede-?)?ondertekenaars?|sprekers?(?:\ uit[^:\n]{0,30})?|gasten|genodigden|getuigen|kinderen|gezinsleden"
    r"|medebewoners|medeverhuizers|vrijwilligers|ouders|deelnemers"
    r"|bestuur)[ \t]{0,3}:[ \t]{0,8}(?P<names>[^\n]{2,400})",
    re.IGNORECASE | re.MULTILINE,
    at=line_of(
        words(
            "inspreker insprekers ingesproken bezwaarmaker bezwaarmakers belanghebbende belanghebbenden bewoners"
            " aanvrager aanvragers indiener indieners mede medeondertekenaar medeondertekenaars ondertekenaar"
            " ondertekenaars spreker sprekers gasten genodigden getuigen kinderen gezinsleden medebewoners"
            " medeverhuizers vrijwilligers ouders deelnemers bestuur"
        )
    ),
)
ONE_OF_LIST = Lazy(rf"(?P<name>(?:{INITIALS}|(?:{CORE}\ ){{1,2}})?{SURNAME})")

REFERENCE = re.compile(
    r"\b(?:agendapunt|punt|item|motie|amendement|bijlage|categorie|variant|optie|letter|artikel|art\.|lid"
    r"|onderdeel|groep|bus|tram"
    r"|lijn|sectie|blok|gebouw|zone|fase)[ \u00a0]$",
    re.IGNORECASE,
)
"""What stands before a single letter that is no initial."""
