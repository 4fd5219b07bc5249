"""Scripture and the classics, which are cited by their own numbers: "John 1:5", "Rep. 514a", "Pliny, HN 34.48.160".

No list has them as entries, for every edition bears the same numbers. The books and their short forms are a closed
canon, so that they stand here by name; a work that is not among them is read where its author is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.work.law import Law

# a title, and behind the colon the forms in which it is shortened, in the languages that texts are cited in here
_BIBLE = """
Genesis: Gen Gn 1Mose; Exodus: Exod Ex 2Mose Éx; Leviticus: Lev Lv 3Mose; Numbers: Num Nm 4Mose
Deuteronomy: Deut Dtn Dt 5Mose; Joshua: Josh Jos; Judges: Judg Ri; Ruth: Rut; 1 Samuel: 1Sam 1S
2 Samuel: 2Sam 2S; 1 Kings: 1Kgs 1Kön 1R; 2 Kings: 2Kgs 2Kön 2R; 1 Chronicles: 1Chr; 2 Chronicles: 2Chr
Ezra: Esra Esd; Nehemiah: Neh; Esther: Esth; Job: Hiob Ijob; Psalms: Psalm Pss Ps Sal; Proverbs: Prov Spr
Ecclesiastes: Eccl Qoh Koh Pred; Song of Songs: Song Cant Hld; Isaiah: Isa Jes Is; Jeremiah: Jer
Lamentations: Lam Klgl; Ezekiel: Ezek Ez Hes; Daniel: Dan Dn; Hosea: Hos Os; Joel: Jl; Amos: Am; Obadiah: Obad
Jonah: Jon; Micah: Mic Mi; Nahum: Nah; Habakkuk: Hab; Zephaniah: Zeph; Haggai: Hag; Zechariah: Zech Sach
Malachi: Mal; Tobit: Tob; Wisdom: Wis Weish Sap; Sirach: Sir; Baruch: Bar; 1 Maccabees: 1Macc 1Makk
2 Maccabees: 2Macc 2Makk; Matthew: Matt Mt Matthäus; Mark: Mk Mc Mr Markus; Luke: Lk Lc Lukas
John: Jn Joh Jean Juan Johannes; Acts: Apg Ac Hch; Romans: Rom Röm Rm; Galatians: Gal; 1 Corinthians: 1Cor 1Kor
2 Corinthians: 2Cor 2Kor; Ephesians: Eph Ef; Philippians: Phil Flp; Colossians: Col Kol
1 Thessalonians: 1Thess 1Ts; 2 Thessalonians: 2Thess 2Ts; 1 Timothy: 1Tim; 2 Timothy: 2Tim; Titus: Tit
Philemon: Philem Phlm; Hebrews: Heb Hebr; James: Jas Jak; 1 Peter: 1Pet 1Petr; 2 Peter: 2Pet 2Petr
1 John: 1Jn 1Joh; 2 John: 2Jn 2Joh; 3 John: 3Jn 3Joh; Jude: Jud; Revelation: Rev Offb Apoc Ap Apk
Qur'an: Q Quran Koran Sura Surah Sure Qur’an
"""
_CLASSICS = """
Republic: Rep Resp; Laws: Leg; Phaedo: Phd Phaed; Phaedrus: Phdr Phaedr; Symposium: Symp; Timaeus: Ti
Theaetetus: Tht Theaet; Apology: Apol; Gorgias: Gorg Grg; Meno: Men; Metaphysics: Metaph
Nicomachean Ethics: EN NE Eth.Nic Eth.nic Nic.Eth; Politics: Pol; Poetics: Poet; Rhetoric: Rhet; Physics: Phys
De anima: De.an; Confessions: Conf; City of God: Civ De.civ De.civ.D; De Trinitate: Trin; Iliad: Il; Odyssey: Od
Aeneid: Aen; Metamorphoses: Met; Annals: Ann; Histories: Hist; Natural History: HN Nat NH Plin.HN
Summa Theologiae: ST STh S.Th; Georgics: Georg; Eclogues: Ecl; De officiis: Off; De re publica: Rep.Cic
Institutes: Inst
"""
_AUTHORS = (
    "Plato Pl Aristotle Arist Cicero Cic Augustine Aug Homer Hom Virgil Vergil Verg Ovid Ov Horace Hor Seneca "
    "Tacitus Tac "
    "Livy Liv Thucydides Thuc Herodotus Hdt Xenophon Xen Plutarch Plut Pliny Plin Philo Josephus Origen Eusebius "
    "Eus Jerome "
    "Tertullian Tert Aquinas Boethius Lucretius Lucr Sophocles Soph Euripides Eur Aeschylus Aesch Aristophanes "
    "Hesiod Hes "
    "Pindar Pausanias Paus Strabo Polybius Polyb Diodorus Suetonius Suet Juvenal Juv Galen Epictetus Epict Athanasius "
    "Chrysostom Irenaeus Ambrose Varro Quintilian Quint Catullus Caesar Caes Sallust Sall Vitruvius Plotinus "
    "Lucian Platon "
    "Aristoteles Augustinus Platón Aristóteles Agustín Augustin Aristote Cicerón Cicéron Homère Homero Tite-Live"
)


def _titles(table: str) -> dict[str, str]:
    """The titles by all their forms, without spaces and full stops."""
    rows = [row.strip().partition(":") for row in re.split(r"[;\n]", table) if row.strip()]
    return {re.sub(r"[\s.]", "", form): title for title, _, forms in rows for form in (title, *forms.split())}


_BOOKS, _WORKS = _titles(_BIBLE), _titles(_CLASSICS)


def _either(forms: dict[str, str], printed: str) -> str:
    """A pattern of the forms of a table, the longer before the shorter; after a digit a space may stand."""
    rows = {form for row in re.split(r"[;\n:]", printed) for form in (row.strip(), *row.split()) if form}
    rows = {row for row in rows if re.sub(r"[\s.]", "", row) in forms}
    either = (re.sub(r"^([1-5])\s?", r"\1\\s?", row.replace(".", r"\.\s?")) for row in rows)
    return "|".join(sorted(either, key=lambda form: (-len(form), form)))


_DASH = r"\s?[-–]\s?"
_VERSE = rf"\d{{1,3}}(?::\s?|,)\d{{1,3}}[ab]?(?:{_DASH}\d{{1,3}}(?::\d{{1,3}})?)?(?:,\s?\d{{1,3}}(?![\d:]|\s[A-Z]))*"
_SCRIPTURE = re.compile(
    rf"(?<![\w.])(?P<title>{_either(_BOOKS, _BIBLE)})\.?\s(?P<place>"
    rf"{_VERSE})(?!\w)(?:(?P<more>;\s\d{{1,3}}:\d{{1,3}}(?:{_DASH}\d{{1,3}})?))?"
)
# 514a-515c, 993b9-11, 34.48.160
_LETTERED = rf"(?!(?:1[4-9]|20)\d\d[a-z])\d{{1,4}}[a-f]\d{{0,2}}(?:{_DASH}(?:\d{{1,4}}[a-f]?\d{{0,2}}|[a-f]\d{{0,2}}))?"
_DOTTED = rf"\d{{1,3}}(?:\.\d{{1,3}}){{1,3}}(?:{_DASH}\d{{1,3}}(?:\.\d{{1,3}})?)?"
_KNOWN = re.compile(
    rf"(?<![\w.])(?:(?P<author>{'|'.join(_AUTHORS.split())})\.?,?\s)?"
    rf"(?:the\s)?(?P<title>{_either(_WORKS, _CLASSICS)})\.?,?\s"
    rf"(?P<place>{_LETTERED}|{_DOTTED})(?![\w%])"
)
_OF_AUTHOR = re.compile(
    rf"(?<![\w.])(?P<author>{'|'.join(_AUTHORS.split())})\.?,?\s(?P<title>(?:[A-Z][\w']*\.?\s){{1,4}})(?P<place>{_LETTERED}|{_DOTTED}"
    rf"|\d{{1,3}}{_DASH}\d{{1,3}}(?=[.,;)]|$))(?![\w%])"
)
_AUTHOR_ALONE = re.compile(
    rf"(?<![\w.])(?P<author>{'|'.join(_AUTHORS.split())})\.?\s(?P<place>\d{{1,2}}\.\d{{1,3}}(?:\.\d{{1,3}})?(?:{_DASH}\d{{1,3}})?)(?![\w%])"
)


def canon(text: str) -> Iterator[Law]:
    """The places of scripture and of the classics in a text; the name of each is its author, its place the title.

    >>> [(law.name, law.place, law.locator[1]) for law in canon("(Rep. 514a-515c; cf. 1 Cor. 13:12; Pliny, HN 34.48)")]
    [('', '1 Corinthians', '13:12'), ('', 'Republic', '514a-515c'), ('Pliny', 'Natural History', '34.48')]
    """
    ends: set[int] = set()  # of the places that are read: "Pliny, HN 34.48" is one, with its author and without
    for pattern in (_SCRIPTURE, _KNOWN, _OF_AUTHOR, _AUTHOR_ALONE):
        for match in pattern.finditer(text):
            if match.end() in ends:
                continue
            ends.add(match.end())
            row = match.groupdict()
            printed = re.sub(r"[\s.]", "", row.get("title") or "")
            title = _BOOKS.get(printed) if pattern is _SCRIPTURE else _WORKS.get(printed)
            title = title or (row.get("title") or row.get("author") or "").strip()
            name = (row.get("author") or "") if title != row.get("author") else ""
            place = re.sub(rf"(?<=\w){_DASH}(?=\w)", "-", match["place"])
            yield Law(match.start(), match.end(), "work", name, title, locator=("section", place))
