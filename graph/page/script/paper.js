/* On paper a picture that is longer than a sheet is cut where nothing stands in it but lines. For as long as it is
   printed it lies in slices, none of which a browser breaks. */
import { $$, element } from "./dom.js";
import { xml } from "./picture/marks.js";
import { cutsBetween } from "./picture/places.js";

const boxIn = (svg) => {
  const { top: above, height } = svg.getBoundingClientRect();
  const scale = svg.viewBox.baseVal.height / height;
  return (part) => {
    const { top, bottom } = part.getBoundingClientRect();
    return { top: (top - above) * scale, bottom: (bottom - above) * scale };
  };
};
const SOLID = "text, .card > rect"; // what is not to be cut
/* A picture as slices that together show all of it. Of its parts each has those that reach into it. */
export const slicesOf = (svg) => {
  const { width, height } = svg.viewBox.baseVal;
  const boxOf = boxIn(svg);
  const rowsOfDeed = (deed) => {
    const rows = $$("text", deed).map(boxOf);
    return { top: Math.min(...rows.map(({ top }) => top)), bottom: Math.max(...rows.map(({ bottom }) => bottom)) };
  };
  const solid = [...$$(SOLID, svg).map(boxOf), ...$$(".deed", svg).map(rowsOfDeed)];
  const cuts = cutsBetween(solid, height);
  const pieces = [...svg.children].flatMap((part) =>
    (part.matches("g[transform]") ? [...part.children] : [part]).map((piece) => ({ piece, ...boxOf(piece) })),
  );
  const slices = cuts.slice(1).map((end, rank) => {
    const start = cuts[rank];
    const inside = pieces
      .filter(({ top, bottom }) => top < end && bottom > start)
      .map(({ piece }) => {
        const transform = piece.parentNode === svg ? "" : piece.parentNode.getAttribute("transform");
        return xml("g", { transform }, piece.outerHTML);
      });
    const viewBox = `0 ${start} ${width} ${end - start}`;
    return xml("svg", { class: "picture", viewBox, "font-family": svg.getAttribute("font-family") }, ...inside);
  });
  return element("div", { className: "slices", innerHTML: slices.join("") }); // what was escaped in the picture
};
