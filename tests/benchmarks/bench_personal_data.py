"""How much personal data is masked in made-up municipal texts, how much is masked by mistake, and how fast.

    pytest -s -m benchmark tests/benchmarks/bench_personal_data.py

Pools that share no name, street or sentence are measured (see `municipal_texts/README.md`): of those that
developers may look at (`OPENED`), `PERSONAL_SHOWN=1` lists what was missed and what was masked by mistake; of
the others only totals are printed. Text is masked as in a run:
sections, roles, what the text teaches, then the mask.
"""

from __future__ import annotations

import os
import resource
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from gemcli import resources
from gemcli.meetings.cues import read as read_cues
from gemcli.meetings.outline import outline
from gemcli.model.document import Document
from gemcli.model.municipality import Municipality
from gemcli.model.section import Section
from gemcli.privacy import first_names, name_patterns, name_words, places
from gemcli.privacy.found import Found, Kind
from gemcli.privacy.people import people_of
from gemcli.privacy.policy import Policy
from gemcli.privacy.shield import shield
from gemcli.sources import plain
from gemcli.sources.making import _made
from gemcli.sources.reader import read
from tests.benchmarks.municipal_texts.collection import POOLS, collection
from tests.benchmarks.municipal_texts.labels import MadeText
from tests.benchmarks.municipal_texts.others import TOOLS, compare
from tests.benchmarks.municipal_texts.pools import Pool
from tests.benchmarks.municipal_texts.score import Score
from tests.benchmarks.municipal_texts.written import NAMES, written

pytestmark = pytest.mark.benchmark

SHOWN = bool(os.environ.get("PERSONAL_SHOWN"))
OPENED = (*("chamber", "counter", "desk", "dev", "files", "floor", "fresh", "hall", "held", "post", "talk", "unseen"),)
"""The pools that developers have read: what they give is a fit, not a proof."""
AT_LEAST = {
    **{f"kind {kind}": 0.995 for kind in ("phone", "email", "plate", "bsn", "iban")},
    "kind address": 0.97,
    "kind birth_date": 0.98,
    "names private, written": 0.85,
    "names private, small letters": 0.60,
    "precision": 0.95,
}
SHOWN_TOO = (
    "names private, but first names alone",
    "names staff, written",
    "names staff, small letters",
    "letters beside a label",
)
AT_MOST = {"official masked": 0.10}
DECOYS_AT_MOST = 0.01
"""The reach: see what is promised of personal data in the design."""
GROUPS = {
    "form ": "private names by form",
    "genre ": "private names by genre",
    "address ": "addresses by form",
}


@pytest.mark.parametrize("name", [*POOLS, *NAMES])
def test_pool(name: str) -> None:
    """Print every share of a pool beside its reach."""
    texts = written(name) if name in NAMES else collection(POOLS[name])
    score, spent = Score(), 0.0
    before = _memory_mb()
    for made in texts:
        document, municipality = _document(made), _municipality(made)
        sections = _sections(document, municipality)
        began = time.process_time()
        masked = _masked(document, municipality, sections)
        spent += time.process_time() - began
        score.add(made, [(one.span.start, one.span.end) for one in masked])
    size = sum(len(made.text) for made in texts) / 1000
    labels = sum(len(made.labels) for made in texts)
    decoys = sum(len(made.decoys) for made in texts)
    print(f"\n== {name}: {len(texts)} texts, {size:.0f} kB, {labels} labelled spans, {decoys} decoys")
    _print(score)
    print(f"{size / spent:.0f} kB per CPU second, learning the dossier included (reach 500)")
    print(f"peak memory {_memory_mb():.0f} MB with pytest and the readers, {before:.0f} MB before (reach 80)")
    if SHOWN and name in OPENED:
        print("\n".join(["-- missed", *score.missed, "-- masked by mistake", *score.alarms]))


@pytest.mark.parametrize("name", POOLS)
def test_known_names(name: str) -> None:
    """Print how many names and streets of a pool stand in the product's own lists: at least half should not."""
    listed = set(_listed((first_names, name_words, name_patterns, places)))
    print(f"\n== {name}: not in the lists of the product")
    for what, words in _words(POOLS[name]).items():
        absent = [word for word in words if word.casefold() not in listed]
        print(f"{what}: {len(absent)} of {len(words)}")


