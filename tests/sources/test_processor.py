"""A task that works too long is ended, however the system counts its time."""

from __future__ import annotations

import multiprocessing
import sys
import time
from collections.abc import Iterator

import pytest

from gemcli.errors import SourceError
from gemcli.sources import processor
from gemcli.sources.child import Children, Limits


@pytest.fixture
def children() -> Iterator[Children]:
    made = Children()
    yield made
    made.close()


def test_a_reader_that_works_on_and_on_is_ended_long_before_the_clock(children: Children) -> None:
    with pytest.raises(SourceError) as caught:
        children.run(_work, 600.0, limits=Limits(seconds=300.0, work_s=1.0))
    assert caught.value.code == "too_slow"
    assert children.run(max, 1, 2, limits=Limits()) == 2


def test_waiting_is_no_work_and_each_task_begins_anew(children: Children) -> None:
    limits = Limits(work_s=1.5)
    for _ in range(3):
        assert children.run(_work, 0.7, limits=limits) == "done"
    assert children.run(_wait, 2.0, limits=limits) == "done"


def test_a_large_file_may_take_longer() -> None:
    assert Limits().for_size(0).work_s == Limits().for_size(2**20).work_s == Limits().work_s
    assert Limits().for_size(3 * 2**20).work_s == 3 * Limits().work_s


def test_where_the_system_holds_no_limit_a_thread_does() -> None:
    process = multiprocessing.get_context("spawn").Process(target=_work_under_watch)
    process.start()
    process.join(60)
    assert process.exitcode == processor.TOO_LONG


def _work(seconds: float) -> str:
    until = time.process_time() + seconds
    while time.process_time() < until:
        pass
    return "done"


def _wait(seconds: float) -> str:
    time.sleep(seconds)
    return "done"


def _work_under_watch() -> None:
    sys.platform = "win32"
    processor.Allowance().renew(0.5)
    _work(600.0)
