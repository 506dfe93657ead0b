import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFString,
  decodePDFRawStream,
} from '@cantoo/pdf-lib';
import { decodeAddress } from './data-addresses.js';
import type { Place, PlaceKind, ReadFile, Refusal } from './place.js';
import { jpegPlaces } from './picture-places.js';
import type { ReadInner } from './read-with-files.js';
import { textInBytes } from './text-in-bytes.js';
import { xmlPlaces } from './xml-places.js';

const DEEPEST = 100;

/** What a string of a PDF is, by the key that it stands under. */
const WORDS: Readonly<Record<string, readonly [what: string, kind: PlaceKind]>> = {
  Title: ['a title', 'prose'],
  Author: ['the author', 'prose'],
  Subject: ['the subject', 'prose'],
  Keywords: ['the keywords', 'prose'],
  Alt: ['an alternative text', 'prose'],
  ActualText: ['an alternative text', 'prose'],
  E: ['an alternative text', 'prose'],
  Contents: ['a comment or a link’s description', 'prose'],
  RC: ['a comment', 'prose'],
  T: ['a form field or the author of a comment', 'prose'],
  TU: ['a form field', 'prose'],
  V: ['a form field', 'prose'],
  DV: ['a form field', 'prose'],
  Opt: ['a form field', 'prose'],
  URI: ['where a link leads', 'label'],
  Dest: ['where a link leads', 'label'],
  D: ['where a link leads', 'label'],
  F: ['the name of a file', 'label'],
  UF: ['the name of a file', 'label'],
  Desc: ['an attachment', 'prose'],
  Names: ['the name of a place', 'label'],
  JS: ['a script', 'prose'],
};

/** Fonts, identities and the colours of pictures: nothing that says a word. */
const NOISE = new Set(
  'BaseFont FontName FontFamily ID CharSet Registry Ordering Lookup CreationDate ModDate Lang O U OE UE Perms'.split(
    ' ',
  ),
);
const NO_TEXT_STREAMS = new Set(['Image', 'Type1C', 'CIDFontType0C', 'OpenType', 'ObjStm', 'XRef']);
const FONT_LENGTHS = ['Length1', 'N'];

/** Strings within the dictionaries of a page’s drawing: `/Span <</ActualText (…)>> BDC`. */
const DRAWN_PROPERTY = /\/(ActualText|Alt|E|Contents|T)\s*(?:\(((?:\\[\s\S]|[^\\)])*)\)|<([\da-fA-F\s]*)>)/g;

interface Context {
  readonly places: Place[];
  readonly part: string;
  readonly stream: string;
}

const addString = ({ places, part, stream }: Context, text: string, key: string): void => {
  if (NOISE.has(key) || text.trim().length < 2) return;
  const [what, kind] = WORDS[key] ?? [`data (${key})`, 'prose'];
  for (const each of new Set([text, kind === 'label' ? decodeAddress(text) : text])) {
    places.push({ text: each, kind, part: `${part}, ${what}`, stream: `${stream} ${what}` });
  }
};

const walk = (object: PDFObject, key: string, context: Context, depth = 0): void => {
  if (depth > DEEPEST) return;
  if (object instanceof PDFString || object instanceof PDFHexString)
    addString(context, object.decodeText(), key);
  else if (object instanceof PDFName) {
    const isTarget = key === 'Dest' || key === 'D';
    const { places, part, stream } = context;
    const text = object.decodeText();
    if (NOISE.has(key) || text.length < 3) return;
    places.push({
      text,
      kind: isTarget ? 'label' : 'markup',
      part: `${part}, a name`,
      stream: `${stream} names`,
    });
  } else if (object instanceof PDFArray)
    for (const item of object.asArray()) walk(item, key, context, depth + 1);
  else if (object instanceof PDFDict) {
    for (const [name, item] of object.entries()) {
      const inner = name.decodeText();
      if (inner.length > 2 && key === 'Dests') addString(context, inner, 'Dest');
      walk(item, inner, context, depth + 1);
    }
  }
};

const nameIn = (dict: PDFDict, key: string): string => {
  const value = dict.get(PDFName.of(key));
  return value instanceof PDFName ? value.decodeText() : '';
};

