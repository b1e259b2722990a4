"""How English minutes head a motion, name an amendment, begin the text of one and tell what became of it."""

from __future__ import annotations

import re

LABEL = re.compile(
    r"^(?P<raw>(?P<word>(?:SUB-?)?AMENDMENT|(?:Sub-?)?Amendment|MOTION|Motion)\s(?:(?:NO|No|no)\.?\s|[Nn]umber\s|#\s?)?"
    r"(?P<id>(?:[A-Z]{1,3}[-./]?)?\d{1,4}(?:[-./]\d{1,4}){0,2}[a-z]?|[A-Z](?![\w.])))(?P<rest>\s?[-–—:.)]\s?.*|\s\(.*|\s.*)?$",
    re.DOTALL,
)
"""`AMENDMENT 1 - It was moved by ...`, `Motion No. 2025-41`, `Motion 12: Safer streets`."""
OF_ITEM = re.compile(
    r"^(?:(?:to\s(?:consider|debate)\s(?:the\s(?:following\s)?)?)?(?:notices?\sof\smotions?|members?['’]?\smotions?|motions?(?:\son\snotice"
    r"|\ssubmitted|\sby\smembers|\sfrom\smembers)?))\b(?:\s(?:received|under|in\saccordance)[^-–:]{0,60})?\s?(?:[-–—:]\s?(?P<title>.{3,160}))?$",
    re.IGNORECASE,
)
"""The title of an item that is a motion of members, or under which they stand."""
MEMBER_HEAD = re.compile(
    r"^(?:(?:Notice\sof\s)?Motion\s(?:by|from|of)\s)?(?P<by>(?:Councill?ors?|Cllrs?\.?|Alderm[ae]n)\s[A-Z][^-–:,]{1,60}?)(?:\s?[-–:,]\s(?P<title>.{3,160}))?$"
)
"""`Councillor Frost - Speed limit on Ridge Road`: a motion headed by who gave notice of it."""
BY_HEAD = re.compile(
    r"\s?\(?(?:proposed|moved|submitted|notice given)\sby\s(?P<by>(?:Councill?or|Cllr\.?)\s[^(),]{2,40})\)?.*$",
    re.IGNORECASE,
)
BODY = re.compile(
    r"^[\"“'‘(]?\s?(?:THAT\b|That\b|(?:NOW,?\s)?(?:THEREFORE|Therefore),?\s(?:BE|be|Be)\sIT|BE\sIT\s(?:FURTHER\s)?RESOLVED|WHEREAS\b|Whereas\b"
    r"|This\s[Cc]ouncil\b|(?:The\s)?Council\s(?:notes|believes|resolves|calls)\b)"
)
"""The text of what is moved begins."""
QUOTED_BODY = re.compile(r"[\"“](?P<what>(?:That|THAT|This)\s[^\"“”]{10,1500})")
QUOTE = re.compile(r"[\"“](?P<title>[A-Z][^\"“”]{3,90})[\"”]")
HEAD_TITLE = re.compile(r"^\s?[-–—:.)]\s?(?P<title>[A-Z][^.;]{3,120})$")
IS_AMENDMENT = re.compile(r"\b(?:sub-?)?amendment\b|\bmotion\sto\samend\b", re.IGNORECASE)
IS_PROPOSAL = re.compile(
    r"\b(?:the|this|these|all)\s(?:\w+\s){0,2}?(?:proposals?|recommendations?|report|resolution|ordinance)\b",
    re.IGNORECASE,
)
IS_MOTION = re.compile(r"\bmotions?\b|\bas amended\b", re.IGNORECASE)
VOTED = re.compile(
    r"\b(?:motions?|amendments?|proposals?|recommendations?|resolution|ordinance|substantive|put\sto\s(?:the|a)\svote|vote[ds]?|show\sof\shands)\b",
    re.IGNORECASE,
)
ALONE = re.compile(
    r"^(?:(?:and|all\sin\sfavou?r\W{1,3}|on\sa\svote\W{1,2}|declared|vote\W{1,2}|result\W{1,2}|disposition\W{1,2})\s?)?(?:motion\s)?"
    r"(?:unanimously\s)?(?:carried|lost|defeated|passed|failed|adopted|approved|rejected|withdrawn|deferred|tabled|tied)\b.{0,120}$",
    re.IGNORECASE | re.DOTALL,
)
"""`CARRIED (3-2)`: the outcome and nothing else."""
NO_SECOND = re.compile(
    r"\bno\ssecond(?:er)?\b|\bnot\sseconded\b|\b(?:lack|want)\sof\sa?\s?second(?:er)?\b", re.IGNORECASE
)
CASTING = re.compile(r"\b(?:casting|tie-?breaking|second)\svote\b|\bbroke\sthe\stie\b", re.IGNORECASE)
SAYS = re.compile(
    r"^(?:(?:The\s)?(?:Mayor|Leader|Chair(?:man)?)|Councill?ors?|Cllrs?\.?|Mrs?\.?|Ms\.?|Alderman)\b[^.;]{0,60}?"
    r"\b(?:said|says|stated|asked|felt|noted|commented|replied|responded|explained|argued|hoped|thought|considered|spoke|believed|suggested"
    r"|expressed|urged|supported|opposed|referred|reminded|queried|questioned)\b"
)
"""Somebody's words are reported: what they tell of a motion does not happen now."""
HELD = re.compile(
    r"\b(?:stand\s(?:deferred|adjourned|referred)|lie\son\sthe\stable|(?:be|was)\s(?:referred|remitted)\sto|tabled)\b",
    re.IGNORECASE,
)
