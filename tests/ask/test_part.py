"""What becomes of a question that is no pattern: mended, answered in part, or refused with what comes near it."""

import pytest

import graph
from graph.ask import NotUnderstood, ask, ask_whole
from graph.show import answer as rendered
from tests.conftest import run

KB = graph.load()
PART = [
    ("why is China interested in Central Asia", "claims about:china about:central-asia", ("why", "interested")),
    ("is Tajikistan in debt to China", "claims about:tajikistan about:debt about:china", ()),
    ("huawei uzbekistan deal source?", "claims about:huawei about:uzbekistan", ("deal",)),
    ("xi jinping said", "claims by:xi-jinping", ()),
    ("what does she expect in her conclusion", "claims voice:author section:Conclusion", ("expect",)),
    ("page number for Shen on overcapacity", "claims cites:shen-2018 about:industrial-overcapacity", ("page number",)),
    ("5G huawei uzbek", "claims about:five-g about:huawei about:uzbekistan", ()),
    (
        "What did Xi say about each country's internet?",
        "claims by:xi-jinping|cites:xi-2015",
        ("each", "country", "internet"),
    ),
    ("Who is Lin Nianxiu and what did she say", "claims by:lin-nianxiu", ()),
    ("which claims of Brown were not reached", "claims check:not-reached@brown-2017 cites:brown-2017", ()),
    ("what was confirmed by Shen", "claims check:confirmed@shen-2018 cites:shen-2018", ()),
    # a dash between spaces, what is good or bad, a number of things, a kind of work alone, the conclusion
    ("8 out of 10 Kyrgyz have internet - source?", "claims about:kyrgyzstan", ("8", "10", "internet")),
    (
        "is the digital silk road good or bad for Central Asia?",
        "claims about:digital-silk-road about:central-asia",
        ("good or bad",),
    ),
    ("name two risks of Chinese investment", "claims about:foreign-direct-investment", ("risks",)),
    ("do we have anything catalogued as an opinion piece", "sources kind:opinion", ("anything", "catalogued")),
    ("what does the conclusion say about whether it's too late", "claims section:Conclusion", ("whether", "late")),
    ("show me the sentence about blackmailing Russia", "passages about:russia", ("blackmailing",)),
]
# what is understood whole: words that people use for "appear with", and "are there"
WHOLE = [
    ("how many sources are there from 2019", "count sources year:2019"),
    ("how many claims are there that cite Shen", "count claims cites:shen-2018"),
    ("how many claims are there in the introduction without a source", "count claims section:Introduction sources:0"),
    ("most mentioned companies close to Uzbekistan", "actors kind:company with:uzbekistan sort:mentioned"),
    ("which companies turn up beside Kazakhstan", "actors kind:company with:kazakhstan"),
    ("confirmed claims citing Shen", "claims check:confirmed@shen-2018 cites:shen-2018"),
    ("which claims have no page", "claims lacks:page"),
]
# a verb that nobody knows, or a having: who appears with a name is not who does something with it
DOING = [
    "which countries trust China",
    "which states oppose China's view",
    "which country has oil and gas",
    "how many people live in Kazakhstan",
    "how many people will live in central asia by 2050",
    "who benefits: China or Central Asia?",
    "who gives technology to Kyrgyzstan",
    "which countries besides Kazakhstan use Huawei technology",
    "in what countries were public protests",
]
# where somebody or something comes from is not recorded, and the question to ask instead
ORIGINS = [
    ("which companies are not Chinese", "Which entities appear with China?"),
    ("which persons are Russian", "Which entities appear with Russia?"),
    ("which actors are not Central Asian", "Which entities appear with Central Asia?"),
    ("how many sources are chinese", "Which sources are of the kind state media?"),
    ("which sources are not Russian", "Which sources are of the kind state media?"),
]
# a word that turns the meaning round: nothing is answered without it
WEIGHTY = [
    "what does China supply apart from surveillance technology to Central Asia",
    "list every claim on Huawei except the ones of the introduction",
    "tell us of China but hardly of Russia",
    "anything on Huawei rather than Hikvision",
    "what would China do without Huawei in Kazakhstan",
    "does China own more than half of Kyrgyzstan's debt",
    "which Central Asian countries have no national programme",
    "did Huawei come to Uzbekistan before Hikvision",
    "Kazakhstan or Kyrgyzstan, which owes China most",
    "which claims about Kazakhstan do not come from Jardine",
    "only Jardine on Kazakhstan please",
    "nobody in Kazakhstan likes Huawei, true?",
    "which claims cite Jardine 2018 on Kazakhstan",
    "does TikTok operate in Kyrgyzstan",
    "which claims cite works before 2015 and after 2018",
    "what did newspapers before 2019 say about Huawei",
    "which claims cite at least two sources since 2018",
    "claims that do not mention only China",
    "which claims not only mention China",
    "claims about Huawei without both China and Russia",
    "which claims cite Jardine 2019 and not both Shen 2018 and Zeiger 2019",
    "which claims don't mention China except Russia",
    "what did Zeiger not get wrong",
    "is Jardine not cited correctly",
    "does everybody cooperate with China",
    "tell me where Zeiger could be wrong about debt",
    "is everything about Huawei based on one source",
    "What are the author's strongest arguments against the Digital Silk Road?",
    "is Jardine's book cited more than others",
    "who is against China in the region",
    "sources from the 1980s and 2000s",
    "Chinese sources are cited",
    "which claims are from Chinese sources",
    "which claims cite the same source as the claim about Hikvision",
    "who supplies Uzbekistan, Huawei or Hikvision",
    "who says the opposite of Zeiger",
    "does Huawei supply as much as Hikvision",
    "which of the top 5 sources are about Huawei",
    "are any claims pinned on a publication that is too old for Huawei",
    "explain why infrastructure is good for China but not for Central Asia",
    "what can't China do in cyberspace",
    "China wont cooperate with Russia",
    "which non-academic sources are there",
    "half of the claims about China",
]
MENDED = [
    ("what happend in 2017", "claims year:2017"),
    ("What is the role of the Shanghai Cooperation Organisation?", "card of:shanghai-cooperation-organization"),
    ("what is survailance technology", "card of:surveillance-technology"),
    ("Five Principles of Peaceful Coexistence", "card of:five-principles"),
    ("explain cyber sovereignty in simple words", "card of:cyber-sovereignty"),
    ("hello, can you tell me which claims cite Jardine 2019", "claims cites:jardine-2019"),
    ("does China own the debt of Tajikistan, true or false?", "claims states:owns-debt-of@china+tajikistan"),
    ("wich claims cite Jardine 2019", "claims cites:jardine-2019"),
    ("which claims menton Hauwei", "claims about:huawei"),
    ("which claims are are hedged", "claims modality:hedged"),
    ("which claims cite to Jardine 2019", "claims cites:jardine-2019"),
    ("waht is cyber soverignty", "card of:cyber-sovereignty"),
    ("who suplies Kazakhstan", "entities subject-of:supplies@kazakhstan"),
    ("wat is cyber sovereignty", "card of:cyber-sovereignty"),
    ("how many claims are there altogether", "count claims"),
    ("can you summarise the essay in three sentences", "claims voice:author sources:0 sort:central"),
]


