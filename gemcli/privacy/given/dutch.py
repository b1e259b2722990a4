"""First names in the Netherlands that are Dutch or Frisian.

Written from general knowledge of the population; no list was copied.
"""

from __future__ import annotations

from gemcli.text.lists import listed

DUTCH = listed(
    """
    aad aafje aafke aaldert aaltje aart abdel abdelkader abdellah abdul abdullah abe abel abraham achmed ad ada
    adam adelbert adri adriaan adriana adrianne adrie agaath agatha agnes agnieszka ahmed ahmet aisha akke
    albert alberta albertina albertus aldert aleid aleida aletta alex alexander alexandra alfons alfred ali
    alice alida alie alies allard aloys alphons alwin aly amal amanda amarens amarins amber ambrosius amina amir
    amira amy anass andre andrea andries andrzej andré anette angela angelien angelique angenieta anil anita
    anja ank anke ankie anna anne anne-marie annechien annefleur annejet anneke annelie annelieke annelien
    annelies annelinde annelotte annemarie annemarijn annemiek annemieke annemijn annerie annerieke annerose
    annet annetta annette annick annicka annie anniek annigje anno anouk anouska ans ansje anthony antje
    antoinet antoinette anton antonia antonie antonio antonius antoon arend arent ariaan ariaantje ariane
    arianne arie aris arjan arjanne arjen arjo arnaud arne arno arnold arnoud arnout aron arthur arwen asha
    ashley astrid atie atse auke aukje auktje aurelia ayse ayşe aziz babette bart bartel barteld bartele
    bartholomeus bartjan bas bastiaan bastian bauke baukje bavo bea beata beatrijs beatrix ben benedict benjamin
    benno benoit benthe bep berber berend berendina berna bernadet bernadette bernard bernardus bernd bernhard
    berry bert berta bertie bertien bertine bertram bertus betje betsie betsy bettina betty bianca bien bindert
    björn bo bob boele bonnie boris boudewijn bouke bouwe bouwien brahim bram brecht brechtje brenda brian
    brigitte britt britta bronne bruno calvin camiel camille carien carin carina carine carla carlijn carline
    carlo carlos carly carmen carola carolien caroline casper catharina cathy cecil cecile cecilia cees celine
    cemal chaima chantal charissa charlene charles charley charlotte charly chiel chris chrisje christa christel
    christiaan christian christianne christien christina christine christoffel cilia cindy ciska claartje clara
    clasien claudia claudine clemens cobi cobie coby coen cokky colette conny constance constant constantijn
    coos coosje cor cora cordula corien corina corine corinne corneel cornelia cornelie cornelis corneliske
    corné corrie corry corstiaan cynthia daan dagmar daisy damian dana daniel danielle danique danitsja daniël
    daniëlle danny dave david debbie debby debora deirdre denise dennis deon derk derk-jan desiree detlef dewi
    diana dianne dick diederick diederik dieuwer dieuwertje dieuwke diewertje dilek dimitri dinand dinant dineke
    dini dinie dirk dirk-jan dirkjan dirkje ditte doede dolf dominique donald donna doortje dora dorien dorine
    doris dorota dorothea dorothee dorothé dorrit doutzen douwe douwina driss duco durk dymph dymphna désirée
    ebbe ebel ed eddy edgar edith edmond edo eduard eduart edward edwin edwina eefje eelco eelke eelkje egbert
    egbertje egon eileen eise eke elbert elco elena eleonora elif elina eline elisa elisabeth elise elizabeth
    ella ellemieke ellemijn ellen elles ellie ellis elly elma elmar els elsa elsbeth elselien elseline
    elsje elske elvira elwin emanuel emiel emil emile emilie emily emine emma emmy engbert engel engelbert
    engelina epke eric erica erich erik erik-jan erna ernestien ernestine ernst erwin esmee esmeralda esmée esra
    estelle esther etienne eugenie eugène eva evan evelien eveliena eveline evelyn evelyne everard everdien
    everdina everdine everhard evert evi evy ewa faas fabian fabienne fadma faisal famke fanny fardau farid
    farida fatih fatiha fatima fatma fatoumata fedde feike felicia felix femia femke femkje femmy fenna fenneke
    fenny ferdinand ferry fien fimke finn finus fleur flip floor flora florence florentine florian floris foekje
    fokje fokke fokkelien fokko folkert fons fopje foppe fosse franc francien francina francine francis
    francisca franciscus frank franka franke frans fransiska franske frauke fred freddy frederick frederik
    frederika frederique fredrik freek freerk freerkje friso frits fritske frouke froukje frouwien frouwke fulco
    gabe gabriel gabriella gabrielle gabriëlle ge gea geartsje geert geertje geertrui geertruid geertruida
    geesje geeske geesken geke gelske gemma georg george gerald geraldine gerard gerardina gerardus gerben
    gerbrand gerbrich gerbrig gerco gerda gerhard gerharda gerlinda gerlinde gerlof germa gerrianne gerrie
    gerrieke gerrit gerrit-jan gerrita gerritdina gerritje gerrold gerry gersom gert gertie gertjan gertrude
    gerwin gesina geurt giel gieltje gijs gijsbert gilles gina gineke ginette giovanni gitte glenn gloria gode
    godelieve godfried goffe gonda goos goossen gosse govert grace graddus greet greetje greta gretha gretta
    griet grietinus grietje guido guillaume gunther gust gustaaf guus gwen gwenda gwendolyn haaije hadewig
    hadewych hafid hajar hakan halima hamid hamza han hanja hanna hannah hanne hanneke hannelies hannelore
    hannie hanny hans hans-peter hansje harald hardy harke harm harma harmanna harmen harmina harmjan harold
    harrie harriet harriët harry hasan hassan hassna hayo hebe hedwig heidi heidy heike heiko heiltje heime
    heimen hein heleen helen helena helene helga hella helma helmer helmi helmich helmie helmien helmut hemmo
    henderika henderikus hendrien hendrik hendrika hendrike hendrikje hendrikus hendrina henk hennie henno henny
    henri henrica henrico henricus henriette henrik henriëtta henriëtte henry herbert herma herman hermanna
    hermannus hermien hermina hermine herwin hessel hester hettie hetty hicham hidde hieke hielke hilbert hilda
    hilde hille hillechien hilleke hillie hilly hiltje hiltsje hinke hinne hiske houda hubert huberta
    hubertus hugo huib huibert huseyin huub huubke huug hylke hylkje hypke hélène hülya hüseyin ibrahim ibtissam
    ida ids idse idske iede ieke ielke ieme ien ignace ilja ilona ilse ima imane imke imme imre ina ineke inez
    inge inge-marie ingeborg ingena ingmar ingrid inno irena irene iris irma isaac isaak isabel isabella
    isabelle isidoor iskander ismail ivar ivette ivo ivonne iwan iwona izak izaäk jaantje jaap jaap-jan jacco
    jacintha jack jaco jacob jacob-jan jacoba jacobien jacobine jacobus jacoline jacomijn jacomina jacqueline
    jacques jaimie jaimy jaitse jakob jakoba jakobus jaleesa jamal jamie jamila jan jan-dirk jan-hendrik
    jan-jaap jan-kees jan-peter jan-pieter jan-willem janet janette janine janke janna janneke jannes jannetje
    jannie jannita janny jans jansje jantien jantina jantine jantinus jantje janus janusz jappie jarno jaron
    jasmijn jasmina jasmine jason jasper jayden jean jeanette jeanine jeannet jeannette jeannine jef jeffrey
    jehannes jelis jelka jella jelle jellie jelly jelmer jelske jelte jeltje jelto jeltsje jenne jenneke jennie
    jennifer jenny jens jenske jente jentje jentsje jeremy jermo jerney jeroen jerom jerry jerzy jeske jesse
    jessica jessika jessy jet jetske jette jikke jildau jildert jildou jill jilles jim jimmy jisk jisse jitse
    jitske jitze jo joachim joanna joanne job jobke jochem jochen jochie jochum jody joeke joep joeri joey
    jogchum johan johan-willem johanna johanne johannes johannis john johnny johny jolanda jolande jolein jolien
    jolijn joline jona jonas jonathan joni jonna jonne joop joost joost-jan jop joppe joram jord jorden jordi
    jordy jorg jorien jorik jorina jorinde joris jorn jorne jorrin jorrit jos josef josefien josefine joselien
    joseph josepha josephien josephina josephine josephus josette josia josien josine josja josje joska josquin
    josé jouke joukje jovanka joyce jozef jozefien jozien juan judit judith judy julia juliaan julian juliana
    julie julien juliette julius jurgen jurjan jurjen jurre jurriaan jurrien jurriën justin justine jutta jytte
    kadir kai kaj karel karel-jan karen karim karima karin karina karla karlien karlijn karlijne karlo karol
    karst karsten kaspar kasper katarzyna katelijn katelijne katharina kathelijne kathleen kathy katia katinka
    katja katrien katrijn kaya kea kees kees-jan keetje keimpe keke kelly kelvin kemal ken kenneth kerem kerst
    kerstin kevin khadija khadijah khalid kick kiek kieke kiki kilian kim kirsten kirsty kitty klaartje klaas
    klaas-jan klaasje klaaske klara klaske klaus klazien klaziena koba kobie kobus koen koenraad konstantijn
    koos koosje korneel kornelia kornelis kristel kristiaan kristian kristien kristina krzysztof kurt kyra
    laetitia lambert lamberta lambertha lambertus lammechien lammert lammie lammigje lana lara larissa lars
    latifa laura laura-anne laurens laurent laurentien laurien laurine lea leah leander leanne leen leendert
    leendertje leila lena lenie lennard lennart lenneke lennert lenny leny leo leon leona leonard leonarda
    leonardus leone leonie leonoor leonora leontien leontine leopold lesley leslie lette levi levina lex lia
    liam lian liane lianne lida lidewei lideweij lidewij lidia liduina liduine lieke lienke lies liesanne
    liesbeth lieselot lieselotte liesette liesje lieve lieven lijsbeth lijsje lilian lilianne lilly lily lina
    linda linde linsey lisa lisa-marie lisanne lise liset lisette liza lizet lizette lizzy lodewijk loe loek
    loeki loes lois lonneke loraine loran loreen lorenzo loretta lorette lorna lotje lotta lotte lou louis
    louisa louise lourens loutje louwina louwrens lowie lubbert lubbertus lubbigje luc luca lucas lucia lucie
    lucien lucienne lucinda ludger ludo ludolf ludwina luit luitje luitzen lukas luna lutgard luuk luukje luutje
    lyanne lydia lynn lysanne lytske maaike maaikel maarten maartje machteld madelein madeleine madelief madelon
    madieke magda magdalena magreet mahmoud mai maike maikel maja malika malou malte mandy manfred manja manon
    manuel manuela marc marc-jan marcel marcelina marceline marcella marcelle marcellus marcin marco marcus mare
    mareike margo margreet margriet maria mariam marian marianne marie marie-anne marie-jose marie-josé
    marie-louise marieke mariekke mariella marielle marienus mariet mariette marigje marije marijke marijn
    marijse marijtje marike marilene marilène marina marinka marinus mario mariola mariolijn marion maris marisa
    marise mariska marissa marit maritza mariëlle mariëtte marja marjan marjet marjette marjo marjoke marjolein
    marjolijn marjolijne marjorie mark markus marleen marlene marlies marlijn marlinde marlise marloe marloes
    marlon marlou marly marlène marnick marnix marrigje marrit marry marscha marta marten martha marthe marthijn
    marthinus martien martijn martijntje martin martin-jan martina martine martinus martje martzen maryam mascha
    mathea matheus mathias mathieu mathijn mathijs mathilda mathilde mathé matthew matthias matthieu matthijs
    matthé maud maurice maurik maurits mauro max maxim maxime małgorzata mechteld mechtild meeke meep mehmet
    meike meinard meindert meindertje meine meinie meint meinte melania melanie melchior melissa melle melvin
    menko menne menno mente mercedes merel merijn merlijn merlin merte meryem meta metta mette mia micha michael
    michaela michaël michał michel michelle michèle mick miek mieke mien miente miep mies miet mike mila milan
    mildred milou mina mineke minie minke minne miranda mireille mirella miriam mirja mirjam mirjan mirjana
    mirte mirthe mischa mitch mitchel mohamad mohamed mohammed moira moniek monika monique monne morris mounir
    mourad mozes muhammad murat murk mustafa myra myrna myrthe myrtle nadia nadine nadja naima najat najib nancy
    nanda nanette nanja nanko nanna nanne nanning nanny naomi nasser natalia natascha natasja nathalie nathan
    neel neele neelie neelke neeltje nel nelia nelie nelis nella nelleke nellie nelly nettie netty nicky nico
    nicola nicolaas nicole nicolette nicolien nicoline niek niekje niels niels-jan nienke nieske nikita nikki
    niko nikola nils nina nine ninke noa noah nolan noor noortje nora norbert norman noura noël noëlla noëlle
    nuran nynke obbe oda odette odilia oebele oedsen oege oene oetske okke oktavia olaf olav olga olga-marie
    olivia olof omar onne onno orhan oscar oskar osman ostara otte ottilie otto pamela pascal pascalle patric
    patricia patrick patries patty paul paul-jan paula paulien pauline pauline-marie paulus peggy pepijn perry
    peter petra petra-marie petronella petronia petrus philip pia pien piene pier pierre pierrette piet
    piet-hein pieter pieter-bas pieter-jan pieternel pietertje pietje pietsje pim piotr pjotr pleun pleuni
    pleuntje popke poppe prisca priscilla pytsje quincy quint quinta quinten quirijn quirina quirine quirinus
    rabia rachel rachid rachida radha raf rafael ragnhild rajesh rajko ralf ralph ramon ramona ramses rana randy
    raoul raphael raphaël ray raymond rebecca rebekka regina reina reinald reinder reindert reinhard reinhilde
    reini reinie reinier reino reinou reinout reinskje reint reintje reitse rembrandt remco remi remko remme
    remmelt remon remy rena renata renate renee reneke reni renilde renny rense renske renze renzo rené rené-jan
    renée reyhan rhea ria rianka rianna rianne ricardo richard richel rick rickert rieke riekele riekje rieks
    riekus riemer riemke rien rieneke rienk rienks rientje riet rietje rijkje rik rika rikie rikke rikkert
    rimke rina rindert rineke rinie rink rinke rinse rinske rinus riny rinze risto rita ritske rix rixt roald
    rob rob-jan robbe robbert robbertjan robbie robbin robby robert robertine robertus robin robin-jan rochus
    roderick rodney roef roel roelie roelien roelinda roeline roelke roelof roelofje roelofke roeltje roemer
    roger rogier rokus roland rolf rolina romana romke romkje rommert romy romy-lou ron ronald ronaldus ronnie
    ronny roos rosa rosa-lie rosalie rosalien rosalind rosalinde rosan rosanne roselien roselinde rosemarie
    rosemarijn rosette rosie roswitha roy roza rozalie rozan rozemarie rozemarijn ruben ruben-jan rudi rudie
    rudmer rudolf rudolph rudy ruerd rutger ruth ruud ruurd ruurdtje ryan rykle rypke saar saartje sabien sabine
    sabrina sacha sacha-marie said saida sake salah salima salma sam samantha sami samir samira samuel sanae
    sander sanderijn sandor sandra sandrine sandy sannah sanne sanneke sannie sanny sape sara sarah sarina saron
    sascha saskia saskia-marie saïd seb sebastiaan sebastian sebo sefa sefanja seger selim selina seline selma
    sem semih semra senna senta serena serge sergio serkan servaas seth sevda severien sevgi shanti sharon
    sheila sher shirley siard sibel sibren siebe siebold siebrand siebren siebrich sieger siegfried sieglinde
    siem sien siep siepie sierd siert sies siets sietse sietske sietze sigrid sijbrand sijbrandus sijbren sijmen
    sijtje sikke silke silvan silvana silvester silvia silvie simon simone simone-marie simonne sina sine sipke
    sippie siska sita sjaak sjaak-jan sjaan sjaantje sjang sjanie sjannie sjef sjeng sjenkie sjoeke sjoerd
    sjoerdje sjoerdtje sjoert sjon sjors sjouke sjoukje sjuul sofia sofie sofieke solange sonia sonja sonny
    sophia sophie sophie-anne soraya soufiane stan stans stef stefan stefanie stefanus steffie stella stephan
    stephanie stephany sterre steven steven-jan stien stiena stijn stijntje stina sue susan susanna susanne
    suzanna suzanne suze suzette sven svenja swaantje swanet swanny sweder swie syb sybe sybille sybrand sybren
    sybrich sybrig sydney sylvain sylvana sylvester sylvia sylvie symen syta sytse sytske sytze taco taeco taeke
    takele tamar tamara tamarah tanja tanja-marie tanneke tara tatjana teake ted teddy teije teke temmo tera
    terrence tessa tessel teun teunie teunis teunisje teuntje teus thalia tharcisius thea theda thekla theo
    theodoor theodora theodorus thera theresa therese theresia thessa theunis thewis thierry thijmen thijs
    thijs-jan thirza thomas thomas-jan thorsten thys tia tiago tibbe tiddo tiede tieme tiemen tiemo tientje
    tiete tijmen tijn tilly tim timo timon timotheus timothy tina tine tineke tinie tinus tirza tista titia
    titus tjaard tjaart tjabbe tjalda tjalke tjalkje tjalling tjamme tjapko tjarda tjark tjebbe tjeerd tjeerdtje
    tjerk tjerkje tjipke tjits tjitse tjitske tjitte tobias toke tom tomas ton tonja tonke tonnie tony toon
    toontje toos torsten tosca trees trijn trijneke trijnie trijntje trinette trinus tristan trix trixie trudie
    trudy trui truida truus truusje tryntsje tsjerk tsjikke tugba twan tycho tymen ubel uilke ulbe ulco ulrich
    ulrike ummo urbain ursela ursula ute uwe valentijn valentina valentine valerie valérie vanessa veerle vera
    vera-marie verena veronica veronique vic vicky victor victoria viggo vince vincent vincenzo vinus viola
    violet virginia vivian viviane vivianne vivienne volkert volmar waander walburg walid wally walraven walt
    walter wanda warnar warner warry watse weia wendel wendelien wendeline wendeltje wendy werner wessel wessie
    wia wiardo wiardus wibe wibo wicher wichert widdo wieb wiebe wiebke wiebrand wiebren wiebrig wieger wiek
    wieke wiepkje wies wieteke wietse wietske wietze wijbe wijbren wijnand wijnanda wil-jan wilbert wilberta
    wilco wilfred wilhelm wilhelmien wilhelmina wilhelmine wilhelmus wilko willeke willem willem-jan willemien
    willemijn willemijntje willemina willemke willibrord willy willy-jan wilma wilma-marie wilmar wilmien wilna
    wim wim-jan winnie wiro wissam wobbe wolter woltera woltina woltje wout wouter wouter-jan woutera woutje
    wubbe wubbechien wubbo wulf wyb wybe wybren wybrich wyke wypkje wytse wytske wytze xander xandra xavier
    xaviera yannick yannicke yara yasin yasmin yasmina yasmine yassin ybeltje yde yente yfke yke ylse yme ymke
    ymkje ymte ynske ynskje ynte yoeri yolanda yolande yoran yorick yoshi younes youp yousra youssef ype ytje
    ytsje ytzen yuri yusuf yvette yvo yvonka yvonne zacharias zahra zakaria zaki zara zeger zegert zehra zeynep
    zineb zita zoey zofia zoë zwaantje zwanet zwanie zweder łukasz
    """
)
