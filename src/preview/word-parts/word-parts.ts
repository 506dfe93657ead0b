import { createHash } from 'node:crypto';
import PizZip from 'pizzip';
import { writeZip } from '../../render/write-zip.js';
import { cutBody, type Piece } from './cut-body.js';
import { readNumberedLists } from './numbered-lists.js';
import { paragraphTexts } from './paragraph-texts.js';

const DOCUMENT = 'word/document.xml';
/** A document with less XML is shown whole in no time. */
const LONG = 400_000;

/** A piece of a long Word file that can be shown without the others. */
export interface WordPart {
  /** The same for a piece that looks the same. */
  readonly id: string;
  readonly rows: number;
  /** Where among the pieces it stands: what comes first has the header, what comes last the footer. */
  readonly place: 'first' | 'middle' | 'last';
}

/** A long Word file in parts: rows of its long tables in groups, and what stands between such tables. */
export interface WordParts {
  readonly parts: readonly WordPart[];
  /** A Word file with this part alone; undefined where there is no such part. */
  file(id: string): Uint8Array | undefined;
  /** The texts of its paragraphs, in order. */
  texts(id: string): readonly string[] | undefined;
}

/**
 * Cuts a long Word file into parts. Undefined where it is short, has no long table, or could not be shown in parts as it
 * is: where a numbered list goes on from one part to another.
 */
export const cutWordFile = (bytes: Uint8Array): WordParts | undefined => {
  const zip = new PizZip(bytes);
  const xml = zip.file(DOCUMENT)?.asText() ?? '';
  if (xml.length < LONG) return undefined;
  const numbering = zip.file('word/numbering.xml')?.asText() ?? '';
  const styles = zip.file('word/styles.xml')?.asText() ?? '';
  const pieces = cutBody(xml, readNumberedLists(styles, numbering));
  if (!pieces) return undefined;
  const look = createHash('sha1').update(styles).update(numbering).digest();
  const known = new Map<string, Piece>();
  const parts = pieces.map((piece, index): WordPart => {
    const place = index === 0 ? 'first' : index === pieces.length - 1 ? 'last' : 'middle';
    // Two pieces with the same words are two parts: their place among their likes tells them apart.
    let id = '';
    for (let again = 0; id === '' || known.has(id); again += 1) {
      const hash = createHash('sha1').update(look).update(`${place} ${again} `).update(piece.body);
      id = hash.update(piece.section).digest('base64url');
    }
    known.set(id, piece);
    return { id, rows: piece.rows, place };
  });
  const head = xml.slice(0, xml.indexOf('>', xml.indexOf('<w:body')) + 1);
  return {
    parts,
    file(id) {
      const piece = known.get(id);
      if (!piece) return undefined;
      zip.file(DOCUMENT, `${head}${piece.body}${piece.section}</w:body></w:document>`);
      return writeZip(zip);
    },
    texts(id) {
      const piece = known.get(id);
      return piece && paragraphTexts(piece.body);
    },
  };
};
