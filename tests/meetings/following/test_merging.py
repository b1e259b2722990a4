"""What is the same thing over several meetings, what stays apart, and what a new version of a source does."""

from __future__ import annotations

from typing import Any

import pytest

from gemcli.meetings.following.merging import merge
from gemcli.meetings.following.states import standing
from gemcli.model.citation import Citation
from gemcli.model.claim import Kind
from gemcli.model.register import Entry, Merged, Place, Register, Sighting
from gemcli.model.source import Rank
from tests.patience import patience

MARCH, APRIL = "2026-03-12", "2026-04-09"


def source(
    name: str = "notulen.pdf", day: str = MARCH, rank: Rank = Rank.ADOPTED_MINUTES, version: str = "1"
) -> Merged:
    return Merged(name, f"{name}{day}{version}", day, rank)


def seen(kind: Kind, key: str, text: str, of: Merged, state: str = "new", **fields: Any) -> Sighting:
    place = Place(Citation(of.path, (), text, "", "", "p. 1"), of.path, of.sha256, of.rank)
    full = f"{of.dated}/{key}"
    return Sighting(f"{kind}:{full}", full, kind, text, of.dated, state, fields, (place,), "supported")


def motion(of: Merged, raw_id: str, title: str, state: str, **fields: Any) -> Sighting:
    text = f"Motie {raw_id} '{title}'"
    return seen(Kind.MOTION, raw_id or title, text, of, state, raw_id=raw_id or None, title=title or None, **fields)


def promise(of: Merged, text: str, state: str = "new", who: str = "Wethouder Bakker", item: str = "5") -> Sighting:
    fields = {"who": who, "role": "college", "asks": text, "status": state}
    return seen(Kind.COMMITMENT, f"{item}/{text[:30]}", f'{who}: "{text}"', of, state, **fields)


def together(*sightings: Sighting, onto: Register | None = None) -> Register:
    found = {place.sha256: place for each in sightings for place in each.places}
    sources = [
        Merged(place.path, sha, next(each.dated for each in sightings if place in each.places), place.rank)
        for sha, place in found.items()
    ]
    return merge(onto or Register(), sources, sightings).register


def numbers(register: Register) -> list[str]:
    return [entry.number for entry in register.entries]


def test_the_same_motion_in_minutes_and_decision_list_is_one_entry_with_counts_of_one_and_rank_of_the_other() -> None:
    minutes, official = source(), source("besluitenlijst.pdf", rank=Rank.OFFICIAL_LIST)
    register = together(
        motion(minutes, "M3", "Groen dak", "adopted", votes_for=20, votes_against=11),
        motion(official, "M 3", "Groen dak.", "adopted"),
    )
    assert numbers(register) == ["M 2026-03-12 M3"]
    now = standing(register.entries[0])
    assert now.last is not None
    assert now.last.places[0].path == "besluitenlijst.pdf"
    assert (now.fields["votes_for"], now.versions) == (20, ())


def test_records_that_disagree_stay_one_entry_with_both_versions_and_the_official_one_holds() -> None:
    minutes, official = source(), source("besluitenlijst.pdf", rank=Rank.OFFICIAL_LIST)
    register = together(motion(minutes, "M3", "Groen dak", "rejected"), motion(official, "M3", "Groen dak", "adopted"))
    now = standing(register.entries[0])
    assert now.last is not None
    assert now.last.state == "adopted"
    assert {each.state for each in now.versions} == {"adopted", "rejected"}


def test_a_held_motion_that_comes_back_under_another_number_is_followed() -> None:
    register = together(
        motion(source(), "P.3", "Een veilig plein voor kinderen", "held", parties=("D66",)),
        motion(source(day=APRIL), "B.1", "Een veilig plein voor kinderen", "adopted", parties=("D66",)),
    )
    assert numbers(register) == ["M 2026-03-12 P.3"]
    now = standing(register.entries[0])
    assert now.first is not None
    assert now.last is not None
    assert (now.first.state, now.first.dated, now.last.state, now.last.dated) == ("held", MARCH, "adopted", APRIL)


def test_it_is_followed_as_well_when_the_later_meeting_was_merged_first() -> None:
    later = together(motion(source(day=APRIL), "B.1", "Een veilig plein voor kinderen", "adopted"))
    both = together(motion(source(), "P.3", "Een veilig plein voor kinderen", "held"), onto=later)
    assert numbers(both) == ["M 2026-04-09 B.1"]
    now = standing(both.entries[0])
    assert now.first is not None
    assert now.first.state == "held"


