"""Zotero's own JSON, as Better BibTeX and Zotero's interface write it: its items as those of CSL.

Types and fields are those of https://api.zotero.org/schema.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from graph.bibliography.entry import Entry, Item, one_line

TYPES = {
    "artwork": "graphic", "audioRecording": "song", "bill": "bill", "blogPost": "post-weblog", "book": "book",
    "bookSection": "chapter", "case": "legal_case", "computerProgram": "software",
    "conferencePaper": "paper-conference", "dataset": "dataset", "dictionaryEntry": "entry-dictionary",
    "document": "document", "email": "personal_communication",
    "encyclopediaArticle": "entry-encyclopedia", "film": "motion_picture", "forumPost": "post", "hearing": "hearing",
    "instantMessage": "personal_communication", "interview": "interview", "journalArticle": "article-journal",
    "letter": "personal_communication", "magazineArticle": "article-magazine", "manuscript": "manuscript", "map": "map",
    "newspaperArticle": "article-newspaper", "patent": "patent", "podcast": "broadcast", "preprint": "article",
    "presentation": "speech", "radioBroadcast": "broadcast", "report": "report", "standard": "standard",
    "statute": "legislation", "thesis": "thesis", "tvBroadcast": "broadcast", "videoRecording": "motion_picture",
    "webpage": "webpage",
}  # fmt: skip
_FIELDS = {
    "title": ("title", "caseName", "nameOfAct", "subject"),
    "container-title": (
        "publicationTitle", "bookTitle", "proceedingsTitle", "encyclopediaTitle", "dictionaryTitle", "forumTitle",
        "blogTitle", "websiteTitle", "programTitle", "reporter", "code",
    ),
    "collection-title": ("series", "seriesTitle"), "collection-number": ("seriesNumber",),
    "publisher": (
        "publisher", "institution", "university", "company", "label", "studio", "distributor", "network", "repository",
    ),
    "publisher-place": ("place",), "edition": ("edition",),
    "volume": ("volume", "reporterVolume", "codeVolume", "codeNumber"),
    "issue": ("issue",), "page": ("pages", "firstPage", "codePages"),
    "number": (
        "number", "reportNumber", "billNumber", "docketNumber", "publicLawNumber", "patentNumber", "episodeNumber",
        "archiveID", "documentNumber",
    ),
    "genre": (
        "genre", "thesisType", "reportType", "manuscriptType", "letterType", "mapType", "websiteType", "postType",
        "presentationType", "type",
    ),
    "medium": (
        "medium", "interviewMedium", "videoRecordingFormat", "audioRecordingFormat", "artworkMedium", "audioFileType",
    ),
    "section": ("section",), "authority": ("authority", "court", "legislativeBody", "issuingAuthority", "committee"),
    "event-title": ("conferenceName", "meetingName", "eventTitle"), "status": ("status", "legalStatus"),
    "archive": ("archive",), "language": ("language",), "DOI": ("DOI",), "ISBN": ("ISBN",), "ISSN": ("ISSN",),
    "URL": ("url",), "issued": ("date", "dateDecided", "dateEnacted", "issueDate"), "accessed": ("accessDate",),
}  # fmt: skip
_ROLES = {
    "editor": "editor", "translator": "translator",
    **dict.fromkeys(
        ("author", "artist", "attorneyAgent", "cartographer", "director", "interviewee", "inventor",
         "performer", "podcaster", "presenter", "programmer", "sponsor"), "author"),
}  # fmt: skip
_HOUSEKEEPING = frozenset((
    "itemType", "creators", "citationKey", "citekey", "key", "version", "uri", "itemID", "itemKey", "libraryID",
    "dateAdded", "dateModified", "notes", "attachments", "relations", "collections", "seeAlso", "select",
    "libraryCatalog", "shortTitle", "journalAbbreviation", "callNumber",
    "accessionNumber", "inPublications", "deleted", "multi", "parentItem", "desc",
))  # fmt: skip

_ASIDE = ("notes", "attachments", "relations", "libraryCatalog", "shortTitle", "journalAbbreviation", "callNumber")


def is_item(raw: Mapping[str, Any]) -> bool:
    """Whether a mapping is an item of Zotero's own JSON."""
    return isinstance(_data(raw).get("itemType"), str)


def no_work(raw: Mapping[str, Any]) -> str | None:
    """What an item is that is no work: a note, an attachment, an annotation; None for a work."""
    kind = str(_data(raw)["itemType"])
    return {"note": "a note", "attachment": "an attachment", "annotation": "an annotation"}.get(kind)


def as_csl(raw: Mapping[str, Any], entry: Entry) -> Item:
    """An item of Zotero as one of CSL. What CSL has no field for is said of the entry."""
    data = dict(_data(raw))
    kind = str(data["itemType"])
    item: Item = {"id": data.get("citationKey") or data.get("key"), "type": TYPES.get(kind, kind)}
    for name, own_names in _FIELDS.items():
        texts = [text for own in own_names if (text := one_line(data.pop(own, "")))]
        if texts:
            item[name] = texts[0]
        for text in texts[1:]:
            entry.not_kept(name, text)
    creators = data.get("creators")
    for creator in creators if isinstance(creators, list) else []:
        if isinstance(creator, dict):
            _put_creator(item, creator, entry)
    tags = data.pop("tags", None)
    tags = [tag.get("tag") if isinstance(tag, dict) else tag for tag in tags] if isinstance(tags, list) else []
    entry.not_kept("tags", "; ".join(filter(None, map(one_line, tags))))
    for name, value in data.items():
        if name not in _HOUSEKEEPING:
            entry.not_kept(name, one_line(value))
    entry.left_aside(name for name, value in data.items() if name in _ASIDE and value)
    return item


def _data(raw: Mapping[str, Any]) -> Mapping[str, Any]:
    """The fields of an item, which Zotero's interface has one level down."""
    data = raw.get("data")
    return data if isinstance(data, dict) else raw


def _put_creator(item: Item, creator: Mapping[str, Any], entry: Entry) -> None:
    family, given, whole = (one_line(creator.get(part)) for part in ("lastName", "firstName", "name"))
    role = str(creator.get("creatorType", "author"))
    name = {part: text for part, text in (("family", family), ("given", given), ("literal", whole)) if text}
    if role in _ROLES and name:
        item.setdefault(_ROLES[role], []).append(name)
    elif name:
        entry.not_kept(role, " ".join(filter(None, (given, family, whole))))
