"""Tags and types of RIS, in the names of rispy, and of CSL. What a tag means depends on the type of its entry.

By the tables of EndNote and Zotero, https://github.com/zotero/translators/blob/master/RIS.js.
"""

from __future__ import annotations

TYPES = {
    "article-journal": "JOUR", "article-magazine": "MGZN", "article-newspaper": "NEWS", "book": "BOOK",
    "chapter": "CHAP", "paper-conference": "CPAPER", "thesis": "THES", "report": "RPRT", "webpage": "ELEC",
    "post-weblog": "BLOG", "legislation": "STAT", "legal_case": "CASE", "speech": "GEN", "dataset": "DATA",
    "document": "GEN", "manuscript": "UNPB", "pamphlet": "PAMP", "bill": "BILL", "hearing": "HEAR", "map": "MAP",
    "patent": "PAT", "software": "COMP", "motion_picture": "MPCT", "song": "SOUND", "standard": "STAND",
    "personal_communication": "PCOMM", "entry-encyclopedia": "ENCYC", "entry-dictionary": "DICT", "graphic": "ART",
    "figure": "FIGURE", "periodical": "JFULL", "musical_score": "MUSIC",
}  # fmt: skip
READ_AS = {tag: csl for csl, tag in TYPES.items() if csl != "speech"} | {
    "EJOUR": "article-journal", "EBOOK": "book", "ECHAP": "chapter", "CONF": "paper-conference", "GOVDOC": "report",
    "ICOMM": "webpage", "VIDEO": "motion_picture", "EDBOOK": "book", "INPR": "article-journal",
    "ABST": "article-journal", "CLSWK": "classic", "MANSCPT": "manuscript", "LEGAL": "legislation",
    "ADVS": "motion_picture", "SER": "periodical", "SLIDE": "speech", "CHART": "figure", "DBASE": "dataset",
    "AGGR": "dataset", "UNBILL": "bill", "CTLG": "book", "MULTI": "webpage", "NEWSPAPER": "article-newspaper",
    "WEB": "webpage",
}  # fmt: skip
# CSL field -> rispy's name of the tag
FIELDS = {
    "title": "title", "publisher": "publisher", "publisher-place": "place_published", "volume": "volume",
    "edition": "edition", "language": "language", "DOI": "doi", "abstract": "abstract", "genre": "type_of_work",
    "collection-title": "tertiary_title", "section": "section",
}  # fmt: skip
PEOPLE = {"author": "authors", "editor": "secondary_authors", "translator": "subsidiary_authors"}
AUTHORS = ("authors", "first_authors")
TITLES = ("title", "primary_title", "CT", "BT")  # CT and BT are no tags of rispy's
CONTAINERS = ("secondary_title", "alternate_title3", "journal_name", "BT")
BOOKS = ("BOOK", "EBOOK", "EDBOOK")
SERIES = (*BOOKS, "RPRT", "GOVDOC", "MAP", "COMP")  # whose second title is that of the series
SHORT_FORMS = ("alternate_title2", "alternate_title1")  # of the container
HOUSEKEEPING = (
    "type_of_reference", "id", "short_title", "label", "name_of_database",
    "database_provider", "accession_number", "call_number", "figure",
    "reprint_edition", "end_of_reference", "L3",
)  # fmt: skip
OTHER_TAGS = (
    "BT", "CT", "ED", "DI", "H1", "H2", "U1", "U2", "U3", "U4", "U5", "L3", "PT", "SV", "VO", "IP", "NO", "TL",
)  # fmt: skip
_HEARING = {"note": "number", "tertiary_title": "authority", "secondary_title": "authority"}
_BILL = {
    "note": "number", "tertiary_title": "authority", "secondary_authors": "authors", "tertiary_authors": "cosponsor",
}  # fmt: skip
_PAPER = {"custom1": "event-place"}
_LETTER = {"secondary_authors": "recipient"}
# what tags mean in entries of one type alone: a name of rispy's, a field of CSL, or a word for what is not kept
MEANINGS: dict[str, dict[str, str]] = {
    "CASE": {
        "secondary_authors": "secondary_title", "publisher": "authority", "SV": "number",
        "subsidiary_authors": "counsel",
    },
    "STAT": {"note": "number"}, "HEAR": _HEARING, "BILL": _BILL, "UNBILL": _BILL, "CONF": _PAPER, "CPAPER": _PAPER,
    "PAT": {"secondary_authors": "authority"}, "PCOMM": _LETTER, "ICOMM": _LETTER,
    "SLIDE": {"secondary_authors": "authors"}, "CHAP": {"custom2": "author of the book"},
}  # fmt: skip
WHOLE = ("BOOK", "EBOOK", "EDBOOK", "THES", "MANSCPT", "UNPB", "PAMP")  # whose one number of a page counts pages
NUMBERED = ("PAT", "RPRT", "GOVDOC", "STAND")  # whose number may stand where others have an ISBN
