import type { Document, Element, Node } from '@xmldom/xmldom';
import { openPackage, type OfficePackage, PackageFault } from './open-package.js';
import type { ReturnedCell, ReturnedFile, ReturnedRow, ReturnedTable } from './returned-table.js';

const isElement = (node: Node): node is Element => node.nodeType === 1;
const childrenOf = (node: Node): Element[] => [...node.childNodes].filter(isElement);
/** Elements that only hold others, whatever program wrote them. */
const WRAPPERS = new Set([
  'sdt',
  'sdtContent',
  'ins',
  'moveTo',
  'smartTag',
  'customXml',
  'hyperlink',
  'fldSimple',
  'Choice',
  'AlternateContent',
  'dir',
  'bdo',
]);
const SKIPPED = new Set([
  'sdtPr',
  'sdtEndPr',
  'Fallback',
  'instrText',
  'delInstrText',
  'pPr',
  'rPr',
  'tcPr',
  'trPr',
  'tblPr',
  'tblGrid',
  'proofErr',
]);

const attribute = (element: Element | undefined, name: string): string | undefined => {
  if (!element) return undefined;
  return [...element.attributes].find((each) => each.localName === name)?.value;
};

const child = (element: Element, name: string): Element | undefined =>
  childrenOf(element).find(({ localName }) => localName === name);

/** The elements of this name, through whatever only wraps them. */
const within = (element: Element, name: string): Element[] =>
  childrenOf(element).flatMap((each) => {
    if (each.localName === name) return [each];
    return WRAPPERS.has(each.localName ?? '') ? within(each, name) : [];
  });

interface Notes {
  readonly comments: ReadonlyMap<string, string>;
  readonly footnotes: ReadonlyMap<string, string>;
}

/** Collects the text of a part of a document, and what a reader should know of it. */
class TextReader {
  readonly remarks: string[] = [];
  #text = '';
  #isHidden = false;
  #hidden = '';
  #deleted = '';
  #isInserted = false;

  constructor(private readonly notes: Notes) {}

