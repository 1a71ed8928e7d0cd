/** What stands there instead of a secret, or says that there is none. */
export function isLeftOut(value: string): boolean {
  return (
    /(?:^|\[)redacted:[a-z-]{1,20}:\d/.test(value) ||
    /^(?:|-+|null|nil|none|true|false|undefined|\(\([^()]*\)\)|<[^<>]*>|\[[A-Za-z ]*\]?|[*.x•]+|\$\{[^{}]*\}?|\$\(.*|\$[A-Za-z_]\w*|%[a-z]|#\{[^{}]*\}?)$/i.test(
      value.trim().replaceAll(/\\{1,8}u003[ce]/gi, (escape) => (/c$/i.test(escape) ? "<" : ">")),
    )
  );
}
