"""How fast personal data is found in real minutes, how much is masked, and how many councillors by mistake."""

from __future__ import annotations

import resource
import time
from collections import Counter
from pathlib import Path

import pytest

from gemcli.model.municipality import Municipality
from gemcli.privacy.detect import detect, learn
from gemcli.privacy.found import Kind, Who
from gemcli.privacy.mask import Masker
from gemcli.privacy.policy import Policy
from gemcli.privacy.roles import roles

pytestmark = pytest.mark.benchmark


def test_minutes(samples: Path) -> None:
    policy = Policy()
    for path in sorted((samples / "council").glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        began = time.process_time()
        deciding = roles((), [text], Municipality())
        known = learn([text], deciding)
        masker = Masker(deciding, known, policy)
        hidden = masker.mask(text)
        spent = time.process_time() - began
        assert masker.unmask(hidden.text) == text
        people = Counter(one.who for one in hidden.found if one.kind is Kind.PERSON)
        print(
            f"\n{path.name}: {len(text) / 1000:.0f} kB, {len(text) / 1000 / max(spent, 1e-6):.0f} kB per CPU second, "
            f"masked {dict(masker.counts())}, people in function kept {people[Who.OFFICIAL]}"
        )
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


def test_blind(samples: Path) -> None:
    """Without roles, as a text on its own: how many spans would be masked of each kind."""
    text = (samples / "council" / "notulen-denhaag-2025-02-13.txt").read_text(encoding="utf-8")
    print("\nwithout roles:", dict(Counter(one.kind.value for one in detect(text))))
