import { ask, send } from './api.js';

/**
 * Where the parts of a long Word file come from.
 * @typedef {{ id: string, rows: number, place: 'first' | 'middle' | 'last' }} Part
 * @typedef {object} PartSource
 * @property {Part[]} parts
 * @property {(id: string) => Promise<Uint8Array | undefined>} file a Word file with this part alone
 * @property {(ids: string[]) => Promise<string[][]>} texts the texts of their paragraphs
 */

/**
 * The parts of a document as it would be made now: each is asked for when it is to be seen.
 * @param {import('./api.js').Name} name
 * @param {Part[]} parts
 * @returns {PartSource}
 */
export const partsOfDocument = (name, parts) => ({
  parts,
  file: async (id) => {
    const response = await ask('part', { ...name, part: id });
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
  },
  texts: async (ids) => {
    const response = await send('part-texts', { ...name, parts: ids });
    return response.ok ? (await response.json()).texts : [];
  },
});

/**
 * The parts of a file that came whole.
 * @param {(Part & { file: string, texts: string[] })[]} parts with each file in Base64
 * @returns {PartSource}
 */
export const partsAtHand = (parts) => {
  const known = new Map(parts.map((part) => [part.id, part]));
  return {
    parts,
    file: async (id) => Uint8Array.from(atob(known.get(id)?.file ?? ''), (each) => each.charCodeAt(0)),
    texts: async (ids) => ids.map((id) => known.get(id)?.texts ?? []),
  };
};
