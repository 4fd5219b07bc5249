/* The state of the page stands in its address alone: #focus=ID, #line=ID,ID, #ask=QUESTION, &after=QUESTION (that came
   before it), &q=WORDS, &only=CONDITIONS, &sorts=SORTS, &strength=NUMBER (of claims that a faint line of the map has
   behind it), #lesson=ID&step=NUMBER (which is the state that the step names), or the id of a part of the page. */
const ENTITY_SORTS = ["actor", "project", "concept"];
// of several values, `support:"one"|"two"`, any will do
const CONDITION = /[a-z-]+:(?:"[^"]*"|[^\s"|])+(?:\|(?:[a-z-]+:)?(?:"[^"]*"|[^\s"|])+)*/g;
const MOST_LETTERS = 900; // of words and of conditions, which make a question that has a thousand at the most
const ANCHOR = /^(?:claim|record)-(.+)$/;

const decoded = (text) => new URLSearchParams(`name=${text}`).get("name");
/* the values of a condition as they are said */
export const valuesIn = (condition) =>
  condition
    .match(/(?:"[^"]*"|[^"|])+/g)
    .map((part) => part.replace(/^[a-z-]+:/, "").replaceAll('"', ""));
const isKnown = (id, page) => page.entities.has(id) || page.sources.has(id) || page.cards.has(id);
/* what an address calls something that the page does not have, if it does */
const unknownIn = (hash, fields, page) => {
  const lesson = fields.get("lesson") || "";
  const hasFields = ANCHOR.test(hash) || hash.includes("=");
  const ids = [fields.get("focus"), ...(fields.get("line") || "").split(","), page.stepOf(lesson, 1) ? "" : lesson];
  const named = hasFields ? ids : [page.views.includes(hash) ? "" : decoded(hash)];
  return named.find((id) => id && !isKnown(id, page)) || "";
};
/* The state that an address names; what the page does not have is left out, and `unknown` is what it was called. `page`
   says what it has: `entities`, `sources`, `cards` (by id), `views` (ids) and `stepOf` (a lesson and a number to the
   part that shows the step). */
export const stateOf = (hash, page) => {
  const anchor = ANCHOR.exec(hash);
  const fields = new URLSearchParams(anchor ? `focus=${anchor[1]}` : hash);
  const field = (name) => fields.get(name) || "";
  const step = page.stepOf(field("lesson"), field("step") || 1);
  if (step) return { ...stateOf(step.dataset.state, page), step };
  const focus = field("focus");
  const line = field("line")
    .split(",")
    .filter((id) => page.entities.has(id));
  const unknown = unknownIn(hash, fields, page);
  const usual = unknown ? "claims" : "evidence"; // the list of claims says it
  return {
    focus: isKnown(focus, page) ? focus : "",
    line: line.length === 2 ? line : [],
    ask: field("ask"),
    after: field("after"),
    q: field("q").slice(0, MOST_LETTERS),
    only: field("only").slice(0, MOST_LETTERS).match(CONDITION) || [],
    sorts: field("sorts")
      .split(",")
      .filter((sort) => ENTITY_SORTS.includes(sort)),
    strength: Math.max(0, Math.trunc(Number(field("strength")))) || 0,
    view: page.views.find((view) => fields.has(view)) || usual,
    unknown,
  };
};
export const isBare = ({ focus, line, ask, q, only, sorts }) =>
  !focus && !line.length && !ask && !q && !only.length && !sorts.length;
export const addressOf = (state) => {
  const fields = new URLSearchParams();
  const written = { ...state, only: state.only?.join(" ") };
  for (const name of ["focus", "ask", "after", "q", "line", "only", "sorts", "strength"]) {
    const value = String(written[name] || ""); // of a list its values behind each other, with commas
    if (value) fields.set(name, value);
  }
  // a part of the page is an address of its own, where nothing is selected
  const part = isBare({ line: [], only: [], sorts: [], ...state }) && state.view !== "evidence" ? state.view : "";
  if (part) return `#${[part, ...(state.strength ? [`strength=${state.strength}`] : [])].join("&")}`;
  return `#${fields}`.replaceAll("%2C", ",").replaceAll("%3A", ":").replaceAll("%40", "@");
};
