/* The headline of a picture, worked out: how many claims, and what they are graded. */
import { format, ngettext } from "../text.js";

const leadOf = ({ subject, number, answer, summary }, { texts, nameOf }) => {
  const form = number === 1 ? 0 : 1;
  const counted = ngettext(number, texts.claims);
  // so many works, so many names
  const said = { "1 0": texts.rest, "0 1": texts.mention, "0 2": texts.both };
  const forms = said[`${subject.works.length} ${subject.names.length}`];
  if (subject.isWhole && forms) {
    return `${counted} ${format(forms[form], ...[...subject.works, ...subject.names].map(nameOf))}`;
  }
  return answer && !answer.refused ? `${answer.reading} ${counted}` : summary;
};
/* `groups` are all claims by their grades, `alone` how many of them have no other work than the subject; where a
   claim is in focus (`isOfClaim`), `sides` are what argues about it. */
export const headlineOf = (content, page) => {
  const { texts } = page;
  const { groups, alone, sides, isOfClaim } = content;
  if (isOfClaim) {
    const counted = sides.map(({ side, branches }) => ngettext(branches.length, texts.sides[side]));
    return format(texts.rests, [texts.grades[groups[0].grade], ...counted].join(", "));
  }
  const number = groups.reduce((sum, { count }) => sum + count, 0);
  const grades = groups.map(({ grade, count }) => format(texts.graded, count, texts.grades[grade])).join(", ");
  const lead = leadOf({ ...content, number }, page);
  if (!alone) return format(texts.headline, lead, grades);
  return format(texts.headline_alone, lead, grades, ngettext(alone, texts.alone));
};
