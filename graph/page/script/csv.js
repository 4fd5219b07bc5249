/* Rows as CSV that a spreadsheet opens: the rule of graph/spreadsheet.py, with its mark. */
const cell = (text) => {
  const harmless = /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text; // it would begin a formula
  return `"${harmless.replaceAll('"', '""')}"`;
};
export const csvOf = (rows) => `\ufeff${rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;
