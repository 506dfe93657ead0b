import type { IncomingMessage } from 'node:http';

/** No question to the preview comes near it. */
const MOST_BYTES = 64 * 1024;

export type ReadJson =
  | { readonly ok: true; readonly value: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly status: 400 | 413; readonly reason: string };

/** The JSON object that a request carries, of at most 64 KB. What is longer is not read to its end. */
export const readJson = async (request: IncomingMessage): Promise<ReadJson> => {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    length += piece.length;
    if (length > MOST_BYTES) return { ok: false, status: 413, reason: 'That is too long.' };
    pieces.push(piece);
  }
  try {
    const value: unknown = JSON.parse(Buffer.concat(pieces).toString('utf8'));
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return { ok: true, value: value as Readonly<Record<string, unknown>> };
  } catch {
    // Said below, as of JSON that is no object.
  }
  return { ok: false, status: 400, reason: 'That is no JSON object.' };
};
