/* How wide words are before anybody draws them, and where their rows break: rather too wide, in thousandths of the
   size, as DejaVu Sans has them, which is wider than what most draw with. So a picture is the same everywhere. */
const WIDTHS = Object.entries({
  "ijlI'|": 295,
  " ,.:;/\\’-f": 375,
  'rt!()[]{}"`“”': 430,
  "sz?": 530,
  ckvxyJLFTPY: 605,
  "abdeghnopqu0123456789$#_+=<>~^*–": 640,
  ABEKRSVXZ: 698,
  "CDHNUGOQ&": 788,
  wM: 865,
  "mW%@—…": 1000,
});
export const MOST_ROWS = 8; // of a name or a statement: only what is neither is cut
const OTHER = 660;
const FULL = 1000;
const BOLD = 1.13; // times as wide
const widthOfLetter = new Map(WIDTHS.flatMap(([letters, width]) => [...letters].map((letter) => [letter, width])));
const isFull = (letter) => /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\uff60]/.test(letter);
const letterWidth = (letter) => {
  const width = widthOfLetter.get(letter);
  if (width) return width;
  if (/\p{M}/u.test(letter)) return 0;
  return letter.length > 1 || isFull(letter) ? FULL : OTHER;
};
export const textWidth = (text, size, isBold = false) => {
  let sum = 0;
  for (const letter of text) sum += letterWidth(letter);
  return (sum / 1000) * size * (isBold ? BOLD : 1);
};
export const widestOf = (rows, size, isBold = false) => Math.max(...rows.map((row) => textWidth(row, size, isBold)));
// a word in parts that have room: only what is longer than a row is broken
const broken = (word, fits) => {
  if (fits(word)) return [word];
  const parts = [""];
  for (const letter of word) {
    if (parts.at(-1) && !fits(parts.at(-1) + letter)) parts.push("");
    parts[parts.length - 1] += letter;
  }
  return parts;
};
const cutRow = (row, fits) => {
  let text = row;
  while (text && !fits(`${text} …`)) text = text.includes(" ") ? text.replace(/\s+\S*$/, "") : text.slice(0, -1);
  return `${text} …`;
};
/* A text in rows of a width, so many at most; what goes beyond is cut, with a sign that it was. */
export const rowsOf = (text, { width, size, most = Infinity, isBold = false }) => {
  const fits = (row) => textWidth(row, size, isBold) <= width;
  const rows = [""];
  for (const word of text.split(/\s+/).filter(Boolean).flatMap((each) => broken(each, fits))) {
    const longer = rows.at(-1) ? `${rows.at(-1)} ${word}` : word;
    if (fits(longer)) rows[rows.length - 1] = longer;
    else if (rows.length < most) rows.push(word);
    else return [...rows.slice(0, -1), cutRow(rows.at(-1), fits)];
  }
  return rows;
};
