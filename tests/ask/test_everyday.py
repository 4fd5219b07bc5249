"""What people ask in their own words: gist, time, superlatives, kinds, evidence, contradictions, cards."""

import pytest

import graph
from graph.ask import NotUnderstood, ask
from graph.show import answer as rendered

KB = graph.load()
GIST = "claims voice:author sources:0 sort:central"
ASKED = [
    ("what's the main argument of the essay?", GIST),
    ("summarize the essay", GIST),
    ("what is the gist of this essay?", GIST),
    ("what is this essay about", GIST),
    ("what is the essay about", GIST),
    ("the author's thesis", GIST),
    ("key points of the conclusion", "claims section:Conclusion sort:central"),
    ("what does the author say about Huawei", "claims voice:author about:huawei"),
    ("what does she think about Huawei", "claims voice:author about:huawei"),
    ("what does the essay say about Huawei", "claims about:huawei"),
    ("what happened in 2013?", "claims year:2013"),
    ("timeline", "claims has:years sort:oldest"),
    ("chronology of Kyrgyzstan", "claims has:years about:kyrgyzstan sort:oldest"),
    ("oldest source", "sources sort:oldest"),
    ("newest sources", "sources sort:newest"),
    ("what is the least cited source", "sources sort:least-cited"),
    ("which sources are the oldest", "sources sort:oldest"),
    ("most important sources on Tajikistan", "sources about:tajikistan sort:cited"),
    ("which works are cited", "sources at-least:1"),
    ("how many sources does the essay cite?", "count sources at-least:1"),
    ("which books does she cite", "sources kind:book at-least:1"),
    ("which sources does the author cite for Huawei", "sources about:huawei"),
    ("which claims are not supported by the source they cite?", "claims check:contradicted|absent"),
    ("how many claims are contradicted by their source?", "count claims check:contradicted"),
    ("which claims are confirmed by the cited work", "claims check:confirmed"),
    ("Which claims did the fact check find to be wrong?", "claims verdict:contradicted"),
    ("How many claims were contradicted by the check?", "count claims verdict:contradicted"),
    ("How many predictions does the author make?", "count claims modality:predicted"),
    ("works cited just once", "sources claims:1"),
    ("newest publications in the list", "sources sort:newest"),
    ("which reference is listed at the end but never cited in the text?", "sources claims:0"),
    ("What did the Hoover Institution publish", 'sources by:"Hoover Institution"'),
    ("what did newspapers publish", "sources kind:news"),
    ("what is One Belt One Road made of?", "entities part-of:one-belt-one-road"),
    ("what countries of Central Asia are discussed", "actors kind:state part-of:central-asia has:claims"),
    ("weakest claims about Huawei", "claims about:huawei sort:weakest"),
    ("which claims are best supported", "claims sort:strongest"),
    ("which claim rests on the weakest evidence?", "claims sort:weakest"),
    ("most disputed claims", "claims sort:disputed"),
    ("most prominent actors", "actors sort:mentioned"),
    ("which sources are newspapers", "sources kind:news"),
    ("which sources are academic", "sources kind:academic"),
    ("claims that cite journals", 'claims kind:"peer-reviewed article"'),
    ("blog posts", "sources kind:blog"),
    ("government sources", "sources kind:official"),
    ("which claims cite podcasts", 'claims kind:"podcast or video"'),
    ("claims that cite tweets", 'claims kind:"social media post"'),
    ("which claims cite white papers", 'claims kind:"white paper"'),
    ("which sources are court rulings", 'sources kind:"court decision"'),
    ("which sources are preprints", "sources kind:preprint"),
    ("which sources are encyclopaedias", "sources kind:encyclopedia"),
    ("which claims cite computer programs", "claims kind:software"),
    ("which actors are NGOs", 'actors kind:"non-governmental organization"'),
    ("which actors are professional bodies", 'actors kind:"professional body"'),
    ("which projects are currencies", "projects kind:currency"),
    ("which projects are artworks", "projects kind:artwork"),
    ("state media", 'sources kind:"state media"'),
    ("unsourced claims", "claims sources:0"),
    ("which claims are unsupported", "claims sources:0"),
    ("which claims have no evidence", "claims sources:0"),
    ("which claims cite a source", "claims at-least:1"),
    ("which claims are wrong", "claims verdict:contradicted"),
    ("which claims are not confirmed", "claims -verdict:confirmed"),
    ("which claims are not verified", "claims verdict:open"),
    ("how many claims are contradicted", "count claims verdict:contradicted"),
    ("proportion of claims that are confirmed", "count claims verdict:confirmed"),
    ("which claims are disputed", "claims finding:opposed"),
    ("for which claims is Jardine 2019 the only source", "claims cites:jardine-2019 sources:1"),
    ("which claims are supported by Zeiger only", "claims cites:zeiger-2019 sources:1"),
    ("which citations lack a page number?", "claims lacks:page"),
    ("what contradicts what", "pairs"),
    ("which claims about Russia contradict each other", "pairs about:russia"),
    ("what is Huawei", "card of:huawei"),
    ("who is Lin Nianxiu?", "card of:lin-nianxiu"),
    ("Huawei", "card of:huawei"),
    ("Jardine 2019", "card of:jardine-2019"),
    ("define smart cities", "card of:smart-cities"),
    ("who wrote this essay", "card of:tarrats-castillo-2021"),
    ("are there any contradictions in the essay?", "pairs"),
    ("which claims only cite newspapers", "claims only-kind:news"),
    ("who wrote this", "card of:tarrats-castillo-2021"),
    ("who is the author of the essay", "card of:tarrats-castillo-2021"),
    ("how is the essay structured", "card of:tarrats-castillo-2021"),
    ('who said "hegemon of the region"', 'voices words:"hegemon of the region"'),
    ('which claims use the word "Uyghurs"', "claims words:Uyghurs"),
    ("where does the author speculate?", "claims modality:hedged|predicted"),
    ("what does Shen say about overcapacity", "claims cites:shen-2018 about:industrial-overcapacity"),
    ("what does Sulimanov and Beloglazov 2018 claim on p. 116", "claims cites:sulimanov-beloglazov-2018@116"),
    ("sources published after 2018", "sources after:2018"),
    ("which sources are from before 2010", "sources before:2010"),
    ("sources published since 2016", "sources year:after-2015"),
    ("which sources were published between 1990 and 2010", "sources year:1990-2010"),
    ("sources from 2015-2017", "sources year:2015-2017"),
    ("which sources are not from 2015 to 2017", "sources -year:2015-2017"),
    ("which sources are newer than Shen 2018", "sources year:after-2018"),
    ("sources older than 2010 on China", "sources before:2010 about:china"),
    ("what was published in 2017 about China", "sources year:2017 about:china"),
    ("in which years were sources published", "sources sort:oldest"),
    ("which claims cite works between 2015 and 2017", "claims cited-year:2015-2017"),
    ("claims that cite sources from 2015 to 2017", "claims cited-year:2015-2017"),
    ("which claims cite sources older than Shen 2018", "claims cited-year:before-2018"),
    ("which claims cite no source since 2019", "claims -cited-year:after-2018"),
    ("what happened between 2013 and 2017", "claims year:2013-2017"),
    ("what happened in Kazakhstan since 2016", "claims year:after-2015 about:kazakhstan"),
    ("did anything happen after 2018", "claims year:after-2018"),
    ("claims until 2015", "claims year:before-2016"),
    ("sources cited at most once", "sources -at-least:2"),
    ("which sources are cited more than ten times?", "sources at-least:11"),
    ("who is quoted in the essay", "actors has:words"),
    ("what kind of source is Jardine 2019", "card of:jardine-2019"),
    ("what does the section about Russia say", 'claims section:"Geopolitics: Russia and the US" sort:central'),
    ("summarise the section on cyber-diplomacy", 'claims section:"Chinese Cyber-Diplomacy" sort:central'),
    ("the section on surveillance", 'claims section:"Regional Stability and Security" sort:central'),
    ("summarise the section on surveillance", 'claims section:"Regional Stability and Security" sort:central'),
    ("what does the section about debt say", 'claims section:"Chinese-centric Global Supply Chain through PPP" sort:central'),
    ("claims in the part about smart cities", 'claims section:"Regional Stability and Security"'),
    ("what is the chapter on cyber sovereignty about", 'claims section:"Chinese Cyber-Diplomacy" sort:central'),
    ("what does the conclusion say about Russia", "claims section:Conclusion about:russia"),
    ("which section talks about debt", "passages about:debt"),
    ("in which section is Kazakhstan mentioned", "passages about:kazakhstan"),
    ("list what Zeiger got wrong", "claims check:contradicted@zeiger-2019|partly@zeiger-2019"),
    ("what did Jardine get right", "claims check:confirmed@jardine-2019"),
    ("which of Shen's claims are wrong", "claims check:contradicted@shen-2018"),
    ("where is Zeiger wrong", "claims check:contradicted@zeiger-2019"),
    ("is Zeiger wrong about debt", "claims check:contradicted@zeiger-2019 about:debt"),
    ("what did Zeiger get wrong about debt", "claims check:contradicted@zeiger-2019|partly@zeiger-2019 about:debt"),
    ("what happened in 2015 or 2016", "claims year:2015|2016"),
    ("was Jardine 2019 right", "claims check:confirmed@jardine-2019"),
    ("is Jardine 2019 cited correctly", "claims check:confirmed@jardine-2019"),
    ("does the author misquote Zeiger", "claims check:contradicted@zeiger-2019|partly@zeiger-2019"),
    ("which citations of Zeiger 2019 are contradicted", "claims check:contradicted@zeiger-2019"),
    ("which claims are in the part about the global supply chain",
     'claims section:"Chinese-centric Global Supply Chain through PPP"'),
    ("which claims are not checked", "claims verdict:open"),
    ("what has nobody checked", "claims verdict:open"),
    ("which citations are unchecked", "claims check:open"),
    ("how many claims have been checked", "count claims verdict:confirmed|partly|contradicted|absent"),
    ("who owns the debt of Kyrgyzstan", "entities subject-of:owns-debt-of@kyrgyzstan"),
    ("does China own the debt of Tajikistan", "claims states:owns-debt-of@china+tajikistan"),
    ("what does Huawei do", "claims about:huawei"),
    ("compare what Shen and Jardine say", "comparison of:shen-2018 of:jardine-2019"),
    ("What's Huawei", "card of:huawei"),
    ("Who’s Xi Jinping?", "card of:xi-jinping"),
    ("whats cyber sovereignty", "card of:cyber-sovereignty"),
    ("What's the argument of the essay?", GIST),
    ("which sources are not cited by any claim", "sources claims:0"),
    ("which sources are in the list but never used", "sources claims:0"),
    ("claims not by the author", "claims -voice:author"),
    ("only the claims that are hedged", "claims modality:hedged"),
    ("which claims hasn't anybody confirmed", "claims -verdict:confirmed"),
    ("which claims about debt aren't checked", "claims about:debt verdict:open"),
    ("which claims haven't been confirmed", "claims -verdict:confirmed"),
    ("all claims except those about Russia", "claims -about:russia"),
    ("claims about China except those about Russia or Huawei", "claims about:china -about:russia -about:huawei"),
    ("everything about Kazakhstan without Huawei", "claims about:kazakhstan -about:huawei"),
    ("claims about Huawei but without China", "claims about:huawei -about:china"),
    ("Huawei without Uzbekistan", "claims about:huawei -about:uzbekistan"),
    ("claims citing Jardine 2019 without Kazakhstan", "claims cites:jardine-2019 -about:kazakhstan"),
    ("everything but debt", "claims -about:debt"),
    ("everything except debt and Russia", "claims -about:debt -about:russia"),
    ("what does Jardine say about Kazakhstan but not about Huawei", "claims cites:jardine-2019 about:kazakhstan -about:huawei"),
    ("which claims mention only Kazakhstan", "claims about:kazakhstan entities:1"),
    ("claims only about Russia and China", "claims about:russia about:china entities:2"),
    ("what is about Russia alone", "claims about:russia entities:1"),
    ("who other than Huawei supplies Uzbekistan", "entities -is:huawei subject-of:supplies@uzbekistan"),
    ("everybody except Russia who cooperates with China", "entities -is:russia subject-of:cooperates-with@china"),
    ("who besides China supplies surveillance technology",
     "entities -is:china subject-of:supplies@surveillance-technology"),
    ("which companies other than Huawei are mentioned", "actors kind:company -is:huawei has:claims"),
    ("who apart from Xi Jinping is quoted", "entities -is:xi-jinping has:words"),
    ("which sources other than Jardine 2019 are cited for Kazakhstan", "sources -is:jardine-2019 about:kazakhstan"),
    ("is Huawei the only company that supplies Uzbekistan", "actors kind:company -is:huawei subject-of:supplies@uzbekistan"),
    ("who supplies Kazakhstan but not Uzbekistan", "entities subject-of:supplies@kazakhstan -subject-of:supplies@uzbekistan"),
    ("which claims have only one source", "claims sources:1"),
    ("claims with at least two sources", "claims at-least:2"),
    ("only confirmed claims about China", "claims verdict:confirmed about:china"),
    ("what is true about debt", "claims verdict:confirmed about:debt"),
    ("sources about China without Huawei", "sources about:china -about:huawei"),
    ("what does Zeiger say besides debt", "claims cites:zeiger-2019 -about:debt"),
    ("who does Huawei supply besides Uzbekistan", "entities object-of:supplies@huawei -is:uzbekistan"),
    ("who but China supplies Central Asian states", "entities -is:china subject-of:supplies@central-asian-states"),
    ("everyone who cooperates with China", "entities subject-of:cooperates-with@china"),
    ("which actors other than states are mentioned", "actors -kind:state has:claims"),
    ("claims without Huawei", "claims -about:huawei"),
    ("Kazakhstan, not Uzbekistan", "claims about:kazakhstan -about:uzbekistan"),
    ("claims about China that nobody checked", "claims about:china verdict:open"),
    ("just the predictions about Kazakhstan", "claims modality:predicted about:kazakhstan"),
    ("only sources from 2019", "sources year:2019"),
    ("sources from 2015 or 2016", "sources year:2015|2016"),
    ("everything about Uzbekistan apart from Huawei", "claims about:uzbekistan -about:huawei"),
    # one alone, one and not both, more than another
    ("does only Huawei supply Uzbekistan", "entities subject-of:supplies@uzbekistan -is:huawei"),
    ("is Huawei the only one that supplies Uzbekistan", "entities subject-of:supplies@uzbekistan -is:huawei"),
    ("does Huawei only supply Kazakhstan", "entities object-of:supplies@huawei -is:kazakhstan"),
    ("does Huawei supply only Kazakhstan", "entities object-of:supplies@huawei -is:kazakhstan"),
    ("does China only cooperate with Russia", "entities subject-of:cooperates-with@china -is:russia"),
    ("who else supplies Kazakhstan", "entities subject-of:supplies@kazakhstan"),
    ("which claims mention Huawei or Hikvision but not both", "claims about:huawei|hikvision -about:huawei|-about:hikvision"),
    ("claims about Huawei or about Hikvision, but not about both", "claims about:huawei|hikvision -about:huawei|-about:hikvision"),
    ("either China or Russia but not both", "claims about:china|russia -about:china|-about:russia"),
    (
        "claims that cite Jardine 2019 or Zeiger 2019 but not both",
        "claims cites:jardine-2019|zeiger-2019 -cites:jardine-2019|-cites:zeiger-2019",
    ),
    ("is there more about Kazakhstan than Uzbekistan", "comparison of:kazakhstan of:uzbekistan"),
    ("are there more claims about Huawei than about Hikvision", "comparison of:huawei of:hikvision"),
    ("who is mentioned more, China or Russia", "comparison of:china of:russia"),
    ("is China or Russia mentioned more", "comparison of:china of:russia"),
    ("are there fewer claims about Hikvision than Huawei", "comparison of:hikvision of:huawei"),
    ("is Jardine 2019 cited more often than Shen 2018", "comparison of:jardine-2019 of:shen-2018"),
    ("is Jardine 2019 cited as often as Shen 2018", "comparison of:jardine-2019 of:shen-2018"),
    ("which claims cite only works from before 2015", "claims cited-year:before-2015 -cited-year:after-2014"),
    ("claims that only cite sources from 2019", "claims cited-year:2019 -cited-year:before-2019 -cited-year:after-2019"),
    ("sources from the 1980s", "sources year:1980-1989"),
    ("works of the 2010s", "sources year:2010-2019"),
    ("sources from before the 1990s", "sources year:before-1990"),
    ("what happened in the 2010s", "claims year:2010-2019"),
    ("which claims mention more than three entities", "claims entities-at-least:4"),
    ("claims with at most two entities", "claims -entities-at-least:3"),
    ("does Huawei alone supply Uzbekistan", "entities subject-of:supplies@uzbekistan -is:huawei"),
    ("claims that cite Jardine 2019 alone", "claims cites:jardine-2019 sources:1"),
    ("which claims cite Jardine but no other source", "claims cites:jardine-2019 sources:1"),
    ("claims about Uzbekistan and nothing else", "claims about:uzbekistan entities:1"),
    ("claims about neither Huawei nor Kazakhstan but about China", "claims -about:huawei -about:kazakhstan about:china"),
    ("which claims are not hedged but predicted", "claims -modality:hedged modality:predicted"),
    ("sources that are neither books nor news", "sources -kind:book -kind:news"),
    ("claims that cite neither books nor reports", "claims -kind:book -kind:report"),
    ("which actors are neither states nor companies", "actors -kind:state -kind:company"),
    ("claims from the first paragraph of the conclusion", "claims paragraph:1 section:Conclusion"),
    ("what does the second paragraph of the introduction say", "claims section:Introduction paragraph:2"),
    # of the first ones that were read by somebody else
    ("which of the claims about debt are not confirmed", "claims about:debt -verdict:confirmed"),
    ("which of the sources are books", "sources kind:book"),
    ("in which paragraph is 5G discussed", "passages about:five-g"),
    ("how old is the newest source", "sources sort:newest"),
    ("what is different between Kazakhstan and Uzbekistan", "comparison of:kazakhstan of:uzbekistan"),
    ("is there any claim that nobody has checked and that has no page", "claims verdict:open lacks:page"),
    # of a stranger: a frame around a statement, only of a kind, whom and what the author concludes, doubts or wants
    *(
        (f"{frame} Huawei supplies Uzbekistan", "claims states:supplies@huawei+uzbekistan")
        for frame in (
            "is it true that", "is it correct that", "is it right that", "is it really so that", "do you know whether",
            "how sure is the author that", "how certain is it that",
        )
    ),
    ("is it true that the essay mentions Huawei", "claims about:huawei"),
    ("is it true that China owns half of Tajikistan's debt", "claims has:figures states:owns-debt-of@china+tajikistan"),
    ("which claims rest only on think tanks", 'claims only-kind:"think tank"'),
    ("which claims rest on one newspaper", "claims only-kind:news sources:1"),
    ("which claims rest only on two newspapers", "claims only-kind:news sources:2"),
    ("who contradicts Huawei", "pairs about:huawei"),
    ("does anyone disagree with water-crisis-soon", "claims contrasts:water-crisis-soon"),
    ("what does the author conclude", "claims section:Conclusion sort:central"),
    ("the author's conclusions", "claims section:Conclusion sort:central"),
    ("conclusions", "claims section:Conclusion sort:central"),
    ("what is the conclusion of the essay", "claims section:Conclusion sort:central"),
    ("the essay's conclusion", "claims section:Conclusion sort:central"),
    ("is any claim false", "claims verdict:contradicted"),
    ("what is the author unsure about", "claims modality:hedged|predicted"),
    ("is the author unsure about Huawei", "claims modality:hedged|predicted about:huawei"),
    ("which claims about Huawei are made by the author herself without a source", "claims about:huawei voice:author sources:0"),
    ("which claims does nobody confirm", "claims -verdict:confirmed"),
    ("which claims are not confirmed by anybody", "claims -verdict:confirmed"),
    ("what should Central Asian governments do", "claims modality:normative about:central-asian-states"),
    ("how many cameras will Kazakhstan have", "claims has:figures about:cameras about:kazakhstan"),
    ("how much of the essay is confirmed", "count claims verdict:confirmed"),
    ("how much of it is true", "count claims verdict:confirmed"),
    ("which pages of Cheney 2019 are cited", "claims cites:cheney-2019"),
    # an order that ends
    ("the three most cited sources", "sources sort:cited@3"),
    ("top 5 sources", "sources sort:cited@5"),
    ("two least cited works", "sources sort:least-cited@2"),
    ("which are the two most mentioned states", "actors kind:state sort:mentioned@2"),
    ("which five sources are cited most often", "sources sort:cited@5"),
    ("which three claims are most central", "claims sort:central@3"),
    ("the three most cited sources that are books", "sources kind:book sort:cited@3"),
    ("the single oldest book", "sources kind:book sort:oldest@1"),
    ("top 3 claims about China", "claims about:china sort:central@3"),
    ("the most central three claims", "claims sort:central@3"),
    # more of these than of those: how many there are of each
    ("are there more newspapers than books", "count sources kind:news|book"),
    ("are there fewer companies than states", "count actors kind:company|state"),
    ("which are there more of, books or newspapers", "count sources kind:book|news"),
    ("are there more confirmed claims than contradicted claims", "count claims verdict:confirmed|contradicted"),
    # a number of entities beside another condition, which no entity could have
    ("claims with more than three entities about China", "claims entities-at-least:4 about:china"),
    ("which claims mention China and more than three entities", "claims about:china entities-at-least:4"),
    # two years in a row are a span
    ("which claims cite only works from 2019 or 2020", "claims cited-year:2019-2020 -cited-year:before-2019 -cited-year:after-2020"),
    ("which claims cite works from 2019 or 2020", "claims cited-year:2019-2020"),
    ("which sources are from 2019 or 2020", "sources year:2019|2020"),
    # what a check of a citation found amiss
    *(
        (question, "claims check:contradicted@zeiger-2019|partly@zeiger-2019|absent@zeiger-2019")
        for question in (
            "errors in Zeiger", "mistakes in the essay's citations of Zeiger", "problems with the citations of Zeiger 2019",
            "what did the essay get wrong about Zeiger",
        )
    ),
    ("wrong citations of Zeiger", "claims check:contradicted@zeiger-2019"),
    # an "only" that divides a verb, or stands in a statement
    ("is Uzbekistan supplied only by Huawei", "entities subject-of:supplies@uzbekistan -is:huawei"),
    ("is Uzbekistan only supplied by Huawei", "entities subject-of:supplies@uzbekistan -is:huawei"),
    ("is it only Huawei that supplies Uzbekistan", "entities subject-of:supplies@uzbekistan -is:huawei"),
    ("only Huawei supplies Uzbekistan", "entities subject-of:supplies@uzbekistan -is:huawei"),
    ("is only Huawei supplying Uzbekistan", "entities subject-of:supplies@uzbekistan -is:huawei"),
    # what goes on
    ("is Huawei supplying Uzbekistan", "claims states:supplies@huawei+uzbekistan"),
    ("which companies are supplying Kazakhstan", "actors kind:company subject-of:supplies@kazakhstan"),
    ("who is not investing in smart cities", "entities -subject-of:invests-in@smart-cities"),
    ("is China competing with Russia", "claims states:moves-to-compete-with@china+russia"),
    ("is Kazakhstan supplied by Hikvision only", "entities subject-of:supplies@kazakhstan -is:hikvision"),
    ("does Hikvision supply Kazakhstan only", "entities object-of:supplies@hikvision -is:kazakhstan"),
    ("does China cooperate only with Russia", "entities subject-of:cooperates-with@china -is:russia"),
    # a stranger's order of words: what something means, which role it has, how the text links two
    ("digital leninism meaning", "card of:digital-leninism"),
    ("what is the definition of smart cities", "card of:smart-cities"),
    ("how is cyber-sovereignty defined", "card of:cyber-sovereignty"),
    ("what means smart cities", "card of:smart-cities"),
    ("what does it mean smart cities", "card of:smart-cities"),
    ("what is the role of Huawei", "card of:huawei"),
    ("what role does Huawei play", "card of:huawei"),
    ("what is Huawei's role", "card of:huawei"),
    ("what role does Huawei play in Kazakhstan", "claims about:huawei about:kazakhstan"),
    ("tell me what Zeiger says about debt", "claims cites:zeiger-2019 about:debt"),
    ("tell me all what the essay says about Huawei", "claims about:huawei"),
    ("what is the link between smart cities and cyber-sovereignty", "path from:smart-cities to:cyber-sovereignty"),
    ("how does the essay connect debt with land", "path from:debt to:land"),
    ("how does the author link debt to land", "path from:debt to:land"),
    ("claims not citing Jardine", "claims -cites:jardine-2019"),
    ("claims about debt not citing Zeiger", "claims about:debt -cites:zeiger-2019"),
    ("claims that cite neither Jardine nor Zeiger but Yau", "claims -cites:jardine-2019 -cites:zeiger-2019 cites:yau-2019"),
    ('"hegemon of the region" who said that', 'voices words:"hegemon of the region"'),
    ("three facts about Kyrgyzstan", "claims about:kyrgyzstan sort:central@3"),
    ("which claims concern debt or land", "claims about:debt|land"),
    # some of them: the first of an order that is said
    ("list two claims that cite Jardine", "claims cites:jardine-2019 sort:central@2"),
    ("give me three claims about debt", "claims about:debt sort:central@3"),
    ("show 3 sources about Russia", "sources about:russia sort:cited@3"),
    ("name two companies", "actors kind:company sort:mentioned@2"),
    ("list two think tank reports", 'sources kind:"think-tank report" sort:cited@2'),
    ("which author is cited most often", "sources sort:cited"),
    ("most cited authors", "sources sort:cited"),
    # evidence
    ("which claims are not unsupported", "claims at-least:1"),
    ("which claims are not disputed", "claims -finding:opposed"),
    ("which claims could not be verified", "claims verdict:not-reached|not-read"),
    ("how many claims cannot be checked", "count claims verdict:not-reached|not-read"),
    ("proportion of claims whose sources are confirmed", "count claims check:confirmed"),
    ("claims in the security section with no source at all", 'claims section:"Regional Stability and Security" sources:0'),
    ("which claims are not in the security section", 'claims -section:"Regional Stability and Security"'),
    ("summary of the debt section", 'claims section:"Chinese-centric Global Supply Chain through PPP" sort:central'),
    ("which sources in the bibliography are not used in the text", "sources claims:0"),
    ("where does the essay rely on newspapers", "claims kind:news"),
    ("does the author cite magazines", "claims kind:news"),
    ("does the essay contradict itself", "pairs"),
    ("what counter-arguments does the author mention", "pairs"),
    # of strangers again: whose view, what something is, who wrote about it, lists, kinds, ages, pages
    ("what is the author's own view on hegemony", "claims voice:author about:regional-hegemony"),
    ("what's her opinion of Russia", "claims voice:author about:russia"),
    ("what does the author herself think about Russia", "claims voice:author about:russia"),
    ("what does Jardine think of Huawei", "claims cites:jardine-2019 about:huawei"),
    ("which claims are the author's own opinion", "claims voice:author"),
    ("explain what smart cities are", "card of:smart-cities"),
    ("explain me what is the going out policy", "card of:going-out-policy"),
    ("who writes about smart cities", "sources about:smart-cities"),
    ("what about the think tank reports?", 'sources kind:"think-tank report"'),
    ("a short list of the companies that are named", "actors kind:company has:claims"),
    ("how many of the references date from 2017?", "count sources year:2017"),
    ("what is the most heavily cited source?", "sources sort:cited"),
    ("which claims are contradicted by the evidence?", "claims verdict:contradicted"),
    ("which statements contain figures or percentages?", "claims has:figures"),
    ("what is page 182 of Laruelle and Peyrouse cited for?", "claims cites:laruelle-peyrouse-2009@182"),
    ("which claims cite Jardine and Zeiger together", "claims cites:jardine-2019 cites:zeiger-2019"),
    ("where are Jardine and Zeiger cited together", "passages cites:jardine-2019 cites:zeiger-2019"),
    ("give me a definition of PPP", "card of:public-private-partnership"),
    ("how does the essay end", "claims section:Conclusion sort:central"),
    ("does the author cite Zeiger more than Yau", "comparison of:zeiger-2019 of:yau-2019"),
    # a quotation by itself, or where it stands
    ('"hegemon of the region"', 'voices words:"hegemon of the region"'),
    ('where does the sentence "hegemon of the region" come from', 'voices words:"hegemon of the region"'),
    ('where is the quote "hegemon of the region" from', 'voices words:"hegemon of the region"'),
]  # fmt: skip
# what is not recorded, or is found otherwise: the question or the command that does it
ELSEWHERE = [
    *(
        (question, "stands against is not recorded", "What contradicts what?")
        for question in (
            "who disagrees with Cheney", "does anyone disagree with Cheney", "who contradicts Cheney", "who objects to Cheney",
        )
    ),
    *(
        (question, "where a source comes from is not recorded", "Which claims cite a source of the kind state media?")
        for question in (
            "which claims rest on Russian sources", "which claims rest on Western sources",
            "which claims rest only on Chinese state media",
        )
    ),
    *(
        (question, "whosays audit", "Which claims are found contradicted?")
        for question in (
            "what are the weaknesses of the essay", "weak points of the essay", "what are the problems of the essay", "are there errors",
        )
    ),
    *(
        (question, "which works disagree is not recorded", "What contradicts what?")
        for question in (
            "which sources contradict each other", "sources that disagree with each other", "do the authors disagree with each other",
        )
    ),
]  # fmt: skip
UNUSED = [
    ("how many students are in China", ("students", "how many")),
    ("how does China help Tajikistan", ("how", "help")),
    ("in whose voice is the claim about debt", ("whose", "voice")),
    ("should Kazakhstan buy cameras", ("should", "buy")),
]


