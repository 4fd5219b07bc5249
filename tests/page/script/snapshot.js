/* What Python has written for these tests (test_script.py): the essay as a page has it, and what Python says of it. */
import { readFileSync } from "node:fs";
import process from "node:process";

export const snapshot = JSON.parse(readFileSync(process.env.SNAPSHOT, "utf8"));
