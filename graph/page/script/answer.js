/* The short form, its answers and its words: joins what Python has found for each condition (questions.py). */
const answering = (data, { nameOf, fold, sectionOf, find, Refused, claims, order, leading, lazily }) => {
  const { predicates, phrases, found } = data;
  const has = (record, key) => Object.prototype.hasOwnProperty.call(record, key);
  const number = new Map(order.map((key, place) => [key, place]));
  const keys = (numbers) => numbers.map((place) => order[place]);
  const kindOf = (seek) => (has(phrases, seek) ? seek : "entities");
  const listed = (words, joint) => (words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${joint} ${words[words.length - 1]}`);
  const once = (list) => [...new Set(list)];

  const unrelated = (table) => Object.setPrototypeOf(table, null); // a record may be called "constructor"
  for (const tables of [...Object.values(found), data]) {
    for (const table of Object.values(tables)) if (table && !Array.isArray(table) && typeof table === "object") unrelated(table);
  }
  /* what the page says itself: what claims cite and mention, where they stand, how they argue. Each table, from a value to
     the records for which it holds, is worked out when it is first asked for: with many claims all of them take a while */
  const derive = (seek, word, fill, values = []) => {
    const tables = (found[seek] ||= {});
    Object.defineProperty(tables, word, { enumerable: true, get: lazily(() => {
      const sets = new Map(values.map((value) => [value, new Set()]));
      fill((value, record) => { if (!sets.has(value)) sets.set(value, new Set()); sets.get(value).add(record); });
      return unrelated(Object.fromEntries([...sets].map(([value, records]) => [value, [...records]])));
    }) });
  };
  const passage = (place) => order.length - data.passages.length + place;
  const from = (claim) => data.places[claim].map(passage);
  const each = (visit) => (add) => claims.forEach((one, claim) => visit(add, one, claim));
  for (const word of ["about", "cites"]) { // which the page knows already
    Object.defineProperty(found.claims ||= {}, word, { enumerable: true, get: lazily(() => unrelated(Object.fromEntries(leading[word]()))) });
  }
  derive("sources", "about", each((add, { about, cites }) => about.forEach((entity) => cites.forEach((source) => add(entity, number.get(source))))));
  derive("sources", "for", each((add, { cites }, claim) => cites.forEach((source) => add(order[claim], number.get(source)))));
  derive("passages", "about", each((add, { about }, claim) => about.forEach((entity) => from(claim).forEach((place) => add(entity, place)))));
  derive("passages", "cites", each((add, { cites }, claim) => cites.forEach((source) => from(claim).forEach((place) => add(source, place)))));
  derive("passages", "for", each((add, _, claim) => from(claim).forEach((place) => add(order[claim], place))));
  for (const word of ["section", "paragraph"]) {
    const tables = found.passages[word] || {};
    const valueOf = new Map(Object.entries(tables).flatMap(([value, within]) => within.map((place) => [place, value])));
    derive("claims", word, each((add, _, claim) => from(claim).forEach((place) => add(valueOf.get(place), claim))), Object.keys(tables));
  }
  derive("claims", "states", (add) => data.stated.forEach(([claim, subject, predicate, object]) => {
    add(`${predicate}@${subject}+${object}`, claim);
    if (predicates[predicate][0] === predicates[predicate][3]) add(`${predicate}@${object}+${subject}`, claim);
  }));
  const argued = { supports: ["supports", "supported-by"], contrasts: ["contrasts"], qualifies: ["qualifies", "qualified-by"], causes: ["causes", "caused-by"] };
  for (const [kind, words] of Object.entries(argued)) {
    words.forEach((word, back) => derive("claims", word, (add) => data.argues.filter(([, said]) => said === kind).forEach(([claim, , other]) => {
      if (!back) add(order[other], claim);
      if (back || words.length === 1) add(order[claim], other);
    })));
  }
  const rests = lazily(() => { // for each claim what it cites, and the work through which it does
    const found = claims.map(({ cites }) => cites.map((source) => [source, ""]));
    for (const [claim, source, through] of data.through) found[claim].find(([cited]) => cited === source)[1] = through;
    return found;
  });

  /* the short form */
  const VALUE = '(?:"[^"]*"|[^\\s|"@]*)', BESIDE = '(?:"[^"]*"|[^\\s|"])*';
  const parse = (text) => {
    const begins = new RegExp(`^\\s*(count\\s+)?(${[...Object.keys(data.seeks), ...Object.keys(data.asks)].join("|")})(?=\\s|$)`, "i").exec(text);
    if (!begins) throw new Refused(`Begin with one of: ${Object.keys(data.seeks).join(", ")}`);
    const seek = begins[2].toLowerCase(), question = { seek, where: [], order: "", count: Boolean(begins[1]) };
    const parts = new RegExp(`-?[a-z]+(?:-[a-z]+)*:\\s*${VALUE}(?:@${BESIDE})?(?:\\|-?(?:[a-z]+(?:-[a-z]+)*:)?${VALUE}(?:@${BESIDE})?)*(?!\\S)|\\S+`, "gi");
    for (const [part] of text.slice(begins[0].length).matchAll(parts)) {
      const sort = /^sort:(.*)$/.exec(part);
      if (sort) {
        const may = ["passage", ...(seek === "sources" ? ["cited"] : []), ...(data.seeks[seek] && kindOf(seek) === "entities" ? ["mentioned"] : [])];
        if (!may.includes(sort[1]) || question.order) throw new Refused(`“${part}” is no order of ${seek}`);
        question.order = sort[1] === "passage" ? "" : sort[1];
        continue;
      }
      const either = alternatives(part, seek);
      const neither = either.length > 1 && either.every((one) => one.negated && one.word === either[0].word);
      if (neither) question.where.push(...either.map((one) => [one]));
      else question.where.push(either);
    }
    if (has(data.asks, seek)) {
      const words = Object.keys(phrases[seek]);
      question.where.sort((one, other) => words.indexOf(one[0].word) - words.indexOf(other[0].word));
      trouble(question, words);
    }
    if (seek === "voices" && !question.where.some((part) => part.length > 1 || !part[0].negated)) throw new Refused("Say in which claim: in:CLAIM");
    const told = new Set();
    question.where = question.where.filter((part) => !told.has(JSON.stringify(part)) && told.add(JSON.stringify(part)));
    return question;
  };
  const trouble = ({ seek, where, count }, words) => {
    const named = where.map(([one]) => one.value);
    if (count || where.some((part) => part.length > 1 || part[0].negated)) throw new Refused(`A ${seek} takes names and nothing else`);
    const least = seek === "fall" ? 1 : 2, most = seek === "path" ? 2 : seek === "comparison" ? 4 : 20;
    if (new Set(named).size < least) throw new Refused(`A ${seek} needs ${least} name${least > 1 ? "s" : ""}, and not the same one twice`);
    if (named.length > most || (seek === "path" && where.some(([one], place) => one.word !== words[place]))) throw new Refused(`A ${seek} takes no more than ${most} names`);
    if (seek === "comparison" && new Set(named.map((key) => sectionOf.get(key) === "sources")).size > 1) throw new Refused("Works are compared with works, and actors, projects and concepts with each other");
  };
  const alternatives = (part, seek) => {
    const said = [];
    let word = "", negated = false;
    const one = new RegExp(`(-?)(?:([a-z]+(?:-[a-z]+)*):\\s*)?(${VALUE})(?:@(${BESIDE}))?(?:\\||$)`, "giy");
    for (let match; one.lastIndex < part.length && (match = one.exec(part));) {
      if (match[1] && !match[2]) throw new Refused(`“${match[0]}” is no condition on ${seek}`);
      if (match[2]) [word, negated] = [match[2].toLowerCase(), Boolean(match[1])];
      const row = phrases[kindOf(seek)][word];
      if (!row || !has(phrases[kindOf(seek)], word)) throw new Refused(`“${match[0].replace(/\|$/, "")}” is no condition on ${seek}`);
      said.push({ word: word, negated, ...valued(seek, word, row, bare(match[3]), match[4] || "") });
    }
    if (!said.length || one.lastIndex < part.length || part.endsWith("|")) throw new Refused(`“${part}” is no condition on ${seek}`);
    const told = new Set();
    return said.filter((each) => !told.has(JSON.stringify(each)) && told.add(JSON.stringify(each)));
  };
  const bare = (text) => text.replace(/^"([^"]*)"$/, "$1").trim();
  const resolved = (name, sections) => {
    const [ids] = find(name, sections);
    if (ids.length === 1) return ids[0];
    throw new Refused(ids.length ? `“${name}” may be ${ids.map(nameOf).join(" or ")}` : `Nothing here is called “${name}”`, ids);
  };
  const ENTITIES = ["actors", "projects", "concepts"];
  const valued = (seek, word, row, value, beside) => {
    const [at, of] = [...bare(beside).matchAll(/"[^"]*"|[^"+]+/g)].map(([end]) => bare(end)).concat("", "");
    const plain = { value, at: "", of: "" };
    if (!value) throw new Refused(`${word}: names nothing`);
    if (/^[-−–—!~¬]/.test(value)) throw new Refused(`A sign that denies stands before the word: -${word}:`);
    if (row.sort === "relation" || row.sort === "statement") {
      if (!has(predicates, value)) throw new Refused(`“${value}” is no relation here`);
      const [reads, , , reversed] = predicates[value];
      plain.at = at && resolved(at, ENTITIES);
      plain.of = of && resolved(of, ENTITIES);
      if (!at || (row.sort === "statement" && !of)) throw new Refused(`${word}: needs ${row.sort === "statement" ? "both ends" : "the other end"}`);
      if (of && row.sort === "relation" && (word === "object-of" || !predicates[value][6])) throw new Refused(`${word}:${value} takes no +${of}`);
      return word === "object-of" && reads === reversed ? { word: "subject-of", ...plain } : plain;
    }
    if (row.names.length) plain.value = resolved(value, row.names);
    else if (row.sort === "number") {
      if (!/^\d{1,6}$/.test(value)) throw new Refused(`“${value}” is no number`);
      plain.value = String(Number(value));
    } else {
      const listed = row.sort === "headings" ? data.lists.HEADING : row.sort === "units" ? data.lists.UNIT : null;
      const known = listed ? Object.fromEntries(Object.values(listed).map((each) => [each, each])) : { ...row.values, ...row.also };
      const meant = listed && has(listed, fold(value)) ? listed[fold(value)] : Object.keys(known).find((each) => [fold(each), fold(known[each])].includes(fold(value)));
      if (meant === undefined) throw new Refused(`“${value}” is no ${word} here; write one of: ${once(Object.keys(known)).join(", ")}`);
      plain.value = has(row.also, meant) ? row.also[meant] : meant;
    }
    if (of) throw new Refused(`${word}: takes no +${of}`);
    if (word === "check") plain.at = at && resolved(at, ["sources"]);
    else if (word === "within") {
      if (!/^[1-6]$/.test(at)) throw new Refused("The number of steps lies between 1 and 6");
      plain.at = at;
    } else if (word === "cites") {
      if (at && !/^(?:[0-9]+|[ivxlcdm]+)(?:-(?:[0-9]+|[ivxlcdm]+))?$/.test(at)) throw new Refused(`“${at}” is no page; write 9, iv or 325-26`);
      plain.at = at;
    } else if (at) throw new Refused(`${word}: has no page; only cites: has`);
    return plain;
  };
  const quote = (value) => (/^[^\s|"@]+$/.test(value) ? value : `"${value.replaceAll('"', " ")}"`);
  const beside = ({ at, of }) => (at ? `@${quote(at)}` : "") + (of ? `+${quote(of)}` : "");
  const write = ({ seek, where, order: sort, count }) => [
    ...(count ? ["count"] : []), seek,
    ...where.map((part) => part.map((one, place) => {
      const last = part[place - 1];
      const again = last && !last.negated && !one.negated && last.word === one.word;
      return `${again ? "" : `${one.negated ? "-" : ""}${one.word}:`}${quote(one.value)}${beside(one)}`;
    }).join("|")),
    ...(sort ? [`sort:${sort}`] : []),
  ].join(" ");

  /* the records that answer */
  const around = new Map(); // entity -> what some claim mentions with it, in reading order
  const neighbours = (key) => {
    if (!around.has(key)) {
      around.set(key, once((found.claims.about?.[key] || []).flatMap((claim) => claims[claim].about)).filter((other) => other !== key));
    }
    return around.get(key);
  };
  const within = (key, steps) => {
    const reached = new Set([key]);
    let layer = [key];
    for (let step = 0; step < steps; step += 1) {
      layer = once(layer.flatMap(neighbours)).filter((other) => !reached.has(other));
      layer.forEach((other) => reached.add(other));
    }
    reached.delete(key);
    return [...reached].map((other) => number.get(other));
  };
  const span = (page) => {
    const range = /^(\d+)(?:\s*[-–]\s*(\d+))?$/.exec(page);
    return range ? [Number(range[1]), Number(range[2] ? range[1].slice(0, Math.max(0, range[1].length - range[2].length)) + range[2] : range[1])] : null;
  };
  const onPages = (source, page) => {
    const asked = span(page);
    return (data.pages[source] || []).filter(([written, first, last]) => written === page || (asked && last && first <= asked[1] && asked[0] <= last)).flatMap(([, , , claims]) => claims);
  };
  const counted = (table, holds) => Object.entries(table || {}).filter(([value]) => holds(Number(value))).flatMap(([, numbers]) => numbers);
  const lookUp = (seek, { word, value, at, of }) => {
    const table = found[kindOf(seek)];
    if (seek === "voices" && word === "states") return once(lookUp("claims", { word, value, at, of }).flatMap((claim) => lookUp("voices", { word: "in", value: order[claim] })));
    const n = Number(value);
    if (word === "with") return neighbours(value).map((other) => number.get(other));
    if (word === "within") return within(value, Number(at));
    if (word === "at-least") return counted(table[seek === "claims" ? "sources" : "claims"], (count) => count >= n);
    if (word === "before") return counted(table.year, (year) => year < n);
    if (word === "after") return counted(table.year, (year) => year > n);
    if (word === "cites" && at) {
      const claims = once(onPages(value, at)).sort((one, other) => one - other);
      return seek === "passages" ? once(claims.flatMap((claim) => found.passages.for?.[order[claim]] || [])) : claims;
    }
    return table[word]?.[value + (at ? `@${at}` : "") + (of ? `+${of}` : "")] || [];
  };
  const evaluate = (question) => {
    const { seek, where } = question;
    const rows = phrases[kindOf(seek)];
    const lists = where.map((part) => part.map((one) => lookUp(seek, one)));
    let everything = null;
    where.forEach((part, place) => {
      if (!part.every((one) => !one.negated && rows[one.word].find)) return;
      const union = part.length > 1 ? once(lists[place].flat()) : lists[place][0];
      const reached = seek === "claims" ? [...union].sort((one, other) => one - other) : union;
      if (!everything || reached.length < everything.length) everything = reached;
    });
    const sections = data.seeks[seek];
    everything = everything || order.map((_, place) => place);
    const sets = lists.map((part) => part.map((numbers) => new Set(numbers)));
    const ids = keys(everything.filter((record) => sections.includes(sectionOf.get(order[record]))
      && where.every((part, place) => part.some((one, which) => sets[place][which].has(record) !== one.negated))));
    if (!question.order) return ids;
    const claims = found.claims[question.order === "cited" ? "cites" : "about"] || {};
    return ids.sort((one, other) => (claims[other] || []).length - (claims[one] || []).length);
  };

  /* in words */
  const sayName = (byId) => (key) => (byId ? `"${key}"` : has(phrases, key) ? key : nameOf(key));
  const phrase = (question, one, name, single) => {
    const row = phrases[kindOf(question.seek)][one.word];
    const pick = (several, denied, alone) => (one.negated ? denied : single ? alone : several);
    if (row.sort === "statement") return [pick(...row.said), `${name(one.at)} ${predicates[one.value][0]} ${name(one.of)}`, false];
    if (row.sort === "relation") {
      const [reads, several, denied, reversed, severally, deniedly] = predicates[one.value];
      if (one.word === "thing-of") return [pick("are what {}", "are not what {}", "is what {}"), `${name(one.at)} ${reads}${one.of ? ` to ${name(one.of)}` : ""}`, false];
      const said = one.word === "subject-of" ? [several, denied, reads] : [severally, deniedly, reversed];
      return [`${pick(...said)} {}`, one.of ? `${name(one.of)} to ${name(one.at)}` : name(one.at), false];
    }
    if (one.word === "within") return [pick(...row.said).replace("{}", `${one.at} step${one.at === "1" ? "" : "s"}`), name(one.value), false];
    if (one.word === "check" && one.at) return [pick("have a citation of {}", "have no citation of {}", "has a citation of {}"), `${name(one.at)} that was ${row.values[one.value]}`, false];
    const said = pick(...(has(row.special, one.value) ? row.special[one.value] : row.said));
    if (row.names.length) return [said, `${name(one.value)}${one.word === "cites" && one.at ? ` on page ${one.at}` : ""}`, !one.at && !one.negated];
    const listed = row.sort === "headings" || row.sort === "units";
    return [said, listed ? `"${one.value}"` : has(row.values, one.value) ? row.values[one.value] : one.value, false];
  };
  const conditions = (question, name, single) => {
    const parts = [];
    for (const part of question.where) {
      const said = part.map((one) => phrase(question, one, name, single));
      let [way, value, joins] = said[0];
      if (said.length > 1) {
        const alike = said.every(([other, , also]) => other === way && also);
        [way, joins] = [alike ? way.replace("{}", listed(said.map(([, each]) => each), "or")) : said.map(([other, each]) => other.replace("{}", each)).join(" or else "), false];
        value = "";
      } else if (!joins) [way, value] = [way.replace("{}", value), ""];
      const last = parts[parts.length - 1];
      if (value && last && last.way === way) last.values.push(value);
      else parts.push({ way, values: [value], negated: part[part.length - 1].negated });
    }
    return parts.reduce((words, { way, values, negated }, place) => {
      const joint = !place ? "" : parts[place - 1].negated && !negated ? " but " : " and ";
      return words + joint + way.replace("{}", listed(values, "and"));
    }, "");
  };
  const named = (question) => question.where.flat().flatMap((one) => [
    ...(phrases[kindOf(question.seek)][one.word].names.length && !has(predicates, one.value) ? [one.value] : []), one.word === "within" ? "" : one.at, one.of,
  ]);
  const sentence = (question) => {
    const name = sayName(named(question).some((key) => data.by_id.includes(key)));
    if (has(data.asks, question.seek)) {
      const names = question.where.map(([one]) => name(one.value));
      const gaps = data.asks[question.seek].split("{}").length - 1;
      return (gaps === 1 ? [listed(names, "and")] : names).reduce((asks, each) => asks.replace("{}", each), data.asks[question.seek]);
    }
    const most = question.order ? `most ${question.order} ` : "";
    return `${question.count ? "How many" : "Which"} ${most}${question.seek} ${question.where.length ? conditions(question, name) : "are there"}?`;
  };

  /* what has to be worked out */
  const together = (one, other) => {
    const there = new Set(found.claims.about?.[other] || []);
    return keys((found.claims.about?.[one] || []).filter((claim) => there.has(claim)));
  };
  const related = (key) => new Set(data.stated.filter(([, subject, , object]) => subject === key || object === key).flatMap(([, subject, , object]) => [subject, object]));
  const chain = (one, other) => {
    if (one > other) { const back = chain(other, one); return back && { ...back, entities: back.entities.reverse() }; }
    const best = new Map([[one, [0, ""]]]);
    let ways = new Map([[one, 1]]), layer = [one];
    while (layer.length && !best.has(other)) {
      const next = new Map(), counts = new Map();
      for (const here of layer) {
        const said = related(here);
        for (const there of neighbours(here)) {
          if (best.has(there)) continue;
          const unstated = best.get(here)[0] + (said.has(there) ? 0 : 1);
          counts.set(there, (counts.get(there) || 0) + ways.get(here));
          if (!next.has(there) || unstated < next.get(there)[0]) next.set(there, [unstated, here]);
        }
      }
      next.forEach((value, key) => best.set(key, value));
      [ways, layer] = [counts, [...next.keys()]];
    }
    if (!best.has(other)) return null;
    const entities = [other];
    while (entities[0] !== one) entities.unshift(best.get(entities[0])[1]);
    return { entities, others: ways.get(other) - 1 };
  };
  const many = (count, word) => `${count.toLocaleString("en")} ${word}${count === 1 ? "" : "s"}`;
  const path = ([one, other]) => {
    const way = chain(one, other);
    if (!way) return { ids: [], notes: [`No chain of claims leads from ${nameOf(one)} to ${nameOf(other)}.`], groups: [] };
    const steps = way.entities.slice(1).map((there, place) => [way.entities[place], there, together(way.entities[place], there)]);
    return {
      ids: once([one, ...steps.flatMap(([, there, claims]) => [...claims, there])]), way: way.entities,
      notes: [`${many(steps.length, "step")}: ${way.entities.map(nameOf).join(" – ")}.`, ...(way.others ? [`${many(way.others, "other chain")} ${way.others === 1 ? "is" : "are"} as short.`] : [])],
      groups: steps.map(([here, there, claims]) => ({ title: `${nameOf(here)} – ${nameOf(there)}`, ids: claims })),
    };
  };
  const comparison = (named) => {
    const works = sectionOf.get(named[0]) === "sources";
    const on = (key) => found.claims[works ? "cites" : "about"]?.[key] || [];
    const topics = (key) => (works ? once(on(key).flatMap((claim) => claims[claim].about)) : neighbours(key));
    const sides = [
      [works ? "{} are cited for" : "{} appear with", works ? "Only {} is cited for" : "Only {} appears with", named.map(topics)],
      [works ? "Claims that cite {}" : "Claims that mention {}", `Claims that ${works ? "cite" : "mention"} {} and not ${named.length === 2 ? "the other" : "any other of them"}`, named.map((key) => keys(on(key)))],
      ...(works ? [] : [["Sources cited for {}", "Sources cited for {} alone", named.map((key) => keys(found.sources.about?.[key] || []))]]),
    ];
    const groups = sides.flatMap(([all, only, lists]) => [
      { title: all.replace("{}", listed(named.map(nameOf), "and")), ids: lists[0].filter((key) => lists.every((other) => other.includes(key))) },
      ...named.map((key, place) => ({ title: only.replace("{}", nameOf(key)), ids: lists[place].filter((each) => !named.includes(each) && !lists.some((other, at) => at !== place && other.includes(each))) })),
    ]);
    const side = named.map((key) => new Set(on(key)));
    const against = data.argues.filter(([one, kind, other]) => kind === "contrasts" && side.some((these, place) => these.has(one) && side.some((those, at) => at !== place && those.has(other))));
    const none = works ? "No claim that cites the one stands against one that cites the other; no disagreement is recorded." : "No claim about the one stands against one about the other; no disagreement is recorded.";
    return { ids: named, notes: against.length ? [] : [none], groups: [...(against.length ? [{ title: "Where they stand against each other", ids: once(against.flatMap(([one, , other]) => keys([one, other]))) }] : []), ...groups].filter((group) => group.ids.length) };
  };
  const LEGS = ["supports", "causes"];
  const fall = (named) => {
    const gone = new Set(named);
    const isGone = ([source, through]) => gone.has(source) || gone.has(through);
    const touched = rests().flatMap((rests, claim) => (rests.some(isGone) ? [claim] : []));
    const bare = new Set(touched.filter((claim) => rests()[claim].every(isGone)));
    const legs = data.argues.filter(([, kind]) => LEGS.includes(kind));
    const carried = new Set(legs.map(([, , claim]) => claim));
    const standing = (fallen) => {
      const on = new Set(rests().flatMap((rests, claim) => (!fallen.has(claim) && (rests.length || !carried.has(claim)) ? [claim] : [])));
      for (let size = -1; size !== on.size;) {
        size = on.size;
        for (const [by, , claim] of legs) if (on.has(by) && !fallen.has(claim)) on.add(claim);
      }
      return on;
    };
    const after = standing(bare), lost = new Set([...standing(new Set())].filter((claim) => !after.has(claim)));
    const losing = once(legs.filter(([by, , claim]) => lost.has(by) && !bare.has(claim)).map(([, , claim]) => claim)).sort((one, other) => one - other);
    const gonetoo = losing.filter((claim) => lost.has(claim));
    const fallen = [...bare, ...gonetoo];
    const weak = touched.filter((claim) => !bare.has(claim));
    if (!touched.length) return { ids: [], notes: [`Nothing would fall without ${listed(named.map(nameOf), "and")}: no claim cites it.`], groups: [] };
    return {
      ids: keys(fallen), notes: [],
      groups: [
        { title: `${many(bare.size, "claim")} without any citation left`, ids: keys([...bare]) },
        { title: `${many(gonetoo.length, "claim")} without an argument left, and without a citation of its own`, ids: keys(gonetoo) },
        { title: `${many(weak.length, "claim")} with a citation less`, ids: keys(weak) },
        { title: `${many(losing.length, "claim")} with an argument less`, ids: keys(losing) },
      ].filter((group) => group.ids.length),
    };
  };
  const WORK = { path, comparison, fall };
  const single = (seek) => (seek === "entities" ? "entity" : seek.slice(0, -1));
  const notes = (question, ids) => {
    if (ids.length || question.where.length < 2) return [];
    return question.where.flat().filter((one) => !one.negated && phrases[kindOf(question.seek)][one.word].names.length).map((one) => {
      const alone = { seek: question.seek, where: [[one]], order: "" };
      const count = evaluate(alone).length;
      return `${count === 0 ? `No ${single(question.seek)}` : count === 1 ? `1 ${single(question.seek)}` : `${count} ${question.seek}`} ${conditions(alone, nameOf, count < 2)}.`;
    });
  };
  const answer = (query) => {
    const question = parse(query);
    const worked = has(WORK, question.seek) ? WORK[question.seek](question.where.map(([one]) => one.value)) : { ids: evaluate(question), groups: [] };
    return { question, query: write(question), reading: sentence(question), notes: worked.notes || notes(question, worked.ids), ...worked };
  };
  return { answer, parse, write, sentence };
};
