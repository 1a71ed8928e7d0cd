// A bundle as a ticket holds it: ten files, 200 KB, of ten sorts, taken from fixtures/.
import { copyFileSync, mkdirSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

const FILES = [
  "bundles/kb-297427/regenerate.json",
  "bundles/kb-297427/topology-during.annotated.yml",
  "bundles/kb-297427/topology-after.annotated.yml",
  "bundles/call-during-check/tasks.txt",
  "kinds/bosh-events/events.redirected.txt",
  "kinds/bosh-task-debug/task-24.debug",
  "kinds/bosh-task-events/director-276/task-16.event.redirected.txt",
  "kinds/director-audit-log/audit_worker_2.log",
  "kinds/opsman-production-log/production.log",
  "kinds/apply-changes-log/succeeded.log",
];

/** Writes it into a new folder. */
export function writeSmallBundle(folder) {
  mkdirSync(folder, { recursive: true });
  for (const file of FILES)
    copyFileSync(fileURLToPath(new URL(`../fixtures/${file}`, import.meta.url)), join(folder, basename(file)));
}