@pytest.mark.parametrize(("question", "query"), ASKED)
def test_everyday_words_are_understood(question: str, query: str) -> None:
    """Each is understood whole, as what it must mean, and what it was read as reads back."""
    answer = ask(KB, question)
    assert (answer.query, answer.understood, answer.preface) == (query, "whole", "")
    assert ask(KB, answer.reading).query == query


@pytest.mark.parametrize(("question", "says", "instead"), ELSEWHERE)
def test_what_is_found_elsewhere_is_said(question: str, says: str, instead: str) -> None:
    """Nothing else is answered in its place: the refusal says why, and the question that it names is offered and works."""
    with pytest.raises(NotUnderstood, match=says) as refusal:
        ask(KB, question)
    assert refusal.value.proposals == (instead,)
    assert ask(KB, instead).ids


@pytest.mark.parametrize(("question", "unused"), UNUSED)
def test_no_word_is_lost_in_silence(question: str, unused: tuple[str, ...]) -> None:
    """What an answer in part did not use, it names; words that only ask, and those between them, are none."""
    answer = ask(KB, question)
    assert (answer.understood, answer.unused) == ("part", unused)


@pytest.mark.parametrize(
    "question", ["of these, which are about Huawei", "which of them mention Huawei", "how many of them are hedged"]
)
def test_what_goes_on_from_no_answer_is_refused(question: str) -> None:
    """Without an answer before it, "of these" is not read as "of all"."""
    with pytest.raises(NotUnderstood, match="not understood from"):
        ask(KB, question)


