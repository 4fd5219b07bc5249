"""In which order the words of a name stand, and whether a comma parts two people, where their letters show it.

BibTeX takes the last word for the family name, and what stands before a comma for one. `Hu Jintao, Wen Jiabao` is no
such name. What is decided here is certain: by family names of East Asia with the syllables of a given name behind them,
by patronymics, and by given names that are hardly anybody's family name. All else stays as the format says.
"""

from __future__ import annotations

import re

from graph.bibliography.bodies import ABBREVIATIONS, BODY
from graph.text import fold

SUFFIX = re.compile(
    r"jr\.?|sr\.?|junior|senior|(?-i:I{2,3}|IV)|2nd|3rd|4th|esq\.?|p[èe]re|fils|d\. ?[ÄäJj]\."
    r"|[a-z]+ (?:elder|younger|Ältere|Jüngere)"
    r"|ph\.? ?d\.?|m\.? ?d\.?|mph|mba|m\.?sc\.?|b\.?sc\.?|d\.?phil\.?|dsc|llm|llb|ed\.?d\.?|pharmd|dvm|frcp|frs",
    re.IGNORECASE,
)
_DOTTED = re.compile(r"(?:[^\W\d_]\w?\.[\s-]?)+(?:[^\W\d_]\.?)?")
_BARE = re.compile(r"[^\W\d_](?:[\s-]?[^\W\d_]){0,2}")
# family names that stand in front, in Latin letters without marks
_CHINESE, _KOREAN, _OLDER, _VIETNAMESE = (
    frozenset(names.split())
    for names in (
        """wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he gao lin luo zheng liang xie song tang
        deng han feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren yao shen zhong
        jia xia fu fang zou xiong bai meng qin qiu hou yin xue yan duan lei long tao shi mao hao gong shao wan qian tan
        dai mo kong xiang chang wen kang xi bao chu zuo hua ouyang sima zhuge situ""",
        """kim lee park choi jung jeong kang cho yoon yun jang lim im han oh seo shin kwon hwang ahn song hong yoo ryu
        moon ban roh noh chun rhee chung yi pak choe""",
        "chou chiang teng tsai hsu hsieh tseng chang chen",  # Chinese, before pinyin
        "nguyen tran le pham hoang phan vu vo dang bui do ho ngo duong ly truong dinh",
    )
)
_FAMILIES = _CHINESE | _KOREAN | _OLDER | _VIETNAMESE
# given names that are hardly anybody's family name
_GIVEN_NAMES = """
adam adriana agnieszka ahmad ahmed aisha akira alan alejandro aleksandr alessandro alexandra alexei ali alice alicia
alison amanda amina amy ana anastasia andrea andreas andreea andrzej angela anja anna anne annette antje antoine
antonio arturo astrid barbara beatriz bernd bettina bjorn bob brian brigitte carl carla carlos carmen carol caroline
catherine cecilia charlotte chiara chris christian christina christine christoph claire claudia cristina daniela david
deborah diana diego dieter dirk dmitri dmitry dorothea eduardo ekaterina elena elisabeth elizabeth ella emily emma
enrique erik erika ernesto ernst esther eva ewa fatima federico felipe fernando francesca francesco francisco franz
friedrich fumio gabriela gabriele gary georg giovanni giulia giuseppe gloria greta guillaume guillermo gunter gustav
gustavo hannah hans haruki heike heinrich helena helga henrik hermann hiroshi hussein ibrahim igor ilse ines ingmar
ingrid ioana irene irina isabel istvan ivan jacques jan jane jaroslav jason javier jean jeffrey jennifer jeremy
jessica joan joanna joao johann johannes jorg jorge jose josefa juan juana judith julia julie jurgen jutta karin karl
karla katalin katarzyna katharina kathrin katja katrin keiko kenji kenneth kevin kirsten klaus kristina krzysztof lars
laura leila lena lisa lorenzo louise luc luca lucia luciana ludmila luis luisa magdalena malgorzata manuela marc
marcin marco marek margaret maria mariana marie marija marina mario marta martina matthias mehmet mercedes michael
michel miguel mihai mohamed mohammad mohammed monica monika nadia naoko natalia natalie nicolas nicole nikolai nina
olaf oleg olga omar ondrej pablo paola paolo patricia paula pavel pedro peter petra philip pierre pietro pilar piotr
rachel rafael rebecca ricardo richard rita robert roberta roberto rodrigo rosa ruth sabine samantha sandra sara sarah
sergei sergey sergio silvana silvia simone sofia sophie soren stefan stefanie stefano stephanie stephen steven susan
susanne sven svetlana sylvia takashi tatiana tatyana teresa timothy tomasz ulrich ulrike ursula uwe vanessa veronika
victoria vladimir wolfgang yasmin yoko youssef yuki yuri yusuf yvonne zdenek zofia zoltan
"""
_GIVEN = frozenset(_GIVEN_NAMES.split())
_PINYIN = (
    r"(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
    r"(?:[iu]?ang|iong|eng|ing|ong|ian|iao|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ui|ue|er|[aeiou])'?)"
)
_SYLLABLES = re.compile(_PINYIN + "{2,3}")  # of one alone nobody knows which of two words is the family name
# what Chinese syllables have and most Japanese ones have not: "Ren Tanaka" is no Chinese name
_CHINESE_SOUND = re.compile(r"[aeiou]{2}|ng?(?![aeioung])|zh|x|q")
_HYPHENED = re.compile(r"[^\W\d_]{1,6}[-‐][^\W\d_]{1,6}")  # Tse-tung, En-lai, Geun-hye
_SYLLABLE = re.compile(_PINYIN + r"|(?:kk|tt|pp|ss|jj|ch|sh|[bcdghjkmnprstwy])?[yw]?[aeiou]{1,3}(?:ng|[kntlmpbg])?")
_PATRONYMIC = re.compile(r"(?:ович|евич|ич|овна|евна|ична|ovich|evich|ovna|evna|ovych|ivna)$", re.IGNORECASE)
_SLAVIC = re.compile(
    r"..(?:[оеё]в|[оеё]ва|[сц]к(?:ий|ая)|енко|[oe]va?|s[ck](?:y|iy|ij|ii|aya|aia)|enko)$", re.IGNORECASE
)
# the family names of nearly all Chinese people, in their letters
_CHARACTERS = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎"
    "余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文"
    "張劉陳楊趙黃吳孫馬羅鄭謝韓馮許鄧呂蘇盧蔣賈葉閻鍾譚鄒陸顧龍萬錢湯賀賴龔"
)
# several of them whole, between commas: three or more of any, or two with no space between; of two in any other way the
# first may be the family name
_CHARACTER_NAMES = re.compile(
    rf"(?<![^\s;])(?:[\u3400-\u9fff]{{2,4}}(?:[,，]\s?[\u3400-\u9fff]{{2,4}}){{2,}}|[\u3400-\u9fff]{{2,4}}，[\u3400-\u9fff]{{2,4}}"
    rf"|[{_CHARACTERS}][\u3400-\u9fff]{{1,2}},[{_CHARACTERS}][\u3400-\u9fff]{{1,2}})(?![^\s;])"
    # a row that is none is passed over whole, and not looked at again from each of its names
    r"|(?<![^\s;])[\u3400-\u9fff]{2,4}(?:[,，]\s?[\u3400-\u9fff]{2,4}){2,}+(?=[^\s;])(?P<none>)"
)
_CYRILLIC = re.compile(r"[\u0400-\u04ff'’.-]+")
_WORD = re.compile(r"[^\W\d_]{2,}(?:[-‐'’][^\W\d_]+)*")  # no initials


