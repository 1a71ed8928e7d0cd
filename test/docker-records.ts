/** The record that docker's json-file driver writes: its encoder is Go's, which escapes what HTML has a meaning for. */
export function dockerRecord(text: string, stream = "stdout"): string {
  const log = JSON.stringify(text).replaceAll(/[<>&\u0080-\uffff]/g, (char) => {
    return String.raw`\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
  return `{"log":${log},"stream":"${stream}","time":"2026-11-23T16:25:31.308Z"}`;
}

/** A log as docker keeps it, one record for each line. */
export function dockerLog(text: string): string {
  const lines = text.trimEnd().split("\n");
  return lines.map((line) => `${dockerRecord(`${line}\n`)}\n`).join("");
}
