import type { Selection } from '../../packs/select-documents.js';
import { prepareDocument, renderPrepared } from '../../pipeline.js';
import { openRenderers } from '../../render/open-renderers.js';
import type { Making } from '../session/document-cache.js';
import type { PreviewSession } from '../session/preview-session.js';
import { findParagraph, type MarkedParagraph, readParagraphs } from './find-paragraph.js';
import { findTemplatePlace } from './find-template-place.js';
import { pageParagraphs, wordParagraphs } from './made-paragraphs.js';
import { markData } from './marks.js';
import { type Asked, placesOfValue, untoldReason } from './places-of-value.js';
import { traceCell } from './trace-cell.js';
import { traceRegion } from './trace-region.js';
import { shownFile, type Trace, type TracedPlace } from './traced-place.js';

/** What was chosen on the screen: a paragraph (see `findParagraph`), a cell of a workbook or a region of a drawing. */
export interface Chosen {
  readonly text: string;
  readonly ordinal: number;
  readonly count: number;
  readonly cell?: { readonly sheet: string; readonly at: string } | undefined;
  /** The number of the region, from 0; `text` is what it is called. */
  readonly region?: number | undefined;
}

const MOST_VALUES = 12;

/**
 * Where something in a document comes from: the place in its template, and for each value in it the line of the case
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
    const file = shownFile(session, finished.file);
    return {
      places: [{ what: 'Somebody else wrote this file; it is passed on as it is.', place: file, file }],
    };
  }
  const prepared = prepareDocument(making.scr, selection, making.asOf);
  if (!prepared.ok || prepared.value.kind !== 'merge-data')
    return { places: [], reason: 'This document cannot be made now, so this cannot be told.' };
  const { mergeData } = prepared.value;
  const asked = { session, selection, making, mergeData };
  if (chosen.region !== undefined) return traceRegion(asked, chosen.region, chosen.text);
  if (chosen.cell) return traceCell(asked, { ...chosen.cell, text: chosen.text });
  return traceParagraph(asked, chosen);
};

const traceParagraph = async (asked: Asked, { text, ordinal, count }: Chosen): Promise<Trace> => {
  const { selection, making, mergeData } = asked;
  const { data, marked } = markData(mergeData);
  const paragraphs = await makeMarked(selection, making, data);
  const paragraph = findParagraph(paragraphs, text, ordinal, count);
  if (!paragraph) return { places: [], reason: UNTOLD };
  const template = await templatePlace(selection, making, paragraph);
  const values = paragraph.numbers
    .slice(0, MOST_VALUES)
    .flatMap((number) => marked[number] ?? [])
    .map((each) => placesOfValue(asked, each, template.text));
  const places = [...values.flatMap((each) => each.places), ...template.places];
  const reason = untoldReason(values);
  return reason === undefined ? { places } : { places, reason };
};

const UNTOLD =
  'The program cannot tell where this comes from: these words stand here more than once, or are put together while the document is laid out.';

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
