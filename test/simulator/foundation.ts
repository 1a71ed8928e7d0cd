import { CertificateState, type Binding, type Counting, type Reading, type Snapshot } from "./certificate-state.ts";
import { Random } from "./random.ts";
import type { TaskState } from "./task-lists.ts";

/**
 * A foundation with its history: health checks, a rotation, Apply Changes, and the calls that somebody made. It knows
 * why each call failed. All times are seconds since the epoch of the true clock, which is Ops Manager's; the director
 * has its own.
 */
export interface Foundation {
  readonly seed: number;
  /** What happens in it, in a few words. */
  readonly story: Story;
  readonly reading: Reading;
  readonly counting: Counting;
  readonly directorUrl: string;
  /** What the director's clock shows at a true time. */
  readonly onDirector: (time: number) => number;
  /** How far the director's clock is ahead at the first call that matters. */
  readonly offsetSeconds: number;
  /** What people say of that; null where they say nothing. */
  readonly statedOffset: number | null;
  readonly healthDeployment: string;
  readonly healthUser: string;
  readonly authority: string;
  readonly leafName: string;
  /** Ops Manager rotates the authority by itself: the tiles take new versions only with a new stemcell. */
  readonly isAutoRotated: boolean;
  /** Deployments that are there all the time. */
  readonly standing: readonly string[];
  /** In the order of their ids. */
  readonly tasks: readonly Task[];
  readonly applyChanges: readonly ApplyChanges[];
  readonly calls: readonly Call[];
  /** Index of the call that people ask about. */
  readonly focus: number;
  readonly snapshots: readonly Snapshot[];
  /** Until when the history goes on. */
  readonly end: number;
  readonly periodSeconds: number;
}

export type Story =
  | "nothing-applied"
  | "applied-in-part"
  | "apply-failed"
  | "apply-running"
  | "instances-behind"
  | "outside-behind"
  | "created-mid-rotation"
  | "instance-that-comes-and-goes"
  | "all-applied"
  | "not-activated"
  | "leaves-only"
  | "auto-rotated";

export interface Task {
  readonly id: number;
  readonly change: "create" | "delete" | null;
  readonly deployment: string | null;
  readonly user: string;
  readonly description: string;
  readonly start: number;
  readonly end: number;
  /** How it ends. */
  readonly state: TaskState;
  readonly result: string | null;
  /** `bosh-health-check/<uuid>` */
  readonly instance: string | null;
  /** What a deploy takes; set for deploys. */
  readonly binding: Binding | null;
  /** Left out of `bosh tasks --recent` without `--all`. */
  readonly isMinor: boolean;
}

export interface ApplyChanges {
  readonly id: number;
  readonly start: number;
  readonly end: number;
  readonly status: "succeeded" | "failed";
  readonly products: readonly {
    readonly name: string;
    readonly deployment: string;
    readonly start: number;
    readonly end: number;
    readonly status: "succeeded" | "failed" | "pending";
  }[];
}

/**
 * Why a pair of violation and certificate was there. `check`: without the passing health check it would not have been;
 * `orphan`: without a health-check deployment that had been left behind; `turning`: a health check that was left behind
 * later, or an update of one; `both`: the passing health check was enough for it, and so was a deployment that was deleted
 * again soon; `other`: it would have been there without any health check.
 */
export type Truth = "check" | "orphan" | "turning" | "both" | "other";

export interface Violation {
  readonly text: string;
  readonly names: readonly { readonly name: string; readonly truth: Truth }[];
}

export interface Call {
  readonly endpoint: "generate" | "activate" | "regenerate";
  readonly requestId: string;
  readonly start: number;
  readonly end: number;
  /** When Maestro looked. */
  readonly judgedAt: number;
  readonly violations: readonly Violation[];
  /** The version that it made, or flagged transitional; null where it was refused. */
  readonly changed: string | null;
}

export const MORE_THAN_ONE = "there is more than one signing version of a certificate authority";
const NOT_TRANSITIONAL = "signing version has to be transitional if there is a transitional certificate authority";

const HOUR = 3600;

