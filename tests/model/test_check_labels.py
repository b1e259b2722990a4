"""What a check compared is said in the reader's words."""

from __future__ import annotations

import pytest

from gemcli.locales import N_, say, translator
from gemcli.model.check_labels import reason_words

OPEN = N_("This could not be decided: {claim}.")


@pytest.mark.parametrize(
    ("value", "said"),
    [("adopted", "aangenomen"), ("I.C rejected 6-37", "I.C verworpen 6-37"), ("de Molenweg", "de Molenweg")],
)
def test_the_outcome_in_a_reason_is_said_in_the_language_of_the_draft(value: str, said: str) -> None:
    assert reason_words(say(OPEN, claim=value), translator("nl")) == f"Dit was niet vast te stellen: {said}."
