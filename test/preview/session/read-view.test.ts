import { beforeAll, describe, expect, it } from 'vitest';
import { loadDefinition, loadDefinitions } from '../../../src/documents/registry.js';
import type { DocumentDefinition } from '../../../src/documents/definition.js';
import { nameIn } from '../../../src/preview/read-question.js';
import { type AskedView, readView } from '../../../src/preview/session/read-view.js';
import { viewFields } from '../../../src/preview/session/view-fields.js';
import { exampleCase } from '../../documents/example-case.js';

const scr = exampleCase();
let genogram: DocumentDefinition;
let chronology: DocumentDefinition;

beforeAll(async () => {
  genogram = await loadDefinition('genogram');
  chronology = await loadDefinition('integrated-chronology');
});

const keysOf = (definition: DocumentDefinition): string[] =>
  viewFields(definition, scr).map(({ key }) => key);
const refusedOf = (definition: DocumentDefinition, asked: AskedView): string[] =>
  readView(scr, definition, asked).refused.map(({ field, message }) => `${field}: ${message}`);

describe('how a document can be shown', () => {
  it('follows from what its definition takes', async () => {
    expect(keysOf(genogram)).toEqual(['asAt', 'andAsAt', 'bonds']);
    expect(keysOf(chronology)).toEqual(['person', 'agency', 'from', 'to']);
    expect(keysOf(await loadDefinition('agency-chronology'))).toEqual(['person', 'from', 'to']);
    expect(keysOf({ ...genogram, takesExtract: true })).toHaveLength(7);
    const others = (await loadDefinitions()).filter((each) => !each.isDated && !each.takesExtract);
    expect(others.length).toBeGreaterThan(20);
    expect(others.flatMap(keysOf)).toEqual([]);
  });

  it('offers the persons and agencies of the case', () => {
    const [person, agency] = viewFields(chronology, scr);
    expect(person?.options).toContainEqual({ id: 'AB', name: 'AB' });
    expect(agency?.options).toContainEqual({ id: 'rdash', name: 'Mental Health NHS Foundation Trust' });
  });

  it('is read as the command line reads it', () => {
    expect(readView(scr, genogram, {})).toEqual({ view: { asAt: [], withBonds: false }, refused: [] });
    expect(readView(scr, genogram, { andAsAt: '2006-06-01', bonds: 'yes' }).view).toEqual({
      asAt: ['2006-06-01'],
      withBonds: true,
    });
    expect(readView(scr, chronology, { person: 'AB', to: '2007-12-31' }).view.extract).toEqual({
      person: 'AB',
      agency: undefined,
      from: undefined,
      to: '2007-12-31',
    });
  });

  it.each(['2009-02-31', '2009-2-1', '01/06/2006', 'yesterday', '2009-06-01T00:00', '+012009-06-01', ' '])(
    'is refused where “%s” stands for a day',
    (day) => {
      expect(refusedOf(genogram, { asAt: day })).toEqual([
        `asAt: “${day}” is not a day of the calendar. Give day, month and year.`,
      ]);
      expect(refusedOf(chronology, { from: day, to: '2009-01-01' })).toHaveLength(1);
    },
  );

  it('is refused for persons and agencies that the case does not have, with the likely one', () => {
    expect(refusedOf(chronology, { person: 'ZZ', agency: 'rdassh' })).toEqual([
      'person: There is no person "ZZ". Choose one of the list.',
      'agency: There is no agency "rdassh". Did you mean "rdash"? Choose one of the list.',
    ]);
  });

  it('is refused where the days are the wrong way round, or the document takes no such choice', () => {
    expect(refusedOf(chronology, { from: '2008-01-01', to: '2007-01-01' })).toEqual([
      'to: This day is before the first one: put the later day here.',
    ]);
    expect(refusedOf(chronology, { from: '2008-01-01', to: '2008-01-01' })).toEqual([]);
    expect(refusedOf(chronology, { asAt: '2006-06-01', bonds: 'yes' })).toHaveLength(2);
    expect(refusedOf(genogram, { person: 'AB' })).toHaveLength(1);
    expect(refusedOf(genogram, { bonds: 'no' })).toEqual(['bonds: This is either chosen or not.']);
  });

  it('is taken from a question by the names of the fields alone', () => {
    const query = new URLSearchParams('document=genogram&recipient=case&asAt=2006-06-01&bonds=&have=x');
    expect(nameIn(query)).toMatchObject({ document: 'genogram', view: { asAt: '2006-06-01' } });
    expect(Object.keys(nameIn(query).view ?? {})).toEqual(['asAt']);
    expect(nameIn({ document: 'genogram', asAt: ['2006-06-01'], bonds: true }).view).toEqual({});
  });
});