def family_in_front(text: str) -> bool:
    """Whether the first word of a name is the family name for sure.

    >>> [family_in_front(name) for name in ("Li Keqiang", "Mao Tse-tung", "Kim Jong Un", "Nguyễn Thị Minh Khai")]
    [True, True, True, True]
    >>> [family_in_front(name) for name in ("Jin Zhang", "Lee Child", "Kim Anne Smith", "Ren Tanaka", "Li Wei")]
    [False, False, False, False, False]
    """
    words = text.split()
    if not 2 <= len(words) <= 5 or not _are_words(words):
        return False
    if len(words) > 3:
        return fold(words[0]) in _VIETNAMESE and fold(words[1]) in ("van", "thi") and fold(words[-1]) not in _FAMILIES
    if len(words) == 3 and _PATRONYMIC.search(words[2]):
        return bool(_CYRILLIC.fullmatch(words[2]) or _SLAVIC.search(words[0]))
    if len(words) == 2 and all(map(_CYRILLIC.fullmatch, words)):
        return len(words[0]) > 4 and bool(_SLAVIC.search(words[0])) and not _SLAVIC.search(words[1])
    first, *given = map(fold, words)
    if first not in _FAMILIES or fold(words[-1]) in _FAMILIES:
        return False
    if len(given) == 2:
        is_korean = first in _KOREAN and all(map(_SYLLABLE.fullmatch, given))
        return is_korean or (first in _VIETNAMESE and given[0] in ("van", "thi"))
    small = _HYPHENED.fullmatch(words[1]) and words[1].capitalize() == words[1]
    return bool(small) or (first in _CHINESE and _is_chinese(given[0]))


def with_semicolons(text: str) -> str:
    """A text in which names in Chinese letters have semicolons between them and no commas.

    >>> with_semicolons("王小明,李四"), with_semicolons("田中, 太郎"), with_semicolons("张三, 李四, 王五")
    ('王小明;李四', '田中, 太郎', '张三; 李四; 王五')
    """

    def parted(row: re.Match[str]) -> str:
        return row[0] if row["none"] is not None else row[0].replace("，", ";").replace(",", ";")

    return _CHARACTER_NAMES.sub(parted, text)


