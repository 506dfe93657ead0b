import { type InStyle, useOf } from './attribute-places.js';
import { decodeAddress, takeDataAddresses } from './data-addresses.js';
import { type Paragraph, paragraphPlaces } from './paragraph-places.js';
import type { Place, PlaceKind } from './place.js';
import { scanXml, type StartTag } from './scan-xml.js';
import {
  PARAGRAPHS,
  MEASURES,
  FIELD_CODES,
  BLANKS,
  readPageHeader,
  WORDS,
  LARGEST_UNKNOWN,
} from './xml-words.js';

/** How a part of a file in XML is read. */
export interface XmlPart {
  /** For a person: `the body`. */
  readonly part: string;
  /** Unique within the file. */
  readonly stream: string;
  /** Whether its elements may cut words in two that are no paragraphs. */
  readonly unknown?: boolean;
  /** Elements whose own text is read elsewhere. */
  readonly skip?: ReadonlySet<string>;
}

interface Frame {
  readonly local: string;
  /** Text of its own, outside any paragraph. */
  own: string;
  readonly paragraph: Paragraph | undefined;
  hidden?: boolean;
  readonly inStyle: InStyle;
}

interface Row {
  cells: number;
}

/** Reads one part in XML: paragraphs, other text, attributes, comments. Built up while the XML is gone through. */
class XmlReader {
  readonly places: Place[] = [];
  /** Files that stand in its values as `data:` addresses. */
  readonly files: Uint8Array[] = [];
  readonly #frames: Frame[] = [];
  readonly #rows: Row[] = [];
  readonly #cells: { column: number; row: Row }[] = [];
  readonly #seen = new Set<string>();
  readonly #part: XmlPart;
  #paragraphs = 0;
  #deleted = 0;
  #inserted = 0;
  #all = '';

  constructor(part: XmlPart) {
    this.#part = part;
  }

  start(tag: StartTag): void {
    const { local } = tag;
    const parent = this.#frames.at(-1);
    if (local === 'p') this.#paragraphs += 1;
    if (local === 'tr') this.#rows.push({ cells: 0 });
    if (local === 'tc') this.#enterCell();
    if (local === 'del' || local === 'moveFrom') this.#deleted += 1;
    if (local === 'ins' || local === 'moveTo') this.#inserted += 1;
    const cell = this.#cells.at(-1);
    const begins = PARAGRAPHS.has(local);
    const paragraph: Paragraph | undefined = begins
      ? {
          pieces: [],
          fields: '',
          ...(local === 'p' ? { number: this.#paragraphs } : {}),
          ...(cell ? { cell } : {}),
        }
      : parent?.paragraph;
    const isOwn = tag.attributes.some((each) => each.local === 'customStyle' && each.value !== '0');
    const inStyle: InStyle = local === 'style' ? (isOwn ? 'own' : 'built-in') : parent?.inStyle;
    this.#frames.push({
      local,
      own: '',
      paragraph,
      hidden: parent?.hidden === true && local !== 'p',
      inStyle,
    });
    if (local === 'vanish' && !tag.attributes.some(({ value }) => /^(?:0|false|off)$/.test(value)))
      this.#hideRun();
    this.#addBlank(tag);
    for (const attribute of tag.attributes) {
      const use = useOf(tag, attribute, inStyle);
      // Nobody knows what an unknown part keeps in its attributes.
      const kind = use?.kind === 'markup' && this.#part.unknown === true ? 'prose' : use?.kind;
      if (use && kind) this.#add(attribute.value, kind, use.what);
    }
  }

