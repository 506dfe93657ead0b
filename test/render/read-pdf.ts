import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

interface OutlineItem {
  readonly title: string;
  readonly items: readonly OutlineItem[];
}

interface StructNode {
  readonly role?: string;
  readonly children?: readonly StructNode[];
}

export interface PdfLink {
  readonly page: number;
  readonly url: string | undefined;
  /** The page that it leads to, for a link within the document. */
  readonly target: number | undefined;
  readonly description: string;
}

/** A PDF as a reader's program sees it. */
export interface ReadPdf {
  /** The text of each page, in reading order. */
  readonly pages: readonly string[];
  readonly links: readonly PdfLink[];
  readonly outline: readonly OutlineItem[];
  /** The roles of its structure elements, in reading order. */
  readonly tags: readonly string[];
  readonly title: unknown;
  readonly author: unknown;
  readonly language: unknown;
  readonly created: unknown;
}

const rolesOf = (node: StructNode): string[] => [
  ...(node.role === undefined ? [] : [node.role]),
  ...(node.children ?? []).flatMap(rolesOf),
];

/** Opens a PDF with a reader that is not the one it was made with. */
export const readPdf = async (bytes: Uint8Array): Promise<ReadPdf> => {
  const task = getDocument({ data: Uint8Array.from(bytes), useSystemFonts: false, verbosity: 0 });
  const document = await task.promise;
  const targetPage = async (destination: unknown): Promise<number | undefined> => {
    const place = typeof destination === 'string' ? await document.getDestination(destination) : destination;
    return Array.isArray(place) ? (await document.getPageIndex(place[0])) + 1 : undefined;
  };
  const pages: string[] = [];
  const links: PdfLink[] = [];
  const tags: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
    for (const note of (await page.getAnnotations()) as Record<string, never>[]) {
      if (note['subtype'] !== 'Link') continue;
      const description = (note['contentsObj'] as { str: string } | undefined)?.str ?? '';
      links.push({ page: number, url: note['url'], target: await targetPage(note['dest']), description });
    }
    const tree = (await page.getStructTree()) as StructNode | null;
    if (tree) tags.push(...rolesOf(tree));
  }
  const { info } = (await document.getMetadata()) as unknown as { info: Record<string, unknown> };
  const outline = ((await document.getOutline()) ?? []) as OutlineItem[];
  await task.destroy();
  return {
    pages,
    links,
    outline,
    tags,
    title: info['Title'],
    author: info['Author'],
    language: info['Language'],
    created: info['CreationDate'],
  };
};
