import { createHash, timingSafeEqual } from 'node:crypto';

/** What is looked at of a request before anything is done for it. */
export interface IncomingRequest {
  readonly method: string;
  /** The address as it was asked for, from its first slash. */
  readonly url: string;
  readonly host: string | undefined;
  readonly origin: string | undefined;
  /** What browsers say of where a request comes from: `Sec-Fetch-Site`. */
  readonly site: string | undefined;
  readonly contentType: string | undefined;
}

/** Whom the preview answers: those who ask at its own address and know its key. */
export interface Doorkeeper {
  readonly port: number;
  readonly key: string;
}

/** What a request asks for, once it may: the path below the key, and what stands behind the question mark. */
export type Admission =
  | { readonly ok: true; readonly path: string; readonly query: URLSearchParams }
  | { readonly ok: false; readonly status: number; readonly reason: string };

const METHODS = new Set(['GET', 'HEAD', 'POST']);
/** A browser says `none` of an address that a person typed or another program opened. */
const OWN_SITES = new Set([undefined, 'same-origin', 'none']);

const refuse = (status: number, reason: string): Admission => ({ ok: false, status, reason });

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Takes as long whatever stands where: a key cannot be guessed piece by piece. */
const isSame = (given: string, wanted: string): boolean => timingSafeEqual(digest(given), digest(wanted));

/**
 * Whether a request is answered. Refused are: another name for this machine than its own number (a page elsewhere that
 * has its name lead here), requests that pages of other origins cause, whoever does not know the key, methods that
 * nothing here has, and bodies of any kind but JSON (which a form of another page can't send).
 */
export const guardRequest = (request: IncomingRequest, { port, key }: Doorkeeper): Admission => {
  // Browsers leave the usual port out.
  const own = port === 80 ? '127.0.0.1' : `127.0.0.1:${port}`;
  if (request.host !== own) return refuse(403, 'The preview answers at its own address only.');
  if (request.origin !== undefined && request.origin !== `http://${own}`)
    return refuse(403, 'The preview does not answer other pages.');
  if (!OWN_SITES.has(request.site)) return refuse(403, 'The preview does not answer other pages.');
  if (!METHODS.has(request.method)) return refuse(405, 'The preview knows no such request.');
  const [, given = '', path = ''] = /^\/([^/?]*)(\/[^?]*)?/.exec(request.url) ?? [];
  if (!isSame(given, key))
    return refuse(403, 'Open the address that the preview showed when it started: it ends in a key.');
  if (
    request.method === 'POST' &&
    request.contentType?.split(';')[0]?.trim().toLowerCase() !== 'application/json'
  )
    return refuse(415, 'The preview takes JSON only.');
  const mark = request.url.indexOf('?');
  const query = new URLSearchParams(mark === -1 ? '' : request.url.slice(mark + 1));
  return { ok: true, path, query };
};