  end(local: string): void {
    const frame = this.#frames.pop();
    if (local === 'del' || local === 'moveFrom') this.#deleted -= 1;
    if (local === 'ins' || local === 'moveTo') this.#inserted -= 1;
    if (local === 'tc') this.#cells.pop();
    if (local === 'tr') this.#rows.pop();
    if (frame?.paragraph && PARAGRAPHS.has(local))
      this.places.push(...paragraphPlaces(frame.paragraph, this.#part));
    if (frame === undefined || frame.own.trim() === '' || this.#part.skip?.has(local) === true) return;
    const isPageHeader = /^(?:odd|even|first)(?:Header|Footer)$/.test(local);
    this.#add(isPageHeader ? readPageHeader(frame.own) : frame.own, 'prose', WORDS[local] ?? local);
  }

  text(text: string): void {
    const frame = this.#frames.at(-1);
    if (frame === undefined) return;
    const { local, paragraph } = frame;
    if (this.#part.unknown === true && this.#all.length < LARGEST_UNKNOWN) this.#all += text;
    if (paragraph === undefined || MEASURES.has(local)) frame.own += text;
    else if (FIELD_CODES.has(local)) paragraph.fields += text;
    else if (local === 't' || local === 'delText' || text.trim() !== '') {
      paragraph.pieces.push({
        text,
        deleted: this.#deleted > 0,
        inserted: this.#inserted > 0,
        hidden: frame.hidden === true,
      });
    } else if (!text.includes('\n'))
      paragraph.pieces.push({ text: ' ', deleted: false, inserted: false, hidden: false });
  }

  aside(text: string): void {
    this.#add(text, 'prose', 'a comment in the XML');
  }

  finish(): Place[] {
    const { part, stream } = this.#part;
    if (this.#part.unknown === true && this.#all.trim() !== '') {
      this.places.push({ text: this.#all, kind: 'prose', part, stream: `${stream} all`, variant: true });
    }
    return this.places;
  }

  #enterCell(): void {
    const row = this.#rows.at(-1) ?? { cells: 0 };
    this.#cells.push({ column: row.cells, row });
    row.cells += 1;
  }

  /** `vanish` stands in the properties of the run that it hides. */
  #hideRun(): void {
    const run = this.#frames.findLast(({ local }) => local === 'r');
    if (run) run.hidden = true;
  }

  #addBlank({ local, attributes }: StartTag): void {
    const paragraph = this.#frames.at(-1)?.paragraph;
    if (paragraph === undefined) return;
    const symbol = local === 'sym' ? attributes.find((each) => each.local === 'char')?.value : undefined;
    const text =
      symbol === undefined ? BLANKS[local] : String.fromCodePoint(Number.parseInt(symbol, 16) || 0xfffd);
    // A tab stop in the properties of a paragraph is no tab.
    if (text === undefined || this.#frames.at(-2)?.local === 'tabs') return;
    paragraph.pieces.push({ text, deleted: this.#deleted > 0, inserted: this.#inserted > 0, hidden: false });
  }

  #add(written: string, kind: PlaceKind, what: string): void {
    const { text, files } = takeDataAddresses(written);
    this.files.push(...files);
    const key = `${kind}\n${what}\n${text}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    const { part, stream } = this.#part;
    const place = { kind, part: `${part}, ${what}`, stream: `${stream} ${what}` };
    this.places.push({ ...place, text });
    const decoded = kind === 'label' ? decodeAddress(text) : text;
    if (decoded !== text) this.places.push({ ...place, text: decoded });
  }
}

/** What was found in XML. */
export interface ReadXml {
  readonly places: Place[];
  /** Files that stand in it as `data:` addresses. */
  readonly files: readonly Uint8Array[];
  /** Why it could not be read to its end, as a clause. */
  readonly problem: string | undefined;
}

/**
 * All text of a part in XML, of any kind: what its paragraphs say with their runs joined, other elements, attributes
 * that can hold words, comments.
 */
export const xmlPlaces = (xml: string, part: XmlPart): ReadXml => {
  const reader = new XmlReader(part);
  const problem = scanXml(xml, {
    start: (tag) => reader.start(tag),
    end: (_name, local) => reader.end(local),
    text: (text) => reader.text(text),
    aside: (text) => reader.aside(text),
  });
  return { places: reader.finish(), files: reader.files, problem };
};
