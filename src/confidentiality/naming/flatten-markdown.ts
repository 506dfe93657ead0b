import type { Nodes, Parents, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { alignSource, type SourceMap } from './align-source.js';

const parser = unified().use(remarkParse).use(remarkGfm);

/** A run of a paragraph’s text without mark-up, with the place in the source of each of its characters. */
export interface TextPiece {
  /** Where it begins in the text of its block. */
  readonly at: number;
  readonly text: string;
  readonly source: SourceMap;
  /** The emphasis, links and so on around it, the outermost first. */
  readonly within: readonly Parents[];
}

/** The running text of a paragraph, heading or table cell. */
export interface TextBlock {
  readonly text: string;
  readonly isHeading: boolean;
  readonly pieces: readonly TextPiece[];
}

/** The blocks of a Markdown text: what a reader sees as one run of words, whatever emphasis and links stand in it. */
export const flattenMarkdown = (source: string): readonly TextBlock[] => {
  const blocks: TextBlock[] = [];
  collectBlocks(parser.parse(source), source, blocks);
  return blocks;
};

const BLOCKS = new Set(['paragraph', 'heading', 'tableCell']);

const collectBlocks = (node: Root | Nodes, source: string, blocks: TextBlock[]): void => {
  if (!('children' in node)) return;
  if (!BLOCKS.has(node.type)) {
    for (const child of node.children) collectBlocks(child, source, blocks);
    return;
  }
  const pieces: TextPiece[] = [];
  collectPieces(node, source, [], pieces);
  const text = pieces.map((piece) => piece.text).join('');
  if (text !== '') blocks.push({ text, isHeading: node.type === 'heading', pieces });
};

const collectPieces = (
  parent: Parents,
  source: string,
  within: readonly Parents[],
  pieces: TextPiece[],
): void => {
  const { children } = parent;
  for (let index = 0; index < children.length; index += 1) {
    const node = children[index]!;
    const start = startOf(node);
    const end = endOf(node);
    if (start === undefined || end === undefined) {
      // The parser makes links of bare addresses that it finds late, and then knows no places around them.
      const next = children.findIndex((each, at) => at > index && startOf(each) !== undefined);
      const run = children.slice(index, next < 0 ? undefined : next);
      const from = index === 0 ? startOf(parent) : endOf(children[index - 1]!);
      const to = next < 0 ? endOf(parent) : startOf(children[next]!);
      if (from !== undefined && to !== undefined)
        addPiece(pieces, run.map(textOf).join(''), source, [from, to], within);
      index += run.length - 1;
    } else if ('children' in node) collectPieces(node, source, [...within, node], pieces);
    else if (node.type === 'break')
      pieces.push({ at: endOfPieces(pieces), text: '\n', source: { starts: [start], ends: [end] }, within });
    else if (node.type === 'text' || node.type === 'inlineCode') {
      addPiece(pieces, node.value, source, [start, end], within, node.type === 'inlineCode');
    }
  }
};

const addPiece = (
  pieces: TextPiece[],
  text: string,
  source: string,
  [start, end]: readonly [start: number, end: number],
  within: readonly Parents[],
  isCode = false,
): void => {
  if (text === '') return;
  pieces.push({
    at: endOfPieces(pieces),
    text,
    source: alignSource(text, source.slice(start, end), start, isCode),
    within,
  });
};

const endOfPieces = (pieces: readonly TextPiece[]): number => {
  const last = pieces.at(-1);
  return last === undefined ? 0 : last.at + last.text.length;
};

const startOf = (node: Nodes): number | undefined => node.position?.start.offset;
const endOf = (node: Nodes): number | undefined => node.position?.end.offset;

const textOf = (node: Nodes): string =>
  'children' in node
    ? node.children.map(textOf).join('')
    : 'value' in node && node.type !== 'html'
      ? node.value
      : '';
