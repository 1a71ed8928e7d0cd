import { boshDeployments } from "./bosh-deployments.ts";
import { boshInstances } from "./bosh-instances.ts";
import { boshTasks } from "./bosh-tasks.ts";
import { captureManifest } from "./capture-manifest.ts";
import type { Kind } from "./kind.ts";
import type { LogKind } from "./log-kind.ts";
import { regenerateResponse } from "./regenerate-response.ts";
import { topology } from "./topology.ts";

/** What a document or a table can be recognised as. */
export const KINDS: readonly Kind[] = [
  regenerateResponse,
  topology,
  boshTasks,
  boshDeployments,
  boshInstances,
  captureManifest,
]; // prettier-ignore

/** What lines can be recognised as. */
export const LOGS: readonly LogKind[] = [
]; // prettier-ignore
