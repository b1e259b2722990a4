"""First names that occur in the Netherlands, to know a full name without a title."""

from __future__ import annotations

from gemcli.privacy.given.arabic import ARABIC
from gemcli.privacy.given.dutch import DUTCH
from gemcli.privacy.given.eastern import EASTERN
from gemcli.privacy.given.elsewhere import ELSEWHERE
from gemcli.privacy.given.turkish import TURKISH
from gemcli.text.lists import listed

FIRST_NAMES = DUTCH | TURKISH | ARABIC | EASTERN | ELSEWHERE
"""First names in small letters; everyday words are left out, however many people are called so."""

UNSURE = listed(
    """
    abe adonay ali allard ama aman amber angel ani anno ard ari aris asha aster aurora awet bas ben brecht chi
    constance constant constantijn dede desta duc dung eda ella els erna esi fang fei feng finn floor flora
    florence fons franc gloria gode grace gust hai heather heike hua hui hung inno jai jaya jet jie jing job
    kader kai kaya keke lan lana lei lex lily linde luit luna mai marc mare mark mawar max mercedes milan nam
    nehir nil ning nur pier ping polat poly putra raf ram ray roman romeo roos rosaria saron senta shan shu sila
    sine sita sydney tao tari ted temmo tera thi thu tia toon toto tri trui tuba uche udin uma umut ute victoria
    vince violeta wei wen yen yi yong yu yuan yun zita
    """
)
"""First names that are words, brands, places or surnames as well: on their own they are nobody's."""

UNSURE_LOW = UNSURE | listed(
    """
    abel adem bekir bien bo bob cor dick eva fleur hans heine iris jo joost kim leen leo lies loes lou maria
    merel mien mies mina nel pien rik rob rolf rosa sam sara stan stef sterre stien tim tine ton trix vera vic
    viola violet wies
    """
)
"""The same in a text without capitals."""
