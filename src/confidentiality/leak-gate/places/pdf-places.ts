import { inflateSync } from 'node:zlib';
import { PDFDict, PDFDocument, PDFName, PDFRawStream, PDFRef, PDFStream } from '@cantoo/pdf-lib';
import { LIMITS, type ReadingBudget } from './limits.js';
import { pdfObjects } from './pdf-objects.js';
import { pdfText } from './pdf-text.js';
import type { Place, ReadFile, Refusal } from './place.js';
import type { ReadInner } from './read-with-files.js';
import { textInBytes } from './text-in-bytes.js';
import { withoutPackedAccents } from './without-packed-accents.js';

const refuse = (part: string, reason: string): ReadFile => ({ places: [], refusals: [{ part, reason }] });

/** Unpacks each stream within the limits before a library does so without any. */
const unpacksWithinLimits = (file: Buffer, budget: ReadingBudget): boolean => {
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    const data = file.subarray(at + 6 + (file[at + 6] === 0x0d ? 2 : 1));
    if ((data[0] ?? 0) % 16 !== 8 || file.toString('latin1', at - 3, at) === 'end') continue;
    if (!inflatesWithin(data, budget)) return false;
  }
  return true;
};

const inflatesWithin = (data: Buffer, budget: ReadingBudget): boolean => {
  try {
    const end = data.indexOf('endstream');
    const packed = end < 0 ? data : data.subarray(0, end);
    return budget.take(
      inflateSync(packed, { maxOutputLength: Math.max(1, budget.bytes), finishFlush: 2 }).length,
    );
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ERR_BUFFER_TOO_LARGE';
  }
};

/** Drawings that no page draws: how comments look, and what was left behind. Each is put onto a page of its own. */
const showHidden = (document: PDFDocument): string[] => {
  const { context } = document;
  const pages = document.getPages();
  const drawn = new Set<string>();
  const follow = (resources: PDFDict | undefined): void => {
    const objects = resources?.lookupMaybe(PDFName.of('XObject'), PDFDict);
    for (const [, reference] of objects?.entries() ?? []) {
      if (!(reference instanceof PDFRef) || drawn.has(reference.tag)) continue;
      drawn.add(reference.tag);
      const object = context.lookup(reference);
      if (object instanceof PDFStream) follow(object.dict.lookupMaybe(PDFName.of('Resources'), PDFDict));
    }
  };
  for (const page of pages) follow(page.node.Resources());
  const known = new Set(pages.map(({ ref }) => ref.tag));
  const names = pages.map((_, index) => `page ${index + 1}`);
  for (const [reference, object] of context.enumerateIndirectObjects()) {
    if (
      object instanceof PDFRawStream &&
      isNamed(object.dict, 'Subtype', 'Form') &&
      !drawn.has(reference.tag)
    ) {
      const page = document.addPage([2000, 2000]);
      page.node.set(PDFName.of('Resources'), context.obj({ XObject: { Hidden: reference } }));
      page.node.set(PDFName.of('Contents'), context.register(context.stream('/Hidden Do')));
      names.push('a drawing beside the pages');
    } else if (object instanceof PDFDict && isNamed(object, 'Type', 'Page') && !known.has(reference.tag)) {
      const page = document.addPage([2000, 2000]);
      for (const key of ['Resources', 'Contents']) {
        const value = object.get(PDFName.of(key));
        if (value) page.node.set(PDFName.of(key), value);
      }
      known.add(page.ref.tag);
      names.push('a page that was taken out');
    }
  }
  return names;
};

const isNamed = (dict: PDFDict, key: string, name: string): boolean =>
  dict.get(PDFName.of(key)) === PDFName.of(name);

/** Where each version of the file ends that was saved before the last one. */
const earlierEnds = (file: Buffer): number[] => {
  const ends: number[] = [];
  for (let at = file.indexOf('%%EOF'); at >= 0; at = file.indexOf('%%EOF', at + 5)) ends.push(at + 5);
  return ends.slice(0, -1);
};

/**
 * All text of a PDF: its pages, outline, properties, metadata, alternative texts, links, form fields, comments,
 * attachments, drawings and pages that are no longer shown, and versions that it still holds from before.
 */
export const pdfPlaces = async (
  bytes: Uint8Array,
  part: string,
  stream: string,
  budget: ReadingBudget,
  readInner: ReadInner,
): Promise<ReadFile> => {
  const whole = part === '' ? 'the PDF' : part;
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!unpacksWithinLimits(file, budget)) return refuse(whole, 'it unpacks to more than can be read');
  const read = await readVersion(file, part, whole, stream, readInner);
  const places: Place[] = [...read.places];
  const refusals: Refusal[] = [...read.refusals];
  const isLinearized = file.toString('latin1', 0, 1024).includes('/Linearized');
  const ends = earlierEnds(file);
  if (ends.length > LIMITS.nesting * 4)
    refusals.push({ part: whole, reason: `it still holds ${ends.length} earlier versions` });
  for (const [index, end] of ends.slice(0, LIMITS.nesting * 4).entries()) {
    const name = `${whole}, an earlier version in it`;
    const version = await readVersion(
      file.subarray(0, end),
      name,
      name,
      `${stream} version ${index}`,
      readInner,
    );
    places.push(...version.places);
    if (!isLinearized) refusals.push(...version.refusals);
  }
  places.push(
    ...textInBytes(withoutPackedAccents(file), `${whole}, the bytes of the file`, stream).map((place) => ({
      ...place,
      variant: true as const,
    })),
  );
  return { places, refusals };
};

const readVersion = async (
  file: Uint8Array,
  part: string,
  whole: string,
  stream: string,
  readInner: ReadInner,
): Promise<ReadFile> => {
  let document: PDFDocument;
  try {
    document = await PDFDocument.load(file, { updateMetadata: false, throwOnInvalidObject: true });
    if (document.context.enumerateIndirectObjects().length > LIMITS.pdfObjects)
      return refuse(whole, 'it has too many parts to be read');
  } catch (error) {
    const isLocked = error instanceof Error && /encrypted/i.test(error.message);
    return refuse(whole, isLocked ? 'it is locked with a password' : 'it is damaged or no whole PDF');
  }
  try {
    const objects = await pdfObjects(document, whole, stream, readInner);
    const count = document.getPageCount();
    const names = showHidden(document);
    const shown = names.length > count ? await document.save() : file;
    const text = await pdfText(shown, part, stream, names);
    return { places: [...text.places, ...objects.places], refusals: [...objects.refusals, ...text.refusals] };
  } catch {
    return refuse(whole, 'it is damaged or no whole PDF');
  }
};
