"""Markdown of others: every block is there once, with what it is."""

from __future__ import annotations

from gemcli.drafts.other_page import said
from gemcli.model.document import PassageKind

PAGE = """# Verslag

Motie L.2 is **verworpen**.[^1] De raad nam de [motie L.1](https://x.invalid) aan.

- Parkeren
  doorgaand

| Motie | Uitslag | Opmerking |
| --- | --- | --- |
| I.1 (SP) | aangenomen (29-14) | |
| Motie I.4 | verworpen[^1] | krap |

| Post | 2026 |
| --- | --- |
| Groen | € 400.000 |

```
De brug kost € 5 mln.
```

[^1]: notulen.pdf, p. 2, "De motie wordt verworpen."
[^2]: Nergens genoemd.
"""


def test_every_block_comes_once_with_its_kind() -> None:
    assert [(line.kind, line.text) for line in said(PAGE)] == [
        (PassageKind.HEADING, "Verslag"),
        (PassageKind.PARAGRAPH, "Motie L.2 is verworpen. De raad nam de motie L.1 aan."),
        (PassageKind.LIST_ITEM, "Parkeren doorgaand"),
        (PassageKind.TABLE_ROW, "Motie: Uitslag; Opmerking"),
        (PassageKind.TABLE_ROW, "Motie I.1 (SP): aangenomen (29-14)"),
        (PassageKind.TABLE_ROW, "Motie I.4: verworpen; krap"),
        (PassageKind.TABLE_ROW, "Post: 2026"),
        (PassageKind.TABLE_ROW, "Groen: € 400.000"),
        (PassageKind.PARAGRAPH, "De brug kost € 5 mln."),
    ]


def test_heads_of_tables_are_told_apart() -> None:
    assert [line.text for line in said(PAGE) if line.is_head] == ["Motie: Uitslag; Opmerking", "Post: 2026"]


def test_quotes_of_footnotes_are_the_evidence() -> None:
    lines = {line.text: [quote.exact for quote in line.evidence.quotes] for line in said(PAGE)}
    assert lines["Motie I.4: verworpen; krap"] == ["De motie wordt verworpen."]
    assert lines["Motie I.1 (SP): aangenomen (29-14)"] == []
