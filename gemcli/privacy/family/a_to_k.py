"""Surnames in the Netherlands from A to K, in small letters.

Written from general knowledge of the population; no list was copied.
"""

from __future__ import annotations

from gemcli.text.lists import listed

A_TO_K = listed(
    """
    aarab aarnoudse aarraj aarts aartsen abarkane abbas abbink abdelkader abdelkarim abdellaoui abdi
    abdirahman abdulkadir abdullah abdulle aboukir aboutaleb abraha abrahams achahbar achahboun achbari
    acheampong achterberg achterkamp adamczyk adams aden adeyemi adhin adnan adomako adriaans adriaanse
    adriaansen aerts afailal afkir agbeko agterberg agterhuis agyei agyeman agyemang ahidar ahiyate ahmad
    ahmadi ahmed ahmeti aissati ajami ajouaou akachar akar akbaş akbulut akihary akin akkad akkerman akkouh
    akkus aknin akoto akrouh aksoy aktas aktaş aktürk akça al-hassan alali alami alaoui albayrak alberda
    albers albersen alberts alblas albu aldenkamp alders alexe alfons alhamwi alhassan ali aljundi alkan
    alkema alkhatib almasri almeida almekinders alomar alserda alshami altena alting altun altıntaş amallah
    amatmoekrim amezian amghar amhaouch amoako amponsah amrani anakotta ancion andela anderson andriessen
    andringa ankersmit ankomah annan annema ansems antheunissen antonissen antwi aoulad aouragh apituley
    aponno appelman appiah araya arends arendse arendsen arkesteijn arntz arrindell arslan arıkan asaad
    asamoah asante asbai asfaha asiamah asiedu assbai asselbergs assen assink atassi ateş attar attema autar
    auwerda avcı awuah ayad ayal aydemir aydin aydın aygün ayhan ayisi aytekin azahaf azarkan azough azzaoui
    azzouz azzouzi baah baan baarda baars baas babić backx badal baffoe baggen bah bahadoer bahta baidjoe
    bajnath bakboord bakelaar bakkali bakker bakkeren bakri balci balcı baldew baldewsingh balentien
    balgobind balk balkenende ballah baltus baltussen bandhoe bangma barakat barbu barendregt barendse
    bargerbos barkhuis baromeo baroudi barry bartelink bartels bartlema bastemeijer bastiaansen battjes bax
    bayrak bayram bazen bazuin başaran bechan beckers bediako beekman beekmans beelen beenhakker beerepoot
    beers begić beijer beijersbergen bekkali bekkers beldman belhaj belkacem belt bemelmans benabdellah
    benaissa benali benamar benchaib benhaddou benjelloun benkaddour benmoussa bennani benschop bentum
    benyahya berendse berendsen berg bergen berger berghout berghuis bergman bergmans berhane berhe berhitu
    berkane berkelaar berkhof berkhout berkvens bernabela bernadina bernard berrada berrevoets bertens
    besselink beukema beukers beunk beyene beyer bezemer bhagwandin bhagwat bharos bhola bianchi biekman
    bielecki biemans bierens bierma biermann biesheuvel bihari biharie bijl bijleveld bijlsma bilgin bilyk
    binnendijk bisessar bisnajak bisschops bissessur bitar blaauw blaauwgeers blanken blankenstein blankers
    blankestijn bleeker blijleven bloemendaal blok blokhuis blokland blokzijl blom blommaert boadu boateng
    bodnar boekel boekhoudt boelens boelhouwer boelsma boer boerboom boerma boers boersen boersma boertjes
    boessenkool boezaard bogaard bogaards bogaerts bogers bokhorst bolhuis bolle bondar bondarenko bongers
    bonnema bonsu boogaard boogaart boogaerts boogers boomsma boon boonstra boorsma boot borger borghuis
    borgman borkent borkowski borowski borsboom borst borstlap bosch boschma bosgra boskma bosma bosman
    bosmans bot boterhoven botma botman bouali bouazza bouchiba bouchtaoui boudhan bouhaddou bouhassan
    boujettif boukema boukhari boulahrouz bouma bouman boumans boumediene bouquet bouras bourgonje bousema
    boussaid boutaher boutier boutkan bouwens bouwhuis bouwman bouwmans bouwmeester bouyaghjdan bouzambou
    bouzidi bovenkerk boyko bozkurt braafhart braak braakhuis braakman braam braams brands brandsema
    brandsen brandsma brandt breedijk breedveld breemen breeuwsma bremeer bremer brenninkmeijer breuer
    breuker breukers brigitha brink brinkhof brinkhorst brinkhuis brinkman brion broeders broekhof broekhuis
    broekhuizen broekman broer broers bronkhorst bronsema bronsveld brouns brouwer brouwers bruggeman
    brugman brugmans bruijn bruijnes bruijns bruin bruinenberg bruins bruinsma brummelhuis brunekreeft
    brunings brunsveld bruyn bucur buijs buijsman buijze buis buitenhuis bulut buning buntsma burema burger
    burgers burggraaf burghardt burgmans burik burki buskermolen busscher buurma buurman buurmans buwalda
    bălan bąk caglar cairo camara can canters cao carabain carelse carmelia carvalho castelijns cathalina
    celik cengiz cetin ceylan chaara chahbouni chahine chakir chan chaoui chaouki charkaoui chatman chedi
    chen cheng chettou cheung chigharoe chirino chmielewski chotkan christiaanse christiaens chung cicilia
    cieślak ciobanu claassen claes claessens clarijs clements cleven cnossen coenen cohen cojocaru
    colenbrander colijn commandeur confesor constandse conteh coolen coppens corbijn corneille cornelisse
    cornelissen cornet corstjens cortenbach costa cox coşkun craanen cramer cratz cremers crijns cristea
    croes crombach croonen crouwel cruden cuijpers culp cuperus cuppen curiel czarnecki czerwiński da
    daalderop daali daamen daams daas dabbagh daemen dahhan dahmani damen damhuis damstra danen dang daniels
    danielse dankelman danquah daoudi darkaoui darwich darwish das dashorst datema dağ de de-lannoy debi
    debisaran deckers deelen deelstra degen dekens dekker dekkers deknatel delfgaauw delissen demir demirbaş
    demirci demirel demirtaş denissen derks derksema derksen deurloo devries dhondt diaconu diallo diekstra
    dieleman diependaal diepeveen diepstraten dierckx dieters dihal dijk dijkema dijkers dijkhuis dijkhuizen
    dijkman dijkmans dijkslag dijkstal dijksterhuis dijkstra dikken dilling dimitriou dimmers dinh dinkla
    dirkse dirksen dirksz dirkzwager dito djohan djojosoepono doan dobre doekharan doekhie doelman doerga
    doeven dogan dohmen dolman donker donkers donkersloot donkor doorenbal doorenbos doorn doornbos
    doornkamp doorson doppenberg doran dorrestein dost douma doğan dragomir dral dreessen drenth driesse
    driessen driever drijfhout drijver driouch drolsum drost dubbeldam dubbelman duda dudek duijn duijndam
    duijvestijn duinker duinkerken duinmaijer duits dumitrescu dumitru dunnewind duong durmaz durmuş duursma
    duyvendak dwamena dwarka dykstra dzieciol dąbrowska dąbrowski ebbers ebbinge eberson edelenbosch eefting
    eekhof eekhout eelman eerenberg eertink egbers egberts eggens eggink eijgenraam eijk eijkelboom eijsink
    eikelboom eikelenboom eilander eisden eising ekinci ekker el-amrani elbers elbertse elders eleveld
    elfassi elferink elgersma ellenbroek elmendorp elshof elshout elsinga elzinga emanuels embaye embregts
    emer emmen enache engbers engberts engel engelen engels engelsman ensing erbaş erdem erdogan erdoğan
    erkelens ernst erol ersoy ertürk eshuis esposito essabri essed esselink essers essink estrada eustatia
    everaert evers eversen everts evertse evertsen everwijn eyckenburg eygelaar eze faber fabriek fafiani
    fakiri fakkert farah farhat fassi fayad fecunda feddema feddes feenstra feijen feitsma felicia felida
    fennema fernandes fernandez ferrari ferreira ferwerda fettah fickinger filali filius fiorentino flanegin
    flipse flohr flokstra florea florijn foekens fokkema fokkens folkerts folkertsma fonseca fontijn fopma
    foppen fosu franken frankena fransen fransman franssen frederiks frerichs frericks freriks frijters
    frimpong fritsma froeling fuchs fugers fung funke gaastra gademann gajadin gajapersad gajewski galama
    galema galenkamp galjaard ganga gangadin gankema ganpat gans gao garcia garritsen garritsma garst
    gebbink gebre gebreab gebrehiwot gebremariam gebremedhin gebremeskel gebreselassie geelen geerligs
    geerlings geerman geerts geertsema geertsma geervliet geijtenbeek gelder gelderblom gelinck geluk
    genemans genugten georgescu georgiou gerards gerbrands gerbrandy gerlach germans gerrits gerritse
    gerritsen gerritsma gerth geurts geurtsen ghalbzouri ghazouani ghebreab ghebrehiwet ghebremedhin
    ghebremeskel ghebremichael ghebretinsae ghebru ghiraw ghirmay ghisaidoobe gielen giesbers giesberts
    giesbertz giesen gigengack gijsbers gijsberts gijsbertsen gijsen gilhuis gilissen gillissen girdhari
    girigori girigorie glasbergen glazenburg gmelig gobind godett goedegebuure goedhart goedkoop goeloe
    goemans goerdat goerdayal goeree goes goethals golstein gomes gomez gommans gommers gonzalez goorman
    goosens goosensen goossen goossens gopal goris gorissen gorter gosens gosliga goudsmit goudswaard
    govaert govaerts govers gołąb graaf graafland graafs graafsma graauwmans grabowski grashof greveling
    grevers griekspoor griffioen griffith grift grimbergen groen groenemeijer groenendijk groenestein
    groeneveld groeneweg groenewegen groenewoud groenhof groenhuijzen groenink groenveld groeskamp grol
    groninger groot grootenboer grootens grooters groothedde groothuis grootscholten grootveld gruijters
    grundmann gubbels gubbens guezen gulik guliker gulpen gundlach gunnewiek guo gupta gyamfi gyan górski
    gökçe güler gündoğdu günes güneş güngör gürbüz gürsoy głowacki haagsma haaijer haak haaksma haamberg
    haan haandrikman haar haarbosch haarhuis haarman haarsma haasnoot habets habraken habte habtemariam
    haccou hacquebord haddad haddou haddouch hadgu hafkamp hagedoorn hageman hagemans hagen hagenaars
    hagoort haije haile haileab haitsma hajji hakvoort halabi halbesma halfwerk halma halman hamdaoui hamdi
    hamelink hamers hamersma hamidi hamming hammink hammouchi hammoud hammouti hamoen hamstra hamwi
    handgraaf hanegraaf hanekamp hanekroot haneveld hannink hanoeman hanse hansen hanssen haouari haraldsen
    harbers haringsma hariri harkema harkisoen harmanny harmse harmsen hartgers harthoorn hartjes hartkamp
    hartlief hartman hartmans hartog hartogs hartsuiker harzing hasper hassan hassani hasselaar hasselman
    hassing hassouni hato haumahu hauptmann haveman haverkamp havermans havinga havrylyuk hazelhoff
    hazenberg hazewinkel heemskerk heeren heerkens heezen hehanussa heij heijboer heijden heijink heijkoop
    heijligers heijmans heijmerink heijne heijnen heijstek heikens heinemans heinen heinsbroek hekkert
    hekman hellinga helmers helmich helmink helsloot hemmes hendricks hendrickx hendriks hendrikse
    hendriksen hendrikx hengeveld henneman hennephof hennink henriquez hensen herben heringa hermans hermens
    hermkens hermsen hernandez herremans hertog hesp hesseling hesselink hessels hetaria hettinga heukels
    heuker heuvelink heuvelman heuvelmans heuver heuzen heydeman hidayat hidding hielkema hiemstra hietbrink
    hijazi hijlkema hilbers hilberts hilbrands hilferink hilgers hilhorst hillebrand hillen hiltermann
    hinnen hira hiralal hnatiuk hoang hodžić hoeben hoebink hoefnagel hoefnagels hoefsloot hoegen hoek
    hoekema hoekman hoeks hoeksel hoeksema hoekstra hoekwater hoekzema hoenderdos hoetmer hoevenaars hoevers
    hofkamp hofland hofman hofmans hofmeester hofmeijer hofstede hofstee hofstra hogeboom hogenboom
    hogendoorn hogerwerf hokwerda holkamp hollaar hollema holleman hollemans holman holsappel holsbergen
    holterman holtermans holthuis holtkamp holtrop holtslag homsi hoogenboom hoogendijk hoogendoorn
    hoogervorst hoogerwerf hoogeveen hoogkamer hoogkamp hoogland hoogma hoogstra hoogstraten hooijer
    hooijkaas hoornstra hoornweg hoorweg hopman hoppenbrouwers hordiienko horjus horlings horsman horsten
    horvat horvath hosseini houben houtkamp houtman houtsma houtzager houweling hovestad hovinga hoyer
    hrytsenko hu huang hubers huberts huibers huigen huijbers huijbregts huijgen huijgens huijser huijskens
    huijsmans huijzer huinink huiskamp huiskes huisman huismans huitema huitenga huizenga huizinga hulleman
    hulsbosch hulscher hulsen hulshof hulshoff hulsker hulstein hummel hupkes hurkmans hussein huussen huwae
    huybers huygen huynh hylkema iancu ibrahim idrissi iedema ighmir ijpelaar ijzerman ikrouhen immerzeel
    ingenhoven ionescu iordache isarin iseger isenia issa ivanov ivanova izaac işçi jaarsma jaarsveld
    jabbour jaber jabłoński jacobs jacobse jadnanansing jager jagesar jaggan jagroep jagtman jainath jairam
    jama jamanika janga janki jankie jankowiak jankowski janmaat jans janse jansema jansen jansma janssen
    janssens janszen jantji jasiński jaspers jaworski jedema jelgersma jelinek jellema jelles jelsma
    jeronimus jeuken jeurissen jhagroe jharap jhinkoe jiang jibodh jokhan joling jongbloed jongeneel jonges
    jongsma jonker jonkers jonkhoff jonkman jonkmans joosen joosse joosten jordens jorissen jorna jorritsma
    josephia jovanovic jovanović jundi jungblut jungerius jurjens jurna jurriens kaaks kaandorp kabbani
    kaczmarek kaddouri kahraman kaihatu kailola kakisina kaldenbach kalinowski kalkhoven kalkman kallenberg
    kalloe kalpoe kalsbeek kalter kamara kamerling kamiński kamp kampen kamphorst kamphuis kamphuizen
    kampinga kampman kamsteeg kanaan kandemir kandil kanhai kanouni kanters kapinga kapma kappert kaptein
    karabulut karaca karadağ karadeniz karagöz karakaya karakoç karakuş karapetyan karataş karels karim
    karimi karman karreman karssen karsten karstens kartal kartosen kasanwirjo kassab kassem kastanya
    kasteleijn kastelein katerberg katsma kauffman kavak kavelaars kaya kayhan kebede keijser keijsers
    keijzer keijzers keita keizer keizers kelang kelati kelder kelderman kelders keller kemna kempenaar
    kemper kemperman kempers kemps kenter kerkdijk kerkhof kerkhoff kerkhoffs kerkhofs kerkhoven kerkman
    kerkstra kersbergen kerssens kerssies kersten kessels ketelaar ketelaars kettani ketting keulen keultjes
    keuning keuper keurentjes khalil khan kharchenko khargi kharroubi khatib khedoe khoenkhoen khoury kidane
    kieft kielstra kiers kiewiet kiflemariam kilic kingma kinket kirchner kirindongo kishoendajal kissing
    klaasen klaasens klaasse klaassen klapwijk klarenaar klarenbeek klaver kleefstra kleijer kleijn kleijne
    kleijweg klein kleinhout kleinjan kleinveld kleis klerk klerks kleve klijn klijnsma klinkenberg klinkert
    klinkhamer kloek kloet klomp klompenhouwer klompmaker kloosterboer kloosterhuis kloosterman klop kluft
    kluin klunder klymenko knaap knibbe knijff knippenberg knoef knoester knol knook knoop knoops knoppert
    knops knubben kobus koc kocaman kock koeiman koekkoek koel koelemeijer koelewijn koelfat koelman koeman
    koemans koendan koenders koene koenen koening koenraads koerkamp koertshuis koetsier koevoets kogelman
    kohnstamm kok kolen kolenbrander kolff kolisnyk kolk kolkhuis kolkman kollen komtebedde konijn koning
    koninga konings koningsveld kooij kooijman kooijmans kooiker kooiman kooistra kool koolen koolhaas
    koolman koolmees koolstra koomans koomen koopal koopman koopmans koops koorevaar koorn koot kootstra
    kooyman koppejan koppelman koppenol korenhof korenromp koroma korpershoek korporaal korsten korte
    kortekaas kortenhoeven korteweg korthals kortleven kortman koslowski kosman koster kosterman kosters
    kousbroek kouwenberg kouwenhoven kouwijzer kovacs koval kovalchuk kovalenko kowalczyk kowalewski
    kowalska kowalski koyuncu kozak kozłowski koç kołodziej kraai kraaijeveld kraaikamp kraak kraan
    kraayenbrink krabbenborg krabbendam kragt kramer kramers kranenburg kravchenko kravets krawczyk kreeft
    kreijkamp kremer kremers kreuger kreulen krijger krijgsheld krijgsman krijnen krijthe krikhaar krikke
    kroes kroese kroezen krol kromhout kromosoeto kronenberg kroon kroonen kroonenburg kroonsberg kropman
    kruger kruidenier kruidhof kruijer kruijf kruijff kruis kruiswijk kruit kruithof kruithoff krul krupa
    kubiak kucharski kuhuwael kuijer kuijken kuijper kuijpers kuijs kuijsten kuijt kuiken kuilman kuindersma
    kuiper kuipers kuipéri kumar kupers kurdi kurt kurvers kusi kusters kuus kuyper kuypers kuzmenko kuş
    kwakernaak kwakkel kwakkelstein kwarteng kwas kwiatkowski kwist kyei köse küçük kılıç
    """
)
