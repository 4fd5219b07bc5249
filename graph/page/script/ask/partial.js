/* A question that is no pattern, as far as it is understood: names, kinds, verdicts and places, wherever they stand.
   Nothing is read in part where a word would be lost that turns the meaning round. */
import { own, unique } from "../collect.js";
import { Gaps } from "./gaps.js";
import { asksForWorks, isBound, isUnknownName, namesWork, orderNamed, partNamed, targetOfKind } from "./named.js";
import { isBesideOrder } from "./numerals.js";
import { distinct, plainCondition } from "./question.js";

/* One way through the words of a question, from the first to the last. */
class Scan {
  #words;
  #gaps;
  #rules;
  #named = [];
  #superlatives = [];
  #behind = ""; // the class of the keyword directly before
  #hasLooseVerdict = false; // whether a word for a verdict may mean one, and may not: "wrong"
  #cites = ""; // the word that asks for what is cited
  #works = ""; // the word for works that are asked for, where they are not what is answered
  #isMore = false; // whether it goes on to ask for something more, of which nothing is made
  #speaking = []; // the names before "say": whose words are asked for
  constructor(words) {
    this.#words = words;
    this.#gaps = new Gaps(words);
    this.kb = words.names.kb;
    this.#rules = this.kb.data.partial;
    this.target = "claims";
    this.where = [];
    this.order = "";
    this.unused = [];
    this.turning = []; // the words that were passed over without which the question is another
    this.counting = ""; // the words that ask how many there are
    this.wanted = ""; // how many of them are asked for: three benefits of
    this.isWeighty = false; // whether a word was passed over without which the question is another
  }
  read() {
    for (let index = 0; index < this.#words.length;) index = this.#step(index);
    for (const word of this.#superlatives) {
      this.order = orderNamed(this.kb, this.target, word);
      this.isWeighty ||= !this.order;
    }
    // what a work got wrong is not what it says
    if (this.#hasLooseVerdict && this.#named.some((name) => namesWork(this.#words, name))) this.isWeighty = true;
    this.#seekSources();
    for (const name of this.#named) {
      const part = partNamed(this.#words, this.target, name, this.#speaking.includes(name));
      if (part.length) this.where.push(part);
      else this.unused.push(name);
    }
    const fields = this.where.flat().map(({ field }) => field);
    this.#tieVerdicts();
    const { target, order } = this;
    const isEmpty = fields.every((field) => target === "claims" && this.#rules.vague.includes(field));
    if (target === "claims") this.#loseWorks(fields);
    const count = this.#counts(fields);
    const question = { target, where: distinct(this.where), order, count, most: 0 };
    return { ...this, question, isEmpty, unused: unique(this.unused) };
  }
  // whether what is asked for is counted: where it is not claims, those are shown that may have the number
  #counts(fields) {
    if (!this.counting) return false;
    const { target, unused } = this;
    const counts = target !== "claims" || this.#words.terminals.has("CLAIMS");
    // of those that are counted none is left out, and none is in that only appears beside
    if (counts && (unused.length || fields.includes("with"))) this.isWeighty = true;
    else if (!counts) unused.push(this.counting);
    return counts;
  }
  // what asks for works is not used where claims are the answer
  #loseWorks(fields) {
    const isCited = fields.some((field) => field === "cites" || field === "kind");
    if (this.#cites && !isCited) this.unused.push(this.#cites);
    if (this.#works && !this.#words.terminals.has("CLAIMS")) this.unused.push(this.#works);
  }
  // where nothing is said but the kind of some work, works are asked for: anything that is an opinion piece
  #seekSources() {
    const [fields, { terminals }] = [this.where.flat().map(({ field }) => field), this.#words];
    if (this.target !== "claims" || !fields.length || fields.some((field) => field !== "kind") || this.#cites) return;
    if (terminals.has("CLAIMS") || terminals.has("REPORTED")) return;
    if (!this.#named.some((name) => namesWork(this.#words, name))) this.target = "sources";
  }
  // a verdict beside the one work that is named is what a check of it found; of two it may be either's
  #tieVerdicts() {
    const works = this.where.filter((part) => part.every(({ field }) => field === "cites"));
    if (!works.length) return;
    this.where = this.where.map((part) => {
      if (part.length > 1 || part[0].field !== "verdict") return part;
      if (works.length > 1) this.isWeighty = true;
      return works[0].map(({ value }) => ({ ...part[0], field: "check", qualifier: value }));
    });
  }
  #hold(field, value, negated = false) {
    this.where.push([{ ...plainCondition(field, value), negated }]);
  }
  // some words of the question, as they were typed
  #typed(index, count = 1) {
    return this.#words.text.slice(...this.#words.span(index, index + count));
  }
  // take in what stands at a word; the word after it
  #step(index) {
    const words = this.#words;
    const keyword = words.longestKeyword(index);
    if (words.isNamed(index) && !(keyword && keyword.length > words.nameLength(index))) {
      // in which language, from where
      const before = words.classAt(index - 1);
      const isFrom = before === "ARE" || (before === "IN" && !this.#named.length);
      if (this.target === "sources" && isFrom) this.isWeighty = true;
      this.#named.push(this.#gaps.singleName(index));
      this.#behind = "NAME";
      return index + Math.max(1, words.nameLength(index));
    }
    if (!keyword) {
      // the article in "which of the sources" divides nothing
      if (words.names.keywords.fillers.has(words.at(index).text)) return index + 1;
      this.#unknown(index);
      this.#behind = "";
      return index + 1;
    }
    const past = this.#placed(keyword, index);
    if (past) return past;
    this.#keyword(keyword, index);
    this.#behind = keyword.terminal;
    return index + keyword.length;
  }
  // take in a section or a year behind a keyword; the word after it, or 0 where there is none
  #placed({ terminal }, index) {
    const { places, spans, owners } = this.#rules;
    const isOwned = owners.includes(this.#words.at(index + 1)?.text);
    const [, , topic = index] = this.#gaps.next(["ABOUT"], index + 1) || [];
    for (const [sort, field, begin, classes] of [
      ["HEADING", "section", index + 1 + isOwned, places],
      ["LANGUAGE", "language", index + 1, ["IN"]],
      ["TOPIC", "section", topic, ["SECTION"]],
      ["SPAN", "year", index, spans],
    ]) {
      const fits = classes.includes(terminal) && this.kb.row(this.target, field);
      const [[gap, end] = []] = fits ? this.#gaps.fill(sort, begin) : [];
      if (!gap) continue;
      this.#hold(field, gap.value);
      // is it their year, or one that is spoken of
      if (field === "year" && this.target === "claims" && asksForWorks(this.#words)) this.isWeighty = true;
      return end;
    }
    return 0;
  }
  // pass words over without which the question is another
  #turn(index, count = 1) {
    this.isWeighty = true;
    this.turning.push(this.#typed(index, count));
  }
  // pass a word over that is no keyword; what is no word of asking either was not used
  #unknown(index) {
    const { text } = this.#words.at(index);
    const { weightyWords, year, lesser } = this.#rules;
    const isDenied = this.#words.names.keywords.denies(text);
    if (isDenied || weightyWords.includes(text) || isBound(this.#words, index, this.#named)) this.#turn(index);
    const wanted = this.#wantedAt(index);
    if (wanted) this.wanted = wanted;
    else if (isBesideOrder(this.#words, index) && this.#gaps.fill("NUMBER", index).length) this.isWeighty = true;
    else if (new RegExp(`^(?:${year})$`).test(text) && ["claims", "sources"].includes(this.target)) {
      this.#hold("year", text);
    } else if (!this.kb.search().stopWords.has(text) || lesser.includes(text)) {
      if (index && isUnknownName(this.#words, index)) this.isWeighty = true; // without it the question is another
      this.unused.push(this.#typed(index));
    }
  }
  // how many answers are asked for here, if any are: name two risks, three benefits of
  #wantedAt(index) {
    const ahead = this.#words.list.slice(index + 1, index + 3).map(({ text }) => text);
    const begins = index === 0 && this.#rules.wanting.includes(ahead[1]);
    const isBegun = begins || ["WHICH", "GIVE", "ARE"].includes(this.#behind);
    const isWanted = isBegun && ahead.some((text) => text.endsWith("s")); // main objectives
    const isFirst = isWanted && !(this.#named.length || this.unused.length || this.where.length);
    const [[gap] = []] = isFirst ? this.#gaps.fill("NUMBER", index) : [];
    return gap && gap.value.length < 3 ? gap.value : "";
  }
  // whether works may still be asked for: not claims, or what somebody says, or what only claims have
  #maySeekWorks() {
    const { terminals } = this.#words;
    if (this.target !== "claims" || terminals.has("CLAIMS") || terminals.has("SAY")) return false;
    return this.where.flat().every(({ field }) => this.kb.row("sources", field));
  }
  // whether works are asked for behind other words: I need papers on, which article is about, published by
  #seeksWorks({ terminal, length }, index) {
    const { several, made, oneOfSome } = this.#rules;
    if (!this.#maySeekWorks()) return false;
    const { text } = this.#words.at(index + length - 1);
    const before = this.#words.at(index - 1)?.text; // the Alibaba paper
    if (terminal === "TEXT" && (this.#behind === "NAME" || oneOfSome.includes(before))) return true;
    // a source of power is none
    const isFor = this.#behind === "SOURCE_KIND" || this.#words.longestKeyword(index + length)?.terminal === "FOR";
    if (terminal === "SOURCES") return isFor || several.some((end) => text.endsWith(end));
    const [, , past] = (made.includes(terminal) && this.#gaps.next(["BY", "IN"], index + length)) || [];
    return past !== undefined && this.#gaps.fill("MAKER", past).length > 0;
  }
  // take a keyword in: what is asked for, where nothing is named before it, a value, or one that only asks
  #keyword(keyword, index) {
    const { terminal } = keyword;
    if (this.#isHeavy(keyword, index)) this.isWeighty = true;
    if (terminal === "COUNT") this.counting = this.#typed(index, keyword.length);
    if (this.#rules.weighty.includes(terminal)) this.#turn(index, keyword.length);
    if (this.#isHad(terminal)) this.unused.push(this.#typed(index, keyword.length));
    if (terminal === "DETAIL" && this.#maySeekWorks()) this.target = "sources";
    this.#remember(terminal, this.#words.at(index).text);
    this.#leave(keyword, index);
    if (terminal === "SOURCE_KIND" && keyword.value === this.kb.data.kindRead) return; // the essay that is read
    if (terminal === "ORDER") this.#superlative(keyword, index);
    else if (this.#asksFor(keyword, index)) return;
    else if (this.#seeksWorks(keyword, index)) this.target = "sources";
    else this.#value(keyword, index);
  }
  // pass a keyword over that only asks: what is it for; and one that asks for more: and by whom
  #leave({ terminal, length }, index) {
    const { last, lesser } = this.#rules;
    const following = this.#words.at(index + length);
    const isLast = last.includes(terminal) && (!following || following.comma || following.text === "whom");
    const isSecond = terminal === "WHICH" && lesser.includes(this.#words.at(index).text) && this.#named.length;
    const isMore = isSecond && [...last, "AND"].includes(this.#behind) && !this.#words.terminals.has("SAY");
    this.#isMore ||= isMore;
    if (isLast || isMore) this.unused.push(this.#typed(index, length));
  }
  // keep a keyword of which it shows only at the end what it means: who speaks, and what is cited
  #remember(terminal, text) {
    if (terminal === "SECTION") this.unused.push(text);
    if (terminal === "CITE") this.#cites = text;
    if (this.#speaking.length) return;
    if (terminal === "SAY" || (text === "said" && this.#behind === "NAME")) this.#speaking = [...this.#named];
  }
  // whether it is asked who has or gives something, and not who appears with it
  #isHad(terminal) {
    const isGiven = terminal === "GIVE" && ["WHICH", "NAME"].includes(this.#behind);
    if (!this.kb.isOfEntities(this.target)) return isGiven;
    return ["GIVE", "HAVE"].includes(terminal) || (terminal === "IN" && this.#behind === "ARE");
  }
  // whether a question is another without a keyword: one that turns it round, works that are counted or told by where
  // they come from, which is not recorded
  #isHeavy({ terminal, length }, index) {
    const { numbers } = this.#words.names.keywords;
    const isCounted = index && !this.wanted && numbers.includes(this.#words.at(index - 1).text);
    const isOfOrigin = this.#behind === "NAME" && this.#words.names.origin(this.#named.at(-1)) !== "";
    if (terminal === "SOURCE_KIND" || terminal === "AUTHORS") return isOfOrigin;
    // who is cited by a work, or opposed by a state; and what a work cites itself
    if (["CITED", "OPPOSED"].includes(terminal)) return ["BY", "TO"].includes(this.#words.classAt(index + length));
    if (terminal === "CITE") return this.#behind === "NAME" && namesWork(this.#words, this.#named.at(-1));
    if (terminal === "BY") return this.#behind === "NAME"; // what one says of another
    if (terminal === "SOURCES" || terminal === "CLAIMS") return isCounted || (isOfOrigin && terminal === "SOURCES");
    return false;
  }
  // whether a keyword is the first thing that is said, and says what is asked for
  #asksFor(keyword, index) {
    // which people, and not "do people protest"
    const begins = !index || !["", "DO", "ARE", "HAVE", "GIVE", "CITE"].includes(this.#behind);
    if (!begins || this.#named.length || this.unused.length || this.where.length) return false;
    const target = own(this.#rules.targets, keyword.terminal);
    const kindTarget = target ? null : targetOfKind(this.#words, this.target, keyword);
    if (!target && !kindTarget) return false;
    this.target = target || kindTarget;
    if (target) return true;
    this.#hold("kind", keyword.value);
    // in which countries: not with them
    if (this.#words.classAt(0) === "IN") this.unused.push(this.#words.at(0).text);
    return true;
  }
  #value({ terminal, value, length }, index) {
    const { values, plain, asking, weighty } = this.#rules;
    const field = !this.#isMore && own(own(values, terminal) || {}, this.target);
    const { text } = this.#words.at(index);
    if (terminal === "SOURCES" && !["source", "reference"].includes(text)) this.#works = text; // of a claim
    if (terminal === "VERDICT" && !this.#isVerdict(index)) {
      this.#hasLooseVerdict = true;
      this.unused.push(this.#typed(index, length));
    } else if (field && own(this.kb.row(this.target, field).values, value)) {
      this.#hold(field, value, terminal === "DETAIL"); // what an entry has is what it does not lack
    } else if (field) this.isWeighty = true; // found of works alone: "too old"
    else if (own(plain, terminal) && this.target === "claims") this.#plainly(terminal, text);
    else if (![...asking, ...weighty].includes(terminal)) this.unused.push(this.#typed(index, length));
  }
  // take in a word that stands for a condition by itself
  #plainly(terminal, word) {
    const isPronoun = word === "he" || word === "she";
    // whom the author cites is not what is said in the author's own voice
    const isOfEvidence = terminal === "AUTHOR" && ["EVIDENCE", "CITE"].some((each) => this.#words.terminals.has(each));
    // which author says so, of those that are cited
    if (terminal === "AUTHOR" && !isPronoun && this.#behind === "WHICH") this.unused.push(word);
    else if ((!this.#named.length || !isPronoun) && !isOfEvidence) this.#hold(...this.#rules.plain[terminal]);
  }
  // whether a word for a verdict means one: "wrong" does behind "are", and not in "could go wrong"
  #isVerdict(index) {
    return this.#rules.formal.includes(this.#words.at(index).text) || this.#behind === "ARE";
  }
  // take a superlative in; "main" is one only before what is asked for
  #superlative({ value, length }, index) {
    const following = this.#words.longestKeyword(index + length);
    if (value === "main" && !(following && own(this.#rules.targets, following.terminal))) {
      this.unused.push(this.#typed(index, length));
    } else this.#superlatives.push(value);
  }
}
/* what is known in a question, wherever it stands, and the words that are left over */
export const scanned = (words) => new Scan(words).read();
