import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PreviewSession } from '../../../src/preview/session/preview-session.js';
import { normalise, wordParagraphs } from '../../../src/preview/trace/made-paragraphs.js';
import { tracePlace } from '../../../src/preview/trace/trace-place.js';
import type { Trace } from '../../../src/preview/trace/traced-place.js';
import { openExample } from './open-example.js';

let session: PreviewSession;

beforeAll(async () => {
  const ids = ['family-letter', 'executive-summary', 'overview-report', 'integrated-chronology'];
  session = await openExample(ids);
});

const trace = (document: string, recipient: string, text: string, ordinal = 0, count = 1): Promise<Trace> => {
  const selection = session.find({ document, recipient });
  if (!selection) throw new Error(`no ${document}`);
  return tracePlace(session, selection, { text, ordinal, count });
};
/** The lines that a trace names, as they stand in their files. */
const linesOf = ({ places }: Trace): string[] =>
  places.flatMap(({ file = '', line }) =>
    line === undefined ? [] : [readFileSync(file, 'utf8').split('\n')[line - 1]?.trim() ?? ''],
  );

describe('where a paragraph comes from', () => {
  it('is a line of the case, through a tag of the template', async () => {
    const found = await trace('family-letter', 'tracey', 'Dear Ms Brown,');
    expect(linesOf(found)).toEqual(['salutation: Ms Brown']);
    expect(found.places[0]?.what).toContain('{to.salutation}');
    expect(found.places[1]).toMatchObject({ place: 'templates/family-letter.docx, paragraph 8' });
    expect(found.reason).toBeUndefined();
  });

  it('is the line of a date, however the date is written', async () => {
    expect(linesOf(await trace('family-letter', 'tracey', 'Date: 19 February 2009'))).toEqual([
      'date: 2009-02-19',
    ]);
  });

  it('is the template alone, where the wording is fixed', async () => {
    const found = await trace('family-letter', 'tracey', 'PRIVATE & CONFIDENTIAL');
    expect(found.places).toMatchObject([{ place: 'templates/family-letter.docx, paragraph 6' }]);
  });

  it('is board.yaml, for what all cases share', async () => {
    expect(linesOf(await trace('family-letter', 'tracey', 'S65 1AW'))).toEqual(['- S65 1AW']);
  });

  it('is the line of a report on which the paragraph begins, through emphasis and after people were named', async () => {
    const markdown = readFileSync('examples/jill-brown/executive-summary.md', 'utf8');
    const found = await trace(
      'executive-summary',
      'case',
      'This is a summary of a review of the help given to a teenage girl in Rotherham. We call her Child J. She died in hospital at the end of 2008, aged 16, after taking an overdose.',
    );
    expect(markdown).toContain(linesOf(found)[0]);
    expect(linesOf(found)[0]).toMatch(/^This is a summary/);
  });

  it('says what the program worked out itself, and names no line for it', async () => {
    const found = await trace(
      'family-letter',
      'tracey',
      'I am writing to you following the very sad death of your daughter in December 2008.',
    );
    expect(linesOf(found)).toEqual(['died: 2008-12-27']);
    expect(found.reason).toContain('{child.tie}');
  });

  it('is not guessed where the same words stand there more often than on the screen', async () => {
    const found = await trace('integrated-chronology', 'case', 'N/I', 0, 1);
    expect(found).toMatchObject({ places: [] });
    expect(found.reason).toContain('cannot tell');
  });

  it('tells one cell from another of the same words by its place among them', async () => {
    const selection = session.find({ document: 'integrated-chronology', recipient: 'case' });
    if (!selection) throw new Error('no chronology');
    const sight = await session.sight(selection);
    const cells = wordParagraphs(sight?.picture?.bytes ?? new Uint8Array()).map(normalise);
    const count = cells.filter((each) => each === 'N/I').length;
    expect(count).toBeGreaterThan(2);
    // The first stands in the key, which is the template’s.
    expect(linesOf(await trace('integrated-chronology', 'case', 'N/I', 0, count))).toEqual([]);
    const first = await trace('integrated-chronology', 'case', 'N/I', 1, count);
    const last = await trace('integrated-chronology', 'case', 'N/I', count - 1, count);
    expect(linesOf(first)).toEqual(['childSeen: N/I']);
    expect(linesOf(last)).toEqual(['childSeen: N/I']);
    expect(first.places[0]?.place).not.toBe(last.places[0]?.place);
  });

  it('is never said of words that are in no paragraph', async () => {
    expect(await trace('family-letter', 'tracey', 'These words stand nowhere in it.')).toMatchObject({
      places: [],
    });
  });
});
