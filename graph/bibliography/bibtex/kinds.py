"""Types and fields of BibTeX and biblatex (https://ctan.org/pkg/biblatex) and of CSL, in both directions."""

from __future__ import annotations

# CSL type -> BibTeX type, where BibTeX has one; every other is a misc with CSL's type as its `entrysubtype`
WRITTEN_AS = {
    "article-journal": "article", "article-magazine": "article", "article-newspaper": "article", "book": "book",
    "chapter": "incollection", "paper-conference": "inproceedings", "thesis": "phdthesis", "report": "techreport",
    "webpage": "online", "post-weblog": "online", "pamphlet": "booklet", "document": "misc",
}  # fmt: skip
READ_AS = {
    "article": "article-journal", "periodical": "periodical", "suppperiodical": "article-journal",
    "book": "book", "mvbook": "book", "commentary": "book", "manual": "book", "booklet": "pamphlet",
    "collection": "book", "mvcollection": "book", "proceedings": "book", "mvproceedings": "book", "reference": "book",
    "mvreference": "book", "inbook": "chapter", "incollection": "chapter", "bookinbook": "chapter",
    "suppbook": "chapter", "suppcollection": "chapter", "inreference": "entry-encyclopedia",
    "inproceedings": "paper-conference", "conference": "paper-conference",
    "phdthesis": "thesis", "mastersthesis": "thesis", "masterthesis": "thesis", "bachelorsthesis": "thesis",
    "bachelorthesis": "thesis", "thesis": "thesis", "techreport": "report", "report": "report", "whitepaper": "report",
    "online": "webpage", "electronic": "webpage", "www": "webpage", "webpage": "webpage", "website": "webpage",
    "misc": "document", "unpublished": "manuscript", "dataset": "dataset", "data": "dataset", "patent": "patent",
    "legislation": "legislation", "jurisdiction": "legal_case", "legal": "treaty", "standard": "standard",
    "software": "software", "softwareversion": "software", "review": "review", "letter": "personal_communication",
    "artwork": "graphic", "image": "graphic", "audio": "song", "music": "song", "movie": "motion_picture",
    "video": "motion_picture", "performance": "performance", "presentation": "speech", "talk": "speech",
    "map": "map", "newspaper": "article-newspaper", "magazine": "article-magazine", "blog": "post-weblog",
}  # fmt: skip
SUBTYPES = {"magazine": "article-magazine", "newspaper": "article-newspaper"}  # biblatex's words in `entrysubtype`
# what a kind of entry says of the work beside its type
GENRES = {
    "phdthesis": "PhD thesis", "mastersthesis": "Master’s thesis", "masterthesis": "Master’s thesis",
    "bachelorsthesis": "Bachelor’s thesis", "bachelorthesis": "Bachelor’s thesis", "whitepaper": "White paper",
}  # fmt: skip
# biblatex's keys for the field `type`
TYPE_KEYS = {
    "phdthesis": "PhD thesis", "mathesis": "Master’s thesis", "bathesis": "Bachelor’s thesis",
    "candthesis": "Candidate thesis", "techreport": "Technical report", "resreport": "Research report",
    "software": "Computer software", "datacd": "Data CD", "audiocd": "Audio CD", "patent": "Patent",
    "patentde": "German patent", "patenteu": "European patent", "patentfr": "French patent",
    "patentuk": "British patent", "patentus": "U.S. patent", "patreq": "Patent request",
    "patreqde": "German patent request", "patreqeu": "European patent request",
    "patreqfr": "French patent request", "patrequk": "British patent request", "patrequs": "U.S. patent request",
}  # fmt: skip
PREPRINT = ("misc", "unpublished", "online")  # which is a preprint where it names an archive
# whose house is in which field, the first of them that holds anything
HOUSES = {
    "thesis": ("school", "university", "institution", "publisher", "organization"),
    "report": ("institution", "publisher", "organization", "school"),
    "": ("publisher", "institution", "organization", "school"),
}
OTHER_ADDRESSES = ("adsurl", "urn", "ee", "link", "uri", "permalink")  # where an address stands if not in `url`
WORDED = ("note", "howpublished", "addendum", "annote")  # in which people write when they looked at it
ACCESSED = (
    "lastchecked", "lastaccessed", "accessed", "dateaccessed", "urlaccessdate", "lastvisited", "accessdate", *WORDED,
)  # fmt: skip
LEGAL = (
    "legal_case",
    "legislation",
    "bill",
    "hearing",
    "regulation",
    "treaty",
)  # whose institution is a court or the like
WHOLE = ("book", "thesis")  # whose one number of a page counts pages
# where the name of the whole stands that a work is part of
CONTAINERS = {
    "article-journal": ("journaltitle", "journal", "booktitle", "howpublished"),
    "": ("booktitle", "journaltitle", "journal", "howpublished"),
}
# fields that are about the file, or about how somebody works with it, or that repeat others
HOUSEKEEPING = frozenset((
    "added-at", "biburl", "bibsource", "citeulike-article-id",
    "creationdate", "da", "date-added", "date-modified", "doc-delivery-number",
    "document_type", "entryset", "file", "groups",
    "ids", "interhash", "intrahash", "key", "label", "localfile", "modificationdate",
    "owner", "pdf", "posted-at", "presort", "priority", "qualityassured", "ranking", "rating",
    "read", "related", "shorthand", "shortjournal", "shorttitle", "sortkey", "sortname",
    "sorttitle", "source", "timestamp", "times-cited", "unique-id", "url_date", "usage-count-last-180-days",
    "usage-count-since-2013", "username", "web-of-science-index",
    "webpage", "journal-iso", "cited-references", "number-of-cited-references",
    "orcid-numbers", "researcherid-numbers", "oa", "__markedentry",
    "abbrev_source_title", "publication_stage", "coden",
))  # fmt: skip
# by the reading itself
HEEDED = ("crossref", "xdata", "xref", "useprefix", "printed", "entrysubtype", "execute", "options")
HOUSEKEEPING_BEGINNINGS = ("bdsk-", "hal_", "mendeley-", "citeulike-", "x-", "jabref-", "opt")
