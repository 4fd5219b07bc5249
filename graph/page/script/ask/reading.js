/* A question in English words. */
export const listed = (words, joint) =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${joint} ${words[words.length - 1]}`;
export const readings = (data, { kindOf, nameOf }) => {
  const { predicates, phrases } = data;
  const sayName = (byId) => (key) => (byId ? `"${key}"` : Object.hasOwn(phrases, key) ? key : nameOf(key));
  const phrase = (question, one, name, single) => {
    const row = phrases[kindOf(question.seek)][one.word];
    const pick = (several, denied, alone) => (one.negated ? denied : single ? alone : several);
    if (row.sort === "statement") {
      return [pick(...row.said), `${name(one.at)} ${predicates[one.value][0]} ${name(one.of)}`, false];
    }
    if (row.sort === "relation") {
      const [reads, several, denied, reversed, severally, deniedly] = predicates[one.value];
      if (one.word === "thing-of") {
        return [
          pick("are what {}", "are not what {}", "is what {}"),
          `${name(one.at)} ${reads}` + (one.of ? ` to ${name(one.of)}` : ""),
          false,
        ];
      }
      const said = one.word === "subject-of" ? [several, denied, reads] : [severally, deniedly, reversed];
      return [`${pick(...said)} {}`, one.of ? `${name(one.of)} to ${name(one.at)}` : name(one.at), false];
    }
    if (one.word === "within") {
      return [pick(...row.said).replace("{}", `${one.at} step${one.at === "1" ? "" : "s"}`), name(one.value), false];
    }
    if (one.word === "check" && one.at) {
      return [
        pick("have a citation of {}", "have no citation of {}", "has a citation of {}"),
        `${name(one.at)} that was ${row.values[one.value]}`,
        false,
      ];
    }
    const said = pick(...(Object.hasOwn(row.special, one.value) ? row.special[one.value] : row.said));
    if (row.names.length) {
      return [
        said,
        name(one.value) + (one.word === "cites" && one.at ? ` on page ${one.at}` : ""),
        !one.at && !one.negated,
      ];
    }
    const isListed = row.sort === "headings" || row.sort === "units";
    return [
      said,
      isListed ? `"${one.value}"` : Object.hasOwn(row.values, one.value) ? row.values[one.value] : one.value,
      false,
    ];
  };
  const conditions = (question, name, single) => {
    const parts = [];
    for (const part of question.where) {
      const said = part.map((one) => phrase(question, one, name, single));
      let [way, value, joins] = said[0];
      if (said.length > 1) {
        const alike = said.every(([other, , also]) => other === way && also);
        [way, joins] = [
          alike
            ? way.replace(
                "{}",
                listed(
                  said.map(([, each]) => each),
                  "or",
                ),
              )
            : said.map(([other, each]) => other.replace("{}", each)).join(" or else "),
          false,
        ];
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
  const named = (question) =>
    question.where
      .flat()
      .flatMap((one) => [
        ...(phrases[kindOf(question.seek)][one.word].names.length && !Object.hasOwn(predicates, one.value)
          ? [one.value]
          : []),
        one.word === "within" ? "" : one.at,
        one.of,
      ]);
  const sentence = (question) => {
    const name = sayName(named(question).some((key) => data.by_id.includes(key)));
    if (Object.hasOwn(data.asks, question.seek)) {
      const names = question.where.map(([one]) => name(one.value));
      const gaps = data.asks[question.seek].split("{}").length - 1;
      return (gaps === 1 ? [listed(names, "and")] : names).reduce(
        (asks, each) => asks.replace("{}", each),
        data.asks[question.seek],
      );
    }
    const most = question.order ? `most ${question.order} ` : "";
    const which = question.where.length ? conditions(question, name) : "are there";
    return `${question.count ? "How many" : "Which"} ${most}${question.seek} ${which}?`;
  };
  return { conditions, sentence };
};
