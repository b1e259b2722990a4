"""Words that carry facts: parties, people, counts, yes and no, how firm, and forms of one word."""

from __future__ import annotations

import pytest

from gemcli.facts import counts, modality, parties, persons, polarity
from gemcli.facts.clauses import clauses
from gemcli.facts.inflection import same
from gemcli.facts.modality import Hedge, Level
from gemcli.facts.numerals import Rounding
from gemcli.facts.paraphrase import groups, is_function
from gemcli.facts.reading import read
from gemcli.model.municipality import Municipality
from gemcli.model.table import canonical

LOCAL = Municipality(parties={"Lokaal Waterrade": ("LW",), "Groen Waterrade": ("GW", "GroenLinks")})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("De GL en de SP stemden voor.", ["GroenLinks", "SP"]),
        ("CU/SGP, CU-SGP en CU.SGP", ["ChristenUnie/SGP"] * 3),
        ("de ChristenUnie en de SGP", ["ChristenUnie", "SGP"]),
        ("GroenLinks-PvdA", ["GroenLinks-PvdA"]),
        ("Partij voor de\nDieren", ["PvdD"]),
        ("de spoorlijn en het sp", []),
        ("D66'er", ["D66"]),
        ("VVD-fractie", ["VVD"]),
    ],
)
def test_parties(text: str, expected: list[str]) -> None:
    assert [party.name for party in parties.find(text)] == expected


def test_own_aliases_come_first() -> None:
    assert [party.name for party in parties.find("LW, GW en GroenLinks", LOCAL)] == [
        "Lokaal Waterrade",
        "Groen Waterrade",
        "Groen Waterrade",
    ]
    assert parties.canonical("gw", LOCAL) == "Groen Waterrade"
    assert parties.canonical("Onbekend", LOCAL) == "Onbekend"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Door de heer Kuiper, daartoe gesteund door mevrouw Van Doorn, wordt", ["Kuiper", "Van Doorn"]),
        ("Wethouder De Bruijn (Groen Waterrade). Voorzitter.", ["De Bruijn"]),
        ("burgemeester J.H.C. van Beek en mw. Jansen", ["J.H.C. van Beek", "Jansen"]),
        ("Anouk Terpstra (WVP). Voorzitter.", ["Anouk Terpstra"]),
        ("De heer Martinez van Andel en mevrouw Klokkenburg-Reedeker", ["Martinez van Andel", "Klokkenburg-Reedeker"]),
        ("De voorzitter. De motie wordt aangenomen.", []),
        ("het college van burgemeester en wethouders", []),
        ("Uitgangspunten Kleine Loo (RIS319905)", []),
        ("wethouder IJsbrandij zegt toe", ["IJsbrandij"]),
    ],
)
def test_persons(text: str, expected: list[str]) -> None:
    assert [person.name for person in persons.find(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1.200 nieuwe woningen", ["1200 woningen"]),
        ("binnen zes weken", ["6 week"]),
        ("ten minste 3.000 vierkante meter", ["3000 m2"]),
        ("van 38 naar 42 m²", ["38 m2", "42 m2"]),
        ("fase 1 begint in wijk 3", ["1 fase", "3"]),
        ("bijlage 2 bij het plan", ["2 bijlage"]),
        ("45 leden", ["45 leden"]),
        ("250 m2", ["250 m2"]),
        ("drie jaar", ["3 jaar"]),
        ("een woning", []),
        ("Het college acht dat nodig.", []),
        ("acht weken", ["8 week"]),
        ("250 meter kade", ["250 m"]),
        ("12 ha bos", ["12 ha"]),
        ("3 hectaren", ["3 ha"]),
        ("3 haken", ["3 haken"]),
        ("twee decennia", ["2 decennium"]),
        ("5 kwartalen", ["5 kwartaal"]),
        ("twee eeuwen", ["2 eeuw"]),
        ("zes en een half jaar", ["6.5 jaar"]),
        ("zes en een halve week", ["6.5 week"]),
        ("zes en een boom", ["6"]),
        ("acht honderd woningen", ["800 woningen"]),
        ("drie duizend woningen", ["3000 woningen"]),
    ],
)
def test_counts(text: str, expected: list[str]) -> None:
    assert [f"{canonical(count.value)} {count.unit}".strip() for count in counts.find(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("nog geen 40 leden", Rounding.UNDER),
        ("net geen 40 leden", Rounding.UNDER),
        ("nog niet de 40 leden", Rounding.UNDER),
        ("geen 40 leden", Rounding.NONE),
        ("niet meer dan 40 leden", Rounding.AT_MOST),
        ("meer dan 40 leden", Rounding.OVER),
        ("niet minder dan 40 leden", Rounding.AT_LEAST),
        ("minder dan 40 leden", Rounding.UNDER),
        ("niet boven de 40 leden", Rounding.AT_MOST),
        ("boven de 40 leden", Rounding.OVER),
        ("over 40 leden", Rounding.NONE),
        ("nog geen, 40 leden", Rounding.NONE),
    ],
)
def test_how_exact_a_number_is(text: str, expected: Rounding) -> None:
    assert [count.rounding for count in counts.find(text)] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In de eerste helft van 2026 is de brug dicht.", (["2026-H1"], [], [])),
        ("Een kwart voor de kas om kwart voor acht.", ([], [], ["07:45"])),
        ("In het derde kwartaal van 2026 gaat een derde van het geld op.", (["2026-Q3"], ["een derde"], [])),
    ],
)
def test_halves_quarters_and_thirds_are_read_as_what_they_are(
    text: str, expected: tuple[list[str], list[str], list[str]]
) -> None:
    facts = read(text)
    found = [day.canonical for day in facts.dates], [share.raw for share in facts.percents]
    assert (*found, [time.value for time in facts.times]) == expected


