"""First names in the Netherlands that are Moroccan, Arabic, Iranian, Afghan or Somali.

Written from general knowledge of the population; no list was copied.
"""

from __future__ import annotations

from gemcli.text.lists import listed

ARABIC = listed(
    """
    abdeladim abdelali abdelaziz abdelbasset abdelfatah abdelfattah abdelghani abdelhafid abdelhak
    abdelhakim abdelhalim abdelhamid abdelilah abdeljabbar abdeljalil abdelkader abdelkarim abdelkrim
    abdellah abdellatif abdelmajid abdelmalek abdelmoula abdelouahab abdelouahed abdelwahab abderrahim
    abderrahman abderrazak abdeslam abdessamad abdi abdirahman abdirizak abdoul abdulaziz abdulhamid
    abdulkarim abdullahi abdullatif abdulrahman abed abeer abir abla abshir achouak achraf adib adil adnane
    afaf afra ahlam ahlem ahmadullah aicha aida aissa aissam akeel akli akram alaa alae ali-reza alia allal
    alyaa amal amane amani amayas amazigh ameen ameer amenay amghar amin amina aminata amine amira amirah
    amjad ammar amr amran anas anfal anisa anissa anouar anwar ard ariba arkan arwa asadullah ashraf asil
    asim asiya asma asmaa asmae asrar assia assma atif atiqa awatef ayaan ayaat ayad ayat ayaz ayham ayhan
    ayhem ayman aymane ayoub azadeh azhar azher aziza azza azzam azzeddine aïcha aïssa babak bachir bachira
    badia badiaa badis badr baha bahaa bahija bahja bahram baker balqis banan baraa baraka bariaa barzan
    basel basem bashir basil basim basma bassam bassem batool batoul bayan bedour behnaz behrooz bilal bilel
    bouchaib bouchra bouchta boujemaa boushra boutaina boutayna btisam btissam cawil chafik chahid chahrazad
    chaimae chakib chakir chama chawki cherif chouaib choumicha chérif chérifa dalal dalila dania daoud
    dareen dariush deema deeqa dhiya diaa dima dina diyar djamel djamila doaa dounia ebrahim ebtisam ekhlas
    elham elias elmehdi emad eman enaam enas esam esraa eyad ezatullah fadel fadi fadila fadma faduma fadumo
    fadwa fahd fahim fahima fairouz faisa faisal faiza faizal fakhri fanida faouzi faouzia farah fardin
    farhad farhan farhiya faris farouk fartun farzaneh fatema faten fathi fatima-zahra fatimah fatimazahra
    fatna fatouma fattah fawad fawzi fayez fayza fazia ferdaws ferdous fereshteh ferhat ferial fidaa fidan
    fikri fikria filsan firas firdaous fouad fouzia freshta furat ghada ghadeer ghaith ghalia ghalib ghanim
    gharib ghassan ghazal ghazi ghazwan ghita ghizlane ghofran ghufran golnaz gulalai guled habib habiba
    habibullah haboub haddou hadi hadia hadil hadjar hadya hafez hafida hafsa haidar haifa haitham hajer
    hajra hakima hala haleema halema halim hamada hamdan hamdi hamed hamida hamidreza hamidullah hammadi
    hammou hamoud hanaa hanaan hanadi hanan hanane hani hania hanin haroun hashmat hasib hasna hasnae
    hassane hassna hatim hawa haya hayat hayder haytham hazem hazim heba hedi hedya hessa hiba hibo hikmat
    hind hisham hoda hodan hodo homayoun hooman hosna hosni hossam hossein houda houria houriya houssain
    houssam huda husam husna hussain hussein huthaifa ibtihal ibtissame ichrak idil idris ifrah iftikhar
    ihab ihsane ihssan ikram ilham ilhem ilias iliass ilyass imad iman imen imran inaam inas inass insaf
    intisar iqbal iqra iqraa irfan isam ismael ismahan ismaïl israa issa issam itidal itri iyad izdihar izza
    izzat jaafar jaber jabir jad jalal jaleel jalila jamaal jameela jamil jamilah jaouad jaouida jasim jawad
    jawhara jenan jihad jihan jihane jinan joud joulia joumana judi juma kadour kahina kais kaltoum kamal
    kamilia kamran kaoutar kaouthar karam karima kassem kassim kawtar kenza khadidja khadra khalaf khaldoun
    khaldun khaled khalida khalil khalissa khaoula khatera khawla khayra khitam khouloud khuloud khulud
    kifah kinda kourosh koussay laarbi lahcen laila lamees lamia lamiae lamis lamya lamyae larbi latif layal
    layla layth leen leili leith liban linah loay lotfi louay loubaba loubna louisa lounja loutfi luay
    lubana lubna lujain lujayn maan maha mahad mahassen mahdi maher mahfoud mahmood mahmoud mahnaz mahsa
    maimouna maisa maisam maisara maissa majd majda majid majida malak malaz malek malik malika manaf manal
    mansour marah maram mariam mariem marouane marwa marwan maryam maryama masoud massil massin massinissa
    mays maysa maysaa maysoun mazen mazigh mazin mbarek mehdi mehran mehrdad meriem merouane mervat merwan
    meryam meryeme mhamed miasa miloud milouda mimoun mimouna mimount minouch miral miriem mirwais moayad
    moaz mohamed-ali mohammad mohamud mohand mohannad mohcine mohsen mohsin mojgan mokhtar moncef moniem
    monir montaser mostafa mouaad mouad moufida mouhamed mouhcine mouloud mouna mounaim mouni mounia mounir
    moussa moutaz moutia muatasem muath mudar muhamad muhand muhannad mulham muna muneer munir muntaha
    munther musab mustafa mustapha muthanna nabeel nabiha nabil nabila nada nadeem nader nadifa nadir nadra
    nafisa nagham nahed nahid nahida nahla najaat najah najat najia najiba najibullah najla najlae najma
    najwa naoual naoufal narges nariman nasim nasima nasir nasra nasreen nasrin nasrine nasrullah nassima
    nassira navid nawal nawar nawras nayef nayla nazanin nazha nazih nazir naïma negar nermeen nesrine nibal
    nidal nihad nihaya nilofar niloufar nimco nisreen nisrin nisrine nizar noaman noha nora-lina nordin
    nordine nouaman nouf nouhaila nour nourdin noureddine noureldin nourhan nouria nouzha nuha numidia obada
    obaid odai oday ola omaima omayma omid omnia omran orwa osama othman ouafa ouahiba ouahid oualid ouarda
    ouassima oubaida ouiam oulaya oumaima oumaya oumnia oussama oussayd outhmane parisa parvin parviz
    parwana payam pegah qais qamar qasim qusay qutaiba rabab rabea rabi rabia rachad rachida radia radwan
    raed rafat rafik raghad raghda ragheb raghed rahaf rahel rahil rahim rahma rahmatullah rahmouna raida
    raja rajaa rajab rajae rakan ramadan ramez rami ramia ramin ramzi rana randa raneem rania raouf rasha
    rashad rasheed rashid rashida rasil rasmiya rawan razan razi reda redouan redouane reeham reem reham
    reyam reza rhimou riad ridha ridouan ridwan rifaat rihab riham rihana rim rima rinad rita-maria riyad
    rkia rochdi rohullah roja rola ronahi roua rouba roula rouqaya rouqia roushdi roya ruba rula rustam
    ruwaida saad saadia sabah sabir sabrin sabrine sadia sadik saeed safa safaa safae safia safiya safouan
    safouane safwan sagal sahar sahra saida sajid sajida sakina salah salaheddine salam saleem saleh salem
    salima saloua salwa samah samar sameer sameh samer samia samiha samina sana sanaa sanad sara-lina sarab
    sarwar sawsan saynab saïda sediqa selwa sepideh setareh shaden shadi shadia shahd shahed shahida shahin
    shahnaz shahram shaima shaimaa shakir shamim shams shamsa sharif shawki shayma shereen sherin sherine
    sherzad shirin shivan shohreh shukri shukria siamak sidra siham sihame sihem sima simohamed sinan sirine
    sirwan siwar sofian soha sohaib sohail soheil soheila somaya souad soufian soufyan souhail souhaila
    souhayla soukaina soukayna soulaiman souleiman soumaya soumia soundous suad suha suhad suhail suhaila
    suhair sukaina sulaiman suleiman sumaya taha tahani taher taib tala talal tamazight tamer tamim
    tamimount tanina taoufik taous tarek tarik tariq tasneem thamer thanaa thilleli tilelli tin-hinan titrit
    toufik touria ubah udai um-kulthum umaima usama wael wafa wafaa wafae waheed wahiba wahid wahida wail
    wajdi wajih wala walaa waleed walid warda warsame waseem wasim wassila wassim wassima wejdan wiam widad
    widian wijdan wissal xalimo yacine yahia yahya yalda yamen yamina yaser yasin yasir yasmiin yasser
    yassine yassir yazan yazen yazid yidir yosra youness younis yousef yousif yousra youssef youssouf
    youssra yousuf yunes yusra zabihullah zahia zahid zahira zahra zahraa zaid zaina zainab zainabe zaineb
    zakariya zaki zakia zarghuna zayd zaynab zein zeina zeinab zhor ziad zina zineb ziyad zohra zohreh
    zoubida zoubir zouhair zoulfa zoulikha zuhair zuher zulaikha zulfa
    """
)
