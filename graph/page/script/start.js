/* Begins before there is a body: says which part the page opens with, so that no other is laid out first, and runs the
   program (main.js) once it is unpacked, and what it answers questions by. Where a browser cannot unpack, the page is
   what it is without a script. */
import { $, element, root } from "./dom.js";
import { unpacked } from "./unpack.js";

const isPossible = Boolean(globalThis.DecompressionStream);
const run = async () => {
  const [textContent, questions] = await Promise.all(["program", "questions"].map((id) => unpacked($(id).textContent)));
  $("questions").textContent = questions;
  document.head.append(element("script", { textContent }));
};
if (isPossible) {
  root.classList.add("script");
  root.dataset.view = location.hash.length > 1 ? "state" : "evidence";
  addEventListener("DOMContentLoaded", run);
}
