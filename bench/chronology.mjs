// Times what becomes of chronologies of 1,000 to 50,000 rows, side by side: merge and findings, merge data, naming for
// Ofsted, the Word file, its search for names, the workbook. Each should grow in line with the rows.
// npm run build, then: node bench/chronology.mjs [rows …]
import { readFileSync } from 'node:fs';
import { loadCase } from '../dist/src/case/load-case.js';
import { openLeakGate } from '../dist/src/confidentiality/leak-gate/check-for-leaks.js';
import { prepareMergeData } from '../dist/src/confidentiality/prepare.js';
import { integratedChronology } from '../dist/src/documents/integrated-chronology.js';
import { Markdown } from '../dist/src/documents/markdown.js';
import { chronologyFindingsOf } from '../dist/src/documents/parts/chronology-findings-of.js';
import { readFiles } from '../dist/src/io/read-files.js';
import { renderDocx } from '../dist/src/render/render-docx.js';
import { renderXlsx } from '../dist/src/render/xlsx.js';

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1000, 5000, 20_000, 50_000];
const AGENCIES = 20;
const template = (ending) => ({
  name: 'integrated-chronology',
  bytes: readFileSync(new URL(`../templates/integrated-chronology.${ending}`, import.meta.url)),
});
const folder = new URL('../examples/jill-brown', import.meta.url).pathname;
const { case: example } = loadCase(folder, readFiles(process.cwd()));

const WORDS = (
  'home visit health visitor attended clinic appointment mother reported argument school nurse telephone referral bruise ' +
  'explained fall kitchen neighbour police logged concern shouting night social worker assessment planned review meeting ' +
  'attendance dropped teacher spoke tired hungry weight immunisation letter sent consultant discharged ward medication ' +
  'prescribed housing arrears tenancy probation supervision missed bail court drug alcohol test contact centre nursery ' +
  'collected late clothing foster carer placement window garden bicycle bus stop car park dentist glasses hearing speech'
).split(' ');

/** Rows over twelve years, with about as many words, people and likenesses as agencies write. */
const madeUp = (rows) => {
  let state = 20090105;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const upTo = (number) => Math.floor(random() * number);
  const words = (count) =>
    Array.from({ length: count }, () => WORDS[upTo(WORDS.length)] + (random() < 0.3 ? upTo(4000) : '')).join(
      ' ',
    );
  const agencies = Array.from({ length: AGENCIES }, (_, index) => `agency-${index + 1}`);
  const chronologies = new Map(
    agencies.map((agency) => [agency, { agency, noContact: [], imported: [], entries: [] }]),
  );
  for (let row = 0; row < rows; row++) {
    const date = new Date(Date.UTC(1997, 0, 1) + upTo(12 * 365) * 86_400_000).toISOString().slice(0, 10);
    const entry = {
      date,
      ...(random() < 0.5 ? { time: `${String(upTo(24)).padStart(2, '0')}:30` } : {}),
      familyMembers: random() < 0.5 ? ['JB'] : ['JB', 'TB'],
      event: `${words(12 + upTo(30))}.\nCAMHS told.`,
      source: `Team ${upTo(9)}`,
      action: words(8),
      childSeen: ['JB seen', 'N/K', 'JB not seen', 'Yes'][upTo(4)],
      significant: random() < 0.02,
      unplaced: [],
    };
    chronologies.get(agencies[row % AGENCIES]).entries.push(entry);
    // One in fifty is told of by another agency too.
    if (row % 50 === 0) {
      const other = chronologies.get(agencies[(row + 1) % AGENCIES]);
      other.entries.push({ ...entry, event: `${entry.event} ${words(6)}` });
    }
  }
  const board = {
    ...example.board,
    agencies: agencies.map((id) => ({ id, name: `Agency ${id.slice(7)}`, address: [] })),
  };
  const involved = agencies.map((agency) => ({ ...example.agencies[0], agency }));
  return { ...example, board, agencies: involved, chronologies };
};

const time = async (work) => {
  const start = performance.now();
  const value = await work();
  return { value, ms: performance.now() - start };
};
const orThrow = (result) => {
  if (!result.ok) throw new Error(JSON.stringify(result.problems.slice(0, 3)));
  return result.value;
};

const columns = ['rows', 'findings', 'data', 'naming', 'docx', 'gate', 'xlsx', 'MB docx'];
console.log(columns.map((each) => each.padStart(10)).join(''));
for (const rows of sizes) {
  const scr = madeUp(rows);
  const findings = await time(() => chronologyFindingsOf(scr));
  const data = await time(() =>
    integratedChronology.mergeData(scr, { id: 'case' }, '2009-11-30', { format: 'docx' }),
  );
  const naming = await time(() => prepareMergeData(scr, data.value, 'ofsted', 'integrated-chronology'));
  const named = { ...orThrow(naming.value), coverDescription: new Markdown('About reviews.') };
  const docx = await time(() => orThrow(renderDocx(template('docx'), named)));
  const gate = openLeakGate(scr, 'ofsted', { password: 'Kestrel-41-lantern' });
  const checked = await time(() => gate.check({ name: 'a.docx', bytes: docx.value.bytes }));
  const sheet = integratedChronology.mergeData(scr, { id: 'case' }, '2009-11-30', { format: 'xlsx' });
  const xlsx = await time(() => orThrow(renderXlsx(template('xlsx'), sheet)));
  const figures = [findings, data, naming, docx, checked, xlsx].map(({ ms }) => `${ms.toFixed()} ms`);
  const size = (docx.value.bytes.length / 1e6).toFixed(1);
  console.log([String(rows), ...figures, size].map((each) => each.padStart(10)).join(''));
}
