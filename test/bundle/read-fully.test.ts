import { closeSync, openSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { readFully } from "../../src/bundle/read-fully.ts";

test("timers and signals have their turn while small files are read by thousands", async () => {
  const file = openSync(fileURLToPath(import.meta.url), "r");
  let hasRung = false;
  const timer = setTimeout(() => (hasRung = true), 1);
  const giveUpAt = Date.now() + 10_000;
  while (!hasRung && Date.now() < giveUpAt) await readFully(file, new Uint8Array(16), 0);
  clearTimeout(timer);
  closeSync(file);
  expect(hasRung).toBe(true);
});
