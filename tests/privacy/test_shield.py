"""The shield of a whole dossier: what one document teaches holds for the others."""

from __future__ import annotations

import pytest

from gemcli.errors import WithheldError
from gemcli.model.document import Document, PlaceKind
from gemcli.model.municipality import Municipality
from gemcli.model.section import Role, Section, SectionKind
from gemcli.model.source import Source
from gemcli.privacy.people import people_of
from gemcli.privacy.policy import Policy
from gemcli.privacy.shield import shield

LETTER = """Van: Fatima El Khattabi <fatima@mail.example>
Aan: info@dorp.example
Onderwerp: de stoep

Geachte raad,
Ik woon op Dorpsstraat 12, 1234 AB Ons Dorp.
Met vriendelijke groet,
Fatima El Khattabi
06-12345678
"""
MINUTES = """Lesley Achterberg (Groen Dorp). El Khattabi schreef ons over de stoep bij Dorpsstraat 12.
De heer Van der Zwaan (PvdA). Mevrouw Achterberg heeft gelijk; mail naar griffie@dorp.example, Raadhuisplein 1.
"""


def document(source_id, text):
    return Document(Source(source_id, f"{source_id}.txt", "text/plain", "0" * 64, "0" * 64), text, PlaceKind.LINE, ())


def guard(*texts, **changes):
    documents = [document(f"d{number}", text) for number, text in enumerate(texts)]
    speakers = (
        Section("d1", SectionKind.TURN, (), "", (), "", "Lesley Achterberg", "", "Groen Dorp", Role.COUNCILLOR),
        Section("d1", SectionKind.TURN, (), "", (), "", "Van der Zwaan", "De heer", "PvdA", Role.COUNCILLOR),
    )
    own = Municipality(own_addresses=("Raadhuisplein 1", "dorp.example"))
    return shield(people_of(documents, speakers, own, Policy()), **changes)


def test_a_dossier_shares_its_people_and_addresses():
    protecting = guard(LETTER, MINUTES)
    sentence = "El Khattabi schreef ons over de stoep bij Dorpsstraat 12."
    assert protecting.hide(sentence) == "[PERSOON-1] schreef ons over de stoep bij [ADRES-1]."
    assert protecting.restore("[PERSOON-1] klaagt over de stoep.") == "El Khattabi klaagt over de stoep."
    assert protecting.counts() == {"address": 1, "person": 1}


def test_people_in_function_and_the_municipality_itself_stay():
    protecting = guard(LETTER, MINUTES)
    sentence = MINUTES.splitlines()[1]
    assert protecting.hide(sentence) == sentence


def test_nothing_of_a_resident_is_left_in_a_letter():
    hidden = guard(LETTER, MINUTES).hide(LETTER)
    for secret in ("Fatima", "Khattabi", "fatima@", "Dorpsstraat", "1234", "06-"):
        assert secret not in hidden
    assert "info@dorp.example" in hidden and guard(LETTER).restore("x") == "x"


def test_without_masking_the_text_stays_and_the_stop_holds():
    protecting = guard(LETTER, is_masked=False)
    assert protecting.hide(LETTER) == LETTER and protecting.counts() == {}
    with pytest.raises(WithheldError):
        protecting.hide("Haar BSN is 999990019.")
