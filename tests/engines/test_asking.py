"""What the engine asks beyond plain windows: masked text, questions, shortening, plainer words, and its own test."""

from __future__ import annotations

import json
import re

import pytest

from gemcli.engines.endpoint import Endpoint
from gemcli.engines.endpoint.questions import Queried
from gemcli.engines.endpoint.relevance import MOST_ASKED
from gemcli.engines.endpoint.selftest import selftest
from gemcli.engines.engine import Task
from gemcli.errors import EndpointError, WithheldError
from gemcli.model.claim import Kind
from gemcli.model.document import Document, Passage, PassageKind, PlaceKind, Sentence
from gemcli.model.section import Section, SectionKind
from gemcli.model.source import Source
from gemcli.model.span import Span

SUMMARISE = Task("summarise", "nl", (Kind.KEY_POINT,), max_words=200)


class Names:
    """A shield that knows two names."""

    def __init__(self):
        self.words = {"[PERSOON-1]": "De Vries", "[PERSOON-2]": "Smit"}

    def hide(self, text):
        if "BSN" in text:
            raise WithheldError("personal_data", None)
        for placeholder, name in self.words.items():
            text = text.replace(name, placeholder)
        return text

    def restore(self, text):
        for placeholder, name in self.words.items():
            text = text.replace(placeholder, name)
        return text

    def counts(self):
        return {"person": 3}


def document_with(sections, source_id="n"):
    """A document of sections: title -> sentences."""
    text, passages, made, number = "", [], [], 0
    for index, (title, sentences) in enumerate(sections.items()):
        cut, start = [], len(text)
        for sentence in sentences:
            number += 1
            cut.append(Sentence(f"s{number}", (Span(len(text), len(text) + len(sentence)),)))
            text += sentence + "\n"
        passages.append(Passage(PassageKind.PARAGRAPH, (Span(start, len(text)),), tuple(cut), index + 1))
        made.append(Section(source_id, SectionKind.CHAPTER, (title,), title, tuple(s.id for s in cut)))
    source = Source(source_id, f"{source_id}.txt", "text/plain", "0" * 64, "1" * 64)
    return Document(source, text, PlaceKind.LINE, tuple(passages)), tuple(made)


def test_personal_data_is_hidden_before_and_back_after(scripted_endpoint, settings_for, evening):
    document, sections = evening
    scripted_endpoint.claim(("[PERSOON-1] dient een motie in over het zwembad.", ["dient motie"], {}))
    engine = Endpoint(settings_for(scripted_endpoint.url), Names())
    proposal = engine.propose(SUMMARISE, [document], sections)
    sent = scripted_endpoint.asked[0].raw.decode()
    assert "De Vries" not in sent and "Smit" not in sent and "[PERSOON-1]" in sent
    assert proposal.claims[0].text == "De Vries dient een motie in over het zwembad."
    assert proposal.masked == {"person": 3}


def test_what_may_not_leave_stops_the_run_before_the_first_request(scripted_endpoint, settings_for):
    document, sections = document_with({"Een": ["Alles goed."], "Twee": ["Het BSN staat hier."]})
    with pytest.raises(WithheldError):
        Endpoint(settings_for(scripted_endpoint.url), Names()).propose(SUMMARISE, [document], sections)
    assert scripted_endpoint.requests == []


def test_a_question_goes_to_the_windows_that_speak_of_it(scripted_endpoint, settings_for):
    filler = ["De fractie spreekt over de begroting van het komende jaar en over de lasten. " * 12] * 6
    chapters = {f"Hoofdstuk {n}": [f"Alinea {n} over groen.", *filler] for n in range(MOST_ASKED + 8)}
    chapters["Hoofdstuk 15"][0] = "Het zwembad kost 25.000 euro."
    document, sections = document_with(chapters)
    for _ in range(MOST_ASKED):
        scripted_endpoint.claim()
    task = Task("ask", "nl", (Kind.ANSWER,), options={"question": "Wat kost het zwembad van de heer De Vries?"})
    engine = Endpoint(settings_for(scripted_endpoint.url, context_tokens=4000, max_tokens=500), Names())
    proposal = engine.propose(task, [document], sections)
    assert 1 <= len(scripted_endpoint.asked) <= MOST_ASKED
    assert any("25.000 euro" in request.material for request in scripted_endpoint.asked)
    system = scripted_endpoint.asked[0].body["messages"][0]["content"]
    assert "Wat kost het zwembad van de heer [PERSOON-1]?" in system
    left = [entry for entry in proposal.ledger if entry.code == "not_asked"]
    assert len(left) >= 8 and all(entry.place.startswith("Hoofdstuk") for entry in left)