def families_in_front(row: list[str]) -> bool:
    """Whether all names of a row begin with the family name: two of them show it by nothing but given names behind it.

    Or one of East Asia shows it, and the others have a family name of there in front and none behind.

    >>> families_in_front(["Müller Karl", "Meier Anna"]), families_in_front(["Karl Müller", "Elton John"])
    (True, False)
    >>> families_in_front(["Wang Xiaoming", "Li Si"]), families_in_front(["Wang Xiaoming", "Jin Zhang"])
    (True, False)
    """
    if any(map(family_in_front, row)):
        return all(fold(text.split()[0]) in _FAMILIES and fold(text.split()[-1]) not in _FAMILIES for text in row)
    names = [[fold(word) in _GIVEN for word in text.split()] for text in row]  # of two words and more
    return sum(all(words[1:]) for words in names) > 1 and not any(words[0] for words in names)


def in_capitals(text: str) -> bool:
    """Whether a name is a family name in capitals with initials behind it: `DOE J`; alone it may be a body.

    >>> in_capitals("VAN DIJK TA"), in_capitals("JANE DOE"), in_capitals("WEI LI")
    (True, False, False)
    """
    first, _, last = text.rpartition(" ")
    return bool(first) and text.isupper() and len(last) < 3 and last.isalpha() and fold(last) not in _FAMILIES


def are_whole(*texts: str) -> bool:
    """Whether each of these texts could be a whole name: two words or more, none of them initials."""
    return all(2 <= len(text.split()) <= 4 and _are_words(text.split()) for text in texts)


def are_two(left: str, right: str) -> bool | None:
    """Whether two whole names at one comma are two people; None where they may as well be one.

    >>> are_two("Hu Jintao", "Wen Jiabao"), are_two("Jane Doe", "Richard Roe"), are_two("Иванов Иван", "Петров Пётр")
    (True, True, True)
    >>> are_two("García López", "María José"), are_two("Abdul Rahman", "Mohd Farid")
    (False, None)
    """
    if any(map(family_in_front, (left, right))) or all(map(_is_east_asian, (left, right))):
        return True
    if all(_CYRILLIC.fullmatch(word) for word in f"{left} {right}".split()):  # whose double names have a hyphen
        return True
    words = [[fold(word) in _GIVEN for word in side.split()] for side in (left, right)]
    if all(words[1]) and not words[0][0]:
        return False
    return True if words[0][0] and words[1][0] and not all(words[0]) else None


def _is_chinese(given: str) -> bool:
    """Whether a given name is two or three syllables of Chinese."""
    sounds = _SYLLABLES.fullmatch(given) and _CHINESE_SOUND.search(given)
    return bool(sounds) and given not in _GIVEN


def _is_east_asian(text: str) -> bool:
    """Whether a name is one of East Asia with the family name first, also where it could be one with it last."""
    first, *syllables = map(fold, text.split())
    are_syllables = all(_SYLLABLES.fullmatch(word) or _SYLLABLE.fullmatch(word) for word in " ".join(syllables).split())
    return first in _FAMILIES and (family_in_front(text) or are_syllables or first in _VIETNAMESE)


def _are_words(words: list[str]) -> bool:
    """Whether all words begin with a capital letter, or with one of a script that has none, and are no initials."""
    return all(
        _WORD.fullmatch(word) and not word[0].islower() and not (word.isupper() and len(word) < 4) for word in words
    )


def initials_first(text: str) -> bool:
    """Whether a text is a whole name that begins with initials: `J. A. Smith`."""
    words = text.split()
    return len(words) > 1 and bool(_DOTTED.fullmatch(words[0])) and not initials(words[-1])


def inverted(text: str) -> bool:
    """Whether a text is a family name with initials behind it: `Liu R.`, `van Dijk TA`, `Brown AB Jr`."""
    words = text.split()
    return bool(initials_behind(text)) or (
        len(words) > 2 and bool(SUFFIX.fullmatch(words[-1]) and initials_behind(" ".join(words[:-1])))
    )


def initials_behind(text: str) -> int:
    """How many words at the end of a text are initials, where that makes it an inverted name; else 0."""
    words = text.split()
    count = 0
    while count < min(3, len(words) - 1) and initials(" ".join(words[-count - 1 :])):
        count += 1
    family = words[: len(words) - count]
    if not count or len(family) > 3 or any(map(initials, family)) or BODY.search(text):
        return 0
    last = family[-1]
    capital = len(last) > 1 and not last.islower() and (not last.isupper() or words[-1].endswith("."))
    return count if capital else 0


def initials(text: str) -> bool:
    """Whether a text is initials: `R.`, `D.G.`, `J.-P.`, `Yu. A.`, `AB`."""
    if SUFFIX.fullmatch(text) and text not in ("MD", "PhD"):
        return False
    if _DOTTED.fullmatch(text):
        return all(word[0].isupper() for word in re.findall(r"[^\W\d_]+", text))
    return bool(_BARE.fullmatch(text)) and text.isupper() and text.isascii() and text not in ABBREVIATIONS
