import { it } from "vitest";
import { analyzed, bundleOf, described } from "../simulator/bundle.ts";
it("x", async () => {
  for (let seed = 1; seed <= 1000; seed++) {
    const b = bundleOf(seed);
    const truth = b.asked.violations.flatMap((v) => v.names.map((n) => n.truth)).join("+") || "ok";
    if (truth !== "check" && truth !== "orphan") continue;
    const r = await analyzed(b.files, b.options);
    if ((truth === "check" && r.verdict === "ruled-out") || (truth === "orphan" && r.verdict === "confirmed")) {
      console.log(truth, r.verdict, r.headline);
      console.log(described(b));
      for (const f of r.findings) { console.log(f.call, f.verdict, r.calls.find((c) => c.id === f.call)?.at); for (const c of f.criteria) console.log("   ", c.status, c.id, c.statement, c.citations.map((x) => `${x.source}:${x.line}`).join()); console.log(f.assumptions.map(a=>a.statement)); }
      console.log(r.captures.map((c) => [c.citation.source, c.takenAt, c.certificate, c.speaksFor.join()].join(" ")));
    }
  }
}, 300000);