/** The same seed gives the same foundation, `shiftSeconds` later or earlier. */
export function simulate(seed: number, shiftSeconds = 0): Foundation {
  const random = new Random(seed);
  const origin = Date.UTC(2024, 1, 27) / 1000 + random.int(0, 40 * 24 * HOUR) + shiftSeconds;
  const reading = random.weighted<Reading>({ "last-successful": 3, "all-kept": 1 });
  const counting = random.weighted<Counting>({ "of-leaves": 1, "of-authorities": 1 });
  const story = random.weighted<Story>({
    "nothing-applied": 12,
    "applied-in-part": 3,
    "apply-failed": 2,
    "apply-running": 3,
    "instances-behind": 2,
    "outside-behind": 1,
    "created-mid-rotation": 1,
    "instance-that-comes-and-goes": 1,
    "all-applied": 1,
    "not-activated": 0.5,
    "leaves-only": 0.5,
    "auto-rotated": 0.7,
  });
  const names = namesOf(random, story);
  const plan = rotationPlan(random, origin, story, names);
  const health = healthChecks(random, plan.from, plan.end);
  const calls = callPlan(random, plan, health);
  const { offset, drift, stated } = clockOf(random, calls.map(({ start, end }) => end - start)); // prettier-ignore
  const focus = calls.findIndex(({ isFocus }) => isFocus);
  const captures = capturePlan(random, calls[focus]!, health, plan);
  const history = run(random, {
    reading,
    counting,
    names,
    plan,
    health,
    calls,
    captures,
    isAutoRotated: story === "auto-rotated",
  });
  const reference = calls[focus]!.start;
  return {
    seed,
    story,
    reading,
    counting,
    directorUrl: `https://10.0.${new Random(seed ^ 0xd1).int(0, 255)}.5:25555`,
    onDirector: (time) => time + offset + drift * (time - reference),
    offsetSeconds: offset,
    statedOffset: stated,
    healthDeployment: names.health,
    healthUser: names.healthUser,
    authority: names.authority,
    leafName: names.leafName,
    isAutoRotated: story === "auto-rotated",
    standing: [...names.tiles, ...names.instances, ...names.outside],
    applyChanges: plan.applyChanges,
    focus,
    end: plan.end,
    periodSeconds: health.periodSeconds,
    ...history,
  };
}

interface Names {
  readonly health: string;
  readonly healthUser: string;
  readonly authority: string;
  readonly leafName: string;
  readonly tiles: readonly string[];
  readonly instances: readonly string[];
  readonly outside: readonly string[];
  /** Comes into being in the middle of the rotation, in some stories. */
  readonly late: string;
  /** Another authority, out of the health check's reach, of which two versions are in use all the time. */
  readonly alsoMixed: string | null;
}

function namesOf(random: Random, story: Story): Names {
  const tile = (name: string): string => `${name}-${random.hex(20)}`;
  const isFirstGeneration = random.chance(0.12);
  const exporter = tile("p-healthwatch2-pas-exporter");
  const more = random.shuffled(["metric-store", "p-isolation-segment", "p_spring-cloud-services", "appMetrics"]);
  const instances = story === "instances-behind" ? random.int(1, 3) : random.int(0, 2);
  const anyAuthority = random.weighted({ "/opsmgr/bosh_dns/tls_ca": 8, "/dns_api_tls_ca": 1, "/addon/agent_ca": 1 });
  const authority = story === "auto-rotated" ? "/opsmgr/bosh_dns/tls_ca" : anyAuthority;
  return {
    health: isFirstGeneration ? "bosh-health-check" : "bosh-health",
    healthUser: isFirstGeneration ? tile("p-healthwatch") : exporter,
    authority,
    leafName: authority === "/addon/agent_ca" ? "/addon/agent_tls" : "/dns_api_server_tls",
    tiles: [tile("cf"), exporter, ...more.slice(0, random.int(0, 3)).map(tile)],
    instances: Array.from({ length: instances }, () => `service-instance_${random.uuid()}`),
    outside: story === "outside-behind" || random.chance(0.15) ? [random.pick(["concourse", "jumpbox"])] : [],
    late: `service-instance_${random.uuid()}`,
    alsoMixed: random.chance(0.05) ? "/services/tls_ca" : null,
  };
}

