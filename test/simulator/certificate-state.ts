/**
 * Which deployment uses which version of the certificates, and what Maestro makes of it. Times are seconds since the
 * epoch, of the true clock.
 */

export interface CaVersion {
  readonly id: string;
  readonly createdAt: number;
  readonly transitional: boolean;
}

export interface LeafVersion {
  readonly id: string;
  readonly createdAt: number;
  /** Id of the CA version. */
  readonly signedBy: string;
}

/** The versions that a deployment recorded at one deploy. */
export interface Binding {
  readonly ca: string;
  readonly leaf: string;
}

/**
 * How Maestro may learn what a deployment uses, which nobody documents: from the variables of its last deploy that
 * succeeded, or from all that are kept, so from the beginning of a deploy on.
 */
export type Reading = "last-successful" | "all-kept";

/**
 * What may count as a signing version: one that signed a leaf which a deployment uses, or any that one uses. The first
 * is documented.
 */
export type Counting = "of-leaves" | "of-authorities";

export interface Snapshot {
  readonly at: number;
  /** Newest first. */
  readonly authorities: readonly CaVersion[];
  readonly leaves: readonly LeafVersion[];
  /** What Maestro sees. */
  readonly deployments: ReadonlyMap<string, readonly Binding[]>;
  /** Ids of the authority's versions that count as signing. */
  readonly signing: ReadonlySet<string>;
}

export class CertificateState {
  readonly #reading: Reading;
  readonly #counting: Counting;
  readonly #kept = new Map<string, Binding[]>();
  readonly #pending = new Map<string, Binding>();
  #authorities: CaVersion[];
  #leaves: LeafVersion[];

  constructor(reading: Reading, counting: Counting, first: { ca: string; leaf: string; at: number }) {
    this.#reading = reading;
    this.#counting = counting;
    this.#authorities = [{ id: first.ca, createdAt: first.at, transitional: false }];
    this.#leaves = [{ id: first.leaf, createdAt: first.at, signedBy: first.ca }];
  }

  /** A new authority: nothing signs with it, and no deploy takes it, until it is activated. */
  generate(id: string, at: number): void {
    this.#authorities.unshift({ id, createdAt: at, transitional: true });
  }

  /** The newest authority signs from now on; gives the id of the one that is transitional instead. */
  activate(): string {
    const [newest, ...older] = this.#authorities;
    this.#authorities = this.#authorities.map((version) => ({ ...version, transitional: version !== newest }));
    return older[0]!.id;
  }

  regenerateLeaves(id: string, at: number): void {
    this.#leaves.unshift({ id, createdAt: at, signedBy: this.#signer().id });
  }

  /**
   * A deploy begins: it takes the newest versions that are not transitional. `keeps`: it stays on what it has, as with
   * variables that change only with a new stemcell; a deployment that is new has nothing to stay on.
   */
  begin(deployment: string, keeps = false): Binding {
    const newest = { ca: this.#signer().id, leaf: this.#leaves[0]!.id };
    const binding = (keeps ? this.#kept.get(deployment)?.at(-1) : undefined) ?? newest;
    this.#pending.set(deployment, binding);
    if (this.#reading === "all-kept") this.#kept.set(deployment, [...(this.#kept.get(deployment) ?? []), binding]);
    return binding;
  }

  end(deployment: string, succeeded: boolean): void {
    const binding = this.#pending.get(deployment);
    this.#pending.delete(deployment);
    if (succeeded && binding !== undefined) this.#kept.set(deployment, [binding]);
  }

  remove(deployment: string): void {
    this.#kept.delete(deployment);
  }

  /** Whether more than one signing version is in use; without the deployments left out, where some are. */
  isMixed(leftOut: (deployment: string) => boolean = () => false): boolean {
    return this.#signing(leftOut).size > 1;
  }

  /** Whether a rotation was begun and not activated. */
  get awaitsActivation(): boolean {
    return this.#authorities[0]!.transitional;
  }

  snapshot(at: number): Snapshot {
    return {
      at,
      authorities: [...this.#authorities],
      leaves: [...this.#leaves],
      deployments: new Map(this.#kept),
      signing: this.#signing(() => false),
    };
  }

  #signer(): CaVersion {
    return this.#authorities.find(({ transitional }) => !transitional)!;
  }

  #signing(leftOut: (deployment: string) => boolean): Set<string> {
    const used = [...this.#kept].flatMap(([name, bindings]) => (leftOut(name) ? [] : bindings));
    if (this.#counting === "of-authorities") return new Set(used.map(({ ca }) => ca));
    return new Set(used.map(({ leaf }) => this.#leaves.find(({ id }) => id === leaf)!.signedBy));
  }
}
