"""People in the head of a mail, however they write their names."""

from __future__ import annotations

import pytest

from gemcli.model.municipality import Municipality
from gemcli.privacy.found import Who
from gemcli.privacy.mail_heads import mail_heads

OWN = Municipality(own_addresses=("waterrade.example",))


@pytest.mark.parametrize(
    ("field", "people"),
    [
        ("From: piet vos <pv@post.example>", [("piet vos", Who.PRIVATE)]),
        ('From: "Vos, P.J." <pv@post.example>', [("Vos, P.J.", Who.PRIVATE)]),
        ("To: A. Mol <a@x.example>, Zoë Bos <z@x.example>", [("A. Mol", Who.PRIVATE), ("Zoë Bos", Who.PRIVATE)]),
        ("Cc: K. Bosveld <k.bosveld@waterrade.example>", [("K. Bosveld", Who.STAFF)]),
        ("From: Gemeente Waterrade <k@waterrade.example>", []),
        ("From: Omgevingsdienst Noord <info@dienst.example>", []),
        ("From: pv@post.example", []),
        ("From: pv@post.example <pv@post.example>", []),
        ("Subject: Vos <pv@post.example>", []),
    ],
)
def test_names_in_front_of_an_address(field: str, people: list[tuple[str, Who]]) -> None:
    found = list(mail_heads(field, OWN.owns))
    assert [(one.text, one.who) for one in found] == people
    assert all(field[one.span.start : one.span.end] == one.text for one in found)
