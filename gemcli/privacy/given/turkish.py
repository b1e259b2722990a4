"""First names in the Netherlands that are Turkish.

Written from general knowledge of the population; no list was copied.
"""

from __future__ import annotations

from gemcli.text.lists import listed

TURKISH = listed(
    """
    abdurrahman adem adnan akif alev alper alperen altan anıl arda arif arzu asiye aslı aslıhan asım atakan ateş
    atilla attila aydın ayfer aygül ayhan ayla aylin aynur aysel aysen aytaç ayten ayça ayşegül ayşen ayşenur
    azra bahar bahattin banu baran baris barış batuhan bayram başak begüm bekir belgin belma berat beril berk
    berkan berkay bilal bilge birgül birol bora buket bulent burak burcu burhan burçin busra bülent büşra canan
    caner cansu cavit cem cemil cemile cengiz cenk ceren cevdet ceyda ceylan cigdem cihan coşkun cuma cüneyt
    davut defne demet deniz derya didem dilan dilara dogan doğan doğukan duran durmuş duygu ebru ece eda edip
    efe ege ekrem elvan elçin emel emin emir emrah emre ender enes engin erdal erdem erdinç erdoğan eren ergin
    ergün erhan erkan erol ersin ersoy ertan ertuğrul esin esma evren eylül eyüp ezgi fadime fahri faruk fehmi
    ferhat feride ferit fethi fevzi feyza figen fikret filiz fuat furkan füsun gamze gizem gokhan gökhan
    gökçe gönül gül gülay gülcan gülden gülen güler gülhan gülizar gülnur gülsen gülseren gülsüm gülten gülçin
    günay güneş gürkan güven habib hacer hakkı halide halil halit haluk handan hande harun hatice hava havva
    hayat haydar hayri hayriye haşim hikmet hilal hilmi huriye hümeyra hürriyet hüsamettin hüsnü idris ihsan
    ilayda ilhan ilkay ilker ilyas imran inci irem irfan iskender ismet izzet i̇brahim i̇smail kaan kader
    kadriye kamil kazım kağan kenan kerim koray kubra köksal kübra kürşat kıvanç lale leman levent leyla lütfi
    lütfiye mahir mahmut makbule mehtap melahat melda melek meliha melike melis meral merih mert merve mesut
    metin mevlüt mine miray muammer muhammet muharrem muhittin mukaddes musa muzaffer mübeccel mücahit müge
    mükremin münevver mürsel müslüm müzeyyen naci nadide nagihan nalan narin nazan nazife nazli nazlı nazmiye
    nazım necati necdet necla necmettin nehir nejat nermin neslihan nesrin nevin nevzat nezahat neşe nihal nihat
    nil nilay nilgün nilüfer niyazi nur nuray nurcan nurgül nurhan nuri nuriye nursel nurten nusret oguz okan
    oktay olcay omer onur orçun oya ozan ozlem oğuz oğuzhan pelin perihan pervin pinar polat pınar ramazan rasim
    recep refik reha remzi reşat rukiye ruşen rüstem rüya rıdvan rıfat rıza saadet sabahat sabri sadi sadık sait
    salih saliha seda sedat sedef sefer selahattin selami selcuk selda selin selçuk semiha senem serap serdar
    serhat serpil sertaç seval sevil sevim sevinç seyfi seyhan sezen sezer sezgin sinan sinem soner songül suat
    suleyman suna suzan süleyman sümeyra sümeyye süreyya sıla tahir tahsin talat talip taner tarkan tarık tayfun
    taylan tayyip tekin temel teoman tevfik tolga tuba tufan tugce tuncay tuncer turan turgay turgut turhan
    tuğba tuğçe tülay tülin türkan ufuk ugur ulaş umut uğur vahit vedat vefa veysel volkan vural yahya yakup
    yalcin yalçın yaman yaren yasar yasemin yavuz yağmur yaşar yeliz yeşim yildiz yiğit yonca yunus yurdagül
    yücel yüksel yıldız yılmaz zafer zahide zekeriya zeki zekiye zeliha zerrin ziya zuhal zübeyde zülfiye zümrüt
    çağla çağlar çetin çiğdem ömer önder özcan özden özer özge özgür özkan özlem öznur ülkü ümit ümmügülsüm ünal
    şaban şafak şahin şebnem şenay şenol şeref şerif şerife şeyma şükran şükrü
    """
)
