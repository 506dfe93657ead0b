// Plants identifiers of a case into every place of made files, in every way of writing, and counts what the leak gate
// finds; then counts what it finds in the files as they were made, which is nothing.
// npm run build, then: node bench/leaks.mjs [how many] [seed]; LEAKS_FORMS=1 also counts by way of writing.
import { openLeakGate } from '../dist/src/confidentiality/leak-gate/check-for-leaks.js';
import { deliveredTemplates } from '../dist/src/io/template-files.js';
import { makeCleanFiles, readExample } from './leaks/clean-files.mjs';
import { plantings } from './leaks/plantings.mjs';
import { randomFrom } from './leaks/random.mjs';
import { extendCase } from './leaks/variants.mjs';
import { howMany, withWordNames } from './leaks/word-names.mjs';

const wanted = Number(process.argv[2] ?? 3000);
const seed = Number(process.argv[3] ?? 20090105);
const example = readExample();
const files = await makeCleanFiles(example, ['ofsted', 'public']);
const scr = extendCase(example);
const templates = deliveredTemplates;
const options = { password: 'Kestrel-41-lantern', templates };
const gates = { ofsted: openLeakGate(scr, 'ofsted', options), public: openLeakGate(scr, 'public', options) };

const counts = { kind: new Map(), form: new Map(), place: new Map() };
const count = (table, key, caught) => {
  const row = table.get(key) ?? { caught: 0, missed: 0 };
  table.set(key, row);
  row[caught ? 'caught' : 'missed'] += 1;
};

const missed = [];
let planted = 0;
const start = performance.now();
for (const { variant, place, audience, make } of plantings(files, wanted, randomFrom(seed))) {
  const file = await make();
  const found = await gates[audience].check(file);
  const caught = found.some(
    ({ code, kind, severity }) => code === 'leak' && kind === variant.kind && severity === 'error',
  );
  planted += 1;
  count(counts.kind, variant.kind, caught);
  count(counts.place, place, caught);
  count(counts.form, `${variant.kind}: ${variant.form}`, caught);
  if (!caught) missed.push({ audience, place, ...variant, found: found.map(({ message }) => message) });
}
const seconds = ((performance.now() - start) / 1000).toFixed(1);

const print = (title, table) => {
  console.log(`\n${title.padEnd(58)}${'caught'.padStart(8)}${'missed'.padStart(8)}`);
  for (const [key, { caught, missed: lost }] of [...table].toSorted(([a], [b]) => a.localeCompare(b))) {
    console.log(key.slice(0, 57).padEnd(58) + String(caught).padStart(8) + String(lost).padStart(8));
  }
};

console.log(
  `${planted} identifiers planted, seed ${seed}, ${seconds} s; ${planted - missed.length} caught, ${missed.length} missed`,
);
print('kind', counts.kind);
print('place', counts.place);
if (process.env.LEAKS_FORMS) print('way of writing', counts.form);
for (const each of missed.slice(0, 60)) console.log('missed', JSON.stringify(each));

console.log('\nclean files'.padEnd(58), 'errors'.padStart(7), 'warnings'.padStart(9), 'ms'.padStart(6));
let alarms = 0;
for (const { name, bytes, audience } of files) {
  const begun = performance.now();
  const found = await openLeakGate(example, audience, options).check({ name, bytes });
  const errors = found.filter(({ severity }) => severity === 'error').length;
  alarms += errors;
  const milliseconds = Math.round(performance.now() - begun);
  console.log(
    name.padEnd(57),
    String(errors).padStart(7),
    String(found.length - errors).padStart(9),
    String(milliseconds).padStart(6),
  );
  for (const { message } of found) console.log(`  ${message}`);
}
console.log(`false alarms: ${alarms}`);

const wordCase = withWordNames(example);
const wordGates = {
  ofsted: openLeakGate(wordCase, 'ofsted', { templates }),
  public: openLeakGate(wordCase, 'public', { templates }),
};
const wordAlarms = [];
for (const { name, bytes, audience } of files) {
  const found = await wordGates[audience].check({ name, bytes });
  for (const { message, severity } of found) if (severity === 'error') wordAlarms.push(`${name}: ${message}`);
}
console.log(
  `\nfalse alarms with ${howMany} more people whose names are ordinary words: ${wordAlarms.length}`,
);
for (const alarm of wordAlarms) console.log(`  ${alarm}`);
process.exitCode = missed.length > 0 || alarms > 0 || wordAlarms.length > 0 ? 1 : 0;