def test_an_order_is_kept() -> None:
    """A superlative is an order: the oldest first, and those without a year last."""
    sources = KB.data.sources
    years = [int(sources[source_id].year or 9999) for source_id in ask(KB, "oldest source")]
    assert years == sorted(years)
    newest = [int(sources[source_id].year or 0) for source_id in ask(KB, "newest sources")]
    assert newest == sorted(newest, reverse=True)
    assert ask(KB, "what's the main argument of the essay?").ids[0] == "dsr-china-regional-hegemon"


def test_an_order_ends_where_it_is_said() -> None:
    """Of an order that is cut the first come, with how many there are, and how many are level with the last."""
    whole = ask(KB, "least cited works").ids
    answer = ask(KB, "two least cited works")
    assert answer.ids == whole[:2]
    citing = [len(KB.index.citing.get(source_id, ())) for source_id in whole]
    level = citing[2:].count(citing[1])
    assert level
    assert answer.notes == (
        f"Of {len(whole)} in this order these come first, and {level} more come level with the last: sources sort:least-cited",
    )
    assert rendered(answer).startswith("The 2 least cited sources.\n")
    assert "sources sort:cited" in ask(KB, "top 5 sources").notes[0]
    with pytest.raises(NotUnderstood):
        ask(KB, "sources sort:cited@0")
    for question in ("which of the top 5 sources are books", "how many of the top 5 sources are books"):
        with pytest.raises(NotUnderstood):  # the five most cited books would be others
            ask(KB, question)
    with pytest.raises(NotUnderstood):  # a condition on these three would be none on what they are three of
        ask(KB, "of these, which are books", ask(KB, "the three most cited sources"))


