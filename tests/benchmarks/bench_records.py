"""Measures extraction on made-up records of councils that the rules were not written for; names every miss.

`tests/records/dev` may be looked at while rules are made, `tests/records/held` is only measured: who has read its
misses moves the record to `dev`. The truth beside each record was written by a hand that had not seen the rules.
"""

from __future__ import annotations

import json
import os
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from gemcli import resources
from gemcli.facts import parties
from gemcli.grounding.judge import Judge
from gemcli.meetings.cues import Cues, read
from gemcli.meetings.layout import layout
from gemcli.meetings.motion_ids import key_of
from gemcli.meetings.outline import outline
from gemcli.meetings.record import claims
from gemcli.model.claim import Claim, Kind
from gemcli.model.document import Document, PlaceKind
from gemcli.model.finding import Finding, Verdict
from gemcli.model.municipality import Municipality
from gemcli.model.section import Role, Section
from gemcli.sources import reader

RECORDS = Path(os.environ.get("GEMCLI_RECORDS", Path(__file__).parent.parent / "records"))
KINDS = {"motion": Kind.MOTION, "amendment": Kind.AMENDMENT}
BODY = (Verdict.QUOTED, Verdict.SUPPORTED, Verdict.NEEDS_HUMAN)
NAMES = 20
"""Characters of a title from which it tells a motion by what it asks, where it has no other name."""
LISTED = ("new", "implied", "conditional")
TITLES = re.compile(
    r"\b(?:de heer|de heren|mevrouw|meneer|dhr|mw|mevr|het lid|de leden|drs|mr|ir|wethouder|cllr|councillor)\b\.?",
    re.IGNORECASE,
)
"""What may stand before a name, in either language."""


pytestmark = pytest.mark.benchmark


@dataclass
class Tally:
    """What was right, wrong and missed, by question; and the misses in words."""

    counts: Counter[tuple[str, str]] = field(default_factory=Counter)
    notes: list[str] = field(default_factory=list)

    def add(self, question: str, answer: str, note: str = "") -> None:
        self.counts[question, answer] += 1
        if note:
            self.notes.append(f"    {question} {answer}: {note}")

    def missed(self, question: str, each: dict[str, Any], note: str) -> None:
        """A miss, unless a clerk may leave the thing out."""
        if not each.get("optional"):
            self.add(question, "missed", note)

    def line(self, question: str) -> str:
        right, wrong = self.counts[question, "right"], self.counts[question, "wrong"]
        missed, extra = self.counts[question, "missed"], self.counts[question, "extra"]
        recall = right / max(1, right + wrong + missed)
        precision = right / max(1, right + wrong + extra)
        told = f"{right} right, {wrong} wrong, {missed} missed, {extra} extra"
        return f"{question}: P {precision:.2f} R {recall:.2f} ({told})"


@dataclass
class Read:
    """A record as gemcli reads it."""

    document: Document
    sections: tuple[Section, ...]
    claims: tuple[Claim, ...]
    """What the draft shows: a claim that its check leaves out is as good as missed."""
    verdicts: list[Verdict]
    left_out: list[Finding]

    def cited(self, claim: Claim) -> str:
        ids = [ref.sentence_id for ref in claim.evidence.sentences]
        ids += [ref.sentence_id for proof in claim.field_evidence.values() for ref in proof.evidence.sentences]
        refs = [
            *claim.evidence.spans,
            *(ref for proof in claim.field_evidence.values() for ref in proof.evidence.spans),
        ]
        places = [(span.start, span.end) for ref in refs for span in ref.spans]
        ids = sorted(dict.fromkeys(ids), key=lambda each: self.document.sentence(each).spans[0].start)
        spans = [
            (self.document.sentence(each).spans[0].start, self.document.sentence(each).spans[-1].end) for each in ids
        ]
        words = (self.document.text[start:end] for start, end in sorted((*spans, *dict.fromkeys(places))))
        return folded(" ".join([*words, claim.text]))


