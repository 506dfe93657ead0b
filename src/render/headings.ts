import type { Element, ElementContent, Root } from 'hast';

/** A heading of a page, with the id that links go to. */
export interface Heading {
  readonly id: string;
  readonly text: string;
  /** Its level in the page, from 1. */
  readonly level: number;
}

/**
 * Gives each heading an id and its level in the page, and lists them. The highest heading gets `topLevel`, and no
 * level is passed over on the way down, as assistive technology expects. The same text gives the same id; the ids
 * are added to `taken`.
 */
export const headingIds = (tree: Root, topLevel: number, taken: Set<string>): readonly Heading[] => {
  const open: number[] = [];
  return headingElements(tree).map((element) => {
    const written = Number(element.tagName.slice(1));
    while (open.length > 0 && open[open.length - 1]! >= written) open.pop();
    open.push(written);
    const level = Math.min(6, topLevel + open.length - 1);
    const text = textOf(element).trim().replace(/\s+/g, ' ');
    const id = freeId(text, taken);
    element.tagName = `h${level}`;
    element.properties['id'] = id;
    return { id, text, level };
  });
};

/** The text of an element without its markup. */
export const textOf = (node: Root | ElementContent | Root['children'][number]): string => {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
};

const headingElements = (parent: Root | Element): Element[] =>
  parent.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return /^h[1-6]$/.test(child.tagName) ? [child] : headingElements(child);
  });

const freeId = (text: string, taken: Set<string>): string => {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const slug = plain.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'section';
  let id = slug;
  for (let next = 2; taken.has(id); next += 1) id = `${slug}-${next}`;
  taken.add(id);
  return id;
};
