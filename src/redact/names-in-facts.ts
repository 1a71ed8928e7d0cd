import type { Fact } from "../model.ts";
import type { Name, NameKind } from "./find-names.ts";

/** What stands under these keys of facts is a name, or a list of names. */
const KINDS: Readonly<Record<string, NameKind>> = {
  deployment: "deployment",
  onlyDeployment: "deployment",
  deployments: "deployment",
  outdatedDeployments: "deployment",
  user: "user",
  client: "user",
};

/** The names that facts tell: deployments, products, users, aliases of directors. */
export function* namesInFacts(facts: readonly Fact[]): Generator<Name> {
  for (const fact of facts) yield* namesIn(fact, null);
}

function* namesIn(value: unknown, kind: NameKind | null): Generator<Name> {
  if (typeof value === "string" && kind !== null) yield { kind, name: value };
  if (typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value) yield* namesIn(item, kind);
    return;
  }
  for (const [key, inner] of Object.entries(value)) {
    const isName = key === "name" && kind !== null;
    if (key === "environment" && typeof inner === "string" && !inner.includes("/")) yield { kind: "host", name: inner };
    // the product that a deployment is of
    else if (key === "products") yield* (inner as { name: string }[]).map(({ name }) => ({ kind: "deployment" as const, name })); // prettier-ignore
    yield* namesIn(inner, isName ? kind : (KINDS[key] ?? null));
  }
}
