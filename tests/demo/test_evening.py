"""The committed evening is what its texts make, and it hangs together."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

DEMO = Path(__file__).parents[2] / "config" / "demo"


@pytest.fixture(scope="module")
def evening() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_evening", Path(__file__).parent / "make_evening.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_making_it_twice_gives_the_same_bytes(evening: ModuleType) -> None:
    assert evening.make() == evening.make()


def test_the_committed_transcript_is_the_one_that_its_text_makes(evening: ModuleType) -> None:
    assert (DEMO / "transcript-2026-03-12.vtt").read_bytes() == evening.transcript()


def test_the_committed_minutes_hold_their_text(evening: ModuleType) -> None:
    import pypdfium2

    pdf = pypdfium2.PdfDocument(DEMO / "notulen-2026-03-12.pdf")
    pages = [page.get_textpage().get_text_bounded() for page in pdf]
    assert [page.split()[0] for page in pages] == [str(number + 1) for number in range(len(pages))]
    words = " ".join(" ".join(page.split()[1:]) for page in pages)
    for block in evening.blocks("notulen.txt"):
        assert " ".join(block.removeprefix("# ").split()) in words


def test_no_vote_counts_more_members_than_are_present(evening: ModuleType) -> None:
    present, voted = 0, 0
    for block in evening.blocks("notulen.txt"):
        if found := re.search(r"Aanwezig zijn (?:nu )?(\d+) leden", block):
            present = int(found[1])
        if found := re.search(r"(aangenomen|verworpen) met (\d+) (?:stem(?:men)? )?tegen (\d+) stem", block):
            outcome, votes_for, votes_against = found[1], int(found[2]), int(found[3])
            assert votes_for + votes_against == present
            assert (outcome == "aangenomen") == (votes_for > votes_against)
            voted += 1
    assert voted == 8
    assert present == 20


def test_the_decision_list_contradicts_the_minutes_in_one_motion_only(evening: ModuleType) -> None:
    said = {}
    item = ""
    for block in evening.blocks("notulen.txt"):
        if found := re.match(r"In stemming komt .*?([A-H]\.\w) (\w+)\.", block):
            item = f"{found[1]} {found[2]}"
        elif item and (found := re.search(r"(aangenomen|verworpen|staken)", block)):
            said[item] = found[1]
            item = ""
    differs = []
    for line in evening.blocks("besluitenlijst.txt"):
        _, title, outcome = line.split("|")
        found = re.search(r"([A-H]\.\w) (\w+) ", title)
        key = f"{found[1]} {found[2]}" if found else ""
        if key in said and said[key] not in outcome.replace("gestaakt", "staken"):
            differs.append(key)
    assert differs == ["G.1 SW"]
