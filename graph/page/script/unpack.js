"use strict";
/* What Python's lzma has packed (parameters lc 3, lp 0, pb 0, see graph/page/pack.py), after the specification that comes
   with the LZMA SDK: a sixth smaller than what DecompressionStream can undo, and for browsers that lack that, too. */
const unpacking = function* (packed) {
  const bytes = atob(packed), from = new Uint8Array(bytes.length);
  for (let place = 0; place < bytes.length; place++) from[place] = bytes.charCodeAt(place);
  const chances = (count) => new Uint16Array(count).fill(1024); // of a bit being 0, in 2048ths
  let out = new Uint8Array(from.length * 8), place = 0;
  let at = 18; // behind a header of 13 bytes, a 0, and what is in `code`
  const now = new Uint32Array([0xffffffff, new DataView(from.buffer).getUint32(14)]), RANGE = 0, CODE = 1; // as variables they would be slow
  const shift = () => {
    if (now[RANGE] >= 0x1000000) return;
    now[RANGE] <<= 8;
    now[CODE] = (now[CODE] << 8) | from[at++];
  };
  const bit = (of, which) => {
    const chance = of[which], bound = (now[RANGE] >>> 11) * chance;
    const is = now[CODE] < bound ? 0 : 1;
    if (is) {
      now[RANGE] -= bound;
      now[CODE] -= bound;
      of[which] = chance - (chance >> 5);
    } else {
      now[RANGE] = bound;
      of[which] = chance + ((2048 - chance) >> 5);
    }
    shift();
    return is;
  };
  const tree = (of, bits) => {
    let node = 1;
    for (let left = bits; left; left--) node = (node << 1) | bit(of, node);
    return node - (1 << bits);
  };
  const backwards = (of, first, bits) => {
    let node = 1, found = 0;
    for (let done = 0; done < bits; done++) {
      const is = bit(of, first + node);
      node = (node << 1) | is;
      found |= is << done;
    }
    return found;
  };
  const even = (bits) => { // bits that are as often 0 as 1
    let found = 0;
    for (let left = bits; left; left--) {
      now[RANGE] >>>= 1;
      const is = now[CODE] < now[RANGE] ? 0 : 1;
      if (is) now[CODE] -= now[RANGE];
      found = found * 2 + is;
      shift();
    }
    return found;
  };
  const lengths = () => ({ first: chances(2), low: chances(8), middle: chances(8), high: chances(256) });
  const length = ({ first, low, middle, high }) =>
    !bit(first, 0) ? 2 + tree(low, 3) : !bit(first, 1) ? 10 + tree(middle, 3) : 18 + tree(high, 8);
  const literal = chances(0x300 << 3), slots = [0, 1, 2, 3].map(() => chances(64)), near = chances(115), align = chances(16);
  const isMatch = chances(12), isKnown = chances(12), isOlder = [chances(12), chances(12), chances(12)], isLong = chances(12);
  const fresh = lengths(), again = lengths();
  let state = 0, known = [0, 0, 0, 0];
  for (let turn = 1; ; turn++) {
    if (turn % 60000 === 0) yield; // of a large text, so that the page need not wait
    if (place + 300 > out.length) {
      const wider = new Uint8Array(out.length * 2);
      wider.set(out);
      out = wider;
    }
    if (!bit(isMatch, state)) {
      const base = 0x300 * ((place && out[place - 1]) >> 5);
      let node = 1;
      for (let other = state < 7 ? -1 : out[place - known[0] - 1]; other >= 0 && node < 256;) {
        const expected = (other >> 7) & 1;
        other = (other << 1) & 255;
        const is = bit(literal, base + ((1 + expected) << 8) + node);
        node = (node << 1) | is;
        if (is !== expected) break;
      }
      while (node < 256) node = (node << 1) | bit(literal, base + node);
      out[place++] = node;
      state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
      continue;
    }
    let count = 1;
    if (bit(isKnown, state)) {
      const which = !bit(isOlder[0], state) ? 0 : !bit(isOlder[1], state) ? 1 : !bit(isOlder[2], state) ? 2 : 3;
      if (!which && !bit(isLong, state)) {
        state = state < 7 ? 9 : 11;
      } else {
        known.unshift(...known.splice(which, 1));
        count = length(again);
        state = state < 7 ? 8 : 11;
      }
    } else {
      count = length(fresh);
      state = state < 7 ? 7 : 10;
      const slot = tree(slots[Math.min(count - 2, 3)], 6), bits = (slot >> 1) - 1;
      let back = slot;
      if (slot > 3) {
        back = (2 | (slot & 1)) * 2 ** bits;
        back += slot < 14 ? backwards(near, back - slot, bits) : even(bits - 4) * 16 + backwards(align, 0, 4);
      }
      if (back === 0xffffffff) return new TextDecoder().decode(out.subarray(0, place)); // the mark of the end
      known = [back, ...known.slice(0, 3)];
    }
    for (const end = place + count; place < end; place++) out[place] = out[place - known[0] - 1];
  }
};
/* whoever waits for the end of work that comes in parts */
const whole = (work) => {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
};
const unpacked = (packed) => whole(unpacking(packed));
