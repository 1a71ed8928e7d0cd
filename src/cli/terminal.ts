import type { RenderOptions } from "../render/index.ts";
import { linkToFile, showsLinks } from "./links.ts";

/**
 * What the terminal can show, decided once. NO_COLOR and FORCE_COLOR count where --color leaves it open. Links are shown
 * where colours are, but only to a terminal.
 */
export function terminalOf(
  { color, width }: { color: "auto" | "always" | "never"; width?: number },
  toFile: boolean,
): Pick<RenderOptions, "width" | "color" | "unicode" | "linkTo"> {
  const { env, stdout } = process;
  const isTerminal = stdout.isTTY && !toFile;
  const colored =
    color === "always" ||
    (color === "auto" && !env["NO_COLOR"] && (isForced(env["FORCE_COLOR"]) || (isTerminal && env["TERM"] !== "dumb")));
  const locale = env["LC_ALL"] || env["LC_CTYPE"] || env["LANG"] || "";
  const known = Number(env["COLUMNS"]) || stdout.columns;
  return {
    width: width ?? (isTerminal ? known || 80 : Infinity),
    color: colored,
    ...(isTerminal && colored && showsLinks(env) ? { linkTo: linkToFile(env) } : {}),
    unicode: !isTerminal || process.platform === "win32" || /utf-?8/i.test(locale),
  };
}

function isForced(value: string | undefined): boolean {
  return Boolean(value) && value !== "0" && value !== "false";
}
