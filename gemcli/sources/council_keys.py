"""What the keys of council information systems mean: one word for what each system calls its own way."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from gemcli.text.lists import listed


class Role(StrEnum):
    """What a field of an export holds."""

    TITLE = "title"
    NUMBER = "number"
    TEXT = "text"
    DECISION = "decision"
    PROPOSED = "proposed"
    RESULT = "result"
    PROMISE = "promise"
    ACTION = "action"
    DATE = "date"
    END = "end"
    PLACE = "place"
    BODY = "body"
    CHAIR = "chair"
    CLERK = "clerk"
    ADDRESS = "address"
    SUBMITTER = "submitter"
    PARTY = "party"
    HOLDER = "holder"
    DEADLINE = "deadline"
    STATUS = "status"
    KIND = "kind"
    SECRET = "secret"
    PUBLIC = "public"
    HAMMER = "hammer"
    START_S = "start_s"
    END_S = "end_s"
    ITEMS = "items"
    DOCUMENTS = "documents"
    MOTIONS = "motions"
    AMENDMENTS = "amendments"
    PROMISES = "promises"
    VOTES = "votes"
    SPEECHES = "speeches"
    FOR = "for"
    AGAINST = "against"
    ABSTAINED = "abstained"
    WHO = "who"
    CHOICE = "choice"
    COUNT = "count"


KEYS: Mapping[Role, frozenset[str]] = {
    Role.TITLE: listed(
        "title titel name naam agendapunttitel onderwerp subject entrytitle displayname titelspreekfragment"
    ),
    Role.NUMBER: listed(
        "titleprefix number nummer nr agendapuntkenmerk agendapuntvolgnummer features volgnummer position positie"
        " motienummer identificatie identifier kenmerk"
    ),
    Role.TEXT: listed(
        "description omschrijving explanation toelichting agendapuntomschrijving text tekst vergadertoelichting inhoud"
        " tekstspreekfragment samenvatting"
    ),
    Role.DECISION: listed("besluit besluiten decision decisions conclusie conclusion besluittekst besluittoelichting"),
    Role.PROPOSED: listed("voorgesteldbesluit conceptbesluit beslispunten proposeddecision ontwerpbesluit"),
    Role.RESULT: listed(
        "result resultaat uitslag stemuitslag outcome voteresult besluitresultaat resultaatmondelingestemming"
        " fractiestemresultaat resultaatstemming"
    ),
    Role.PROMISE: listed("toezegging toezeggingstekst commitment undertaking"),
    Role.ACTION: listed("actie actietekst actieomschrijving"),
    Role.DATE: listed(
        "date datum startdate vergaderdatum meetingdate aanvangvergadering geplandevergaderdatum"
        " geplandeaanvangvergadering starttijd datumingediend startdatum datumvergadering"
    ),
    Role.END: listed("enddate eindevergadering geplandeeindevergadering einddatum endtime eindtijd"),
    Role.PLACE: listed("location locatie place plaats zaal"),
    Role.BODY: listed(
        "organization organisatie gremium georganiseerddoorgremium committee commissie orgaan meetingtype gremiumnaam"
    ),
    Role.CHAIR: listed("chair chairman voorzitter"),
    Role.CLERK: listed("clerk griffier secretary secretaris"),
    Role.ADDRESS: listed("url webadres"),
    Role.SUBMITTER: listed(
        "submitter submitters indiener indieners creator ingedienddoor eersteindiener"
        " mover cosponsors medeindieners cocreator cocreators seconder seconders"
    ),
    Role.PARTY: listed("party parties fractie fracties partij partijen fractienaam group groupname"),
    Role.HOLDER: listed(
        "portefeuillehouder holder toegezegddoor bewindspersoon verantwoordelijke wethouder gedaandoor"
        " actiehouder actienemer eigenaar"
    ),
    Role.DEADLINE: listed(
        "deadline termijn due gereed gereeddatum datumgereed uiterlijk verwachteafdoening"
        " verwachtedatumafdoening datumafdoening afdoeningsdatum streefdatum"
    ),
    Role.STATUS: listed("status stand standvanzaken motiestatus"),
    Role.KIND: listed("type kind soort informatieobjecttype classification listname reportname lijst rapport module"),
    Role.SECRET: listed("confidential vertrouwelijk indicatorbesloten isconfidential besloten geheim closed"),
    Role.PUBLIC: listed("permissiongroup openbaarheid vertrouwelijkheidaanduiding vertrouwelijkheidsaanduiding"),
    Role.HAMMER: listed("indicatiehamerstuk hamerstuk consent"),
    Role.START_S: listed("startoffset videotijdsaanduidingaanvang audiotijdsaanduidingaanvang starttijdvideo"),
    Role.END_S: listed("endoffset videotijdsaanduidingeinde audiotijdsaanduidingeinde eindtijdvideo"),
    Role.ITEMS: listed(
        "agendaitems agendapunten meetingitems items subagendapunten subitems agenda haspart agendaitem"
        " onderliggendepunten children"
    ),
    Role.DOCUMENTS: listed("documents documenten attachments attachment bijlagen informatieobjecten stukken files"),
    Role.MOTIONS: listed("motions moties motion motie"),
    Role.AMENDMENTS: listed("amendments amendementen amendment amendement"),
    Role.PROMISES: listed("toezeggingen commitments undertakings"),
    Role.VOTES: listed(
        "votes stemmingen stemming voteevents voteevent vote stemresultaatperfractie stemresultatenperfractie stemmen"
        " groupresults counts fractieresultaten stemgedrag"
    ),
    Role.SPEECHES: listed("spreekfragmenten speeches speech spreekfragment sprekers speakers"),
    Role.FOR: listed("for voor votesinfavour votesfor yes yescount stemmenvoor aantalvoor voorstemmers infavour"),
    Role.AGAINST: listed("against tegen votesagainst no nocount stemmentegen aantaltegen tegenstemmers"),
    Role.ABSTAINED: listed("abstain abstaincount onthouden onthoudingen abstained blanco"),
    Role.WHO: listed(
        "voter username persoon person stemmer lid raadslid aanwezigedeelnemer natuurlijkpersoon speaker spreker user"
    ),
    Role.CHOICE: listed("option keuze keuzestemming stem choice votevalue vote"),
    Role.COUNT: listed("value aantal count seats stemmenaantal zetels aantalstemmen"),
}
"""The keys of Notubiz, iBabs, Open Raadsinformatie and the older open-data model, without marks and capitals."""
