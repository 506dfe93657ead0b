import { distance } from 'fastest-levenshtein';

/** Longer words are compared by their beginning only: the time that a comparison takes grows with the square. */
const LONGEST_COMPARED = 64;

const fold = (word: string): string =>
  word
    .slice(0, LONGEST_COMPARED)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** A typing mistake in every third character, but one in the shortest words. */
const mistakesAllowed = (word: string): number => Math.max(1, Math.floor(word.length / 3));

const onlyOne = (found: readonly string[]): string | undefined => (found.length === 1 ? found[0] : undefined);

/**
 * The candidate that somebody most likely meant by `word`, or undefined where none is near.
 * Capitals, accents, hyphens and underscores do not count; the beginning of one candidate alone finds it, and so
 * does a whole word in it (`police` finds `south-yorkshire-police`).
 */
export const didYouMean = (word: string, candidates: Iterable<string>): string | undefined => {
  const wanted = fold(word);
  if (wanted === '') return undefined;
  let nearest: string | undefined;
  let nearestDistance = mistakesAllowed(wanted) + 1;
  const beginning: string[] = [];
  const holding: string[] = [];
  for (const candidate of candidates) {
    const folded = fold(candidate);
    if (folded === wanted) return candidate;
    const mistakes = distance(wanted, folded);
    if (mistakes < nearestDistance && mistakes < folded.length) {
      nearest = candidate;
      nearestDistance = mistakes;
    }
    if (folded.startsWith(wanted)) beginning.push(candidate);
    if (
      wanted.length > 2 &&
      candidate
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
        .includes(wanted)
    )
      holding.push(candidate);
  }
  return nearest ?? onlyOne(beginning) ?? onlyOne(holding);
};
