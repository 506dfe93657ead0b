/** Words that every account of anything holds. */
const COMMON = new Set(
  (
    'a about after all also am an and any are as at be been before being but by came could did do during for from get ' +
    'got had has have he her him his if in into is it its last made me more no not of off on one or other our out over ' +
    'said saw see seen she so some stated that the their them then there these they this those to told took two up was ' +
    'were what when where which who will with would pm'
  ).split(' '),
);

/** Ways in which agencies write the same thing. */
const SAME = new Map(
  Object.entries({
    phone: 'telephone', phoned: 'telephone', telephoned: 'telephone', tel: 'telephone', rang: 'telephone',
    call: 'telephone', called: 'telephone', calls: 'telephone', tc: 'telephone', mum: 'mother', mums: 'mother',
    mo: 'mother', dad: 'father', dads: 'father', casualty: 'a&e', ed: 'a&e', ae: 'a&e', officers: 'police',
    pc: 'police', attended: 'attend', attending: 'attend', visited: 'visit', visits: 'visit', hv: 'visitor',
    babies: 'baby', home: 'house', address: 'house', dv: 'domestic', hosp: 'hospital', appt: 'appointment',
    ref: 'referral', referred: 'referral', mtg: 'meeting',
  }),
); // prettier-ignore

/** Beyond so many words of a text nothing more is needed to know it again. */
const MOST_WORDS = 120;

/**
 * The words by which a text is known again in another’s words: without case, endings, dates and what every text has.
 * Each once, in the order of the text.
 */
export const wordsOf = (text: string): readonly string[] => {
  const words = new Set<string>();
  const plain = text
    .normalize('NFKD')
    .replaceAll(/[\p{M}’']/gu, '')
    .toLowerCase()
    .replaceAll(/\d{1,4}[/.-]\d{1,2}(?:[/.-]\d{1,4})?|\d{1,2}[:.]\d{2}/g, ' ');
  for (const [word] of plain.matchAll(/[\p{L}\p{N}]+(?:&[\p{L}\p{N}]+)?/gu)) {
    if (COMMON.has(word) || (word.length === 1 && !/\d/.test(word))) continue;
    words.add(SAME.get(word) ?? withoutEnding(word));
    if (words.size >= MOST_WORDS) break;
  }
  return [...words];
};

const withoutEnding = (word: string): string => {
  if (word.length < 5) return word;
  return word.replace(/(?:ies|ied)$/, 'y').replace(/(?:ing|ed|es|s)$/, '');
};

/** The words of many texts, each a number, with what it weighs: the rarer in all the texts, the more. */
export class Words {
  readonly #numbers = new Map<string, number>();
  /** By word: how many texts hold it. */
  readonly counts: number[] = [];
  #texts = 0;

  /** The words of one text; to be asked for all texts before any is weighed. */
  add(text: string): readonly number[] {
    this.#texts += 1;
    return wordsOf(text).map((word) => {
      const number = this.#numbers.get(word) ?? this.counts.length;
      this.#numbers.set(word, number);
      this.counts[number] = (this.counts[number] ?? 0) + 1;
      return number;
    });
  }

  /** The words of a text ready to be compared with others. */
  weigh(unordered: readonly number[]): WeighedWords {
    const words = Int32Array.from(unordered).toSorted();
    const weights = Float64Array.from(
      words,
      (word) => Math.log(1 + this.#texts / (this.counts[word] ?? 1)) ** 2,
    );
    return { words, weights, length: Math.sqrt(weights.reduce((sum, weight) => sum + weight, 0)) };
  }
}

/** The words of a text in the order of their numbers, and the square of each one’s weight. */
export interface WeighedWords {
  readonly words: Int32Array;
  readonly weights: Float64Array;
  readonly length: number;
}

/** How alike two texts are, from 0 to 1, and how many words they share. */
export const likeness = (
  a: WeighedWords,
  b: WeighedWords,
): { readonly score: number; readonly shared: number } => {
  let both = 0;
  let shared = 0;
  let inA = 0;
  let inB = 0;
  while (inA < a.words.length && inB < b.words.length) {
    const difference = (a.words[inA] ?? 0) - (b.words[inB] ?? 0);
    if (difference === 0) {
      both += a.weights[inA] ?? 0;
      shared += 1;
    }
    if (difference <= 0) inA += 1;
    if (difference >= 0) inB += 1;
  }
  const lengths = a.length * b.length;
  return { score: lengths === 0 ? 0 : both / lengths, shared };
};
