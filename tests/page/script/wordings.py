"""Questions as people word them, and beginnings of questions: what the script is compared with Python on, too."""

# of the kinds that people ask: dates, gist, reasons, evidence, voices, numbers, comparisons, slips, other things
ASKED = [
    "when did the Belt and Road Initiative start?", "what year was Huawei founded", "since when does China own debt",
    "timeline of Uzbekistan", "what happened between 2013 and 2019", "what happened in 1999", "latest developments in Kazakhstan",
    "give me the gist of it", "what is the conclusion of the essay", "summarise the introduction please", "tl;dr",
    "what is her thesis on surveillance", "main points about Tajikistan", "explain cyber sovereignty to me", "what does 5G mean here",
    "why do Central Asian states buy cameras", "why does China invest in Kyrgyzstan", "how does debt lead to dependency",
    "what are the risks of the Digital Silk Road", "advantages of surveillance technology for the states",
    "what would happen if Zeiger 2019 was wrong", "is it true that Huawei controls the network of Kyrgyzstan",
    "how reliable is Jardine 2019", "which statements have the strongest evidence", "weakest points of the essay",
    "is there proof that China spies on Kazakhstan", "what contradicts the claim about the water crisis",
    "who disagrees with Zeiger", "do Shen and Zeiger agree", "difference between Huawei and Hikvision", "China vs Russia in Central Asia",
    "compare the debt of Tajikistan and Kyrgyzstan", "who says that cameras are installed", "quotes by Xi Jinping",
    "what did Putin say", "what do Uzbek officials say about Huawei", "in whose voice is the claim about debt",
    "how many cameras in Kazakhstan", "number of claims on page 12", "what percentage of the claims is checked",
    "which newspapers are cited for Uzbekistan", "peer reviewed sources about Huawei", "books only", "sources older than 2010 on China",
    "anything by Shen from 2018", "wich sorces are cited for Kazakstan", "whcih claims metion Uzbekistn and cite Jardine 2019",
    "which claims which mention mention Hikvision", "claims that cites to Zeiger", "surveilance in uzbekistan", "hauwei kazakhstan",
    "which claims are not about China and not about Russia", "every claim except those of Jardine", "neither Huawei nor Hikvision",
    "who is behind the cameras?", "which role do women play", "weather in Tashkent tomorrow", "asdf qwer", "hello", "thanks!",
    "most important actor", "most cited newspaper", "oldest claims about China", "the three best sources", "US involvement", "which people aße quoted", "which claims\u00a0mention  Huawei", "strongest companies supply Ccntral Asian Russia", "strongest companies beside Kazakhstan hm", "tell us more",
    'claims with the words "facial recognition"', 'who said "digital silk road"', "quotation about sovereignty", "what about NATO",
    "did Uzbekistan sign a deal with Huawei in 2019", "Huawei's deals in Uzbekistan", "how is ZTE linked to Kyrgyzstan",
    "Surveillance technology from China gives China access to a vast amount of data", "does the essay mention India",
    "Surveillance technology from China gives China no access to a vast amount of data", "count claims check:confirmed",
    "count claims check:open section:Introduction", "count claims check:partly@zeiger-2019", "claims check:absent@shen-2018",
    "claims check:partly@zeiger-2019|check:contradicted@shen-2018", "entities -is:huawei subject-of:supplies@uzbekistan",
    "claims sort:", "claims sort:weakest about:huawei", "sources sort:newest", "actors sort:main", "card of:china", "pairs", "pairs about:china",
    "pairs about:huawei about:china", "pairs about:mind-matters", "card of:china of:russia", "card", 'claims words:"surveillance technology"',
    'claims -words:cameras about:kazakhstan', 'voices words:"hegemon of the region"', 'claims words:"zebra crossing"', "claims words:...",
    "claims year:2013", "claims -year:2013", "claims has:years sort:oldest", "claims lacks:page", "claims verdict:open", "claims kind:news",
    "sources kind:official", "claims only-kind:academic", "sources", "sources -kind:book", "claims about:alibaba by:xi-jinping",
    "entities subject-of:supplies@kazakhstan", "claims states:supplies@china+kazakhstan", "voices in:water-crisis-soon sort:cited",
]  # fmt: skip
# what may follow on other questions, beside what the tests of follow-ups have
FOLLOWING = [
    (first, then)
    for first in (
        "which claims mention Huawei", "which sources are cited for Kazakhstan", "which passages mention China", "what is Huawei",
        "which actors appear with China", "how is Huawei connected to Russia", "who speaks in water-crisis-soon", "how many claims cite Shen 2018",
        "compare Huawei and Hikvision", "what contradicts what", "most central claims", "which claims mention Huawei or Hikvision",
    )
    for then in (
        "and China?", "what about Shen 2018", "not Jardine 2019", "except Russia", "of these, which cite Jardine 2019", "which of them are hedged",
        "the first", "the last one", "number 2", "#3", "25", "0", "how many", "how many are there?", "of those, the oldest", "and Atlantis?",
        "among them which are confirmed and mention China", "which claims cite Zeiger 2019", "?",
    )
]  # fmt: skip
FOLLOWING.append(("which claims mention Huawei", f"and Kyrgyzstan{'?' * 1000}"))  # more than is looked at
BEGUN = [
    "", " ", "h", "hu", "huawei", "china", "chin", "uzbek", "jardine", "jardine 2019", "zei", "which", "which claims", "which claims m",
    "which claims mention hu", "which claims mention huawei and cite jard", "which claims cite ", "huawei chin", "huawei and china",
    "what is", "what is hua", "what does ch", "who cooperates with rus", "moving", "what is the main", "main argument", "contradict", "how is huawei connected to rus", "compare china and",
    "who supplies kaz", "silk road", "digital silk", "central asia", "debt", "5g", "us", "facial recognition", "claims about:huawei",
    "water-crisis-soon", "xi", "what would fall without zei", "sources cited for  ky", "cameras", "constructor", "zembla lends ru", "xan",
]  # fmt: skip
