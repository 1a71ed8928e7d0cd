import { applyChangesLog } from "./apply-changes-log.ts";
import { boshDeployments } from "./bosh-deployments.ts";
import { boshEventDocuments } from "./bosh-event-documents.ts";
import { boshEvents } from "./bosh-events.ts";
import { boshInstances } from "./bosh-instances.ts";
import { boshTaskCpi } from "./bosh-task-cpi.ts";
import { boshTaskDebug } from "./bosh-task-debug.ts";
import { boshTaskEventArray, boshTaskEvents } from "./bosh-task-events.ts";
import { boshTaskOutput } from "./bosh-task-output.ts";
import { boshTasks } from "./bosh-tasks.ts";
import { captureManifest } from "./capture-manifest.ts";
import { certificates } from "./certificates.ts";
import { credhubSecurityLog } from "./credhub-security-log.ts";
import { directorAccessLog } from "./director-access-log.ts";
import { directorAuditLog } from "./director-audit-log.ts";
import { directorWorkerLog } from "./director-worker-log.ts";
import { healthMonitorLog } from "./health-monitor-log.ts";
import type { Kind } from "./kind.ts";
import type { LogKind } from "./log-kind.ts";
import { opsmanAuditLog } from "./opsman-audit-log.ts";
import { opsmanInstallations } from "./opsman-installations.ts";
import { opsmanProductionLog } from "./opsman-production-log.ts";
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
  certificates,
  boshTaskEventArray,
  boshEventDocuments,
  opsmanInstallations,
]; // prettier-ignore

/** What lines can be recognised as. */
export const LOGS: readonly LogKind[] = [
  boshTaskDebug,
  boshTaskCpi,
  boshTaskEvents,
  boshTaskOutput,
  boshEvents,
  directorAuditLog,
  directorWorkerLog,
  directorAccessLog,
  healthMonitorLog,
  opsmanProductionLog,
  opsmanAuditLog,
  credhubSecurityLog,
  applyChangesLog,
]; // prettier-ignore
