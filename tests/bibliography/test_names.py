r"""Names as programs and people write them; no part of one is dropped."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.bibliography import names, tex

P = "non-dropping-particle"


def person(family: str, given: str = "", **parts: str) -> dict[str, str]:
    """A name in parts."""
    return {"family": family, **({"given": given} if given else {}), **parts}


def body(text: str) -> dict[str, str]:
    """A name that has no parts."""
    return {"literal": text}


BIBTEX = [
    (r"Pavel Krej{\v c}{\'\i} and Radim {\v R}eh{\r u}{\v r}ek", [person("Krejčí", "Pavel"), person("Řehůřek", "Radim")]),
    (r"Krej\v c\'i, P. and Stra\ss e, K.", [person("Krejčí", "P."), person("Straße", "K.")]),
    (r"{\c{S}}ahin, A. and {\'{E}}. Durand", [person("Şahin", "A."), person("Durand", "É.")]),
    ("given=Ludwig, family=Beethoven, prefix=van, useprefix=true and given=Hans, given-i=H, family=Harman",
     [person("Beethoven", "Ludwig", **{P: "van"}), person("Harman", "Hans")]),
    ("family={de la Cruz}, given=Ana", [person("de la Cruz", "Ana")]),
    ("Ludwig van Beethoven and van der Berg, J.", [person("Beethoven", "Ludwig", **{P: "van"}), person("Berg", "J.", **{P: "van der"})]),
    ("vom und zum Stein, Karl", [person("Stein", "Karl", **{P: "vom und zum"})]),
    ("d'Alembert, Jean le Rond and {da Gama}, Vasco", [person("d'Alembert", "Jean le Rond"), person("da Gama", "Vasco")]),
    ("King, Jr., Martin Luther", [person("King", "Martin Luther", suffix="Jr.")]),
    ("Roe, Richard, Jr.", [person("Roe", "Richard", suffix="Jr.")]),
    ("Henry Louis Gates, Jr.", [person("Gates", "Henry Louis", suffix="Jr.")]),
    ("Smith III, John and John Smith Jr.", [person("Smith", "John", suffix="III"), person("Smith", "John", suffix="Jr.")]),
    ("{World Health Organization} and {Barnes {and} Noble, Inc.}", [body("World Health Organization"), body("Barnes and Noble, Inc.")]),
    ("World Health Organization and Ministry of Foreign Affairs", [body("World Health Organization"), body("Ministry of Foreign Affairs")]),
    ("Foo, Inc. and Department of State, U.S.", [body("Foo, Inc."), body("Department of State, U.S.")]),
    ("Simon \\& Schuster", [body("Simon & Schuster")]),
    ("Smith, A.; Jones, B.", [person("Smith", "A."), person("Jones", "B.")]),
    ("Liu, R.; Chen, X. and Poe, E.", [person("Liu", "R."), person("Chen", "X."), person("Poe", "E.")]),
    ("Smith, A. \\& Jones, B.", [person("Smith", "A."), person("Jones", "B.")]),
    ("Smith, A., Jones, B.", [person("Smith", "A."), person("Jones", "B.")]),
    ("Smith J, Brown KA, Roe L", [person("Smith", "J"), person("Brown", "KA"), person("Roe", "L")]),
    ("Alan Smith, Bob Jones, Carl Roe", [person("Smith", "Alan"), person("Jones", "Bob"), person("Roe", "Carl")]),
    ("Liu R. and Adler D.G. and de Souza T.A.", [person("Liu", "R."), person("Adler", "D.G."), person("Souza", "T.A.", **{P: "de"})]),
    ("{Doe, Jane and Roe, Richard}", [person("Doe", "Jane"), person("Roe", "Richard")]),
    ("王小明 and 王, 小明 and 王 小明", [body("王小明"), person("王", "小明"), person("王", "小明")]),
    ("张三、李四", [body("张三"), body("李四")]),
    ("محمد علي and Иванов, Иван", [person("علي", "محمد"), person("Иванов", "Иван")]),
    ("Madonna and bell hooks", [body("Madonna"), body("bell hooks")]),
    ("D.~E. Knuth", [person("Knuth", "D. E.")]),
    ('Smith, "Joe and Bob"', [person("Smith", '"Joe and Bob"')]),
    (r"{\relax Ph}ilippe Gras", [person("Gras", "Philippe")]),
    ("J. A. Smith, J. Doe and R. Roe", [person("Smith", "J. A."), person("Doe", "J."), person("Roe", "R.")]),
    ("Doe, Jane and and Roe, R. and", [person("Doe", "Jane"), person("Roe", "R.")]),
    ("Jane Doe, MD and Richard Roe, MPH and Smith, MD", [
        person("Doe", "Jane", suffix="MD"), person("Roe", "Richard", suffix="MPH"), person("Smith", "MD")]),
    ("Brown AB Jr, van Dijk CD 3rd", [person("Brown", "AB", suffix="Jr"), person("Dijk", "CD", suffix="3rd", **{P: "van"})]),
    ("Elizabeth II and Henry VIII", [body("Elizabeth II"), body("Henry VIII")]),
    ("Smith, SA and Jones, A.G. and Aa, Ag", [person("Smith", "SA"), person("Jones", "A.G."), person("Aa", "Ag")]),
    ("Foo Bar, S.A. and Acme, Inc.", [body("Foo Bar, S.A."), body("Acme, Inc.")]),
    ("Ii, Jan and van der Ii, Jan", [person("Ii", "Jan"), person("Ii", "Jan", **{P: "van der"})]),
    ("张三，李四 and 毛，泽东", [body("张三"), body("李四"), person("毛", "泽东")]),
    ("International Monetary Fund and Spencer plc", [body("International Monetary Fund"), body("Spencer plc")]),
]  # fmt: skip


@pytest.mark.parametrize(("raw", "expected"), BIBTEX)
def test_names_of_a_bibtex_field(raw: str, expected: list) -> None:
    """Braces, accents, particles, suffixes, bodies, lists of all sorts and the letters of other scripts."""
    remarks: list[str] = []
    assert names.field(raw, tex.plain, remarks.append) == expected
    assert [remark for remark in remarks if not remark.startswith("two names, unless")] == []


TWO = [
    ("Hu Jintao, Wen Jiabao", [person("Hu", "Jintao"), person("Wen", "Jiabao")]),
    ("Kim Jong Un, Park Geun-hye", [person("Kim", "Jong Un"), person("Park", "Geun-hye")]),
    ("Nguyễn Văn An, Trần Thị Bình", [person("Nguyễn", "Văn An"), person("Trần", "Thị Bình")]),
    ("Ban Ki-moon, Kofi Annan", [person("Ban", "Ki-moon"), person("Annan", "Kofi")]),
    ("Hu Jintao, Wen Jiabao, Xi Jinping", [person("Hu", "Jintao"), person("Wen", "Jiabao"), person("Xi", "Jinping")]),
    ("王小明,李四", [body("王小明"), body("李四")]),
    ("王小明, 欧阳修, 李四", [body("王小明"), body("欧阳修"), body("李四")]),
    ("Jane Doe, Richard Roe", [person("Doe", "Jane"), person("Roe", "Richard")]),
    (
        "Mar{\\'\\i}a Garc{\\'\\i}a L{\\'o}pez, Juan P{\\'e}rez",
        [person("López", "María García"), person("Pérez", "Juan")],
    ),
    ("Alan Hill, Bob Jones and Carl Roe", [person("Hill", "Alan"), person("Jones", "Bob"), person("Roe", "Carl")]),
    ("Иванов Иван, Петров Пётр", [person("Иванов", "Иван"), person("Петров", "Пётр")]),
]
TURNED = [
    ("Li Keqiang and Wen, Jiabao", [person("Li", "Keqiang"), person("Wen", "Jiabao")]),
    ("Mao Tse-tung and Chou En-lai", [person("Mao", "Tse-tung"), person("Chou", "En-lai")]),
    ("Müller Karl; Meier Anna", [person("Müller", "Karl"), person("Meier", "Anna")]),
    ("Smith Alan, Jones Bob, Roe Carl", [person("Smith", "Alan"), person("Jones", "Bob"), person("Roe", "Carl")]),
    ("Wang Xiaoming(王小明) and Li Si(李四)", [person("Wang", "Xiaoming"), person("Li", "Si")]),
    ("Петрова Анна Сергеевна", [person("Петрова", "Анна Сергеевна")]),
    ("Ivanov Petr Sergeevich", [person("Ivanov", "Petr Sergeevich")]),
]
STRAIGHT = [
    ("García López, María José", [person("García López", "María José")]),
    ("Vargas Llosa, Mario and Smith, Alan", [person("Vargas Llosa", "Mario"), person("Smith", "Alan")]),
    ("Abdul Rahman, Mohd Farid and Osman, Zaini", [person("Abdul Rahman", "Mohd Farid"), person("Osman", "Zaini")]),
    ("Nguyen, Van An and {Hu Jintao}", [person("Nguyen", "Van An"), body("Hu Jintao")]),
    ("{Garcia Lopez}, {Pedro Pablo}", [person("Garcia Lopez", "Pedro Pablo")]),
    ("Jin Zhang and Lee Child and Kim Anne Smith", [person("Zhang", "Jin"), person("Child", "Lee"), person("Smith", "Kim Anne")]),
    ("Анна Петрова and Иван Иванович Иванов", [person("Петрова", "Анна"), person("Иванов", "Иван Иванович")]),
    ("田中, 太郎 and 司马, 相如", [person("田中", "太郎"), person("司马", "相如")]),
    ("A. B. C. and J{\\'u}rgen Doe", [body("A. B. C."), person("Doe", "Júrgen")]),
    ("Ren Tanaka and Han Solo", [person("Tanaka", "Ren"), person("Solo", "Han")]),
    ("Elton John and Paul Simon", [person("John", "Elton"), person("Simon", "Paul")]),
]  # fmt: skip


@pytest.mark.parametrize(("raw", "expected"), TWO + TURNED + STRAIGHT)
def test_the_order_of_words_is_as_their_letters_show(raw: str, expected: list) -> None:
    """A comma between two whole names parts two people; a family name in front is known where it is certain."""
    remarks: list[str] = []
    assert names.field(raw, tex.plain, remarks.append) == expected
    assert all(remark.startswith(("read ", "not kept: behind a name: (")) for remark in remarks)
    assert names.field(" and ".join(", ".join(name.values()) for name in expected if "family" in name), str, print) == [
        name for name in expected if "family" in name
    ]


def test_a_comma_that_may_part_two_people_is_said() -> None:
    """Where nothing shows it, the name is read as the format says, and the comment has both readings."""
    remarks: list[str] = []
    assert names.field("Abdul Rahman, Mohd Farid", tex.plain, remarks.append) == [person("Abdul Rahman", "Mohd Farid")]
    assert remarks == ["one person, unless the comma parts two: family name Abdul Rahman, given name Mohd Farid"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Hu Jintao, Wen Jiabao", [person("Hu", "Jintao"), person("Wen", "Jiabao")]),
        ("Li Keqiang", [person("Li", "Keqiang")]),
        ("Lee Child", [body("Lee Child")]),
        ("Smith, J., Brown, K., and Jones, L.", [person("Smith", "J."), person("Brown", "K."), person("Jones", "L.")]),
        ("Liu R.", [person("Liu", "R.")]),
        ("van Dijk T.A.", [person("Dijk", "T.A.", **{P: "van"})]),
        ("Smith J and Brown KA", [person("Smith", "J"), person("Brown", "KA")]),
        ("Smith, J.; Jones, K.", [person("Smith", "J."), person("Jones", "K.")]),
        ("King, Martin Luther, Jr.", [person("King", "Martin Luther", suffix="Jr.")]),
        ("World Bank", [body("World Bank")]),
        ("European Commission EU", [body("European Commission EU")]),
        ("Barnes and Noble", [body("Barnes and Noble")]),
        ("Foreign Affairs and Trade, Department of", [body("Foreign Affairs and Trade, Department of")]),
        ("王小明", [body("王小明")]),
    ],
)  # fmt: skip
def test_names_of_a_ris_line(line: str, expected: list) -> None:
    """One person, several, or a body; initials behind a family name need no comma."""
    assert names.lines([line], str.strip, [].append) == expected


@pytest.mark.parametrize("raw", ["Smith, Alan, Jones, Bob, Roe, Carl", "Doe, J., Jane", "A B C, D E, F"])
def test_what_fits_no_form_stays_whole(raw: str) -> None:
    """Nobody is taken apart wrongly, and that is said."""
    remarks: list[str] = []
    assert names.field(raw, tex.plain, remarks.append) == [body(raw)]
    assert raw in remarks[0]


@pytest.mark.parametrize(
    ("raw", "remarks"),
    [
        ("Center for Strategic and International Studies", ["Center for Strategic and International Studies"]),
        ("United Nations, Department of Economic and Social Affairs", ["United Nations, Department of Economic and Social Affairs"]),
        ("Barnes and Noble, Inc.", ["Barnes and Noble, Inc."]),
        ("Marks and Spencer plc and Doe, Jane", ["Marks and Spencer plc"]),
        ("{Center for Strategic and International Studies}", []),
        ("OECD and World Bank", []),
        ("Doe, Jane and World Bank", []),
        ("Doe, Jane and Foo, Inc.", []),
    ],
)  # fmt: skip
def test_an_and_that_may_be_part_of_a_name_is_said(raw: str, remarks: list[str]) -> None:
    """In BibTeX it parts people; who forgot the braces around a body is told what was made of it."""
    said: list[str] = []
    names.field(raw, tex.plain, said.append)
    assert said == [f'two names, unless the "and" is part of one: {remark}' for remark in remarks]


@pytest.mark.parametrize(
    ("raw", "role"),
    [
        ("Jane Doe (ed.)", "(ed.)"),
        ("Jane Doe 0002", "0002"),
        ("Doe, Jane (Hrsg.)", "(Hrsg.)"),
        ("Doe, Jane [trans.]", "[trans.]"),
    ],
)
def test_a_role_behind_a_name_is_no_part_of_it(raw: str, role: str) -> None:
    """It is said, and is nobody's family name."""
    said: list[str] = []
    assert names.field(raw, tex.plain, said.append) == [person("Doe", "Jane")]
    assert said == [f"not kept: behind a name: {role}"]


