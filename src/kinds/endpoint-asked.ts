import type { Endpoint } from "../model.ts";
import type { HttpHead } from "../syntax/http.ts";

/** The endpoint that the request names, or the command that made it. */
export function endpointAsked(head: HttpHead | null, command: string | null): Endpoint | null {
  const request = head?.request ?? null;
  return (
    (request === null ? null : endpointOfRequest(request.path, request.method)) ??
    (command === null ? null : endpointOfCommand(command))
  );
}

export function isCertificateApi(path: string): boolean {
  return /\/certificate_authorities(?:[/?]|$)/.test(path);
}

/** `method` null: not known. The paths of the four calls: Ops Manager API, "Certificate authorities". */
function endpointOfRequest(path: string, method: string | null): Endpoint | null {
  if (/\/certificate_authorities\/active\/regenerate\b/.test(path)) return "regenerate";
  if (/\/certificate_authorities\/generate\b/.test(path)) return "generate";
  if (/\/certificate_authorities\/[^/\s]+\/activate\b/.test(path)) return "activate";
  const isOneAuthority = /\/certificate_authorities\/[^/?\s"']+(?:[?\s"']|$)/.test(path);
  return isOneAuthority && (method === null || method === "DELETE") ? "delete" : null;
}

/** Commands of the Maestro CLI and of om that make one of the calls. */
const COMMANDS: readonly (readonly [RegExp, Endpoint])[] = [
  [/\bmaestro\b.{0,200}\bregenerate\s+leaf\b|\bom\b.{0,200}\sregenerate-certificates\b/, "regenerate"],
  [/\bmaestro\b.{0,200}\bregenerate\s+ca\b|\bom\b.{0,200}\sgenerate-certificate-authority\b/, "generate"],
  [/\bmaestro\b.{0,200}\bupdate-transitional\s+signing\b|\bom\b.{0,200}\sactivate-certificate-authority\b/, "activate"],
  [/\bmaestro\b.{0,200}\bupdate-transitional\s+remove\b|\bom\b.{0,200}\sdelete-certificate-authority\b/, "delete"],
];

function endpointOfCommand(command: string): Endpoint | null {
  const method = /\s(?:-[xX]|--request)[\s=]*["']?([A-Za-z]+)/.exec(command)?.[1]?.toUpperCase() ?? "GET";
  return endpointOfRequest(command, method) ?? COMMANDS.find(([pattern]) => pattern.test(command))?.[1] ?? null;
}
