"""Words that stand where a name could stand and are none."""

from __future__ import annotations

from gemcli.text.lists import listed

OFFICES = listed(
    """
    voorzitter wethouder wethouders burgemeester griffier raadsgriffier secretaris gemeentesecretaris minister
    staatssecretaris raadslid raadsleden commissielid fractievoorzitter fractie college raad president
    plaatsvervangend loco-burgemeester locoburgemeester gedeputeerde commissaris directeur heer mevrouw leden
    lid portefeuillehouder formateur informateur koning koningin premier directie heren dames meneer
    """
)
"""Words that follow a form of address without being a name."""

COMMON = listed(
    """
    voorstel motie amendement brief besluit vaststellen vaststelling verzoek stand benoeming verordening
    regeling begroting jaarrekening jaarstukken nota raadsvoorstel raadsbesluit initiatiefvoorstel bespreking
    mededelingen opening sluiting agenda ingekomen actualisatie kadernota programma toelichting bijlage
    hoofdstuk artikel dictum besluitenlijst verslag notulen interpellatie vragen rondvraag stemming hamerstuk
    hamerstukken bespreekstukken bestemmingsplan omgevingsplan omgevingsvisie zienswijze evaluatie rapport
    advies afdoening toezegging wijziging verklaring geheimhouding raad college commissie gemeente den haag de
    het een aan in op voor van maar dat dit die deze wij ik u hij zij ze er als wat wie waar hoe want dus en of
    ook nog niet geen ja nee dank dan nu zo meneer mevrouw team afdeling bureau dienst klantenservice collega
    collega's allen iedereen allemaal mensen raadsleden leden bewoners inwoners redactie heer kunt wilt hebt
    heeft is was gaat zegt adres straat postcode woonplaats plaats telefoon telefoonnummer mobiel e-mail email
    e-mailadres mail datum tijd onderwerp kenmerk zaaknummer functie organisatie fractie partij handtekening
    opmerkingen bijzonderheden nummer omwonenden woonadres huisadres mailadres voorletters achternaam voornaam voornamen
    roepnaam geboortedatum bsn burgerservicenummer kenteken bereikbaar handtekeningen stelt vraagt vindt wil kan
    zal moet mag heb had bent ben zijn publiek aanmeldingen insprekers dossier gewone aangetekend totaal idem
    """
)
"""Words that are no surname, however they are written."""

VERBS = listed(
    """
    stelt geeft komt doet weet denkt hoort noemt maakt krijgt laat blijft staat ziet neemt spreekt reageert
    antwoordt dient trekt houdt roept wijst wilde zegt vraagt vindt heeft gaat zou kunnen bedankt begint sluit
    opent merkt verwijst bedoelt snapt begrijpt steunt wethouder namens uit bent daar hier even eerst graag net
    zojuist straks mocht mochten zouden moeten moest konden willen wilden wordt werd zullen
    """
)
"""Words that follow "de heer" in running talk when the name is left out or misheard."""

BODIES = listed(
    """
    gemeente provincie stichting vereniging team afdeling bureau dienst ministerie waterschap politie wijkraad
    dorpsraad bewonersorganisatie kantoor firma bedrijf cluster directie programma project werkgroep
    belangengroep coöperatie
    """
)
"""First words of names of organisations."""
