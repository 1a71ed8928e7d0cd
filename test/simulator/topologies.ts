import { stringify } from "yaml";
import { wallClock } from "./cli-table.ts";
import type { Snapshot } from "./certificate-state.ts";

export type TopologyForm = "yaml" | "json";

const AUTHORITY_DAYS = 1460;
const LEAF_DAYS = 730;

/** `maestro topology`, as far as one authority and its leaf go. Booleans are printed only where they are true. */
export function renderTopology(
  { authorities, leaves, deployments, signing }: Snapshot,
  names: { readonly authority: string; readonly leaf: string },
  withLeaves: boolean,
  form: TopologyForm,
): string {
  const on = (id: string, key: "ca" | "leaf"): string[] =>
    [...deployments].filter(([, bindings]) => bindings.some((binding) => binding[key] === id)).map(([name]) => name).toSorted(); // prettier-ignore
  const used = (list: readonly string[]) => (list.length === 0 ? {} : { active: true, deployment_names: list });
  const topology = [
    {
      name: names.authority,
      certificate_id: "51e5a00a-8678-433f-8691-a43e2829765f",
      signed_by: names.authority,
      versions: authorities.map(({ id, createdAt, transitional }) => ({
        version_id: id,
        ...used(on(id, "ca")),
        ...(signing.has(id) ? { signing: true } : {}),
        ...(transitional ? { transitional: true } : {}),
        certificate_authority: true,
        generated: true,
        valid_until: validUntil(createdAt, AUTHORITY_DAYS),
      })),
      ...(withLeaves ? { signs: [leaf()] } : {}),
    },
  ];
  function leaf() {
    return {
      name: names.leaf,
      certificate_id: "0b7dd6b7-5d5c-4a5e-8f0e-d0a2f4a8b001",
      signed_by: names.authority,
      versions: leaves.map(({ id, createdAt }) => ({
        version_id: id,
        ...used(on(id, "leaf")),
        generated: true,
        valid_until: validUntil(createdAt, LEAF_DAYS),
      })),
    };
  }
  return form === "json" ? JSON.stringify({ topology }, null, 2) : stringify({ topology }, { indent: 2, lineWidth: 0 }); // prettier-ignore
}

function validUntil(createdAt: number, days: number): string {
  return `${wallClock(createdAt + days * 86_400)}Z`;
}
