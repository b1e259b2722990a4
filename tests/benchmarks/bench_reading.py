"""How fast real documents are read, and how right sentences over page turns are."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from gemcli.model.document import Document
from gemcli.model.span import cut
from gemcli.sources.folder import gather
from gemcli.sources.making import from_bytes

MEASURE = """
import resource, sys, time
from pathlib import Path
from gemcli.sources.making import from_path
started = time.process_time()
document = from_path(sys.argv[1], Path(sys.argv[1]).name).document
used = time.process_time() - started
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
print(f"{len(document.page_starts)} pages, {len(document.passages)} blocks, "
      f"{len(list(document.sentences()))} sentences, {used:.2f} CPU s, peak {peak} MB")
"""


@pytest.mark.benchmark
def test_time_and_memory(samples: Path) -> None:
    if sys.platform == "win32":
        pytest.skip("peak memory is measured on POSIX only")
    print()
    for path in sorted((samples / "council").glob("*.pdf")):
        done = subprocess.run([sys.executable, "-c", MEASURE, str(path)], capture_output=True, text=True, check=True)
        print(f"{path.name}: {done.stdout.strip()}")


@pytest.mark.benchmark
def test_sentences_over_page_turns(samples: Path) -> None:
    """The PDF of a day against its text: the same sentences, above all those that a page turn cuts."""
    print()
    for path in sorted((samples / "council").glob("notulen-*.txt")):
        text, pdf = (_read(path.with_suffix(suffix)) for suffix in (".txt", ".pdf"))
        known = set(_sentences(text))
        ours = _sentences(pdf)
        turned = [
            cut(pdf.text, sentence.spans)
            for sentence in pdf.sentences()
            if pdf.page(sentence.spans[0].start) != pdf.page(sentence.spans[-1].end - 1)
        ]
        print(
            f"{path.stem}: {sum(sentence in known for sentence in ours)} of {len(ours)} sentences as in the text; "
            f"over a page turn {sum(sentence in known for sentence in turned)} of {len(turned)}"
        )


@pytest.mark.benchmark
def test_every_sample_is_read(samples: Path) -> None:
    print()
    for folder in ("council", "budget"):
        dossier = gather([samples / folder])
        unread = [(entry.source, entry.code) for entry in dossier.ledger if entry.code]
        print(f"{folder}: {len(dossier.documents)} documents, not read: {unread}")


def _read(path: Path) -> Document:
    return from_bytes(path.read_bytes(), path.name).document


def _sentences(document: Document) -> list[str]:
    return [cut(document.text, sentence.spans) for sentence in document.sentences()]
