"""The judge says the same of the same claim, in any process, and knows a sentence's own words for what they are."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from random import Random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from gemcli.grounding.judge import Judge
from gemcli.model.claim import By, Claim, Evidence, Kind, Quote
from gemcli.model.finding import Verdict
from gemcli.sources.reader import read
from tests.distortion import corpus
from tests.distortion.edit import Edit
from tests.distortion.kinds import FALSE, TRUE
from tests.distortion.passage import Passage, passages
from tests.distortion.quotes import FALSIFIED
from tests.distortion.simulator import Made, made

ROOT = Path(__file__).parent.parent.parent
FILES = ("05-bergerveld-notulen.txt", "19-schouwerzand-integraal-verslag.txt", "12-ashcombe-minutes.txt")
TELL = "from tests.properties.test_judge import told\nif __name__ == '__main__':\n    print(told())\n"
EACH = 3
"""Claims of each kind."""


@lru_cache
def room() -> tuple[dict[str, Judge], list[Passage], list[Made]]:
    """The judges of three made-up records by name, what is said in them, and claims of every kind about them."""
    bench = corpus.bench()
    folder = corpus.TESTS / "records" / "dev"
    records = [corpus.record(read(folder / name), "minutes", bench, "dev") for name in FILES]
    judges = {
        record.document.source.id: Judge([record.document], record.sections, bench.municipality(), record.language)
        for record in records
    }
    pool = passages(records, "dev")
    return judges, pool, [one for kind in (*FALSE, *TRUE) for one in made(kind, pool, EACH)]


def of(one: Made) -> Judge:
    return room()[0][one.passage.record.document.source.id]


def told() -> str:
    """Every finding on the claims, in full."""
    return "\n".join(repr(of(one).judge(one.claim)) for one in room()[2])


@given(st.data())
@settings(deadline=None)
def test_the_same_claim_is_judged_the_same_whatever_was_judged_before(data: st.DataObject) -> None:
    _, _, claims = room()
    one, other = data.draw(st.sampled_from(claims)), data.draw(st.sampled_from(claims))
    before = of(one).judge(one.claim)
    of(other).judge(other.claim)
    assert of(one).judge(one.claim) == before


def test_another_process_with_another_order_of_sets_says_the_same(in_processes: Any) -> None:
    found = in_processes(TELL, ("1", "77"))
    assert len(found) == 1
    assert found.pop().count(b"\n") >= len(room()[2])


@given(st.data())
@settings(deadline=None)
def test_a_sentence_in_its_own_words_is_quoted(data: st.DataObject) -> None:
    judges, pool, _ = room()
    passage = data.draw(st.sampled_from(pool))
    judge = judges[passage.record.document.source.id]
    by_place = Made("own words", passage, Edit()).claim
    by_words = Claim(Kind.STATEMENT, passage.text, Evidence(quotes=(Quote(passage.text),)), By.PERSON)
    assert judge.judge(by_place).verdict is Verdict.QUOTED
    assert judge.judge(by_words).verdict is Verdict.QUOTED


@given(st.sampled_from(sorted(FALSIFIED)), st.randoms(use_true_random=False), st.data())
@settings(deadline=None)
def test_a_claim_whose_quote_was_falsified_is_never_carried(kind: str, chance: Random, data: st.DataObject) -> None:
    judges, pool, _ = room()
    passage = data.draw(st.sampled_from(pool))
    quote = FALSIFIED[kind](passage.text, chance)
    if not quote:
        return
    judge = judges[passage.record.document.source.id]
    for text in (passage.text, quote):
        claim = Claim(Kind.STATEMENT, text, Evidence(quotes=(Quote(quote),)), By.PERSON)
        assert judge.judge(claim).verdict not in (Verdict.QUOTED, Verdict.SUPPORTED, Verdict.NEEDS_HUMAN)
