import { boshTasks } from "./bosh-tasks.ts";
import { captureManifest } from "./capture-manifest.ts";
import { certificates } from "./certificates.ts";
import { credhubSecurityLog } from "./credhub-security-log.ts";
import type { Kind } from "./kind.ts";
import type { LogKind } from "./log-kind.ts";
import { opsmanAuditLog } from "./opsman-audit-log.ts";
import { opsmanProductionLog } from "./opsman-production-log.ts";
import { regenerateResponse } from "./regenerate-response.ts";
import { topology } from "./topology.ts";

/** What a document or a table can be recognised as. */
export const KINDS: readonly Kind[] = [
  regenerateResponse,
  topology,
  boshTasks,
  captureManifest,
  certificates,
]; // prettier-ignore

/** What lines can be recognised as. */
export const LOGS: readonly LogKind[] = [
  opsmanProductionLog,
  opsmanAuditLog,
  credhubSecurityLog,
]; // prettier-ignore
