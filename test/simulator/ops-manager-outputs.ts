import { stringify } from "yaml";
import type { Snapshot } from "./certificate-state.ts";
import { httpDate, timeOfDay, unixDate, wallClock } from "./cli-table.ts";
import type { ApplyChanges, Call } from "./foundation.ts";

/** What Ops Manager answers and logs. Times are of its clock. */

const PATHS: Readonly<Record<Call["endpoint"], string>> = {
  generate: "/api/v0/certificate_authorities/generate",
  activate: "/api/v0/certificate_authorities/f7bc18f34f2a7a9403c3/activate",
  regenerate: "/api/v0/certificate_authorities/active/regenerate",
};

function isRefused({ violations }: Call): boolean {
  return violations.length > 0;
}

/** The body of the answer, with the keys of the published one. */
export function renderBody(call: Call, indent: number): string {
  const certificates = { regenerated: [], excluded: [], regenerate_failed: [] };
  const refusal = {
    safety_violations: call.violations.map(({ text, names }) => ({
      violation: text,
      certificate_names: names.map(({ name }) => name),
    })),
    errors: ["failed to regenerate leaf certificates"],
  };
  return JSON.stringify(isRefused(call) ? { certificates, ...refusal } : { certificates }, null, indent);
}

/** `curl -i`, `curl -i --http2`, `curl -v`, `om curl`. */
export type AnswerForm = "HTTP/1.1" | "HTTP/2" | "verbose" | "om";

/** The answer with its headers. */
export function renderAnswer(call: Call, form: AnswerForm): string {
  const date = httpDate(Math.floor(call.end));
  if (form === "om") {
    const status = isRefused(call) ? "422 Unprocessable Entity" : "200 OK";
    return `Status: ${status}\nCache-Control: no-store\nContent-Type: application/json; charset=utf-8\nDate: ${date}\n\n${renderBody(call, 2)}\n`;
  }
  if (form === "verbose") {
    const status = isRefused(call) ? "422 Unprocessable Entity" : "200 OK";
    const request = `> POST ${PATHS[call.endpoint]} HTTP/1.1\n> Host: opsmanager.example.com\n> Accept: */*\n>\n`;
    const head = `< HTTP/1.1 ${status}\n< Server: nginx\n< Date: ${date}\n< Content-Type: application/json\n<\n`;
    return `* Connected to opsmanager.example.com (10.0.0.10) port 443 (#0)\n${request}${head}${renderBody(call, 0)}\n`;
  }
  return renderHeaders(call, form);
}

function renderHeaders(call: Call, version: "HTTP/1.1" | "HTTP/2"): string {
  const reason = isRefused(call) ? "422 Unprocessable Entity" : "200 OK";
  const status = version === "HTTP/2" ? `HTTP/2 ${reason.slice(0, 3)} ` : `HTTP/1.1 ${reason}`;
  const name = (header: string): string => (version === "HTTP/2" ? header.toLowerCase() : header);
  return [
    status,
    `${name("Content-Type")}: application/json; charset=utf-8`,
    `${name("Date")}: ${httpDate(Math.floor(call.end))}`,
    `${name("Server")}: nginx`,
    "",
    renderBody(call, 0),
  ].join("\r\n");
}

/** The lines of production.log about the calls; `offsetHours`: the zone of the machine. */
export function renderProductionLog(calls: readonly Call[], offsetHours: number): string {
  const lines = calls.flatMap((call) => {
    const { endpoint, requestId, start, end } = call;
    const stamp = (at: number): string => `${wallClock(at, offsetHours)}.${micros(at)}`;
    const head = (at: number): string => `I, [${stamp(at)} #1219]  INFO -- : [${requestId}] `;
    const offset = `${offsetHours < 0 ? "-" : "+"}${String(Math.abs(offsetHours)).padStart(2, "0")}00`;
    const outcome = isRefused(call) ? "422 Unprocessable Entity" : "200 OK";
    return [
      { at: start, text: `${head(start)}Started POST "${PATHS[endpoint]}" for 10.0.0.6 at ${wallClock(start, offsetHours).replace("T", " ")} ${offset}` }, // prettier-ignore
      { at: start, text: `${head(start)}Processing by Api::V0::CertificateAuthoritiesController#${endpoint} as */*` },
      { at: end, text: `${head(end)}Completed ${outcome} in ${Math.round((end - start) * 1000)}ms (Views: 0.3ms | ActiveRecord: 11.0ms)` }, // prettier-ignore
    ];
  });
  return lines.toSorted((a, b) => a.at - b.at).map(({ text }) => `${text}\n`).join(""); // prettier-ignore
}

