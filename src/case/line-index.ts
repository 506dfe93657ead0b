/** Line and column of an offset of a text, all but the offset counted from 1. */
export type LocateOffset = (offset: number) => { readonly line: number; readonly column: number };

/**
 * Finds the line of an offset. Line breaks are line feeds; nothing is built until the first question.
 * The YAML library's own counter misses the breaks within some texts in quotes.
 */
export const indexLines = (text: string): LocateOffset => {
  let starts: number[] | undefined;
  return (offset) => {
    starts ??= startsOf(text);
    const within = Math.min(Math.max(0, offset), text.length);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= within) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: within - (starts[low] ?? 0) + 1 };
  };
};

const startsOf = (text: string): number[] => {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
};
