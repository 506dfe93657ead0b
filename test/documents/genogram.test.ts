import { describe, expect, it } from 'vitest';
import { genogram } from '../../src/documents/genogram.js';
import { CASE_RECIPIENT, type View } from '../../src/documents/definition.js';
import { drawPictures, type Drawing, type PictureNaming } from '../../src/documents/picture.js';
import { readExample } from '../golden/made-documents.js';
import { findFaults } from '../genogram/find-faults.js';
import { readGenogram } from '../genogram/read-genogram.js';
import { buildFamilyGraph } from '../../src/genogram/build-family-graph.js';
import { drawGenogram } from '../../src/genogram/draw-genogram.js';
import { layOutGenogram } from '../../src/genogram/lay-out-genogram.js';

const scr = readExample();
const drawn = (naming: PictureNaming, view?: View): Drawing =>
  (drawPictures(genogram.mergeData(scr, CASE_RECIPIENT, '2009-11-30', view), naming) as { genogram: Drawing })
    .genogram;

describe('the genogram of the example', () => {
  it.each(['1992-07-13', '1998-01-01', '2006-06-01', '2008-12-27', '2009-11-30'])(
    'shows everybody and every tie as at %s',
    (asAt) => {
      const graph = buildFamilyGraph(scr, { asAt, naming: 'full', withBonds: true });
      const { svg, ids } = drawGenogram([{ layout: layOutGenogram(graph), heading: '' }], {
        title: '',
        description: '',
      });
      expect(findFaults(graph, readGenogram(svg), ids)).toEqual([]);
    },
  );

  it('is drawn as at the day of the death, or the day that is asked for', () => {
    expect(drawn('full').alternative).toContain('as at 27 December 2008');
    expect(drawn('full', { asAt: ['2006-06-01'] }).alternative).toContain('as at 1 June 2006');
  });

  it('shows two days side by side, and says what changed', () => {
    const { description, svg } = drawn('full', { asAt: ['2008-12-27', '2006-06-01'] });
    expect(description.source).toContain('**As at 1 June 2006**');
    expect(description.source).toContain('**What changed since 1 June 2006**');
    expect(description.source).toContain('- Jill Marie Brown has died.');
    expect(svg).toContain('>*</text>');
  });

  it('gives a home one number on both sheets', () => {
    const { svg } = drawn('full', { asAt: ['2006-06-01', '2008-12-27'] });
    const homes = readGenogram(svg).legend.filter((text) => /^\d+: /.test(text));
    const numbers = homes.map((text) => text.slice(0, text.indexOf(':')));
    expect(new Set(numbers).size).toBe(homes.length);
    expect(new Set(homes.map((text) => text.slice(text.indexOf(':')))).size).toBe(homes.length);
  });

  it.each(['initials', 'coded', 'neutral'] as const)(
    'names nobody where people are named as %s',
    (naming) => {
      const { svg, alternative, description } = drawn(naming);
      const words = [svg, alternative, description.source].join('\n');
      for (const { name } of scr.family) {
        for (const word of [name.given.split(' ')[0] ?? '', name.family]) expect(words).not.toContain(word);
      }
    },
  );

  it('tells Ofsted no day of birth and no address, and the public no day at all', () => {
    expect(drawn('coded').svg).not.toMatch(/b\. \d\d\/|Marlowe|S65/);
    expect(drawn('neutral').svg).not.toMatch(/\d\d\/\d\d\/\d{4}|aged/);
  });
});
