import { describe, expect, it } from 'vitest';
import { loadDefinitions } from '../../../src/documents/registry.js';
import { describeCase } from '../../../src/preview/session/case-view.js';
import { MadeFiles } from '../../../src/preview/session/find-made.js';
import { exampleCase } from '../../documents/example-case.js';

const nothingMade = new MadeFiles('no-such-folder');

describe('the whole case at a glance', () => {
  it('says of each step of the timescale when it is due, and when it was done', async () => {
    const { deadlines } = describeCase(exampleCase(), await loadDefinitions(), nothingMade, '2009-05-20');
    expect(deadlines).toHaveLength(12);
    expect(deadlines[2]).toMatchObject({ date: '2009-02-02', doneOn: '2009-01-23' });
    expect(deadlines.find(({ what }) => what === 'Overview Report to the Board')).toMatchObject({
      date: '2009-05-25',
      days: 5,
    });
  });

  it('says what each waiting document waits for', async () => {
    const scr = { ...exampleCase(), executiveSummary: undefined };
    const { missing } = describeCase(scr, await loadDefinitions(), nothingMade, '2009-05-20');
    expect(missing).toContainEqual({ document: 'Executive Summary', missing: ['executive-summary.md'] });
  });
});
