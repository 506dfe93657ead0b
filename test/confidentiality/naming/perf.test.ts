import { it } from 'vitest';
import { namingFor } from '../../../src/confidentiality/naming/naming.js';
import { applyNaming } from '../../../src/confidentiality/naming/apply-naming.js';
import { readExample } from '../../golden/made-documents.js';
import { chronologyRow } from '../../../src/documents/parts/chronology-row.js';
it('perf', () => {
  const scr = readExample();
  const entries = [...scr.chronologies.values()].flatMap((c) => c.entries.map((e) => chronologyRow(e, 'Agency')));
  const rows = Array.from({ length: 50_000 }, (_, i) => ({ ...entries[i % entries.length]! }));
  const chars = rows.reduce((n, r) => n + Object.values(r).join('').length, 0);
  for (const mode of ['coded', 'none'] as const) {
    const t0 = performance.now();
    const n = namingFor(scr, mode);
    const t1 = performance.now();
    const r = applyNaming({ rows }, n);
    console.log(mode, 'compile', t1 - t0, 'apply', performance.now() - t1, 'chars', chars, r.undecided.length);
  }
  const plain = Array.from({ length: 50_000 }, () => ({ a: 'The panel met and agreed that the letters would be sent in good time to everybody who had been asked. '.repeat(6) }));
  const n = namingFor(scr, 'none');
  const t = performance.now();
  applyNaming({ plain }, n);
  console.log('plain', performance.now() - t);
}, 120_000);
