import type { GraphPerson } from './family-graph.js';
import { LABEL_WIDTH, NAME_SIZE, TEXT_SIZE } from './measures.js';
import { textWidth, wrapText } from './text-width.js';

/** A person’s label in lines that are no wider than a label is, unless a word is. */
export interface SetLabel {
  readonly lines: readonly { readonly text: string; readonly isName: boolean }[];
  /** Of the widest line, in pixels. */
  readonly width: number;
}

/** Wraps somebody’s label. */
export const setLabel = ({ label }: GraphPerson): SetLabel => {
  const lines = label.flatMap((text, index) =>
    wrapText(text, LABEL_WIDTH, index === 0 ? NAME_SIZE : TEXT_SIZE, index === 0).map((line) => ({
      text: line,
      isName: index === 0,
    })),
  );
  const widths = lines.map(({ text, isName }) => textWidth(text, isName ? NAME_SIZE : TEXT_SIZE, isName));
  return { lines, width: Math.max(0, ...widths) };
};
