import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const parser = unified().use(remarkParse).use(remarkGfm);

/** Markdown, with the tables of GitHub's dialect, as a syntax tree. Every text is valid Markdown: this never fails. */
export const parseMarkdown = (source: string): Root => parser.parse(source);
