/* Text that is packed in the page: deflated, and written in letters (see graph/page/compress.py). The browser unpacks
   it beside what else it does, so whoever wants it waits; browsers of before 2023 cannot, which is an error here. */
export const unpacked = async (letters) => {
  const signs = atob(letters);
  const bytes = new Uint8Array(signs.length);
  for (let position = 0; position < signs.length; position += 1) bytes[position] = signs.charCodeAt(position);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Response(stream).text();
};
