"""First names that are common in the Netherlands, to know a full name without a title.

Written from general knowledge; words that mean something else at the start of a sentence are left out.
"""

from __future__ import annotations

from gemcli.text.lists import listed

FIRST_NAMES = listed(
    """
    aad aart abdel abdelkader abdellah abdul abdullah achmed ad adam adriaan agnes agnieszka ahmed ahmet aisha
    albert alex alexander ali alice alie amal amina amir amira anass andre andrea andrzej andré angela anil anita
    anja anke anna anne annelies annemarie annemiek annette annie anouk ans anthony anton antonia antonio antoon
    arend arie arjan arjen arno arnold arthur asha astrid aukje ayse ayşe aziz bart bas bastiaan bea beata ben
    benjamin berend bernard bert bertus bianca björn boris bouke brahim bram brenda brigitte bruno carla carlo
    carlos carmen carolien caroline catharina cees cemal chaima chantal charlotte chris christa christiaan
    christian christina christine claudia coby coen cor corina corine cornelia cornelis corrie daan daniel
    danielle daniël daniëlle danny dave david dennis diana dick diederik dieuwke dilek dirk dolf dominique dorien
    dorota dorothea douwe driss eddy edith edwin eelco elena elif elisabeth elise ellen elly els elsbeth emiel
    emine emma emmy engel eric erica erik erna ernst erwin esmee esra esther eva evelien evert ewa fadma famke
    fatiha fatima fatma fatoumata feike femke fenna ferdinand ferry fien fleur floor floris frank frans frauke
    fred frederik frits froukje gea geert geertje geertruida gerard gerben gerda gerrie gerrit gert gertjan gijs
    gijsbert giovanni gonda greet greta grietje guus hafid hakan halima hamid hamza han hanna hannah hanneke hans
    harm harma harrie harry hasan hassan hassna hedwig heidi hein heleen helena helma hendrik hendrika henk hennie
    henny henri henriëtte herman hicham hidde hilda hilde houda hugo huib huseyin hélène hülya hüseyin ibrahim
    ilse imane imke ina inez inge ingeborg ingrid irene iris irma isabel isabella ismail iwona jaap jacco jack
    jacob jacoba jacqueline jakob jamal jamila jan janneke jannie jantje janusz jasmijn jasper jean jeanette
    jeanine jelle jelmer jennifer jenny jens jeroen jerzy jessica jet jetske jikke jo joanna jochem joep joey
    johan johanna johannes john jolanda jolien joop joost jordy joris jos josef josephine josé joyce judith julia
    juliette jurgen jurre jurriaan kadir karel karim karima karin karlijn katarzyna katja kees kelly kemal ken
    kevin khadija khalid kim kirsten klaartje klaas koen koos kristel krzysztof lars latifa laura laurens leen
    leendert leila leo leon leonie lesley lia liam lida lidia lieke lies liesbeth lieselot lilian linda lisa
    lisanne loes lotte lou louis louise luc lucas lucia lucie luuk maaike maarten machteld mahmoud malika manon
    manuel marc marcel marcin margo margreet margriet maria mariam marian marianne marie marieke marielle marije
    marijke marijn marina marinus mario marion marit mariëlle marja marjan marjolein marjolijn mark marleen
    marlies marloes marta martha martijn martin martine maryam mathieu mathilde matthias maud maurice maurits max
    małgorzata mehmet meike melanie melissa merel meryem mia michael michaël michał michel michelle mieke mien
    miep milan miriam mirjam mohamad mohamed mohammed moniek monika monique mounir mourad muhammad murat mustafa
    nadia nadine naima najat najib nancy nasser natalia natasja nathalie nel nelleke nicky nico nicole niek niels
    nienke nina noa noah noor noortje nora noura nuran olga omar onno orhan oscar oskar osman otto pascal patricia
    patrick paul paula pauline peter petra petronella philip piet pieter pieternel pim piotr pjotr rabia rachel
    rachid radha rajesh ralf ralph ramon rana raymond rebecca regina reinier renate renske rené renée ria rianna
    rianne rick rienk riet rik rita rob robbert robert robin roel roelof roger rogier roland rolf romy ron ronald
    ronny roos rosa roy rozemarijn ruben rudi rudolf ruud saar saartje sabine sabrina said saida salah salima
    salma sam samantha samir samira samuel sander sandra sanne sara sarah saskia saïd sebastiaan selma semra
    sergio serkan servaas sevda shanti sharon sheila sibel siebe sietske sigrid silvia simon simone siska sjaak
    sjaan sjoerd sjors sofia sofie sonja sophie soufiane stan stefan stefanie stella steven stijn susan susanne
    suzanne sven swie sylvia tamara tanja tessa teun teunis thea theo theodora thera thijs thomas tiemen tim timo
    tine tineke tjitske tom ton tonnie tony toos trees trijntje trudy truus tugba ursula valerie vera veronica
    veronique victor vincent viola wiebe wietske wilhelmina wilhelmus willem willemijn willy wilma wim wouter
    yasin yasmin yasmina yassin youssef yusuf yvette yvonne zahra zehra zeynep zineb zofia zoë łukasz
    """
)