def test_wishes_of_the_user_are_told(scripted_endpoint, settings_for, evening):
    document, sections = evening
    scripted_endpoint.claim()
    task = Task(
        "summarise", "nl", (Kind.KEY_POINT,), options={"about": "het zwembad", "who": "Groen Dorp", "plain": "yes"}
    )
    Endpoint(settings_for(scripted_endpoint.url)).propose(task, [document], sections)
    system = scripted_endpoint.asked[0].body["messages"][0]["content"]
    assert "- Alleen wat gaat over: het zwembad.\n- Alleen wat gezegd of gedaan wordt door: Groen Dorp.\n" in system
    assert "- Schrijf in gewone woorden" in system


def test_too_many_claims_are_chosen_among_and_counted(scripted_endpoint, settings_for, evening):
    document, sections = evening
    long = "De wethouder zegt toe dat de raad een lange brief krijgt over het zwembad en de kosten daarvan in euro's."
    scripted_endpoint.claim(*[(f"{long[:-1]} {n}.", ["een brief krijgt"], {}) for n in range(2)])
    scripted_endpoint.say({"keep": ["c2"]})
    task = Task("summarise", "nl", (Kind.KEY_POINT,), max_words=25)
    proposal = Endpoint(settings_for(scripted_endpoint.url)).propose(task, [document], sections)
    assert [claim.text[-3:] for claim in proposal.claims] == [" 1."]
    (entry,) = proposal.ledger
    assert entry.code == "shortened" and "1 sentences" in entry.reason.text()


def test_a_sentence_that_fits_nowhere_is_named(scripted_endpoint, settings_for):
    document, sections = document_with({"Een": ["Een lange zin " * 1000, "Een korte zin."]})
    scripted_endpoint.claim()
    settings = settings_for(scripted_endpoint.url, context_tokens=4000, max_tokens=500)
    proposal = Endpoint(settings).propose(SUMMARISE, [document], sections)
    assert [(entry.code, entry.place) for entry in proposal.ledger] == [("sentence_too_long", "s1")]


def queried(question, label="Riolering", finding="", names=("Riolering",)):
    return Queried("A1", label, finding or f"{label} telt niet op.", question, names)


QUERIED = (
    queried("Waarom wijkt cel C14 12.500 euro af van de som van C5:C13?"),
    queried("Waarom staat 'Riolering' twee keer in de tabel?"),
    queried("Waarom is D7 leeg?"),
)


def answered(scripted_endpoint, *texts):
    scripted_endpoint.say({"questions": [{"id": f"q{number}", "text": t} for number, t in enumerate(texts, 1)]})


def test_questions_are_put_plainer_and_keep_their_figures(scripted_endpoint, settings_for):
    answered(
        scripted_endpoint,
        "Waarom is [A] niet [B] euro anders dan [C] opgeteld, of toch?",
        "Waarom staat 'Afval' er twee keer?",
        "[A] is leeg. Dat is een fout.",
    )
    done = Endpoint(settings_for(scripted_endpoint.url)).rephrase(QUERIED, "nl")
    plainer = "Waarom is C14 niet 12.500 euro anders dan C5:C13 opgeteld, of toch?"
    assert done.questions == (plainer, QUERIED[1].question, QUERIED[2].question)
    assert (done.refused, done.usage.requests, done.plan.prompt) == (2, 1, "flag.nl")


