import { describe, expect, it } from 'vitest';
import { chronologyEntry } from '../../data-schema/chronology.js';
import { importChronologies } from '../../src/returns/import-chronologies.js';
import { readReturnedFile } from '../../src/returns/read-returned-file.js';
import { exampleCase } from '../documents/example-case.js';
import { CORPUS } from './corpus.js';

const scr = { ...exampleCase(), period: { from: '2005-01-01', to: '2008-12-27' } };
const someAgency = scr.board.agencies[0]?.id ?? '';

describe('a returned file with', () => {
  it.each(Object.entries(CORPUS))(
    '%s',
    (_, { file, name = 'returned', agency = someAgency, entries, reports = [] }) => {
      const read = readReturnedFile(file, name);
      if (!read.ok) throw new Error(JSON.stringify(read.problems));
      const imported = importChronologies(read.value, name, scr, {
        latest: '2009-11-30',
        ...(agency === '' ? {} : { agency }),
      });
      if (!imported.ok) throw new Error(JSON.stringify(imported.problems));
      const found = imported.value.flatMap((each) => each.entries);
      expect(found).toHaveLength(entries.length);
      entries.forEach((expected, index) => expect(found[index]).toMatchObject(expected));
      for (const entry of found) expect(chronologyEntry.safeParse(entry).success).toBe(true);
      expect([...new Set(imported.warnings.map(({ code }) => code))].toSorted()).toEqual(
        [...reports].toSorted(),
      );
    },
  );
});