const filtersOf = (dict: PDFDict): string[] => {
  const filter = dict.get(PDFName.of('Filter'));
  if (filter instanceof PDFName) return [filter.decodeText()];
  return filter instanceof PDFArray
    ? filter.asArray().map((each) => (each instanceof PDFName ? each.decodeText() : ''))
    : [];
};

/** What a stream holds when it is unpacked, or undefined where it is packed as a picture. */
const unpack = (stream: PDFRawStream): Uint8Array | undefined => {
  try {
    return decodePDFRawStream(stream).decode();
  } catch {
    return undefined;
  }
};

const readStream = async (
  stream: PDFRawStream,
  context: Context,
  refusals: Refusal[],
  readInner: ReadInner,
): Promise<void> => {
  const { dict } = stream;
  const { places, part } = context;
  const within = `${context.stream} ${places.length}`;
  const kind = nameIn(dict, 'Type') || nameIn(dict, 'Subtype');
  if (filtersOf(dict).at(-1) === 'DCTDecode') {
    const found = jpegPlaces(stream.contents, `${part}, a picture`, within);
    places.push(...found.places);
    refusals.push(...found.refusals);
    return;
  }
  const isFont = FONT_LENGTHS.some((key) => dict.has(PDFName.of(key))) && kind !== 'EmbeddedFile';
  if (isFont || NO_TEXT_STREAMS.has(nameIn(dict, 'Subtype')) || NO_TEXT_STREAMS.has(kind)) return;
  const bytes = unpack(stream);
  if (bytes === undefined) {
    refusals.push({ part, reason: 'a stream of it cannot be unpacked' });
    return;
  }
  if (kind === 'EmbeddedFile') {
    const inner = await readInner(bytes, `${part}, an attached file`, within);
    places.push(...inner.places);
    refusals.push(...inner.refusals);
  } else if (kind === 'Metadata' || nameIn(dict, 'Subtype') === 'XML') {
    const { places: found, problem } = xmlPlaces(Buffer.from(bytes).toString('utf8'), {
      part: `${part}, its metadata`,
      stream: within,
    });
    places.push(...found);
    if (problem !== undefined) places.push(...textInBytes(bytes, `${part}, its metadata`, within));
  } else {
    places.push(
      ...drawnProperties(bytes, context),
      ...textInBytes(bytes, part, within).map((place) => ({ ...place, variant: true as const })),
    );
  }
};

const drawnProperties = (bytes: Uint8Array, { part, stream }: Context): Place[] =>
  [...Buffer.from(bytes).toString('latin1').matchAll(DRAWN_PROPERTY)].map(
    ([, key = '', literal, hex]): Place => {
      const text =
        hex === undefined
          ? PDFString.of(literal ?? '').decodeText()
          : PDFHexString.of(hex.replaceAll(/\s/g, '')).decodeText();
      const [what] = WORDS[key] ?? ['data'];
      return { text, kind: 'prose', part: `${part}, ${what}`, stream: `${stream} drawn ${what}` };
    },
  );

/** Everything that a PDF says beside the text on its pages, from all its objects, whether a page uses them or not. */
export const pdfObjects = async (
  document: PDFDocument,
  part: string,
  stream: string,
  readInner: ReadInner,
): Promise<ReadFile> => {
  const refusals: Refusal[] = [];
  const context: Context = { places: [], part, stream };
  const { Info } = document.context.trailerInfo;
  if (Info) walk(Info, 'Info', context);
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (object instanceof PDFRawStream) {
      walk(object.dict, '', context);
      await readStream(object, context, refusals, readInner);
    } else walk(object, '', context);
    if (object instanceof PDFDict) checkFont(object, refusals, part);
  }
  return { places: context.places, refusals };
};

/** Letters of such a font can be seen and not read: only their shapes are told. */
const checkFont = (dict: PDFDict, refusals: Refusal[], part: string): void => {
  if (nameIn(dict, 'Type') !== 'Font' || dict.has(PDFName.of('ToUnicode'))) return;
  const isShapes = nameIn(dict, 'Subtype') === 'Type0' && nameIn(dict, 'Encoding').startsWith('Identity');
  if (isShapes || nameIn(dict, 'Subtype') === 'Type3') {
    refusals.push({ part, reason: 'it has a font whose letters can be seen and not read' });
  }
};
