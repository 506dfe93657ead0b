import { XMLSerializer, type Element } from '@xmldom/xmldom';
import { writeZip } from './write-zip.js';
import { XlsxParts } from './xlsx-parts.js';

/** One sheet with cells: the name on its tab and its XML. */
interface Sheet {
  readonly name: string;
  readonly root: Element;
}

/** A workbook that is changed: its sheets are read, all other parts stay as they are. */
export class XlsxPackage extends XlsxParts {
  /** In the order of their tabs. */
  readonly sheets: readonly Sheet[];

  /** Throws where the bytes are no zip file, or its parts are not those of a workbook. */
  constructor(bytes: Uint8Array) {
    super(bytes);
    this.sheets = this.sheetPaths.flatMap(({ name, path }) => {
      const root = this.part(path);
      return root ? [{ name, root }] : [];
    });
  }

  /** Rows that were written as text and are in no sheet's XML yet. */
  writtenRows = 0;
  readonly #written = new Map<string, string>();

  /** A mark in a sheet for rows that are written as text: fifty thousand of them are too many for elements. */
  markFor(xml: string, rows: number): string {
    const mark = `rows-${this.#written.size}`;
    this.#written.set(`<!--${mark}-->`, xml);
    this.writtenRows += rows;
    return mark;
  }

  /** The zip file with the parts as they now stand; the same parts give the same bytes. */
  toBytes(): Uint8Array {
    const serializer = new XMLSerializer();
    for (const [path, document] of this.documents) {
      let xml = serializer.serializeToString(document);
      for (const [mark, rows] of this.#written) xml = xml.replace(mark, () => rows);
      this.zip.file(path, xml);
    }
    return writeZip(this.zip);
  }
}
