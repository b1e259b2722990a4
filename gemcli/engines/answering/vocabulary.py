"""Words of questions that carry little of a subject."""

from __future__ import annotations

from gemcli.text.lists import listed

LIGHT = listed(
    """
    krijgen krijgt kreeg kregen komen komt kwam kwamen gekomen gaan ging gingen geven geeft gaf gaven gegeven vinden
    vindt vond vonden zien ziet zag zagen gezien gelden geldt gold doen doet deed deden zetten zet gezet stellen stelt
    stelde houden houdt hield laten laat liet leggen legt liggen ligt lag lopen loopt liep maken maakt maakte gemaakt
    brengen brengt bracht nemen neemt nam namen genomen blijven blijft bleef zitten zit zat verwacht verwachten denken
    denkt dacht zeggen zegt zei zeiden gezegd weten wist konden kunnen mochten moest moesten hoeven hoeft bestaan
    bestaat gebruiken gebruikt tonen draait draaien horen hoort bedoeld bestemd beschikbaar aanwezig nodig mogelijk
    geplaatst plaatsen vragen gevraagd antwoorden hebben had gehad worden werd geworden heten heet genoemd noemt
    noemde noemen duren duurt duurde beginnen begint begon eindigen vindt plaatsvinden nodige willen
    minstens tenminste minimaal maximaal hoogstens hooguit ongeveer circa precies eerste tweede laatste nieuw nieuwe
    oude huidige grote kleine opnieuw weer tevoren vooraf binnen buiten daadwerkelijk uiteindelijk onlangs
    afgelopen komende volgende vorige eerder later straks nu verder meer minder veel weinig aantal deel mensen zaak
    zaken onderwerp ding dingen plan plannen manier wijze geval gevallen kant keer leven live lives according come
    comes get gets take takes make made going new first last open opened least about happen happens remain stay
    jaar jaren jaarlijks maand maanden week weken dagen year years month months week weeks
    wilde wilden betekent betekende betekenen inhoudt inhouden aanpakken dient dienen lukken lukt gelukt speelt speelde
    iets iemand ergens extra speciaal speciale bepaalde betrokken apart aparte gewoon gewone echt
    tegenwoordig meestal eenmaal nipt persoonlijk enkel opzij gemiddeld elke stad onderwerp idee papieren woord
    een twee drie vier vijf zes zeven acht negen tien mag mogen mocht elkaar hier daar voordat nadat zodat poging
    kwestie vingers uiteindelijk ervoor toe
    boven onder naast achter terecht half halve kwijt gauw snel langer langst hoger hoogst hoogste laagste grootste
    beste goede goed slechte juiste zelfde dezelfde ander andere anders overige samen alvast meteen direct alsnog nogal
    totaal volledig gehele iedereen niemand allemaal beide beiden diverse verschillende enige zekere zulke zogenaamde
    huidig nog steeds inmiddels voortaan voorlopig zodra wanneer momenteel pas misschien waarschijnlijk blijkbaar
    gaande bezig bedoeling sprake verband opzicht basis kader rekening
    tegenstemmers voorstemmers gesteld genoemde bedraagt betreft betreffende inzake rond rondom omtrent lang long
    """
)
"""Words that say little of what a question is about; missing ones count for little."""

LIGHT_SHARE, TOLD_SHARE = 0.3, 0.6
"""What such a word weighs against one of the subject, and what where papers have a word of their own for it."""
