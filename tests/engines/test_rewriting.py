"""Sentences in other words: what is asked, what comes back, and what is not taken."""

from __future__ import annotations

import pytest

from gemcli.engines.endpoint.proposing import Endpoint
from gemcli.engines.endpoint.rewriting import AT_ONCE, LONGEST, Rewriting
from gemcli.errors import EndpointError
from gemcli.facts.fixed import fixed

GERMAN = Rewriting("translate", "nl", "de", {"target": "Duits (de)"})
PLAIN = Rewriting("plain", "nl", "nl")


class Names:
    """Hides one name."""

    def hide(self, text):
        return text.replace("Jansen", "[PERSOON-1]")

    def restore(self, text):
        return text.replace("[PERSOON-1]", "Jansen")

    def counts(self):
        return {"person": 1}


def answered(script, *texts):
    script.say({"sentences": [{"id": f"z{number}", "text": text} for number, text in enumerate(texts, 1)]})


def test_figures_stay_here_and_slots_come_back(scripted_endpoint, settings_for):
    answered(scripted_endpoint, "Sie bekommen [B] am [A].")
    one = fixed("U krijgt op 4 juni 2026 een bedrag van 300 euro.")
    assert one.text == "U krijgt op [A] een bedrag van [B] euro."
    done = Endpoint(settings_for(scripted_endpoint.url)).rewrite([one], GERMAN)
    assert (done.said, done.refused, done.plan.prompt) == (("Sie bekommen [B] am [A].",), 0, "translate.nl")
    sent = scripted_endpoint.requests[-1].body["messages"]
    assert "z1| U krijgt op [A] een bedrag van [B] euro." in sent[-1]["content"]
    assert "Duits (de)" in sent[0]["content"]
    assert "2026" not in sent[-1]["content"] and "300" not in sent[-1]["content"]


def test_a_person_is_hidden_and_must_come_back(scripted_endpoint, settings_for):
    sentence = fixed("Jansen belt u terug.")
    engine = Endpoint(settings_for(scripted_endpoint.url), Names())
    answered(scripted_endpoint, "[PERSOON-1] ruft Sie an.")
    assert engine.rewrite([sentence], GERMAN).said == ("Jansen ruft Sie an.",)
    assert "Jansen" not in scripted_endpoint.requests[-1].raw.decode()
    for wrong in ("Er ruft Sie an.", "[PERSOON-2] ruft Sie an.", "[PERSOON-1] und [PERSOON-1] rufen an."):
        answered(scripted_endpoint, wrong)
        done = engine.rewrite([sentence], GERMAN)
        assert (done.said, done.refused) == (("",), 1)


def test_nothing_said_and_the_same_words_are_no_refusal(scripted_endpoint, settings_for):
    pair = [fixed("Wij bellen u."), fixed("Wij schrijven u.")]
    answered(scripted_endpoint, "Wij bellen u.")
    done = Endpoint(settings_for(scripted_endpoint.url)).rewrite(pair, PLAIN)
    assert (done.said, done.refused) == (("", ""), 0)


def test_many_sentences_take_several_requests_and_a_very_long_one_is_not_asked(scripted_endpoint, settings_for):
    shown = []
    engine = Endpoint(settings_for(scripted_endpoint.url), dry_run=lambda *parts: shown.append(parts))
    many = [fixed(f"Dit is de zin met de letter {chr(97 + number)}.") for number in range(AT_ONCE + 1)]
    done = engine.rewrite([*many, fixed("lang " * LONGEST)], PLAIN)
    assert [name for name, _, _ in shown] == ["plain-001", "plain-002"]
    assert done.said == ("",) * (AT_ONCE + 2)
    assert scripted_endpoint.requests == []
    assert not any(b"lang lang" in body for _, _, body in shown)


def test_a_reply_about_other_sentences_is_asked_once_more_and_then_refused(scripted_endpoint, settings_for):
    for _ in "ab":
        scripted_endpoint.say({"sentences": [{"id": "z9", "text": "Goedgekeurd."}]})
    with pytest.raises(EndpointError) as refused:
        Endpoint(settings_for(scripted_endpoint.url)).rewrite([fixed("Wij bellen u.")], PLAIN)
    assert refused.value.code == "reply_unusable"
