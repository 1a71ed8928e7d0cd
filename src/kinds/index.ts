import { boshTasks } from "./bosh-tasks.ts";
import { captureManifest } from "./capture-manifest.ts";
import type { Kind } from "./kind.ts";
import { regenerateResponse } from "./regenerate-response.ts";
import { topology } from "./topology.ts";

/** What a source can be recognised as. */
export const KINDS: readonly Kind[] = [regenerateResponse, topology, boshTasks, captureManifest];
