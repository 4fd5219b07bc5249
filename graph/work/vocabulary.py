"""The words by which sentences, names and sections are told apart: abbreviations, particles, signals, headings."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# with a capital, in the names of statutes: Tex. Educ. Code Ann.
OF_STATES = _words(
    "pub ala ariz ark cal colo conn fla haw ill kan mass mich minn miss mont neb nev okla ore penn tenn tex wash "
    "wis wyo educ ann gen civ crim bus prof rev stat comp admin ins gov health lab fam prob veh"
)
# in the names of cases, as American courts shorten words
OF_PARTIES = _words(
    "am assn assocs atl auth auto ave bd bldg bros broad cas cent chem coll comm commn comp cong const consol constr "
    "contl coop corp def dept dev dist distrib div econ educ elec emp empt eng enter entm env envtl equip exch exec "
    "fed fid fin found gen govt grp guar hosp hous imp inc indem indus info ins inst intl inv invs lab liab litig "
    "mach maint mfg mgmt mkt mktg med meml merch metro mortg mun mut natl org pac pers pharm pres prob prod profl "
    "prop prot pub ref regl rehab rels res rest ret sav sch sci sec servs serv socy std stds sur sys tech techs tel "
    "telecomm transp twp unif univ util utils cnty ctr ctrs ctys n s e w no cmty cas la cal tex fla ill mich minn "
    "ariz ark colo conn del ga ind kan ky md me mass miss mo mont neb nev okla pa tenn va vt wash wis wyo ohio"
)
# behind a shortened word, what a party or a company is
OF_COMPANIES = _words("assn assocs co corp bros inc ltd llc bank ctr")
GERMAN_MONTHS = _words("januar jänner februar märz april mai juni juli august september oktober november dezember")
# what a number with a full stop counts in German: 3. Mai, 19. Jahrhundert
COUNTED_NOUNS = GERMAN_MONTHS | _words(
    "jahrhundert jahrhunderts jahrhunderten auflage aufl kapitel senat kammer klasse lebensjahr jahrestag woche "
    "stock "
    "mal platz bezirk band sitzung wahlperiode weltkrieg republik legislaturperiode generation geburtstag tag jahr "
    "abschnitt"
)
PRONOUNS = frozenset(("He", "She", "They", "We", "It", "Er", "Sie", "Wir"))
COMPANY_FORMS = _words("inc ltd corp llc plc gmbh")
_MONTHS_IN_SHORT = _words("jan feb mar apr jun jul aug sep sept oct nov dec")

# abbreviations, without their last full stop: behind some no sentence ends, behind others none where a number follows,
# and behind the rest one does where a word follows with which sentences begin
NEVER_LAST = _words(
    "dr mr mrs ms prof st rev hon gen col lt capt sgt gov sen rep pres supt fr mme mlle sra v vs cf e.g i.e viz p pp "
    "fig figs para paras ch approx ca mt ft vgl z.b d.h u.a s.o s.u bzw abs hrsg hr hrn mio mrd tsd sog ggf "
    "evtl inkl "
    "bspw rn anm ders sr sra srta dra ud uds ee pág págs núm p.ej p.ex mm éd maj adm cmdr cpl pvt amb msgr "
    "messrs ave "
    "ст см ср им проф акад т.е т.н напр гл рис табл np tj tzn tzw m.in ul zob por např tzv písm odst ún ill t.ex s.k "
    "f.eks bijv örn bkz π.χ δηλ βλ npr alin esim vrt ks jf jfr mgr ing inż hab srov viz δρ κ "
    "dott sig sigg avv arch mons dhr mevr mw drs ds jhr o.a d.w.z bijv m.b.t i.p.v blz dña lic arq exmo exma eng "
    "blvd supp fed reg op loc repr trans ff rel mem"
)
BEFORE_NUMBERS = _words(
    "rs no nos nr res vol vols art arts sec secs n fn bd s eq eqs pt ed tab c l ll med bull misc ann tech ind rev app "
    "č čl чл п ч poz ust pkt kap stk σελ αρ αριθ str стр с σ lk lpp psl br r.o prop вып ot.prp t. ziff erw "
    "rec rz tz ref refs th amdt amend cl fj aufl kap hs reg arg pet cert tr br"
)
BEFORE_ROMANS = _words("amend amdt arts tit cl pt bk bd vol")
SOMETIMES_LAST = _MONTHS_IN_SHORT | _words(
    "al inc ltd co corp jr sr bros dept univ assn est a.m p.m usw no nos nr vol art sec ed cit seq cir ct stat div "
    "sess cong rd"
)
OPENING = _words(
    "a according after all also although an and as at because before both but by despite during each even few "
    "finally "
    "first second third for from furthermore he hence here her how however i if in instead it its many meanwhile "
    "moreover most my neither nevertheless no nor not now of often on once one only or our perhaps she since so some "
    "still such that the their then there therefore these they this those though thus to today under until us "
    "we what "
    "when where whether which while who why with yet you der die das ein eine es sie er wir und aber el la los "
    "las un "
    "una en le les il elle"
)

# what stands before a number that is no mark of a note: p.12, No.5, v.2
COUNTED = NEVER_LAST | BEFORE_NUMBERS | SOMETIMES_LAST | _words("app pg rn")

# words of a list of names that have no capital
# words and abbreviations for the people who are not named, behind the first
OTHERS = (
    r"et\s?al|m\.\s?fl|med\sfler[ea]|i\sin(?:ni)?|a\skol|aj|ym|ja\smuut|e\.\s?a|en\sanderen|u\.\s?a"
    r"|и\sдр(?:угие)?|та\sін|и\sсоавт"
    r"|[vw]d|vb|ve\sdiğ(?:erleri)?|és\smts(?:ai|a)?|és\stsai|mtsai|κ\.\s?[άα]|et\scoll|y\s(?:col|cols|otros)"
    r"|e\s(?:altri|outros)|și\scolab"
    r"|ir\skt|un\sc(?:iti)?|i\sdr|i\ssur|in\sdrugi|(?:and|und|&)\s(?:others|colleagues|andere)|et\salii"
)
# "and"
AND = _words("and & + und et y e u i och en og ja és a și si ir un ter ve и й і та και oraz eta agus")
CONNECTORS = AND | _words(
    "/ v vs al others colleagues the of for on in des m.fl fl inni kol aj ym muut e.a anderen u.a др другие ін "
    "соавт vd vb "
    "diğ diğerleri mtsai tsai κ.ά κ.α coll col cols otros altri outros flere flera colab kt c dr sur drugi alii da s"
)
PARTICLES = _words(
    "van von der den de la le du da di do dos das del della degli ten ter zu zur zum bin ibn el al bint af av op st d'"
)
# what a citation may begin with, and other words that may stand before names and are none
SIGNALS = _words(
    "see also cf vgl siehe voir véase compare e.g eg i.e ie for example instance by from after and or following "
    "contra pace per but both recently se t.ex zob por srov viz též také porov pozri см ср также также. див bkz "
    "krş karş ks vrt "
    "lásd ld vö βλ πρβλ επίσης jf jfr cfr vide ver vid vedi zie bijv vgl sml samt usp v vidi glej prim vezi vt "
    "plg žr sal sk "
    "вж срв f.eks esim pl np napr např mm bijvoorbeeld o.a bl.a u.a přehledně cit podle wg za laut nach selon "
    "según secondo "
    "segundo enligt ifølge volgens"
)
BEFORE_NAMES = SIGNALS | _words(
    "as in the according to since when while that this these those of on at with although though however thus hence "
    "before under through like unlike his her their its our my what how why where if is was are selon pour "
    "comme chez "
    "según secondo segundo conforme volgens nach laut bei"
)
# words with a capital, for a sentence begins with them, that lead to the name of a case and are no part of it
LEADING = BEFORE_NAMES | _words("accord contrast citing quoting overruling again here there e.g then so still yet held")
# the last word before a year that is no name of an author
NO_NAMES = _MONTHS_IN_SHORT | _words(
    "january february march april may june july august september october november december spring summer autumn fall "
    "winter monday tuesday wednesday thursday friday saturday sunday figure fig figures table tables section "
    "sections "
    "chapter part appendix article act law circa ca ad bc ce bce page pages no number olympics games cup summit "
    "since "
    "supp until born died est founded lexis westlaw oj si jo abl bull"
)
# a name may go on behind them
ABBREVIATED = _words(
    "al st jr sr dr prof mr mrs ms inc ltd co corp dept min inni kol mtsai tsai coll cols colab соавт diğ"
)

# what stands in place of a year
UNDATED = (
    r"n\.\s?d\.|s\.\s?a\.|s\.\s?f\.|o\.\s?J\.|s\.\s?d\.|no date|undated|forthcoming|in press|in print|submitted"
    r"|subm\."
    r"|in prep(?:aration|\.)|accepted|in review|to appear|im Erscheinen|im Druck|à paraître|en prensa|u\.\s?å\."
    r"|[ub]\.\s?d\.|b\.\s?r\."
    r"|z\.\s?[dj]\.|t\.\s?y\.|б\.\s?[гдр]\.|[éi]\.\s?n\.|χ\.\s?χ\.|s\.\s?v\.|f\.\s?å\.|senza data|sem data"
    r"|sin fecha|sans date|ohne Jahr"
    r"|tarihsiz|bez daty|w druku|v tisku|i tryck|under utgivelse|in druk|in corso di stampa|no prelo|в печати|baskıda"
)

# headings of lists of references, in folded words
REFERENCES = _words(
    "references bibliography literature literatur literaturverzeichnis quellen quellenverzeichnis sources "
    "bibliographie bibliografía bibliografia referencias référencias références referências bibliografie "
    "literaturhinweise literaturangaben referenser referanser referanseliste referenslista litteratur "
    "litteraturliste "
    "litteraturlista litteraturförteckning källor källförteckning kilder kildeliste kirjallisuus lähteet "
    "lähdeluettelo "
    "viitteet literatuur literatuurlijst bronnen bronnenlijst referenties bibliografi bibliografija literatūra "
    "literatura "
    "literatúra piśmiennictwo zdroje irodalom irodalomjegyzék hivatkozások kaynakça kaynaklar referanslar "
    "βιβλιογραφία "
    "αναφορές литература библиография источники літератури література бібліографія джерела viri kirjandus "
    "kasutatud allikad referințe riferimenti fonti fontes fuentes bibliographia referentes tagairtí referenzen "
    "参考文献 "
    "參考文獻 引用文献 文献 المراجع المصادر referències citations sitograf\u00eda webography webographie"
) | {
    "works cited", "reference list", "list of references", "literature cited", "references and notes", "cited works",
    "list of works cited", "references cited", "cited literature", "works consulted", "selected bibliography",
    "select bibliography", "further reading", "sources and literature", "table of authorities", "sources cited",
    "zitierte literatur", "verwendete literatur", "quellen und literatur", "quellen und literaturverzeichnis",
    "literatur und quellen", "ouvrages cités", "références bibliographiques", "referencias bibliográficas",
    "obras citadas", "bibliografía citada", "riferimenti bibliografici", "opere citate", "referências bibliográficas",
    "geraadpleegde literatuur", "använd litteratur", "källor och litteratur", "kilder og litteratur",
    "anvendt litteratur",
    "käytetty kirjallisuus", "lista referencyjna", "literatura cytowana", "wykaz literatury", "spis literatury",
    "použitá literatura", "seznam literatury", "seznam použité literatury", "použité zdroje",
    "zoznam použitej literatúry",
    "použitá literatúra", "felhasznált irodalom", "referințe bibliografice", "popis literature",
    "popis korištene literature",
    "seznam virov", "viri in literatura", "literatūros sąrašas", "izmantotā literatūra", "literatūras saraksts",
    "kasutatud kirjandus", "viidatud allikad", "список литературы", "список источников", "использованная литература",
    "библиографический список", "список использованных источников", "список використаних джерел", "список літератури",
    "използвана литература", "цитирана литература", "yararlanılan kaynaklar", "informative references",
    "normative references", "قائمة المراجع", "المصادر والمراجع",
}  # fmt: skip

# headings of lists of notes
NOTES = _words(
    "notes endnotes footnotes fußnoten fussnoten anmerkungen endnoten notas noten note noter fotnoter slutnoter "
    "viitteet "
    "alaviitteet loppuviitteet voetnoten eindnoten przypisy poznámky jegyzetek lábjegyzetek végjegyzetek notlar "
    "dipnotlar "
    "sonnotlar σημειώσεις примечания сноски примітки виноски бележки napomene bilješke opombe pastabos piezīmes "
    "märkused "
    "注释 注釋 注 注記 脚注 الهوامش citations nótaí"
) | {"notes de fin", "notes de bas de page", "note di chiusura", "note a piè di pagina",
"notes and references", "примечания и ссылки",
     "notes to text", "notas al pie", "notas de rodapé", "note de subsol", "přehled poznámek"}  # fmt: skip

# words that tell to look at a work, and begin no title
SIGNAL_WORDS = _words(
    "see cf vgl siehe voir véase vid ver zie vedi compare sowie e.g z.b cfr zob por srov viz srv porov pozri см "
    "ср див bkz "
    "krş ks vrt lásd ld vö βλ πρβλ jf jfr jmf usp vidi glej prim vezi plg žr sal вж срв"
)

# what stands for the work of the note before, and behind a name for the work of it that was cited last
SAME_AGAIN = (
    r"ibid|ibidem|ibíd|ibídem|id|íd|idem|ídem|ebd|ebenda|ebda|ivi|tamże|tamtéž|tamže|tamtiež|там\sже|там\sсамо"
    r"|пак\sтам|uo|ugyanott"
    r"|sst|samst|smst|samme\ssted|a\.a\.st|mt|ibm|aynı\s(?:yer|eser)|a\.\s?g\.\s?[emky]|a\.\s?y|ό\.\s?π"
    r"|όπ\.\s?π|στο\sίδιο|αυτόθι|isto"
    r"|prav\stam|ten\spat|turpat|samas|aldaar|loc\.?\s?cit|同上|同前|同書|المرجع\s(?:نفسه|السابق)|المصدر\sنفسه"
)
IN_SHORT = (
    r"(?:op|loc|ob|art)\.?\s?cit\b|\bcit\.(?=[\s,:)]|$)|\ba\.\s?a\.\s?O\b|\ba\.\s?w\.|\bsupra\b|\bpréc(?:ité)?\b"
    r"|\b(?:ebd|ebenda|ibid|ibidem|ibíd|ibídem|ivi)\b|\bcited\sabove\b|\baangehaald(?:\swerk)?\b"
    r"|\bdz\.\s?cyt\b|\bop\.\s?laud\b|\bl\.\s?c\.|\bo\.\s?c\.|\bc\.\s?d\.|\bcit\.\sd[íi]lo|\bcit\.\s?d\."
    r"|\bcitované\sdílo\b|\bуказ\.?\s?соч\b"
    r"|\bцит\.\s?(?:соч|съч|праця)|\bзазнач\.?\s?(?:праця|твір)|\bi\.\s?m\.|\ba\.\s?g\.\s?[emky]\b"
    r"|\badı\sgeçen\b|\banf\.\s?(?:arb|st|a)\b|\ba\.\s?a\."
    r"|\bemt\b|\bmt\.|\bό\.\s?π\b|\bnav\.\s?dj|\bn\.\s?d\.|\btamże\b|\btamtéž\b|\bop\.\s?citada\b"
    r"|\bobra\scitada\b|前掲|同注|前注|\bcité\sci-dessus"
    r"|\bcitato\b|\bcitata\b"
)
# a word for pages, shortened
PAGE_WORD = (
    r"(?:\b(?:pp?|S|s|ss|sid|págs?|pgs?|pag|blzz?|str|lk|lpp|psl|lp|old|fols?|col|стр|с|С|σσ?|σελ|γ|sf)\.|ص\.?|页|頁)"
)

# words with which a note leads to the work that it names
NOTE_LEADS = SIGNALS | _words(
    "and und et y anders auch bejahend verneinend zustimmend kritisch ablehnend so ähnlich ebenso dazu dagegen "
    "hierzu "
    "etwa nur grundlegend ausführlich ferner weiter weitere zum zur ganzen abschnitt absatz "
    "kapitel thema folgenden folgende statt vieler zit zitiert nach "
    "bei citing quoted cited quoting in accord contrast generally more recently esp especially on this point cfr vid "
    "véanse por todos favor contra sobre cit citado en entre otros ver notamment sur ce par exemple contre bij zie "
    "siehe s but cf contra e.g a si veda vedano vedi anche inoltre almeno più in generale vgl bijvoorbeeld o.a "
    "eveneens ainsi également plus notamment vide também nesse sentido zob por szerzej także też srov viz též "
    "blíže např "
    "porov pozri см ср также подробнее об этом див також bkz krş ayrıca detaylı bilgi için ks vrt myös esim "
    "lásd még ld vö bővebben "
    "βλ πρβλ επίσης jf jfr se även också t.ex även bl.a se også f.eks usp vidi više o tome glej tudi prim vezi "
    "și plg žr sal вж срв "
    "o.m zie ook onder meer vergelijk"
)
