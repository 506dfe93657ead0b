import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Case } from '../../../data-schema/case.js';
import { loadCase } from '../../../src/case/load-case.js';
import { openLeakGate } from '../../../src/confidentiality/leak-gate/check-for-leaks.js';
import { readFiles } from '../../../src/io/read-files.js';

interface File {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface Planting {
  readonly variant: { readonly kind: string; readonly form: string; readonly text: string };
  readonly place: string;
  readonly audience: 'ofsted' | 'public';
  readonly make: () => Promise<File>;
}

/** What the benchmark of the gate plants, which is plain JavaScript. */
interface Bench {
  plantings(
    files: readonly (File & Pick<Planting, 'audience'>)[],
    wanted: number,
    random: object,
  ): Iterable<Planting>;
  randomFrom(seed: number): object;
  extendCase(scr: Case): Case;
}

const importBench = async <Name extends keyof Bench>(file: string): Promise<Pick<Bench, Name>> =>
  (await import(new URL(`../../../bench/leaks/${file}`, import.meta.url).href)) as Pick<Bench, Name>;

const root = join(import.meta.dirname, '../../..');

const loadExample = () => {
  const { case: scr } = loadCase(join(root, 'examples/jill-brown'), readFiles(root));
  if (!scr) throw new Error('the example can be read');
  return scr;
};

const onePagePdf = async (): Promise<Uint8Array> => {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  document.addPage().drawText('Executive Summary', { x: 50, y: 700, font });
  return document.save();
};

describe('an identifier planted anywhere', () => {
  it('is found, whatever it is, however it is written, in whatever part of whatever file', async () => {
    const { plantings } = await importBench<'plantings'>('plantings.mjs');
    const { randomFrom } = await importBench<'randomFrom'>('random.mjs');
    const { extendCase } = await importBench<'extendCase'>('variants.mjs');
    const scr = extendCase(loadExample());
    const options = { password: 'Kestrel-41-lantern' };
    const gates = {
      ofsted: openLeakGate(scr, 'ofsted', options),
      public: openLeakGate(scr, 'public', options),
    };
    const template = (name: string): Uint8Array => readFileSync(join(root, 'templates', name));
    const carriers = [
      { name: 'letter.docx', bytes: template('ofsted-covering-letter.docx'), audience: 'ofsted' as const },
      { name: 'guide.xlsx', bytes: template('timescale-guide.xlsx'), audience: 'ofsted' as const },
      { name: 'summary.pdf', bytes: await onePagePdf(), audience: 'public' as const },
    ];
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        const [planting] = plantings(carriers, 1, randomFrom(seed));
        if (!planting) throw new Error('nothing was planted');
        const { variant, place, audience, make } = planting;
        const found = await gates[audience].check(await make());
        const kinds = found.map((each) => ('kind' in each ? each.kind : each.code));
        expect(kinds, `${variant.form} ${JSON.stringify(variant.text)} in ${place}`).toContain(variant.kind);
      }),
      { numRuns: 150 },
    );
  });
});