@pytest.mark.parametrize(("question", "query", "unused"), PART)
def test_what_is_known_is_answered(question: str, query: str, unused: tuple[str, ...]) -> None:
    """Names, kinds and places are used wherever they stand, and the words of which nothing was made are named."""
    answer = ask(KB, question)
    assert (answer.understood, answer.query, answer.unused) == ("part", query, unused)
    assert set(answer.ids) == set(ask(KB, query).ids) != set()
    assert answer.as_dict()["understood"] == "part"
    assert rendered(answer).startswith("Understood in part")


@pytest.mark.parametrize(("question", "query"), WHOLE)
def test_everyday_words_are_understood_whole(question: str, query: str) -> None:
    """Nothing is left over, and a verdict beside one work is that of its check."""
    answer = ask(KB, question)
    assert (answer.understood, answer.query) == ("whole", query)


@pytest.mark.parametrize("question", DOING)
def test_who_appears_with_a_name_is_no_answer_to_who_does_something(question: str) -> None:
    """There is search, and no list of actors that are mentioned in the same claims."""
    with pytest.raises(NotUnderstood) as refusal:
        ask(KB, question)
    assert refusal.value.nearest


# two questions in one, of which the second names nothing
TWO = [
    ("who wrote this and when", "card of:tarrats-castillo-2021", "when"),
    ("what is digital Leninism and who came up with it", "card of:digital-leninism", "who came up with it"),
    ("who criticizes China and why?", "entities subject-of:criticizes@china", "why"),
    ("which claims cite Jardine, and which do not", "claims cites:jardine-2019", "which do not"),
]


