"""First names that occur in the Netherlands, to know a full name without a title."""

from __future__ import annotations

from gemcli.privacy.given.arabic import ARABIC
from gemcli.privacy.given.dutch import DUTCH
from gemcli.privacy.given.eastern import EASTERN
from gemcli.privacy.given.elsewhere import ELSEWHERE
from gemcli.privacy.given.further import FURTHER
from gemcli.privacy.given.turkish import TURKISH
from gemcli.text.lists import listed

FIRST_NAMES = DUTCH | TURKISH | ARABIC | EASTERN | ELSEWHERE | FURTHER
"""First names in small letters; everyday words are left out, however many people are called so."""

UNSURE = listed(
    """
    blessing mercy precious ruby tess vito rico nol tiny bets tommy fay mila mika liv
    abe adonay alba ali allard ama aman amber angel ani anno anselmus ard ari aris asha aster ate aurora
    awet bas ben berk berkan brecht canisius chi columba constance constant constantijn dede desta divya
    dominicus donatus duc dung dursun eda egidius ella els erna esi ewald fang fei feng finn floor flora
    florence fons funda franc gallus gloria gode grace gust hai heather heike hua hub hui hung ignatius inno jai
    jaya jet jie jing job jun kader kai kaya keke lan lana lavinia lei lex ligia lily linde ludgerus luit luna
    mai marc mare marina mark mawar max mercedes mihret milan nam nehir nil ning nur odulf olimpia patience
    pier ping polat poly putra raf ram ray regina remigius renu rochus roman romeo roos rosaria sable sanda
    saron senta sham shan shu sila sine sita stoffel sydney tao tari ted temmo tera thi thu tia toma toon
    toto traian tri trui tuba tudor uche uday udin uma umut ute victoria vince violeta wei wen yen yi
    yong yu yuan yun zita
    """
)
"""First names that are words, brands, places or surnames as well: on their own they are nobody's."""

UNSURE_LOW = UNSURE | listed(
    """
    april mei joke ties
    abel ad adem bekir bien bo bob cor dick earl eva fleur flip frank ge greet hans harm heine holly iris jo
    joost junior ken kerst kick kim kinda kitty leen leo lies loes lotta lou maria marine maxim merel mien
    mies mina mine nader nanny nel nine pien riet rik rink rob rolf rosa sake sam sara stan stef sterre
    stien sue tim tine ton trix vera vic viola violet wies
    """
)
"""The same in a text without capitals."""
