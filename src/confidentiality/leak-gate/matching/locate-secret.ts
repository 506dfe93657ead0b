import { fold } from '../text/fold-text.js';

/** Letters and figures alone, with where each stands: a hyphen may be the end of a line, or drawn for a soft one. */
const closeUp = (text: string): { closed: string; at: readonly number[] } => {
  const at: number[] = [];
  let closed = '';
  for (let index = 0; index < text.length; index += 1) {
    if (/[\s\uFDD0\-|]/.test(text.charAt(index))) continue;
    closed += text.charAt(index);
    at.push(index);
  }
  return { closed, at };
};

/**
 * Finds a secret wherever it stands in a folded text, within words too; blanks and hyphens do not count. Nothing is
 * found of a secret that is blank.
 */
export const secretLocator = (secret: string): ((text: string) => { start: number; end: number }[]) => {
  const { closed: wanted } = closeUp(fold(secret));
  if (wanted === '') return () => [];
  return (text) => {
    const { closed, at } = closeUp(text);
    const found: { start: number; end: number }[] = [];
    for (
      let start = closed.indexOf(wanted);
      start >= 0;
      start = closed.indexOf(wanted, start + wanted.length)
    ) {
      found.push({ start: at[start] ?? 0, end: (at[start + wanted.length - 1] ?? 0) + 1 });
    }
    return found;
  };
};
