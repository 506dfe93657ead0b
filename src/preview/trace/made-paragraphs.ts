import PizZip from 'pizzip';
import { paragraphTexts } from '../word-parts/paragraph-texts.js';

/** The texts of a Word file’s paragraphs, in order: those of its body, or of a template’s headers and footers too. */
export const wordParagraphs = (bytes: Uint8Array): string[] =>
  paragraphTexts(new PizZip(bytes).file('word/document.xml')?.asText() ?? '');

const BLOCK =
  /<\/?(?:address|article|aside|blockquote|body|caption|dd|div|dl|dt|figcaption|figure|footer|h[1-6]|head|header|hr|html|li|main|nav|ol|p|section|table|tbody|td|th|thead|title|tr|ul)\b[^>]*>/i;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** The texts of a page’s paragraphs, headings and cells, in order. */
export const pageParagraphs = (html: string): string[] =>
  html
    .replaceAll(/<(style|script|svg|head)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->/gi, '')
    .split(BLOCK)
    .map((part) =>
      part
        .replaceAll(/<br\b[^>]*>/gi, ' ')
        .replaceAll(/<[^>]*>/g, '')
        .replaceAll(
          /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
          (whole, hex?: string, decimal?: string, name?: string) => {
            if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
            if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
            return ENTITIES[name ?? ''] ?? whole;
          },
        ),
    );

/** Text as two programs that lay it out differently agree on it: no white space at its ends, one space within. */
export const normalise = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll('\u00AD', '')
    .replaceAll(/[\s\u00A0\u200B\u2009\u202F]+/gu, ' ')
    .trim();
