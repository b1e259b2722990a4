"""Hostile mail: mail in mail, heads without end, attachments by the thousand, containers that go round."""

from __future__ import annotations

import base64
import struct
import zlib

from tests.benchmarks.broken_files.case import Cases, file
from tests.benchmarks.broken_files.offices import words
from tests.benchmarks.broken_files.sound import SENTENCES, TEXT, message, outlook, packed

HEAD = b"From: a@voorbeeld.nl\nDate: Thu, 13 Feb 2025 10:00:00 +0100\nMIME-Version: 1.0\nSubject: Plan\n"
BODY = f"\nDe raad besluit.\n{SENTENCES[0]}\n".encode()


def cases() -> Cases:
    """Every hostile EML, MBOX and MSG."""
    yield from _nested()
    yield from _heads()
    yield from _attached()
    yield from _mailboxes()
    yield from _outlook()


def _nested() -> Cases:
    for depth in (20, 2_000):
        inside = HEAD + BODY
        for _ in range(depth):
            inside = HEAD + b"Content-Type: message/rfc822\n\n" + inside
        yield file("mail", f"{depth} mails in mails", "a.eml", inside)
        parts = b"".join(
            HEAD * (n == 0) + b'Content-Type: multipart/mixed; boundary="g%d"\n\n--g%d\n' % (n, n) for n in range(depth)
        )
        yield file("mail", f"{depth} parts in parts", "a.eml", parts + b"Content-Type: text/plain\n" + BODY)
        same = (
            HEAD
            + b'Content-Type: multipart/mixed; boundary="g"\n\n'
            + b'--g\nContent-Type: multipart/mixed; boundary="g"\n\n' * depth
        )
        yield file("mail", f"{depth} parts with one boundary", "a.eml", same + BODY)
    attached = message()
    for _ in range(8):
        outer = message("Doorgestuurd")
        outer.add_attachment(attached)
        outer.add_attachment(attached.as_bytes(), maintype="application", subtype="octet-stream", filename="x.eml")
        attached = outer
        if len(attached.as_bytes()) > 400_000:
            break
    yield file("mail", "mails that hold mails twice", "a.eml", attached.as_bytes())


def _heads() -> Cases:
    yield file("mail", "40,000 fields", "a.eml", HEAD + b"X-A: b\n" * 40_000 + BODY)
    yield file(
        "mail", "a field over 40,000 lines", "a.eml", HEAD + b"References: <a@b>\n" + b" <a@b>\n" * 40_000 + BODY
    )
    for field in (
        b"Subject",
        b"From",
        b"To",
        b"Cc",
        b"References",
        b"Date",
        b"Received",
        b"Content-Type",
        b"Message-ID",
    ):
        for name, value in (
            ("brackets", b"(" * 20_000), ("quotes", b'"\\' * 20_000), ("coded words", b"=?utf-8?q?=E9?= " * 8_000),
            ("broken words", b"=?utf-8?b?" * 8_000), ("addresses", b"A <a@b.nl>, " * 8_000), ("groups", b"a:" * 20_000 + b";"),
            ("marks", b"<" * 20_000), ("semicolons", b'; a="b' * 8_000), ("raw bytes", b"\xe9\xff\0\x1b[31m" * 400),
        ):  # fmt: skip
            if (zlib.crc32(field + name.encode()) % 3) == 0:
                yield file("mail", f"{field.decode()} of {name}", "a.eml", HEAD + field + b": " + value + b"\n" + BODY)
    for kind in ("text/plain; charset=x-none", 'text/plain; charset="utf-8\\"', "text/plain; charset*0*=a''%ff", "text/html; charset=utf-7",
                 "multipart/mixed", 'multipart/mixed; boundary=""', "multipart/mixed; boundary=(a+)+$", "a/b/c", "text/plain; charset=idna",
                 "text/plain; charset=rot13", "text/plain; charset=unicode_escape", "text/plain; charset=zlib"):  # fmt: skip
        yield file("mail", f"of type {kind}", "a.eml", HEAD + f"Content-Type: {kind}\n".encode() + BODY)
    for coding in (b"base64", b"quoted-printable", b"x-uuencode", b"gzip"):
        yield file(
            "mail",
            f"coded as {coding.decode()}",
            "a.eml",
            HEAD + b"Content-Transfer-Encoding: " + coding + b"\n\n" + b"=E9=\n=\xe9A" * 9_000,
        )
    for date in (
        b"Thu, 99 Foo 99999 99:99:99 +9999",
        b"Thu, 13 Feb 0000 10:00:00 +0000",
        b"1" * 9_999,
        b"Thu, 13 Feb 2025 10:00:00 -99999999999",
    ):
        yield file(
            "mail",
            f"sent on {date[:30].decode()}",
            "a.eml",
            HEAD.replace(b"Thu, 13 Feb 2025 10:00:00 +0100", date) + BODY,
        )
    yield file(
        "mail", "100,000 signs of quoting", "a.eml", HEAD + b"\n" + b">" * 100_000 + b" ja\n" + b"> " * 50_000 + BODY
    )
    chain = b"".join(b">" * (n % 60) + b" Op 1 mei 2026 schreef A:\n" for n in range(9_000))
    yield file("mail", "9,000 replies", "a.eml", HEAD + b"\n" + chain)


