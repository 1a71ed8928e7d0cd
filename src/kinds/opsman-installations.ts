import type { AppliedProduct, ApplyChangesFact, Instant, Problem } from "../model.ts";
import { problemAt } from "../syntax/problem-at.ts";
import type { SourceText } from "../syntax/source-text.ts";
import { inZone, parseLocalTime, parseTime } from "../syntax/timestamps.ts";
import { entryOf, itemsOf, textOf, valueOf, type Node } from "../syntax/tree.ts";
import { productOfDeployment } from "./apply-changes-log.ts";
import { citeObject } from "./cite-object.ts";
import type { Block, Kind, ReadContext, Reading } from "./kind.ts";

/** Every Apply Changes that Ops Manager knows of: `GET /api/v0/installations`, or one of its entries. */
export const opsmanInstallations: Kind = {
  id: "opsman-installations",
  title: "a list of Apply Changes",
  yamlRoots: [],
  schemaFor: (root) => (isList(root) || isInstallation(root) ? "opsman-installations" : null),
  claimLines: () => 0,
  read,
};

/** What each list of an installation says of its products. Unchanged ones are deployed again all the same. */
const LISTS = [
  ["additions", "install"],
  ["updates", "update"],
  ["unchanged", "update"],
  ["deletions", "delete"],
] as const;

function isList(root: Node): boolean {
  const installations = valueOf(root, "installations");
  return installations?.type === "list" && installations.items.every(hasStatusAndTimes);
}

function isInstallation(node: Node): boolean {
  return hasStatusAndTimes(node) && LISTS.some(([key]) => valueOf(node, key)?.type === "list");
}

function hasStatusAndTimes(node: Node): boolean {
  return ["status", "started_at", "finished_at"].every((key) => entryOf(node, key) !== undefined);
}

function read({ text, document }: Block, context: ReadContext): Reading {
  if (document === null) return { facts: [], problems: [] };
  const reader = new InstallationReader(text, context);
  const list = valueOf(document, "installations");
  const facts = (list === undefined ? [document] : itemsOf(list)).map((node) => reader.installation(node));
  return { facts, problems: reader.problems };
}

class InstallationReader {
  readonly problems: Problem[] = [];
  readonly #text: SourceText;
  readonly #context: ReadContext;
  #hasUnknownZone = false;

  constructor(text: SourceText, context: ReadContext) {
    this.#text = text;
    this.#context = context;
  }

  installation(node: Node): ApplyChangesFact {
    const products = LISTS.flatMap(([key, change]) =>
      itemsOf(valueOf(node, key)).flatMap((product) => this.#product(product, change)),
    );
    const { startedAt, finishedAt } = this.#span(node);
    const status = textOf(valueOf(node, "status"));
    const state = stateOf(status);
    if (state === null)
      this.#warn(node, "status-unknown", `"${status ?? ""}" is no status of an Apply Changes that is known`);
    return {
      type: "apply-changes",
      id: textOf(valueOf(node, "id")) ?? null,
      state,
      startedAt,
      finishedAt,
      products,
      citation: citeObject(this.#text, node, "id"),
    };
  }

  #product(node: Node, change: AppliedProduct["change"]): AppliedProduct[] {
    const deployment = textOf(valueOf(node, "guid")) ?? null;
    const name = textOf(valueOf(node, "identifier")) ?? (deployment === null ? null : productOfDeployment(deployment));
    if (name === null) return [];
    const state = stateOf(textOf(valueOf(node, "deployment_status")));
    return [{ name, deployment, change, state, ...this.#span(node), citation: citeObject(this.#text, node, "guid") }];
  }

  #span(node: Node): { startedAt: Instant | null; finishedAt: Instant | null } {
    const startedAt = this.#time(valueOf(node, "started_at"));
    const finishedAt = this.#time(valueOf(node, "finished_at"));
    if (startedAt === null || finishedAt === null || startedAt.earliest <= finishedAt.latest)
      return { startedAt, finishedAt };
    const message = `it finished (${finishedAt.raw}) before it started (${startedAt.raw}); neither is used`;
    this.#warn(valueOf(node, "finished_at") ?? node, "finished-before-started", message);
    return { startedAt: null, finishedAt: null };
  }

  #time(node: Node | undefined): Instant | null {
    const raw = textOf(node)?.trim() ?? "";
    if (node === undefined || raw === "") return null;
    const parsed = parseTime(raw);
    if (parsed.ok) return parsed.instant;
    const local = parsed.reason === "no-zone" ? parseLocalTime(raw) : null;
    if (local === null) {
      this.#warn(
        node,
        "no-such-date",
        parsed.reason === "no-such-date" ? `there is no such date as "${raw}"` : `"${raw}" is no time`,
      );
      return null;
    }
    const instant = inZone(local, this.#context.zone, "user");
    if (instant.zoneFrom === "unknown" && !this.#hasUnknownZone) {
      this.#hasUnknownZone = true;
      const hint = "say --timezone, or `timezone` for this file in certrace.yaml";
      this.#warn(node, "time-without-zone", `"${raw}" names no zone`, hint);
    }
    return instant;
  }

  #warn(node: Node, code: string, message: string, hint = "save the answer of Ops Manager again, unedited"): void {
    this.problems.push(problemAt(this.#text.positionAt(node.start), code, "warning", message, hint));
  }
}

/** Ops Manager writes `succeeded` of an installation, `successful` of a product. */
function stateOf(status: string | undefined): ApplyChangesFact["state"] {
  switch (status) {
    case "running":
    case "failed":
      return status;
    case "succeeded":
    case "successful":
      return "succeeded";
    default:
      return null;
  }
}