function micros(at: number): string {
  return String(Math.floor((at - Math.floor(at)) * 1e6)).padStart(6, "0");
}

/** audit_log.txt: when each request came. */
export function renderAuditLog(calls: readonly Call[], offsetHours: number): string {
  const offset = `${offsetHours < 0 ? "-" : "+"}${String(Math.abs(offsetHours)).padStart(2, "0")}:00`;
  return calls
    .map((call) => {
      const record = {
        timestamp: `${wallClock(call.start, offsetHours)}.${micros(call.start).slice(0, 3)}${offset}`,
        result: isRefused(call) ? 422 : 200,
        target: PATHS[call.endpoint],
        event_type: "POST",
        origination: "10.0.0.6",
        user_identification: "admin",
        uaa_authentication_mechanism: "password",
        component: "Ops Manager",
        request_body: "",
      };
      return `${JSON.stringify(record)}\n`;
    })
    .join("");
}

/** GET /api/v0/installations, as it was answered at that time. */
export function renderInstallations(all: readonly ApplyChanges[], at: number, indent: number): string {
  const stamp = (time: number): string => `${wallClock(time)}.${micros(time).slice(0, 3)}Z`;
  const installations = all
    .filter(({ start }) => start <= at)
    .toSorted((a, b) => b.start - a.start)
    .map(({ id, start, end, status, products }) => ({
      id,
      user_name: "admin",
      status: end > at ? "running" : status,
      started_at: stamp(start),
      finished_at: end > at ? null : stamp(end),
      additions: [],
      deletions: [],
      updates: products.map((product, index) => {
        const isPending = product.start > at || product.status === "pending";
        const isRunning = !isPending && product.end > at;
        return {
          identifier: product.name,
          label: product.name,
          product_version: "6.0.3",
          change_type: "update",
          deployment_status: isPending ? "pending" : isRunning ? "running" : product.status === "failed" ? "failed" : "successful", // prettier-ignore
          guid: product.deployment,
          started_at: isPending ? null : stamp(product.start),
          finished_at: isPending || isRunning ? null : stamp(product.end),
          deploy_order: index + 1,
        };
      }),
      unchanged: [],
    }));
  return JSON.stringify({ installations }, null, indent);
}

/** What the Maestro CLI prints when it refuses. */
export function renderMaestroRefusal({ violations }: Call): string {
  const safety_violations = violations.map(({ text, names }) => ({
    violation: text,
    certificate_names: names.map(({ name }) => name),
  }));
  return stringify({ safety_violations, error: "safety constraints violated" }, { lineWidth: 0 });
}

/** A deploy inside an Apply Changes, as the director's task for it ran. Times are of the director's clock. */
export interface AppliedTask {
  readonly id: number;
  readonly startedAt: number;
  readonly finishedAt: number;
  readonly state: string;
}

const BOSH = "/usr/local/bin/bosh --no-color --non-interactive --tty";

function command(from: number, to: number | null, status: number, text: string, output: string): string {
  const stamp = (at: number): string => `===== ${wallClock(at).replace("T", " ")} UTC`;
  const begun = `${stamp(from)} Running "${text}"\n${output}`;
  if (to === null) return begun;
  return `${begun}${stamp(to)} Finished "${text}"; Duration: ${Math.floor(to - from)}s; Exit Status: ${status}\n`;
}

