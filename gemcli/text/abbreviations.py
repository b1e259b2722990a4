"""Abbreviations that end in a stop, and whether a sentence may end there too."""

from __future__ import annotations

from gemcli.text.lists import listed

NEVER_NL = listed(
    """
    dhr hr hrn mw mevr mej mr mrs drs dr ir ing prof ds jhr jkvr weth burg voorz secr wnd plv gebr fa fam st stg
    gem prov min.pres art artt nr nrs blz hfst par afd bijl bijv vgl zgn zg resp incl excl ca circa tel dir
    adm comm betr t.a.v m.b.t i.v.m i.z t.b.v t.g.v t.o.v t.n.v t.h.v t.w n.a.v d.m.v d.w.z o.l.v o.b.v o.g.v
    i.h.k.v i.h.b i.s.m i.c.m i.p.v i.o i.g.v m.u.v m.i.v m.n m.a.w o.a o.m w.o w.v d.d c.q a.d.h.v r.k
    a.h.w b.h b.z o.v.v v.w.b v.a p.a j.o evt ong ongev chr ned gr obl onderh reg nl ond vlg d.t.v u.h.v
    ontv aanvr verg noodz subs begr voorl vlgs insch gesch gewijz omw bew verm toel uitv besl aanw afw
    beschikb opp aant bijz coll
    """
)
"""They introduce something, so a sentence goes on after them (Dutch); the last of them as office notes write them."""

NEVER_EN = listed(
    """
    mr mrs ms mx dr prof sen rep gov gen hon rev st cllr cllrs ald capt col lt sgt messrs vs e.g i.e cf viz approx
    art nr nos dept est
    """
)
"""They introduce something, so a sentence goes on after them (English)."""

MAYBE = listed(
    """
    mln mld milj mrd jl a.s jr sr enz etc e.d e.a e.v o.i.d c.s e.e.a z.s.m n.v.t n.t.b n.o.t.k p.m p.j p.p a.u.b
    s.v.p m.e l.l b.v n.v v.o.f u.s u.k e.u a.m z.o.z q.q o.g p.o bc msc bsc llm jan feb febr mrt apr jun jul
    aug sep sept okt oct nov dec wo vr za km ha kg bv inc ltd co corp plc ave bros
    """
)
"""They often close a sentence: it ends there when a new one plainly begins."""

NUMBERED = listed(
    """
    p pp pag no vol sec sect fig tab ch par lid bijlage art punt cl afl ex min max st reg ris antw vr
    """
)
"""They stand before a number: "p. 12", "no. 5", "fig. 2"."""


def never_ends(word: str, language: str) -> bool:
    """Say whether a sentence goes on after this abbreviation (without its last stop, in lower case)."""
    match language:
        case "nl":
            return word in NEVER_NL
        case "en":
            return word in NEVER_EN
        case _:
            return word in NEVER_NL or word in NEVER_EN