/** A deploy or removal of a deployment that is no health check. */
interface PlannedDeploy {
  readonly deployment: string;
  readonly change: "create" | "delete";
  readonly user: string;
  readonly start: number;
  readonly end: number;
  readonly succeeds: boolean;
}

interface Plan {
  readonly from: number;
  readonly end: number;
  readonly generateAt: number | null;
  readonly activateAt: number | null;
  /** When somebody first called regenerate; null where the calls people ask about are the first. */
  readonly regenerateAt: number | null;
  /** About when the calls that people ask about were made. */
  readonly callsFrom: number;
  readonly deploys: readonly PlannedDeploy[];
  readonly applyChanges: readonly ApplyChanges[];
}

function rotationPlan(random: Random, origin: number, story: Story, names: Names): Plan {
  const deploys: PlannedDeploy[] = [];
  const applyChanges: ApplyChanges[] = [];
  let number = random.int(50, 700);
  const apply = (start: number, tiles: readonly string[], failsAt: number | null): number => {
    let now = start + random.between(30, 150);
    const products = tiles.map((deployment, index): ApplyChanges["products"][number] => {
      const name = deployment.slice(0, -21);
      if (failsAt !== null && index > failsAt) return { name, deployment, start: now, end: now, status: "pending" };
      const begun = now;
      const start = begun + random.between(1, 12);
      const end = start + random.between(40, 900);
      const succeeds = index !== failsAt;
      deploys.push({ deployment, change: "create", user: "ops_manager", start, end, succeeds });
      now = end + random.between(1, 12);
      return { name, deployment, start: begun, end: now, status: succeeds ? "succeeded" : "failed" };
    });
    const end = now + random.between(1, 20);
    applyChanges.push({ id: number++, start, end, status: failsAt === null ? "succeeded" : "failed", products });
    return end;
  };
  const others = (start: number, deployments: readonly string[], user: string): number =>
    deployments.reduce((now, deployment) => {
      const end = now + random.between(30, 400);
      deploys.push({ deployment, change: "create", user, start: now, end, succeeds: true });
      return end + random.between(5, 60);
    }, start);

  const from = origin;
  let now = origin + random.between(600, 2 * HOUR);
  const generateAt = story === "leaves-only" ? null : now;
  if (generateAt !== null) now = others(apply(now + random.between(60, 900), names.tiles, null), names.instances, "on-demand-service-broker"); // prettier-ignore
  now += random.between(60, 900);
  const activateAt = story === "not-activated" || story === "leaves-only" ? null : now;
  if (activateAt !== null) now += random.between(30, 900);
  const late = (lives: number | null): void => {
    const begun = random.between(30, 200);
    deploys.push({ deployment: names.late, change: "create", user: "on-demand-service-broker", start: now, end: now + begun, succeeds: true }); // prettier-ignore
    now += begun;
    if (lives === null) return;
    deploys.push({ deployment: names.late, change: "delete", user: "on-demand-service-broker", start: now + lives, end: now + lives + 40, succeeds: true }); // prettier-ignore
  };
  const regenerateAt = story === "not-activated" ? null : now;
  if (regenerateAt !== null) now += random.between(60, 1200);
  let callsFrom = now;
  switch (story) {
    case "applied-in-part":
      now = apply(now, names.tiles.slice(0, random.int(1, names.tiles.length - 1)), null);
      break;
    case "apply-failed":
      now = apply(now, names.tiles, random.int(0, names.tiles.length - 1));
      break;
    case "apply-running": {
      const begun = now;
      now = apply(now, names.tiles, null);
      callsFrom = random.between(begun, now);
      break;
    }
    case "instances-behind":
    case "outside-behind":
    case "all-applied":
    case "auto-rotated":
      now = apply(now, names.tiles, null);
      if (story !== "instances-behind") now = others(now, names.instances, "on-demand-service-broker");
      if (story !== "outside-behind") now = others(now, names.outside, "admin");
      break;
    case "created-mid-rotation":
      late(null);
      break;
    case "instance-that-comes-and-goes":
      late(random.between(20, 900));
      break;
    default:
  }
  if (story !== "apply-running") callsFrom = now + random.between(30, HOUR);
  if (story === "instance-that-comes-and-goes") callsFrom = now + random.between(0, 900);
  now = Math.max(now, callsFrom + random.between(1200, 2400));
  // what is done about it later
  if (random.chance(0.4)) now = others(apply(now, names.tiles, null), names.instances, "on-demand-service-broker");
  const end = Math.max(now, callsFrom + HOUR) + random.between(600, 2 * HOUR);
  return { from, end, generateAt, activateAt, regenerateAt, callsFrom, deploys, applyChanges };
}

