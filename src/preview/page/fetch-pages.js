import { ask } from './api.js';

/**
 * The pages of a document as a PDF; undefined where there are none, or nobody waits for them any more.
 * @param {import('./api.js').Name} name
 * @param {AbortSignal} [signal]
 */
export const fetchPages = async (name, signal) => {
  try {
    const response = await ask('pages', { ...name }, signal);
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
  } catch {
    return undefined;
  }
};

/**
 * What comes first: the pages, or nothing after so many milliseconds.
 * @param {Promise<Uint8Array | undefined>} pages
 * @param {number} milliseconds
 */
export const within = (pages, milliseconds) =>
  Promise.race([pages, new Promise((resolve) => void setTimeout(() => resolve(undefined), milliseconds))]);

/** Exact pages that take longer, in milliseconds, are preceded by an approximate view. */
export const PATIENCE = 600;
