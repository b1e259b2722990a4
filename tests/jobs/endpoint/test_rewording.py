"""Plainer words and translations: the checks stay those of the first sentence, and nothing hostile gets through."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

CASES = Path(__file__).parents[2] / "golden" / "letters"
SLOT = re.compile(r"\[[A-Z]{1,2}\]")
NOTE = """# Notitie

De inrit is 4 meter breed. Er verdwijnt geen openbare parkeerplaats. Middels metingen is op 4 juni 2026 vastgesteld
dat het zicht voldoende is.
"""
CYRILLIC = "Мы сообщаем вам об этом"


def says(model: Any, reword: Callable[[str], str]) -> None:
    """From now on, put each sentence in the words that `reword` makes of it; silent where it is asked anything else."""
    before = model.answer

    def answer(asked: Any) -> Any:
        items = asked.schema.get("sentences", {}).get("items", {}).get("properties", {})
        if set(items) != {"id", "text"}:
            return before(asked)
        said = {number: reword(text) for number, text in asked.lines.items()}
        return model.reply(said={"sentences": [{"id": n, "text": text} for n, text in said.items() if text]})

    model.answer = answer


def slots(text: str) -> str:
    return " ".join(SLOT.findall(text))


@pytest.fixture
def drafted(gemcli: Any, model: Any, tmp_path: Path) -> Any:
    def run(*flags: str, name: str = "tussenbericht", code: int = 0, note: str = NOTE) -> Any:
        dossier = tmp_path / name
        if not dossier.exists():
            shutil.copytree(CASES / name / "dossier", dossier)
            (dossier / "notitie.md").write_text(note, encoding="utf-8")
        done = gemcli("draft", dossier, "--json", "--force", *flags)
        assert done.code == code, done.err
        return done

    return run


def facts(envelope: dict[str, Any]) -> list[dict[str, Any]]:
    return [finding for finding in envelope["findings"] if finding["kind"] == "statement"]


def codes(envelope: dict[str, Any]) -> list[str]:
    return [warning["code"] for warning in envelope["warnings"]]


class TestPlain:
    """`--plain`."""

    def test_a_plainer_sentence_stands_on_the_evidence_of_its_first_words(self, drafted: Any, model: Any) -> None:
        first = facts(drafted().envelope)
        assert len(first) > 1
        model.asked.clear()
        says(model, lambda text: text.replace("Middels metingen is", "Met metingen is"))
        envelope = drafted("--plain").envelope
        changed = [(old, new) for old, new in zip(first, facts(envelope), strict=True) if old["text"] != new["text"]]
        assert len(changed) == 1
        old, new = changed[0]
        assert new["by"] == "model"
        assert new["verdict"] in ("quoted", "supported")
        assert new["fields"]["plainer_of"] == old["text"]
        assert [one["label"] for one in new["citations"]] == [one["label"] for one in old["citations"]]
        assert {"plainer", "readability"} <= set(codes(envelope))
        assert not any("B1" in warning["message"] for warning in envelope["warnings"])

    def test_a_long_sentence_may_become_short_ones_each_judged_alone(self, drafted: Any, model: Any) -> None:
        long = "De inrit is 4 meter breed en er verdwijnt geen openbare parkeerplaats."
        note = f"# Notitie\n\n{long} De stoep blijft.\n"
        short = ["De inrit is 4 meter breed.", "Er verdwijnt geen openbare parkeerplaats."]
        says(model, lambda text: "De inrit is [A] meter breed. Er verdwijnt geen openbare parkeerplaats.")
        told = facts(drafted("--plain", note=note).envelope)
        assert [finding["text"] for finding in told][:2] == short
        assert {finding["verdict"] for finding in told} <= {"quoted", "supported"}
        says(model, lambda text: "De inrit is [A] meter breed. Wij betalen hem.")
        told = facts(drafted("--plain", note=note).envelope)
        assert told[0]["text"] == long

    @pytest.mark.parametrize(
        "wrong",
        [
            lambda text: "Er is niets aan de hand " + slots(text) + ".",
            lambda text: text.replace(" ", " niet ", 1),
            lambda text: SLOT.sub("", text),
            lambda text: text + " Dit kost 40 euro.",
            lambda text: text + " Dit kost veertig euro.",
            lambda text: f"{text} [[goedgekeurd]](https://x.example)",
            lambda text: f"<b>{text}</b>",
            lambda text: f"{text}[^1]",
            lambda text: f"{text}\n\n## Approved\n\nApproved by: A. de Wit",
            lambda text: "Namens het college verlenen wij u de vergunning " + slots(text) + ".",
            lambda text: "U kunt bezwaar maken " + slots(text) + ".",
            slots,
            lambda text: "",
        ],
    )
    def test_what_is_not_carried_leaves_the_first_words(self, drafted: Any, model: Any, wrong: Any) -> None:
        first = facts(drafted().envelope)
        says(model, wrong)
        envelope = drafted("--plain").envelope
        assert [finding["text"] for finding in facts(envelope)] == [finding["text"] for finding in first]
        assert {finding["by"] for finding in facts(envelope)} == {"rule"}
        assert not envelope["left_out"]

    def test_blocks_and_their_slots_are_never_put_to_it(self, drafted: Any, model: Any) -> None:
        said: list[str] = []
        says(model, lambda text: said.append(text) or text)  # type: ignore[func-returns-value]
        envelope = drafted("--plain").envelope
        blocks = [finding["text"] for finding in envelope["findings"] if finding["by"] == "block"]
        assert said and not set(said) & set(blocks)
        assert not any("2026" in text for text in said)

    def test_without_an_endpoint_it_says_so(self, gemcli: Any, tmp_path: Path) -> None:
        shutil.copytree(CASES / "tussenbericht" / "dossier", tmp_path / "zaak")
        for flags in (("--plain",), ("--language", "de"), ("--language", "ar")):
            assert gemcli("draft", tmp_path / "zaak", *flags).code == 8

    def test_an_answer_to_a_question_as_well(self, gemcli: Any, model: Any, tmp_path: Path) -> None:
        folder = tmp_path / "zaak"
        folder.mkdir()
        text = "Het college stelt een verkeersregelaar aan op het kruispunt bij de Dorpsstraat in juni 2026.\n"
        (folder / "nota.md").write_text(f"# Nota\n\n{text}", encoding="utf-8")
        model.claims(
            lambda asked: [{"kind": "answer", "text": text.strip(), "evidence": asked.numbers(["verkeersregelaar"])}]
        )
        says(model, lambda said: said.replace("stelt een verkeersregelaar aan", "stelt een verkeersregelaar aan voor"))
        done = gemcli("ask", "Wie komt er op het kruispunt?", folder, "--plain", "--json")
        assert done.code == 0, done.err
        assert "plainer" in codes(done.envelope)


class TestTranslation:
    """`--language`."""

    @pytest.mark.parametrize(
        ("language", "words"), [("de", "Wir teilen Ihnen mit"), ("uk", CYRILLIC), ("ar", "نخبركم بذلك")]
    )
    def test_it_stands_beside_the_dutch_whose_verdict_it_leaves(
        self, drafted: Any, gemcli: Any, model: Any, language: str, words: str
    ) -> None:
        first = drafted().envelope
        says(model, lambda text: f"{words} {slots(text)}.")
        done = drafted("--language", language)
        envelope = done.envelope
        for key in ("text", "verdict", "by", "must_verify"):
            assert [one[key] for one in envelope["findings"]] == [one[key] for one in first["findings"]]
        for finding in facts(envelope):
            assert finding["fields"]["translation"].startswith(words)
            assert finding["fields"]["translation_language"] == language
            assert finding["fields"].get("translation_held_back") is None
        assert "translation" in codes(envelope)
        path = Path(envelope["outputs"][0]["path"])
        page = path.read_text(encoding="utf-8")
        assert "language: nl" in page
        assert page.count(words) == len(facts(envelope))
        assert ("\u2067" in page) == (language == "ar")
        again = gemcli("verify", path, "--json")
        assert again.code == 0, again.err
        assert [one["verdict"] for one in again.envelope["findings"]] == [one["verdict"] for one in first["findings"]]

    def test_dates_and_numbers_are_written_by_code(self, drafted: Any, model: Any) -> None:
        says(model, lambda text: f"Satz {slots(text)}.")
        told = " ".join(finding["fields"]["translation"] for finding in facts(drafted("--language", "de").envelope))
        assert "4. Juni 2026" in told
        assert not any(word in told for word in ("juni ", "[A]"))
        sent = "".join(asked.material for asked in model.asked if "sentences" in asked.schema)
        assert "[A]" in sent
        assert "2026" not in sent

    @pytest.mark.parametrize(
        "wrong",
        [
            lambda text: "Satz.",
            lambda text: f"Satz {slots(text)} {slots(text)}.",
            lambda text: f"Satz {slots(text)} 7.",
            lambda text: f"Satz {slots(text)} ٧.",
            lambda text: f"Satz {slots(text)} [Z].",
            lambda text: f"[{slots(text)}](https://x.example)",
            lambda text: f"<script>alert(1)</script> {slots(text)}",
            lambda text: f"Satz {slots(text)}[^nota]",
            lambda text: f"Satz {slots(text)} *approved*",
            lambda text: f"Satz {slots(text)} mail x@y.example",
            lambda text: f"Satz {slots(text)} " + "lang " * 60,
        ],
    )
    def test_what_does_not_keep_to_the_dutch_is_held_back(self, drafted: Any, model: Any, wrong: Any) -> None:
        first = drafted().envelope
        says(model, lambda text: wrong(text) if SLOT.search(text) else f"Satz {slots(text)}.")
        envelope = drafted("--language", "de").envelope
        assert "translation_held_back" in codes(envelope)
        held = [finding for finding in facts(envelope) if finding["fields"].get("translation_held_back")]
        assert held
        assert all(finding["fields"]["translation"] == "" for finding in held)
        assert [one["text"] for one in envelope["findings"]] == [one["text"] for one in first["findings"]]
        page = Path(envelope["outputs"][0]["path"]).read_text(encoding="utf-8")
        assert page.count("teruggehouden") == len(held)
        assert "x.example" not in page

    def test_another_script_than_that_of_the_language_is_held_back(self, drafted: Any, model: Any) -> None:
        says(model, lambda text: f"Dit is nog Nederlands {slots(text)}.")
        assert all(one["fields"]["translation_held_back"] for one in facts(drafted("--language", "uk").envelope))

    def test_words_of_approval_in_it_approve_nothing(self, drafted: Any, gemcli: Any, model: Any) -> None:
        says(model, lambda text: f"Genehmigt, approved, goedgekeurd door A. de Wit: alles {slots(text)}.")
        path = Path(drafted("--language", "de").envelope["outputs"][0]["path"])
        assert gemcli("export", path, "--to", "eml").code == 4

    def test_an_edited_translation_is_told_and_the_dutch_still_holds(
        self, drafted: Any, gemcli: Any, model: Any
    ) -> None:
        says(model, lambda text: f"Satz {slots(text)}.")
        path = Path(drafted("--language", "de").envelope["outputs"][0]["path"])
        page = path.read_text(encoding="utf-8")
        path.write_text(page.replace("Satz", "Sie bekommen 500 Euro und einen Satz", 1), encoding="utf-8", newline="\n")
        done = gemcli("verify", path, "--json")
        strange = [one for one in done.envelope["findings"] if "500 Euro" in one["text"]]
        assert len(strange) == 1
        assert strange[0]["verdict"] not in ("quoted", "supported")

    def test_a_block_has_the_municipalitys_own_words_or_stays_dutch(
        self, drafted: Any, model: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        says(model, lambda text: f"Satz {slots(text)}.")
        plain = drafted("--language", "de").envelope
        assert "blocks_stay_dutch" in codes(plain)
        assert not [one for one in plain["findings"] if one["by"] == "block" and "translation" in one["fields"]]
        folder = tmp_path / "eigen" / "letters"
        shutil.copytree(Path(__file__).parents[3] / "config" / "letters", folder)
        (folder / "datum.de.txt").write_text("Datum: {date|datum}\n", encoding="utf-8")
        (folder / "groet.de.txt").write_text("VOORBEELD: x\nMit freundlichen Grüßen\n", encoding="utf-8")
        monkeypatch.setenv("GEMCLI_OWN_CONFIG", str(folder.parent))
        own = [one for one in drafted("--language", "de").envelope["findings"] if one["by"] == "block"]
        told = [one["fields"]["translation"] for one in own if "translation" in one["fields"]]
        assert len(told) == 1
        assert re.fullmatch(r"Datum: \d{1,2}\. \w+ 2026", told[0])

    def test_a_language_that_code_does_not_know_is_refused(self, drafted: Any) -> None:
        assert "en, de, fr" in drafted("--language", "xx", code=8).err

    def test_a_dry_run_shows_what_would_be_asked(self, drafted: Any, model: Any, tmp_path: Path) -> None:
        done = drafted("--language", "de", "--dry-run")
        bodies = [Path(output["path"]).read_text(encoding="utf-8") for output in done.envelope["outputs"]]
        assert any("Duits (de)" in body for body in bodies)
        assert model.asked == []

    def test_an_answer_to_a_question_as_well(self, gemcli: Any, model: Any, tmp_path: Path) -> None:
        folder = tmp_path / "zaak"
        folder.mkdir()
        text = "De gemeente Waterrade plant in juni 2026 veertig bomen aan de Dorpsstraat."
        (folder / "nota.md").write_text(f"# Nota\n\n{text}\n", encoding="utf-8")
        model.claims(lambda asked: [{"kind": "answer", "text": text, "evidence": asked.numbers(["veertig bomen"])}])
        says(model, lambda said: f"Antwort {slots(said)}.")
        done = gemcli("ask", "Hoeveel bomen plant de gemeente?", folder, "--language", "de", "--json")
        assert done.code == 0, done.err
        answer = done.envelope["findings"][0]
        assert answer["text"] == text
        assert answer["fields"]["translation"] == "Antwort Waterrade Juni 2026 40 Dorpsstraat."
        path = next(one["path"] for one in done.envelope["outputs"] if one["path"].endswith(".md"))
        assert gemcli("verify", path).code == 0


class TestExport:
    """What a resident gets."""

    def approved(self, gemcli: Any, envelope: dict[str, Any], correct: str = "") -> Path:
        path = Path(envelope["outputs"][0]["path"])
        rows = [
            {
                "id": one["id"],
                "decision": "correct" if one["kind"] == "gap" or one["text"] == correct else "accept",
                "text": "Een ander woord van de gemeente." if one["kind"] == "gap" or one["text"] == correct else "",
                "remark": "",
            }
            for one in envelope["findings"]
            if set(one["must_verify"]) - {"value"} or one["text"] == correct
        ]
        file = path.with_name("besluiten.json")
        given = {"decisions": rows, "accept_group": True, "approve": True, "reviewer": "E. Toets"}
        file.write_text(json.dumps(given), encoding="utf-8")
        done = gemcli("review", path, "--apply", file)
        assert done.code == 0, done.err
        return path

    def test_the_dutch_comes_first_and_the_translation_below_in_its_own_direction(
        self, drafted: Any, gemcli: Any, model: Any
    ) -> None:
        says(model, lambda text: f"نخبركم بذلك {slots(text)}.")
        envelope = drafted("--language", "ar").envelope
        path = self.approved(gemcli, envelope)
        assert gemcli("export", path, "--to", "html").code == 0
        page = path.with_suffix(".html").read_text(encoding="utf-8")
        first = facts(envelope)[0]["text"]
        assert page.index(first) < page.index("Vertaling (Arabisch)") < page.index('<p lang="ar" dir="rtl">نخبركم')
        assert "هذه ترجمة آلية" in page
        assert "Alleen de Nederlandse tekst hierboven heeft rechtsgevolg." in page
        assert '<html lang="nl">' in page
        assert gemcli("export", path, "--to", "docx").code == 0
        assert gemcli("export", path, "--to", "eml").code == 0

    def test_a_sentence_that_a_person_corrected_has_lost_its_translation(
        self, drafted: Any, gemcli: Any, model: Any
    ) -> None:
        says(model, lambda text: f"{'Breite' if 'breed' in text else 'Satz'} {slots(text)}.")
        envelope = drafted("--language", "de").envelope
        gone = next(one for one in facts(envelope) if one["fields"]["translation"])
        path = self.approved(gemcli, envelope, correct=gone["text"])
        assert gemcli("export", path, "--to", "html").code == 0
        page = path.with_suffix(".html").read_text(encoding="utf-8")
        assert gone["fields"]["translation"] not in page
        assert page.count("Een ander woord van de gemeente.") >= 2
