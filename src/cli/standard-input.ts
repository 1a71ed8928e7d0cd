/** Standard input is opened only where `-` is among the paths. */
export function stdinFor(paths: readonly string[]): { stdin?: AsyncIterable<Uint8Array> } {
  return paths.includes("-") ? { stdin: process.stdin } : {};
}