def _attached() -> Cases:
    made = HEAD + b'Content-Type: multipart/mixed; boundary="g"\n'
    part = '\n--g\nContent-Type: application/octet-stream\nContent-Transfer-Encoding: base64\nContent-Disposition: attachment; filename="{}"\n\n{}\n'
    data = base64.b64encode(TEXT.encode()).decode()
    yield file(
        "mail",
        "2,000 attachments",
        "a.eml",
        made + "".join(part.format(f"{n}.txt", data[:200]) for n in range(2_000)).encode(),
    )
    for name in (
        "../../outside.txt",
        "/outside.txt",
        "C:\\\\outside.txt",
        "CON",
        "a\x1b[31m.txt",
        "a" * 5_000 + ".txt",
        ".",
        "..",
        "",
        "~/.bashrc",
    ):
        yield file(
            "mail", f"an attachment called {name[:30]!r}", "a.eml", made + part.format(name, data).encode() + b"\n--g--"
        )
    bombs = {
        "a.docx": words(" " * (60 * 2**20)),
        "a.zip": packed({"x": " " * 2**20}),
        "a.pdf": b"%PDF-1.7\n",
        "a.xlsx": b"PK\x03\x04",
    }
    parts = "".join(part.format(name, base64.b64encode(bomb).decode()) for name, bomb in bombs.items())
    yield file("mail", "bombs", "a.eml", made + b"\n--g\nContent-Type: text/plain\n" + BODY + parts.encode())
    yield file("mail", "no end", "a.eml", made + b"\n--g" * 90_000)


def _mailboxes() -> Cases:
    line = b"From a@voorbeeld.nl Thu Feb 13 10:00:00 2025\n"
    yield file("mail", "6,000 messages", "a.mbox", (line + b"From: a@b.nl\nDate: x\n\nja\n\n") * 6_000)
    yield file("mail", "lines above messages only", "a.mbox", (line + b"From: a\n") * 6_000)
    yield file("mail", "one line above all", "a.mbox", line + HEAD + b"\n" + b"From " * 80_000)
    yield file("mail", "times", "a.mbox", line + HEAD + BODY + b"\nFrom " + b"1:00 " * 80_000)
    yield file(
        "mail", "a mailbox in a mail", "a.mbox", line + HEAD + b"Content-Type: message/rfc822\n\n" + line + HEAD + BODY
    )


def _outlook() -> Cases:
    packed_text = struct.pack("<IIII", 2**31 - 1, 2**31 - 1, 0x75465A4C, 0) + b"\0ab\xff\xff" * 9_000
    for name, data in (
        ("endless", packed_text),
        ("short", packed_text[:10]),
        ("unpacked", struct.pack("<IIII", 9, 2**31, 0x414C454D, 0) + b"{\\rtf1 ja}"),
    ):
        yield file(
            "mail",
            f"packed text, {name}",
            "a.msg",
            outlook({"__substg1.0_1000001F": b"", "__substg1.0_10090102": data}),
        )
    far = {
        f"__attach_version1.0_#{n:08X}": {
            "__properties_version1.0": bytes(8),
            "__substg1.0_3707001F": "../../outside.txt".encode("utf-16-le"),
            "__substg1.0_37010102": TEXT.encode(),
        }
        for n in range(200)
    }
    yield file("mail", "200 attachments with names that lead outside", "a.msg", outlook(far))
    inside: dict[str, object] = {"__properties_version1.0": bytes(24)}
    for _ in range(60):
        inside = {
            "__properties_version1.0": bytes(24),
            "__attach_version1.0_#00000000": {"__properties_version1.0": bytes(8), "__substg1.0_3701000D": inside},
        }
    yield file("mail", "60 messages in messages", "a.msg", outlook(inside | {"__properties_version1.0": bytes(32)}))
    odd = b"".join(struct.pack("<HHIQ", kind, 0x0039, 6, 2**63 + 1) for kind in (0x40, 0x1F, 0x03, 0x0B, 0xFFFF)) * 200
    yield file("mail", "odd properties", "a.msg", outlook({"__properties_version1.0": bytes(32) + odd}))
    yield from _rings(outlook())


def _rings(sound: bytes) -> Cases:
    """Point the tables of the container at themselves: sectors, the directory, its tree."""
    directory = 512 * (1 + struct.unpack_from("<I", sound, 48)[0])
    table = 512 * (1 + struct.unpack_from("<I", sound, 76)[0])
    for name, at, value in (
        ("the directory follows itself", table + 4 * (directory // 512 - 1), directory // 512 - 1),
        ("a sector follows itself", table, 0), ("an entry is its own neighbour", directory + 128 + 72, 1),
        ("an entry is its own parent", directory + 128 + 76, 0), ("the tables lie in themselves", 44, 2**31),
        ("sectors of 2^60 bytes", 30, 60), ("small sectors of 2^60 bytes", 32, 60), ("no directory", 48, 2**31), ("more tables follow", 68, 0),
        ("a stream of 2^31 bytes", directory + 128 + 120, 2**31), ("the root is far away", directory + 116, 2**30),
    ):  # fmt: skip
        turned = bytearray(sound)
        struct.pack_into("<H" if at in (30, 32) else "<I", turned, at, value)
        yield file("mail", name, "a.msg", bytes(turned))
