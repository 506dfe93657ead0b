import { ask } from './api.js';

/** @typedef {{ bytes: Uint8Array, version: string }} Pages */

/**
 * The pages of a document as a PDF; undefined where there are none, or nobody waits for them any more.
 * @param {import('./api.js').Name} name
 * @param {{ signal?: AbortSignal, isFresh?: boolean, have?: string | undefined }} [how] fresh ones are those of the document as it
 *   would be made now, and none where that is the version one has
 * @returns {Promise<Pages | undefined>}
 */
export const fetchPages = async (name, { signal, isFresh, have } = {}) => {
  try {
    const response = await ask('pages', { ...name, ...(isFresh ? { fresh: 'yes', have } : {}) }, signal);
    if (response.status !== 200) return undefined;
    const version = response.headers.get('ETag')?.replaceAll('"', '') ?? '';
    return { bytes: new Uint8Array(await response.arrayBuffer()), version };
  } catch {
    return undefined;
  }
};

/**
 * What comes first: the pages, or nothing after so many milliseconds.
 * @param {Promise<Pages | undefined>} pages
 * @param {number} milliseconds
 */
export const within = (pages, milliseconds) =>
  Promise.race([pages, new Promise((resolve) => void setTimeout(() => resolve(undefined), milliseconds))]);
