"""Strict reading of what a model said."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gemcli.engines.replies import ReplyProblem, chosen, claims, parse, texts
from gemcli.model.claim import Kind

CLAIM = {"kind": "key_point", "text": "De raad stemt in.", "evidence": ["s1"]}


def read(content, most=5):
    return claims(content, aliases=["s1", "s2"], kinds=[Kind.KEY_POINT, Kind.ACTION], most=most)


def reply(*rows, **more):
    return json.dumps({"marks": ["a", "b"], "claims": list(rows)} | more)


def test_a_reply_in_form_is_taken():
    assert read(reply(CLAIM)).claims[0].evidence == ("s1",)
    assert read('{"claims": []}').claims == ()


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (reply({**CLAIM, "evidence": ["s3"]}), "unknown_sentence"),
        (reply({**CLAIM, "kind": "decision"}), "unknown_kind"),
        (reply({**CLAIM, "kind": "opinion"}), "wrong_shape"),
        (reply({**CLAIM, "evidence": []}), "wrong_shape"),
        (reply({**CLAIM, "evidence": "s1"}), "wrong_shape"),
        (reply({**CLAIM, "evidence": ["s1"] * 9}), "wrong_shape"),
        (reply({**CLAIM, "text": ""}), "wrong_shape"),
        (reply({**CLAIM, "text": 3}), "wrong_shape"),
        (reply({**CLAIM, "verdict": "supported"}), "wrong_shape"),
        (reply({**CLAIM, "who": ["x"]}), "wrong_shape"),
        (reply(CLAIM, approved=True), "wrong_shape"),
        (reply(*[CLAIM] * 6), "too_many_claims"),
        ('{"claims": [], "claims": []}', "key_twice"),
        ('{"claims": NaN}', "not_json"),
        ('{"claims": []} en verder niets', "not_json"),
        ("Zeker! " + reply(CLAIM), "not_json"),
        ("[]", "not_an_object"),
        ("", "not_json"),
        ("[" * 100_000, "too_deep"),
        ('{"a":' * 100_000, "too_deep"),
        ("<think>nog bezig", "only_thinking"),
        ("9" * 10_000, "not_json"),
        ('{"claims": [{"kind": "key_point", "text": "\\ud800", "evidence": ["s1"]}]}', "wrong_shape"),
    ],
)
def test_anything_else_is_refused(content, code):
    with pytest.raises(ReplyProblem) as caught:
        read(content)
    assert caught.value.code == code


def test_line_ends_inside_strings_are_taken_as_they_occur():
    assert parse('{"a": "een\ntwee\tdrie"}') == {"a": "een\ntwee\tdrie"}


@given(st.text())
def test_no_text_breaks_the_reader(content):
    try:
        read(content)
    except ReplyProblem as problem:
        assert problem.code


LEAVES = st.none() | st.booleans() | st.integers() | st.text(max_size=5)
KEYS = st.sampled_from(["claims", "marks", "kind", "text"])


@given(st.recursive(LEAVES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3)))
def test_no_json_breaks_the_reader(table):
    try:
        read(json.dumps(table))
    except ReplyProblem as problem:
        assert problem.code


def test_texts_and_choices_know_their_numbers():
    assert texts('{"q": [{"id": "q1", "text": "Waarom?"}]}', key="q", aliases=["q1", "q2"]) == {"q1": "Waarom?"}
    assert chosen('{"keep": ["c3", "c1", "c1"]}', key="keep", aliases=["c1", "c2", "c3"]) == ["c1", "c3"]
    half = '{"q": [{"id": "q1", "text": "\\ud800"}]}'
    for content in (half, '{"q": [{"id": "q9", "text": "x"}]}', '{"q": [{"id": "q1"}]}', '{"r": []}', '{"q": {}}'):
        with pytest.raises(ReplyProblem):
            texts(content, key="q", aliases=["q1"])
    with pytest.raises(ReplyProblem):
        chosen('{"keep": ["c9"]}', key="keep", aliases=["c1"])