def test_real_lists(samples: Path) -> None:
    """Print what is masked in real decision lists: nearly all of them name people in function only."""
    total, words = Counter[str](), 0
    for path in sorted((samples / "council").glob("besluitenlijst-*.pdf")):
        document = read(path)
        masked = _masked(document, Municipality(), _sections(document, Municipality()))
        counts = Counter(one.kind.value for one in masked)
        total, words = total + counts, words + len(document.text.split())
        print(f"\n{path.name}: {len(document.text.split())} words, masked {dict(counts)}")
        if SHOWN:
            print("\n".join(f"  {one.kind.value} ({one.why}): {one.text!r}" for one in masked))
    print(f"per 1,000 words: {sum(total.values()) / max(words, 1) * 1000:.2f}")


def test_real_texts(samples: Path) -> None:
    """Print how many numbers in real council papers are taken for a BSN: there is none in them."""
    alarms = Counter[str]()
    for path in sorted((samples / "council").glob("*")):
        if path.suffix in (".pdf", ".txt"):
            document = read(path)
            found = _masked(document, Municipality(), _sections(document, Municipality()))
            alarms.update(path.name for one in found if one.kind is Kind.BSN)
    print(f"\nBSN found in real papers (reach 0): {sum(alarms.values())} {dict(alarms)}")


@pytest.mark.parametrize("tool", TOOLS)
def test_others(tool: str) -> None:
    """Print what another tool does to the pool that may be looked at, where it is installed."""
    pytest.importorskip({"presidio": "presidio_analyzer"}.get(tool, tool))
    print(f"\n== {tool} on dev")
    _print(compare(tool, "dev"))


def _print(score: Score) -> None:
    for name in (*AT_LEAST, *SHOWN_TOO):
        _line(score, name, f"reach >= {AT_LEAST[name]}" if name in AT_LEAST else "")
    for name in ("official masked", "office masked"):
        _line(score, name, f"reach <= {AT_MOST[name]}" if name in AT_MOST else "")
    for name in score.names("decoy "):
        _line(score, name, f"reach <= {DECOYS_AT_MOST}")
    for prefix in ("form ", "genre ", "address "):
        parts = (
            f"{name.removeprefix(prefix)} {score.share(name):.2f} of {score.all[name]}" for name in score.names(prefix)
        )
        print(f"{GROUPS[prefix]}: {', '.join(parts)}")


def _line(score: Score, name: str, reach: str) -> None:
    print(f"{name:36} {score.share(name):6.3f}  {score.hits[name]:5} of {score.all[name]:5}  {reach}".rstrip())


def _sections(document: Document, municipality: Municipality) -> tuple[Section, ...]:
    cues = read_cues(resources.toml(resources.config(f"cues.{document.language}.toml")), document.language)
    return outline(document, municipality, cues)


def _masked(document: Document, municipality: Municipality, sections: Sequence[Section]) -> list[Found]:
    """Return what is replaced before a text leaves the machine."""
    policy = Policy()
    guard = shield(people_of((document,), sections, municipality, policy))
    return [one for one in guard.masker.mask(document.text).found if policy.masks(one)]


def _document(made: MadeText) -> Document:
    """Read a text as plain text, also one that is a mail by its head."""
    contents = plain.read(made.text.encode(), f"{made.name}.txt")
    document = _made(contents, f"{made.name}.txt", "0" * 64).document
    assert document is not None and document.text == made.text
    return document


def _municipality(made: MadeText) -> Municipality:
    return Municipality(name=made.municipality, own_addresses=made.own_addresses)


def _memory_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _listed(modules: Sequence[object]) -> Iterator[str]:
    """Yield the words of all lists of words that the modules hold."""
    for module in modules:
        for value in vars(module).values():
            if isinstance(value, frozenset | set | tuple | dict):
                yield from (word.casefold() for word in value if isinstance(word, str))


def _words(pool: Pool) -> dict[str, list[str]]:
    origins = pool.origins.values()
    return {
        "first names": [name for origin in origins for name in (*origin.women, *origin.men)],
        "surnames": [name.split()[-1] for origin in origins for name in origin.surnames],
        "streets": list(pool.streets),
    }