def test_a_number_is_one_fact_only() -> None:
    facts = read("Motie K.2 is op 13 maart 2025 met 12 tegen 32 stemmen verworpen; € 500 en 3% voor 60 woningen.")
    assert [count.raw for count in facts.counts] == ["60 woningen"]
    assert [len(group) for group in (facts.ids, facts.dates, facts.votes, facts.money, facts.percents)] == [1] * 5


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("De raad stemt niet in.", True),
        ("Er is geen geld.", True),
        ("Dat is niet zonder risico.", False),
        ("Niet alleen de raad vindt dat.", False),
        ("Zonder hoofdelijke stemming aangenomen.", False),
        ("Het plan gaat door.", False),
        ("We do not agree.", True),
    ],
)
def test_negated(text: str, expected: bool) -> None:
    assert polarity.negated(text) is expected


def test_opposites_have_one_family_and_two_signs() -> None:
    signs = {mark.word: (mark.family, mark.sign) for mark in polarity.find("aangenomen verworpen stijgen dalen")}
    assert signs["aangenomen"][0] == signs["verworpen"][0]
    assert signs["aangenomen"][1] == -signs["verworpen"][1]
    assert signs["stijgen"] == ("stijgen", 1)
    assert signs["dalen"] == ("stijgen", -1)


@pytest.mark.parametrize(
    ("text", "hedges"),
    [
        ("Het college wil dit onderzoeken.", [Hedge.INTENDED, Hedge.EXAMINED]),
        ("De motie verzoekt het college.", [Hedge.REQUESTED]),
        ("Ik zeg u graag toe dat dit gebeurt.", [Hedge.PROMISED]),
        ("De wethouder zegt dat dit gebeurt.", []),
        ("Het college stelt de raad voor om te besluiten.", [Hedge.PROPOSED, Hedge.DECIDED]),
        ("De raad stelt het krediet vast.", [Hedge.DECIDED]),
        ("De verwachte opening is in mei.", [Hedge.POSSIBLE]),
        ("Dat is zo, want het regent.", []),
        ("The college intends to build.", [Hedge.INTENDED]),
    ],
)
def test_hedges(text: str, hedges: list[Hedge]) -> None:
    assert [mode.hedge for mode in modality.find(text)] == hedges


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Het kost geld.", Level.PLAIN),
        ("Het college wil onderzoeken of dit kan.", Level.IDEA),
        ("De motie verzoekt het college te bouwen.", Level.REQUEST),
        ("De wethouder zegt toe te bouwen.", Level.PROMISE),
        ("De raad besluit te bouwen.", Level.DECISION),
        ("De brug is opgeleverd.", Level.DONE),
    ],
)
def test_ladder(text: str, level: Level) -> None:
    assert modality.level(text) is level


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("woningen", "woning", True),
        ("gemeenten", "gemeente", True),
        ("aangenomen", "aannemen", True),
        ("vastgesteld", "vaststellen", True),
        ("onderzocht", "onderzoeken", True),
        ("verwerpt", "verworpen", True),
        ("geïnformeerd", "informeert", True),
        ("brieven", "brief", True),
        ("huizen", "huis", True),
        ("uitvoering", "uitvoeren", True),
        ("besloten", "besluit", True),
        ("veilig", "onveilig", False),
        ("verhoging", "verlaging", False),
        ("invoeren", "uitvoeren", False),
        ("2025", "2026", False),
    ],
)
def test_forms_of_one_word(one: str, other: str, expected: bool) -> None:
    assert same(one, other) is expected


@pytest.mark.parametrize(
    "word", ["niet", "geen", "alle", "alleen", "maximaal", "tegen", "na", "tot", "zonder", "moet", "kan", "mits"]
)
def test_no_word_that_changes_meaning_is_a_function_word(word: str) -> None:
    assert not is_function(word)
    assert not groups(word)


def test_clauses_cut_at_conjunctions_not_in_numbers() -> None:
    text = "Het kost € 1.250.000, maar de raad stemt in en wil snel beginnen."
    assert [text[start:end] for start, end in clauses(text)] == [
        "Het kost € 1.250.000",
        "maar de raad stemt in",
        "en wil snel beginnen",
    ]
