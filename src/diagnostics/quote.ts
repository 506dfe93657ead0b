const LONGEST_QUOTED = 60;

/** Characters that would move the cursor, hide text or turn its direction on the screen or in a log. */
// oxlint-disable-next-line no-control-regex
const UNSAFE_TO_SHOW = /[\u0000-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g;

/** The text with every character that could disturb a terminal shown as a box, one for one; tabs become spaces. */
export const showSafely = (text: string): string =>
  text.replaceAll('\t', ' ').replaceAll(UNSAFE_TO_SHOW, '\u25A1');

/** A value in quotes for a message: on one line, shortened, without control characters. */
export const quote = (value: string): string => {
  const oneLine = showSafely(value.replaceAll(/\s+/g, ' ').trim());
  const characters = [...oneLine.slice(0, LONGEST_QUOTED * 2)];
  const whole = characters.length <= LONGEST_QUOTED && oneLine.length <= LONGEST_QUOTED * 2;
  return `"${whole ? oneLine : `${characters.slice(0, LONGEST_QUOTED - 1).join('')}…`}"`;
};

/** `a, b or c`. */
export const listWords = (words: readonly string[], conjunction: 'and' | 'or' = 'or'): string => {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1)}`;
};
