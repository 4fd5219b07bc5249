import assert from "node:assert/strict";
import test from "node:test";

import { unpacked } from "../../../graph/page/script/unpack.js";
import { snapshot } from "./snapshot.js";

test("what Python has packed is unpacked to the letter", async () => {
  for (const [text, letters] of snapshot.packed) assert.equal(await unpacked(letters), text);
});
test("what is damaged is an error, and no text", async () => {
  const [, letters] = snapshot.packed.at(-1);
  await assert.rejects(unpacked(`${letters.slice(0, 100)}AAAA${letters.slice(104)}`));
  await assert.rejects(unpacked(letters.slice(0, 100)));
  await assert.rejects(unpacked("no letters"));
});
