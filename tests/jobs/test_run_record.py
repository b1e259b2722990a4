"""What a run took stands apart from its draft."""

from __future__ import annotations

import re
from pathlib import Path

from gemcli.jobs.run_record import run_record
from gemcli.model.activity import Usage


def test_a_run_is_recorded_with_its_inputs_usage_and_time(tmp_path: Path) -> None:
    usage = Usage(requests=2, prompt_tokens=30, completion_tokens=4, seconds=1.23456, request_ids=("een", "twee"))
    made = run_record([tmp_path / "a.md", tmp_path / "b" / ".." / "c.md"], usage)
    assert made["inputs"] == [(tmp_path / name).resolve().as_posix() for name in ("a.md", "c.md")]
    assert made["usage"] == {"requests": 2, "prompt_tokens": 30, "completion_tokens": 4, "seconds": 1.235}
    assert made["request_ids"] == ["een", "twee"]
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", made["finished"])
