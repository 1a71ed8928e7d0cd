import type { Source, SourceEnd } from "../../src/bundle/source.ts";

export type Read = SourceEnd & Pick<Source, "path" | "modifiedAt"> & { readonly content: Buffer | null };

/** Reads a source to its end. */
export async function readSource(source: Source): Promise<Read> {
  const chunks: Buffer[] = [];
  for await (const chunk of source.chunks ?? []) chunks.push(Buffer.from(chunk));
  const { path, modifiedAt, chunks: given } = source;
  return { ...(await source.end()), path, modifiedAt, content: given === null ? null : Buffer.concat(chunks) };
}

/** Reads all of them, one after the other. */
export async function readSources(sources: AsyncIterable<Source>): Promise<Read[]> {
  const read: Read[] = [];
  for await (const source of sources) read.push(await readSource(source));
  return read;
}

export function codes({ problems }: Pick<Read, "problems">): string[] {
  return problems.map(({ code }) => code);
}
