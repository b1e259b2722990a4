"""Surnames that occur in the Netherlands, and the endings by which others can be told.

Written from general knowledge of the population; no list was copied. Surnames that are everyday words or places
(`Groen`, `Bos`, `Van Gouda`) are left out: they count only behind a first name, initials or a title.
"""

from __future__ import annotations

import re
from functools import lru_cache

from gemcli.text.lists import listed

SURNAMES = listed(
    """
    aarts abbas abdi abdullah abdulle aboutaleb abrahams acheampong achterberg adams aden adeyemi adomako
    adriaanse adriaansen aerts agterberg agyemang ahmad ahmadi ahmed ahmeti akbulut akkerman aksoy aktas aktaş
    alberda albers alberts aldenkamp ali alkema almeida altena amatmoekrim amoako amrani andriessen ansems
    antonissen antwi aouragh appelman appiah arends arendsen arkesteijn arslan asamoah asante asselbergs assen
    aydin aydın azzouzi baan baarda baars baas babić backx bah bakker bakkeren baldew balk baltus barendregt
    barendse barry bartels bastiaansen bazuin beekman beekmans beelen beers begić belt benali bennani benschop
    berendsen berg bergen berger berghuis bergman bergmans berhane berkane berkelaar berkhof berkhout bernard
    besselink beukema beukers bezemer bhagwandin bianchi biemans bierens bihari biharie bijl bijlsma blaauw
    blanken blankenstein bleeker blok blokland blom blommaert boateng boekel boelens boer boerboom boerma boers
    boersma boertjes bondar bondarenko boogaard boogaerts boomsma boon boonstra boot borst bosch boschma bosma
    bosman bosmans bot botman bouali bouchiba boukhari bouma bouman boussaid bouwens bouwman bouzidi bovenkerk
    boyko braam braams brands brandsen brandsma brandt breedveld breemen bremer breukers brink brinkhuis
    brinkman broeders broekhuis broekhuizen broekman broer broers brouwer brouwers bruggeman brugman bruijn
    bruijns bruin bruins bruinsma bruyn buijs buijsman buijze buis buitenhuis bulut burger burgers burggraaf
    buurma buurman caglar cairo camara can carvalho celik cetin chahbouni chaoui chaouki chen chung cicilia
    claassen claes claessens coenen cohen colijn conteh coolen coppens cornelisse cornelissen corstjens costa
    cramer cremers crijns croes cuijpers cuppen da daalderop daams dahmani damen damhuis danen daniels daoudi
    darwish das de deckers degen dekker dekkers demir demirci denissen derks derksen deurloo diallo dijk dijkema
    dijkers dijkhuis dijkhuizen dijkman dijksterhuis dijkstra dimitriou djojosoepono doekhie doerga dogan dohmen
    donkers doorn doornbos doorson dorrestein dost douma doğan driesse driessen drost duijn duijndam duijvestijn
    duinker duits dunnewind dykstra ebbers eggink eijkelboom ekker elbers elders elferink ellenbroek elshof
    elzinga emmen engel engelen engels engelsman erdogan erdoğan ernst esposito essers evers everts eze faber
    fabriek farah feenstra feijen fernandes fernandez ferrari ferreira filius flipse fokkema fonseca franken
    fransen franssen frederiks frijters fritsma galema gangadin ganpat gans garcia garritsen gebremariam
    gebremedhin geelen geerlings geerman geerts geertsema geertsma gelder georgiou gerards gerrits gerritse
    gerritsen geurts ghebremeskel ghisaidoobe gielen giesen gijsbers gijsen gilissen goedhart goes gomes gomez
    gommers gonzalez goossen goossens gopal gorissen gorter goudswaard graaf graafland graafs groen groenendijk
    groeneveld groenewegen groenewoud groot groothuis grootveld gulik gupta günes güneş haak haaksma haan haar
    habtemariam haddad haddou hafkamp hageman hagen hagenaars haile hakvoort hamdaoui hamelink hamers hamidi
    hamming hammouti hamoen hamwi hanse hansen haringsma harmsen hartman hartmans hassan hassani haverkamp
    hazelhoff heemskerk heeren heerkens heezen heij heijden heijmans heijnen heijstek heikens heinen hellinga
    hendriks hendrikse hendriksen hendrikx hengeveld henneman herben heringa hermans hermsen hernandez hertog
    heuvelman heuvelmans hidayat hidding hiemstra hilhorst hiralal hoang hodžić hoeben hoek hoekman hoeks
    hoeksema hoekstra hoenderdos hoevenaars hofman hofmans hofstede hofstra hogenboom hogendoorn holman holthuis
    holtkamp holtrop hoogenboom hoogendijk hoogendoorn hoogerwerf hoogeveen hoogland hopman hoppenbrouwers
    horsten horvat horvath hosseini houben houtman hrytsenko hu huang huberts huijbers huijbregts huijgens
    huijsmans huisman huismans huizinga hulsbosch hulshof hummel hussein ibrahim idrissi ionescu isenia issa
    ivanov ivanova jaber jacobs jacobse jadnanansing jager jagesar jama jankie jankowski jans janse jansen
    jansma janssen janssens jaspers jelsma jhagroe jharap jongbloed jongeneel jongsma jonker jonkers jonkman
    joosten jorissen jovanovic jovanović jungerius kaandorp kabbani kaddouri kalkman kalloe kalpoe kamara kamp
    kampen kamphuis kamphuizen kanhai kanters kappert kaptein karaca karim karimi karman karsten kasanwirjo kaya
    keijzer keijzers keita keizer kelder keller kemper kempers kerkhof kerkhoff kerkhoven kerssens kessels
    ketelaar ketelaars keuning khalil khan khatib kidane kiers kilic kirchner kishoendajal klaassen klaver
    kleijn klein klerk klerks kloek klomp kloosterman klop knol knook knoop koc kock koel koelewijn koeman
    koemans koendan koenders koene koenen koening kok kolen kolff kolk kolkman konijn koning koninga konings
    kooij kooijman kooijmans kooiman kooistra kool koolen koolhaas koolstra koomen koopman koopmans koops koot
    kooyman korenhof koroma korpershoek korte kortekaas korteweg koster kosters kouwenhoven kovacs kovalenko
    kowalczyk kowalewski kowalska kowalski kozłowski koç kraai kraaijeveld kramer kranenburg kravchenko kravets
    krijnen krikke kroes kroese kroezen krol kromosoeto kroon kruger kruijer kruijff kruis kruit kruithof kuijer
    kuijper kuijpers kuiken kuiper kuipers kumar kurt kuyper kuypers kwakernaak köse kılıç laan laarhoven
    lachman laghmouchi lahcen lamberts lambrechts lamers lammers lange langen langenberg lansink latuharhary
    latuheru latumahina latuperissa lawalata le leeflang leenders leeuw leeuwis leijten lekatompessy lely lem
    lemmens lensen leusink lewandowski li lim lin lindeman linders linssen lipman liu lobbezoo lodder looijen
    looman loos lopes lopez loupatty lubbers lubberts lubis luijendijk luijten luiken luiten luttikhuis lysenko
    maas maassen maat machielsen maduro maes mahabier makkink manders mangal mangroe mannaerts mansouri mansveld
    manuhutu manuputty marinissen markus marsman martens martin martina martinez martins martis martowidjojo
    marzouk masri mathoera matulessy mazurek meekes meesters meeuwissen meijer meijerink meijers meijs meinders
    melis melissen melnyk mens mensah mensink mertens messaoudi meulenbelt meulendijk meulman meurs meyer
    michels michielsen middelkoop middendorp miedema mietes mimouni mohamed mohammadi mohammed mohamud mol
    molenaar molenaars molendijk moll mommers monteiro mooij moonen moor mooren moorman moradi mostert mourik
    mous moussaoui muijs mulder mulders muller müller naber nagel nagy nanlohy nap narain nasri nasser nasution
    nauta nederlof neeleman negash neijenhuis nelissen netten neuteboom nguyen niemeijer nienhuis nieuwenhuijzen
    nieuwenhuis nieuwenhuizen nijboer nijhof nijhuis nijland nijman nijs nikolaidis nikolić nooij nooijens
    noordam noordermeer noordhoek noori noorlander nootenboom novak nowak noya nugteren nwosu obi oemraw
    oerlemans offermans ofori okafor okkerse okonkwo olde oldenburg olijslager oliveira oliynyk olthof olthuis
    omar onderwater oomen ooms oostendorp oosterhof oosterhout oosterhuis oosterveld oosterwijk oosting oostveen
    opdam opoku osei osman otten ottens ouahbi ouali oudshoorn oulad ouwehand ouwerkerk overbeek owusu ozturk
    paans panday papadakis papadopoulos pardoen parmessar pasman patel pater pattiasina pattinama pattipeilohy
    pattiwael paulina paulissen paulus pawirodikromo peek peeters pels pelupessy peperkamp pereira perez petrov
    petrova petrovic petrović pham picauly pieters pieterse pietersen pijl pijnenburg pinas pinto plantinga plat
    ploeg plomp poel poelman poeran pol polak polman polnaya pool poort poortman poot popescu popov poppelaars
    post postema postma postmus pouwels prins prinsen pronk pruijn punt quist raadschelders raaijmakers rachidi
    raghoebar rahimi ramaker ramautar rambaran ramcharan ramdas ramdhani ramdin ramirez ramkhelawan ramkisoen
    ramlal ramnath ramos rampersad ras rauwerda rehatta reijnders reijnen reinders reitsma remmers renkema
    rensen rezaei ribeiro ridder rietdijk rietveld rijken rijkers rijnbeek rijnders rijnsburger ririhena ritsema
    ritzen riupassa robben rocha rodenburg rodrigues rodriguez roeleveld roelofs roelofsen roest roeters romano
    rombouts romeijn romijn rooijakkers rooijen roos roosenboom roosendaal rosaria rosier rossi roth ruijter
    ruiter rus russo rutgers rutten ruys saad sabri sahetapy sahin said saidi sala salakory saleh salhi sanchez
    sanders santos santoso sapulette sardjoe sarpong sas schaafsma schaap schaddelee schaik schalk schapendonk
    schellekens schenk scheper schepers scherpenzeel schilder schilders schipper schippers schmidt schmitz
    schoemaker schoenmaker schoenmakers scholte scholten scholtens scholtes schonewille schoonderwoerd
    schoonhoven schouten schreuder schreuders schreurs schrijver schröder schuiling schuring schuster schut
    schutte schuurman schuurmans seedorf seegers segers sengers sesay setiawan severijns sewgobind sewnarain
    shaheen sharma shevchenko shevchuk siahaya siebelink siebers siemons sijbesma sijtsma sikkema silva
    simatupang simonis simons singh siregar sital sitanala slager slagter slot slots sluis smeenk smeets
    smeulders smid smink smit smith smits smulders snel snijder snijders snoek snoeren soares soekhlal soekhoe
    soerdjan somers sonneveld soplanit souisa sousa sow spaan spaans spanjaard spanjers spek spijker spijkerman
    spits spoelstra spruijt stam stappers steeg steegman steeman steenbakkers steenbergen steenhuis sterk
    stevens stienstra stoffels stokman stolk stolwijk stoop straatman strijbos strik stroeken struik
    suijkerbuijk sukhraj suryanto sutanto swaan swart swinkels szymański tadema tahapary tahiri tahitu tak
    takaria talahatu talbi tamaela tammes tan tanamal tanis teeuwen teeuwisse tehupuring tekle telgenkamp
    temmink tempelman tentua ter terlouw terpstra tesfamariam tesfay teunissen tewarie theunissen thijs thijssen
    tholen thomas thomassen tiemens tiemessen tiggelaar tijhuis tillema timmer timmerman timmermans timmers
    titaley tkachenko tkachuk tol tomasowa toonen top torres tran traore trommelen tromp truong tuhusula tuin
    tuinman tuinstra tupamahu turkstra tutuhatunewa udo uijterlinde uiterwijk uktolseja unal valk valkenburg
    veen veenendaal veenstra veerman veld velde veldhuis veldhuizen veldkamp veldman velthuis veltman verbeek
    verbeeten verberne verbrugge verbruggen vercammen verdonk verduin vergeer vergouwen verhaar verhaegh verhage
    verhagen verheij verheijen verheul verhoef verhoeff verhoeven verhulst verkade verkaik verkerk verkuijlen
    verkuil verlaan verleun vermaat vermeer vermeij vermeulen vermue vernooij verschoor verschure verschuren
    versluis verstappen versteeg versteegh verstegen vervoort verweij verwijs verwoerd vink vinke vis visscher
    visser vissers vlaar vlasblom vlieger vlug vo voets vogel vogelaar vogels volkers vonk voogd voorn vos
    voskuil vosse vreeburg vreugdenhil vries vroegop vrolijk vroom vugts wagemakers wagenaar wagter walraven
    wals walstra wang warmerdam warsame wassenaar wassink wataweka wattilete wattimena wattimury weber weerd
    weerdenburg wegman wegner weijers weijs wekker welling werleman wesseling wesselink wessels westerhof
    westerink westerveld westhoff westra wever wezel wichers wieczorek wiegers wieland wielinga wiersema wiersma
    wiggers wijaya wijers wijnands wijnen wijngaarde wijngaards wilbrink willems willemse willemsen wilms
    windster winkel winkelman winters wit witte witteveen wiśniewski woldu wolf wolff wolfs wolterink wolters
    wong wongsodikromo wouda woudenberg wouters wouterse woźniak wu wójcik xu yaakoubi yang yavuz yildirim
    yildiz yilmaz yusuf yıldırım yıldız yılmaz zaal zandbergen zandstra zaoui zeegers zeeman zegers zerouali
    zhang zhao zheng zhou zieliński zijlmans zijlstra zijp zoetemelk zomer zoon zuidema zuidhof zwaan zwanenburg
    zwart zwetsloot zwiers zwinkels çelik çetin özdemir özkan öztürk şahin
    """
)
"""Surnames in small letters, without what joins them."""

