import { expect, it } from "vitest";
import { inspect } from "../src/inspect.ts";
import type { Source } from "../src/bundle/source.ts";
import { readFileSync } from "node:fs";

const LOG = readFileSync("fixtures/kinds/director-audit-log/audit_worker_2.log");

/** The bytes in chunks that are all read into the same buffer, as a file is. */
async function* inOneBuffer(bytes: Buffer): AsyncGenerator<Uint8Array> {
  const buffer = Buffer.alloc(1_000);
  for (let at = 0; at < bytes.length; at += buffer.length) {
    yield buffer.subarray(0, bytes.copy(buffer, 0, at, at + buffer.length));
  }
}

it("keeps a chunk when the buffer that it came in is used again", async () => {
  const source = {
    path: "audit.log",
    size: null,
    chunks: inOneBuffer(LOG),
    end: () => ({ status: "read", bytes: LOG.length, sha256: "", problems: [] }),
  } as unknown as Source;
  const { input, facts } = await inspect(source, { zone: null });
  expect(input.problems).toEqual([]);
  const tasks = facts.flatMap((fact) => (fact.type === "task-list" ? fact.tasks : []));
  expect(tasks.map(({ id }) => id)).toEqual(["14", "16", "18", "20", "22", "23", "24", "25", "27"]);
});
