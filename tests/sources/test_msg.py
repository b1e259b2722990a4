"""Outlook messages, built here property by property as [MS-OXMSG] lays them out."""

from __future__ import annotations

import struct
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest

from gemcli.errors import SourceError
from gemcli.sources import mail, msg
from gemcli.sources.contents import Contents
from gemcli.sources.rtf_packed import unpack

Build = Callable[..., bytes]
WIDE, NARROW, BINARY = 0x001F, 0x001E, 0x0102


def properties(head: int, texts: dict[int, str | bytes], fixed: dict[tuple[int, int], bytes] | None = None) -> Any:
    """The streams of one storage; `head` is the number of bytes before its fixed table."""
    table = b"\0" * head
    for (number, kind), value in (fixed or {}).items():
        table += struct.pack("<HHI8s", kind, number, 6, value.ljust(8, b"\0"))
    streams: dict[str, Any] = {"__properties_version1.0": table}
    for number, value in texts.items():
        kind = BINARY if isinstance(value, bytes) else WIDE
        streams[f"__substg1.0_{number:04X}{kind:04X}"] = (
            value if isinstance(value, bytes) else value.encode("utf-16-le")
        )
    return streams


def filetime(moment: datetime) -> bytes:
    ticks = int((moment - datetime(1601, 1, 1, tzinfo=UTC)).total_seconds()) * 10**7
    return ticks.to_bytes(8, "little")


SENT = {(0x0039, 0x0040): filetime(datetime(2025, 2, 13, 9, 2, tzinfo=UTC))}
PERSON = {0x0C1A: "Anna Vos", 0x0C1F: "/O=GEMEENTE/CN=VOS", 0x5D01: "a.vos@voorbeeld.nl", 0x0037: "Plan Dorpsstraat"}


def recipient(name: str, address: str, kind: int) -> Any:
    return properties(8, {0x3001: name, 0x39FE: address}, {(0x0C15, 0x0003): struct.pack("<I", kind)})


def blocks(contents: Contents) -> list[tuple[str, str]]:
    return [(block.kind.value, contents.text[block.spans[0].start : block.spans[0].end]) for block in contents.blocks]


def body(contents: Contents) -> list[str]:
    return [text for kind, text in blocks(contents) if kind != "mail_header"]


def test_head_body_and_thread(compound_file: Build) -> None:
    text = (
        "Akkoord.\r\n\r\nVan: Piet Kuil\r\nVerzonden: woensdag 12 februari 2025 9:00\r\nAan: Anna Vos\r\n\r\nGoed?\r\n"
    )
    tree = properties(32, {**PERSON, 0x1000: text}, SENT)
    tree["__recip_version1.0_#00000000"] = recipient("Raad", "raad@voorbeeld.nl", 1)
    tree["__recip_version1.0_#00000001"] = recipient("Piet Kuil", "p.kuil@voorbeeld.nl", 2)
    contents = msg.read(compound_file(tree), "x.msg")
    assert blocks(contents) == [
        ("mail_header", "From: Anna Vos <a.vos@voorbeeld.nl>"),
        ("mail_header", "To: Raad <raad@voorbeeld.nl>"),
        ("mail_header", "Cc: Piet Kuil <p.kuil@voorbeeld.nl>"),
        ("mail_header", "Date: Thu, 13 Feb 2025 09:02:00 +0000"),
        ("mail_header", "Subject: Plan Dorpsstraat"),
        ("paragraph", "Akkoord."),
        ("mail_header", "Van: Piet Kuil"),
        ("mail_header", "Verzonden: woensdag 12 februari 2025 9:00"),
        ("mail_header", "Aan: Anna Vos"),
        ("quoted_mail", "Goed?"),
    ]
    assert contents.author == "Anna Vos <a.vos@voorbeeld.nl>"
    assert contents.title == "Plan Dorpsstraat"
    assert contents.dated == date(2025, 2, 13)


def test_the_date_of_the_transport_head_is_the_senders_own(compound_file: Build) -> None:
    head = "Received: x\r\nDate: Fri, 14 Feb 2025 00:30:00 +0100\r\n"
    contents = msg.read(compound_file(properties(32, {**PERSON, 0x1000: "Dag", 0x007D: head}, SENT)), "x.msg")
    assert contents.dated == date(2025, 2, 14)


PACKED = bytes.fromhex(
    "2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0"
)
BODIES = {
    "html": ({0x1013: b"<p>Opgemaakt.</p>"}, {}, "Opgemaakt."),
    "html in a stated code page": (
        {0x1013: "<p>€ 5</p>".encode("cp1252")},
        {(0x3FDE, 3): struct.pack("<I", 1252)},
        "€ 5",
    ),
    "rich text": ({0x1009: PACKED}, {}, "hello world"),
    "blank plain body": ({0x1000: "\r\n", 0x1013: b"<p>Opgemaakt.</p>"}, {}, "Opgemaakt."),
}


