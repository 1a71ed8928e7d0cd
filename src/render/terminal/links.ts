/** Address of a place in a file, for terminals that open it; null where there is none. */
export type LinkTo = (path: string, line: number) => string | null;

/** `topology.yml:8`, `topology.yml:8-10`, `topology.yml:8:3`, with what may stand before it. */
const PLACE = /(?<=^|[\s("]|\u001b\[[\d;]*m)([^\s("\u001b]+?)(:(\d+)(?:[:-]\d+)?)(?![\d:])/g;

/**
 * The line of output with its places made links (OSC 8), which take no room. Names with blanks stay as they are, for
 * nothing tells where they begin.
 */
export function linkedPlaces(text: string, linkTo: LinkTo): string {
  return text.replace(PLACE, (place, path: string, _, line: string) => {
    const address = linkTo(path, Number(line));
    return address === null ? place : `\u001b]8;;${address}\u001b\\${place}\u001b]8;;\u001b\\`;
  });
}
