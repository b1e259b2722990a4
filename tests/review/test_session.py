"""A draft is approved by a person who decided on everything that must be verified, and by nothing else."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from gemcli.errors import ChangedError, UnverifiedError, UsageError
from gemcli.files import sha256
from gemcli.model.activity import Activity, Agent, Plan
from gemcli.model.approval import ClaimDecision, Decision
from gemcli.model.claim import By, Claim, Evidence, Kind
from gemcli.model.draft import Draft, DraftSection
from gemcli.model.finding import Finding, Ground, Verdict
from gemcli.review import decisions
from gemcli.review.approval import Bytes, approve, approved, dump, is_logged, load, record_path
from gemcli.review.checklist import checklist
from gemcli.review.log import GENESIS, events, verify
from gemcli.review.session import Session, Signature

SIGNATURE = Signature("E. de Boer", "2026-03-03T10:00:00Z", "Akkoord.")
BYTES = Bytes(b"# Samenvatting\n", b"{}\n")


def finding(name: str, *grounds: Ground, verdict: Verdict = Verdict.SUPPORTED) -> Finding:
    claim = Claim(Kind.STATEMENT, f"Zin {name}.", Evidence(), By.RULE)
    return Finding(name, claim, verdict, (), must_verify=grounds)


def draft() -> Draft:
    sections = (
        DraftSection("Een", 2, (finding("a", Ground.COST), finding("b"), finding("c", Ground.VALUE))),
        DraftSection("Twee", 2, (finding("d", Ground.VALUE, Ground.TERM), finding("e", Ground.VALUE))),
    )
    left_out = (finding("x", verdict=Verdict.UNSUPPORTED),)
    return Draft("Titel", "nl", "summarise", sections, left_out, Activity("summarise", (), Plan(), Agent("t", "0")))


def finished() -> Session:
    session = Session(draft())
    while (found := session.next()) is not None:
        session.decide(ClaimDecision(found.id, Decision.ACCEPT))
    session.accept_group()
    return session


def test_the_list_holds_singles_in_order_and_values_as_a_group() -> None:
    found = checklist(draft())
    assert [one.id for one in found.singles] == ["a", "d"]
    assert [one.id for one in found.group] == ["c", "e"]


def test_a_walk_goes_in_order_and_counts() -> None:
    session = Session(draft())
    first = session.next()
    assert first is not None
    assert first.id == "a"
    assert not session.progress.is_complete
    session.decide(ClaimDecision("a", Decision.REJECT, "klopt niet"))
    assert (session.progress.done, session.progress.total) == (1, 2)
    assert session.next() == draft().sections[1].findings[0]
    session.decide(ClaimDecision("d", Decision.CORRECT, text="Beter."))
    assert session.next() is None
    assert session.progress.group_open == 2
    session.accept_group()
    assert session.progress.is_complete
    assert [decision.finding_id for decision in session.decisions] == ["a", "c", "d", "e"]


def test_a_later_decision_replaces_an_earlier_one_and_the_group_keeps_own_decisions() -> None:
    session = Session(draft(), [ClaimDecision("a", Decision.ACCEPT), ClaimDecision("c", Decision.REJECT, "oud")])
    session.decide(ClaimDecision("a", Decision.REJECT))
    session.accept_group()
    first, group = session.decision("a"), session.decision("c")
    assert first is not None
    assert first.decision is Decision.REJECT
    assert group == ClaimDecision("c", Decision.REJECT, "oud")


@pytest.mark.parametrize(
    ("decision", "code"),
    [
        (ClaimDecision("z", Decision.ACCEPT), "unknown_claim"),
        (ClaimDecision("a", Decision.CORRECT, text="  "), "text_missing"),
        (ClaimDecision("a", Decision.VOUCH, "\u200b"), "remark_missing"),
        (ClaimDecision("x", Decision.ACCEPT), "left_out"),
        (ClaimDecision("x", Decision.CORRECT, text="Anders."), "left_out"),
    ],
)
def test_decisions_that_mean_nothing_are_refused(decision: ClaimDecision, code: str) -> None:
    session = Session(draft())
    with pytest.raises(UsageError, match=code):
        session.decide(decision)
    assert session.decisions == ()


def test_what_was_left_out_may_be_vouched_for() -> None:
    session = finished()
    session.decide(ClaimDecision("x", Decision.VOUCH, "gehoord van de griffie, notitie 3"))
    assert session.decisions[-1].finding_id == "x"


@pytest.mark.parametrize("missing", ["a", "c", "d", "e"])
def test_no_approval_while_something_is_open(missing: str) -> None:
    left = [decision for decision in finished().decisions if decision.finding_id != missing]
    with pytest.raises(UnverifiedError, match="open_items"):
        Session(draft(), left).approval(SIGNATURE, "", "", GENESIS)


def test_no_approval_without_a_name() -> None:
    with pytest.raises(UsageError, match="no_name"):
        finished().approval(Signature(" \n", "2026-03-03T10:00:00Z"), "", "", GENESIS)


def test_approval_binds_bytes_name_and_decisions_and_stands_in_the_log(tmp_path: Path) -> None:
    record, log = record_path(tmp_path / "n.summary.md"), tmp_path / "log.jsonl"
    approval = approve(finished(), SIGNATURE, BYTES, record, log)
    assert record.name == "n.summary.approval.json"
    assert load(record.read_bytes()) == approval
    assert approval.previous == GENESIS
    (line,) = events(log)
    assert line.hashes["draft"] == sha256(BYTES.markdown)
    assert line.hashes["record"] == sha256(record.read_bytes())
    assert line.counts == {"accept": 4}
    assert is_logged(approval, (line,))
    assert not is_logged(replace(approval, reviewer="Iemand Anders"), (line,))
    head = verify(log).head
    assert approve(finished(), SIGNATURE, BYTES, record, log).previous == head != GENESIS
    assert verify(log).lines == 2
    assert b"Zin" not in log.read_bytes()


def test_a_refused_approval_leaves_no_line_and_no_record(tmp_path: Path) -> None:
    record, log = tmp_path / "n.approval.json", tmp_path / "log.jsonl"
    with pytest.raises(UnverifiedError):
        approve(Session(draft()), SIGNATURE, BYTES, record, log)
    assert not record.exists()
    assert verify(log).lines == 0


def test_export_gets_an_approved_draft_only_with_a_record_of_these_bytes(tmp_path: Path) -> None:
    approval = finished().approval(SIGNATURE, sha256(BYTES.markdown), sha256(BYTES.sidecar), GENESIS)
    data = dump(approval)
    assert approved(draft(), BYTES.markdown, BYTES.sidecar, data).approval == approval
    with pytest.raises(UnverifiedError, match="not_approved"):
        approved(draft(), BYTES.markdown, BYTES.sidecar, None)
    with pytest.raises(ChangedError, match="changed_after_approval"):
        approved(draft(), BYTES.markdown + b" ", BYTES.sidecar, data)
    with pytest.raises(ChangedError, match="changed_after_approval"):
        approved(draft(), BYTES.markdown, b"{} ", data)


@pytest.mark.parametrize(
    "data", [b"", b"[]", b"{}", b"\xff", b'{"approved": true}', b"[" * 5000, b'{"schema_version": 1, "reviewer": 1}']
)
def test_what_is_no_record_approves_nothing(data: bytes) -> None:
    with pytest.raises(UnverifiedError, match="broken_approval"):
        approved(draft(), BYTES.markdown, BYTES.sidecar, data)


def test_a_record_that_skips_an_item_approves_nothing() -> None:
    whole = finished().approval(SIGNATURE, sha256(BYTES.markdown), sha256(BYTES.sidecar), GENESIS)
    for forged in (
        replace(whole, decisions=whole.decisions[1:]),
        replace(whole, decisions=(*whole.decisions, ClaimDecision("z", Decision.ACCEPT))),
    ):
        with pytest.raises(UnverifiedError, match="incomplete_approval"):
            approved(draft(), BYTES.markdown, BYTES.sidecar, dump(forged))


def test_decisions_survive_a_file() -> None:
    session = finished()
    session.decide(ClaimDecision("a", Decision.CORRECT, "zie p. 3", "De zin\nis beter."))
    data = decisions.dump(session.decisions, "ab")
    read = decisions.load(data)
    assert read.decisions == session.decisions
    assert read.draft_sha256 == "ab"
    assert not read.approve
    assert decisions.dump(read.decisions, "ab") == data


def test_decisions_written_by_hand() -> None:
    read = decisions.load(
        b'{"reviewer": "E", "accept_group": true, "approve": true, "decisions": [{"id": "a", "decision": "accept"}]}'
    )
    assert read.decisions == (ClaimDecision("a", Decision.ACCEPT),)
    assert (read.reviewer, read.accept_group, read.approve) == ("E", True, True)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[]",
        b'{"approved": true}',
        b'{"decisions": [{"id": "a"}]}',
        b'{"decisions": [{"id": 1, "decision": "accept"}]}',
        b'{"decisions": [{"id": "a", "decision": "ok"}]}',
        b'{"decisions": [{"id": "a", "decision": "accept", "x": 1}]}',
        b'{"decisions": {"a": "accept"}}',
        b'{"approve": "yes"}',
        b"\xff\xfe",
        b'{"decisions": 3}',
        b"[" * 5000,
    ],
)
def test_what_is_no_file_of_decisions_is_refused(data: bytes) -> None:
    with pytest.raises(UsageError, match="broken_decisions"):
        decisions.load(data)
