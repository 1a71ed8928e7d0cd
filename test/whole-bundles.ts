// The tests that analyse whole bundles: for those that analyse each of these bundles in a further way.
await import("./advice.test.ts");
await import("./alternatives.test.ts");
await import("./captures-and-changes.test.ts");
await import("./cases.test.ts");
await import("./clocks.test.ts");
await import("./equivalence.test.ts");
await import("./logged-calls.test.ts");
await import("./wrapping.test.ts");
