"""Tasks given and taken in a conversation."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from gemcli.meetings.outline import outline
from gemcli.meetings.record import claims
from gemcli.model.claim import Claim, Kind
from gemcli.model.municipality import Municipality
from gemcli.sources.making import from_bytes

TALK = """Ann: Right so the pool will be closed for the winter.
Bea: That is a pity for the schools.
Ann: {said}
Bea: Good.
Ann: We can go on then.
Bea: Fine by me.
"""


def found(said: str, cues: Any) -> list[Claim]:
    document = from_bytes(TALK.format(said=said).encode(), "talk.txt").document
    sections = outline(document, Municipality(), cues)
    made = claims(document, sections, Municipality(), cues, "en")
    return [claim for claim in made if claim.kind is Kind.ACTION]


@pytest.mark.parametrize(
    "said",
    [
        "You'll be thinking about the costs of the heating.",
        "The project manager is going to look into the lease of the building.",
        "and the engineers are gonna be working on the roof in the spring.",
        "Maybe you can find out what the schools pay for the hours.",
        "I will ask the Treasurer to bring the figures along.",
        "Carla will have to work on the letter to the parents.",
        "We need to complete the questionnaire before the summer.",
        "I'll send the minutes to all of you.",
    ],
)
def test_a_task_given_or_taken(said: str, english: Any) -> None:
    assert [said in claim.text for claim in found(said, english)] == [True]


@pytest.mark.parametrize(
    "said",
    [
        "If you look at the costs you see that they will be rising.",
        "They will be having a hard time in the winter.",
        "Users will be looking at the buttons when it is dark.",
        "You could work on the roof in any season.",
        "Are you going to work on the roof?",
    ],
)
def test_what_happens_in_general_is_no_task(said: str, english: Any) -> None:
    assert found(said, english) == []


REPORT = """Verslag van de vergadering van de commissie Ruimte op dinsdag 6 mei 2025

1. Opening
De voorzitter opent de vergadering.

2. Rondvraag
{said}

3. Sluiting
De voorzitter sluit de vergadering.
"""


@pytest.mark.parametrize(
    ("said", "who", "due_text"),
    [
        ("De griffie stuurt de presentatie morgen rond.", "De griffie", "morgen"),
        ("De griffier zal een technische sessie inplannen.", "De griffier", None),
        ("Het presidium bespreekt dit in de volgende vergadering.", "Het presidium", "in de volgende vergadering"),
        ("De griffie zoekt dit uit.", "De griffie", None),
        ("Dit onderwerp wordt voor de zomer geagendeerd.", "", "voor de zomer"),
        ("Het voorstel komt terug in de commissie van juni.", "", None),
        ("Het verzoek wordt doorgeleid naar het college.", "", None),
        ("Actie: griffie - kaart met locaties toevoegen - 27 mei.", "griffie", "27 mei"),
        ("Actiepunt 3: de secretaris stelt een planning op.", "de secretaris", None),
        ("Actie secretaris: brief opstellen voor 1 juli 2025.", "secretaris", "voor 1 juli 2025"),
        ("Actiepunt: nota nazenden (wie: griffie).", "griffie", None),
    ],
)
def test_what_the_clerk_and_the_committee_arrange(
    recorded: Callable[..., Any], said: str, who: str, due_text: str | None
) -> None:
    claim = recorded(REPORT.format(said=said)).of(Kind.ACTION)[0]
    assert (claim.fields["who"] or "", claim.fields["due_text"]) == (who, due_text)


@pytest.mark.parametrize(
    "said",
    [
        "De griffier wordt bedankt voor haar inzet.",
        "De griffie heeft de stukken vorige week verstuurd.",
        "De voorzitter geeft het woord aan de heer Mol.",
        "Kan de griffie dit uitzoeken?",
        "De griffie stuurt dit niet na.",
        "Actief beleid is nodig.",
    ],
)
def test_what_is_no_task_of_the_clerk(recorded: Callable[..., Any], said: str) -> None:
    assert recorded(REPORT.format(said=said)).of(Kind.ACTION) == []


COLUMNS = """Verslag commissie Ruimte 6 mei 2025

1. Opening
De voorzitter opent.

2. Sluiting
De voorzitter sluit.

ACTIELIJST
nr   wat                                   wie           wanneer
1    risicosessie agenderen                presidium     juni 2025
2    brief aan de stichting                griffie       deze week
3    nieuw voorstel vijver                 college
"""


def test_a_table_of_tasks_in_columns(recorded: Callable[..., Any]) -> None:
    found = recorded(COLUMNS).of(Kind.ACTION)
    assert [tuple(claim.fields[name] for name in ("what", "who", "due_text")) for claim in found] == [
        ("risicosessie agenderen", "presidium", "juni 2025"),
        ("brief aan de stichting", "griffie", "deze week"),
        ("nieuw voorstel vijver", "college", None),
    ]


def test_english_minutes_name_who_acts(recorded: Callable[..., Any]) -> None:
    made = recorded(
        "Minutes of the meeting of Northvale Town Council held on 4 March 2025\n\n1. Apologies\nNone.\n\n"
        "2. Roads\nThe Clerk will write to the owner before the next meeting.\n"
        "ACTION: Head of Legal Services to update the constitution by 31 May 2025.\n\n"
        "3. Closing\nThe meeting closed.\n",
        "en",
    )
    assert [(claim.fields["who"], claim.fields["due"]) for claim in made.of(Kind.ACTION)] == [
        ("The Clerk", None),
        ("Head of Legal Services", "2025-05-31"),
    ]


def test_what_the_college_promises_is_no_task_beside_it(recorded: Callable[..., Any]) -> None:
    said = "Wethouder Mol zegt toe dat het plan voor de zomer opnieuw wordt geagendeerd."
    made = recorded(REPORT.format(said=said))
    assert (len(made.of(Kind.COMMITMENT)), len(made.of(Kind.ACTION))) == (1, 0)