interface HealthTask {
  readonly change: "create" | "delete";
  readonly start: number;
  readonly end: number;
  readonly state: TaskState;
  readonly instance: string;
}

interface HealthChecks {
  readonly periodSeconds: number;
  readonly tasks: readonly HealthTask[];
}

/** How health checks go wrong in a foundation. */
type Trouble = "none" | "a-delete-fails" | "deletes-fail" | "exporter-gone" | "creates-fail" | "delete-left-out";

function healthChecks(random: Random, from: number, end: number): HealthChecks {
  const isOdd = random.chance(0.25);
  const periodSeconds = isOdd ? random.between(420, 900) : random.between(596, 606);
  const jitter = isOdd ? random.between(0, 60) : random.between(0, 4);
  const create = isOdd ? random.between(15, 280) : random.between(20, 114);
  const pause = isOdd ? random.between(0, 90) : random.between(1, 30);
  const removal = isOdd ? random.between(4, 120) : random.between(7, 30);
  const trouble = random.weighted<Trouble>({ none: 14, "a-delete-fails": 2, "deletes-fail": 1, "exporter-gone": 1, "creates-fail": 1, "delete-left-out": 1 }); // prettier-ignore
  // troubles begin where the calls are: in the last half
  const troubleAt = random.between(from + (end - from) * 0.4, end);
  const tasks: HealthTask[] = [];
  let isOver = false;
  let uuid = random.uuid();
  let isThere = false;
  for (let start = from + random.between(0, periodSeconds); start < end && !isOver;) {
    const vary = (seconds: number): number => Math.max(1, seconds * random.between(0.85, 1.2));
    const isTroubled = start <= troubleAt && troubleAt < start + periodSeconds;
    const since = start + periodSeconds > troubleAt;
    if (!isThere) uuid = random.uuid();
    const instance = `bosh-health-check/${uuid}`;
    const createFails = trouble === "creates-fail" ? random.chance(0.3) : random.chance(0.01);
    const created = start + vary(create);
    tasks.push({ change: "create", start, end: created, state: createFails ? random.pick(["error", "timeout", "cancelled"] as const) : "done", instance }); // prettier-ignore
    isThere = true;
    let last = created;
    const leaves = trouble === "exporter-gone" && isTroubled;
    if (!leaves && !(trouble === "delete-left-out" && isTroubled)) {
      const fails = (trouble === "a-delete-fails" && isTroubled) || (trouble === "deletes-fail" && since);
      const begun = created + vary(pause);
      last = begun + vary(removal);
      const state = fails ? random.pick(["error", "cancelled", "timeout"] as const) : "done";
      tasks.push({ change: "delete", start: begun, end: last, state, instance });
      if (!fails) isThere = false;
      // sometimes it is tried again at once
      else if (trouble === "a-delete-fails" && random.chance(0.3)) {
        const again = last + random.between(2, 120);
        last = again + vary(removal);
        tasks.push({ change: "delete", start: again, end: last, state: "done", instance });
        isThere = false;
      }
    }
    isOver = leaves;
    start = Math.max(start + periodSeconds + random.between(-jitter, jitter), last + 2);
  }
  return { periodSeconds, tasks };
}

interface PlannedCall {
  readonly endpoint: Call["endpoint"];
  readonly start: number;
  readonly end: number;
  readonly judgedAt: number;
  readonly isFocus: boolean;
}

