/* Text that is packed in the page: deflated, and written in letters (see graph/page/compress.py). The browser unpacks
   it beside what else it does, so whoever wants it waits; browsers of before 2023 cannot, which is an error here. */
const BASE_85 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%:()*+-;,=.?@^_`{|}~";
const bytesIn = (letters) => {
  const values = new Map([...BASE_85].map((letter, value) => [letter, value]));
  const view = new DataView(new ArrayBuffer(Math.ceil(letters.length / 5) * 4));
  for (let first = 0; first < letters.length; first += 5) {
    let number = 0;
    for (let next = first; next < first + 5; next += 1) number = number * 85 + (values.get(letters[next]) ?? 84);
    view.setUint32((first / 5) * 4, number);
  }
  return view.buffer.slice(0, Math.floor((letters.length * 4) / 5));
};
export const unpacked = async (letters) => {
  const stream = new Blob([bytesIn(letters)]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Response(stream).text();
};
