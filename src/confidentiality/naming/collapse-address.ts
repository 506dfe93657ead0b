import { keysOf } from './read-words.js';
import type { Vocabulary } from './vocabulary.js';

const FEWEST_LINES = 2;

/** A list of texts in which the lines of an address of the family, one to a text, are a single one: `[address withheld]`. */
export const collapseAddress = (list: readonly unknown[], { addresses }: Vocabulary): readonly unknown[] => {
  if (list.length < FEWEST_LINES || !list.every((item) => typeof item === 'string')) return list;
  const lines = list.map((item) => keysOf(item).join(' '));
  const collapsed: string[] = [];
  let changed = false;
  for (let index = 0; index < list.length; index += 1) {
    const length = Math.max(0, ...addresses.map((address) => linesOf(address.lines, lines.slice(index))));
    if (length >= FEWEST_LINES) {
      collapsed.push('[address withheld]');
      changed = true;
      index += length - 1;
    } else collapsed.push(list[index] ?? '');
  }
  return changed ? collapsed : list;
};

/** How many of these lines, from the first one on, are those of an address. */
const linesOf = (address: readonly (readonly (readonly string[])[])[], lines: readonly string[]): number => {
  const differs = address.findIndex(
    (spellings, index) => !spellings.some((keys) => keys.join(' ') === lines[index]),
  );
  return differs < 0 ? address.length : differs;
};
