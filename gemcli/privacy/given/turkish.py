"""First names in the Netherlands that are Turkish.

Written from general knowledge of the population; no list was copied.
"""

from __future__ import annotations

from gemcli.text.lists import listed

TURKISH = listed(
    """
    abdurrahman adem adnan ahsen ajda akif akın alara alev alican alihan alparslan alper alperen altan anıl
    aras arda arif arzu asena asiye aslı aslıhan asım atakan ateş atilla attila aydın ayfer aygül ayhan
    aykut ayla aylin aynur ayperi aysel aysen aysun aytaç aytekin ayten ayça ayşegül ayşen ayşenur azad azmi
    azra bahadır bahar bahattin banu baran baris barış batuhan bayram başak bedia bedri begüm bekir belgin
    belma bengü berat beren beril beritan berivan berk berkan berkay berna betül beyhan beyza bilal bilge
    bilgehan birgül birol bora buket bulent burak burcu burhan burçin busra buğra bülent bünyamin büşra
    cafer canan candan caner cansu cavit celal celalettin cem cemil cemile cengiz cenk ceren cevat cevdet
    ceyda ceyhan ceylan cigdem cihan cihat coşkun cuma cumali cüneyt dalyan damla daver davut defne demet
    deniz derya dicle didem dilan dilara dilber dilşad dogan doruk doğan doğukan duran durmuş dursun duygu
    ebru ebubekir ece ecem ecrin eda edip efe efecan ege ekin ekrem elvan elçin emel emin emir emrah emre
    ender enes engin enver ercan erdal erdem erdinç erdoğan eren ergin ergün erhan erkan erman erol ersin
    ersoy ertan ertuğrul esen esin esma evren evrim eylül eyüp ezgi fadime fahrettin fahri faruk fatoş fehmi
    ferhat feride feridun ferit fethi fethiye fevzi feyza figen fikret fikriye filiz fuat funda furkan füsun
    galip gamze gizem gokhan gonca gökay gökhan göksel gökçe gönül görkem gözde gül gülay gülben gülcan
    gülden gülen güler gülfidan gülhan gülizar gülnur gülperi gülsen gülseren gülsüm gülten gülçin gülşah
    gülşen günay güner güney güneş gürbüz gürkan gürsel güven güzide habib hacer hakkı hale halide halil
    halit haluk handan hande harun hasibe hatice hava havva hayat haydar hayrettin hayri hayriye hazal haşim
    hediye helin hikmet hilal hilmi hulusi huriye hülya hümeyra hürriyet hüsamettin hüseyin hüsnü hıdır
    idris ihsan ilayda ilhan ilkay ilker ilknur ilyas imran inci irem irfan iskender ismet izzet işıl
    i̇brahim i̇smail kaan kader kadir kadriye kamil kazım kağan kemal kenan kerem kerim koray korkut kubilay
    kubra köksal kübra kürşat kıvanç lale leman levent leyla lütfi lütfiye macit mahir mahmut mahsun makbule
    mazlum mehmet mehtap melahat melda melek melih meliha melike melis meltem memet menekşe meral merih
    meriç mert merve mesut mete metin mevlüt mine mirac miray mizgin muammer muazzez muhammet muharrem
    muhittin muhsin muhterem mukadder mukaddes murat musa mutlu muzaffer mübeccel mücahit müge müjde
    mükremin münevver mürsel mürüvvet müslüm müzeyyen naci naciye nadide nagihan nalan namık narin nazan
    nazife nazli nazlı nazmi nazmiye nazım necati necdet necla necmettin nehir nejat nermin neslihan nesrin
    nevin nevzat nezahat nezihe neşe nihal nihat nil nilay nilgün nilüfer nimet niyazi nur nuray nurcan
    nurettin nurgül nurhan nuri nuriye nursel nurten nurşen nusret oguz okan oktay olcay omer onur orhan
    orçun osman oya ozan ozlem oğuz oğuzhan pakize pelin perihan pervin pinar polat pınar rabiye rahime
    ramazan rasim recai recep refik reha remzi remziye reyhan reşat rojda rojin ruken rukiye ruşen rüstem
    rüya rıdvan rıfat rıza saadet sabahat sabri sabriye sadi sadık safiye sait sakine salih saliha samet
    savaş seda sedat sedef sefer selahattin selami selcuk selda selin selman selçuk semih semiha semra senem
    serap sercan serdar serhat serkan sermin serpil sertaç seval sevda sevgi sevil sevilay sevim sevinç
    seyfi seyhan seyit seyithan sezen sezer sezgin sibel sinan sinem siyar soner songül suat suleyman suna
    suzan süheyla süleyman sümeyra sümeyye süreyya sıdıka sıla taha tahir tahsin talat talip tamer taner
    tanju tansel tarkan tarık tayfun taylan tayyip tekin temel teoman tevfik tezcan tolga tuba tufan tugay
    tugce tuncay tuncer turan turgay turgut turhan tuğba tuğçe tülay tülin türkan türker ufuk ugur ulaş umut
    uğur vahdet vahide vahit vedat vefa veli veysel vildan volkan vural yahya yakup yalcin yalçın yaman
    yaren yasar yasemin yavuz yağmur yaşar yekta yeliz yener yeşim yildiz yiğit yonca yunus yurdagül yusuf
    yücel yüksel yıldıray yıldız yılmaz zafer zahide zekeriya zeki zekiye zeliha zerrin zeynel zeynep ziya
    zozan zuhal zübeyde züleyha zülfiye zülfü zülküf zümrüt çağatay çağdaş çağla çağlar çetin çiğdem çınar
    ömer ömür önder özcan özden özer özge özgür özkan özlem öznur ülkü ümit ümmügülsüm ümran ünal şaban
    şafak şahin şebnem şenay şenol şeref şerif şerife şeyda şeyma şirin şivan şule şükran şükriye şükrü
    """
)