def folded(text: str) -> str:
    return " ".join(re.sub(r"[’‘']", "'", text.replace("\ufffe", "-")).split()).casefold()


def same_words(one: str, other: str) -> bool:
    """Half of the words of the shorter text stand in the longer one, in any order: columns are read in other orders."""
    first, second = set(re.findall(r"\w{3,}", folded(one))), set(re.findall(r"\w{3,}", folded(other)))
    few, many = sorted((first, second), key=len)
    return bool(few) and len(few & many) >= 0.8 * len(few)


def bare(name: str) -> str:
    name = TITLES.sub("", re.sub(r"\([^)]*\)", "", name))
    if re.fullmatch(r"[^,]{2,40},\s(?:[A-Z]\.\s?)+[a-z ]*", name.strip()):
        name = name.split(",")[0]
    words = [word for word in re.split(r"[\s.]+", name.strip(" .,")) if len(word) > 1]
    return words[-1].casefold() if words else name.casefold()


def read_record(path: Path) -> tuple[Read, Cues]:
    document = reader.read(path)
    cues = read(
        resources.toml(resources.config(f"cues.{'en' if document.language == 'en' else 'nl'}.toml")), document.language
    )
    sections = outline(document, Municipality(), cues)
    made = claims(document, sections, Municipality(), cues, document.language)
    judge = Judge([document], sections, Municipality(), document.language)
    findings = [judge.judge_or_spare(claim) for claim in made]
    shown = tuple(finding.claim for finding in findings if finding.verdict in BODY)
    left_out = [finding for finding in findings if finding.verdict not in BODY]
    return Read(document, sections, shown, [finding.verdict for finding in findings], left_out), cues


def motions(truth: dict[str, Any], made: Read, tally: Tally) -> None:
    left = [claim for claim in made.claims if claim.kind in (Kind.MOTION, Kind.AMENDMENT)]
    by_subject: dict[str, Claim] = {}
    for each in truth["motions"]:
        claim = _motion(each, left, made)
        name = each["raw_id"] or each["title"]
        if claim is None:
            tally.missed("motion", each, f"{each['kind']} {name}: {each['outcome']}")
            continue
        left.remove(claim)
        by_subject[name] = claim
        outcome = claim.fields["outcome"]
        answer = "right" if outcome == each["outcome"] else "missed" if outcome == "unknown" else "wrong"
        tally.add(
            "motion",
            answer,
            "" if answer == "right" else f"{name}: {outcome}, not {each['outcome']} | {claim.text[:120]}",
        )
        _counts("motion counts", each, claim, name, tally)
        wanted = {bare(one) for one in (*each["submitters"], *each.get("supporters", ()))}
        found = {bare(one) for one in claim.fields.get("submitters") or ()}
        if wanted:
            first = bare(each["submitters"][0]) if each["submitters"] else ""
            given = [bare(one) for one in claim.fields.get("submitters") or ()]
            answer = (
                "missed"
                if not given
                else "right"
                if not first or given[0] in {bare(s) for s in each["submitters"]}
                else "wrong"
            )
            tally.add(
                "first submitter",
                answer,
                "" if answer == "right" else f"{name}: {claim.fields.get('submitters')}, not {each['submitters']}",
            )
            tally.add("all submitters", "right" if wanted == found else "missed" if found < wanted else "wrong")
        wanted = {parties.canonical(one) for one in each.get("parties", ())}
        found = {parties.canonical(one) for one in claim.fields.get("parties") or ()}
        if wanted:
            tally.add("motion parties", "right" if found and found <= wanted else "wrong" if found else "missed")
    for claim in left:
        tally.add("motion", "extra", claim.text[:140])
    _party_votes(truth, made, by_subject, tally)


