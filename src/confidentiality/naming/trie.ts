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