/** The calls: those of the rotation's steps, the one that people ask about, and more around it. */
function callPlan(random: Random, plan: Plan, health: HealthChecks): PlannedCall[] {
  const call = (endpoint: Call["endpoint"], judgedAt: number, isFocus = false): PlannedCall => {
    const before = random.chance(0.9) ? random.between(0.3, 3) : random.between(3, 18);
    const after = random.chance(0.9) ? random.between(0.1, 2) : random.between(2, 15);
    return { endpoint, start: judgedAt - before, end: judgedAt + after, judgedAt, isFocus };
  };
  const steps = [
    plan.generateAt === null ? [] : [call("generate", plan.generateAt)],
    plan.activateAt === null ? [] : [call("activate", plan.activateAt)],
    plan.regenerateAt === null ? [] : [call("regenerate", plan.regenerateAt)],
  ].flat();
  const at = focusTime(random, plan.callsFrom, health);
  const calls = [...steps];
  if (random.chance(0.2)) calls.push(call("regenerate", at - random.between(60, 1500)));
  calls.push(call("regenerate", at, true));
  let now = at;
  while (random.chance(0.4)) {
    now += random.between(40, 900);
    calls.push(call("regenerate", now));
  }
  const sorted = calls.toSorted((a, b) => a.start - b.start);
  // Ops Manager answers one after the other
  return sorted.filter((one, index) => index === 0 || one.isFocus || one.start > sorted[index - 1]!.end + 5);
}

function focusTime(random: Random, from: number, { tasks }: HealthChecks): number {
  const create = tasks.find(({ change, start }) => change === "create" && start >= from) ?? tasks.at(-1)!;
  const removal = tasks.find(({ change, start }) => change === "delete" && start > create.end);
  const gone = removal?.end ?? create.end + 60;
  switch (random.weighted({ visible: 6, creating: 1, edge: 1, anywhere: 3 })) {
    case "visible":
      return random.between(create.end, gone);
    case "creating":
      return random.between(create.start, create.end);
    case "edge":
      return random.pick([create.start, create.end, gone]) + random.between(-4, 4);
    case "anywhere":
      return from + random.between(0, 1500);
  }
}

/** Nothing promises more of two clocks than that they are no further apart than the tolerance, with the call between them. */
const TOLERANCE_SECONDS = 45;

interface DirectorClock {
  readonly offset: number;
  readonly drift: number;
  /** What people say of it; null where they say nothing. */
  readonly stated: number | null;
}

function clockOf(random: Random, durations: readonly number[]): DirectorClock {
  const room = TOLERANCE_SECONDS - Math.max(...durations) - 3;
  const drift = random.chance(0.3) ? random.between(-1e-4, 1e-4) : 0;
  const within = (seconds: number): number => random.between(-Math.min(room, seconds), Math.min(room, seconds));
  switch (random.weighted({ same: 10, near: 4, apart: 3, stated: 2 })) {
    case "same":
      return { offset: within(0.4), drift, stated: null };
    case "near":
      return { offset: within(5), drift, stated: null };
    case "apart":
      return { offset: within(room), drift, stated: null };
    case "stated": {
      const stated = random.int(-1500, 1500);
      return { offset: stated + random.between(-0.4, 0.4), drift: 0, stated };
    }
  }
}

/** When people took topologies: around the call and the checks. */
function capturePlan(random: Random, call: PlannedCall, { tasks }: HealthChecks, plan: Plan): number[] {
  const creates = tasks.filter(({ change, state }) => change === "create" && state === "done");
  const goneAfter = (time: number): number =>
    tasks.find(({ change, start }) => change === "delete" && start >= time)?.end ?? time + 120;
  const during = (create: HealthTask | undefined, from: number): number =>
    create === undefined ? from : random.between(Math.max(from, create.end), Math.max(from + 1, goneAfter(create.end)));
  const last = creates.findLast(({ end }) => end <= call.end);
  const next = creates.find(({ end }) => end > call.end);
  const choices = {
    same: () => during(last, call.end + 0.5),
    "same-before": () =>
      last === undefined ? call.start - 5 : random.between(last.end, Math.max(last.end + 1, call.start - 1)),
    next: () => during(next, next?.end ?? call.end),
    "soon-after": () => call.end + random.between(1, 600),
    before: () => call.start - random.between(1, 3000),
    late: () => random.between(call.end, plan.end),
  };
  const count = random.pick([0, 1, 1, 1, 2, 2, 3]);
  return Array.from({ length: count }, () =>
    choices[random.weighted({ same: 4, "same-before": 2, next: 2, "soon-after": 2, before: 1, late: 1 })](),
  ).toSorted((a, b) => a - b); // prettier-ignore
}

