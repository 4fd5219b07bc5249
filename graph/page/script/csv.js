/* Rows as a table that a spreadsheet opens. */
const cell = (text) => {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text; // a spreadsheet takes what begins so for a formula
  return `"${harmless.replaceAll('"', '""')}"`;
};
export const csvOf = (rows) => rows.map((row) => row.map(cell).join(",")).join("\r\n");
