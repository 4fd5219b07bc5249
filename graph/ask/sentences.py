"""What refusals, notes and analyses say beside the data: each sentence once, for the command and for the page's script.

A name in braces is a gap. The page is given these sentences (see `mirror.py`), so it says the same.
"""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    # of a question as a whole
    "empty question": "there is no question; ask for example: which claims cite NAME",
    "long question": "the question has more than {most} characters; ask a shorter one",
    "many words": "the question has more than {most} words; ask a shorter one",
    "sign": '"{sign}" is for the short form, such as claims cites:NAME; write it in words',
    "other language": "Questions are taken in English; names may stay as they are",
    "assertion": "this is a statement; begin with which",
    # of the word where a question stops to be understood
    "stop": 'not understood from "{words}" on',
    "early stop": "the question stops too early",
    "likeness": "; did you mean {name}?",
    "unknown heading": 'no section is called "{words}"; the sections are: {headings}',
    "unknown topic": (
        'no section, or more than one, has "{words}" in its heading or is about that; the sections are: {headings}'
    ),
    "unknown claim": "no claim says that in these words; did you mean {claim}?",
    "unknown relation": 'no relation here is called "{verb}"',
    "known relations": "; there are: {verbs}",
    "bare name": "this asks for no claims; all that is known of {name} gives: whosays show {record}",
    "bare comma": 'say "and" or "or" before the last of several names',
    # of words that can mean more than one thing
    "unclear": "{reason}, which can be understood in more than one way; ask it in two questions, or in the short form",
    "open or": '"or" leaves open which are meant',
    "both names": '"both" stands with "not" or "or"',
    "author and entity": '"{name}" is an author and something that claims mention',
    "number": "what stands behind a number may belong to what is counted",
    "shared not": 'a "not" may hold for both',
    "and with or": '"and" and "or" are mixed',
    "not with or": '"not" and "or" are mixed',
    "most with or": '"most" is an order and no condition that "or" could join',
    "untied check": "it is not said of which citation",
    "ambiguous verb": '"{verb}" may be one of {count} predicates; ask in the short form, by its id',
    # of a name
    "ambiguous name": "{name} may be {records}; say which, by its id",
    "wrong name": "{name} is {kind} here; {wanted} is wanted",
    "wrong kind": "the work that is read here is no {kind}",
    "unknown name": "no {sort} here is called {name}",
    "unknown name of any sort": "nothing here is called {name}",
    "joined names": '; names are joined with "and"',
    # of the short form
    "beginning": "begin with one of: {targets}",
    "condition": '"{part}" is no condition on {target}',
    "order": "sort: takes {orders} here",
    "no value": "{field}: names nothing",
    "denied value": "a sign that denies stands before the word: -{field}:",
    "digits": "{value} is no number; {field}: takes one in digits",
    "unknown value": "{value} is no {field} here; {hint}",
    "near value": "did you mean {value}?",
    "possible values": "write one of: {values}",
    "years": "{value} is no year; {field}: takes one, as 2013, before-2013, after-2013 or 2013-2017",
    "page": "{page} is no page; write 9, iv or 325-26",
    "no page": "{field}: has no page; only cites: has",
    "steps range": "the number of steps lies between 1 and 6",
    "steps": "{range}: write within:{value}@2",
    "both ends": "{field}: needs both ends: {field}:{value}@SUBJECT+OBJECT",
    "one end": "{field}: needs the other end: {field}:{value}@NAME",
    "no thing": "{field}:{value} takes no +{thing}",
    # of a question that is worked out
    "silent claim": "say in which claim: in:CLAIM",
    "count": "a {target} cannot be counted",
    "plain names": "a {target} knows no - and no |",
    "ends": "a {target} needs {fields}, once each",
    "few names": "a {target} needs {least} names",
    "one name": "a {target} needs {least} name",
    "same name": "{reason}, and not the same one twice",
    "many names": "a {target} takes no more than {most} names",
    "unlike names": "works are compared with works, and actors, projects and concepts with each other",
    # of the reading of a question
    "question": "Which {target} {conditions}?",
    "question in order": "Which {order} {target} {conditions}?",
    "counted question": "How many {target} {conditions}?",
    "counted question in order": "How many {order} {target} {conditions}?",
    "no condition": "are there",
    "cited page": "{name} on page {page}",
    "checked citation": "{name} that was {verdict}",
    "statement": "{subject} {verb} {object}",
    "exact year": "the year {year}",
    "year before": "a year before {year}",
    "year after": "a year after {year}",
    "years between": "a year from {first} to {last}",
    "thing given away": "{entity} {verb}",
    "thing to somebody": "{entity} {verb} to {recipient}",
    "thing given": "{thing} to {recipient}",
    "unknown work": "the work",
    # beside an answer
    "stated relation": "{relation}: {claim}, {modality}",
    "speaker": "{speaker}: {claim}, {modality}",
    "citing speaker": "{speaker}, citing {works}: {claim}, {modality}",
    "figure": "{figure}: {claim}, {modality}",
    "described figure": "{figure}, of {entity}: {claim}, {modality}",
    "reverse": "The other way round: {count}",
    "path question": "To see what lies between them, ask: how is {left} connected to {right}",
    "known source": "{name} is in the list of sources, but {nothing}.",
    "known entity": "{name} is in the dataset{mentions}, but {nothing}.",
    "mention": " and {count} of the claims mentions it",
    "mentions": " and {count} of the claims mention it",
    "share": "{count} of {whole} claims: {percent} percent.",
    "kinds covered": '"{word}" covers here: {kinds}.',
    "no records": "No {noun} is recorded.",
    "one record": "1 {noun} is recorded.",
    "records": "{count} {noun} are recorded.",
    "no answer": "No {noun} is recorded that {conditions}.",
    # of a slip that was mended, and of a question understood in part
    "mend": "Read with {changes}.",
    "taken over": "Going on from: {question}",
    "change": '"{instead}" instead of "{typed}"',
    "omission": 'no "{typed}"',
    "reasons first": "Of the nearest, those come first that support another claim or bring it about.",
    "nearest first": "{reason}; of the nearest, those come first that support another claim or bring it about",
    "years first": "Of the nearest, those come first that give a year.",
    "figures first": "Of the nearest, those come first that give a figure.",
    "narrower": "With a part less: {query} ({count})",
    "only in part": "this is understood only in part, or with a slip mended, where it must be understood whole",
    "command": "{reason}; whosays {command} is for that",
    "subjects": "{reason}; no word of it is found in the data, in which most is said of what is listed here",
    "not held": "{reason}; the data hold nothing of {words}",
    # of what is recorded beside what was asked for
    "untagged": "{claims} have the name in the words, without a tag for it: {query}",
    "untagged claim": "{claims} has the name in the words, without a tag for it: {query}",
    "thing and no end": "As what, and not to whom: {relation}",
    "part": "For a part of {name}, {kin}: {query} ({count})",
    "whole": "For {kin}, of which {name} is a part: {query} ({count})",
    "part relation": "Of a part of {name}: {relation}",
    "whole relation": "Of a whole with {name} in it: {relation}",
    "both ends of claims": "{claims} mention {left} and {right}: {query}",
    "both ends of a claim": "{claims} mentions {left} and {right}: {query}",
    "speaks": "{name} is quoted or reported: {query} ({count})",
    "led or based": "For {kin}, which belongs to {name}: {query} ({count})",
    "unreached": "A check is recorded for each, but of these no work was reached or read: {query} ({count})",
    "only partly": "Confirmed only in part: {query} ({count})",
    "speaker for": "{speaker} speaks for {name}: {query} ({count})",
    # of claims that stand against each other
    "pair": "Pair {number}",
    "pairs": "A contrast is no contradiction by itself: it is a claim that the text sets against another.",
    "no pairs": "No claims are recorded as standing against each other.",
    "no pairs about": "No claims are recorded as standing against each other about {names}.",
    # of a path
    "no path": "No chain of claims leads from {start} to {end}.",
    "step": "{near} – {far}",
    "chain": "{steps}: {names}.",
    "other chains": "{chains} as short.",
    "context": "Context, which no claim backs: {near} {edge} {far}.",
    "stated step": "{relation}: {claim}",
    # of a comparison
    "opposition": "Where they stand against each other",
    "contrast": "{claim} contrasts with: {contrasted}",
    "no contrast of works": (
        "No claim that cites the one stands against one that cites the other; no disagreement is recorded."
    ),
    "no contrast of entities": (
        "No claim about the one stands against one about the other; no disagreement is recorded."
    ),
    "the other": "the other",
    "the others": "any other of them",
    "shared said claims": "Claims that {names} say",
    "own said claims": "Claims that {name} says and not {others}",
    "shared topics": "{names} are cited for",
    "own topics": "Of these, only {name} is cited for",
    "shared citing claims": "Claims that cite {names}",
    "own citing claims": "Claims that cite {name} and not {others}",
    "shared neighbours": "{names} appear with",
    "own neighbours": "Of these, only {name} appears with",
    "shared claims": "Claims that mention {names}",
    "own claims": "Claims that mention {name} and not {others}",
    "shared sources": "Sources cited for {names}",
    "own sources": "Sources cited for {name} alone",
    # of what would fall
    "no fall": "Nothing would fall without {names}: no claim cites it.",
    "unsupported": "{claims} without any citation left",
    "unargued": "{claims} without an argument left, and without a citation of its own",
    "weakened": "{claims} with a citation less",
    "lost lines": "{lines} that no other claim would draw",
    "lost arguments": "{claims} with an argument less",
    "loss": "{claim} loses {arguments}, {lost}: {consequence}",
    "fallen claim": "it cites nothing itself, and nothing carries it any more",
    "arguments left": "{count} left",
    "citations left": "none left, but it has citations",
}
# how several records fulfil a condition, do not, and how one does, where the row of the condition has other phrases
THING_PHRASES = "are what {}", "are not what {}", "is what {}"
CITATION_PHRASES = "have a citation of {}", "have no citation of {}", "has a citation of {}"


def say(name: str, /, **gaps: object) -> str:
    """The sentence with this name, its gaps filled.

    >>> say("no path", start="Huawei", end="Tajikistan")
    'No chain of claims leads from Huawei to Tajikistan.'
    """
    return SENTENCES[name].format(**gaps)