@pytest.mark.parametrize("state", ["adopted", "rejected", "withdrawn"])
def test_a_motion_that_was_decided_is_not_the_one_with_the_same_title_later_but_may_be(state: str) -> None:
    register = together(
        motion(source(), "P.3", "Een veilig plein voor kinderen", state),
        motion(source(day=APRIL), "B.1", "Een veilig plein voor kinderen", "adopted"),
    )
    assert len(register.entries) == 2
    assert register.entries[1].maybe_same == ("M 2026-03-12 P.3",)


def test_the_same_number_in_another_meeting_is_another_motion() -> None:
    register = together(
        motion(source(), "M1", "Groen dak", "held"), motion(source(day=APRIL), "M1", "Zwembad open", "adopted")
    )
    assert len(register.entries) == 2
    assert register.entries[1].maybe_same == ()


def test_a_number_that_a_council_gives_once_follows_a_motion() -> None:
    register = together(
        motion(source(), "2026-014", "Groen dak", "held"), motion(source(day=APRIL), "2026-014", "", "adopted")
    )
    assert numbers(register) == ["M 2026-03-12 2026-014"]


def test_motions_of_censure_of_two_parties_stay_apart() -> None:
    register = together(
        motion(source(), "L.2", "Motie van afkeuring", "held", parties=("CDA",)),
        motion(source(), "L.3", "Motie van afkeuring", "rejected", parties=("SP",)),
        motion(source(day=APRIL), "C.1", "Motie van afkeuring", "rejected", parties=("CDA",)),
    )
    assert len(register.entries) == 3


LETTER = "Ik zeg toe dat de raad een brief ontvangt over de planning van de fietsbrug bij het station."


def test_a_promise_that_is_repeated_later_is_one_entry() -> None:
    again = "Zoals eerder toegezegd krijgt de raad een brief met de planning van de fietsbrug bij het station."
    register = together(promise(source(), LETTER), promise(source(day=APRIL), again, "repeated"))
    assert len(register.entries) == 1
    now = standing(register.entries[0])
    assert now.last is not None
    assert now.last.state == "repeated"
    assert now.is_open


def test_a_refusal_is_never_the_promise_but_is_named_beside_it() -> None:
    no = "Ik kan niet toezeggen dat de raad een brief ontvangt over de planning van de fietsbrug bij het station."
    register = together(promise(source(), LETTER), promise(source(day=APRIL), no, "refused"))
    assert len(register.entries) == 2
    assert register.entries[1].maybe_same == (register.entries[0].number,)
    assert not standing(register.entries[1]).is_open


def test_promises_of_two_members_of_the_college_stay_apart() -> None:
    register = together(promise(source(), LETTER), promise(source(), LETTER, who="Wethouder De Wit", item="6"))
    assert len(register.entries) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ik zeg een brief toe over de fietsbrug.", "Ik zeg een brief toe over de veerpont."),
        (
            "De raad krijgt de cijfers van de jeugdzorg over 2024.",
            "De raad krijgt de cijfers van de jeugdzorg over 2025.",
        ),
        ("Ik kom daar op terug.", "Ik kom daar zeker op terug in de commissie."),
    ],
)
def test_what_has_few_words_or_other_numbers_in_common_stays_apart(one: str, other: str) -> None:
    assert len(together(promise(source(), one), promise(source(day=APRIL), other)).entries) == 2


def test_a_promise_of_an_unnamed_member_of_the_college_is_only_perhaps_the_same() -> None:
    register = together(promise(source(), LETTER), promise(source(day=APRIL), LETTER, who="De wethouder"))
    assert len(register.entries) == 2
    assert register.entries[1].maybe_same == (register.entries[0].number,)


def test_a_proposal_that_was_put_off_is_followed_by_its_document_number_and_a_standing_item_is_not() -> None:
    first, second = source(), source(day=APRIL)
    register = together(
        seen(Kind.DECISION, "9", "Niet behandeld.", first, "not_voted", agenda_item="9", title="Kadernota (AB123456)"),
        seen(Kind.DECISION, "2", "Aangehouden.", first, "held", agenda_item="2", title="Vaststelling besluitenlijst"),
        seen(Kind.DECISION, "4", "Aangenomen.", second, "adopted", agenda_item="4", title="Kadernota 2027 (AB123456)"),
        seen(
            Kind.DECISION, "2", "Vastgesteld.", second, "adopted", agenda_item="2", title="Vaststelling besluitenlijst"
        ),
    )
    assert numbers(register) == ["B 2026-03-12 2", "B 2026-03-12 9", "B 2026-04-09 2"]


