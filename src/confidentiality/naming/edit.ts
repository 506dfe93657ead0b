/** A part of a text, from `start` to before `end`, and what stands in its place. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with the edits made. They are in order and do not overlap. */
export const applyEdits = (text: string, edits: readonly Edit[]): string => {
  if (edits.length === 0) return text;
  const parts: string[] = [];
  let from = 0;
  for (const { start, end, text: replacement } of edits) {
    parts.push(text.slice(from, start), replacement);
    from = end;
  }
  return parts.join('') + text.slice(from);
};

/** Puts edits in order. One that reaches into the one before it begins where that one ends; one within it is dropped. */
export const inOrder = (edits: readonly Edit[]): readonly Edit[] => {
  const ordered: Edit[] = [];
  let from = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (edit.end <= from && edit.start < from) continue;
    ordered.push(edit.start < from ? { ...edit, start: from } : edit);
    from = Math.max(from, edit.end);
  }
  return ordered;
};
