import { analyzed } from "./bundle.ts";
import { MORE_THAN_ONE } from "./foundation.ts";
import { renderSecurityLog, type CredhubRequest } from "./credhub-log.ts";
import { httpDate, unixDate, wallClock } from "./cli-table.ts";
import { renderTaskList, type TaskRow, type TaskState } from "./task-lists.ts";
import { renderTopology } from "./topologies.ts";
import type { AnalyzeOptions } from "../../src/analyze.ts";
import type { Report } from "../../src/index.ts";

/** Small bundles of which every second is known. */

export const CA = "/opsmgr/bosh_dns/tls_ca";
export const CF = "cf-3b9c1f0a2d6e4f5a8b7c";
export const METRICS = "metric-store-d1053e87f58c4c4ca7f6";
export const INSTANCE = "service-instance_0327eade-079c-4998-8e87-37e9766f4137";
export const HEALTH = "bosh-health";
export const HEALTHWATCH = "p-healthwatch2-pas-exporter-9a1f4c7d2be0a1b2c3d4";

/** Wed Mar  6 00:00:00 UTC 2024; all times below are seconds after it. */
export const START = Date.UTC(2024, 2, 6) / 1000;

/** The answer of a call, as `curl -i` saves it. */
export function answer(at: number, succeeded = false, certificate = CA, text = MORE_THAN_ONE): string {
  const violation = { violation: text, certificate_names: [certificate] }; // prettier-ignore
  const body = JSON.stringify(succeeded ? { certificates: { regenerated: [], excluded: [], regenerate_failed: [] } } : { safety_violations: [violation], errors: ["failed to regenerate leaf certificates"] }); // prettier-ignore
  return `HTTP/1.1 ${succeeded ? "200 OK" : "422 Unprocessable Entity"}\nDate: ${httpDate(START + at)}\n\n${body}\n`;
}

/** A request in production.log, from its start to its answer. */
export function logged(from: number, to: number, status: string, path = "active/regenerate", id = "1"): string {
  const head = (at: number): string => `I, [${wallClock(START + at)}.500000 #1219]  INFO -- : [0b6c2f1e-0001-4a6e-9c53-5a1b8c7d000${id}] `; // prettier-ignore
  const started = `Started POST "/api/v0/certificate_authorities/${path}" for 10.0.0.6 at ${wallClock(START + from).replace("T", " ")} +0000`;
  return `${head(from)}${started}\n${head(to)}Completed ${status} in 12ms\n`;
}

/** An activate that was answered with 200, in production.log. */
export function activated(at: number): string {
  return logged(at, at, "200 OK", "f7bc18f34f2a7a9403c3/activate", "2");
}

/** What CredHub logged of a certificate. */
export function credhub(at: number, action: CredhubRequest["action"], versionId: string, name = CA): string {
  const request = { at: START + at, action, name, certificateId: "51e5a00a-8678-433f-8691-a43e2829765f", versionId };
  const details = action === "UPDATE_TRANSITIONAL_VERSION" ? { version: versionId } : {};
  return renderSecurityLog([{ ...request, client: "maestro", details }]);
}

/** An event of the director: a deployment bound that version of the certificate. */
export function bound(at: number, deployment: string, versionId: string): string {
  const of = { action: "create", object_type: "variable", object_name: CA, deployment, context: { id: versionId } };
  return JSON.stringify([{ id: "1999", timestamp: START + at, user: "somebody", task: "90", ...of }]);
}

/** Ops Manager's list of certificates, as far as it tells whether it rotates this one by itself. */
export function listedCertificate(autoRotated: boolean, name = CA): string {
  const plain = { valid_until: "2028-02-27T00:00:00Z", is_ca: true, configurable: false, location: "credhub", signs: [] }; // prettier-ignore
  return JSON.stringify({ certificates: [{ name, auto_rotated: autoRotated, ...plain }] });
}

/** A dated topology: who is on the older and who on the newest version. */
export function topology(at: number, older: readonly string[], newest: readonly string[]): string {
  const binding = (version: string) => [{ ca: version, leaf: version }];
  const deployments = new Map([
    ...older.map((name) => [name, binding("old")] as const),
    ...newest.map((name) => [name, binding("new")] as const),
  ]);
  const authorities = [
    { id: "new", createdAt: START, transitional: false },
    { id: "old", createdAt: START - 1e6, transitional: true },
  ];
  const signing = new Set([...(older.length > 0 ? ["old"] : []), ...(newest.length > 0 ? ["new"] : [])]);
  const snapshot = { at: START + at, authorities, leaves: [], deployments, signing };
  return `${unixDate(START + at)}\n${renderTopology(snapshot, { authority: CA, leaf: "" }, false, "yaml")}`;
}

/** `bosh deployments` on a terminal, with a line of `date -u` above it. */
export function deployments(at: number, names: readonly string[], environment = "10.0.0.5"): string {
  const rows = names.map((name) => `${name}  x/1.2.3  bosh-vsphere-esxi-ubuntu-jammy-go_agent/1.351  -`);
  const head = `Using environment '${environment}' as client 'ops_manager'\n\nName  Release(s)  Stemcell(s)  Team(s)`;
  return `${unixDate(START + at)}\n${head}\n${rows.join("\n")}\n\n${names.length} deployments\n\nSucceeded\n`;
}

export type Ran = readonly [
  from: number,
  to: number | null,
  change: "create" | "delete",
  deployment: string,
  state?: TaskState,
];

/** Health checks of 00:00, 00:10, …: created in 20 s, deleted from the 90th to the 100th second. */
export const CHECKS: readonly Ran[] = [0, 600, 1200, 1800, 2400].flatMap((from) => [
  [from, from + 20, "create", HEALTH] as const,
  [from + 90, from + 100, "delete", HEALTH] as const,
]);

/** What the director answers; with an environment what `bosh tasks` prints of that. */
export function tasks(rows: readonly Ran[], offset = 0, environment: string | null = null): string {
  const listed = rows.toSorted((a, b) => a[0] - b[0]).map(
    ([from, to, change, deployment, state = "done"], index): TaskRow => ({
      id: 100 + index,
      state: to === null ? "processing" : state,
      startedAt: START + offset + from,
      finishedAt: to === null ? null : START + offset + to,
      user: "somebody",
      deployment,
      description: change === "create" ? "create deployment" : `delete deployment ${deployment}`,
      result: null,
    }),
  ); // prettier-ignore
  return environment === null ? renderTaskList(listed, "api", "") : renderTaskList(listed, "tty", environment);
}

export async function judged(
  files: Readonly<Record<string, string>>,
  knowledge: Partial<AnalyzeOptions> = {},
): Promise<Report> {
  const named = Object.entries(files).map(([name, text]) => ({ name, text }));
  return analyzed(named, { failedAt: [], healthDeployments: [], clockSkewSeconds: null, zone: null, ...knowledge });
}
