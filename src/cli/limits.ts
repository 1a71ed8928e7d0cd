import { InvalidArgumentError } from "commander";
import { DEFAULT_LIMITS, type Limits } from "../bundle/limits.ts";

const UNITS: Readonly<Record<string, number>> = {
  "": 1,
  K: 1e3, M: 1e6, G: 1e9, T: 1e12,
  Ki: 2 ** 10, Mi: 2 ** 20, Gi: 2 ** 30, Ti: 2 ** 40,
}; // prettier-ignore

/** The number that `200GiB`, `1.5M` or `500000` says; null where it is none from 1 on. */
export function amountOf(text: string): number | null {
  const [, count, unit] = /^(\d{1,15}(?:\.\d{1,3})?)([KMGT]i?)?B?$/.exec(text) ?? [];
  const value = Math.round(Number(count) * UNITS[unit ?? ""]!);
  return value >= 1 ? value : null;
}

/** One `--limit name=value` put among those before it: `bytes=200GiB`, `members=500000`. */
export function limitOf(text: string, before: Partial<Limits> = {}): Partial<Limits> {
  const [, name, amount] = /^([a-z]+)=(.+)$/.exec(text) ?? [];
  if (name === undefined)
    throw new InvalidArgumentError("name=number is expected, such as members=500000 or bytes=200GiB.");
  if (!Object.hasOwn(DEFAULT_LIMITS, name)) {
    throw new InvalidArgumentError(`there is no limit "${name}"; there are ${Object.keys(DEFAULT_LIMITS).join(", ")}.`);
  }
  const value = amountOf(amount!);
  if (value === null) throw new InvalidArgumentError("a number from 1 on is expected, such as 500000 or 200GiB.");
  return { ...before, [name]: value };
}
