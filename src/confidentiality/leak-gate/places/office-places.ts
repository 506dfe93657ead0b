import type { ReadingBudget } from './limits.js';
import { type OpenedZip, openZip, type ZipEntry } from './open-zip.js';
import { isUnknownPart, labelOfPart } from './part-labels.js';
import type { Place, ReadFile, Refusal } from './place.js';
import { decodeXml, scanXml } from './scan-xml.js';
import { type ReadInner, readWithFiles } from './read-with-files.js';
import { notesInBytes, textInBytes } from './text-in-bytes.js';
import { readDateStyles, readSharedStrings, sheetCells, type Workbook } from './workbook.js';
import { xmlPlaces } from './xml-places.js';

/** Fonts that Word packs into a file are garbled on purpose; a printer’s settings are figures and a few words. */
const GARBLED_FONT = /\.(?:odttf|fntdata)$/i;
const PRINTER_SETTINGS = /\/printerSettings\/[^/]+\.bin$/i;
const CELL_VALUES = new Set(['v']);

const isXml = ({ name, bytes }: ZipEntry): boolean => {
  if (/\.(?:xml|rels|vml|svg)$/i.test(name)) return true;
  return /^\s*<\?xml/.test(
    Buffer.from(bytes.subarray(0, 40))
      .toString('latin1')
      .replaceAll('\0', '')
      .replace(/^[\u00ef\u00bb\u00bf\u00ff\u00fe]+/, ''),
  );
};

const nameOf = (part: string, label: string): string => (part === '' ? label : `${part}, ${label}`);

/** Word files, workbooks and any other zip file: every part, what stands beside the parts, and their names. */
export const officePlaces = async (
  bytes: Uint8Array,
  part: string,
  stream: string,
  budget: ReadingBudget,
  readInner: ReadInner,
): Promise<ReadFile> => {
  const whole = part === '' ? 'the file' : part;
  const zip = openZip(bytes, budget);
  if (typeof zip === 'string') return { places: [], refusals: [{ part: whole, reason: zip }] };
  const places: Place[] = [];
  const refusals: Refusal[] = zip.refusals.map(({ name, reason }) => ({
    part: nameOf(part, partName(name)),
    reason,
  }));
  const workbook = readWorkbook(zip);
  for (const entry of zip.entries) {
    const read = await readEntry(entry, part, stream, workbook, readInner);
    for (const each of read.places) places.push(each);
    for (const each of read.refusals) refusals.push(each);
  }
  return { places: [...places, ...besideParts(zip, part, stream)], refusals };
};

/** A part by what it is, and by its name where there may be several. */
const partName = (name: string): string => {
  const label = labelOfPart(name);
  return label === name ? name : `${label} (${name.split('/').at(-1)})`;
};

const readEntry = async (
  entry: ZipEntry,
  part: string,
  stream: string,
  workbook: Workbook,
  readInner: ReadInner,
): Promise<ReadFile> => {
  const { name, bytes } = entry;
  const label = nameOf(
    part,
    /^(?:the body|the document|the custom|the settings|the workbook)/.test(labelOfPart(name))
      ? labelOfPart(name)
      : partName(name),
  );
  const within = `${stream}/${name}`;
  if (GARBLED_FONT.test(name) || (name.endsWith('/') && bytes.length === 0))
    return { places: [], refusals: [] };
  if (PRINTER_SETTINGS.test(name)) return { places: textInBytes(bytes, label, within), refusals: [] };
  if (!isXml(entry)) return readInner(bytes, label, within);
  const xml = decodeXml(bytes);
  const isSheet = name.startsWith('xl/worksheets/') && !name.endsWith('.rels');
  const read = xmlPlaces(xml, {
    part: label,
    stream: within,
    unknown: isUnknownPart(name),
    ...(isSheet ? { skip: CELL_VALUES } : {}),
  });
  if (isSheet) read.places.unshift(...sheetCells(xml, label, within, workbook));
  return readWithFiles(read, label, within, readInner);
};

/** The names of the parts, what is noted with them, and bytes that belong to none. */
const besideParts = (zip: OpenedZip, part: string, stream: string): Place[] => [
  ...zip.entries.map(({ name }): Place => {
    const label = nameOf(part, 'the name of a part');
    return { text: name, kind: 'label', part: label, stream: `${stream} part names` };
  }),
  ...zip.entries
    .filter(({ comment }) => comment !== '')
    .map(({ comment }): Place => {
      return {
        text: comment,
        kind: 'prose',
        part: nameOf(part, 'a note on a part'),
        stream: `${stream} part notes`,
      };
    }),
  ...zip.remains.flatMap(({ what, bytes }) => {
    return notesInBytes(bytes, nameOf(part, what), `${stream} ${what}`);
  }),
];

const readWorkbook = ({ entries }: OpenedZip): Workbook => {
  const xmlOf = (name: string): string | undefined => {
    const entry = entries.find((each) => each.name === name);
    return entry && decodeXml(entry.bytes);
  };
  let from1904 = false;
  scanXml(xmlOf('xl/workbook.xml') ?? '', {
    start: ({ local, attributes }) => {
      if (local === 'workbookPr')
        from1904 = attributes.some((each) => each.local === 'date1904' && /^(?:1|true)$/.test(each.value));
    },
  });
  return {
    sharedStrings: readSharedStrings(xmlOf('xl/sharedStrings.xml') ?? ''),
    dateStyles: readDateStyles(xmlOf('xl/styles.xml') ?? ''),
    from1904,
  };
};
