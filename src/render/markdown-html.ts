import type { Element, ElementContent, Root as HtmlRoot } from 'hast';
import type { Nodes } from 'mdast';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { headingIds, textOf, type Heading } from './headings.js';
import { parseMarkdown } from './parse-markdown.js';

/** A piece of Markdown as safe HTML. A template prints it with a plain tag. */
export interface MarkdownHtml {
  /** Asked for by the template engine, which prints the answer without escaping it. */
  toHTML(): string;
  readonly headings: readonly Heading[];
  /** The alternative texts of pictures that were left out, since a page may fetch nothing. */
  readonly picturesLeftOut: readonly string[];
}

const SAFE_LINK = /^(https?:\/\/|mailto:|#)/i;
const INLINE_PICTURE = /^data:image\/(png|jpeg);base64,[A-Za-z0-9+/=]+$/;
const COMMENT = /<!--[\s\S]*?-->/g;
const BLOCK_PARENTS = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition']);
const TEXT_BLOCKS = new Set(['p', 'li', 'td', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

const SCHEMA = {
  ...defaultSchema,
  clobberPrefix: '',
  // The language of a piece of code is whatever was typed after its fence, and no style of ours asks for it.
  attributes: { ...defaultSchema.attributes, code: [] },
  protocols: { ...defaultSchema.protocols, src: ['data'] },
};

/** Turns Markdown into safe HTML; `topLevel` is the level of its highest heading, `taken` the ids used so far. */
export const markdownToHtml = (source: string, topLevel: number, taken: Set<string>): MarkdownHtml => {
  const picturesLeftOut: string[] = [];
  const notePrefix = `note-${taken.size}-`;
  taken.add(notePrefix);
  const processor = unified()
    .use(remarkRehype, { clobberPrefix: notePrefix, footnoteLabel: 'Notes' })
    .use(rehypeSanitize, SCHEMA)
    .use(rehypeStringify);
  const markdown = parseMarkdown(source);
  makeLiteral(markdown, picturesLeftOut);
  const tree = processor.runSync(markdown);
  finishElements(tree);
  const headings = headingIds(tree, topLevel, taken);
  markRecommendations(tree);
  const html = processor.stringify(tree);
  return { toHTML: () => html, headings, picturesLeftOut };
};

/** HTML in Markdown is printed as the characters that were typed; comments and pictures from elsewhere go. */
const makeLiteral = (parent: Nodes, picturesLeftOut: string[]): void => {
  if (!('children' in parent)) return;
  const isBlock = BLOCK_PARENTS.has(parent.type);
  const children = (parent.children as Nodes[]).flatMap((child): Nodes[] => {
    if (child.type === 'html') {
      const value = child.value.replace(COMMENT, '');
      if (value.trim() === '') return [];
      return isBlock
        ? [{ type: 'paragraph', children: [{ type: 'text', value }] }]
        : [{ type: 'text', value }];
    }
    if ((child.type === 'image' && !INLINE_PICTURE.test(child.url)) || child.type === 'imageReference') {
      picturesLeftOut.push(child.alt ?? '');
      return [{ type: 'text', value: child.alt ?? '' }];
    }
    makeLiteral(child, picturesLeftOut);
    return [child];
  });
  (parent as { children: Nodes[] }).children = children;
};

const finishElements = (parent: HtmlRoot | Element): void => {
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    finishElements(child);
    finishElement(child);
  }
};

const finishElement = (element: Element): void => {
  const { properties, tagName } = element;
  if (tagName === 'a' && !SAFE_LINK.test(`${properties['href']}`)) {
    element.tagName = 'span';
    element.properties = {};
  }
  if (TEXT_BLOCKS.has(tagName)) properties['dir'] = 'auto';
  if (tagName === 'th') properties['scope'] = 'col';
  if ((tagName === 'td' || tagName === 'th') && element.children.length === 0) {
    element.children.push({ type: 'text', value: '\u00A0' });
  }
  if (tagName === 'blockquote' && beginsBold(element)) properties['className'] = ['callout'];
};

/** A numbered list under a heading that begins with "Recommendation" holds recommendations. */
const markRecommendations = (tree: HtmlRoot): void => {
  let isUnderHeading = false;
  for (const child of tree.children) {
    if (child.type !== 'element') continue;
    if (/^h[1-6]$/.test(child.tagName)) isUnderHeading = /^recommendation/i.test(textOf(child).trim());
    if (child.tagName === 'ol' && isUnderHeading) child.properties['className'] = ['recommendations'];
  }
};

/** A quotation that begins with bold words is a callout: `> **Recommendation 1.** …`. */
const beginsBold = (quotation: Element): boolean => {
  const paragraph = quotation.children.find(isElement);
  const first = paragraph?.children.find((child) => child.type !== 'text' || child.value.trim() !== '');
  return (
    paragraph?.tagName === 'p' &&
    first?.type === 'element' &&
    first.tagName === 'strong' &&
    textOf(first) !== ''
  );
};

const isElement = (node: ElementContent | HtmlRoot['children'][number]): node is Element =>
  node.type === 'element';
