"""First names that are common in the Netherlands, to know a full name without a title.

Written from general knowledge; words that mean something else at the start of a sentence are left out.
"""

from __future__ import annotations

from gemcli.text.lists import listed

FIRST_NAMES = listed(
    """
    aad aafke aart abdel abdelkader abdellah abdul abdullah achmed ad ada adam adri adriaan agatha agnes agnieszka
    ahmed ahmet aisha albert aleida aletta alex alexander ali alice alida alie alies alwin aly amal amber amina
    amir amira amy anass andre andrea andrzej andré angela anil anita anja anke ankie anna anne anneke annelies
    annemarie annemiek annemieke annet annette annie anouk anouska ans anthony anton antonia antonio antoon arend
    ariane arie arjan arjen arno arnold arthur asha ashley astrid atie auke aukje ayse ayşe aziz babette bart bas
    bastiaan baukje bea beata beatrijs ben benjamin berend bernadette bernard bert bertus betty bianca björn bob
    bonnie boris bouke brahim bram brenda brian brigitte britt bruno carin carina carla carlijn carlo carlos
    carmen carolien caroline catharina cathy cees cemal chaima chantal charlotte chiel chris christa christiaan
    christian christina christine ciska claudia clemens coby coen constant cor cora corina corine cornelia
    cornelis corné corrie daan dagmar dana daniel danielle daniël daniëlle danny dave david debby debora dennis
    dewi diana dianne dick diederik dieuwke dilek dimitri dineke dirk dirkje dolf dominique doortje dorien dorota
    dorothea douwe driss désirée eddy edith edo edwin eefje eelco eelke egbert elena elif elisabeth elise elke
    ellen elles ellie elly els elsbeth elvira emiel emine emma emmy engel eric erica erik erna ernestine ernst
    erwin esmee esmée esra esther etienne eva evelien eveline evert ewa fadma faisal famke farid farida fatih
    fatiha fatima fatma fatoumata fedde feike femke femmy fenna ferdinand ferry fien finn fleur flip floor floris
    foppe francien francisca frank frans frauke fred frederik frederika frederique freek frits froukje gabriëlle
    gea geert geertje geertruida geeske geke gemma georg george gerard gerben gerda gerrie gerrieke gerrit gerrita
    gert gertjan gertrude giel gijs gijsbert gina giovanni gonda grace greet greta grietje guus gwen hadewych
    hafid hajar hakan halima hamid hamza han hanna hannah hanne hanneke hans harm harma harmen harrie harry hasan
    hassan hassna hedwig heidi heiko hein heleen helena helga hella helma hendrik hendrika henk hennie henny henri
    henriëtte herbert herma herman hester hettie hicham hidde hilbert hilda hilde hille hiske houda hugo huib
    huseyin hélène hülya hüseyin ibrahim ibtissam ilona ilse imane imke imre ina inez inge ingeborg ingmar ingrid
    irene iris irma isabel isabella iskander ismail ivo iwan iwona jaap jacco jacintha jack jaco jacob jacoba
    jacqueline jaimy jakob jamal jamila jan janine janneke jannie jans jantine jantje janusz jasmijn jasmina
    jasper jayden jean jeanette jeanine jelle jelmer jelske jennifer jenny jens jeroen jerzy jesse jessica jet
    jetske jikke jitse jitske jo joanna jochem joep joey johan johanna johannes john jolanda jolien joop joost
    jordy jorien joris jorn jorrit jos josef josephine josien josine josé joyce juan judit judith julia juliette
    jurgen jurjen jurre jurriaan kadir karel karen karim karima karin karina karlijn kasper katarzyna katja kees
    kelly kelvin kemal ken kerem kevin khadija khadijah khalid kim kirsten kirsty klaartje klaas klara klaske koen
    koenraad koos kristel krzysztof lammert lars latifa laura laurens laurien laurine leen leendert leila lena
    lennart lenneke leo leon leonie leontien lesley levi lex lia liam lida lidia lieke lies liesbeth lieselot
    liesje lilian lina linda linde linsey lisa lisanne lodewijk loes lonneke lotje lotte lou louis louise lubbert
    luc lucas lucia lucie ludo luna luuk maaike maarten machteld madelief mahmoud maja malika malou manon manuel
    marc marcel marcella marcin margo margreet margriet maria mariam marian marianne marie marieke marielle marije
    marijke marijn marina marinka marinus mario marion mariska marit mariëlle marja marjan marjolein marjolijn
    mark marleen marlies marloes marta martha marthe martijn martin martine maryam mathieu mathijs mathilde
    matthias matthijs maud maurice maurits max maxim małgorzata mehmet meike meindert melanie melissa menno merel
    merlijn meryem mia michael michaël michał michel michelle mick mieke mien miep mila milan minke miriam mirjam
    mirjana mirte mohamad mohamed mohammed moniek monika monique morris mounir mourad muhammad murat mustafa myra
    myrna myrthe nadia nadine nadja naima najat najib nancy nanda nasser natalia natasja nathalie nathan neeltje
    nel nelleke nelly nicky nico nicolaas nicole nicoline niek niels nienke nina noa noah nolan noor noortje nora
    noura noëlle nuran olaf olav olga olivia omar onno orhan oscar oskar osman ottilie otto pascal patricia
    patrick paul paula paulien pauline peggy perry peter petra petronella philip pia piene piet pieter pieternel
    pietje pim piotr pjotr pleun quinten quirine rabia rachel rachid rachida radha rafael rajesh ralf ralph ramon
    rana raymond rebecca regina reinier reinout remco renate renske rené renée reyhan rhea ria rianna rianne
    richard rick rienk riet rik rita rob robbert robbin robert robin roderick roel roelien roelof roger rogier
    roland rolf romy ron ronald ronny roos rosa rosalie rosanne roy rozan rozemarijn ruben rudi rudolf ruth ruud
    saar saartje sabine sabrina sacha said saida salah salima salma sam samantha sami samir samira samuel sanae
    sander sandra sandy sanne sara sarah sascha saskia saïd sebastiaan sebastian sefa selim selma sem semih semra
    senna serge sergio serkan servaas sevda sevgi shanti sharon sheila shirley sibel sibren siebe siem sien siepie
    sietske sigrid sijmen silke silvia simon simone siska sjaak sjaan sjef sjoerd sjors sjoukje sofia sofie sonja
    sophia sophie soraya soufiane stan stefan stefanie steffie stella stephan stephanie steven stien stijn susan
    susanne suzanne suze sven swie sybren sylvana sylvia tamar tamara tanja tessa tessel teun teunis thalia thea
    theo theodora thera theunis thijs thirza thomas tiago tiemen tijn tim timo tine tineke tirza titia titus
    tjalling tjeerd tjitske tobias tom tomas ton tonnie tony toos trees trijntje tristan trudie trudy truus tugba
    tycho ulrike ursula valentijn valerie veerle vera veronica veronique victor vincent viola vivian walid walter
    wanda warner wendy wessel wibo wiebe wieger wietske wilco wilfred wilhelmina wilhelmus willeke willem
    willemien willemijn willy wilma wilmar wim winnie wissam wout wouter xander yara yasin yasmin yasmina yasmine
    yassin yme ynske younes yousra youssef yuri yusuf yvette yvonne zahra zakaria zaki zara zehra zeynep zineb
    zofia zoë łukasz
    """
)
