import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { LIMITS } from './limits.js';
import type { Place, ReadFile, Refusal } from './place.js';

interface Item {
  readonly str: string;
  readonly hasEOL: boolean;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

/** A page on which most signs are of no script cannot be read. */
const NO_LETTER = /[\uFFFD\p{Co}\p{Cn}]|(?![\n\r\t])\p{Cc}/gu;
const MOST_UNKNOWN = 0.05;

/** The items in the order in which they are seen: by lines from the top, from left to right. */
const asSeen = (items: readonly Item[]): string => {
  const placed = items
    .filter(({ str }) => str.trim() !== '')
    .map(({ str, transform, width, height }) => ({
      str,
      x: transform[4] ?? 0,
      y: transform[5] ?? 0,
      end: (transform[4] ?? 0) + width,
      size: height || Math.abs(transform[3] ?? 0) || 10,
    }));
  const rows: (typeof placed)[] = [];
  for (const item of placed.toSorted((a, b) => b.y - a.y)) {
    const row = rows.at(-1);
    if (row?.[0] && row[0].y - item.y < item.size / 2) row.push(item);
    else rows.push([item]);
  }
  return rows
    .map((row) => {
      let line = '';
      let end: number | undefined;
      for (const item of row.toSorted((a, b) => a.x - b.x)) {
        line += (end !== undefined && item.x - end > item.size * 0.15 ? ' ' : '') + item.str;
        end = item.end;
      }
      return line;
    })
    .join('\n');
};

const dataOf = (folder: string): string =>
  join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), folder) + sep;

/**
 * The text of each page of a PDF: as it is drawn, and as it is seen where that differs. `names` says what pages are
 * called that are no pages of the file. Throws where the PDF cannot be opened.
 */
export const pdfText = async (
  bytes: Uint8Array,
  part: string,
  stream: string,
  names: readonly string[] = [],
): Promise<ReadFile> => {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    data: Uint8Array.from(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: false,
    verbosity: 0,
    cMapUrl: dataOf('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: dataOf('standard_fonts'),
  });
  const places: Place[] = [];
  const refusals: Refusal[] = [];
  try {
    const document = await task.promise;
    if (document.numPages > LIMITS.pdfPages)
      return { places, refusals: [{ part, reason: `it has ${document.numPages} pages` }] };
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const texts = items.filter((item): item is typeof item & Item => 'str' in item);
      const drawn = texts.map(({ str, hasEOL }) => str + (hasEOL ? '\n' : '')).join('');
      const where = names[number - 1] ?? `page ${number}`;
      const name = part === '' ? where : `${part}, ${where}`;
      const unknown = drawn.match(NO_LETTER)?.length ?? 0;
      if (unknown > 10 && unknown > drawn.length * MOST_UNKNOWN) {
        refusals.push({ part: name, reason: 'its letters can be seen and not read' });
      }
      if (drawn.trim() !== '')
        places.push({ text: drawn, kind: 'prose', part: name, stream: `${stream} pages` });
      const seen = asSeen(texts);
      if (seen.trim() !== '')
        places.push({
          text: seen,
          kind: 'prose',
          part: name,
          stream: `${stream} pages as seen`,
          variant: true,
        });
      page.cleanup();
    }
  } finally {
    await task.destroy();
  }
  return { places, refusals };
};