def test_a_model_sees_no_figure_and_no_cell_of_a_finding(scripted_endpoint, settings_for):
    answered(scripted_endpoint)
    one = queried(
        "Is 64.575 in Lasten!I15 bedoeld als 65.475?",
        "5 Sport en groen",
        "5 Sport en groen, Begroting 2026: in Lasten!I15 staat 64.575, I6:I14 geeft 65.475 (verschil 900; 1,4%).",
        ("5 Sport en groen", "Begroting 2026", "Lasten"),
    )
    done = Endpoint(settings_for(scripted_endpoint.url)).rephrase([one], "nl")
    assert done.questions == (one.question,) and done.refused == 0
    material = scripted_endpoint.requests[-1].body["messages"][-1]["content"]
    assert "q1| Is [A] in [B] bedoeld als [C]?" in material
    assert "# A1 | 5 Sport en groen | 5 Sport en groen, Begroting 2026: in [B] staat [A]" in material
    assert not re.search(r"64\.575|65\.475|I15|I6|900|1,4", material)


REFUSED = {
    "figures moved": "Is [C] in [B] bedoeld als [A]?",
    "a figure dropped": "Is [A] in [B] juist?",
    "a figure said twice": "Is [A] of [A] in [B] bedoeld als [C]?",
    "a slot that is not there": "Is [A] in [B] bedoeld als [C] of [D]?",
    "a number": "Is [A] in [B] bedoeld als [C] of 64.575?",
    "a number in words": "Is [A] in [B] bedoeld als [C], duizend meer?",
    "another line": "Is [A] in [B] bedoeld als [C] voor afval?",
    "another name": "Is [A] in [B] volgens Waterrade bedoeld als [C]?",
    "a cause": "Is [A] in [B] bedoeld als [C] omdat er iets is overgetypt?",
    "a fault": "Is [A] in [B] een typefout voor [C]?",
    "fraud": "Is [A] in [B] fraude, of bedoeld als [C]?",
    "two sentences": "Het gaat mis. Is [A] in [B] bedoeld als [C]?",
    "two questions": "Is [A] in [B] bedoeld als [C]? Of niet?",
    "no question": "[A] in [B] is bedoeld als [C].",
    "too much": "Is [A] in [B] bedoeld als [C]" + ", en nog meer van dat" * 9 + "?",
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_wording_that_says_something_else_is_refused(scripted_endpoint, settings_for, name):
    one = queried("Is 64.575 in I15 bedoeld als 65.475?", "Wegen", names=("Wegen",))
    other = queried("Klopt het?", "Afval", names=("Afval",))
    answered(scripted_endpoint, REFUSED[name], "Is dit juist?")
    done = Endpoint(settings_for(scripted_endpoint.url)).rephrase([one, other], "nl")
    assert done.questions == (one.question, "Is dit juist?")
    assert done.refused == 1


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "Hoort in [B] niet [A] maar [C] te staan?"),
        ("en", "Should [B] hold [C]?"),
        ("en", "Is [A] in [B] for Wegen meant to be [C]?"),
    ],
)
def test_cells_and_amounts_keep_an_order_of_their_own(scripted_endpoint, settings_for, language, text):
    one = queried("Is 64.575 in I15 bedoeld als 65.475?", "Wegen", names=("Wegen",))
    answered(scripted_endpoint, text)
    done = Endpoint(settings_for(scripted_endpoint.url)).rephrase([one], language)
    filled = text.replace("[A]", "64.575").replace("[B]", "I15").replace("[C]", "65.475")
    assert done.questions == (filled if "[A]" in text else one.question,)


def test_a_dry_run_of_questions_sends_nothing(scripted_endpoint, settings_for):
    shown = []
    engine = Endpoint(settings_for(scripted_endpoint.url), dry_run=lambda *parts: shown.append(parts))
    assert engine.rephrase([QUERIED[2]] * 21, "nl").questions == (QUERIED[2].question,) * 21
    assert [name for name, _, _ in shown] == ["flag-001", "flag-002"] and scripted_endpoint.requests == []


FIGURES = ["Wegen: Begroting 2026 lasten 100.", "Brief van De Vries: Begroting 2026 lasten 200."]


def test_a_text_about_figures_names_what_it_rests_on(scripted_endpoint, settings_for):
    rows = [{"text": "[PERSOON-1] kost  200.", "figures": ["f2", "f1", "f2"]}]
    scripted_endpoint.say({"sentences": rows})
    engine = Endpoint(settings_for(scripted_endpoint.url, context_tokens=8000), Names())
    told = engine.tell(FIGURES, 5, "nl")
    assert [(one.text, one.figures) for one in told.sentences] == [("De Vries kost 200.", (1, 0))]
    assert told.plan.prompt == "prose.nl" and len(told.plan.prompt_sha256) == 64 and told.usage.requests == 1
    sent = json.dumps(scripted_endpoint.requests[-1].body, ensure_ascii=False)
    assert "[PERSOON-1]" in sent and "De Vries" not in sent


