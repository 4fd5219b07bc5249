/* What the forms of a question mean, with their gaps filled, in the short form. */
import { SORTS } from "./names.js";
import { Refused } from "./refused.js";

const ONE_WORD = /^[^\s|"]+$/;
const quotedOnce = (value) =>
  ONE_WORD.test(value) || value.startsWith('"') ? value : `"${value.replaceAll('"', " ")}"`;
const fill = (meaning, filling, values) => {
  const either = meaning.endsWith("|");
  const alike = meaning.endsWith("&");
  const tokens = [];
  for (const token of meaning.replace(/[|&]$/, "").split(" ")) {
    const several = values.findIndex((gap, place) => gap.names && gap.names.length > 1 && token.includes(`{${place}}`));
    const put = (one) =>
      token
        .replace(/\{(\d+)(\+?)\}/g, (_, place, more) => {
          const value = Number(place) === several ? one : filling[place][0];
          return more ? String(Number(value) + 1) : quotedOnce(value);
        })
        .replace("{#}", String(Math.max(1, ...values.map((gap) => (gap.names ? gap.names.length : 1)))));
    if (several < 0) {
      tokens.push(put(""));
      continue;
    }
    if (values[several].or && !either && !alike) return null;
    const each = filling[several].map(put);
    tokens.push(...(values[several].or && either ? [each.join("|")] : each));
  }
  return tokens.join(" ");
};
export const meanings = (data, { find, nameOf }) => {
  const { sets, predicates } = data;
  const denials = new Set(sets.denials);
  const wrong = [];
  const filled = ({ rows, gaps }) => {
    const asked = (gaps.find((gap) => gap.lead) || {}).asked || "";
    const values = gaps.filter((gap) => gap.names || gap.value !== undefined || gap.verbs);
    const ways = rows
      .map((row) => {
        const [form, sorts, meaning, rule] = row;
        const count = values.filter((gap) => gap.names).length;
        if (
          values.some(
            (gap) =>
              gap.both &&
              (gap.or || !form.endsWith(" NOT NAMES")) &&
              (gap.or || form.split(" ").some((terminal) => denials.has(terminal))),
          )
        ) {
          return null;
        }
        if (rule === "uncounted" && gaps.some((gap) => gap.lead && gap.count)) return null;
        const word = sorts.slice(count + 1);
        if (word ? word !== (asked === "whom" ? "who" : asked) : false) return null;
        let place = -1;
        let byAuthor = 0;
        const filling = values.map((gap) => {
          if (gap.value !== undefined) return [gap.value];
          if (gap.verbs) {
            if (gap.verbs.length > 1) {
              wrong.push(
                new Refused(`“${gap.said}” may be one of several relations; ask in the short form, by its id`),
              );
              return null;
            }
            const [reads, , , reversed, , , thing] = predicates[gap.verbs[0]];
            const sort = reads === reversed ? "y" : thing ? "t" : "m";
            return sorts[count] === "-" || sorts[count] === sort ? gap.verbs : null;
          }
          place += 1;
          const found = gap.names.map((one) => {
            const [keys, less] = find(one.name, SORTS[sorts[place]]);
            byAuthor += less;
            if (keys.length > 1) wrong.push(new Refused(`“${one.name}” may be ${keys.map(nameOf).join(" or ")}`, keys));
            return keys.length === 1 ? quotedOnce(keys[0]) + (one.page ? `@${one.page}` : "") : null;
          });
          return found.includes(null) ? null : found;
        });
        if (filling.includes(null)) return null;
        if (/\bDO SOURCE_KIND (SAY|CITE|MENTION)\b/.test(form) && filling[0][0] !== data.read) return null;
        const text = fill(meaning, filling, values);
        return text === null ? null : { text, rule, form, gaps, byAuthor, word };
      })
      .filter(Boolean);
    if (/\b(AND|BUT) NOT NAMES$/.test(rows[0][0]) && new Set(ways.map((way) => way.text)).size > 1) {
      wrong.push(
        new Refused("The name behind “not” is an author and something that claims mention; ask in two questions"),
      );
      return null;
    }
    return ways.sort((one, other) => one.byAuthor - other.byAuthor || other.word.length - one.word.length)[0] || null;
  };
  return { filled, wrong, denials };
};
