"""First names in the Netherlands that come from the east of Europe and from the Balkans.

Written from general knowledge of the population; no list was copied.
"""

from __future__ import annotations

from gemcli.text.lists import listed

EASTERN = listed(
    """
    adrian agata agne aivars aleksander aleksandra aleksey alexandru alexei alicja alin alina alisa alla alyona
    amelia ana anastasia anastasiia anastasiya anatoliy anatoly anca andreea andrei andrey andrii andris andriy
    aneta angel aniela antoni antonina arkadiusz arsen artem artur arturs asen atanas aurel balázs barbara
    bartek bartosz bartłomiej bernadeta biljana bogdan bogdana bogumiła bogusław bohdan bohdana bojan borys
    boyan bożena bożenna branka branko bronisław béla catalin cezary ciprian cosmin costel costin cristian
    cristina csaba czesław cătălin dace daciana dalibor damir danuta daria dariia dariusz darko darya dawid
    dejan denys desislava dessislava dimitar dimitrina dmitri dmitro dmitry dmytro dobrinka dominik dominika
    dragan dragana dragoș dusan dušan dzenan edin edyta egle ekaterina elzbieta elżbieta emilia emina erzsébet
    eszter eugeniusz evgeni evgenia evgeny ewelina fedir ferenc filip florin franciszek gabriela galina galyna
    ganna georgi georgiana gergana gheorghe gintaras goran gordana grazyna grażyna grzegorz gyula györgy gábor
    halina halyna henryk honorata hrvoje hryhoriy igor ihor ildikó ilie iliya ilze inese inna ioan ioana ion
    ionela ionut ionuț irina irmina iryna istván iulia ivan ivana ivanna ivaylo ivica izabela izabella jacek
    jadwiga jakub jana janina janis jaroslav jaroslaw jarosław jasna jelena jiri jiří jolanta jovan jovana
    julita jurgita justyna jános józef józsef kacper kalina kamila karolina katalin kateryna katya kazimierz
    kestutis khrystyna kinga kiril klaudia konrad kostyantyn krasimir krystian krystyna kyrylo ladislav laima
    lajos larisa larysa laurentiu lech lenka lesia lesya leszek lidiya lilia linas liudmyla liviu ljiljana
    lubomir lucian lucjan lucyna ludmila ludwik lukasz luminita lyubov lyudmila lyudmyla lászló maciej maksim
    maksym malgorzata marek margarita margit marharyta mariana mariia marija mariusz mariya marko martyna maryna
    marzena mateusz michalina mieczysław mihaela mihai mikhail miklós mikołaj milena milica milka milos miloš
    mindaugas mirela mirko miroslava miroslaw mirosław mirosława mirsad mladen monica mykhailo mykhaylo mykola
    mykyta myroslav myroslava mária mădălina nadezhda nadiia nadiya nataliia nataliya natalya nazar nebojsa
    nenad nevena nicolae nikolai nikolay oleg oleh oleksandr oleksandra oleksii oleksiy olena olesia olesya olha
    oliwia ostap ovidiu patrycja patryk paulina pavel pavla pavlo pawel paweł petar petko petr petro petru
    piroska plamen polina przemyslaw przemysław péter radek radka radoslaw radosław radu rafal rafał raisa
    raluca rasma razvan remigiusz roksolana roman rumen rumyana ruslan ruslana ryszard sanja saulius senad
    sergei sergey serhii serhiy slavica slawomir slobodan snezana snežana sofiia solomiya sorin stanislava
    stanislaw stanisław stanka stefania stefka stepan stoyan suada svetlana svetoslav svitlana sylwester sylwia
    szymon sándor sławomir tadeusz tamila tamás tanya taras tatiana tatyana teodora teresa tereza tetiana
    tetyana tibor tihomir timofiy tomasz tsvetelina tudor urszula vaclav vadim vadym valdis valentin valentyna
    valeria valeriia valeriy varvara vasil vasile vasili vasyl velichka veselin vesna viacheslav violeta vira
    vitalii vitaliy vitaly vlad vladimir vladislav vlado vladyslav volodymyr vyacheslav vytautas wacław waldemar
    weronika wiesław wiesława wiktor wiktoria wioletta witold wladyslaw wojciech władysław włodzimierz yana
    yaroslav yaroslava yaryna yehor yelena yelyzaveta yevhen yevhenia yevhenii yordan yordanka yulia yuliia
    yuliya yurii yuriy zbigniew zdenek zdravko zdzisław zeljko zenon zhanna zinaida zlatko zoltán zoran zoriana
    zorica zoya zsolt zsuzsanna zsófia zuzana zuzanna zygmunt żaneta željko
    """
)
