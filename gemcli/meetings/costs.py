"""Amounts above a bound, in the sentences that decide about them or say what something costs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from gemcli.facts import money
from gemcli.model.claim import By, Claim, Evidence, Kind, SentenceRef
from gemcli.model.document import Document, Sentence
from gemcli.model.section import Role, Section, SectionKind
from gemcli.model.span import cut

SIEVE = re.compile(r"€|\beuro|\bEUR\b|£|\$|\bton\b|\bpounds?\b|\bdollars?\b", re.IGNORECASE)
"""Without one of these there is no amount."""

BINDS = re.compile(
    r"\b(?:besl(?:uit|uiten|oot|oten)|vast\s?(?:te\s)?ge?stel(?:d|len)|stel(?:t|len|de)\b[^.;]{0,160}?\b(?:vast|beschikbaar)|beschikbaar\s(?:te\s|ge)stel\w+"
    r"|krediet\w{0,4}|kost(?:en|te|ten)?|bedra(?:agt|gen|eg)|invester\w+|subsidie\w{0,4}\s(?:te\s)?verle\w+|ten\slaste\svan|(?:ge)?dek(?:t|king)\b"
    r"|onttr(?:ekken|ekt|okken)|onttrekking|storting|gara(?:ntie|nt)\w*|lening\w{0,3}|bezuinig\w+|tekort\w{0,3}|overschrij\w+|tegenvaller\w{0,2}"
    r"|toe\s?te\skennen|toegekend|gunn\w+|uitgaven?|lasten|aankoop|verkoop|koopsom|grondexploitatie"
    r"|costs?|costed|resolved|approve[sd]?|appropriat\w+|award\w*|grant(?:s|ed)?|loan\w*|deficit|overspend\w*|borrow\w*|expenditure)\b",
    re.IGNORECASE,
)
"""That money is decided about, or what something costs."""

ASKED = re.compile(
    r"\bkrediet(?:en)?\b|\bkost(?:en)?\s(?:\w+\s){0,4}?bedra|\b(?:totale|eenmalige|structurele)\s(?:\w+\s){0,2}?kosten\b"
    r"|\binvestering(?:en)?\svan\b|\btotal\scosts?\b|\bappropriation\b",
    re.IGNORECASE,
)
"""What a member of the college says that a proposal costs; any other figure of a debate is left there."""

LONGEST = 600
"""Characters beyond which a run is no sentence but a table or list that was not cut."""


def costs(document: Document, sections: Sequence[Section], bound_eur: int) -> Iterator[Claim]:
    """Yield a claim for each sentence of a paper or record that decides about an amount of the bound or more.

    Of a debate it is the first sentence of an item in which the college says what the proposal costs; other figures
    are left there, and so is what is withheld. The claim's text is the sentence.
    """
    asked: set[str] = set()
    for section in sections:
        is_turn = section.kind is SectionKind.TURN and bool(section.speaker)
        if section.withheld or (is_turn and (section.role is not Role.COLLEGE or section.item in asked)):
            continue
        for sentence_id in section.sentence_ids:
            sentence = document.sentence(sentence_id)
            claim = _claim(document, sentence, section, ASKED if is_turn else BINDS, bound_eur)
            if claim is not None:
                yield claim
            if claim is not None and is_turn:
                asked.add(section.item)
                break


def _claim(
    document: Document, sentence: Sentence, section: Section, binds: re.Pattern[str], bound_eur: int
) -> Claim | None:
    text = cut(document.text, sentence.spans)
    if len(text) > LONGEST or not SIEVE.search(text) or not binds.search(text):
        return None
    large = [amount for amount in money.find(text, document.language) if amount.value >= Decimal(bound_eur)]
    if not large:
        return None
    return Claim(
        Kind.KEY_POINT,
        text,
        Evidence((SentenceRef(document.source.id, sentence.id),)),
        By.RULE,
        section=section.heading,
        fields={
            "fact": "amount",
            "amount": str(int(max(amount.value for amount in large))),
            "agenda_item": section.item or None,
        },
    )