def test_each_of_what_is_compared_is_counted() -> None:
    """Whether there are more of these than of those is read off: each has its number."""
    answer = ask(KB, "are there more newspapers than books")
    news, books = (len(ask(KB, f"sources kind:{kind}")) for kind in ("news", "book"))
    assert f"{news} sources are of the kind news." in answer.notes
    assert f"{books} source is of the kind book." in answer.notes
    with pytest.raises(NotUnderstood, match="records of one sort are counted at a time"):
        ask(KB, "are there more sources than actors")


@pytest.mark.parametrize(
    "question",
    [
        "which section is best supported by evidence", "which is the least confirmed section", "which section has the most claims",
        "which section cites the fewest sources", "what is the shortest section",
    ],
)  # fmt: skip
def test_sections_are_in_no_order(question: str) -> None:
    """Which of them has the most of something is not answered with claims that hold such words."""
    with pytest.raises(NotUnderstood, match="sections are not put in an order here"):
        ask(KB, question)


def test_what_may_be_meant_is_proposed() -> None:
    """Where a number may be that of something else, the question that says it plainly is the first to be proposed."""
    with pytest.raises(NotUnderstood) as refusal:
        ask(KB, "claims with two sources about China")
    assert refusal.value.proposals[0] == "Which claims cite exactly 2 sources and mention China?"


