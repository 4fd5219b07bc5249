/* Text that is packed in the page: deflated, and written in letters (see graph/page/compress.py). The browser unpacks
   it beside what else it does, so whoever wants it waits; browsers of before 2023 cannot, which is an error here. */
const bytesIn = (letters) => {
  const written = atob(letters);
  const bytes = new Uint8Array(written.length);
  for (let place = 0; place < bytes.length; place += 1) bytes[place] = written.charCodeAt(place);
  return bytes;
};
export const unpacked = async (letters) => {
  const stream = new Blob([bytesIn(letters)]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Response(stream).text();
};
