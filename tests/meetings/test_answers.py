"""What the college answers to a request: yes, no, only if, as promised before; made-up councils in three forms."""

from __future__ import annotations

import pytest

from gemcli import resources
from gemcli.meetings.cues import read
from gemcli.meetings.outline import outline
from gemcli.meetings.record import claims
from gemcli.model.claim import Claim, Kind
from gemcli.model.municipality import Municipality
from gemcli.sources.making import from_bytes

VERBATIM = """Notulen van de raad van Heidewoude van 12 maart 2024

Agendapunt 4 Sporthal en wegen
De voorzitter: Mevrouw Damstra heeft het woord.
Mevrouw Damstra (VVD): {asked}
Wethouder Okkinga: {says}
De heer Bult (SP): Dank u, voorzitter.
De voorzitter: Dan sluit ik dit punt af.
"""
REPORTED = """Verslag commissie Samenleving Heidewoude, 12 maart 2024
Voorzitter: dhr. Prins. Portefeuillehouders: mw. Okkinga, dhr. Ter Haar

4. Sporthal en wegen
Mevrouw Damstra (VVD) {asked}
{says}
De heer Bult (SP) bedankt voor het antwoord.
"""


def commitments_of(text: str) -> list[Claim]:
    document = from_bytes(text.encode(), "verslag.txt").document
    cues = read(resources.toml(resources.config("cues.nl.toml")), "nl")
    sections = outline(document, Municipality(), cues)
    made = claims(document, sections, Municipality(), cues, "nl")
    return [claim for claim in made if claim.kind is Kind.COMMITMENT]


def told(form: str, asked: str, says: str) -> tuple[str, str]:
    """Return status and owner of what is made of the answer; both empty for nothing."""
    made = [
        claim for claim in commitments_of(form.format(asked=asked, says=says)) if says.split(".")[0][:20] in claim.text
    ]
    return (str(made[-1].fields["status"]), str(made[-1].fields["who"])) if made else ("", "")


@pytest.mark.parametrize(
    ("asked", "says", "status"),
    [
        ("Kan het fietspad nog dit jaar worden verlicht?", "Daar moet ik u in teleurstellen.", "refused"),
        ("Bent u bereid de huur te bevriezen?", "Nee, dat gaan wij niet doen.", "refused"),
        ("Wij willen dat u een tweede veld aanlegt.", "Een tweede veld leggen we niet aan.", "refused"),
        ("Kunt u garanderen dat de bomen blijven?", "Een garantie kan ik u daarop niet geven.", "refused"),
        ("Wilt u de subsidie verdubbelen?", "Dat zit er niet in. De begroting is krap.", "refused"),
        ("Kunt u toezeggen dat de raad de cijfers krijgt?", "Ja, dat kan ik.", "new"),
        ("Wilt u het hek laten herstellen?", "Komt in orde.", "implied"),
        (
            "Hoe gaat het met de loods?",
            "Als de provincie haar deel betaalt, beginnen wij in het najaar.",
            "conditional",
        ),
        (
            "Hoe gaat het met de loods?",
            "Blijkt de vloer verrot, dan kom ik met een voorstel voor een nieuwe.",
            "conditional",
        ),
        ("Waar blijft de nota?", "Die heb ik in januari al toegezegd en die komt in april.", "repeated"),
        ("Wat vindt u van de motie?", "Ik vind dat geen goed idee, maar het oordeel is aan u.", ""),
        ("Kunt u bevestigen dat de brug dicht is?", "Ja, dat klopt.", ""),
        ("Hoe staat het ermee?", "Daar ga ik niet te lang over praten.", ""),
        ("Wat is er beloofd?", "Ik heb nooit beloofd dat het gratis zou zijn.", ""),
        ("Kan het sneller?", "De provincie is niet bereid om mee te betalen.", ""),
    ],
)
def test_what_is_answered_in_verbatim_minutes(asked: str, says: str, status: str) -> None:
    assert told(VERBATIM, asked, says)[0] == status