@pytest.mark.parametrize(("question", "query", "second"), TWO)
def test_of_two_questions_the_first_is_answered(question: str, query: str, second: str) -> None:
    """And it is said that nothing was made of the second, also where the first has no answer."""
    answer = ask(KB, question)
    assert (answer.query, answer.understood, answer.unused) == (query, "part", (second,))


def test_two_questions_about_names_are_not_cut() -> None:
    """Where the second names something, all names are used; and where nothing is lost, nothing is cut."""
    assert ask(KB, "what is Huawei and how does it supply Uzbekistan").query == "claims about:huawei about:uzbekistan"
    assert ask(KB, "Who is Lin Nianxiu and what did she say").query == "claims by:lin-nianxiu"


@pytest.mark.parametrize(
    "question",
    ["who benefits from smart cities", "does Kazakhstan have a deal with Huawei", "what harms Central Asia"],
)
def test_a_relation_that_is_not_recorded_brings_what_comes_near(question: str) -> None:
    """It may be said with another verb: no plain No stands alone."""
    answer = ask(KB, question)
    assert (answer.understood, answer.ids) == ("whole", ())
    assert answer.nearest


def test_a_negated_yes_or_no_asks_for_the_yes() -> None:
    """The question "isn't it so" asks whether it is so; a "not" further on stays."""
    assert ask(KB, "Isn't Kazakhstan supplied by Hikvision?").query == "claims states:supplies@hikvision+kazakhstan"
    assert ask(KB, "Doesn’t Huawei supply Uzbekistan?").query == "claims states:supplies@huawei+uzbekistan"
    assert ask(KB, "who isn't supplied by Huawei").query == "entities -object-of:supplies@huawei"


def test_which_author_is_somebody_who_is_cited() -> None:
    """Who asks which author says so does not ask for what the essay says in its own voice."""
    answer = ask(KB, "which author mentions Huawei")
    assert "voice:author" not in answer.query
    assert "author" in answer.unused


def test_all_of_a_list_are_both() -> None:
    """Before names "all of" stands as "both" does; and claims about something may be "there"."""
    assert ask(KB, "claims that cite all of Jardine, Yau and Zeiger").query == (
        "claims cites:jardine-2019 cites:yau-2019 cites:zeiger-2019"
    )
    assert ask(KB, "which claims about Huawei are there").query == "claims about:huawei"
    with pytest.raises(NotUnderstood, match='"both" stands with'):
        ask(KB, "claims that cite all of Jardine, Yau or Zeiger")


def test_an_audit_is_of_the_text() -> None:
    """Whether somebody in the data is trusted is no matter of the command that looks for what is odd."""
    with pytest.raises(NotUnderstood) as refusal:
        ask(KB, "which claims can I trust")
    assert "whosays audit is for that" in refusal.value.message
    with pytest.raises(NotUnderstood) as refusal:
        ask(KB, "which countries trust China")
    assert "audit" not in refusal.value.message


def test_a_long_title_is_not_suggested_for_a_word_in_it() -> None:
    """Who asks for technology does not mean a book with the word in its title."""
    with pytest.raises(NotUnderstood) as refusal:
        ask(KB, "does Kyrgyzstan supply technology to China")
    assert "headrick-1981" not in [candidate["id"] for candidate in refusal.value.candidates]


