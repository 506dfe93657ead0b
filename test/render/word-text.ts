import PizZip from 'pizzip';
import { paragraphsOf } from '../../src/render/docx-paragraphs.js';

/** The text of the paragraphs of one part of a Word file. */
export const wordParagraphs = (bytes: Uint8Array, part = 'word/document.xml'): string[] =>
  paragraphsOf(partXml(bytes, part)).map(({ text }) => text);

/** The XML of one part of a Word file. */
export const partXml = (bytes: Uint8Array, part = 'word/document.xml'): string =>
  new PizZip(bytes).file(part)?.asText() ?? '';
