"""Proposals that one sentence adopted stand in one line, with every title and number."""

from __future__ import annotations

from gemcli.meetings.gathered import gathered
from gemcli.model.claim import By, Claim, Evidence, FieldEvidence, Kind, SentenceRef

ADOPTED = "Deze voorstellen worden zonder beraadslaging en zonder stemming aangenomen."


def decision(item: str, title: str, said: str = ADOPTED, **fields: object) -> Claim:
    proof = Evidence((SentenceRef("n", "s9"),))
    return Claim(
        Kind.DECISION,
        f"Het voorstel '{title}' (RV{item[-1]}) is aangenomen.",
        Evidence((SentenceRef("n", f"s{item[-1]}"), SentenceRef("n", "s9"))),
        By.RULE,
        key=item,
        section="E. Hamerstukken",
        fields={"agenda_item": item, "outcome": "adopted", "outcome_text": said, "title": title, **fields},  # type: ignore[dict-item]
        field_evidence={"outcome": FieldEvidence(said, proof)},
    )


def test_one_line_with_all_titles_numbers_and_places() -> None:
    (line,) = gathered([decision("E.1", "Veerpont"), decision("E.2", "Molen")], "nl")
    assert line.text == "Zonder stemming aangenomen: E.1 'Veerpont' (RV1) en E.2 'Molen' (RV2)."
    assert line.fields["adopted"] == ("E.1", "E.2")
    assert line.fields["numbers"] == ("RV1", "RV2")
    assert [ref.sentence_id for ref in line.evidence.sentences] == ["s1", "s9", "s2"]


def test_without_a_vote_is_said_only_where_the_record_says_so() -> None:
    said = "De raad neemt deze voorstellen aan."
    (line,) = gathered([decision("E.1", "Veerpont", said), decision("E.2", "Molen", said)], "nl")
    assert line.text.startswith("Samen aangenomen: ")
    assert line.fields["unvoted"] is None


def test_what_was_voted_on_and_what_stands_alone_keep_their_lines() -> None:
    voted = decision("E.1", "Veerpont", votes_for=20, votes_against=3)
    alone = decision("E.2", "Molen")
    assert gathered([voted, alone], "nl") == (voted, alone)
    unanimous = [decision("E.1", "Veerpont", unanimous=True), decision("E.2", "Molen", unanimous=True)]
    assert gathered(unanimous, "nl") == tuple(unanimous)
