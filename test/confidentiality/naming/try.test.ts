import { it } from 'vitest';
import { readFileSync, writeFileSync } from 'node:fs';
import { namingCase } from './naming-case.js';
import { namingFor } from '../../../src/confidentiality/naming/naming.js';
import { applyNaming } from '../../../src/confidentiality/naming/apply-naming.js';
import { Markdown } from '../../../src/documents/markdown.js';
it('try', () => {
  const scr = namingCase();
  const lines = readFileSync('/tmp/naming/try2.txt', 'utf8').split('\n').filter(Boolean);
  const out: string[] = [];
  const modes = ['coded', 'none'] as const;
  const namings = modes.map((m) => namingFor(scr, m));
  for (const line of lines) {
    const t = line.replaceAll('\\n', '\n').replaceAll('\\s', '\u00AD').replaceAll('\\b', '\u00A0');
    out.push('  ' + line);
    for (const n of namings) {
      const md = t.startsWith('M:') ? new Markdown(t.slice(2)) : t;
      const r = applyNaming({ t: md }, n);
      out.push(`${n.mode[0]} ` + String(r.data.t).replaceAll('\n', '\\n') + r.undecided.map((u) => `   ?? ${u.message}`).join(''));
    }
  }
  writeFileSync('/tmp/naming/out.txt', out.join('\n'));
});