def test_too_much_asks_for_no_figure() -> None:
    """A figure is missed where somebody asks how much, and not where something is too much."""
    notes = ask(KB, "what happens if Central Asian states depend too much on China").notes
    assert "None of the nearest of them gives a figure." not in notes


def test_what_is_recorded_beside_is_among_the_first() -> None:
    """A refusal that counts a few claims beside what was asked for shows them, behind the nearest in words."""
    with pytest.raises(NotUnderstood) as refusal:
        ask(KB, "which predictions does the essay make about debt")
    assert "1 claim has the name in the words" in refusal.value.message
    assert refusal.value.nearest[3] == "dependency-brings-debt-distress"


def test_a_refusal_is_of_the_mended_words() -> None:
    """What is not held is what nobody knows, and no slip of a name, nor a word that is searched for by others."""
    with pytest.raises(NotUnderstood) as refusal:
        ask(KB, "Kasakhstan surveilance camera qwxyz")
    assert refusal.value.message.endswith('no claim speaks of "qwxyz"')
    assert refusal.value.nearest[0] == "kazakhstan-cameras-4000"
    with pytest.raises(NotUnderstood) as refusal:
        ask(KB, "drawbacks of qwxyz")
    assert refusal.value.message.startswith('No claim has the word "qwxyz"; ')


def test_how_many_people_brings_the_claim_with_the_number() -> None:
    """An amount is no count of records."""
    with pytest.raises(NotUnderstood) as refusal:
        ask(KB, "how many people will live in central asia by 2050")
    assert refusal.value.nearest[0] == "central-asia-population-2050"


@pytest.mark.parametrize(("question", "proposed"), ORIGINS)
def test_an_adjective_of_a_country_is_not_the_country(question: str, proposed: str) -> None:
    """Where somebody or something comes from is not recorded: that is said, with what can be asked."""
    with pytest.raises(NotUnderstood, match="comes from is not recorded") as refusal:
        ask(KB, question)
    assert refusal.value.instead == proposed


def test_a_country_itself_may_be_left_out() -> None:
    """The name is no adjective."""
    assert ask(KB, "which companies are not Huawei").query == "actors kind:company -is:huawei"
    assert ask(KB, "which states are not China").query == "actors kind:state -is:china"


def test_a_missing_page_is_not_tied_to_a_work() -> None:
    """It is not recorded by work what lacks a page: the exact question is proposed."""
    with pytest.raises(NotUnderstood, match="not said of which citation") as refusal:
        ask(KB, "which claims cite Shen without a page")
    assert refusal.value.instead == "Which claims cite Shen 2018 and have a citation without a page?"


def test_records_that_are_counted_are_no_amount() -> None:
    """No figure is missed where claims are counted."""
    with pytest.raises(NotUnderstood) as refusal:
        ask(KB, "how many claims qwxy without a source")
    assert "no amount" not in refusal.value.message


@pytest.mark.parametrize("question", WEIGHTY)
def test_nothing_is_answered_without_a_word_that_turns_it_round(question: str) -> None:
    """A denial, an "only", an exception, a comparison, another year: then there is search and no answer."""
    with pytest.raises(NotUnderstood) as refusal:
        ask(KB, question)
    assert refusal.value.nearest or refusal.value.candidates


@pytest.mark.parametrize(("question", "query"), MENDED)
def test_a_slip_is_mended_and_said(question: str, query: str) -> None:
    """A letter off, a word twice or a small word too many is read as what it must be, and the answer begins with that."""
    answer = ask(KB, question)
    assert answer.query == query
    assert answer.preface.startswith("Read with ")
    assert rendered(answer).startswith("Read with ") or answer.question.target == "card"
    assert answer.as_dict()["notes"][0] == answer.preface


@pytest.mark.parametrize("question", ["which claims cite Jardin 2018", "which claims cite Chen", "claims on page 25"])
def test_another_name_is_no_slip(question: str) -> None:
    """A year, a page and a short name are never mended: one letter off is another work."""
    with pytest.raises(NotUnderstood):
        ask(KB, question)


