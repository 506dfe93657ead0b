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

const collectPieces = (parent: Parents, source: string, within: readonly Parents[], pieces: TextPiece[]): void => {
  for (const node of parent.children) {
    if ('children' in node) {
      collectPieces(node, source, [...within, node], pieces);
      continue;
    }
    const text = node.type === 'text' || node.type === 'inlineCode' ? node.value : node.type === 'break' ? '\n' : '';
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (text === '' || start === undefined || end === undefined) continue;
    const last = pieces.at(-1);
    const at = last === undefined ? 0 : last.at + last.text.length;
    const offsets = node.type === 'break' ? { starts: [start], ends: [end] } : alignSource(text, source.slice(start, end), start, node.type === 'inlineCode');
    pieces.push({ at, text, source: offsets, within });
  }
};
