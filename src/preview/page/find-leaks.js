import { askJson } from './api.js';

/**
 * What is found in a document that leaves the Board, by the search that each of its files goes through; undefined where
 * nothing is.
 * @param {import('./api.js').Name} name
 * @param {string} audience the document’s own
 * @returns {Promise<{ problems: import('./api.js').Problem[], heading?: string } | undefined>}
 */
export const findLeaks = async (name, audience) => {
  if (!['ofsted', 'public'].includes(name.audience ?? audience)) return undefined;
  /** @type {{ problems: import('./api.js').Problem[], isStopped: boolean } | undefined} */
  const found = await askJson('leaks', { ...name });
  if (!found || found.problems.length === 0) return undefined;
  const { problems, isStopped } = found;
  return isStopped
    ? { problems, heading: 'This file will not be made while it says who somebody is:' }
    : { problems };
};