def test_the_nearest_in_words_come_first() -> None:
    """Of the claims that have the names, those come first that have the words, too."""
    answer = ask(KB, "When was the Digital Silk Road launched?")
    assert answer.ids[0] == "dsr-launched-2015"


def test_where_reasons_are_asked_for_arguments_come_first() -> None:
    """Of the nearest claims, those come first that support another claim or bring it about, and that is said."""
    answer = ask(KB, "what are the reasons for surveillance technology")
    argues = [bool(KB.data.claims[key].argues.supports or KB.data.claims[key].argues.causes) for key in answer.ids[:10]]
    assert argues == sorted(argues, reverse=True)
    assert len(set(argues)) == 2
    assert "Of the nearest, those come first that support another claim or bring it about." in answer.notes


def test_why_brings_arguments_first_in_search_as_well() -> None:
    """Among the five nearest, where the question is not understood; and the refusal says so."""
    with pytest.raises(NotUnderstood) as caught:
        ask(KB, "why does China invest in Kyrgyzstan")
    assert "of the nearest, those come first that support another claim" in caught.value.message
    claims = [KB.data.claims[claim_id].argues for claim_id in caught.value.nearest]
    argues = [bool(argument.supports or argument.causes) for argument in claims[:5]]
    assert argues == sorted(argues, reverse=True)
    assert set(argues) == {True, False}


def test_where_no_claim_has_all_tags_the_words_are_looked_into() -> None:
    """A refusal that says that nothing is recorded says what is recorded beside."""
    with pytest.raises(NotUnderstood) as caught:
        ask(KB, "Huawei 5G Uzbekistan law")
    assert ". 1 claim has the name in the words, without a tag for it: " in caught.value.message
    assert caught.value.nearest[0] == "huawei-invests-in-5g"


def test_when_and_how_much_bring_years_and_figures_first() -> None:
    """Of the nearest claims those come first that give what was asked for, and that is said."""
    when = ask(KB, "when did something happen to the Digital Silk Road")
    assert KB.data.claims[when.ids[0]].years()
    assert "Of the nearest, those come first that give a year." in when.notes
    much = ask(KB, "how much does Kyrgyzstan get")
    assert KB.data.claims[much.ids[0]].figures
    assert "Of the nearest, those come first that give a figure." in much.notes


def test_where_no_figure_is_near_that_is_said() -> None:
    """Who asks how much, and nobody says it, is told so beside the nearest claims."""
    with pytest.raises(NotUnderstood) as caught:
        ask(KB, "how much does water cost")
    assert caught.value.message.startswith("no amount is recorded of this: none of the nearest claims gives a figure;")
    assert "water-crisis-soon" in caught.value.nearest[:2]
    answer = ask(KB, "how many Chinese workers are there in Kyrgyzstan")
    assert "None of the nearest of them gives a figure." in answer.notes


def test_a_part_can_be_taken_out() -> None:
    """Beside an answer in part stands what it would be without each of its parts."""
    notes = ask(KB, "is Tajikistan in debt to China").notes
    assert "With a part less: claims about:debt about:china (5)" in notes


def test_a_wrong_name_is_said_all_the_same() -> None:
    """Who asks for an actor where a source is due gets what is known, and is told what was wrong."""
    answer = ask(KB, "which claims cite Hikvision")
    assert answer.query == "claims about:hikvision"
    assert answer.notes[0] == '"Hikvision" is an actor here; a source is wanted'


def test_where_nothing_comes_near_it_is_said_what_the_data_are_about() -> None:
    """A question of which no word is known is told what most is said of."""
    with pytest.raises(NotUnderstood) as refusal:
        ask(KB, "zyx qwv?")
    assert [candidate["id"] for candidate in refusal.value.candidates][:2] == ["china", "central-asia"]


def test_a_part_is_an_answer_for_scripts() -> None:
    """Exit code 0, and what was not used in the JSON."""
    done = run("ask", "why is China interested in Central Asia", "--json")
    assert done.returncode == 0
    assert '"understood": "part"' in done.stdout
    assert '"unused": [\n    "why",\n    "interested"\n  ]' in done.stdout


