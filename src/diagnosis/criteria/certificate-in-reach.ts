import type { Citation } from "../../model.ts";
import { judgement, type Case, type Criterion } from "../case.ts";
import { settledBy } from "../settling.ts";

/**
 * Certificates that come with BOSH DNS: Ops Manager's tree and its leaves, and the names that a director's own runtime
 * config uses. Every deployment gets them, so every health check brings their newest version into use.
 */
const BOSH_DNS_TREE =
  /^(?:\/opsmgr\/bosh_dns\/.+|(?:\/.*)?\/(?:dns_api(?:_server|_client)?_tls(?:_ca)?|dns_api_tls_ca|(?:bosh_)?dns_health(?:check)?(?:_server|_client)?_tls(?:_ca)?))$/;

/** `/p-bosh/<deployment>/<name>`: variables of one deployment, a tile or a service instance. `/services/…` is no deployment's. */
const OF_ONE_DEPLOYMENT = /^\/p-bosh\/([^/]+)\/|^\/(?:[^/]+\/)*([^/]+-[0-9a-f]{20}|service-instance_[^/]+)\//;
const OF_SERVICES = /^\/services\//;

/** A capture shows a health check using the certificate, or every deployment gets it. */
export const certificateInReach: Criterion = {
  id: "certificate-in-reach",
  judge(case_) {
    const { certificate, certificateCitation } = case_;
    const users = healthCheckUsers(case_);
    if (users[0] !== undefined) {
      return judgement("met", `${users[0].text.replace(/^- /, "")} uses ${certificate}`, { citations: users });
    }
    const bound = case_.timeline.variables.find(
      ({ name, deployment }) => name === certificate && deployment !== null && case_.timeline.isHealthCheck(deployment),
    );
    if (bound !== undefined)
      return judgement("met", `${bound.deployment} bound ${certificate}`, { citations: [bound.citation] });
    if (BOSH_DNS_TREE.test(certificate)) {
      return judgement("met", `${certificate} belongs to BOSH DNS, which every deployment gets`, {
        citations: [certificateCitation],
      });
    }
    const owner = OF_ONE_DEPLOYMENT.exec(certificate);
    if (OF_SERVICES.test(certificate) || (owner !== null && !case_.timeline.isHealthCheck(owner[1] ?? owner[2]!))) {
      return judgement(
        "unmet",
        `${certificate} belongs to one deployment or to services, and nothing shows a health check using it`,
        { citations: [certificateCitation] },
      );
    }
    return judgement("unknown", `nothing shows whether health checks use ${certificate}`, {
      citations: [certificateCitation],
      wouldDecide: [settledBy(`a topology of ${certificate} taken while a health check exists`, "topology")],
    });
  },
};

function healthCheckUsers({ witnesses, timeline }: Case): Citation[] {
  const listed = witnesses.flatMap(({ capture }) => capture.versions.flatMap(({ deployments }) => deployments ?? []));
  return listed.filter(({ name }) => timeline.isHealthCheck(name)).map(({ citation }) => citation);
}