interface World {
  readonly reading: Reading;
  readonly counting: Counting;
  readonly names: Names;
  readonly plan: Plan;
  readonly health: HealthChecks;
  readonly calls: readonly PlannedCall[];
  readonly captures: readonly number[];
  readonly isAutoRotated: boolean;
}

/** Runs the history, moment by moment: what each call meets is what is there at that moment. */
function run(random: Random, world: World): Pick<Foundation, "tasks" | "calls" | "snapshots"> {
  const { names, plan, health, calls, captures } = world;
  const state = new CertificateState(world.reading, world.counting, { ca: random.uuid(), leaf: random.uuid(), at: plan.from - 300 * 86_400 }); // prettier-ignore
  for (const name of [...names.tiles, ...names.instances, ...names.outside]) {
    state.begin(name);
    state.end(name, true);
  }
  const moments: { at: number; order: number; act: () => void }[] = [];
  const when = (at: number, act: () => void, order = 0): void => void moments.push({ at, order, act });
  const bindings = new Map<object, Binding>();
  const deploy = (task: object, deployment: string, start: number, end: number, succeeds: boolean): void => {
    // what has a variable set stays on it until its stemcell changes; a health check is new each time
    when(start, () => bindings.set(task, state.begin(deployment, world.isAutoRotated)));
    when(end, () => state.end(deployment, succeeds));
  };
  for (const one of plan.deploys) {
    if (one.change === "create") deploy(one, one.deployment, one.start, one.end, one.succeeds);
    else when(one.end, () => state.remove(one.deployment));
  }
  for (const task of health.tasks) {
    if (task.change === "create") deploy(task, names.health, task.start, task.end, task.state === "done");
    else if (task.state === "done") when(task.end, () => state.remove(names.health));
  }
  const made: Call[] = [];
  for (const planned of calls) {
    when(planned.judgedAt, () => made.push(answered(random, planned, state, world)), 1);
  }
  const snapshots: Snapshot[] = [];
  for (const at of captures) when(at, () => snapshots.push(state.snapshot(at)), 2);
  moments.sort((a, b) => a.at - b.at || a.order - b.order);
  for (const { act } of moments) act();
  return { tasks: numbered(random, world, bindings), calls: made, snapshots };
}

function answered(random: Random, planned: PlannedCall, state: CertificateState, world: World): Call {
  const { names, health } = world;
  const { endpoint, start, end, judgedAt } = planned;
  const isHealth = (deployment: string): boolean => deployment === names.health;
  const violations: Violation[] = [];
  const mixed: { name: string; truth: Truth }[] = [];
  if (endpoint === "regenerate") {
    if (state.isMixed()) {
      const truth = state.isMixed(isHealth) ? withoutCheck(judgedAt, state, world) : truthAt(judgedAt, health);
      mixed.push({ name: names.authority, truth });
    }
    if (names.alsoMixed !== null && planned.isFocus) mixed.push({ name: names.alsoMixed, truth: "other" });
    if (mixed.length > 0) violations.push({ text: MORE_THAN_ONE, names: mixed });
    if (state.awaitsActivation) violations.push({ text: NOT_TRANSITIONAL, names: [{ name: names.authority, truth: "other" }] }); // prettier-ignore
  }
  const changed = violations.length === 0 ? carriedOut(endpoint, random.uuid(), judgedAt, state) : null;
  return { endpoint, requestId: random.uuid(), start, end, judgedAt, violations, changed };
}