@pytest.mark.parametrize(
    ("raw", "rest"),
    [
        ("Doe, Jane <jane@x.org>", "<jane@x.org>"), ("Jane Doe (jane@x.org)", "(jane@x.org)"),
        ("Doe, Jane https://orcid.org/0000-0001-2345-6789", "https://orcid.org/0000-0001-2345-6789"),
        ("Doe, Jane, 1950-2020", "1950-2020"), ("Doe, Jane, 1950-", "1950-"), ("Doe, Jane (1950–)", "(1950–)"),
        ("Jane Doe*", "*"), ("Jane Doe$^{1,2}$", "$^{1,2}$"), ("Jane Doe 1", "1"), ("Doe, Jane†", "†"),
    ],
)  # fmt: skip
def test_what_stands_behind_a_name_is_said(raw: str, rest: str) -> None:
    """Addresses, the years of a life, marks of affiliations: they are nobody's name."""
    said: list[str] = []
    assert names.field(raw, tex.plain, said.append) == [person("Doe", "Jane")]
    assert said == [f"not kept: behind a name: {rest}"]


def test_nobody_is_no_name() -> None:
    """A word in the place of a name that says that there is none."""
    said: list[str] = []
    assert names.field("(no author) and [Anonymous] and Doe, J", tex.plain, said.append) == [
        body("Anonymous"), person("Doe", "J"),
    ]  # fmt: skip
    assert said == ["not kept: in the place of a name: no author"]