def test_two_records_that_each_know_one_decision_on_an_item_mean_the_same() -> None:
    minutes, official = source(), source("lijst.pdf", rank=Rank.OFFICIAL_LIST)
    agreed = seen(
        Kind.DECISION, "2/de-agenda-wordt", "De agenda wordt vastgesteld.", minutes, "adopted", agenda_item="2"
    )
    listed = seen(Kind.DECISION, "2", "Conform besloten.", official, "adopted", agenda_item="2", title="Agenda")
    another = seen(Kind.DECISION, "2/de-raad-stemt", "De raad stemt in.", minutes, "adopted", agenda_item="2")
    assert len(together(agreed, listed).entries) == 1
    assert len(together(agreed, another, listed).entries) == 3


def test_a_source_that_was_merged_before_is_not_merged_twice() -> None:
    minutes = source()
    first = merge(Register(), [minutes], [promise(minutes, LETTER)])
    second = merge(first.register, [minutes], [promise(minutes, LETTER)])
    assert second.register == first.register
    assert (second.added, second.joined, second.known) == (0, 0, (minutes,))


def test_another_version_of_a_source_takes_the_place_of_the_old_and_numbers_stay() -> None:
    old, new = source(), source(version="2")
    first = merge(Register(), [old], [motion(old, "M1", "Groen dak", "adopted"), promise(old, LETTER)])
    again = merge(first.register, [new], [motion(new, "M1", "Groen dak", "rejected")])
    assert again.replaced == ((old, new),)
    assert numbers(again.register) == ["M 2026-03-12 M1"]
    assert [each.state for each in again.register.entries[0].sightings] == ["rejected"]
    assert again.register.sources == (new,)


def test_what_a_person_wrote_stays_when_its_source_no_longer_says_it() -> None:
    old, new = source(), source(version="2")
    first = merge(Register(), [old], [promise(old, LETTER)]).register
    entry = first.entries[0]
    written = Register("nl", first.sources, (Entry(entry.number, entry.kind, entry.sightings, {"opmerkingen": "bel"}),))
    after = merge(written, [new], []).register
    assert after.entries[0].people == {"opmerkingen": "bel"}
    assert after.entries[0].sightings == ()


def test_the_same_file_name_in_another_meeting_is_another_source() -> None:
    register = together(promise(source(), LETTER), promise(source(day=APRIL), LETTER))
    assert len(register.sources) == 2


def test_fields_that_this_version_does_not_know_are_carried_through() -> None:
    register = together(
        motion(source(), "M1", "Groen dak", "adopted", parties_for=("VVD",), states=("held", "adopted"))
    )
    assert standing(register.entries[0]).fields["parties_for"] == ("VVD",)
    assert standing(register.entries[0]).fields["states"] == ("held", "adopted")


def test_numbers_of_rows_are_counted_as_people_count() -> None:
    texts = [f"Ik zeg toe dat {word} voor de zomer wordt hersteld." for word in "abcdefghijk"]
    register = together(
        *(promise(source(), f"{text} {word * 9}", item=word) for text, word in zip(texts, "abcdefghijk", strict=True))
    )
    assert numbers(register)[:3] == ["T 2026-03-12 nr 1", "T 2026-03-12 nr 2", "T 2026-03-12 nr 3"]
    assert numbers(register)[-1] == f"T 2026-03-12 nr {len(register.entries)}"


def test_comparing_takes_time_in_proportion_to_the_text() -> None:
    from gemcli.meetings.following.similar import content, same_title

    text = "(gewijzigd " * 20_000 + "binnen 3 " * 100
    with patience():
        content(text)
        same_title(text[:400], text[:399])


def closes(of: Merged, text: str, settles: str = "motion", stage: str = "settled", **fields: Any) -> Sighting:
    known = {"settles": settles, "stage": stage, "settled_ids": (), "title": None, **fields}
    return seen(Kind.DECISION, f"9/{text[:20]}", text, of, "unknown", agenda_item="9", **known)


def test_a_motion_that_a_later_list_calls_settled_is_closed_there() -> None:
    register = together(
        motion(source(), "M4", "Veilige schoolroutes in de wijk", "adopted"),
        motion(source(), "M5", "Groen dak", "adopted"),
        closes(source(day=APRIL), "De moties M4 en M5 zijn afgedaan.", settled_ids=("M4", "M5")),
        closes(source(day=APRIL), "De motie Veilige schoolroutes in de wijk is afgedaan.", title=None),
    )
    first = standing(register.entries[0])
    assert first.last is not None
    assert (first.last.state, first.is_open) == ("settled", False)
    assert not any(entry.kind is Kind.DECISION for entry in register.entries)


