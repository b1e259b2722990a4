"""The comparison of facts on small pairs of claim and source, in Dutch and English."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gemcli.grounding.judge import Judge
from gemcli.model.claim import By, Claim, Evidence, Kind, SentenceRef
from gemcli.model.document import Document, Passage, PassageKind, PlaceKind, Sentence
from gemcli.model.finding import Verdict
from gemcli.model.municipality import Municipality
from gemcli.model.section import Role, Section, SectionKind
from gemcli.model.source import Rank, Source
from gemcli.model.span import Span
from gemcli.text.sentences import split

SUPPORTED, HUMAN, AGAINST, PARTLY = "supported", "needs_human", "contradicted", "partly"


def judged(source: str, claim: str, language: str = "nl", *, speaker: str = "", role: Role = Role.UNKNOWN) -> str:
    """Judge a claim against a one-paragraph source of 4 March 2025, citing all its sentences."""
    spans = [Span(*span) for span in split(source, language)]
    sentences = tuple(Sentence(f"s{number}", (span,)) for number, span in enumerate(spans, 1))
    passage = Passage(PassageKind.PARAGRAPH, (Span(0, len(source)),), sentences, number=1)
    about = Source("bron", "bron.txt", "text/plain", "a" * 64, "b" * 64, Rank.ADOPTED_MINUTES, dated=date(2025, 3, 4))
    document = Document(about, source, PlaceKind.LINE, (passage,), language=language)
    names = tuple(sentence.id for sentence in sentences)
    section = Section("bron", SectionKind.TURN, ("4",), "Wonen", names, item="4", speaker=speaker, role=role)
    judge = Judge([document], [section], Municipality(), language)
    evidence = Evidence(sentences=tuple(SentenceRef("bron", name) for name in names))
    return judge.judge(Claim(Kind.KEY_POINT, claim, evidence, By.MODEL)).verdict.value


@pytest.mark.parametrize(
    ("source", "claim", "expected"),
    [
        ("De brug kost € 3.124.000.", "De brug kost € 3.124.000.", "quoted"),
        (
            "Het college kreeg de aanvraag op 23 januari 2025.",
            "Het college kreeg de aanvraag eind januari 2025.",
            SUPPORTED,
        ),
        (
            "Het college kreeg de aanvraag op 23 januari 2025.",
            "Het college kreeg de aanvraag begin januari 2025.",
            AGAINST,
        ),
        (
            "Het college levert het plan uiterlijk in Q2 2026.",
            "Het college levert het plan uiterlijk eind juni 2026.",
            HUMAN,
        ),
        (
            "Het college levert het plan uiterlijk in Q2 2026.",
            "Het college levert het plan uiterlijk eind mei 2026.",
            AGAINST,
        ),
        ("Het college bericht de raad vóór 1 juli 2026.", "Het college bericht de raad vóór 1 augustus 2026.", AGAINST),
        ("Van de woningen gaat 25% naar starters.", "Een op de vier woningen gaat naar starters.", SUPPORTED),
        ("Van de woningen gaat 25% naar starters.", "Een op de vijf woningen gaat naar starters.", AGAINST),
        ("De brug kost € 3.124.000.", "De kosten van de brug zijn 3,124 miljoen euro.", SUPPORTED),
        ("De nieuwe brug kost € 3.124.000.", "De brug kost ruim € 3,1 miljoen.", SUPPORTED),
        ("De nieuwe brug kost € 3.124.000.", "De brug kost ongeveer € 3,1 miljoen.", SUPPORTED),
        ("De nieuwe brug kost € 3.124.000.", "De brug kost bijna € 3,1 miljoen.", AGAINST),
        ("De nieuwe brug kost € 3.124.000.", "De brug kost € 3,1 miljoen.", HUMAN),
        ("De nieuwe brug kost € 3.124.000.", "De brug kost € 3,2 miljoen.", AGAINST),
        ("De nieuwe brug kost maximaal € 3 miljoen.", "De brug kost € 3 miljoen.", HUMAN),
        ("De nieuwe brug kost maximaal € 3 miljoen.", "De brug kost minimaal € 3 miljoen.", AGAINST),
        ("Het onderhoud kost € 9.000 per week.", "Onderhoud kost € 9.000 per maand.", AGAINST),
        ("Het onderhoud kost € 9.000 per week.", "Onderhoud kost € 9.000.", AGAINST),
        ("De huur stijgt met 3%.", "De huur stijgt met drie procent.", SUPPORTED),
        ("De huur stijgt met 3%.", "De huur stijgt met 3 procentpunt.", AGAINST),
        ("Er komen 60 nieuwe woningen in de wijk.", "In de wijk komen zestig woningen.", SUPPORTED),
        ("Er komen 60 nieuwe woningen in de wijk.", "In de wijk komen 60 bomen.", HUMAN),
        ("De bouw begint op 22 december.", "De bouw begint op 22 december 2025.", SUPPORTED),
        ("De bouw begint op 22 december.", "De bouw begint op 22 december 2026.", AGAINST),
        ("De bouw begint op 13 mei 2026.", "De bouw begint in mei 2026.", SUPPORTED),
        ("De bouw begint in mei 2026.", "De bouw begint op 13 mei 2026.", AGAINST),
        ("De bouw begint vóór 1 juli 2026.", "De bouw begint na 1 juli 2026.", AGAINST),
        ("De brug gaat om 13.30 uur weer open voor verkeer.", "De brug gaat om 14.30 uur open.", AGAINST),
    ],
)
def test_values(source: str, claim: str, expected: str) -> None:
    assert judged(source, claim) == expected


@pytest.mark.parametrize(
    ("source", "claim", "expected"),
    [
        ("Het college stelt de verordening niet vast.", "Het college stelt de verordening vast.", AGAINST),
        ("De kosten van het zwembad stijgen dit jaar.", "De kosten van het zwembad dalen dit jaar.", AGAINST),
        ("De motie over de bomen wordt niet aangenomen.", "De motie over de bomen is verworpen.", SUPPORTED),
        ("Het college wil onderzoeken of de brug dicht kan.", "Het college sluit de brug.", HUMAN),
        ("Het college onderzoekt of de brug dicht kan.", "Het college heeft besloten de brug te sluiten.", AGAINST),
        ("De raad verzoekt het college de brug te sluiten.", "Het college zegt toe de brug te sluiten.", AGAINST),
        ("De raad verzoekt het college de brug te sluiten.", "Het college verzoekt de raad de brug te sluiten.", HUMAN),
        ("Als de provincie betaalt, komt er een nieuwe brug.", "Er komt een nieuwe brug.", HUMAN),
        ("Komt er een nieuwe brug over het kanaal?", "Er komt een nieuwe brug over het kanaal.", HUMAN),
        ("Alleen bewoners mogen over de brug rijden.", "Bewoners mogen over de brug rijden.", SUPPORTED),
        ("Niet alleen bewoners mogen over de brug rijden.", "Alleen bewoners mogen over de brug rijden.", HUMAN),
        ("De brug is uitgezonderd van het plan voor sluiting.", "De brug staat in het plan voor sluiting.", HUMAN),
        ("De fractie van de SP stemde tegen motie A.1.", "De SP stemde voor motie A.1.", AGAINST),
    ],
)
def test_stance(source: str, claim: str, expected: str) -> None:
    assert judged(source, claim) == expected


@pytest.mark.parametrize(
    ("source", "claim", "expected"),
    [
        (
            "Ik zeg toe dat de raad een brief krijgt.",
            "Wethouder Bakker zegt toe dat de raad een brief krijgt.",
            SUPPORTED,
        ),
        (
            "Ik zeg toe dat de raad een brief krijgt.",
            "Wethouder Visser zegt toe dat de raad een brief krijgt.",
            AGAINST,
        ),
        (
            "Ik zeg toe dat de raad een brief krijgt.",
            'Wethouder Bakker: "Ik zeg toe dat de raad een brief krijgt."',
            "quoted",
        ),
        (
            "Ik zeg toe dat de raad een brief krijgt.",
            'Wethouder Visser: "Ik zeg toe dat de raad een brief krijgt."',
            AGAINST,
        ),
        (
            "Wij sturen uw raad volgende maand een brief.",
            "Het college stuurt de raad volgende maand een brief.",
            SUPPORTED,
        ),
        ("Wij sturen uw raad volgende maand een brief.", "De raad stuurt het college volgende maand een brief.", HUMAN),
    ],
)
def test_who_speaks(source: str, claim: str, expected: str) -> None:
    assert judged(source, claim, speaker="Bakker", role=Role.COLLEGE) == expected


ENGLISH = (
    "We have set aside £3.4 million for insulation over two years. "
    "I want to explore whether the scheme can be extended."
    " I cannot promise that every home will be done by 2026. We will publish the evaluation before the summer recess."
)


@pytest.mark.parametrize(
    ("source", "claim", "expected"),
    [
        (
            "The motion was carried by 23 votes to 20.",
            "The motion was adopted with 23 votes for and 20 against.",
            SUPPORTED,
        ),
        ("The motion was carried by 23 votes to 20.", "The motion was rejected by 23 votes to 20.", AGAINST),
        ("The motion was carried by 23 votes to 20.", "The motion was carried by 20 votes to 23.", AGAINST),
        (ENGLISH, "£3,400,000 has been set aside for insulation.", SUPPORTED),
        (ENGLISH, "£3.4 billion has been set aside for insulation.", AGAINST),
        (ENGLISH, "David Lloyd could not promise that every home will be done by 2026.", SUPPORTED),
        (ENGLISH, "David Lloyd promised that every home will be done by 2026.", AGAINST),
        (ENGLISH, "The evaluation will be published after the summer recess.", AGAINST),
    ],
)
def test_english(source: str, claim: str, expected: str) -> None:
    assert judged(source, claim, "en", speaker="David Lloyd") == expected


WORDS = [
    "de",
    "raad",
    "het",
    "college",
    "besluit",
    "brug",
    "kost",
    "euro",
    "2025",
    "motie",
    "niet",
    "drie",
    "weken",
    "open",
    "A.1",
    "aangenomen",
    "voor",
    "tegen",
]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=14))
def test_any_words_get_a_verdict_and_the_same_one_twice(words: list[str]) -> None:
    claim = " ".join(words)
    source = "De raad besluit dat de brug open blijft. Motie A.1 wordt niet in stemming gebracht."
    assert judged(source, claim) == judged(source, claim)


@settings(max_examples=60, deadline=None)
@given(st.text(min_size=1, max_size=120))
def test_foreign_characters_are_never_supported(text: str) -> None:
    source = "De raad besluit dat de brug open blijft."
    assert judged(source, text) not in (Verdict.SUPPORTED.value, Verdict.QUOTED.value)