@pytest.mark.parametrize(
    "raw",
    [
        "Jane Doe und Richard Roe", "Jane Doe y Richard Roe", "Jane Doe / Richard Roe", "Doe, Jane/Roe, Richard",
        "Jane Doe + Richard Roe", "Doe, Jane & Roe, Richard", "Jane Doe|Richard Roe", "Jane Doe 1, Richard Roe 2",
    ],
)  # fmt: skip
def test_other_joints_part_whole_names(raw: str) -> None:
    """Words of other languages, and signs."""
    assert names.field(raw, tex.plain, [].append) == [person("Doe", "Jane"), person("Roe", "Richard")]


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("José Ortega y Gasset", [{"family": "Gasset", "given": "José Ortega", P: "y"}]),
        ("Ortega y Gasset, José", [person("Ortega y Gasset", "José")]),
        ("Bundesministerium für Wirtschaft und Energie", [body("Bundesministerium für Wirtschaft und Energie")]),
        ("DOE J and VAN DIJK TA", [person("DOE", "J"), person("VAN DIJK", "TA")]),
        ("JANE DOE and WEI LI", [person("DOE", "JANE"), person("LI", "WEI")]),
        ("BBC UK", [body("BBC UK")]),
        ("Freedom House and Human Rights Watch", [body("Freedom House"), body("Human Rights Watch")]),
        ("Nguyễn Thị Minh Khai", [person("Nguyễn", "Thị Minh Khai")]),
    ],
)
def test_what_is_no_joint_parts_nobody(raw: str, expected: list) -> None:
    """A word within a family name or a body, capitals, bodies by their words."""
    assert names.field(raw, tex.plain, [].append) == expected


