"""Tells who takes part in a case, by role; residents stay without a name unless names were asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gemcli.cases.case import Case
from gemcli.cases.line import line
from gemcli.cases.papers import ROLES, Paper, introduces
from gemcli.cases.places import Place, evidence, sentences
from gemcli.locales import N_
from gemcli.model.claim import Claim
from gemcli.model.document import PassageKind

SECTION = N_("Parties")
BODY = re.compile(
    r"\b(?P<college>college van burgemeester en wethouders(?: van(?: de gemeente)? [A-Z][\w’'-]{1,30})?)"
    r"|\b(?P<council>gemeenteraad(?: van [A-Z][\w’'-]{1,30})?)\b"
)
TEAM = re.compile(r"\b(?:[Tt]eam|[Aa]fdeling|[Cc]luster|[Dd]ienst) [A-Z][\w’'-]{1,30}(?: en [A-Z][\w’'-]{1,30})?")
FUNCTION = re.compile(
    r"\b(?:teamleider|teammanager|afdelingshoofd|vergunningverlener|casemanager|behandelend ambtenaar"
    r"|juridisch adviseur|jurist|beleids(?:medewerker|adviseur)|gemeentesecretaris|griffier|burgemeester|wethouder"
    r"|inspecteur|toezichthouder)(?: (?:van )?(?:team )?[A-Z][\w’'-]{1,30})?\b"
)
"""An own official by function; a name behind it is no part of it."""
ADVISER = re.compile(
    r"\b(?:[Cc]ommissie (?:voor )?(?:bezwaarschriften|bezwaren|klachten)"
    r"|[A-Za-z]{3,40}commissie|Omgevingsdienst|Veiligheidsregio|Brandweer|GGD)(?: [A-Z][\w’'-]{1,30}){0,2}"
)
OWN = (
    (N_("municipality, team"), TEAM),
    (N_("administrative body"), BODY),
    (N_("own official, by function"), FUNCTION),
    (N_("adviser"), ADVISER),
)
"""Who stands on the side of the municipality, in the order in which they are told."""
WHO_SAYS = N_("{role}: “{said}”")
NAMED = N_("{role}, {name}: “{said}”")
IS = N_("{role}: {said}")


def parties(case: Case) -> Iterator[Claim]:
    """Yield a line for each party from outside, then for each of the municipality's own and its advisers."""
    section = case.telling.translate(SECTION)
    for paper in case.papers:
        if paper.is_incoming and not paper.is_enclosed and (place := introduces(paper)) is not None:
            yield _outsider(case, paper, place, section)
    for role, pattern in OWN:
        yield from _own(case, role, pattern, section)


def _outsider(case: Case, paper: Paper, place: Place, section: str) -> Claim:
    translate = case.telling.translate
    role = translate(ROLES[paper.role])
    name = paper.document.source.author.partition("<")[0].strip(' "') if case.telling.names_shown else ""
    text = translate(NAMED if name else WHO_SAYS).format(role=role[:1].upper() + role[1:], name=name, said=place.text)
    ground = [place]
    if name:
        ground += [each for each in sentences(paper.document) if _is_sender(each, name)][:1]
    return line("party", section, text, evidence(*ground), {"said": place.text, "role": paper.role, "name": name})


def _is_sender(place: Place, name: str) -> bool:
    return place.passage.kind is PassageKind.MAIL_HEADER and name in place.text


def _own(case: Case, role: str, pattern: re.Pattern[str], section: str) -> Iterator[Claim]:
    """Each name once, with the first paper of the municipality that says it."""
    translate = case.telling.translate
    seen: set[str] = set()
    for paper in case.papers:
        if paper.is_incoming:
            continue
        for place in sentences(paper.document):
            for match in pattern.finditer(place.text if pattern is BODY else BODY.sub(" ", place.text)):
                said = match.group().strip()
                folded = said.casefold()
                if any(folded in other for other in seen):
                    continue
                seen.add(folded)
                label = translate(role)
                text = translate(IS).format(role=label[:1].upper() + label[1:], said=said)
                yield line("party", section, text, evidence(place), {"said": said})
