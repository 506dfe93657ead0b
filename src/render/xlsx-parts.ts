import { type Document, DOMParser, type Element, onErrorStopParsing } from '@xmldom/xmldom';
import PizZip from 'pizzip';
import { attributeNamed, childNamed, childrenNamed } from './xlsx-elements.js';

/** The parts of a workbook's zip file, found by what refers to them and read when they are asked for. */
export class XlsxParts {
  protected readonly zip: PizZip;
  protected readonly documents = new Map<string, Document>();
  /** `xl/workbook.xml`, wherever the package keeps it. */
  readonly workbook: Element;
  /** The sheets with cells, in the order of their tabs. */
  readonly sheetPaths: readonly { readonly name: string; readonly path: string }[];
  /** The strings that cells refer to by number, from 0: `si` elements. */
  readonly sharedStrings: readonly Element[];

  /** Throws where the bytes are no zip file, or its parts are not those of a workbook. */
  constructor(bytes: Uint8Array) {
    this.zip = new PizZip(bytes);
    const workbookPath = this.#targets('').find((each) => each.type === 'officeDocument')?.path;
    const workbook = workbookPath === undefined ? undefined : this.part(workbookPath);
    if (workbookPath === undefined || workbook?.localName !== 'workbook') throw new Error('no workbook');
    this.workbook = workbook;

    const targets = this.#targets(workbookPath);
    this.sheetPaths = childrenNamed(childNamed(workbook, 'sheets'), 'sheet').flatMap((sheet) => {
      const id = attributeNamed(sheet, 'id');
      const target = targets.find((each) => each.id === id && each.type === 'worksheet');
      return target ? [{ name: sheet.getAttribute('name') ?? '', path: target.path }] : [];
    });
    const strings = targets.find((each) => each.type === 'sharedStrings');
    this.sharedStrings = childrenNamed(strings && this.part(strings.path), 'si');
  }

  /** The root of one part; undefined where the package has no such part. */
  part(path: string): Element | undefined {
    const known = this.documents.get(path);
    if (known) return known.documentElement ?? undefined;
    const text = this.text(path);
    if (text === undefined) return undefined;
    const document = new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, 'text/xml');
    this.documents.set(path, document);
    return document.documentElement ?? undefined;
  }

  /** The XML of one part as it is stored: tens of thousands of cells are too many for elements. */
  text(path: string): string | undefined {
    return this.zip.file(path)?.asText();
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
