"""What a question asks for is told by its words, in whole questions and in keywords."""

from __future__ import annotations

import pytest

from gemcli.engines.answering.wanted import Wanted, wanted
from tests.patience import patience


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("motie zwembad uitslag", Wanted.OUTCOME),
        ("Heeft de motie over het zwembad het gehaald?", Wanted.OUTCOME),
        ("Wie diende de motie over het zwembad in?", Wanted.SUBMITTER),
        ("Met hoeveel stemmen is motie M.3 aangenomen?", Wanted.VOTES),
        ("Stemverhouding motie zwembad", Wanted.VOTES),
        ("Welke partijen stemden tegen het amendement?", Wanted.PARTY),
        ("Wat vraagt de motie het college?", Wanted.REQUEST),
        ("Wanneer is de brug klaar?", Wanted.WHEN),
        ("Hoe laat begon de vergadering?", Wanted.TIME),
        ("Hoe lang duurt de opvang?", Wanted.TERM),
        ("Welke afhandelingstermijn geldt voor klachten?", Wanted.TERM),
        ("Hoe groot is het perceel?", Wanted.SIZE),
        ("Hoe hoog is de bijdrage?", Wanted.AMOUNT),
        ("Wat kost het fietspad?", Wanted.AMOUNT),
        ("hoeveel begroot voor riolering", Wanted.AMOUNT),
        ("Hoeveel woningen komen er?", Wanted.COUNT),
        ("Hoeveel procent is voor?", Wanted.PERCENT),
        ("Wat heeft de wethouder toegezegd?", Wanted.PROMISED),
        ("Wat heeft de raad besloten over de brug?", Wanted.DECIDED),
        ("Waarom is de motie ingetrokken?", Wanted.WHY),
        ("Waar komt de opvang?", Wanted.WHERE),
        ("In welk pand komt de opvang?", Wanted.WHERE),
        ("Kreeg de motie een meerderheid?", Wanted.OUTCOME),
        ("Hoe is het met de motie over de brug afgelopen?", Wanted.OUTCOME),
        ("Is het voorstel erdoor?", Wanted.OUTCOME),
        ("Hoe nipt was de stemming?", Wanted.VOTES),
        ("Wie kwam met het voorstel over de brug?", Wanted.SUBMITTER),
        ("Which party submitted the motion?", Wanted.SUBMITTER),
        ("Om welk artikel van de verordening gaat het?", Wanted.ARTICLE),
        ("Welk APV-artikel moet anders?", Wanted.ARTICLE),
        ("Welk APV artikel moet anders?", Wanted.ARTICLE),
        ("Hoelang duurt de opvang?", Wanted.TERM),
        ("Hoe ver vooruit moet je een straatfeest melden?", Wanted.TERM),
        ("Hoe hoog mag de toren worden?", Wanted.SIZE),
        ("Hoe groot wordt de buurtzaal?", Wanted.SIZE),
        ("Hoe vol is de garage op zaterdag?", Wanted.PERCENT),
        ("Bij welke parkeerdruk komt er een meter?", Wanted.PERCENT),
        ("Hoe vaak wordt de brug nagekeken?", Wanted.OFTEN),
        ("Welke raadsleden waren afwezig?", Wanted.WHO),
        ("Hoeveel raadsleden waren tegen de brug?", Wanted.VOTES),
        ("Hoeveel voor- en tegenstanders had het plan?", Wanted.VOTES),
        ("Om wat voor bedragen gaat het?", Wanted.AMOUNT),
        ("Vond de raad de verkoop goed?", Wanted.OUTCOME),
        ("Wat moet het college van Waterpartij regelen?", Wanted.REQUEST),
        ("Wat betaalt de stichting aan huur?", Wanted.AMOUNT),
        ("Voor hoeveel is de grond verkocht?", Wanted.AMOUNT),
        ("Om welke bedragen gaat het?", Wanted.AMOUNT),
        ("Hoe is het bouwprogramma verdeeld?", Wanted.PERCENT),
        ("Welk onderzoeksbureau keek ernaar?", Wanted.WHO),
        ("Voor wiens rekening komt de sloop?", Wanted.WHO),
        ("of er overleg is met bewoners", Wanted.YES_NO),
        ("Wie is verantwoordelijk?", Wanted.WHO),
        ("Is er overleg met bewoners?", Wanted.YES_NO),
        ("How many residents voted in favour?", Wanted.VOTES),
        ("When will the bridge be finished?", Wanted.WHEN),
        ("fietspad Singel", Wanted.WHAT),
    ],
)
def test_the_kind_of_a_question(text: str, kind: Wanted) -> None:
    assert wanted(text)[0] is kind


@pytest.mark.parametrize("text", ["wie " * 20_000, "heeft " * 20_000, "hoe groot is " * 9_000, "a" * 100_000])
def test_a_question_without_end_takes_no_time(text: str) -> None:
    with patience():
        wanted(text)
