import { it } from 'vitest';
import { writeFileSync } from 'node:fs';
import { namingFor } from '../../../src/confidentiality/naming/naming.js';
import { applyNaming } from '../../../src/confidentiality/naming/apply-naming.js';
import { Markdown } from '../../../src/documents/markdown.js';
import { loadDefinitions } from '../../../src/documents/registry.js';
import { recipientsOf } from '../../../src/packs/select-documents.js';
import { AS_OF, readExample } from '../../golden/made-documents.js';
const strings = (v: unknown, out: string[] = []): string[] => {
  if (typeof v === 'string') out.push(v);
  else if (v instanceof Markdown) out.push(v.source);
  else if (Array.isArray(v)) v.forEach((x) => strings(x, out));
  else if (v && typeof v === 'object' && Object.getPrototypeOf(v) === Object.prototype) Object.values(v).forEach((x) => strings(x, out));
  return out;
};
it('ex', async () => {
  const scr = readExample();
  for (const mode of ['coded', 'none', 'initials'] as const) {
    const t0 = performance.now();
    const naming = namingFor(scr, mode);
    const t1 = performance.now();
    const out: string[] = [];
    const q: string[] = [];
    for (const d of await loadDefinitions()) for (const r of recipientsOf(scr, d)) {
      const data = d.mergeData(scr, r, AS_OF);
      const before = strings(data);
      const named = applyNaming(data, naming, d.id);
      const after = strings(named.data);
      out.push(`=== ${d.id} ${r.id} ${d.audience}`);
      if (before.length !== after.length) out.push('LENGTH DIFFERS');
      before.forEach((b, i) => { if (b !== after[i]) out.push('- ' + b.replaceAll('\n', '\\n'), '+ ' + after[i]?.replaceAll('\n', '\\n')); });
      for (const u of named.undecided) q.push(`${d.id} ${JSON.stringify(u.location)} ${u.message}\n    ${u.hint}`);
    }
    out.unshift(`compile ${t1 - t0} apply ${performance.now() - t1}`);
    writeFileSync(`/tmp/naming/ex-${mode}.txt`, out.join('\n'));
    writeFileSync(`/tmp/naming/ex-${mode}-q.txt`, [...new Set(q)].join('\n'));
  }
});
