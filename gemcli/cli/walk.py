"""The walk through a must-verify list at a terminal: one item, its place in the source, one decision."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from gemcli.cli.command import _
from gemcli.cli.show import emit
from gemcli.errors import UsageError
from gemcli.jobs.review import Desk, open_desk
from gemcli.locales import N_
from gemcli.model.approval import ClaimDecision, Decision
from gemcli.model.check_labels import reason_words
from gemcli.model.finding import Finding
from gemcli.model.labels import GROUNDS, VERDICTS
from gemcli.text.escape import escape_terminal

if TYPE_CHECKING:
    from gemcli.jobs.outcome import Outcome
    from gemcli.settings import Settings

KEYS = {"a": Decision.ACCEPT, "c": Decision.CORRECT, "r": Decision.REJECT, "v": Decision.VOUCH}


def walk(path: Path, reviewer: str, settings: Settings) -> Outcome:
    """Ask for a decision on each open item, then on the values, then for the name; `q` stops and keeps all."""
    from gemcli.jobs.review import overview

    desk = open_desk(path, settings)
    for warned in desk.warnings:
        _say(warned.message.text(_))
    while (finding := desk.session.next()) is not None:
        _show(finding, desk)
        if not _decided(finding, desk):
            return overview(path, settings)
    if desk.session.progress.group_open and not _group_accepted(desk):
        return overview(path, settings)
    _say(_(N_("Everything on the list has been decided.")))
    name = reviewer or _ask(_(N_("Your name, to approve (empty: not now): ")))
    if not name.strip():
        return overview(path, settings)
    return desk.approve(name, _ask(_(N_("A remark (may be empty): "))))


def _show(finding: Finding, desk: Desk) -> None:
    progress = desk.session.progress
    sources = {source.id: source for source in desk.draft.activity.used}
    _say("")
    _say(f"[{progress.done + 1}/{progress.total}] {finding.claim.text}")
    known = [VERDICTS[finding.verdict]] if finding.verdict in VERDICTS else []
    _say(f"  {', '.join(_(label) for label in (*known, *(GROUNDS[ground] for ground in finding.must_verify)))}")
    for reason in finding.reasons:
        _say(f"  {reason_words(reason, _)}")
    for citation in finding.citations:
        _say(f'  {sources[citation.source_id].path}, {citation.place}: "{citation.exact}"')


def _decided(finding: Finding, desk: Desk) -> bool:
    """Ask until there is a decision; False when the person stops."""
    while True:
        key = _ask(_(N_("(a)ccept, (c)orrect, (r)eject, (v)ouch, (q)uit: "))).strip().lower()[:1]
        if key == "q":
            return False
        if key not in KEYS:
            continue
        decision = KEYS[key]
        text = _ask(_(N_("The corrected sentence: "))) if decision is Decision.CORRECT else ""
        remark = "" if decision is Decision.ACCEPT else _ask(_(N_("Your reason, and your source: ")))
        try:
            desk.decide(ClaimDecision(finding.id, decision, remark, text))
        except UsageError as error:
            _say(f"  {error.text(_)}")
        else:
            return True


def _group_accepted(desk: Desk) -> bool:
    _say("")
    _say(_(N_("Values that a check found equal to the source:")))
    for finding in desk.session.checklist.group:
        if desk.session.decision(finding.id) is None:
            places = ", ".join(citation.place for citation in finding.citations)
            _say(f"  {finding.claim.text} [{places}]")
    if _ask(_(N_("Accept them together? (y/n): "))).strip().lower()[:1] not in ("y", "j"):
        return False
    desk.accept_group()
    return True


def _ask(question: str) -> str:
    emit(question, sys.stderr)
    line = sys.stdin.readline()
    if not line:
        raise KeyboardInterrupt
    return line.rstrip("\r\n")


def _say(line: str) -> None:
    emit(f"{escape_terminal(line)}\n", sys.stderr)
