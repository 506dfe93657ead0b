import type { Paragraph as MarkdownParagraph, Root, RootContent } from 'mdast';
import { Markdown } from '../../documents/markdown.js';
import { parseMarkdown } from '../../render/parse-markdown.js';

/** A way into merge data: keys, and positions in lists. */
export type DataPath = readonly (string | number)[];

/** What a mark stands for: a value of the merge data, or one paragraph of a text in it. */
export interface Marked {
  readonly path: DataPath;
  /** Of a Markdown value, the number of its paragraph, from 0, and the offset at which it begins in the value. */
  readonly paragraph?: { readonly number: number; readonly start: number; readonly end: number };
}

/** Merge data in which every text that can be printed carries a mark, and what the marks stand for. */
export interface MarkedData {
  readonly data: object;
  readonly marked: readonly Marked[];
}

// Braille is in no document of ours; as signs and not letters, these leave Markdown’s rules for emphasis as they are.
const [OPEN, MIDDLE, CLOSE] = ['\u28F0', '\u28F1', '\u28F2'];
const DIGIT_0 = 0x28e0;
const MARK = /\u28F0([\u28E0-\u28E9]+)\u28F1|\u28F2/gu;

/** Templates reckon with a colour and never print it. */
const COLOUR = /^#[0-9a-f]{3,8}$/i;

const openMark = (number: number): string =>
  OPEN +
  Array.from(String(number), (digit) => String.fromCharCode(DIGIT_0 + Number(digit))).join('') +
  MIDDLE;

/** Marks every text and number of merge data. What is empty stays empty, since templates ask for that. */
export const markData = (mergeData: object): MarkedData => {
  const marked: Marked[] = [];
  const mark = (what: Marked): string => openMark(marked.push(what) - 1);
  const visit = (value: unknown, path: DataPath): unknown => {
    if (typeof value === 'string' && COLOUR.test(value)) return value;
    if (typeof value === 'string') return value === '' ? value : mark({ path }) + value + CLOSE;
    if (typeof value === 'number') return mark({ path }) + String(value) + CLOSE;
    if (value instanceof Markdown) return new Markdown(markMarkdown(value, path, mark), value.topLevel);
    if (Array.isArray(value)) return value.map((item, index) => visit(item, [...path, index]));
    if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
      return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, visit(item, [...path, key])]));
  };
  return { data: visit(mergeData, []) as object, marked };
};

const markMarkdown = ({ source }: Markdown, path: DataPath, mark: (what: Marked) => string): string => {
  const edits = paragraphsOf(source).map(({ start, end }, number) => ({
    start,
    end,
    open: mark({ path, paragraph: { number, start, end } }),
  }));
  let text = '';
  let at = 0;
  for (const { start, end, open } of edits) {
    text += source.slice(at, start) + open + source.slice(start, end) + CLOSE;
    at = end;
  }
  return text + source.slice(at);
};

/** Where the running text of each paragraph, heading, list item and cell of Markdown stands, in order. */
export const paragraphsOf = (source: string): { readonly start: number; readonly end: number }[] => {
  const found: { start: number; end: number }[] = [];
  const visit = (node: Root | RootContent): void => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      const children = (node as MarkdownParagraph).children;
      const start = children[0]?.position?.start.offset;
      const end = children.at(-1)?.position?.end.offset;
      if (start !== undefined && end !== undefined && end > start) found.push({ start, end });
    } else if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(parseMarkdown(source));
  return found;
};

/** Text without its marks, and which marks stood in it. A mark that begins in an earlier paragraph does not count. */
export const readMarks = (text: string): { readonly plain: string; readonly numbers: readonly number[] } => {
  const numbers = [...text.matchAll(MARK)].flatMap(([, digits]) =>
    digits === undefined
      ? []
      : [Number(Array.from(digits, (digit) => digit.charCodeAt(0) - DIGIT_0).join(''))],
  );
  return { plain: text.replaceAll(MARK, ''), numbers: [...new Set(numbers)] };
};
