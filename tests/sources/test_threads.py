"""Messages come back as threads: by their ids, or by a guess that is said to be one."""

from __future__ import annotations

from pathlib import Path

import pytest

from gemcli.model.activity import LedgerStatus
from gemcli.model.document import PassageKind
from gemcli.model.dossier import Dossier
from gemcli.sources.folder import gather

FIRST = "Wanneer wordt het lege veld achter de school ingezaaid?"
ANSWER = "Het veld achter de school wordt in september ingezaaid."


def message(folder: Path, name: str, body: str, **fields: str) -> None:
    """Write a message; `sent` is a day and hour of March 2026."""
    day, _, hour = fields.pop("sent", "2 09").partition(" ")
    head = {
        "From": fields.pop("sender", "bewoner@post.example"),
        "To": fields.pop("to", "info@waterrade.example"),
        "Subject": fields.pop("subject", "Veld achter de school"),
        "Date": f"{day} Mar 2026 {hour}:00:00 +0100",
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=utf-8",
    }
    head |= {key.replace("_", "-"): value for key, value in fields.items()}
    text = "\n".join(f"{key}: {value}" for key, value in head.items() if value)
    (folder / name).write_text(f"{text}\n\n{body}\n", encoding="utf-8")


def order(dossier: Dossier) -> list[str]:
    return [document.source.path for document in dossier.documents]


def answers(dossier: Dossier) -> dict[str, str]:
    return {
        document.source.path: envelope.answers
        for document in dossier.documents
        if (envelope := document.source.envelope)
    }


def codes(dossier: Dossier, path: str) -> list[str]:
    return [
        remark.code for document in dossier.documents if document.source.path == path for remark in document.remarks
    ]


def test_ids_make_a_thread_in_order_of_time(tmp_path: Path) -> None:
    message(tmp_path, "a.eml", "Dank u wel, dat is duidelijk.", Message_ID="<3@p>", In_Reply_To="<2@w>", sent="4 09")
    message(tmp_path, "b.eml", FIRST, Message_ID="<1@p>", sent="2 09")
    message(tmp_path, "c.eml", ANSWER, Message_ID="<2@w>", References="<1@p>", sent="3 09")
    message(tmp_path, "d.eml", "Iets heel anders.", Message_ID="<9@p>", subject="Lantaarn", sent="3 08")
    dossier = gather([tmp_path])
    assert order(dossier) == ["b.eml", "c.eml", "a.eml", "d.eml"]
    assert answers(dossier) == {"a.eml": "c", "b.eml": "", "c.eml": "b", "d.eml": ""}
    assert {d.source.envelope.thread for d in dossier.documents if d.source.envelope} == {"b", "d"}
    assert not [code for path in order(dossier) for code in codes(dossier, path)]


def test_an_answer_follows_what_it_answers_whatever_its_clock_said(tmp_path: Path) -> None:
    message(tmp_path, "a.eml", ANSWER, Message_ID="<2@w>", References="<1@p>", sent="1 09")
    message(tmp_path, "b.eml", FIRST, Message_ID="<1@p>", sent="2 09")
    assert order(gather([tmp_path])) == ["b.eml", "a.eml"]


def test_references_in_a_circle_and_to_oneself_end(tmp_path: Path) -> None:
    message(tmp_path, "a.eml", "Een bericht.", Message_ID="<1@p>", References="<2@p>", sent="2 09")
    message(tmp_path, "b.eml", "Nog een bericht.", Message_ID="<2@p>", References="<1@p>", sent="3 09")
    message(tmp_path, "c.eml", "Een derde bericht.", Message_ID="<3@p>", In_Reply_To="<3@p>", sent="4 09")
    dossier = gather([tmp_path])
    assert sorted(order(dossier)) == ["a.eml", "b.eml", "c.eml"]
    assert sorted(answers(dossier).values()) in (["", "", "a"], ["", "", "b"])


def test_answers_to_a_message_that_is_missing_stay_together(tmp_path: Path) -> None:
    message(tmp_path, "a.eml", "Een eerste reactie.", Message_ID="<2@p>", References="<1@p>", sent="2 09")
    message(tmp_path, "b.eml", "Een tweede reactie.", Message_ID="<3@p>", References="<1@p>", sent="5 09")
    message(tmp_path, "c.eml", "Los bericht.", Message_ID="<4@p>", subject="Anders", sent="3 09")
    assert order(gather([tmp_path])) == ["a.eml", "b.eml", "c.eml"]


