import { InvalidArgumentError } from "commander";
import { DEFAULT_LIMITS, type Limits } from "../bundle/limits.ts";

const UNITS: Readonly<Record<string, number>> = {
  "": 1,
  K: 1e3, M: 1e6, G: 1e9, T: 1e12,
  Ki: 2 ** 10, Mi: 2 ** 20, Gi: 2 ** 30, Ti: 2 ** 40,
}; // prettier-ignore

/** One `--limit name=value` put among those before it: `bytes=200GiB`, `members=500000`. */
export function limitOf(text: string, before: Partial<Limits>): Partial<Limits> {
  const [, name, count, unit] = /^([a-z]+)=(\d{1,15}(?:\.\d{1,3})?)([KMGT]i?)?B?$/.exec(text) ?? [];
  if (name === undefined)
    throw new InvalidArgumentError("name=number is expected, such as members=500000 or bytes=200GiB.");
  if (!Object.hasOwn(DEFAULT_LIMITS, name)) {
    throw new InvalidArgumentError(`there is no limit "${name}"; there are ${Object.keys(DEFAULT_LIMITS).join(", ")}.`);
  }
  const value = Math.round(Number(count) * UNITS[unit ?? ""]!);
  if (value < 1) throw new InvalidArgumentError("a limit is 1 at least.");
  return { ...before, [name]: value };
}
