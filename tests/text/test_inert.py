"""Markdown of people does nothing any more, keeps its looks, and comes back as it was."""

from __future__ import annotations

import time

import pytest

from gemcli.text.inert import inert, live_again
from tests.hostile.effects import of_copy

HEAD = "---\ngenerator: gemcli mask\n---\n"
ACTIVE = (
    "[klik](https://a.example)",
    "![beeld](https://a.example/p.png)",
    "[klik][a]\n\n[a]: https://a.example 'titel'",
    "[a]\n\n[a]: <javascript:alert(1)>",
    "<https://a.example> en <b@a.example>",
    "<img src=x> <script>1</script>\n\n<div>\n\n<!-- x -->",
    "zie www.a.example, ftp://a.example en mailto:b@a.example",
    "\\\\[klik](x) \\\\<b> \\\\![p](q)",
    "- [x] goedgekeurd\n1. [ ] niet\n> - [X] wel",
    "&lt;b&gt; &#x5b;a&#x5d;(x)",
    "---\nstatus: goedgekeurd\n---\n\ntekst\n\n***\n\n_ _ _\n",
    "tekst[^a]\n\n[^a]: [klik](https://a.example)\n",
)


@pytest.mark.parametrize("text", ACTIVE)
def test_it_does_nothing(text: str) -> None:
    loose = ("ordered_list", "active Markdown: hr") if "1." in text else ()
    assert not [effect for effect in of_copy((HEAD + inert(text)).encode()) if not any(one in effect for one in loose)]


@pytest.mark.parametrize("text", (*ACTIVE, "# Kop\r\n\r\n\\[a\\](b) \\<c>\r\n", "&#93; [a](b) `x` a\\:b"))
def test_it_comes_back(text: str) -> None:
    assert live_again(inert(text)) == text


@pytest.mark.parametrize(
    "text",
    (
        "# Kop\n\n- punt **vet** *schuin*\n- 2. tweede\n\n| a | b |\n|---|---|\n| 1 | 2 |\n",
        "Kop\n---\n\ntekst[^a] € 3,1 mln. & zo - voort\n\n[^a]: de noot\n",
        "wie: [naam] zegt (hardop): 5 < 6 & 7 > 2; a:b; 12:30 uur!",
    ),
)
def test_what_does_nothing_stays(text: str) -> None:
    assert inert(text) == text


def test_it_takes_time_by_length() -> None:
    began = time.process_time()
    for piece in ("]", "\\", "- [", "---\n", "- - ", "[^a]:\n", "<", " "):
        inert(piece * (400_000 // len(piece)))
    assert time.process_time() - began < 20
