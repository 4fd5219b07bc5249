/* To take away: the map as a picture, the claims as a table, the address of this state. */
const hand = (name, content, type) => {
  const file = make("a", { download: name, href: URL.createObjectURL(new Blob([content], { type })) });
  file.click();
  setTimeout(() => URL.revokeObjectURL(file.href), 1000);
};
const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const svg = () => {
  const { nodes, edges } = network.body.data;
  const boxes = new Map(nodes.get().map((node) => [node.id, { ...network.getBoundingBox(node.id), ...network.getPosition(node.id), node }]));
  const all = [...boxes.values()];
  const [left, top] = [Math.min(...all.map((box) => box.left)) - 20, Math.min(...all.map((box) => box.top)) - 20];
  const [right, bottom] = [Math.max(...all.map((box) => box.right)) + 20, Math.max(...all.map((box) => box.bottom)) + 20];
  const lines = edges.get().filter((edge) => !edge.hidden).map((edge) => {
    const [one, other] = [boxes.get(edge.from), boxes.get(edge.to)];
    const dashes = edge.dashes ? ` stroke-dasharray="${edge.dashes === true ? "6 6" : edge.dashes.join(" ")}"` : "";
    return `<line x1="${one.x}" y1="${one.y}" x2="${other.x}" y2="${other.y}" stroke="${edge.color?.color || colour("edge")}" stroke-width="${edge.width || 1}"${dashes}/>`;
  });
  const shapes = all.map(({ x, y, left: l, top: t, right: r, bottom: b, node }) => {
    const sort = node.group.split(" ")[0], size = node.size || 0, paint = sort === "claim" ? colour("line") : colour(sort);
    const box = node.shape === "box";
    const shape = box ? `<rect x="${l}" y="${t}" width="${r - l}" height="${b - t}" rx="3" fill="${colour("card")}" stroke="${paint}"/>`
      : node.shape === "dot" ? `<circle cx="${x}" cy="${y}" r="${size}" fill="${paint}"/>`
        : `<rect x="${x - size}" y="${y - size}" width="${size * 2}" height="${size * 2}" fill="${paint}"${node.shape === "diamond" ? ` transform="rotate(45 ${x} ${y})"` : ""}/>`;
    const rows = (node.label || "").split("\n"), letters = network.body.nodes[node.id].options.font.size, high = letters * 1.2;
    const first = box ? y - ((rows.length - 1) * high) / 2 + letters * 0.35 : y + size + high;
    const words = rows.map((row, place) => `<tspan x="${box ? l + 8 : x}" y="${first + place * high}">${escaped(row)}</tspan>`);
    return `<g opacity="${node.opacity ?? 1}">${shape}<text font-size="${letters}" fill="${colour("ink")}" text-anchor="${box ? "start" : "middle"}">${words.join("")}</text></g>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${left} ${top} ${right - left} ${bottom - top}" font-family="system-ui, sans-serif"><title>${escaped(document.title)}</title><rect x="${left}" y="${top}" width="100%" height="100%" fill="${colour("paper")}"/>${lines.join("")}${shapes.join("")}</svg>`;
};
const png = () => new Promise((done) => {
  const from = $("canvas").querySelector("canvas");
  const sheet = make("canvas", { width: from.width, height: from.height });
  const brush = sheet.getContext("2d");
  brush.fillStyle = colour("paper");
  brush.fillRect(0, 0, sheet.width, sheet.height);
  brush.drawImage(from, 0, 0);
  sheet.toBlob(done);
});
const csv = () => {
  // a table program takes what begins so for a formula
  const cell = (text) => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
  const rows = [...article].filter(([, part]) => !part.hidden).map(([key, part]) => [
    key, says(key), part.classList[1], part.closest(".group").querySelector("h3").textContent,
    claims[key].cites.map(nameOf).join("; "), claims[key].cites.map((other) => claims[key].verdicts[other]).join("; "), claims[key].about.map(nameOf).join("; "),
  ]);
  return [texts.columns, ...rows].map((row) => row.map(cell).join(",")).join("\r\n");
};
const copied = async (text, done) => {
  try { await navigator.clipboard.writeText(text); $("taken").textContent = done; } catch { $("taken").textContent = text; } // a page from disk may not write there
};
const TAKE = {
  png: async () => hand("map.png", await png(), "image/png"),
  svg: () => hand("map.svg", svg(), "image/svg+xml"),
  csv: () => hand("claims.csv", `\ufeff${csv()}`, "text/csv"),
  link: () => copied(location.href, texts.copied),
  reference: () => copied([...$("focus").querySelector(".reference").childNodes].filter((part) => !/^(A|BUTTON)$/.test(part.tagName)).map((part) => part.textContent).join("").trim(), texts.referred),
};
