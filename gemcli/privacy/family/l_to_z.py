"""Surnames in the Netherlands from L on, in small letters.

Written from general knowledge of the population; no list was copied.
"""

from __future__ import annotations

from gemcli.text.lists import listed

L_TO_Z = listed(
    """
    laagland laan laarhoven laban lachman lachmipersad lachmising lafeber lagendijk lagerweij lagerwey
    laghmouchi lahcen lahlou laisina lakerveld lakhal lalay lam lamain lamberink lambers lamberts lambooij
    lambrechts lameris lamers lammerink lammers lammertink lammerts lammertsma lampe lamrabet landheer
    landman lange langejans langelaan langen langenberg langerak langeslag langeveld langhorst lankhorst
    lansink lanting lantinga lasschuit latour latuharhary latuheru latumahina latumeten latupeirissa
    latuperissa lauffer laurens lauwers lawalata lazăr le leatemia leeflang leegwater leemans leemhuis
    leenders leenman leenstra leerink leeuw leeuwenburgh leeuwerink leeuwis lefeber legtenberg leijdekkers
    leijen leijenaar leijten leijtens leistra leito leiwakabessy lekatompessy lekransy lely lem lemmens
    lemmers lempers lenferink lensen lenssen lenting lentink leppers lesilolo letschert leung leusink
    leuverink levchenko lewandowski lewis li liang liao liebregts liedorp liefting lieftink lievense
    ligtenberg ligthart lijffijt lijten likumahwa lilipaly lim lin lindeboom lindeman lindenburg linders
    lindhout lingeman linnartz linskens linssen lipman lippens litamahuputty lith litjens littel liu
    lobbezoo lobregt lockefeer lodder loderus loeffen logtenberg lohman lohuis lokhorst lommerse looijen
    looijmans looman loonen loonstra looren loos looyen lopes lopez loupatty lourens louwen louwers louwerse
    lubbers lubberts lubis lugtenburg lugtmeier luijckx luijendijk luijk luijks luijkx luijsterburg luijten
    luiken luimstra luiten lulofs lumalessil lunenburg luo luong lupker lupu luteijn lutgens lutters
    luttikhuis luttmer luyten lysak lysenko lytvyn löwenthal lăcătuș maas maaskant maassen maat maatita
    maatoug macdonald machielsen maciejewski macleod madarie madern madsen maduro maes magendans mahabier
    mahabir mahadew mahfouz mahler mailoa mainake majdoubi majewski makatita makhloufi makkinga makkink
    makowski malawau malawauw malinowski malkowski mallens mandemaker manders mandersloot manea mangal
    mangnus mangroe mannaerts mannak manning manole mansour mansouri mansveld manuhutu manuputty marantika
    marbus marchenko marchuk marciniak marcus marinissen marissen markerink markslag markus markvoort
    marquering marsilje marsman martens martes martijn martin martina martinez martins martinus martis
    martowidjojo marzouk marzouki masri masselink masselman massop matadin matahelumual mateman matena
    mathijssen mathoera mathura matitaputty matser mattheij matulatua matulessy maurits mazouz mazurek
    mebius mebrahtu mecking meekes meerdink meerman meesters meeusen meeuwenoord meeuwissen meeuwsen
    meijboom meijer meijering meijerink meijerman meijers meijs meiland meinders meinema meinen meinsma
    meiss melchers melein melis melissen melnyk mengesha menken menkveld mens mensah mensink menting
    mercelina mercera merkelbach merks merkus mertens mesbahi mesman messaoudi messchaert messemaker messink
    metekohy meuleman meulemans meulenbelt meulenbroek meulendijk meulenkamp meulman meurs meuwissen mevis
    mewe meyer meysen michalak michels michielsen middelbos middeldorp middelkamp middelkoop middelweerd
    middendorp miechels miedema miete mietes mihalache mijnheer mijnster mikkers mikx milder mimouni
    minderhoud minkhorst minnaard minnema modderkolk moenna moerdijk moerkerk moerman moesker mohabir
    mohamed mohammadi mohammed mohamud mohan mokiem mokveld mol moldovan molenaar molenaars molendijk
    molhoek moll mollema mollinga mommers mondria montanus monteiro mooij moonen moons moor mooren moorlag
    moorman morabet moradi moroz morren morsink mosch mosselman mosterman mostert mouhib moukhlis moulen
    mourik mourits mous moussaoui mróz mudde muijen muijres muijs muijser muilwijk muiser mulder mulderij
    mulders mulkens muller mungra munsterman munteanu muntinga muskens mussche mutsaers mutsaerts muurling
    muyen mühren müller naaijkens naaktgeboren nabben naber nabuurs nadorp nagel nagy nahar nahas nahuis
    nahumury najjar nales nandoe nanere nanhekhan nanlohy nanoe nap narain narpat nasri nassar nasser
    nasution nauta neagu nedelcu nederlof neele neeleman neervoort negash negassi neggers neijboer
    neijenhuis nelemans nelissen netten neuteboom nghiem ngo nguyen niemantsverdriet niemeijer niemeyer
    nienhuis niessen niesten nieuwboer nieuwdorp nieuwenburg nieuwenhuijzen nieuwenhuis nieuwenhuizen
    nieuwhof nieuwkoop nieuwland nieuwstraten nijboer nijborg nijdam nijeboer nijenhuis nijhof nijholt
    nijhuis nijkamp nijland nijman nijmeijer nijs nijsen nijssen nijsten nijveld nikijuluw nikolaidis
    nikolić nistor nkansah nkrumah noback noija nollen nolten nooij nooijens noordam noordanus noordeloos
    noorderhaven noordermeer noordhoek noordhof noordhuis noordman noordzij noori noorlag noorlander
    nootenboom noppers notenboom nouwen nouwens novak novakovic nowak nowakowska nowakowski nowicki noya
    ntim nugteren nuijens nuijten numan nusselder nussy nuys nwosu nyarko obbink obeid oberink obersi obi
    ockhuijsen oddens oduro oedayrajsing oele oemraw oerlemans oeseburg oesterholt offermans ofiro ofori
    ohene ohoiwutun okafor okbamichael okkerse okonkwo oktoseja okyere olde oldekamp oldenburg oldenhof
    oldenhuis oldenkamp oldenziel olgers olieman oligschläger oliinyk olijslager olijve oliveira oliynyk
    olminkhof olsthoorn olszewski olthof olthuis olyslager omar omlo omzigt onderdelinden onderwater oomen
    ooms oonincx oonk oortwijn oostendorp oosterbaan oosterbroek oosterhof oosterhoff oosterhout oosterhuis
    oosterkamp oosterlaar oosterling oosterloo oosterman oosterveld oosterwijk oosting oostland oostra
    oostveen opdam opheij opoku oppelaar oppenhuis oppong oprea opsteeg opstelten ordelman orie orij oruç
    osei osinga osman ostendorf ostrowski otoo otten ottenhof ottens otterman ouahabi ouahbi ouali ouarda
    ouchan oudejans oudekerk oudenaarden oudenes oudkerk oudman oudshoorn ouendag oulad oulkadi outhuijse
    ouwehand ouwendijk ouwerkerk ouwerling overbeek overbeeke overbosch overdijk overgaauw overkamp overmars
    owusu ozturk oğuz paalman paans paardekooper pach padberg palland paltoe panchenko panday pannekoek
    papadakis papadopoulos papenhuijzen papilaja paragh pardoen parera pariama parihala parinussa parlevliet
    parmessar parohi pasman pasveer patel pater patoir pattiasina pattikawa pattimura pattinama pattipeilohy
    pattiwael paulina paulissen paulus pauwels pavlenko pawirodikromo pawlak pawłowski peek peelen peeman
    peerdeman peereboom peeters pegels pellemans pellikaan pels pelupessy penders peng penha penning
    pennings peperkamp peperstraten peppelenbos perdok pereira perez perquin persad pesireron pessireron
    pesulima peters petersen petit petrenko petrona petrov petrova petrovic petrović peusens pham phan
    pherai philippo philips phung pical picanussa picauly pieck piepenbrock pieper piersma pieters pieterse
    pietersen pietersma pietersz pietrzak pijl pijnacker pijnappel pijnenburg pijper pijpers pijpker pikaar
    pikkemaat pinas pinckaers pinedo pinto piotrowicz piotrowski piqué pisters plagge plantinga plasmans
    plasschaert plat ploeg plomp plooij plooijer pluijm pluijmen pluimakers pluimers pocerattu poeisz poel
    poelman poelstra poepjes poeran pol polak polat polinder polishchuk polman polnaija polnaya pompe
    ponomarenko ponsioen ponsteen pool poort poortman poot popa popescu popma popov poppe poppelaars popping
    porskamp portegies post postema posthuma posthumus postma postmaa postmus poulina poulus pouwels pragt
    pranger preijde prenger prikken prins prinsen prinssen pronk prooijen provence pruijn pruijs pruim
    pruissen przybylski puister punt puyn qabbani qaddour qasim qian qiu qorchi quach quaedvlieg quak
    quartel quaye quist raadgever raadschelders raaijmakers raats rachidi rademaker rademakers radstake
    raedts raghoebar raghoenath rahal rahawarin rahimi rahmouni ramadhin ramaker ramakers ramautar rambaldo
    rambali rambaran rambhadjan ramchandar ramcharan ramdas ramdhan ramdhani ramdin ramdjan ramirez
    ramkhelawan ramkisoen ramlakhan ramlal ramnandanlal ramnarain ramnath ramos rampersad ramsaran randewijk
    ransijn ras rasch rasker ratering rauwerda rauws raveneau ravensberg ravensbergen reckman reedijk
    reehorst reekers reestman regales regeer regterschot regtien rehatta reijerse reijersen reijmers
    reijnders reijnen reijntjes reijrink reimert reinartz reinderink reinders reinhard reinhoudt reinink
    reintjes reintsema reitsema reitsma remijn remmelink remmelts remmelzwaal remmers remmerswaal rengers
    reniers renkema rennen rensen renting resink reterink reumer reusken reuvekamp reuver reuvers rewti
    reydon rezaei rhee ribeiro ridder riemens riemersma rienks rientjes riesebos rietberg rietbergen
    rietdijk rietkerk rietveld rijken rijkers rijks rijkse rijksen rijnbeek rijnders rijnsburger rijnsent
    rijpkema rijpma rijpstra rijsdijk rijsemus rijskamp rikken riksen rinkel rinsma ririhena riry rispens
    risselada ritmeester ritmeijer ritoe ritsema ritzen riupassa robben rocha rodenburg roders rodrigues
    rodriguez roebersen roefs roelands roeleveld roelofs roelofsen roelse roelvink roepnarain roest roeters
    roetman roffel roggeveen rohaan rojer rokx romanenko romano rombouts romeijn romijn romme rommers rompa
    rongen ronner roobol roodenburg roodnat roodzant rooijakkers rooijen roorda roordink roos rooseboom
    roosenboom roosendaal roossien roovers rosalia rosaria rosbergen rosenbrand rosier roskam rosloot rossen
    rossi rotgans roth rothuizen rotteveel rouwenhorst rouwhorst royen rozeboom rozema rozemeijer rozenboom
    rozendaal rubingh rudenko rugers ruhulessin ruijgrok ruijs ruijsch ruijter ruijven ruiten ruitenbeek
    ruitenberg ruitenburg ruiter ruiterkamp rumphorst rupan rus rusch russo rusu rutgers rutgrink rutjes
    rutkowski rutten ruumpol ruwhof ruys ryckaert saab saad saadi saat sabandar sabbagh sabelis sabri sackey
    sadowski safadi safi sahadew sahertian sahetapy sahin sahuleka said saidi saksens sala salakory salamony
    salawane salden saleh salem salhi salhuteru salman salomons salomonson samallo samplonius sanchez sandee
    sanders sanderse sandstra santbergen santegoets santos santoso saptenno sapteno sapulette sardjoe
    sarijoe sarpong sarıgül sarıkaya sas sauer savchenko savchuk savelkoul savelkouls sayegh saïdi sağlam
    schaafs schaafsma schaap schaart schaatsbergen schaddelee schaeffer schaepkens schafraad schaik
    schakelaar schalk schamp schampers schapendonk schapers scharff scharloo scharrenberg scheele scheepens
    scheepers scheepstra scheerder scheers scheffer scheffers schelhaas schellart schellekens schelling
    schellingerhout scheltema scheltens scheltinga schenk schepens scheper schepers scherff scherjon
    scherpenzeel scheurs schiebroek schiedon schiffer schifferstein schiks schilder schilders schimmels
    schinkel schins schiphorst schipper schipperheijn schippers schlepers schmeink schmidt schmit schmitz
    schoemaker schoenaker schoenmaker schoenmakers schoep scholing scholma scholman schols scholte scholten
    scholtens scholtes schonenberg schonewille schonk schoofs schoonbeek schoonderbeek schoonderwoerd
    schoonen schoonenberg schoones schoonewelle schoonhoven schoorl schoots schotanus schotborgh schothorst
    schotman schouten schouw schouwenaars schouwstra schrage schrama schrauwen schreijer schreuder
    schreuders schreurs schrijnemaeckers schrijnemakers schrijver schrijvers schroen schroevers schrooten
    schröder schröer schuijt schuil schuiling schuitema schuitemaker schulte schulten schultz schumacher
    schurgers schuring schuringa schuster schut schutte schuttelaar schuttert schuurman schuurmans sebregts
    secrève seedorf seegers sefiani sefrioui segers seijger seinen seipattiratu sekeris selano selten
    semenyuk semlali senden sengers senhorst serban serroukh serwaa sesay setiawan seuntjes seuren severijns
    severs sewbaransingh sewcharan sewgobind sewnarain sewpersad sewradj sezer shaar shaheen shahin shami
    sharma shehadeh sheikh shen sheombar shevchenko shevchuk shulha siahaija siahaya sibma sibum siccama
    siebelink siebenga siebers siebinga siegers siemelink siemons siepel siertsema siezen sihasale sijbesma
    sijtsma sikkema sikkens sikora sikorski silahooy sillekens sillé silva simatupang simmelink simmers
    simonides simonis simons sinay singh sinke sinnema sintmaartensdijk sips siregar sissing sital sitanala
    sitania sitskoorn sjerps sjoerdsma skolnik slaats slabbekoorn slabbers slager slagter sleddering
    sleeboom slegers sleijpen sleijster slenders sletering slijkhuis slijkoord slingerland slooten
    slootmaker slot slotboom slotman slots slottje sluijs sluijter sluijters sluis smalbrugge smallegange
    smallenbroek smedema smeding smedts smeele smeenk smeets smeijers smetsers smeulders smid smidt smilde
    smink smit smith smithuis smits smolders smolenaars smulders snaterse sneep snel snelder snellen
    snelting snijder snijders snoeijer snoeijs snoek snoeren soares sobczak soede soekha soekhai soekhlal
    soekhoe soemai soer soerdjan soerdjbalie soeteman soeters soethout sokołowski solissa solmaz somai
    somers somhorst sonnemans sonneveld sonsma sopacua soplanit soselisa souhoka souisa soukotta souren
    sousa souverijn sow spaan spaans spaansen spaargaren spanjaard spanjers spanninga spapens speek speets
    spek spekman spekreijse spelbos spelbrink spiering spierings spijker spijkerman spinhoven spithoven
    spits spitteler spoelstra spoorenberg spoormaker spoormans sprenger sprengers sprenkels sprok spronk
    spruijt spruijtenburg spuls staarink stam stanciu stapelkamp stappers staps starink starmans statia
    steeg steegman steegstra steehouder steeman steenbakker steenbakkers steenbergen steenhuis steenhuisen
    steenkamp steenstra steentjes stegehuis stegeman stegers steijaert steijn steins stellingwerf stelma
    stelten stelwagen sterk sterrenberg sterrenburg stevelink stevens stiekema stienstra stijnen stijntjes
    stikkelorum stillekens stoelinga stoelwinder stoetzer stoffelen stoffels stoffelsen stoica stokkel
    stokkers stokman stokvis stolk stolker stolte stoltenborg stolwijk stoop stouthamer straalman straatman
    straatsma strampel strengers strijbos strik strikkers strikwerda stroeken stroet stroeve stroobach
    stroosnijder strous struijk struijs struik stuart stubbe stuij stuijt stuivenberg stultiens stumpel
    sturkenboom sturms stuurman stępień suijker suijkerbuijk suikerbuik sukhraj sukul sulaiman supusepa
    surink suryanto sutanto suurmond swaan swager swagerman swagers swanenberg swart swarts swennen swier
    swieringa swinkels syaranamual sybesma sydorenko sytsma szczepaniak szczepański szewczyk szymański
    taanman tadema tahan tahapary taheri tahiri tahitoe tahitu taihuttu tak takaria takens takken talahatu
    talakua talbi talhaoui talsma tamaela tammes tamminen tamminga tan tanamal tanasale tanis tankink
    tanrıverdi tapilatu tappel tarabishi tarasenko tasma tazelaar tazi taşkın taşçı teekens teerink
    teernstra teeuwen teeuwisse tehupeiory tehupuring teitsma tekin teklay tekle teklehaimanot telehala
    telgenkamp telkamp tellegen temmink tempelaars tempelman tempelmans temsamani tenback tentua tepper ter
    terlouw termaat termeer terpstra tersteeg tesfai tesfamariam tesfay tesfazghi tetelepta tetteh teuben
    teulings teunis teunissen tewari tewarie tewelde tewolde thach thalen theelen theeuwes thenu theunisse
    theunissen thewissen thiecke thielen thier thijs thijssen thissen thode tholen thomas thomasse thomassen
    thoolen tibben tiddens tiekstra tielbeek tieleman tielemans tiemeijer tiemens tiemersma tiemessen
    tiesinga tiggelaar tijdeman tijhuis tijink tijmensen tijmes tijsma tijssen tijssens tikkens tillema
    tilma tilstra timmer timmerarends timmerman timmermans timmers tinga tinnemans tissink titaley titulaer
    tiwery tjin tjon tjong tkachenko tkachuk toebes toering toisuta tol tollenaar tollenaars tolsma tomasowa
    tomaszewski tomatala tomczak tonino tonnaer toonen toorenburg toorn top toprak torenbeek tornij torres
    tossijn touhami toumahu tousalwa traa tramper tran traore tressler trienekens trinh troelstra trommelen
    tromp trouwborst truijen truijens truong tsang tsegay tuanakotta tuankotta tudose tuhumena tuhumury
    tuhusula tuhuteru tuijl tuijn tuin tuinenga tuinhof tuinier tuinman tuinstra tuithof tummers tupamahu
    turan turkenburg turkstra tutuhatunewa tutupoly twaalfhoven twigt twilhaar twisk tymoshenko tyrol tzur
    türkmen tănase udink udit udo uenk uijen uijl uijterlinde uijttewaal uitdewilligen uitenbogaard
    uitentuis uiterwijk uitham uittenbogaard uittenbosch uitvlugt uktolseja uludağ unal uneputty ungureanu
    unitly urlings uslu utens uysal uçar vaandrager vaartjes vaassen valent valerius valk valkenburg valster
    vandenberg vandenbroek vaneker varkevisser vasile vastbinder vastenhoud vasylenko veen veenendaal
    veenstra veerbeek veerhuis veerkamp veerman veld velde veldhoen veldhoven veldhuijzen veldhuis
    veldhuizen veldkamp veldmaat veldman veldmans veldstra velthof velthoven velthuis velthuizen veltmaat
    veltman venderbosch venema venhorst venhuizen vennegoor vennema vennik vennix venselaar verbakel verbeek
    verbeeten verberkt verberne verboom verbrugge verbruggen verburg vercammen verdaasdonk verdam verdegaal
    verdel verdellen verdenius verdijk verdoes verdonk verdoorn verdouw verduijn verduin verdult verdurmen
    vergeer vergouwen vergunst verhaag verhaar verhaaren verhaegh verhage verhagen verhallen verheggen
    verheij verheijden verheijen verheijke verhelst verheul verhey verheyden verhoeckx verhoef verhoeff
    verhoek verhoeks verhoeven verhofstad verholt verhorst verhulsdonk verhulst verhuul verkaaik verkade
    verkaik verkerk verkoelen verkooijen verkroost verkuijl verkuijlen verkuil verlaak verlaan verlaat
    verleun verlinde verlinden verloove vermaas vermaat vermazeren vermeer vermeeren vermeij vermeiren
    vermeltfoort vermeulen vermin vermond vermue vermunt vernimmen vernooij vernooy verpalen verplanke
    verploegen verpoorte verra verraes verriet verrijt verrips versantvoort verschelling verschoor verschure
    verschuren verschuur verschuuren versendaal versfeld versluis verspaandonk verspaget verspeek verstappen
    versteeg versteegen versteegh verstegen versteijnen verstoep verstraate verstraaten verstraten vertegaal
    vertelman vervaet verveer vervest vervloet vervoorn vervoort vervuurt verwaaijen verwater verweij
    verweijmeren verwer verwijmeren verwijs verwoerd verzijden verzijl vestering veugelers viergever
    vierhout vijfhuizen vijfwinkel vijlbrief vijver vijverberg viljac vink vinke vis visch visscher
    visschers visser vissers vissinga vlaar vlasblom vleeshouwer vleeshouwers vlemmings vlemmix vletter
    vliegen vliegenthart vlieger vloet vlootman vlug vo vochteloo voerman voermans voets vogel vogelaar
    vogelpoel vogels vogelsang voicu volbeda volkering volkerink volkers volkert volleberg vollebregt
    vollenberg volmer voloshyn vonck voncken vondeling vondervoort vonk voogd voogt voordouw voorend
    voorhaar voorham voorhorst voorhuis voorintholt voorma voorn voorneman voorsluijs voorthuijsen voortman
    vorstenbosch vorster vos voskuil vosman vosmeijer vosse vossen vossenberg vosters vrancken vranken
    vreden vredeveld vreeburg vreede vreeken vreeling vreeman vreeswijk vreugdenhil vreuls vriens vries
    vriesekoop vriesema vriezen vrijhof vroegindeweij vroegindewey vroegop vroemen vrolijk vromans vroom
    vroon vrouwenvelder vrutaal vugteveen vugts vuijk vuik vullings vulto vuong vâlcu waagmeester waalkens
    waanders waardenburg wagelaar wagemakers wagenaar wagenvoort wagter wairata walczak walinga wallinga
    walpot walraven walrecht wals walsteijn walstra walters wammes wanders wang wanga wanrooij wansink
    wardenaar warmelink warmenhoven warmerdam warmoeskerken warnaar warners warsame wartena wasilewski
    wassenaar wassens wassing wassink wataweka waterlander waterreus waterschoot wattel wattilete wattimena
    wattimury watzema weber weekenborg weekhout weerd weerdenburg weerdhof weerts weggelaar weggemans wegman
    wegner weidema weideman weierink weijermans weijers weijland weijman weijmans weijs weijters weima
    weitkamp wekker welboren weldegebriel weldemichael weldu welleman welling wellink welvaert wennekes
    wenno wensveen wentink werdmuller werff werleman wernik wernsen werts wesdorp wesseling wesselink
    wesselius wesselman wessels wessems westbroek westdijk westendorp westerbeek westerhof westerhoff
    westerhuis westerink westerman westermann westers westerveld westgeest westhof westhoff westmaas westra
    westrik westrop wetering wetzels wever wewer weyers wezel wezelman wezenberg wibbelink wibier wibowo
    wichers wieczorek wiegers wiegman wiegmans wielaard wieland wielders wielenga wielens wieling wielinga
    wielink wiendels wienen wierda wieringa wieringh wiersema wiersinga wiersma wierstra wierts wiertsema
    wiertz wiggers wijaya wijbenga wijbrandi wijdeven wijermans wijers wijga wijgergangs wijker wijkhuis
    wijkmans wijkstra wijlhuizen wijma wijmenga wijnands wijnants wijnberg wijnbergen wijnberger wijnen
    wijngaard wijngaarde wijngaards wijnholds wijnhoud wijnia wijnja wijnker wijnsma wijnstekers wijnstra
    wijnveldt wijsman wijsmuller wijtmans wilbers wilbrink wildeboer wildenbeest wildervanck wildschut
    wilkens willebrands willekes willems willemse willemsen willemstein willigenburg wilmink wilms wilschut
    wilting wiltink wimmers winckel windster winkel winkelaar winkelhuis winkelman winkens winklaar winnubst
    winterink wintermans winters wintraecken wisman wissels wissing wit witbreuk witkamp witlox witmer
    witsen witte wittebol wittebrood wittenberg wittenberns witteveen wittig wittkampf wiśniewski wobbes
    woelders woertink woestenburg woestenenk woldeab woldemariam woldring woldu wolf wolff wolffenbuttel
    wolfkamp wolfs wolfsen wolfswinkel wolkers wolsink woltering wolterink wolters wolthuis wolting wolvers
    wondergem wong wongsodikromo wortelboer wouda wouden woudenberg woudsma woudstra wouterlood wouters
    wouterse woutersen woźniak wrona wróbel wu wubbels wubben wubs wulffraat wuyts wynia wysocki wójcik
    włodarczyk xhofleer xie xiong xu yaakoubi yahiaoui yakovenko yalçın yang yavuz yazıcı yildirim yildiz
    yilmaz yip yiğit yntema youssef ypma yuen yurchenko yusuf yüksel yıldırım yıldız yılmaz zaagman zaaijer
    zaal zaat zahraoui zając zakharchenko zakrzewski zalewski zaliznyak zaman zandbergen zandee zandstra
    zandvliet zantinge zaoui zaouia zarouali zawadzki zeegers zeeman zeeuwen zegers zeilmaker zeilstra
    zeinstra zeldenrijk zeldenrust zeldenthuis zelhorst zelle zenden zeng zernitz zerouali zerouk zevenhoven
    zhang zhao zheng zhong zhou zhu zielhuis zieliński zielman zieltjens zijdel zijderveld zijlmans zijlstra
    zijp zijtveld zimmerman zimmermann zinchenko zinken zinnemers ziółkowski zoer zoetebier zoeteman
    zoetemelk zoeten zoeteweij zomer zomerdijk zondervan zonnenberg zonneveld zonnevijlle zoomers zoon
    zoontjens zouggagh zuidam zuidema zuidervaart zuiderveld zuiderwijk zuidgeest zuidhof zuidinga zuidweg
    zuijderduijn zuijderwijk zuijdwijk zuilhof zuithof zumker zunderdorp zutt zuurbier zuurveld zwaag
    zwaagman zwaagstra zwaal zwaan zwaanswijk zwamborn zwanenburg zwaneveld zwart zwarter zwarteveen
    zwarthoed zwarts zweerink zweers zwennes zwerver zwetsloot zweverink zwiep zwier zwiers zwiggelaar
    zwijnenburg zwinderman zwinkels zwoferink çakır çalışkan çelik çetin çetinkaya çiçek özbek özcan özdemir
    özden özer özgür özkan öztaş öztürk ünal ılgaz şahin şimşek
    """
)