@pytest.mark.parametrize(
    ("asked", "says", "status", "who"),
    [
        ("vraagt om camera's.", "Daar ziet mw. Okkinga niets in.", "refused", "Mw. Okkinga"),
        ("pleit voor een tweede veld.", "Wethouder Okkinga voelt daar niets voor.", "refused", "Wethouder Okkinga"),
        ("vraagt om uitstel.", "De wethouder is daar niet toe bereid.", "refused", "De wethouder"),
        (
            "vraagt om cijfers.",
            "Wethouder Okkinga heeft die niet paraat en komt er schriftelijk op terug.",
            "implied",
            "Wethouder Okkinga",
        ),
        ("vraagt naar de brug.", "Ter Haar zegt toe de brug in mei te keuren.", "new", "Ter Haar"),
        ("vraagt of het vuil weg kan.", "Het zal zo snel mogelijk worden opgeruimd.", "implied", "None"),
        ("vraagt naar de nota.", "De raad wordt te zijner tijd ingelicht.", "implied", "None"),
        ("vraagt naar de nota.", "De discussie zal gaan over de wijze waarop geld wordt verdeeld.", "", ""),
        ("vraagt hoe het verder gaat.", "Dhr. Ter Haar vindt het een mooi plan.", "", ""),
        (
            "zegt dat de wethouder een motie zal indienen.",
            "De heer Bult vraagt of de wethouder dat wil nagaan.",
            "",
            "",
        ),
    ],
)
def test_what_is_answered_in_reported_speech(asked: str, says: str, status: str, who: str) -> None:
    assert told(REPORTED, asked, says) == (status, who)


def test_the_wethouder_is_the_one_whom_the_item_named_last() -> None:
    says = "Wethouder Okkinga licht de stand toe.\nDe wethouder zal de raad in mei informeren."
    made = commitments_of(REPORTED.format(asked="vraagt naar de stand.", says=says))
    owner = [(claim.fields["who"], claim.field_evidence["who"].raw) for claim in made]
    assert owner == [("Wethouder Okkinga", "Wethouder Okkinga")]


def test_an_owner_is_never_guessed_where_the_item_names_several() -> None:
    says = "Wethouder Okkinga licht toe.\nWethouder Ter Haar vult aan.\nDe wethouder zal de raad in mei informeren."
    made = commitments_of(REPORTED.format(asked="vraagt naar de stand.", says=says))
    assert [claim.fields["who"] for claim in made] == ["De wethouder"]


def test_whom_a_speaker_means_by_the_wethouder_is_not_told_by_verbatim_minutes() -> None:
    text = VERBATIM.format(asked="Dat heeft de wethouder in mei toegezegd.", says="Ik weet daar niets van.")
    assert [claim.fields["who"] for claim in commitments_of(text)] == ["De wethouder"]


def test_what_a_party_asks_in_the_first_person_is_no_undertaking() -> None:
    says = "Naar aanleiding hiervan willen wij graag antwoord op deze vragen."
    assert told(REPORTED, "licht haar vragen toe.", says) == ("", "")


def test_a_sentence_that_refuses_and_undertakes_gives_both() -> None:
    says = "Wethouder Okkinga zal met de aannemer overleggen; beloven kan zij niets."
    made = commitments_of(REPORTED.format(asked="vraagt om spoed.", says=says))
    assert [claim.fields["status"] for claim in made] == ["implied", "refused"]


def test_a_short_answer_is_a_turn_and_no_list_of_who_was_there() -> None:
    made = commitments_of(
        VERBATIM.format(asked="Kan er een veld bij komen?", says="Sorry, nee. Een veld leggen we niet aan.")
    )
    assert [(claim.fields["status"], claim.fields["who"]) for claim in made] == [("refused", "Wethouder Okkinga")]


def test_a_promise_table_in_markdown_is_read() -> None:
    table = (
        "# Besluitenlijst raad Heidewoude 12 maart 2024\n\n**Toezeggingen**\n\n"
        "| Nr | Portefeuillehouder | Toezegging | Termijn |\n|---|---|---|---|\n"
        "| T24-01 | Okkinga | Stuurt de raad het bestek van de sporthal | mei 2024 |\n"
        "| T24-02 | Ter Haar | Vraagt de tellingen op en deelt die | - |\n"
    )
    document = from_bytes(table.encode(), "lijst.md").document
    cues = read(resources.toml(resources.config("cues.nl.toml")), "nl")
    made = claims(document, outline(document, Municipality(), cues), Municipality(), cues, "nl")
    listed = [
        (claim.fields["asks"], claim.fields["who"], claim.fields["due_text"])
        for claim in made
        if claim.kind is Kind.COMMITMENT
    ]
    assert listed == [
        ("Stuurt de raad het bestek van de sporthal", "Okkinga", "mei 2024"),
        ("Vraagt de tellingen op en deelt die", "Ter Haar", None),
    ]
