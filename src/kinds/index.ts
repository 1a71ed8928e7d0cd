import { boshTaskCpi } from "./bosh-task-cpi.ts";
import { boshTaskDebug } from "./bosh-task-debug.ts";
import { boshTasks } from "./bosh-tasks.ts";
import { captureManifest } from "./capture-manifest.ts";
import { directorAccessLog } from "./director-access-log.ts";
import { directorWorkerLog } from "./director-worker-log.ts";
import { healthMonitorLog } from "./health-monitor-log.ts";
import type { Kind } from "./kind.ts";
import type { LogKind } from "./log-kind.ts";
import { regenerateResponse } from "./regenerate-response.ts";
import { topology } from "./topology.ts";

/** What a document or a table can be recognised as. */
export const KINDS: readonly Kind[] = [
  regenerateResponse,
  topology,
  boshTasks,
  captureManifest,
]; // prettier-ignore

/** What lines can be recognised as. */
export const LOGS: readonly LogKind[] = [
  boshTaskDebug,
  boshTaskCpi,
  directorWorkerLog,
  directorAccessLog,
  healthMonitorLog,
]; // prettier-ignore
