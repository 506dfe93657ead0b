import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Region } from '../../../src/documents/picture.js';
import type { PreviewSession } from '../../../src/preview/session/preview-session.js';
import { drawingOf } from '../../../src/preview/trace/drawing-of.js';
import type { Trace } from '../../../src/preview/trace/traced-place.js';
import { tracePlace } from '../../../src/preview/trace/trace-place.js';
import { openExample } from './open-example.js';

let session: PreviewSession;

beforeAll(async () => {
  session = await openExample(['genogram', 'chronology-timeline', 'family-letter']);
});

const selectionOf = (document: string, audience?: string, format = 'svg') => {
  const selection = session.find({ document, recipient: 'case', format, audience });
  if (!selection) throw new Error(`no ${document}`);
  return selection;
};
const regionsOf = (document: string, audience?: string): readonly Region[] => {
  const drawing = session.case && drawingOf(session.case, selectionOf(document, audience), '2009-11-30');
  return drawing?.regions ?? [];
};
const trace = (document: string, label: string, audience?: string): Promise<Trace> => {
  const region = regionsOf(document, audience).findIndex((each) => each.label === label);
  return tracePlace(session, selectionOf(document, audience), { text: label, ordinal: 0, count: 0, region });
};
const linesOf = ({ places }: Trace): string[] =>
  places.map(({ file = '', line = 0 }) => readFileSync(file, 'utf8').split('\n')[line - 1]?.trim() ?? '');

describe('where a part of a genogram comes from', () => {
  it('is the entry of a person, and the line of each value that is written there', async () => {
    expect(linesOf(await trace('genogram', 'Jill Marie Brown, b. 13/07/1992, d. 27/12/2008'))).toEqual([
      '- id: jill',
      'given: Jill Marie',
      'family: Brown',
      'born: 1992-07-13',
      'died: 2008-12-27',
    ]);
  });

  it('is only what its readers see written: for the public, no name and no date', async () => {
    const found = await trace('genogram', 'Paternal uncle', 'public');
    expect(linesOf(found)).toEqual(['- id: keith', 'relationship: Paternal uncle']);
  });

  it('is every home of a household, and whose child somebody is', async () => {
    const home = regionsOf('genogram').find(({ label }) => label.startsWith('Household 1'));
    const homes = linesOf(await trace('genogram', home?.label ?? ''));
    expect(homes).toHaveLength(4);
    expect(homes.every((line) => line.includes('14 Marlowe Close'))).toBe(true);
    expect(linesOf(await trace('genogram', 'Child by birth: Tracey Ann Brown'))).toEqual([
      '- person: sheila',
      '- person: ronald',
    ]);
  });

  it('is somebody unknown where others name him so', async () => {
    expect(linesOf(await trace('genogram', 'Not known'))).toEqual(['- partners: [kevin, unknown]']);
  });

  it('is for every person the entry that has what is written at the symbol, whoever reads it', async () => {
    for (const audience of ['internal', 'agency', 'ofsted', 'public']) {
      for (const { label, of } of regionsOf('genogram', audience)) {
        const [[kind, index] = []] = of;
        const member =
          kind === 'family' && of[0]?.length === 2 ? session.case?.family[Number(index)] : undefined;
        if (!member) continue;
        const called = [
          `${member.name.given} ${member.name.family}`,
          member.initials,
          member.relationship,
          session.case?.publicLabel,
        ];
        expect(called).toContain(label.split(', ')[0]?.replace(/ \d+$/, ''));
        expect(linesOf(await trace('genogram', label, audience))[0]).toBe(`- id: ${member.id}`);
      }
    }
  });

  it('covers all people, couples and homes that are drawn', () => {
    const regions = regionsOf('genogram');
    const count = (kind: string): number => regions.filter(({ of }) => of[0]?.[0] === kind).length;
    expect(regions.filter(({ of }) => of[0]?.[0] === 'family' && of[0].length === 2)).toHaveLength(14);
    // Six couples, and whoever is known only as a partner.
    expect(count('couples')).toBe(7);
    expect(regions.filter(({ label }) => label.startsWith('Household'))).toHaveLength(5);
  });

  it('is not told where the drawing is another one by now', async () => {
    const found = await tracePlace(session, selectionOf('genogram'), {
      text: 'Somebody Else',
      ordinal: 0,
      count: 0,
      region: 0,
    });
    expect(found).toMatchObject({ places: [] });
    expect(found.reason).toContain('another one now');
  });
});

describe('where a part of the timeline comes from', () => {
  it('is for every number its own entry, in the chronology of its lane', async () => {
    const entries = regionsOf('chronology-timeline').filter(({ label }) => label.startsWith('Entry '));
    expect(entries.length).toBeGreaterThan(30);
    for (const { label, of } of entries) {
      const [[, agency, , index] = []] = of;
      const entry = session.case?.chronologies.get(String(agency))?.entries[Number(index)];
      expect(entry?.significant).toBe(true);
      const day = typeof entry?.date === 'string' ? entry.date : entry?.date.words;
      const found = await trace('chronology-timeline', label);
      expect(linesOf(found)).toHaveLength(1);
      expect(linesOf(found)[0]).toContain(day);
      expect(found.places[0]?.place).toContain(`${String(agency)}.yaml`);
    }
  });

  it('is the entries before and after a time without one', async () => {
    expect(
      linesOf(await trace('chronology-timeline', 'RDaSH NHS Trust: no entry from 08/02/2008 to 14/05/2008')),
    ).toEqual(['- date: 2008-02-07', '- date: 2008-06-11']);
  });

  it('is what an agency states, the incident and the period, by their own lines', async () => {
    expect(
      linesOf(
        await trace(
          'chronology-timeline',
          'RDaSH NHS Trust: states no contact from 12/06/2008 to 23/12/2008',
        ),
      ),
    ).toEqual(['- from: 2008-06-12', 'to: 2008-12-23']);
    expect(linesOf(await trace('chronology-timeline', 'Incident 27/12/2008'))).toEqual(['date: 2008-12-27']);
    const period = regionsOf('chronology-timeline').find(({ label }) => label.startsWith('Period'));
    expect(linesOf(await trace('chronology-timeline', period?.label ?? ''))).toEqual([
      'from: 2004-09-01',
      'to: 2008-12-27',
    ]);
  });
});
