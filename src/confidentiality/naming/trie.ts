/** Sequences of words, found by walking from word to word. */
export interface TrieNode<End> {
  readonly next: Map<string, TrieNode<End>>;
  readonly ends: End[];
}

export const newTrie = <End>(): TrieNode<End> => ({ next: new Map(), ends: [] });

/** Adds a sequence of words, and what stands at its end. */
export const addToTrie = <End>(trie: TrieNode<End>, keys: readonly string[], end: End): void => {
  let node = trie;
  for (const key of keys) {
    let next = node.next.get(key);
    if (next === undefined) node.next.set(key, (next = newTrie<End>()));
    node = next;
  }
  node.ends.push(end);
};

/**
 * A quick test of whether a word may begin a sequence of a trie, by the first character of its key and its length. It
 * says no only where there is none.
 */
export type FirstWords = (first: number, length: number) => boolean;

const LENGTHS = 32;
const CHARACTERS = 128;

export const firstWordsOf = (trie: TrieNode<unknown>): FirstWords => {
  const known = new Uint8Array(CHARACTERS * LENGTHS);
  for (const key of trie.next.keys()) known[placeOf(key.charCodeAt(0), key.length)] = 1;
  return (first, length) => known[placeOf(first, length)] === 1;
};

const placeOf = (first: number, length: number): number => {
  // Capitals and small letters share a place, as far as it needs to be known.
  const small = first >= 0x41 && first <= 0x5a ? first + 0x20 : first;
  return Math.min(small, CHARACTERS - 1) * LENGTHS + Math.min(length, LENGTHS - 1);
};
