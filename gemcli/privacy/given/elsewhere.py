"""First names in the Netherlands from Suriname, the Antilles, Indonesia, Asia, Africa, and west and south Europe.

Written from general knowledge of the population; no list was copied.
"""

from __future__ import annotations

from gemcli.text.lists import listed

ELSEWHERE = listed(
    """
    abdoel abdulai abeba abena abigail abimael abiola abrahaley abrehet abé achmad adaeze adalgisa adebayo
    adelaida adele adhanet adi adiam adinda adjai adjoa adoma adomaa adonay adriano adusei adwoa adèle afi
    afia afonso afriyie afua agathe agoes agus agustina agyei ahmad aidan aiguo aishwarya aitana ajeng
    aklilu akosua akoto akshay akua akwasi alan alastair albano albertina alberto aldo aldrick aldrin
    alejandra alejandro alem alemseged alessandra alessandro alessia alessio alexandros alexis alfa alfonso
    alfredo alganesh alicia aline alison almaz alonso alvaro alwin ama amadou amalia aman amanuel amarnath
    amatoelah aminu amita amleset amma amoah ampofo amrita amélie américo anabela anaisa anand anane
    anastasios anaïs andi andini andreas andreia andrew andrés andy angeliki angelina angelo anggun anh ani
    aniel anil anjali ankit ann annabel anneliese anoesjka anoop anoushka anselmo anthonique antoine
    antonella antwiwaa antónio anuradha aoife apolline aponno apostolos arelis arelys ari arief aristidis
    ariyanto arjun armando arnulfo aroen arpita arti arturo aruna arvin asantewaa aseda asep ashna ashok
    ashton ashwien ashwin asmeret asmerom aster astra athanasios athina atta audrey augusto aurelio aurora
    aurélie aurélien avelino awet ayodele ayu azeb azieb babatunde babita baffour bagus bahta baltasar
    bambang bao baozhong baptiste barima barnabas barry barryl bastien bayu beatriz benito benjamina benny
    bereket berekhet berhane bernardo bernita bertrand beverley bhagwan bharat bharati bhavna bhoependra
    bich bich-thuy binh biniam binyam bisrat boakye boetje bonifacio boubacar brad bradley brandon brhane
    bruce bruna brunhilde bryan budi bérénice caetano cahya cahyo calvijn cameron camila carel carlito
    carlota carmela carmelita carmencita carol carolyn catarina caterina catherine cedric cedrique cesar
    cesare chandra chandrapersad chandrika changming charalambos charetti charlie chau chen cheryl chesron
    chetan chi chiamaka chiara chidi chidiebere chidinma chigozie chika chinedu chinonso chinwe chioma
    chitra chloe chloé christella christofel christofina christophe christopher christos chukwuemeka
    chukwuma chunhua churaisa churandy chérise ciara cinta ciro citra claire clarence clementina clifford
    clifton clyde cláudia clémence clément colin conceição concetta cong connor corentin corneles cornelio
    corrado costas craig cristiana cristiano cristóbal cristóvão cuong curtis curtley cyril cyrille cécile
    célia céline césar dagmawit damien danait dang daniela dankwa daritza darma darren darryl daryos
    davelaar davide dawei dawit daysi dean deborah declan dede dedi deepa deepak deepika delali delano
    delphine denis deniza derek derrick deryck desbele desi desmond despina desta devika dewanand dewnarain
    deyanira dhanwantie dharma dhiradj dhiraj dian diangelo diego diem dieter dimas dimitra dimitrios
    dimitris dinesh diogo dionisio dionne divina divya djaienti djoko domenico dominggus domingos domingus
    donatella dorothy douglas dropati duarte duc duncan dung duong dustin duy dwight dylan dzifa eamon earl
    earlene ebenezer ebere eberhard ebo ebube edem edgarda edmundo edsel eduarda eduardo edwina efo efraim
    efrem efrén efthymios eftychia efua egbertina eilidh eka eko ekow ekua elbert eldrid eleanor eleftheria
    eleni elfriede elikem elisabeta elisabetta eliza elliot elmer elodia elok eloy elsina elton elvin elvis
    emefa emeka emerita emerson emiliano emilio emmanuela empi enam endah endang enith enrico enrique
    enyonam enzo erickson ermias ernestina ernesto errol esi esinam esteban estefina estela etha ethan
    etornam euan eudoxia eugene eugenia eugenio eugénio eustacia evangelia evangelos eyob ezinne fabien
    fabio fabiola fabrice fabrizio fajar fang faried farley farzana fatou febri federica federico fei felipa
    felisa feng fenglan ferdi ferdinandus fergus fermina fermín fernanda fernando feroz feven fidel fientje
    fiifi fikadu fikirte filiberto filimon filipa filipe filippo filmon filomena fiona fiorella fissehaye
    fitri fitsum fiyori flavia florencia fnan folake fosua fotini frances francesca francesco francisco
    frangky franklin franklyn françois françoise fredis freselam freweini frewoini friedrich frédéric
    fumilayo futsum fábio fátima gabriele gading gaetano galih ganesh ganeshwar gareth gary gaurav gavin
    gaël gaëlle gebre gebremedhin geeta geetha genet geneviève gennaro geoffrey georgios gerardo germán
    ghebre ghirmay ghislain ghislaine giacomo gianfranco giang gianira gianluca gianni giannis giau gidey
    gifty gilbert gilberto gilda gillian gino giorgio giorgos giovanella girish girma girmay gisela giselle
    gita giulia giuliana giuseppe gladys glenda godwin goerdeep gonzalo gonçalo gopal gordon graciela
    gracita graham graziella graça gregoria gregorio gregory grégoire guilherme gunawan guno guoqiang
    gustavo gwendeline gyamfi gérard günter günther haben habtemariam habtom hadas hagos hai hai-yen haile
    hailemariam hailey hailu haiyan hamilton hamish hanh hanoch hans-jürgen hardeo hardjo hari harish
    harjono haroen harriram harrison hartini hartono harvey haryanto haydée hazel heather hector hedwina
    heinrich heinz hellen helvetia hemant hendra hendrawan hengky henok henrique hensley heri hermela
    hermina herminia hermon hervé hesti hewan hien hieu hiltrud hilário himanshu hiwot hoa hoai hoan hoang
    holly hong hongmei hortence hortensia howard hua hubertien hubertino hugh hui humberto humphrey hung
    huong huong-giang huyen héctor iain ian ibrahima ifeanyi ifeoma ifna ignacio ika ikenna ilario ildefonso
    imro indah indira indra indradj indrawatie ingemar intan inácio inês ioanna ioannis iolanda iraida
    irawan irini irmgard irvienne irvin isaias isak isaura ishani isidora isidro isla ivonne iván izaac izak
    jacinta jacinto jacomina jacopo jadira jafeth jagdish jagernath jahaira jai jaime jainarain jair
    jairzinho james jamiro janaira jandel jandino jane janice jankipersad javier jaya jayanth jayson
    jean-baptiste jean-claude jean-marie jean-paul jean-pierre jeandro jearl jeftha jenna jeremiah jermain
    jermaine jerrel jerrold jerónimo jesús jetty jian jiang jianguo jianhua jie jing jinhua joan joana
    joaquim joaquina joaquín jodie johanis johnno joko jonathan jopie jordan jorge josefa joselito joselyn
    josephus joshua josina josué jovani joycelyn jozaira joão joël joëlle juana juancho judeska judmar
    julieta julio jun junella junior juriaan jyoti jérémie jérôme jürgen kadiatou kafui kahsay kalab kalpana
    kalu kamini kamla kamlapersad kamlawatie kanta karl karl-heinz karthik kartika kartini kasijem kate
    katerina katherine kathryn kavita kavya kedija kehinde keila keira keith kelechi kelly kendrick kenneth
    kenrick kenwin kerry kerstin kesete ketty ketut kewal khai khang khanh khoa kibreab kibrom kidane kidist
    kieran kieu kiflay kim-chi kimberly kiran kiros kirsty kisanet kishan kishor kishore kobby kobina kodwo
    kofi kojo konstantina konstantinos korkor kostas krishna krishnadath krisna kukua kusuma kusumo kwabena
    kwabla kwadwo kwaku kwame kwasi kweku kwesi kyle kyriaki kyriakos lachlan laetitia lakshman lakshmi
    lalita lam lamin lan lata lauren laurence lawrence laxmi leandro leentje lei leonardo leroy leslie
    lestari letebrhan letekidan letensae leticia letitia letícia leunard lianne lihua lijun lilawatie
    liliana lilis lindsey ling linh lisandro lisette lizandra lloyd logan lorella lorena lorenza lorraine
    lothar louhenapessy lourdes loïc luam luciana luciano lucina lucio lucretia lucía ludia ludmila ludovic
    ludovica ludwig luigi luis luisa lukas luke luong lurdes lusette luther luul luwam luís luísa lwam lygia
    lynda lynne léa léon lídia lúcia maame mabel madhavi madhu magaly mahesh mahinder mahinderpersad mahlet
    maikel makda malaika malcolm malti mamadou manish manisha manju manoj manorma mansa manuela marcela
    marcello marcelo marcia marciano mardelva marelva margaret margarida margaux maria-joão mariama
    mariangela maribel maricela marie-claire mariela marilyn marine marisa marisol markus marlon marthinus
    martim marvelyn mary mason massimiliano massimo matheis matheos matteo maureen mauricio maurizio mavis
    mawar mawuli mawusi mebrahtom mebrahtu medhanie medhin meena meera megan mehari meihua meiling mekdes
    mekonnen melake melanio melati melvina meredith merhawi merhawit meron mervin mesak meseret mesfin metty
    metusala mewael michalis michela michiele mientje miguel mihir mihret mildred millen milouska milton
    milushka milva minawatie ming minggus mingzhu minh mirelva mirna mirugia mitchell modou mohan mohini
    mohit molly morag moses mukesh mukund mulu mulubrhan mulugeta murni mussie myriam myrna myrthe mário
    mélanie mónica nahom naizghi nalini nam nandini nandkoemar nani narain naresh narinder narindra natalino
    nataniel nathalia nathaly natnael natsnet natália navin neeta negash negasi neha neil nelis nelson nelva
    nerea nga ngadimin ngan nghia ngoc ngozi nguyet nhan nhat nhi nhu nhung nhyira niall niamh nicholas
    nicola nicolas nicoletta niermala nigel nigisti nikhil nikolaos nikos nilam nilda nilesh ning ningsih
    nining nirmala nisha nitin nkechi nnamdi nneka nnenna noel nona noor norbelis norma norwin novi noémie
    nuala nuno nurul nwamaka nyoman nélida nélson oanh obaja obeng obeth obiageli obinna octavio océane
    odalis oemawatie oforiwaa okbamichael okbay oktovina olabisi olamide olegario oliver olivier oluchi
    olufemi olumide oluwaseun olívia omayra onella onyeka orla orlando ornella orpheo oscarina osei oswin
    otilia otmar otniel ousmane owen owusua padraig paijan pallavi panagiota panagiotis pankaj panos panyin
    paola paolo parvati parwatie pascale pascual patrizia patrícia paulina paulo pavlos pedrito pedro
    pelagia percy petronilia petros petrus phat philippa philippe phoebe phong phu phuc phung phuong phyllis
    pieternella pietro pilar ping poly pooja poornima prabha prabowo pradeep prakash pranav pratik pratiwi
    pravin preeti premchand priscilla priya priyanka purcy puspa putra putri putu qiang qing qiuyue quan
    quang quentin quincy quinten quoc quoc-bao quyen quyet quynh rabin rachael radjen radjesh radjin
    radjinder radjkoemar radjwantie rafaela raffaele raffaella rahayu rahel rahman rahwa raimundo rainer
    rajani rajendra rajesh rajiv rajni rakesh rakhi ram ramdath ramdew ramesh ramira ramiro ramlakhan
    rampersad ramya ramón ranjit ranoe raphaëlle raquel rashmi ratih ratna ratnawatie raul ravi ravin
    ravindra rayen raymi raynold raúl reena reggie reginald reinaldo reiner reinhilde rekha renato renu
    reshma retno reynaldo rezene rhiannon rhys ricardo richenel richenella ricky rigat rigbe rignald
    rigoberto rinaldo rini rishan rishandro rishi ritu rizal rizki robel roberta roberto rocco rocío rodolfo
    rodrigo rogério rohan rohini rohit romain romano romeo rong rory rosalba rosalia rosaria rosaura
    rosemary roshni roshnie rosita ross rosário roxanne roy ruaridh ruben rubén rudsel rufina rufino rui
    ruland runella russell ruta ruthlene ruthline ruthmila ruthsella ruwan ryan rychelle régine rémi rémy
    rómulo rüdiger saba sabita sachin sadrach sagar sakimin sally salomina salomon salvatore samrawit samson
    sancho sandhya sandrino sandro sangeeta sanjana sanjay sanjiv santiago santoesha santosh saoirse
    saraswati sarci sari sarinah sarita saroj saron sarwo satish satria satya satyawatie savita scarlett
    scott seamus sean sebastião seema sekou selam selamawit selasi selorm selwyn semere semhar semuel senait
    senay sennait serafín servio serwaa setiawan sewradj seydou seyoum shahaira shailesh shakira shakuntala
    shalini shan shane shanice shannon shanta shanti shaquille sharda sharine sharmila sharmishta sharona
    shashi shaun shawn sheela sheldry sheoratan sheraldine shermaine sherwin shewit shikha shilpa shivani
    shobha shreya shruti shu shuang shudeska shufen shurandy shurendy shurensly shurman shyam siddharth
    sigit sigmar sigmund sila silvania silvano silvestre simona simret sinead siobhan sipora siti sium
    slamet sneha soedarmo soeharto soekarno soekinah soemarti soenil soenita soeparman soeradj soeresh
    soerinder soeshila soestri sofia sofía solomon solyana solène sonali sonita sotiris spyros sri srinivas
    sriyani stacey stanley stavros stefano stephen stevanus steve stewart stuart stéphane stéphanie sudesh
    sudha sudhir suehendrick suharti sukarno sulastri suleika sulmira suman sumarni sumit sundar sunder
    sunil sunita suong supardi suresh surinder surya suryani susana susanti sushil sushma susilo sutrisno
    suyono suzette swami swati swita sylvano sébastien sérgio séverine sónia tabita tahnee taiwo tanvi tao
    tarawatie tari tarun taufik tawiah tedros teguh tekle tekleab telma temesgen temitope temnit teodoro
    terence teresinha terry tesfalem tesfamariam tesfay tesfaye tesfu tewelde thach thai thanasis thang
    thanh thanh-ha thao theodoros theresita thi thi-lan thibault thien thinh thomasina thos thu thuan thuc
    thuong thuy thuy-linh théo thérèse tico tigist tirhas tirza titi titin tiziana toan tobenna toby todd
    tommaso tomás tonci toto tracey tracy trang travis trevor tri trinh truc trung trupti tsega tsegay
    tsegereda tsehay tsehaytu tsige tsion tuan tukinem tunde tuti tuyen tuyet tyler tyrone uche uchenna uday
    udin ugochi ulisses ulrich uma umberto urmila urny urselina urvin urwin usha utami utari uyen uzoma
    vaibhav vaishali valeria valerio vanda vandana vanella varsha varun vasco vashti vasiliki vasilis veena
    venkat vernon vicente vidal vidalia vidhya vidya viet vijay vijaya vikaash vikash vikram vimal vimla
    vinay vincenza vincenzo vinh vinita vinod virgil virginie virgílio virgínia vishal vitor vittoria vivek
    viviana volker vuong vy véronique vítor waginah wagini wahyu waldo waltraud wati wawan wayan wayne wei
    weidong weimin weini weiwei weldeab weldu welmina wempy wen wendel wendell wensley wibowo widodo widya
    wikash wilfried wilhelmina william willie wilsoe winfried winoy winsley winston winta wira wirdjanand
    wisley wiwik wolfgang wonny wulan wulandari xavi xavier xia xiao xiaohong xiaoli xiaoming ximena ximeno
    xin xiomara xiu xiulan xuan xuan-mai yaa yaaba yacob yacoba yafet yafeth yago yakob yamil yamilee yan
    yandel yandra yang yani yann yannis yanti yanto yaping yared yash yasmien yaw ydelsa yeboaa yemane yen
    yen-nhi yetunde yewande yi yiannis ying yirga yodit yoel yohana yohanes yohanna yohannes yokbet yolanda
    yonael yonas yonatan yong yordanos yordanus yosan yosina yosua yu yuan yuda yudi yuhua yulan yulianti
    yun yuni yurensly yusni yves zacarias zachary zaida zainab zakarias zaïde zaïra zebib zekarias zekaryas
    zemen zerai zeth zewdi zhen zhenhua zhi zhiwei zhong zjurick zoe zoraida zufan zulaika zuleika zuljan
    zélia álvaro édouard élise élodie émilie éric étienne íñigo óscar
    """
)
