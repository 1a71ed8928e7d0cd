import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

type Schema = { readonly [key: string]: unknown };

const FILES = readdirSync("schemas");
const SCHEMAS = FILES.map((file) => JSON.parse(readFileSync(`schemas/${file}`, "utf8")) as Schema);

/** Every schema within, with the place where it stands; properties end with their name. */
function within(schema: unknown, place: string): { place: string; schema: Schema; isProperty: boolean }[] {
  if (typeof schema !== "object" || schema === null) return [];
  if (Array.isArray(schema)) return schema.flatMap((one, index) => within(one, `${place}/${index}`));
  return Object.entries(schema).flatMap(([key, value]) => {
    const inner = within(value, `${place}/${key}`);
    if (key !== "properties") return inner;
    const properties = Object.entries(value as Schema).map(([name, property]) => {
      return { place: `${place}/properties/${name}`, schema: property as Schema, isProperty: true };
    });
    return [...properties, ...inner];
  });
}

/** Says what it is, itself or by the definition it refers to; a constant says it all. */
function isDescribed(schema: Schema, root: Schema): boolean {
  if (typeof schema["description"] === "string" || "const" in schema) return true;
  const [id, name] = String(schema["$ref"] ?? "").split("#/$defs/") as [string, string?];
  const owner = id === "" ? root : SCHEMAS.find((one) => one["$id"] === id);
  const definition = (owner?.["$defs"] as Schema | undefined)?.[name ?? ""];
  return typeof definition === "object" && isDescribed(definition as Schema, owner!);
}

describe.each(FILES.map((file, index) => [file, SCHEMAS[index]!] as const))("%s", (file, schema) => {
  it("says what it is, under its own name", () => {
    expect(schema["$id"]).toBe(`urn:certrace:schema:${file.replace(".schema.json", "")}:1`);
    expect(schema["title"]).toMatch(/\w/);
    expect(schema["description"]).toMatch(/\w/);
  });

  it("says of every property what it is", () => {
    const properties = within(schema, "").filter(({ isProperty }) => isProperty);
    expect(properties.length).toBeGreaterThan(0);
    expect(properties.filter((one) => !isDescribed(one.schema, schema)).map(({ place }) => place)).toEqual([]);
  });
});