def test_without_ids_the_quoted_text_tells_and_that_is_said(tmp_path: Path) -> None:
    message(tmp_path, "a.eml", FIRST, sent="2 09", subject="Vraag")
    message(
        tmp_path, "b.eml", f"{ANSWER}\n\n> {FIRST}", sent="3 09", subject="Uw melding", sender="info@waterrade.example"
    )
    dossier = gather([tmp_path])
    assert answers(dossier)["b.eml"] == "a"
    assert codes(dossier, "b.eml") == ["thread_guessed"]


def test_without_ids_and_quotes_the_subject_needs_a_shared_person_and_a_mark(tmp_path: Path) -> None:
    message(tmp_path, "a.eml", FIRST, sent="2 09")
    message(tmp_path, "b.eml", ANSWER, sent="3 09", subject="RE: Veld achter de school", to="bewoner@post.example")
    message(tmp_path, "c.eml", "Ook ik wil dat weten.", sent="4 09", sender="ander@post.example", to="x@post.example",
            subject="RE: Veld achter de school")  # fmt: skip
    message(tmp_path, "d.eml", "Zonder teken ervoor.", sent="5 09")
    assert answers(gather([tmp_path])) == {"a.eml": "", "b.eml": "a", "c.eml": "", "d.eml": ""}


def test_a_quoted_part_names_the_message_that_it_repeats(tmp_path: Path) -> None:
    message(tmp_path, "a.eml", FIRST, Message_ID="<1@p>", sent="2 09")
    body = (
        f"{ANSWER}\n\nOp ma 2 mrt 2026 om 09:00 schreef bewoner@post.example:\n> {FIRST}\n\n> Dit staat nergens anders."
    )
    message(tmp_path, "b.eml", body, Message_ID="<2@w>", References="<1@p>", sent="3 09")
    passages = gather([tmp_path]).documents[1].passages
    assert [passage.quotes for passage in passages if passage.kind is PassageKind.QUOTED_MAIL] == ["a", ""]


def test_the_same_message_twice_is_one_source_and_the_ledger_says_so(tmp_path: Path) -> None:
    message(tmp_path, "a.eml", FIRST, Message_ID="<1@p>")
    message(tmp_path, "b.eml", FIRST, Message_ID="<1@p>", Received="from mx.example")
    dossier = gather([tmp_path])
    assert order(dossier) == ["a.eml"]
    entry = next(entry for entry in dossier.ledger if entry.source == "b.eml")
    assert (entry.code, entry.status) == ("same_message", LedgerStatus.SKIPPED)
    assert "a.eml" in entry.reason.text()


def test_one_id_with_two_texts_keeps_both_and_warns(tmp_path: Path) -> None:
    message(tmp_path, "a.eml", FIRST, Message_ID="<1@p>")
    message(tmp_path, "b.eml", f"{FIRST} En wie betaalt dat?", Message_ID="<1@p>")
    dossier = gather([tmp_path])
    assert order(dossier) == ["a.eml", "b.eml"]
    assert codes(dossier, "a.eml") == codes(dossier, "b.eml") == ["message_id_twice"]


def test_each_message_tells_to_whom_and_when_it_went(tmp_path: Path) -> None:
    message(tmp_path, "a.eml", FIRST, Message_ID="<1@p>", Cc="Een <een@p.example>, twee@p.example", sent="2 09")
    source = gather([tmp_path]).documents[0].source
    assert source.envelope is not None
    assert source.author == "bewoner@post.example"
    assert source.envelope.to == ("info@waterrade.example",)
    assert source.envelope.copied == ("Een <een@p.example>", "twee@p.example")
    assert source.envelope.sent is not None
    assert source.envelope.sent.isoformat() == "2026-03-02T09:00:00+01:00"


@pytest.mark.parametrize("count", [400])
def test_a_long_thread_is_rebuilt_whole(tmp_path: Path, count: int) -> None:
    from gemcli.model.document import Document, PlaceKind
    from gemcli.model.envelope import Envelope
    from gemcli.model.source import Source
    from gemcli.sources.threads import moments, threaded

    made = [
        Document(
            Source(f"m{n}", f"m{n}.eml", "message/rfc822", "", "",
                   envelope=Envelope(f"{n}@x", tuple(f"{k}@x" for k in range(max(0, n - 200), n)))),
            "", PlaceKind.PARAGRAPH, (),
        )
        for n in range(count)
    ]  # fmt: skip
    placed = threaded(made)
    assert {document.source.envelope.thread for document in placed if document.source.envelope} == {"m0"}
    assert moments(placed)[f"m{count - 1}"][3] == count - 1
