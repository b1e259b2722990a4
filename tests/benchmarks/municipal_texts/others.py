"""Masks the made-up texts with other tools, to compare: for development only, nothing of gemcli needs them.

pip install deduce presidio-analyzer
python -m tests.benchmarks.municipal_texts.others deduce dev
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Mapping
from importlib import import_module

from tests.benchmarks.municipal_texts.collection import POOLS, collection
from tests.benchmarks.municipal_texts.score import Ranges, Score

MADE_UP, TAKEN_FOR_REAL = ".example", "examp.nl"
"""Tools with a list of domains find no mailbox at the first; both are of one length, so that the labels still fit."""
SHARES = ("names ", "kind ", "precision", "official masked", "decoy ")


def deduce() -> Callable[[str], Ranges]:
    """Return the tool for Dutch medical texts; its first start builds lists for minutes."""
    tool = import_module("deduce").Deduce()

    def mask(text: str) -> Ranges:
        return [(one.start_char, one.end_char) for one in tool.deidentify(text).annotations]

    return mask


def presidio() -> Callable[[str], Ranges]:
    """Return the patterns of Presidio, without a model of a language; it has no recogniser of Dutch names.

    It asks the network for a list of domains, and goes on without an answer.
    """
    module = import_module("presidio_analyzer")
    blank = import_module("spacy").blank("nl")
    engine = module.nlp_engine.SpacyNlpEngine()
    engine.nlp = {"nl": blank}
    registry = module.RecognizerRegistry(supported_languages=["nl"])
    for name in ("EmailRecognizer", "IbanRecognizer", "PhoneRecognizer", "CreditCardRecognizer", "IpRecognizer"):
        registry.add_recognizer(getattr(module.predefined_recognizers, name)(supported_language="nl"))
    analyzer = module.AnalyzerEngine(registry=registry, nlp_engine=engine, supported_languages=["nl"])

    def mask(text: str) -> Ranges:
        return [(one.start, one.end) for one in analyzer.analyze(text, language="nl")]

    return mask


TOOLS: Mapping[str, Callable[[], Callable[[str], Ranges]]] = {"deduce": deduce, "presidio": presidio}


def compare(tool: str, pool: str) -> Score:
    """Return what a tool does to a pool."""
    mask, score = TOOLS[tool](), Score()
    for made in collection(POOLS[pool]):
        score.add(made, mask(made.text.replace(MADE_UP, TAKEN_FOR_REAL)))
    return score


def main() -> None:
    """Print the shares of one tool on one pool."""
    _, tool, pool = sys.argv
    began = time.process_time()
    score = compare(tool, pool)
    print(f"{tool} on {pool}: {time.process_time() - began:.0f} CPU seconds, its start included")
    for name in (name for prefix in SHARES for name in score.names(prefix)):
        print(f"{name:36} {score.share(name):6.3f}  {score.hits[name]:5} of {score.all[name]:5}")


if __name__ == "__main__":
    main()