def test_an_author_with_a_record_is_no_work() -> None:
    """What is amiss with a company is not what is amiss in what it wrote."""
    with pytest.raises(NotUnderstood):
        ask(KB, "what are the problems with Huawei")
    assert ask(KB, "errors in Huawei 2017").query.startswith("claims check:contradicted@huawei-2017|")


def test_nobody_else_is_no_yes() -> None:
    """Where nobody else is recorded, it is said whether the one that was named is."""
    answer = ask(KB, "does only Huawei supply Uzbekistan")
    assert (len(answer), answer.reading) == (0, "Which entities supply Uzbekistan and are not Huawei?")
    assert any(note.startswith("Of what is left out: Huawei supplies Uzbekistan") for note in answer.notes)
    assert not any("left out" in note for note in ask(KB, "does only China supply Uzbekistan").notes)


def test_a_comparison_says_how_many_claims_there_are() -> None:
    """Which of two more is said about can be read off."""
    about = KB.index.about
    counts = f"Kazakhstan {len(about['kazakhstan'])}, Uzbekistan {len(about['uzbekistan'])}"
    answer = ask(KB, "is there more about Kazakhstan than Uzbekistan")
    assert answer.notes == (f"Claims that mention them: {counts}.",)


def test_not_both_is_neither_for_no_claim() -> None:
    """A minus before each is a "not the one or not the other"; one minus for all is "neither"."""
    both = set(ask(KB, "which claims mention China and Russia"))
    assert both.isdisjoint(ask(KB, "claims -about:china|-about:russia"))
    assert set(ask(KB, "claims -about:china|russia")) < set(ask(KB, "claims -about:china|-about:russia"))
    either = set(ask(KB, "which claims mention China or Russia"))
    assert set(ask(KB, "which claims mention China or Russia but not both")) == either - both


def test_a_word_for_several_kinds_covers_them() -> None:
    """News are also news analyses, and what a word covers is said."""
    answer = ask(KB, "which sources are news")
    assert {KB.data.sources[source_id].kind for source_id in answer} == {"news analysis"}
    assert '"news" covers here: news, news analysis.' in answer.notes


def test_the_work_that_is_read_is_no_source() -> None:
    """Only what is cited, or could be, is a source: the work that is read is not counted among them."""
    assert len(ask(KB, "how many sources are there")) == len(KB.data.sources) - 1
    assert "tarrats-castillo-2021" not in ask(KB, "which sources are cited by no claim").ids


def test_contradictions_come_as_pairs() -> None:
    """Each pair has the two claims that stand against each other."""
    answer = ask(KB, "what contradicts what")
    for part in answer.parts:
        left, right = part.ids
        assert right in KB.data.claims[left].argues.contrasts
