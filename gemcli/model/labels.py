"""What the closed lists of the contract are called by people: marked for the catalogues, said by whoever shows them."""

from __future__ import annotations

from gemcli.locales import N_, Translate
from gemcli.model.activity import LedgerEntry, LedgerStatus
from gemcli.model.claim import Claim, Kind
from gemcli.model.family import Family
from gemcli.model.finding import Ground, Verdict
from gemcli.model.source import MESSAGES, Rank, Source

GROUNDS = {
    Ground.RIGHT: N_("right or duty"),
    Ground.COST: N_("cost"),
    Ground.LEGAL: N_("legal status"),
    Ground.TERM: N_("term or deadline"),
    Ground.PROMISE: N_("promise"),
    Ground.PRIVACY: N_("personal data"),
    Ground.SOURCES_DISAGREE: N_("sources disagree"),
    Ground.GAP: N_("gap"),
    Ground.NEEDS_HUMAN: N_("no check decides this"),
    Ground.UNSEEN: N_("perhaps not to be seen in the source"),
    Ground.VALUE: N_("value"),
}
VERDICTS = {
    Verdict.CONTRADICTED: N_("contradicted by the source"),
    Verdict.MISATTRIBUTED: N_("stands elsewhere than cited"),
    Verdict.PARTLY: N_("only partly in the source"),
    Verdict.UNSUPPORTED: N_("not found in the sources"),
}
KINDS = {
    Kind.DECISION: N_("decision"),
    Kind.MOTION: N_("motion"),
    Kind.AMENDMENT: N_("amendment"),
    Kind.COMMITMENT: N_("promise"),
    Kind.KEY_POINT: N_("amount"),
}
"""What a text can pass over."""
REFUSED = N_("not promised")
"""A commitment that was asked for and refused."""


def kind_word(claim: Claim) -> str:
    """Return what a claim that a text passes over is called, to be translated; a kind without a word keeps its own."""
    if claim.fields.get("status") == "refused":
        return REFUSED
    return KINDS.get(claim.kind, claim.kind.value)


RANKS = {
    Rank.OFFICIAL_LIST: N_("official decision list"),
    Rank.ADOPTED_MINUTES: N_("minutes"),
    Rank.OWN_DECISION: N_("own decision or letter"),
    Rank.COUNCIL_PAPER: N_("council paper"),
    Rank.TEXT_BLOCK: N_("own text block"),
    Rank.TRANSCRIPT: N_("transcript, not adopted"),
    Rank.OWN_MESSAGE: N_("own message, by its sender's address"),
    Rank.THIRD_PARTY: N_("from a third party"),
    Rank.UNRANKED: N_("rank unknown"),
}
STATUSES = {
    LedgerStatus.SKIPPED: N_("skipped"),
    LedgerStatus.WITHHELD: N_("withheld"),
    LedgerStatus.FAILED: N_("could not be read"),
}


FAMILIES = {
    Family.VERBATIM: N_("verbatim minutes"),
    Family.MINUTES: N_("reported minutes"),
    Family.TABLE_LIST: N_("decision list as a table"),
    Family.NARRATIVE_LIST: N_("decision list in sentences"),
    Family.TRANSCRIPT: N_("transcript"),
    Family.EXPORT: N_("export of a council information system"),
    Family.AGENDA: N_("agenda without outcomes, from a council information system"),
    Family.PROCEEDINGS: N_("parliamentary proceedings"),
    Family.RECEIVED: N_("list of received papers"),
}

UNKNOWN_FORM = N_("no known form of council record: read by general rules")


def source_line(source: Source, translate: Translate) -> str:
    """Say which source was used: file, form or rank, body, author, date and the start of its hash.

    Who wrote a message is never named, of an own one only its domain: a concept is passed on as well, and the file
    name leads to the writer.
    """
    author = source.author if source.rank not in MESSAGES else ""
    if source.rank is Rank.OWN_MESSAGE:
        author = source.author.rpartition("@")[2].strip("<> ")
    dated = source.dated.isoformat() if source.dated else ""
    known = [*_kind(source, translate), source.body, author, dated]
    return f"{source.path} ({', '.join(part for part in known if part)}; sha256 {source.sha256[:12]})"


def _kind(source: Source, translate: Translate) -> tuple[str, ...]:
    """The form of a council record, and whether it was adopted; the rank of everything else."""
    if source.family is Family.UNKNOWN or source.rank in MESSAGES:
        return (translate(RANKS[source.rank]),)
    form = translate(FAMILIES[source.family])
    return (form, translate(N_("not adopted"))) if source.rank is Rank.TRANSCRIPT else (form,)


def ledger_line(entry: LedgerEntry, translate: Translate) -> str:
    """Say what became of an input that was not simply read."""
    place = f", {entry.place}" if entry.place else ""
    reason = entry.reason.text(translate)
    return f"{entry.source}{place}: {translate(STATUSES[entry.status])}" + (f" ({reason})" if reason else "")
