"""Tells a letter which sentences name somebody who is not in function, as the papers of the case show."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from gemcli.jobs.intake import Intake
from gemcli.jobs.who import people_in
from gemcli.jobs.workbench import Workbench
from gemcli.model.source import Rank
from gemcli.privacy.found import Found, Kind, Who

PEOPLE = frozenset({Who.PRIVATE, Who.STAFF})
"""Whose names stay out of a letter: residents and civil servants; who acts in function may be named."""


def private_names(intake: Intake, bench: Workbench) -> Callable[[str], bool]:
    """Return what says of a sentence whether it names a resident or colleague; names can be missed.

    The papers teach who is called what: a colleague who signs a mail, or whose name is in its head, is known by first
    name in the others.
    """
    from gemcli.letters.colleagues import first_names
    from gemcli.letters.persons import names_somebody
    from gemcli.privacy import first_alone
    from gemcli.privacy.shield import shield

    masker = shield(people_in(intake, bench)).masker

    def people(text: str) -> list[Found]:
        return [one for one in masker.mask(text).found if one.kind is Kind.PERSON and one.who in PEOPLE]

    own = [document for document in intake.dossier.documents if document.source.rank is not Rank.THIRD_PARTY]
    colleagues = first_alone.first_of(one.text for document in own for one in people(document.text))
    colleagues |= first_names(document.text for document in own)

    @lru_cache(maxsize=10_000)
    def names_private(text: str) -> bool:
        return names_somebody(text) or bool(people(text)) or any(True for _ in first_alone.find(text, colleagues))

    return names_private
