"""Blocks that are no sentences of a work: bylines, buttons, who sits in a court, and what stands behind an article.

Of a saved page some of that is left whatever is taken out of it by its tags (`graph/work/article.py`), and a copy in
plain text has all of it.
"""

from __future__ import annotations

import re

# who sits in a court, and who signs: "Before Roe, Loe, and Doe, Circuit Judges.", "Roe, P.J., and Loe, J., concur."
_BENCH = re.compile(
    r"[\W_]*(?:(?:[^\W\d_a-z][\w.'’-]*|and|for|of|the)[,;:]?\s){2,30}?"  # each word in one way: no other is tried
    r"(?:[^\W\d_a-z]\w*\s)?(?:Judges?|JUDGES?|Justices?|JUSTICES?|J\.|JJ\.|concur(?:s|ring)?|dissent(?:s|ing)?)[.*:]?"
    r"(?:\sPer Curiam|\sPER CURIAM)?\W*"
)
# headings behind which a page has no more of its article, in the languages that texts are cited in here
_BEHIND = re.compile(
    r"\W*(?:\d+\s(?:comments?|commentaires?|kommentare?|comentarios?|replies|responses|réactions|antworten)"
    r"|(?:leave|post|write) a (?:comment|reply)|(?:laisser|écrire|ajouter) un commentaire"
    r"|dej[ae] (?:un comentario|una respuesta)"
    r"|(?:schreiben?|hinterlassen?) \w+ kommentar|kommentar (?:schreiben|hinterlassen)"
    r"|comments|commentaires|kommentare|comentarios"
    r"|(?:pour citer|how to cite|cite this|zitiervorschlag|para citar)\b.{0,30}"
    r"|related (?:articles|posts|stories|reading|content)|à lire aussi|lire aussi|aller plus loin"
    r"|sur le même (?:sujet|thème)"
    r"|mehr zum thema|das könnte .{0,40}|auch interessant|(?:weitere|ähnliche) (?:artikel|beiträge).{0,20}"
    r"|artículos relacionados|te puede interesar|también te .{0,20}|más (?:noticias|sobre).{0,20}"
    r"|share|partager|teilen|compartir|diesen beitrag teilen|share this.{0,20}|partager cet.{0,20}|newsletter"
    r"|read (?:next|more)|more from .{0,30}|you may also like.{0,10}|most (?:read|popular)|recommended.{0,20}"
    r"|see also|external links?|siehe auch|weblinks|voir aussi|liens externes|véase también|enlaces externos|ver também"
    r"|ligações externas|vedi anche|voci correlate|collegamenti esterni|zie ook|externe links?|zobacz też"
    r"|linki zewnętrzne"
    r"|související články|externí odkazy|se även|externa länkar|см\. также|ссылки|див\. також|посилання|ayrıca bakınız"
    r"|dış bağlantılar"
    r"|about the author|über den autor|à propos de l[’']auteur|sobre el autor)\W*",
    re.IGNORECASE,
)
_BYLINE = re.compile(r"(?i:(?:posted |written |published )?by|von|par|por)\s[^\W\d_a-z].{0,80}")
_END = re.compile(r"[.!?…؟。！？][\"'”’»)\]\s\d¹²³⁰-⁹*_」』]*$|[:;,][\"'”’»)\]\s*_]*$|\]$")
_TABLE_ROW = re.compile(r"\s{0,3}\|[^\n]*\|[ \t]*(?:\n|$)|\s{0,3}\+[-=+]{3,}\+")
_ITEM = re.compile(r"\s*(?:[-*+•>|]|\d{1,3}[.)]|[a-z]\))\s")
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
FEWEST_WORDS = 7  # of what no full stop ends
MOST_OF_BENCH, FEWEST_CAPITALS = 300, 12  # signs
# who spoke before a court, what it is printed from, and who wrote
_COUNSEL = re.compile(
    r"\b(?:argued the cause|(?:was|were) on the briefs?\b|filed (?:the|a) briefs?\b)"
    r"|^NOTICE: This opinion is subject|^NOTE: Where it is feasible, a syllabus"
    r"|^(?:Opinion|Order|Dissent(?:ing opinion)?)\b.{0,40} filed by\b|\bfiled a(?:n opinion)? (?:concurring|dissenting)"
    r"|^[^.]{2,60}\b(?:J|JJ|C\. J|Judge|Justice)\.?, (?:delivered|filed) (?:the|a|an)\b.{0,30}\bopinion"
)


def word_count(text: str) -> int:
    """How many words a text has; in scripts that put no space between them, of two signs each."""
    return len(text.split()) + len(_UNSPACED.findall(text)) // 2


def is_behind_article(heading: str) -> bool:
    """Whether what stands below a heading belongs to a site, and no more to the article.

    >>> is_behind_article("27 commentaires"), is_behind_article("Comments on the Theory")
    (True, False)
    """
    return _BEHIND.fullmatch(heading) is not None


def _is_in_capitals(words: str) -> bool:
    """Whether a few words stand in capitals, as the caption of a case does."""
    if len(words) > MOST_OF_BENCH:
        return False
    small, large = sum(map(str.islower, words)), sum(map(str.isupper, words))
    return large > FEWEST_CAPITALS and 20 * small < large


def is_scrap(words: str, copied: str) -> bool:
    """Whether a block, as it can be read and as it stands in the copy, is no sentence and no item of a list.

    >>> is_scrap("Facebook", "Facebook"), is_scrap("It is dry.", "It is dry."), is_scrap("Roe, J., concurs.", "")
    (True, False, True)
    """
    if _BENCH.fullmatch(words[:MOST_OF_BENCH]) or _COUNSEL.search(words[:MOST_OF_BENCH]) or _is_in_capitals(words):
        return True
    if _TABLE_ROW.match(copied):
        return True
    if _END.search(words) or _ITEM.match(copied):
        return False
    count = word_count(words)
    return count < FEWEST_WORDS or (count < 2 * FEWEST_WORDS and _BYLINE.fullmatch(words) is not None)
