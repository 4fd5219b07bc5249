/* What Python has written for these tests (test_script.py): datasets as a page has them, and what Python says of
   them. */
import { readFileSync } from "node:fs";
import process from "node:process";

export const snapshot = JSON.parse(readFileSync(process.env.SNAPSHOT, "utf8"));