def _motion(each: dict[str, Any], left: list[Claim], made: Read) -> Claim | None:
    for claim in left:
        if claim.kind is not KINDS[each["kind"]] or not each["raw_id"] or not claim.fields.get("raw_id"):
            continue
        if _key(str(claim.fields["raw_id"])) == _key(each["raw_id"]):
            return claim
    for claim in left:
        if claim.kind is not KINDS[each["kind"]] or (each["raw_id"] and claim.fields.get("raw_id")):
            continue
        title = str(claim.fields.get("title") or "")
        if each["title"] and title and same_words(title, each["title"]):
            return claim
        if each.get("quote") and folded(each["quote"]) in made.cited(claim):
            return claim
        if len(each["title"]) >= NAMES and folded(each["title"]) in folded(str(claim.fields.get("asks") or "")):
            return claim
    return None


def _key(raw_id: str) -> str:
    """The number of a motion; whether its word is printed as part of it is a matter of taste: "Motie 3", "3"."""
    return key_of(re.sub(r"^(?:motie|amendement|motion|amendment)\s", "", raw_id, flags=re.IGNORECASE))


def _counts(question: str, each: dict[str, Any], claim: Claim, name: str, tally: Tally) -> None:
    wanted = (each["votes_for"], each["votes_against"])
    found = (claim.fields.get("votes_for"), claim.fields.get("votes_against"))
    if wanted == (None, None):
        if found != (None, None):
            tally.add(question, "extra", f"{name}: {found}")
        return
    answer = "right" if found == wanted else "missed" if found == (None, None) else "wrong"
    tally.add(question, answer, "" if answer == "right" else f"{name}: {found}, not {wanted}")


def decisions(truth: dict[str, Any], made: Read, tally: Tally) -> None:
    left = [claim for claim in made.claims if claim.kind is Kind.DECISION]
    pool = [claim for claim in made.claims if claim.kind in (Kind.DECISION, Kind.MOTION, Kind.AMENDMENT)]
    for each in truth["decisions"]:
        quote, item = folded(each["quote"]), str(each["agenda_item"]).rstrip(".").casefold()
        near = [claim for claim in pool if quote in made.cited(claim)] or [
            claim for claim in left if _item(claim) == item and item
        ]
        near.sort(key=lambda claim: (claim.fields["outcome"] != each["outcome"], _item(claim) != item))
        if not near:
            tally.missed("decision", each, f"{item}: {each['outcome']} | {each['quote'][:80]}")
            continue
        claim = near[0]
        if claim in left:
            left.remove(claim)
        right = claim.fields["outcome"] == each["outcome"]
        unknown = claim.fields["outcome"] == "unknown"
        tally.add(
            "decision",
            "right" if right else "missed" if unknown else "wrong",
            "" if right else f"{item}: {claim.fields['outcome']}, not {each['outcome']} | {claim.text[:110]}",
        )
        _counts("decision counts", each, claim, item, tally)
    for claim in left:
        tally.add(
            "decision", "extra", f"{claim.fields.get('agenda_item')} {claim.fields['outcome']} | {claim.text[:120]}"
        )


def _item(claim: Claim) -> str:
    return str(claim.fields.get("agenda_item") or "").rstrip(".").casefold()


def _party_votes(truth: dict[str, Any], made: Read, by_subject: dict[str, Claim], tally: Tally) -> None:
    for each in truth.get("party_votes", ()):
        subject = str(each["subject"])
        claim = by_subject.get(subject) or next(
            (claim for claim in made.claims if claim.kind is Kind.DECISION and _item(claim) == subject.casefold()), None
        )
        for side in ("for", "against"):
            wanted = {_party(one) for one in each.get(side) or ()}
            found = {_party(one) for one in (claim.fields.get(f"parties_{side}") or ()) if claim} if claim else set()
            if not wanted:
                continue
            answer = "right" if wanted == found else "missed" if not found else "wrong"
            tally.add("party votes", answer, "" if answer == "right" else f"{subject} {side}: {found}, not {wanted}")


def _party(name: str) -> str:
    return parties.canonical(re.sub(r"\s*\(\d+\)$|\s\d{1,2}$", "", str(name)).strip()).casefold()


