"""Says which of two papers that state different values counts: what was decided, then own papers, the newer first."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from gemcli.letters.passages import Row
from gemcli.letters.written_dates import written
from gemcli.locales import N_, Translate
from gemcli.model.document import Document
from gemcli.model.labels import RANKS
from gemcli.model.source import Rank

HEAD = 200
"""Characters in which a paper says what it is."""
OF_DECISIONS = re.compile(
    r"^\W{0,5}(?:besluiten(?:lijst)?|collegebesluit(?:en)?|besluit)\s{1,2}(?:van\s)?(?:het\s)?(?:college|b\s?(?:en|&)\s?w|raad)"
    r"|\bcollege\b[^\n]{0,60}\bbesluitenlijst\b|^\W{0,5}(?:raadsbesluit|verordening)\b",
    re.IGNORECASE | re.MULTILINE,
)
OF_TARIFFS = re.compile(r"tarie(?:f|ven)|leges|heffing|retributie|verordening|prijs(?:lijst)?|prijzen", re.IGNORECASE)
LEVELS = {
    Rank.OFFICIAL_LIST: 0,
    Rank.ADOPTED_MINUTES: 0,
    Rank.OWN_DECISION: 0,
    Rank.COUNCIL_PAPER: 1,
    Rank.TEXT_BLOCK: 2,
    Rank.UNRANKED: 2,
    Rank.OWN_MESSAGE: 2,
    Rank.TRANSCRIPT: 3,
    Rank.THIRD_PARTY: 4,
}
"""A note and a mail among colleagues weigh the same: neither was adopted by anybody."""
OF_A_RULE = re.compile(
    r"\b(?:omgevingsplan|bestemmingsplan|omgevingsverordening|verordening|keur|beleidsregels?|peilbesluit|bouwbesluit"
    r"|\w{3,40}(?:wet|verordening|besluit))\b",
    re.IGNORECASE,
)
"""A rule that somebody outside names: what it says is no word of his own."""
BODY = re.compile(
    r"\b(?:provincie|waterschap|hoogheemraadschap|rijk|ministerie|veiligheidsregio|rijkswaterstaat)\b", re.IGNORECASE
)
"""A public body that may speak of what it does itself."""
TOLD = 3
"""Level of what a paper only says that somebody told: no higher than a transcript."""
DECIDED = 0


class Ground(StrEnum):
    """Why one of two values stands."""

    DECIDED = "decided"
    TARIFF = "tariff"
    RANK = "rank"
    TOLD = "told"
    NEWER = "newer"


WHY = {
    Ground.DECIDED: N_("what was decided counts"),
    Ground.TARIFF: N_("a tariff is what the table of tariffs says"),
    Ground.TOLD: N_("the other source only passes on what somebody said"),
    Ground.RANK: N_("it is the more official source"),
    Ground.NEWER: N_("it is the newer source"),
}
UNDATED = N_("without a date")


@dataclass(frozen=True, slots=True)
class Standing:
    """How much the paper of a value weighs."""

    document: Document
    is_tariff: bool = False
    is_told: bool = False
    says: str = ""
    """The sentence with the value."""

    @property
    def is_authority(self) -> bool:
        """Whether somebody outside names a rule, or a public body what it does: an own note knows that no better."""
        is_outside = self.document.source.rank is Rank.THIRD_PARTY
        return is_outside and (OF_A_RULE.search(self.says) or BODY.search(self.says)) is not None

    @property
    def level(self) -> int:
        """0 for what was decided, more for what weighs less.

        Tariffs of leges and other levies are laid down by the council (Gemeentewet 216 and 229), so that their table
        counts as decided.
        """
        source = self.document.source
        if self.is_tariff or OF_DECISIONS.search(self.document.text[:HEAD]):
            return DECIDED
        level = LEVELS[source.rank]
        return max(level, TOLD) if self.is_told else level

    def described(self, translate: Translate, language: str) -> str:
        """Name the paper with its rank and its date."""
        source = self.document.source
        day = written(source.dated, language) if source.dated and not self.is_sheet else translate(UNDATED)
        return f"{source.path}, {translate(RANKS[source.rank])}, {day}"

    @property
    def is_sheet(self) -> bool:
        """Whether it is a table, whose day may be that of one of its cells."""
        return bool(self.document.tables)

    def is_newer(self, other: Standing) -> bool:
        """Whether both papers bear a day, and this one the later."""
        mine, yours = self.document.source.dated, other.document.source.dated
        return bool(mine and yours and not self.is_sheet and not other.is_sheet and mine > yours)


SPEAKS_OF_FEES = re.compile(r"\b(?:leges\w{0,12}|tarie(?:f|ven)|heffing|retributie)\b", re.IGNORECASE)


def lists_tariffs_of(document: Document, told: str) -> bool:
    """Whether a table is one of tariffs by its name or its first words, and what is told speaks of fees."""
    head = f"{document.source.path} {document.text[:HEAD]}"
    return bool(document.tables) and OF_TARIFFS.search(head) is not None and SPEAKS_OF_FEES.search(told) is not None


def is_tariff(row: Row) -> bool:
    """Whether a row is one of a table of tariffs, by its columns, its title or its file."""
    names = " ".join(cell.text for cell in row.names)
    return OF_TARIFFS.search(f"{row.document.source.path} {row.sheet} {row.heading} {names}") is not None


def why_stronger(one: Standing, other: Standing) -> Ground | None:
    """Return why the first counts before the other; None where it does not."""
    if other.is_authority and one.level != DECIDED and not one.is_sheet:
        return None
    if one.level < other.level:
        if one.is_tariff:
            return Ground.TARIFF
        if one.level == DECIDED:
            return Ground.DECIDED
        return Ground.TOLD if other.is_told and other.level == TOLD else Ground.RANK
    return Ground.NEWER if one.level == other.level and one.is_newer(other) else None
