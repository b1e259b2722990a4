"""A draft as Markdown: one claim a line, a footnote for each, everything a reviewer needs on the page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from gemcli.drafts.details import details
from gemcli.drafts.footnotes import definition
from gemcli.drafts.passed_over import NOT_MENTIONED, announced, not_mentioned
from gemcli.drafts.translation import holds
from gemcli.locales import N_, Translate, translator
from gemcli.model.activity import LedgerStatus, Second
from gemcli.model.check_labels import reason_words
from gemcli.model.citation import Citation
from gemcli.model.draft import Draft
from gemcli.model.family import Family
from gemcli.model.finding import Finding, Verdict
from gemcli.model.labels import GROUNDS, UNKNOWN_FORM, VERDICTS, ledger_line, source_line
from gemcli.model.source import MESSAGES, Rank, Source
from gemcli.model.tally import tally
from gemcli.text.escape import escape_json, escape_markdown

LANGUAGES = ("en", "nl")
MUST_VERIFY = N_("Must verify")
LEFT_OUT = N_("Left out")
TO_CHECK = N_("to check")
"""Stands in bold before a claim that no check could decide."""

FROM_OUTSIDE = N_("from outside")
"""Stands in bold before a claim that only a third party makes."""


def render(draft: Draft, sidecar: str, translate: Translate) -> str:
    """Return the Markdown of a draft: CommonMark with footnotes, LF, the same bytes for the same draft.

    `sidecar` is the file name of the sidecar that will stand beside it.
    """
    blocks = [
        _front_matter(draft, sidecar),
        f"# {_heading(draft.title)}",
        "\n".join(_disclaimer(draft, translate)),
        *_body(draft, translate),
        *_must_verify(draft, translate),
        *_left_out(draft, translate),
        *not_mentioned(draft, translate),
        *_footnotes(draft),
    ]
    return "\n\n".join(block for block in blocks if block) + "\n"


def is_appended(heading: str) -> bool:
    """Whether a heading opens what stands behind the claims of a draft, in any language: what follows is no claim.

    >>> is_appended("Must verify"), is_appended("Left out (2)"), is_appended("Nota wonen")
    (True, True, False)
    """
    appended = (MUST_VERIFY, LEFT_OUT, NOT_MENTIONED)
    own = {translator(language)(message) for language in LANGUAGES for message in appended}
    return any(heading == one or heading.startswith(f"{one} (") for one in own)


def _heading(title: str) -> str:
    """A number at the start of a heading is no list item, so its stop stays as it is.

    A source may call a part of it as a draft calls its list: in quotation marks it cannot hide the claims below it.
    """
    title = f"'{title}'" if is_appended(" ".join(title.split())) else title
    return re.sub(r"^(\d{1,9})\\([.)])", r"\1\2", escape_markdown(title))


def _front_matter(draft: Draft, sidecar: str) -> str:
    agent = draft.activity.agent
    pairs: dict[str, str | bool] = {
        "title": draft.title,
        "language": draft.language,
        "task": draft.task,
        "status": "concept",
        "generator": f"gemcli {agent.version}",
        "ai_generated": True,
        "engine": agent.engine,
        "sidecar": sidecar,
    }
    lines = (f"{name}: {yaml_value(value)}" for name, value in pairs.items())
    return "\n".join(("---", *lines, "---"))


INERT = str.maketrans({"[": "\\u005b", "<": "\\u003c", "`": "\\u0060"})


def yaml_value(value: str | bool) -> str:
    """Return a plain word as it is, anything else as a JSON string, which YAML reads the same.

    Who reads Markdown and knows no front matter sees a heading there: no link, picture or tag may stand in it.

    >>> yaml_value("Zie [hier](https://x.nl)")
    '"Zie \\\\u005bhier](https:\\\\u002f/x.nl)"'
    """
    if isinstance(value, bool):
        return str(value).lower()
    plain = value.replace(" ", "").replace(".", "").replace("-", "")
    if plain.isascii() and plain.isalnum() and "www." not in value:
        return value
    return escape_json(value, indent=None).translate(INERT).replace("://", ":\\u002f/").replace("www.", "www\\u002e")


def _disclaimer(draft: Draft, translate: Translate) -> Iterator[str]:
    """The AI label, what was masked, withheld and left out, and the sources: all on the first screen."""
    agent, activity = draft.activity.agent, draft.activity
    if agent.host and agent.engine == "extractive":
        made = translate(
            N_("Made by gemcli {version} with its embedded engine; text went to the endpoint {host}, which failed.")
        ).format(version=agent.version, host=agent.host)
    elif agent.host:
        made = translate(N_("Made by gemcli {version} with the model {model} at {host}.")).format(
            version=agent.version, model=agent.model_reported or agent.model_asked, host=agent.host
        )
    elif activity.second.was_asked:
        made = translate(N_("Made by gemcli {version} with its embedded engine.")).format(version=agent.version)
    else:
        made = translate(N_("Made by gemcli {version} with its embedded engine; nothing left this machine.")).format(
            version=agent.version
        )
    made = " ".join((made, *_second(activity.second, translate)))
    yield f"> **{translate(N_('CONCEPT, made with AI'))}.** {escape_markdown(made)}"
    yield "> " + escape_markdown(
        translate(
            N_("Every claim has a footnote with its place in a source. Not approved: check the list below first.")
        )
    )
    if said := holds(draft, translate):
        yield "> " + escape_markdown(said)
    yield ">"
    if draft.not_mentioned:
        yield "> " + escape_markdown(announced(draft, translate))
        yield ">"
    yield "> " + escape_markdown(_counts(draft, translate))
    if activity.masked:
        kinds = ", ".join(f"{kind} {count}" for kind, count in sorted(activity.masked.items()))
        masked = translate(N_("Masked for the model: {kinds}; names can be missed.")).format(kinds=kinds)
        yield f"> {escape_markdown(masked)}"
    yield ">"
    for source in activity.used:
        if source.rank is not Rank.TEXT_BLOCK:
            general = f": {translate(UNKNOWN_FORM)}" if draft.task == "extract" and _has_no_form(source) else ""
            yield f"> - {escape_markdown(source_line(source, translate) + general)}"
    blocks = [source.path for source in activity.used if source.rank is Rank.TEXT_BLOCK]
    if blocks:
        yield f"> - {escape_markdown(translate(N_('own text blocks: {names}')).format(names=', '.join(blocks)))}"
    if activity.norms:
        yield ">"
        yield f"> {escape_markdown(translate(N_('Norms used:')))}"
        yield ">"
        yield from (f"> - {escape_markdown(norm)}" for norm in activity.norms)
    unused = [entry for entry in activity.ledger if entry.status is not LedgerStatus.READ]
    if unused:
        yield ">"
        yield f"> {escape_markdown(translate(N_('Not used, not checked or withheld:')))}"
        yield ">"
    for entry in unused:
        yield f"> - {escape_markdown(ledger_line(entry, translate))}"


def _second(second: Second, translate: Translate) -> Iterator[str]:
    """Who read claims a second time, and which of them nobody read."""
    if second.was_asked:
        agent = second.agent
        yield translate(
            N_("Read a second time by the model {model} at {host}: {read} claims, {lowered} of them left to a person.")
        ).format(
            model=agent.model_reported or agent.model_asked, host=agent.host, read=second.read, lowered=second.lowered
        )
    if second.unread:
        yield translate(N_("No second reading of {count} claims.")).format(count=second.unread)


def _has_no_form(source: Source) -> bool:
    return source.family is Family.UNKNOWN and source.rank not in MESSAGES


def _counts(draft: Draft, translate: Translate) -> str:
    findings = list(draft.findings())
    single = sum(finding.is_single for finding in findings)
    group = sum(bool(finding.must_verify) and not finding.is_single for finding in findings)
    return translate(
        N_("{claims} claims; to check singly: {single}, as a group: {group}; left out: {left_out}. Sources:")
    ).format(claims=len(findings), single=single, group=group, left_out=len(draft.left_out))


def _body(draft: Draft, translate: Translate) -> Iterator[str]:
    is_letter = draft.task == "draft"
    for place, section in enumerate(draft.sections):
        if section.title and not is_letter:
            yield f"{'#' * section.level} {_heading(section.title)}"
        lines = [
            claim_line(finding, draft, translate) + details(finding.claim, draft.task, translate)
            for finding in section.findings
        ]
        if is_letter:
            yield from lines
        else:
            yield "\n".join(f"- {line}" for line in lines)
        if not place and draft.task == "summarise" and (counted := tally(draft.findings(), translate)):
            yield f"> {escape_markdown(counted)}"


def claim_line(finding: Finding, draft: Draft, translate: Translate) -> str:
    """One claim on one line: marks for what must be checked or comes from outside, its text, its labels."""
    foreign = {source.id for source in draft.activity.used if source.rank is Rank.THIRD_PARTY}
    is_foreign = bool(finding.citations) and all(citation.source_id in foreign for citation in finding.citations)
    mark = f"**[{translate(TO_CHECK)}]** " if finding.verdict is Verdict.NEEDS_HUMAN else ""
    mark += f"**[{translate(FROM_OUTSIDE)}]** " if is_foreign else ""
    labels = "".join(f"[^{label}]" for label in dict.fromkeys(finding.labels))
    return f"{mark}{escape_markdown(finding.claim.text)}{' ' + labels if labels else ''}"


def _must_verify(draft: Draft, translate: Translate) -> Iterator[str]:
    findings = list(draft.findings())
    single = [finding for finding in findings if finding.is_single]
    group = [finding for finding in findings if finding.must_verify and not finding.is_single]
    yield f"## {translate(MUST_VERIFY)}"
    if not single and not group:
        yield escape_markdown(translate(N_("Nothing was found that must be verified.")))
    if single:
        yield f"### {translate(N_('One by one'))} ({len(single)})"
        yield "\n".join(f"- {_single_line(finding, translate)}" for finding in single)
    if group:
        yield f"### {translate(N_('As a group: values that a check found equal to the source'))} ({len(group)})"
        yield "\n".join(_value_table(group, translate))


def _single_line(finding: Finding, translate: Translate) -> str:
    grounds = ", ".join(translate(GROUNDS[ground]) for ground in finding.must_verify if ground.is_single)
    reasons = " ".join(reason_words(reason, translate) for reason in finding.reasons)
    labels = "".join(f"[^{label}]" for label in dict.fromkeys(finding.labels))
    said = f"{escape_markdown(finding.claim.text)}{' ' + labels if labels else ''}"
    return f"**{escape_markdown(grounds)}**: {said}" + (f" ({escape_markdown(reasons)})" if reasons else "")


def _value_table(findings: Iterable[Finding], translate: Translate) -> Iterator[str]:
    yield f"| {translate(N_('Values'))} | {translate(N_('Place'))} |"
    yield "| --- | --- |"
    for finding in findings:
        labels = "".join(f"[^{label}]" for label in dict.fromkeys(finding.labels))
        yield f"| {escape_markdown(finding.claim.text, in_table=True)} | {labels} |"


def _left_out(draft: Draft, translate: Translate) -> Iterator[str]:
    if not draft.left_out:
        return
    yield f"## {translate(LEFT_OUT)} ({len(draft.left_out)})"
    yield "\n".join(f"- {_left_out_line(finding, translate)}" for finding in draft.left_out)


def _left_out_line(finding: Finding, translate: Translate) -> str:
    reasons = " ".join(reason_words(reason, translate) for reason in finding.reasons)
    closest = translate(N_('closest text: "{text}"')).format(text=finding.closest) if finding.closest else ""
    why = "; ".join(part for part in (reasons, closest) if part)
    verdict = escape_markdown(translate(VERDICTS[finding.verdict]))
    return f"**{verdict}**: {escape_markdown(finding.claim.text)}" + (f" ({escape_markdown(why)})" if why else "")


def _footnotes(draft: Draft) -> Iterator[str]:
    sources = {source.id: source for source in draft.activity.used}
    cited: dict[str, Citation] = draft.citations()
    yield "\n".join(
        f"[^{label}]: {escape_markdown(definition(cited[label], sources[cited[label].source_id]))}"
        for label in sorted(cited)
    )
