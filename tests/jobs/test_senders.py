"""Who sent a message says how much it weighs; what travels with an outsider's mail weighs no more than that."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import pytest

from gemcli.jobs.said_twice import without_repeats
from gemcli.jobs.senders import by_sender
from gemcli.model.dossier import Dossier
from gemcli.model.municipality import Municipality
from gemcli.model.section import Section, SectionKind
from gemcli.model.source import Rank
from gemcli.sources.folder import gather

DECISION = "Besluit van het college\n\nHet college besluit de vergunning te verlenen.\n"
NOBODY = Municipality()
WATERRADE = Municipality(own_addresses=("waterrade.example",))


@pytest.fixture
def case(tmp_path: Path) -> Dossier:
    for name, sender in (("in", "bewoner@post.example"), ("uit", "balie@waterrade.example")):
        mail = EmailMessage()
        mail["From"], mail["Subject"], mail["Message-ID"] = sender, name, f"<{name}@x>"
        mail.set_content(
            "Zie de bijlage bij dit bericht." if name == "in" else "> Zie de bijlage bij dit bericht.\n\nDank."
        )
        mail.add_attachment(f"{DECISION}{name}\n", filename=f"besluit-{name}.txt")
        (tmp_path / f"{name}.eml").write_bytes(bytes(mail))
    (tmp_path / "dossier.toml").write_text('email = "info@waterrade.example"\n')
    return gather([tmp_path])


def ranks(dossier: Dossier) -> dict[str, Rank]:
    return {document.source.path: document.source.rank for document in dossier.documents}


def test_the_address_of_the_letter_tells_own_messages(case: Dossier) -> None:
    found = ranks(by_sender(case, NOBODY, is_letter=True))
    assert found["uit.eml"] is Rank.OWN_MESSAGE
    assert found["in.eml"] is Rank.THIRD_PARTY


def test_for_a_letter_an_outsiders_attachment_carries_no_fact(case: Dossier) -> None:
    found = ranks(by_sender(case, NOBODY, is_letter=True))
    assert found["in.eml/besluit-in.txt"] is Rank.THIRD_PARTY
    assert found["uit.eml/besluit-uit.txt"] is Rank.OWN_DECISION
    assert ranks(by_sender(case, NOBODY, is_letter=False))["in.eml/besluit-in.txt"] is Rank.OWN_DECISION


@pytest.mark.parametrize("mailbox", ["iemand@gmail.com", "geen adres", ""])
def test_a_providers_domain_is_nobodys_own(case: Dossier, mailbox: str) -> None:
    noted = Dossier(case.title, case.documents, settings={"email": mailbox})
    assert ranks(by_sender(noted, NOBODY, is_letter=True))["uit.eml"] is Rank.THIRD_PARTY
    assert ranks(by_sender(noted, WATERRADE, is_letter=True))["uit.eml"] is Rank.OWN_MESSAGE


def test_what_a_message_repeats_of_another_is_in_no_section(case: Dossier) -> None:
    answer = next(document for document in case.documents if document.source.path == "uit.eml")
    every = tuple(sentence.id for sentence in answer.sentences())
    section = Section(answer.source.id, SectionKind.CHAPTER, (), "", every)
    (kept,) = without_repeats((section,), case.documents)
    quoted = [passage for passage in answer.passages if passage.quotes]
    assert [passage.quotes for passage in quoted] == ["in"]
    assert set(every) - set(kept.sentence_ids) == {sentence.id for sentence in quoted[0].sentences}


def test_a_copy_in_the_folder_comes_before_an_attachment(tmp_path: Path) -> None:
    mail = EmailMessage()
    mail["From"], mail["Subject"], mail["Message-ID"] = "bewoner@post.example", "a", "<a@x>"
    mail.set_content("Zie de bijlage.")
    mail.add_attachment(DECISION.encode(), maintype="text", subtype="plain", filename="b.txt")
    (tmp_path / "a.eml").write_bytes(bytes(mail))
    (tmp_path / "zaak.txt").write_bytes(DECISION.encode())
    dossier = gather([tmp_path])
    assert "zaak.txt" in ranks(dossier)
    assert {entry.source: entry.code for entry in dossier.ledger}["a.eml/b.txt"] == "duplicate"
