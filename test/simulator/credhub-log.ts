/** One request that CredHub logged. */
export interface CredhubRequest {
  /** Seconds since the epoch, of the director's clock: CredHub runs on its machine. */
  readonly at: number;
  readonly action: "REGENERATE_CERTIFICATE" | "UPDATE_TRANSITIONAL_VERSION" | "BULK_REGENERATE" | "GENERATE";
  readonly name: string;
  readonly certificateId: string;
  readonly versionId: string;
  readonly client: string;
  readonly details: Readonly<Record<string, unknown>>;
}

const CLIENTS: Readonly<Record<string, string>> = {
  maestro: "suser=maestro suid=uaa-client:maestro",
  director: "suser=director_to_credhub suid=uaa-client:director_to_credhub",
};

/** CredHub's security events, a line for each. */
export function renderSecurityLog(requests: readonly CredhubRequest[]): string {
  return requests.toSorted((a, b) => a.at - b.at).map(lineOf).join(""); // prettier-ignore
}

function lineOf({ at, action, name, certificateId, versionId, client, details }: CredhubRequest): string {
  const [method, path] = requestOf(action, certificateId);
  // a change of the transitional flag names the certificate by its id alone
  const isNamed = action !== "UPDATE_TRANSITIONAL_VERSION";
  return (
    `CEF:0|cloud_foundry|credhub|2.12.5|${method} ${path}|${method} ${path}|0|` +
    `rt=${Math.floor(at * 1000)} ${CLIENTS[client]} cs1Label=userAuthenticationMechanism cs1=uaa ` +
    `request=${path} requestMethod=${method} cs3Label=versionUuid cs3=${versionId} cs4Label=httpStatusCode cs4=200 ` +
    `src=10.0.0.5 dst=10.0.0.5 cs2Label=resourceName cs2=${isNamed ? name : "null"} ` +
    `cs5Label=resourceUuid cs5=${isNamed ? certificateId : "null"} deviceAction=${action} ` +
    `cs6Label=requestDetails cs6=${JSON.stringify(details)} \n`
  );
}

function requestOf(action: CredhubRequest["action"], certificateId: string): [method: string, path: string] {
  switch (action) {
    case "REGENERATE_CERTIFICATE":
      return ["POST", `/api/v1/certificates/${certificateId}/regenerate`];
    case "UPDATE_TRANSITIONAL_VERSION":
      return ["PUT", `/api/v1/certificates/${certificateId}/update_transitional_version`];
    case "BULK_REGENERATE":
      return ["POST", "/api/v1/bulk-regenerate"];
    case "GENERATE":
      return ["POST", "/api/v1/data"];
  }
}
