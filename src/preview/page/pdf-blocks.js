/**
 * A paragraph, heading or cell of a page: its text, and where it stands, as parts of the page’s width and height.
 * @typedef {{ text: string, role: string, left: number, top: number, width: number, height: number,
 *   figure?: import('./fit-drawing.js').Figure }} Block
 */

/** @typedef {{ role: string, alt: string, items: PdfItem[] }} Group */

/** What stands within a paragraph and is none of its own. */
const INLINE = new Set(['Span', 'Link', 'Reference', 'NonStruct', 'Em', 'Strong', 'Quote', 'Code']);

/**
 * The paragraphs of a page in the order in which they are read, as its tags say; its lines, where it has no tags.
 * @param {PdfPage} page
 * @returns {Promise<Block[]>}
 */
export const blocksOf = async (page) => {
  const { width, height } = page.getViewport({ scale: 1 });
  const [{ items }, tree] = await Promise.all([
    page.getTextContent({ includeMarkedContent: true }),
    page.getStructTree().catch(() => null),
  ]);
  const groups = tree ? tagged(items, tree) : lines(items);
  return (
    groups
      // The numbers and bullets of lists are no paragraphs.
      .filter(({ role }) => role !== 'Lbl')
      .map(({ role, alt, items: own }) => ({
        role,
        text: textOf(own),
        ...boxOf(own, width, height),
        ...(role === 'Figure' ? { figure: { alt, words: wordsOf(own, width, height) } } : {}),
      }))
      .filter(({ text }) => text !== '')
  );
};

/**
 * @param {PdfItem[]} items
 * @param {PdfNode} tree
 */
const tagged = (items, tree) => {
  /** @type {Map<string, PdfItem[]>} */
  const byId = new Map();
  /** @type {(string | undefined)[]} */
  const open = [];
  for (const item of items) {
    if (item.type?.startsWith('beginMarkedContent')) open.push(item.id);
    else if (item.type === 'endMarkedContent') open.pop();
    else {
      const id = open.findLast((each) => each !== undefined);
      if (id !== undefined) byId.set(id, [...(byId.get(id) ?? []), item]);
    }
  }
  /** @type {Group[]} */
  const groups = [];
  /**
   * @param {PdfNode} node
   * @param {{ role: string, items: PdfItem[] }} group
   */
  const visit = (node, group) => {
    for (const child of node.children ?? []) {
      if (child.type === 'content') group.items.push(...(byId.get(child.id ?? '') ?? []));
      else if (INLINE.has(child.role ?? '')) visit(child, group);
      else {
        const own = { role: child.role ?? '', alt: child.alt ?? '', items: [] };
        groups.push(own);
        visit(child, own);
      }
    }
  };
  visit(tree, { role: '', items: [] });
  return groups;
};

/** @param {PdfItem[]} items */
const lines = (items) => {
  /** @type {Group[]} */
  const groups = [];
  let isNew = true;
  for (const item of items) {
    if (item.str === undefined) continue;
    if (isNew) groups.push({ role: '', alt: '', items: [] });
    groups.at(-1)?.items.push(item);
    isNew = item.hasEOL === true;
  }
  return groups;
};

/** @param {PdfItem[]} items */
const textOf = (items) =>
  items
    .map(({ str = '', hasEOL }) => str + (hasEOL ? ' ' : ''))
    .join('')
    .replaceAll(/\s+/g, ' ')
    .trim();

/**
 * @param {PdfItem[]} items
 * @param {number} pageWidth
 * @param {number} pageHeight
 */
const boxOf = (items, pageWidth, pageHeight) => {
  let [left, top, right, bottom] = [Infinity, -Infinity, -Infinity, Infinity];
  for (const { str = '', transform = [], width = 0, height = 0 } of items) {
    if (str.trim() === '') continue;
    const [x, y] = [transform[4] ?? 0, transform[5] ?? 0];
    left = Math.min(left, x);
    right = Math.max(right, x + width);
    top = Math.max(top, y + height);
    bottom = Math.min(bottom, y - height * 0.25);
  }
  return {
    left: left / pageWidth,
    top: 1 - top / pageHeight,
    width: (right - left) / pageWidth,
    height: (top - bottom) / pageHeight,
  };
};

/**
 * The words that stand in a drawing: their middles and baselines, as parts of the page’s width and height.
 * @param {PdfItem[]} items
 * @param {number} pageWidth
 * @param {number} pageHeight
 */
const wordsOf = (items, pageWidth, pageHeight) =>
  items.flatMap(({ str = '', transform = [], width = 0 }) =>
    str.trim() === ''
      ? []
      : [
          {
            text: str,
            x: ((transform[4] ?? 0) + width / 2) / pageWidth,
            y: 1 - (transform[5] ?? 0) / pageHeight,
          },
        ],
  );