ENDINGS = re.compile(
    r"(?:stra|[^aeiou]sma|ema|inga|enga|ingh|sema|boer|mans|kens|kkers|kers|aers|aerts|[^e]ssen|ksen|rsen|tsen|nsen|psen"
    r"|dsen|fsen|insen|pieter(?:se|sen)|huis|huizen|huijzen|kamp|daal|schot|schoten|veld|velde|hoven|broek|brugge"
    r"|burg|meijer|meier|maker|makers|mulder|snijder|kuiper|visser|bakker|jans|hout|horst|hoff|hof|waard|wijk|dijk"
    r"|oğlu|oglu|taş|doğan|kaya|türk|demir|soy|baş|gül|can|er[kg]in"
    r"|aoui|ouani|aoui|oudi|ouz[ai]|ouch|ouli|ouri|azzi|ammou|allah|eddine|hmed|zadeh|pour|iani|ssi|zawi|jawi"
    r"|[sc]ki|[sc]ka|icz|czyk|czak|iak|rek|łek|ewicz|owicz|enko|chuk|shyn|yshyn|ovych|evych|shuk|yuk|iuk|ov[ae]?|ev[ae]?"
    r"|ić|vic|vić|escu|eanu|dze|yan|ian"
    r"|persad|dien|lall?|kromo|djojo|wirjo|sing|singh"
    r"|[^aeiou]itu|hury|apary|essy|atty|lohy|wael"
    r"|mariam|michael|selassie|medhin|berhan|iou|akis|poulos|idis|ides|[aeo]ira|eiro|ez)$",
)
"""Endings that surnames have more often than other words; they count only beside what may be a first name."""


LIKE_PLACES = (
    "huis",
    "thuis",
    "huizen",
    "kamp",
    "daal",
    "veld",
    "velde",
    "broek",
    "brugge",
    "burg",
    "hout",
    "horst",
    "hof",
    "waard",
)
"""Endings of surnames and of everyday words and places alike."""


def is_sure_surname(word: str) -> bool:
    """Whether a word is a known surname, or has an ending that hardly another word has.

    >>> is_sure_surname("Jansen"), is_sure_surname("Thuis"), is_surname("Thuis")
    (True, False, True)
    """
    folded = word.casefold()
    return folded in SURNAMES or (is_surname(folded) and not folded.endswith(LIKE_PLACES))


@lru_cache(maxsize=8192)
def is_surname(word: str) -> bool:
    """Whether a word, in any writing, is a known surname or ends like one.

    >>> is_surname("Jansen"), is_surname("DE BOER".split()[1]), is_surname("Havinga"), is_surname("Vergadering")
    (True, True, True, False)
    """
    folded = word.casefold()
    return folded in SURNAMES or (len(folded) > 4 and ENDINGS.search(folded) is not None)
