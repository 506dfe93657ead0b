/** How far a line is followed: some are as long as a report, and what is far away tells nothing. */
const REACH = 400;

/** Where the line begins in which an offset of a text lies. */
export const startOfLine = (text: string, offset: number): number => {
  const from = Math.max(0, offset - REACH);
  return from + text.slice(from, offset).lastIndexOf('\n') + 1;
};

/** Where the line ends in which an offset of a text lies. */
export const endOfLine = (text: string, offset: number): number => {
  const at = text.slice(offset, offset + REACH).indexOf('\n');
  return at < 0 ? Math.min(text.length, offset + REACH) : offset + at;
};
