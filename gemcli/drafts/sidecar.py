"""The sidecar: the draft as JSON-LD, with every hash and offset that a check needs."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Any

from gemcli.drafts.record import finding_record, read_finding, read_source, source_record
from gemcli.drafts.typed import checked
from gemcli.errors import SourceError
from gemcli.locales import N_, Message, Translate, say
from gemcli.model.activity import Activity, Agent, LedgerEntry, LedgerStatus, Plan, Second
from gemcli.model.draft import Draft, DraftSection
from gemcli.text.escape import escape_json

SCHEMA_VERSION = 1
CONTEXT = [
    "http://www.w3.org/ns/anno.jsonld",
    {
        "prov": "http://www.w3.org/ns/prov#",
        "findings": "prov:generated",
        "sources": "prov:used",
        "activity": "prov:wasGeneratedBy",
        "source": "prov:hadPrimarySource",
        "agent": "prov:wasAssociatedWith",
        "plan": "prov:hadPlan",
    },
]


@dataclass(frozen=True, slots=True)
class Sidecar:
    """A sidecar read back."""

    draft: Draft
    markdown_sha256: str
    """Hash of the Markdown that it describes: any other means that a person edited it since."""
    is_edited: bool = False
    """Whether a person's edit was judged into it: such a draft is never replaced."""


def dump(draft: Draft, markdown_sha256: str, translate: Translate, *, is_edited: bool = False) -> bytes:
    """Return the sidecar's bytes: UTF-8, LF, sorted keys, no times."""
    sources = {source.id: source for source in draft.activity.used}
    record = {
        "@context": CONTEXT,
        "@type": ["prov:Entity", "AnnotationCollection"],
        "schema_version": SCHEMA_VERSION,
        "generator": f"gemcli {draft.activity.agent.version}",
        "ai_generated": True,
        "status": "concept",
        "title": draft.title,
        "language": draft.language,
        "task": draft.task,
        "markdown_sha256": markdown_sha256,
        "edited": is_edited,
        "sources": [source_record(source) for source in draft.activity.used],
        "sections": [
            {
                "title": section.title,
                "level": section.level,
                "findings": [finding.id for finding in section.findings],
            }
            for section in draft.sections
        ],
        "findings": [finding_record(finding, sources, translate) for finding in draft.findings()],
        "left_out": [finding_record(finding, sources, translate) for finding in draft.left_out],
        "not_mentioned": [finding_record(finding, sources, translate) for finding in draft.not_mentioned],
        "activity": activity_record(draft.activity, translate),
    }
    return f"{escape_json(record)}\n".encode()


def load(data: bytes, path: str = "") -> Sidecar:
    """Read a sidecar; SourceError "broken_sidecar" when it is not one of this version."""
    try:
        record = json.loads(data)
        if record["schema_version"] != SCHEMA_VERSION:
            raise ValueError("schema_version")
        findings = {finding["id"]: read_finding(finding) for finding in record["findings"]}
        sections = tuple(
            DraftSection(section["title"], section["level"], tuple(findings[name] for name in section["findings"]))
            for section in record["sections"]
        )
        left_out = tuple(read_finding(finding) for finding in record["left_out"])
        passed_over = tuple(read_finding(finding) for finding in record.get("not_mentioned", ()))
        head = (record["title"], record["language"], record["task"])
        draft = Draft(*head, sections, left_out, _read_activity(record), passed_over)
        refuse_strangers(draft)
        return checked(Sidecar(draft, record["markdown_sha256"], record["edited"]))
    except (ValueError, KeyError, TypeError, AttributeError, IndexError, OverflowError, RecursionError) as error:
        raise SourceError(
            "broken_sidecar",
            say(N_("This sidecar cannot be read.")),
            say(N_("Make the draft again, or verify the text with --against.")),
            path,
        ) from error


def refuse_strangers(draft: Draft) -> None:
    """Raise ValueError for a draft whose claims cite what it does not use, or whose headings have no level of HTML."""
    used = {source.id for source in draft.activity.used}
    for finding in (*draft.findings(), *draft.left_out, *draft.not_mentioned):
        if any(citation.source_id not in used for citation in (*finding.citations, *finding.suggestions)):
            raise ValueError("source_id")
    if not all(1 <= section.level <= 6 for section in draft.sections):
        raise ValueError("level")


def activity_record(activity: Activity, translate: Translate) -> dict[str, Any]:
    """Return how a draft was made, without times."""
    second = {"second_opinion": second_record(activity.second)} if activity.second.was_asked else {}
    return {
        "task": activity.task,
        "agent": asdict(activity.agent),
        "plan": asdict(activity.plan),
        "masked": dict(activity.masked),
        "options": dict(activity.options),
        "ledger": [ledger_record(entry, translate) for entry in activity.ledger],
        **second,
        **({"norms": list(activity.norms)} if activity.norms else {}),
    }


def second_record(second: Second) -> dict[str, Any]:
    """Return who read claims a second time, what was asked, and how many claims that touched."""
    return asdict(second)


def ledger_record(entry: LedgerEntry, translate: Translate) -> dict[str, str]:
    """Return a line of the ledger as the JSON contract has it."""
    return {
        "source": entry.source,
        "sha256": entry.sha256,
        "status": entry.status.value,
        "place": entry.place,
        "reason": entry.reason.text(translate),
        "code": entry.code,
    }


def _read_activity(record: dict[str, Any]) -> Activity:
    activity = record["activity"]
    return Activity(
        task=activity["task"],
        used=tuple(read_source(source) for source in record["sources"]),
        plan=Plan(**activity["plan"]),
        agent=Agent(**activity["agent"]),
        masked=activity["masked"],
        ledger=tuple(
            LedgerEntry(
                entry["source"],
                entry["sha256"],
                LedgerStatus(entry["status"]),
                entry["place"],
                Message(entry["reason"]),
                entry["code"],
            )
            for entry in activity["ledger"]
        ),
        options=activity["options"],
        second=_read_second(activity.get("second_opinion")),
        norms=tuple(activity.get("norms", ())),
    )


def _read_second(record: dict[str, Any] | None) -> Second:
    if record is None:
        return Second()
    return Second(Agent(**record["agent"]), Plan(**record["plan"]), record["read"], record["lowered"], record["unread"])