def commitments(truth: dict[str, Any], made: Read, tally: Tally) -> None:
    left = [claim for claim in made.claims if claim.kind is Kind.COMMITMENT]
    own = [folded(claim.text) for claim in left]
    told = sorted(truth["commitments"], key=lambda each: not any(folded(each["quote"]) in text for text in own))
    for each in told:
        quotes = [folded(one) for one in (each["quote"], *each.get("alt_quotes", ()))]
        near = [claim for claim in left if any(one in made.cited(claim) for one in quotes)]
        near = near or [claim for claim in left if any(same_words(one, made.cited(claim)) for one in quotes)]
        near.sort(key=lambda claim: (quotes[0] not in folded(claim.text), claim.fields["status"] != each["status"]))
        group = "commitment" if each["status"] in LISTED else "restated or refused"
        if not near:
            tally.missed(group, each, f"{each['status']} | {each['quote'][:130]}")
            continue
        claim = near[0]
        left.remove(claim)
        status = str(claim.fields["status"])
        same = status in LISTED if each["status"] in LISTED else status == each["status"]
        tally.add(
            group,
            "right" if same else "wrong",
            "" if same else f"{status}, not {each['status']} | {each['quote'][:110]}",
        )
        tally.add(
            "status",
            "right" if status == each["status"] else "wrong",
            "" if status == each["status"] or not same else f"{status}, not {each['status']} | {each['quote'][:110]}",
        )
        if each.get("who"):
            found = bare(str(claim.fields.get("who") or ""))
            same = found == bare(each["who"]) or _names_office(str(claim.fields.get("who") or ""), each["who"])
            tally.add(
                "who",
                "right" if same else "wrong" if found else "missed",
                "" if same else f"{claim.fields.get('who')}, not {each['who']}",
            )
        if each.get("due_text"):
            found = folded(str(claim.fields.get("due_text") or ""))
            good = bool(found) and (folded(each["due_text"]) in found or found in folded(each["due_text"]))
            tally.add(
                "due",
                "right" if good else "wrong" if found else "missed",
                "" if good else f"{found!r}, not {each['due_text']!r}",
            )
    for claim in left:
        group = "commitment" if claim.fields["status"] in LISTED else "restated or refused"
        tally.add(group, "extra", f"{claim.fields['status']} | {claim.text[:150]}")


def _names_office(found: str, wanted: str) -> bool:
    """Say whether the truth gives the office alone ("De burgemeester") and the record who holds it."""
    office = re.sub(r"^(?:de|het|the)\s", "", wanted.casefold())
    return office.islower() and " " not in office and found.casefold().startswith(f"{office} ")


def actions(truth: dict[str, Any], made: Read, tally: Tally) -> None:
    left = [claim for claim in made.claims if claim.kind is Kind.ACTION]
    for each in truth.get("actions", ()):
        quote = folded(each["what_quote"])
        claim = next(
            (claim for claim in left if quote in made.cited(claim) or same_words(quote, made.cited(claim))), None
        )
        if claim is None:
            tally.missed("action", each, each["what_quote"][:120])
        else:
            tally.add("action", "right")
            left.remove(claim)
    for claim in left:
        tally.add("action", "extra", claim.text[:140])


def speakers(truth: dict[str, Any], made: Read, cues: Cues, tally: Tally) -> None:
    wanted = truth.get("speakers") or {}
    if not isinstance(wanted, dict) or made.document.place_kind not in (PlaceKind.LINE, PlaceKind.TIME):
        return
    at: dict[int, Section] = {}
    for section in made.sections:
        if section.speaker and section.sentence_ids:
            at.setdefault(made.document.line(made.document.sentence(section.sentence_ids[0]).spans[0].start), section)
    for each in wanted.get("list", ()):
        section = at.get(each["line"]) or at.get(each["line"] + 1)
        if section is None:
            tally.add("speaker", "missed", f"line {each['line']} {each['name']} ({each['role']})")
            continue
        by_name = not each["name"] or bare(section.speaker) == bare(each["name"]) or each["role"] == "voorzitter"
        by_role = section.role.value == each["role"]
        by_party = not each["party"] or parties.canonical(section.party) == parties.canonical(each["party"])
        right = by_name and by_role and by_party
        is_open = section.role is Role.UNKNOWN and by_name
        found = f"{section.named!r} {section.role.value} [{section.party}]"
        note = f"line {each['line']} {found}, not {each['name']} {each['role']} [{each['party']}]"
        tally.add("speaker", "right" if right else "missed" if is_open else "wrong", "" if right else note)


