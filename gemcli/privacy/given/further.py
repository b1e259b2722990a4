"""First names of all origins that the other lists lack: short forms, regional ones, and those of the last decades."""

from __future__ import annotations

from gemcli.text.lists import listed

FURTHER = listed(
    """
    aagje aaltine aartje abelien achiel adeola aebele aeltje afke agneta ailke aise ajmal alberdina albertje alfie
    alhaji alissa alke allert amar ambro aniko anis anko anneloes anske antina arash archie arendina arezoo arij
    aryan asif asse atiq atsje atte bartje bashar behnam behzad beike beitske benoît bente beppie berten bertha
    berthie bertje bets bettie binta birgit birhan bjorn blessing boaz boukje brechje bregje brendan caspar
    chantalle chayenne cheikh chelsey cheyenne chun ciaran cisca claudio clothilde coba coenraad consuelo corrina
    curley cyriel cédric daphne davy demi demian denzel derkje desirée dewy dharmendra didier diede dieke dietmar
    dingeman dingena diny dita djaimy djenna djoemadi djordy djuna dolly donny driek drieka driekus dwayne dylano
    ebbo ebrima eef eefke eelse eeltje eeuwe egberdina ehsan eibert elbrich elroy engeltje enno epie eppe erika esmé
    eustaas evertine evertje ewoud fadoua faical farishta farrell farshid farzad fawzia fay feline femmie femmigje
    fenne fennie fieke fietje fitria florent florus folasade fonger fransje freark freddie frederieke fré
    fssehatsion gaatske gaston gatze geertien genoveva gerdien gerdina gerriet gertje getty gezina gijsberta
    gijsbertje gillis ginie giny gitta giuliano giuseppina goitom gooitske gooitzen goosen goverdina gracia grada
    graddie gradus gretel grietha gré guadalupe gudrun guillermo haijo haiko halbe hameed hanae hanife hantsje
    haridath harmke hedzer heino helmus hendriekus henkie herre heske hibaaq hilbrand hillegonda hilletje hindrik
    hiwet horst hotske hristo hsiu ibeltje idsert iefke iemke ifor ilaria immetje inie inés isatou isayas itie itske
    ivano izaak jaapje jacobina jaden jagdesh jamey jaswant jaydey jeanet jeanne jeike jerrol jesper jessey jetse
    jidde jinke jitka jodocus joery joes johann joke jokelien jolle jonah joopie joos jorryt josee jozina julan
    jules juliëtte jurendly jörg kalawati kamiel karianne kasia kaveh kaylee kenny keyvan kiflom kimberley kinan
    kjeld kjell kobe koert krijna krisztina kunegonda kyano kyara ladan lailuma laleh lambèr legiman lemlem leni
    lenn lense lettebrhan levinus lidwien lidy liekele lien lientje lieuwke lijuan liling lineke linette liv livinus
    loekie lous louwe louwtje loïs luan luus luutzen machiel madhuri mads maeve mafalda magchiel mahjouba maickel
    marcelis marcelline marchien marga margje margot marietje marij marouan maryan maya mbarka meeuwis mei meino
    melany mercy merle michele michiel mieneke mienke mihály mijntje mika mikal milada milly mirre mitra morteza
    muhammed muriël mursal najima naldo nanno nargis nassim neeraj nezha nikolaj nima nino nol nolleke norine noud
    octaaf odile olek ondřej orville ouassim oumar paidi paijo pasquale patience pauwel pawan peer peerke pieke
    pieterjan pippa polly pouya pramod precious quinn quinty quirien radjindre ranko reggy reinoud reinouw relinde
    rembrand renger rens rento riccardo rico riekie rigo riley rimmer rinnie rintje risje ritesh roderik rodica
    romila ronaldo roosje rosario rosmini rowan rowena rowin ruby ruchama rukmini réka saakje sabitrie sahodra salim
    samaneh samatar samim saminem sammy santino savannah sebe seerp sef seije senayt seppe sewdath shabnam shafiq
    shakila shanaya shaniqua shantely sharifa sharita sherida sheryl siebrig siegmien siemen sieta sikko silvio
    sjirk soerin soerya soeshiel sohrab soledad spier steffen stevie subhas suehaila sugeng suharto sukarni suus
    sweitse szabolcs tammo tannie tareq tatum teame teetske teklu teo tess tetsje thaer theike theofiel thijme thijn
    ties tietie tietje tiffany timen tini tiny tjomme tolle tommy tomáš tonia tonko tonny toosje treesje trientje
    truce tygo tyron ubbo urbanus valentino vayenna vesela vito vittorio vrouwke vrouwkje václav wander wanita
    wannes warre weiming wesley wesselien wichard wichertje wiep wiepie wierd wiesje willempje wilmie wimke wimpie
    wolterdina woltertje wubbina wybo xaawo xiaoling xue yaro yasaman yashoda ybele yinthe yoni yordi yosief youri
    ytsen yuli yuna yvanca zabiullah zacheus zahir zakariye zalmai zamzam zarina zbyszek zdeněk zenna zeray zev
    zulma zwannet zwanny émile ümmühan želimir
    """
)
