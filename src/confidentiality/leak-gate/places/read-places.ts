import { gunzipSync } from 'node:zlib';
import { compoundPlaces } from './compound-places.js';
import { decodeText, kindOfFile } from './file-kind.js';
import { LIMITS, ReadingBudget } from './limits.js';
import { officePlaces } from './office-places.js';
import { pdfPlaces } from './pdf-places.js';
import { jpegPlaces, pngPlaces } from './picture-places.js';
import type { Place, ReadFile } from './place.js';
import { decodeXml } from './scan-xml.js';
import { textInBytes } from './text-in-bytes.js';
import { type ReadInner, readWithFiles } from './read-with-files.js';
import { webPlaces } from './web-places.js';
import { xmlPlaces } from './xml-places.js';

const refuse = (part: string, reason: string, places: readonly Place[] = []): ReadFile => ({
  places,
  refusals: [{ part: part === '' ? 'the file' : part, reason }],
});

const paragraphs = (text: string, part: string, stream: string): Place[] =>
  text
    .split(/\r\n|\r|\n/)
    .flatMap((line, index): Place[] =>
      line.trim() === '' ? [] : [{ text: line, kind: 'prose', part, at: `line ${index + 1}`, stream }],
    );

/** One reading of a file and of the files within it. */
class FileReader {
  readonly #budget = new ReadingBudget();

  /** `part` is '' for the file itself. */
  async read(bytes: Uint8Array, part: string, stream: string, depth: number): Promise<ReadFile> {
    const whole = part === '' ? 'the text' : part;
    if (depth > LIMITS.nesting) return refuse(part, 'it lies in too many files, one within the other');
    if (bytes.length === 0) return part === '' ? refuse(part, 'it is empty') : { places: [], refusals: [] };
    if (bytes.length > LIMITS.fileBytes) return refuse(part, 'it is too large to be read');
    const inner: ReadInner = (content, innerPart, innerStream) =>
      this.read(content, innerPart, innerStream, depth + 1);
    switch (kindOfFile(bytes)) {
      case 'zip':
        return officePlaces(bytes, part, stream, this.#budget, inner);
      case 'pdf':
        return pdfPlaces(bytes, part, stream, this.#budget, inner);
      case 'compound':
        return compoundPlaces(bytes, part === '' ? 'the file' : part, stream, inner);
      case 'png':
        return pngPlaces(bytes, whole, stream, this.#budget);
      case 'jpeg':
        return jpegPlaces(bytes, whole, stream);
      case 'picture':
        return { places: textInBytes(bytes, whole, stream), refusals: [] };
      case 'font':
        return { places: [], refusals: [] };
      case 'gzip':
        return this.#unpack(bytes, part, (content) => inner(content, part, stream));
      case 'html':
        return readWithFiles(
          { ...webPlaces(decodeText(bytes) ?? '', whole, stream), problem: undefined },
          whole,
          stream,
          inner,
        );
      case 'xml':
        return readWithFiles(
          xmlPlaces(decodeXml(bytes), { part: whole, stream, unknown: true }),
          whole,
          stream,
          inner,
        );
      case 'text':
        return { places: paragraphs(decodeText(bytes) ?? '', whole, stream), refusals: [] };
      case 'rtf':
        return refuse(
          part,
          'it is in Rich Text Format, which this program cannot read to its end',
          textInBytes(bytes, whole, stream),
        );
      case 'unknown':
        return refuse(
          part,
          'it is of a kind that this program cannot read',
          textInBytes(bytes, whole, stream),
        );
    }
  }

  async #unpack(
    bytes: Uint8Array,
    part: string,
    then: (content: Uint8Array) => Promise<ReadFile>,
  ): Promise<ReadFile> {
    try {
      const content = gunzipSync(bytes, { maxOutputLength: Math.max(1, this.#budget.bytes) });
      return this.#budget.take(content.length)
        ? await then(content)
        : refuse(part, 'it unpacks to more than can be read');
    } catch {
      return refuse(part, 'it is damaged, or unpacks to more than can be read');
    }
  }
}

/**
 * Opens the final bytes of a file again and returns all text that anybody could find in it, with where it stands, and
 * what cannot be let through: what is locked, damaged, too large, or of a kind that cannot be read to its end. Its name
 * counts as text. What is in it is told by its bytes and not by its name. Never throws for what a file holds.
 */
export const readPlaces = async (bytes: Uint8Array, fileName: string): Promise<ReadFile> => {
  const { places, refusals } = await new FileReader().read(bytes, '', 'file', 0);
  const name: Place = { text: fileName, kind: 'label', part: 'the file name', stream: 'file name' };
  const characters = places.reduce((sum, { text }) => sum + text.length, 0);
  if (characters > LIMITS.textCharacters)
    return refuse('', 'it holds more text than can be searched', [name]);
  return { places: [name, ...places], refusals };
};
