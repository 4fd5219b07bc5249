/* Claims that stand against each other, two by two: facing one another, or below each other on a narrow sheet. */
import { cardHeight, cardOn, line, quietRow } from "./marks.js";
import { keyOfCards } from "./stack.js";

const BETWEEN = 92; // two that face one another
const BELOW = 24; // two below each other
const FACING = 520; // the narrowest sheet on which they face one another
const AFTER = 14; // a pair
const AGAINST = { colour: "ink", width: 2 };

const placesOf = (pair, y, width) => {
  if (width < FACING) {
    const [upper, lower] = pair.map((claim) => cardHeight(claim, width));
    const second = y + upper + BELOW;
    return {
      boxes: [
        { x: 0, y, width, height: upper },
        { x: 0, y: second, width, height: lower },
      ],
      path: `M24 ${y + upper}V${second}`,
      word: { x: 34, y: y + upper + 16 },
      bottom: second + lower + AFTER,
    };
  }
  const each = (width - BETWEEN) / 2;
  const height = Math.max(...pair.map((claim) => cardHeight(claim, each)));
  return {
    boxes: [0, width - each].map((x) => ({ x, y, width: each, height })),
    path: `M${each} ${y + height / 2}H${width - each}`,
    word: { x: width / 2, y: y + height / 2 - 6, "text-anchor": "middle" },
    bottom: y + height + AFTER,
  };
};
export const tensionsOf = ({ pairs }, width, page) => {
  const drawn = [];
  let y = 0;
  for (const pair of pairs) {
    const { boxes, path, word, bottom } = placesOf(pair, y, width);
    const [{ id: claim }] = pair;
    const title = pair.map(({ says }) => says).join(" / ");
    drawn.push(
      line({ claim, ends: pair.map(({ id }) => id), path, stroke: AGAINST, title }),
      quietRow(page.texts.against, word),
      ...pair.map((each, rank) => cardOn(each, boxes[rank], page)),
    );
    y = bottom;
  }
  return { svg: drawn.join(""), width, height: y, key: keyOfCards(pairs.flat()), notes: [] };
};
