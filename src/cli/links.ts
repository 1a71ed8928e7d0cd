import { existsSync } from "node:fs";
import { hostname } from "node:os";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { LinkTo } from "../render/terminal/links.ts";

/**
 * Whether the terminal is known to show links. The one of VS Code is left out: it makes links of `file:line` itself, and
 * those go to the line. Within tmux and screen nothing tells which terminal is behind them.
 */
export function showsLinks(env: NodeJS.ProcessEnv): boolean {
  const terminal = env["TERM"] ?? "";
  if (env["CI"] || /^(?:dumb|screen|tmux)/.test(terminal)) return false;
  return (
    /^(?:xterm-kitty|xterm-ghostty|alacritty|foot)/.test(terminal) ||
    ["iTerm.app", "WezTerm", "ghostty"].includes(env["TERM_PROGRAM"] ?? "") ||
    // the first releases of VTE that knew links were easily confused by them
    Number(env["VTE_VERSION"]) >= 5000 ||
    Boolean(env["WT_SESSION"] || env["KONSOLE_VERSION"])
  );
}

/** Addresses of files that are there; what lies in an archive, or came from elsewhere, has none. */
export function linkToFile(env: NodeJS.ProcessEnv): LinkTo {
  const known = new Map<string, string | null>();
  // the only terminal that is known to pass the line on
  const passesLine = env["TERM"] === "xterm-kitty";
  return (path, line) => {
    let address = known.get(path);
    if (address === undefined) known.set(path, (address = addressOf(path)));
    return address === null ? null : passesLine ? `${address}#${line}` : address;
  };
}

function addressOf(path: string): string | null {
  if (!existsSync(path)) return null;
  const url = pathToFileURL(resolve(path));
  // a terminal may show what runs on another machine
  if (process.platform !== "win32") url.hostname = hostname();
  return url.href;
}
