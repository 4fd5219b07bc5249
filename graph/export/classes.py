"""What other vocabularies call our kinds: works are classes of FaBiO (http://purl.org/spar/fabio), actors schema.org's.

A kind that is not here has no class there.
"""

from __future__ import annotations

WORKS = {
    "peer-reviewed article": "fabio:JournalArticle", "working paper": "fabio:WorkingPaper",
    "think-tank report": "fabio:ReportDocument", "think-tank blog post": "fabio:BlogPost", "news": "fabio:NewsItem",
    "news analysis": "fabio:NewspaperArticle", "opinion": "fabio:Opinion",
    "government document": "fabio:PolicyDocument", "court document": "fabio:LegalOpinion", "law": "fabio:Act",
    "corporate page": "fabio:WebPage", "speech": "fabio:Script", "interview": "fabio:Interview", "book": "fabio:Book",
    "book chapter": "fabio:BookChapter", "thesis": "fabio:Thesis", "essay": "fabio:Essay", "dataset": "fabio:Dataset",
    "web page": "fabio:WebPage", "blog post": "fabio:BlogPost", "preprint": "fabio:Preprint",
    "conference paper": "fabio:ConferencePaper", "report": "fabio:ReportDocument", "white paper": "fabio:WhitePaper",
    "standard": "fabio:SpecificationDocument", "encyclopedia": "fabio:ReferenceEntry",
    "social media post": "fabio:Micropost", "software": "fabio:ComputerProgram",
    "court decision": "fabio:LegalOpinion",
}  # fmt: skip
ACTORS = {
    "state": "schema:Country", "region": "schema:Place", "place": "schema:Place", "person": "schema:Person",
    "company": "schema:Organization", "government body": "schema:GovernmentOrganization",
    "university": "schema:CollegeOrUniversity", "media": "schema:NewsMediaOrganization",
    "professional body": "schema:Organization", "standards body": "schema:Organization",
    "non-governmental organization": "schema:NGO",
}  # fmt: skip