  read(element: Element): string {
    this.#walk(element);
    if (this.#hidden.trim() !== '') this.remarks.push(`hidden text: "${this.#hidden.trim()}"`);
    if (this.#deleted.trim() !== '')
      this.remarks.push(`a deletion that was not accepted, left out: "${this.#deleted.trim()}"`);
    if (this.#isInserted) this.remarks.push('an insertion that was not accepted, taken in');
    return this.#text
      .replaceAll(/[ \t\u00A0]+/g, ' ')
      .replaceAll(/ ?\n ?/g, '\n')
      .replaceAll(/\n{3,}/g, '\n\n')
      .trim();
  }

  #add(text: string): void {
    if (this.#isHidden) this.#hidden += text;
    else this.#text += text;
  }

  #walk(element: Element): void {
    const name = element.localName ?? '';
    if (SKIPPED.has(name)) return;
    switch (name) {
      case 't':
        this.#add(element.textContent ?? '');
        return;
      case 'tab':
        this.#add(' ');
        return;
      case 'br':
      case 'cr':
        this.#add('\n');
        return;
      case 'noBreakHyphen':
        this.#add('-');
        return;
      case 'sym':
        this.#add(/^f0(fc|fe|52|50)$/i.test(attribute(element, 'char') ?? '') ? '✓' : '•');
        return;
      case 'del':
      case 'moveFrom':
        this.#deleted += [...element.getElementsByTagName('*')]
          .filter(({ localName }) => localName === 'delText' || localName === 't')
          .map(({ textContent }) => textContent ?? '')
          .join('');
        return;
      case 'ins':
      case 'moveTo':
        if (childrenOf(element).length > 0) this.#isInserted = true;
        break;
      case 'commentReference': {
        const comment = this.notes.comments.get(attribute(element, 'id') ?? '');
        if (comment !== undefined && comment !== '') this.remarks.push(`a comment: "${comment}"`);
        return;
      }
      case 'footnoteReference':
      case 'endnoteReference': {
        const note = this.notes.footnotes.get(`${name} ${attribute(element, 'id') ?? ''}`);
        if (note !== undefined && note !== '') this.#add(` [note: ${note}] `);
        return;
      }
      case 'checkBox':
      case 'checkbox':
        this.#add(attribute(child(element, 'checked'), 'val') === '0' ? '☐' : '☑');
        return;
      case 'r': {
        const isHidden = childrenOf(element).some(
          (each) => each.localName === 'rPr' && child(each, 'vanish') !== undefined,
        );
        const before = this.#isHidden;
        this.#isHidden ||= isHidden;
        for (const each of childrenOf(element)) this.#walk(each);
        this.#isHidden = before;
        return;
      }
      case 'tr':
        this.#add(
          `\n${within(element, 'tc')
            .map((cell) => new TextReader(this.notes).read(cell))
            .filter((text) => text !== '')
            .join(' | ')}`,
        );
        return;
      case 'p':
        if (this.#text !== '' && !this.#text.endsWith('\n')) this.#add('\n');
        break;
      default:
    }
    for (const each of childrenOf(element)) this.#walk(each);
    if (name === 'p') this.#add('\n');
  }
}

/**
 * The tables of a Word file, nested ones too, each with its rows and cells as a person reads them; and the text outside
 * them. Merged cells stand where they begin. Throws `PackageFault` where the file is not sound.
 */
export const readWordTables = (bytes: Uint8Array): ReturnedFile => {
  const file = openPackage(bytes);
  const document = file.xml(mainPart(file));
  const body =
    document && [...document.getElementsByTagName('*')].find(({ localName }) => localName === 'body');
  if (!body) throw new PackageFault('it is no Word file');
  const notes: Notes = {
    comments: notesIn(file, 'comments', 'comment', ''),
    footnotes: new Map([
      ...notesIn(file, 'footnotes', 'footnote', 'footnoteReference '),
      ...notesIn(file, 'endnotes', 'endnote', 'endnoteReference '),
    ]),
  };
  const all = [...body.getElementsByTagName('*')];
  const tables = all
    .filter(({ localName }) => localName === 'tbl')
    .filter((table) => !isWithin(table, 'Fallback'))
    .map((table, index) => readTable(table, index + 1, notes));
  const lines = all
    .filter(
      (element) => element.localName === 'p' && !isWithin(element, 'tbl') && !isWithin(element, 'Fallback'),
    )
    .flatMap((paragraph) => new TextReader(notes).read(paragraph).split('\n'))
    .filter((line) => line !== '');
  const remarks = [
    ...(all.some(({ localName }) => localName === 'altChunk')
      ? ['a part of it comes from another file and is not read: open it in Word and save it again']
      : []),
    ...(file.names.some((name) => /vbaProject\.bin$/i.test(name))
      ? ['it holds a macro program, which was not run']
      : []),
  ];
  return { tables: [...tables], lines, remarks };
};

const mainPart = (file: OfficePackage): string => {
  const relations = file.xml('_rels/.rels');
  const target =
    relations &&
    [...relations.getElementsByTagName('*')].find((each) =>
      (attribute(each, 'Type') ?? '').endsWith('/officeDocument'),
    );
  return (attribute(target, 'Target') ?? 'word/document.xml').replace(/^\//, '');
};

const isWithin = (element: Element, name: string): boolean => {
  for (let node = element.parentNode; node; node = node.parentNode) {
    if (isElement(node) && node.localName === name) return true;
  }
  return false;
};

const notesIn = (file: OfficePackage, part: string, name: string, prefix: string): Map<string, string> => {
  const found: Document | undefined = file.xml(`word/${part}.xml`);
  const none: Notes = { comments: new Map(), footnotes: new Map() };
  return new Map(
    found
      ? [...found.getElementsByTagName('*')]
          .filter(({ localName }) => localName === name)
          .map(
            (each) =>
              [
                `${prefix}${attribute(each, 'id') ?? ''}`,
                new TextReader(none).read(each).replaceAll('\n', ' '),
              ] as const,
          )
      : [],
  );
};

interface RawCell extends ReturnedCell {
  readonly grid: number;
}

const readTable = (table: Element, number: number, notes: Notes): ReturnedTable => {
  const raw = within(table, 'tr').map((row) => readRow(row, notes));
  const counts = raw.map(({ cells }) => cells.length);
  const usual =
    counts.toSorted(
      (a, b) =>
        counts.filter((count) => count === b).length - counts.filter((count) => count === a).length || b - a,
    )[0] ?? 0;
  const starts = raw.find(({ cells }) => cells.length === usual)?.cells.map(({ grid }) => grid) ?? [];
  const rows = raw.map(({ cells, isGone, remark }, index): ReturnedRow | undefined => {
    if (isGone) return undefined;
    const placed: ReturnedCell[] = [];
    // Borders that were dragged change the grid; as many cells as in other rows are the same columns all the same.
    cells.forEach((cell, place) => {
      let column = place;
      if (cells.length !== usual) {
        const near = starts.findLastIndex((start) => start <= cell.grid);
        column = Math.max(near, place === 0 ? 0 : placed.length);
      }
      while (placed.length < column) placed.push({ text: '', remarks: [] });
      placed.push({ text: cell.text, remarks: cell.remarks });
    });
    const [first] = placed;
    if (remark !== undefined && first) placed[0] = { ...first, remarks: [...first.remarks, remark] };
    return { number: index + 1, cells: placed };
  });
  return { name: `table ${number}`, rows: rows.filter((row) => row !== undefined) };
};

const readRow = (row: Element, notes: Notes) => {
  const properties = child(row, 'trPr');
  let grid = Number(attribute(properties && child(properties, 'gridBefore'), 'val') ?? 0);
  const cells = within(row, 'tc').map((cell): RawCell => {
    const own = child(cell, 'tcPr');
    const merge = own && child(own, 'vMerge');
    const continues = merge !== undefined && attribute(merge, 'val') !== 'restart';
    const reader = new TextReader(notes);
    const text = continues ? '' : reader.read(cell);
    const at = grid;
    grid += Math.max(1, Number(attribute(own && child(own, 'gridSpan'), 'val') ?? 1));
    return { text, remarks: reader.remarks, grid: at };
  });
  const isGone = properties !== undefined && child(properties, 'del') !== undefined;
  const isNew = properties !== undefined && child(properties, 'ins') !== undefined;
  return {
    cells,
    isGone,
    remark: isNew ? 'the row is an insertion that was not accepted, taken in' : undefined,
  };
};
