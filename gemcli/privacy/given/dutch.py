"""First names in the Netherlands that are Dutch or Frisian.

Written from general knowledge of the population; no list was copied.
"""

from __future__ import annotations

from gemcli.text.lists import listed

DUTCH = listed(
    """
    aad aafje aafke aagtje aaldert aalt aaltje aart abdel abdelkader abdellah abdul abdullah abe abel
    abraham achmed ackelien ad ada adalbert adalberta adam adelbert adelheid adri adriaan adriana adrianne
    adrie agaath agatha agnes agnieszka ahmed ahmet aisha akke akkelien alard albert alberta albertha
    albertina albertus aldegonda aldert alefke aleid aleida aleidis aletta alex alexander alexandra
    alexandrine alfons alfred ali alice alida alie alies allard aloys alphons alwin alwine aly amal
    amalberga amanda amarens amarins amber ambrosius amina amir amira amy anass andre andrea andries andrzej
    andré anette angela angelien angelique angenieta anil anita anja ank anke ankie anna anne anne-marie
    annechien annefleur annejet anneke annelie annelieke annelien annelies annelinde annelotte annemarie
    annemarijn annemiek annemieke annemijn annerie annerieke annerose annet annetta annette annick annicka
    annie anniek annigje anno anouk anouska ans anselmus ansfried ansje anskje anthony antje antoinet
    antoinette anton antonetta antonia antonie antonio antonius antoon antsje apollonia arend arent ariaan
    ariaantje ariane arianne arie aris arjan arjanne arjen arjo arnaud arne arno arnold arnolda arnoud
    arnout aron arthur arwen asha ashley astrid ate atie atse auck augustinus auke aukelien aukje auktje
    aurelia ayse ayşe aziz babette barbara barend barendina bart bartel barteld bartele bartholomeus bartjan
    bas bastiaan bastian bastienne bauke baukelien baukje bavo bea bearn beata beatrijs beatrix ben benedict
    benjamin benno benoit benthe bep berber berend berendina berke berna bernadet bernadette bernard
    bernarda bernardus bernd bernhard berry bert berta bertie bertien bertine bertram bertus betje betsie
    betsy bettina betty bianca bien bienze bindert binne björn bo bob boele bonnie boris boudewijn boudina
    bouke bouwe bouwien bouwina brahim bram brecht brechtina brechtje brenda brian brigitte britt britta
    bronger bronne bruno burchard bèr caecilia calvin camiel camille canisius carien carin carina carine
    carla carlijn carline carlo carlos carly carmen carola carolien caroline casimir casper catharina cathy
    cecil cecile cecilia cees celestine celine cemal chaima chantal charissa charlene charles charley
    charlotte charly chiel chretien chris chrisje christa christel christiaan christian christianne
    christien christina christine christoffel christoffer chrit cilia cindy ciska claartje clara clasien
    claudia claudine clemens clementine cobi cobie coby coen cokky colette columba conny constance constant
    constantijn coos coosje cor cora cordula corien corina corine corinne corneel cornelia cornelie cornelis
    corneliske corné corrie corry corstiaan crijn cristel cunegonde cunera cynthia daan dagmar daisy damian
    dana daniel danielle danique danitsja daniël daniëlle danny dave david debbie debby debora dedde deddo
    deirdre denise dennis deon derk derk-jan desiree detlef dewi diana dianne dick diederick diederik
    dieudonné dieuwer dieuwertje dieuwke diewertje dilek dimitri dinand dinant dineke dini dinie dirk
    dirk-jan dirkina dirkjan dirkje ditte doaitse doede doetie dolf dominicus dominique donald donatus donna
    dooitze doortje dora dorien dorine doris dorota dorothea dorothee dorothé dorrit doutzen douwe douwina
    drees driss dré duco durk durkje dymph dymphna désirée eabele eabeltsje ebbe ebel ed eddy edgar edith
    edmond edo eduard eduarda eduart edward edwin edwina eefje eelco eelke eelkje egbert egbertje egidius
    egon eildert eildina eileen eilt eise eke elbert elco elena eleonora eleonore elfried elif elina eline
    elisa elisabeth elise elizabeth ella ellemieke ellemijn ellen elles ellie ellis elly elma elmar els elsa
    elsbeth elselien elseline elsje elske elvira elwin emanuel emerentia emiel emil emile emilie emily emine
    emma emmy engbert engel engelbert engelberta engelina epke eppo eric erica erich erik erik-jan ermelinde
    erna ernestien ernestine ernst erwin esmee esmeralda esmée esra estelle esther etienne eugenie eugène
    eva evan evangeline evelien eveliena eveline evelyn evelyne everard everdien everdina everdine everhard
    everharda evert evertina evi evy ewa ewald faas fabian fabienne fadma faisal famke fanny fardau farid
    farida fatih fatiha fatima fatma fatoumata fedde feike feikje felicia felix femia femke femkje femmy
    fenna fenneke fenny ferdinand ferdinanda ferry fetsje fetze fien fimke fimme finn finus fleur flip floor
    flora florence florentine florian floris foekje fokje fokke fokkelien fokko folkert folkje fons fopje
    fopke foppe fosse fracy franc francien francina francine francis francisca franciscus frank franka
    franke frans fransiska franske frauke fred freddy frederick frederik frederika frederikus frederique
    fredrik freek freerk freerkje frenske friso frits fritske frouke froukelien froukje frouwien frouwke
    fulco gabe gabriel gabriella gabrielle gabriël gabriëlle gallus gauke gaukje ge gea gealtsje geartsje
    geeltje geert geertje geertrui geertruid geertruida geesje geeske geesken geke gelf gellof gelske gemma
    georg george gepke gerald geraldine gerard gerardina gerardus gerben gerbrand gerbrich gerbrig gerco
    gerda gerhard gerharda gerlach gerlacus gerlinda gerlinde gerlof germa gerrianne gerrie gerrieke gerrit
    gerrit-jan gerrita gerritdina gerritje gerrold gerry gerryt gersom gert gertie gertjan gertruda gertrude
    gertruud gerulf gerwin gesina geurt giel gieltje gijs gijsbert gilles gina gineke ginette giovanni
    gisbert gisbertus gitte gjalt gjalttsje gjettje glenn gloria gode godelieve godfried godfrieda goffe
    gonda gonny goos goossen gosse gotfried govert graard grace graddus greet greetje gregorius greta gretha
    gretta griet grietinus grietje grytsje gudula guido guill guillaume gunther gurbe gust gustaaf guus
    guusje gwen gwenda gwendolyn haaije haaye hadewig hadewych hafid haije hajar hakan halima hamid hamza
    han hanja hanna hannah hanne hanneke hannelies hannelore hannie hanny hans hans-peter hansje harald
    hardy harie harke harm harma harmanna harmannus harmen harmina harmjan harmtje harold harrie harriet
    harriët harry hartger hasan hassan hassna haye hayo hebe hebel hedwig heerke heidi heidy heike heiko
    heiltje heime heimen hein hein-jan heleen helen helena helene helga hella helma helmer helmi helmich
    helmie helmien helmut hemke hemmo henderika henderikus hendrien hendrik hendrika hendrike hendrikje
    hendrikus hendrina henk hennie henno henny henri henrica henrico henricus henriette henrik henriëtta
    henriëtte henry hepke herbert herma herman hermanna hermannus hermanus hermien hermina hermine herwin
    hessel hester hette hettie hetty hicham hidde hidser hieke hielke hilbert hilda hilde hildegard
    hildegonda hille hillechien hilleke hillie hilly hiltje hiltsje hinke hinne hiske hiskia hiëronymus
    hoatse houda hub huberdina hubert huberta hubertina hubertus hugo huib huibert huseyin huub huubke huug
    hylke hylkje hypke hélène hülya hüseyin ibrahim ibtissam ida ids idse idske idwer iede ieke ielke ieme
    ien ietje igle ignace ignatius ilja ilona ilse ima imane imke imme imre ina ineke inez inge inge-marie
    ingeborg ingena ingmar ingrid inno ipe irena irene iris irma isaac isaak isabel isabella isabelle
    isidoor isidorus iskander ismail ivar ivette ivo ivonne iwan iwona izak izaäk jaantje jaap jaap-jan
    jacco jacintha jack jaco jacob jacob-jan jacoba jacobien jacobine jacobus jacoline jacomijn jacomina
    jacqueline jacques jaimie jaimy jaitse jakkele jakob jakoba jakobus jaleesa jamal jamie jamila jan
    jan-dirk jan-hendrik jan-jaap jan-kees jan-peter jan-pieter jan-willem janet janette janine janke janna
    janneke jannes jannetje jannie jannigje jannigjen jannita janny jans jansje jantien jantina jantine
    jantinus jantje jantsje janus janusz jappie jarno jaron jasmijn jasmina jasmine jason jaspar jasper
    jayden jean jeanette jeanine jeanne-marie jeannet jeannette jeannine jef jeffrey jehannes jelis jelka
    jelke jella jelle jellie jelly jelmer jelske jelte jeltje jelto jeltsje jenne jenneke jennie jennifer
    jenny jens jenske jente jentje jentsje jeremy jermo jerney jeroen jerom jerry jerzy jeske jesse jessica
    jessika jessy jet jetske jette jetze jeu jikke jildau jildert jildou jill jilles jim jimmy jisk jisse
    jitse jitske jitze jo joachim joanna joanne joannes job jobke jochem jochen jochie jochum jodoca jody
    joeke joep joeri joey jogchum johan johan-willem johanna johanne johannes johannis johannus john johnny
    johny jolanda jolande jolein jolien jolijn joline jolmer jona jonas jonathan joni jonna jonne joop joost
    joost-jan jop joppe joram jord jorden jordi jordy jorg jorien jorik jorina jorinde joris jorn jorne
    jorrin jorrit jos josef josefien josefine joselien joseph josepha josephien josephina josephine josephus
    josette josia josien josine josja josje joska josquin josé jouke joukje jovanka joyce jozef jozefien
    jozefina jozien juan judit judith judocus judy julia juliaan julian juliana julie julien juliette julius
    jurgen jurjan jurjen jurre jurriaan jurrien jurriën justin justine jutta jytte kadir kai kaj karel
    karel-jan karen karim karima karin karina karla karlien karlijn karlijne karlo karol karst karsten
    kaspar kasper katarzyna katelijn katelijne katharina kathelijne kathleen kathy katia katinka katja
    katrien katrijn kaya kea kees kees-jan keetje kei keimpe keke kelly kelvin kemal ken kenneth kerem kerst
    kerstin kevin khadija khadijah khalid kick kiek kieke kiki kilian kim kirsten kirsty kitty klaartje
    klaas klaas-jan klaasje klaaske klara klaske klaus klazien klaziena klazina knilles koba kobie kobus
    koen koenraad konstantijn koos koosje korneel kornelia kornelis krelis krijn kristel kristiaan kristian
    kristien kristina krzysztof kunigonde kurt kyra laetitia lambert lamberta lambertha lambertus lammechien
    lammert lammie lammigje lana lara larissa lars latifa laura laura-anne laurens laurent laurentien
    laurentius laurien laurine lea leah leander leanne leen leendert leendertje leike leila lena lenie
    lennard lennart lenneke lennert lenny leny leo leon leona leonard leonarda leonardus leone leonie
    leonoor leonora leontien leontine leopold lesley leslie lette levi levina lewie lex lia liam lian liane
    lianne lida lidewei lideweij lidewij lidia liduina liduine lieke lienke lies liesanne liesbeth lieselot
    lieselotte liesette liesje lieuwe lieve lieven lijsbeth lijsje lilian lilianne lilly lily lina linda
    linde linsey lisa lisa-marie lisanne lise liset lisette liza lizet lizette lizzy lodewijk lodewijkje loe
    loek loeki loes lois lolke lolkje lonneke loraine loran loreen lorenzo loretta lorette lorna lotje lotta
    lotte lou louis louisa louise lourens loutje louwina louwrens lowie lubbert lubbertus lubbigje luc luca
    lucas lucia lucie lucien lucienne lucinda ludger ludgera ludgerus ludo ludolf ludwina luit luitje
    luitzen lukas luna lutgard lutske luuk luukje luutje lyanne lydia lynn lysanne lytske maaike maaikel
    maarten maartje machteld machtelda madelein madeleine madelief madelon madieke magda magdalena magreet
    mahmoud mai maike maikel maja malika malou malte mandy manfred manja manon manuel manuela marc marc-jan
    marcel marcelina marceline marcella marcelle marcellus marcin marco marcus mare mareike margo margreet
    margriet maria mariam marian marianne marie marie-anne marie-jeanne marie-jose marie-josé marie-louise
    marie-thérèse marieke mariekke mariella marielle marienus mariet mariette marigje marije marijke marijn
    marijse marijtje marike marilene marilène marina marinka marinus mario mariola mariolijn marion maris
    marisa marise mariska marissa marit maritza mariëlle mariëtte marja marjan marjet marjette marjo marjoke
    marjolein marjolijn marjolijne marjorie mark markus marleen marlene marlies marlijn marlinde marlise
    marloe marloes marlon marlou marly marlène marnick marnix marrigje marrit marry marscha marta marten
    martha marthe marthijn marthinus martien martijn martijntje martin martin-jan martina martine martinus
    martje martzen maryam mascha mathea matheus mathias mathieu mathijn mathijs mathilda mathilde mathé
    mattheus matthew mattheüs matthias matthieu matthijs matthé maud maurice maurik maurits mauro max maxim
    maxime małgorzata mechteld mechtild meeke meep mehmet meike meinard meinardus meindert meindertje meine
    meinie meint meinte melania melanie melchior melissa melle melvin menko menne menno mente mercedes merel
    merijn merlijn merlin merte meryem meta metta mette mia micha michael michaela michaël michał michel
    michelle michèle mick miek mieke mien miente miep mies miet mietje mike mila milan mildred milou mina
    mineke minie minke minne miranda mireille mirella miriam mirja mirjam mirjan mirjana mirte mirthe mischa
    mitch mitchel mohamad mohamed mohammed moira moniek monika monique monne morris mounir mourad mozes
    muhammad murat murk mustafa myra myrna myrthe myrtle nadia nadine nadja naima najat najib nancy nanda
    nanette nanja nanko nanna nanne nanning nanny naomi nasser natalia natascha natasja nathalie nathan neel
    neele neelie neelke neeltje nel nelia nelie nelis nella nelleke nellie nelly netta nettie netty nicky
    nico nicola nicolaas nicolaus nicole nicolette nicolien nicoline niek niekje niels niels-jan nienke
    nieske nikita nikki niko nikola nils nina nine ninke noa noah nolan noor noortje nora norbert norman
    noura noël noëlla noëlle nuran nynke oane obbe oda odette odilia odulf oebele oeble oeds oedsen oege
    oene oetske okke oktavia olaf olav olga olga-marie olivia olof omar onne onno orhan oscar oskar osman
    ostara otger otte ottilie otto ottolien ottoline pamela pancras pancratius pascal pascalle paschalis
    patric patricia patrick patries patty paul paul-jan paula paulien pauline pauline-marie paulke paulus
    peggy pepijn perry peter petra petra-marie petronella petronia petrus philip philomena pia pien piene
    pier pierke pierre pierrette piet piet-hein pieter pieter-bas pieter-jan pieternel pietertje pietje
    pietsje pim piotr piter pjotr plechelmus pleun pleuni pleuntje popke poppe prisca priscilla pyt pytsje
    quincy quint quinta quinten quirijn quirina quirine quirinus rabia rachel rachid rachida radha raf
    rafael ragnhild rajesh rajko ralf ralph ramon ramona ramses rana randy raoul raphael raphaël ray raymond
    rebecca rebekka regina reimer reina reinald reinder reindert reinhard reinhilde reini reinie reinier
    reino reinou reinout reinskje reint reintje reitse rembrandt remco remi remigius remko remme remmelt
    remon remy rena renata renate renee reneke reni renilde renny rense renske renze renzo rené rené-jan
    renée reyhan rhea ria rianka rianna rianne ricardo richard richarda richel rick rickert rieke riekele
    riekje rieks riekus riemer riemke rien rieneke rienk rienks rientje rients riet rietje rijkje rik rika
    rikie rikke rikkert rimke rina rindert rineke rinie rink rinke rinse rinske rinus riny rinze risto rita
    ritsert ritske rix rixt roald rob rob-jan robbe robbert robbertjan robbie robbin robby robert robertine
    robertus robin robin-jan rochus roderick rodney roef roel roelfien roelie roelien roelinda roeline
    roelke roelof roelofje roelofke roeltje roemer roger rogier rokus roland rolf rolina roline romana romke
    romkje rommert romy romy-lou ron ronald ronaldus ronnie ronny roos roosmarijn rosa rosa-lie rosalie
    rosalien rosalind rosalinde rosan rosanne roselien roselinde rosemarie rosemarijn rosette rosie roswitha
    roy roza rozalie rozan rozemarie rozemarijn ruben ruben-jan rudi rudie rudmer rudolf rudolph rudy ruerd
    rutger ruth ruthger ruthmer ruud ruurd ruurdtje ryan rykle rypke saar saartje sabien sabine sabrina
    sacha sacha-marie said saida sake salah salima salma sam samantha sami samir samira samuel sanae sander
    sanderijn sandor sandra sandrine sandy sannah sanne sanneke sannie sanny sape sapke sara sarah sarina
    saron sascha saskia saskia-marie saïd seb sebald sebaldus sebastiaan sebastian sebo sefa sefanja sefke
    seger selim selina seline selma sem semih semra senna senta serena serge sergio serkan servaas servatius
    servé seth sevda severien sevgi shanti sharon sheila sher shirley siard sibbele sibel sible sibrand
    sibren siebe siebold siebrand siebren siebrich sieger siegfried sieglinde siem sien siep siepie sierd
    siert sies siets sietse sietske sietze sigismund sigrid sijbrand sijbrandus sijbren sijmen sijtje sikke
    silke silvan silvana silvester silvia silvie simkje simon simone simone-marie simonne sina sine sinne
    sipke sippie siska sita sjaak sjaak-jan sjaan sjaantje sjan sjang sjanie sjannie sjarel sjef sjefke
    sjeng sjengske sjenkie sjo sjoeke sjoerd sjoerdje sjoerdtje sjoert sjon sjors sjouke sjoukje sjra sjraar
    sjuul skelte sofia sofie sofieke solange sonia sonja sonny sophia sophie sophie-anne soraya soufiane
    stan stans stef stefan stefanie stefanus steffie stella stephan stephanie stephanus stephany sterre
    steven steven-jan stien stiena stijn stijntje stina stoffel sue susan susanna susanne suzanna suzanne
    suze suzette sven svenja swaantje swanet swanny sweder swibert swie swopk syb sybe sybille sybout
    sybrand sybren sybrich sybrig sydney sydse sylvain sylvana sylvester sylvia sylvie symen syta sytse
    sytske sytze taco taeco taeke taetske takele tamar tamara tamarah tamme tanja tanja-marie tanneke tara
    tatjana teake tealke teatske ted teddy teije teke temmo tera terrence tessa tessel tet tetje teun teunie
    teunis teunisje teuntje teus thalia tharcisius thea theda thei thekla theo theodoor theodora theodorus
    thera theresa therese theresia thessa theunis thewis thierry thieu thijmen thijs thijs-jan thimo thirza
    thomas thomas-jan thomasz thorsten thys tia tiago tibbe tiburtius tiddo tiede tieme tiemen tiemo tientje
    tiete tietse tijmen tijn tilla tillie tilly tim timo timon timotheus timothy tina tine tineke tinie
    tinus tirza tista titia titus tjaard tjaart tjabbe tjalda tjalke tjalkje tjalle tjalling tjamme tjapko
    tjarda tjark tjebbe tjeerd tjeerdtje tjepke tjerk tjerkje tjipke tjits tjitse tjitske tjitte tjitze
    tobias toine toke tom tomas ton tonja tonke tonnie tony toon toontje toos torsten tosca trees trijn
    trijneke trijnie trijntje trinette trinus tristan trix trixie trudie trudy trui truida truike truus
    truusje tryntsje tseard tsjalling tsjerk tsjikke tugba twan tycho tymen ubel udo uilke uilkje ulbe ulco
    ulrich ulrike ummo urbain ursela ursula ute uwe valentijn valentina valentine valentinus valerie valérie
    vanessa veerle vera vera-marie verena veronica veronique vic vicky victor victoria victorine viggo vince
    vincent vincentius vincenzo vinus viola violet virginia vivian viviane vivianne vivienne volkert volmar
    waander walburg walburga walburgis walewijn walid wally walraven walt walter walther wanda wapke warnar
    warner warry watse watze weia wendel wendelien wendelina wendeline wendeltje wendy werenfried wernard
    werner wessel wessie wia wiardo wiardus wibe wibo wicher wichert widdo wieb wiebe wiebke wiebrand
    wiebren wiebrig wieger wiek wieke wiel wielke wiepkje wies wieteke wietse wietske wietze wigbold wijbe
    wijbren wijnand wijnanda wil-jan wilbert wilberta wilbrord wilco wilfred wilgert wilhelm wilhelmien
    wilhelmina wilhelmine wilhelmus wilko willebrord willeke willem willem-jan willemien willemijn
    willemijntje willemina willemke willibrord willy willy-jan wilma wilma-marie wilmar wilmien wilna wim
    wim-jan winand winfred winnie wiro wissam wobbe wobke wolbert wolfert wolter woltera woltina woltje
    wopke wout wouter wouter-jan woutera woutje wubbe wubbechien wubbo wulf wulfert wullem wyb wybe wybren
    wybrich wyke wypkje wytse wytske wytze xander xandra xavier xaviera yannick yannicke yara yasin yasmin
    yasmina yasmine yassin ybeltje yde ydwine yente yfke yge yke ylse yme ymke ymkje ymte ynske ynskje ynte
    ynze yoeri yolanda yolande yoran yorick yoshi younes youp yousra youssef ype ypke ypkje ysbrand ysbrandt
    ytje ytsje ytzen yuri yusuf yvette yvo yvonka yvonne zacharias zahra zakaria zaki zara zef zeger zegert
    zehra zeynep zineb zita zoey zofia zoë zwaantje zwanet zwanie zweder łukasz
    """
)