@pytest.mark.parametrize(
    "raw", ["Doe, Jane and 3 others", "Doe, Jane and others", "Doe, Jane et al.", "Doe, Jane and et al."]
)
def test_others_are_said(raw: str) -> None:
    """The words "et al." are nobody's name, but they say something."""
    remarks: list[str] = []
    assert names.field(raw, tex.plain, remarks.append) == [person("Doe", "Jane")]
    assert remarks == ["more people had a part in it than are named"]


@given(st.text("ABab.,;&{}'\" -~王éи", max_size=40))
@settings(max_examples=300, deadline=None)
def test_every_letter_of_a_name_arrives(raw: str) -> None:
    """Whatever a field of names looks like, its letters are in some part of some name, in whatever order."""
    people = names.field(raw, tex.plain, [].append)
    kept = "".join(part for person in people for part in person.values())
    assert sorted(re.findall(r"[^\W\d_]", kept)) == sorted(re.findall(r"[^\W\d_]", tex.plain(raw)))


@pytest.mark.parametrize("sign", ["~", " ", ",", "\n", ", "])
def test_runs_of_spaces_and_commas_cost_no_more_than_they_are_long(sign: str) -> None:
    """Each is looked at from its beginning alone; with the square of 200,000 signs this would take minutes."""
    read = names.field(f"Shen, Hong{sign * 200_000} and Doe, Jane", tex.plain, lambda _: None)
    assert [name["family"] for name in read] == ["Shen", "Doe"]


def test_a_name_without_an_end_costs_no_more_than_it_is_long() -> None:
    """Nobody is called so; with the square of its letters this would take minutes."""
    (read,) = names.field("a" * 200_000, tex.plain, lambda _: None)
    assert len(read["literal"]) == 200_000
