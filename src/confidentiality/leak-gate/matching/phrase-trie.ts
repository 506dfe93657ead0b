import type { Form, FormCondition, Identifier } from '../identifiers/identifier.js';

/** What ends at a node of the tree: an identifier, or an allowed wording. */
export interface Ending {
  readonly identifier: Identifier | undefined;
  readonly when: FormCondition;
  readonly widestGap: number;
  readonly length: number;
  readonly only: 'judged' | undefined;
  readonly covers: readonly [from: number, to: number] | undefined;
}

/** A word of one or more phrases, and the words that may follow it. */
export interface TrieNode {
  readonly next: Map<string, TrieNode>;
  readonly endings: Ending[];
}

const WIDEST_GAP = 3;

const newNode = (): TrieNode => ({ next: new Map(), endings: [] });

/** All phrases in one tree of words, so that a text is gone through once however many there are. */
export const buildTrie = (
  phrases: Iterable<{ readonly form: Form; readonly identifier: Identifier | undefined }>,
): TrieNode => {
  const root = newNode();
  for (const { form, identifier } of phrases) {
    let node = root;
    for (const word of form.words) {
      let next = node.next.get(word);
      if (next === undefined) {
        next = newNode();
        node.next.set(word, next);
      }
      node = next;
    }
    if (node !== root) {
      node.endings.push({
        identifier,
        when: form.when,
        widestGap: form.widestGap ?? WIDEST_GAP,
        length: form.words.length,
        only: form.only,
        covers: form.covers,
      });
    }
  }
  return root;
};
