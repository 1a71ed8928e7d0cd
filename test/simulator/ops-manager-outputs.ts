import { httpDate, wallClock } from "./cli-table.ts";
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

/** The answer as `curl -i` shows it. */
export function renderAnswer(call: Call, version: "HTTP/1.1" | "HTTP/2"): string {
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
