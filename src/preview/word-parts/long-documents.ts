import type { Picture } from '../session/picture.js';
import { cutWordFile, type WordParts } from './word-parts.js';

/** The parts of long Word files, each cut once and forgotten with its picture. */
export class LongDocuments {
  readonly #cut = new WeakMap<Picture, { readonly parts: WordParts | undefined }>();

  /** Undefined where it is shown whole. */
  partsOf(picture: Picture): WordParts | undefined {
    if (picture.selection.format !== 'docx') return undefined;
    const known = this.#cut.get(picture) ?? { parts: cutWordFile(picture.bytes) };
    this.#cut.set(picture, known);
    return known.parts;
  }
}
