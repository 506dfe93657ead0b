import { type Document, DOMParser, type Element, onErrorStopParsing, XMLSerializer } from '@xmldom/xmldom';
import PizZip from 'pizzip';
import { writeZip } from './write-zip.js';

/** One sheet with cells: the name on its tab and its XML. */
interface Sheet {
  readonly name: string;
  readonly root: Element;
}

/** The parts of a workbook's zip file that are read or changed; all others stay as they are. */
export class XlsxPackage {
  readonly #zip: PizZip;
  readonly #parts = new Map<string, Document>();
  /** `xl/workbook.xml`, wherever the package keeps it. */
  readonly workbook: Element;
  /** In the order of their tabs. */
  readonly sheets: readonly Sheet[];
  /** The strings that cells refer to by number, from 0: `si` elements. */
  readonly sharedStrings: readonly Element[];

  /** Throws where the bytes are no zip file, or its parts are not those of a workbook. */
  constructor(bytes: Uint8Array) {
    this.#zip = new PizZip(bytes);
    const workbookPath = this.#targets('').find((each) => each.type === 'officeDocument')?.path;
    const workbook = workbookPath === undefined ? undefined : this.part(workbookPath);
    if (workbookPath === undefined || workbook?.localName !== 'workbook') throw new Error('no workbook');
    this.workbook = workbook;

    const targets = this.#targets(workbookPath);
    this.sheets = childrenNamed(childNamed(workbook, 'sheets'), 'sheet').flatMap((sheet) => {
      const id = attributeNamed(sheet, 'id');
      const target = targets.find((each) => each.id === id && each.type === 'worksheet');
      const root = target && this.part(target.path);
      return root ? [{ name: sheet.getAttribute('name') ?? '', root }] : [];
    });
    const strings = targets.find((each) => each.type === 'sharedStrings');
    this.sharedStrings = childrenNamed(strings && this.part(strings.path), 'si');
  }

  /** The root of one part, which is written back in `toBytes`; undefined where the package has no such part. */
  part(path: string): Element | undefined {
    const known = this.#parts.get(path);
    if (known) return known.documentElement ?? undefined;
    const text = this.#zip.file(path)?.asText();
    if (text === undefined) return undefined;
    const document = new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, 'text/xml');
    this.#parts.set(path, document);
    return document.documentElement ?? undefined;
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
    for (const [path, document] of this.#parts) {
      let xml = serializer.serializeToString(document);
      for (const [mark, rows] of this.#written) xml = xml.replace(mark, () => rows);
      this.#zip.file(path, xml);
    }
    return writeZip(this.#zip);
  }

  /** What a part (the package itself: '') refers to. */
  #targets(path: string): { readonly id: string; readonly type: string; readonly path: string }[] {
    const [, folder = '', file = ''] = /^(.*\/)?([^/]*)$/.exec(path) ?? [];
    return childrenNamed(this.part(`${folder}_rels/${file}.rels`), 'Relationship').map((each) => ({
      id: each.getAttribute('Id') ?? '',
      type: (each.getAttribute('Type') ?? '').replace(/^.*\//, ''),
      path: new URL(each.getAttribute('Target') ?? '', `zip:/${folder}`).pathname.slice(1),
    }));
  }
}

/** The child elements of an element, all or those of one name, whatever their namespace's prefix. */
export const childrenNamed = (parent: Element | undefined, name?: string): Element[] =>
  Array.from(parent?.childNodes ?? []).filter(
    (node): node is Element =>
      node.nodeType === 1 && (name === undefined || (node as Element).localName === name),
  );

export const childNamed = (parent: Element | undefined, name: string): Element | undefined =>
  childrenNamed(parent, name)[0];

/** Adds an empty element of the parent's own namespace, at the end or before one of its children. */
export const addChild = (parent: Element, name: string, before: Element | null = null): Element => {
  const qualified = parent.prefix ? `${parent.prefix}:${name}` : name;
  const child = parent.ownerDocument?.createElementNS(parent.namespaceURI, qualified);
  if (!child) throw new Error('an element without a document');
  parent.insertBefore(child, before);
  return child;
};

const attributeNamed = (element: Element, localName: string): string | undefined =>
  Array.from(element.attributes).find((attribute) => attribute.localName === localName)?.value;
