import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { directorAccessLog } from "../../src/kinds/director-access-log.ts";
import { readLog } from "./read-log.ts";
import { at, codesOf, tasksOf } from "./told.ts";

const NGINX = readFileSync("fixtures/kinds/director-access-log/access.log", "utf8");
const PUMA = readFileSync("fixtures/kinds/director-access-log/puma-commonlogger.out", "utf8");

const read = (text: string) => readLog(directorAccessLog, text);
const summary = (text: string) =>
  tasksOf(read(text)).map(({ change, deployment, startedAt, user }) => [change, deployment, at(startedAt), user]);
const request = (path: string): string =>
  `10.0.0.5 - - [23/Nov/2026:16:25:31 +0000] "GET ${path} HTTP/1.1" 200 460 "-" "curl/7.58.0"`;

describe("the access log of a director", () => {
  it("tells when a deployment was asked for, and which one was to be deleted, from nginx", () => {
    expect(summary(NGINX)).toEqual([
      ["create", null, "2026-11-23T16:25:31Z", "p-healthwatch2"],
      ["delete", "bosh-health", "2026-11-23T16:26:00Z", "p-healthwatch2"],
      ["delete", "bosh-health", "2026-11-23T16:26:33Z", "ops_manager"],
    ]);
    expect(tasksOf(read(NGINX))[1]).toMatchObject({
      id: null,
      basis: "access-log",
      state: null,
      finishedAt: null,
      startedAt: { raw: "23/Nov/2026:16:26:00 +0000", zoneFrom: "text" },
      citation: { line: 6, column: 1 },
    });
  });

  it("and from the director's own web server", () => {
    expect(summary(PUMA)).toEqual([
      ["create", null, "2026-11-23T16:25:31Z", null],
      ["delete", "bosh-health", "2026-11-23T16:26:00Z", null],
    ]);
  });

  it("a request that was refused made no task, and neither did a diff", () => {
    expect(NGINX).toContain('"POST /deployments HTTP/1.1" 401');
    expect(PUMA).toContain("POST /deployments/bosh-health/diff");
    expect(summary(NGINX)).toHaveLength(3);
  });

  it("a dry run deploys nothing, other queries say how it is deployed", () => {
    const asked = (query: string) => summary(NGINX.replace(/POST \/deployments\?\S*/, `POST /deployments?${query}`));
    for (const query of ["dry_run=true", "recreate=true&dry_run=true&fix=true"])
      expect(asked(query).map(([change]) => change)).toEqual(["delete", "delete"]);
    for (const query of ["recreate=true", "dry_run=false"]) expect(asked(query)).toEqual(summary(NGINX));
  });

  it.each([
    "/info",
    "/deployments",
    "/deployments/bosh-health",
    "/tasks/23/output?type=event",
    "/tasks?verbose=2",
    "/locks",
    "/events?before_id=12",
    "/events/12",
    "/configs?latest=true",
  ])("is recognised by a request of %s", (path) => expect(directorAccessLog.heads(request(path))).toBe(true));

  it.each([
    "/",
    "/v2/info",
    "/api/v0/deployed/director/credentials",
    "/api/v0/certificate_authorities",
    "/events/subscribe/x",
    "/deploymentsx",
    "/oauth/token?path=/deployments",
  ])("is not recognised by a request of %s, which may stand in it", (path) => {
    expect(directorAccessLog.heads(request(path))).toBe(false);
    expect(directorAccessLog.continues(request(path))).toBe(true);
  });

  it("lines of other logs do not go on with it", () => {
    for (const line of [
      "23  done  Mon Nov 23 16:25:31 UTC 2026",
      "I, [2026-11-23T16:02:14.155754 #12064] []  INFO -- Director: Starting BOSH Director: 276.0.0",
      "a [note] about /deployments",
    ])
      expect(directorAccessLog.continues(line)).toBe(false);
  });

  it("one without such a request says so", () => {
    expect(read(request("/info")).facts).toEqual([]);
    expect(codesOf(read(request("/info")))).toEqual(["nothing-used"]);
  });

  it("damaged, cut and impossible lines are not read, very long ones are", () => {
    const [post, remove] = [NGINX.split("\n")[2]!, NGINX.split("\n")[5]!];
    expect(summary([post, remove.replace("bosh-health", "bosh\0health")].join("\n"))).toHaveLength(1);
    expect(codesOf(read([post, remove.replace("bosh-health", "bosh\0health")].join("\n")))).toEqual(["lines-damaged"]);
    expect(summary([post, remove.slice(0, remove.indexOf("-health"))].join("\n"))).toHaveLength(1);
    expect(summary([post, remove.replace("23/Nov", "31/Nov")].join("\n"))).toHaveLength(1);
    expect(summary(post.replace('"Go-http', `"${"x".repeat(1_000_000)}`))).toHaveLength(1);
  });
});
