import type { IncomingMessage } from 'node:http';

/** No question to the preview comes near it. */
const MOST_BYTES = 64 * 1024;

export type ReadJson =
  | { readonly ok: true; readonly value: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly status: 400 | 413; readonly reason: string };

/**
 * The JSON object that a request carries, of at most 64 KB. What is longer is not kept. Rejects where whoever sends it
 * goes away meanwhile.
 */
export const readJson = async (request: IncomingMessage): Promise<ReadJson> => {
  const bytes = await readBytes(request);
  if (!bytes) return { ok: false, status: 413, reason: 'That is too long.' };
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'));
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return { ok: true, value: value as Readonly<Record<string, unknown>> };
  } catch {
    // Said below, as of JSON that is no object.
  }
  return { ok: false, status: 400, reason: 'That is no JSON object.' };
};

/** Undefined as soon as it is too much. Read by events: a loop that is left would close the connection. */
const readBytes = (request: IncomingMessage): Promise<Buffer | undefined> =>
  new Promise((resolve, reject) => {
    if (Number(request.headers['content-length'] ?? 0) > MOST_BYTES) return resolve(undefined);
    const pieces: Buffer[] = [];
    let length = 0;
    request.on('data', (piece: Buffer) => {
      length += piece.length;
      if (length <= MOST_BYTES) pieces.push(piece);
      else resolve(undefined);
    });
    request.on('end', () => resolve(Buffer.concat(pieces)));
    request.on('error', reject);
  });