def test_a_number_alone_of_another_meeting_settles_nothing_but_is_named() -> None:
    register = together(
        motion(source(), "M5", "Groen dak", "adopted"),
        closes(source(day=APRIL), "De motie M5 is afgedaan.", settled_ids=("M5",)),
    )
    assert standing(register.entries[0]).is_open
    assert register.entries[1].maybe_same == ("M 2026-03-12 M5",)


def test_a_letter_of_the_college_proposes_and_leaves_the_motion_open() -> None:
    letter = source("brief.txt", APRIL, Rank.OWN_DECISION)
    register = together(
        motion(source(), "M4", "Veilige schoolroutes", "adopted"),
        closes(
            letter,
            "Het college beschouwt de motie als afgedaan.",
            title="Veilige schoolroutes",
            stage="settle_proposal",
        ),
    )
    now = standing(register.entries[0])
    assert len(register.entries) == 1
    assert now.last is not None
    assert (now.last.state, now.is_open) == ("adopted", True)
    assert "brief.txt, p. 1" in str(now.fields["settle_proposal"])


@pytest.mark.parametrize(
    ("what", "who", "closed"),
    [
        ("de planning van de fietsbrug", None, True),
        ("de fietsbrug", "wethouder Bakker", True),
        ("de fietsbrug", None, False),
        ("de fietsbrug", "wethouder De Wit", False),
        ("de veerpont", "wethouder Bakker", False),
    ],
)
def test_a_promise_is_settled_by_what_it_is_about_and_who_gave_it(what: str, who: str | None, closed: bool) -> None:
    text = f"De toezegging over {what} is afgedaan."
    register = together(
        promise(source(), LETTER), closes(source(day=APRIL), text, "commitment", settled_what=what, settled_who=who)
    )
    assert standing(register.entries[0]).is_open is not closed


def test_two_promises_that_a_sentence_may_settle_both_stay_open() -> None:
    other = "Ik zeg toe dat er een tweede onderzoek komt naar de planning van de fietsbrug en de kosten van het asfalt."
    register = together(
        promise(source(), LETTER),
        promise(source(), other),
        closes(
            source(day=APRIL),
            "De toezegging over de planning van de fietsbrug is afgedaan.",
            "commitment",
            settled_what="de planning van de fietsbrug",
        ),
    )
    assert [standing(entry).is_open for entry in register.entries] == [True, True, False]
    assert len(register.entries[2].maybe_same) == 2


def test_a_task_in_the_very_words_of_a_promise_is_listed_once() -> None:
    minutes = source()
    given = promise(minutes, LETTER)
    task = Sighting(
        "action:a", "a", Kind.ACTION, given.text, MARCH, "open", {"what": LETTER}, given.places, "supported"
    )
    other = seen(
        Kind.ACTION, "griffie", "Actie griffie: de agenda plaatsen.", minutes, "open", what="de agenda plaatsen"
    )
    register = together(given, task, other)
    assert [entry.kind for entry in register.entries] == [Kind.COMMITMENT, Kind.ACTION]


def test_what_the_chair_puts_on_record_is_the_promise_that_was_given_on_the_same_item() -> None:
    minutes = source()
    given = (
        "Als u de motie aanhoudt, zeg ik toe dat het college in het najaar een notitie over honden in het park stuurt."
    )
    short = "De wethouder zegt toe dat de raad in het najaar een notitie over honden in het park ontvangt."
    register = together(
        promise(minutes, given, "conditional"), promise(minutes, short, who="De wethouder"), promise(minutes, LETTER)
    )
    assert [len(entry.sightings) for entry in register.entries] == [2, 1]


def test_a_formula_of_the_chair_in_two_meetings_is_two_announcements() -> None:
    formula = (
        "Namens het college kan ik melden dat de reactie uiterlijk in het tweede kwartaal van 2026 verwacht mag worden."
    )
    first = promise(source(), formula, "implied", who="De voorzitter")
    second = promise(source(day=APRIL), formula, "implied", who="De voorzitter")
    assert len(together(first, second).entries) == 2


def test_a_promise_in_few_words_under_another_subject_is_only_perhaps_the_same() -> None:
    from dataclasses import replace

    text = "Ik zeg toe dat er een onderzoek komt naar de kosten van het asfalt."
    one, other = promise(source(), text), promise(source(day=APRIL), text)
    one = replace(one, fields={**one.fields, "subject": "Herinrichting Dorpsstraat"})
    other = replace(other, fields={**other.fields, "subject": "Fietspad langs het kanaal"})
    register = together(one, other)
    assert len(register.entries) == 2
    assert register.entries[1].maybe_same == (register.entries[0].number,)
