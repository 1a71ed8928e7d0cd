import { othersOn } from "../timeline/timeline.ts";
import { deciding, speaking, type Case } from "./case.ts";

/** Deployments that are no health check, of which some are on the newest version and others on an older one. */
export interface TilesApart {
  readonly newer: readonly string[];
  readonly older: readonly string[];
}

/** What the topology that decides shows of them, where it shows one on the newest version. */
export function tilesApart(case_: Case): TilesApart {
  const { timeline } = case_;
  const { capture } = deciding(speaking(case_)).find(({ shape }) => shape === "tile-on-newest")!;
  return {
    newer: othersOn(capture.newest!, timeline),
    older: capture.versions
      .filter((version) => version !== capture.newest && version.active)
      .flatMap((version) => othersOn(version, timeline)),
  };
}
