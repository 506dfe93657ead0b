import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

export interface MarkdownSection {
  /** The heading’s text without its mark-up. */
  readonly heading: string;
  /** The Markdown below the heading, deeper headings included. */
  readonly body: string;
  /** The heading with what is below it, as it was written. */
  readonly whole: string;
}

/** Markdown cut at its second-level headings. */
export interface CutMarkdown {
  /** What stands before the first of them; a first-level heading at the very top is the report’s title and left out. */
  readonly opening: string;
  readonly sections: readonly MarkdownSection[];
}

const parser = unified().use(remarkParse).use(remarkGfm);

/**
 * Cuts a report at its headings of the first and second level; nothing but those headings’ own lines is taken away.
 * A `#` inside a code block or a table is no heading. Link definitions go with each part that uses them.
 */
export const cutMarkdown = (markdown: string): CutMarkdown => {
  const { children } = parser.parse(markdown);
  const definitions = children
    .filter((node) => node.type === 'definition')
    .map((node) => sliceOf(markdown, node));
  const cuts = children.filter((node) => node.type === 'heading' && node.depth <= 2);
  const withDefinitions = (from: number, to: number): string => {
    const part = markdown.slice(from, to).trim();
    const missing = definitions.filter((definition) => !part.includes(definition) && /\]/.test(part));
    return part === '' ? '' : [part, ...missing].join('\n\n');
  };

  const sections = cuts.map((heading, index) => {
    const next = cuts[index + 1];
    const end = next ? startOf(next) : markdown.length;
    return {
      heading: textOf(heading).trim(),
      body: withDefinitions(endOf(heading), end),
      whole: withDefinitions(startOf(heading), end),
    };
  });
  const [first] = cuts;
  const opening = withDefinitions(0, first ? startOf(first) : markdown.length);
  if (first?.type === 'heading' && first.depth === 1 && opening === '') {
    return { opening: sections[0]?.body ?? '', sections: sections.slice(1) };
  }
  return { opening, sections };
};

const startOf = (node: Nodes): number => node.position?.start.offset ?? 0;
const endOf = (node: Nodes): number => node.position?.end.offset ?? 0;
const sliceOf = (markdown: string, node: Nodes): string => markdown.slice(startOf(node), endOf(node));

const textOf = (node: Nodes): string => {
  if ('children' in node) return node.children.map(textOf).join('');
  return 'value' in node ? node.value : '';
};