/** The log of an Apply Changes as far as it had come at that time; `taskOf` gives the task of a deploy. */
export function renderApplyChangesLog(
  { start, end, status, products }: ApplyChanges,
  at: number,
  directorUrl: string,
  taskOf: (deployment: string, start: number) => AppliedTask | null,
): string {
  const host = new URL(directorUrl).hostname;
  const steps = [`{"type":"step_started","id":"bosh_product.deploying","description":"Installing BOSH"}\n`];
  const boshEnd = Math.min(products[0]?.start ?? end, end) - 1;
  const createEnv = `${BOSH} create-env /var/tempest/workspaces/default/deployments/bosh.yml`;
  steps.push(command(start, boshEnd > at ? null : boshEnd, 0, createEnv, "Deployment state: 'bosh-state.json'\n"));
  for (const { deployment, start: from, end: to, status: outcome } of products) {
    if (outcome === "pending" || from > at) continue;
    const text = `${BOSH} --environment=${host} --deployment=${deployment} deploy /var/tempest/workspaces/default/deployments/${deployment}.yml`;
    const task = to > at ? null : taskOf(deployment, from);
    const output = `Using environment '${host}' as client 'ops_manager'\n\nUsing deployment '${deployment}'\n\n${task === null ? "" : taskOutput(task)}`;
    steps.push(`{"type":"step_started","id":"${deployment}.deploying","description":"Installing ${deployment}"}\n`);
    steps.push(command(from, to > at ? null : to, outcome === "failed" ? 1 : 0, text, output));
  }
  if (end > at) return steps.join("");
  if (status === "failed") return `${steps.join("")}Exited with 1.\n`;
  return `${steps.join("")}${command(end - 1, end, 0, `${BOSH} --environment=${host} clean-up`, "Succeeded\n")}Exited with 0.\n`;
}

function taskOutput({ id, startedAt, finishedAt, state }: AppliedTask): string {
  const first = `Task ${id} | ${timeOfDay(startedAt)} | Preparing deployment: Preparing deployment (00:00:00)`;
  const end = `Task ${id} Started  ${unixDate(startedAt)}\nTask ${id} Finished ${unixDate(finishedAt)}\nTask ${id} Duration ${timeOfDay(finishedAt - startedAt)}\nTask ${id} ${state}`;
  return `Task ${id}\n\n${first}\n\n${end}\n\n`;
}

/** The answer of a call that an Apply Changes made, between the times of what ran before and after it. */
export function renderRotatingLog(call: Call): string {
  const before = `${BOSH} --environment=10.0.16.5 upload-stemcell /var/tempest/stemcells/light.tgz`;
  return [
    command(call.start - 9, call.start - 1, 0, before, "Succeeded\n"),
    `{"type":"step_started","id":"rotate_certificates.rotating","description":"Rotating leaf certificates"}\n`,
    `${renderBody(call, 2)}\n`,
    command(call.end + 1, call.end + 2, 0, `${BOSH} --environment=10.0.16.5 clean-up`, ""),
    "Exited with 1.\n",
  ].join("");
}

/** GET /api/v1/deployed/certificates, as far as one authority and its leaf go. */
export function renderDeployedCertificates(
  { authorities, leaves, deployments }: Snapshot,
  names: { readonly authority: string; readonly leaf: string },
  autoRotated: boolean,
): string {
  const listed = (key: "ca" | "leaf", newest: string) => ({
    deployments: [...deployments.keys()].toSorted(),
    outdated_deployments: [...deployments].filter(([, bindings]) => bindings.some((one) => one[key] !== newest)).map(([name]) => name).toSorted(),
    auto_rotated: autoRotated,
  }); // prettier-ignore
  const dates = (createdAt: number, days: number) => ({
    valid_from: `${wallClock(createdAt)}Z`,
    valid_until: `${wallClock(createdAt + days * 86_400)}Z`,
  });
  const plain = { configurable: false, location: "credhub", product_guid: null, property_type: null };
  const leaf = { name: names.leaf, ...listed("leaf", leaves[0]!.id), ...dates(leaves[0]!.createdAt, 730), ...plain, is_ca: false, signs: [] }; // prettier-ignore
  const newest = authorities[0]!;
  const authority = { name: names.authority, ...listed("ca", newest.id), ...dates(newest.createdAt, 1460), ...plain, is_ca: true, signs: [leaf] }; // prettier-ignore
  return JSON.stringify({ certificates: [authority] }, null, 2);
}
