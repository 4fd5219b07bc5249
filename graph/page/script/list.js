/* The list: what it shows of a state, and the answer that stands above it. */
import { answerParts, partsBeside, prefaceOf } from "./answers.js";
import { chips } from "./chips.js";
import { showCurrent } from "./claim.js";
import { layOut } from "./deferred.js";
import { $, $$, element, root } from "./dom.js";
import { markHits } from "./hits.js";
import { showKinds } from "./kinds.js";
import { showStep, titleOfStep } from "./lesson.js";
import { texts } from "./messages.js";
import { VIEWS } from "./navigation.js";
import { showTab } from "./tabs.js";
import { cards, claimIds, claims, entities, nameOf, recordOf, sources, statement } from "./records.js";
import { isReadHere } from "./selection.js";
import { isBare } from "./state.js";
import { inWords, writeStatements } from "./statements.js";
import { summary } from "./summary.js";
import { fold, foldedWords, format, shortened } from "./text.js";

const recordCards = $$("#records .record");
const holders = $$("#claims .group, #claims .paragraph, #claims .sentence");
const hidden = new Set(); // claims, so that only what changes is touched
const AT_ONCE = 10; // cards of a state that stand in the window before anybody has scrolled

const idOfRecord = (card) => card.id.slice("record-".length);
const showClaims = ({ state, selected }) => {
  const shownIds = new Set(selected);
  for (const id of claimIds) {
    const isGone = !shownIds.has(id);
    if (isGone === hidden.has(id)) continue;
    cards.get(id).hidden = isGone;
    if (isGone) hidden.add(id);
    else hidden.delete(id);
  }
  selected.slice(0, AT_ONCE).forEach((id) => layOut(cards.get(id)));
  showCurrent(cards.get(state.focus));
  const full = new Set();
  for (const id of selected) {
    let part = cards.get(id).parentElement;
    for (; !full.has(part) && part.id !== "claims"; part = part.parentElement) full.add(part);
  }
  for (const part of holders) if (part.hidden === full.has(part)) part.hidden = !full.has(part);
};

const showRecords = ({ state, answer }) => {
  const words = foldedWords(state.q);
  const ids = new Set(answer && !answer.groups.length ? answer.ids : []);
  const hasWords = (id) => {
    const { name, aliases } = recordOf(id);
    const folded = fold([id, name, ...aliases].join(" "));
    return words.every((word) => folded.includes(word));
  };
  const isShown = (id) => {
    if (isBare(state)) return true;
    if (answer) return ids.has(id);
    return words.length > 0 && !state.focus && hasWords(id);
  };
  for (const card of recordCards) card.hidden = !isShown(idOfRecord(card));
  for (const group of $$("#records .group")) {
    group.hidden = !group.querySelector(".record:not([hidden])");
  }
};

// of a record, which stands above its claims
const copyOf = (card) => {
  layOut(card);
  const copy = card.cloneNode(true);
  copy.dataset.record = idOfRecord(card);
  copy.removeAttribute("id");
  copy.hidden = false;
  const button = element("button", { type: "button", textContent: texts.reference, className: "small" });
  button.dataset.take = "reference";
  copy.querySelector(".reference")?.append(" ", button);
  return copy;
};
const showFocus = ({ state, answer, read }) => {
  const focused = [state.focus, ...state.line].map((id) => $(`record-${id}`)).filter(Boolean);
  $("focus").replaceChildren(...focused.map(copyOf));
  $("focus-title").hidden = !focused.length;
  const unknown = state.unknown ? [format(texts.unknown, state.unknown)] : [];
  const preface = [...unknown, ...(read ? prefaceOf(read) : [])];
  $("preface").replaceChildren(...preface.map((textContent) => element("p", { textContent })));
  $("preface").append(...chips(state, answer));
  $("beside").replaceChildren(...(answer ? partsBeside(answer) : []));
  $("answer").replaceChildren(...(answer ? answerParts(answer) : []));
};

/* the parts of the page that a state shows: one of its own where nothing is selected; beside a step of a lesson that
   part, too, but for the opening, in whose place stand the claims */
const partsShown = (state) => {
  if (!isBare(state)) return ["map", "claims", "records"];
  if (!state.step) return [state.view];
  return ["map", state.view === "evidence" ? "claims" : state.view];
};
const wide = matchMedia("(min-width: 1100px)"); // where what narrows the claims down stands beside them (page.css)
const showViews = (state) => {
  const bare = isBare(state) && !state.step;
  const shownView = bare ? state.view : "state";
  const isBeside = shownView === "claims" && wide.matches;
  if (isBeside || root.dataset.view === "claims") $("narrow").open = isBeside;
  root.dataset.view = shownView;
  for (const part of $$(".openers")) part.hidden = !bare;
  $("clear").hidden = bare;
  $("state").hidden = bare && state.view !== "claims";
  $("narrow").hidden = bare && state.view !== "claims";
  const parts = partsShown(state);
  for (const id of VIEWS) $(id).hidden = !parts.includes(id);
  showTab(shownView);
  if (shownView === "kinds") showKinds();
  if (bare && state.view !== "claims" && state.view !== "records") writeStatements($(state.view));
};

const kindOf = (id) => {
  if (sources.has(id)) return isReadHere(id) ? "read" : "source";
  return entities.has(id) ? "entity" : "claim";
};
const rankOf = (claimId) => claims.get(claimId).position + 1;
const viewTitle = (view) => document.querySelector(`:is(nav, .box) a[href="#${view}"]`)?.textContent || "";
const titleOfState = (state) => {
  if (state.step) return titleOfStep(state.step);
  if (cards.has(state.focus)) return shortened(statement(state.focus));
  return isBare(state) && state.view === "evidence" ? "" : $("summary").textContent;
};
/* `view` is a state, the ids of the claims that it selects, the answer to its question or null, and what says how that
   was understood (see asking.js) */
export const showList = (view) => {
  showClaims(view);
  showRecords(view);
  showFocus(view);
  markHits(view);
  const page = { texts, nameOf, kindOf, rankOf, total: cards.size, title: viewTitle };
  $("summary").textContent = inWords(summary(view, page));
  showViews(view.state);
  showStep(view.state);
  const title = titleOfState(view.state);
  document.title = title ? `${title} · ${texts.title}` : texts.title;
};