/** Why versions are mixed that would be so without the health check: for good, or by what passes as the check does. */
function withoutCheck(at: number, state: CertificateState, { names, plan, health }: World): Truth {
  const passing = new Set(plan.deploys.flatMap(({ change, deployment, end }) => (change === "delete" && end > at ? deployment : []))); // prettier-ignore
  const isPassing = (deployment: string): boolean => passing.has(deployment);
  const isLasting = state.isMixed((deployment) => deployment === names.health || isPassing(deployment));
  return !isLasting && state.isMixed(isPassing) && truthAt(at, health) === "check" ? "both" : "other";
}

/** The version that it made, or flagged transitional. */
function carriedOut(endpoint: Call["endpoint"], id: string, at: number, state: CertificateState): string {
  if (endpoint === "activate") return state.activate();
  if (endpoint === "generate") state.generate(id, at);
  else state.regenerateLeaves(id, at);
  return id;
}

/** What the health-check deployment that is there at that moment is: passing, left behind, or on its way. */
function truthAt(at: number, { tasks, periodSeconds }: HealthChecks): Truth {
  const done = tasks.findLast(({ start }) => start <= at)!;
  // a delete that failed, and nothing done about it yet
  if (done.change === "delete" && done.end <= at && done.state !== "done") return "orphan";
  const created = tasks.findLast(({ change, start }) => change === "create" && start <= at)!;
  const next = tasks.find(({ change, end }) => change === "delete" && end > at);
  const isDue = next !== undefined && next.start <= created.end + 2 * periodSeconds;
  // nothing came to delete it any more, and it was time
  if (!isDue) return at > created.end + periodSeconds ? "orphan" : "turning";
  const before = tasks.findLast(({ change, end }) => change === "delete" && end <= at);
  // an update of what was left behind, until that is through
  const isUpdated = before !== undefined && before.state !== "done" && created.end > at;
  return isUpdated || next.state !== "done" ? "turning" : "check";
}

/** The tasks of the director, numbered in the order in which they began, with others among them. */
function numbered(random: Random, { names, plan, health }: World, bindings: ReadonlyMap<object, Binding>): Task[] {
  const tasks: Omit<Task, "id">[] = [];
  const result = (state: TaskState, deployment: string): string | null =>
    state === "done" ? `/deployments/${deployment}` : state === "cancelled" ? "task cancelled" : state === "timeout" ? null : "Timed out sending 'get_task' to instance"; // prettier-ignore
  const add = (task: Pick<Task, "change" | "deployment" | "user" | "start" | "end" | "state" | "instance" | "binding">): void => {
    const description = task.change === "create" ? "create deployment" : `delete deployment ${task.deployment}`;
    tasks.push({ ...task, description, result: result(task.state, task.deployment!), isMinor: false });
  }; // prettier-ignore
  for (const one of plan.deploys) {
    const { deployment, change, user, start, end, succeeds } = one;
    add({ deployment, change, user, start, end, state: succeeds ? "done" : "error", instance: null, binding: bindings.get(one) ?? null }); // prettier-ignore
  }
  for (const one of health.tasks) {
    const { change, start, end, state, instance } = one;
    add({ deployment: names.health, change, user: names.healthUser, start, end, state, instance, binding: bindings.get(one) ?? null }); // prettier-ignore
  }
  for (let at = plan.from; at < plan.end; at += random.between(300, 2400)) {
    const isMinor = random.chance(0.7);
    const deployment = random.pick(names.tiles);
    tasks.push({
      change: null,
      deployment,
      user: "ops_manager",
      description: isMinor ? "retrieve vm-stats" : `run errand smoke_tests from deployment ${deployment}`,
      start: at,
      end: at + (isMinor ? random.between(0.2, 2) : random.between(20, 200)),
      state: "done",
      result: isMinor ? null : "Errand 'smoke_tests' completed successfully (exit code 0)",
      instance: null,
      binding: null,
      isMinor,
    });
  }
  const first = random.int(9_000, 190_000);
  return tasks.toSorted((a, b) => a.start - b.start).map((task, index) => ({ ...task, id: first + index }));
}
