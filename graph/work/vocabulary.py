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
    "jahrhundert jahrhunderts jahrhunderten auflage aufl kapitel senat kammer klasse lebensjahr jahrestag woche stock "
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
    "fig figs para paras ch approx ca mt ft vgl z.b d.h u.a s.o s.u bzw abs hrsg hr hrn mio mrd tsd sog ggf evtl inkl "
    "bspw rn anm ders sr sra srta dra ud uds ee pág págs núm p.ej p.ex mm éd maj adm cmdr cpl pvt amb msgr messrs ave "
    "dott sig sigg avv arch mons dhr mevr mw drs ds jhr o.a d.w.z bijv m.b.t i.p.v blz dña lic arq exmo exma eng "
    "blvd supp fed reg op loc repr trans ff rel mem"
)
BEFORE_NUMBERS = _words(
    "no nos nr res vol vols art arts sec secs n fn bd s eq eqs pt ed tab c l ll med bull misc ann tech ind rev app "
    "rec rz tz ref refs th amdt amend cl fj aufl kap hs reg arg pet cert tr br"
)
BEFORE_ROMANS = _words("amend amdt arts tit cl pt bk bd vol")
SOMETIMES_LAST = _MONTHS_IN_SHORT | _words(
    "al inc ltd co corp jr sr bros dept univ assn est a.m p.m usw no nos nr vol art sec ed cit seq cir ct stat div "
    "sess cong rd"
)
OPENING = _words(
    "a according after all also although an and as at because before both but by despite during each even few finally "
    "first second third for from furthermore he hence here her how however i if in instead it its many meanwhile "
    "moreover most my neither nevertheless no nor not now of often on once one only or our perhaps she since so some "
    "still such that the their then there therefore these they this those though thus to today under until us we what "
    "when where whether which while who why with yet you der die das ein eine es sie er wir und aber el la los las un "
    "una en le les il elle"
)

# what stands before a number that is no mark of a note: p.12, No.5, v.2
COUNTED = NEVER_LAST | BEFORE_NUMBERS | SOMETIMES_LAST | _words("app pg rn")

# words of a list of names that have no capital
CONNECTORS = _words("and & + / v vs et al y e und u i och en others colleagues the of for on in des")
PARTICLES = _words(
    "van von der den de la le du da di do dos das del della degli ten ter zu zur zum bin ibn el al bint af av op st d'"
)
# what a citation may begin with, and other words that may stand before names and are none
SIGNALS = _words(
    "see also cf vgl siehe voir véase compare e.g eg i.e ie for example instance by from after and or following "
    "contra pace per but both recently"
)
BEFORE_NAMES = SIGNALS | _words(
    "as in the according to since when while that this these those of on at with although though however thus hence "
    "before under through like unlike his her their its our my what how why where if is was are selon pour comme chez "
    "según secondo segundo conforme volgens nach laut bei"
)
# words with a capital, for a sentence begins with them, that lead to the name of a case and are no part of it
LEADING = BEFORE_NAMES | _words("accord contrast citing quoting overruling again here there e.g then so still yet held")
# the last word before a year that is no name of an author
NO_NAMES = _MONTHS_IN_SHORT | _words(
    "january february march april may june july august september october november december spring summer autumn fall "
    "winter monday tuesday wednesday thursday friday saturday sunday figure fig figures table tables section sections "
    "chapter part appendix article act law circa ca ad bc ce bce page pages no number olympics games cup summit since "
    "until born died est founded lexis westlaw oj si jo abl bull"
)
ABBREVIATED = _words("al st jr sr dr prof mr mrs ms inc ltd co corp dept min")  # a name may go on behind them

# what stands in place of a year
UNDATED = (
    r"n\.\s?d\.|s\.\s?a\.|s\.\s?f\.|o\.\s?J\.|s\.\s?d\.|no date|undated|forthcoming|in press|in print|submitted|subm\."
    r"|in prep(?:aration|\.)|accepted|in review|to appear|im Erscheinen|im Druck|à paraître|en prensa"
)

# headings of lists of references, in folded words
REFERENCES = _words(
    "references bibliography literature literatur literaturverzeichnis quellen quellenverzeichnis sources "
    "bibliographie bibliografía bibliografia referencias références referências bibliografie"
) | {"works cited", "reference list", "list of references", "literature cited", "references and notes"}

# headings of lists of notes
NOTES = _words("notes endnotes footnotes fußnoten fussnoten anmerkungen endnoten notas noten note") | {"notes de fin"}

# words that tell to look at a work, and begin no title
SIGNAL_WORDS = _words("see cf vgl siehe voir véase vid ver zie vedi compare sowie e.g z.b cfr")

# what stands for the work of the note before, and behind a name for the work of it that was cited last
SAME_AGAIN = r"ibid|ibidem|ibíd|ibídem|id|íd|idem|ídem|ebd|ebenda|ivi"
IN_SHORT = (
    r"(?:op|loc|ob|art)\.?\s?cit\b|\bcit\.(?=[\s,:)]|$)|\ba\.\s?a\.\s?O\b|\ba\.\s?w\.|\bsupra\b|\bpréc(?:ité)?\b"
    r"|\b(?:ebd|ebenda|ibid|ibidem|ibíd|ibídem|ivi)\b|\bcited\sabove\b|\baangehaald(?:\swerk)?\b"
)

# words with which a note leads to the work that it names
NOTE_LEADS = SIGNALS | _words(
    "and und et y anders auch bejahend verneinend zustimmend kritisch ablehnend so ähnlich ebenso dazu dagegen hierzu "
    "etwa nur grundlegend ausführlich ferner weiter weitere zum zur ganzen abschnitt absatz "
    "kapitel thema folgenden folgende statt vieler zit zitiert nach "
    "bei citing quoted cited quoting in accord contrast generally more recently esp especially on this point cfr vid "
    "véanse por todos favor contra sobre cit citado en entre otros ver notamment sur ce par exemple contre bij zie "
    "siehe s but cf contra e.g a si veda vedano vedi anche inoltre almeno più in generale vgl bijvoorbeeld o.a "
    "eveneens ainsi également plus notamment vide também nesse sentido"
)
