/**
 * Whether a text is a file of facts: it begins with the header, or, where its beginning is lost, with a line that only
 * such a file has.
 */
export function beginsFacts(text: string): boolean {
  return text
    .split("\n", MAX_LOST_LINES)
    .some((line) => /^[\uFEFF\s]*\{"type":"header","schema":"urn:certrace:schema:facts:/.test(line) || isLaterLine(line));
} // prettier-ignore

/** The first lines of a file that was cut in front may be parts of lines. */
const MAX_LOST_LINES = 3;

function isLaterLine(line: string): boolean {
  return (
    /^\{"type":"input","complete":(?:true|false),"input":\{"path":/.test(line) ||
    (/^\{"type":"(?:call|request-end|capture|task-list|variable|apply-changes|certificate(?:-change)?|deployment-list|manifest-entry)",/.test(line) &&
      line.includes('"citation":{"source":'))
  );
} // prettier-ignore
