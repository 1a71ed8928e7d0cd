import { LOGS } from "../kinds/index.ts";
import { SCHEMAS } from "../validate/schemas.ts";

/**
 * Whether a name is a word of the formats that certrace reads, an account or a program that every foundation has, or too
 * short to be told from one. Such a name stays wherever it stands: replaced everywhere, it would break what it is part
 * of, and it says nothing of a foundation.
 */
export function isWordOfFormats(name: string): boolean {
  const word = name.toLowerCase();
  const isNumber = word.length < 20 && !/[a-z]/.test(word);
  return word.length < 3 || isNumber || PUBLIC_NAMES.includes(name) || words().has(word);
}

/** Names of public tiles, with which the names of their deployments begin; what a foundation put behind them is its own. */
const PRODUCTS: readonly string[] = [
  "apm", "appMetrics", "cf", "credhub-service-broker", "genai", "harbor-container-registry", "metric-store",
  "p-antivirus", "p-bosh", "p-cloudcache", "p-event-alerts", "p-fim-addon", "p-healthwatch", "p-healthwatch2",
  "p-healthwatch2-pas-exporter", "p-healthwatch2-pks-exporter", "p-ipsec-addon", "p-isolation-segment", "p-metrics-store",
  "p-mysql", "p-rabbitmq", "p-redis", "p-scheduler", "p_spring-cloud-services", "pas-windows", "pivotal-container-service",
  "pivotal-mysql", "postgres", "splunk-nozzle", "wavefront-nozzle",
]; // prettier-ignore

/** Names that stay also where a part of them is the name of something else: the diagnosis depends on some of them. */
export const PUBLIC_NAMES: readonly string[] = ["bosh-health", "bosh-health-check", "bosh_dns", ...PRODUCTS];

/** The public part of the name of a product: `pas-windows` of `pas-windows-dmz`; "" where none is known. */
export function publicPart(product: string): string {
  const known = PRODUCTS.filter((one) => product === one || product.startsWith(`${one}-`));
  return known.reduce((longest, one) => (one.length > longest.length ? one : longest), "");
}

/** Tables, commands, accounts and programs; the words of documents and logs come from their schemas and literals. */
const MORE_WORDS = `
  activity admin agent api apply authority bosh box browser cancelled certificate certrace certificates changes check clock
  cloud cloudfoundry compilation config console credhub create created credentials debug default delete deleted deleting
  deploy deployed deploying deployment deployments director director_to_credhub diego dns done down dry errand error event
  events example failed failing false fix foundation from health health_monitor hm info instance instances installation
  job jobs last leaf list localhost lock log logs maestro manifest monitor nats nginx nobody none null ops_manager opsman
  opsmanager opsmgr output p-bosh pivotal postgres process processing product production proxy queued recreate redacted
  release releases restart result role root router server run running scheduler service services signing smoke_tests ssh start
  started state stemcell stop stopped string succeeded success system table task tasks team tempest test tests time
  timeout tls to topology true ubuntu uaa unknown unresponsive update updated updating user users uuid vcap version vm
  vms warning worker
  mon tue wed thu fri sat sun jan feb mar apr may jun jul aug sep oct nov dec utc gmt get post put patch head http https`;

let all: ReadonlySet<string> | null = null;

function words(): ReadonlySet<string> {
  const literals = LOGS.flatMap(({ headLiterals, matters = [] }) => [...headLiterals, ...matters]);
  const texts = [...wordsOfSchema(SCHEMAS), ...literals, MORE_WORDS, ...PUBLIC_NAMES];
  return (all ??= new Set(
    texts.flatMap((text) => [...text.split(/\s+/), ...text.split(/[^A-Za-z0-9]+/)]).map((word) => word.toLowerCase()),
  ));
}

/** The keys that a schema knows, and the values that are given. */
function* wordsOfSchema(schema: unknown): Generator<string> {
  if (typeof schema !== "object" || schema === null) return;
  for (const [key, value] of Object.entries(schema)) {
    if (key === "properties" && typeof value === "object" && value !== null) yield* Object.keys(value);
    if (key === "const" && typeof value === "string") yield value;
    if (key === "enum" && Array.isArray(value)) yield* value.filter((one) => typeof one === "string");
    yield* wordsOfSchema(value);
  }
}
