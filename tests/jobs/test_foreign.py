"""`verify` on the text of anybody: a colleague's, another tool's, claims as JSON lines."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

TRUE = (
    "Motie F.1 van GW is aangenomen met 14 stemmen voor en 7 tegen.",
    "De raad heeft het amendement E.A van de WVP met 8 tegen 13 stemmen verworpen.",
    "Het krediet is € 1.850.000, waarvan € 390.000 voor groen en meubilair.",
)
FALSE = (
    "Motie F.1 van GW is verworpen met 14 stemmen voor en 7 tegen.",
    "Motie H.1 is aangenomen met 14 stemmen voor en 7 tegen.",
    "Het krediet is € 2.850.000, waarvan € 390.000 voor groen en meubilair.",
)
WRONG = ("partly", "misattributed", "contradicted", "unsupported")


def test_plain_text_is_judged_sentence_by_sentence(gemcli: Any, evening: Path, tmp_path: Path) -> None:
    text = tmp_path / "nota van een collega.txt"
    text.write_text("\n\n".join((*TRUE, *FALSE)) + "\n", encoding="utf-8")
    checked = gemcli("verify", text, "--against", evening / "notulen-2026-03-12.pdf", "--json")
    assert checked.code == 4
    verdicts = {f["text"]: f["verdict"] for f in checked.envelope["findings"]}
    assert [verdicts[claim] for claim in FALSE if verdicts[claim] not in WRONG] == []
    assert [claim for claim in TRUE if verdicts[claim] in WRONG] == []
    named = next(f for f in checked.envelope["findings"] if f["text"] == FALSE[0])
    assert any("14-7" in check["source"] for check in named["checks"])


def test_json_lines_come_back_under_their_ids(gemcli: Any, evening: Path, tmp_path: Path) -> None:
    quote = "De motie wordt aangenomen met 14 tegen 7 stemmen."
    source = "notulen-2026-03-12.pdf"
    lines = [
        {"id": "een", "text": TRUE[0]},
        {"id": "twee", "text": quote, "kind": "quote", "source": source, "page": 9, "quote": quote},
        {"id": "drie", "text": quote, "kind": "quote", "source": source, "page": 2, "quote": quote},
        {"id": "vier", "kind": "quote", "quote": quote.replace("14", "15"), "source": source},
    ]
    claims = tmp_path / "claims.jsonl"
    claims.write_text("\n".join(json.dumps(line) for line in lines), encoding="utf-8")
    checked = gemcli("verify", claims, "--against", evening / source, "--json")
    verdicts = {f["id"]: f["verdict"] for f in checked.envelope["findings"]}
    assert list(verdicts) == ["een", "twee", "drie", "vier"]
    assert verdicts["twee"] == "quoted"
    assert verdicts["drie"] == "misattributed"
    assert verdicts["vier"] == "unsupported"


def test_a_text_without_sources_says_how_to_name_them(gemcli: Any, tmp_path: Path) -> None:
    text = tmp_path / "brief.txt"
    text.write_text("De raad besluit.\n", encoding="utf-8")
    checked = gemcli("verify", text)
    assert checked.code == 2
    assert "--against" in checked.err


def test_the_text_itself_is_no_source(gemcli: Any, evening: Path) -> None:
    dossier = evening / "dossier-raadsbrief"
    text = dossier / "antwoord.txt"
    text.write_text("De kosten zijn samen € 99.999 en komen uit de algemene reserve.\n", encoding="utf-8")
    checked = gemcli("verify", text, "--against", dossier, "--json")
    assert checked.envelope["findings"][0]["verdict"] in WRONG