@pytest.mark.parametrize(("texts", "fixed", "expected"), BODIES.values(), ids=BODIES.keys())
def test_bodies(compound_file: Build, texts: Any, fixed: Any, expected: str) -> None:
    assert body(msg.read(compound_file(properties(32, {**PERSON, **texts}, fixed)), "x.msg")) == [expected]


def test_narrow_text_in_the_code_page_of_the_message(compound_file: Build) -> None:
    tree = properties(32, {}, {(0x3FFD, 3): struct.pack("<I", 1252)})
    tree[f"__substg1.0_1000{NARROW:04X}"] = "Financiën: € 5".encode("cp1252")
    assert body(msg.read(compound_file(tree), "x.msg")) == ["Financiën: € 5"]


def test_attachments_and_messages_inside(compound_file: Build) -> None:
    tree = properties(32, {**PERSON, 0x1000: "Zie bijlage."})
    tree["__attach_version1.0_#00000000"] = properties(
        8, {0x3707: "Begroting 2025.xlsx", 0x370E: "application/x", 0x3701: b"PK"}
    )
    tree["__attach_version1.0_#00000001"] = properties(
        8, {0x3707: "logo.png", 0x370E: "image/png", 0x3712: "<logo>", 0x3701: b"x"}, {(0x7FFE, 0x000B): b"\1"}
    )
    inner = properties(24, {0x0037: "Eerste vraag", 0x0C1A: "Jo Blöm", 0x1000: "Binnen."}, SENT)
    inner["__attach_version1.0_#00000000"] = properties(8, {0x3704: "diep.txt", 0x3701: b"diep"})
    tree["__attach_version1.0_#00000002"] = {**properties(8, {}), "__substg1.0_3701000D": inner}
    contents = msg.read(compound_file(tree), "x.msg")
    assert [file.name for file in contents.attachments] == ["Begroting 2025.xlsx", "Eerste vraag.eml", "diep.txt"]
    assert contents.attachments[0].data == b"PK"
    assert [remark.code for remark in contents.remarks] == ["attachment"] * 3
    again = mail.read(contents.attachments[1].data, "x.eml")
    assert (again.author, again.title, again.dated) == ("Jo Blöm", "Eerste vraag", date(2025, 2, 13))
    assert body(again) == ["Binnen."]


def refused(data: bytes) -> str:
    with pytest.raises(SourceError) as error:
        msg.read(data, "x.msg")
    assert error.value.hint.text()
    return error.value.code


def test_what_is_no_message_is_refused(compound_file: Build) -> None:
    whole = compound_file(properties(32, {**PERSON, 0x1000: "Dag"}))
    assert refused(whole[:600]) == "broken_msg"
    assert refused(b"gewone tekst") == "broken_msg"
    assert refused(compound_file({"Iets": b"anders"})) == "broken_msg"
    assert refused(compound_file(properties(32, {0x001A: "IPM.Note.SMIME", 0x0037: "Geheim"}))) == "encrypted"


def test_the_packing_of_rich_text_as_its_standard_shows_it() -> None:
    crossing = bytes.fromhex("1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0")
    assert unpack(crossing) == rb"{\rtf1 WXYZWXYZWXYZWXYZWXYZ}"
    assert unpack(struct.pack("<II4sI", 20, 5, b"MELA", 0) + b"{\\rtf}") == b"{\\rtf"
    for damaged in (
        b"",
        b"x" * 15,
        struct.pack("<II4sI", 9, 9, b"nope", 0),
        struct.pack("<II4sI", 9, 2**31, b"LZFu", 0),
    ):
        with pytest.raises(ValueError, match=r"too|unknown"):
            unpack(damaged)
    for length in range(17, len(PACKED)):
        assert len(unpack(PACKED[:length])) <= 0x2B


def test_ids_and_addressees_of_the_message_and_of_the_one_inside(compound_file: Build) -> None:
    from gemcli.sources import mail

    ids = {0x1035: "<2@voorbeeld.nl>", 0x1039: "<0@voorbeeld.nl>", 0x1042: "<1@voorbeeld.nl>"}
    tree = properties(32, {**PERSON, **ids, 0x1000: "Zie bijlage."}, SENT)
    tree["__recip_version1.0_#00000000"] = recipient("Jo Blom", "j.blom@voorbeeld.nl", 1)
    inner = properties(24, {0x0037: "Eerste vraag", 0x1000: "Binnen.", 0x1035: "<1@voorbeeld.nl>"}, SENT)
    tree["__attach_version1.0_#00000000"] = {**properties(8, {}), "__substg1.0_3701000D": inner}
    contents = msg.read(compound_file(tree), "x.msg")
    assert contents.envelope is not None
    assert contents.envelope.message_id == "2@voorbeeld.nl"
    assert contents.envelope.references == ("0@voorbeeld.nl", "1@voorbeeld.nl")
    assert contents.envelope.to == ("Jo Blom <j.blom@voorbeeld.nl>",)
    (attached,) = contents.attachments
    inside = mail.read(attached.data, attached.name).envelope
    assert inside is not None
    assert inside.message_id == "1@voorbeeld.nl"
