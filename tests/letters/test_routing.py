"""What a letter must not settle alone goes to somebody else, with the reason and the place."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from gemcli.errors import ConfigError
from gemcli.letters.asked.listing import asked
from gemcli.letters.letter import Letter
from gemcli.letters.routing import Route, by_tone, route_of
from gemcli.letters.tone import TONES, tones
from gemcli.locales import translator
from gemcli.model.claim import Kind
from gemcli.model.document import Document
from gemcli.model.dossier import Dossier
from gemcli.model.escalation import Escalation, Tone
from gemcli.model.municipality import Municipality
from gemcli.model.source import Rank

MakeDocument = Callable[..., Document]
Write = Callable[..., Letter]


def routed(
    make: MakeDocument, line: str, rule: dict[str, object], kind: str = "informatief", title: str = ""
) -> Route | None:
    from dataclasses import replace
    from datetime import date

    mail = make("mail.eml", f"{line}\n", Rank.THIRD_PARTY, "b@post.example")
    mail = replace(mail, source=replace(mail.source, title=title, dated=date(2026, 3, 2)))
    (found,) = asked(Dossier("", (mail,)), Municipality())
    return route_of(found, (Escalation.from_table({"to": "team Recht", **rule}),), kind)


@pytest.mark.parametrize(
    ("line", "rule", "reason"),
    [
        ("Wie vergoedt mijn kosten van € 12.500?", {"amount_above": 10_000}, "€ 10.000"),
        ("Kunt u de subsidieregeling toesturen?", {"keyword": ["subsidie"]}, "'subsidie'"),
        ("Graag ontvang ik binnen vijf dagen een antwoord.", {"deadline_within_days": 7}, "7 dagen"),
        ("Kunt u mij vóór 6 maart 2026 terugbellen?", {"deadline_within_days": 7}, "7 dagen"),
        ("Wanneer komt de nieuwe bank?", {"kind": ["question"]}, "een vraag"),
        ("Ik doe een verzoek: kunt u alle mails openbaar maken op grond van de Woo?", {"kind": ["woo"]}, "Woo"),
        ("Ik wil dat u mijn gegevens verwijdert.", {"kind": ["avg"]}, "AVG"),
        ("Ik verzoek u de schade aan mijn auto te vergoeden.", {"kind": ["damages"]}, "schade"),
    ],
)
def test_each_sign_sends_a_request_on_with_its_reason(
    line: str, rule: dict[str, object], reason: str, make_document: MakeDocument
) -> None:
    route = routed(make_document, line, {**rule, "reason": "eigen afspraak"})
    assert route is not None
    assert route.to == "team Recht"
    assert reason in route.reason(translator("nl"))
    assert route.reason(translator("nl")).endswith("(eigen afspraak)")


def test_the_subject_of_the_message_is_a_sign_too(make_document: MakeDocument) -> None:
    rule: dict[str, object] = {"subject": ["windpark"]}
    assert routed(make_document, "Wanneer is de avond?", rule, title="Vraag over Windpark Noord")
    assert routed(make_document, "Wanneer is de avond?", rule, title="Vraag over een bank") is None


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("Wie vergoedt mijn kosten van € 9.500?", {"amount_above": 10_000}),
        ("Kunt u mij vóór 6 mei 2026 terugbellen?", {"deadline_within_days": 7}),
        ("Graag ontvang ik binnen zes weken een antwoord.", {"deadline_within_days": 7}),
        ("Wanneer komt de nieuwe bank?", {"keyword": ["ank"]}),
    ],
)
def test_what_bears_no_sign_stays(line: str, rule: dict[str, object], make_document: MakeDocument) -> None:
    assert routed(make_document, line, rule) is None


def test_what_has_its_own_procedure_is_sent_on_also_without_a_rule_but_not_from_its_own_letter(
    make_document: MakeDocument,
) -> None:
    rule: dict[str, object] = {"keyword": ["niets"]}
    line = "Hierbij maak ik bezwaar tegen uw besluit van 3 maart 2026."
    route = routed(make_document, line, rule)
    assert route is not None
    assert route.to == ""
    assert "bezwaar" in route.reason(translator("nl"))
    assert routed(make_document, line, rule, kind="beslissing-op-bezwaar") is None
    assert routed(make_document, line, {"kind": ["objection"]}, kind="beslissing-op-bezwaar") is None


@pytest.mark.parametrize(
    ("line", "tone"),
    [
        ("Ik wil niet meer leven.", "self_harm"),
        ("Als dit zo doorgaat maak ik er een eind aan.", "self_harm"),
        ("Ik weet waar u woont.", "threat"),
        ("Ik steek de boel in brand.", "threat"),
        ("Stelletje idioten.", "aggression"),
        ("Mijn advocaat neemt contact met u op.", "legal_claim"),
        ("Hierbij stel ik u in gebreke.", "legal_claim"),
        ("Wij verzoeken om wederhoor voor ons dagblad.", "press"),
        ("My lawyer will contact you.", "legal_claim"),
    ],
)
def test_a_tone_is_heard(line: str, tone: str) -> None:
    assert tone in [each.value for each in tones(line)]


@pytest.mark.parametrize(
    "line",
    [
        "Ik weet waar de bank komt.", "De straat loopt slecht af.", "Ik maak mij zorgen om mijn moeder.",
        "De brandweer blust de brand.", "Wij maken een einde aan het gesprek over de bank.", "Mijn man heeft kanker.",
        "De kosten zijn idioot hoog.", "Wij leven hier graag.", "Ik krijg u niet te spreken.",
    ],
)  # fmt: skip
def test_plain_words_have_no_tone(line: str) -> None:
    assert [tone.value for tone in tones(line)] == []


def test_a_message_goes_on_by_its_tone_also_when_it_asks_nothing(make_document: MakeDocument) -> None:
    mail = make_document("mail.eml", "Ik stap naar mijn advocaat.\n", Rank.THIRD_PARTY, "b@post.example")
    (route,) = by_tone((mail,), (Escalation.from_table({"to": "team Recht", "tone": ["legal_claim"]}),))
    assert (route.asked, route.said.text) == (None, "Ik stap naar mijn advocaat.")


@pytest.mark.parametrize(
    "rule",
    [
        {"to": "x"}, {"tone": ["boos"]}, {"kind": ["iets"]}, {"amount_above": "veel"}, {"amount_above": -1},
        {"keyword": [""]}, {"wie": "x"}, {"to": 3, "keyword": ["a"]}, {"deadline_within_days": True}, [],
    ],
)  # fmt: skip
def test_a_rule_that_cannot_stand_is_refused(rule: object) -> None:
    with pytest.raises(ConfigError):
        Municipality.from_table({"escalation": [rule]})


def test_the_shipped_rules_name_no_team_and_stand() -> None:
    from gemcli import resources

    profile = Municipality.from_table(resources.toml(resources.config("municipality.toml")))
    assert profile.escalations
    assert {rule.to for rule in profile.escalations} == {""}
    assert {tone for rule in profile.escalations for tone in rule.tones} == set(Tone)


def test_the_draft_says_who_and_why_as_a_gap_and_never_answers(write: Write, make_document: MakeDocument) -> None:
    note = make_document(
        "notitie.md", "Een bezwaar tegen het besluit over de bank is kansloos.\nDe bank komt op 4 mei.\n"
    )
    mail = make_document(
        "mail.eml", "Hierbij maak ik bezwaar tegen uw besluit over de bank.\nIk weet waar u woont.\n", Rank.THIRD_PARTY,
        "b@post.example",
    )  # fmt: skip
    rules = [{"to": "team Juridische zaken", "kind": ["objection"]}, {"to": "team Veiligheid", "tone": ["threat"]}]
    profile = Municipality.from_table({"name": "Waterrade", "escalation": rules})
    letter = write("informatief", [note, mail], {"subject": "De bank"}, profile)
    whole, gap = [claim for claim in letter.claims if claim.section == "questions"]
    assert whole.kind is gap.kind is Kind.GAP
    assert whole.text.startswith("Niet beantwoord: uw bericht ‘Ik weet waar u woont.’, voor team Veiligheid, want")
    assert gap.text.startswith("Niet beantwoord: uw bezwaar ‘Hierbij maak ik bezwaar tegen uw besluit over de bank.’")
    assert "voor team Juridische zaken, want het is een bezwaar" in gap.text
    assert {ref.source_id for ref in gap.evidence.sentences} >= {"mail"}
    told = [notice.message.text() for notice in letter.notices if notice.code == "routed"]
    assert any("team Veiligheid" in text for text in told)
    assert any("team Juridische zaken" in text for text in told)


@pytest.mark.parametrize("word", ["ik maak ", "weet waar u ", "een einde ", "u ", "kut", " "])
def test_odd_texts_take_no_more_than_their_length(word: str) -> None:
    for pattern in TONES.values():
        pattern.search(word * 20_000)