@pytest.mark.parametrize(
    "reply",
    [
        {"sentences": [{"text": "Wegen kost 100.", "figures": ["f9"]}]},
        {"sentences": [{"text": "Wegen kost 100.", "figures": []}]},
        {"sentences": [{"text": "", "figures": ["f1"]}]},
        {"sentences": [{"text": "Wegen kost 100.", "figures": ["f1"]}] * 3},
        {"sentences": [{"text": "Wegen kost 100.", "figures": ["f1"], "value": 1}]},
        '{"sentences": [{"text": "Wegen',
        "Wegen kost 100.",
    ],
    ids=["unknown figure", "no figure", "no words", "too many", "a figure of its own", "broken", "no JSON"],
)
def test_a_text_in_another_form_is_asked_for_once_more_and_then_fails(scripted_endpoint, settings_for, reply):
    scripted_endpoint.say(reply)
    scripted_endpoint.say(reply)
    with pytest.raises(EndpointError) as caught:
        Endpoint(settings_for(scripted_endpoint.url, context_tokens=8000)).tell(FIGURES, 2, "nl")
    assert caught.value.code == "reply_unusable"


def test_a_dry_run_of_a_text_sends_nothing(scripted_endpoint, settings_for):
    shown = []
    engine = Endpoint(settings_for(scripted_endpoint.url), dry_run=lambda *parts: shown.append(parts))
    assert engine.tell(FIGURES, 5, "en").sentences == ()
    assert [name for name, _, _ in shown] == ["prose-001"] and scripted_endpoint.requests == []


def test_azure_has_its_own_address_and_header(scripted_endpoint, settings_for, evening):
    document, sections = evening
    scripted_endpoint.claim()
    settings = settings_for(
        scripted_endpoint.url.removesuffix("/v1") + "/openai", api="azure", api_version="2024-10-21"
    )
    Endpoint(settings).propose(SUMMARISE, [document], sections)
    (asked,) = scripted_endpoint.asked
    assert asked.path == "/openai/deployments/m/chat/completions?api-version=2024-10-21"
    assert asked.headers["api-key"] and "Authorization" not in asked.headers


def steps(settings):
    return {step.name: (step.is_well, step.said.text()) for step in selftest(settings)}


def test_the_test_of_an_endpoint_names_each_step(scripted_endpoint, settings_for):
    scripted_endpoint.say({"keep": ["rood-71"]})
    found = steps(settings_for(scripted_endpoint.url))
    assert list(found) == ["host", "connection", "key", "model", "window", "form"]
    assert all(well for well, _ in found.values()) and found["window"][1] == "32768 tokens"
    assert "raad" not in scripted_endpoint.asked[0].raw.decode()


def test_the_test_of_an_endpoint_sees_free_text_and_an_unknown_model(scripted_endpoint, settings_for):
    scripted_endpoint.models = {"data": [{"id": "other"}, {"id": "another"}]}
    scripted_endpoint.say("Blauw!")
    found = steps(settings_for(scripted_endpoint.url))
    assert (found["model"][0], found["window"][0], found["form"][0]) == (False, False, False)


def test_the_test_of_an_endpoint_stops_where_the_way_stops(settings_for):
    found = steps(settings_for("http://127.0.0.1:9/v1", timeout_s=2))
    assert list(found) == ["host", "connection"] and not found["connection"][0]


def test_a_request_holds_instructions_and_material_apart(scripted_endpoint, settings_for, evening):
    document, sections = evening
    scripted_endpoint.claim()
    Endpoint(settings_for(scripted_endpoint.url)).propose(SUMMARISE, [document], sections)
    body = scripted_endpoint.asked[0].body
    assert [message["role"] for message in body["messages"]] == ["system", "user"]
    system, material = (message["content"] for message in body["messages"])
    mark = re.match(r"<<<(\w+)>>>\n", material).group(1)
    assert mark in system and "zwembad" not in system and "tools" not in json.dumps(sorted(body))
