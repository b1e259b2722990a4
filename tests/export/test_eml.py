"""A letter as a draft e-mail: whole, tied to its thread, addressed by people only, and nothing of it can be bent."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from html.parser import HTMLParser
from pathlib import Path

import pytest

from gemcli.errors import SourceError, UnverifiedError, UsageError
from gemcli.export.eml import eml
from gemcli.export.replying import MOST_REFERENCES, mailboxes, reply_to
from gemcli.locales import translator
from gemcli.model.activity import Activity, Agent, Plan
from gemcli.model.approval import Approval, Approved, ClaimDecision, Decision
from gemcli.model.citation import Citation
from gemcli.model.claim import By, Claim, Evidence, Kind
from gemcli.model.draft import Draft, DraftSection
from gemcli.model.envelope import Envelope
from gemcli.model.finding import Finding, Ground, Verdict
from gemcli.model.source import Rank, Source
from gemcli.model.span import Span

DUTCH = translator("nl")
LINES = ("Geachte mevrouw Öztürk,", "De inrit is 4 meter breed & kost € 12.", "<b>Met vriendelijke groet,</b>")


def message(name: str, day: int, thread: str = "a", rank: Rank = Rank.THIRD_PARTY, **outside: object) -> Source:
    envelope = Envelope(message_id=f"{name}@example.org", sent=datetime(2026, 4, day, 9, tzinfo=UTC), thread=thread)
    envelope = replace(envelope, **outside)  # type: ignore[arg-type]
    return Source(name, f"{name}.eml", "message/rfc822", "ab" * 32, "cd" * 32, rank, envelope=envelope)


def letter(*sources: Source, title: str = "Inrit Dorpsstraat", cites: str = "") -> Approved:
    note = Source("nota", "nota.md", "text/markdown", "ef" * 32, "01" * 32)
    cited = Citation(cites or "nota", (Span(0, 5),), "vijf!", "", "", "r. 1")
    findings = tuple(
        Finding(f"f{number}", Claim(Kind.STATEMENT, text, Evidence(), By.RULE), Verdict.SUPPORTED, (cited,))
        for number, text in enumerate(LINES)
    )
    gap = Claim(Kind.GAP, "[invullen: datum]", Evidence(), By.RULE)
    findings += (Finding("gat", gap, Verdict.NEEDS_HUMAN, (), must_verify=(Ground.GAP,)),)
    activity = Activity("draft", (note, *sources), Plan(), Agent("extractive", "0.1.0"))
    draft = Draft(title, "nl", "draft", (DraftSection("core", 2, findings),), (), activity)
    decisions = (ClaimDecision("gat", Decision.CORRECT, text="Verzonden op 4 mei 2026."),)
    return Approved(draft, Approval("", "", "E. de Boer", "2026-05-04T09:05:00Z", decisions, "", "0" * 64))


def sent(subject: Approved | Draft, to: str = "", *, concept: bool = False) -> EmailMessage:
    data = eml(subject, concept=concept, translate=DUTCH, to=to).data
    read = BytesParser(policy=policy.default).parsebytes(data)
    assert isinstance(read, EmailMessage)
    assert not read.defects
    assert all(len(line) <= 998 for line in data.split(b"\r\n"))
    assert data.replace(b"\r\n", b"").count(b"\n") == data.replace(b"\r\n", b"").count(b"\r") == 0
    return read


def text_of(read: EmailMessage, kind: str) -> str:
    part = read.get_body((kind,))
    assert part is not None
    return str(part.get_content())


def test_the_letter_is_there_in_both_forms_without_footnotes_and_sources() -> None:
    read = sent(letter())
    plain, rich = text_of(read, "plain"), text_of(read, "html")
    for line in (*LINES, "Verzonden op 4 mei 2026."):
        assert line in plain
    assert "De inrit is 4 meter breed &amp; kost € 12." in rich
    assert "&lt;b&gt;" in rich
    for each in (plain, rich):
        assert "nota.md" not in each
        assert "vijf!" not in each
        assert "noteref" not in each
        assert "E. de Boer" not in each
        assert "gemaakt met AI" in each
        assert "CONCEPT" not in each
    assert read.get_content_type() == "multipart/alternative"
    assert [part.get_content_type() for part in read.walk()] == ["multipart/alternative", "text/plain", "text/html"]
    assert [part["Content-Language"] for part in read.iter_parts()] == ["nl", "nl"]


def test_its_html_is_well_formed_and_says_its_language_and_that_ai_took_part() -> None:
    opened: list[str] = []
    seen: dict[str, dict[str, str | None]] = {}

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            seen.setdefault(tag, dict(attrs))
            if tag not in ("meta", "br"):
                opened.append(tag)

        def handle_endtag(self, tag: str) -> None:
            assert opened.pop() == tag

    Reader().feed(text_of(sent(letter()), "html"))
    assert opened == []
    assert seen["html"] == {"lang": "nl"}
    assert not {"script", "img", "link", "a"} & seen.keys()
    assert "ai-generated" in text_of(sent(letter()), "html")


def test_what_belongs_to_the_sender_is_left_to_them() -> None:
    read = sent(letter(message("vraag", 2)), "C. Öztürk <c@example.org>")
    heads = ["Subject", "To", "In-Reply-To", "References", "X-Unsent", "X-Generator", "MIME-Version", "Content-Type"]
    assert sorted(read.keys()) == sorted(heads)
    assert read["X-Unsent"] == "1"
    assert read["Subject"] == "Inrit Dorpsstraat"
    assert read["To"].addresses[0].display_name == "C. Öztürk"
    assert read["To"].addresses[0].addr_spec == "c@example.org"
    assert not list(read.iter_attachments())


def test_it_answers_the_newest_message_from_outside() -> None:
    first = message("een", 2)
    own = message("eigen", 3, rank=Rank.OWN_MESSAGE)
    newest = message("twee", 5, references=("een@example.org", "eigen@example.org"))
    later = message("later", 7, rank=Rank.OWN_MESSAGE)
    read = sent(letter(newest, first, own, later))
    assert read["In-Reply-To"] == "<twee@example.org>"
    assert read["References"].split() == ["<een@example.org>", "<eigen@example.org>", "<twee@example.org>"]


def test_of_two_threads_it_answers_the_one_that_it_cites_and_else_none() -> None:
    both = (message("een", 2, "een"), message("twee", 5, "twee"))
    assert sent(letter(*both, cites="een"))["In-Reply-To"] == "<een@example.org>"
    assert sent(letter(*both))["In-Reply-To"] is None
    assert reply_to(letter(*both).draft).is_unclear
    assert not reply_to(letter().draft).is_unclear


@pytest.mark.parametrize(
    "bad", ["", "geen-id", "a@b>\r\nBcc: <x@y.example", "a b@c.example", "=?utf-8?q?=0D=0ABcc=3Ax?=@y.example"]
)
def test_an_id_that_is_none_is_not_used(bad: str) -> None:
    newest = message("een", 2, message_id=bad, references=(bad, "vorig@example.org"))
    read = sent(letter(newest))
    assert read["In-Reply-To"] is read["References"] is read["Bcc"] is None
    kept = message("een", 2, references=(bad, "vorig@example.org"))
    assert sent(letter(kept))["References"] == "<vorig@example.org> <een@example.org>"


def test_a_long_thread_keeps_its_first_and_its_last_messages() -> None:
    many = tuple(f"m{number}@{'x' * 60}.example" for number in range(60))
    read = sent(letter(message("een", 2, references=many)))
    kept = read["References"].split()
    assert len(kept) == MOST_REFERENCES
    assert kept[0] == f"<{many[0]}>"
    assert kept[-2:] == [f"<{many[-1]}>", "<een@example.org>"]


@pytest.mark.parametrize(
    "title",
    [
        "Inrit\r\nBcc: x@evil.example",
        "Inrit\nX-A: b\n\nTekst",
        "Één ontheffing voor mevrouw Şahin; " + "lang " * 80,
        "ا" * 400,
        "a" * 3000,
        "=?utf-8?q?=0D=0ABcc=3A_x=40evil.example?=",
        "\u202eevil",
    ],
)
def test_no_subject_makes_a_head_of_its_own(title: str) -> None:
    read = sent(letter(title=title))
    assert set(read.keys()) <= {"Subject", "X-Unsent", "X-Generator", "MIME-Version", "Content-Type"}
    assert "\n" not in read["Subject"]
    assert "evil" not in str(read["Bcc"])
    assert read["Subject"].startswith(" ".join(title.replace("\u202e", "").replace("=?", "= ?").split())[:4])


@pytest.mark.parametrize(
    ("noted", "expected"),
    [
        ("c@example.org", "c@example.org"),
        ("Loket <loket@gemeenteé.example>", "Loket <loket@xn--gemeente-i1a.example>"),
        ("Éloïse, team 3 <é@x.example>", '"Éloïse, team 3" <é@x.example>'),
        ("a@x.example; B <b@x.example>; a@x.example", "a@x.example, B <b@x.example>"),
        ("a@x.example\r\nBcc: b@x.example", None),
        ("a@x.example\r\n; c@x.example", "a@x.example, c@x.example"),
        ("\u202ea@x.example", None),
        ("geen adres", None),
        ("=?utf-8?q?=0D=0ABcc=3Ax?= <a@x.example>", None),
        ("a@x.example> <b@x.example", None),
        ("", None),
    ],
)
def test_only_addresses_that_were_written_down_are_used(noted: str, expected: str | None) -> None:
    read = sent(letter(), noted)
    assert read["To"] == expected
    assert read["Bcc"] is read["Cc"] is None


def test_what_is_no_address_is_told() -> None:
    assert mailboxes("geen adres; a@x.example")[1] == ("geen adres",)
    made = eml(letter(), concept=False, translate=DUTCH, to="geen adres")
    assert made.refused == ("geen adres",)
    assert not made.addressed


def test_a_concept_says_so_everywhere_lists_what_is_open_and_goes_to_nobody() -> None:
    read = sent(letter().draft, "c@example.org", concept=True)
    assert "evil" not in str(read["Bcc"])
    assert read["Subject"].startswith("CONCEPT: ")
    assert read["To"] is None
    for kind in ("plain", "html"):
        body = text_of(read, kind)
        assert body.count("CONCEPT") >= 1
        assert "[invullen: datum]" in body
        assert "Te controleren" in body or "controleren" in body
    assert text_of(read, "plain").startswith("CONCEPT")


def test_without_approval_only_a_concept_is_made() -> None:
    with pytest.raises(UnverifiedError):
        eml(letter().draft, concept=False, translate=DUTCH)


def test_only_a_letter_is_an_email(draft: Draft) -> None:
    with pytest.raises(UsageError) as refused:
        eml(draft, concept=True, translate=DUTCH)
    assert refused.value.code == "no_letter"


def test_the_same_letter_is_the_same_bytes() -> None:
    made = [eml(letter(message("vraag", 2)), concept=False, translate=DUTCH, to="c@example.org") for _ in "ab"]
    assert made[0].data == made[1].data


def test_our_own_reader_reads_it_back(tmp_path: Path) -> None:
    from gemcli.sources.reader import read as read_source

    path = tmp_path / "brief.eml"
    made = eml(letter(message("vraag", 2), title="Één inrit"), concept=False, translate=DUTCH, to="Ö <c@example.org>")
    path.write_bytes(made.data)
    with pytest.raises(SourceError) as refused:
        read_source(path)
    assert refused.value.code == "own_output"
    path.write_bytes(made.data.replace(b"X-Generator: gemcli", b"X-Generator: iets"))
    document = read_source(path)
    for line in LINES:
        assert line in document.text
    assert document.source.title == "Één inrit"
    assert document.source.envelope is not None
    assert document.source.envelope.references == ("vraag@example.org",)
    assert document.source.envelope.to == ("Ö <c@example.org>",)


def test_a_letter_to_somebody_else_than_the_sender_is_no_reply() -> None:
    mail = eml(letter(message("een", 2)), concept=True, translate=DUTCH, is_reply=False)
    read = BytesParser(policy=policy.default).parsebytes(mail.data)
    assert read["In-Reply-To"] is read["References"] is None
    assert not mail.reply.is_unclear
