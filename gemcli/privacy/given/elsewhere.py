"""First names in the Netherlands from Suriname, the Antilles, Indonesia, Asia, Africa, and west and south Europe.

Written from general knowledge of the population; no list was copied.
"""

from __future__ import annotations

from gemcli.text.lists import listed

ELSEWHERE = listed(
    """
    abdoel abeba abena abiola abrehet abé achmad adaeze adebayo adele adi adiam adinda adjai adjoa adonay adwoa
    adèle afia afonso afua agathe agoes agus ahmad aidan ajeng aklilu akosua akua alan alastair albano alberto
    aldrick aldrin alejandra alejandro alem alemseged alessandra alessandro alessia alexandros alexis alfa
    alfonso alfredo aline alison almaz alvaro ama amadou amalia aman amanuel amarnath aminu amélie américo
    anabela anand anastasios anaïs andi andini andreas andreia andrew andrés andy angeliki angelina angelo
    anggun ani aniel ann annabel anneliese anoop anoushka antoine antónio anuradha apolline apostolos arelis ari
    arief aristidis ariyanto armando aroen arti aruna arvin asep ashna ashton ashwin asmeret aster astra
    athanasios athina audrey augusto aurora aurélie aurélien awet ayodele ayu azeb babatunde babita bagus
    bambang bao baptiste barnabas barry barryl bastien bayu beatriz benito bereket berhane bernita bertrand
    beverley bhagwan bharat bich binh biniam binyam boetje boubacar brad bradley brandon bruce bruna brunhilde
    bryan budi bérénice cahya cahyo cameron camila carel carlito carmelita carol carolyn catarina caterina
    catherine cedric cesar chandra chandrika charalambos charlie chau chen cheryl chesron chi chiamaka chiara
    chidi chidinma chika chinedu chioma chitra chloe chloé christofel christophe christopher christos chukwuma
    churandy cinta citra claire clarence clifton clyde cláudia clémence clément colin conceição concetta connor
    corentin corneles costas craig cristiana cristiano cristóvão cuong curtis cyril cyrille cécile célia céline
    césar damien daniela daritza darma darren davelaar davide dawit daysi dean deborah dede dedi deepak delano
    delphine denis derek derrick deryck desbele desi desmond despina desta devika dharma dhiradj dhiraj dian
    diangelo diego dieter dimas dimitra dimitrios dimitris diogo dionisio djoko domenico domingos domingus
    dorothy douglas duarte duc duncan dung duong dustin dwight dylan earl ebenezer eberhard eduarda eduardo
    efraim efrem efthymios eftychia efua eka eko ekow ekua eleanor eleftheria eleni elfriede elisabeta
    elisabetta eliza elliot elmer elok elsina elton elvis emeka emilio empi endah endang enrico enrique enzo
    ermias ernesto errol esi esteban estela ethan eugene eugenia eugenio eustacia evangelia evangelos eyob
    fabien fabio fabiola fabrice fabrizio fajar fang faried fatou febri federica federico fei feng ferdi
    ferdinandus fernanda fernando feven fidel filipa filipe filippo filmon fiona fitri fitsum fiyori flavia
    folake fotini frances francesca francesco francisco frangky franklin françois françoise freweini friedrich
    frédéric fumilayo fábio gabriele gading galih gareth gary gavin gaël gaëlle gebre geeta genet geneviève
    geoffrey georgios ghebre ghirmay ghislain ghislaine giacomo giang gianluca giannis gilbert gilberto gino
    giorgio giorgos girish girma gisela gita giulia giuliana giuseppe gladys glenda godwin goerdeep gonçalo
    gordon graham graziella graça gregorio gregory grégoire guilherme gunawan guno gustavo gérard günter günther
    haben habtom hagos hai hailemariam hailey hamilton hanh hanoch hans-jürgen hardjo harjono haroen harriram
    harrison hartini hartono harvey haryanto hazel heather hector heinrich heinz hellen hendra hendrawan
    henrique hensley heri herminia hermon hervé hesti hewan hieu hiltrud hoa hoang holly hong hortence howard
    hua hui humphrey hung huong huyen ian ibrahima ifeanyi ifeoma ifna ignacio ika imro indah indira indra intan
    inês ioanna ioannis irawan irini irmgard irvin isaias isaura ishani isla izaac jacinta jagdish jai jaime
    jainarain jairzinho james jandino jane janice javier jaya jayson jean-baptiste jean-claude jean-marie
    jean-paul jean-pierre jenna jeremiah jermaine jerrel jesús jetty jian jiang jie jing joan joana joaquim
    joaquín jodie johanis johnno joko jopie jordan jorge josefa joshua josina joycelyn joão joël joëlle juana
    judmar julieta julio jun junior jérémie jérôme jürgen kadiatou kahsay kalu kamini kamla kanta karl
    karl-heinz kartika kartini kate katerina katherine kathryn kavita keith kelechi kenrick kenwin kerry kesete
    ketut kewal khanh kibreab kibrom kidane kidist kieran kiran kishan kishore kofi kojo konstantina
    konstantinos kostas krishna krisna kusuma kusumo kwabena kwadwo kwaku kwame kwasi kwesi kyle kyriaki
    kyriakos lakshmi lalita lam lamin lan lauren laurence lawrence laxmi leentje lei leonardo lestari letitia
    letícia leunard lilis lindsey ling linh lisandro lloyd logan lorena lorenza lorraine lothar loïc luam
    luciana luciano lucretia lucía ludia ludovic ludwig luigi luis luisa luke lurdes luwam luís lygia lynda
    lynne léa léon lídia lúcia madhu magaly mahesh mahinder malcolm malti mamadou manisha manoj marcela marcello
    marcelo marciano marelva margaret margarida margaux maria-joão mariama marie-claire mariela marilyn marine
    martim mary mason massimo matheos matteo mauricio maurizio mavis mawar medhanie meena megan mehari mekonnen
    melati melvina meredith merhawi meron mesfin metusala michalis miguel milouska milton ming minggus minh
    mitchell modou mohan mohini molly mukesh mulu mulugeta murni myriam mário mélanie mónica nahom nalini nam
    nani narain naresh narinder natnael natália navin neeta negash negasi neil nelson nga ngan ngoc ngozi nguyet
    nhung nicholas nicolas nigel nigisti nikolaos nikos nilda nilesh ning ningsih nining nirmala nisha nkechi
    nnamdi nneka noel nona norma norwin novi noémie nuno nurul nyoman nélida obeth obinna océane okbay oliver
    olivier olufemi oluwaseun olívia omayra orlando orpheo otmar otniel ousmane owen panagiota panagiotis panos
    paola paolo pascale patrícia paulo pavlos pedro percy petros philippa philippe phoebe phong phuc phuong
    phyllis pieternella pilar ping poly pooja prabha prabowo pradeep prakash pratiwi pravin priya priyanka purcy
    puspa putra putri putu qiang qing quan quang quentin quoc quyen quynh rachael radjen radjesh radjin rafaela
    rahayu rahman rahwa raimundo rainer rajendra rajiv rakesh ram ramdath ramesh ramiro ramón ranjit raphaëlle
    raquel rashmi ratih ratna raul ravi ravin ravindra rayen raúl reena reggie reinaldo reiner rekha renato
    retno reynaldo rhys richenel ricky rignald rinaldo rini rishi rizal rizki robel roberta roberto rocío
    rodolfo rodrigo rogério rohan rohit romain romano romeo rong rosalia rosaria rosemary roshni ross rosário
    rubén rudsel rufina rui ruland russell ruta ruthsella ruwan régine rémi rémy rüdiger saba sabita sagar sally
    salomina salomon salvatore samrawit samson sandhya sandro sangeeta sanjay sanjiv santosh sari saroj sarwo
    satish satria savita scarlett scott sean sebastião seema sekou selam selamawit selwyn semere semhar semuel
    senait setiawan seydou seyoum shahaira shailesh shakira shakuntala shalini shan shane shannon shanta
    shaquille sharda sharine sharmila sharona shashi shaun shawn sheela sheldry sherwin shobha shu shuang
    shudeska shurandy shurendy shurman shyam sigit sigmund sila silvania silvano simona simret sipora siti
    slamet soedarmo soeharto soekarno soenil soeradj soeshila sofía solomon solène sonali sonita sotiris spyros
    sri sriyani stacey stanley stavros stefano stephen steve stewart stuart stéphane stéphanie suehendrick
    suharti sukarno sulastri sulmira sumarni sunder sunil sunita supardi suresh surya suryani susana susanti
    sushma susilo sutrisno suyono swami sylvano sébastien sérgio séverine sónia tahnee tao tari taufik tedros
    teguh tekle temesgen teresinha terry tesfalem tesfay tesfaye tewelde thanasis thanh thao theodoros theresita
    thi thibault thos thu thuy théo thérèse tico tigist titi titin toby todd tomás tonci toto tracey tracy trang
    travis trevor tri trinh trung tsegay tsehay tsige tuan tunde tuti tuyen tuyet tyler uche uchenna udin uma
    urmila urny urvin urwin usha utami utari uyen vanda vandana varsha vasco vasiliki vasilis veena vernon
    vicente vidal vidya vijay vikash vimla vinay vincenza vinh vinod virgil virginie virgílio vishal vitor
    viviana volker vy véronique vítor wahyu waldo waltraud wati wawan wayan wayne wei weiwei weldu wempy wen
    wendell wensley wibowo widodo widya wikash wilfried william willie wilsoe winfried winston winta wira wiwik
    wolfgang wonny wulan wulandari xavi xia xiao xiaoming ximena xin xiomara xiu xuan yaa yacoba yafet yakob
    yamilee yan yandra yang yani yann yannis yanti yanto yared yaw yen yetunde yi yiannis ying yohanes yohanna
    yohannes yonas yonatan yong yordanos yosina yu yuan yuda yudi yulianti yun yuni yusni yves zachary zaida
    zaïra zekarias zemen zerai zeth zewdi zhen zhi zhong zoe zulaika zuleika zélia álvaro édouard élise élodie
    émilie éric étienne
    """
)
