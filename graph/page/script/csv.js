/* Rows as CSV that a spreadsheet opens: the rule of graph/spreadsheet.py, with its mark. */
const cell = (text) => {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text; // a spreadsheet takes what begins so for a formula
  return `"${harmless.replaceAll('"', '""')}"`;
};
export const csvOf = (rows) => `\ufeff${rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;
