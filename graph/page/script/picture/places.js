/* Where the marks of a column stand, so that none lies on another and each is near what it belongs to. */

/* The tops of items, each with the `height` that it takes and the `middle` where it would stand: as near to there as
   their order and room allow, none above `top`. (The mean of a run of items that push each other is where the run
   stands, as in isotonic regression.) */
export const topsOf = (items, top) => {
  const runs = [];
  let above = 0; // the height of the items before
  for (const { middle, height } of items) {
    runs.push({ sum: middle - height / 2 - above, count: 1 });
    above += height;
    while (runs.length > 1 && runs.at(-2).sum / runs.at(-2).count > runs.at(-1).sum / runs.at(-1).count) {
      const { sum, count } = runs.pop();
      runs.at(-1).sum += sum;
      runs.at(-1).count += count;
    }
  }
  const shifts = runs.flatMap(({ sum, count }) => Array.from({ length: count }, () => Math.max(top, sum / count)));
  let before = 0;
  return items.map(({ height }, rank) => {
    const place = shifts[rank] + before;
    before += height;
    return Math.round(place);
  });
};
const mean = (numbers) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
/* Items in the order of what they hang on, with the middle of that. `at` are the heights of what each hangs on. */
export const besideWhat = (items, at) =>
  items
    .map((item) => ({ ...item, middle: mean(at(item)) }))
    .sort((upper, lower) => upper.middle - lower.middle);
/* For each end of a line at a box, how far down its edge it lands: in the order of where they come from. */
export const landings = (froms, top, height) => {
  const order = [...froms.keys()].sort((upper, lower) => froms[upper] - froms[lower]);
  const places = [];
  order.forEach((index, rank) => {
    places[index] = top + (height * (rank + 1)) / (froms.length + 1);
  });
  return places;
};

const SHORTEST_SLICE = 240; // pixels, so that a sheet has several of them

/* Where to cut what reaches so far down: between boxes (`top` and `bottom`), and no two cuts nearer than the least. */
export const cutsBetween = (boxes, height) => {
  const cuts = [0];
  let reached = 0;
  for (const { top, bottom } of [...boxes].sort((upper, lower) => upper.top - lower.top)) {
    if (top > reached && top - cuts.at(-1) >= SHORTEST_SLICE) cuts.push((reached + top) / 2);
    reached = Math.max(reached, bottom);
  }
  return [...cuts, height];
};
