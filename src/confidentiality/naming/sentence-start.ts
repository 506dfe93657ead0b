const ABBREVIATION =
  /(?:^|[\s(])(?:mr|mrs|ms|dr|st|no|nos|approx|sgt|insp|rev|prof|vs|etc|e\.g|i\.e|\p{L})$/iu;
/** Quotation marks, brackets and marks of lists, which may stand before the first word of a sentence. */
const OPENING = /[\s"'“‘«([{*_~>•–—#-]/u;
const WRAPPED_LINE = 60;

/** Whether a sentence begins at an offset of a text, as far as its punctuation tells. */
export const startsSentence = (text: string, offset: number): boolean => {
  const before = skipOpening(text, offset);
  if (before < 0) return true;
  if (/\n/.test(text.slice(before + 1, offset))) return true;
  return text[before] === ':' || endsSentence(text, before);
};

/**
 * Whether a word put there should have a capital. At the beginning of a line that may be the middle of a sentence, only
 * where the line before is too short to have been wrapped.
 */
export const wantsCapital = (text: string, offset: number): boolean => {
  const before = skipOpening(text, offset);
  if (before < 0 || endsSentence(text, before)) return true;
  if (!/\n/.test(text.slice(before + 1, offset))) return false;
  if (/\n\s*\n/.test(text.slice(before + 1, offset))) return true;
  const line = text.slice(text.lastIndexOf('\n', before) + 1, before + 1);
  return line.length < WRAPPED_LINE && !/[,;]$/.test(line);
};

const skipOpening = (text: string, offset: number): number => {
  let before = offset - 1;
  while (before >= 0 && OPENING.test(text[before] ?? '')) before -= 1;
  return before;
};

const endsSentence = (text: string, index: number): boolean => {
  const mark = text[index] ?? '';
  if (mark === '!' || mark === '?' || mark === '…') return true;
  if (mark === '”' || mark === '’' || mark === ')') return index > 0 && /[.!?]/.test(text[index - 1] ?? '');
  return mark === '.' && !ABBREVIATION.test(text.slice(Math.max(0, index - 12), index));
};
