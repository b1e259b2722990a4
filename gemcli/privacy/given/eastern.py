"""First names in the Netherlands that come from the east of Europe and from the Balkans.

Written from general knowledge of the population; no list was copied.
"""

from __future__ import annotations

from gemcli.text.lists import listed

EASTERN = listed(
    """
    adamina adela adelina adnan adrian agata agne agnieszka aida aivars ajla albin aldona aleksandar
    aleksander aleksandr aleksandra aleksei aleksey alexandru alexei alicja alin alina alisa alla almir
    alojzy alyona amela amelia amir amra ana anastasia anastasiia anastasiya anastazja anatoli anatolii
    anatoliy anatoly anca andreea andrei andrey andrii andris andriy andrzej aneta angel aniela anișoara
    antoni antonina apolonia arkadi arkadii arkadiusz armin arsen artem artur arturs asen atanas augustyn
    aurel aurica azra balázs barbara bartek bartosz bartłomiej beata bernadeta bernadetta biljana blanka
    bogdan bogdana bogna bogumił bogumiła bogusław bogusława bohdan bohdana bojan bolesław borys boyan
    bożena bożenna branka branko bronisław bronisława béla błażej camelia catalin catrinel cecylia cezar
    cezary ciprian claudiu codrin codruța constantin constanța corneliu cosmin costel costin crina cristi
    cristian cristina cristinel csaba czesław czesława cătălin cătălina dace dacian daciana dalibor damian
    damir danica danuta danylo daria dariia dariusz darko darya daryna dawid decebal dejan delia denisa
    denys desislava dessislava dijana dimitar dimitrina dmitri dmitro dmitry dmytrii dmytro dobrinka
    dobrosława doina doinița dominik dominika donata dorin dorina dorota doru dragan dragana dragomir dragoș
    draško dubravka dumitra dumitru dunja dusan dušan dzenan dănuț dženana ecaterina edin edina edmund edyta
    egle ekaterina elma elvedin elvir elwira elzbieta elżbieta emanuela emilia emilian emiliia emina enes
    enisa eryk erzsébet eszter eufrosina eugen eugeniusz eustachy evgeni evgenia evgeny ewa ewelina faruk
    fedir fedor felicja feliks ferenc fikret filip flaviu floarea florentina florica florin florina
    franciszek franciszka fryderyk gabi gabriela galina galyna ganna gennady genowefa georgeta georgi
    georgiana gergana gheorghe gheorghița gigel gintaras goran gordana gracjan grazyna grażyna grațian
    grigore grzegorz gustaw gyula györgy gábor hajrudin halina halyna haris hennadii henryk henryka hieronim
    hlib hnat honorata horațiu horia hrvoje hryhorii hryhoriy iancu ignacy igor ihor ilarion ildikó ileana
    ilie ilinca iliya illia ilona ilya ilze inese inna ioan ioana ion ionel ionela ionica ionut ionuț iosif
    irena ireneusz irina irmina iryna istván iulia iulian iuliana iustin ivan ivana ivanka ivanna ivaylo
    ivica iwona iza izabela izabella jacek jadranka jadwiga jagoda jakub jana janina janis janusz jaroslav
    jaroslaw jarosław jasmin jasmina jasminka jasna jelena jerzy jiri jiří joanna jolanta jovan jovana
    judyta julita juliusz jurgita justyna jános józef józefa józsef kacper kaja kajetan kalina kamil kamila
    karol karolina kasjan katalin katarzyna kateryna katya kazimiera kazimierz kenan kestutis khrystyna
    kinga kiril klaudia klaudiusz klemens konrad konstantin konstanty kornel kornelia kostiantyn kostyantyn
    krasimir krystian krystyna krzysztof ksenia kyrylo ladislav laima lajos larisa larysa laurentiu
    laurențiu lavinia lech lechosław lejla lenka leokadia leon leonid leontina lesia lesya leszek levko
    liana lidia lidiya ligia lilia lilian lilianna liliia linas liubov liudmila liudmyla livia liviu liwia
    ljiljana ljubica ljudmila longin loredana lubomir lubomyr lucian lucica lucjan lucyna ludmila ludmiła
    ludwik ludwika luiza lukasz luminita luminița lyuba lyubov lyudmila lyudmyla lászló maciej magda
    magdalena maja maksim maksym maksymilian malgorzata malwina marcelina marcin marek margarita margit
    marharyta marian mariana marianna maricica mariia marija marijana marilena marinela mariola marius
    mariusz mariya markiyan marko marlena marta martyna maryla maryna marzanna marzena matei mateusz matylda
    maximilian mevludin michalina michał mieczysław mieczysława mihaela mihai mihail mihnea mikhail miklós
    mikołaj milena milica milka milorad milos miloš mindaugas miodrag mircea mirela mirjana mirko miron
    miroslava miroslaw mirosław mirosława mirsad mirsada mirza mitică miłosz mladen mladenka monica monika
    mugur muhamed munira mykhailo mykhaylo mykola mykyta myroslav myroslava mária mădălina mălina nada
    nadezhda nadia nadiia nadiya narcis narcisa natalia nataliia nataliya natalya natasha nazar nazarii
    neagu nebojsa nebojša neculai nedim nedžad nela nelia nelu nenad nermin nermina nestor nevena nicolae
    nicoleta nicușor nihad nikita nikola nikolai nikolay nikolina norbert nusret oana octavian oksana
    oktawia olaf oleg oleh oleksandr oleksandra oleksii oleksiy olena olesia olesja olesya olga olha olimpia
    oliwia oliwier orest orysia oskar ostap ostapiya otylia ovidiu panas paraschiva patrycja patryk paulina
    pavel pavla pavlo pawel paweł petar petko petr petre petrica petro petronela petru petruța piotr piroska
    plamen polina predrag przemyslaw przemysław péter radek radka radomir radoslaw radosław radovan radu
    rafal rafał raisa raluca rareș rasma ratko razvan relu remigiusz roksolana roman rositsa rostyslav
    roumen roxana rozalia rumen rumyana ruslan ruslana ruxandra ryszard ryszarda róża răzvan sabin sabina
    safet samir sandu sanel sanela sanja saulius sead sejla selma senad senada septimiu sergei sergey sergiu
    serhii serhiy sever seweryn silviu simion slavica slaviša slawomir slobodan snezana snezhana snežana
    sofiia sofiya sofya solomiya sorin sorina srđan stanimir stanislav stanislava stanislaw stanisław
    stanisława stanka stefania stefka stela stelian stepan stoyan suad suada sulejman svetla svetlana
    svetoslav svetozar svitlana svyatoslav sylwester sylwia szymon sándor sławomir sławomira tadeusz taisiia
    tamila tamás tanya taras tatiana tatjana tatyana tekla teodor teodora teofil teresa tereza tetiana
    tetyana tiberiu tibor tihomir timofey timofiy titus tobiasz todor toma tomasz tomislav traian tsvetan
    tsvetana tsvetelina tudor tudorel tymofii uliana urszula ustym vaclav vadim vadym vahid valdis valentin
    valentyn valentyna valeri valeria valerii valeriia valeriu valeriy valery vanya varvara vasil vasile
    vasili vasilica vasily vasyl vasylyna veaceslav vedran velichka velimir ventsislav veselin veselina
    vesna viacheslav victoraș viktor viktoriia violeta viorel viorica vira vitalii vitaliy vitaly vlad
    vladan vladimir vladislav vlado vladyslav vojislav volodymyr vsevolod vyacheslav vytautas wacław
    waldemar walenty waleria wanda weronika wiesław wiesława wiktor wiktoria wincenty wioletta wirginia
    witold wladyslaw wojciech władysław władysława włodzimierz yana yaroslav yaroslava yaryna yehor yelena
    yelyzaveta yevhen yevhenia yevhenii yevheniia yevheniya yordan yordanka yosyp yulia yuliia yuliya yuri
    yurii yuriy zakhar zamfir zamfira zbigniew zdenek zdravka zdravko zdzisław zdzisława zehra zejna zeljko
    zenon zhanna zhivko zinaida zinovii zlata zlatan zlatka zlatko zofia zoia zoltán zoran zoriana zorica
    zoya zsolt zsuzsanna zsófia zuzana zuzanna zygmunt łucja łukasz żaneta żanna željka željko șerban ștefan
    ștefania
    """
)