@pytest.mark.parametrize("question", ["why is China interested in Central Asia", "wich claims cite Jardine 2019"])
def test_what_goes_on_with_an_answer_unseen_takes_whole_questions(question: str) -> None:
    """A lesson, a picture or a page about a part is made of a question that is understood whole, or of none."""
    with pytest.raises(NotUnderstood, match="only in part") as refusal:
        ask_whole(KB, question)
    assert ask_whole(KB, refusal.value.proposals[0]).understood == "whole"
    assert run("picture", question).returncode == 2


def test_an_empty_question_has_no_place_to_point_at() -> None:
    """It is told what to ask, without a mark under nothing."""
    done = run("ask", "")
    assert done.returncode == 2
    assert done.stderr == "there is no question; ask for example: which claims cite NAME\n"


def test_what_is_found_of_works_alone_is_no_condition_on_claims() -> None:
    """To be never cited, said where claims are asked for, is a word that was not used, and nothing that ends in a fault."""
    with pytest.raises(NotUnderstood, match="not understood"):
        ask(KB, "in the list and not cited")


@pytest.mark.parametrize(
    "question",
    [
        "Is Russia losing its influence to China?",
        "5G Uzbekistan investment law",
        "Does the essay say that Russia has economic influence",
    ],
)
def test_no_no_stands_above_what_comes_near(question: str) -> None:
    """Where nothing has all that is named, it is said what was looked for, in a question, and not that there is none."""
    with pytest.raises(NotUnderstood) as refusal:
        ask(KB, question)
    assert refusal.value.message.startswith('looked for an answer to "Which claims mention ')
    assert "No claim" not in refusal.value.message
    assert refusal.value.nearest


def test_the_kind_of_the_work_that_is_read_is_not_looked_for() -> None:
    """Who asks what the essay says does not ask for essays."""
    with pytest.raises(NotUnderstood) as refusal:
        ask(KB, "what say the essay about protest")
    assert "looked for" not in refusal.value.message
    assert "protests" in refusal.value.nearest[0]


def test_people_are_not_looked_for_where_they_do_something() -> None:
    """How many people use something is not how many persons are mentioned."""
    with pytest.raises(NotUnderstood) as refusal:
        ask(KB, "how many people in Kyrgyzstan use the internet")
    assert "looked for" not in refusal.value.message
    assert refusal.value.nearest[0] == "kyrgyz-internet-access"


def test_a_count_of_claims_has_no_notes_on_figures() -> None:
    """Who counts claims asks for no amount, whole or in part."""
    assert ask(KB, "how many claims give figures").notes == ("8 of 235 claims: 3 percent.",)
    in_part = ask(KB, "how many claims has Jardine confirmed")
    assert in_part.understood == "part"
    assert not [note for note in in_part.notes if "figure" in note]


@pytest.mark.parametrize(
    "question",
    ["Which of the claims on page 1 ...", "Which countries has no national program?", "which claims mention India",
     "What does Putin think of the Digital Silk Road?", "Quels ouvrages sont des rapports ?", "zyx qwv?"],
)  # fmt: skip
def test_every_refusal_has_questions_that_work(question: str) -> None:
    """About what it names, or what the nearest claims name, or else the sections; no id stands in them."""
    with pytest.raises(NotUnderstood) as refusal:
        ask(KB, question)
    assert refusal.value.proposals
    assert all(ask(KB, proposal).ids for proposal in refusal.value.proposals)
    assert not any("-" in candidate["name"] for candidate in refusal.value.candidates)


def test_what_somebody_thinks_of_whom_nobody_knows() -> None:
    """That name is said, and no claim is offered by its id."""
    with pytest.raises(NotUnderstood) as refusal:
        ask(KB, "What does Putin think of the Digital Silk Road?")
    assert refusal.value.message.startswith('No claim has the word "Putin"; ')
    assert refusal.value.candidates == ()


