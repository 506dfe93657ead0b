/** Advance widths of Arial and Helvetica in thousandths of the type size, for the characters from space to tilde. */
const REGULAR = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
  556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
  500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469,
  556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
  278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];
const BOLD = [
  278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
  556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278,
  556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584,
  556, 333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556,
  333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
];
/** A full em: no character of a European language is wider. */
const WIDEST = 1000;
const FIRST = 32;

const widthOf = (character: string, widths: readonly number[]): number => {
  const plain = character.normalize('NFD').codePointAt(0) ?? FIRST;
  if (/\p{M}/u.test(character)) return 0;
  if (character === '’' || character === '‘') return widths[7] ?? WIDEST;
  if (character === '–') return 556;
  return widths[plain - FIRST] ?? WIDEST;
};

/** The width of a line of text in pixels, as Arial and its like set it; never less than that, for other letters. */
export const textWidth = (text: string, size: number, isBold = false): number => {
  const widths = isBold ? BOLD : REGULAR;
  let sum = 0;
  for (const character of text) sum += widthOf(character, widths);
  return (sum * size) / 1000;
};

/** The text in lines of at most this width in pixels; a word that is wider has a line of its own. */
export const wrapText = (text: string, width: number, size: number, isBold = false): string[] => {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((each) => each !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(longer, size, isBold) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
};
