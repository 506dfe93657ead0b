import { ask, send } from './api.js';
import { layOutWord } from './lay-out-word.js';

/**
 * Where the parts of a long document come from.
 * @typedef {{ id: string, rows: number, place: 'first' | 'middle' | 'last' }} Part
 * @typedef {{ nodes: Node[], styles: CSSStyleSheet[], blocks: HTMLElement[] }} LaidOut its paragraphs or cells are `blocks`
 * @typedef {object} PartSource
 * @property {Part[]} parts
 * @property {(part: Part) => Promise<LaidOut | undefined>} layOut undefined where it is no part any more
 * @property {(ids: string[]) => Promise<string[][]>} texts the texts of their blocks
 */

/**
 * The parts of a long Word file as it would be made now: each is asked for when it is to be seen.
 * @param {import('./api.js').Name} name
 * @param {Part[]} parts
 * @returns {PartSource}
 */
export const partsOfDocument = (name, parts) => ({
  parts,
  layOut: async (part) => {
    const response = await ask('part', { ...name, part: part.id });
    return response.ok ? layOutPart(part, new Uint8Array(await response.arrayBuffer())) : undefined;
  },
  texts: async (ids) => {
    const response = await send('part-texts', { ...name, parts: ids });
    return response.ok ? (await response.json()).texts : [];
  },
});

/**
 * The parts of a Word file that came whole.
 * @param {(Part & { file: string, texts: string[] })[]} parts with each file in Base64
 * @returns {PartSource}
 */
export const partsAtHand = (parts) => {
  const known = new Map(parts.map((part) => [part.id, part]));
  return {
    parts,
    layOut: (part) => {
      const bytes = Uint8Array.from(atob(known.get(part.id)?.file ?? ''), (each) => each.charCodeAt(0));
      return layOutPart(part, bytes);
    },
    texts: async (ids) => ids.map((id) => known.get(id)?.texts ?? []),
  };
};

/**
 * @param {Part} part
 * @param {Uint8Array} bytes
 * @returns {Promise<LaidOut>}
 */
const layOutPart = async ({ place }, bytes) => {
  const { nodes, styles } = await layOutWord(bytes, { header: place === 'first', footer: place === 'last' });
  // Paragraphs of headers and footers are no part of the body.
  const blocks = nodes
    .flatMap((node) => (node instanceof Element ? [...node.querySelectorAll('article p')] : []))
    .filter((each) => each instanceof HTMLElement);
  return { nodes, styles, blocks };
};
