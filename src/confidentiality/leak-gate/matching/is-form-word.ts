import type { Word } from '../text/words-of.js';

/** Words that forms and records use of their own subject, and that are family names too. */
const FORM_WORDS: ReadonlySet<string> = new Set(['case', 'child', 'page']);
/** What is done to a child or a case, and written of them without a verb of its own: `Case closed`, `Child seen`. */
const DONE_TO =
  /^(?:allocated|closed|opened|reopened|transferred|discussed|referred|reviewed|reallocated|accepted|assessed|seen|examined|interviewed|placed|accommodated|weighed|known)$/;
/** The object of a verb begins so: in `Case closed the door` somebody did it. */
const BEGINS_OBJECT =
  /^(?:the|a|an|his|her|their|its|my|our|your|this|that|these|those|it|him|them|me|us|you|all|every|each|no|some|any)$/;
const NUMBERS_A_CASE = /^(?:no|number|ref|reference|scr|id)$/;

/**
 * Whether `Case`, `Child` or `Page` is a word of a form where it begins a line or a sentence: `Child: JB`,
 * `Case SCR-2009-01`, `Page of`, `Case closed.`, `Child seen alone`. In `Case closed the door` it is somebody.
 * `next` is the word that follows `after` in the same sentence.
 */
export const isFormWord = (
  word: Word,
  after: Word | undefined,
  gapAfter: string,
  next: Word | undefined,
): boolean => {
  if (!FORM_WORDS.has(word.text)) return false;
  if (/^\s*:/.test(gapAfter)) return true;
  if (after === undefined || !/^\s+$/.test(gapAfter)) return false;
  if (word.text === 'page') return after.text === 'of' || /^\d{1,3}$/.test(after.text);
  if (word.text === 'case' && (NUMBERS_A_CASE.test(after.text) || /^\d/.test(after.text))) return true;
  return DONE_TO.test(after.text) && !(next !== undefined && BEGINS_OBJECT.test(next.text));
};