def attendance(truth: dict[str, Any], made: Read, cues: Cues, tally: Tally) -> None:
    wanted = (truth.get("attendance") or {}).get("present")
    if wanted is None:
        return
    there = layout(made.document, Municipality(), cues).attendance
    found = there.count if there.count is not None else len(there.present) or None
    tally.add(
        "present",
        "right" if found == wanted else "missed" if found is None else "wrong",
        "" if found == wanted else f"{found} ({len(there.present)} listed), not {wanted}",
    )


def records(half: str) -> Iterator[tuple[Path, dict[str, Any]]]:
    for truth in sorted((RECORDS / half).glob("*.truth.json")):
        stem = truth.name.removesuffix(".truth.json")
        path = next(each for each in sorted(truth.parent.glob(f"{stem}.*")) if not each.name.endswith(".truth.json"))
        yield path, json.loads(truth.read_text(encoding="utf-8"))


QUESTIONS = (
    "decision", "decision counts", "motion", "motion counts", "first submitter", "all submitters", "motion parties",
    "party votes", "commitment", "restated or refused", "status", "who", "due", "action", "speaker", "present",
)  # fmt: skip


@pytest.mark.parametrize("half", ["dev", "held"])
def test_answers(half: str) -> None:
    """What the college says to requests, in short records of four forms by one hand: only commitments are labelled."""
    total = Tally()
    found = list(records(f"answers/{half}"))
    if not found:
        pytest.skip(f"no records in {RECORDS / 'answers' / half}")
    for path, truth in found:
        tally = Tally()
        commitments(truth, read_record(path)[0], tally)
        total.counts += tally.counts
        if half == "dev" or os.environ.get("GEMCLI_NAME_MISSES"):
            print("\n".join([path.name, *tally.notes]))
    print(f"\n== answers, {half}, {len(found)} records")
    for question in ("commitment", "restated or refused", "status", "who", "due"):
        print(f"  {total.line(question)}")
    assert total.counts["commitment", "right"]


@pytest.mark.parametrize("half", ["dev", "held"])
def test_records(half: str) -> None:
    """Every question over all records of a half, then each record with its misses (held ones only as figures)."""
    total = Tally()
    verdicts: Counter[Verdict] = Counter()
    found = list(records(half))
    if not found:
        pytest.skip(f"no records in {RECORDS / half}")
    for path, truth in found:
        made, cues = read_record(path)
        tally = Tally()
        decisions(truth, made, tally)
        motions(truth, made, tally)
        commitments(truth, made, tally)
        actions(truth, made, tally)
        speakers(truth, made, cues, tally)
        attendance(truth, made, cues, tally)
        total.counts += tally.counts
        verdicts.update(made.verdicts)
        for finding in made.left_out:
            tally.notes.append(f"    left out ({finding.verdict}): {finding.claim.text[:110]} | {finding.reasons[:2]}")
        family = layout(made.document, Municipality(), cues).family.value
        asked = [question for question in QUESTIONS if any(key[0] == question for key in tally.counts)]
        print(f"\n{path.name} ({truth['family']} -> {family})")
        for question in asked:
            print(f"  {tally.line(question)}")
        if half == "dev" or os.environ.get("GEMCLI_NAME_MISSES"):
            print("\n".join(tally.notes))
    print(f"\n== {half}, all records; claims by verdict {dict(sorted(verdicts.items()))}")
    for question in QUESTIONS:
        if any(key[0] == question for key in total.counts):
            print(f"  {total.line(question)}")
    assert total.counts["decision", "right"]
