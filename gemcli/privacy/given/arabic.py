"""First names in the Netherlands that are Moroccan, Arabic, Iranian, Afghan or Somali.

Written from general knowledge of the population; no list was copied.
"""

from __future__ import annotations

from gemcli.text.lists import listed

ARABIC = listed(
    """
    abdelali abdelaziz abdelfattah abdelghani abdelhak abdelhakim abdelhamid abdelilah abdeljalil abdelkarim
    abdelkrim abdellatif abdelmajid abdelmalek abdelouahab abdelouahed abderrahim abderrahman abderrazak
    abdeslam abdessamad abdi abdirahman abdirizak abdoul abdullahi abed abir abla abshir achraf adib adil adnane
    ahlam ahlem ahmadullah aicha aida aissa aissam akram alaa alae alia allal amani ameen ameer amin aminata
    amine amjad ammar amr anas anisa anissa anouar anwar ard arwa asadullah asiya asma asmaa asmae assia assma
    awatef ayaan ayad ayham ayman aymane ayoub azadeh azhar aziza azza azzeddine aïcha aïssa babak bachir badia
    badr baha bahram baraa bariaa basel basem bashir basim basma bassam bassem batoul behnaz behrooz bilel
    bouchaib bouchra boujemaa boushra cawil chafik chahid chahrazad chakib chakir cherif chouaib chérif dalal
    dalila dania dariush deeqa dina diyar djamel djamila dounia ebrahim elham elias elmehdi enas esam eyad
    ezatullah fadel fadi faduma fadumo fadwa fahd fahim fairouz faisa faiza faizal faouzi faouzia farah fardin
    farhad farhan farhiya faris farouk fartun farzaneh fatema faten fathi fatima-zahra fatimah fatimazahra fatna
    fattah fawad fawzi fayez fayza ferdaws fereshteh ferial fikri filsan firas fouad fouzia freshta furat ghada
    ghalia ghassan ghazal ghizlane ghufran golnaz gulalai guled habiba haddou hadi hadil hadjar hafez hafida
    hafsa haidar haifa haitham hajer hakima hala haleema halim hamada hamed hamida hamidreza hamidullah hammadi
    hanaa hanadi hanan hanane hani hania hanin hashmat hasna hasnae hassane hatim hawa hayder haytham hiba hibo
    hind hisham hoda hodan hodo homayoun hooman hosni hossein houria houssain houssam huda husam hussain hussein
    ibtihal ibtissame ichrak idil ifrah ihab ihsane ikram ilham ilias iliass ilyass imad iman imen inas insaf
    intisar iqbal iqra iqraa isam ismael ismahan ismaïl issa issam iyad izdihar jaafar jaber jad jalal jaleel
    jamaal jameela jamil jamilah jaouad jaouida jasim jawad jihad jihan jihane jinan joud joumana juma kaltoum
    kamal kamran kaoutar kaouthar karam kawtar khadidja khadra khaldoun khaldun khaled khalida khalil khalissa
    khatera khouloud khulud kinda kourosh lahcen laila lamia lamiae lamya larbi latif layal layla leili liban
    linah lotfi loubna loutfi luay lubna maha mahad mahdi maher mahmood mahnaz mahsa maimouna maisa majd majda
    majid majida malak malek malik manal mansour maram mariem marouane marwa marwan maryama masoud mays maysa
    mazen mbarek mehdi mehran mehrdad merouane mervat meryam meryeme mhamed miloud milouda mimoun mimouna miriem
    mirwais mohamed-ali mohammad mohamud mohsen mohsin mojgan moncef moniem monir mostafa mouad mouhcine mouloud
    mouna mounia moussa muhamad muhannad muna muneer munir mustapha nabeel nabiha nabil nabila nada nadeem nader
    nadir nadra nafisa nahed nahid nahla najaat najah najia najiba najibullah najla najlae najma najwa naoual
    naoufal narges nariman nasim nasima nasir nasra nasreen nasrin nasrullah nassima nassira navid nawal nawar
    nayla nazanin nazir naïma negar nidal nihad nilofar niloufar nimco nisreen nisrine nizar noaman noha
    nora-lina nordin nordine nouaman nouhaila nour nourdin noureddine nouria nouzha nuha obaid ola omaima omayma
    omid omran osama othman ouafa ouahiba oualid ouarda ouiam oumaima oussama outhmane parisa parvin parviz
    parwana payam pegah qais qamar qasim rabab rabea rabi rachad raed rafat rafik raghad rahaf rahel rahim rahma
    rahmatullah rahmouna raja rajaa rajae rami ramia ramin ramzi randa rania raouf rasha rashad rasheed rashid
    rashida rawan razan reda redouan redouane reem reham reza rhimou riad ridha ridouan rihab rim rima
    rita-maria riyad rkia rochdi rohullah roja rola roula rouqaya rouqia roya ruba ruwaida saad saadia sabah
    sabir sabrine sadia sadik saeed safa safaa safae safia safiya safouan safwan sagal sahar sahra sajid sajida
    sakina salaheddine salam saleh salem saloua salwa samah samar sameer samer samia samiha samina sana sanaa
    sanad sara-lina sarab sarwar saynab saïda sediqa selwa sepideh setareh shaden shadi shadia shahd shahida
    shahin shahnaz shahram shaima shakir shamim shamsa sharif shawki shayma shereen sherin shirin shohreh
    shukria siamak siham sihame sima simohamed sirine sohaib sohail soheila somaya souad soufian soufyan
    souhaila soukaina soukayna soulaiman souleiman soumaya soumia suad suha suhad suhail sukaina sulaiman
    suleiman taha tahani taher taib tala talal tamer tamim taoufik tarek tarik tariq tasneem toufik touria ubah
    umaima usama wael wafa wafae waheed wahiba wahid wahida wail wala walaa waleed warda warsame wasim wassila
    wassim widad widian wijdan wissal xalimo yacine yahia yalda yamina yaser yasir yasmiin yasser yassine yassir
    yazan yazid yosra youness younis yousef yousif youssouf youssra yunes yusra zabihullah zahia zahid zahira
    zaid zaina zainab zainabe zakariya zarghuna zaynab zein zeina zeinab zhor ziad zina ziyad zohra zohreh
    zoubida zoubir zouhair zoulikha zuhair zulaikha
    """
)
