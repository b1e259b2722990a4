"""Hears in the words of a message what must not wait or be settled by a letter: a threat, a claim, somebody in need."""

from __future__ import annotations

import re
from collections.abc import Mapping

from gemcli.model.escalation import Tone

YOU = r"(?:u|je|jou|jullie|hem|haar|hen|die (?:ambtenaar|wethouder|medewerker|burgemeester))"

TONES: Mapping[Tone, re.Pattern[str]] = {
    Tone.SELF_HARM: re.compile(
        r"\b(?:maak|maken) (?:ik )?er (?:dan )?(?:zelf )?(?:een einde?|maar een einde?) aan\b"
        r"|\been einde? aan (?:mijn|het) leven\b|\bmijn leven (?:te )?beëindigen\b|\b(?:stap"
        r"|stappen) (?:ik )?(?:er )?uit het leven\b"
        r"|\b(?:zelfmoord|suïcid\w{0,5}|suicid\w{0,5}|zelfdoding)\b"
        r"|\b(?:ik wil|wil ik|ik hoef) niet meer (?:leven|verder leven|wakker worden)\b|\bmezelf (?:iets"
        r"|wat) aan(?:doen| te doen)\b"
        r"|\b(?:kill|hurt|harm) myself\b|\bend (?:my life|it all)\b",
        re.IGNORECASE,
    ),
    Tone.THREAT: re.compile(
        rf"\b(?:weet|weten|vind|vinden) (?:ik |we |wij )?(?:precies )?(?:waar) {YOU}\b.{{0,20}}\b(?:woont|woon"
        rf"|wonen|werkt|werken)\b"
        rf"|\b(?:weet|weten) {YOU} te vinden\b|\b(?:kom|komen) (?:ik |we |wij )?(?:{YOU} )?(?:wel )?(?:langs"
        rf"|opzoeken)\b.{{0,30}}\bmes\b"
        rf"|\b(?:maak|sla|schiet|steek|krijg) (?:ik )?{YOU}\b.{{0,20}}\b(?:af|kapot|neer|dood|nog wel|te pakken)\b"
        rf"|\b(?:iets|wat) overkom\w{{0,2}}\b.{{0,20}}\b{YOU}\b|\b{YOU} (?:zult|zal|zullen|gaat"
        rf"|gaan)\b.{{0,20}}\b(?:ervan lusten|spijt krijgen|boeten)\b"
        r"|\b(?:steek|steken)\b.{0,30}\bin (?:de )?brand\b|\b(?:laatste|ultieme) waarschuwing\b|\bloopt (?:het"
        r"|dit) (?:slecht|verkeerd) af\b"
        r"|\bpas (?:maar )?(?:goed )?op\b.{0,20}\bgezin\b|\b(?:i know where you live|you will regret this"
        r"|you(?:'ll| will) pay for this)\b",
        re.IGNORECASE,
    ),
    Tone.AGGRESSION: re.compile(
        r"\b(?:klootza(?:k|kken)|eikels?|idioot(?! (?:hoog|hoge|veel|dure?|lang))|idioten|debiel\w{0,3}"
        r"|imbeciel\w{0,3}|hufters?"
        r"|tuig|schoften?|rotza(?:k|kken)|kut(?:zooi|volk|gemeente|ambtena\w{0,4})?|(?:kanker|tering"
        r"|tyfus)(?:lijers?|zooi|volk"
        r"|gemeente|ambtena\w{0,4}|hoer\w{0,3})|godverdomme|verdomme|gvd|oplichters?|nietsnut\w{0,3}|sukkels?"
        r"|zakkenvullers?"
        r"|bastards?|idiots?|morons?|scumbags?|fuck\w{0,5}|bullshit)\b",
        re.IGNORECASE,
    ),
    Tone.LEGAL_CLAIM: re.compile(
        r"\b(?:mijn|onze|een|haar|zijn) (?:advocaat|advocate|jurist|rechtsbijstand\w{0,12}|raadsman|raadsvrouw"
        r"|gemachtigde)\b"
        r"|\b(?:kort geding|dagvaard\w{0,5}|voorlopige voorziening|bodemprocedure|gerechtelijke (?:stappen"
        r"|procedure)|juridische stappen"
        r"|naar de rechter|in gebreke|ingebrekestelling|sommeer|sommeren|sommatie|dwangsom|aansprakelijk\w{0,7}"
        r"|nationale ombudsman)\b"
        r"|\b(?:my|our) (?:lawyer|solicitor|attorney)\b|\b(?:legal action|take you to court|notice of default)\b",
        re.IGNORECASE,
    ),
    Tone.PRESS: re.compile(
        r"\b(?:journalist\w{0,3}|redacteur|verslaggever|redactie|nieuwsredactie|persbureau|dagblad|omroep"
        r"|persvra(?:ag|gen)|wederhoor)\b"
        r"|\b(?:naar|met|in|aan|stap naar) de (?:pers|krant|media)\b|\b(?:reporter|newspaper|press inquiry"
        r"|for publication)\b",
        re.IGNORECASE,
    ),
}
"""Words by which each is told; they say that a person must look, never what somebody means."""


def tones(text: str) -> tuple[Tone, ...]:
    """Return what a sentence sounds like, the most urgent first.

    >>> [tone.value for tone in tones("Dan stap ik naar mijn advocaat en naar de pers.")]
    ['legal_claim', 'press']
    """
    folded = " ".join(text.split())
    return tuple(tone for tone, pattern in TONES.items() if pattern.search(folded))
