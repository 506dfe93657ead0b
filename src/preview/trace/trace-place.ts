import { join } from 'node:path';
import type { FileLocation } from '../../diagnostics/diagnostic.js';
import type { Selection } from '../../packs/select-documents.js';
import { prepareDocument, renderPrepared } from '../../pipeline.js';
import { openRenderers } from '../../render/open-renderers.js';
import type { Making } from '../session/document-cache.js';
import type { PreviewSession } from '../session/preview-session.js';
import { caseValues } from './case-values.js';
import { findParagraph, type MarkedParagraph, readParagraphs } from './find-paragraph.js';
import { findReportLine } from './find-report-line.js';
import { findSources, valueAt } from './find-source.js';
import { findTag, findTemplatePlace } from './find-template-place.js';
import { pageParagraphs, wordParagraphs } from './made-paragraphs.js';
import { markData, type Marked } from './marks.js';

/** One place from which a paragraph comes. */
export interface TracedPlace {
  /** In words: what of the paragraph it is. */
  readonly what: string;
  readonly place: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

export interface Trace {
  readonly places: readonly TracedPlace[];
  /** Why there is none, or not all. */
  readonly reason?: string;
}

/** What was chosen on the screen; see `findParagraph`. */
export interface Chosen {
  readonly text: string;
  readonly ordinal: number;
  readonly count: number;
}

const MOST_VALUES = 12;

/**
 * Where a paragraph of a document comes from: the place in its template, and for each value in it the line of the case
 * file. The document is made once more with marks in its values, by the same templates; lines of the case are proved
 * by trying. What can’t be told is said, and never guessed.
 */
export const tracePlace = async (
  session: PreviewSession,
  selection: Selection,
  chosen: Chosen,
): Promise<Trace> => {
  const making = session.making(selection);
  if (!making) return { places: [], reason: 'The case cannot be read, so this cannot be told.' };
  const { definition, recipient } = selection;
  const finished = definition.passThrough?.(making.scr, recipient);
  if (finished) {
    const file = shown(session, finished.file);
    return {
      places: [{ what: 'Somebody else wrote this file; it is passed on as it is.', place: file, file }],
    };
  }
  const prepared = prepareDocument(making.scr, selection, making.asOf);
  if (!prepared.ok || prepared.value.kind !== 'merge-data')
    return { places: [], reason: 'This document cannot be made now, so this cannot be told.' };
  const { mergeData } = prepared.value;
  const { data, marked } = markData(mergeData);
  const paragraphs = await makeMarked(selection, making, data);
  const paragraph = findParagraph(paragraphs, chosen.text, chosen.ordinal, chosen.count);
  if (!paragraph) return { places: [], reason: UNTOLD };
  const template = await templatePlace(selection, making, paragraph);
  const values = paragraph.numbers
    .slice(0, MOST_VALUES)
    .flatMap((number) => marked[number] ?? [])
    .map((each) => placesOf(session, selection, making, mergeData, each, template.text));
  const untold = values.filter(({ places }) => places.length === 0).map(({ label }) => label);
  const places = [...values.flatMap((each) => each.places), ...template.places];
  return untold.length === 0 ? { places } : { places, reason: untoldValues(untold) };
};

const UNTOLD =
  'The program cannot tell where this comes from: these words stand here more than once, or are put together while the document is laid out.';

const untoldValues = (labels: readonly string[]): string =>
  `The program works these out itself, so that no one line of the case can be named: ${[...new Set(labels)].join(', ')}.`;

/** The paragraphs of the document with marks in them; none where its kind of file has no paragraphs. */
const makeMarked = async (
  selection: Selection,
  { templates }: Making,
  mergeData: object,
): Promise<MarkedParagraph[]> => {
  let page = '';
  // The page is caught on its way to the printer: its paragraphs are all that is wanted.
  const printer = {
    print: async (html: string) => {
      page = html;
      return { ok: false as const, problems: [] };
    },
  };
  const renderers = openRenderers(templates.open(), printer);
  const made = await renderPrepared({ kind: 'merge-data', mergeData }, selection, renderers);
  if (selection.format === 'pdf') return readParagraphs(pageParagraphs(page));
  return made.ok && selection.format === 'docx' ? readParagraphs(wordParagraphs(made.value.bytes)) : [];
};

const templatePlace = async (
  { definition, format }: Selection,
  { templates }: Making,
  { plain }: MarkedParagraph,
): Promise<{ readonly text: string; readonly places: readonly TracedPlace[] }> => {
  const files = templates.open();
  const name = `${definition.id}.${format === 'pdf' ? 'hbs' : format}`;
  const bytes = await files.read(name);
  if (!bytes) return { text: '', places: [] };
  const file = files.shownAs(name);
  if (format !== 'docx')
    return {
      text: new TextDecoder().decode(bytes),
      places: [{ what: 'The page is laid out by', place: file, file }],
    };
  const text = wordParagraphs(bytes).join('\n');
  const found = findTemplatePlace(bytes, plain);
  const place = found === undefined ? file : `${file}, paragraph ${found.number}`;
  const what = found === undefined ? 'Its template is' : `The wording is the template’s: ${found.text}`;
  return { text, places: [{ what, place, file }] };
};

const placesOf = (
  session: PreviewSession,
  { definition, recipient, format, view }: Selection,
  { scr, asOf }: Making,
  named: object,
  { path, paragraph }: Marked,
  template: string,
): { readonly label: string; readonly places: readonly TracedPlace[] } => {
  const tag = findTag(template, path);
  const label = tag ?? path.filter((step) => typeof step === 'string').join('.');
  const make = (changed: typeof scr): unknown =>
    definition.mergeData(changed, recipient, asOf, { ...view, format });
  if (paragraph) {
    const raw = valueAt(make(scr), path);
    const line = findReportLine(scr, raw, valueAt(named, path), paragraph.number);
    if (line)
      return { label, places: [placeOf({ ...line, file: shown(session, line.file) }, `Text of ${label}`)] };
  }
  const files = session.good?.parsed;
  const found = files ? findSources(scr, path, caseValues(files), make) : [];
  return { label, places: found.map((location) => placeOf(location, `Printed by ${label}`)) };
};

const placeOf = (location: FileLocation, what: string): TracedPlace => {
  const { file, line, column } = location;
  return {
    what,
    place: line === undefined ? file : `${file}, line ${line}`,
    file,
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
  };
};

/** A file of the case by the name that problems give it. */
const shown = (session: PreviewSession, file: string): string => session.shownAs(join(session.folder, file));