def test_a_number_of_things_is_answered_with_how_many_there_are() -> None:
    """Three are asked for: the nearest come first, and it is said of how many."""
    answer = ask(KB, "three benefits of the Digital Silk Road")
    assert (answer.unused, len(answer)) == (("benefits",), len(KB.index.about["digital-silk-road"]))
    assert f"3 are asked for; of {len(answer)}, the nearest in words come first." in answer.notes
    objectives = ask(KB, "What are the four main objectives of the Digital Silk Road?")
    assert {claim_id.rpartition("-")[0] for claim_id in objectives.ids[:4]} == {"dsr-objective"}


def test_what_is_good_or_bad_brings_claims_that_say_so_first() -> None:
    """Of the claims about something those come first that speak of a good or a harm; and that is said."""
    answer = ask(KB, "pros and cons of foreign direct investment")
    assert answer.ids[0] == "chinese-investment-risky"
    assert "Of the nearest, those come first that speak of a good or a harm." in answer.notes
    with pytest.raises(NotUnderstood) as refusal:  # no claim about Huawei does
        ask(KB, "risks of Huawei")
    assert refusal.value.nearest[0] == "chinese-investment-risky"


def test_sources_are_shown_with_what_they_are_cited_for() -> None:
    """Who asks what evidence there is sees the claims, too: those that cite something."""
    answer = ask(KB, "What evidence is there for the 4,000 cameras?")
    assert answer.ids == ("jardine-2019",)
    assert answer.nearest[0] == "kazakhstan-cameras-4000"
    assert "tajikistan-no-programme" not in ask(KB, "which sources are cited for Tajikistan").nearest


def test_a_section_is_told_by_its_passages() -> None:
    """Which sections talk of something is counted, and claims that hold the word without its tag are beside."""
    answer = ask(KB, "which section talks about law")
    assert "By section: Introduction 1." in answer.notes
    assert any("have the name in the words" in note for note in answer.notes)
    assert answer.nearest[0] == "dsr-objective-law"


def test_news_are_not_held() -> None:
    """What somebody said this week is newer than a text."""
    with pytest.raises(NotUnderstood) as refusal:
        ask(KB, "What did Kazakhstan's foreign ministry say about Huawei this week?")
    assert refusal.value.message.startswith("the data hold what a text says, and nothing that is newer")


def test_a_quotation_that_is_not_recorded_word_for_word() -> None:
    """No "No" stands above the claim that it is: only the ends of a passage are recorded."""
    answer = ask(KB, 'who said "paving the road and building the bridge for other Chinese companies"')
    assert rendered(answer).startswith("Word for word this is not recorded; ")
    assert answer.nearest[0] == "data-centres-pave-the-way"
    assert ask(KB, '"China could cut off entire countries"').nearest[0] == "china-could-cut-off-countries"


def test_what_is_not_so_is_shown() -> None:
    """Where nothing about a name fulfils all that is asked, the claims about it are beside."""
    answer = ask(KB, "which statement about Uyghurs isn't supported by its source?")
    assert (answer.ids, answer.nearest) == ((), ("kazakhstan-cameras-target-uyghurs",))


def test_names_that_would_run_into_each_other_stand_in_quotes() -> None:
    """The reading has names, and no ids, where they are understood."""
    assert ask(KB, "huawei 5g uzbekistan").reading == 'Which claims mention "Huawei", "5G" and "Uzbekistan"?'


def test_a_subordinate_when_asks_for_no_date() -> None:
    """That no date is recorded is said to who asks for one, and to nobody who says when something was looked at."""
    with pytest.raises(NotUnderstood) as refusal:
        ask(KB, "which statements turned out to be wrong when somebody looked")
    assert "date" not in refusal.value.message
    assert refusal.value.proposals[0] == "Which claims are found contradicted?"


def test_works_that_are_asked_for_are_not_lost() -> None:
    """Where works are asked for and claims come, the word for works is among those that were not used."""
    assert "sources" in ask(KB, "what do the sources say of trouble in Kazakhstan").unused


def test_works_that_are_asked_for_come() -> None:
    """Where works are asked for and no question is understood, the works nearest in words come before the claims."""
    with pytest.raises(NotUnderstood) as refusal:
        ask(KB, "wich sources are writen from goverment of China?")
    assert {"ndrc-2015", "state-council-2016"} & set(refusal.value.nearest[:5])
